import type { RecognisedTable, Role } from "../../domain/plan";
import { grouped } from "../../domain/grouped";
import { hasDigit, hasLetter, linesOf } from "../../domain/shapes";
import { isOneOf } from "../../domain/keys";
import {
  BESIDE_KINDS,
  type BesideKind,
  type CellKind,
  type StatedKind,
  type StatedRow,
  type StatedTable,
} from "../../domain/statedMap";
import { readHeader } from "../../interpret/header/header";
import { wholePart } from "../../interpret/text/wholePart";
import { columnIndex, contains, parseArea, parseRef, type Area } from "../../sheet/address";
import { valueAt, type Sheet, type Value } from "../../sheet/book";
import { cellOf } from "../corrections/statedPlaces";
import { rowsStated } from "../corrections/statedRows";
import { isBlank, textOf } from "../grid/grid";
import {
  isMeasure,
  namesNode,
  isValue,
  MEANINGS,
  nameTheSame,
  type Label,
  type LabelledCell,
  type LabelledSheet,
  type SaidOfCell,
} from "../labels/classes";
import { inOrder } from "../labels/cells";
import { rank } from "../tree";

/*
 * What is stated of a sheet, as labels that are given: of cells, of rows and of columns; what nothing is stated of is as it
 * is read without.
 */

/** A place in a sheet, row and column from 0. */
export interface Place {
  row: number;
  column: number;
}

/** A label that a cell is given, of all of its text or of a part; several of one cell where it has several parts. */
export interface GivenCell extends Place {
  label: Label;
  /** The part of the cell's text that it is of, or a title that goes on in a later row. */
  text?: string;
  /** All of the cell's text; of those that are stated. */
  words?: string;
  level?: string;
  under?: Place | null;
  /** Of several titles in the cell that it is of, which, from 0; absent: by its order among the cell's parts. */
  nth?: number;
  /** The words of that title, where they are stated. */
  underText?: string;
  /** What period a value is of, where that is stated. */
  period?: string;
  /** What it says of a title, that no label speaks of. */
  as?: BesideKind;
  /** A person has stated it; otherwise it is as it was read. */
  isStated: boolean;
  /** It is a grade that is stated to be of rows (`of`). */
  isOfRows?: true;
  /** It is stated by what its column is. */
  isByColumn?: true;
  /** What it names is stated, not which values its text has besides. */
  isNameAlone?: true;
}

/** The label of each kind of cell that can be stated. */
export const LABEL_OF: Readonly<Record<CellKind, Label>> = {
  ...{ none: "none", header: "header", area: "area", goal: "goal", indicator: "measure", both: "goalMeasure" },
  ...{ target: "target", outcome: "outcome", forecast: "forecast", grade: "grade", goalGrade: "goalGrade" },
  ...{ indicatorTarget: "measureTarget", indicatorOutcome: "measureOutcome", bothTarget: "goalMeasureTarget" },
  targetOutcome: "targetOutcome",
  ...{ baseline: "none", comparison: "none", owner: "none", comment: "none", unit: "none" },
};

/** Whether it says something of a title that no label speaks of. */
export const isBeside = (kind: string): kind is BesideKind => isOneOf(BESIDE_KINDS, kind);

/** Whether what is stated of a cell is of a title: a value, or what says something of one. */
export const isOfTitle = (kind: CellKind): boolean => isBeside(kind) || isValue(LABEL_OF[kind]);

/** What of a cell no label speaks of. */
const besideOf = (kind: string): Pick<GivenCell, "as"> => (isBeside(kind) ? { as: kind } : {});

/** The kind that a cell of each label is stated as. */
export const KIND_OF = Object.fromEntries(
  Object.entries(LABEL_OF).flatMap(([kind, label]) => (isBeside(kind) ? [] : [[label, kind]])),
) as Readonly<Record<Label, CellKind>>;

/** The label of the cells of a column with a role; "none" of roles that no label speaks of. */
const LABEL_OF_ROLE: Partial<Record<Role, Label>> = {
  ...{ area: "area", goal: "goal", activity: "goal", indicator: "measure" },
  ...{ target: "target", outcome: "outcome", forecast: "forecast", grade: "grade" },
};

