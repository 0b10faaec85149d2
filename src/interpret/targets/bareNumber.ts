import type { ProblemCode } from "../../domain/problem";
import type { Direction, Reading } from "../../domain/reading";
import { hasWord, wordsIn } from "../../lexicon/lexicon";
import { formsOf } from "../../lexicon/notation";
import { sentences } from "../../lexicon/sentences";
import { CLAUSES } from "../../lexicon/words/clauses";
import { NUMBERS } from "../../lexicon/words/numbers";
import { boundsIn } from "./bounds";
import {
  directionOf,
  type DirectionEvidence,
  doneInTime,
  isContradictory,
  isShare,
  reductionMeasured,
} from "../side/direction";
import { grammar, looseGrammar } from "../text/grammar";
import { bySpaces, inBrackets, nextWord, trimmedEnd, wordsOf as lettersOf } from "../../domain/shapes";
import { bound, place } from "./rule";
import { type Quantity, readSentence, type Sentence } from "./sentence";
import { countsAll } from "./ofEach";
import { withoutDefinitions } from "./definitions";
import { bareTitle, clean, shortened } from "../text/text";
import {
  countsThings,
  isCount,
  isMass,
  isMeasuredUnit,
  isMoney,
  isTime,
  readUnit,
  unitAt,
  statedUnit,
  isShortTime,
} from "../number/unit";
import { asksForBalance } from "../side/moneyLasts";
import { saidSide } from "../side/wishedSide";
import { isOfSeveral } from "../number/partOfWhole";

/** What is known around a target: its row, its column, and the user's answers about it. */
export interface TargetContext {
  indicator?: string;
  goal?: string;
  /** The unit that the row or column states. */
  unit?: string;
  /** From a person's answer about the measure. */
  direction?: Direction;
  /** From a column that states which way is right. */
  wished?: Direction;
  /** Its header says that it does: its word goes before those of the measure. */
  isWishHeaded?: boolean;
  header?: string;
  /** The header is of what was planned to be done, beside what was done of it. */
  isPlanned?: boolean;
  /** What the column's other targets state, where they agree. */
  columnDirection?: Direction;
  /** Where the measure starts: beyond a bare target, the column's habit is no evidence. */
  baseline?: number;
  /** Which way the row's own target is from its stated start, or its targets, year by year. */
  path?: Direction;
  /** Which way the row's targets of several years all go, from its stated start where it has one. */
  series?: Direction;
  /** The measure starts at a number of something, which is no percent. */
  startsAt?: number;
}

/** A number read as a bound, with where the side came from in Swedish: "ur indikatorn ”…”". */
export interface SidedReading {
  reading: Reading;
  source: string;
  /** What the user must settle, when it is not the side. */
  problem?: ProblemCode;
}

const quoted = (text: string): string => `”${shortened(clean(text))}”`;

/** "Får stöd av högst 12 personer" is what people get, "får ta högst 5 dagar" a demand. */
const DEMANDS = grammar("!(får) {shall} | får (inte | ej | {atMost} | {atLeast} | vara | ta | kosta | uppgå | ligga)");
/** Follows a bound in a measure's name whose number is in the next cell. */
const HANGING = grammar("^ [. | :] ($ | ⟩ | , | ; | : | / | ⟨)");
/** Last in a name; beside a number with another unit than time it is no minutes. */
const LEAST_LAST = looseGrammar("(⟨ min [.] ⟩ | , min [.]) $");

/** Before a clause of a name: "Obesatta tjänster, högst antal". */
const CLAUSE_BEGINS = [", ", ": ", " (", "– "];

/**
 * The side of a bound in a measure's name for the number in the next cell: "…, högst %", "(max)", "Högst antal …";
 * null: none, or both.
 */
function namedSide(indicator: string, { unit }: Quantity): Direction | null {
  if (unit !== undefined && !isTime(unit) && LEAST_LAST.test(indicator)) return "higher";
  const words = wordsIn(indicator);
  const sides = new Set<Direction>();
  for (const { concept, from, to } of words) {
    if (concept !== "atLeast" && concept !== "atMost") continue;
    const unit = unitAt(indicator, to);
    const isOfMeasure =
      (from === 0 || CLAUSE_BEGINS.includes(indicator.slice(from - 2, from))) &&
      words.some((next) => next.concept === "measureHead" && next.from === to + 1);
    if (isOfMeasure || HANGING.test(indicator.slice(unit?.end ?? to)))
      sides.add(concept === "atLeast" ? "higher" : "lower");
  }
  return sides.size === 1 ? [...sides][0]! : null;
}

