import type { PlanNode, Recognition } from "../domain/plan";
import type { ProblemCode } from "../domain/problem";
import { KNOWN_SCALES } from "../domain/scales";
import { readGrade } from "../interpret/choice/grade";
import { readHeader, strengthOf } from "../interpret/header/header";
import { cellRef, parseRef } from "../sheet/address";
import type { Book, Sheet } from "../sheet/book";

/** A printed grade, and how it is told that nothing has it. */
export interface Printed {
  cell: string;
  text: string;
  code: ProblemCode;
}

/** Printed grades of a sheet that no goal and no measure has, one or more. */
export interface UnreadGrades {
  sheet: string;
  grades: Printed[];
}

/** A word speaks for a grade this much at least. */
const NAMES_GRADE = 1;

const textAt = ({ values }: Sheet, row: number, column: number): string => {
  const value = values[row]?.[column];
  return typeof value === "string" ? value.trim() : "";
};

const headsGrades = (text: string): boolean => text !== "" && strengthOf(readHeader(text), "grade") >= NAMES_GRADE;

/** Words of a known scale right after, or under, a word for grades: "Status | Grönt". */
function gradesOn(sheet: Sheet): Printed[] {
  return sheet.values.flatMap((cells, row) =>
    (cells ?? []).flatMap((_, column) => {
      const text = textAt(sheet, row, column);
      const isHeaded = [textAt(sheet, row, column - 1), textAt(sheet, row - 1, column)].some(headsGrades);
      const isGrade = text !== "" && isHeaded && readGrade(text, KNOWN_SCALES) !== null;
      return isGrade ? [{ cell: cellRef(sheet.name, row, column), text, code: "oläst-text" as const }] : [];
    }),
  );
}

const cellsOf = (node: PlanNode): string[] => [
  node.cell,
  ...node.grades.flatMap(({ cell }) => cell ?? []),
  ...(node.kind === "indicator" ? [...node.targets, ...node.outcomes, ...node.forecasts].map(({ cell }) => cell) : []),
];

/** What tells of a cell that it was not read. */
const UNREAD: ReadonlySet<ProblemCode> = new Set(["oläst-rad", "oläst-text", "oläst-värde"]);

/** The printed grades of areas, which show none: of the goals under the area together, else of what may be a goal. */
function gradesOfAreas({ plan: { areas, goals } }: Recognition): Printed[] {
  const withGoals = new Set(goals.flatMap(({ parents }) => parents));
  return areas.flatMap(({ id, grades }) => {
    const code = withGoals.has(id) ? "bedömning-av-flera" : "oläst-text";
    return grades.flatMap(({ cell, text }) => (cell === undefined ? [] : [{ cell, text, code } as const]));
  });
}

/**
 * The sheets of a workbook with printed grades which no goal and no measure has: of those that are read cell by cell under
 * words for grades, and of areas.
 */
export function unreadGrades({ sheets }: Book, recognition: Recognition): UnreadGrades[] {
  const { problems, plan } = recognition;
  const byCells = new Set(
    problems.flatMap(({ code, cell }) => (code === "läst-cell-för-cell" ? (parseRef(cell)?.sheet ?? []) : [])),
  );
  const told = problems.flatMap(({ code, cell }) => (UNREAD.has(code) ? [cell] : []));
  const read = new Set([...told, ...[...plan.goals, ...plan.indicators].flatMap(cellsOf)]);
  const titles = new Set(plan.areas.map(({ cell }) => cell));
  const ofAreas = gradesOfAreas(recognition);
  return sheets.flatMap((sheet) => {
    const own = ofAreas.filter(({ cell }) => parseRef(cell)?.sheet === sheet.name);
    const others = byCells.has(sheet.name) ? gradesOn(sheet).filter(({ cell }) => !titles.has(cell)) : [];
    const lost = new Map([...others, ...own].flatMap((one) => (read.has(one.cell) ? [] : [[one.cell, one] as const])));
    return lost.size > 0 ? [{ sheet: sheet.name, grades: [...lost.values()] }] : [];
  });
}
