import type { Role } from "../../domain/plan";
import { ROLES } from "../../domain/plan";
import { ROLE_WORDS } from "../../domain/roleWords";
import { textKey } from "../../interpret/text";
import { isCommittee, isGroup } from "../lexicon";
import { isPast } from "../phrase";
import { isPlace } from "../places";
import { BOUND } from "../plan/targetCell";
import type { CellShares } from "./cellShares";
import { OWNER } from "./cellShares";
import { rolesByLetters } from "./letters";
import type { ColumnFeatures } from "./columnFeatures";
import { titleKeys, type Label, type TableFeatures } from "./features";

/** How strongly a rule speaks: 0 not at all, 1 as its weight says. */
type Strength = number | boolean;

export interface Rule {
  id: string;
  /** Set by hand; the fitted weights of weights.json go before it. Below 0 it speaks against. */
  weight: number;
}

/** What is seen of one column speaks for or against one thing that it can be. */
export interface ColumnRule extends Rule {
  label: Label;
  /** Swedish, as the pane shows it; `null` for what only speaks against or needs no words. */
  says: ((column: ColumnFeatures) => string) | null;
  when(column: ColumnFeatures, table: TableFeatures): Strength;
}

/** What is seen of two columns speaks for or against what they are together; `left` stands left of `right`. */
export interface PairRule extends Rule {
  left: Label;
  right: Label;
  /** The column that it speaks of. It speaks once of each, however many columns it stands beside. */
  about: "left" | "right";
  says: string | null;
  when(left: ColumnFeatures, right: ColumnFeatures, table: TableFeatures): Strength;
}

/** What the reading of a whole table is like. */
export interface TableRule extends Rule {
  says: string;
  when(reading: Reading, table: TableFeatures): Strength;
}

/** A label for each column, in their order. */
export type Reading = readonly Label[];

const percent = (share: number): string =>
  share >= 0.995 ? "alla celler" : `${Math.round(share * 100)}\u00a0% av cellerna`;

const looksLike =
  (words: string, share: (cells: CellShares) => number): ((column: ColumnFeatures) => string) =>
  ({ cells }) =>
    `${percent(share(cells))} ser ut som ${words}`;

/**
 * How many cells set a target, as far as the header lets them: a bare number needs a word for targets, a wish beside a
 * word for goals a number.
 */
function targetCells(one: ColumnFeatures): number {
  const { target, bound, limit, number } = one.cells;
  if (named(one, "goal")) return Math.min(1, limit + (named(one, "target") ? number : 0));
  return named(one, "target") ? target : bound;
}

const named = ({ reading }: ColumnFeatures, role: Role): boolean => reading.scores[role] !== undefined;
const score = ({ reading }: ColumnFeatures, role: Role): number => reading.scores[role] ?? 0;
const hasNoWords = ({ cells: { seen, texts } }: ColumnFeatures): boolean => seen > 0 && texts < 0.5;
const isLeftmost = ({ at }: ColumnFeatures): boolean => at === 0;

const column = (
  label: Label,
  id: string,
  weight: number,
  says: ColumnRule["says"] | string,
  when: ColumnRule["when"],
): ColumnRule => ({ id: `${label}: ${id}`, label, weight, says: typeof says === "string" ? () => says : says, when });

/** The header's own words. */
const HEADERS: ColumnRule[] = ROLES.map((role) =>
  column(
    role,
    "rubrikens ord",
    1,
    ({ header }) => `rubriken ”${header}” betyder ${ROLE_WORDS[role]}`,
    (one) => (role === "outcome" && score(one, role) <= 0.6 && one.cells.bound > FEW_BOUNDS ? 0 : score(one, role)),
  ),
);

/** Words over what became of a goal, in figures or in sentences. */
const TELLS = /^(?:utfall|resultat)/u;

const mostHaveFigures = ({ texts }: ColumnFeatures): boolean =>
  texts.filter((text) => /\d/u.test(text)).length * 2 > texts.filter(Boolean).length;

/** So many of a column's cells may set a bound although its figures are none: "> 99", "< 5". */
const FEW_BOUNDS = 0.1;

/** What a header that no row of the lexicon knows is like, by its letters. */
const LETTERS: ColumnRule[] = ROLES.filter((role) => role !== "other").map((role) =>
  column(
    role,
    "rubrikens bokstäver",
    1,
    ({ header }) => `rubriken ”${header}” liknar rubriker som betyder ${ROLE_WORDS[role]}`,
    (one) => {
      if (!one.unknown || one.reading.period !== undefined) return 0;
      const likely = rolesByLetters(one.reading.words).get(role) ?? 0;
      return likely <= LIKELY ? 0 : (likely - LIKELY) / (1 - LIKELY);
    },
  ),
);

/** What is less likely says nothing. */
const LIKELY = 0.3;

/**
 * The header's words name something else, and the cells do not deny it: speaks against every other label, as strongly
 * as that one stands.
 */
export const OTHERWISE_HEADED: Rule = { id: "rubriken säger något annat", weight: -0.8 };

/** Nothing speaks for any role. */
const NOTHING: ColumnRule[] = [
  column("other", "inget talar för en roll", 0.45, "varken rubriken eller cellerna säger vad det är", () => 1),
];

/** Figures name nothing. */
const FIGURES: ColumnRule[] = (
  [
    ["goal", -0.7, (one) => one.cells.number > 0.4 || hasNoWords(one)],
    ["indicator", -0.7, (one) => one.cells.number > 0.4 || hasNoWords(one)],
    ["activity", -0.7, ({ cells }) => cells.number > 0.4],
    ["area", -0.6, ({ cells }) => cells.number > 0.3],
    ["owner", -0.6, ({ cells }) => cells.number > 0.3],
    ["unit", -0.8, ({ cells }) => cells.number > 0.3],
    ["comment", -0.4, ({ cells }) => cells.number],
    ["source", -0.5, ({ cells }) => cells.number],
    ["trend", -0.5, ({ cells }) => cells.number],
    ["grade", -0.7, ({ cells }) => cells.number],
    ["target", 0.15, (one) => (named(one, "target") ? one.cells.number : 0)],
    ["weight", 0.2, ({ cells }) => cells.number > 0.8],
    ["weight", -0.5, ({ cells }) => cells.number <= 0.8],
  ] as [Label, number, ColumnRule["when"]][]
).map(([label, weight, when], i) => column(label, i === 12 ? "få tal" : "tal", weight, null, when));

