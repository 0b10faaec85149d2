import type { ProblemCode } from "../domain/problem";
import type { Direction, Reading } from "../domain/reading";
import { directionOf, type DirectionEvidence } from "./direction";
import { grammar } from "./grammar";
import { formatMeasure, readValue } from "./number";
import { printReading } from "./readingText";
import { atLeast, atMost, type Around, type Bound, boundsIn, change, type Draft, firstOf, percent, RULES } from "./rules";
import { type Quantity, readSentence, type Sentence } from "./sentence";
import { asksYes, saysNone } from "./targetWords";
import { clean } from "./text";
import { convert, PER_TIME, readUnit } from "./unit";

/** A target as it stands, with what its row and column say. */
export interface TargetInput {
  text: string | number | boolean | null;
  /** Number format of a numeric cell. */
  format?: string;
  indicator?: string;
  goal?: string;
  /** The unit that the row or column states. */
  unit?: string;
  /** From a column that says which way is right. */
  direction?: Direction;
  header?: string;
  /** What the column's other targets say, where they agree. */
  columnDirection?: Direction;
}

export interface TargetReading {
  reading: Reading;
  /** How it was read, in one Swedish sentence. */
  why: string;
  problem?: ProblemCode;
}

/** A longer text is an account, not a target. */
const LONGEST_TARGET = 600;

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
const quoted = (text: string): string => `”${short(clean(text))}”`;

/** Where the side of a bare number came from. */
interface Side {
  direction: Direction;
  /** "ur indikatorn ”…”". */
  source: string;
  assumed: boolean;
}

/** The rule that an indicator or goal itself states: "… ska lägst uppgå till 2 %", "… om minst". */
function statedBound(text: string): { direction: Direction; strict: boolean } | null {
  const sentence = readSentence(clean(text.slice(0, LONGEST_TARGET)));
  const hanging = /(?:^| )(minst|lägst|högst|max(?:imalt)?|över|under|mer än|mindre än)$/u.exec(sentence.text.replace(/[.:]$/, ""));
  if (hanging) return { direction: /minst|lägst|över|mer än/.test(hanging[1]!) && hanging[1] !== "mindre än" ? "higher" : "lower", strict: /över|under|än/.test(hanging[1]!) };
  if (!SHALL.test(sentence.text)) return null;
  maskDefinitions(sentence);
  const bounds = boundsIn(sentence).filter((bound) => !bound.limit);
  const kinds = new Set(bounds.map((bound) => bound.reading.kind));
  return kinds.size === 1 ? { direction: bounds[0]!.reading.direction, strict: false } : null;
}

/** Which side of a bare number is better, and from where that is known. */
function sideOf(input: TargetInput, said: string, value: Quantity, sentence: Sentence): Side {
  const side = (direction: Direction, source: string, assumed = false): Side => ({ direction, source, assumed });
  if (input.direction) return side(input.direction, "ur riktningen som tabellen anger");
  const header = input.header === undefined ? null : directionOf({ header: input.header });
  if (header) return side(header.direction, `ur rubriken ${quoted(input.header!)}`);
  const stated = input.indicator ? statedBound(input.indicator) : null;
  if (stated) return side(stated.direction, `ur indikatorn ${quoted(input.indicator!)}`);
  if (value.unit !== undefined && INDEXES.has(value.unit) && directionOf({ indicator: input.indicator ?? "" })?.direction !== "lower") return side("higher", `ur enheten ${value.unit}`);
  if (/¤\d nya(?!\p{L})/u.test(sentence.text)) return side("higher", "ur målets ord ”nya”");
  if (value.value === 100 && value.unit === "%") return side("higher", "eftersom ett mål på 100 % inte kan överträffas");

  const own = /\p{L}{4}/u.test(said) ? directionOf({ indicator: said }) : null;
  const row = directionOf({ indicator: input.indicator, goal: input.goal });
  const evidence: DirectionEvidence | null = own && row && own.direction !== row.direction ? null : own?.strength === "clear" ? own : (row ?? own);
  const source = evidence && (evidence === own ? `ur målets ord ”${evidence.evidence}”` : sourceOf(evidence, input));
  if (evidence?.strength === "clear") return side(evidence.direction, source!);
  if (input.columnDirection && (!evidence || evidence.direction === input.columnDirection)) return side(input.columnDirection, "som kolumnens övriga mål");
  if (evidence) return side(evidence.direction, `${source}, men det är osäkert`, true);
  if (value.unit !== undefined && SHORT_TIME.has(value.unit) && own === null && row === null) return side("lower", "eftersom en tid oftast är ett högsta värde", true);
  if (value.value === 0 && (own ?? row) === null && !/kr$/.test(value.unit ?? "")) return side("lower", "eftersom det inte framgår vilket håll som är bättre och värdet är noll", true);
  return side("higher", "eftersom det inte framgår vilket håll som är bättre", true);
}

