import type { Direction, Reading } from "../domain/reading";
import { CAPS } from "./caps";
import { by, eachWay, strictly, turnsBack } from "./eachWay";
import { grammar } from "./grammar";
import { nextWord } from "./letters";
import {
  atLeast,
  atMost,
  best,
  captured,
  capturedPair,
  changeBy,
  fromTo,
  percent,
  place,
  range,
  rule,
  type Rule,
  first,
  firstTwo,
  group,
} from "./rule";
import type { Quantity, Sentence } from "./sentence";
import { isCount } from "./unit";

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
const alike = (match: RegExpMatchArray, sentence: Sentence): boolean =>
  new Set(captured(match, sentence).flatMap(({ unit }) => unit ?? [])).size < 2;

const PLACE = grammar("{PLACE}");

/** Both values as places, where the words around them say so: "från plats 221 till 190". */
export const ranked = (said: string, [from, to]: [Quantity, Quantity]): [Quantity, Quantity] =>
  PLACE.test(said) && to.unit === undefined
    ? [
        { ...from, unit: "plats" },
        { ...to, unit: "plats" },
      ]
    : [from, to];

/** A change to a level, from one value to another, or by so much. */
export const CHANGES: readonly Rule[] = [
  rule(
    "från (?:nuvarande |dagens |cirka |ca )?(?:{LABEL} )?{Q}(?: (?:år )?{T}|(?: (?!till |med )[A-Za-zµÀ-ω/]+){1,5}?)?(?:,? (?:och )?(?:upp |ned |ner )?till|–|-) ?(?:{MIN} |{MAX} )?(?:{LABEL} )?{Q}",
    (m, s) => (alike(m, s) ? fromTo(ranked(m[0], capturedPair(m, s))) : null),
  ),
  rule("^(?:{LABEL} )?{Q} ?→ ?{Q}$", (m, s) => (alike(m, s) ? fromTo(capturedPair(m, s)) : null)),
  rule("{Q} så (?:många|mycket|få|lite|stor|stort|stora|hög|högt|höga|lång|långa)", (_, s) =>
    s.halves ? changeBy("lower", percent(50)) : { kind: "text" },
  ),
  rule("{Q} (?:fler|mer|mera|högre|större|färre|så)", (m, s) =>
    first(m, s).unit === "gånger" ? { kind: "text" } : null,
  ),
  rule("dubbelt så (?:många|mycket|stor|stort|stora|hög|högt|höga)", () => changeBy("higher", percent(100))),
  ...CAPS,
  rule("{NOT} (?:{W} ){0,2}?{UPV} över {Q}", (m, s) => atMost(first(m, s))),
  rule("{NOT} (?:{W} ){0,2}?{DOWNV} under {Q}", (m, s) => atLeast(first(m, s))),
  rule(
    "{NOT} (?:{W} ){0,2}?(?:{UPV}|{DOWNV})(?! (?:{W} )?(?:under|över) ¤)(?: {W}){0,6}? (?:med )?(?:{OVER} |{MIN} |{MAX} )?{Q}",
    text,
  ),
  ...eachWay("{ANY}(?: {W}){0,14}? till (?:{MIN} |{MAX} |({OVER}|{UNDER}) )?{FILL}{Q}", toLevel),
  rule("{BETTERV}(?: {W}){0,14}? till (?:{MIN} |{MAX} )?{FILL}{Q}", (m, s, around) =>
    toLevel(around.better() ?? "higher")(m, s, around),
  ),
  rule(
    "(?:klättra|klättrar|avancera|avancerar|rycka upp|{UPV}|{BETTERV})(?: {W}){0,8}? {Q} (?:placeringar|positioner|steg)",
    text,
  ),
  rule("(?:klättra|klättrar|avancera|avancerar)(?: {W}){0,8}? {Q}", text),
  ...eachWay("{V}(?: {W}){0,14}? (?:med|by|i en takt (?:om|av|på)) {FILL}(?:{MIN} |({OVER}) )?{FILL}{Q}", by),
  rule("{BETTERV}(?: {W}){0,14}? med (?:{MIN} |({OVER}) )?{FILL}{Q}", (m, s, around) => {
    const side = around.better();
    return side ? by(side)(m, s, around) : { kind: "text" };
  }),
  rule(
    "{Q} (?:under|över|sämre|bättre) (?:än )?(?:målet|målvärdet|riket|snittet|rikssnittet|genomsnittet)|{Q} sämre|{Q} av (?:ökningen|minskningen)",
    text,
  ),
  rule("(?:{UPV}|{DOWNV}|tappa|tappar|försämras|backa) {MAX} ?{FILL}{Q}", text),
  rule("{NOT} (?:{W} ){0,2}?(?:tappa|tappar|försämras|backa)(?: {W}){0,4}? (?:{OVER} |{MAX} )?{Q}", text),
  ...eachWay("{V} (?:{MIN} |({OVER}) )?{ABOUT}{Q}", by),
  ...eachWay("{Q}(?:-?ig| ig)? (?:årlig )?{N}", by),
  ...eachWay("{N}(?:(?: {W}){0,10}? (?:med|på|om))? (?:{MIN} |({OVER}) )?{FILL}{Q}", by),
  rule("{Q} (?:bättre|högre|lägre|över|mer|mindre|fler|färre|större|kortare|effektivare|snabbare) {THANOTHER}", text),
  rule("{Q} (?:bättre|högre|lägre|över|under|mer|färre) (?:än )?(?:{W} ){0,3}?{US}", text),
  rule("(?:{MIN} |({OVER}) )?{Q} bättre(?! (?:än|enn|end) [¤◊])", (m, s, around) => {
    const side = around.better();
    return side ? by(side)(m, s, around) : { kind: "text" };
  }),
  ...eachWay("{Q} {THAN}(?! (?:än|enn|end) [¤◊])", by),
  rule(
    "(?:^|ska |skall |bör |måste |att )(?:{W} ){0,2}?(?!(?:ska|vara|ha|kunna|uppnå|klara) )[A-Za-zµÀ-ω]{2,}a (?:{W} ){0,6}?med {FILL}(?:{MIN} |{OVER} )?{FILL}{Q}(?! (?:av|nöjda))",
    (m, s) => (["%", "procentenheter"].includes(first(m, s).unit ?? "") ? { kind: "text" } : null),
  ),
  rule("halver(?:a|as|at|ats|ad|ade|ing)", () => changeBy("lower", percent(50))),
  rule("(?:för)?dubbl(?:a|as|at|ats|ad|ade|ing|era|eras|erat|ering)", () => changeBy("higher", percent(100))),
  rule("tredubbl(?:a|as|at|ats|ad|ade|ing)", () => changeBy("higher", percent(200))),
];