/** The side of a name that ends in a bound: "Sjukfrånvaro under"; null: it does not. */
function sideAtEnd(measure: string): Direction | null {
  const name = trimmedEnd(measure, ".:");
  if (hasWord(name, "endsInUnder")) return "lower";
  return hasWord(name, "endsInOver") ? "higher" : null;
}

/** A side that a measure's name states in so many words; `strict`: the number itself does not do. */
interface StatedSide {
  direction: Direction;
  strict: boolean;
}

/** The side of the bounds in a name that demands something: "… ska lägst uppgå till 2 %"; null: none, or both. */
function demandedSide(measure: string): StatedSide | null {
  if (!DEMANDS.test(measure.toLowerCase())) return null;
  const [first, ...others] = boundsIn(withoutDefinitions(readSentence(measure))).flatMap(({ limit, reading }) =>
    limit ? [] : [{ direction: reading.direction, strict: reading.strict === true }],
  );
  if (!first || others.some(({ direction }) => direction !== first.direction)) return null;
  return { ...first, strict: first.strict && others.every(({ strict }) => strict) };
}

/**
 * The side of the rule that an indicator itself states: "Svarstid (max)", "… ska lägst uppgå till 2 %", "… om minst".
 * It goes before every other word.
 */
function statedSide(indicator: string, quantity: Quantity): StatedSide | null {
  const measure = bareTitle(indicator.slice(0, 600));
  const named = namedSide(measure, quantity);
  if (named) return { direction: named, strict: false };
  const last = sideAtEnd(measure);
  return last ? { direction: last, strict: true } : (sameBound(indicator, measure, quantity) ?? demandedSide(measure));
}

/** "(får högst vara 95)": more words in brackets define what is measured. */
const isBrief = (text: string): boolean => bySpaces(text).length <= MOST_OF_BOUND;
const MOST_OF_BOUND = 4;

/**
 * The side of the bound of the same number that a name begins with, or has in brackets: "Högst 15 procent avbryter i förtid" beside
 * 15 %, "Kostnad per besök (får högst vara 95)" beside 95.
 */
function sameBound(indicator: string, measure: string, { value }: Quantity): StatedSide | null {
  const [first] = wordsIn(measure);
  const isFirst = first?.from === 0 && (first.concept === "atLeast" || first.concept === "atMost");
  for (const text of [...(isFirst ? [measure] : []), ...inBrackets(indicator).filter(isBrief)]) {
    const [own, ...others] = boundsIn(withoutDefinitions(readSentence(text)));
    if (own && others.length === 0 && "value" in own.reading && own.reading.value === value)
      return { direction: own.reading.direction, strict: own.reading.strict === true };
  }
  return null;
}

const INDEXES = new Set(["index", "NKI", "NMI", "NRI", "NII", "HME"]);
/** What places are given in: children are placed too, and have a place in a school. */
const RANKED = looseGrammar(
  `rank | rang | ranking* | rankning* | näringsliv placering | näringslivs placering
   | ^ !(antal* | kostnad*) …2 (placering | placeringen) ($ | ,)
   | ^ !(antal* | kostnad*) …2 (placering | placeringen | plats | platsen) (i | på | enligt | bland) …4 {order}
   | , (plats | placering) i (länet | landet | riket | regionen | sverige)`,
);

/** Whether what is measured is a place in an order, where 1 is best. */
export function isRanking(text: string): boolean {
  const measure = text.slice(0, 600);
  return !isShare(measure) && RANKED.test(measure);
}

interface Side {
  direction: Direction;
  source: string;
  assumed?: true;
  /** Stated in so many words: no plausibility speaks against it. */
  stated?: true;
  /** The number itself does not do. */
  strict?: boolean;
}

/** Whether the measure can be negative: a count only when it is a change. */
const mayFallBelowNone = (indicator = ""): boolean =>
  hasWord(indicator, wordsOfMeasure(indicator).some((word) => COUNT_OF.has(word)) ? "change" : "canBeNegative");

