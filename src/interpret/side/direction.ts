import type { Direction } from "../../domain/reading";
import { hasWord } from "../../lexicon/lexicon";
import { fact } from "../../lexicon/textFact";
import { saidSides } from "./wishedSide";
import { sideAt, sideRow } from "../../lexicon/sides";
import { isYear, trimmedEnd, wordsOf } from "../../domain/shapes";
import { grammar, looseGrammar } from "../text/grammar";
import type { Phrase } from "../text/phrase";
import { weighed, type DirectionEvidence } from "./sideEvidence";
import { sidePieces } from "./sideWords";
import { stem } from "../text/similarity";
import { bareTitle, clean, sentencesOf } from "../text/text";
import { countsThings, readUnit, statedUnit } from "../number/unit";

export type { DirectionEvidence } from "./sideEvidence";

/** Longer texts are cut: the words that matter are at the beginning. */
const LONGEST = 400;

/** "(max fem sjukdagar)" defines what is counted. */
const DEFINED = looseGrammar("⟨ ({atMost} | {atLeast}) L …⟩ ⟩ | ⟨ ({atMost} | {atLeast}) N …⟩ ⟩");

/** "Elever i åk 9 behöriga till yrkesprogram": what they are is named after whom they are. */
const IN_CLASS = looseGrammar("i (åk | årskurs) N [(– | -) N] =(L)");

const shownOf = (text: string): string => {
  const shown = clean(text.slice(0, 2 * LONGEST)).slice(0, LONGEST);
  const measured = shown.includes(" i å") ? IN_CLASS.replace(shown, () => "") : shown;
  return measured.includes("(") ? DEFINED.replace(measured, () => "").trim() : measured;
};

/** What is to happen, first in a text, after a verb that demands it, or as a verb of the present. */
const statement = (words: string, present: string): Phrase =>
  grammar(
    `^ [att | vi ska | vi | kommunen ska | andelen ska | antalet ska] word:(${words}) !(-)
     | (ska | skall | bör | måste | ska ha | kommer att) …5!(inte | ej | för | att) word:(${words}) !(-)
     | <!(som | inte | ej | att | och) word:(${present}) !(-)`,
  );

const statements: readonly { direction: Direction; is: Phrase }[] = [
  { direction: "higher", is: statement("{upWord}", "ökar | höjs | växer") },
  { direction: "lower", is: statement("{downWord}", "minskar | sänks | sjunker | reduceras") },
];

/** What the text states is to happen to the measure: "ska öka", "minskar", "Högre andel …", "Minskad …". */
function statedChange(text: string): DirectionEvidence | null {
  let first: { to: number; direction: Direction; word: string } | null = null;
  for (const { direction, is } of statements) {
    const found = is.exec(text);
    if (!found) continue;
    if (!first || found.to < first.to) first = { to: found.to, direction, word: found.group("word") ?? "" };
    else if (found.to !== first.to) return null;
  }
  return first && { direction: first.direction, evidence: first.word, strength: "clear" };
}

const ofWords = (text: string): DirectionEvidence | null => weighed(sidePieces(text));

const isNegated = (text: string): boolean => hasWord(text, "negation");

/** "Ökad trygghet: andel otrygga", "Trygghet kvällstid, andel otrygga": the measure is last. */
const MEASURE_BEGINS = grammar(
  ": _ | – _ | , _ =(andel* | antal* | tid | dagar | veckor | timmar | minuter | skillnad*)",
);
const MEASURES = grammar(
  `^ (andel | andelen | antal | antalet)
     !(per | av | i | för | inom | dagar | timmar | minuter | veckor | st | personer) W
   | ^ (tid | tiden | dagar | dagarna | veckor | timmar | minuter | skillnad | skillnaden)
     (till | från | innan | i | mellan | för | %)`,
);
/** A shorter label is a number or an id. */
const SHORTEST_LABEL = 3;

/**
 * Where a label and what is measured under it point each its way: the measure's side, or null where it is not plain
 * which of them is measured; undefined: no such two.
 */
function ofLabelled(lower: string): DirectionEvidence | null | undefined {
  const begins = MEASURE_BEGINS.exec(lower, SHORTEST_LABEL);
  if (!begins) return undefined;
  const label = lower.slice(0, begins.from).trimEnd();
  const measure = lower.slice(begins.to).trimStart();
  const own = ofWords(measure);
  const wish = statedChange(label);
  const isNamed = MEASURES.test(measure);
  if (own?.strength === "clear") return againstLabel(own, wish, label, isNamed);
  return (isNamed && begins.text !== ",") || (wish && isNegated(measure)) ? own : undefined;
}

