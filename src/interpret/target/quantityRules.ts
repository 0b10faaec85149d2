import type { Direction, Reading } from "../../domain/reading";
import { CAPS } from "./caps";
import { by, eachWay, strictly, turnsBack } from "./eachWay";
import { grammar, looseGrammar } from "../text/grammar";
import { beginsWithCapital, bySpaces, nextWord } from "../../domain/shapes";
import type { Match } from "../text/phrase";
import {
  atLeast,
  atMost,
  best,
  captured,
  capturedPair,
  changeBy,
  fromTo,
  OPPOSITE,
  percent,
  place,
  range,
  rule,
  type Rule,
  Rules,
  first,
  firstTwo,
} from "./rule";
import type { Quantity, Sentence } from "./sentence";
import { isCount } from "../number/unit";

const text: Rule["read"] = () => ({ kind: "text" });

/** "öka till minst 80": a level; "minska till hälften": the half is of the measure itself. */
const toLevel =
  (direction: Direction): Rule["read"] =>
  (match, sentence) => {
    if (turnsBack(match, direction)) return null;
    const level = first(match, sentence);
    if (sentence.halves && level.value === 50 && direction === "lower") return changeBy("lower", level);
    return direction === "higher" ? atLeast(level, strictly(match)) : atMost(level, strictly(match));
  };

/** Two captured quantities can be of the same measure: one unit, or none on one side. */
const alike = (match: Match, sentence: Sentence): boolean =>
  new Set(captured(match, sentence).flatMap(({ unit }) => unit ?? [])).size < 2;

const PLACE = grammar("{place}");

/** Both values as places, where the words around them state it: "från plats 221 till 190". */
export const ranked = (around: string, [from, to]: [Quantity, Quantity]): [Quantity, Quantity] =>
  PLACE.test(around) && to.unit === undefined
    ? [
        { ...from, unit: "plats" },
        { ...to, unit: "plats" },
      ]
    : [from, to];

/** A change to a level, from one value to another, or by so much. */
export const CHANGES = new Rules([
  rule(
    "från [nuvarande | dagens | cirka | ca] [{label}] ¤ [[år] § | …1-5!(till | med)] ([,] [och] [upp | ned | ner] till | – | -) [{min} | {max}] [{label}] ¤",
    (m, s) => (alike(m, s) ? fromTo(ranked(m.text, capturedPair(m, s))) : null),
  ),
  rule("^ [{label}] ¤ → ¤ $", (m, s) => (alike(m, s) ? fromTo(capturedPair(m, s)) : null)),
  rule("¤ så (många | mycket | få | lite | stor | stort | stora | hög | högt | höga | lång | långa)", (_, s) =>
    s.halves ? changeBy("lower", percent(50)) : { kind: "text" },
  ),
  rule("¤ ({up} | mera | {down} | så)", (m, s) => (first(m, s).unit === "gånger" ? { kind: "text" } : null)),
  rule("dubbelt så (många | mycket | stor | stort | stora | hög | högt | höga)", () =>
    changeBy("higher", percent(100)),
  ),
  ...CAPS,
  rule("{not} …2 {upVerb} över ¤", (m, s) => atMost(first(m, s))),
  rule("{not} …2 ({upVerb} | {downVerb}) !([W] (under | över) ¤) …6 [med] [{over} | {min} | {max}] ¤", text),
  ...eachWay("{any} …14 (till | til | to) [{min} | {max} | strict:({over} | {under})] {fill} ¤", toLevel),
  rule("{betterVerb} …14 till [{min} | {max}] {fill} ¤", (m, s, around) =>
    toLevel(around.better() ?? "higher")(m, s, around),
  ),
  rule(
    "(klättra* | avancera*) …8 ¤ | (rycka upp | {upVerb} | {betterVerb}) …8 ¤ (placeringar | positioner | steg)",
    text,
  ),
  ...eachWay("{verb} …14 (med | by | i en takt (om | av | på)) {fill} [{min} | strict:({over})] {fill} ¤", by),
  rule("{betterVerb} …14 med [{min} | strict:({over})] {fill} ¤", (m, s, around) => {
    const side = around.better();
    return side ? by(side)(m, s, around) : { kind: "text" };
  }),
  rule(
    "¤ (under | över | sämre | bättre) [än] (målet | målvärdet | riket | snittet | rikssnittet | genomsnittet) | ¤ sämre | ¤ av (ökningen | minskningen)",
    text,
  ),
  rule("(tappa | tappar | försämras | backa) {max} {fill} ¤", text),
  rule("{not} …2 (tappa | tappar | försämras | backa) …4 [{over} | {max}] ¤", text),
  ...eachWay("{verb} [{min} | strict:({over})] {about} ¤", by),
  ...eachWay("¤ [- ig | ig] [årlig] {noun}", by),
  ...eachWay("{noun} […10 (med | på | om)] [{min} | strict:({over})] {fill} ¤", by),
  rule("¤ ({comparative} | över | effektivare | snabbare) {thanOther}", text),
  rule("[{min} | strict:({over})] ¤ bättre !({than} (¤* | ◊))", (m, s, around) => {
    const side = around.better();
    return side ? by(side)(m, s, around) : { kind: "text" };
  }),
  ...eachWay("¤ {more} !({than} (¤* | ◊))", by),
  rule(
    "(^ | ska | skall | bör | måste | att) …2 !(ska | vara | ha | kunna | uppnå | klara | a) *a …6 med {fill} [{min} | {over}] {fill} ¤ !(av* | nöjda*)",
    (m, s) => (["%", "procentenheter"].includes(first(m, s).unit ?? "") ? { kind: "text" } : null),
  ),
  rule("halvera | halveras | halverat | halverats | halverad | halverade | halvering", () =>
    changeBy("lower", percent(50)),
  ),
  rule(
    "fördubbl* | dubbla | dubblas | dubblat | dubblats | dubblad | dubblade | dubbling | dubblera | dubbleras | dubblerat | dubblering",
    () => changeBy("higher", percent(100)),
  ),
  rule("tredubbl*", () => changeBy("higher", percent(200))),
]);

