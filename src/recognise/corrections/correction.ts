import { isOneOf, isRecord, isText } from "../../domain/keys";
import { ROLES, type RecognisedTable, type Role, type TableColumn } from "../../domain/plan";
import type { Direction } from "../../domain/reading";
import { ROW_KINDS, type StatedKind } from "../../domain/statedMap";
import { stepsOf, STATES, type Scale } from "../../domain/scale";
import { textKey } from "../../interpret/text/text";
import { columnIndex, overlaps, parseArea } from "../../sheet/address";
import { cellIn, type CellCorrection } from "./cellCorrection";
import { besideIn, knownIn, type KnownCell } from "./knownCell";
import { headerKey, yearlessKey, type KnownColumn } from "./headerKey";

/** A person's correction of one column: known by its header and its neighbours', and by its address at the time. */
export interface ColumnCorrection extends KnownColumn {
  role: Role;
  period?: string;
}

/** A person's statement of what a row is: known by the first text in it, by the rows around, and by its number at the time. */
export interface RowCorrection extends Pick<KnownCell, "beside" | "isTwin"> {
  words: string;
  /** From 1. */
  at: number;
  kind: StatedKind;
}

/** How a placed table is found again. */
export interface TableTrace {
  /** The first text of its last row; "" without one. */
  last: string;
  /** Columns without a header at its left and right edge. */
  margins: [left: number, right: number];
}

/** A person's correction of one table: known by its headers, and by its address at the time. */
export interface TableCorrection {
  sheet: string;
  range: string;
  headerRows: number[];
  orientation: RecognisedTable["orientation"];
  /** All its headers in order when it was corrected, blank ones left out. */
  headers: string[];
  /** Which one it was of the tables with these headers in the sheet, from 0. */
  nth: number;
  /** It is no goal table. */
  ignored?: true;
  /** The user has marked where it lies and which rows are its headers; nothing is looked for there. */
  placed?: TableTrace;
  columns: ColumnCorrection[];
  /** Absent: nothing is stated of rows. */
  rows?: RowCorrection[];
}

/** The order of a scale that no sheet states. */
export interface ScaleCorrection {
  name: string;
  /** Best first. */
  labels: string[];
}

/** Which side of an indicator is better, where neither its words nor its target state. */
export interface DirectionCorrection {
  /** The indicator's title. */
  indicator: string;
  direction: Direction;
  /** When it was answered, "2024-02-11T14:05", where that is known. */
  when?: string;
}

/** All that a person has corrected in a workbook: JSON, kept in the add-in's memory of it. */
export interface Corrections {
  tables: TableCorrection[];
  scales: ScaleCorrection[];
  directions: DirectionCorrection[];
  /** Absent: nothing is said of single cells. */
  cells?: CellCorrection[];
}

export const noCorrections = (): Corrections => ({ tables: [], scales: [], directions: [] });

/** One thing that a person states, as the pane and the command "correct" hand it over. */
export type Given =
  | { kind: "table"; table: TableCorrection }
  | { kind: "scale"; scale: ScaleCorrection }
  | { kind: "direction"; direction: DirectionCorrection };

const headersOf = ({ columns }: RecognisedTable): string[] =>
  columns.map(({ header }) => header).filter((header) => header !== "");
const sameHeaders = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((header, i) => headerKey(header) === headerKey(b[i]!));
const placeOf = ({ column, row }: TableColumn): string => column ?? String(row);

/**
 * What the change of a table states: roles and periods of columns, another area or other header rows; `after` null: it is
 * no goal table. `before` null: a table that had not been found. `tables` are all that were found, `last` the first
 * text of the last row of `after`, `rows` what is stated of its rows. Columns that are as they were are left out. Null when
 * nothing has changed.
 */
export function correctionOf(
  before: RecognisedTable | null,
  after: RecognisedTable | null,
  tables: readonly RecognisedTable[] = [],
  last = "",
  rows: readonly RowCorrection[] = [],
): TableCorrection | null {
  const known = before ?? after;
  if (!known) return null;
  const { sheet, range, headerRows, orientation } = after ?? known;
  const headers = headersOf(after ?? known);
  const base = { sheet, range, headerRows, orientation, headers, nth: before ? nthOf(before, tables) : 0 };
  if (!after) return { ...base, ignored: true, columns: [] };
  const moved = !before || !isInPlace(before, after);
  const columns = columnCorrections(before, after, moved);
  if (columns.length + rows.length === 0 && !moved) return null;
  return { ...base, ...(moved ? { placed: { last, margins: marginsOf(after) } } : {}), columns, ...ofRows(rows) };
}