export const labelOfRole = (role: Role): Label => LABEL_OF_ROLE[role] ?? "none";

/** Whether a label is what the role of its column says. */
export const isOfRole = (label: Label, role: Role): boolean => saysTheSame(label, labelOfRole(role));

/** The label of the title of a row of a kind; the other kinds are of all cells of a row. */
export const TITLES: Partial<Record<StatedKind, Label>> = {
  ...{ area: "area", goal: "goal", indicator: "measure", both: "goalMeasure" },
};

export const keyOf = ({ row, column }: Place): string => `${row} ${column}`;

/** Whether a table states what only labels of its cells can hold. */
export const isByCells = ({ cells = [], rows = [] }: StatedTable): boolean =>
  cells.length > 0 ||
  rows.some(({ text, split, join, level }) => [text, split, join, level].some((one) => one !== undefined));

/**
 * What is stated of a sheet's cells by its tables, the cells of no table being nothing. `read`: as it is read without;
 * `headed`: its tables so, where their headers tell them.
 */
export function givenIn(
  tables: readonly StatedTable[],
  sheet: Sheet,
  read: readonly GivenCell[],
  headed: readonly RecognisedTable[] = [],
): GivenCell[] {
  const stated = withTitlesMeant(
    withValuesApart(
      tables.flatMap((table) => withJoined(statedIn(table, sheet, read, headed), table, sheet, read)),
      sheet,
      read,
    ),
    read,
  ).map((one) => ({ ...one, words: textOf(valueAt(sheet, one.row, one.column)) }));
  const said = new Set(stated.map(keyOf));
  const areas = tables.flatMap(({ range }) => parseArea(range) ?? []);
  const outside = filledIn(sheet, null)
    .filter((at) => !said.has(keyOf(at)) && !areas.some((area) => contains(area, at.row, at.column)))
    .map((at): GivenCell => ({ ...at, label: "none", isStated: false }));
  return [...stated, ...outside];
}

/** A table without what it states of columns of values as their headers have them: their cells stay as they are read. */
function withoutRead(table: StatedTable, headed: readonly RecognisedTable[]): StatedTable {
  const same = headed.find(
    ({ sheet, range, orientation, headerRows }) =>
      sheet === table.sheet &&
      range === table.range &&
      orientation === table.orientation &&
      headerRows.join() === table.headerRows.join(),
  );
  if (!same) return table;
  const isRead = ({ column, row, role }: StatedTable["columns"][number]): boolean =>
    !namesNode(labelOfRole(role)) &&
    same.columns.some((one) => one.column === column && one.row === row && one.role === role);
  return { ...table, columns: table.columns.filter((one) => !isRead(one)) };
}

/** The places with something in them, of an area or of the whole sheet. */
export function filledIn(sheet: Sheet, area: Area | null): Place[] {
  return sheet.values.flatMap((values, row) =>
    (values ?? []).flatMap((value, column) =>
      isBlank(value) || (area && !contains(area, row, column)) ? [] : [{ row, column }],
    ),
  );
}

/** What one table states: its cells before its rows, these before its headers and its columns. */
function statedIn(
  table: StatedTable,
  sheet: Sheet,
  read: readonly GivenCell[],
  headed: readonly RecognisedTable[],
): GivenCell[] {
  const area = parseArea(table.range);
  if (!area) return [];
  const cells = cellsStated(table, sheet);
  const rows = rowsGiven(table, sheet, area, { read, cells });
  const heads = headersIn(table, sheet);
  const columns = columnsGiven(withoutRead(table, headed), sheet, area, read);
  const grades = gradesGiven(table, [...cells, ...rows], read);
  const taken = new Set<string>();
  return [cells, grades, rows, heads, columns].flatMap((some) => {
    const free = some.filter((one) => !taken.has(keyOf(one)));
    free.forEach((one) => taken.add(keyOf(one)));
    return free;
  });
}

/**
 * The grades that are stated to be of rows, beside a cell with several measures: nothing says there which of them they are of,
 * so they are read of what is stated. Any other is read first, and put there then (`placeStated`).
 */
