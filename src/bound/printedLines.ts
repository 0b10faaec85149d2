import { clean } from "../interpret/text/text";
import type { Content, ReportDocument } from "../sheet/document";
import { placedSentences } from "./sentences";

/**
 * What the report itself prints of the workbook as it stands: a text of it in a document says what the workbook says,
 * whatever its figures are of.
 */
export interface PrintedLines {
  sentences: ReadonlySet<string>;
  /** The lines of the rows of its tables, by the row's first line. */
  rows: ReadonlyMap<string, ReadonlySet<string>>;
}

const linesOf = (content: Content | null): string[] =>
  (content?.text ?? "").split("\n").flatMap((line) => clean(line) || []);

/** The lines that a report prints, as `clean` gives them. */
export function printedLines({ blocks }: ReportDocument): PrintedLines {
  const sentences = new Set<string>();
  const rows = new Map<string, Set<string>>();
  for (const block of blocks) {
    if (block.kind === "text" || block.kind === "list")
      for (const text of block.kind === "text" ? [block.text] : block.items)
        for (const sentence of placedSentences(text)) sentences.add(clean(sentence.text));
    if (block.kind !== "table") continue;
    for (const { cells } of block.rows) {
      const [first, ...others] = cells.flatMap(linesOf);
      if (first === undefined) continue;
      const known = rows.get(first) ?? new Set();
      rows.set(first, known);
      for (const line of [first, ...others]) known.add(line);
    }
  }
  return { sentences, rows };
}

/** The lines of a row of a document that the report does not print in its row of the same name. */
export function linesBeside(paragraphs: readonly string[], { rows }: PrintedLines): string[] {
  const lines = paragraphs.flatMap((text) => text.split("\n"));
  const first = lines.map(clean).find((line) => line !== "");
  const own = first === undefined ? undefined : rows.get(first);
  return lines.filter((line) => !own?.has(clean(line)));
}
