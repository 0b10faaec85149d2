import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { openHost } from "./host";

/**
 * `npm run -s host -- FILE.mjs`: imports the module, calls its default export with { openHost } and prints what it
 * returns as JSON.
 */
async function main([file, ...more]: string[]): Promise<number> {
  if (file === undefined || more.length > 0) {
    process.stderr.write("Användning: npm run -s host -- FIL.mjs\n");
    return 2;
  }
  const { default: run } = (await import(pathToFileURL(resolve(file)).href)) as { default?: unknown };
  if (typeof run !== "function") {
    process.stderr.write(
      `${file}: modulen ska ha en funktion som standardexport: export default async ({ openHost }) => …\n`,
    );
    return 1;
  }
  const result: unknown = await (run as (given: { openHost: typeof openHost }) => unknown)({ openHost });
  process.stdout.write(`${JSON.stringify(result ?? null)}\n`);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