function gradesGiven(
  { of = [], sheet: name }: StatedTable,
  stated: readonly GivenCell[],
  read: readonly GivenCell[],
): GivenCell[] {
  const parted = rowsParted(stated);
  const known = new Set(stated.map(keyOf));
  const titles = [...stated, ...read.filter((one) => !known.has(keyOf(one)))].filter(({ label }) => namesNode(label));
  const ofGoals = titles.filter(({ label }) => MEANINGS[label].names.includes("goal"));
  return of.flatMap(({ cell, rows }) => {
    const at = parseRef(cellOf(cell, name) ?? "")?.area;
    if (!at || !parted.has(at.top)) return [];
    return rowsStated({ rows }).flatMap((row): GivenCell[] => {
      const isHere = (one: GivenCell): boolean => one.row === row - 1;
      const [goal, title] = [ofGoals.find(isHere), titles.find(isHere)];
      const under = goal ?? title;
      if (!under) return [];
      return [
        {
          ...{ row: at.top, column: at.left, label: goal ? "goalGrade" : "grade", isStated: true, isOfRows: true },
          under: { row: under.row, column: under.column },
        },
      ];
    });
  });
}

/** The rows with a cell that is several measures. */
export function rowsParted(given: readonly GivenCell[]): ReadonlySet<number> {
  const measures = grouped(
    given.filter(({ label }) => isMeasure(label)),
    keyOf,
  );
  return new Set([...measures.values()].flatMap((parts) => (parts.length > 1 ? parts[0]!.row : [])));
}

/** Titles with what goes on of them in rows that are stated to go on from one above. */
function withJoined(
  given: readonly GivenCell[],
  { rows = [], range }: StatedTable,
  sheet: Sheet,
  read: readonly GivenCell[],
): GivenCell[] {
  const area = parseArea(range);
  const made = [...given];
  const going = goingOn(rows);
  const known = { read, cells: given };
  for (const row of area ? [...going].sort((a, b) => a - b) : []) {
    const above = rowAbove(area!, going, row - 1, known);
    for (const at of goingOnIn(sheet, rowIn(area!, row - 1), above, known)) {
      const isTitle = (one: GivenCell): boolean =>
        one.column === at.column && one.row === above && namesNode(one.label);
      const own = made.find(isTitle);
      const title = own ?? read.find(isTitle);
      if (!title) continue;
      const begun = title.text ?? textOf(valueAt(sheet, title.row, title.column));
      const goesOn = read.find((one) => keyOf(one) === keyOf(at))?.label ?? "none";
      const whole: GivenCell = {
        ...title,
        text: `${begun} ${textOf(valueAt(sheet, at.row, at.column))}`,
        label: own?.isStated ? title.label : lowerOf(title.label, goesOn),
        isStated: true,
      };
      if (own) made[made.indexOf(own)] = whole;
      else made.push(whole);
    }
  }
  return made;
}

/** What is known of cells: as they are read without, and as they are stated. */
interface KnownCells {
  read: readonly GivenCell[];
  cells: readonly GivenCell[];
}

/**
 * The cells of a row that go on from titles in a row above: those below one that are stated to be nothing of their own. A
 * measure that has values in the row stays, unless it alone can go on and the row above has none: then they are of the whole.
 */
function goingOnIn(sheet: Sheet, line: Area, above: number, { read, cells }: KnownCells): Place[] {
  const known = [...read, ...cells];
  const own = new Set(cells.filter((one) => one.row === line.top && one.label !== "none").map(keyOf));
  const isValuedIn = (row: number): boolean => known.some((one) => one.row === row && isValue(one.label));
  const titled = new Set(known.flatMap((one) => (one.row === above && namesNode(one.label) ? [one.column] : [])));
  const free = filledIn(sheet, line).filter((at) => titled.has(at.column) && !own.has(keyOf(at)));
  if (!isValuedIn(line.top)) return free;
  const measures = new Set(read.flatMap((one) => (isMeasure(one.label) ? [keyOf(one)] : [])));
  const others = free.filter((at) => !measures.has(keyOf(at)));
  return others.length > 0 || isValuedIn(above) ? others : free;
}

