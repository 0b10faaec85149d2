import { readFileSync } from "node:fs";
import { join } from "node:path";
import { faultsBySchema, type Schema } from "./schemas";

const schema = (name: string): Schema => ({
  fileName: `${name}.xsd`,
  contents: readFileSync(join(__dirname, "xsd", `${name}.xsd`), "utf8"),
});

/** The parts of a package that the standard of packages itself describes, by their names. */
const DESCRIBED: [name: RegExp, schema: Schema][] = [
  [/^\[Content_Types\]\.xml$/, schema("contentTypes")],
  [/(^|\/)_rels\/[^/]*\.rels$/, schema("relationships")],
  [/^docProps\/core\.xml$/, schema("coreProperties")],
];

/** What the schemas of packages (ISO/IEC 29500-2) say against files: the faults of each, in the order of the files. */
export const opcFaultsOfEach = async (files: Uint8Array[]): Promise<string[][]> =>
  (await faultsBySchema(files, (part) => DESCRIBED.find(([name]) => name.test(part))?.[1])).faults;

/** The same of one file. */
export const opcFaults = async (bytes: Uint8Array): Promise<string[]> => (await opcFaultsOfEach([bytes])).flat();