const ofRows = (rows: readonly RowCorrection[]): Pick<TableCorrection, "rows"> =>
  rows.length > 0 ? { rows: [...rows] } : {};

/** Which one a table is of those with its headers in its sheet. */
function nthOf(table: RecognisedTable, tables: readonly RecognisedTable[]): number {
  const alike = tables.filter((one) => one.sheet === table.sheet && sameHeaders(headersOf(one), headersOf(table)));
  return Math.max(0, alike.indexOf(table));
}

const isInPlace = (before: RecognisedTable, { range, orientation, headerRows }: RecognisedTable): boolean =>
  before.range === range && before.orientation === orientation && before.headerRows.join() === headerRows.join();

/** The columns that are not as they were; of a table that is moved, also those with another header. */
const columnCorrections = (
  before: RecognisedTable | null,
  after: RecognisedTable,
  moved: boolean,
): ColumnCorrection[] =>
  after.columns.flatMap((column, i): ColumnCorrection[] => {
    const was = before?.columns.find((one) => placeOf(one) === placeOf(column));
    const isAsBefore = was !== undefined && was.role === column.role && was.period === column.period;
    if (isAsBefore && (!moved || was.header === column.header)) return [];
    return [
      {
        header: column.header,
        before: after.columns[i - 1]?.header ?? "",
        after: after.columns[i + 1]?.header ?? "",
        at: placeOf(column),
        role: column.role,
        period: column.period,
      },
    ];
  });

function marginsOf({ range, columns, orientation }: RecognisedTable): TableTrace["margins"] {
  const area = parseArea(range);
  const named = columns
    .filter(({ header }) => header !== "")
    .map(({ column, row }) => (column !== undefined ? columnIndex(column)! : row! - 1));
  if (!area || named.length === 0 || orientation === "columns") return [0, 0];
  return [Math.max(0, named[0]! - area.left), Math.max(0, area.right - named.at(-1)!)];
}

const liesOver = (one: Pick<RecognisedTable, "range">, other: Pick<RecognisedTable, "range">): boolean => {
  const [a, b] = [parseArea(one.range), parseArea(other.range)];
  return a !== null && b !== null && overlaps(a, b);
};

/** The correction among those made that is about the same table: a placed one by where it lies, else by its order. */
function earlierOf(tables: readonly TableCorrection[], given: TableCorrection): TableCorrection | undefined {
  const alike = tables.filter(({ sheet, headers }) => sheet === given.sheet && sameHeaders(headers, given.headers));
  return (
    alike.find((one) => one.placed !== undefined && liesOver(one, given)) ??
    alike.find(({ nth, placed }) => nth === given.nth && !(placed && given.placed))
  );
}

const sameColumn = (a: ColumnCorrection, b: ColumnCorrection): boolean =>
  headerKey(a.header) === headerKey(b.header) && a.at === b.at;

/** The corrections with one added, replacing an earlier one of the same column, table, scale or indicator. */
export function withCorrection(corrections: Corrections, given: Given): Corrections {
  const { tables, scales, directions } = corrections;
  if (given.kind === "scale")
    return { ...corrections, scales: [...scales.filter(({ name }) => name !== given.scale.name), given.scale] };
  if (given.kind === "direction")
    return {
      ...corrections,
      directions: [
        ...directions.filter(({ indicator }) => textKey(indicator) !== textKey(given.direction.indicator)),
        given.direction,
      ],
    };
  const earlier = earlierOf(tables, given.table);
  const kept = given.table.ignored
    ? []
    : (earlier?.columns ?? []).filter((column) => !given.table.columns.some((other) => sameColumn(column, other)));
  const placed = given.table.placed ?? (given.table.ignored ? undefined : earlier?.placed);
  const rows = given.table.rows ?? (given.table.ignored ? undefined : earlier?.rows);
  return {
    ...corrections,
    tables: [
      ...tables.filter((table) => table !== earlier),
      {
        ...given.table,
        ...(placed ? { placed } : {}),
        columns: [...kept, ...given.table.columns],
        ...(rows ? { rows } : {}),
      },
    ],
  };
}