const rowIn = (area: Area, row: number): Area => ({ ...area, top: row, bottom: row });

/** The rows, from 1, that are stated to go on from one above. */
const goingOn = (rows: readonly StatedRow[]): ReadonlySet<number> =>
  new Set(rows.filter(({ join }) => join).flatMap(rowsStated));

/** The nearest row above with something read or stated in it that goes on from none, from 0; -1: none. */
function rowAbove(area: Area, going: ReadonlySet<number>, row: number, { read, cells }: KnownCells): number {
  const has = ({ label }: GivenCell): boolean => label !== "none" && label !== "header";
  const told = new Set([...read, ...cells].filter(has).map((one) => one.row));
  for (let above = row - 1; above >= area.top; above--) if (!going.has(above + 1) && told.has(above)) return above;
  return -1;
}

/** Of the labels of two parts of a title that of the lower kind: a heading that goes on as a measure is one. */
export function lowerOf(one: Label, other: Label): Label {
  const lowest = (label: Label): number => Math.max(...MEANINGS[label].names.map((kind) => rank({ kind })), -1);
  return lowest(other) > lowest(one) ? other : one;
}

/** Values with the number of the title that is meant of several in one cell. */
const withTitlesMeant = (stated: readonly GivenCell[], read: readonly GivenCell[]): GivenCell[] =>
  stated.map((one) => {
    const { under, underText } = one;
    if (!under || underText === undefined) return one;
    const inCell = (cells: readonly GivenCell[]): GivenCell[] =>
      cells.filter(({ row, column, label }) => row === under.row && column === under.column && isMeasure(label));
    const own = inCell(stated);
    const titles = own.length > 0 ? own : inCell(read);
    const nth = titles.findIndex(({ text = "" }) => wholePart(text, underText) !== null);
    return nth < 0 ? one : { ...one, nth };
  });

/** A part that is nothing says no more than what the others are. */
function cellsStated({ cells = [], sheet: name }: StatedTable, sheet: Sheet): GivenCell[] {
  const some = cells.filter(({ is, text }) => is !== "none" || text === undefined);
  return some.flatMap(({ cells: range, is, text, level, under, underText, period }) =>
    filledIn(sheet, parseArea(range)).map((at): GivenCell => ({
      ...at,
      label: LABEL_OF[is],
      ...besideOf(is),
      ...(text === undefined ? {} : { text }),
      ...(level === undefined ? {} : { level }),
      ...underOf(under, name),
      ...(underText === undefined ? {} : { underText }),
      ...(period === undefined ? {} : { period }),
      isStated: true,
    })),
  );
}

/** What stands under a title of another sheet is put there once all sheets are read. */
function underOf(under: string | undefined, name: string): { under?: Place } {
  const at = under === undefined ? null : parseRef(cellOf(under, name) ?? "");
  return at?.sheet === name ? { under: { row: at.area.top, column: at.area.left } } : {};
}

/** The cells of the header rows of a table. */
export function headersIn(
  { range, headerRows, orientation }: Pick<StatedTable, "range" | "headerRows" | "orientation">,
  sheet: Sheet,
): GivenCell[] {
  const area = parseArea(range)!;
  return headerRows.flatMap((at) => {
    const line =
      orientation === "columns" ? { ...area, left: at - 1, right: at - 1 } : { ...area, top: at - 1, bottom: at - 1 };
    return filledIn(sheet, line).map((one): GivenCell => ({ ...one, label: "header", isStated: true }));
  });
}

/**
 * Of columns: the cells that something is read of or that stand beside others; a title alone in its row is of its row. A
 * column's period is of its header, and of its values where it has none.
 */