/** Grades are no names and no values. */
const GRADED: ColumnRule[] = (
  [
    ["goal", -0.5],
    ["indicator", -0.5],
    ["activity", -0.5],
    ["target", -0.5],
    ["outcome", -0.6],
    ["forecast", -0.4],
  ] as [Label, number][]
).map(([label, weight]) => column(label, "bedömningar i cellerna", weight, null, ({ cells }) => cells.grade));

/** How long the texts are, and whether they come back. */
const TEXTS: ColumnRule[] = [
  column("goal", "långa texter", 0.35, null, (one) => !isFigure(one) && one.cells.length >= 18),
  column("goal", "halvlånga texter", 0.1, null, (one) => !isFigure(one) && within(one, 8, 18)),
  column("goal", "korta texter", -0.2, null, (one) => !isFigure(one) && one.cells.length < 8),
  column("goal", "celler som anger gränser", -0.6, null, ({ cells }) => (cells.length < 45 ? cells.limit : 0)),
  column("goal", "celler som anger målvärden", -0.15, null, ({ cells }) => cells.target),
  column("goal", "kryss", -1, null, ({ cells }) => cells.checks),
  column("goal", "listor i cellerna", -1, null, ({ cells }) => cells.lists),
  column("indicator", "texter", 0.3, null, (one) => !isFigure(one) && one.cells.length >= 12),
  column("indicator", "celler som anger gränser", -1.2, null, ({ cells }) => (cells.length < 45 ? cells.limit : 0)),
  column("indicator", "olika texter", 0.1, null, ({ cells }) => cells.distinct > 0.8),
  column("indicator", "texter som återkommer", -0.1, null, ({ cells }) => cells.distinct <= 0.8),
  column("indicator", "kryss", -1, null, ({ cells }) => cells.checks),
  column("activity", "texter", 0.2, null, (one) => one.cells.number <= 0.4 && one.cells.length >= 12),
  column(
    "activity",
    "samma meningar",
    -0.6,
    null,
    ({ cells }) => cells.seen > 2 && cells.distinct <= 0.5 && cells.sentences > 0.5,
  ),
  column("area", "långa texter", -0.4, null, ({ cells }) => cells.number <= 0.3 && cells.length > 70),
  column(
    "area",
    "texter som återkommer",
    0.15,
    "texterna återkommer",
    ({ cells }) => cells.number <= 0.3 && cells.length <= 70 && cells.distinct < 0.5,
  ),
  column("owner", "långa texter", -0.3, null, ({ cells }) => cells.length > 60),
  column("unit", "långa texter", -0.8, null, ({ cells }) => cells.length > 25),
  column("number", "långa texter", -1, null, ({ cells }) => cells.length > 12),
  column("baseline", "långa texter", -0.5, null, ({ cells }) => cells.length > 40),
  column("target", "långa texter", -0.25, null, ({ cells }) => cells.length > 60),
  column("outcome", "långa texter", -0.5, null, ({ cells }) => cells.length > 60),
  column(
    "outcome",
    "meningar med tal",
    1,
    "cellerna säger i en mening hur det blev",
    (one, { columns }) =>
      TELLS.test(one.reading.words) &&
      one.cells.sentences > 0.5 &&
      mostHaveFigures(one) &&
      !columns.some((other) => other !== one && (named(other, "outcome") || other.cells.measured > 0.5)),
  ),
  column("forecast", "långa texter", -0.4, null, ({ cells }) => cells.length > 60),
  column("grade", "långa texter", -0.5, null, ({ cells }) => cells.length > 90),
  column("period", "långa texter", -0.6, null, ({ cells }) => cells.length > 15),
  column("comment", "långa texter", 0.3, "texterna är långa", ({ cells }) => cells.length > 50),
  column("comment", "långa texter under okänd rubrik", 0.2, null, (one) =>
    !named(one, "comment") && !isLeftmost(one) && one.cells.length > 45 && one.cells.number < 0.1
      ? one.cells.length > 50
        ? 1
        : 2.5
      : 0,
  ),
];

const isFigure = (one: ColumnFeatures): boolean => one.cells.number > 0.4 || hasNoWords(one);
const within = ({ cells: { length } }: ColumnFeatures, least: number, below: number): boolean =>
  length >= least && length < below;

/** What cells look like, where a header says it too. */
const LOOKS: ColumnRule[] = [
  column(
    "number",
    "nummer i cellerna",
    0.3,
    looksLike("nummer", ({ key }) => key),
    ({ cells }) => cells.length <= 12 && cells.key,
  ),
  column(
    "owner",
    "nämnder och bolag i cellerna",
    0.7,
    looksLike("nämnder eller bolag", ({ owner }) => owner),
    ({ cells }) => cells.owner,
  ),
  column(
    "unit",
    "enheter i cellerna",
    0.4,
    looksLike("enheter", ({ unit }) => unit),
    ({ cells }) => cells.unit,
  ),
  column("unit", "annat än enheter i cellerna", -0.5, null, ({ cells }) => cells.seen > 0 && 1 - cells.unit),
  column(
    "baseline",
    "mätvärden i cellerna",
    0.3,
    looksLike("mätvärden", ({ measured }) => measured),
    ({ cells }) => cells.length <= 40 && cells.measured,
  ),
  column(
    "target",
    "målvärden i cellerna",
    0.4,
    looksLike("målvärden", ({ target, number }) => Math.max(target, number)),
    targetCells,
  ),
  column("target", "talet står i titeln", 0.4, "talet står i texten till vänster", (one) =>
    named(one, "target") ? one.cells.echoed : 0,
  ),
  column("outcome", "talet står i titeln", -0.4, null, ({ cells }) => cells.echoed),
  column(
    "outcome",
    "mätvärden i cellerna",
    0.35,
    looksLike("mätvärden", ({ measured }) => measured),
    ({ cells }) => cells.measured,
  ),
  column("outcome", "inga mätvärden i cellerna", -0.1, null, ({ cells }) => cells.seen > 0 && cells.measured === 0),
  column(
    "outcome",
    "gränser i cellerna",
    -0.4,
    null,
    (one) => score(one, "outcome") <= 0.6 && one.cells.limit > FEW_BOUNDS,
  ),
  column(
    "forecast",
    "mätvärden i cellerna",
    0.2,
    looksLike("mätvärden", ({ measured }) => measured),
    ({ cells }) => cells.measured,
  ),
  column(
    "comparison",
    "mätvärden i cellerna",
    0.2,
    looksLike("mätvärden", ({ measured }) => measured),
    ({ cells }) => cells.measured,
  ),
  column("comparison", "inga mätvärden i cellerna", -0.9, null, ({ cells }) => cells.seen > 0 && cells.measured === 0),
  column(
    "trend",
    "trendpilar i cellerna",
    0.5,
    looksLike("trendpilar", ({ trend }) => trend),
    ({ cells }) => cells.trend,
  ),
  column(
    "grade",
    "bedömningar i cellerna",
    0.6,
    looksLike("bedömningar på en känd skala", ({ grade, colour }) => Math.max(grade, colour)),
    ({ cells }) => cells.grade,
  ),
  column(
    "grade",
    "trafikljus i cellerna",
    0.6,
    looksLike("bedömningar på en känd skala", ({ grade, colour }) => Math.max(grade, colour)),
    ({ cells }) => cells.colour,
  ),
  column(
    "period",
    "perioder i cellerna",
    0.5,
    looksLike("perioder", ({ period }) => period),
    ({ cells }) => cells.length <= 15 && cells.period,
  ),
  column(
    "period",
    "varken perioder eller tal i cellerna",
    -0.6,
    null,
    ({ cells }) => cells.seen > 0 && cells.period + cells.number === 0,
  ),
];

