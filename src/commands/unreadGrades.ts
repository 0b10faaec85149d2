import type { Recognition } from "../domain/plan";
import { KNOWN_SCALES } from "../domain/scales";
import { readGrade } from "../interpret/choice/grade";
import { readHeader, strengthOf } from "../interpret/header/header";
import { cellRef, parseRef } from "../sheet/address";
import type { Book, Sheet } from "../sheet/book";

/** Printed grades of a sheet that is read cell by cell, which no goal and no measure has. */
export interface UnreadGrades {
  sheet: string;
  /** The first of them. */
  cell: string;
  text: string;
  count: number;
}

/** A word speaks for a grade this much at least. */
const NAMES_GRADE = 1;

const textAt = ({ values }: Sheet, row: number, column: number): string => {
  const value = values[row]?.[column];
  return typeof value === "string" ? value.trim() : "";
};

const headsGrades = (text: string): boolean => text !== "" && strengthOf(readHeader(text), "grade") >= NAMES_GRADE;

/** Words of a known scale right after, or under, a word for grades: "Status | Grönt". */
function gradesOn(sheet: Sheet): { cell: string; text: string }[] {
  return sheet.values.flatMap((cells, row) =>
    (cells ?? []).flatMap((_, column) => {
      const text = textAt(sheet, row, column);
      const isHeaded = [textAt(sheet, row, column - 1), textAt(sheet, row - 1, column)].some(headsGrades);
      const isGrade = text !== "" && isHeaded && readGrade(text, KNOWN_SCALES) !== null;
      return isGrade ? [{ cell: cellRef(sheet.name, row, column), text }] : [];
    }),
  );
}

/** The sheets of a workbook that are read cell by cell and have printed grades which nothing of the plan has. */
export function unreadGrades({ sheets }: Book, { problems, plan }: Recognition): UnreadGrades[] {
  const byCells = new Set(
    problems.flatMap(({ code, cell }) => (code === "läst-cell-för-cell" ? (parseRef(cell)?.sheet ?? []) : [])),
  );
  const read = new Set(
    [...plan.areas, ...plan.goals, ...plan.indicators].flatMap((node) => [
      node.cell,
      ...node.grades.flatMap(({ cell }) => cell ?? []),
      ...(node.kind === "indicator" ? node.outcomes.map(({ cell }) => cell) : []),
    ]),
  );
  return sheets.flatMap((sheet) => {
    const lost = byCells.has(sheet.name) ? gradesOn(sheet).filter(({ cell }) => !read.has(cell)) : [];
    const [first] = lost;
    return first ? [{ sheet: sheet.name, ...first, count: lost.length }] : [];
  });
}
