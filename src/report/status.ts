import type { AssessedPlan } from "../domain/assessment";
import type { Sheet } from "../sheet/book";
import type { ReportContext } from "./context";
import { marked } from "./continuity/mark";
import { matrixSheet } from "./matrix";
import { MATRIX_NAME, MATRIX_TAG, OVERVIEW_NAME, OVERVIEW_TAG, statusTag } from "./tags";
import { sheetName } from "./names";
import { overviewSheet } from "./overview";
import { statusSheet } from "./statusSheet";
import type { AreaSheet } from "./statusSheet";
import type { GoalCells } from "./rows";
import { scaleLists, styrmodellSheet } from "./styrmodell";
import { tallies } from "./tally";
import { countable } from "./counted";
export type { ReportContext } from "./context";

/**
 * The overview, then a status sheet per area, in the plan's order, last the matrix where the plan has what it crosses. Names are unique among themselves and against `context.taken`;
 * a sheet that already stands in the workbook keeps its name (`context.names`). Same input, same sheets: nothing here knows the time
 * but by `context.now`.
 */
export function statusSheets(assessed: AssessedPlan, context: ReportContext): Sheet[] {
  const known = context.names ?? new Map<string, string>();
  const used = [...context.taken, context.styrmodellSheet, ...known.values()];
  const named = (tag: string, number: string | undefined, title: string): string => {
    const name = known.get(tag) ?? sheetName(number, title, used);
    used.push(name);
    return name;
  };
  const overview = named(OVERVIEW_TAG, undefined, OVERVIEW_NAME);
  const lists = context.scaleLists ?? scaleLists(styrmodellSheet(assessed.styrmodell));
  const columns = tallies(assessed);
  const counts = countable(assessed);
  const elsewhere = new Map<string, GoalCells>();
  const areas: AreaSheet[] = assessed.areas.map((area) => {
    const name = named(statusTag(area.node.id), area.node.number, area.node.title);
    const made = statusSheet({
      area,
      assessed,
      name,
      tag: statusTag(area.node.id),
      tallies: columns,
      counts,
      lists,
      elsewhere,
      context,
    });
    made.goals.forEach((cells, goal) => elsewhere.has(goal) || elsewhere.set(goal, cells));
    return made;
  });
  const matrix = matrixSheet(assessed, named(MATRIX_TAG, undefined, MATRIX_NAME), context);
  return [
    overviewSheet({ assessed, counts, areas, name: overview, tag: OVERVIEW_TAG, tallies: columns, context }),
    ...areas.map(({ sheet }) => sheet),
    ...(matrix ? [matrix] : []),
  ].map(marked);
}