function sourceOf(evidence: DirectionEvidence, input: TargetInput): string {
  const inIndicator = input.indicator !== undefined && clean(input.indicator).includes(evidence.evidence);
  return inIndicator || !input.goal ? `ur indikatorn ${quoted(input.indicator ?? evidence.evidence)}` : `ur målet ${quoted(input.goal)}`;
}

const SHORT_TIME = new Set(["sekunder", "minuter", "dagar", "dygn", "veckor", "månader", "arbetsdagar", "arbetsveckor"]);
const INDEXES = new Set(["index", "NKI", "NMI", "NRI", "NII", "HME"]);

const SHALL = grammar("{SHALL}");
const VERB = grammar("{SHALL}|ökar|minskar|ökas|minskas|uppgår|ligger");
const DEFINING = /(?:(?:^|[^\p{L}])(?:med|för|som(?: [\p{L}-]+){1,3}|hos|kring|äldre än|yngre än|efter|minst|mer än|över|under|(?<!mål(?:et|en|nivå|nivån|värde|värdet)? )på) (?:mer än |fler än |mindre än |färre än |minst |högst |över |under |en |ett )?)$/u;

/** Numbers before the verb that say what is measured ("företag med mer än 20 anställda ska öka") become `◊`. */
function maskDefinitions(sentence: Sentence): void {
  const verb = VERB.exec(sentence.text);
  if (!verb || verb.index === 0) return;
  const head = sentence.text.slice(0, verb.index).replace(/¤\d/g, (mark, at: number) => {
    const before = sentence.text.slice(Math.max(0, at - 50), at);
    const opening = /(?:^|(?:^| )att |, )(?:(?:i|år §\d|senast §\d|§\d) )*(?:minst|mer än|över|under|max|högst) $/u.test(sentence.text.slice(0, at));
    return DEFINING.test(before) && !opening ? "◊" : mark;
  });
  sentence.text = head + sentence.text.slice(verb.index);
}

const BASELINE = /(?:^|[ ,;])(?:nu|idag|i dag|nuläge|nuvärde|startvärde|utgångsvärde|utgångsläge|basvärde|jämförelsevärde|föregående år|förra året|utfall)(?: §\d)?(?: är| ligger på| på| var)?:? ¤(\d)/u;

/** "…, nu 293": the value today is no target. */
function takeBaseline(sentence: Sentence): number | undefined {
  const match = BASELINE.exec(sentence.text);
  if (!match) return undefined;
  sentence.text = sentence.text.replace(match[0], "");
  return sentence.quantities[Number(match[1])]!.value;
}

const REFERENCE_TIME = /(?:jämfört med|jämförelse med|från|sedan|mot|än|relativt|förhållande till|utgångspunkt i|basår(?:et)?|utifrån|som)(?: (?!till |senast |och |innan |före )[^\s,.;]+){0,6}? §(\d)/gu;
const REFERENT = "((?:(?!och |senast |till |ska |innan |före |¤|◊)[^\\s,.;]+ ?){1,6})";
/** What stands after words of comparing, the plainest first. */
const REFERENCES = [
  new RegExp(`(?:jämfört med|i jämförelse med|i förhållande till|relativt) ${REFERENT}`, "u"),
  new RegExp(`(?:än|sedan|från|mot|lika med|som(?= §| föregående| förra)|i nivå med|i paritet med|samma(?: nivå)? som|överstiga|understiga) ${REFERENT}`, "u"),
];

/** "2019", "föregående år": what a change is measured from. */
function referenceOf(sentence: Sentence): string | undefined {
  for (const pattern of REFERENCES) {
    const reference = pattern.exec(sentence.text)?.[1]!.trim();
    if (!reference) continue;
    const written = reference.replace(/§(\d)/g, (_, digit: string) => sentence.times[Number(digit)]!).replace(/^år (?=\d)/, "");
    if (/\d{4}|år|mätning|period|nivå|utfall|resultat|värde|bokslut|termin|månad|tertial|läsår|utgångsläge/u.test(written)) return written;
  }
  return undefined;
}

/** When it is to be reached: the last time in the text that is not what is compared with. */
function dueOf(sentence: Sentence): string | undefined {
  const references = new Set([...sentence.text.matchAll(REFERENCE_TIME)].map((match) => Number(match[1])));
  const times = sentence.times.filter((_, i) => !references.has(i) && sentence.text.includes(`§${i}`) && !sentence.text.includes(`§${i} års `));
  const last = times.at(-1) ?? sentence.asides.map((aside) => /^(?:senast |till |år )?((?:19|20)\d\d)$/u.exec(aside)?.[1]).find((year) => year !== undefined);
  return last?.includes("–") ? last.split("–")[1] : last;
}

const PER = /(årligen|årlig(?=\p{L}* (?:ökning|minskning|tillväxt))|varje år|om året|per (\p{L}+)|\/(\p{L}+)|varje (månad|vecka|kvartal|tertial|termin))(?!\p{L})/u;

