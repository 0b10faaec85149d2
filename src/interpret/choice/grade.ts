import { NO_CLASS, type Scale, type ScaleMatch, type State, type Step, type StepClass } from "../../domain/scale";
import { Memory } from "../../lexicon/memory";
import { fact } from "../../lexicon/textFact";
import { formsOf, wordSet } from "../../lexicon/notation";
import { Lexicon } from "../../lexicon/lexicon";
import { BESIDE_GRADES, GRADES, TRENDS } from "../../lexicon/words/grades";
import { areDigits, arrowOf, trimmedEnd, wordsOf } from "../../domain/shapes";
import { clean, textKey } from "../text/text";
import { judgementIn, type Judgement, type Reached } from "./judgement";
import { ofWords } from "../number/figure";

/** A text longer than this is a comment, not a grade. */
const LONGEST = 200;

const SYMBOLS = /[\p{Extended_Pictographic}\p{So}\p{Sm}\ufe0f\u200d●◐○◑◕◔■□▲▼◆★☆✓✔✗✘✖•]+/gu;

const besideGrades = wordSet(BESIDE_GRADES.weightless);

/** Forms that mean the same in a grade, so that labels compare without inflection. */
const SAME = Object.entries(GRADES).map(([root, rows]) => ({ root, has: wordSet(rows) }));

/** A word without inflection; "" for one without meaning for the grade. */
const rootOf = (word: string): string => (besideGrades(word) ? "" : (SAME.find(({ has }) => has(word))?.root ?? word));

/**
 * The text's words without inflection, sorted ("ej uppnått" states what "uppnås inte" states); symbols, punctuation and
 * words without weight are left out.
 */
function core(text: string): string[] {
  const words = clean(text).replace(SYMBOLS, " ").toLowerCase().match(WORDS) ?? [];
  return words
    .map(root)
    .filter((word) => word !== "")
    .sort();
}
const WORDS = /%|[\p{L}\p{N}]+/gu;

/** A word without its inflection. */
const root = fact((word): string => rootOf(word));

const symbolsOf = (text: string): string =>
  [...text.matchAll(SYMBOLS)].map((found) => found[0].replace(/[\ufe0f\u200d]/g, "")).join("");

/** A label or synonym, ready to compare: its place among those compared with, what it means, its words. */
interface Entry {
  at: number;
  match: ScaleMatch;
  words: string[];
  thing?: string;
  /** What the label itself says in running words: "Målet är på väg att uppfyllas". */
  told: Judgement | null;
}

/**
 * The thing that a grade names, so that another thing's grade does not match: "Grunduppdraget uppnås" is not "Kvalitén
 * uppnås".
 */
const thingNamed = (text: string): string | undefined =>
  wordsOf(text.toLowerCase()).flatMap((word) => THINGS.find((thing) => word.startsWith(thing)) ?? [])[0];
const THINGS = ["grunduppdrag", "kvalit", "aktivitet", "åtgärd"];

/** What a text says that no label may contradict. */
interface SaidBeside {
  thing: string | undefined;
  told: Judgement | null;
}

const saidIn = (text: string): SaidBeside => ({ thing: thingNamed(text), told: judgementIn(text) });

/** The class of a step that says what a sentence does. */
export const CLASS_OF: Readonly<Record<Reached, StepClass>> = {
  uppnått: "reached",
  "delvis uppnått": "partly",
  "ej uppnått": "notReached",
};

/** Whether a label says what a text does in running words: the same by clause, else a step of that class. */
function agrees({ told: own, match }: Entry, told: Judgement | null): boolean {
  if (told === null || "state" in match) return true;
  if (own !== null) return own.as === told.as;
  return told.as !== null && match.step.class === CLASS_OF[told.as];
}

const fitting = (rows: Entry[], { thing, told }: SaidBeside): Entry[] =>
  rows.filter((row) => (thing === undefined || row.thing === undefined || row.thing === thing) && agrees(row, told));

