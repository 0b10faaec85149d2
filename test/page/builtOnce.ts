import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { built, type Built } from "../../workbench/page/build";

const root = join(__dirname, "../..");
const TSX = join(root, "node_modules/tsx/dist/cli.mjs");

/**
 * What webpack makes for production is made once for all suites, by a process of its own: jest cannot take the build's
 * modules in. It is made for localhost, wherever the environment says that a build is to be served.
 */
export function builtOnce(): Built {
  const { BASE_URL: _, ...env } = process.env;
  const make = (): string =>
    execFileSync(process.execPath, [TSX, join(__dirname, "build.ts")], { cwd: root, encoding: "utf8", env });
  return built(root) ?? (JSON.parse(make()) as Built);
}