/** What cells look like where no header says it. */
const CELLS_ALONE: ColumnRule[] = [
  column(
    "outcome",
    "mätvärden under en period",
    0.25,
    "mätvärden under en period",
    (one) =>
      !named(one, "outcome") && one.reading.period !== undefined && one.cells.measured > 0.5 && one.cells.number > 0,
  ),
  column(
    "target",
    "gränser under okänd rubrik",
    0.1,
    looksLike("målvärden", ({ target, number }) => Math.max(target, number)),
    (one) => !named(one, "target") && !isLeftmost(one) && setsBounds(one) && one.cells.length < 45,
  ),
  column("target", "gränser i cellerna", 0.25, null, (one) =>
    one.cells.length >= 45 ? 0 : named(one, "goal") ? one.cells.limit : one.cells.bound,
  ),
  column("grade", "trafikljus under okänd rubrik", 0.3, null, (one) => !named(one, "grade") && one.cells.colour > 0.5),
  column(
    "grade",
    "bara bedömningar under okänd rubrik",
    0.2,
    null,
    (one) =>
      !named(one, "grade") &&
      one.cells.grade > 0.8 &&
      one.cells.seen > 1 &&
      (one.cells.checks < 0.9 || one.reading.period !== undefined),
  ),
  column(
    "grade",
    "kryss utan skala",
    -0.4,
    null,
    (one) => !named(one, "grade") && one.cells.checks >= 0.9 && one.reading.period === undefined,
  ),
  column(
    "grade",
    "bara färg under ett år",
    0.5,
    "cellerna är bara färgade",
    (one) => one.cells.seen === 0 && one.cells.colour > 0.5 && one.reading.words === "",
  ),
  column(
    "period",
    "bara perioder under okänd rubrik",
    0.25,
    null,
    (one) => !named(one, "period") && one.cells.period > 0.8 && one.cells.seen > 1 && one.cells.number < 0.2,
  ),
  column(
    "number",
    "bara nummer under okänd rubrik",
    0.3,
    null,
    (one) => !named(one, "number") && one.cells.key > 0.8 && one.cells.seen > 1,
  ),
  column(
    "trend",
    "bara pilar under okänd rubrik",
    0.1,
    null,
    (one) => !named(one, "trend") && one.cells.trend > 0.8 && one.cells.seen > 1 && one.cells.sentences < 0.5,
  ),
  column(
    "owner",
    "enstaka namn under okänd rubrik",
    -0.25,
    null,
    (one) => !named(one, "owner") && (one.cells.owner <= 0.8 || one.cells.seen < 2),
  ),
  column(
    "unit",
    "bara enheter under okänd rubrik",
    0.3,
    null,
    (one) => !named(one, "unit") && one.cells.unit > 0.7 && one.cells.seen > 1,
  ),
  column(
    "indicator",
    "längst till vänster",
    0.1,
    "står längst till vänster",
    (one) => isLeftmost(one) && one.cells.length >= 8 && one.cells.number < 0.3,
  ),
];

const setsBounds = ({ cells: { bound, number } }: ColumnFeatures): boolean =>
  bound > 0.25 || (bound > FEW_BOUNDS && bound + number > 0.8);

const GEH_HEADER = /^(?:geh|god ekonomisk hushållning|typ av mål|måltyp|mål för geh)$/u;
const TARGET_GROUP_HEADER = /^målgrupp(?:er|en)?$/u;
const MEASURE_HEADER = /^(?:måttslag|typ av mått|mätslag|måtttyp|värdetyp)$/u;
const FOCUS_AREA_HEADER = /^(?:tvärsektoriell[at]* )?fokusområden?$/u;

/** Columns that tell something of their rows beside all roles. */
const TOLD: ColumnRule[] = [
  column(
    "level",
    "nivåord i cellerna",
    3,
    "säger om raden är ett mål, en indikator eller en aktivitet",
    (one, { levels }) => levels?.columns.includes(one.column) === true,
  ),
  column(
    "geh",
    // These cells are words of levels too: more than those and the letters of a header can say together.
    "mål för god ekonomisk hushållning i cellerna",
    4.2,
    "säger hur målet räknas i god ekonomisk hushållning",
    (one, table) => table.saysGeh(one),
  ),
  column("geh", "rubrikens ord", 1.6, "säger hur målet räknas i god ekonomisk hushållning", (one) =>
    GEH_HEADER.test(one.reading.words),
  ),
  column("targetGroup", "rubrikens ord", 2, "säger vilken målgrupp målet gäller", (one) =>
    TARGET_GROUP_HEADER.test(one.reading.words),
  ),
  column("measure", "rubrikens ord", 1.6, "säger hur måttet växer under året", (one) =>
    MEASURE_HEADER.test(one.reading.words),
  ),
  column("focusArea", "rubrikens ord", 0.9, "säger vilket fokusområde målet hör till", (one) =>
    FOCUS_AREA_HEADER.test(one.reading.words),
  ),
  column(
    "figures",
    "ord för utfall, mål eller grupper i cellerna",
    1.6,
    "säger vad talen på raden är: utfall eller mål, kvinnor eller män, eller vems de är",
    (one, table) =>
      one.cells.seen > 1 && !Object.values(one.reading.scores).some((found) => found >= 0.75) && table.qualifies(one),
  ),
];

