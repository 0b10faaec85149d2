import type { Direction } from "../domain/reading";
import { hasWord, plainWords } from "../lexicon/lexicon";
import { Memory } from "../lexicon/memory";
import { sideAt, sideRow } from "../lexicon/sides";
import { wordsOf } from "../domain/shapes";
import { weighed, type DirectionEvidence } from "./sideEvidence";
import { sidePieces } from "./sideWords";
import { bareTitle, clean, sentencesOf } from "./text";
import { readUnit } from "./unit";

export type { DirectionEvidence } from "./sideEvidence";

/** What is longer is cut: the words that matter stand at the beginning. */
const LONGEST = 400;

const up = plainWords("upVerb").join("|");
const down = plainWords("downVerb").join("|");
const START = "^(?:att |vi ska |vi |kommunen ska |andelen ska |antalet ska )?";
const statements: { direction: Direction; is: RegExp }[] = (
  [
    ["higher", up, plainWords("up", "upNoun").join("|")],
    ["lower", down, plainWords("down", "downNoun").join("|")],
  ] as const
).map(([direction, verbs, words]) => ({
  direction,
  is: new RegExp(
    `(?:${START}(${verbs}|${words})(?![A-Za-zµÀ-ω-]))|(?<![A-Za-zµÀ-ω])(?:ska|skall|bör|måste|ska ha|kommer att)(?: (?!inte |ej |för |att )[A-Za-zµÀ-ω-]+){0,5}? (${verbs}|${words})(?![A-Za-zµÀ-ω-])|(?<![A-Za-zµÀ-ω]|(?:som|inte|ej|att|och) )(ökar|minskar|höjs|sänks|växer|sjunker|reduceras)(?![A-Za-zµÀ-ω-])`,
  ),
}));
const presentUp = new Set(["ökar", "höjs", "växer"]);

/** What the text says is to happen to the measure: "ska öka", "minskar", "Högre andel …", "Minskad …". */
function statedChange(text: string): DirectionEvidence | null {
  let first: { at: number; direction: Direction; word: string } | null = null;
  for (const { direction, is } of statements) {
    const found = is.exec(text);
    if (!found) continue;
    const word = found[1] ?? found[2] ?? found[3]!;
    const side = found[3] === undefined ? direction : presentUp.has(word) ? "higher" : "lower";
    const at = found.index + found[0].length;
    if (!first || at < first.at) first = { at, direction: side, word };
    else if (at !== first.at && side !== first.direction) return null;
  }
  return first && { direction: first.direction, evidence: first.word, strength: "clear" };
}

const ofWords = (text: string): DirectionEvidence | null => weighed(sidePieces(text));

const isNegated = (text: string): boolean => hasWord(text, "negation");

/** "Ökad trygghet: andel otrygga", "Trygghet kvällstid, andel otrygga": what is measured stands last. */
const LABELLED = /^([^:]{3,}?)(: | – |, (?=andel|antal|tid |dagar |veckor |timmar |minuter |skillnad))(.+)$/;
const MEASURES =
  /^(?:(?:andel|antal)(?:en|et)? (?!(?:per|av|i|för|inom|dagar|timmar|minuter|veckor|st|personer)(?![A-Za-zµÀ-ω]))[A-Za-zµÀ-ω]|(?:tid|dagar|veckor|timmar|minuter|skillnad)(?:en)? (?:till|från|innan|i|mellan|för|%))/;

/**
 * Where a label and what is measured under it point each its way: the measure's side, or null where it is not plain
 * which of them is measured; undefined: no such two.
 */
function ofLabelled(lower: string): DirectionEvidence | null | undefined {
  const [, label, mark, measure] = LABELLED.exec(lower) ?? [];
  if (label === undefined || measure === undefined) return undefined;
  const own = ofWords(measure);
  const wish = statedChange(label);
  const isNamed = MEASURES.test(measure);
  if (own?.strength === "clear") return againstLabel(own, wish, label, isNamed);
  return (isNamed && mark !== ", ") || (wish && isNegated(measure)) ? own : undefined;
}

/** The measure's own side, unless the label says the same, or as surely another. */
function againstLabel(
  own: DirectionEvidence,
  wish: DirectionEvidence | null,
  label: string,
  isNamed: boolean,
): DirectionEvidence | null | undefined {
  const said = wish ?? ofWords(label);
  if (said?.strength === "clear" && said.direction === own.direction) return undefined;
  return isNamed || wish !== null || said?.strength !== "clear" ? own : null;
}

/** What somebody is without may be good or bad. */
const hasWithout = (text: string): boolean => wordsOf(text).includes("utan");

/** What is bad but mended, or what somebody is without, is shown and asked. */
const isOpen = ({ direction, evidence }: DirectionEvidence, lower: string): boolean =>
  (hasWithout(lower) && !hasWithout(evidence)) ||
  (direction === "lower" && hasWord(lower, "mended") && !isNegated(lower));

/** What the words of all sentences say, where none states a change. */
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

/** Titles are asked about again and again; what they say is not to be changed. */
const known = new Memory<string, { evidence: DirectionEvidence | null }>(8_000);

/** The direction of one text, an indicator's or a goal's. */
const ofText = (text: string): DirectionEvidence | null =>
  known.of(text, () => ({ evidence: directionIn(text) })).evidence;