function perOf(sentence: Sentence, reading: Reading): string | undefined {
  if (reading.kind !== "min" && reading.kind !== "max" && reading.kind !== "increaseBy" && reading.kind !== "decreaseBy") return undefined;
  if (reading.per !== undefined) return reading.per;
  const found = PER.exec(sentence.text.slice(/^årlig /u.test(sentence.text) ? 0 : Math.max(0, sentence.text.indexOf("¤"))));
  return found ? (PER_TIME[found[2] ?? found[3] ?? found[4] ?? ""] ?? (/år/.test(found[1]!) && !found[2] && !found[3] ? "år" : undefined)) : undefined;
}

/** The reading with due date, period and reference from the rest of the sentence; of values by year, the last. */
function complete(reading: Reading, sentence: Sentence, baseline?: number): Reading {
  const done = { ...reading } as Reading;
  const step = lastStep(sentence);
  if (step && (done.kind === "min" || done.kind === "max" || done.kind === "increaseBy" || done.kind === "decreaseBy")) {
    done.value = step.quantity.value;
    done.due = step.time;
  }
  const due = dueOf(sentence);
  if (due !== undefined && done.due === undefined && done.kind !== "none" && done.kind !== "text") done.due = due;
  const per = perOf(sentence, done);
  if (per !== undefined) done.per = per;
  if (done.kind === "increase" || done.kind === "decrease" || done.kind === "increaseBy" || done.kind === "decreaseBy" || done.kind === "unchanged") {
    const reference = referenceOf(sentence);
    if (reference !== undefined) done.reference = reference;
    const from = /från (?:plats )?¤(\d)/u.exec(sentence.text);
    const start = baseline ?? (from ? sentence.quantities[Number(from[1])]!.value : asideBaseline(sentence));
    if (start !== undefined) done.baseline = start;
    if (from && (done.kind === "increase" || done.kind === "decrease" || done.kind === "unchanged")) {
      const unit = sentence.quantities[Number(from[1])]!.unit;
      if (unit !== undefined) done.unit = unit;
    }
  }
  return done;
}

/** "(27,1 MWh/person)" beside a change is where it starts from. */
function asideBaseline(sentence: Sentence): number | undefined {
  for (const aside of sentence.asides) {
    const inside = readSentence(aside);
    if (inside.quantities.length === 1 && /^(?:(?:från|nu|nuläge|utgångsläge|utfall|§\d):? )*¤0$/.test(inside.text)) return inside.quantities[0]!.value;
  }
  return undefined;
}