/** An arrow, in whatever drawing. */
const ARROW = /^[\u2190-\u21ff\u2b00-\u2bff\u27a1\u2794]\ufe0f?$/u;

const OURS = /^(?:vi|vår kommun|kommunen|egen kommun|eget värde|eget resultat|hos oss)$/u;

function isOurs(one: ColumnFeatures, { region }: TableFeatures): boolean {
  const key = textKey(one.header);
  return (
    OURS.test(key) ||
    (isPlace(one.header) &&
      titleKeys(region)
        .split(/[^\p{L}-]+/u)
        .some((word) => word === key || word === `${key}s`))
  );
}

const areOthers = (one: ColumnFeatures, table: TableFeatures): boolean =>
  one.cells.measured > 0.5 && isPlace(one.header) && (table.places > 1 || isPlace(one.header, true));

const NOW = /(?<!\p{L})(?:nu|nuläge\p{L}*|nuvärde|nuvarande|aktuell\p{L}*)(?!\p{L})/u;
const CUMULATIVE_WISH =
  /^(?:ska )?(?:öka|minska|bibehålla|behålla|förbättra|sänka|höja|oförändrad|oförändrat|stabil)s?$/iu;

/** Whether "nuläge" is where things stood before another column's outcome: that one is neither earlier nor a start. */
const startsBefore = (one: ColumnFeatures, other: ColumnFeatures): boolean =>
  named(one, "baseline") &&
  NOW.test(one.reading.words) &&
  !isEarlier(other) &&
  !named(other, "baseline") &&
  !(
    one.reading.period !== undefined &&
    other.reading.period !== undefined &&
    other.reading.period < one.reading.period
  );

/** Whose figures they are, when they are from, and what is asked for. */
const MEANINGS: ColumnRule[] = [
  column(
    "trend",
    "pilar under ett ord för trend",
    0.8,
    "pilar i cellerna",
    (one) =>
      named(one, "trend") && one.texts.some(Boolean) && one.texts.every((text) => text === "" || ARROW.test(text)),
  ),
  column("outcome", "rubriken säger prognos", -0.5, null, (one) => score(one, "forecast") > score(one, "outcome")),
  column(
    "grade",
    "kryss bland kryss",
    -2,
    null,
    (one, { columns }) =>
      one.ticked === undefined &&
      one.cells.checks >= 0.9 &&
      columns.some((other) => other !== one && other.cells.checks >= 0.9 && other.reading.period === undefined),
  ),
  column("owner", "bedömningar i cellerna", -0.8, null, ({ cells }) => cells.grade),
  column("target", "årtal under okänd rubrik", -1.2, null, (one) => one.unknown && holdsYears(one)),
  column("target", "klasser i cellerna", -1.2, null, (one) => holdsClasses(one)),
  column("target", "enheter i cellerna", -0.6, null, ({ cells }) => cells.unit),
  column("outcome", "enheter i cellerna", -0.6, null, ({ cells }) => cells.unit),
  column("target", "slutligt eller reviderat", 0.1, null, (one) => named(one, "target") && twinRank("target", one) - 2),
  column(
    "outcome",
    "slutligt eller reviderat",
    0.1,
    null,
    (one) => named(one, "outcome") && twinRank("outcome", one) - 2,
  ),
  column(
    "comparison",
    "en annan kommuns namn",
    1.6,
    ({ header }) => `”${header}” är en annan kommun`,
    (one, table) => areOthers(one, table) && !isOurs(one, table),
  ),
  column(
    "outcome",
    "den egna kommunens namn",
    1.2,
    ({ header }) => `”${header}” är den egna kommunen`,
    (one, table) => table.places > 0 && one.cells.measured > 0.5 && isOurs(one, table) && !named(one, "target"),
  ),
  column(
    "outcome",
    "ett ord för nu",
    2.3,
    ({ header }) => `”${header}” säger att det är nuläget`,
    (one, { columns }) =>
      NOW.test(one.reading.words) &&
      (columns.some((other) => named(other, "baseline") && !NOW.test(other.reading.words)) ||
        !columns.some((other) => other !== one && named(other, "outcome") && startsBefore(one, other))),
  ),
  column(
    "baseline",
    "ett ord för det som var",
    1.5,
    ({ header }) => `”${header}” säger att det var förut`,
    (one) => named(one, "outcome") && one.reading.period === undefined && isPast(one.reading.words),
  ),
  column(
    "target",
    "önskningar i cellerna",
    0.9,
    "cellerna säger vad som önskas",
    ({ cells, texts, reading }) =>
      (cells.trend > 0.5 || reading.scores.trend !== undefined) &&
      texts.some(Boolean) &&
      texts.every((text) => text === "" || CUMULATIVE_WISH.test(text)),
  ),
  column(
    "grade",
    "under en nämnds namn",
    2.2,
    ({ header }) => `bedömningar under ”${header}”, som är den som bedömer`,
    (one) => isMatrixGrade(one),
  ),
  column(
    "grade",
    "kryss under ett steg",
    2.5,
    ({ ticked }) => `kryss under ett steg i en skala, ”${ticked}”`,
    ({ ticked }) => ticked !== undefined,
  ),
  column(
    "owner",
    "kryss under en nämnds namn",
    2.4,
    ({ header }) => `kryss under ”${header}”`,
    (one) => one.cells.checks > 0.8 && (isCommittee(one.header) || named(one, "owner")),
  ),
  column(
    "grade",
    "prognos i en skalas ord",
    1.3,
    "prognosen står i en skalas ord",
    (one) => named(one, "forecast") && one.cells.grade > 0.6 && one.cells.number < 0.2,
  ),
  column(
    "grade",
    "en okänd skalas ord",
    0.6,
    "få texter som återkommer, i ord för hur det går",
    (one, table) =>
      (named(one, "grade") ||
        one.unknown ||
        (named(one, "target") && one.cells.target < 0.3 && one.cells.number === 0)) &&
      one.cells.grade < 0.8 &&
      table.looksLikeScale(one),
  ),
  column(
    "target",
    "en okänd skalas ord",
    -0.9,
    null,
    (one, table) =>
      named(one, "target") && one.cells.target < 0.3 && one.cells.number === 0 && table.looksLikeScale(one),
  ),
  column(
    "goal",
    "meningar under ett ord för områden",
    0.5,
    "meningar om vad som ska nås",
    (one) => named(one, "area") && one.cells.sentences > 0.5,
  ),
  column("area", "meningar", -0.3, null, ({ cells }) => cells.sentences),
  column(
    "comment",
    "meningar under ett ord för utfall eller bedömning",
    1.6,
    "meningar som berättar vad som har hänt",
    (one) =>
      one.cells.sentences > 0.5 &&
      (score(one, "outcome") >= 0.55 || named(one, "baseline") || named(one, "grade")) &&
      one.cells.grade + one.cells.colour < 0.2,
  ),
  column("target", "formuleringar utan tal", -0.3, null, (one) => isWorded(one.cells)),
  column(
    "area",
    "texter skrivna en gång för flera rader",
    0.5,
    "skrivs en gång för flera rader",
    (one) =>
      one.header === "" &&
      one.cells.number === 0 &&
      one.cells.key < 0.5 &&
      one.cells.seen > 1 &&
      one.cells.filled <= 0.7 &&
      one.cells.distinct === 1 &&
      one.cells.texts > 0.5,
  ),
];

