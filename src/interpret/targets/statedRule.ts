import type { Direction, Reading } from "../../domain/reading";
import { trimmedEnd } from "../../domain/shapes";
import { sentences } from "../../lexicon/sentences";
import { grammar, SHALL } from "../text/grammar";
import type { SidedReading } from "./bareNumber";
import { type Bound, boundsIn, type DatedStep, isShareOf, lastStep, ofBounds } from "./bounds";
import { withoutLimits } from "./definitions";
import { keptLevel, plainChange } from "./development";
import { CHANGES } from "./changes";
import { BETWEEN_SIGNS, RANGES, SHARES, SUBJECT_SHARES } from "./levels";
import { COMPARISONS, RANKS } from "./ranks";
import { type RowAround, atLeast, atMost, bound, percent, type Remainder, type Rules } from "./rule";
import { partOf, quantitiesIn, type Quantity, reworded, type Sentence } from "./sentence";

/** A reading in progress, with facts for `why`. */
export interface Draft extends Partial<SidedReading> {
  reading: Reading;
  /** The rest of the text; null: known to be none; absent: unknown. */
  remainder?: Remainder | null;
  /** The values by year of the sentence. */
  steps?: readonly DatedStep[];
}

/** Without the comma or the space that a part of a text ends in. */
export const withoutComma = (text: string): string => trimmedEnd(text, ", ");

export const simple = (reading: Reading | null): Draft | null => reading && { reading };

/** A second demand with a number of its own. */
function asksAnother({ text }: Sentence): boolean {
  const first = sentences.hits(text, "obliges")[0];
  const second = sentences.hits(text, "andShall").find(({ from }) => first !== undefined && from > first.to);
  return second !== undefined && text.includes("¤", second.to);
}

/** A change that is measured against another change: "inte öka snabbare än skatteintäkterna", "i takt med". */
const AGAINST_CHANGE = grammar(
  "({upVerb} | {downVerb}) …3 (snabbare | långsammare | fortare | {comparative}) {thanOther} | i [W] takt (med | som)",
);
/** A level against an unknown reference: "lägre arbetslöshet än grannarna". */
const AGAINST_OTHER = grammar("{comparative} …4 {thanOther}");
const OTHERS = grammar("{us}");
const KNOWN_REFERENCE = grammar("{us} | ¤*");
const againstAnother = ({ text }: Sentence): boolean =>
  AGAINST_CHANGE.test(text) || (AGAINST_OTHER.test(text) && !KNOWN_REFERENCE.test(text));

const FOR_ALL = grammar("^ [att] {everyOne}");
const EVERYONE = grammar("^ …4 {everyOne} …¤ {shall}");

/**
 * "Alla hushåll ska ha minst …", "Inga elever ska … mer än ett ämne": it is not known whether how many, or how much, is
 * the target.
 */
const isOfEveryone = ({ text }: Sentence, [first]: Bound[]): boolean =>
  (EVERYONE.test(text) && !sentences.has(text, "ofAll")) ||
  (sentences.has(text, "noneOfThem") && first !== undefined && [undefined, "%"].includes(first.quantity.unit));

const MORE_AND = grammar(
  "^ [{shall}] [vara | bli | ligga] !({comparative} {thanOther}) change:({comparative} {than} …6) [,] (och | samt) [{shall}] [vara | bli | ligga] $",
);

/**
 * "Öka, dock minst 80 %", "minska men inte under 5", "fler än föregående år och minst 80 %": what is to happen, and a
 * bound that holds all the same.
 */
function changeWithBound(sentence: Sentence, [only, ...more]: Bound[], around: RowAround): Reading | null {
  if (!only || more.length > 0) return null;
  const before = sentence.text.slice(0, only.at).trimEnd();
  const [joint] = sentences.hits(before, "allTheSame");
  const change = joint ? withoutComma(before.slice(0, joint.from)) : MORE_AND.exec(before)?.group("change");
  const changed = change === undefined ? null : plainChange(reworded(sentence, withoutComma(change)), around);
  return changed && changed.kind !== "text" ? { kind: "allOf", parts: [changed, only.reading] } : null;
}

const AND_KEPT = grammar("^ [%] [,] (och | samt | men | utan | ingen | inga | dock)");