const placeOrShare = ({ value, unit }: Quantity): Reading | null =>
  unit === "%"
    ? best(value)
    : unit === undefined || unit === "plats" || unit.includes("kommuner")
      ? place(value)
      : null;

const hasAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));
const ONE_OF = ["en av", "ett av", "bland", "tillhör"];
const BEST = ["bästa", "bedste", "beste", "främsta", "topp", "övre", "översta", "aste", "högsta"];

/** A place among others. */
export const RANKS = new Rules([
  rule(
    "(bland | blandt | blant | av | tillhöra | topp | top | övre | översta | bästa | de) [de | landets | sveriges | länets | rikets] [bästa] ¤ [{best} | i W] !(fler* | färre*)",
    (m, s) => (hasAny(s.text, BEST) ? placeOrShare(first(m, s)) : null),
  ),
  rule("¤ [av] [de | landets | sveriges] (bästa | främsta) (kommun* | län* | region* | i)", (m, s) =>
    placeOrShare(first(m, s)),
  ),
  rule("^ [de | landets] ¤ (bästa | främsta) $", (m, s) => placeOrShare(first(m, s))),
  rule("bättre än ¤ av …2 (kommun* | region* | län* | deltagande*)", (m, s) => {
    const { value, unit } = first(m, s);
    return unit === "%" ? best(100 - value) : null;
  }),
  rule("{top} (kvartil | kvartilen | fjärdedel | fjärdedelen)", () => best(25)),
  rule("{top} (tredjedel | tredjedelen | tertil | tertilen)", () => best(33.3333333333333)),
  rule("{top} halvan", () => best(50)),
  rule("{top} ¤", (_, s) => (s.halves ? best(50) : null)),
  rule("{placed} [ska vara] (bättre än | under) ¤", (m, s) => place(first(m, s).value, true)),
  rule("(bättre än | över) {place} [nr | nummer] ¤", (m, s) => place(first(m, s).value, true)),
  rule("{placed} [:] ¤ (– | -) ¤", (m, s) => place(firstTwo(m, s)[1].value)),
  rule("{placed} [:] [ska] [vara | bli] [{min} | {max} | på] [{place}] [nr | nummer] ¤ !(av*)", (m, s) => {
    const { value, unit } = first(m, s);
    return unit === undefined || unit === "plats" ? place(value) : null;
  }),
  rule("[strict:(bättre än | över | under | < | >)] [{min} | {max}] ¤", (m, s) => {
    const { value, unit } = first(m, s);
    return unit === "plats" ? place(value, strictly(m)) : null;
  }),
  rule("(topp | top | topplaceringar) [- | –] ¤", (m, s) => placeOrShare(first(m, s))),
  rule("<!(av) (sveriges | landets | länets | sverige | rikets) [allra] {best} !(kommuner | företag)", (_, s) =>
    hasAny(s.text, ONE_OF) ? null : place(1),
  ),
  rule(
    "<!(bland de | av de | bland) (bäst | lägst | högst | främst | bästa | lägsta | högsta) …2 i (sverige | landet | länet | riket)",
    (_, s) => (hasAny(s.text, ONE_OF) || s.quantities.length > 0 ? null : place(1)),
  ),
]);

/** The better side by the word of a comparison. "bättre" and "sämre" leave it to the measure. */
const sideOf = (match: Match): Direction | undefined =>
  match.group("up") === undefined ? (match.group("down") === undefined ? undefined : "lower") : "higher";

const compared = (reference: string, strict: boolean, direction?: Direction): Reading => ({
  kind: "comparison",
  reference: reference.trim(),
  ...(strict ? { strict: true } : {}),
  ...(direction ? { direction } : {}),
});

const comparison = (match: Match, strict: boolean, direction?: Direction): Reading =>
  compared(match.group("of") ?? "", strict, direction);

const NAMED = looseGrammar("^ [ska vara] {comparative} …2 än of:(L [L]) [kommun | stad] $");

/** "Karlskoga", and not "KPI". */
const isName = (word: string): boolean => beginsWithCapital(word) && word !== word.toUpperCase();