function directionIn(text: string): DirectionEvidence | null {
  const said = clean(text.slice(0, 2 * LONGEST)).slice(0, LONGEST);
  const lower = said.toLowerCase();
  const sentences = sentencesOf(said).map((sentence) => sentence.toLowerCase());
  const answers = [() => ofLabelled(lower), () => statedIn(sentences), () => ofSentences(sentences, lower)];
  for (const answer of answers) {
    const found = answer();
    if (found !== undefined) return found && printed(found, said, lower);
  }
  return null;
}

const printed = (evidence: DirectionEvidence, said: string, lower: string): DirectionEvidence => {
  const at = lower.length === said.length ? lower.indexOf(evidence.evidence) : -1;
  return at < 0 ? evidence : { ...evidence, evidence: said.slice(at, at + evidence.evidence.length) };
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
    wordsOf(clean(text.slice(0, LONGEST)).toLowerCase()).flatMap((word) => (word.length < 6 ? [] : word.slice(0, 6)));
  const known = new Set(stems(a));
  return stems(b).some((stem) => known.has(stem));
}

/** What is measured is a share. */
export const isShare = (text: string): boolean => hasWord(text.slice(0, LONGEST), "share");

const IN_TIME =
  /(som )?([A-Za-zµÀ-ω]*),? (?:inom|kortare (?:tid )?än|på mindre än) (?:\d+|[A-Za-zµÀ-ω]+) (?:arbets|helgfria )?(?:dag|dygn|veck|månad|timm|minut|min|sekund|år)(?:[A-Za-zµÀ-ω]*)(?![A-Za-zµÀ-ω])/i;

/**
 * "Potthål lagade inom fem dagar": of a share of what is done in time more is better, whatever it is done with; not
 * where what happens in that time is bad ("återinskrivna inom 30 dagar"), or somebody does it ("som slutar inom ett
 * år").
 */
export function doneInTime(text: string): boolean {
  const [found, who, what = ""] = IN_TIME.exec(clean(text.slice(0, LONGEST)).toLowerCase()) ?? [];
  if (found === undefined || isNegated(text.slice(0, text.toLowerCase().indexOf(found) + found.length))) return false;
  const isBad = sideAt(sideRow(what))?.side === "lower" && !what.startsWith("vänta") && !what.startsWith("kö");
  return !isBad && !(who !== undefined && what.endsWith("r"));
}

const REDUCTION =
  /^(?:(?:procentuell|årlig|total|genomsnittlig|den|ackumulerad) )*((?:[A-Za-zµÀ-ω]*minskning|[A-Za-zµÀ-ω]*sänkning|reduktion|reducering|nedgång)(?:en)?) (?:av|i|på) /i;

const INCREASE =
  /^(?:(?:procentuell|årlig|total|genomsnittlig|den) )*((?:[A-Za-zµÀ-ω]*ökning|[A-Za-zµÀ-ω]*höjning|uppgång)(?:en)?) (?:av|i|på) /i;

/**
 * "Minskning av utsläppen, ton": what is measured is itself the reduction, of which more is better; only its unit shows
 * that it is no level.
 */
export function reductionMeasured(indicator: string): DirectionEvidence | null {
  const word = REDUCTION.exec(clean(indicator.slice(0, LONGEST)))?.[1];
  return word === undefined
    ? null
    : { direction: "higher", evidence: word, strength: readUnit(indicator) ? "clear" : "thin" };
}

/** "Ökning av sjukfrånvaron": of a growth of what is bad less is better. */
function growthMeasured(indicator: string): DirectionEvidence | null {
  const said = clean(indicator.slice(0, LONGEST));
  const [whole = "", evidence] = INCREASE.exec(said) ?? [];
  const grows = evidence === undefined ? null : ofText(said.slice(whole.length));
  return grows?.direction === "lower" && evidence !== undefined ? { ...grows, evidence } : null;
}

function ofMeasure(measure: string): DirectionEvidence | null {
  if (isShare(measure) && doneInTime(measure)) return { direction: "higher", evidence: "inom", strength: "clear" };
  return reductionMeasured(measure) ?? growthMeasured(measure) ?? ofText(measure);
}

/** The measure's side, if the goal says the same; the goal's, where the measure has none: sure if it is of the measure. */
function besideGoal(measure: string, own: DirectionEvidence | null, goal: string): DirectionEvidence | null {
  const wish = ofText(goal);
  if (!wish) return own;
  if (own) return own.direction === wish.direction ? wish : null;
  return measure === "" || shareStem(measure, goal) ? wish : { ...wish, strength: "thin" };
}

const titleOf = (text: string | undefined): string => (text ? bareTitle(text) : "");

/**
 * Which side is better, from what is measured (`indicator`), what is to happen (`goal`) and a column's header ("Minst",
 * "Högst"). The indicator's own words go before the goal's. Null: nothing says, or what says it is contradictory
 * (kostnadstäckning, "utan …").
 */
export function directionOf(what: { indicator?: string; goal?: string; header?: string }): DirectionEvidence | null {
  const headed = what.header === undefined ? null : ofHeader(what.header);
  if (headed) return headed;
  const [measure, goal] = [titleOf(what.indicator), titleOf(what.goal)];
  const own = measure === "" ? null : ofMeasure(measure);
  if (own?.strength === "clear" || goal === "") return own;
  if (!own && measure !== "" && isContradictory(measure)) return null;
  return besideGoal(measure, own, goal);
}

/** Whether the words of a text that has no side point both ways, or take each other away. */
export function isContradictory(text: string): boolean {
  const lower = clean(text.slice(0, 2 * LONGEST))
    .slice(0, LONGEST)
    .toLowerCase();
  return sidePieces(lower).some(({ kind }) => kind !== "around" && kind !== "aside");
}