function isMatrixGrade({ header, reading, cells }: ColumnFeatures): boolean {
  return (
    (reading.scores.owner !== undefined || isCommittee(header)) &&
    reading.scores.grade === undefined &&
    OWNER.test(header) &&
    (cells.grade + cells.colour > 0.6 || (cells.grade > 0.3 && cells.grade + cells.measured - cells.number > 0.9))
  );
}

const isWorded = (cells: CellShares): boolean =>
  cells.texts > 0.9 &&
  cells.number === 0 &&
  cells.bound < 0.3 &&
  cells.target < 0.3 &&
  cells.length >= 10 &&
  cells.distinct > 0.3 &&
  cells.grade < 0.3;

export const COLUMN_RULES: readonly ColumnRule[] = [
  ...HEADERS,
  ...LETTERS,
  ...NOTHING,
  ...FIGURES,
  ...GRADED,
  ...TEXTS,
  ...LOOKS,
  ...CELLS_ALONE,
  ...TOLD,
  ...MEANINGS,
];

const pair = (
  left: Label,
  right: Label,
  about: PairRule["about"],
  id: string,
  weight: number,
  says: string | null,
  when: PairRule["when"],
): PairRule => ({ id: `${left} + ${right}: ${id}`, left, right, about, weight, says, when });

/** Speaks of `one`, whichever of the two stands first; `when` gets its column first. */
const either = (
  one: Label,
  other: Label,
  id: string,
  weight: number,
  says: string | null,
  when: PairRule["when"],
): PairRule[] => [
  { ...pair(one, other, "left", id, weight, says, when) },
  {
    ...pair(other, one, "right", id, weight, says, (left, right, table) => when(right, left, table)),
    id: `${one} + ${other}: ${id}`,
  },
];

/** Words that could name something under a header that says nothing. */
function isUnnamedTitle({ unknown, cells, at }: ColumnFeatures, { figures, columns }: TableFeatures): boolean {
  return (
    unknown &&
    at < figures &&
    figures < columns.length &&
    cells.texts > 0.5 &&
    cells.number < 0.2 &&
    cells.owner < 0.5 &&
    (cells.grade < 0.5 || cells.length > 30) &&
    cells.unit < 0.5 &&
    cells.length >= 8
  );
}

/** What is done within an activity stands in a column of its own. */
const PART_OF_ACTIVITY = /^del(?:aktivitet|åtgärd|insats)/u;

/** A table has them once. */
const ONCE: PairRule[] = (["indicator", "unit", "weight", "activity", "sdg", "baseline"] as const).map((role) =>
  pair(
    role,
    role,
    "right",
    "bara en gång i en tabell",
    -4,
    null,
    (left, right) => !PART_OF_ACTIVITY.test(left.reading.words) && !PART_OF_ACTIVITY.test(right.reading.words),
  ),
);