/** The labels and synonyms of one or several scales, by lookup key; each list in the scales' order. */
interface Labels {
  /** By the text as written, see `textKey`. */
  byKey: Map<string, Entry[]>;
  /** By all of the words, see `wordsKey`. */
  byWords: Map<string, Entry[]>;
  /** By the first of the words. */
  byFirst: Map<string, Entry[]>;
  bySymbols: Map<string, Entry[]>;
}

const INDEXES = ["byKey", "byWords", "byFirst", "bySymbols"] as const;

const noLabels = (): Labels => ({ byKey: new Map(), byWords: new Map(), byFirst: new Map(), bySymbols: new Map() });

function put(index: Map<string, Entry[]>, key: string, ...entries: Entry[]): void {
  const there = index.get(key);
  if (there) there.push(...entries);
  else index.set(key, entries);
}

const namesOf = (scale: Scale): { label: string; match: ScaleMatch }[] => [
  ...scale.steps.flatMap((step, index) =>
    [step.label, ...step.synonyms].map((label) => ({
      label,
      match: scale.order === "stated" ? { scale, step, index } : { scale, step },
    })),
  ),
  ...scale.states.flatMap((state) =>
    [state.label, ...state.synonyms].map((label) => ({ label, match: { scale, state } })),
  ),
];

function labelsOf(scale: Scale): Labels {
  const labels = noLabels();
  for (const [at, { label, match }] of namesOf(scale).entries()) {
    const thing = thingNamed(label);
    const entry: Entry = { at, match, words: core(label), told: judgementIn(label), ...(thing ? { thing } : {}) };
    put(labels.byKey, textKey(label), entry);
    put(labels.byWords, wordsKey(entry.words), entry);
    if (entry.words.join("").length > 1) put(labels.byFirst, entry.words[0]!, entry);
    const drawn = "step" in match && (match.step.class !== null || match.step.symbol !== NO_CLASS);
    for (const symbols of new Set([symbolsOf(label), drawn ? match.step.symbol : ""]))
      put(labels.bySymbols, symbols, entry);
  }
  return labels;
}

/** The same for the same sorted words, as many of them, whichever of them is repeated. */
const wordsKey = (words: string[]): string => [words.length, ...new Set(words)].join(" ");

/** Scales are few and live long: their prepared labels are cached with them. */
const prepared = new WeakMap<Scale, Labels>();

function labels(scale: Scale): Labels {
  const known = prepared.get(scale) ?? labelsOf(scale);
  prepared.set(scale, known);
  return known;
}

/** The labels of several scales together, so that a text is looked up once, not once on each. */
function labelsTogether(scales: readonly Scale[]): Labels {
  const together = noLabels();
  let before = 0;
  for (const scale of scales) {
    const own = labels(scale);
    for (const index of INDEXES)
      for (const [key, entries] of own[index])
        put(together[index], key, ...entries.map((entry) => ({ ...entry, at: before + entry.at })));
    before += namesOf(scale).length;
  }
  return together;
}

/** A workbook is read on few lists of scales, by `keyOf`. */
const preparedTogether = new Memory<string, Labels>(100);

const matchesOf = (entries: Entry[]): ScaleMatch[] => entries.map(({ match }) => match);

const same = (a: ScaleMatch, b: ScaleMatch): boolean => a.scale === b.scale && thingOf(a) === thingOf(b);
const thingOf = (match: ScaleMatch): Step | State => ("step" in match ? match.step : match.state);

type Decided = ScaleMatch | { ambiguous: ScaleMatch[] } | null;

/** One match, several, or none, after equal ones are made one. */
function decided(matches: ScaleMatch[]): Decided {
  const distinct = matches.filter((match, i) => matches.findIndex((other) => same(match, other)) === i);
  return distinct.length === 0 ? null : distinct.length === 1 ? distinct[0]! : { ambiguous: distinct };
}

/** Words that qualify a grade: a label is found in a sentence only when both have them, or neither. */
const QUALIFYING = new Set(formsOf(BESIDE_GRADES.qualifying));

const isOfFrame = wordSet(BESIDE_GRADES.frame);