const placeOrShare = ({ value, unit }: Quantity): Reading | null =>
  unit === "%"
    ? best(value)
    : unit === undefined || unit === "plats" || unit.includes("kommuner")
      ? place(value)
      : null;

const hasAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));
const ONE_OF = ["en av", "ett av", "bland", "tillhör"];
const BEST = ["bästa", "bedste", "beste", "främsta", "topp", "övre", "översta", "aste", "högsta"];
const TOP = "(?:bästa|översta|övre) ";

/** A place among others. */
export const RANKS: readonly Rule[] = [
  rule(
    "(?:bland|blandt|blant|av|tillhöra|topp|top|övre|översta|bästa|de) (?:(?:de|landets|sveriges|länets|rikets) )?(?:bästa )?{Q} ?(?:{BEST}|i (?:landet|riket|länet|sverige|{W}))?(?! fler| färre)",
    (m, s) => (hasAny(s.text, BEST) ? placeOrShare(first(m, s)) : null),
  ),
  rule("{Q} (?:av )?(?:de |landets |sveriges )?(?:bästa|främsta) (?:kommun|län|region|i )[A-Za-zµÀ-ω]*", (m, s) =>
    placeOrShare(first(m, s)),
  ),
  rule("^(?:de |landets )?{Q} (?:bästa|främsta)$", (m, s) => placeOrShare(first(m, s))),
  rule("bättre än {Q} av (?:{W} ){0,2}?(?:kommun|region|län|deltagande)[A-Za-zµÀ-ω]*", (m, s) => {
    const { value, unit } = first(m, s);
    return unit === "%" ? best(100 - value) : null;
  }),
  rule(`${TOP}(?:kvartil(?:en)?|fjärdedel(?:en)?)`, () => best(25)),
  rule(`${TOP}(?:tredjedel(?:en)?|tertil(?:en)?)`, () => best(33.3333333333333)),
  rule(`${TOP}halvan`, () => best(50)),
  rule(`${TOP}{Q}`, (_, s) => (s.halves ? best(50) : null)),
  rule("{PLACE}(?:en)? (?:ska vara )?(?:bättre än|under) {Q}", (m, s) => place(first(m, s).value, true)),
  rule("(?:bättre än|över) {PLACE} (?:nr |nummer )?{Q}", (m, s) => place(first(m, s).value, true)),
  rule("{PLACE}(?:en)?:? {Q} ?[–-] ?{Q}", (m, s) => place(firstTwo(m, s)[1].value)),
  rule(
    "{PLACE}(?:en)?:? (?:(?:ska )?(?:vara |bli )?(?:{MIN} |{MAX} |på )?(?:{PLACE} )?(?:nr |nummer )?)?{Q}(?! av)",
    (m, s) => {
      const { value, unit } = first(m, s);
      return unit === undefined || unit === "plats" ? place(value) : null;
    },
  ),
  rule("(bättre än |över |under |[<>] ?)?(?:{MIN} |{MAX} )?{Q}", (m, s) => {
    const { value, unit } = first(m, s);
    return unit === "plats" ? place(value, m[1] !== undefined) : null;
  }),
  rule("(?:topp|top|topplaceringar)[ -]*{Q}", (m, s) => placeOrShare(first(m, s))),
  rule(
    "(?<!av )(?:sveriges|landets|länets|sverige|rikets) (?:allra )?{BEST}(?! kommuner(?![A-Za-zµÀ-ω])| företag(?![A-Za-zµÀ-ω]))",
    (_, s) => (hasAny(s.text, ONE_OF) ? null : place(1)),
  ),
  rule(
    "(?<!bland de |av de |bland )(?:bäst|lägst|högst|främst|bästa|lägsta|högsta) (?:{W} ){0,2}?i (?:sverige|landet|länet|riket)",
    (_, s) => (hasAny(s.text, ONE_OF) || s.quantities.length > 0 ? null : place(1)),
  ),
];