/** The measure's own side, unless the label states the same, or as surely another. */
function againstLabel(
  own: DirectionEvidence,
  wish: DirectionEvidence | null,
  label: string,
  isNamed: boolean,
): DirectionEvidence | null | undefined {
  const asked = wish ?? ofWords(label);
  if (asked?.strength === "clear" && asked.direction === own.direction) return undefined;
  return isNamed || wish !== null || asked?.strength !== "clear" ? own : null;
}

/** A repaired fault, and one that is to be reported, are shown and asked about; not the time until it is. */
const isOpen = ({ direction, evidence }: DirectionEvidence, lower: string): boolean =>
  direction === "lower" && hasWord(lower, "mended") && !isNegated(lower) && !takesTime(evidence);

/** The direction of the words in all sentences, when none states a change. */
function ofSentences(sentences: readonly string[], lower: string): DirectionEvidence | null {
  const found = weighed(sentences.flatMap(sidePieces));
  return found && isOpen(found, lower) ? { ...found, strength: "thin" } : found;
}

/** The first change that a sentence states, unless the words of another sentence deny it; undefined: none is stated. */
function statedIn(sentences: readonly string[]): DirectionEvidence | null | undefined {
  for (const sentence of sentences) {
    const stated = statedChange(sentence);
    if (!stated) continue;
    const others = sentences.filter((other) => other !== sentence).map(ofWords);
    const isDenied = others.some((other) => other?.strength === "clear" && other.direction !== stated.direction);
    return isDenied ? null : stated;
  }
  return undefined;
}

/** The side that a name says it has; undefined: it says none. */
function saidIn(lower: string): DirectionEvidence | undefined {
  const [hit, ...others] = saidSides.wordsIn(lower);
  if (!hit || others.some(({ concept }) => concept !== hit.concept)) return undefined;
  return { direction: hit.concept, evidence: lower.slice(hit.from, hit.to), strength: "clear" };
}

/** The direction of one text, an indicator's or a goal's. */
const ofText = fact((text): DirectionEvidence | null => directionIn(text));

function directionIn(text: string): DirectionEvidence | null {
  const shown = shownOf(text);
  const lower = shown.toLowerCase();
  const sentences = sentencesOf(shown).map((sentence) => sentence.toLowerCase());
  const answers = [
    () => saidIn(lower),
    () => ofLabelled(lower),
    () => statedIn(sentences),
    () => ofSentences(sentences, lower),
  ];
  for (const answer of answers) {
    const found = answer();
    if (found !== undefined) return found && printed(found, shown, lower);
  }
  return null;
}

const printed = (evidence: DirectionEvidence, shown: string, lower: string): DirectionEvidence => {
  const at = lower.length === shown.length ? lower.indexOf(evidence.evidence) : -1;
  return at < 0 ? evidence : { ...evidence, evidence: shown.slice(at, at + evidence.evidence.length) };
};

/** The side that a column's header gives its numbers. */
function ofHeader(header: string): DirectionEvidence | null {
  const head = header.slice(0, LONGEST);
  const direction = hasWord(head, "floor") ? "higher" : hasWord(head, "ceiling") ? "lower" : null;
  return direction && { direction, evidence: header, strength: "clear" };
}

/** Both texts speak of the same thing: they share a long word or its beginning. */
function shareStem(a: string, b: string): boolean {
  const stems = (text: string): string[] =>
    wordsOf(shownOf(text).toLowerCase()).flatMap((word) => (word.length < 6 ? [] : word.slice(0, 6)));
  const known = new Set(stems(a));
  return stems(b).some((stem) => known.has(stem));
}

/** What is measured is a share. */
export const isShare = (text: string): boolean => hasWord(text.slice(0, LONGEST), "share");

const IN_TIME = grammar(
  `[who:(som)] what:(W) [,] (inom | kortare [tid] än | på mindre än | ({atMost} | under:(under)) =(N)) W [helgfria]
   (dag* | arbetsdag* | dygn* | veck* | arbetsveck* | månad* | timm* | minut* | min | min. | sekund* | år | året | åren
   | v | v. | tim | tim. | h | mån | mån. | dgr | d | d.)`,
);

