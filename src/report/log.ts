import type { Entry } from "../domain/assessment";
import { comparePeriods, readPeriod } from "../interpret/period";
import { formatAt, formulaAt, newSheet, setCell, usedArea, valueAt } from "../sheet/book";
import type { Sheet } from "../sheet/book";
import type { Format } from "../sheet/format";
import { labelOf } from "./gradeText";
import { rowHeight } from "./height";
import { headed, lined, LOOK, printSetup, SIZES } from "./look";
import { marked } from "./mark";
import { isMark } from "../sheet/ours";
import { periodHeader } from "./periodTitle";
import { UNNAMED, WHOLE } from "./statusWords";
import { shownNumber } from "./statusColumns";
import { OPEN_HEADERS } from "./statusWords";
import { rowKey, statusTable, textAt } from "./statusTable";

/** Tag and name of the sheet where every earlier period stands. */
export const LOG_TAG = "log";
export const LOG_NAME = "Måltavlans logg";

/** Columns of the log by their headers, in order, each as wide as it says in characters. Those up to the styrmodell are printed, on one page's width. */
const COLUMNS = {
  stamp: ["Loggat", 11],
  period: ["Period", 10],
  area: ["Område", 16],
  title: ["Mål eller indikator", 34],
  target: ["Målvärde", 12],
  outcome: ["Utfall", 16],
  computed: ["Beräknad", 14],
  committee: ["Nämndens", 14],
  overall: ["Samlad", 14],
  published: ["Publicerad", 14],
  reason: ["Motivering", 40],
  comment: ["Kommentar", 34],
  who: ["Vem", 18],
  styrmodell: ["Styrmodell", 13],
  key: ["Nyckel", 16],
  source: ["Källa", 18],
} as const satisfies Record<string, readonly [string, number]>;

type Field = keyof typeof COLUMNS;
const FIELDS = Object.keys(COLUMNS) as Field[];

/** A row of a status sheet as it stood when the sheet moved on to another period; texts as they were shown. */
export type LogRow = Record<Field, string>;

/** Where a judgement was set: on the sheet, by hand, or in her table. */
const BY_HAND = "på bladet";
const IN_TABLE = "i underlaget";
export const OVERALL = "samlad";
/** "samlad: på bladet", as the log says who. */
export const setBy = (judge: string, byHand: boolean): string => `${judge}: ${byHand ? BY_HAND : IN_TABLE}`;

const HEADERS = { target: "Målvärde", computed: "Beräknad", published: "Publicerad", reason: "Motivering", source: "Källa", ...OPEN_HEADERS };
/** Headers of an outcome that says no period, and of what is forecast. */
const UNDATED = "Utfall";
const FORECAST = "Prognos";
/** "76 % (2023); prognos 80 %": the latest outcome, with its period where that is another than the one reported, and the forecast. */
export const loggedOutcome = (said: string, of: string, forecast: string): string => [said + (said !== "" && of !== "" ? ` (${of})` : ""), forecast && `prognos ${forecast}`].filter(Boolean).join("; ");
/** The area's title on a status sheet. */
const AREA_ROW = 1;

