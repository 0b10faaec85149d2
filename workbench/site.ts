import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { makeSite } from "./site/make";

/**
 * `npm run site`: the page as a static folder, out/site/, for any web server; with an address after the command the
 * add-in's files too, in out/site/tillagg/.
 */
const root = resolve(fileURLToPath(new URL("..", import.meta.url)));

async function main([address, ...more]: string[]): Promise<number> {
  if (more.length > 0) {
    process.stderr.write("Gör sidan som en mapp för en webbserver: npm run site [-- https://adressen.den.får/]\n");
    return 2;
  }
  if (address !== undefined && !/^https:\/\/[^/?#]+[^?#]*$/.test(address)) {
    process.stderr.write(
      `${address}: adressen måste börja med https:// och vara utan ? och #, eftersom Excel inte hämtar tillägg annars.\n`,
    );
    return 1;
  }
  const base = address === undefined || address.endsWith("/") ? address : `${address}/`;
  const folder = join(root, "out/site");
  const files = await makeSite(root, folder, base);
  const bytes = files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  const what = base === undefined ? "sidan, utan tillägget: det behöver adressen" : `sidan, och tillägget för ${base}`;
  process.stdout.write(
    `out/site: ${files.length} filer, ${(bytes / 1e6).toFixed(1).replace(".", ",")} MB (${what}).\n`,
  );
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
