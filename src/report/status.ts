import type { AssessedPlan } from "../domain/assessment";
import type { Sheet } from "../sheet/book";
import type { ReportContext } from "./context";
import { marked } from "./continuity/mark";
import { matrixSheet } from "./matrix";
import { boardOf } from "./board/board";
import { boardSheet } from "./board/boardSheet";
import { changesSince } from "./changes";
import { correctionsSheet } from "./corrections";
import {
  BOARD_NAME,
  BOARD_TAG,
  CORRECTIONS_NAME,
  CORRECTIONS_TAG,
  MATRIX_NAME,
  MATRIX_TAG,
  OVERVIEW_NAME,
  OVERVIEW_TAG,
  statusTag,
} from "./tags";
import { areasWithSheets, cutFrom, sheetName, distinctTitles } from "./names";
import { withMeasuresAlone } from "./measuresAlone";
import { overviewSheet } from "./overview";
import { statusSheet } from "./statusSheet";
import type { AreaSheet } from "./areaSheet";
import type { GoalCells } from "./rows";
import { scaleLists, styrmodellSheet } from "./styrmodell";
import { tallies } from "./tally";
import { countable } from "./counted";
export type { ReportContext } from "./context";

/**
 * All sheets of `status`: the one-page måltavla, the overview, a status sheet per area in the plan's order, the matrix
 * when the plan has tags to cross, and last, on a draft, what the author has to mend. Names are unique among themselves and against
 * `context.taken`; a sheet that the workbook has keeps its name (`context.names`). Same input, same sheets: the time
 * comes only from `context.now`.
 */
export function statusSheets(assessed: AssessedPlan, context: ReportContext): Sheet[] {
  const known = context.names ?? new Map<string, string>();
  const used = [...context.taken, context.styrmodellSheet, ...known.values()];
  const named = (tag: string, number: string | undefined, title: string): string => {
    const name = known.get(tag) ?? sheetName(number, title, used);
    used.push(name);
    return name;
  };
  const first = named(BOARD_TAG, undefined, BOARD_NAME);
  const overview = named(OVERVIEW_TAG, undefined, OVERVIEW_NAME);
  const lists = context.scaleLists ?? scaleLists(styrmodellSheet(assessed.styrmodell));
  const counted = withMeasuresAlone(assessed);
  const columns = tallies(counted);
  const counts = countable(counted);
  const elsewhere = new Map<string, GoalCells>();
  const shown = areasWithSheets(assessed, known);
  const titles = distinctTitles(shown.map(({ node }) => node));
  const areas: AreaSheet[] = shown.map((area, at) => {
    const name = named(statusTag(area.node.id), area.node.number, titles[at]?.title ?? area.node.title);
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
    if (!known.has(made.sheet.tag ?? "")) Object.assign(made.sheet, cutFrom(name, area.node.number, area.node.title));
    made.goals.forEach((cells, goal) => elsewhere.has(goal) || elsewhere.set(goal, cells));
    return made;
  });
  const matrix = matrixSheet(assessed, named(MATRIX_TAG, undefined, MATRIX_NAME), context);
  const last = named(CORRECTIONS_TAG, undefined, CORRECTIONS_NAME);
  const corrections = correctionsSheet(assessed, last, CORRECTIONS_TAG, context);
  const over = overviewSheet({
    assessed,
    counted,
    counts,
    areas,
    name: overview,
    tag: OVERVIEW_TAG,
    tallies: columns,
    context,
  });
  const { log = [], entries = [], deficit } = context;
  const { isFinal = false } = context;
  const board = boardOf({ assessed, changes: changesSince(assessed, log), entries, deficit, isFinal });
  return [
    boardSheet({ board, assessed, name: first, tag: BOARD_TAG, ...over, areas, context }),
    over.sheet,
    ...areas.map(({ sheet }) => sheet),
    ...(matrix ? [matrix] : []),
    ...(isFinal ? [] : [corrections]),
  ].map(marked);
}
