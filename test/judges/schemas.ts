import { strFromU8, unzipSync } from "fflate";
import { validateXML, memoryPages } from "xmllint-wasm";

/** A schema's file, with those that it refers to. */
export interface Schema {
  fileName: string;
  contents: string;
  preload?: { fileName: string; contents: string }[];
}

/** A part of a package by its name and what stands in it; undefined: by no schema. */
type SchemaOf = (name: string, xml: string) => Schema | undefined;

interface Part {
  /** Whose: the file's place in the list. */
  at: number;
  name: string;
  xml: string;
}

/** So many files are read at once, and so many characters judged in one run of libxml. */
const [FILES_AT_ONCE, LETTERS_AT_ONCE] = [16, 20_000_000];

/**
 * What schemas say against the parts of packages, in libxml's words: the faults of each, in the order of the files, and
 * how many parts were judged. One run of libxml for each schema and some parts, since what takes time is to start it.
 */
export async function faultsBySchema(
  files: readonly Uint8Array[],
  schemaOf: SchemaOf,
): Promise<{ faults: string[][]; parts: number }> {
  const faults: string[][] = files.map(() => []);
  let parts = 0;
  for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
    const bySchema = new Map<Schema, Part[]>();
    for (const part of partsOf(files.slice(from, from + FILES_AT_ONCE), from)) {
      const schema = schemaOf(part.name, part.xml);
      if (schema) bySchema.set(schema, [...(bySchema.get(schema) ?? []), part]);
    }
    for (const [schema, all] of bySchema) {
      parts += all.length;
      for (const some of inRuns(all)) await judge(schema, some, faults);
    }
  }
  return { faults, parts };
}

const partsOf = (files: readonly Uint8Array[], from: number): Part[] =>
  files.flatMap((bytes, i) =>
    Object.entries(unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) })).map(
      ([name, content]): Part => ({ at: from + i, name, xml: strFromU8(content) }),
    ),
  );

/** Parts in runs of so many characters. */
function inRuns(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [[]];
  let letters = 0;
  for (const part of parts) {
    letters += part.xml.length;
    if (letters > LETTERS_AT_ONCE) letters = runs.push([]) && part.xml.length;
    runs.at(-1)!.push(part);
  }
  return runs.filter((run) => run.length > 0);
}

/** Adds what libxml finds in some parts to the faults of their files. */
async function judge({ preload, ...schema }: Schema, parts: readonly Part[], faults: string[][]): Promise<void> {
  const { valid, errors } = await validateXML({
    xml: parts.map(({ xml }, i) => ({ fileName: `${i}.part`, contents: xml })),
    schema,
    ...(preload ? { preload } : {}),
    maxMemoryPages: memoryPages.GiB,
  });
  if (valid) return;
  // Each file's last line says that it fails, after why.
  for (const { message, loc } of errors.filter(({ rawMessage }) => !rawMessage.endsWith(" fails to validate"))) {
    const part = loc && parts[Number.parseInt(loc.fileName)];
    // A finding without a file counts against all files.
    for (const { at, name } of part ? [part] : parts) faults[at]!.push(`${name} ${message}`);
  }
}
