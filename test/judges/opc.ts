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

/** So many files are judged in one run: libxml has 32 MB here. */
const AT_ONCE = 16;

/**
 * What the schemas of packages (ISO/IEC 29500-2) say against files, in libxml's words: the faults of each, in the order of
 * the files. One run of libxml for each schema and some files, since what takes time is to start it.
 */
export async function opcFaultsOfEach(files: Uint8Array[]): Promise<string[][]> {
  if (files.length > AT_ONCE)
    return [...(await opcFaultsOfEach(files.slice(0, AT_ONCE))), ...(await opcFaultsOfEach(files.slice(AT_ONCE)))];
  const packages = files.map((bytes) => Object.entries(unzipSync(bytes)));
  const faults: string[][] = files.map(() => []);
  for (const [name, by] of DESCRIBED) {
    const xml = packages.flatMap((parts, at) =>
      parts
        .filter(([part]) => name.test(part))
        .map(([part, content]) => ({
          fileName: `${at}-${part.replaceAll(/[^\w.]/g, "_")}`,
          contents: strFromU8(content),
        })),
    );
    if (xml.length === 0) continue;
    const { valid, errors } = await validateXML({ xml, schema: by });
    if (valid) continue;
    for (const { message, loc } of errors) {
      const [at = "", part = ""] = loc?.fileName.split(/-(.*)/) ?? [];
      // A finding without a file counts against all files.
      for (const one of loc ? [faults[Number(at)]] : faults) one?.push(`${part} ${message}`);
    }
  }
  return faults;
}

/** The same of one file. */
export const opcFaults = async (bytes: Uint8Array): Promise<string[]> => (await opcFaultsOfEach([bytes])).flat();