const PLAIN_CHANGES: { side: Direction | "better"; is: RegExp }[] = (
  [
    ["higher", "{UPW}"],
    ["lower", "{DOWNW}"],
    ["better", "{BETTERW}|positiv utveckling|positiv trend|utvecklas positivt|utvecklas i positiv riktning|gå åt rätt håll"],
  ] as const
).map(([side, words]) => ({
  side,
  is: grammar(
    `(?:^(?:att |målet är att |målsättningen är att |målet är |kommunen ska |vi ska |målvärde:? |en |allt |fortsatt |årlig |succesivt |successivt )*(?:${words}))|{SHALL}(?: ha| kunna| årligen| successivt| ytterligare| känna| uppleva| få| visa)?(?: (?!inte |ej |för |att |arbeta |verka |bidra |genom )[\\p{L}\\/§0-9-]+){0,8}? (?:${words})|^(?:(?!att |för |ska |arbeta )[\\p{L}\\/-]+ ){1,10}(?:ökar|minskar|ökas|minskas|höjs|sänks|växer|sjunker|förbättras|stärks|har ökat|har minskat)|{SHALL} (?:arbeta|verka|bidra) (?:aktivt )?(?:för|till) (?:att |en |ett )?(?:${words})`,
  ),
}));
const MARKS: { side: Direction | null; is: RegExp }[] = [
  { side: null, is: /^[→➡⇒⇨=]+\ufe0f?$/u },
  { side: "higher", is: /^[↑⬆▲↗⇧🔼+]+\ufe0f?$/u },
  { side: "lower", is: /^[↓⬇▼↘⇩🔽]+\ufe0f?$/u },
];
const LEVEL_KEPT = grammar(
  "oförändrad\\p{L}*|oförändrat|bibehål\\p{L}*|vidmakthåll\\p{L}*|upprätthåll\\p{L}*|ligga kvar|samma nivå|samma resultat|samma som|minst lika {W} (?:{W} ){0,3}?som|(?:lika (?:med |bra |som )*|oförändrat )eller (?:bättre|högre|lägre)(?: än)?|bättre(?: än)? eller lika(?: med| som)?|i nivå med|kvarstå|konstant|behålla(?:s)?|stabilt|hålla(?:s)? (?:sig )?(?:på )?(?:nuvarande|samma) nivå|uforandret|uendret",
);
const BEFORE_TIME = "(?= (?:{W} ){0,3}?(?:§\\d|föregående|förra|utgångsläget|nuvarande))";
const NOT_CHANGED: { side: Direction | "worse"; is: RegExp }[] = [
  { side: "lower", is: grammar("{NOT} (?:{W} ){0,2}?(?:{UPV}|bli fler|bli högre)|{NOT} (?:{W} ){0,2}?(?:överstiga|överskrida|högre än|fler än|mer än|större än)" + BEFORE_TIME) },
  { side: "higher", is: grammar("{NOT} (?:{W} ){0,2}?(?:{DOWNV}|bli färre|bli lägre)|{NOT} (?:{W} ){0,2}?(?:understiga|underskrida|lägre än|färre än|mindre än)" + BEFORE_TIME) },
  { side: "worse", is: grammar("{NOT} (?:{W} ){0,2}?(?:försämra(?:s|t|ts)?|sämre)") },
];
const OR_BETTER = /(?:eller|och|alternativt|^)(?: helst)? ?(öka|högre|fler|minska|lägre|färre|bättre|förbättra|stärka)/u;
const ALL = /^(?:att |senast §\d |år §\d |§\d |till §\d )*(?:ska |skall |är |har )?(?:alla|samtliga|varje|alle)(?! (?:månad|år|vecka|dag|kvartal|termin|tertial|gång|mål|målen|delar|områden)\b)/u;
const NONE_MAY = /^(?:att |senast §\d |år §\d |§\d )*(?:ska |skall )?(?:inga|ingen|inget|noll)(?= [\p{L}-]+)/u;
const STATE = /(?:fossil|fossilbränsle|utsläpps|klimat|koldioxid|gift|drog|rök|emissions)(?:fri|neutral|positiv|oberoende)(?:t|a)?(?!\p{L})|nettonoll\p{L}*|fossiloberoende|klimatneutral/u;
const DONE = /(?<!\p{L})(?:klar|klart|klara|färdig(?:t|ställ\p{L}*)?|genomförd?a?|genomfört|antagen|antaget|antagna|beslutad|beslutat|fastställd|fastställt|framtagen|framtaget|upprättad|upprättat|införd|infört|införda|implementerad|implementerat|inrättad|inrättat|etablerad|etablerat|driftsatt|invigd|invigt|påbörjad|påbörjat|tagen i bruk|taget i bruk|på plats|certifierad|certifierat|byggd|byggt|finnas|uppdaterad|reviderad|redovisad|redovisas|utredd|utrett)(?!\p{L})/u;
const SELF_FINANCED = /självfinansier\p{L}*|finansieras (?:helt )?(?:med egna medel|utan (?:nya )?lån|med eget kapital)|egenfinansier\p{L}*/u;

function plainChange(sentence: Sentence, around: Around): Draft | null {
  const found = PLAIN_CHANGES.map((row) => ({ side: row.side, match: row.is.exec(sentence.text) })).filter((row) => row.match);
  if (found.length === 0) return null;
  found.sort((a, b) => a.match!.index + a.match![0].length - (b.match!.index + b.match![0].length));
  const sides = new Set(found.filter((row) => row.side !== "better").map((row) => row.side));
  if (sides.size > 1) return bothWays(sentence.text, found[0]!.match![0]) ? { reading: { kind: "text" }, words: "" } : draftOf(found[0]!.side, found[0]!.match![0], around);
  return draftOf(found[0]!.side, found[0]!.match![0], around);
}

/** Two things that shall change each its way, joined in one sentence, can only be judged by a person. */
const bothWays = (text: string, words: string): boolean => {
  const rest = text.slice(text.indexOf(words) + words.length);
  const cut = rest.search(/genom|bland annat|för att|så att|t\.?ex|till exempel|exempelvis|vilket|i syfte/u);
  return /(?<!\p{L})(?:och|samt|medan|men|samtidigt|,)(?!\p{L})/u.test(cut < 0 ? rest : rest.slice(0, cut));
};

function draftOf(side: Direction | "better", words: string, around: Around): Draft {
  if (side !== "better") return { reading: change(side), words };
  const better = around.better();
  return better ? { reading: change(better), words } : { reading: { ...change("higher"), assumed: true } as Reading, words };
}

const STEPS = [/¤(\d)[,:]?(?: (?:senast|år|till|under|i|för|vid|fram))* §(\d)/gu, /§(\d)[:=,]?(?: [\p{L}]+){0,4}? ¤(\d)/gu];

