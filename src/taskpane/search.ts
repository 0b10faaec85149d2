import { areDigits, standsApart } from "../domain/shapes";
import { areaText, parseRef } from "../sheet/address";
import type { AreaView, GoalView, IndicatorView } from "./session/view";

/** A search among goals and indicators. */
export interface Search {
  /** Each of a title or an owner, in any order, or together a cell; "": any. */
  words: string;
  /** An area's id; "": any; `MINE`: those whose titles are `mine`. */
  area: string;
  mine: readonly string[];
  /** Only what is not fully reached, or where the judgements differ. */
  deviating: boolean;
}

/** Chosen in place of an area's id, which has its level before a colon. */
export const MINE = "mina";

/** The first search: the user's own areas, where the workbook has any of them. */
export const firstSearch = (areas: AreaView[], mine: readonly string[]): Search => ({
  words: "",
  area: areas.some(({ title }) => mine.includes(title)) ? MINE : "",
  mine,
  deviating: false,
});

/** A goal as the search shows it; `found`: it is found by these of its measures alone, and is open at them. */
export type FoundGoal = GoalView & { found?: IndicatorView[] };
export type FoundArea = Omit<AreaView, "goals"> & { goals: FoundGoal[] };

/** The areas with their matches for the search; areas without any are left out. */
export function searched(areas: AreaView[], search: Search): FoundArea[] {
  const { words, area, mine, deviating } = search;
  if (words.trim() === "" && area === "" && !deviating) return areas;
  return areas
    .filter(({ id, title }) => area === "" || id === area || (area === MINE && mine.includes(title)))
    .map((one) => ({
      ...one,
      goals: one.goals.flatMap((goal) => foundGoal(goal, search)),
      indicators: one.indicators.filter((indicator) => isFound(indicator, search)),
    }))
    .filter(({ goals, indicators }) => goals.length + indicators.length > 0);
}

/** A goal that is found by itself, or at the measures of it that are; no goal where neither is. */
function foundGoal(goal: GoalView, search: Search): FoundGoal[] {
  const differs = search.deviating && goal.disagreement !== undefined && matches(goal, search.words);
  if (differs || isFound(goal, search)) return [goal];
  const found = goal.indicators.filter((indicator) => isFound(indicator, search));
  if (found.length === 0) return [];
  return search.words.trim() === "" ? [goal] : [{ ...goal, found }];
}

type FoundMeasure = Pick<IndicatorView, "title" | "owners" | "cell" | "published">;

const isFound = (one: FoundMeasure, { words, deviating }: Search): boolean =>
  (!deviating || (one.published.kind === "step" && one.published.step.class !== "reached")) && matches(one, words);

function matches({ title, owners, cell }: FoundMeasure, words: string): boolean {
  const wanted = words.trim().toLocaleLowerCase("sv");
  const text = [title, ...owners].join("\n").toLocaleLowerCase("sv");
  const place = parseRef(cell);
  return (
    wanted.split(" ").every((word) => holds(text, word)) ||
    (place !== null && areaText(place.area).toLowerCase() === wanted)
  );
}

/** Whether a text has a word, also as a part of a longer one; a number as a whole. */
const holds = (text: string, word: string): boolean =>
  areDigits(word) ? standsApart(text, word, "0123456789") : text.includes(word);
