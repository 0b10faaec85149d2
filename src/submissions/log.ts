import { keysOf, tableOf } from "../domain/keys";
import { rowHeight } from "../sheet/height";
import { centred, headed, lined, LOOK, printSetup, SIZES } from "../report/look";
import { marked } from "../report/continuity/mark";
import { readableColumns } from "../report/readableColumns";
import { textAt } from "../report/continuity/statusTable";
import { formatAt, newSheet, setCell, usedArea, type Sheet } from "../sheet/book";
import type { Format } from "../sheet/format";
import { isMark } from "../sheet/ownSheets";

/** Tag and name of the sheet that lists what has been taken from submissions into the table. */
export const SUBMISSION_LOG_TAG = "logg:inlämningar";
export const SUBMISSION_LOG_NAME = "Måltavlans logg, inlämningar";

const COLUMNS = {
  stamp: "Inläst",
  committee: "Nämnd",
  period: "Period",
  decision: "Status och beslut",
  title: "Mål eller indikator",
  field: "Fält",
  source: "Källa",
  cell: "Cell",
  before: "Före",
  after: "Efter",
  done: "Infört",
} as const satisfies Record<string, string>;
type Column = keyof typeof COLUMNS;
const NAMES = keysOf(COLUMNS);

/**
 * A value on its way into the table: where it comes from, where it goes, what stood there. Texts. `done`: it arrives
 * with the log itself.
 */
export type LogRow = Record<Exclude<Column, "done">, string> & { done?: string };

/** A row of an existing log. */
export interface LoggedRow extends LogRow {
  /** When the value was in the table; "" while it is not: never put in, or taken back. */
  done: string;
  /** The cell of `done`, from 0. */
  place: { row: number; column: number };
}

/** What a row is about, equal for two rows about one place. */
export const loggedPlace = ({ cell, title, committee }: Pick<LogRow, "cell" | "title" | "committee">): string =>
  cell.includes("!") ? cell : JSON.stringify([cell, title, committee]);

const INTRODUCTION =
  "Så har värden kommit in från nämnderna. Rader läggs till och tas aldrig bort. En tom ruta under Infört betyder att värdet inte står i tabellen: det är taget tillbaka, eller så blev inläsningen inte klar.";

/** The log's rows, oldest first; null for a sheet without its header. */
export function readSubmissionLog(
  sheet: Sheet | undefined,
): { header: number; columns: Record<Column, number>; rows: LoggedRow[] } | null {
  const header =
    sheet?.values.findIndex((cells) =>
      [COLUMNS.cell, COLUMNS.before, COLUMNS.after, COLUMNS.done].every((name) => cells?.includes(name)),
    ) ?? -1;
  if (!sheet || header < 0) return null;
  const columns = inOrder();
  for (const name of NAMES) columns[name] = sheet.values[header]?.indexOf(COLUMNS[name]) ?? -1;
  const rows: LoggedRow[] = [];
  for (let row = header + 1; row < sheet.values.length; row++) {
    const texts = tableOf(NAMES, (name) => textAt(sheet, row, columns[name]));
    if (texts.cell !== "") rows.push({ ...texts, place: { row, column: columns.done } });
  }
  return { header, columns, rows };
}

/** The log with rows appended below its contents. The user's additions stay. */
export function submissionLogSheet(standing: Sheet | undefined, added: LogRow[], name: string): Sheet {
  const sheet = standing ? copied(standing, name) : newSheet(name);
  const known = readSubmissionLog(sheet);
  const header = known?.header ?? (usedArea(sheet)?.bottom ?? -1) + 4;
  const columns = known?.columns ?? inOrder();
  if (!known) {
    setCell(sheet, header - 3, 0, SUBMISSION_LOG_NAME, LOOK.title);
    setCell(sheet, header - 2, 0, INTRODUCTION, { ...LOOK.muted, wrap: false });
    if (header === 3) sheet.rows.set(0, { height: 27 });
  }
  for (const column of NAMES) {
    setCell(sheet, header, columns[column], COLUMNS[column], headed(LOOK.header));
  }
  const first = Math.max(header, usedArea(sheet)?.bottom ?? 0) + 1;
  added.forEach((row, at) => {
    for (const column of NAMES) setCell(sheet, first + at, columns[column], row[column] || null, lookOf(column));
  });
  laidOut(sheet, columns, header, first + added.length);
  sheet.tag = SUBMISSION_LOG_TAG;
  sheet.gridlines = false;
  sheet.freeze = { rows: header + 1, columns: 0 };
  sheet.print = { ...printSetup(undefined, name, ""), titleRows: { top: header, bottom: header } };
  return marked(sheet);
}

const inOrder = (): Record<Column, number> => tableOf(NAMES, (_, at) => at);

/** The standing log's cells and formulas, without its mark. */
function copied(standing: Sheet, name: string): Sheet {
  const sheet = newSheet(name);
  standing.values.forEach((cells, row) =>
    cells?.forEach((value, column) => {
      const look = { ...LOOK.text, horizontal: "left" as const, ...formatAt(standing, row, column) };
      if (!isMark(value)) setCell(sheet, row, column, value, look);
    }),
  );
  sheet.formulas = new Map(standing.formulas);
  return sheet;
}

/** Sets columns by what stands in them from the header's row on, and rows as high as their texts. */
function laidOut(sheet: Sheet, columns: Record<Column, number>, header: number, next: number): void {
  const rows = Array.from({ length: next - header }, (_, at) => header + at);
  const textIn = (row: number, column: Column): string => textAt(sheet, row, columns[column]);
  const widths = readableColumns(
    NAMES.map((column) => rows.map((row) => ({ text: textIn(row, column), bold: row === header }))),
  );
  NAMES.forEach((column, at) => sheet.columns.set(columns[column], { width: widths[at] ?? 0 }));
  for (const row of rows.slice(1)) {
    const cells = NAMES.map((column, at) => ({
      text: textIn(row, column),
      look: { size: SIZES.text },
      characters: widths[at] ?? 0,
    }));
    sheet.rows.set(row, { height: rowHeight(cells, AIR) });
  }
}

const SMALL = new Set<Column>(["stamp", "source", "cell", "done"]);
const textLook = (look: Format): Format => lined(centred({ ...look, horizontal: "left" }));
const [PLAIN_TEXT, SMALL_TEXT] = [textLook(LOOK.text), textLook(LOOK.muted)];
const lookOf = (column: Column): Format => (SMALL.has(column) ? SMALL_TEXT : PLAIN_TEXT);
/** Points above and below the text of a row. */
const AIR = 6;
