import type { Reading } from "../../domain/reading";
import { nextWord } from "../../domain/shapes";
import { isCount } from "../number/unit";
import { grammar } from "../text/grammar";
import {
  alike,
  asText,
  atLeast,
  atMost,
  captured,
  capturedPair,
  first,
  firstTwo,
  hasAny,
  percent,
  range,
  rule,
  type Rule,
  Rules,
} from "./rule";
import type { Quantity } from "./sentence";

const OVER = grammar("{over}");
const OTHERS = grammar("{us}");

/** A number of things or people that a share can be of: "minst 80 % av 500 deltagare". */
const isWhole = ({ value, unit }: Quantity): boolean =>
  Number.isInteger(value) && value >= 10 && (unit === undefined || isCount(unit));

/** "minst 80 % av 500": so many of them; null where that is no whole number. */
function shareOf(part: Quantity, whole: Quantity, strict: boolean): Reading | null {
  const value = (part.value * whole.value) / 100;
  return isWhole(whole) && Number.isInteger(value)
    ? atLeast({ value, unit: `av ${whole.value}`, decimals: 0 }, strict)
    : null;
}

/**
 * "minst 4 av 5 elever", "9 av 10": a share; "4,2 av 5" a place on a scale; "4 av 5" is as many of so many, which it is
 * on a scale too.
 */
const ofMany: Rule["read"] = (match, sentence) => {
  const [part, whole] = firstTwo(match, sentence);
  const strict = OVER.test(match.text);
  if (part.unit === "%") return shareOf(part, whole, strict);
  if ((part.unit !== undefined && part.unit !== "fall") || part.value > whole.value || whole.value < 2) return null;
  if (part.decimals > 0) return atLeast(part, strict);
  const counted = whole.unit !== undefined || nextWord(sentence.text.slice(match.to)) !== "";
  const isScale = !counted && whole.value < 10;
  if (isScale || (whole.value > 100 && !match.text.startsWith("¤")))
    return whole.decimals > 0 ? null : atLeast({ ...part, unit: `av ${whole.value}` }, strict);
  return whole.value <= 100 && whole.decimals === 0
    ? atLeast(percent(Number(((100 * part.value) / whole.value).toPrecision(15))), strict)
    : null;
};

/** A least value without a word for it, where more is not known to be worse. */
const asBetter =
  (read: Rule["read"]): Rule["read"] =>
  (match, sentence, around) => {
    const found = read(match, sentence, around);
    return found?.kind === "min" && around.better() === "lower"
      ? atMost({ value: found.value, decimals: 0, ...(found.unit === undefined ? {} : { unit: found.unit }) })
      : found;
  };

/** "högst en av tjugo". */
const fewOfMany: Rule["read"] = (match, sentence) => {
  const found = ofMany(match, sentence, { better: () => null, row: () => null });
  return found?.kind === "min" && found.unit !== undefined
    ? atMost({ value: found.value, unit: found.unit, decimals: 0 })
    : found && { kind: "text" };
};

const POSITIVE: Reading = { kind: "min", value: 0, strict: true, direction: "higher" };

/** "95 procent av hushållen bör ha …": the share is the target, whatever bounds and changes follow. */
export const SUBJECT_SHARES = new Rules([
  rule("95 % ska svara inom två dagar", "^ ¤ (ska | skall | bör)", (m, s) => share(captured(m, s)[0])),
  rule(
    "i 90 % av fallen",
    "i [{min}] ¤ av [alla | de] (fall | fallen | ärenden | ärendena | tillfällen | tillfällena | gångerna)",
    (m, s) => share(captured(m, s)[0]),
  ),
  rule("95 % av hushållen ska ha bredband", "[(^ | att) ¤ av …~] (ska | skall | skulle | bör | måste) [¤ av]", (m, s) =>
    share(captured(m, s)[0]),
  ),
  rule(
    "95 % av hushållen har bredband",
    "(^ | att) ¤ av …~ (har | är | kan | upplever | anser | uppger | känner | *as)",
    (m, s, around) => (around.better() === "lower" ? null : share(captured(m, s)[0])),
  ),
]);

const share = (quantity: Quantity | undefined): Reading | null => (quantity?.unit === "%" ? atLeast(quantity) : null);

const TIMES = ["dagar", "dygn", "veckor", "månader", "år", "timmar", "minuter"];

/** How often, as the time from once to the next; null: the number is of something else. */
function oftenAs(quantity: Quantity): Reading | null {
  const isTime = hasAny(quantity.unit ?? "", TIMES) && Number.isInteger(quantity.value);
  const longest = isTime ? atMost(quantity) : null;
  return longest?.kind === "max" ? { ...longest, often: true } : null;
}

