import { columnHeads } from "../../../lexicon/columnHeads";
import { isCommittee, readHeader } from "../../../interpret/header/header";
import { unitOfIndicator } from "../../../interpret/number/unit";
import { titleParts } from "../../../interpret/header/title";
import { monthsTo } from "../../../interpret/time/period";
import { rowWords } from "../../../lexicon/rowWords";
import { filled } from "../../grid/grid";
import { readsAsGoal, statesAim } from "../../rows/group";
import type { ColumnFeatures } from "../columnFeatures";
import type { Label, TableFeatures } from "../features";
import { differenceOf } from "../fit";
import { column, type ColumnRule } from "./rule";
import {
  couldName,
  hasNoWords,
  isOfFigures,
  mostHaveFigures,
  mostReportFigures,
  mostStateAims,
  nameTheirBounds,
  named,
  score,
} from "./signs";

/** Figures name nothing. */
export const FIGURES: ColumnRule[] = (
  [
    ["goal", -0.7, (one) => one.cells.number > 0.4 || hasNoWords(one)],
    ["indicator", -0.7, (one) => one.cells.number > 0.4 || hasNoWords(one)],
    ["activity", -0.7, ({ cells }) => cells.number > 0.4],
    ["area", -0.6, ({ cells }) => cells.number > 0.3],
    ["owner", -0.6, ({ cells }) => cells.number > 0.3],
    ["unit", -0.8, ({ cells }) => cells.number > 0.3],
    ["trend", -0.5, ({ cells }) => cells.number],
    ["grade", -0.7, ({ cells }) => cells.number],
    ["target", 0.15, (one) => (named(one, "target") ? one.cells.number : 0)],
  ] as [Label, number, ColumnRule["when"]][]
).map(([label, weight, when]) => column(label, "tal", weight, null, when));

/** Grades are no names and no values. */
export const GRADED: ColumnRule[] = Object.entries({
  goal: -0.5,
  indicator: -0.5,
  activity: -0.5,
  target: -0.5,
  outcome: -0.6,
  forecast: -0.4,
}).map(([label, weight]) => column(label as Label, "bedömningar i cellerna", weight, null, ({ cells }) => cells.grade));

/** Names, numbers and values are short: so many characters are too many, in the mean. */
export const LONG: ColumnRule[] = (
  [
    ["owner", 60, -0.3],
    ["unit", 25, -0.8],
    ["number", 12, -1],
    ["baseline", 40, -0.5],
    ["target", 60, -0.25],
    ["outcome", 60, -0.5],
    ["forecast", 60, -0.4],
    ["grade", 90, -0.5],
    ["period", 15, -0.6],
  ] as [Label, number, number][]
).map(([label, most, weight]) => column(label, "långa texter", weight, null, ({ cells }) => cells.length > most));

/** Under an unknown word, figures that two others give are nothing to reach and nothing measured; a month's may be so by chance. */
export const DIFFERENCES: ColumnRule[] = [
  column(
    "other",
    "skillnaden mellan två kolumner",
    4,
    (one, table) => {
      const [left, right] = differenceOf(table, one) ?? [];
      return `talen är skillnaden mellan ”${left?.header}” och ”${right?.header}”`;
    },
    (one, table) =>
      one.unknown &&
      one.reading.group === undefined &&
      monthsTo(one.reading.period ?? "") === null &&
      one.cells.number > 0.5 &&
      differenceOf(table, one) !== undefined,
  ),
];

/** "2023-09-14", "augusti 2024": the mean of texts that are periods and nothing else, in characters. */
const LONGEST_DAY = 12;

