import { type ProblemCode, PROBLEMS } from "../../domain/problem";
import { isBound, isPlainChange, isRule } from "../../domain/reading";
import type { BoundReading, Direction, Reading } from "../../domain/reading";
import { hasWord, plainWords, withoutWords, wordsIn } from "../../lexicon/lexicon";
import { Memory } from "../../lexicon/memory";
import { sentences } from "../../lexicon/sentences";
import { ofBalance } from "./balance";
import { bareNumber, isRanking, type TargetContext } from "./bareNumber";
import { boundsIn, type DatedStep, lastStep, stepsIn } from "./bounds";
import { type Draft, simple, statedRule, withoutComma } from "./statedRule";
import { onlyNumber, percentBelowNought } from "./onlyNumber";
import { inCircumstances, takeBaseline } from "./circumstance";
import { demandIn } from "./completion";
import { arrow } from "./development";
import { directionOf } from "../side/direction";
import { grammar, looseGrammar } from "../text/grammar";
import { firstWord, hasDigit, isBracketed, isDigit } from "../../domain/shapes";
import { dateOfSerial, formatMeasure, isDateFormat, readValue } from "../number/number";
import { RANGES } from "./levels";
import { namedComparison, ranked } from "./ranks";
import { printReading } from "./readingText";
import { type RowAround, atLeast, atMost, fromTo, type Remainder } from "./rule";
import { type Quantity, readSentence, reworded, type Sentence } from "./sentence";
import { withoutDefinitions, withoutLimits } from "./definitions";
import { dayBound } from "./timeOfDay";
import { asksNo, asksYes, statesNone } from "./targetWords";
import { bareText, clean, sentencesOf, shortened } from "../text/text";
import { leftOut, remainderOf } from "./remainder";
import { inTwoParts, timeMeasured } from "../number/clock";
import { type Figure, figureIn } from "../number/figure";
import { roughlyBy } from "../number/besideNumber";
import { unitInHeader } from "../header/header";
import { isUnitless, statedUnit } from "../number/unit";

export { printReading } from "./readingText";

/** A target as written, with the facts of its row and column. */
export interface TargetInput extends TargetContext {
  text: string | number | boolean | null;
  /** Number format of a numeric cell. */
  format?: string;
}

export interface TargetReading {
  reading: Reading;
  /** How it was read, in one Swedish sentence. */
  why: string;
  problem?: ProblemCode;
  /** Values by year in one text, earliest first; `reading` is the last. Each holds for its year: `targetOf`. */
  dated?: BoundReading[];
}

/** A target's demand in a year: of values by year that year's, else the next, else the last. */
export function targetOf(target: TargetReading, year: number): TargetReading {
  const { dated } = target;
  const reading = dated?.find(({ due }) => Number(due?.slice(0, 4)) >= year) ?? target.reading;
  return reading === target.reading ? target : { ...target, reading };
}

/** A longer text is an account, not a target. */
const LONGEST_TARGET = 600;

const NOTHING_AROUND: RowAround = { better: () => null, row: () => null };

/** A sentence with its rule or number in parentheses. */
function ofAsides(sentence: Sentence, context: TargetContext): Draft | null {
  for (const aside of sentence.asides) {
    const inside = readSentence(aside);
    const bounds = boundsIn(inside);
    if (bounds.length === 1) return { reading: bounds[0]!.reading };
    const ranged = RANGES.read(inside, NOTHING_AROUND);
    if (ranged) return { reading: ranged };
    if (sentence.text === "" && inside.text === "¤0") return inBrackets(inside, aside, context);
  }
  return null;
}

/**
 * "(10)": a number in brackets alone may as well be last year's, or a part; it is the target where the header above it
 * is in brackets too.
 */
function inBrackets(inside: Sentence, aside: string, context: TargetContext): Draft {
  const draft = bareNumber(inside.quantities[0]!, aside, inside, context);
  const { reading } = draft;
  if (isBracketed(context.header ?? "")) return draft;
  return { reading: { ...reading, assumed: true }, problem: "tvetydigt-tal" };
}

