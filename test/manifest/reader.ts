import { execFileSync } from "node:child_process";
import { join } from "node:path";

const script = `
  import manifests from "office-addin-manifest";
  console.log(JSON.stringify(await manifests.OfficeAddinManifest.readManifestFile(process.argv[1])));
`;

/**
 * What office-addin-manifest reads in a manifest file. It runs in a Node of its own, since it requires an ES module,
 * which jest's module loader does not do. Throws when the file cannot be read as a manifest.
 */
export function readByOffice(file: string): Record<string, unknown> {
  return JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", script, file], {
      cwd: join(__dirname, "../.."),
      encoding: "utf8",
    }),
  ) as Record<string, unknown>;
}