/** "Minst 80 och ingen försämring mot föregående år": a bound, and a level that is kept besides. */
function boundWithKept(sentence: Sentence, [only, ...more]: Bound[], around: RowAround): Reading | null {
  const rest = only && more.length === 0 ? sentence.text.slice(only.end).trimStart() : "";
  const kept = only && AND_KEPT.test(rest) ? keptLevel(reworded(sentence, rest), around) : null;
  return only && kept?.kind === "unchanged" && kept.direction ? { kind: "allOf", parts: [only.reading, kept] } : null;
}

const AND_MORE = grammar(
  "^ [%] [,] (och | samt | men | dock) [{shall}] [vara | bli | ligga] !({comparative} {thanOther}) rest:({comparative} {than} …$)",
);

/** "Minst 80 och högre än föregående år": a bound, and a change that is to come besides. */
function boundWithChange({ sentence, around, firm: [only, ...more] }: RuleInput): Draft | null {
  const after = only && more.length === 0 ? sentence.text.slice(only.end).trimStart() : "";
  const rest = AND_MORE.exec(after)?.group("rest");
  if (!only || rest === undefined || rest.includes("¤")) return null;
  const changed = plainChange(reworded(sentence, rest), { ...around, better: () => sideOf(only) ?? around.better() });
  return changed?.kind === "increase" || changed?.kind === "decrease"
    ? { reading: { kind: "allOf", parts: [only.reading, changed] } }
    : null;
}

/** The side that a bound says is better. */
const sideOf = ({ reading }: Bound): Direction | undefined => ("direction" in reading ? reading.direction : undefined);

/**
 * "Bättre än 4,0", "inte sämre än 4,0": on the better side of the measure; when nothing gives it, more is assumed.
 */
function betterThan(sentence: Sentence, [only, ...more]: Bound[], around: RowAround): Reading | null {
  if (!only || more.length > 0) return null;
  const [found] = sentences.hits(sentence.text.slice(only.at, only.end), "betterThan", "noWorseThan");
  if (!found) return null;
  const strict = found.concept === "betterThan";
  const side = around.better();
  return side === "lower"
    ? atMost(only.quantity, strict)
    : { ...atLeast(only.quantity, strict), ...(side ? {} : { assumed: true }) };
}

/** Input of a rule: the sentence, its bounds, and those that are no limits of time or distance. */
interface RuleInput {
  sentence: Sentence;
  around: RowAround;
  bounds: Bound[];
  firm: Bound[];
}

/** A change or a place, unless a bound precedes its words. */
function changeOrRank({ sentence, around, bounds, firm }: RuleInput): Draft | null {
  const stated = CHANGES.stated(sentence, around) ?? RANKS.stated(sentence, around);
  if (!stated || firm.some(({ end }) => end <= stated.at)) return null;
  const isLevel = stated.reading.kind === "max" || stated.reading.kind === "min";
  return { reading: (isLevel && allOf(bounds, sentence)) || stated.reading };
}

/** Another organisation's value, alone or beside one bound. */
function comparedWith({ sentence, around, bounds, firm }: RuleInput): Draft | null {
  const compared = OTHERS.test(sentence.text) ? COMPARISONS.stated(sentence, around) : null;
  if (!compared) return null;
  if (!hasAmounts(sentence)) return { reading: compared.reading };
  const [only] = firm.length === 1 ? firm : [];
  if (!only) return null;
  if (only.end <= compared.at && isShareOf(only, sentence)) return { reading: only.reading };
  if (bounds.length > 1) return null;
  const parts = compared.at < only.at ? [compared.reading, only.reading] : [only.reading, compared.reading];
  return { reading: { kind: "allOf", parts } };
}

function bounded({ sentence, around, bounds, firm }: RuleInput): Draft | null {
  if (firm.length === 0) return null;
  const special =
    changeWithBound(sentence, firm, around) ??
    betterThan(sentence, firm, around) ??
    boundWithKept(sentence, firm, around);
  if (special) return { reading: special };
  const draft = ofBounds(bounds, sentence);
  return isOfEveryone(sentence, bounds) ? { ...draft, remainder: "fler villkor" } : draft;
}

