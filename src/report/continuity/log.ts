import { isAreaText } from "../annual/draft";
import { lowered } from "../../interpret/text/text";
import { readPeriod } from "../../interpret/time/period";
import { formatAt, formulaAt, LONGEST_TEXT, newSheet, setCell, usedArea, valueAt } from "../../sheet/book";
import type { Sheet } from "../../sheet/book";
import type { Format } from "../../sheet/format";
import { isMark } from "../../sheet/ownSheets";
import { rowHeight } from "../../sheet/height";
import { COLUMNS, columnsBy, FIELDS, LOG_TAG, logHeader, OVERALL, setBy } from "./logReader";
import type { Field, LogHeader, LogRow } from "./logReader";
import { tableOf } from "../../domain/keys";
import { headed, lined, LOOK, printSetup, SIZES } from "../look";
import { marked } from "./mark";
import { shownByLink } from "../page";
import { readableColumns } from "../readableColumns";
import { periodHeader } from "../periodTitle";
import { shownNumber } from "../statusColumns";
import { rowKey, statusTable, textAt, type StatusTable } from "./statusTable";
import { CONTINUED, isTitleHeader, KEY_MARK, OPEN_HEADERS, UNNAMED, WHOLE } from "../statusWords";

const HEADERS = {
  target: "Målvärde",
  computed: "Beräknad",
  published: "Publicerad",
  reason: "Motivering",
  source: "Källa",
  ...OPEN_HEADERS,
};
type Header = keyof typeof HEADERS;
/** Headers of an outcome without a period, and of a forecast. */
const UNDATED = "Utfall";
const FORECAST = "Prognos";

/**
 * "76 % (2023); prognos 80 %": the latest outcome, with its period where that is another than the one reported, and the
 * forecast.
 */
export const loggedOutcome = (text: string, of: string, forecast: string): string =>
  [text + (text !== "" && of !== "" ? ` (${of})` : ""), forecast && `prognos ${forecast}`].filter(Boolean).join("; ");

/** What every row of a sheet in the log states alike. */
export interface LoggedSheet {
  /** The area's title as it was written. */
  area: string;
  /** When the rows are logged, ISO: "2025-02-11T14:05". */
  stamp: string;
  /** The styrmodell that the sheet was written by, in short. */
  styrmodell: string;
}

/** Every goal, committee and indicator of a status sheet as rows of the log. A sheet without a table gives none. */
export function logRows(sheet: Sheet, of: LoggedSheet): LogRow[] {
  const table = statusTable(sheet);
  if (!table) return [];
  const rows: LogRow[] = [];
  /** What long texts go on with below, by the row that they belong to and their column. */
  const rest = new Map<string, string>();
  for (let row = table.row + 1; row < table.end; row++) {
    const key = textAt(sheet, row, table.key).trim();
    if (key === "") continue;
    const { continued, why } = rowKey(key);
    if (why) {
      const place = restKey(key, "reason");
      rest.set(place, wholeLine(rest.get(place), textAt(sheet, row, titleColumn(table))));
    } else if (continued)
      for (const field of LONG) {
        const place = restKey(key, field);
        rest.set(place, (rest.get(place) ?? "") + textAt(sheet, row, table.headers.indexOf(HEADERS[field])));
      }
    else rows.push(logRow(sheet, table, row, of));
  }
  return rows
    .map((row) => ({
      ...row,
      ...Object.fromEntries(LONG.map((field) => [field, row[field] + (rest.get(restKey(row.key, field)) ?? "")])),
    }))
    .filter((row) => !isAreaText(row.key) || row.comment !== "");
}

const titleColumn = ({ headers }: Pick<StatusTable, "headers">): number => headers.findIndex(isTitleHeader);

/** Appends a line to a text of several lines. */
const wholeLine = (before: string | undefined, line: string): string =>
  (before ? before + (before.endsWith("-") ? "" : " ") : "") + line.replaceAll("\u00a0", " ");

