import { parseCell } from "../../../../src/sheet/address";
import type { Format } from "../../../../src/sheet/format";
import type { RealTable } from "../table";
import { kindsOf, plainOf, textAt, type Change, type Redrawing } from "./redrawing";

/** Grades by another scale, each of the old words by one of the new. */

type Meaning = "uppnått" | "delvis" | "ej";
const MEANINGS = ["uppnått", "delvis", "ej"] as const;

interface GradeCell {
  sheet: string;
  row: number;
  column: number;
  meaning: Meaning;
}

/** The cells of grades, where each has one of three meanings and each meaning one text that stands nowhere else. */
function gradeCells({ truth, sheets }: RealTable): GradeCell[] | undefined {
  const cells: GradeCell[] = [];
  const texts = new Map<Meaning, string>();
  for (const { grade, gradeCell, sheet: of } of [...truth.areas, ...truth.goals, ...truth.indicators]) {
    if (gradeCell === undefined) continue;
    const meaning = MEANINGS.find((one) => one === grade);
    const sheet = sheets.find(({ name }) => name === (of ?? sheets[0]!.name))!;
    const { row, column } = parseCell(gradeCell)!;
    const text = textAt(sheet, row, column);
    if (!meaning || text === "" || (texts.get(meaning) ?? text) !== text) return undefined;
    texts.set(meaning, text);
    cells.push({ sheet: sheet.name, row, column, meaning });
  }
  const isGrade = (sheet: string, row: number, column: number): boolean =>
    cells.some((one) => one.sheet === sheet && one.row === row && one.column === column);
  const said = [...texts.values()].map((text) => text.toLowerCase());
  // A legend, a note or a grade of something else has the old words.
  const isElsewhere = sheets.some(({ name, values }) =>
    values.some((row, r) =>
      row?.some(
        (value, c) =>
          typeof value === "string" && !isGrade(name, r, c) && said.some((text) => value.toLowerCase().includes(text)),
      ),
    ),
  );
  return cells.length < 3 || isElsewhere || said.length < 2 || new Set(said).size < said.length ? undefined : cells;
}

/** Whether the grades stand in rows of a table with headers: on a page nobody colours a blank line. */
const areInRows = (table: RealTable, cells: readonly GradeCell[]): boolean =>
  cells.every(({ sheet, row }) => ["row", "ind", "goal", "area"].includes(kindsOf(table, sheet).get(row) ?? "")) &&
  plainOf(table) !== undefined;

/** Other words, or marks, and how their cells look. */
const scale =
  (words: Record<Meaning, string | null>, looks?: (meaning: Meaning) => Format) =>
  (table: RealTable): Redrawing | undefined => {
    const cells = gradeCells(table);
    if (!cells || (looks && !areInRows(table, cells))) return undefined;
    const of = ({ sheet, row, column }: { sheet: string; row: number; column: number }): GradeCell | undefined =>
      cells.find((one) => one.sheet === sheet && one.row === row && one.column === column);
    return {
      value: (value, place) => {
        const cell = of(place);
        return cell ? words[cell.meaning] : value;
      },
      look: (place) => {
        const cell = of(place);
        return cell && looks?.(cell.meaning);
      },
    };
  };

const COLOURS: Record<Meaning, string> = { uppnått: "#00B050", delvis: "#FFC000", ej: "#FF0000" };

export const GRADES: Record<string, Change> = {
  gradeColours: { says: "grades by names of colours", of: scale({ uppnått: "Grön", delvis: "Gul", ej: "Röd" }) },
  gradeAnswers: { says: "grades as answers", of: scale({ uppnått: "Ja", delvis: "Delvis", ej: "Nej" }) },
  gradeReached: { says: "grades by 'Nått'", of: scale({ uppnått: "Nått", delvis: "Delvis nått", ej: "Inte nått" }) },
  gradeWay: { says: "grades by the way left", of: scale({ uppnått: "I mål", delvis: "På väg", ej: "Långt kvar" }) },
  gradeFaces: { says: "grades as faces", of: scale({ uppnått: "🙂", delvis: "😐", ej: "🙁" }) },
  gradeDots: {
    says: "grades as coloured dots",
    of: scale({ uppnått: "●", delvis: "●", ej: "●" }, (meaning) => ({ font: { color: COLOURS[meaning] } })),
  },
  gradeFills: {
    says: "grades as fills",
    of: scale({ uppnått: null, delvis: null, ej: null }, (meaning) => ({ fill: COLOURS[meaning] })),
  },
};