/** Which side of a comparison is better, by its word. "bättre" and "sämre" leave it to what is measured. */
const SIDES: Record<string, Direction> = {
  minst: "higher",
  lägst: "higher",
  högst: "lower",
  högre: "higher",
  lägre: "lower",
  fler: "higher",
  färre: "lower",
  mer: "higher",
  mindre: "lower",
  kortare: "lower",
  längre: "higher",
  större: "higher",
  høyere: "higher",
  højere: "higher",
  lavere: "lower",
  över: "higher",
  under: "lower",
  överstiga: "higher",
  överstiger: "higher",
  understiga: "lower",
  understiger: "lower",
  ovanför: "higher",
  "≥": "higher",
  "≤": "lower",
  ">": "higher",
  "<": "lower",
};
const opposite: Record<Direction, Direction> = { higher: "lower", lower: "higher" };

function comparison(reference: string, strict: boolean, direction?: Direction): Reading {
  return {
    kind: "comparison",
    reference: reference.trim(),
    ...(strict ? { strict: true } : {}),
    ...(direction ? { direction } : {}),
  };
}

const NAMED =
  /^(?:[Ss]ka vara )?([Bb]ättre|[Hh]ögre|[Ll]ägre|[Ff]ler|[Ff]ärre|[Mm]er|[Mm]indre|[Kk]ortare|[Ss]törre)(?: [\p{Ll}-]+){0,2} än (\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?)(?: kommun| stad)?$/u;

