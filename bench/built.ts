import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

/** A script with a checkout's own sources in one minified file (esbuild comes with esbuild-loader); `ROOT` is their folder. */
export function built(folder: string, script: string, root: string, name: string): string {
  const out = join(folder, `${name}.mjs`);
  buildSync({
    stdin: { contents: script.replaceAll("ROOT", resolve(root)), resolveDir: resolve(root), loader: "ts" },
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    outfile: out,
    logLevel: "error",
  });
  return out;
}