/** Which column names what. */
const TITLES: PairRule[] = [
  pair(
    "goal",
    "indicator",
    "left",
    "målet står till vänster om indikatorn",
    0.6,
    "texterna står till vänster om indikatorn",
    (left, _, table) => isUnnamedTitle(left, table),
  ),
  pair(
    "goal",
    "indicator",
    "right",
    "indikatorn står till höger om målet",
    0.6,
    "texterna står till höger om målet",
    (_, right, table) => isUnnamedTitle(right, table) && right.cells.bound <= 0.4 && right.cells.filled >= 0.5,
  ),
  pair(
    "area",
    "goal",
    "left",
    "området står till vänster om målet",
    0.6,
    "texterna står till vänster om målet",
    (left, _, table) => isUnnamedTitle(left, table),
  ),
  pair(
    "area",
    "goal",
    "left",
    "varje område står över flera mål",
    0.35,
    "varje område står över flera mål",
    (left, right, table) =>
      left.cells.number < 0.2 &&
      left.cells.grade < 0.3 &&
      left.cells.key < 0.5 &&
      left.cells.period < 0.5 &&
      table.nests(left, right),
  ),
  pair(
    "area",
    "indicator",
    "left",
    "varje område står över flera indikatorer",
    0.15,
    "varje område står över flera indikatorer",
    (left, right, table) => left.cells.number < 0.2 && left.cells.grade < 0.3 && table.nests(left, right),
  ),
  pair(
    "goal",
    "indicator",
    "left",
    "varje mål står över flera indikatorer",
    0.2,
    "varje mål står över flera indikatorer",
    (left, right, table) => left.cells.number < 0.2 && table.nests(left, right),
  ),
  pair(
    "goal",
    "area",
    "right",
    "ett ord som bara kan vara område, till höger om målet",
    -0.7,
    null,
    (_, right) => score(right, "area") < 0.9,
  ),
  pair(
    "indicator",
    "goal",
    "left",
    "texter utan ord för mått till vänster om målet",
    -0.6,
    null,
    (left, _, { figures, columns }) =>
      !named(left, "indicator") && (figures >= columns.length || left.cells.distinct < 0.7),
  ),
  pair(
    "goal",
    "indicator",
    "left",
    "formuleringar under ett ord för målvärden",
    1.0,
    "formuleringar till vänster om indikatorn",
    (left) =>
      named(left, "target") &&
      !named(left, "goal") &&
      left.cells.texts > 0.9 &&
      left.cells.number <= 0.1 &&
      left.cells.limit < 0.5 &&
      left.cells.length >= 10,
  ),
  pair(
    "goal",
    "goal",
    "left",
    "två mål under okända rubriker",
    -0.5,
    null,
    (left, right) => left.unknown || right.unknown,
  ),
  pair("goal", "indicator", "left", "målets nummer", 2, "målets nummer i en annan tabell", (left, _, table) =>
    isGoalNumber(left, table),
  ),
  pair("number", "indicator", "left", "målets nummer", -0.6, null, (left, _, table) => isGoalNumber(left, table)),
  ...either(
    "goal",
    "goal",
    "ett nummer bredvid ett mål",
    -1.5,
    null,
    (one, other) => holdsGoalKeys(one) && !holdsGoalKeys(other),
  ),
];

const GOAL_KEY =
  /^(?:tillhör |kopplat till |kopplas till |avser )?[\p{L}-]*mål(?:et|en)?s?(?:[ .-]*(?:nr|nummer|id))?$/u;

/** Numbers under a word for goals, in a table that does not name its goals. */
const isGoalNumber = (one: ColumnFeatures, { columns, levels }: TableFeatures): boolean =>
  levels === null && holdsGoalKeys(one) && !columns.some((other) => named(other, "goal") && !holdsGoalKeys(other));

const holdsGoalKeys = ({ cells, reading }: ColumnFeatures): boolean =>
  cells.seen > 0 && cells.key + cells.number >= 0.5 && cells.length <= 12 && GOAL_KEY.test(reading.words);

const AIM = /^målsättning/u;

/** Another column left of it is headed as goal, and none as target. */
const isSecondGoal = (one: ColumnFeatures, { columns }: TableFeatures): boolean =>
  columns.some((other) => other.at < one.at && named(other, "goal")) &&
  columns.some((other) => other.at < one.at && named(other, "indicator")) &&
  !columns.some((other) => other !== one && named(other, "target"));

/** Longer texts left of a column that is headed as measures. */
const isTitleBeforeMeasures = (one: ColumnFeatures, { columns }: TableFeatures): boolean =>
  one.cells.length > 12 && columns.some((other) => other.at > one.at && score(other, "indicator") >= 0.75);

/** "Mål" is a goal or a target: the columns beside it say which. */
const GOAL_OR_TARGET: PairRule[] = [
  pair(
    "indicator",
    "target",
    "left",
    "det som gränserna under ”Mått” gäller",
    1,
    "det som gränserna till höger gäller",
    (left, right) =>
      named(left, "goal") && left.cells.limit < 0.3 && named(right, "indicator") && right.cells.limit > 0.5,
  ),
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
    (one, other, table) =>
      named(one, "goal") &&
      !named(other, "goal") &&
      one.cells.bound < 0.5 &&
      (one.cells.number <= 0.3 || isTitleBeforeMeasures(one, table)),
  ),
  pair(
    "target",
    "activity",
    "left",
    "ord för mål till vänster om aktiviteten",
    -0.8,
    null,
    (left) => named(left, "goal") && left.cells.number < 0.2,
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
    "goal",
    "target",
    "right",
    "målsättning efter målet",
    0.8,
    "det som målet mäts mot",
    (left, right) => AIM.test(right.reading.words) && right.cells.target >= 0.5 && !AIM.test(left.reading.words),
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
      one.at > 0 &&
      one.cells.length <= 30 &&
      (one.cells.limit + one.cells.number > 0.5 || (one.cells.target > 0.5 && isSecondGoal(one, table))),
  ),
];

/** "0–49 anställda", "50–199 anställda": each begins where the one above ends. They divide what is counted. */
function holdsClasses({ texts }: ColumnFeatures): boolean {
  const ranges = texts.flatMap((text) => {
    const [, from, to] = /^(\d+)\s*[–-]\s*(\d+)(?!\d)/u.exec(text) ?? [];
    return from === undefined || to === undefined ? [] : [{ from: Number(from), to: Number(to) }];
  });
  return (
    ranges.length > 1 &&
    ranges.every(
      ({ from, to }, i) => from < to && from >= (ranges[i - 1]?.to ?? from) && from <= (ranges[i - 1]?.to ?? from) + 1,
    )
  );
}

/** Years and nothing else: when something is to be done, not how much. */
const holdsYears = ({ texts }: ColumnFeatures): boolean =>
  texts.some(Boolean) && texts.every((text) => text === "" || /^(?:19|20)\d\d$/.test(text));

/** Figures under a header that nobody knows. */
const isUnknownFigure = ({ unknown, reading, cells }: ColumnFeatures): boolean =>
  unknown && reading.period === undefined && cells.measured > 0.7 && cells.key < 0.5;

const couldBeOutcome = (one: ColumnFeatures): boolean =>
  named(one, "outcome") ||
  (one.reading.period !== undefined && one.cells.measured > 0.5) ||
  (isUnknownFigure(one) && !isLikeTarget(one));

/** Headed as target, or like one, or with bounds and nothing else. */
const isLikeTarget = (one: ColumnFeatures): boolean =>
  named(one, "target") ||
  (one.unknown &&
    !holdsClasses(one) &&
    !holdsYears(one) &&
    (setsBounds(one) || (rolesByLetters(one.reading.words).get("target") ?? 0) > LIKELY));

