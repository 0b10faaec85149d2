import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

/** A commit's files in a folder of its own below `folder`, with the packages that are installed here. */
export function checkedOut(commit: string, folder: string): string {
  const into = join(folder, commit.replace(/\W/g, "_"));
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const files = execFileSync("git", ["archive", commit], { maxBuffer: 1 << 30 });
  execFileSync("tar", ["-x", "-C", into], { input: files });
  if (!existsSync(join(into, "node_modules"))) symlinkSync(resolve("node_modules"), join(into, "node_modules"));
  return into;
}