/** "plats 190 (från 221)". */
function fromAside(sentence: Sentence): Reading | null {
  if (sentences.has(sentence.text, "byNumber")) return null;
  const start = sentence.asides.map(readSentence).find(({ text }) => sentences.has(text, "onlyStart"))?.quantities[0];
  const [end, ...more] = sentence.quantities;
  const unit = end?.unit ?? start?.unit;
  return start && end && more.length === 0
    ? fromTo(
        ranked(`${sentence.text} ${sentence.asides.join(" ")}`, [start, unit === undefined ? end : { ...end, unit }]),
      )
    : null;
}

/** "Minska (högst 10)": the bound in parentheses is the target. */
function boundBeside(sentence: Sentence, direction: Direction): Reading | null {
  const bounds = sentence.asides.flatMap((aside) => boundsIn(readSentence(aside)));
  return bounds.length === 1 && !bounds[0]!.limit && bounds[0]!.reading.direction === direction
    ? bounds[0]!.reading
    : null;
}

/** "Öka (5 %)", "öka (minst 5 %)": by so much, to so much, or from so much. */
const hasShareBeside = ({ asides }: Sentence): boolean =>
  asides
    .map(readSentence)
    .some(({ text, quantities }) => sentences.has(text, "onlyNumber") && quantities[0]?.unit === "%");

const STEP = grammar("delmål* | etappmål* | mellanmål*");

/** "KF: högst 11,5" of "högst 12 (KF: högst 11,5)". */
const DECIDED_BY = looseGrammar(
  "^ ({deciders}) [har | vill] [{saidAim}] [:] [{atMost} | {atLeast} | {over} | {under}] !(Y) N",
);

/** "75 (delmål 72)", "högst 12 (KF: högst 11,5)": which of the two counts is not said. */
const hasOtherBeside = ({ asides }: Sentence, reading: Reading): boolean =>
  asides.some(
    (aside) =>
      (hasDigit(aside) && STEP.test(aside)) ||
      (isBound(reading) &&
        DECIDED_BY.test(aside) &&
        readSentence(aside).quantities.some(({ value }) => value !== reading.value)),
  );

/** The side that is better by the row, else by the target's own words, else by the column. */
function betterSide(context: TargetContext, wording: string): Direction | null {
  if (context.direction) return context.direction;
  if (isRanking(context.indicator ?? "")) return "lower";
  const row = directionOf({ indicator: context.indicator, goal: context.goal, unit: context.unit });
  if (row) return row.direction;
  const own = directionOf({
    indicator: withoutWords(wording, "judging", ...(context.indicator ? (["itsResult"] as const) : [])),
  });
  return own?.direction ?? context.columnDirection ?? null;
}

/** "Bättre än −0,5 %" of a budget's deviation: below zero is over budget; of costs alone it may be under it. */
const deviationSide = (
  { quantities: [only, ...more] }: Sentence,
  { indicator = "" }: TargetContext,
): Direction | null =>
  only && more.length === 0 && only.value < 0 && hasWord(indicator, "budgetDeviation") && !hasWord(indicator, "spent")
    ? "higher"
    : null;

/**
 * Where a sentence stops being about its target: at a clause about a part, or about what happens when the target is
 * missed.
 */
function endOfTarget({ text }: Sentence): { at: number; more: boolean } {
  const more = sentences.hits(text, "ofWhich").find(({ from }) => from > 0);
  const end =
    more ??
    sentences.hits(text, "otherwise").find(({ from }) => [", ", ". ", "; "].includes(text.slice(from - 2, from)));
  return { at: end?.from ?? text.length, more: more !== undefined };
}

/** What a sentence asks for without a rule of numbers: its bare number, yes, no, or something done. */
function unruled(sentence: Sentence, bare: Sentence, wording: string, context: TargetContext): Draft | null {
  if (bare.text.includes("¤")) return onlyNumber(bare, wording, context);
  const asked = ANSWERS.find(({ asks }) => asks(wording))?.reading ?? demandIn(sentence)?.reading ?? null;
  return simple(asked) ?? (sentence.text.includes("¤") ? null : ofAsides(sentence, context));
}

/** Targets that ask for a word as their answer. */
const ANSWERS: readonly { asks: (wording: string) => boolean; reading: Reading }[] = [
  { asks: asksYes, reading: { kind: "yesno" } },
  { asks: asksNo, reading: { kind: "yesno", negated: true } },
];

/** "Inga", "noll" of something that is better the more there is: no greatest value. */
const isNoneOfGood = (reading: Reading, { text }: Sentence, context: TargetContext): boolean =>
  reading.kind === "max" && reading.value === 0 && !text.includes("¤") && betterSide(context, "") === "higher";