/** "Till 2027 ska … minst 50 %" beside "År 2021 … 23 %": what followed up is what came of it. */
const tellsOf = (goal: ColumnFeatures, one: ColumnFeatures, { columns }: TableFeatures): boolean =>
  FOLLOWS_UP.test(one.reading.words) &&
  one.cells.sentences > 0.5 &&
  mostHaveFigures(one) &&
  mostHaveFigures(goal) &&
  !columns.some(
    (other) => other !== goal && (named(other, "outcome") || named(other, "target") || other.cells.measured > 0.5),
  );

const FOLLOWS_UP = /^(?:årlig )?uppföljning/u;

const FOLLOW_UP_PAIRS: PairRule[] = [
  pair(
    "goal",
    "outcome",
    "right",
    "mål med tal följs upp i meningar med tal",
    1.6,
    "följer upp målens tal i en mening",
    (left, right, table) => tellsOf(left, right, table),
  ),
];

/** When figures are from, and whose. */
const FIGURE_PAIRS: PairRule[] = [
  ...either(
    "outcome",
    "target",
    "meningar som utfall mot ett målvärde",
    0.7,
    "det som målvärdet jämförs med",
    (one, _, { columns }) =>
      named(one, "outcome") &&
      one.cells.sentences > 0.5 &&
      !columns.some((other) => named(other, "outcome") && other.cells.number > 0.5),
  ),
  ...either(
    "outcome",
    "outcome",
    "det som var bredvid ett utfall",
    -0.9,
    null,
    (one, other) => isEarlier(one) && !isEarlier(other),
  ),
  ...either("outcome", "outcome", "nuläget bredvid ett utfall", -2, null, startsBefore),
  ...either("outcome", "outcome", "samma period två gånger", -2.5, null, (one, other, table) =>
    isWeakerTwin("outcome", one, other, table),
  ),
  ...either("target", "target", "samma period två gånger", -2.5, null, (one, other, table) =>
    isWeakerTwin("target", one, other, table),
  ),
  ...either(
    "comparison",
    "target",
    "lägst och högst bredvid ett målvärde",
    1,
    "andras lägsta och högsta värde",
    (one, other) => BOUND.test(one.reading.words) && !BOUND.test(other.reading.words),
  ),
  ...either(
    "outcome",
    "target",
    "en grupps värden bredvid målvärdet",
    0.6,
    "gruppens värden bredvid målvärdet",
    (one, other, table) => isGroupWithoutOutcome(one, table) && !other.unknown,
  ),
  ...either(
    "outcome",
    "comparison",
    "en grupps värden bredvid andras",
    0.6,
    "gruppens värden bredvid andras",
    (one, other, table) => isGroupWithoutOutcome(one, table) && !other.unknown,
  ),
  ...either(
    "target",
    "outcome",
    "budget bredvid utfall",
    0.7,
    "budgeten är det som ska nås",
    (one) => BUDGET.test(one.reading.words) && one.reading.period !== undefined && one.cells.measured > 0.6,
  ),
  ...either(
    "target",
    "target",
    "budget bredvid ett målvärde",
    -0.8,
    null,
    (one, other) =>
      BUDGET.test(one.reading.words) && !BUDGET.test(other.reading.words) && !/^plan/u.test(other.reading.words),
  ),
  pair(
    "outcome",
    "target",
    "right",
    "år framåt efter bokslutet",
    0.8,
    "åren framåt är planerade",
    (left, right, table) => isPlanned(left, right, table),
  ),
  ...(["left", "right"] as const).flatMap((about) => {
    const ahead = (left: ColumnFeatures, right: ColumnFeatures, table: TableFeatures): boolean =>
      isYearAhead(about === "left" ? left : right, table) && named(about === "left" ? right : left, "outcome");
    const labels: [Label, Label] = about === "left" ? ["target", "outcome"] : ["outcome", "target"];
    return [
      pair(
        ...labels,
        about,
        "år framåt bredvid basår och senaste mätning",
        1,
        "året ligger efter basåret, bredvid den senaste mätningen",
        ahead,
      ),
      pair("outcome", "outcome", about, "år framåt bredvid basår och senaste mätning", -1, null, ahead),
    ];
  }),
  pair("outcome", "outcome", "right", "år framåt efter bokslutet", -0.8, null, (left, right, table) =>
    isPlanned(left, right, table),
  ),
  pair(
    "forecast",
    "outcome",
    "right",
    "ett utfall efter prognosen",
    -0.4,
    null,
    (_, right) => !named(right, "outcome"),
  ),
  ...either(
    "outcome",
    "indicator",
    "svar på frågor",
    2.2,
    "svaren på frågorna",
    (one, other) => /^svar(?:et|en)?$/u.test(one.reading.words) && asks(other),
  ),
];

/** A group's values where no column is headed as outcome. */
const isGroupWithoutOutcome = (one: ColumnFeatures, { columns }: TableFeatures): boolean =>
  isGroup(one.header) && one.cells.measured > 0.5 && one.unknown && !columns.some((other) => named(other, "outcome"));

const isEarlier = ({ reading }: ColumnFeatures): boolean => reading.period === undefined && isPast(reading.words);

const BUDGET = /^(?:års|intern)?budget$/u;

const asks = ({ texts }: ColumnFeatures): boolean => {
  const asked = texts.slice(0, 100).filter(Boolean);
  return asked.filter((text) => text.endsWith("?")).length * 2 >= asked.length;
};

const FINAL = /(?<!\p{L})(?:slutlig|definitiv|faktisk|verklig|revidera|nytt|nya|justera|uppdatera)/u;
const LIMIT = /(?<!\p{L})(?:\p{L}*gräns|tröskel|godtagbar|acceptabel|lägsta|högsta|golv|tak|grön|gul|röd)/u;
const FIRST =
  /(?<!\p{L})(?:preliminär|budgetera|beräkna|prognosticera|prognostisera|planera|ursprunglig|tidigare|gammal|föreslag|förslag)/u;

/**
 * Of several outcomes of one period, or targets, the one that its header calls final or revised counts before a plain
 * one, that before a preliminary or original one, a target before the limit of a step, and what a word says before what
 * none does. Two that are as good both stand, and the second is reported.
 */