/** The same for a row and those that go on from it. */
const restKey = (key: string, field: string): string => {
  const { id, who } = rowKey(key);
  return JSON.stringify([id, who, field]);
};

/** A cell's text as the log has it: numbers as they are shown. */
function shownText(sheet: Sheet, row: number, column: number): string {
  const value = column < 0 ? null : valueAt(sheet, row, column);
  const shown =
    typeof value === "number"
      ? shownNumber(value, formatAt(sheet, row, column)?.numberFormat)
      : textAt(sheet, row, column);
  return shown.replaceAll("\u00a0", " ").trim();
}

function logRow(sheet: Sheet, { headers, key: keys, period }: StatusTable, row: number, of: LoggedSheet): LogRow {
  const column = (name: Header): number => headers.indexOf(HEADERS[name]);
  const text = (name: Header): string => shownText(sheet, row, column(name));
  const formula = (name: Header): string | undefined => formulaAt(sheet, row, column(name));
  const key = textAt(sheet, row, keys).trim();
  const title = shownText(sheet, row, titleColumn({ headers }));
  const judged = (name: "committee" | "overall", judge: string): string[] =>
    text(name) === "" ? [] : [setBy(judge, formula(name) === undefined)];
  return {
    stamp: of.stamp.replace("T", " "),
    period,
    area: of.area,
    key,
    title: title === WHOLE ? of.area : title,
    target: text("target"),
    outcome: measured(sheet, headers, row, period),
    computed: text("computed"),
    committee: text("committee"),
    overall: text("overall"),
    published: text("published"),
    comment: formula("comment") === undefined ? textAt(sheet, row, column("comment")) : "",
    who: [...judged("committee", rowKey(key).who ?? UNNAMED), ...judged("overall", OVERALL)].join("; "),
    styrmodell: of.styrmodell,
    reason: textAt(sheet, row, column("reason")).replaceAll("\u00a0", " "),
    source: text("source") || shownByLink(formula("source")),
  };
}

/** The latest outcome of a row and its forecast. */
function measured(sheet: Sheet, headers: string[], row: number, period: string): string {
  const title = titleColumn({ headers });
  const end = headers.indexOf(HEADERS.committee);
  const at = headers.findLastIndex(
    (header, column) =>
      column > title &&
      column < end &&
      (header === UNDATED || readPeriod(header) !== null) &&
      shownText(sheet, row, column) !== "",
  );
  const header = headers[at] ?? "";
  return loggedOutcome(
    shownText(sheet, row, at),
    header === UNDATED || lowered(header) === lowered(periodHeader(period)) ? "" : lowered(header),
    shownText(sheet, row, headers.indexOf(FORECAST)),
  );
}

/** Texts that may go on in rows below. */
const LONG = ["comment", "reason"] as const;

/** The time, wording and cell of a logged row are no news by themselves. */
const STATED = FIELDS.filter((field) => field !== "stamp" && field !== "reason" && field !== "source");

/**
 * The rows that state something else than the last row of the same key and period in the log: another figure, grade,
 * comment or judge.
 */
export function newToLog(log: LogRow[], rows: LogRow[]): LogRow[] {
  const stated = (row: LogRow): string => JSON.stringify(STATED.map((field) => row[field]));
  const last = new Map(log.map((row) => [`${row.period} ${row.key}`, stated(row)]));
  return rows.filter((row) => last.get(`${row.period} ${row.key}`) !== stated(row));
}