/** The corrections without those of the table, as if it had never been corrected. */
export const withoutCorrection = (corrections: Corrections, table: RecognisedTable): Corrections => ({
  ...corrections,
  tables: corrections.tables.filter(
    (one) =>
      one.sheet !== table.sheet ||
      likeness(one.headers, headersOf(table)) < 1 ||
      (one.placed !== undefined && !liesOver(one, table)),
  ),
});

/** Least share of the old headers that the corrected table must have, or the rows where a placed one is found. */
export const ALIKE = 0.6;

/** How many of the headers are the same (0–1), of the longer list; years do not count. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const left = b.map(yearlessKey);
  const same = a.filter((header) => {
    const at = left.indexOf(yearlessKey(header));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return a.length === 0 && b.length === 0 ? 1 : same.length / Math.max(a.length, b.length);
}

/**
 * The scales in the order that a person has given, each with a class for its first and last step only where there are
 * two or three.
 */
export const scalesOf = ({ scales }: Corrections): Scale[] =>
  scales.map(({ name, labels }) => {
    const classes =
      labels.length === 2
        ? (["reached", "notReached"] as const)
        : labels.length === 3
          ? (["reached", "partly", "notReached"] as const)
          : null;
    return {
      name,
      steps: stepsOf(labels.map((label, i) => [label, classes?.[i] ?? null])),
      states: STATES,
      order: "stated",
      source: "Angivet i arbetsboken",
      byPerson: true,
    };
  });

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isRole = (value: unknown): value is Role => isOneOf(ROLES, value);

function columnIn(value: unknown): ColumnCorrection[] {
  if (!isRecord(value)) return [];
  const { header, before, after, at, role, period } = value;
  return isRole(role) && isText(header) && isText(before) && isText(after) && isText(at)
    ? [{ header, before, after, at, role, ...(isText(period) ? { period } : {}) }]
    : [];
}

function rowIn(value: unknown): RowCorrection[] {
  if (!isRecord(value)) return [];
  const { words, at, kind } = value;
  const known = knownIn({ ...value, row: words, at: `A${String(at)}` });
  if (!known || typeof at !== "number" || !isOneOf(ROW_KINDS, kind)) return [];
  return [{ words: known.words, at, kind, ...besideIn(known) }];
}

function tableIn(value: unknown): TableCorrection[] {
  if (!isRecord(value)) return [];
  const { sheet, range, orientation, nth, ignored, placed } = value;
  if (!isText(sheet) || !isText(range) || (orientation !== "rows" && orientation !== "columns")) return [];
  const last = isRecord(placed) ? placed["last"] : undefined;
  const [left, right] = isRecord(placed) ? list(placed["margins"]) : [];
  const rows = list(value["rows"]).flatMap(rowIn);
  return [
    {
      sheet,
      range,
      orientation,
      headerRows: list(value["headerRows"]).filter((row): row is number => typeof row === "number"),
      headers: list(value["headers"]).filter(isText),
      nth: typeof nth === "number" ? nth : 0,
      ...(ignored === true ? { ignored } : {}),
      ...(isText(last)
        ? { placed: { last, margins: [typeof left === "number" ? left : 0, typeof right === "number" ? right : 0] } }
        : {}),
      columns: list(value["columns"]).flatMap(columnIn),
      ...(rows.length > 0 ? { rows } : {}),
    },
  ];
}

/** Corrections from the memory; null and unreadable entries are skipped. */
export function readCorrections(value: unknown): Corrections {
  if (!isRecord(value)) return noCorrections();
  const cells = list(value["cells"]).flatMap(cellIn);
  return {
    ...(cells.length > 0 ? { cells } : {}),
    tables: list(value["tables"]).flatMap(tableIn),
    scales: list(value["scales"]).flatMap((one) =>
      isRecord(one) && isText(one["name"]) ? [{ name: one["name"], labels: list(one["labels"]).filter(isText) }] : [],
    ),
    directions: list(value["directions"]).flatMap((one) =>
      isRecord(one) && isText(one["indicator"]) && (one["direction"] === "higher" || one["direction"] === "lower")
        ? [
            {
              indicator: one["indicator"],
              direction: one["direction"],
              ...(isText(one["when"]) ? { when: one["when"] } : {}),
            },
          ]
        : [],
    ),
  };
}
