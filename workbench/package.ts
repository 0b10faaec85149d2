import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { zipSync, type Zippable } from "fflate";
import { VERSION } from "../src/commands/version";

const USAGE = `Paketerar tillägget i en zip-fil: npm run package -- https://adressen.dit.filerna.läggs/`;

/** Files of a build by their path from its folder, with forward slashes. */
export type Built = Map<string, Uint8Array>;

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The date of every entry, so that the same build gives the same zip. */
const DATE = new Date(1980, 0, 1, 12);

/**
 * One zip: the files for the web server under dist/, manifest.xml for Microsoft 365, versions.json, and SHA256SUMS,
 * which `sha256sum -c` checks. The manifest must be of the build.
 */
export function packed(built: Built, versions: object): Uint8Array {
  const manifest = built.get("manifest.xml");
  if (!manifest) throw new Error("The build has no manifest.xml.");
  const files = new Map<string, Uint8Array>([...built].map(([path, bytes]) => [`dist/${path}`, bytes]));
  files.set("manifest.xml", manifest);
  files.set("versions.json", utf8(`${JSON.stringify(versions, null, 2)}\n`));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  files.set("SHA256SUMS", utf8(sorted.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join("")));
  const entries: Zippable = Object.fromEntries(
    [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, [bytes, { mtime: DATE }]]),
  );
  return zipSync(entries, { level: 9 });
}

/** What the zip holds: the add-in's version, where it is to be served, and the packages that have code in it. */
export function versionsOf(base: string, licences: string): object {
  const packages = [...licences.matchAll(/^(@?[\w./-]+) (\d+\.\d+\.\d+\S*) \((\S+)\)$/gm)].map(
    ([, name, version, licence]) => ({ name, version, licence }),
  );
  return { name: "maltavlan", version: VERSION, base, packages };
}

function filesIn(folder: string): Built {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(paths.map((path) => [path.split(sep).join("/"), new Uint8Array(readFileSync(join(folder, path)))]));
}

function main(args: string[]): number {
  const [base, ...more] = args;
  if (!base || more.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  if (!/^https:\/\/[^/]/.test(base)) {
    process.stderr.write(
      `${base}: adressen måste börja med https://, eftersom Excel inte hämtar tillägg från något annat.\n`,
    );
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-"));
  try {
    execFileSync(
      process.execPath,
      ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--output-path", folder],
      { env: { ...process.env, BASE_URL: base }, stdio: ["ignore", "ignore", "inherit"] },
    );
    const built = filesIn(folder);
    const zip = packed(built, versionsOf(base, new TextDecoder().decode(built.get("licences.txt"))));
    mkdirSync("out", { recursive: true });
    const path = `out/maltavlan-${VERSION}.zip`;
    writeFileSync(path, zip);
    process.stdout.write(
      `${path}: ${built.size} filer för ${base}, ${Math.round(zip.length / 1024)} kB\nSHA-256 ${sha256(zip)}\n`,
    );
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith("package.ts")) process.exitCode = main(process.argv.slice(2));