/** Shares in the form of a count, a result that is to be above zero, and so many times in so long. */
export const SHARES = new Rules([
  rule(
    "resultatet ska vara positivt",
    "*resultat* …6 {shall} …2 (vara | visa | uppvisa | bli | redovisa) [ett] positivt !(och*)",
    () => POSITIVE,
  ),
  rule("positivt resultat", "^ [ett] (positivt resultat | överskott) $", () => POSITIVE),
  rule("samtliga 14", "^ {everyOne} ¤ [W] $", (m, s) => {
    const all = first(m, s);
    if (!isWhole({ ...all, value: Math.max(all.value, 10) })) return null;
    return atLeast({ ...all, unit: `av ${all.value}` });
  }),
  rule("högst 1 av 20", "({max} | färre än | mindre än) ¤ [fall] av ¤", fewOfMany),
  rule("minst 4 av 5 elever", "({min} | {over} | {shall} | att) ¤ [fall] av ¤", ofMany),
  rule("4 av 5 elever", "^ ¤ [fall] av ¤", asBetter(ofMany)),
  rule("Sjöar med god status: 14 av 18", "(: | –) ¤ av ¤ [L] $", asBetter(ofMany)),
  rule("minst en gång var tredje vecka", "[({max} | {under} | {over}) {fill}] ¤ [W] {each} ¤", (m, s) => {
    const [times, time] = firstTwo(m, s);
    const often = oftenAs(time);
    return often && (times.value !== 1 || !m.text.startsWith("¤")) ? { kind: "text" } : often;
  }),
]);

/**
 * "100 % ± 2": as much on either side; a percent beside another unit is of the middle. Two percents may mean either,
 * but of 100 the same.
 */
function around([middle, by]: [Quantity, Quantity]): Reading | null {
  // "14 000 ± 2 %": so large a number is no share itself.
  const share = by.unit === "%" && (middle.unit === undefined ? middle.value > 100 : middle.unit !== "%");
  const alike =
    by.unit === undefined ||
    middle.unit === undefined ||
    by.unit === middle.unit ||
    (by.unit === "procentenheter" && middle.unit === "%");
  if (!share && (!alike || (by.unit === "%" && middle.unit === "%" && middle.value !== 100))) return { kind: "text" };
  const unit = middle.unit ?? (share ? undefined : by.unit);
  const width = Math.abs(share ? (middle.value * by.value) / 100 : by.value);
  const at = (value: number): Quantity => ({
    ...middle,
    ...(unit ? { unit } : {}),
    value: Number(value.toPrecision(15)),
  });
  return range([at(middle.value - width), at(middle.value + width)]);
}

/** What is measured between two signs: "70 ≤ NKI ≤ 90". */
export const BETWEEN_SIGNS = new Rules([
  rule("70 ≤ NKI ≤ 90", "^ ¤ ≤ …1-4 ≤ ¤ $", (m, s) => (alike(m, s) ? range(capturedPair(m, s)) : null)),
  rule("90 ≥ NKI ≥ 70", "^ ¤ ≥ …1-4 ≥ ¤ $", (m, s) => {
    const [most, least] = capturedPair(m, s);
    return alike(m, s) ? range([least, most]) : null;
  }),
]);

/** Inside two values; and bounds that stand after their number. */
export const RANGES = new Rules([
  rule("mellan 95 och 105 %", "mellan [{label}] {about} [+] ¤ (– | - | och) [{label}] [+] ¤", (m, s) =>
    range(capturedPair(m, s)),
  ),
  rule("-2 till +2", "^ ¤ (– | - | till) + ¤ $", (m, s) =>
    firstTwo(m, s)[0].value < 0 ? range(firstTwo(m, s)) : null,
  ),
  rule("10–35 %", "¤ (– | -) ¤", (m, s) => range(capturedPair(m, s))),
  rule("100 % ± 2", "^ ¤ {plusMinus} ¤ $", (m, s) => around(firstTwo(m, s))),
  rule("10 till 35", "^ ¤ till ¤ $", (m, s) => (alike(m, s) ? range(capturedPair(m, s)) : null)),
  rule("± 2 %", "{plusMinus} ¤", (m, s) => {
    const quantity = first(m, s);
    // "Som riket ±2": about another's value.
    if (OTHERS.test(s.text)) return { kind: "text" };
    return range([{ ...quantity, value: 0 - quantity.value }, quantity]);
  }),
  rule(
    "80 % eller högre",
    "¤ [W] {or} ({up} | mera | längre | över | uppåt | däröver | derover | over | above)",
    (m, s) => atLeast(first(m, s)),
  ),
  rule("80+", "¤ + _", (m, s) => atLeast(first(m, s))),
  rule("80 % minst", "^ ¤ …2 [som] {atLeast} $", (m, s) => atLeast(first(m, s))),
  rule("5 dagar högst", "^ ¤ …2 [som] {atMost} $", (m, s) => atMost(first(m, s))),
  rule("5 eller lägre", "¤ [W] {or} ({down} | under | därunder | nedåt | derunder | below)", (m, s) =>
    atMost(first(m, s)),
  ),
  rule("högst var tredje vecka", "({max} | {under} | {over} | än) …2 {each} ¤", (m, s) =>
    oftenAs(first(m, s)) ? { kind: "text" } : null,
  ),
  rule("var tredje termin", "{each} ¤ {spanOfYear}", asText),
  rule("var tredje vecka", "{each} ¤", (m, s) => oftenAs(first(m, s))),
]);
