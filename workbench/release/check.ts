import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { plainServer } from "../site/plainServer";
import type { Shipped } from "./sbom";

/** What a release must hold. */
const PARTS = [
  "manifest.xml",
  "manifest-json.zip",
  "versions.json",
  "SHA256SUMS",
  "LICENSE",
  "sbom.cdx.json",
  "for-it.html",
];

/** What is only in Microsoft's office.js, which is never in a release. */
const OFFICE = /Microsoft\.Office\.WebExtension|OSF\.OUtil/;

interface Listed {
  base: string;
  packages: Shipped[];
}

/** The files whose sum is not the listed one, and those that no line lists. */
function wrongSums(files: Record<string, Uint8Array>, sums: string): string[] {
  const listed = new Map(
    sums
      .trim()
      .split("\n")
      .map((line) => line.split("  ").reverse() as [string, string]),
  );
  return Object.entries(files)
    .filter(([path]) => path !== "SHA256SUMS")
    .filter(([path, bytes]) => listed.get(path) !== createHash("sha256").update(bytes).digest("hex"))
    .map(([path]) => `${path}: not the listed sum`);
}

/** The addresses in the text of a manifest that are not the names of schemas. */
const addressesIn = (manifest: string): string[] =>
  [...new Set(manifest.match(/https:\/\/[^"<#\s]+/g))].filter(
    (one) => !one.startsWith("https://schemas.") && !one.startsWith("https://developer.microsoft.com/json-schemas/"),
  );

/** What a unified manifest says otherwise than the XML one, or names and does not have beside it. */
function faultsInUnified(packed: Record<string, Uint8Array>, xml: string, base: string): string[] {
  if (!packed["manifest.json"]) return ["manifest-json.zip: no manifest.json in it"];
  const text = new TextDecoder().decode(packed["manifest.json"]);
  const { id, validDomains, icons } = JSON.parse(text) as {
    id: string;
    validDomains: string[];
    icons: Record<string, string>;
  };
  const { hostname } = new URL(base);
  return [
    ...(xml.includes(`<Id>${id}</Id>`) ? [] : [`${id}: not the id of manifest.xml`]),
    ...validDomains.filter((one) => one !== hostname).map((one) => `${one}: not the domain of ${base}`),
    ...Object.values(icons)
      .filter((one) => packed[one] === undefined)
      .map((one) => `${one}: not beside manifest.json`),
  ];
}

/** What is wrong with a release, as far as its files tell; none: nothing. */
export function faultsIn(zip: Uint8Array): string[] {
  const files = unzipSync(zip);
  const text = (path: string): string => new TextDecoder().decode(files[path]);
  const missing = PARTS.filter((path) => files[path] === undefined);
  if (missing.length > 0) return missing.map((path) => `${path}: missing`);
  const { base, packages } = JSON.parse(text("versions.json")) as Listed;
  const unified = unzipSync(files["manifest-json.zip"]!);
  const manifests = {
    "manifest.xml": text("manifest.xml"),
    "manifest.json": new TextDecoder().decode(unified["manifest.json"]),
  };
  const { components } = JSON.parse(text("sbom.cdx.json")) as { components: { name: string }[] };
  return [
    ...wrongSums(files, text("SHA256SUMS")),
    ...Object.entries(manifests).flatMap(([name, manifest]) =>
      addressesIn(manifest)
        .filter((one) => !one.startsWith(base) || files[`dist/${one.slice(base.length)}`] === undefined)
        .map((one) => `${name}, ${one}: no file in dist`),
    ),
    ...faultsInUnified(unified, manifests["manifest.xml"], base),
    ...packages
      .filter(({ name }) => !components.some((one) => one.name === name))
      .map(({ name }) => `${name}: not in the SBOM`),
    ...Object.keys(files)
      .filter((path) => path.endsWith(".js") && OFFICE.test(text(path)))
      .map((path) => `${path}: has something of office.js`),
  ];
}

/** Unpacks a release, serves its files and asks for them, and has Office's own reader read the manifest. */
async function served(zip: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-release-"));
  const files = unzipSync(zip);
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const server = await plainServer(join(folder, "dist"), "/maltavlan/");
  // Asked for here, since only this needs it and it takes a second.
  const { OfficeAddinManifest } = await import("office-addin-manifest");
  try {
    await OfficeAddinManifest.readManifestFile(join(folder, "manifest.xml"));
    const asked = Object.keys(files).flatMap((path) => (path.startsWith("dist/") ? [path.slice("dist/".length)] : []));
    const answers = await Promise.all(
      asked.map(async (path) => ({ path, status: (await fetch(server.url + path)).status })),
    );
    return answers.filter(({ status }) => status !== 200).map(({ path, status }) => `${path}: answered by ${status}`);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main([path]: string[]): Promise<number> {
  if (path === undefined || !existsSync(path)) {
    process.stderr.write("Prövar ett paket: tsx workbench/release/check.ts out/maltavlan-VERSION.zip\n");
    return 2;
  }
  const zip = new Uint8Array(readFileSync(path));
  const faults = [...faultsIn(zip), ...(await served(zip))];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length === 0) process.stdout.write(`${path}: ${Object.keys(unzipSync(zip)).length} filer, inget fel.\n`);
  return faults.length === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith("check.ts")) void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
