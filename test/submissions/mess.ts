import { newSheet, setCell, setFormula, type Sheet, type Value } from "../../src/sheet/book";
import type { Row } from "./town";

/** A number from 0 up to `below`, the next of a fixed row. */
export type Dice = (below: number) => number;

export function dice(seed: number): Dice {
  let state = (seed * 7919 + 20_261_120) % 2_147_483_647;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

export function shuffled<T>(all: readonly T[], roll: Dice): T[] {
  const rest = [...all];
  return all.map(() => rest.splice(roll(rest.length), 1)[0]!);
}

/** What a committee means to submit for one row, and how somebody typed it. */
export interface Wish {
  row: Row;
  field: "outcome" | "grade" | "comment";
  typed: Value;
  format?: string;
  formula?: string;
  /** The expected value in the collecting table. */
  lands: Value;
}

const GRADES = ["Uppnås", "Uppnås delvis", "Uppnås inte"];

/**
 * Values for a nämnd's rows, typed as offices type them: fractions in percent cells, "80,5 %", "80,5", 0,805 without a
 * format, numbers as text, a formula, comments on several lines.
 */
export function wishes(rows: Row[], roll: Dice, plain: boolean): Wish[] {
  return rows.flatMap((row): Wish[] => {
    const comment: Wish[] =
      roll(3) === 0 ? [{ row, field: "comment", typed: `Läget ${roll(1000)}:\nbättre än förra året.`, lands: "" }] : [];
    for (const one of comment) one.lands = one.typed;
    if (row.kind === "goal") {
      const grade = GRADES[roll(3)]!;
      return [{ row, field: "grade", typed: roll(2) === 0 ? grade : grade.toUpperCase(), lands: grade }, ...comment];
    }
    if (roll(6) === 0) return comment;
    const percent = row.title.includes("%");
    const value = Math.round(row.before! * (90 + roll(21)) + 1) / 100;
    const text = String(value).replace(".", ",");
    const fraction = Number((value / 100).toPrecision(12));
    const stated: Pick<Wish, "typed" | "format" | "formula">[] = percent
      ? [
          { typed: fraction, format: plain ? undefined : "0.0%" },
          { typed: fraction },
          { typed: `${text} %` },
          { typed: text },
        ]
      : [{ typed: value }, { typed: text }, { typed: value, formula: `=${value - 1}+1` }];
    const how = stated[roll(stated.length)]!;
    return [
      { row, field: "outcome", ...how, ...(plain ? { formula: undefined } : {}), lands: percent ? fraction : value },
      ...comment,
    ];
  });
}

const columnOf = (sheet: Sheet, header: number, starts: string): number =>
  sheet.values[header]!.findIndex((value) => typeof value === "string" && value.startsWith(starts));
export const headerOf = (sheet: Sheet): number => sheet.values.findIndex((cells) => cells?.includes("Nyckel"));
const HEADER = { outcome: "Utfall 2", grade: "Bedömning", comment: "Kommentar" };

/** The cell of a template for a row and a field. */
export function cellFor(sheet: Sheet, title: string, field: Wish["field"]): [row: number, column: number] {
  const header = headerOf(sheet);
  const column = columnOf(sheet, header, "Mål och indikator");
  return [
    sheet.values.findIndex((cells, row) => row > header && cells?.[column] === title),
    columnOf(sheet, header, HEADER[field]),
  ];
}

export function fill(sheet: Sheet, all: Wish[]): void {
  for (const { row, field, typed, format, formula } of all) {
    const [r, c] = cellFor(sheet, row.title, field);
    if (formula === undefined) setCell(sheet, r, c, typed, { numberFormat: format ?? "General" });
    else setFormula(sheet, r, c, formula, typed, { numberFormat: format ?? "General" });
  }
}

/** Rows and columns of a sheet in another order: cell (r, c) comes from (rows(r), columns(c)). */
function rearranged(
  sheet: Sheet,
  rows: (row: number) => number,
  columns: (column: number) => number,
  width: number,
): void {
  const take = <T>(of: (T[] | undefined)[]): (T[] | undefined)[] =>
    Array.from(
      { length: of.length },
      (_, r) => of[rows(r)] && Array.from({ length: width }, (__, c) => of[rows(r)]![columns(c)]!),
    );
  const formulas = new Map<number, string>();
  for (let r = 0; r < sheet.values.length; r++) {
    for (let c = 0; c < width; c++) {
      const formula = sheet.formulas.get(rows(r) * 16_384 + columns(c));
      if (formula !== undefined) formulas.set(r * 16_384 + c, formula);
    }
  }
  sheet.values = take(sheet.values);
  sheet.formats = take(sheet.formats);
  sheet.formulas = formulas;
  sheet.validations = [];
  sheet.merges = [];
}

/** The table's rows sorted in some order, two columns moved, and a filter that hides some rows. */
export function sortedAndMoved(sheet: Sheet, count: number, roll: Dice): void {
  const top = headerOf(sheet) + 1;
  const order = shuffled(
    Array.from({ length: count }, (_, i) => top + i),
    roll,
  );
  const width = sheet.values[top - 1]!.length;
  const [a, b] = [3 + roll(width - 3), 3 + roll(width - 3)];
  rearranged(
    sheet,
    (row) => (row >= top && row < top + count ? order[row - top]! : row),
    (column) => (column === a ? b : column === b ? a : column),
    width,
  );
  for (let n = 0; n < 2; n++) sheet.rows.set(top + roll(count), { hidden: true });
  sheet.filter = { top: top - 1, left: 0, bottom: top + count - 1, right: width - 1 };
}

/** Contents alone, as pasted into a new sheet: no tag, no formats, no formulas. */
export function valuesOnly(sheet: Sheet, name: string): Sheet {
  const pasted = newSheet(name);
  pasted.values = sheet.values.map((cells) => cells && [...cells]);
  return pasted;
}

/** The nämnd's own table: its name and period above, goals and indicators in one row each, under headers of its own. */
export function ownTable(sheet: Sheet, committee: string, rows: Row[], stated: Wish[], roll: Dice): void {
  const order = shuffled(["Resultat 2024", "Nämndens bedömning", "Kommentar"], roll);
  const headers = ["Mål", "Indikator", "Målvärde 2024", ...order];
  setCell(sheet, 0, 0, `${committee}, 2024`);
  headers.forEach((header, column) => setCell(sheet, 2, column, header));
  const column = {
    outcome: 3 + order.indexOf("Resultat 2024"),
    grade: 3 + order.indexOf("Nämndens bedömning"),
    comment: 3 + order.indexOf("Kommentar"),
  };
  rows.forEach((row, i) => {
    for (let c = 0; c < headers.length; c++) setCell(sheet, 3 + i, c, null);
    setCell(sheet, 3 + i, row.kind === "goal" ? 0 : 1, row.title);
    if (row.target) setCell(sheet, 3 + i, 2, row.target);
    for (const { field, typed, format } of stated.filter((one) => one.row === row))
      setCell(sheet, 3 + i, column[field], typed, format ? { numberFormat: format } : undefined);
  });
}