const CLAUSE_ENDS = grammar(", _ | : _ | ; _ | – _");

const takesTime = (text: string): boolean => wordsOf(text).some((word) => hasWord(word, "timeTaken"));

/**
 * "Potthål lagade inom fem dagar": of a share done in time more is better, whatever is done; not when the event in that
 * time is bad ("återinskrivna inom 30 dagar", "återaktualiserade barn inom ett år"), or is somebody's own ("som slutar
 * inom ett år"). Of those who wait it is the wait that is to end in time.
 */
export function doneInTime(text: string): boolean {
  const measure = shownOf(text).toLowerCase();
  const found = IN_TIME.exec(measure);
  if (!found || isNegated(measure.slice(0, found.to))) return false;
  const what = found.group("what") ?? "";
  // "Vistelsetid under 4 timmar" is a limit, "personal under 14 dagar" a stretch of time.
  const isLimit = found.group("under") === undefined || takesTime(measure);
  if (!isLimit) return false;
  const before = measure.slice(0, found.from);
  // "Höftfraktur, operation inom 24 timmar": what is done stands after the last mark.
  const head = (hasWord(what, "done", "doing") ? CLAUSE_ENDS.split(before).at(-1)! : before) + what;
  const isWait = takesTime(head) || hasWord(head, "waits");
  const isBad = !isWait && (hasWord(what, "done") ? sideAt(sideRow(what))?.side : ofText(head)?.direction) === "lower";
  return !isBad && !(found.group("who") !== undefined && what.endsWith("r"));
}

const HOW = "(procentuell | årlig | total | genomsnittlig | den | ackumulerad)";
const changeOf = (words: string): Phrase => grammar(`^ [${HOW} [${HOW} [${HOW}]]] word:(${words}) (av | i | på) =(W)`);
const REDUCTION = changeOf("{fall}");
/** Last in a name, since when or from what: "Koldioxid från transporter, minskning mot 2010". */
const REDUCED = grammar(
  ", word:({fall}) [, | ⟨] [(mot | sedan | från | jämfört med | i förhållande till) …4 | i | %] [⟩] $",
);
const INCREASE = changeOf("{rise}");

/** The subject of a measured change, and the word for the change; undefined: the measure is no change. */
function changed(by: Phrase, measure: string): { word: string; what: string } | undefined {
  const shown = shownOf(measure);
  const lower = shown.toLowerCase();
  const found = by.exec(lower);
  const word = found?.group("word");
  if (!found || word === undefined) return undefined;
  const at = lower.indexOf(word);
  return { word: shown.slice(at, at + word.length), what: shown.slice(found.to).trimStart() };
}

/**
 * "Minskning av utsläppen, ton": the measure is itself the reduction, of which more is better; only its unit shows that
 * it is no level.
 */
export function reductionMeasured(indicator: string): DirectionEvidence | null {
  const found = changed(REDUCTION, indicator) ?? changed(REDUCED, indicator);
  return found ? { direction: "higher", evidence: found.word, strength: readUnit(indicator) ? "clear" : "thin" } : null;
}

/** "Ökning av sjukfrånvaron": of a growth of something bad less is better. */
function growthMeasured(indicator: string): DirectionEvidence | null {
  const found = changed(INCREASE, indicator);
  const grows = found ? ofText(found.what) : null;
  return found && grows?.direction === "lower" ? { ...grows, evidence: found.word } : null;
}

function ofMeasure(measure: string): DirectionEvidence | null {
  if (isShare(measure) && doneInTime(measure)) return { direction: "higher", evidence: "inom", strength: "clear" };
  return reductionMeasured(measure) ?? growthMeasured(measure) ?? ofText(measure);
}

/** A goal with more words is about more than its measure. */
const MOST_WORDS = 8;
/** Letters of a word that names something, and of the stem that a compound may end in. */
const SHORTEST_TAIL = 5;

/** "Beläggningen ska sänkas" over "Parkeringsbeläggning": what the goal says is to change is the measure, or its last part. */
function namesMeasure(goal: string, measure: string): boolean {
  const words = wordsOf(goal.toLowerCase());
  if (words.length > MOST_WORDS || !statedChange(goal.toLowerCase())) return false;
  const tails = words.filter(({ length }) => length >= SHORTEST_TAIL).map(stem);
  const isOne = (own: string): boolean =>
    tails.some((tail) => own === tail || (tail.length >= SHORTEST_TAIL && own.endsWith(tail)));
  return wordsOf(measure.toLowerCase()).map(stem).some(isOne);
}