/** The words around a label in a text that grades with it: only words of a frame are allowed. */
const isFramed = (words: string[], label: string[]): boolean =>
  words.every(
    (word) =>
      label.includes(word) ||
      isOfFrame(word) ||
      areDigits(word) ||
      (DONE.has(word) && label.some((part) => DEGREES.has(part))),
  );
/** "Delvis genomfört" states no more than "Delvis", "I hög grad uppfyllt" no more than "I hög grad". */
const DEGREES = new Set(["delvis", "grad"]);
const DONE = new Set(["genomför", "nå", "avsluta", "klar", "klart", "klara"]);

/**
 * A sentence at the beginning or the end of a text, with a comment beside it: "Uppnås inte: för få sökte", "Samlad
 * bedömning – god".
 */
const SENTENCES = /^([^.:;–(]{2,80})[.:;–(]|[.:;–] ?([^.:;–(]{2,80})\.?$/;

const has = (words: string[], part: string[]): boolean => part.every((word) => words.includes(word));
const qualifiersIn = (words: string[]): string => words.filter((word) => QUALIFYING.has(word)).join(" ");

const DENIALS = new Set(["ingen", "inga", "inte", "aldrig"]);
/** "Uppfyllt till 60 %" is not "Uppfyllt"; and "ingen" alone is no label in a sentence that negates. */
const isLess = (words: string[], label: string[]): boolean =>
  label.every((word) => DENIALS.has(word)) ||
  (words.includes("%") && !label.includes("%") && words.some((word) => word.length <= 2 && areDigits(word)));

/** A sentence with more words is a comment. */
const MOST_WORDS = 9;

/** The label whose words are the text's only content; the longest wins. */
function inside(words: string[], { byFirst }: Labels, said: SaidBeside): Decided {
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const begun = [...new Set(words)].flatMap((word) => byFirst.get(word) ?? []);
  if (begun.length === 0) return null;
  const qualifiers = qualifiersIn(words);
  const found = fitting(begun, said).filter(
    (row) =>
      has(words, row.words) &&
      qualifiersIn(row.words) === qualifiers &&
      isFramed(words, row.words) &&
      !isLess(words, row.words),
  );
  found.sort((a, b) => a.at - b.at);
  return decided(
    matchesOf(
      found.filter(
        (row) => !found.some((other) => other.words.length > row.words.length && has(other.words, row.words)),
      ),
    ),
  );
}

/** The label in the text's first or last sentence, where the rest is a comment on it. */
function besideComment(shown: string, of: Labels, { told }: SaidBeside): Decided {
  const found = SENTENCES.exec(shown);
  const part = found && (found[1] ?? found[2]!);
  return part === null ? null : inside(core(part), of, { thing: thingNamed(part), told });
}

/**
 * The step or state of a printed grade, on the given scales: by label or synonym as written; then without inflection,
 * symbols and function words; then as the only label in a sentence without other content (the longest wins, and never
 * one that differs from the text in a negation, "delvis" or "på väg"), or in the first or last sentence of a text with
 * a comment; last by its symbol alone. "Barn och unga mår bra" is not "Bra". What the text says by clause (`judgementIn`)
 * no label may contradict: "Vi har inte nått målet men är närmare" is no step. Scales must not be changed in place.
 * Several steps that fit equally are `ambiguous`; null: none fits.
 */
export function readGrade(text: string, scales: readonly Scale[]): Decided {
  if (text.length > 4 * LONGEST) return null;
  const key = keyOf(scales);
  const read = (): { read: Decided } => ({
    read: gradeIn(
      text,
      preparedTogether.of(key, () => labelsTogether(scales)),
    ),
  });
  return grades.of(`${key} ${text}`, read).read;
}

/** Every step or state that a text may be, where it is read as any. */
export const matchesIn = (read: Decided): readonly ScaleMatch[] =>
  read === null ? [] : "ambiguous" in read ? read.ambiguous : [read];

/** What a match says, on whichever scale: the class of its step, null for a step without one, "state". */
export const meaningOf = (match: ScaleMatch): StepClass | null | "state" =>
  "step" in match ? match.step.class : "state";

/** Each scale's number, in the order in which scales are first met. */
const numbers = new WeakMap<Scale, number>();
let scalesMet = 0;

function keyOf(scales: readonly Scale[]): string {
  let key = "";
  for (const scale of scales) {
    let number = numbers.get(scale);
    if (number === undefined) numbers.set(scale, (number = scalesMet++));
    key += `${number},`;
  }
  return key;
}

/** Cached readings of texts, by the scales that they were looked up on. */
const grades = new Memory<string, { read: Decided }>(20_000);

function gradeIn(text: string, of: Labels): Decided {
  const shown = clean(text);
  if (shown === "" || shown.length > LONGEST) return null;
  const stated = (rows: Entry[] | undefined): Decided => decided(matchesOf(rows ?? []));
  const exact = stated(of.byKey.get(textKey(shown)));
  if (exact) return exact;
  const words = core(shown);
  if (words.length > 0) {
    const said = saidIn(shown);
    return (
      stated(fitting(of.byWords.get(wordsKey(words)) ?? [], said)) ??
      inside(words, of, said) ??
      besideComment(shown, of, said)
    );
  }
  const symbols = symbolsOf(shown);
  // "(✔)" is less than "✔", and how much less nobody states.
  return symbols === "" || shown.startsWith("(") ? null : stated(of.bySymbols.get(symbols));
}

/** Up and down are of the number; better and worse are a judgement. */
export type Trend = "up" | "down" | "same" | "better" | "worse";

/** "2 av 9 indikatorer": stated of some only. */
const isOfSome = (shown: string): boolean =>
  shown.split(" ").some((word, i, words) => areDigits(word) && words[i + 1] === "av" && areDigits(words[i + 2] ?? ""));

/** Words and marks for a development. "Rätt håll" judges; an arrow or "upp" only shows. */
const trends = new Lexicon(TRENDS);
const ARROW_TRENDS = { up: "up", down: "down", right: "same" } as const;
/** Beside the arrows of all texts: "»" and a filled arrow stay, a plus is up. */
const MORE_ARROWS = { up: "+⤴", down: "⤵", right: "▶–»" };

/**
 * A printed development: an arrow or "Upp" is `up` (of the number), "Utvecklingen går åt rätt håll" is `better` (a
 * judgement). Null when the text states neither, or both ("utfallet kan inte jämföras", "förbättring och försämring").
 */
export const readTrend = ofWords(() => null, trendIn);

function trendIn(text: string): { trend: Trend } | null {
  if (text.length > 4 * LONGEST) return null;
  const shown = trimmedEnd(clean(text), ".: ");
  if (shown === "" || shown.length > LONGEST || trends.has(shown, "noTrend") || isOfSome(shown)) return null;
  const arrow = arrowOf(shown, MORE_ARROWS);
  if (arrow) return { trend: ARROW_TRENDS[arrow] };
  const found = (["same", "better", "worse", "up", "down"] as const).filter((trend) => trends.has(shown, trend));
  const only = found[0];
  return !only || found.length > 1 || trends.has(shown, "not") ? null : { trend: only };
}

/**
 * Grades by their first letters, in narrow columns. "Y" is yellow beside "G" and "R", and yes beside "N"; "A" is amber.
 */
const INITIALS: Record<string, string>[] = [
  { G: "grön", GR: "grön", Y: "gul", GU: "gul", A: "gul", R: "röd", RÖ: "röd" },
  { J: "ja", D: "delvis", N: "nej" },
  { Y: "ja", N: "nej" },
];

/** Whether the text could be the first letters of a grade. */
export const mayBeInitial = (text: string): boolean =>
  text.length <= 2 && INITIALS.some((words) => words[text.toUpperCase()] !== undefined);

/**
 * The words that the letters of a table's grades stand for; null where they are not all letters of one kind, two
 * different at least.
 */
export function initialsOf(texts: ReadonlySet<string>): ((text: string) => string | null) | null {
  const letters = [...texts].map((text) => text.toUpperCase());
  const words =
    letters.length > 1 ? INITIALS.find((one) => letters.every((letter) => one[letter] !== undefined)) : undefined;
  return words ? (text) => words[text.toUpperCase()] ?? null : null;
}
