import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { zipSync, type Zippable } from "fflate";
import { VERSION } from "../src/commands/version";
import { findBrowser } from "./browser";
import { leafletHtml } from "./release/leaflet";
import { sbom, type Locked, type Shipped } from "./release/sbom";
import { unifiedManifest, type FunctionsFile } from "./release/unified";

const USAGE = `Paketerar tillägget i en zip-fil: npm run package -- https://adressen.dit.filerna.läggs/`;

/** Files of a build by their path from its folder, with forward slashes. */
export type Built = Map<string, Uint8Array>;

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The date of every entry, so that the same build gives the same zip. */
const DATE = new Date(1980, 0, 1, 12);

const json = (of: object): Uint8Array => utf8(`${JSON.stringify(of, null, 2)}\n`);

/**
 * One zip: the files for the web server under dist/, manifest.xml for Microsoft 365, versions.json, what is to lie
 * `beside` them, and SHA256SUMS, which `sha256sum -c` checks. The manifest must be of the build.
 */
export function packed(built: Built, versions: object, beside: Built = new Map()): Uint8Array {
  const manifest = built.get("manifest.xml");
  if (!manifest) throw new Error("The build has no manifest.xml.");
  const files = new Map<string, Uint8Array>([...built].map(([path, bytes]) => [`dist/${path}`, bytes]));
  files.set("manifest.xml", manifest);
  files.set("versions.json", json(versions));
  for (const [path, bytes] of beside) files.set(path, bytes);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  files.set("SHA256SUMS", utf8(sorted.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join("")));
  return zipped(files);
}

function zipped(files: Built): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, [bytes, { mtime: DATE }]]),
  );
  return zipSync(entries, { level: 9 });
}

/** The packages that have code in a build, by its licences.txt. */
export const shippedIn = (licences: string): Shipped[] =>
  [...licences.matchAll(/^(@?[\w./-]+) (\d+\.\d+\.\d+\S*) \((\S+)\)$/gm)].map(([, name, version, licence]) => ({
    name: name!,
    version: version!,
    licence: licence!,
  }));

/** What the zip holds: the add-in's version, where it is to be served, and the packages that have code in it. */
export const versionsOf = (base: string, licences: string): object => ({
  name: "maltavlan",
  version: VERSION,
  base,
  packages: shippedIn(licences),
});

/** Settings of web servers, which lie among the files that they serve. */
const HOSTING = ["web.config", "staticwebapp.config.json"];

const LEAFLET = "docs/for-it.md";

/** The unified manifest with its pictures, as one package, for tenants that want it instead of the XML one. */
function unifiedPackage(built: Built, base: string): Uint8Array {
  const text = (path: string): string => new TextDecoder().decode(built.get(path));
  const functions = JSON.parse(text("functions.json")) as FunctionsFile;
  const picture = (name: string): [string, Uint8Array] => [
    name,
    new Uint8Array(readFileSync(`assets/unified/${name}`)),
  ];
  return zipped(
    new Map([
      ["manifest.json", json(unifiedManifest(text("manifest.xml"), functions, base))],
      picture("color.png"),
      picture("outline.png"),
    ]),
  );
}

/** What IT gets beside the add-in: what is in it, under which licence, the leaflet, and the other manifest. */
function forIt(built: Built, licences: string, base: string): Built {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
  return new Map([
    ["LICENSE", new Uint8Array(readFileSync("LICENSE"))],
    ["sbom.cdx.json", json(sbom(shippedIn(licences), lock.packages))],
    ["for-it.html", utf8(leafletHtml(readFileSync(LEAFLET, "utf8")))],
    ["manifest-json.zip", unifiedPackage(built, base)],
  ]);
}

/** The leaflet on paper, beside the zip; false where there is no browser to print it. */
function printLeaflet(folder: string): boolean {
  const browser = findBrowser();
  if (!browser) return false;
  const page = join(folder, "for-it.html");
  writeFileSync(page, leafletHtml(readFileSync(LEAFLET, "utf8")));
  execFileSync(
    browser.path,
    [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-pdf-header-footer"],
      ...[`--user-data-dir=${join(folder, "profile")}`, "--print-to-pdf=out/for-it.pdf", pathToFileURL(page).href],
    ],
    { env: browser.env, stdio: "ignore", timeout: 60_000 },
  );
  return true;
}

function filesIn(folder: string): Built {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(paths.map((path) => [path.split(sep).join("/"), new Uint8Array(readFileSync(join(folder, path)))]));
}

function main(args: string[]): number {
  const [given, ...more] = args;
  if (!given || more.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  if (!/^https:\/\/[^/]/.test(given)) {
    process.stderr.write(
      `${given}: adressen måste börja med https://, eftersom Excel inte hämtar tillägg från något annat.\n`,
    );
    return 1;
  }
  const base = given.endsWith("/") ? given : `${given}/`;
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-"));
  try {
    const dist = join(folder, "dist");
    execFileSync(
      process.execPath,
      ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--output-path", dist],
      { env: { ...process.env, BASE_URL: base }, stdio: ["ignore", "ignore", "inherit"] },
    );
    const built = filesIn(dist);
    for (const name of HOSTING) built.set(name, new Uint8Array(readFileSync(join("assets/hosting", name))));
    const licences = new TextDecoder().decode(built.get("licences.txt"));
    const zip = packed(built, versionsOf(base, licences), forIt(built, licences, base));
    mkdirSync("out", { recursive: true });
    const path = `out/maltavlan-${VERSION}.zip`;
    writeFileSync(path, zip);
    writeFileSync(`${path}.sha256`, `${sha256(zip)}  ${basename(path)}\n`);
    process.stdout.write(
      `${path}: ${built.size} filer för ${base}, ${Math.round(zip.length / 1024)} kB\nSHA-256 ${sha256(zip)}\n`,
    );
    process.stdout.write(
      printLeaflet(folder) ? "out/for-it.pdf\n" : "Bladet för IT är inte utskrivet: ingen webbläsare.\n",
    );
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith("package.ts")) process.exitCode = main(process.argv.slice(2));
