import { columnHeads } from "../../../lexicon/columnHeads";
import { textKey } from "../../../interpret/text/text";
import { statesAim } from "../../rows/group";
import type { ColumnFeatures } from "../columnFeatures";
import type { TableFeatures } from "../features";
import { either, pair, type PairRule } from "./rule";
import {
  couldBeOutcome,
  couldName,
  FEW_BOUNDS,
  holdsNames,
  isLikeTarget,
  isUnknownFigure,
  isWorded,
  mostHaveFigures,
  mostStateAims,
  named,
  score,
} from "./signs";

/** Another column left of it is headed as goal, and none as target. */
const isSecondGoal = (one: ColumnFeatures, { columns }: TableFeatures): boolean =>
  columns.some((other) => other.at < one.at && named(other, "goal")) &&
  columns.some((other) => other.at < one.at && named(other, "indicator")) &&
  !columns.some((other) => other !== one && named(other, "target"));

/** Longer texts left of a column headed as measures. */
const isTitleBeforeMeasures = (one: ColumnFeatures, { columns }: TableFeatures): boolean =>
  one.cells.length > 12 && columns.some((other) => other.at > one.at && score(other, "indicator") >= 0.75);

/**
 * Goals precede their measures: a single word for goals right of a column of measures, over texts that set a figure or
 * a direction, heads the measures' targets; so does one that is a word for targets first ("Krav").
 */
const isAimOfMeasure = (left: ColumnFeatures, right: ColumnFeatures, table: TableFeatures): boolean =>
  (score(left, "indicator") >= 0.75 || areNamesOf(left, right, table)) &&
  (holdsTargets(right) || isWordOfEach(right, table.columns) || score(right, "target") > score(right, "goal")) &&
  !table.columns.some(
    (other) =>
      other !== right &&
      other !== left &&
      (named(other, "target") || (named(other, "goal") && !(other.at > left.at && holdsTargets(other)))),
  );

const areUnnamedBeside = (left: ColumnFeatures, _: ColumnFeatures, { columns }: TableFeatures): boolean =>
  !columns.some((other) => other !== left && (named(other, "goal") || named(other, "target")));

/** One or two words in each row under "Mål", beside outcomes: expected things, not aims. */
const isWordOfEach = (one: ColumnFeatures, columns: readonly ColumnFeatures[]): boolean =>
  named(one, "target") &&
  one.cells.length <= NAME &&
  one.cells.sentences === 0 &&
  !one.texts.some(statesAim) &&
  columns.some((other) => other.at > one.at && (named(other, "outcome") || named(other, "grade")));

const holdsTargets = (one: ColumnFeatures): boolean => one.cells.target > 0.5 || mostHaveFigures(one);

/**
 * Another name on each row, first in a table whose headers name no measures, and no goals beside what is to be reached:
 * "Det vi tittar på | Mål", "Måltal | Krav", "Område | Objective", or under no header.
 */
const areNamesOf = (left: ColumnFeatures, right: ColumnFeatures, table: TableFeatures): boolean =>
  couldBeNames(left) &&
  (named(right, "target") || named(right, "goal")) &&
  (isToReach(right)
    ? !table.columns.slice(left.at + 1, right.at).some(holdsNames)
    : table.columns.some((now) => isStateAimedAt(right, now, table))) &&
  table.columns.every((one) => one === right || NAMED.every((role) => !named(one, role)));

const couldBeNames = (one: ColumnFeatures): boolean =>
  one.leads && holdsNames(one) && (one.unknown || named(one, "target") || named(one, "area"));

/** Figures or bounds on most rows, and no aims in sentences. */
const isToReach = ({ cells, texts }: ColumnFeatures): boolean =>
  cells.target + cells.number >= 0.5 && cells.grade < 0.3 && !texts.some(statesAim);

/** What names the rows of a table. */
const NAMED = ["goal", "indicator", "activity"] as const;

/**
 * "Förmåga | Nuläge | Målbild": names, the state that they are in, and right of it the state that is wished, whatever
 * its words are; aims and areas in sentences of their own are goals.
 */
const isStateAimedAt = (one: ColumnFeatures, now: ColumnFeatures, { columns }: TableFeatures): boolean =>
  one.at > now.at &&
  isAim(one) &&
  isNowBefore(now) &&
  !mostStateAims(one) &&
  columns.some((names) => names.leads && names.at < now.at && holdsNames(names) && !named(names, "goal")) &&
  !columns.some((other) => other !== one && !other.leads && (named(other, "goal") || named(other, "indicator")));

const isAim = (one: ColumnFeatures): boolean => named(one, "goal") || named(one, "target");

const isNowBefore = (now: ColumnFeatures): boolean =>
  named(now, "baseline") && columnHeads.has(now.reading.words, "now");

/**
 * "Finansiellt mål | Budget 2025 | Bokslut 2025": the budget of the same year is what goals are to reach, where neither
 * they nor another column say it.
 */
const isBudgetOfGoals = (one: ColumnFeatures, { columns, titles }: TableFeatures): boolean =>
  columnHeads.has(one.reading.words, "budget") &&
  !columns.some((third) => third !== one && named(third, "target") && !third.leads) &&
  columns.some(
    (names) =>
      names.at < one.at &&
      couldName(names.cells) &&
      names.cells.target + names.cells.bound < 0.3 &&
      (named(names, "goal") || titles.some((title) => columnHeads.has(textKey(title), "financialGoals"))),
  );