/** Values by year in one text: "minst 70 % år 2022 och 80 % år 2024", "2024: 75 %, 2025: 80 %". The last of them, or null. */
function lastStep(sentence: Sentence): { quantity: Quantity; time: string } | null {
  const count = [...sentence.text.matchAll(/¤/gu)].length;
  if (count < 2 || sentence.text.includes("ytterligare")) return null;
  for (const [order, pattern] of STEPS.entries()) {
    const steps = [...sentence.text.matchAll(pattern)].map((match) => ({
      quantity: sentence.quantities[Number(match[order === 0 ? 1 : 2])]!,
      time: sentence.times[Number(match[order === 0 ? 2 : 1])]!,
    }));
    if (steps.length === count && new Set(steps.map((step) => step.time)).size === count) return steps.reduce((a, b) => (b.time > a.time ? b : a));
  }
  return null;
}

/** Bounds as one reading: a range, several parts, steps over years, or the one that counts. */
function ofBounds(bounds: Bound[], sentence: Sentence): Draft & { doubt?: string } {
  const main = bounds.filter((bound) => !bound.limit);
  const used = main.length > 0 ? main : bounds;
  const one = used[0]!;
  if (lastStep(sentence)) return { reading: one.reading, words: one.words };
  if (used.length === 1) return { reading: one.reading, words: one.words };
  const [a, b] = [used[0]!, used[1]!];
  const between = sentence.text.slice(a.end, b.at);
  const joined = /^[ ,]*(?:[\p{L}-]+ ){0,3}?(?:och|samt|men|,|;)? *(?:[\p{L}-]+ )?$/u.test(between);
  const sameUnit = convert(1, a.quantity.unit ?? b.quantity.unit ?? "", b.quantity.unit ?? a.quantity.unit ?? "") !== null;
  if (a.reading.kind !== b.reading.kind && sameUnit && used.length === 2) {
    const [low, high] = a.reading.kind === "min" ? [a.reading, b.reading] : [b.reading, a.reading];
    const unit = a.quantity.unit ?? b.quantity.unit;
    if (!low.strict && !high.strict && low.value <= high.value)
      return { reading: { kind: "range", value: low.value, value2: high.value, ...(unit ? { unit } : {}) }, words: `${a.words} … ${b.words}` };
  }
  if (joined && (!sameUnit || a.reading.kind !== b.reading.kind)) return { reading: { kind: "allOf", parts: used.map((bound) => bound.reading) }, words: a.words };
  if (sameUnit && a.reading.kind === b.reading.kind) {
    const dues = used.map((bound, i) => /§(\d)/u.exec(sentence.text.slice(bound.end, used[i + 1]?.at ?? sentence.text.length))?.[1]);
    if (dues.every((due) => due !== undefined)) {
      const last = used.reduce((latest, bound, i) => (sentence.times[Number(dues[i])]! >= sentence.times[Number(dues[used.indexOf(latest)])]! ? bound : latest));
      return { reading: { ...last.reading, due: sentence.times[Number(dues[used.indexOf(last)])]! }, words: last.words };
    }
    if (a.quantity.value === b.quantity.value) return { reading: a.reading, words: a.words };
    return { reading: a.reading, words: a.words, doubt: "texten har flera värden" };
  }
  return { reading: a.reading, words: a.words, doubt: "texten har flera värden" };
}

/** The draft of a sentence whose rule stands in its words; null: no rule, perhaps a bare number. */
function ofSentence(sentence: Sentence, around: Around): (Draft & { doubt?: string }) | null {
  const changes = firstOf(RULES.changes, sentence, around);
  if (changes) return changes;
  const rank = firstOf(RULES.ranks, sentence, around);
  if (rank) return rank;
  const compared = firstOf(RULES.comparisons, sentence, around);
  if (compared && !sentence.text.includes("¤")) return compared;
  const share = firstOf(RULES.shares, sentence, around);
  if (share) return share;
  const bounds = boundsIn(sentence);
  const firm = bounds.filter((bound) => !bound.limit);
  if (firm.length > 0) return ofBounds(bounds, sentence);
  if (new Set([...sentence.text.matchAll(/¤\d/gu)].map((mark) => mark[0])).size > bounds.length) sentence.text = sentence.text.replace(new RegExp(LIMITS, "gu"), (limit) => limit.replace(/¤\d/u, "◊"));
  const ranged = firstOf(RULES.ranges, sentence, around);
  if (ranged) return ranged;

  const unchanged = keptLevel(sentence, around);
  if (unchanged) return unchanged;
  const plain = plainChange(sentence, around);
  if (plain && (plain.reading.kind === "increase" || plain.reading.kind === "decrease") && /¤/u.test(sentence.text.replace(/(?:inom|senast|innan|från|på) ¤\d/gu, ""))) {
    const step = lastStep(sentence);
    return step ? { reading: plain.reading.kind === "increase" ? atLeast(step.quantity) : atMost(step.quantity), words: plain.words } : { reading: { kind: "text" }, words: "" };
  }
  if (plain) return plain;
  return bounds.length > 0 && LIMITS.test(sentence.text) ? ofBounds(bounds, sentence) : null;
}

const LIMITS = /(?:inom|senast|innan|innen|inden|efter högst) (?:cirka |ca )?¤\d/u;