/** Whether a number is a share, by its unit, or by the measure when it has none. */
const isOfShare = ({ unit }: Quantity, indicator = ""): boolean =>
  unit === "%" || (unit === undefined && isShare(indicator));

/** What a side of a number is objected to with; null: nothing. */
type Objection = (side: Side, quantity: Quantity, indicator: string) => Side | null;

/**
 * From three quarters on a share is a least value. Of the 352 such shares in the labelled rows and tables that are not of
 * costs, debts or budgets 351 are, 122 of the 123 where no word gives the side; the last is of a time.
 */
const MOST = 75;

const isMostOfAll = (quantity: Quantity, indicator = ""): boolean =>
  isOfShare(quantity, indicator) &&
  quantity.value >= MOST &&
  quantity.value <= 100 &&
  !hasWord(indicator, "shareWithCeiling");

const RARELY_MOST = "eftersom ett så högt tal sällan är ett högsta värde";

/** A ceiling of most of it all means next to nothing. */
const ceilingNearAll: Objection = ({ direction }, quantity, indicator) =>
  direction === "lower" && isMostOfAll(quantity, indicator)
    ? { direction: "higher", source: RARELY_MOST, assumed: true }
    : null;

/** "Prognossäkerhet | 1 %" is how far off it was; little that is done in time may be what is not to happen then. */
const littleOfMost: Objection = ({ direction }, quantity, indicator) =>
  direction === "higher" &&
  isOfShare(quantity, indicator) &&
  quantity.value < 100 - MOST &&
  (hasWord(indicator, "precision") || doneInTime(indicator))
    ? { direction: "lower", source: "eftersom ett så lågt tal sällan är ett lägsta värde av det", assumed: true }
    : null;

/** So many percentage points are how much two shares differ, or how much one has changed. */
const pointsOfShare: Objection = (side, { unit }, indicator) =>
  unit === "procentenheter" && !hasWord(indicator, "change", "leftOver")
    ? { ...side, source: "eftersom procentenheter är en skillnad, inte en nivå", assumed: true }
    : null;

/** A least value of zero asks for nothing, of what cannot be less. */
const leastOfNone: Objection = ({ direction }, quantity, indicator) => {
  const { value, unit } = quantity;
  const isCounted = unit === undefined ? indicator !== "" : countsThings(unit) || isNumberOf(indicator);
  return direction === "higher" &&
    value === 0 &&
    (isCounted || isOfShare(quantity, indicator)) &&
    !mayFallBelowNone(indicator)
    ? { direction: "lower", source: NEVER_LEAST, assumed: true }
    : null;
};

/** A deviation in money has a sign that may mean either. */
const deviationInMoney: Objection = (side, { value, unit }, indicator) =>
  side.direction === "lower" && value === 0 && isAmount(unit ?? readUnit(indicator)) && hasWord(indicator, "deviation")
    ? { ...side, source: "eftersom en avvikelse i pengar kan vara god åt båda hållen", assumed: true }
    : null;

const OBJECTIONS = [ceilingNearAll, littleOfMost, pointsOfShare, leastOfNone, deviationInMoney];

/** A side that the number itself speaks against is asked about, whatever the words state. */
function plausible(side: Side, quantity: Quantity, indicator = ""): Side {
  if (side.stated) return side;
  for (const objection of OBJECTIONS) {
    const other = objection(side, quantity, indicator);
    if (other) return other;
  }
  return side;
}

const OFTEN_MOST = "eftersom en tid oftast är ett högsta värde";
const NEVER_LEAST = "eftersom noll sällan är ett lägsta värde";

/** A bare number with its context. `said`: the target's own text. */
interface BareNumber {
  quantity: Quantity;
  wording: string;
  sentence: Sentence;
  context: TargetContext;
}

/** What the words of better and worse state: those of the row, and those of the target itself. */
interface Words {
  row: DirectionEvidence | null;
  own: DirectionEvidence | null;
  /** The two together; null: neither, or they disagree. */
  evidence: DirectionEvidence | null;
  source: string;
}

