import type { Indicator, Recognition, RecognisedTable } from "../domain/plan";
import { levelOf, type Styrmodell } from "../domain/styrmodell";
import { columnIndex, contains, parseArea, parseRef } from "../sheet/address";
import type { Sheet } from "../sheet/book";
import { isIndicator, type Matched } from "./matching";

/** Whether the tables print a grade of a goal or a measure: a person's, whatever period it is of. */
const isPrinted = ({ grades }: Matched): boolean => grades.some(({ by, cell }) => by !== "computed" && !!cell);

/** The first column of a role, from 0; null: the table has none, or lies on its side. */
const columnOf = ({ columns }: RecognisedTable, role: "grade" | "indicator"): number | null =>
  columnIndex(columns.find((one) => one.role === role)?.column ?? "");

/**
 * The measures that a table's column of grades has a cell each for: it stands after them, the goals have no rows of their
 * own, one of them has several measures, and no cell of it is merged over these.
 */
function askedIn(table: RecognisedTable, { plan }: Recognition, sheets: readonly Sheet[]): Indicator[] {
  const area = parseArea(table.range);
  const [grade, measure] = [columnOf(table, "grade"), columnOf(table, "indicator")];
  if (!area || grade === null || measure === null || grade < measure) return [];
  const rowOf = ({ cell }: Matched): number[] => {
    const at = parseRef(cell);
    return at?.sheet === table.sheet && contains(area, at.area.top, at.area.left) ? [at.area.top] : [];
  };
  const measures = plan.indicators.filter((one) => rowOf(one).length > 0);
  const rows = new Set(measures.flatMap(rowOf));
  const isSeveral = ({ id }: Matched): boolean => measures.filter(({ parents }) => parents.includes(id)).length > 1;
  const isMerged = sheets
    .find(({ name }) => name === table.sheet)
    ?.merges.some(
      ({ top, bottom, left, right }) => bottom > top && left <= grade && grade <= right && rows.has(bottom),
    );
  const isInRows = plan.goals.flatMap(rowOf).every((row) => rows.has(row));
  return isInRows && !isMerged && plan.goals.some(isSeveral) ? measures : [];
}

/**
 * Whose grades the nämnder hand in: of measures those of a level that the tables print grades of, or where none is printed
 * have an empty column for; of goals all, but where only measures have them, and the styrmodell does not say that the nämnd
 * judges the goals.
 */
export function gradedRows(
  recognition: Recognition,
  styrmodell: Styrmodell,
  sheets: readonly Sheet[],
): (node: Matched) => boolean {
  const { goals, indicators } = recognition.plan;
  const levels = (nodes: readonly Matched[]): ReadonlySet<string> => new Set(nodes.map(({ level }) => level));
  const ofGoals = levels(goals.filter(isPrinted));
  const printed = indicators.filter(isPrinted);
  const isAsked = ofGoals.size === 0 && printed.length === 0;
  const ofMeasures = levels(
    isAsked ? recognition.tables.flatMap((table) => askedIn(table, recognition, sheets)) : printed,
  );
  return (node) =>
    isIndicator(node)
      ? ofMeasures.has(node.level)
      : ofMeasures.size === 0 || ofGoals.has(node.level) || levelOf(styrmodell, node)?.judge === "committee";
}