/**
 * The rest of a draft's sentence, when its rule does not give it: a change with a share may be by so much, or to so
 * much.
 */
function remainderOfDraft({ reading, remainder }: Draft, sentence: Sentence, bare: Sentence): Remainder | null {
  if (hasOtherBeside(sentence, reading)) return "flera värden";
  if (isPlainChange(reading) && hasShareBeside(sentence))
    return sentences.has(sentence.text, "thanEarlier") ? null : "flera värden";
  return remainder === undefined ? remainderOf(reading, bare) : remainder;
}

const ABOUT = grammar("how:({approximately}) ¤");

/** With the mark that a bound's value is not exact: "ca 80 %", "knappt 80 %". */
function aboutIn(reading: Reading, { text, quantities }: Sentence): Reading {
  if (!isBound(reading)) return reading;
  const said = ABOUT.all(text).find(({ numbers: [at = -1] }) => quantities[at]?.value === reading.value);
  return said ? { ...reading, about: roughlyBy(said.group("how") ?? "") } : reading;
}

const OTHERS_VALUE = grammar("[,] (riket | länet | rikssnittet | länssnittet) ¤* $");

/** "Max 30, riket 46": another's value beside a bound is no target. */
const withoutOthersValue = (sentence: Sentence): Sentence =>
  boundsIn(sentence).length === 1
    ? reworded(sentence, OTHERS_VALUE.replace(sentence.text, () => "").trimEnd())
    : sentence;

const OF_ALL = grammar("^ {everyOne}");

/** "Alla (23)": so many of so many. */
function ofSoMany(reading: Reading, { text, asides: [aside = "", ...more] }: Sentence): Reading {
  const { text: inside, quantities } = readSentence(aside);
  const [whole] = quantities;
  const isAll = reading.kind === "min" && reading.value === 100 && reading.unit === "%" && OF_ALL.test(text);
  return isAll && more.length === 0 && inside === "¤0" && whole?.unit === undefined && whole && whole.decimals === 0
    ? { ...reading, value: whole.value, unit: `av ${whole.value}` }
    : reading;
}

function draftOf(whole: Sentence, wording: string, context: TargetContext): Draft | null {
  const shifted = fromAside(whole);
  if (shifted) return { reading: shifted };
  const { sentence: stated, baseline } = takeBaseline(withoutOthersValue(whole));
  const { at, more } = endOfTarget(stated);
  const sentence = withoutDefinitions(
    at < stated.text.length ? reworded(stated, withoutComma(stated.text.slice(0, at))) : stated,
  );
  const bare = withoutLimits(sentence);
  const draft =
    statedRule(sentence, {
      better: () => betterSide(context, wording) ?? deviationSide(sentence, context),
      row: () => betterSide(context, ""),
    }) ?? unruled(sentence, bare, wording, context);
  if (!draft || isNoneOfGood(draft.reading, sentence, context)) return null;
  const { reading } = draft;
  const beside = isPlainChange(reading) ? boundBeside(sentence, reading.direction) : null;
  const steps = stepsIn(sentence);
  return {
    ...draft,
    remainder: more ? "fler villkor" : remainderOfDraft(draft, sentence, bare),
    ...(steps.length > 0 ? { steps } : {}),
    reading:
      beside ??
      (reading.kind === "text"
        ? reading
        : ofSoMany(aboutIn(inCircumstances(reading, sentence, baseline), sentence), sentence)),
  };
}

/** The unit of the row or the header, when the number has none. */
function withRowUnit(reading: Reading, context: TargetContext): Reading {
  if (reading.unit !== undefined || !("value" in reading) || reading.kind === "rank") return reading;
  const { unit, header } = context;
  const stated = unit === undefined ? unitInHeader(header ?? "") : isUnitless(unit) ? null : statedUnit(unit);
  return stated ? { ...reading, unit: stated } : reading;
}

/** The side of a comparison by the measure, when its word does not give it. */
function withSide(reading: Reading, context: TargetContext): Reading {
  if (reading.kind !== "comparison" || reading.direction !== undefined) return reading;
  const better = betterSide({ ...context, goal: undefined }, "");
  return better ? { ...reading, direction: better } : reading;
}