function wordsOf({ quantity, wording, context: { unit, ...context } }: BareNumber): Words {
  const row = directionOf({ indicator: context.indicator, goal: context.goal, unit: quantity.unit ?? unit });
  const own = lettersOf(wording).some((word) => word.length > 3) ? directionOf({ indicator: wording }) : null;
  const disagree = own !== null && row !== null && own.direction !== row.direction;
  const evidence = disagree ? null : own?.strength === "clear" ? own : (row ?? own);
  const fromTarget = evidence !== null && evidence === own;
  const source = fromTarget ? `ur målets ord ”${evidence.evidence}”` : evidence ? sourceOf(evidence, context) : "";
  return { row, own, evidence, source };
}

/**
 * The side that a column wishes of the row; where its header leaves it open what it tells, it is asked about against what the
 * measure's own words are sure of.
 */
function sideOfColumn(wished: Direction, quantity: Quantity, { indicator, unit, isWishHeaded }: TargetContext): Side {
  const own = isWishHeaded ? null : directionOf({ indicator, unit: quantity.unit ?? unit });
  return own?.strength === "clear" && own.direction !== wished
    ? {
        direction: wished,
        source: `ur riktningen som tabellen anger, men ”${own.evidence}” tyder på motsatsen`,
        assumed: true,
      }
    : { direction: wished, source: "ur riktningen som tabellen anger", stated: true };
}

/**
 * Explicit statements override all words of better and worse: a person's, a header's, a bound in the measure's name.
 */
function statedAround({ quantity, context }: BareNumber): Side | null {
  const { direction, wished, header, isPlanned, indicator, goal } = context;
  if (direction) return { direction, source: "ur riktningen som tabellen anger", stated: true };
  if (wished) return sideOfColumn(wished, quantity, context);
  if (isPlanned && header !== undefined && !isTime(quantity.unit))
    return { direction: "higher", source: `ur rubriken ${quoted(header)}` };
  const inHeader = header === undefined ? null : directionOf({ header });
  if (inHeader) return { direction: inHeader.direction, source: `ur rubriken ${quoted(header!)}` };
  const stated = indicator ? statedSide(indicator, quantity) : null;
  if (stated) return { ...stated, source: `ur indikatorn ${quoted(indicator!)}`, stated: true };
  const saidOver = goal === undefined ? null : saidSide(goal);
  if (saidOver) return { direction: saidOver, source: `ur rubriken ${quoted(goal!)}`, stated: true };
  return isPlanOfGoal(quantity, context) ? { direction: "higher", source: `ur målet ${quoted(context.goal!)}` } : null;
}

/** "Alla planerade besök ska vara utförda": what is planned is to be done. */
const PLAN_IS_DONE = grammar("{plannedWord} …6 {shall} …3 {plannedDone} | {shall} …3 {plannedDone} …6 {plannedWord}");

/**
 * Over a goal that what is planned is done, the rows name the things to do it with, and their numbers how many; not where
 * a row measures something of its own.
 */
const isPlanOfGoal = ({ unit }: Quantity, { goal, indicator = "" }: TargetContext): boolean =>
  goal !== undefined &&
  (unit === undefined || isCount(unit)) &&
  !hasWord(indicator, "share", "timeTaken", "deviation", "change") &&
  !isNumberOf(indicator) &&
  PLAN_IS_DONE.test(goal.toLowerCase());

/** Evidence in the number itself: an index, "12 nya", all of something. */
function byNumber({ quantity, wording, sentence, context }: BareNumber, { row }: Words): Side | null {
  const { indicator = "" } = context;
  if (row?.direction !== "lower" && countsAll(wording, indicator))
    return { direction: "higher", source: `ur indikatorn ${quoted(indicator)}, som gäller alla` };
  if (INDEXES.has(quantity.unit ?? "") && row?.direction !== "lower")
    return { direction: "higher", source: `ur enheten ${quantity.unit}` };
  if (sentences.has(sentence.text, "newOnes")) return { direction: "higher", source: "ur målets ord ”nya”" };
  return quantity.value === 100 && isOfShare(quantity, indicator) && !hasWord(indicator, "shareWithCeiling")
    ? { direction: "higher", source: "eftersom 100 % är alla eller allt, och mindre är sämre" }
    : null;
}