/** How long the texts are, and whether they come back. */
export const TEXTS: ColumnRule[] = [
  column("goal", "långa texter", 0.35, null, (one) => !isOfFigures(one) && one.cells.length >= 18),
  column("goal", "halvlånga texter", 0.1, null, (one) => !isOfFigures(one) && within(one, 8, 18)),
  column("goal", "korta texter", -0.2, null, (one) => !isOfFigures(one) && one.cells.length < 8),
  column("goal", "celler som anger gränser", -0.6, null, (one, table) =>
    one.cells.length < 45 && !areSentencesOfGoals(one, table) ? one.cells.limit : 0,
  ),
  column(
    "goal",
    "meningar som säger vad som ska nås",
    0.7,
    "meningarna säger själva vad som ska nås, och inga mått står bredvid",
    areSentencesOfGoals,
  ),
  column("goal", "celler som anger målvärden", -0.15, null, ({ cells }) => cells.target),
  column("goal", "gränser i namnen", 1.5, "namnen säger själva vad som ska nås", namesLimits),
  column("goal", "enheter", -1, null, ({ cells }) => cells.unit),
  column("goal", "kryss", -1, null, ({ cells }) => cells.checks),
  column("goal", "listor i cellerna", -1, null, ({ cells }) => cells.lists),
  column("indicator", "texter", 0.3, null, (one) => !isOfFigures(one) && one.cells.length >= 12),
  column("indicator", "celler som anger gränser", -1.2, null, (one) =>
    one.cells.length < 45 && !(named(one, "indicator") && nameTheirBounds(one)) ? one.cells.limit : 0,
  ),
  column("indicator", "namn på mått under ett ord för mål", 2, "varje rad är namnet på ett mått", namesMeasures),
  column(
    "indicator",
    "rader med tal under rubriker som är mål",
    3,
    "rubrikerna mellan raderna är mål, och raderna med tal är det som målen mäts med",
    standUnderGoals,
  ),
  column(
    "indicator",
    "namn med det som ska nås, under ett ord för båda",
    2,
    "varje cell namnger ett mått och det som ska nås",
    namesWithTargets,
  ),
  column("indicator", "dagar och år", -1, null, ({ cells }) => (cells.length <= LONGEST_DAY ? cells.period : 0)),
  column("indicator", "olika texter", 0.1, null, ({ cells }) => cells.distinct > 0.8),
  column("indicator", "kryss", -1, null, ({ cells }) => cells.checks),
  column("activity", "texter", 0.2, null, (one) => one.cells.number <= 0.4 && one.cells.length >= 12),
  column("area", "långa texter", -0.4, null, ({ cells }) => cells.number <= 0.3 && cells.length > 70),
  column(
    "area",
    "texter som återkommer",
    0.15,
    "texterna återkommer",
    ({ cells }) => cells.number <= 0.3 && cells.length <= 70 && cells.distinct < 0.5,
  ),
  column("outcome", "meningar med tal", 1.3, "cellerna säger i en mening hur det blev", reportsFigures),
  column(
    "owner",
    "rubriken namnger de andra kolumnerna",
    -1.5,
    null,
    (one, { columns }) =>
      one.cells.owner === 0 &&
      !isCommittee(one.header) &&
      columns.filter(({ header }) => isCommittee(header)).length > 1,
  ),
  column("weight", "få tal", -0.5, null, ({ cells }) => cells.number <= 0.8),
  column("comment", "långa texter", 0.3, "texterna är långa", ({ cells }) => cells.length > 50),
  column("comment", "långa texter under okänd rubrik", 0.2, null, (one) =>
    !named(one, "comment") && !one.leads && one.cells.length > 45 && one.cells.number < 0.1
      ? one.cells.length > 50
        ? 1
        : 2.5
      : 0,
  ),
];

const within = ({ cells: { length } }: ColumnFeatures, least: number, below: number): boolean =>
  length >= least && length < below;

/**
 * Sentences with figures under a word for what became of a goal, where no other column has it. A follow-up may report
 * anything: it does beside goals that set figures themselves, and then its word for comments counts for less.
 */
function reportsFigures(one: ColumnFeatures, { columns }: TableFeatures): number {
  const others = columns.filter((other) => other !== one);
  const isOutcome = (other: ColumnFeatures): boolean =>
    named(other, "outcome") || (other.cells.measured > 0.5 && !named(other, "number"));
  if (one.cells.sentences <= 0.5 || !mostReportFigures(one) || others.some(isOutcome)) return 0;
  if (score(one, "outcome") >= 0.9) return 1;
  if (named(one, "outcome") && columns.some((other) => namesWithTargets(other, { columns }) && setsFigures(other)))
    return 2;
  const follows =
    columnHeads.has(one.reading.words, "followUp") &&
    !others.some((other) => named(other, "target") && !named(other, "goal"));
  return follows && others.some((other) => named(other, "goal") && mostHaveFigures(other)) ? 2 : 0;
}

/** Under a word for goals, in a table that names no measures: what each is to reach of what it names itself. */
function areSentencesOfGoals(one: ColumnFeatures, { columns }: TableFeatures): boolean {
  const isNamed = (other: ColumnFeatures): boolean => TITLED.some((role) => named(other, role));
  return named(one, "goal") && nameTheirBounds(one) && !columns.some((other) => other !== one && isNamed(other));
}

/**
 * Under a word for goals, left of targets and outcomes, or of bounds alone: names without aims. Where they are graded,
 * the goals are, and names are measures by their units, or by areas above them under a word that is one for targets too
 * ("Mål"). What somebody answers for is a goal.
 */
function namesMeasures(one: ColumnFeatures, table: TableFeatures): boolean {
  const { columns } = table;
  const namesThem = (other: ColumnFeatures): boolean =>
    named(other, "indicator") && !(holdsLimits(other) && other.cells.length < LONGEST_LIMIT);
  if (!named(one, "goal") || columns.some(namesThem)) return false;
  const after = columns.filter((other) => other.at > one.at);
  const rows = one.texts.filter((text, row) => text !== "" && after.some(({ texts }) => (texts[row] ?? "") !== ""));
  return (
    rows.length > 1 &&
    (haveOutcomes(after) || (rows.length > 2 && areToKeep(after, columns))) &&
    !rows.some(statesAim) &&
    (!columns.some(isJudged) || standUnderAreas(one, table) || haveUnits(rows))
  );
}

