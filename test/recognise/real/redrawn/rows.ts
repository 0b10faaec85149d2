import { setCell, valueAt, type Sheet, type Value } from "../../../../src/sheet/book";
import type { RealTable } from "../table";
import { plainOf, textAt, widthOf, type Change, type Plain, type Redrawing } from "./redrawing";

/** Rows in another order, others between them, and what stands once for several. */

/** The only sheet, where it is a plain table. */
const onlyPlain = (table: RealTable): Plain | undefined =>
  table.sheets.length === 1 ? plainOf(table)?.[0] : undefined;

const dataRows = ({ rows, head }: Plain): Plain["rows"] => rows.filter(({ row }) => row > head);

/** The first column of areas or goals, where no other has any. */
function titleColumn({ columns }: Plain): number | undefined {
  const upper = columns.filter(({ role }) => ["area", "goal", "subgoal", "activity"].includes(role));
  return upper.length === 1 && columns.some(({ role }) => role === "indicator") ? upper[0]!.column : undefined;
}

const rowsMerged = ({ sheet }: Plain, column: number): Sheet["merges"] =>
  sheet.merges.filter(({ left, right, top, bottom }) => left === column && right === column && bottom > top);

interface Group {
  title: string;
  first: number;
  last: number;
}

/** The runs of rows under each title of a column: said on each row, on the first, or merged down. */
function groupsBy(plain: Plain, column: number): Group[] | undefined {
  const groups: Group[] = [];
  for (const { row, kind } of dataRows(plain)) {
    if (kind !== "row") {
      if (kind === "area" || kind === "goal" || kind === "more") return undefined;
      continue;
    }
    const title = textAt(plain.sheet, row, column);
    const last = groups.at(-1);
    if (title !== "" && title !== last?.title) groups.push({ title, first: row, last: row });
    else if (last?.last === row - 1) last.last = row;
    else return undefined;
  }
  return groups.length > 1 && groups.some(({ first, last }) => last > first) ? groups : undefined;
}

/** A goal or an area stands on its first row only, and spans the others where `isMerged`. */
const once =
  (isMerged: boolean) =>
  (table: RealTable): Redrawing | undefined => {
    const plain = onlyPlain(table);
    const column = plain && titleColumn(plain);
    const groups = plain && column !== undefined ? groupsBy(plain, column) : undefined;
    if (!plain || column === undefined || !groups) return undefined;
    const isAlready = groups.every(({ first, last }) =>
      isMerged
        ? first === last || rowsMerged(plain, column).some(({ top, bottom }) => top === first && bottom === last)
        : rowsMerged(plain, column).length === 0 && (first === last || textAt(plain.sheet, first + 1, column) === ""),
    );
    if (isAlready) return undefined;
    return {
      isMerged: (_, left) => left !== column,
      value: (value, { row, column: at }) =>
        at === column && row > plain.head && !groups.some(({ first }) => first === row) ? null : value,
      add: (sheet) => {
        for (const { first, last } of isMerged ? groups : [])
          if (last > first) sheet.merges.push({ top: first, bottom: last, left: column, right: column });
      },
    };
  };

/** The goals of the first column in rows of their own, over their measures. */
function above(table: RealTable): Redrawing | undefined {
  const plain = onlyPlain(table);
  const column = plain && titleColumn(plain);
  const groups = plain && column === 0 ? groupsBy(plain, column) : undefined;
  const isInTheWay = plain?.sheet.merges.some(({ left, right }) => left === 0 && right > 0);
  // What is said of the goal itself stands on its measure's row, and would be the measure's below a row of its own.
  const isOfUpper = plain?.columns.some(({ period }) => period === "goal" || period === "area");
  if (!plain || !groups || isInTheWay || isOfUpper) return undefined;
  const under = (row: number): number => groups.filter(({ first }) => first <= row).length;
  return {
    row: (row) => row + under(row),
    column: (at, kind) => (kind === "row" || kind === "head" ? Math.max(0, at - 1) : at),
    value: (value, { column: at, kind }) => (at === 0 && (kind === "row" || kind === "head") ? null : value),
    isMerged: (_, left) => left !== 0,
    add: (sheet) => {
      for (const { title, first } of groups) setCell(sheet, first + under(first) - 1, 0, title);
    },
  };
}