/** So long is a name, in the mean. */
const NAME = 25;

const isHeadedAsMeasures = (one: ColumnFeatures): boolean => score(one, "indicator") >= 0.75;

const areOfOnePeriod = (one: ColumnFeatures, other: ColumnFeatures): boolean =>
  one.reading.period === other.reading.period;

/** "Mål" is a goal or a target: the columns beside it state which. */
export const GOAL_OR_TARGET: PairRule[] = [
  pair("goal", "target", "left", "numrerade texter före indikatorn", 0.7, null, {
    one: (left, table) =>
      named(left, "goal") && left.cells.number > 0.4 && left.cells.texts > 0.5 && isTitleBeforeMeasures(left, table),
    other: (right) => !named(right, "goal"),
  }),
  ...either("target", "target", "en annan kolumn är målvärdet", -1, null, {
    one: (one) => named(one, "goal") && one.cells.bound < 0.5 && one.cells.number <= 0.3,
    other: (other) => !named(other, "goal"),
  }),
  pair("target", "target", "left", "ett målvärde till vänster om indikatorn", -1.4, null, {
    one: ({ cells }) => cells.number <= 0.3,
    both: (left, right, { columns }) => columns.slice(left.at, right.at).some((one) => score(one, "indicator") >= 0.75),
  }),
  ...either("target", "target", "formuleringar bredvid målvärden", -0.8, null, {
    one: ({ cells }) => isWorded(cells),
    other: ({ cells }) => !isWorded(cells),
  }),
  ...either("indicator", "target", "formuleringar bredvid målvärden", 0.7, "formuleringar utan tal bredvid målvärden", {
    one: (one) => named(one, "target") && isWorded(one.cells),
    other: ({ cells }) => !isWorded(cells),
  }),
  pair("indicator", "target", "right", "mål till höger om måttet", 2.5, "det som måttet till vänster ska nå", {
    other: (right) => named(right, "goal"),
    both: isAimOfMeasure,
  }),
  pair(
    "indicator",
    "target",
    "right",
    "det som ska nås till höger om måttet, under ett okänt ord",
    1.2,
    "cellerna säger vad måttet till vänster ska nå",
    {
      one: isHeadedAsMeasures,
      other: ({ unknown, cells: { bound, target, number } }) => unknown && bound > FEW_BOUNDS && target + number > 0.5,
      both: areUnnamedBeside,
    },
  ),
  pair("indicator", "target", "right", "krav i ord till höger om måttet", 0.7, "det som måttet till vänster ska nå", {
    one: isHeadedAsMeasures,
    other: (right) => named(right, "target") && !named(right, "goal") && right.cells.sentences > 0.5,
  }),
  pair(
    "indicator",
    "target",
    "left",
    "namn under inget ord för mått, bredvid det som ska nås",
    2.5,
    "namnen på det som talen till höger ska nå",
    { one: couldBeNames, other: (right) => named(right, "target") || named(right, "goal"), both: areNamesOf },
  ),
  ...(["outcome", "baseline"] as const).map((state) =>
    pair(
      state,
      "target",
      "right",
      "läget som önskas till höger om nuläget",
      1.4,
      "det läge som önskas, till höger om nuläget",
      { one: isNowBefore, other: isAim, both: (now, one, table) => isStateAimedAt(one, now, table) },
    ),
  ),
  ...either("target", "outcome", "det väntade bredvid det som blev", 2.2, "det som utfallet väntades bli", {
    one: (one, { columns }) =>
      columnHeads.has(one.reading.words, "expected") &&
      !columns.some((third) => third !== one && named(third, "target")),
    other: (other) => score(other, "outcome") >= 0.9,
    both: areOfOnePeriod,
  }),
  ...either(
    "target",
    "outcome",
    "budgeten bredvid bokslutet, för mål utan egna målvärden",
    2.2,
    "budgeten, som bokslutet hålls mot",
    { one: isBudgetOfGoals, other: (other) => score(other, "outcome") >= 0.9, both: areOfOnePeriod },
  ),
  pair("goal", "target", "right", "målsättning efter målet", 0.8, "det som målet mäts mot", {
    one: ({ reading }) => !columnHeads.has(reading.words, "aim"),
    other: ({ reading, cells }) => columnHeads.has(reading.words, "aim") && cells.target >= 0.5,
  }),
  ...either(
    "outcome",
    "target",
    "mätvärden under okänd rubrik bredvid gränser",
    0.6,
    "mätvärden bredvid det som ska nås",
    {
      one: (one, { columns, once }) =>
        isUnknownFigure(one) &&
        once("could be outcomes", () => columns.filter(couldBeOutcome)).every((third) => third === one),
      other: isLikeTarget,
    },
  ),
  ...either("target", "outcome", "gränser bredvid utfall", 0.7, "anger vad utfallet ska nå", {
    one: (one, table) =>
      named(one, "goal") &&
      !one.leads &&
      one.cells.length <= 30 &&
      (one.cells.limit + one.cells.number > 0.5 || (one.cells.target > 0.5 && isSecondGoal(one, table))),
    other: (other) => named(other, "outcome") || other.reading.period !== undefined,
  }),
];