/**
 * "Mål", or nothing, over goals and measures in one column, the only one that names anything: the lines between the rows are worded as
 * goals, and the rows with figures are not.
 */
function standUnderGoals(one: ColumnFeatures, { columns, region: { grid, area, first } }: TableFeatures): boolean {
  const isNamed = (other: ColumnFeatures): boolean =>
    couldName(other.cells) && TITLED.some((role) => named(other, role));
  const figures = columns.filter((other) => named(other, "target") || named(other, "outcome"));
  if (one.header !== "" && (!named(one, "goal") || named(one, "indicator"))) return false;
  if (columns.some((other) => other !== one && isNamed(other))) return false;
  const rows = one.texts.map((text, i) => ({ text, columns: filled(grid, first + i, area.left, area.right) }));
  const isMeasured = ({ columns: here }: (typeof rows)[number]): boolean =>
    here.length > 1 && figures.some(({ column: of }) => of !== one.column && here.includes(of));
  const lowest = rows.findLastIndex(isMeasured);
  const heads = rows
    .slice(0, Math.max(0, lowest))
    .filter(({ text, columns: here }) => text !== "" && here.length === 1 && !isCommittee(text));
  const measures = rows.filter((row) => row.text !== "" && isMeasured(row));
  const goals = (of: typeof rows): number => of.filter(({ text }) => isWordedAsGoal(text)).length / of.length;
  return (
    heads.length > 0 &&
    measures.length >= heads.length &&
    goals(heads) >= MANY_GOALS &&
    goals(measures) <= MANY_GOALS &&
    goals(heads) >= 2 * goals(measures)
  );
}

const TITLED = ["goal", "indicator", "activity"] as const;
const MANY_GOALS = 0.34;

const isWordedAsGoal = (text: string): boolean =>
  !rowWords.has(text, "counted") && (titleParts(text).number !== undefined || readsAsGoal(text));

/** Under a word for grades; "Utfall" over figures is none. */
const isJudged = (one: ColumnFeatures): boolean =>
  named(one, "grade") && !(named(one, "outcome") && one.cells.measured > 0.8);

/** Under a word that is also for targets, beneath areas: what is measured in each. */
const standUnderAreas = (one: ColumnFeatures, { columns, nests }: TableFeatures): boolean =>
  readHeader(one.header).scores.target !== undefined &&
  columns.some((left) => left.at < one.at && left.cells.texts > 0.5 && left.cells.key < 0.5 && nests(left, one));

/** Targets and what became of them. */
const haveOutcomes = (after: readonly ColumnFeatures[]): boolean =>
  after.some((other) => named(other, "target") || isBounds(other)) &&
  after.some((other) => named(other, "outcome") && other.cells.measured > 0.8);

/** Bounds alone; what somebody answers for is a goal. */
const areToKeep = (after: readonly ColumnFeatures[], columns: readonly ColumnFeatures[]): boolean =>
  after.some(holdsLimits) && !columns.some((other) => named(other, "owner"));

/** Nothing but figures to keep to under a word for goals: "Objective". */
const isBounds = (one: ColumnFeatures): boolean => named(one, "goal") && one.cells.limit + one.cells.number > 0.9;

/** A longer text names what it is a limit of, in characters in the mean. */
const LONGEST_LIMIT = 30;

/** Most of the names have the unit of a measure. */
const haveUnits = (names: readonly string[]): boolean =>
  names.filter((text) => unitOfIndicator(text) !== null).length * 4 >= names.length * 3;

/** "Mätare och målnivå": a header of both, over texts that are no bare limits, where nothing else names the measures. */
function namesWithTargets(one: ColumnFeatures, { columns }: Pick<TableFeatures, "columns">): boolean {
  return (
    named(one, "indicator") &&
    named(one, "target") &&
    one.cells.number <= 0.1 &&
    one.cells.length >= 12 &&
    !columns.some((other) => other !== one && named(other, "indicator"))
  );
}

const setsFigures = ({ cells: { limit } }: ColumnFeatures): boolean => limit >= FEWEST_LIMITS;

/** Bounds of their own under a word for targets or measures, and no aims in sentences. */
const holdsLimits = (one: ColumnFeatures): boolean =>
  (named(one, "target") || named(one, "indicator")) && one.cells.limit > 0.5 && !mostStateAims(one);

/** "Minst 95 % förnybar energi": names that set figures to reach, under no header, before figures of dated columns. */
function namesLimits(one: ColumnFeatures, { columns }: TableFeatures): boolean {
  return (
    one.header === "" &&
    one.leads &&
    one.cells.target > 0.5 &&
    one.cells.limit >= FEWEST_LIMITS &&
    one.cells.number <= 0.2 &&
    one.cells.length >= 12 &&
    columns.some((other) => other.reading.period !== undefined && other.cells.measured > 0.5) &&
    !columns.some((other) => named(other, "target") || named(other, "goal"))
  );
}

/** At least so many of the names set a figure in words or signs of their own. */
const FEWEST_LIMITS = 0.4;
