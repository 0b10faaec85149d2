import type { Role } from "../../domain/plan";
import { columnHeads } from "../../lexicon/columnHeads";
import type { Scale, Step } from "../../domain/scale";
import { readGrade } from "../../interpret/choice/grade";
import { textKey } from "../../interpret/text/text";
import type { Column } from "../column";
import type { FoundTable } from "../foundTables";
import { columnTexts, type Region } from "../layout/tableRegion";
import { TITLED } from "../roles/evidence/wholeTable";

/**
 * Whether a table explains a scale: what stands where goals or measures would be named are the steps of one, each once
 * ("Målet är delvis uppfyllt"), or it begins with them in their order and no header names goals or measures.
 */
function explainsScale(region: Region, columns: readonly Column[], scales: readonly Scale[]): boolean {
  if (
    region.last - region.first >= MOST_STEPS ||
    columns.some(({ role, evidence }) => MEASURED.has(role) && evidence.number > 0)
  )
    return false;
  const textsIn = ({ column }: Column): string[] => columnTexts(region, column);
  const named = columns.filter(({ role }) => TITLED.has(role));
  const isStep = (text: string): boolean => readGrade(text, scales) !== null;
  const areSteps = (texts: string[]): boolean =>
    texts.length >= FEWEST && areDistinct(texts) && texts.filter(isStep).length * 4 >= texts.length * 3;
  if (named.some((one) => areSteps(textsIn(one)))) return true;
  const [begins] = columns;
  return (
    begins?.role === "grade" &&
    !named.some(({ reading }) => isHeadedAsName(reading.scores)) &&
    areInOrder(textsIn(begins), scales)
  );
}

/** Steps of one scale in its order, from where the goal is reached to where it is not, or back; states stand after them. */
const areInOrder = (texts: string[], scales: readonly Scale[]): boolean =>
  scales.some((scale) => {
    const matches = texts.map((text) => readGrade(text, [scale]));
    const after = matches.findIndex((match) => match === null || !("step" in match));
    const steps = (after < 0 ? matches : matches.slice(0, after)).flatMap((match) =>
      match && "step" in match && match.index !== undefined ? [match.index] : [],
    );
    const order = (steps[0] ?? 0) < (steps.at(-1) ?? 0) ? steps : steps.toReversed();
    const classAt = (place: number): Step["class"] | undefined => scale.steps[order.at(place) ?? -1]?.class;
    return (
      steps.length >= FEWEST &&
      matches.slice(steps.length).every((match) => match === null || !("step" in match)) &&
      order.every((step, i) => i === 0 || step > order[i - 1]!) &&
      classAt(0) === "reached" &&
      classAt(-1) === "notReached"
    );
  });

const areDistinct = (texts: readonly string[]): boolean => new Set(texts.map(textKey)).size === texts.length;

const isHeadedAsName = (scores: Column["reading"]["scores"]): boolean =>
  [scores.goal, scores.indicator, scores.activity].some((score) => (score ?? 0) >= HEADED);

/** Leaves out what explains words: the steps of a scale, and what the workbook's measures mean. */
export const withoutExplanations = (found: readonly FoundTable[], scales: readonly Scale[]): FoundTable[] =>
  withoutWordLists(found.filter(({ region, columns }) => region.page || !explainsScale(region, columns, scales)));

/**
 * Leaves out lists of what measures mean: nothing is measured or judged in them, no header names goals or areas, and a header
 * says that they tell meanings, or their names or keys are those of measures, where other tables have figures of measures.
 */
function withoutWordLists(found: readonly FoundTable[]): FoundTable[] {
  const lists = found.filter(mayDefine);
  if (lists.length === 0) return [...found];
  const measured = new Set(found.filter(({ columns }) => columns.some(hasFigures)).flatMap(namesIn));
  const defines = ({ region, columns }: FoundTable): boolean =>
    (measured.size > 0 && columns.some(tellsMeaning)) ||
    columns.some(({ column }) => {
      const texts = columnTexts(region, column);
      return (
        texts.length >= FEWEST && texts.filter((text) => measured.has(textKey(text))).length * 4 >= texts.length * 3
      );
    });
  return found.filter((one) => !lists.includes(one) || !defines(one));
}

/** Whether nothing of a table is more than names and texts about them; a meaning may say what is aimed at. */
const mayDefine = ({ region, columns }: FoundTable): boolean =>
  region.page === undefined &&
  columns.length > 1 &&
  columns.every(
    (one) =>
      (TELLS.has(one.role) || tellsMeaning(one) || (one.role === "owner" && columns.some(tellsMeaning))) &&
      one.levels === undefined &&
      (one.reading.scores.goal ?? 0) < HEADED &&
      (one.reading.scores.area ?? 0) < HEADED,
  );

const tellsMeaning = ({ reading }: Column): boolean =>
  columnHeads.has(reading.words, "ofMeaning") && (reading.scores.target ?? 0) < HEADED;

const hasFigures = ({ role, evidence }: Column): boolean => MEASURED.has(role) && evidence.number > 0;

/** The names of measures and their keys, hidden ones as well. */
const namesIn = ({ region, columns }: FoundTable): string[] =>
  region.page
    ? []
    : columns
        .filter(({ role }) => role === "indicator" || role === "number")
        .flatMap(({ column }) => columnTexts(region, column).map(textKey));

const MEASURED: ReadonlySet<Role> = new Set(["outcome", "forecast"]);
/** Roles of what is said of a measure, and not of how it goes; goals only by their cells. */
const TELLS: ReadonlySet<Role> = new Set(["goal", "indicator", "number", "unit", "source", "comment", "other"]);
const HEADED = 0.75;
const FEWEST = 2;
/** Of a scale with its states. */
const MOST_STEPS = 10;
