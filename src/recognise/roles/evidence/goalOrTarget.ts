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
  named(right, "goal") &&
  (holdsTargets(right) || isWordOfEach(right, table.columns) || score(right, "target") > score(right, "goal")) &&
  !table.columns.some(
    (other) =>
      other !== right &&
      other !== left &&
      (named(other, "target") || (named(other, "goal") && !(other.at > left.at && holdsTargets(other)))),
  );

/** Bounds under an unknown word, right of the measures, where no header names goals or targets. */
const isUnknownAim = (left: ColumnFeatures, right: ColumnFeatures, { columns }: TableFeatures): boolean =>
  score(left, "indicator") >= 0.75 &&
  right.unknown &&
  right.cells.bound > FEW_BOUNDS &&
  right.cells.target + right.cells.number > 0.5 &&
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
  left.leads &&
  holdsNames(left) &&
  (left.unknown || named(left, "target") || named(left, "area")) &&
  (named(right, "target") || named(right, "goal")) &&
  (isToReach(right)
    ? !table.columns.slice(left.at + 1, right.at).some(holdsNames)
    : table.columns.some((now) => isStateAimedAt(right, now, table))) &&
  table.columns.every((one) => one === right || NAMED.every((role) => !named(one, role)));

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
  (named(one, "goal") || named(one, "target")) &&
  isNowBefore(now) &&
  !mostStateAims(one) &&
  columns.some((names) => names.leads && names.at < now.at && holdsNames(names) && !named(names, "goal")) &&
  !columns.some((other) => other !== one && !other.leads && (named(other, "goal") || named(other, "indicator")));

const isNowBefore = (now: ColumnFeatures): boolean =>
  named(now, "baseline") && columnHeads.has(now.reading.words, "now");

/**
 * "Finansiellt mål | Budget 2025 | Bokslut 2025": the budget of the same year is what goals are to reach, where neither
 * they nor another column say it.
 */
const isBudgetOfGoals = (one: ColumnFeatures, other: ColumnFeatures, { columns, titles }: TableFeatures): boolean =>
  columnHeads.has(one.reading.words, "budget") &&
  score(other, "outcome") >= 0.9 &&
  one.reading.period === other.reading.period &&
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

/** "Mål" is a goal or a target: the columns beside it state which. */
export const GOAL_OR_TARGET: PairRule[] = [
  pair(
    "goal",
    "target",
    "left",
    "numrerade texter före indikatorn",
    0.7,
    null,
    (left, right, table) =>
      named(left, "goal") &&
      left.cells.number > 0.4 &&
      left.cells.texts > 0.5 &&
      !named(right, "goal") &&
      isTitleBeforeMeasures(left, table),
  ),
  ...either(
    "target",
    "target",
    "en annan kolumn är målvärdet",
    -1,
    null,
    (one, other) => named(one, "goal") && !named(other, "goal") && one.cells.bound < 0.5 && one.cells.number <= 0.3,
  ),
  pair(
    "target",
    "target",
    "left",
    "ett målvärde till vänster om indikatorn",
    -1.4,
    null,
    (left, right, { columns }) =>
      left.cells.number <= 0.3 && columns.slice(left.at, right.at).some((one) => score(one, "indicator") >= 0.75),
  ),
  ...either(
    "target",
    "target",
    "formuleringar bredvid målvärden",
    -0.8,
    null,
    (one, other) => isWorded(one.cells) && !isWorded(other.cells),
  ),
  ...either(
    "indicator",
    "target",
    "formuleringar bredvid målvärden",
    0.7,
    "formuleringar utan tal bredvid målvärden",
    (one, other) => named(one, "target") && isWorded(one.cells) && !isWorded(other.cells),
  ),
  pair(
    "indicator",
    "target",
    "right",
    "mål till höger om måttet",
    2.5,
    "det som måttet till vänster ska nå",
    (left, right, table) => isAimOfMeasure(left, right, table),
  ),
  pair(
    "indicator",
    "target",
    "right",
    "det som ska nås till höger om måttet, under ett okänt ord",
    1.2,
    "cellerna säger vad måttet till vänster ska nå",
    isUnknownAim,
  ),
  pair(
    "indicator",
    "target",
    "right",
    "krav i ord till höger om måttet",
    0.7,
    "det som måttet till vänster ska nå",
    (left, right) =>
      score(left, "indicator") >= 0.75 &&
      named(right, "target") &&
      !named(right, "goal") &&
      right.cells.sentences > 0.5,
  ),
  pair(
    "indicator",
    "target",
    "left",
    "namn under inget ord för mått, bredvid det som ska nås",
    2.5,
    "namnen på det som talen till höger ska nå",
    areNamesOf,
  ),
  ...(["outcome", "baseline"] as const).map((state) =>
    pair(
      state,
      "target",
      "right",
      "läget som önskas till höger om nuläget",
      1.4,
      "det läge som önskas, till höger om nuläget",
      (now, one, table) => isStateAimedAt(one, now, table),
    ),
  ),
  ...either(
    "target",
    "outcome",
    "det väntade bredvid det som blev",
    2.2,
    "det som utfallet väntades bli",
    (one, other, { columns }) =>
      columnHeads.has(one.reading.words, "expected") &&
      score(other, "outcome") >= 0.9 &&
      one.reading.period === other.reading.period &&
      !columns.some((third) => third !== one && named(third, "target")),
  ),
  ...either(
    "target",
    "outcome",
    "budgeten bredvid bokslutet, för mål utan egna målvärden",
    2.2,
    "budgeten, som bokslutet hålls mot",
    isBudgetOfGoals,
  ),
  pair(
    "goal",
    "target",
    "right",
    "målsättning efter målet",
    0.8,
    "det som målet mäts mot",
    (left, right) =>
      columnHeads.has(right.reading.words, "aim") &&
      right.cells.target >= 0.5 &&
      !columnHeads.has(left.reading.words, "aim"),
  ),
  ...either(
    "outcome",
    "target",
    "mätvärden under okänd rubrik bredvid gränser",
    0.6,
    "mätvärden bredvid det som ska nås",
    (one, other, { columns }) =>
      isUnknownFigure(one) && isLikeTarget(other) && !columns.some((third) => third !== one && couldBeOutcome(third)),
  ),
  ...either(
    "target",
    "outcome",
    "gränser bredvid utfall",
    0.7,
    "anger vad utfallet ska nå",
    (one, other, table) =>
      named(one, "goal") &&
      (named(other, "outcome") || other.reading.period !== undefined) &&
      !one.leads &&
      one.cells.length <= 30 &&
      (one.cells.limit + one.cells.number > 0.5 || (one.cells.target > 0.5 && isSecondGoal(one, table))),
  ),
];
