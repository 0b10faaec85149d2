import { singleSpaced, yearsIn } from "../../domain/shapes";
import {
  isBound,
  isChange,
  type AnyChangeReading,
  type BoundReading,
  type ChangeByReading,
  type Reading,
} from "../../domain/reading";
import { formsOf } from "../../lexicon/notation";
import { NUMBERS } from "../../lexicon/words/numbers";
import { type SentenceName, sentences } from "../../lexicon/sentences";
import { lastStep } from "./bounds";
import { partOf, quantitiesIn, readSentence, reworded, type Sentence } from "./sentence";
import { PER_TIME } from "../number/unit";

/** "…, nu 293": the value today is no target, so it is taken out of the sentence. */
export function takeBaseline(sentence: Sentence): { sentence: Sentence; baseline?: number } {
  const { text } = sentence;
  for (const { from, to } of sentences.hits(text, "isNow")) {
    const number = text.indexOf("¤", to);
    const end = number + MARK_LENGTH;
    const isBeside = number >= 0 && [" ", ": "].includes(text.slice(to, number));
    // At the beginning of the text the phrase must end there too: "Utfall: 18 % lägre" is a change.
    const isApart = from > 0 ? ", ;".includes(text.charAt(from - 1)) : ",;.".includes(text.charAt(end));
    if (!isBeside || !isApart) continue;
    const baseline = quantitiesIn(partOf(sentence, { from: number, to: end }))[0]?.value;
    const rest = text.slice(0, Math.max(0, from - 1)) + text.slice(end);
    return { sentence: reworded(sentence, rest), ...(baseline === undefined ? {} : { baseline }) };
  }
  return { sentence };
}
/** "¤0". */
const MARK_LENGTH = 2;

/** Where a change starts, as its target states it: a value, a year, or both. */
interface Start {
  value?: number;
  year?: string;
}

/** Without the signs between a base, its year and its value. */
const withoutMarks = (text: string): string =>
  singleSpaced(text.replaceAll(":", " ").replaceAll("=", " ").replaceAll(",", " ")).trim();

/** "(27,1 MWh/person)", "(utfall 2020: 65 %)", "(basår 2019: 1 420)", "(bas 2022)" beside a change is where it starts from. */
function asideStart({ asides }: Sentence): Start {
  for (const { text, quantities, times } of asides.map(readSentence)) {
    const bare = withoutMarks(text);
    const [year] = times;
    if (sentences.has(bare, "startAlone")) return { value: quantities[0]?.value, year };
    if (sentences.has(bare, "baseAlone")) return { year };
  }
  return {};
}

/** The year that the sentence calls its base: "med 2018 som basår", "basår 2019"; else the base itself, by its name. */
function namedBase(sentence: Sentence): string | undefined {
  const [at] = referenceTimes(sentence);
  if (at !== undefined) return sentence.times[at];
  const [name] = [sentence.text, ...sentence.asides.map((aside) => readSentence(aside).text)].flatMap((text) =>
    sentences.hits(text, "unsaidBase").map(({ from, to }) => text.slice(from, to)),
  );
  return name;
}

/** Words that end the name of a reference, besides numbers. */
const ENDS_REFERENT = new Set(formsOf(NUMBERS.endsReference));
const MOST_WORDS = 6;

/** The words after a place, to the end of the name. */
function nameAfter(text: string, at: number): string {
  const words: string[] = [];
  const all = text.slice(at).trimStart().split(" ");
  for (const [i, word] of all.entries()) {
    const [bare = ""] = word.split(CLAUSE_END);
    const endsHere = ENDS_REFERENT.has(word) && i < all.length - 1;
    if (bare === "" || endsHere || bare.startsWith("¤") || bare.startsWith("◊") || words.length === MOST_WORDS) break;
    words.push(bare);
    if (bare !== word) break;
  }
  return words.join(" ");
}
const CLAUSE_END = /[,.;]/;
const YEAR_MARK = /§(\d)/g;

/** Words of comparing, the plainest first; some of them only before an earlier time ("minst föregående år"). */
const COMPARING = [["comparedWith"], ["than", "as"], ["bounding"]] as const;

const comparesAny = (concept: SentenceName): boolean => concept === "comparedWith" || concept === "than";

/** "i §0", "år §0": without the word before a year. */
function yearAlone(name: string): string {
  const [when] = sentences.hits(name, "whenYear");
  return when ? name.slice(name.indexOf("§")) : name;
}

/** "2019", "föregående år": what a change is measured from. */
function referenceOf(sentence: Sentence): string | undefined {
  const { text, times } = sentence;
  const earlier = new Set(sentences.hits(text, "earlierOne").map(({ from }) => from - 1));
  return COMPARING.flatMap((concepts) => sentences.hits(text, ...concepts))
    .filter(({ concept, to }) => comparesAny(concept) || earlier.has(to))
    .map(({ to }) =>
      yearAlone(nameAfter(text, to)).replace(YEAR_MARK, (_, digit: string) => times[Number(digit)] ?? ""),
    )
    .find((name) => yearsIn(name).length > 0 || sentences.has(name, "ofTime"));
}