function columnsGiven(
  { columns, headerRows, orientation }: StatedTable,
  sheet: Sheet,
  area: Area,
  read: readonly GivenCell[],
): GivenCell[] {
  return columns.flatMap(({ column, row, role, period }) => {
    const at = orientation === "columns" || column === undefined ? row! - 1 : columnIndex(column)!;
    const line = orientation === "columns" ? { ...area, top: at, bottom: at } : { ...area, left: at, right: at };
    const label = labelOfRole(role);
    return filledIn(sheet, line).flatMap((one): GivenCell[] => {
      const lane =
        orientation === "columns"
          ? { ...area, left: one.column, right: one.column }
          : { ...area, top: one.row, bottom: one.row };
      const was = read.find((other) => keyOf(other) === keyOf(one));
      const beside = besideOf(role);
      const same = was && saysTheSame(was.label, label) && was.as === beside.as ? was : undefined;
      const dated = headerRows.length === 0 && period !== undefined && isValue(label) ? { period } : undefined;
      if (filledIn(sheet, lane).length < 2 || (same && !dated)) return [];
      return [{ ...(same ?? { ...one, label, ...beside }), ...dated, isStated: true, isByColumn: true }];
    });
  });
}

/** A value of whichever sort in a column of values that it is of, a name in one of names. */
const saysTheSame = (was: Label, label: Label): boolean =>
  was === label ||
  (namesNode(was) && namesNode(label) && MEANINGS[was].names.some((one) => MEANINGS[label].names.includes(one))) ||
  MEANINGS[was].gives.some((one) => MEANINGS[label].gives.includes(one)) ||
  (label === "grade" && was === "goalGrade");

function rowsGiven(
  { rows = [], columns, sheet: name }: StatedTable,
  sheet: Sheet,
  area: Area,
  known: KnownCells,
): GivenCell[] {
  const { read, cells } = known;
  const [joined, others] = [rows.filter(({ join }) => join), rows.filter(({ join }) => !join)];
  const grades = new Set(columns.flatMap(({ role, column = "" }) => (role === "grade" ? columnIndex(column)! : [])));
  const going = goingOn(rows);
  const own = others.flatMap((stated) =>
    rowsStated(stated).flatMap((row) => {
      const here = filledIn(sheet, rowIn(area, row - 1));
      const was = read.filter((one) => one.row === row - 1);
      return rowGiven(stated, { here, was, name, sheet, grades });
    }),
  );
  const now = { read, cells: [...cells, ...own] };
  const goesOn = joined.flatMap(rowsStated).flatMap((row) =>
    goingOnIn(sheet, rowIn(area, row - 1), rowAbove(area, going, row - 1, now), now).map((at): GivenCell => ({
      ...at,
      label: "none",
      isStated: true,
    })),
  );
  return [...own, ...goesOn];
}

interface RowNow {
  here: readonly Place[];
  was: readonly GivenCell[];
  name: string;
  sheet: Sheet;
  /** The columns that are stated to have grades. */
  grades: ReadonlySet<number>;
}

function rowGiven(stated: StatedRow, { here, was, name, sheet, grades }: RowNow): GivenCell[] {
  const { kind, level, text, split, under } = stated;
  const label = kind && TITLES[kind];
  if (kind !== undefined && label === undefined) return wholeRow(kind, { here, was, grades });
  const parts = text === undefined ? split : [text];
  const has = (at: Place): boolean => standInTurn(textOf(valueAt(sheet, at.row, at.column)), parts!);
  const titled = titleOf(was, label ?? labelOfLevel(level));
  const title = (parts === undefined ? titled : here.find(has)) ?? here[0];
  if (!title) return [];
  const words = { ...(level === undefined ? {} : { level }), ...underOf(under, name) };
  const read = was.find((one) => keyOf(one) === keyOf(title) && namesNode(one.label)) ?? titled;
  const named = namedAs(label, read?.label, split !== undefined);
  return (split ?? [text]).map((part): GivenCell => ({
    ...{ row: title.row, column: title.column, ...named, ...words, isStated: true },
    ...(part === undefined ? {} : { text: part }),
  }));
}

/** Whether parts stand whole in a text one after the other. */
export function standInTurn(text: string, parts: readonly string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const span = wholePart(text, part, from);
    from = span?.to ?? from;
    return span !== null;
  });
}