function keptLevel(sentence: Sentence, around: Around): Draft | null {
  if (/¤/u.test(sentence.text.replace(/från ¤\d/u, ""))) return null;
  for (const { side, is } of NOT_CHANGED) {
    const match = is.exec(sentence.text);
    if (!match) continue;
    const direction = side === "worse" ? (around.better() ?? undefined) : side;
    return { reading: { kind: "unchanged", ...(direction ? { direction } : {}) }, words: match[0] };
  }
  const kept = LEVEL_KEPT.exec(sentence.text);
  if (!kept) return null;
  const or = OR_BETTER.exec(sentence.text)?.[1] ?? (/(?:öka|förbättra\p{L}*) eller/u.test(sentence.text) ? "öka" : undefined);
  const side = or === undefined ? undefined : /öka|högre|fler/.test(or) ? "higher" : /minska|lägre|färre/.test(or) ? "lower" : (around.better() ?? undefined);
  const atLeastKept = /(?:minst|lägst) (?:på )?(?:[\p{L}-]+ )?(?:oförändra|bibehål|samma|lika|i nivå)/u.test(sentence.text) ? (around.better() ?? "higher") : undefined;
  const direction = side ?? atLeastKept;
  return { reading: { kind: "unchanged", ...(direction ? { direction } : {}) }, words: kept[0] };
}

/** A sentence without a bound: all, none, done, a state, a share that shall, or one number. */
function ofRest(sentence: Sentence, said: string, input: TargetInput): (Draft & { side?: Side }) | null {
  const { text, quantities } = sentence;
  const numbers = [...text.matchAll(/¤(\d)/g)].map((match) => Number(match[1]));
  if (numbers.length === 0) {
    if (asksYes(said)) return { reading: { kind: "yesno" }, words: said };
    if (SELF_FINANCED.test(text) && SHALL.test(text)) return { reading: atLeast(percent(100)), words: SELF_FINANCED.exec(text)![0] };
    if (ALL.test(text) && (SHALL.test(text) || /(?<!\p{L})(?:är|har)(?!\p{L})/u.test(text) || text.split(" ").length <= 4)) return { reading: atLeast(percent(100)), words: ALL.exec(text)![0] };
    if (NONE_MAY.test(text) && (SHALL.test(text) || text.split(" ").length <= 4)) return { reading: atMost({ value: 0, decimals: 0 }), words: NONE_MAY.exec(text)![0] };
    if (/^§\d$/.test(text) && sentence.times[0]!.length > 4) return { reading: { kind: "yesno" }, words: said };
    if (/^nollvision/.test(text)) return { reading: atMost({ value: 0, decimals: 0 }), words: text };
    const state = STATE.exec(text);
    if (state && (sentence.times.length > 0 || SHALL.test(text)) && text.length < 160) return { reading: { kind: "yesno" }, words: state[0] };
    const done = DONE.exec(text);
    if (done && text.length < 160 && (sentence.times.length > 0 || /^(?:ska|skall) /u.test(text) || (done.index === 0 && text.split(" ").length <= 4))) return { reading: { kind: "yesno" }, words: done[0] };
    return null;
  }
  if (/nära ¤\d$/u.test(text)) return null;
  if (numbers.length > 1 && new Set(numbers.map((n) => quantities[n]!.value)).size > 1)
    return bare(lastStep(sentence)?.quantity ?? namedTarget(text, quantities), sentence, said, input);
  const only = quantities[numbers[0]!]!;
  if (/¤\d (?:av|utav) [^.]*?(?:ska|skall|skulle|bör)(?!\p{L})/u.test(text) && only.unit === "%") return { reading: atLeast(only), words: formatMeasure(only.value, only.unit) };
  const words = text.split(" ").length;
  const stated = /(?:ska|skall|skulle|bör)(?: [\p{L}-]+){0,6}? (?:vara|uppgå till|utgöra|utgöras|uppnå|nå|nå upp till|ligga på|bli|ha|ske|omfatta|få|finnas|erhålla|motsvara|åtgärdas|genomföras|byggas|avsättas|försörjas|täckas)(?!\p{L})|mål(?:et|nivå|nivån|värde|värdet|sättning|sättningen)?:? (?:är |om |på |till )?¤|^(?:att )?(?:nå|uppnå)(?!\p{L})|resultatmål om ¤/u.test(text);
  if (only.unit === "%" && /(?:ska|skall|skulle)(?: [\p{L}-]+){0,12}? (?:till |med )?¤\d (?:av |god |förnybar|fossilfri|ekologisk)/u.test(text)) return { reading: atLeast(only), words: formatMeasure(only.value, only.unit) };
  const short = words <= 9 && !/(?:^| )(?:när|då|vid|(?<!mål |målet |nivå )om) /u.test(text.slice(0, text.indexOf("¤"))) && text.slice(text.indexOf("¤") + 2).split(" ").length <= 7;
  return stated || short ? bare(only, sentence, said, input) : null;
}