/** The measure's side, if the goal states the same; the goal's, where the measure has none and the goal is about it. */
function besideGoal(measure: string, own: DirectionEvidence | null, goal: string): DirectionEvidence | null {
  const wish = ofText(goal);
  if (!wish) return own;
  if (own) return own.direction === wish.direction || namesMeasure(goal, measure) ? wish : null;
  return measure === "" || shareStem(measure, goal) || namesMeasure(goal, measure) ? wish : null;
}

const DIGITS = "0123456789";

/**
 * The text with 0 for a number that ends it as a word of its own ("område 17"), which states nothing of the side; a year
 * is none.
 */
function withoutItsNumber(text: string): string {
  const words = trimmedEnd(text, DIGITS);
  const isNumbered = words.length < text.length && words.endsWith(" ") && !isYear(text.slice(words.length));
  return isNumbered && text.length < LONGEST ? `${words}0` : text;
}

const titleOf = (text: string | undefined): string => (text ? withoutItsNumber(bareTitle(text)) : "");

/** "Kompletta ansökningar, %": a share of what is named, said last. */
const SHARED_LAST = grammar("([,] % | ⟨ % ⟩ | , procent | ⟨ procent ⟩) $");

/** The side of a measure, as a share of what it names where its unit says so: "Detaljplaner som inte överklagas, %". */
function ownSide(measure: string, unit: string | undefined): DirectionEvidence | null {
  const last = SHARED_LAST.exec(measure);
  const named = last ? measure.slice(0, last.from).trimEnd() : measure;
  const isShared = statesShare(last ? "%" : (unit ?? ""), named) && !statedChange(named.toLowerCase());
  const shared = isShared ? ofMeasure(`andel ${named}`) : null;
  if (shared?.strength === "clear") return shared;
  const own = ofMeasure(measure);
  const perArea = own?.strength === "clear" || !isPerArea(unit) ? null : ofMeasure(`${measure}, ${unit}`);
  return perArea?.strength === "clear" ? perArea : own;
}

/** "kWh/m²", "kr/kvm": what is measured for each square metre, as if the name ended in it. */
const isPerArea = (unit: string | undefined): boolean =>
  unit !== undefined && (statedUnit(unit)?.endsWith("/m2") ?? false);

const statesShare = (unit: string, measure: string): boolean =>
  (statedUnit(unit) === "%" || hasWord(unit, "share")) && !hasWord(measure, "numberOf", "share");

/** "Tillsyner enligt LSO, antal": how many there are of them, said last. */
const COUNTED_LAST = grammar("(, antal | ⟨ antal ⟩) $");

/** A measure whose unit or last word says that things are counted is how many there are of them: "Tillsyner, st". */
function countedTitle(measure: string, unit: string | undefined): string {
  if (measure === "" || hasWord(measure, "numberOf", "share")) return measure;
  const last = COUNTED_LAST.exec(measure.toLowerCase());
  if (last) return `antal ${measure.slice(0, last.from).trimEnd()}`;
  return unit !== undefined && countsThings(unit) ? `antal ${measure}` : measure;
}

/**
 * The better side, from the measure (`indicator`) with its unit, its wish (`goal`) and a column's header ("Minst", "Högst"). The
 * indicator's own words override the goal's. Null: no word gives a side, or the words contradict one another
 * (kostnadstäckning, "utan …").
 */
export function directionOf(what: {
  indicator?: string;
  goal?: string;
  header?: string;
  unit?: string;
}): DirectionEvidence | null {
  const headed = what.header === undefined ? null : ofHeader(what.header);
  if (headed) return headed;
  const [measure, goal] = [countedTitle(titleOf(what.indicator), what.unit), titleOf(what.goal)];
  const own = measure === "" ? null : ownSide(measure, what.unit);
  if (own?.strength === "clear" || goal === "") return own;
  if (!own && measure !== "" && isContradictory(measure)) return null;
  return besideGoal(measure, own, goal);
}

/** Whether the words of a text that has no side point both ways, or take each other away. */
export function isContradictory(text: string): boolean {
  return sidePieces(shownOf(text).toLowerCase()).some(({ kind }) => kind !== "around" && kind !== "aside");
}
