import type { ChangeByReading, Direction, Reading } from "../domain/reading";
import { grammar } from "./grammar";
import type { Quantity, Sentence } from "./sentence";

/** What a rule may ask of the row around the text. */
export interface Around {
  /** Which side is better by what is measured, or null; asked only where the text does not say. */
  better: () => Direction | null;
}

/** A reading with the words it was read from. */
export interface Draft {
  reading: Reading;
  words: string;
}

interface Rule {
  is: RegExp;
  read: (match: RegExpExecArray, sentence: Sentence, around: Around) => Reading | null;
}

const first = (match: RegExpExecArray, from = 1): string | undefined => match.slice(from).find((group) => /^\d$/.test(group ?? ""));
const digits = (match: RegExpExecArray): number[] => match.slice(1).filter((group) => /^\d$/.test(group ?? "")).map(Number);

const quantityOf = (match: RegExpExecArray, sentence: Sentence): Quantity => sentence.quantities[Number(first(match))]!;

const withUnit = (quantity: Quantity): { unit?: string; per?: string } => ({
  ...(quantity.unit !== undefined ? { unit: quantity.unit } : {}),
  ...(quantity.per !== undefined ? { per: quantity.per } : {}),
});

const atLeast = (quantity: Quantity, strict = false): Reading => ({ kind: "min", value: quantity.value, ...withUnit(quantity), ...(strict ? { strict: true } : {}), direction: "higher" });
const atMost = (quantity: Quantity, strict = false): Reading => ({ kind: "max", value: quantity.value, ...withUnit(quantity), ...(strict ? { strict: true } : {}), direction: "lower" });

const changeBy = (direction: Direction, quantity: Quantity, strict = false): ChangeByReading => ({
  kind: direction === "higher" ? "increaseBy" : "decreaseBy",
  value: Math.abs(quantity.value),
  ...withUnit(quantity),
  ...(strict ? { strict: true } : {}),
  direction,
});

const percent = (value: number): Quantity => ({ value, unit: "%", decimals: 0 });

const change = (direction: Direction): Reading => (direction === "higher" ? { kind: "increase", direction } : { kind: "decrease", direction });

/** Two values with the unit of either. */
function pair(match: RegExpExecArray, sentence: Sentence): [Quantity, Quantity] {
  const [a, b] = digits(match).slice(-2).map((digit) => sentence.quantities[digit]!);
  const unit = b!.unit ?? a!.unit;
  return [{ ...a!, ...(unit !== undefined ? { unit } : {}) }, { ...b!, ...(unit !== undefined ? { unit } : {}) }];
}

function fromTo(match: RegExpExecArray, sentence: Sentence): Reading | null {
  const [from, to] = pair(match, sentence);
  if (from.value === to.value) return null;
  return { kind: "fromTo", value: from.value, value2: to.value, ...withUnit(to), direction: to.value > from.value ? "higher" : "lower" };
}

/** "minst 4 av 5 elever", "9 av 10": a share; "4,2 av 5" a place on a scale; "4 av 5" could be either. */
const ofMany: Rule["read"] = (match, sentence) => {
  const [part, whole] = digits(match).map((digit) => sentence.quantities[digit]!) as [Quantity, Quantity];
  if (part.unit !== undefined || part.value > whole.value || whole.value < 2) return null;
  const counted = whole.unit !== undefined || /^ \p{L}/u.test(sentence.text.slice(match.index + match[0].length));
  if (part.decimals > 0) return atLeast(part);
  if (!counted && whole.value < 10) return { kind: "text" };
  return whole.value <= 100 && whole.decimals === 0 ? atLeast(percent(Number(((100 * part.value) / whole.value).toPrecision(15)))) : null;
};

const range = (match: RegExpExecArray, sentence: Sentence): Reading | null => {
  const [from, to] = pair(match, sentence);
  return from.value <= to.value ? { kind: "range", value: from.value, value2: to.value, ...withUnit(to) } : null;
};

const rule = (source: string, read: Rule["read"]): Rule => ({ is: grammar(source), read });
const text: Rule["read"] = () => ({ kind: "text" });

