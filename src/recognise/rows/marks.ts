import { hasDigit, hasLetter } from "../../domain/shapes";
import type { PlanNode } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { readValue } from "../../interpret/number/number";
import type { Account } from "../account";
import { dated, type Column } from "../column";
import { addGrade, gradesOf, type GradeFound } from "../grades/gradeCell";
import { cellText } from "../grid/grid";
import { figureWithMark } from "../grades/joinedGrade";
import type { Region } from "../layout/tableRegion";
import { colouredColumn, lightAt } from "../grades/signal";

/** A table's columns that may carry a grade without being columns of grades. */
interface Carriers {
  figures: readonly Column[];
  titles: readonly Column[];
  hasGrades: boolean;
}

interface Marks {
  /** In a table without grades the fills of signals on its latest outcome, or on its titles, are grades. */
  byColour(row: number, node: PlanNode): void;
  /** Marks of a scale in the columns of outcomes, on the row of a goal, are its grades; gives their columns. */
  outcomeGrades(row: number, node: PlanNode): number[];
  /** In a table without grades the mark beside an outcome's figure is one: "98 ✅". */
  besideFigures(row: number, node: PlanNode): void;
}

/** Reads the grades without a column of their own. */
export function markReader(
  region: Region,
  { figures, titles, hasGrades }: Carriers,
  gradeOf: (text: string, fill?: string) => GradeFound,
  scales: readonly Scale[],
  account: Account,
): Marks {
  const { grid } = region;
  const outcomes = figures.filter(({ role }) => role === "outcome");
  const coloured = hasGrades ? undefined : colouredColumn(region, [...outcomes, ...[...titles].reverse()]);
  let marks: ReturnType<typeof gradesOf> | undefined;

  function byColour(row: number, node: PlanNode): void {
    const light = coloured ? lightAt(grid, row, coloured.column) : undefined;
    if (!light) return;
    const cell = account.ref(row, coloured!.column);
    const { problem: code, ...note } = gradeOf(light.word, light.fill);
    if (code === undefined)
      addGrade(node, { by: "printed", ...(coloured!.role === "outcome" ? dated(coloured!) : {}), ...note, cell });
  }

  const outcomeGrades = (row: number, node: PlanNode): number[] =>
    outcomes.flatMap((column) => {
      const value = grid.sheet.values[row]?.[column.column];
      if (typeof value !== "string" || hasDigit(value) || readValue(value).kind === "missing") return [];
      marks ??= gradesOf(region, outcomes, scales);
      const { problem: code, ...note } = marks.gradeIn(column, row)!;
      const cell = account.ref(row, column.column);
      if (code !== undefined ? hasLetter(value) : note.step === undefined) return [];
      addGrade(node, { by: "printed", ...dated(column), ...note, cell });
      if (code) account.problem(code, row, column.column, note.text);
      else account.map(row, column.column);
      return [column.column];
    });

  function besideFigures(row: number, node: PlanNode): void {
    for (const column of hasGrades ? [] : outcomes) {
      const { mark } = figureWithMark(cellText(grid, row, column.column)) ?? {};
      if (mark === undefined) continue;
      const { problem: code, ...note } = gradeOf(mark);
      const cell = account.ref(row, column.column);
      if (code === undefined) addGrade(node, { by: "printed", ...dated(column), ...note, cell });
    }
  }

  return { byColour, outcomeGrades, besideFigures };
}