/** The label of a title by the kind of its row: that which is read where it names the same, with the values in its text. */
function namedAs(
  label: Label | undefined,
  read: Label | undefined,
  isParted: boolean,
): Pick<GivenCell, "label" | "isNameAlone"> {
  if (label === undefined || (read !== undefined && nameTheSame(read, label))) return { label: read ?? "measure" };
  return isParted ? { label } : { label, isNameAlone: true };
}

/** The label of what a word for levels speaks of: "Nyckeltal" of a measure; none where it speaks of nothing. */
function labelOfLevel(level: string | undefined): Label | undefined {
  if (level === undefined) return undefined;
  const { scores } = readHeader(level);
  const [role] = (["indicator", "goal", "area"] as const)
    .filter((one) => (scores[one] ?? 0) > 0)
    .sort((a, b) => scores[b]! - scores[a]!);
  return role && LABEL_OF_ROLE[role];
}

/**
 * With the values of a cell that is stated to be several measures, in its row or read as its own below: of one with as many
 * parts each part, of one measure in turn; what else is stated of the cell, as its period, is of each. One that is not so
 * divided does not say of which it is, and is of none (`tree.ts`).
 */
function withValuesApart(given: readonly GivenCell[], sheet: Sheet, read: readonly GivenCell[]): GivenCell[] {
  const [givenOf, readOf] = [byRow(given), byRow(read)];
  const apart = new Map<string, GivenCell[]>();
  for (const cells of grouped(given, keyOf).values()) {
    const { row, column } = cells[0]!;
    const texts = cells.flatMap(({ label, text }) => (isMeasure(label) && text !== undefined ? [text] : []));
    if (texts.length < 2) continue;
    const between = separatorIn(textOf(valueAt(sheet, row, column)), texts);
    const isOwn = ({ under }: GivenCell): boolean => under?.row === row && under.column === column;
    const below = read.filter((one) => one.row > row && isOwn(one));
    const keysBelow = new Set(below.map(keyOf));
    const stated = [...(givenOf.get(row) ?? []), ...given.filter((one) => one.row > row && keysBelow.has(keyOf(one)))];
    const known = new Set(stated.map(keyOf));
    const others = [...(readOf.get(row) ?? []), ...below].filter((one) => !known.has(keyOf(one)));
    // What is stated of a column, or of a whole value under the whole cell, does not say which of its parts it is of.
    const isFree = (one: GivenCell): boolean =>
      !one.under || one.isByColumn === true || (isOwn(one) && one.underText === undefined);
    for (const { under: _, nth: __, ...one } of [...stated.filter(isFree), ...others]) {
      const isWhole = one.text === undefined && isOfMeasure(one.label) && !apart.has(keyOf(one));
      const parts =
        isWhole && dividedBy(valueAt(sheet, one.row, one.column), between, texts.length, GRADES.has(one.label));
      if (!parts) continue;
      apart.set(
        keyOf(one),
        parts.map((text): GivenCell => ({ ...one, text, isStated: true })),
      );
    }
  }
  return [...given.filter((one) => !apart.has(keyOf(one))), ...[...apart.values()].flat()];
}

const byRow = (cells: readonly GivenCell[]): ReadonlyMap<number, readonly GivenCell[]> =>
  grouped(cells, ({ row }) => row);

/** Whether a value is of a measure: any but the grade of a goal. */
const isOfMeasure = (label: Label): boolean =>
  !namesNode(label) && MEANINGS[label].gives.some((of) => of !== "goalGrade");

/** What stands between the first two parts of a text: "/" in "kvinnor / män". */
function separatorIn(text: string, [first = "", second = ""]: readonly string[]): string {
  const from = text.indexOf(first) + first.length;
  return text.slice(from, Math.max(from, text.indexOf(second, from))).trim();
}

/** The signs and words that stand between values of several measures, where not what stands between these. */
const SIGNS = [";", "/", "|"];
const BETWEEN = [...SIGNS, " och ", " samt ", " respektive ", " resp. ", " resp ", ", "];

/**
 * A value's lines, or what stands between the same sign or word in it, where these are so many; null: nothing divides it so.
 * `areWords`: it is of words, in which a comma or "och" divides nothing.
 */