/** Every goal, committee and indicator of a status sheet as rows of the log. A sheet without a table gives none. */
export function logRows(sheet: Sheet, stamp: string, styrmodell: string): LogRow[] {
  const table = statusTable(sheet);
  if (!table) return [];
  const column = (header: string): number => table.headers.indexOf(header);
  const title = table.headers.findIndex((header) => header === "Mål och indikatorer" || header === "Mål");
  const outcomes = table.headers.flatMap((header, at) => (header === UNDATED || readPeriod(header) !== null ? [at] : [])).filter((at) => at > title && at < column(HEADERS.committee));
  const text = (row: number, at: number): string => {
    const value = at < 0 ? null : valueAt(sheet, row, at);
    const shown = typeof value === "number" ? shownNumber(value, formatAt(sheet, row, at)?.numberFormat) : textAt(sheet, row, at);
    return shown.replaceAll("\u00a0", " ").trim();
  };
  const area = sheet.values[AREA_ROW]?.find((value) => typeof value === "string" && value !== "");
  const measured = (row: number): string => {
    const at = outcomes.findLast((one) => text(row, one) !== "");
    const header = at === undefined ? "" : table.headers[at]!;
    return loggedOutcome(at === undefined ? "" : text(row, at), header === UNDATED || header === periodHeader(table.period) ? "" : header, text(row, column(FORECAST)));
  };
  const rows: LogRow[] = [];
  /** What long texts go on with below, by the row that they belong to and their column. */
  const rest = new Map<string, string>();
  for (let row = table.row + 1; row < table.end; row++) {
    const key = textAt(sheet, row, table.key).trim();
    if (key === "") continue;
    const { continued, id, who } = rowKey(key);
    const at = (name: keyof typeof HEADERS): string => text(row, column(HEADERS[name]));
    if (continued) {
      for (const field of LONG) rest.set(`${id} ${who} ${field}`, (rest.get(`${id} ${who} ${field}`) ?? "") + textAt(sheet, row, column(HEADERS[field])));
      continue;
    }
    const judged = (name: "committee" | "overall", judge: string): string[] => (at(name) === "" ? [] : [setBy(judge, formulaAt(sheet, row, column(HEADERS[name])) === undefined)]);
    rows.push({
      stamp: stamp.replace("T", " "),
      period: table.period,
      area: String(area ?? ""),
      key,
      title: text(row, title) === WHOLE ? String(area ?? "") : text(row, title),
      target: at("target"),
      outcome: measured(row),
      computed: at("computed"),
      committee: at("committee"),
      overall: at("overall"),
      published: at("published"),
      comment: formulaAt(sheet, row, column(HEADERS.comment)) === undefined ? textAt(sheet, row, column(HEADERS.comment)) : "",
      who: [...judged("committee", who ?? UNNAMED), ...judged("overall", OVERALL)].join("; "),
      styrmodell,
      reason: textAt(sheet, row, column(HEADERS.reason)).replaceAll("\u00a0", " "),
      source: at("source"),
    });
  }
  return rows.map((row) => {
    const { id, who } = rowKey(row.key);
    return { ...row, ...Object.fromEntries(LONG.map((field) => [field, row[field] + (rest.get(`${id} ${who} ${field}`) ?? "")])) };
  });
}

/** Texts that may go on in rows below. */
const LONG = ["comment", "reason"] as const;

/** Where the log has its header; null for a sheet that has none. */
function logHeader(sheet: Sheet): { row: number; columns: Record<Field, number> } | null {
  const row = sheet.values.findIndex((cells) => [COLUMNS.period, COLUMNS.key, COLUMNS.published].every(([header]) => cells?.includes(header)));
  if (row < 0) return null;
  return { row, columns: Object.fromEntries(FIELDS.map((field) => [field, sheet.values[row]!.indexOf(COLUMNS[field][0])])) as Record<Field, number> };
}

/** The rows of the log, oldest first as they stand; none without a log. */
export function readLog(sheet: Sheet | undefined): LogRow[] {
  const header = sheet && logHeader(sheet);
  if (!sheet || !header) return [];
  const rows: LogRow[] = [];
  for (let row = header.row + 1; row < sheet.values.length; row++) {
    const read = Object.fromEntries(FIELDS.map((field) => [field, header.columns[field] < 0 ? "" : textAt(sheet, row, header.columns[field])])) as LogRow;
    if (read.key !== "") rows.push(read);
  }
  return rows;
}

/** When and where a row was said, and in what words, is nothing new. */
const BESIDE = new Set<Field>(["stamp", "reason", "source"]);

/** The rows that say something else than the last row of the same key and period in the log: another figure, grade, comment or judge. */
export function newToLog(log: LogRow[], rows: LogRow[]): LogRow[] {
  const said = (row: LogRow): string => JSON.stringify(FIELDS.filter((field) => !BESIDE.has(field)).map((field) => row[field]));
  const last = new Map(log.map((row) => [`${row.period} ${row.key}`, said(row)]));
  return rows.filter((row) => last.get(`${row.period} ${row.key}`) !== said(row));
}