/** "bättre än Karlskoga": somebody by a name, which a capital letter inside the text shows. Null: no such words. */
export function namedComparison(said: string): Reading | null {
  const match = NAMED.exec(said);
  return match && comparison(group(match, 2), true, SIDES[group(match, 1).toLowerCase()]);
}

const OTHERS =
  "((?!i (?:genom)?snitt|i medel)(?:(?:snittet|genomsnittet|medelvärdet|medel|resultatet|nivån|värdet|rikssnittet|siffran) (?:för|i|av|bland|hos) )?(?:(?!i (?:genom)?snitt|i medel)[^\\s.,;:!?¤§◊]+ ){0,3}?{US}(?: (?:för|i|av|bland|hos|inom) (?:{W} ?){1,4})?)";
const THAN = "(?:än|enn|end)";
const AS_GOOD =
  "(?:i nivå med|i paritet med|på samma nivå som|samma(?: nivå)? som|lika(?: med| (?:bra|hög|högt|höga|låg|lågt) som)?|motsvarande|motsvara|motsvarar)";

/** Better than, or as good as, somebody else. */
export const COMPARISONS: readonly Rule[] = [
  rule(`(?:${AS_GOOD}|minst som|som|lik|likt) eller (?:bättre|bedre|över|högre|høyere|højere) ${THAN} ${OTHERS}`, (m) =>
    comparison(group(m, 1), false),
  ),
  rule(`(?:bättre|bedre|högre|høyere|højere)(?: ${THAN})? eller ${AS_GOOD} ${OTHERS}`, (m) =>
    comparison(group(m, 1), false),
  ),
  rule(`${AS_GOOD} ${OTHERS} eller (bättre|högre|över|lägre|under)`, (m) =>
    comparison(group(m, 1), false, SIDES[group(m, 2)]),
  ),
  rule(`(minst|lägst|högst|≥|≤) (?:(?:${AS_GOOD}|som) )?${OTHERS}`, (m) =>
    comparison(group(m, 2), false, SIDES[group(m, 1)]),
  ),
  rule(`${AS_GOOD} ${OTHERS}`, (m) => comparison(group(m, 1), false)),
  rule(
    `{NOT} (?:{W} ){0,2}?(högre|sämre|lägre|høyere|højere|lavere|dårligere|överstiga|understiga|under|över) (?:${THAN} )?${OTHERS}`,
    (m) => {
      const side = SIDES[group(m, 1)];
      return comparison(group(m, 2), false, side && opposite[side]);
    },
  ),
  rule(
    `(bättre|bedre|högre|høyere|højere|lägre|lavere|fler|färre|mer|mindre|kortare|längre|större) (?:{W} ){0,3}?${THAN} ${OTHERS}`,
    (m) => comparison(group(m, 2), true, SIDES[group(m, 1)]),
  ),
  rule(`(över|under|överstiga|överstiger|understiga|understiger|ovanför|>|<) ${OTHERS}`, (m) =>
    comparison(group(m, 2), true, SIDES[group(m, 1)]),
  ),
];

const OVER = grammar("{OVER}");

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
  const strict = OVER.test(match[0]);
  if (part.unit === "%") return shareOf(part, whole, strict);
  if ((part.unit !== undefined && part.unit !== "fall") || part.value > whole.value || whole.value < 2) return null;
  if (part.decimals > 0) return atLeast(part, strict);
  const counted = whole.unit !== undefined || nextWord(sentence.text.slice(match.index + match[0].length)) !== "";
  const isScale = !counted && whole.value < 10;
  if (isScale || (whole.value > 100 && !match[0].startsWith("¤")))
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

/**
 * "95 procent av hushållen bör ha …": how many of those that shall, whatever bounds and changes stand in what they
 * shall.
 */
export const SUBJECT_SHARES: readonly Rule[] = [
  rule("^{Q} (?:ska|skall|bör)", (m, s) => share(captured(m, s)[0])),
  rule("i (?:{MIN} )?{Q} av (?:alla |de )?(?:fall|fallen|ärenden|ärendena|tillfällen|tillfällena|gångerna)", (m, s) =>
    share(captured(m, s)[0]),
  ),
  rule("(?:(?:^|att ){Q} av [^.]*? )?(?:ska|skall|skulle|bör|måste)(?: {Q} av)?", (m, s) => share(captured(m, s)[0])),
  rule("(?:^|att ){Q} av [^.]*? (?:har|är|kan|upplever|anser|uppger|känner|[A-Za-zµÀ-ω]{3,}as)", (m, s, around) =>
    around.better() === "lower" ? null : share(captured(m, s)[0]),
  ),
];

