import { readPeriod } from "../../interpret/period";
import { formatAt, formulaAt, newSheet, setCell, usedArea, valueAt } from "../../sheet/book";
import type { Sheet } from "../../sheet/book";
import type { Format } from "../../sheet/format";
import { isMark } from "../../sheet/ours";
import { rowHeight } from "../height";
import { COLUMNS, FIELDS, LOG_TAG, logHeader, OVERALL, setBy } from "./logReader";
import type { Field, LogRow } from "./logReader";
import { headed, lined, LOOK, printSetup, SIZES } from "../look";
import { marked } from "./mark";
import { shownByLink } from "../page";
import { periodHeader } from "../periodTitle";
import { shownNumber } from "../statusColumns";
import { rowKey, statusTable, textAt } from "./statusTable";
import { OPEN_HEADERS, UNNAMED, WHOLE } from "../statusWords";

const HEADERS = {
  target: "Målvärde",
  computed: "Beräknad",
  published: "Publicerad",
  reason: "Motivering",
  source: "Källa",
  ...OPEN_HEADERS,
};
/** Headers of an outcome that says no period, and of what is forecast. */
const UNDATED = "Utfall";
const FORECAST = "Prognos";
/** "76 % (2023); prognos 80 %": the latest outcome, with its period where that is another than the one reported, and the forecast. */
export const loggedOutcome = (said: string, of: string, forecast: string): string =>
  [said + (said !== "" && of !== "" ? ` (${of})` : ""), forecast && `prognos ${forecast}`].filter(Boolean).join("; ");
/** The area's title on a status sheet. */
const AREA_ROW = 1;

/** Every goal, committee and indicator of a status sheet as rows of the log. A sheet without a table gives none. */
export function logRows(sheet: Sheet, stamp: string, styrmodell: string): LogRow[] {
  const table = statusTable(sheet);
  if (!table) return [];
  const column = (header: string): number => table.headers.indexOf(header);
  const title = table.headers.findIndex((header) => header === "Mål och indikatorer" || header === "Mål");
  const outcomes = table.headers
    .flatMap((header, at) => (header === UNDATED || readPeriod(header) !== null ? [at] : []))
    .filter((at) => at > title && at < column(HEADERS.committee));
  const text = (row: number, at: number): string => {
    const value = at < 0 ? null : valueAt(sheet, row, at);
    const shown =
      typeof value === "number" ? shownNumber(value, formatAt(sheet, row, at)?.numberFormat) : textAt(sheet, row, at);
    return shown.replaceAll("\u00a0", " ").trim();
  };
  const area = sheet.values[AREA_ROW]?.find((value) => typeof value === "string" && value !== "");
  const measured = (row: number): string => {
    const at = outcomes.findLast((one) => text(row, one) !== "");
    const header = at === undefined ? "" : table.headers[at]!;
    return loggedOutcome(
      at === undefined ? "" : text(row, at),
      header === UNDATED || header === periodHeader(table.period) ? "" : header,
      text(row, column(FORECAST)),
    );
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
      for (const field of LONG)
        rest.set(
          `${id} ${who} ${field}`,
          (rest.get(`${id} ${who} ${field}`) ?? "") + textAt(sheet, row, column(HEADERS[field])),
        );
      continue;
    }
    const judged = (name: "committee" | "overall", judge: string): string[] =>
      at(name) === "" ? [] : [setBy(judge, formulaAt(sheet, row, column(HEADERS[name])) === undefined)];
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
      comment:
        formulaAt(sheet, row, column(HEADERS.comment)) === undefined ? textAt(sheet, row, column(HEADERS.comment)) : "",
      who: [...judged("committee", who ?? UNNAMED), ...judged("overall", OVERALL)].join("; "),
      styrmodell,
      reason: textAt(sheet, row, column(HEADERS.reason)).replaceAll("\u00a0", " "),
      source: at("source") || shownByLink(formulaAt(sheet, row, column(HEADERS.source))),
    });
  }
  return rows.map((row) => {
    const { id, who } = rowKey(row.key);
    return {
      ...row,
      ...Object.fromEntries(LONG.map((field) => [field, row[field] + (rest.get(`${id} ${who} ${field}`) ?? "")])),
    };
  });
}

/** Texts that may go on in rows below. */
const LONG = ["comment", "reason"] as const;

/** When a row was said, in what words and of which cell, is nothing new by itself. */
const SAID = FIELDS.filter((field) => field !== "stamp" && field !== "reason" && field !== "source");

/** The rows that say something else than the last row of the same key and period in the log: another figure, grade, comment or judge. */
export function newToLog(log: LogRow[], rows: LogRow[]): LogRow[] {
  const said = (row: LogRow): string => JSON.stringify(SAID.map((field) => row[field]));
  const last = new Map(log.map((row) => [`${row.period} ${row.key}`, said(row)]));
  return rows.filter((row) => last.get(`${row.period} ${row.key}`) !== said(row));
}

/** The log with rows put below what stands in it, whatever she has added there; nothing that stands is changed. */
export function logSheet(standing: Sheet | undefined, rows: LogRow[], name: string): Sheet {
  const sheet = newSheet(name);
  standing?.values.forEach((cells, row) =>
    cells?.forEach(
      (value, column) =>
        isMark(value) ||
        setCell(sheet, row, column, value, { ...LOOK.text, horizontal: "left", ...formatAt(standing, row, column) }),
    ),
  );
  if (standing) sheet.formulas = new Map(standing.formulas);
  let header = logHeader(sheet);
  if (!header) {
    const top = standing ? (usedArea(sheet)?.bottom ?? -2) + 2 : 0;
    setCell(
      sheet,
      top,
      0,
      "Måltavlans logg: så stod statusbladen när de gick över till nästa period. Rader läggs till och ändras aldrig.",
      { ...LOOK.muted, wrap: false },
    );
    header = {
      row: top + 1,
      columns: Object.fromEntries(FIELDS.map((field, column) => [field, column])) as Record<Field, number>,
    };
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
    const cells = FIELDS.map((field) => ({
      text: textAt(sheet, row, columns[field]),
      look: { size: SIZES.text },
      characters: COLUMNS[field][1],
    }));
    sheet.rows.set(row, { height: rowHeight(cells) });
  }
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

/** What is there to be found by rather than read. */
const SMALL = new Set<Field>(["stamp", "styrmodell", "key", "source"]);
const lookOf = (field: Field): Format => lined({ ...(SMALL.has(field) ? LOOK.small : LOOK.text), horizontal: "left" });