/** The log with rows put below what stands in it, whatever she has added there; nothing that stands is changed. */
export function logSheet(standing: Sheet | undefined, rows: LogRow[], name: string): Sheet {
  const sheet = newSheet(name);
  standing?.values.forEach((cells, row) => cells?.forEach((value, column) => isMark(value) || setCell(sheet, row, column, value, { ...LOOK.text, horizontal: "left", ...formatAt(standing, row, column) })));
  if (standing) sheet.formulas = new Map(standing.formulas);
  let header = logHeader(sheet);
  if (!header) {
    const top = standing ? (usedArea(sheet)?.bottom ?? -2) + 2 : 0;
    setCell(sheet, top, 0, "Måltavlans logg: så stod statusbladen när de gick över till nästa period. Rader läggs till och ändras aldrig.", { ...LOOK.muted, wrap: false });
    header = { row: top + 1, columns: Object.fromEntries(FIELDS.map((field, column) => [field, column])) as Record<Field, number> };
  }
  const { row: top, columns } = header;
  for (const field of FIELDS) {
    // A log that an earlier version began has fewer columns.
    if (columns[field] < 0) columns[field] = (usedArea(sheet)?.right ?? -1) + 1;
    setCell(sheet, top, columns[field], COLUMNS[field][0], headed(LOOK.header));
    sheet.columns.set(columns[field], { width: COLUMNS[field][1] });
  }
  let next = (usedArea(sheet)?.bottom ?? top) + 1;
  for (const row of rows) {
    for (const field of FIELDS) setCell(sheet, next, columns[field], row[field] || null, lookOf(field));
    next++;
  }
  for (let row = top + 1; row < next; row++) {
    const cells = FIELDS.map((field) => ({ text: textAt(sheet, row, columns[field]), look: { size: SIZES.text }, characters: COLUMNS[field][1] }));
    sheet.rows.set(row, { height: rowHeight(cells) });
  }
  sheet.tag = LOG_TAG;
  sheet.gridlines = false;
  sheet.freeze = { rows: top + 1, columns: 0 };
  sheet.print = { ...printSetup(undefined, name, ""), titleRows: { top, bottom: top }, area: { top: 0, left: 0, bottom: next - 1, right: columns.styrmodell } };
  return marked(sheet);
}

/** What is there to be found by rather than read. */
const SMALL = new Set<Field>(["stamp", "styrmodell", "key", "source"]);
const lookOf = (field: Field): Format => lined({ ...(SMALL.has(field) ? LOOK.small : LOOK.text), horizontal: "left" });

/** The latest period in the log before another; undefined when there is none. */
export const periodBefore = (log: LogRow[], period: string): string | undefined =>
  [...new Set(log.map((row) => row.period))].filter((one) => comparePeriods(one, period) < 0).sort(comparePeriods).at(-1);

/** The last row of each key in a period. */
export const rowsOf = (log: LogRow[], period: string | undefined): Map<string, LogRow> => new Map(log.filter((row) => row.period === period).map((row) => [row.key, row]));

/** What she had set by hand on the sheets of a period, as the log has it: for sheets that go back to that period. `of`: which periods are meant; it may have several names. */
export function loggedEntries(log: LogRow[], of: (period: string) => boolean): Entry[] {
  const last = new Map(log.filter((row) => of(row.period)).map((row) => [row.key, row]));
  return [...last.values()].flatMap((row): Entry[] => {
    const { id: goal, who } = rowKey(row.key);
    const { period } = row;
    const judges = row.who.split("; ");
    const byHand = (judge: string): boolean => judges.includes(setBy(judge, true));
    const comment = row.comment === "" ? {} : { comment: row.comment };
    const committee = byHand(who ?? UNNAMED) ? { grade: labelOf(row.committee) } : {};
    const named = who === undefined || who === UNNAMED ? {} : { who };
    if (who !== undefined) return Object.keys({ ...committee, ...comment }).length > 0 ? [{ goal, period, by: "committee", ...named, ...committee, ...comment }] : [];
    const overall = byHand(OVERALL) ? { grade: labelOf(row.overall) } : {};
    return [
      ...("grade" in committee ? [{ goal, period, by: "committee" as const, ...committee }] : []),
      ...(Object.keys({ ...overall, ...comment }).length > 0 ? [{ goal, period, by: "overall" as const, ...overall, ...comment }] : []),
    ];
  });
}