/** Areas or goals that stand in rows of their own, in a column of their own instead. */
function beside(table: RealTable): Redrawing | undefined {
  const plain = onlyPlain(table);
  const rows = plain ? dataRows(plain) : [];
  const headings = rows.filter(({ kind }) => kind === "area" || kind === "goal");
  const kinds = new Set(headings.map(({ kind }) => kind));
  if (!plain || headings.length < 2 || kinds.size > 1 || rows[0] !== headings[0]) return undefined;
  const [kind] = kinds;
  const isAlone = headings.every(
    ({ row }) => (plain.sheet.values[row] ?? []).filter((one) => (one ?? "") !== "").length === 1,
  );
  const hasOwn = plain.columns.some(({ role }) => role === kind || (kind === "area" && role === "area"));
  const isMerged = plain.sheet.merges.some(({ top }) => top >= plain.top);
  // A heading without rows would be lost.
  const isEmpty = headings.some(({ row }) => rows.find((one) => one.row > row)?.kind !== "row");
  if (!isAlone || hasOwn || isMerged || isEmpty) return undefined;
  const over = (row: number): number => headings.filter((one) => one.row <= row).length;
  // A heading goes to the row below it, which is then the first of its rows.
  const to = (row: number): number => (headings.some((one) => one.row === row) ? row - over(row) + 1 : row - over(row));
  return {
    row: to,
    column: (at, of) => (of === "row" || of === "head" ? at + 1 : at),
    add: (sheet) => {
      setCell(sheet, plain.head, 0, kind === "area" ? "Område" : "Mål");
      let title: Value = null;
      for (const one of rows)
        if (one.kind === kind) title = textAt(plain.sheet, one.row, firstFilled(plain.sheet, one.row));
        else if (one.kind === "row") setCell(sheet, to(one.row), 0, title);
    },
  };
}

const firstFilled = (sheet: Sheet, row: number): number =>
  (sheet.values[row] ?? []).findIndex((value) => (value ?? "") !== "");

/** The measures of each goal in the other order. */
function reversed(table: RealTable): Redrawing | undefined {
  const plain = onlyPlain(table);
  if (!plain) return undefined;
  const rows = dataRows(plain);
  const upper = plain.columns.filter(({ role }) => ["area", "goal", "subgoal", "activity"].includes(role));
  const isMerged = plain.sheet.merges.some(({ top, bottom }) => bottom > plain.head && top !== bottom);
  const key = (row: number): string => upper.map(({ column }) => textAt(plain.sheet, row, column)).join("\n");
  const isLeftOut = rows.some(
    ({ row, kind }) => kind === "row" && upper.some(({ column }) => textAt(plain.sheet, row, column) === ""),
  );
  const isNamed = plain.columns.some(({ role }) => role === "indicator");
  // A table without columns of titles may go on from one row to the next.
  if (isMerged || isLeftOut || !isNamed || rows.some(({ kind }) => kind === "more")) return undefined;
  const indicator = plain.columns.find(({ role }) => role === "indicator")!.column;
  if (rows.some(({ row, kind }) => kind === "row" && textAt(plain.sheet, row, indicator) === "")) return undefined;
  const to = new Map<number, number>();
  let run: number[] = [];
  const close = (): void => {
    run.forEach((row, at) => to.set(row, run[run.length - 1 - at]!));
    run = [];
  };
  for (const { row, kind } of rows) {
    if (kind !== "row" || (run.length > 0 && (run.at(-1)! !== row - 1 || key(run[0]!) !== key(row)))) close();
    if (kind === "row") run.push(row);
  }
  close();
  return [...to].some(([row, other]) => row !== other) ? { row: (row) => to.get(row) ?? row } : undefined;
}

/** Where a part of a table begins: its headings of the upper kind, or the first rows of its groups. */
function partsOf(plain: Plain): number[] | undefined {
  const rows = dataRows(plain);
  const headings = ["area", "goal"]
    .map((kind) => rows.filter((one) => one.kind === kind).map(({ row }) => row))
    .find((some) => some.length > 0);
  if (headings) return rows[0]?.row === headings[0] && headings.length > 1 ? headings : undefined;
  const column = titleColumn(plain);
  return column === undefined ? undefined : groupsBy(plain, column)?.map(({ first }) => first);
}

/** Labels of rows that belong to no goal or measure. */
const APART = new Set(["title", "note", "sum", "-"]);

/** Rows put in before each part of a table but the first; `of` writes them, from the first of them. */
const beforeParts =
  (count: number, of?: (sheet: Sheet, row: number, plain: Plain, from: number) => void, isLastToo = false) =>
  (table: RealTable): Redrawing | undefined => {
    const plain = onlyPlain(table);
    const starts = plain && partsOf(plain)?.slice(1);
    if (!plain || !starts || plain.top !== plain.head) return undefined;
    const to = (row: number): number => row + count * starts.filter((start) => start <= row).length;
    const end = Math.max(...dataRows(plain).flatMap(({ row, kind }) => (APART.has(kind) ? [] : [row])));
    return {
      row: (row) => to(row) + (isLastToo && row > end ? count : 0),
      add: (sheet) => {
        starts.forEach((start, at) => of?.(sheet, to(start) - count, plain, [plain.head + 1, ...starts][at]!));
        if (isLastToo) of?.(sheet, to(end) + 1, plain, starts.at(-1)!);
      },
    };
  };

const headAgain = (sheet: Sheet, row: number, plain: Plain): void => {
  for (let column = 0; column < widthOf(plain.sheet); column++) {
    const value = valueAt(plain.sheet, plain.head, column);
    if (value !== null) setCell(sheet, row, column, value);
  }
  for (const { top, left, right } of plain.sheet.merges)
    if (top === plain.head) sheet.merges.push({ top: row, bottom: row, left, right });
};