/** The year that words of comparing name, before another part of the sentence begins; undefined: none. */
function yearAfter(text: string, at: number): string | undefined {
  for (const word of text
    .slice(at)
    .trimStart()
    .split(" ", MOST_WORDS + 1)) {
    if (word.startsWith("§")) return word.charAt(1);
    if (ENDS_REFERENT.has(word) || CLAUSE_END.test(word) || word.startsWith("¤")) return undefined;
  }
  return undefined;
}

/** The years that the sentence compares with, by their marks. */
function referenceTimes({ text }: Sentence): Set<number> {
  const named = sentences.hits(text, "comparedWithTime").map(({ to }) => yearAfter(text, to));
  const stated = sentences
    .hits(text, "yearAsBase")
    .map(({ from, to }) => text.charAt(text.slice(from, to).lastIndexOf("§") + from + 1));
  return new Set([...named, ...stated].flatMap((digit) => (digit === undefined ? [] : [Number(digit)])));
}

/** "Före 2026": by the end of the year before. */
function notInYear(due: string | undefined, { text, times }: Sentence): string | undefined {
  const isBefore = sentences
    .hits(text, "beforeYear")
    .some(({ to }) => due?.length === 4 && times[Number(text.charAt(to - 1))] === due);
  return isBefore ? String(Number(due) - 1) : due;
}

/** The due time: the last time in the text that is not a reference. Of a span, its end. */
function dueOf(sentence: Sentence): string | undefined {
  const references = referenceTimes(sentence);
  const times = sentence.times.filter(
    (_, i) => !references.has(i) && sentence.text.includes(`§${i}`) && !sentence.text.includes(`§${i} års `),
  );
  const inAside = sentence.asides
    .map(readSentence)
    .map(({ text, times: [only] }) => (only?.length === 4 && sentences.has(text, "onlyYear") ? only : undefined));
  return notInYear((times.at(-1) ?? inAside.find((year) => year !== undefined))?.split("–").at(-1), sentence);
}

/** "per år", "årligen", after the first number, or "årlig" as its first word. */
function perOf({ text }: Sentence): string | undefined {
  if (text.startsWith("årlig ")) return "år";
  const words = text.slice(Math.max(0, text.indexOf("¤"))).split(WORD_END);
  for (const [at, word] of words.entries()) {
    if (word === "årligen") return "år";
    const slash = word.indexOf("/");
    const thing = slash >= 0 ? word.slice(slash + 1) : BEFORE_PER.has(word) ? words[at + 1] : undefined;
    const per = PER_TIME.get(thing ?? "");
    if (per !== undefined) return per;
  }
  return undefined;
}
const WORD_END = /[ ,.;:]+/;
const BEFORE_PER = new Set(formsOf(NUMBERS.inEach));

type Valued = BoundReading | ChangeByReading;

const isBy = (reading: Reading): reading is ChangeByReading =>
  reading.kind === "increaseBy" || reading.kind === "decreaseBy";

const isValued = (reading: Reading): reading is Valued => isBound(reading) || isBy(reading);

/** Of values by year the last. */
function valuedIn(reading: Valued, sentence: Sentence): Valued {
  const done = { ...reading };
  const step = lastStep(sentence);
  if (step) [done.value, done.due] = [step.quantity.value, step.time];
  if (isBy(done) && done.unit === "%" && sentences.has(sentence.text, "shareOfStart")) done.relative = true;
  return done;
}

/** What a change is measured from: by name, and by its value. */
function basedIn(reading: AnyChangeReading, sentence: Sentence, baseline?: number): AnyChangeReading {
  const done = { ...reading };
  const aside = asideStart(sentence);
  const [from] = sentences.hits(sentence.text, "startsFrom");
  const start = from && quantitiesIn(partOf(sentence, from))[0];
  const value = baseline ?? start?.value ?? aside.value;
  if (value !== undefined) done.baseline = value;
  const reference = referenceOf(sentence) ?? aside.year ?? (value === undefined ? namedBase(sentence) : undefined);
  if (reference !== undefined) done.reference = reference;
  if (start?.unit !== undefined && done.unit === undefined) done.unit = start.unit;
  return done;
}

/**
 * The reading with due date, period, reference and baseline from the rest of the sentence; of values by year, the last.
 */
export function inCircumstances(reading: Reading, sentence: Sentence, baseline?: number): Reading {
  const valued = isValued(reading) ? valuedIn(reading, sentence) : reading;
  const due = valued.due ?? dueOf(sentence);
  const dated: Reading = due === undefined ? { ...valued } : { ...valued, due };
  const per = isValued(dated) ? (dated.per ?? perOf(sentence)) : undefined;
  const counted = per === undefined ? dated : { ...dated, per };
  if (counted.kind === "allOf") return { ...counted, parts: counted.parts.map((part) => referringTo(part, sentence)) };
  return isChange(counted) ? basedIn(counted, sentence, baseline) : counted;
}

/** A change that is one of several demands, counted from what the sentence names. */
function referringTo(part: Reading, sentence: Sentence): Reading {
  if (!isChange(part) || part.reference !== undefined) return part;
  const reference = referenceOf(sentence);
  return reference === undefined ? part : { ...part, reference };
}
