import { standard } from "../../../src/domain/presets/standard";
import { KNOWN_SCALES } from "../../../src/domain/scales";
import { scalesFor } from "../../../src/commands/styrmodell";
import {
  correctionOf,
  noCorrections,
  withCorrection,
  type Corrections,
} from "../../../src/recognise/corrections/correction";
import { lastText } from "../../../src/recognise/corrections/corrected";
import { markedTable } from "../../../src/recognise/corrections/marked";
import { recognise } from "../../../src/recognise/recognise";
import { areaText } from "../../../src/sheet/address";
import { newBook, type Book, type Sheet } from "../../../src/sheet/book";
import { scoreReading, type TableScore } from "./score";
import type { RealTable, RowLabel } from "./table";
import { labelledTables } from "./tables";

/** Reads a table when a person has marked each of its blocks, header and rows, and compares it with its labels. */
export function scorePointed(table: RealTable): TableScore {
  const book = { ...newBook(), sheets: table.sheets };
  const corrections = blocksOf(table).reduce((made, block) => marked(book, block, made), noCorrections());
  return scoreReading(table, book, recognise(book, { scales: scalesFor(standard), corrections }));
}

interface Block {
  sheet: string;
  range: string;
}

/** As the pane's "Markera tabellen" does it. */
function marked(book: Book, block: Block, earlier: Corrections): Corrections {
  const { tables } = recognise(book, { scales: scalesFor(standard), corrections: earlier });
  const table = markedTable(book, block, KNOWN_SCALES);
  const made = table && correctionOf(null, table, tables, lastText(book, table));
  return made ? withCorrection(earlier, { kind: "table", table: { ...made, columns: [] } }) : earlier;
}

const ROWS = new Set(["row", "area", "goal", "ind", "more", "sum"]);

/** From each header to its last row, without the heading of the next block; what a careful user marks. */
const blocksOf = ({ sheets, rows }: RealTable): Block[] =>
  sheets.flatMap((sheet) => {
    const labels = rows.filter((one) => one.sheet === sheet.name).sort((a, b) => a.row - b.row);
    const heads = labels.filter(({ kind }, i) => kind === "head" && labels[i - 1]?.kind !== "head");
    return heads.flatMap((head, i) => blockFrom(sheet, head, heads[i + 1]?.row, labels));
  });

function blockFrom(sheet: Sheet, head: RowLabel, next: number | undefined, labels: readonly RowLabel[]): Block[] {
  const below = labels.filter(({ row, kind }) => row > head.row && row < (next ?? Infinity) && ROWS.has(kind));
  const last = below.findLast(({ kind }) => next === undefined || (kind !== "area" && kind !== "goal"));
  if (!last) return [];
  const columns = sheet.values
    .slice(head.row - 1, last.row)
    .flatMap((row) => (row ?? []).flatMap((value, column) => (value === null || value === "" ? [] : [column])));
  const area = { top: head.row - 1, bottom: last.row - 1, left: Math.min(...columns), right: Math.max(...columns) };
  return [{ sheet: sheet.name, range: areaText(area) }];
}

/** Tables of all hands that have a header row, and goals or measures. */
export const tablesToPointAt = (): RealTable[] =>
  labelledTables().filter(({ decoy, rows }) => !decoy && rows.some(({ kind }) => kind === "head"));