/** A change to a level, from one value to another, or by so much. */
const CHANGES: Rule[] = [
  rule("från (?:{LABEL} )?{Q}(?: (?:år )?{T})?(?:,? (?:och )?(?:upp |ned |ner )?till|–|-) ?(?:{MIN} |{MAX} )?(?:{LABEL} )?{Q}", fromTo),
  rule("{NOT} (?:{W} ){0,2}?(?:{UPV}|{DOWNV})(?: {W}){0,6}? (?:med )?(?:{OVER} |{MIN} |{MAX} )?{Q}", text),
  rule("(?:{UPW})(?: {W}){0,14}? till (?:{MIN} |({OVER}) )?{FILL}{Q}", (m, s) => atLeast(quantityOf(m, s), m[1] !== undefined)),
  rule("(?:{DOWNW})(?: {W}){0,14}? till (?:{MAX} |({UNDER}) )?{FILL}{Q}", (m, s) =>
    halfOf(m, s) ? changeBy("lower", percent(50)) : atMost(quantityOf(m, s), m[1] !== undefined)),
  rule("(?:{BETTERV})(?: {W}){0,14}? till (?:{MIN} |{MAX} )?{FILL}{Q}", (m, s, a) => (a.better() === "lower" ? atMost(quantityOf(m, s)) : atLeast(quantityOf(m, s)))),
  rule("(?:{UPV})(?: {W}){0,14}? med (?:{MIN} |({OVER}) )?{FILL}{Q}", (m, s) => changeBy("higher", quantityOf(m, s), m[1] !== undefined)),
  rule("(?:{DOWNV})(?: {W}){0,14}? med (?:{MIN} |({OVER}) )?{FILL}{Q}", (m, s) => changeBy("lower", quantityOf(m, s), m[1] !== undefined)),
  rule("(?:{UPV}) (?:{MIN} |({OVER}) )?{ABOUT}{Q}", (m, s) => changeBy("higher", quantityOf(m, s), m[1] !== undefined)),
  rule("(?:{DOWNV}) (?:{MIN} |({OVER}) )?{ABOUT}{Q}", (m, s) => changeBy("lower", quantityOf(m, s), m[1] !== undefined)),
  rule("{Q}(?:-?ig| ig)? (?:årlig )?{DOWNN}", (m, s) => changeBy("lower", quantityOf(m, s))),
  rule("{Q}(?:-?ig| ig)? (?:årlig )?{UPN}", (m, s) => changeBy("higher", quantityOf(m, s))),
  rule("{DOWNN}(?:(?: {W}){0,10}? (?:med|på|om))? (?:{MIN} |({OVER}) )?{FILL}{Q}", (m, s) => changeBy("lower", quantityOf(m, s), m[1] !== undefined)),
  rule("{UPN}(?:(?: {W}){0,10}? (?:med|på|om))? (?:{MIN} |({OVER}) )?{FILL}{Q}", (m, s) => changeBy("higher", quantityOf(m, s), m[1] !== undefined)),
  rule("{Q} (?:lägre|färre|mindre|kortare)(?! än {US})", (m, s) => changeBy("lower", quantityOf(m, s))),
  rule("{Q} (?:högre|fler|mer|större)(?! än {US})", (m, s) => changeBy("higher", quantityOf(m, s))),
  rule("{Q} (?:bättre|högre|lägre|över|under|mer|färre) (?:än )?(?:{W} ){0,3}?{US}", text),
  rule("halver(?:a|as|at|ats|ad|ade|ing)", () => changeBy("lower", percent(50))),
  rule("(?:för)?dubbl(?:a|as|at|ats|ad|ade|ing)", () => changeBy("higher", percent(100))),
  rule("(?:tre|tre)dubbl(?:a|as|at|ats)", () => changeBy("higher", percent(200))),
];

/** "minska till hälften": the half is of the measure itself. */
const halfOf = (match: RegExpExecArray, sentence: Sentence): boolean => {
  const quantity = quantityOf(match, sentence);
  return quantity.value === 50 && quantity.unit === "%" && sentence.halves;
};

