import { gradedCells, type RecognisedTable, type Recognition } from "../domain/plan";
import type { ProblemCode } from "../domain/problem";
import { KNOWN_SCALES } from "../domain/scales";
import { readGrade } from "../interpret/choice/grade";
import { readHeader, strengthOf } from "../interpret/header/header";
import type { Scale } from "../domain/scale";
import { gridOf } from "../recognise/grid/grid";
import { legendOf } from "../recognise/legend/legend";
import { cellRef, columnIndex, parseArea, parseRef } from "../sheet/address";
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

/** Words of a scale in the grade columns of a table, in rows below its headers that gave nothing, but for legends. */
function gradesInTable(
  sheet: Sheet,
  { range, headerRows, orientation, columns }: RecognisedTable,
  scales: readonly Scale[],
  isGiven: (row: number) => boolean,
): Printed[] {
  const area = parseArea(range);
  if (!area || orientation !== "rows") return [];
  const first = Math.max(area.top, ...headerRows);
  const legend = legendOf(gridOf(sheet), scales).rows;
  const graded = columns.flatMap(({ role, column = "" }) => (role === "grade" ? (columnIndex(column) ?? []) : []));
  return Array.from({ length: Math.max(0, area.bottom + 1 - first) }, (_, i) => first + i)
    .filter((row) => !isGiven(row) && !legend.has(row))
    .flatMap((row) =>
      graded.flatMap((column) => {
        const text = textAt(sheet, row, column);
        const isGrade = text !== "" && readGrade(text, scales) !== null;
        return isGrade ? [{ cell: cellRef(sheet.name, row, column), text, code: "oläst-text" as const }] : [];
      }),
    );
}

/** The rows of some cells by sheet, from 0; several of a merged one. */
function rowsBySheet(cells: Iterable<string>): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  for (const cell of cells) {
    const at = parseRef(cell);
    if (!at) continue;
    const own = rows.get(at.sheet) ?? new Set<number>();
    rows.set(at.sheet, own);
    for (let row = at.area.top; row <= at.area.bottom; row++) own.add(row);
  }
  return rows;
}

/** The printed grades of areas, which show none: of the goals under the area together, else of what may be a goal. */
function gradesOfAreas({ plan: { areas, goals } }: Recognition): Printed[] {
  const withGoals = new Set(goals.flatMap(({ parents }) => parents));
  return areas.flatMap(({ id, grades }) => {
    const code = withGoals.has(id) ? "bedömning-av-flera" : "oläst-text";
    return grades.flatMap(({ cell, text }) => (cell === undefined ? [] : [{ cell, text, code } as const]));
  });
}

/** A sheet of an earlier year has goals of its own that do not count, which is told of the sheet. */
const LEFT_OUT: ProblemCode = "arkiv-blad";

/** The printed grades of a sheet under words for grades: in the columns of its tables; cell by cell where it is read so. `given`: its rows that gave something. */
function gradesUnderWords(sheet: Sheet, recognition: Recognition, given: ReadonlySet<number> | undefined): Printed[] {
  const { tables, problems, plan, scales = [] } = recognition;
  const isHere = (cell: string): boolean => parseRef(cell)?.sheet === sheet.name;
  const isTold = (code: ProblemCode): boolean => problems.some((one) => one.code === code && isHere(one.cell));
  if (isTold("läst-cell-för-cell")) {
    const titles = new Set(plan.areas.map(({ cell }) => cell));
    return gradesOn(sheet).filter(({ cell }) => !titles.has(cell));
  }
  const own = isTold(LEFT_OUT) ? [] : tables.filter((one) => one.sheet === sheet.name);
  const known = [...scales.map(({ scale }) => scale), ...KNOWN_SCALES];
  return own.flatMap((table) => gradesInTable(sheet, table, known, (row) => given?.has(row) ?? false));
}

/** The sheets of a workbook with printed grades which no goal and no measure has: under words for grades, and of areas. */
export function unreadGrades({ sheets }: Book, recognition: Recognition): UnreadGrades[] {
  const { plan } = recognition;
  const read = new Set([...plan.goals, ...plan.indicators].flatMap(gradedCells));
  const given = rowsBySheet(read);
  const ofAreas = gradesOfAreas(recognition);
  return sheets.flatMap((sheet) => {
    const own = ofAreas.filter(({ cell }) => parseRef(cell)?.sheet === sheet.name);
    const all = [...gradesUnderWords(sheet, recognition, given.get(sheet.name)), ...own];
    const lost = new Map(all.flatMap((one) => (read.has(one.cell) ? [] : [[one.cell, one] as const])));
    return lost.size > 0 ? [{ sheet: sheet.name, grades: [...lost.values()] }] : [];
  });
}