export function dividedBy(value: Value, between: string, many: number, areWords: boolean): string[] | null {
  if (typeof value !== "string") return null;
  const own = between === "" || between === "," ? [] : hasLetter(between) ? [` ${between} `] : [between];
  for (const way of [
    "\n",
    ...(areWords ? own.filter((one) => !hasLetter(one)) : own),
    ...(areWords ? SIGNS : BETWEEN),
  ]) {
    const parts = (way === "\n" ? linesOf(value) : value.split(way)).map((part) => part.trim()).filter(Boolean);
    if (parts.length === many && (areWords || way === "\n" || parts.every(hasDigit))) return parts;
  }
  return null;
}

/** Of what a row names that which is of the label's kind, else the first. */
function titleOf(was: readonly GivenCell[], label: Label = "none"): GivenCell | undefined {
  const names = was.filter((one) => namesNode(one.label));
  const wanted = MEANINGS[label].names;
  return names.find((one) => MEANINGS[one.label].names.some((kind) => wanted.includes(kind))) ?? names[0];
}

/** What a value is; a name is none. */
function valueOf(at: Place, was: readonly GivenCell[]): Label {
  const label = was.find((one) => keyOf(one) === keyOf(at))?.label ?? "none";
  return namesNode(label) ? "none" : label;
}

/**
 * A row of values keeps them and names nothing, others have nothing; one of a grade has it in a column of grades, else where
 * one is read, else in any cell.
 */
function wholeRow(kind: StatedKind, { here, was, grades }: Pick<RowNow, "here" | "was" | "grades">): GivenCell[] {
  const ways = [(at: Place) => grades.has(at.column), (at: Place) => GRADES.has(valueOf(at, was)), () => true];
  const isGrade = ways.find((way) => here.some(way))!;
  return here.map((at): GivenCell => {
    const label = kind === "value" ? valueOf(at, was) : kind === "grade" && isGrade(at) ? "goalGrade" : "none";
    return { ...at, label, isStated: true };
  });
}

const GRADES: ReadonlySet<Label> = new Set<Label>(["grade", "goalGrade"]);

const saidOf = ({ isStated, isByColumn, label, as, text, level, period }: GivenCell): SaidOfCell => ({
  ...(isStated ? { isStated } : {}),
  ...(as === undefined ? {} : { as }),
  ...(isStated && !isByColumn && !as && label === "none" ? { isNothing: true } : {}),
  ...(namesNode(label) && text !== undefined ? { title: text } : {}),
  ...(level === undefined ? {} : { level }),
  ...(period === undefined ? {} : { period }),
});

/** Which of several things in a cell one is, and of which of several titles in another. */
function partOf(here: readonly GivenCell[], part: number): SaidOfCell {
  const { label, nth } = here[part]!;
  if (here.length === 1) return nth === undefined ? {} : { nth };
  return { part, nth: nth ?? here.slice(0, part).filter((one) => one.label === label).length };
}

/** A labelled sheet with what is given of its cells: labels, and the parts of a cell each as a cell of its own. */
export function withGiven(labelled: LabelledSheet, given: readonly GivenCell[]): LabelledSheet {
  const by = grouped(given, keyOf);
  const side = (at: Place): Place => (labelled.sideways ? { row: at.column, column: at.row } : at);
  const cells = labelled.cells.flatMap((cell): LabelledCell[] => {
    const here = by.get(keyOf(side(cell)));
    if (!here) return [cell];
    const areTitles = here.filter(({ label }) => namesNode(label)).length > 1;
    return here.map((one, part): LabelledCell => {
      const { text, under } = one;
      const said: SaidOfCell = {
        ...saidOf(one),
        ...(under === undefined ? {} : { under: under && side(under) }),
        ...partOf(here, part),
      };
      return {
        ...{ row: cell.row, column: cell.column, label: one.isNameAlone ? cell.label : one.label, number: cell.number },
        ...{ text: text === undefined || (namesNode(one.label) && !areTitles) ? cell.text : text },
        ...(Object.keys(said).length > 0 ? { said } : {}),
      };
    });
  });
  return { ...labelled, cells: inOrder(cells) };
}
