import type { PlanNode, Recognition } from "../domain/plan";
import type { ProblemCode } from "../domain/problem";
import { KNOWN_SCALES } from "../domain/scales";
import { readGrade } from "../interpret/choice/grade";
import { readHeader, strengthOf } from "../interpret/header/header";
import { textKey } from "../interpret/text/text";
import { cellRef, columnIndex, parseArea, parseRef } from "../sheet/address";
import type { Book, Sheet } from "../sheet/book";
import { gradePlaces } from "./gradePlaces";

/** A printed grade. */
export interface Printed {
  cell: string;
  text: string;
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
      return isGrade ? [{ cell: cellRef(sheet.name, row, column), text }] : [];
    }),
  );
}

const cellsOf = (node: PlanNode): string[] => [
  node.cell,
  ...node.grades.flatMap(({ cell }) => cell ?? []),
  ...(node.kind === "indicator" ? [...node.targets, ...node.outcomes, ...node.forecasts].map(({ cell }) => cell) : []),
];

const rowKey = (sheet: string, row: number, text: string): string => JSON.stringify([sheet, row, textKey(text)]);

/** The grades that the goals and the measures of each row have, and those of the goals above: a goal's may stand at each of its rows. */
function gradesOfRows({ plan: { goals, indicators } }: Recognition): Set<string> {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  return new Set(
    [...goals, ...indicators].flatMap((node) => {
      const notes = [node, ...node.parents.flatMap((id) => byId.get(id) ?? [])].flatMap(({ grades }) => grades);
      const rows = cellsOf(node).flatMap((cell) => parseRef(cell) ?? []);
      return rows.flatMap(({ sheet, area }) => notes.map(({ text }) => rowKey(sheet, area.top, text)));
    }),
  );
}

/** The cells of a sheet's grade columns, below their headers, with a word that a goal or a measure has there, in rows that have not. */
function gradesInColumns(sheet: Sheet, recognition: Recognition): Printed[] {
  const { plan, tables } = recognition;
  const places = gradePlaces(recognition);
  const words = new Set(
    [...plan.goals, ...plan.indicators].flatMap(({ grades }) =>
      grades.map(({ cell = "", text }) => JSON.stringify([places.get(cell)?.column, textKey(text)])),
    ),
  );
  const ofRows = gradesOfRows(recognition);
  const nodeRows = [...plan.areas, ...plan.goals, ...plan.indicators]
    .flatMap(({ cell }) => parseRef(cell) ?? [])
    .flatMap(({ sheet: name, area }) => (name === sheet.name ? [area.top] : []));
  return tables.flatMap(({ sheet: name, range, headerRows, columns }) => {
    const area = name === sheet.name ? parseArea(range) : null;
    if (!area) return [];
    const top = Math.max(area.top, ...headerRows);
    // What stands below the last of them sums up or explains.
    const bottom = Math.max(...nodeRows.filter((row) => row <= area.bottom), -1);
    const rows = Array.from({ length: Math.max(0, bottom + 1 - top) }, (_, at) => top + at);
    const ofGrades = columns.filter(({ role, row }) => role === "grade" && row === undefined);
    return ofGrades.flatMap(({ column = "" }) =>
      rows.flatMap((row) => {
        const at = columnIndex(column) ?? -1;
        const text = textAt(sheet, row, at);
        const isGrade = words.has(JSON.stringify([`${name}!${range} ${column}`, textKey(text)]));
        const isOfRow = ofRows.has(rowKey(name, row, text));
        return isGrade && !isOfRow ? [{ cell: cellRef(name, row, at), text }] : [];
      }),
    );
  });
}

/** What tells of a cell that it was not read. */
const UNREAD: ReadonlySet<ProblemCode> = new Set(["oläst-rad", "oläst-text", "oläst-värde"]);

/**
 * The sheets of a workbook with printed grades which no goal and no measure has: of those that are read cell by cell under
 * words for grades, of tables in their grade columns. An area shows no grade: its own is not read.
 */
export function unreadGrades({ sheets }: Book, recognition: Recognition): UnreadGrades[] {
  const { problems, plan } = recognition;
  const byCells = new Set(
    problems.flatMap(({ code, cell }) => (code === "läst-cell-för-cell" ? (parseRef(cell)?.sheet ?? []) : [])),
  );
  const told = problems.flatMap(({ code, cell }) => (UNREAD.has(code) ? [cell] : []));
  const areas = plan.areas.map(({ cell }) => cell);
  const read = new Set([...areas, ...told, ...[...plan.goals, ...plan.indicators].flatMap(cellsOf)]);
  return sheets.flatMap((sheet) => {
    const found = [...(byCells.has(sheet.name) ? gradesOn(sheet) : []), ...gradesInColumns(sheet, recognition)];
    const lost = new Map(found.flatMap((one) => (read.has(one.cell) ? [] : [[one.cell, one] as const])));
    return lost.size > 0 ? [{ sheet: sheet.name, grades: [...lost.values()] }] : [];
  });
}