/** "MKN 40, Mål 15": the number that is called the target among several. */
function namedTarget(text: string, quantities: Quantity[]): Quantity | null {
  const named = /mål(?:et|nivå|värde)?:? ¤(\d)/u.exec(text);
  return named ? quantities[Number(named[1])]! : null;
}

function bare(quantity: Quantity | null, sentence: Sentence, said: string, input: TargetInput): (Draft & { side: Side }) | null {
  if (!quantity) return null;
  const name = `${input.indicator ?? ""} ${input.header ?? ""}`.toLowerCase();
  const ranked = /(?<!\p{L})(?:ranking\p{L}*|rankning\p{L}*|placering|rank)(?!\p{L})/u.test(name) && Number.isInteger(quantity.value) && quantity.value >= 1 && quantity.unit === undefined;
  if (quantity.unit === "plats") return { reading: { kind: "rank", value: quantity.value, direction: "lower" }, words: "", side: { direction: "lower", source: "ur ordet ”plats”", assumed: false } };
  if (ranked) return { reading: { kind: "rank", value: quantity.value, direction: "lower" }, words: "", side: { direction: "lower", source: `ur indikatorn ${quoted(input.indicator ?? input.header!)}`, assumed: false } };
  const side = sideOf(input, said, quantity, sentence);
  const reading = side.direction === "higher" ? atLeast(quantity) : atMost(quantity);
  return { reading: side.assumed ? { ...reading, assumed: true } : reading, words: "", side };
}

/** A target in "%" of the row's unit, where the number has none of its own. */
function withRowUnit(reading: Reading, input: TargetInput): Reading {
  const unit = input.unit === undefined ? (input.header === undefined ? null : readUnit(input.header)) : (readUnit(input.unit) ?? input.unit);
  if (!unit || reading.unit !== undefined || !("value" in reading) || reading.kind === "rank") return reading;
  return { ...reading, unit };
}

const TEXT = "Målet kan bara bedömas av en person: texten har ingen regel som kan räknas.";

function ofText(input: TargetInput, text: string): TargetReading {
  const said = clean(text);
  if (saysNone(said)) return { reading: { kind: "none" }, why: said === "" ? "Raden har inget mål." : `Raden har inget mål: ”${short(said)}”.` };
  if (said.length > LONGEST_TARGET) return { reading: { kind: "text" }, why: "Texten är för lång för att vara ett mål som kan räknas." };
  const assumed = /^antas vara /iu.exec(said);
  if (assumed) {
    const inner = ofText({ text: "" }, said.slice(assumed[0].length));
    return { ...inner, reading: { ...inner.reading, assumed: true }, problem: "osäker-riktning" };
  }
  const parts = said.split(/,? ?(?:^|(?<= ))dels /iu).filter((part) => part.trim() !== "");
  if (/^dels /iu.test(said) && parts.length > 1) {
    const readings = parts.map((part) => ofText(input, part).reading);
    if (readings.every((part) => part.kind !== "text" && part.kind !== "none")) return explained({ reading: { kind: "allOf", parts: readings }, words: "dels" }, input, said);
  }
  const mark = MARKS.find(({ is }) => is.test(said));
  if (mark) return explained({ reading: mark.side ? change(mark.side) : { kind: "unchanged" }, words: said }, input, said);

  const sentence = readSentence(said);
  if (sentence.quantities.length > 9 || sentence.times.length > 9) return { reading: { kind: "text" }, why: TEXT };
  const around: Around = { better: () => betterSide(input, said) };
  const place = /^¤0$/u.test(sentence.text.replace(/^plats /u, "")) && sentence.text.startsWith("plats");
  for (const aside of sentence.asides) {
    const inside = readSentence(aside);
    if (/^från (?:plats )?¤0$/u.test(inside.text) && (place || sentence.quantities.length === 1)) {
      const [from, to] = [inside.quantities[0]!, sentence.quantities[0]!];
      const unit = to.unit ?? from.unit;
      if (from.value !== to.value) return explained({ reading: { kind: "fromTo", value: from.value, value2: to.value, ...(unit ? { unit } : {}), direction: to.value > from.value ? "higher" : "lower" }, words: aside }, input, said);
    }
  }
  const baseline = takeBaseline(sentence);
  maskDefinitions(sentence);
  const draft = ofSentence(sentence, around) ?? ofRest(sentence, said, input) ?? ofAsides(sentence, input);
  const beside = draft && (draft.reading.kind === "increase" || draft.reading.kind === "decrease") ? boundBeside(sentence, draft.reading.direction) : null;
  if (beside) return explained({ reading: withRowUnit(complete(beside, sentence), input), words: "" }, input, said);
  if (!draft || draft.reading.kind === "text")
    return { reading: { kind: "text" }, why: TEXT, ...(sentence.ambiguous ? { problem: "tvetydigt-tal" as const } : /¤/.test(sentence.text) ? { problem: "mål-ej-läst" as const } : {}) };
  const reading = withRowUnit(complete(draft.reading, sentence, baseline), input);
  return explained({ ...draft, reading }, input, said);
}