/** A range, a level that is kept, a change without a number, or a limit of time as the target itself. */
function without({ sentence, around, bounds }: RuleInput): Draft | null {
  const unlimited = withoutLimits(sentence);
  const onlyLimits = bounds.length > 0 && unlimited === sentence;
  const other = (onlyLimits ? null : RANGES.read(unlimited, around)) ?? keptLevel(sentence, around);
  if (other) return { reading: other, ...(EITHER_SIDE.test(sentence.text) ? { remainder: null } : {}) };
  const changed = plainChange(sentence, around);
  if (changed) return { reading: ofChange(changed, sentence) };
  return onlyLimits && !isHorizon(bounds, sentence) ? ofLimits(bounds, sentence) : null;
}

/** A level or a change that another, unknown one is the measure of: for a person to judge. */
const ofAnother = ({ sentence }: RuleInput): Draft | null =>
  againstAnother(sentence) || sentences.has(sentence.text, "shareOfAnotherValue")
    ? { reading: { kind: "text" } }
    : null;

function ofSubject({ sentence, around }: RuleInput): Draft | null {
  const subject = SUBJECT_SHARES.read(sentence, around);
  return subject && { reading: subject, remainder: asksAnother(sentence) ? "flera värden" : null };
}

const read =
  (rules: Rules) =>
  ({ sentence, around }: RuleInput): Draft | null =>
    simple(rules.read(sentence, around));

/** What a sentence may state, in order: the first that reads it decides. */
const KINDS: readonly ((asked: RuleInput) => Draft | null)[] = [
  ofAnother,
  ofSubject,
  boundWithChange,
  changeOrRank,
  read(SHARES),
  read(BETWEEN_SIGNS),
  comparedWith,
  bounded,
  without,
];

/** The rule that the sentence states in words, with its numbers; null: none, perhaps a bare number. */
export function statedRule(sentence: Sentence, around: RowAround): Draft | null {
  const bounds = boundsIn(sentence);
  const asked: RuleInput = { sentence, around, bounds, firm: bounds.filter((found) => !found.limit) };
  for (const kind of KINDS) {
    const draft = kind(asked);
    if (draft) return draft;
  }
  return null;
}

/** "100 % ± 2": both numbers are in the range. */
const EITHER_SIDE = grammar("^ ¤* {plusMinus} ¤* $");

/** A time limit as the target; of everyone ("alla beslut inom tre månader") the share could be meant as well. */
function ofLimits(bounds: Bound[], sentence: Sentence): Draft {
  if (!FOR_ALL.test(sentence.text)) return ofBounds(bounds, sentence);
  const isShort = !SHALL.test(sentence.text);
  return isShort
    ? { reading: atLeast(percent(100)), remainder: null }
    : { ...ofBounds(bounds, sentence), remainder: "fler villkor" };
}

/** "ska inom fem år ha …": when it is to be so, not how long something may take. */
const isHorizon = ([limit]: Bound[], { text }: Sentence): boolean =>
  limit?.quantity.unit === "år" && text.split(" ").length > 5;

/** Several bounds that hold together; null when there are not. */
function allOf(bounds: Bound[], sentence: Sentence): Reading | null {
  const reading = bounds.length > 1 ? ofBounds(bounds, sentence).reading : null;
  return reading?.kind === "allOf" ? reading : null;
}

/** Whether the sentence has numbers that are neither a time limit nor a start. */
const hasAmounts = ({ text }: Sentence): boolean => sentences.without(text, "whenOrStart").includes("¤");

/** "…, målvärde 75 %": the number that the text itself calls the target. */
export function namedTarget(sentence: Sentence): Quantity | null {
  const [named] = sentences.hits(sentence.text, "calledTarget");
  return (named && quantitiesIn(partOf(sentence, named)).at(-1)) ?? null;
}

/** A change with a number that no rule used: with values by year it is the last level, else only a person can tell. */
function ofChange(changed: Reading, sentence: Sentence): Reading {
  if (sentences.has(sentence.text, "byOther")) return { kind: "text" };
  if (changed.kind === "text" || !hasAmounts(sentence)) return changed;
  const level = lastStep(sentence)?.quantity ?? namedTarget(sentence);
  return level ? bound(changed.kind === "decrease" ? "lower" : "higher", level) : { kind: "text" };
}