/** A place among others. */
const RANKS: Rule[] = [
  rule("(?:bland|av|tillhöra|topp|top|övre|översta|bästa|de) (?:(?:de|landets|sveriges|länets|rikets) )?(?:bästa )?{Q} ?(?:{BEST}|i (?:landet|riket|länet|sverige|{W}))?(?! fler| färre)", (m, s) => {
    const quantity = quantityOf(m, s);
    const best = /bästa|främsta|topp|övre|översta|aste|högsta/.test(s.text);
    if (!best) return null;
    if (quantity.unit === "%") return { kind: "percentile", value: quantity.value, unit: "%", direction: "higher" };
    return quantity.unit === undefined || /plats|kommuner/.test(quantity.unit) ? { kind: "rank", value: quantity.value, direction: "lower" } : null;
  }),
  rule("{Q} (?:av )?(?:de |landets |sveriges )?(?:bästa|främsta) (?:kommun|län|region|i )\\p{L}*", (m, s) => {
    const quantity = quantityOf(m, s);
    if (quantity.unit === "%") return { kind: "percentile", value: quantity.value, unit: "%", direction: "higher" };
    return { kind: "rank", value: quantity.value, direction: "lower" };
  }),
  rule("bättre än {Q} av (?:{W} ){0,2}?(?:kommun|region|län|deltagande)\\p{L}*", (m, s) => {
    const quantity = quantityOf(m, s);
    return quantity.unit === "%" ? { kind: "percentile", value: 100 - quantity.value, unit: "%", direction: "higher" } : null;
  }),
  rule("(?:bästa|översta|övre) (?:kvartil(?:en)?|fjärdedel(?:en)?)|kvartil ◊", () => ({ kind: "percentile", value: 25, unit: "%", direction: "higher" })),
  rule("(?:bästa|översta|övre) (?:tredjedel(?:en)?|tertil(?:en)?)", () => ({ kind: "percentile", value: 100 / 3, unit: "%", direction: "higher" })),
  rule("(?:bästa|översta|övre) (?:halva(?:n)?|hälft(?:en)?|¤\\d)", () => ({ kind: "percentile", value: 50, unit: "%", direction: "higher" })),
  rule("{PLACE}(?:en)? (?:ska vara )?(bättre än|under) {Q}", (m, s) => ({ kind: "rank", value: quantityOf(m, s).value, strict: true, direction: "lower" })),
  rule("(bättre än|över) {PLACE} (?:nr |nummer )?{Q}", (m, s) => ({ kind: "rank", value: quantityOf(m, s).value, strict: true, direction: "lower" })),
  rule("{PLACE}(?:en)?:? {Q} ?[–-] ?{Q}", (m, s) => ({ kind: "rank", value: s.quantities[digits(m)[1]!]!.value, direction: "lower" })),
  rule("{PLACE}(?:en)?:? (?:(?:ska )?(?:vara |bli )?(?:{MIN} |{MAX} |på )?(?:{PLACE} )?(?:nr |nummer )?)?{Q}(?! av)", (m, s) => {
    const quantity = quantityOf(m, s);
    return quantity.unit === undefined || quantity.unit === "plats" ? { kind: "rank", value: quantity.value, direction: "lower" } : null;
  }),
  rule("(?:topp|top|topplaceringar)[ -]*{Q}", (m, s) => {
    const quantity = quantityOf(m, s);
    if (quantity.unit === "%") return { kind: "percentile", value: quantity.value, unit: "%", direction: "higher" };
    return { kind: "rank", value: quantity.value, direction: "lower" };
  }),
  rule("(?<!av )(?:sveriges|landets|länets|sverige|rikets) (?:allra )?{BEST}(?! kommuner(?!\\p{L})| företag(?!\\p{L}))", (_, s) =>
    /en av|ett av|bland|tillhör/.test(s.text) ? null : { kind: "rank", value: 1, direction: "lower" }),
  rule("(?<!bland de |av de |bland )(?:bäst|lägst|högst|främst|bästa|lägsta|högsta) (?:{W} ){0,2}?i (?:sverige|landet|länet|riket)", (_, s) =>
    /en av|ett av|bland|tillhör/.test(s.text) || s.quantities.length > 0 ? null : { kind: "rank", value: 1, direction: "lower" }),
];