/** "Minska (högst 10)": the bound in parentheses is the target. */
function boundBeside(sentence: Sentence, direction: Direction): Reading | null {
  for (const aside of sentence.asides) {
    const bounds = boundsIn(readSentence(aside));
    if (bounds.length === 1 && !bounds[0]!.limit && bounds[0]!.reading.direction === direction) return bounds[0]!.reading;
  }
  return null;
}

/** A sentence whose only number stands in parentheses. */
function ofAsides(sentence: Sentence, input: TargetInput): Draft | null {
  if (sentence.text.includes("¤")) return null;
  for (const aside of sentence.asides) {
    const inside = readSentence(aside);
    const bounds = boundsIn(inside);
    if (bounds.length === 1) return { reading: bounds[0]!.reading, words: bounds[0]!.words };
    const ranged = firstOf(RULES.ranges, inside, { better: () => null });
    if (ranged) return ranged;
    if (inside.quantities.length === 1 && sentence.text === "" && inside.text === "¤0") return bare(inside.quantities[0]!, inside, aside, input);
  }
  return null;
}

function betterSide(input: TargetInput, said: string): Direction | null {
  if (input.direction) return input.direction;
  const row = directionOf({ indicator: input.indicator, goal: input.goal });
  const own = directionOf({ indicator: said.replace(/bättre|förbättra\p{L}*|stärk\p{L}*/giu, "") });
  return row?.direction ?? own?.direction ?? input.columnDirection ?? null;
}

function explained(draft: Draft & { side?: Side; doubt?: string }, input: TargetInput, said: string): TargetReading {
  let reading = draft.reading;
  if ((reading.kind === "comparison" || reading.kind === "percentile") && reading.direction === undefined) {
    const better = betterSide({ ...input, goal: undefined }, "");
    if (better && reading.kind === "comparison") reading = { ...reading, direction: better };
  }
  if (draft.doubt) reading = { ...reading, assumed: true };
  const printed = printReading(reading);
  const plain = printed.replace(/^antas vara /u, "");
  if (draft.side) {
    const lead = draft.side.assumed ? "antas vara" : "läses som";
    return { reading, why: `”${short(said)}” ${lead} ${plain}, ${draft.side.source}.`, ...(draft.side.assumed ? { problem: "osäker-riktning" as const } : {}) };
  }
  if (draft.doubt) return { reading, why: `”${short(said)}” antas vara ${plain}, men ${draft.doubt}.`, problem: "osäker-riktning" };
  return { reading, why: said.toLowerCase() === clean(plain).toLowerCase() ? `Läst som det står: ${plain}.` : `”${short(said)}” läses som ${plain}.` };
}

/**
 * Reads a target together with what its row and column say (RULES.md §3). The rule is taken from the text where it states one, else from the
 * indicator, the goal, the header and the column; a bare number with no evidence is a least value with `assumed`. What only a person can judge is
 * `text`, a row without a target `none`. Never throws; linear in the text's length.
 */
export function readTarget(input: TargetInput): TargetReading {
  const { text } = input;
  if (text === null || text === "") return { reading: { kind: "none" }, why: "Raden har inget mål." };
  if (typeof text === "boolean") return { reading: text ? { kind: "yesno" } : { kind: "text" }, why: text ? "Målet är uppfyllt när utfallet är ja." : TEXT };
  if (typeof text === "string") return ofText(input, text.length > 4 * LONGEST_TARGET ? "x".repeat(LONGEST_TARGET + 1) : text);
  const value = readValue(text, input.format);
  if (value.kind !== "number") return { reading: { kind: "text" }, why: "Cellen innehåller inget tal som kan vara ett mål.", problem: value.kind === "problem" ? value.code : "mål-ej-läst" };
  const quantity: Quantity = { value: value.value, decimals: value.decimals, ...(value.unit ? { unit: value.unit } : {}) };
  const said = formatMeasure(value.value, value.unit, value.decimals);
  const draft = bare(quantity, readSentence(""), said, input)!;
  return explained({ ...draft, reading: withRowUnit(draft.reading, input) }, input, said);
}

/** A reader that reads each distinct target once: for the many rows of few texts. The memory is its own and goes with it. */
export function targetReader(): (input: TargetInput) => TargetReading {
  const known = new Map<string, TargetReading>();
  return (input) => {
    const key = [typeof input.text, input.text, input.format, input.indicator, input.goal, input.unit, input.direction, input.header, input.columnDirection].join("\u0000");
    const read = known.get(key) ?? readTarget(input);
    known.set(key, read);
    return read;
  };
}