/** The reading once for each value by year. */
const datedReadings = (reading: Reading, steps: readonly DatedStep[]): BoundReading[] =>
  isBound(reading) ? steps.map(({ quantity, time }) => ({ ...reading, value: quantity.value, due: time })) : [];

function explained(draft: Draft, context: TargetContext, wording: string): TargetReading {
  const target = explainedOnce(draft, context, wording);
  const dated = datedReadings(target.reading, draft.steps ?? []);
  return dated.length > 1 ? { ...target, dated } : target;
}

const PROBLEM_OF: Record<Remainder, ProblemCode> = {
  "flera värden": "flera-värden",
  "fler villkor": "flera-värden",
  "en sluttid utan årtal": "okänt-måldatum",
};

function explainedOnce(
  { reading: read, source, remainder, problem: asked }: Draft,
  context: TargetContext,
  wording: string,
): TargetReading {
  const full = withSide(withRowUnit(read, context), context);
  const isDeficit = full.kind === "max" && full.value < 0 && hasWord(context.indicator ?? "", "leftOver");
  const reading: Reading = remainder || isDeficit ? { ...full, assumed: true } : full;
  const plain = printReading({ ...reading, assumed: undefined });
  const lead = `”${shortened(wording)}” ${reading.assumed ? "antas vara" : "läses som"} ${plain}`;
  if (remainder) return { reading, why: `${lead}, men texten har ${remainder}.`, problem: PROBLEM_OF[remainder] };
  const problem = reading.assumed ? { problem: asked ?? ("osäker-riktning" as const) } : {};
  if (source) return { reading, why: `${lead}, ${source}.`, ...problem };
  const asItStands = !reading.assumed && wording.toLowerCase() === clean(plain).toLowerCase();
  return { reading, why: asItStands ? `Läst som det står: ${plain}.` : `${lead}.`, ...problem };
}

const JUDGED = "Målet kan bara bedömas av en person: texten har ingen regel som kan räknas.";
/** A target in words, which a person judges. */
export const judged = (problem?: ProblemCode, why = JUDGED): TargetReading => ({
  reading: { kind: "text" },
  why,
  ...(problem ? { problem } : {}),
});

const PART_WORDS = new Set(plainWords("oneOfParts"));

/** "dels minst 80 %, dels högst 5 dagar": all parts, where each can be read. */
function partsOf(wording: string, context: TargetContext): Reading | null {
  if (!PART_WORDS.has(firstWord(wording).toLowerCase())) return null;
  const starts = wordsIn(wording).filter(({ concept }) => concept === "oneOfParts");
  const parts = starts.map(({ to }, i) => withoutComma(wording.slice(to, starts[i + 1]?.from)));
  const readings = parts.map((part) => readText(part, context).reading);
  return parts.length > 1 && readings.every(isRule) ? { kind: "allOf", parts: readings } : null;
}

/** "1:10", "högst 10:00" where nothing speaks of money: so many for each, or a time of day. */
const isRatio = (wording: string, { indicator, goal, header, unit }: TargetContext): boolean =>
  (indicator !== undefined || !isDigit(wording.charAt(0))) &&
  ![wording, indicator, goal, header, unit].some((text) => text !== undefined && hasWord(text, "inOre"));

/** "högst 12:00" where a time is measured, in the parts that the row says; null: none is. */
function asTime(draft: Draft, context: TargetContext): Draft | null {
  const { reading } = draft;
  const unit = timeMeasured(context);
  // Of "Ankomsttid" it is a time of day.
  if (unit === null || (unit === "0:00" && betterSide(context, "") !== "lower") || !isBound(reading)) return null;
  const value = inTwoParts(reading.value);
  return value === null ? null : { ...draft, reading: { ...reading, value, unit } };
}

/** Of several sentences the first, when it has a rule of its own and another has a bound or a number beside it. */
function firstOfSeveral(wording: string, { text }: Sentence, context: TargetContext): Draft | null {
  if (!text.includes("¤") && !text.includes("◊")) return null;
  const [first, ...others] = sentencesOf(wording);
  if (others.length === 0) return null;
  if (!others.some((other) => readSentence(other).text.includes("¤"))) return null;
  const own = readSentence(first!);
  const draft = own.text.includes("¤") ? draftOf(own, first!, context) : null;
  const isStep = draft !== null && isBound(draft.reading) && lastStep(readSentence(wording)) !== null;
  return draft && !isStep && draft.reading.kind !== "text" && !draft.source
    ? { ...draft, remainder: "flera värden" }
    : null;
}