function isWeakerTwin(
  role: "outcome" | "target",
  one: ColumnFeatures,
  other: ColumnFeatures,
  table: TableFeatures,
): boolean {
  const key = ({ reading }: ColumnFeatures): string =>
    `${reading.period ?? table.headers.around} ${reading.group ?? ""}`;
  return key(one) === key(other) && twinRank(role, one) < twinRank(role, other);
}

function twinRank(role: "outcome" | "target", one: ColumnFeatures): number {
  const { words, period } = one.reading;
  if (role === "outcome" && !named(one, "outcome")) return 0;
  if (FINAL.test(words)) return 4;
  if (FIRST.test(words)) return 1;
  if (role === "target") return LIMIT.test(words) ? 1 : 2;
  return period === undefined ? 2 : 3;
}

/** Years to come: a range, or a plan. */
const AHEAD =
  /(?:19|20)\d\d\s*[–-]\s*(?:(?:19|20)\d\d|\d\d)(?!\d)|(?<!\p{L})(?:\p{L}*plan|budget|\p{L}*budget|mål för|inriktningsmål|målsättningar)(?!\p{L})/iu;

const BARE_YEAR = /^(?:år)?$/u;
const isYear = ({ reading }: ColumnFeatures): boolean => /^\d{4}$/.test(reading.period ?? "");

/**
 * A bare year after an account of an earlier one, where the titles say a plan's years or the account is final, and no
 * column is headed as target.
 */
function isPlanned(done: ColumnFeatures, ahead: ColumnFeatures, table: TableFeatures): boolean {
  return (
    isYear(done) &&
    isYear(ahead) &&
    BARE_YEAR.test(ahead.reading.words) &&
    !BARE_YEAR.test(done.reading.words) &&
    done.reading.period! < ahead.reading.period! &&
    !table.columns.some((one) => named(one, "target")) &&
    (/bokslut/u.test(done.reading.words) || table.titles.some((text) => AHEAD.test(text)))
  );
}

/** The one bare year, some years after the start, where a column without a year says where things stand. */
const isYearAhead = (one: ColumnFeatures, { columns }: TableFeatures): boolean =>
  isYear(one) &&
  BARE_YEAR.test(one.reading.words) &&
  columns.every((other) => other === one || !isYear(other) || !BARE_YEAR.test(other.reading.words)) &&
  columns.some((other) => score(other, "outcome") >= 0.9 && other.reading.period === undefined) &&
  columns.some(
    (other) =>
      named(other, "baseline") && isYear(other) && Number(one.reading.period) - Number(other.reading.period) >= 3,
  ) &&
  !columns.some((other) => named(other, "target") && !named(other, "goal"));

/** What stands beside titles and figures. */
const BESIDE: PairRule[] = [
  ...either(
    "comment",
    "comment",
    "en annan kolumn är kommentaren",
    -0.4,
    null,
    (one, other) => !named(one, "comment") && named(other, "comment"),
  ),
  ...either(
    "number",
    "number",
    "en annan kolumn är numret",
    -0.5,
    null,
    (one, other, table) =>
      titleAfter(one, table) === titleAfter(other, table) && numberStrength(one) < numberStrength(other),
  ),
  ...either(
    "focusArea",
    "goal",
    "till höger om målet",
    0.9,
    null,
    (one, other) => FOCUS_AREA_HEADER.test(one.reading.words) && one.at > other.at,
  ),
  ...either(
    "focusArea",
    "area",
    "bredvid ett annat område",
    0.9,
    null,
    (one, other) => FOCUS_AREA_HEADER.test(one.reading.words) && !/fokusområde/u.test(other.reading.words),
  ),
  ...either(
    "comment",
    "grade",
    "en annan kolumn är bedömningen",
    0.3,
    null,
    (one, other) =>
      named(one, "comment") && one.cells.grade > 0.8 && (named(other, "grade") || other.cells.grade > 0.8),
  ),
];

const numberStrength = (one: ColumnFeatures): number => score(one, "number") + one.cells.key * 0.3 - one.at / 1000;

/** Place of the first column of texts right of the column. */
const titleAfter = ({ at }: ColumnFeatures, { columns }: TableFeatures): number =>
  columns.findIndex((one) => one.at > at && one.cells.texts > 0.5 && one.cells.length > 12);

export const PAIR_RULES: readonly PairRule[] = [
  ...ONCE,
  ...TITLES,
  ...GOAL_OR_TARGET,
  ...FOLLOW_UP_PAIRS,
  ...FIGURE_PAIRS,
  ...BESIDE,
];

const has = (reading: Reading, ...labels: Label[]): boolean => reading.some((label) => labels.includes(label));

const table = (id: string, weight: number, says: string, when: TableRule["when"]): TableRule => ({
  id,
  weight,
  says,
  when,
});

/** Whether the texts of a column could name what its rows are about. */
export const couldName = ({ texts, length, target, grade }: CellShares): boolean =>
  texts > 0.5 && length >= 4 && ((target < 0.5 && grade < 0.5) || length > 15);

/** Labels of columns that name what a row is about. */
export const TITLED: ReadonlySet<Label> = new Set(["goal", "indicator", "activity"] as const);

export const TABLE_RULES: readonly TableRule[] = [
  table("tabellen har en titel", 0.9, "tabellen behöver en kolumn med namn", (reading, { columns }) =>
    reading.some((label, i) => TITLED.has(label) && couldName(columns[i]!.cells)),
  ),
  table(
    "utan värden är titeln ett mål",
    0.2,
    "utan värden är titeln ett mål",
    (reading) => has(reading, "goal") && !has(reading, "target", "outcome"),
  ),
  table(
    "bedömningar i en kommentarskolumn",
    -0.8,
    "bedömningarna står i kommentarskolumnen",
    (reading, { columns }) =>
      !has(reading, "grade") &&
      reading.some((label, i) => label === "comment" && columns[i]!.cells.grade > 0.8 && columns[i]!.cells.seen > 1),
  ),
  table("nummer till höger om figurerna", -0.6, "nummer står före det som de numrerar", (reading, { columns }) =>
    reading.some(
      (label, i) =>
        label === "number" &&
        !named(columns[i]!, "number") &&
        reading.slice(0, i).some((one) => one === "outcome" || one === "target") &&
        !reading.slice(i).some((one) => one === "goal" || one === "indicator"),
    ),
  ),
];
