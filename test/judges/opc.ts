import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { validateXML } from "xmllint-wasm";

const schema = (name: string) => ({
  fileName: `${name}.xsd`,
  contents: readFileSync(join(__dirname, "xsd", `${name}.xsd`), "utf8"),
});

/** The parts of a package that the standard of packages itself describes, by their names. */
const DESCRIBED: [name: RegExp, schema: ReturnType<typeof schema>][] = [
  [/^\[Content_Types\]\.xml$/, schema("contentTypes")],
  [/(^|\/)_rels\/[^/]*\.rels$/, schema("relationships")],
  [/^docProps\/core\.xml$/, schema("coreProperties")],
];

/** What the schemas of packages (ISO/IEC 29500-2) say against a file, in libxml's words. */
export async function opcFaults(bytes: Uint8Array): Promise<string[]> {
  const parts = Object.entries(unzipSync(bytes));
  const faults: string[] = [];
  for (const [name, by] of DESCRIBED) {
    const xml = parts
      .filter(([part]) => name.test(part))
      .map(([part, content]) => ({ fileName: part.replaceAll(/[^\w.]/g, "_"), contents: strFromU8(content) }));
    if (xml.length === 0) continue;
    const { valid, errors } = await validateXML({ xml, schema: by });
    if (!valid) faults.push(...errors.map(({ message, loc }) => `${loc?.fileName ?? ""} ${message}`));
  }
  return faults;
}
