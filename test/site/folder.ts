import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** Makes the site in a folder of its own, in a process of its own. */
export function madeSite(address?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-site-"));
  const args = [join(root, "node_modules/tsx/dist/cli.mjs"), join(__dirname, "make.ts"), folder];
  execFileSync(process.execPath, [...args, ...(address === undefined ? [] : [address])], { cwd: root });
  return folder;
}