const share = (quantity: Quantity | undefined): Reading | null => (quantity?.unit === "%" ? atLeast(quantity) : null);

/** Shares in the form of a count, and a result that is to be above zero. */
export const SHARES: readonly Rule[] = [
  rule(
    "[A-Za-zµÀ-ω]*resultat[A-Za-zµÀ-ω]*(?: {W}){0,6}? {SHALL}(?: {W}){0,2}? (?:vara|visa|uppvisa|bli|redovisa)(?: ett)? positivt(?! och)",
    () => POSITIVE,
  ),
  rule("^(?:ett )?(?:positivt resultat|överskott)$", () => POSITIVE),
  rule("(?:{MAX} |färre än |mindre än ){Q}(?: fall)? av {Q}", fewOfMany),
  rule("(?:{MIN} |{OVER} |{SHALL} |att |^){Q}(?: fall)? av {Q}", ofMany),
];

/**
 * "100 % ± 2": as much on either side; a percent beside another unit is of the middle. Two percents may mean either,
 * but of 100 the same.
 */
function around([middle, by]: [Quantity, Quantity]): Reading | null {
  const share = by.unit === "%" && middle.unit !== undefined && middle.unit !== "%";
  const alike =
    by.unit === undefined ||
    middle.unit === undefined ||
    by.unit === middle.unit ||
    (by.unit === "procentenheter" && middle.unit === "%");
  if (!share && (!alike || (by.unit === "%" && middle.unit === "%" && middle.value !== 100))) return { kind: "text" };
  const unit = middle.unit ?? by.unit;
  const width = Math.abs(share ? (middle.value * by.value) / 100 : by.value);
  const at = (value: number): Quantity => ({
    ...middle,
    ...(unit ? { unit } : {}),
    value: Number(value.toPrecision(15)),
  });
  return range([at(middle.value - width), at(middle.value + width)]);
}

/** Inside two values; and bounds that stand after their number. */
export const RANGES: readonly Rule[] = [
  rule("mellan (?:{LABEL} |{ABOUT})?{Q}(?: ?[–-] ?| och )(?:{LABEL} )?{Q}", (m, s) => range(capturedPair(m, s))),
  rule("{Q} ?[–-] ?{Q}", (m, s) => range(capturedPair(m, s))),
  rule("^{Q} ?(?:±|\\+\\/–|\\+\\/-|\\+–|\\+-) ?{Q}$", (m, s) => around(firstTwo(m, s))),
  rule("^{Q} till {Q}$", (m, s) => {
    const pair = capturedPair(m, s);
    return pair[0].value < 0 && pair[1].value >= 0 ? range(pair) : null;
  }),
  rule("(?:±|\\+\\/–|\\+\\/-|\\+–|\\+-) ?{Q}", (m, s) => {
    const quantity = first(m, s);
    return range([{ ...quantity, value: 0 - quantity.value }, quantity]);
  }),
  rule("{Q}(?: {W})? (?:eller|och) (?:mer|mera|fler|flera|högre|bättre|längre|över|större|uppåt|däröver)", (m, s) =>
    atLeast(first(m, s)),
  ),
  { is: /¤(\d) ?\+(?= |$)/, counts: true, read: (m, s) => atLeast(first(m, s)) },
  rule("{Q}(?: {W})? (?:eller|och) (?:mindre|färre|lägre|kortare|under|därunder|nedåt)", (m, s) => atMost(first(m, s))),
  rule("var {Q}", (m, s) => {
    const quantity = first(m, s);
    return hasAny(quantity.unit ?? "", ["dagar", "veckor", "månader", "år", "timmar", "minuter"])
      ? atMost(quantity)
      : null;
  }),
];