/** Better than, or as good as, somebody else. */
const REFERENCE = "((?:(?:snittet|genomsnittet|medelvärdet|medel|resultatet|nivån|värdet|rikssnittet|siffran) (?:för|i|av|bland|hos) )?(?:{W} ){0,3}?{US}(?: (?:för|i|av|bland|hos|inom) (?:{W} ?){1,4})?)";
const COMPARISONS: Rule[] = [
  rule(`(?:i nivå med|i paritet med|lika(?: med| (?:bra|hög|högt|höga) som)?|motsvarande|samma(?: nivå)? som|minst som|som) eller (?:bättre|över|högre) än ${REFERENCE}`, (m) => comparison(m[1]!, false)),
  rule(`(?:bättre|högre)(?: än)? eller (?:lika med|lika|i nivå med|samma som|lika bra som) ${REFERENCE}`, (m) => comparison(m[1]!, false)),
  rule(`(?:i nivå med|i paritet med|lika (?:bra|hög|högt|höga|låg|lågt) som) ${REFERENCE} eller (bättre|högre|över|lägre|under)`, (m) => comparison(m[1]!, false, m[2])),
  rule(`(minst|lägst|högst) (?:(?:i nivå med|som|lika (?:bra|hög|högt|höga) som|i paritet med|motsvarande|på samma nivå som|samma (?:nivå )?som) )?${REFERENCE}`, (m) => comparison(m[2]!, false, m[1])),
  rule(`(?:i nivå med|i paritet med|lika (?:bra|hög|högt|höga|låg|lågt) som|på samma nivå som|motsvara|motsvarar) ${REFERENCE}`, (m) => comparison(m[1]!, false)),
  rule(`{NOT} (?:{W} ){0,2}?(högre|sämre|lägre|överstiga|understiga|under|över) (?:än )?${REFERENCE}`, (m) => comparison(m[2]!, false, TURNED[m[1]!])),
  rule(`(bättre|högre|lägre|fler|färre|mer|mindre|kortare|längre|större) än ${REFERENCE}`, (m) => comparison(m[2]!, true, m[1])),
  rule(`(över|under|överstiga|överstiger|understiga|understiger|ovanför|>|<) ${REFERENCE}`, (m) => comparison(m[2]!, true, m[1])),
];
const TURNED: Record<string, string> = { högre: "högst", överstiga: "högst", över: "högst", lägre: "lägst", understiga: "lägst", under: "lägst", sämre: "bättre" };
const SIDES: Record<string, Direction> = {
  minst: "higher", lägst: "higher", högst: "lower", högre: "higher", lägre: "lower", fler: "higher", färre: "lower", mer: "higher", mindre: "lower", kortare: "lower", längre: "higher", större: "higher",
  över: "higher", under: "lower", överstiga: "higher", överstiger: "higher", understiga: "lower", understiger: "lower", ovanför: "higher", ">": "higher", "<": "lower",
};

function comparison(reference: string, strict: boolean, word?: string): Reading {
  const direction = word === undefined ? undefined : SIDES[word];
  return { kind: "comparison", reference: reference.trim(), ...(strict ? { strict: true } : {}), ...(direction ? { direction } : {}) };
}