/** The log with rows appended below its contents, including the user's; existing cells are unchanged. */
export function logSheet(standing: Sheet | undefined, rows: LogRow[], name: string): Sheet {
  const sheet = newSheet(name);
  if (standing) copyCells(standing, sheet);
  const { row: top, columns } = logHeader(sheet) ?? beginLog(sheet);
  for (const field of FIELDS) {
    // A log that an earlier version began has fewer columns.
    if (columns[field] < 0) columns[field] = (usedArea(sheet)?.right ?? -1) + 1;
    setCell(sheet, top, columns[field], COLUMNS[field], headed(LOOK.header));
  }
  let next = (usedArea(sheet)?.bottom ?? top) + 1;
  for (const row of rows.flatMap(withinCells)) {
    for (const field of FIELDS) setCell(sheet, next, columns[field], row[field] || null, lookOf(field));
    next++;
  }
  laidOut(sheet, columns, top, next);
  sheet.tag = LOG_TAG;
  sheet.gridlines = false;
  sheet.freeze = { rows: top + 1, columns: 0 };
  sheet.print = {
    ...printSetup(undefined, name, ""),
    titleRows: { top, bottom: top },
    area: { top: 0, left: 0, bottom: next - 1, right: columns.styrmodell },
  };
  return marked(sheet);
}

/** Columns that are printed, on one page's width. */
const PRINTED = FIELDS.slice(0, FIELDS.indexOf("styrmodell") + 1);
/** Characters of the others. */
const BESIDE = 18;

/** Sets columns by what stands in them from the header's row on, and rows as high as their texts. */
function laidOut(sheet: Sheet, columns: LogHeader["columns"], top: number, next: number): void {
  const rows = Array.from({ length: next - top }, (_, at) => top + at);
  const widths = readableColumns(
    PRINTED.map((field) => rows.map((row) => ({ text: textAt(sheet, row, columns[field]), bold: row === top }))),
  );
  const characters = tableOf(FIELDS, (field) => widths[PRINTED.indexOf(field)] ?? BESIDE);
  for (const field of FIELDS) sheet.columns.set(columns[field], { width: characters[field] });
  for (const row of rows.slice(1)) {
    const cells = FIELDS.map((field) => ({
      text: textAt(sheet, row, columns[field]),
      look: { size: SIZES.text },
      characters: characters[field],
    }));
    sheet.rows.set(row, { height: rowHeight(cells) });
  }
}

/** Copies the contents and looks of a log; the sheet's mark is written anew. */
function copyCells(from: Sheet, to: Sheet): void {
  from.values.forEach((cells, row) =>
    cells?.forEach((value, column) => {
      if (isMark(value)) return;
      setCell(to, row, column, value, { ...LOOK.text, horizontal: "left", ...formatAt(from, row, column) });
    }),
  );
  to.formulas = new Map(from.formulas);
}

/** Writes the log's title and header below the sheet's contents. */
function beginLog(sheet: Sheet): LogHeader {
  const used = usedArea(sheet);
  const top = used ? used.bottom + 2 : 0;
  setCell(
    sheet,
    top,
    0,
    "Måltavlans logg: så stod statusbladen när de gick över till nästa period. Rader läggs till och ändras aldrig.",
    { ...LOOK.muted, wrap: false },
  );
  return { row: top + 1, columns: columnsBy((field) => FIELDS.indexOf(field)) };
}

/** A row in as many rows as its longest text needs: Excel holds 32 767 characters in a cell. */
function withinCells(row: LogRow): LogRow[] {
  const longest = Math.max(...FIELDS.map((field) => row[field].length));
  return Array.from({ length: Math.max(1, Math.ceil(longest / LONGEST_TEXT)) }, (_, part) => {
    const cut = (text: string): string => text.slice(part * LONGEST_TEXT, (part + 1) * LONGEST_TEXT);
    const texts = { ...row };
    for (const field of FIELDS) texts[field] = cut(row[field]);
    return part === 0 ? texts : { ...texts, period: row.period, key: `${row.key}${KEY_MARK}${CONTINUED}` };
  });
}

/** Fields for lookups rather than for reading. */
const SMALL = new Set<Field>(["stamp", "styrmodell", "key", "source"]);
const lookOf = (field: Field): Format => lined({ ...(SMALL.has(field) ? LOOK.muted : LOOK.text), horizontal: "left" });
