import type { PlanNode } from "../../domain/plan";
import type { Account } from "../account";
import type { Column } from "../column";
import { colourWord } from "../../interpret/choice/colour";
import type { GradeFound } from "../gradeCell";
import { dated } from "../plan/measurement";
import type { Region } from "../layout/tableRegion";
import { colouredColumn, signalAt } from "../signal";

/** A table's columns that may carry a grade without being columns of grades. */
interface Carriers {
  figures: readonly Column[];
  titles: readonly Column[];
  hasGrades: boolean;
}

interface Marks {
  /** In a table without grades the fills of signals on its latest outcome, or on its titles, are grades. */
  byColour(row: number, node: PlanNode): void;
}

/** Reads the grades without a column of their own. */
export function markReader(
  region: Region,
  { figures, titles, hasGrades }: Carriers,
  gradeOf: (text: string, fill?: string) => GradeFound,
  account: Account,
): Marks {
  const { grid } = region;
  const outcomes = figures.filter(({ role }) => role === "outcome");
  const coloured = hasGrades ? undefined : colouredColumn(region, [...outcomes, ...[...titles].reverse()]);

  function byColour(row: number, node: PlanNode): void {
    const fill = coloured ? signalAt(grid, row, coloured.column) : undefined;
    if (!fill) return;
    const cell = account.ref(row, coloured!.column);
    const { problem: code, ...note } = gradeOf(colourWord(fill)!, fill);
    if (code === undefined && !node.grades.some((one) => one.cell === cell))
      node.grades.push({ by: "printed", ...(coloured!.role === "outcome" ? dated(coloured!) : {}), ...note, cell });
  }

  return { byColour };
}