/** Inside two values; and bounds that stand after their number. */
const RANGES: Rule[] = [
  rule("mellan (?:{LABEL} |{ABOUT})?{Q}(?: ?[–-] ?| och )(?:{LABEL} )?{Q}", range),
  rule("{Q} ?[–-] ?{Q}", range),
  rule("(?:±|\\+\\/–|\\+\\/-|\\+–|\\+-) ?{Q}", (m, s) => {
    const quantity = quantityOf(m, s);
    return { kind: "range", value: -quantity.value, value2: quantity.value, ...withUnit(quantity) };
  }),
  rule("{Q}(?: {W})? (?:eller|och) (?:mer|mera|fler|flera|högre|bättre|längre|över|större|uppåt|däröver)", (m, s) => atLeast(quantityOf(m, s))),
  { is: /¤(\d) ?\+(?= |$)/u, read: (m, s) => atLeast(quantityOf(m, s)) },
  rule("{Q}(?: {W})? (?:eller|och) (?:mindre|färre|lägre|kortare|under|därunder|nedåt)", (m, s) => atMost(quantityOf(m, s))),
  rule("(?:minst |åtminstone )?var {Q}", (m, s) => {
    const quantity = quantityOf(m, s);
    return quantity.unit !== undefined && /dagar|veckor|månader|år|timmar|minuter/.test(quantity.unit) ? atMost(quantity) : null;
  }),
];

const SHARES: Rule[] = [
  rule("resultat\\p{L}*(?: {W}){0,6}? {SHALL}(?: {W}){0,2}? (?:vara|visa|uppvisa|bli|redovisa)(?: ett)? positivt(?! och)", () => ({ kind: "min", value: 0, strict: true, direction: "higher" })),
  rule("^(?:ett )?positivt resultat$", () => ({ kind: "min", value: 0, strict: true, direction: "higher" })),
  rule("(?:{MIN} |{OVER} |^){Q} av {Q}", ofMany)];

export const RULES = { shares: SHARES, changes: CHANGES, ranks: RANKS, comparisons: COMPARISONS, ranges: RANGES };

/** The first rule of a group that reads the sentence. */
export function firstOf(rules: readonly Rule[], sentence: Sentence, around: Around): Draft | null {
  for (const { is, read } of rules) {
    const match = is.exec(sentence.text);
    const reading = match && read(match, sentence, around);
    if (match && reading) return { reading, words: match[0] };
  }
  return null;
}

/** A bound that was found with its number, in the order of the text. */
export interface Bound {
  reading: Extract<Reading, { kind: "min" | "max" }>;
  quantity: Quantity;
  at: number;
  end: number;
  words: string;
  /** "inom 30 dagar": a time limit, which may belong to the measure rather than be the target. */
  limit: boolean;
}

const BOUNDS: { side: "min" | "max"; strict: boolean; limit: boolean; is: RegExp }[] = [
  { side: "max", strict: false, limit: false, is: grammar("{MAX} ?{FILL}{Q}", "gu") },
  { side: "min", strict: false, limit: false, is: grammar("{MIN} ?{FILL}{Q}", "gu") },
  { side: "min", strict: true, limit: false, is: grammar("{OVER} {FILL}{Q}", "gu") },
  { side: "max", strict: true, limit: false, is: grammar("{UNDER} {FILL}{Q}", "gu") },
  { side: "max", strict: false, limit: true, is: grammar("(?:inom|senast|innen|inden|efter högst) {ABOUT}{Q}(?: (?:från|efter))?", "gu") },
];
const TIME = /^(?:signaler|sekunder|minuter|timmar|dygn|dagar|veckor|månader|år|arbetsdagar|arbetsveckor)/;

/** Every bound of the sentence. A number is taken by the first kind that has it: "får inte vara högre än 5" is no "högre än 5". */
export function boundsIn(sentence: Sentence): Bound[] {
  const found = new Map<number, Bound>();
  for (const { side, strict, limit, is } of BOUNDS)
    for (const match of sentence.text.matchAll(is)) {
      const digit = Number(match.slice(1).findLast((group) => /^\d$/.test(group ?? "")));
      const quantity = sentence.quantities[digit];
      if (!quantity || found.has(digit) || (limit && !TIME.test(quantity.unit ?? ""))) continue;
      const reading = (side === "min" ? atLeast(quantity, strict) : atMost(quantity, strict)) as Bound["reading"];
      found.set(digit, { reading, quantity, at: match.index, end: match.index + match[0].length, words: match[0], limit });
    }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

export { atLeast, atMost, change, changeBy, percent, withUnit };