/** The words by which a reading marks a side that is assumed. */
const ASSUMED = "antas vara ";

const LABEL = looseGrammar("^ (mål | målvärde | målnivå | måltal) :");

/** A text that is read as a whole, before it is taken for a sentence. Null: it is a sentence. */
function readWhole(wording: string, context: TargetContext): TargetReading | null {
  if (statesNone(wording))
    return {
      reading: { kind: "none" },
      why: wording === "" ? "Raden har inget mål." : `Raden har inget mål: ”${shortened(wording)}”.`,
    };
  if (wording.length > LONGEST_TARGET)
    return judged(undefined, "Texten är för lång för att vara ett mål som kan räknas.");
  if (wording.toLowerCase().startsWith(ASSUMED)) {
    const read = readText(wording.slice(ASSUMED.length), {});
    return { ...read, reading: { ...read.reading, assumed: true }, problem: "osäker-riktning" };
  }
  for (const { read } of WHOLES) {
    const draft = read(wording, context);
    if (draft) return explained(draft, context, wording);
  }
  return null;
}

/** What a text may be as a whole, in order: the first that reads it decides. */
export const WHOLES: readonly {
  /** A target that this row reads: no row above it does. */
  example: string;
  read: (wording: string, context: TargetContext) => Draft | null;
}[] = [
  { example: "dels minst 80 %, dels högst 5 dagar", read: (wording, context) => simple(partsOf(wording, context)) },
  { example: "↑", read: (wording) => simple(arrow(wording)) },
  { example: "bättre än Karlskoga", read: (wording) => simple(namedComparison(wording)) },
  { example: "senast kl. 06.30", read: (wording) => simple(dayBound(wording) && { kind: "yesno" }) },
  { example: "budget i balans", read: ofBalance },
];

/** Why a sentence is left to a person. */
function leftToPerson({ ambiguous, text }: Sentence): TargetReading {
  if (!ambiguous) return judged(text.includes("¤") ? "mål-ej-läst" : undefined);
  return judged(
    "tvetydigt-tal",
    `”${ambiguous}” kan läsas på två sätt, så målet läses inte. ${PROBLEMS["tvetydigt-tal"].todo}`,
  );
}

const BOUND_BY: Readonly<Record<NonNullable<Figure["bound"]>, (quantity: Quantity) => Reading>> = {
  atLeast: (quantity) => atLeast(quantity),
  atMost: (quantity) => atMost(quantity),
  over: (quantity) => atLeast(quantity, true),
  under: (quantity) => atMost(quantity, true),
};

/** A number with its bound, or without one. */
function readFigure(
  { bound, value, decimals, unit }: Omit<Figure, "from" | "to">,
  wording: string,
  context: TargetContext,
): TargetReading {
  const quantity: Quantity = { value, decimals, ...(unit === undefined ? {} : { unit }) };
  const draft = bound
    ? { reading: BOUND_BY[bound](quantity) }
    : (percentBelowNought(quantity, context) ?? bareNumber(quantity, wording, readSentence(""), context));
  return explained(draft, context, wording);
}

function readText(text: string, context: TargetContext): TargetReading {
  const figure = figureIn(text);
  if (figure) return readFigure(figure, text, context);
  const wording = bareText(clean(text), LABEL);
  const whole = readWhole(wording, context);
  if (whole) return whole;
  const sentence = readSentence(wording);
  if (sentence.quantities.length > 9 || sentence.times.length > 9) return judged("mål-ej-läst");
  const draft = firstOfSeveral(wording, sentence, context) ?? draftOf(sentence, wording, context);
  if (!draft) return leftToPerson(sentence);
  const missed = leftOut(wording, sentence, draft.reading);
  if (missed) return judged("mål-ej-läst", missed);
  if (draft.reading.unit === "kr:öre" && isRatio(wording, context)) {
    const timed = asTime(draft, context);
    return timed ? explained(timed, context, wording) : judged("mål-ej-läst");
  }
  return draft.reading.kind === "text" ? leftToPerson(sentence) : explained(draft, context, wording);
}

