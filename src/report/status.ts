import type { AssessedPlan } from "../domain/assessment";
import { isUndecided } from "../domain/styrmodell";
import { fixedArea, type Area } from "../sheet/address";
import type { Sheet } from "../sheet/book";
import type { ReportContext } from "./context";
import { marked } from "./continuity/mark";
import { matrixSheet } from "./matrix";
import { boardOf, type Board } from "./board/board";
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
import { levelsApart, overviewSheet } from "./overview";
import { statusSheet } from "./statusSheet";
import type { AreaSheet } from "./areaSheet";
import type { GoalCells, ListOf } from "./rows";
import { onSheet } from "./gradeCells";
import { printedChoices, writeChoices } from "./printedChoices";
import { scaleLists, styrmodellSheet } from "./styrmodell";
import { stateText, stepText } from "./gradeText";
import { talliedAt, tallies } from "./tally";
import { countable } from "./counted";
export type { ReportContext } from "./context";

/** Names of own sheets: the one that a sheet has in the workbook, else a free one. */
function namesFor({ names: known = new Map<string, string>(), taken, styrmodellSheet: model }: ReportContext) {
  const used = [...taken, model, ...known.values()];
  return (tag: string, number: string | undefined, title: string): string => {
    const name = known.get(tag) ?? sheetName(number, title, used);
    used.push(name);
    return name;
  };
}

/** What the måltavla shows. */
const boardIn = (
  assessed: AssessedPlan,
  { log = [], entries = [], deficit, owedEarlier, isRestoringDecided, isFinal = false }: ReportContext,
): Board =>
  boardOf({
    assessed,
    changes: changesSince(assessed, log),
    entries,
    deficit,
    owedEarlier,
    isRestoringDecided,
    isFinal,
  });

/**
 * The dropdowns of open grade cells: the steps of the decided scales, on the sheet Styrmodell. Until one is decided, the
 * words that the workbook prints, written at the foot of the author's own sheet; none where it prints none.
 */
function listsOf(assessed: AssessedPlan, context: ReportContext, corrections: Sheet): ListOf {
  const listed = (sheet: string, area: Area): string => onSheet(sheet, fixedArea(area));
  if (isUndecided(assessed.styrmodell)) {
    const choices = writeChoices(corrections, printedChoices(assessed));
    return (level) => {
      const own = choices.get(level);
      return own && { range: listed(corrections.name, own.area), texts: own.texts, isWhole: false };
    };
  }
  const areas = context.scaleLists ?? scaleLists(styrmodellSheet(assessed.styrmodell));
  return (_, scale) => {
    const area = scale && areas.get(scale.name);
    if (!scale || !area) return undefined;
    const texts = [...scale.steps.map(stepText), ...scale.states.map(stateText)];
    return { range: listed(context.styrmodellSheet, area), texts, isWhole: true };
  };
}

/**
 * All sheets of `status`: the one-page måltavla, the overview, a status sheet per area in the plan's order, the matrix
 * when the plan has tags to cross, and last, on a draft, what the author has to mend. Names are unique among themselves and against
 * `context.taken`; a sheet that the workbook has keeps its name (`context.names`). Same input, same sheets: the time
 * comes only from `context.now`.
 */
export function statusSheets(assessed: AssessedPlan, context: ReportContext): Sheet[] {
  const known = context.names ?? new Map<string, string>();
  const named = namesFor(context);
  const first = named(BOARD_TAG, undefined, BOARD_NAME);
  const overview = named(OVERVIEW_TAG, undefined, OVERVIEW_NAME);
  const corrections = correctionsSheet(
    assessed,
    named(CORRECTIONS_TAG, undefined, CORRECTIONS_NAME),
    CORRECTIONS_TAG,
    context,
  );
  const lists = listsOf(assessed, context, corrections);
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
  const { isFinal = false } = context;
  const board = boardIn(assessed, context);
  return [
    boardSheet({ board, assessed, name: first, tag: BOARD_TAG, ...over, areas, context }),
    over.sheet,
    ...areas.map(({ sheet }) => sheet),
    ...(matrix ? [matrix] : []),
    ...(isFinal ? [] : [corrections]),
  ].map(marked);
}

/**
 * The måltavla of `statusSheets` before the sheets that its cells refer to: it says and looks the same, with values alone
 * where those have formulas and links, so it is to be looked at and not to be written.
 */
export function boardToShow(assessed: AssessedPlan, context: ReportContext): Sheet {
  const columns = tallies(withMeasuresAlone(assessed));
  const noCells = columns.map(() => "");
  const levels = levelsApart(assessed).map((level) => ({
    level,
    counts: talliedAt(level, columns, assessed),
    cells: noCells,
  }));
  const name = namesFor(context)(BOARD_TAG, undefined, BOARD_NAME);
  const board = boardIn(assessed, context);
  const made = boardSheet({ board, assessed, name, tag: BOARD_TAG, totals: noCells, levels, areas: [], context });
  return { ...marked(made), formulas: new Map() };
}