/** A unit that turns what the words state: a share of a time, a rate given in years. */
function byUnitAgainstWords({ quantity, context: { indicator } }: BareNumber, { evidence }: Words): Side | null {
  const isShareOfTime = quantity.unit === "%";
  if (isShareOfTime && indicator !== undefined && doneInTime(indicator))
    return { direction: "higher", source: `ur indikatorn ${quoted(indicator)}` };
  const isRate = evidence?.direction === "higher" && hasWord(evidence.evidence, "rateOfRenewal");
  if (isRate && isTime(quantity.unit ?? readUnit(indicator ?? "") ?? undefined))
    return { direction: "lower", source: "eftersom en takt i år brukar vara tiden för hela beståndet", assumed: true };
  return evidence?.direction === "lower" && isShareOfTime && hasWord(evidence.evidence, "timeTaken")
    ? { direction: "higher", source: "eftersom en andel av en tid inte kan tolkas", assumed: true }
    : null;
}

/** "E-tjänster | 2 dagar": a time beside a good thing is how long one waits for it, unless time is what is given. */
const byTimeOfGood = (
  { quantity: { unit }, context: { indicator = "" } }: BareNumber,
  { evidence }: Words,
): Side | null =>
  evidence?.direction === "higher" && isTime(unit) && !hasWord(indicator, "timeGiven")
    ? { direction: "lower", source: OFTEN_MOST, assumed: true }
    : null;

const byClearWords = (_: BareNumber, { evidence, source }: Words): Side | null =>
  evidence?.strength === "clear" ? { direction: evidence.direction, source } : null;

const byNone = ({ quantity, sentence, context: { indicator } }: BareNumber, { evidence }: Words): Side | null =>
  evidence?.direction !== "higher" && isNoneOf(quantity, sentence, indicator) && !mayFallBelowNone(indicator)
    ? { direction: "lower", source: "eftersom färre än noll inte kan finnas" }
    : null;

/** "Avvikelse mot budget, mnkr | 0" under "Ekonomi i balans": the goal is missed by a deficit. */
const byBalance = ({ quantity: { value, unit }, context }: BareNumber): Side | null => {
  const { indicator = "", goal = "", unit: ofRow } = context;
  const isLeftOver = isMoney(unit ?? ofRow ?? readUnit(indicator) ?? "") && hasWord(indicator, "ofBudget");
  return value === 0 && isLeftOver && asksForBalance(goal, indicator)
    ? { direction: "higher", source: `ur målet ${quoted(goal)}` }
    : null;
};

/**
 * Most of what is named, where no word speaks against it: nobody sets a ceiling there. Of a time it may be one, and where
 * the measure starts at it already its size says nothing.
 */
function byMostOfAll(
  { quantity, context: { indicator = "", baseline } }: BareNumber,
  { evidence }: Words,
): Side | null {
  if (baseline === quantity.value) return null;
  const isOpen = evidence ? evidence.direction === "lower" : isContradictory(indicator);
  const isTimed = wordsOfMeasure(indicator).some((word) => hasWord(word, "timeTaken"));
  return indicator !== "" && !isOpen && !isTimed && !hasWord(indicator, "negation") && isMostOfAll(quantity, indicator)
    ? { direction: "higher", source: RARELY_MOST }
    : null;
}

/**
 * The side of the column's other targets, unless the measure stands beyond the number already, or its words or its unit
 * speak for the other. Most measures are to be high: a column of those that are to be low decides only what leans low
 * itself. In the labelled tables eight measures are decided by it, all rightly; but bounds that are written out it would
 * have right in only 34 of 44, since what is against the habit is marked.
 */
function byColumn({ quantity, context }: BareNumber, { evidence }: Words): Side | null {
  const { columnDirection, baseline, indicator = "" } = context;
  if (!columnDirection) return null;
  const isPassed =
    baseline !== undefined && (columnDirection === "higher" ? baseline > quantity.value : baseline < quantity.value);
  const isOpen = columnDirection === "higher" && !isContradictory(indicator) && !isShortTime(quantity.unit);
  const agrees = evidence ? evidence.direction === columnDirection : isOpen;
  return !isPassed && agrees ? { direction: columnDirection, source: "som kolumnens övriga mål" } : null;
}

/** From 41 to 60, or over 50 to 60: the start and the targets say which way it is to go, unless a word says the other. */
function byPath({ context: { path, indicator = "" } }: BareNumber, { evidence }: Words): Side | null {
  const isDenied = evidence ? evidence.direction !== path : isContradictory(indicator);
  if (!path || isDenied) return null;
  return { direction: path, source: "eftersom målet ligger åt det hållet från startvärdet" };
}