function readCell(text: TargetInput["text"], format: string | undefined, context: TargetContext): TargetReading {
  if (text === null) return readText("", context);
  if (typeof text === "boolean")
    return text
      ? { reading: { kind: "yesno" }, why: "Målet är nått när utfallet är ja." }
      : { reading: { kind: "yesno", negated: true }, why: "Målet är nått när utfallet är nej." };
  if (typeof text === "string") return readText(text.slice(0, 4 * LONGEST_TARGET), context);
  const day = isDateFormat(format) ? dateOfSerial(text) : null;
  if (day !== null && text >= 1) return readText(day, context);
  const value = readValue(text, format);
  if (value.kind !== "number")
    return judged(
      value.kind === "problem" ? value.code : "mål-ej-läst",
      "Cellen innehåller inget tal som kan vara ett mål.",
    );
  return readFigure(value, formatMeasure(value.value, value.unit, value.decimals), context);
}

/** As many readings are remembered, and as many again of those before them. */
const REMEMBERED = 40_000;
/** A longer text is read again each time. */
const LONGEST_REMEMBERED = 2 * LONGEST_TARGET;

/** What may have a part in a reading, by how far from its cell it stands: the text, its column, its row. */
const AROUND = [
  ["text", "format"],
  ["unit", "header"],
  [
    "indicator",
    "goal",
    "direction",
    "wished",
    "isWishHeaded",
    "isPlanned",
    "columnDirection",
    "baseline",
    "path",
    "series",
    "startsAt",
  ],
] as const;
const COLUMN = 1;
const ROW = 2;

const MORE = "more";

/** Readings by what has a part in them, as little as it is; `MORE`: what stands further away has a part too. */
const readings = new Memory<string, TargetReading | typeof MORE>(REMEMBERED);

const keyOf = (input: TargetInput, reach: number): string =>
  [typeof input.text, ...AROUND.slice(0, reach + 1).flatMap((fields) => fields.map((one) => input[one]))]
    .map(String)
    .join("\u0000");

/** The context of a target, and how far what was asked for of it stands from its cell. */
function watched(input: TargetInput): { context: TargetContext; reached: () => number } {
  let reach = 0;
  const asked = <T>(field: T, from: number): T => {
    reach = Math.max(reach, from);
    return field;
  };
  const context: TargetContext = {
    get unit() {
      return asked(input.unit, COLUMN);
    },
    get header() {
      return asked(input.header, COLUMN);
    },
    get indicator() {
      return asked(input.indicator, ROW);
    },
    get goal() {
      return asked(input.goal, ROW);
    },
    get direction() {
      return asked(input.direction, ROW);
    },
    get wished() {
      return asked(input.wished, ROW);
    },
    get isWishHeaded() {
      return asked(input.isWishHeaded, ROW);
    },
    get isPlanned() {
      return asked(input.isPlanned, ROW);
    },
    get path() {
      return asked(input.path, ROW);
    },
    get series() {
      return asked(input.series, ROW);
    },
    get startsAt() {
      return asked(input.startsAt, ROW);
    },
    get columnDirection() {
      return asked(input.columnDirection, ROW);
    },
    get baseline() {
      return asked(input.baseline, ROW);
    },
  };
  return { context, reached: () => reach };
}

/**
 * Reads a target together with its row and column (docs/regler.md §3). The rule is taken from the text if it has one,
 * else from the indicator, the goal, the header and the column; a bare number without evidence is a least value with
 * `assumed`. A target that only a person can judge is `text`, a row without a target `none`. Never throws; linear in
 * the text's length. Each distinct target is read once: a text with a rule of its own independent of its indicator.
 * Readings are cached between readings of a workbook (`Memory`), and must not be changed.
 */
export function readTarget(input: TargetInput): TargetReading {
  for (let reach = 0; reach <= ROW; reach++) {
    const known = readings.get(keyOf(input, reach));
    if (known === undefined) break;
    if (known !== MORE) return known;
  }
  const { context, reached } = watched(input);
  const read = readCell(input.text, input.format, context);
  if (keyOf(input, COLUMN).length > LONGEST_REMEMBERED) return read;
  const reach = reached();
  for (let nearer = 0; nearer < reach; nearer++) readings.set(keyOf(input, nearer), MORE);
  readings.set(keyOf(input, reach), read);
  return read;
}
