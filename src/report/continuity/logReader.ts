import { sameFollowUp } from "../../assess/periods";
import type { Entry } from "../../domain/assessment";
import { keysOf, tableOf } from "../../domain/keys";
import { comparePeriods } from "../../interpret/time/period";
import type { Sheet } from "../../sheet/book";
import { labelOf } from "../gradeText";
import { rowKey, textAt } from "./statusTable";
import { CONTINUED, KEY_MARK, UNNAMED } from "../statusWords";

/** Tag and name of the sheet with every earlier period. */
export const LOG_TAG = "log";
export const LOG_NAME = "Måltavlans logg";

/**
 * Columns of the log by their headers, in order. Those up to the styrmodell are printed, on one page's width.
 */
export const COLUMNS = {
  stamp: "Loggat",
  period: "Period",
  area: "Område",
  title: "Mål eller indikator",
  target: "Målvärde",
  outcome: "Utfall",
  computed: "Beräknad",
  committee: "Nämndens",
  overall: "Samlad",
  published: "Publicerad",
  reason: "Motivering",
  comment: "Kommentar",
  who: "Vem",
  styrmodell: "Styrmodell",
  key: "Nyckel",
  source: "Källa",
} as const satisfies Record<string, string>;

/** A column of the log. */
export type Field = keyof typeof COLUMNS;
/** The columns in their order. */
export const FIELDS: Field[] = keysOf(COLUMNS);

/** A row of a status sheet when the sheet moved on to another period; texts as shown. */
export type LogRow = Record<Field, string>;

/** Where a judgement was set: on the own sheet by hand, or in the source table. */
const BY_HAND = "på bladet";
const IN_TABLE = "i underlaget";
/** Who has set the samlad assessment, in the log's words. */
export const OVERALL = "samlad";
/** "samlad: på bladet": who has judged, and where. */
export const setBy = (judge: string, byHand: boolean): string => `${judge}: ${byHand ? BY_HAND : IN_TABLE}`;

/** Where the log has its header, and its columns; −1 for a column that it lacks. */
export interface LogHeader {
  row: number;
  columns: Record<Field, number>;
}

/** A column for each field. */
export const columnsBy = (columnOf: (field: Field) => number): Record<Field, number> => tableOf(FIELDS, columnOf);

/** The header of the log; null for a sheet that has none. */
export function logHeader(sheet: Sheet): LogHeader | null {
  const row = sheet.values.findIndex((cells) =>
    [COLUMNS.period, COLUMNS.key, COLUMNS.published].every((header) => cells?.includes(header)),
  );
  const cells = sheet.values[row];
  return cells ? { row, columns: columnsBy((field) => cells.indexOf(COLUMNS[field])) } : null;
}

/**
 * The rows of the log, oldest first as they stand; a text that goes on in the rows below is whole. None without a log.
 */
export function readLog(sheet: Sheet | undefined): LogRow[] {
  const header = sheet && logHeader(sheet);
  if (!sheet || !header) return [];
  const rows: LogRow[] = [];
  for (let row = header.row + 1; row < sheet.values.length; row++) {
    const read = tableOf(FIELDS, (field) =>
      header.columns[field] < 0 ? "" : textAt(sheet, row, header.columns[field]),
    );
    if (read.key === "") continue;
    const before = rows.at(-1);
    if (before && read.key === `${before.key}${KEY_MARK}${CONTINUED}`) {
      for (const field of FIELDS) if (field !== "key" && field !== "period") before[field] += read[field];
    } else rows.push(read);
  }
  return rows;
}

/** The latest period in the log before another; undefined without one. */
export const periodBefore = (log: LogRow[], period: string): string | undefined =>
  [...new Set(log.map((row) => row.period))]
    .filter((one) => comparePeriods(one, period) < 0 && !sameFollowUp(one, period))
    .sort(comparePeriods)
    .at(-1);

/** The last row of each key in a period. */
export const rowsOf = (log: LogRow[], period: string | undefined): Map<string, LogRow> =>
  new Map(log.filter((row) => sameFollowUp(row.period, period ?? "")).map((row) => [row.key, row]));

/**
 * What the user had set by hand on the sheets of a period, for sheets that go back to it. `of`: which periods are
 * meant; it may have several names.
 */
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
    if (who !== undefined)
      return Object.keys({ ...committee, ...comment }).length > 0
        ? [{ goal, period, by: "committee", ...named, ...committee, ...comment }]
        : [];
    const overall = byHand(OVERALL) ? { grade: labelOf(row.overall) } : {};
    return [
      ...("grade" in committee ? [{ goal, period, by: "committee" as const, ...committee }] : []),
      ...(Object.keys({ ...overall, ...comment }).length > 0
        ? [{ goal, period, by: "overall" as const, ...overall, ...comment }]
        : []),
    ];
  });
}