const byThinWords = (_: BareNumber, { evidence, source }: Words): Side | null =>
  evidence && { direction: evidence.direction, source: `${source}, men det är osäkert`, assumed: true };

/** Where no word states anything: times are mostly greatest values, and nought is hardly a least one. */
function byHabit({ quantity: { unit = "", value } }: BareNumber, { own, row }: Words): Side | null {
  if (own || row) return null;
  if (isShortTime(unit)) return { direction: "lower", source: OFTEN_MOST, assumed: true };
  return value === 0 && !unit.endsWith("kr") ? { direction: "lower", source: NEVER_LEAST, assumed: true } : null;
}

/** In order: the first with an answer decides. */
const WITNESSES = [
  byNumber,
  byUnitAgainstWords,
  byTimeOfGood,
  byClearWords,
  byNone,
  byBalance,
  byMostOfAll,
  byPath,
  byColumn,
  byThinWords,
  byHabit,
];

/**
 * A side that nobody has stated, beside targets that go the other way year by year: it is asked about. Of what is paid, more
 * each year is still a greatest value: prices rise.
 */
function besideSeries(side: Side, { quantity: { unit }, context: { series, indicator = "" } }: BareNumber): Side {
  const { direction, source } = side;
  const isOfPrices = direction === "lower" && isMoney(unit ?? readUnit(indicator) ?? "");
  if (series === undefined || series === direction || side.assumed || isOfPrices) return side;
  const goes = series === "higher" ? "stiger" : "sjunker";
  return { direction, source: `${source}, men radens mål ${goes} år för år`, assumed: true };
}

/** Which side of a bare number is better, and from where that is known. */
function sideOf(asked: BareNumber): Side {
  const stated = statedAround(asked);
  if (stated) return stated;
  const words = wordsOf(asked);
  for (const witness of WITNESSES) {
    const side = witness(asked, words);
    if (side) return besideSeries(side, asked);
  }
  return { direction: "higher", source: "eftersom det inte framgår vilket håll som är bättre", assumed: true };
}

/**
 * "0 avvikelser", or 0 where a number, a share, a time or an amount of something is measured: a least value of nothing
 * asks for nothing. Money and differences may be less than none.
 */
const isNoneOf = ({ value, unit }: Quantity, { text }: Sentence, indicator = ""): boolean =>
  value === 0 &&
  (unit === undefined
    ? (text.startsWith("¤") && nextWord(text.slice(2)) !== "") || isNumberOf(indicator) || isOfSeveral(indicator)
    : countsThings(unit) || (indicator !== "" && (unit === "%" || isTime(unit) || isMass(unit))));

const PEOPLE = new Set(formsOf(CLAUSES.people));
const COUNT_OF = new Set(formsOf(NUMBERS.howMany));
const SHARE_OF = new Set(formsOf(NUMBERS.whatShare));
const wordsOfMeasure = (indicator: string): string[] => lettersOf(indicator.toLowerCase());

/** What is measured is how many there are of something: "antal …", "delade turer, antal", "elever utan studieplats". */
function isNumberOf(indicator: string): boolean {
  const words = wordsOfMeasure(indicator);
  const [first = ""] = words;
  return words.some((word) => COUNT_OF.has(word) || SHARE_OF.has(word)) || PEOPLE.has(first) || isShortTime(first);
}

function sourceOf({ evidence }: DirectionEvidence, { indicator, goal }: TargetContext): string {
  const inIndicator = indicator !== undefined && clean(indicator).includes(evidence);
  return inIndicator || !goal ? `ur indikatorn ${quoted(indicator ?? evidence)}` : `ur målet ${quoted(goal)}`;
}

const ANY_CHANGE = grammar("^ [en | ett] ({up} | {upNoun} | {down} | {downNoun})");
const DOWN = grammar("^ [en | ett] ({down} | {downNoun})");

/** Whether a unit is of money, weight and the like: not of time, not of things. */
const isAmount = (unit: string | null): boolean => Boolean(unit) && isMeasuredUnit(unit!) && !isTime(unit!);