/** The header again after each ten rows, as a page has it. */
function pages(table: RealTable): Redrawing | undefined {
  const plain = onlyPlain(table);
  if (!plain || plain.top !== plain.head) return undefined;
  const breaks = dataRows(plain).filter(
    ({ row, kind }, at) =>
      at % 10 === 0 &&
      at > 0 &&
      kind !== "more" &&
      !plain.sheet.merges.some(({ top, bottom }) => top < row && bottom >= row),
  );
  if (breaks.length === 0) return undefined;
  const to = (row: number): number => row + breaks.filter((one) => one.row <= row).length;
  return { row: to, add: (sheet) => breaks.forEach(({ row }) => headAgain(sheet, to(row) - 1, plain)) };
}

/** Parts after the middle somewhere else, under the same headers. */
function half(table: RealTable): { plain: Plain; start: number } | undefined {
  const plain = onlyPlain(table);
  const starts = plain && partsOf(plain);
  const start = starts?.[Math.ceil(starts.length / 2)];
  const isCut = plain?.sheet.merges.some(({ top, bottom }) => start !== undefined && top < start && bottom >= start);
  return plain && start !== undefined && !isCut ? { plain, start } : undefined;
}

const copyHeaders = (sheet: Sheet, { sheet: from, top, head }: Plain, row: number, right: number): void => {
  for (let r = top; r <= head; r++)
    for (let column = 0; column < widthOf(from); column++) {
      const value = valueAt(from, r, column);
      if (value !== null) setCell(sheet, row + r - top, column + right, value);
    }
  for (const one of from.merges)
    if (one.top >= top && one.bottom <= head)
      sheet.merges.push({
        top: one.top - top + row,
        bottom: one.bottom - top + row,
        left: one.left + right,
        right: one.right + right,
      });
};

function onTwoSheets(table: RealTable): Redrawing | undefined {
  const part = half(table);
  if (!part) return undefined;
  const { plain, start } = part;
  const heads = plain.head - plain.top + 1;
  return {
    sheet: (row, sheet) => (row >= start ? `${sheet} (2)` : sheet),
    row: (row) => (row >= start ? row - start + heads : row),
    add: (sheet, _, from) => {
      if (sheet.name !== from) copyHeaders(sheet, plain, 0, 0);
    },
  };
}

function sideBySide(table: RealTable): Redrawing | undefined {
  const part = half(table);
  if (!part) return undefined;
  const { plain, start } = part;
  const width = widthOf(plain.sheet) + 1;
  return {
    row: (row) => (row >= start ? row - start + plain.head + 1 : row),
    column: (column, _, __, row) => (row >= start ? column + width : column),
    add: (sheet) => copyHeaders(sheet, plain, plain.top, width),
  };
}

const countOf = (sheet: Sheet, row: number): void => setCell(sheet, row, 0, "Antal uppnådda mål: 2 av 3");

function logo(): Redrawing {
  return {
    row: (row) => row + 4,
    add: (sheet) => {
      setCell(sheet, 0, 0, "SUNDSBY KOMMUN");
      setCell(sheet, 1, 0, "Kommunledningskontoret, Storgatan 1, 123 45 Sundsby");
      setCell(sheet, 2, 0, "Uppföljning av verksamhetsplanen");
    },
  };
}

/** Panes that stay, a filter, and hidden what nobody asks about. */
const furnished = (table: RealTable): Redrawing | undefined =>
  plainOf(table) && {
    add: (sheet, _, from) => {
      const plain = plainOf(table)!.find((one) => one.sheet.name === from)!;
      sheet.freeze = { rows: plain.head + 1, columns: 1 };
      const bottom = sheet.values.length - 1;
      sheet.filter = { top: plain.head, bottom, left: 0, right: widthOf(sheet) - 1 };
      for (const { row, kind } of plain.rows) if (kind === "note") sheet.rows.set(row, { hidden: true });
      for (const { column, role } of plain.columns) if (role === "comment") sheet.columns.set(column, { hidden: true });
    },
  };

export const ROWS: Record<string, Change> = {
  goalOnce: { says: "areas or goals on the first of their rows", of: once(false) },
  goalMerged: { says: "areas or goals merged over their rows", of: once(true) },
  goalAbove: { says: "areas or goals in rows of their own", of: above },
  goalBeside: { says: "headings among the rows as a column", of: beside },
  reversed: { says: "the measures of each goal in the other order", of: reversed },
  partsApart: { says: "a blank row between its parts", of: beforeParts(1) },
  partsFar: { says: "two blank rows between its parts", of: beforeParts(2) },
  headsAgain: {
    says: "a blank row and the headers again over each part",
    of: beforeParts(2, (sheet, row, plain) => headAgain(sheet, row + 1, plain)),
  },
  counted: { says: "a count of reached goals below each part", of: beforeParts(1, countOf, true) },
  pages: { says: "the headers again after ten rows", of: pages },
  twoSheets: { says: "its second half on a sheet of its own", of: onTwoSheets },
  sideBySide: { says: "its second half to the right of the first", of: sideBySide },
  logo: { says: "a municipality's name, address and a title over it", of: logo },
  furnished: { says: "fixed panes, a filter, hidden comments and notes", of: furnished },
};
