import { hash } from "./hash";

/** The worksheet custom property that holds an own sheet's tag. */
export const TAG_PROPERTY = "MaltavlanTag";

/** The namespace of the add-in's own custom XML part, and of those that a memory too long for one part goes on in. */
export const MEMORY_NAMESPACE = "urn:maltavlan:1";
export const MEMORY_REST_NAMESPACE = "urn:maltavlan:1:rest";

/** The namespace of the custom XML part that marks a file as an output of the add-in's. */
export const OUTPUT_NAMESPACE = "urn:maltavlan:1:output";

const MARK = "Måltavlan · ";
const PROOF = /^Måltavlan · (.*) · ([0-9a-z]+)$/su;

/**
 * What stands to the right in the first row of an own sheet: which of them it is, in words that every program keeps,
 * and a proof that no text that somebody writes has by chance.
 */
export const markOf = (tag: string): string => `${MARK}${tag} · ${hash(tag)}`;

/** The tag that a cell's text marks its sheet with; undefined for any other text, also one that begins alike. */
function markedTag(value: unknown): string | undefined {
  const [, tag, proof] = (typeof value === "string" && PROOF.exec(value)) || [];
  return tag !== undefined && proof === hash(tag) ? tag : undefined;
}

/** Whether a cell is the mark of an own sheet. */
export const isMark = (value: unknown): value is string => markedTag(value) !== undefined;

/** Kinds of own sheets that version 0.1.0 marked, by how their tags begin. */
const MARKED_BY_0_1_0 = ["overview", "matrix", "styrmodell", "status:", "report:", "mall:"];

/**
 * Whether a sheet's first row marks it as version 0.1.0 did, with its tag and no proof: anybody can have typed that, so
 * the sheet is taken for the user's, and the user is informed.
 */
export const isMarkedWithoutProof = (row: readonly unknown[]): boolean =>
  row.some(
    (value) =>
      typeof value === "string" &&
      MARKED_BY_0_1_0.some((tag) =>
        tag.endsWith(":") ? value.startsWith(MARK + tag) && !isMark(value) : value === MARK + tag,
      ),
  );

/**
 * Names that programs give a copy of "Skola": Excel "Skola (2)", LibreOffice "Skola_2", openpyxl "Skola Copy", Google
 * "Kopia av Skola".
 */
const COPIES = [/^(.*) \(\d+\)$/su, /^(.*)_\d+$/su, /^(.*) Copy\d*$/su, /^(?:Kopia av|Copy of) (.*?)(?: \d+)?$/su];

/**
 * The tags of own sheets in a workbook where another program has dropped them all, by the name of the sheet; none where
 * any sheet has its tag, since one without is a copy then, and the user's. A copy is known by the name that a program
 * gave it; other sheets that state the same tag all get it, for a person to choose between. `row`: the sheet's first
 * row.
 */
export function droppedTags(sheets: { name: string; tag?: string; row: unknown[] }[]): Map<string, string> {
  if (sheets.some(({ tag }) => tag !== undefined)) return new Map();
  const marked = sheets.flatMap(({ name, row }) => {
    const tag = row.map(markedTag).find((one) => one !== undefined);
    return tag === undefined ? [] : [{ name, tag }];
  });
  const isCopy = ({ name, tag }: { name: string; tag: string }): boolean =>
    marked.some((one) => one.tag === tag && COPIES.some((copy) => copy.exec(name)?.[1] === one.name));
  return new Map(marked.filter((one) => !isCopy(one)).map(({ name, tag }) => [name, tag]));
}