/** "Minskad sjukfrånvaro | 10 %": by so much, or to so much? Half or more of a growing quantity is a level. */
function levelOrChange({ unit, value }: Quantity, { indicator, goal, ...row }: TargetContext): boolean {
  const measure = clean(indicator ?? goal ?? "").toLowerCase();
  if (reductionMeasured(measure)?.strength === "clear") return false;
  if (hasWord(measure, "lessened") && isAmount(unit ?? row.unit ?? readUnit(indicator ?? ""))) return true;
  return (
    unit === "%" &&
    ANY_CHANGE.test(measure) &&
    !hasWord(measure, "levelInPercent") &&
    (DOWN.test(measure) || value < 50)
  );
}

/** "Plats", "placering": places of which 1 is best; "platser" may be of anything. */
const isPlaceUnit = (unit: string): boolean => PLACE.test(unit.trim());
const PLACE = looseGrammar("^ (plats | placering | rank | ranking | rankingplats) [i W] $");

/** A number with the unit that its row states. */
const inRowsUnit = (quantity: Quantity, { unit }: TargetContext): Quantity =>
  quantity.unit !== undefined || unit === undefined ? quantity : { ...quantity, unit: statedUnit(unit) };

/**
 * The reading of a number whose text does not give the side: from the measure, the goal, the header or the column;
 * without clear evidence `assumed`. A whole number in a ranking is a place.
 */
export function bareNumber(
  quantity: Quantity,
  wording: string,
  sentence: Sentence,
  context: TargetContext,
): SidedReading {
  if (quantity.unit === "plats") return { reading: place(quantity.value), source: "ur ordet ”plats”" };
  const ofPlaces = context.unit !== undefined && quantity.unit === undefined && isPlaceUnit(context.unit);
  if (ofPlaces && !hasWord(context.indicator ?? "", "numberOf"))
    return { reading: place(quantity.value), source: `ur enheten ${quoted(context.unit!)}` };
  const ranked = [context.indicator, context.header].find((text) => text !== undefined && isRanking(text));
  if (ranked !== undefined && quantity.unit === undefined && Number.isInteger(quantity.value) && quantity.value >= 1)
    return { reading: place(quantity.value), source: `ur ${quoted(ranked)}` };
  const ofRow = inRowsUnit(quantity, context);
  const { direction, source, assumed, strict } = plausible(
    sideOf({ quantity: ofRow, wording, sentence, context }),
    ofRow,
    context.indicator,
  );
  if (levelOrChange(ofRow, context))
    return {
      reading: { ...bound(direction, quantity), assumed: true },
      source: "men det framgår inte om talet är en nivå eller en förändring",
      problem: "flera-värden",
    };
  const reading = bound(direction, quantity, strict);
  if (sentences.has(sentence.text, "othersValue"))
    return { reading: { ...reading, assumed: true }, source: "men talet är någon annans värde" };
  return { reading: assumed ? { ...reading, assumed } : reading, source };
}

/** "När", "om" and a word before the number: it holds in a case. */
const hasCondition = (before: string): boolean =>
  sentences.hits(before, "condition").some(({ to }) => before.slice(to).trim() !== "");

/** A formula or a pattern is no sentence. */
const isCode = (text: string): boolean => text.startsWith("=") || [..."[]{}\\"].some((sign) => text.includes(sign));
const NUMBER_MARK = grammar("¤");
/** Something shall happen, or is done: "skulden amorteras med 2 %". */
const HAPPENS = grammar("{shall} | *as [upp | ned | ner] med");

/**
 * Whether the sentence makes its only number the target: it states it, or has hardly any other words; not where an
 * unknown verb goes "med" so much.
 */
export function isTarget(sentence: Sentence): boolean {
  const { text } = sentence;
  if (isCode(text) || sentences.has(text, "near")) return false;
  if (sentences.has(text, "stated", "frequency")) return true;
  if (sentences.has(text, "byNumber") && HAPPENS.test(text)) return false;
  const [before = "", after = ""] = NUMBER_MARK.split(text);
  return text.split(" ").length <= 9 && after.split(" ").length <= 7 && !hasCondition(before);
}

/** "60 % av avfallet ska …": a share of things that shall is a least value. */
export const isShareThatShall = (quantity: Quantity, { text }: Sentence): boolean =>
  quantity.unit === "%" &&
  (sentences.has(text, "shareThatShall", "shareOfGood") ||
    sentences.hits(text, "shallTo").some(({ to }) => nextWord(text.slice(to)) !== ""));