/** "bättre än Karlskoga": somebody by a name, which a capital letter inside the text shows. Null: no such words. */
export function namedComparison(wording: string): Reading | null {
  const found = NAMED.exec(wording);
  const whom = found?.group("of") ?? "";
  const name = bySpaces(whom).filter((word) => word !== "kommun" && word !== "stad");
  return found && name.length > 0 && name.every(isName) ? compared(name.join(" "), true, sideOf(found)) : null;
}

/** Better than, or as good as, another organisation. */
export const COMPARISONS = new Rules([
  rule("({asGood} | minst som | som | lik | likt) eller ({better} | {up} | över) {than} of:({others})", (m) =>
    comparison(m, false),
  ),
  rule("({better} | {up}) [{than}] eller {asGood} of:({others})", (m) => comparison(m, false)),
  rule("{asGood} of:({others}) eller ({comparative} | up:(över) | down:(under))", (m) =>
    comparison(m, false, sideOf(m)),
  ),
  rule("(up:({atLeast}) | down:({atMost})) [{asGood} | som] of:({others})", (m) => comparison(m, false, sideOf(m))),
  rule("{asGood} of:({others})", (m) => comparison(m, false)),
  rule("{not} …2 ({better} {than} | överträffa | överträffar) of:({others})", text),
  rule("{not} …2 (up:({up} | !({better}) {over}) | down:({down} | {under}) | {worse}) [{than}] of:({others})", (m) => {
    const side = sideOf(m);
    return comparison(m, false, side && OPPOSITE[side]);
  }),
  rule("{comparative} …3 {than} of:({others})", (m) => comparison(m, true, sideOf(m))),
  rule("(överträffa | överträffar) of:({others})", (m) => comparison(m, true)),
  rule("(up:({over} | ovanför) | down:({under})) of:({others})", (m) => comparison(m, true, sideOf(m))),
]);

const OVER = grammar("{over}");

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
  rule("^ ¤ (ska | skall | bör)", (m, s) => share(captured(m, s)[0])),
  rule(
    "i [{min}] ¤ av [alla | de] (fall | fallen | ärenden | ärendena | tillfällen | tillfällena | gångerna)",
    (m, s) => share(captured(m, s)[0]),
  ),
  rule("[(^ | att) ¤ av …~] (ska | skall | skulle | bör | måste) [¤ av]", (m, s) => share(captured(m, s)[0])),
  rule("(^ | att) ¤ av …~ (har | är | kan | upplever | anser | uppger | känner | *as)", (m, s, around) =>
    around.better() === "lower" ? null : share(captured(m, s)[0]),
  ),
]);

const share = (quantity: Quantity | undefined): Reading | null => (quantity?.unit === "%" ? atLeast(quantity) : null);

/** Shares in the form of a count, and a result that is to be above zero. */
export const SHARES = new Rules([
  rule("*resultat* …6 {shall} …2 (vara | visa | uppvisa | bli | redovisa) [ett] positivt !(och*)", () => POSITIVE),
  rule("^ [ett] (positivt resultat | överskott) $", () => POSITIVE),
  rule("({max} | färre än | mindre än) ¤ [fall] av ¤", fewOfMany),
  rule("({min} | {over} | {shall} | att | ^) ¤ [fall] av ¤", ofMany),
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
  rule("^ ¤ ≤ …1-4 ≤ ¤ $", (m, s) => (alike(m, s) ? range(capturedPair(m, s)) : null)),
  rule("^ ¤ ≥ …1-4 ≥ ¤ $", (m, s) => {
    const [most, least] = capturedPair(m, s);
    return alike(m, s) ? range([least, most]) : null;
  }),
]);

/** Inside two values; and bounds that stand after their number. */
export const RANGES = new Rules([
  rule("mellan [{label}] {about} ¤ (– | - | och) [{label}] ¤", (m, s) => range(capturedPair(m, s))),
  rule("¤ (– | -) ¤", (m, s) => range(capturedPair(m, s))),
  rule("^ ¤ {plusMinus} ¤ $", (m, s) => around(firstTwo(m, s))),
  rule("^ ¤ till ¤ $", (m, s) => (alike(m, s) ? range(capturedPair(m, s)) : null)),
  rule("{plusMinus} ¤", (m, s) => {
    const quantity = first(m, s);
    return range([{ ...quantity, value: 0 - quantity.value }, quantity]);
  }),
  rule("¤ [W] (eller | och) ({up} | mera | längre | över | uppåt | däröver)", (m, s) => atLeast(first(m, s))),
  rule("¤ + _", (m, s) => atLeast(first(m, s))),
  rule("^ ¤ …2 [som] {atLeast} $", (m, s) => atLeast(first(m, s))),
  rule("^ ¤ …2 [som] {atMost} $", (m, s) => atMost(first(m, s))),
  rule("¤ [W] (eller | och) ({down} | under | därunder | nedåt)", (m, s) => atMost(first(m, s))),
  rule("var ¤", (m, s) => {
    const quantity = first(m, s);
    return hasAny(quantity.unit ?? "", ["dagar", "veckor", "månader", "år", "timmar", "minuter"])
      ? atMost(quantity)
      : null;
  }),
]);
