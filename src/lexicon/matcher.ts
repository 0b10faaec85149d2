import type { Compiled, Entry, Sequence, Step } from "./compile";
import { fold } from "./fold";
import { isEnding } from "./notation";

/** Words of a concept in a text. Places are those of the text as written. */
export interface Hit<C extends string = string> {
  concept: C;
  /** From the beginning of the first word to the end of the last. */
  from: number;
  to: number;
  /** The known part alone: "frånvar" in "sjukfrånvaron". */
  stemFrom: number;
  stemTo: number;
}

/** A hit on its way, with places of the folded text. `entry`: the literal; -1: a form of several pieces. */
interface Span {
  concept: number;
  entry: number;
  from: number;
  to: number;
  stemFrom: number;
  stemTo: number;
}

/** A text is read to here: words of the field stand in titles and sentences, not in essays. */
const LONGEST = 1_000;

/** "¤", "§" and "◊" stand for numbers in a target's sentence, each with its digit. */
const [NUMBER_MARK, YEAR_MARK, NAME_MARK] = [0xa4, 0xa7, 0x25ca];

/** What ends a word that a gap passes: a space, or a mark between clauses. A gap passes no number of a sentence. */
const BETWEEN_WORDS = " .,;:!?|¤§◊";

function endOfGapWord(text: string, at: number): number {
  while (at < text.length && !BETWEEN_WORDS.includes(text.charAt(at))) at++;
  return at;
}

function isWordLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  if (code === NUMBER_MARK || code === YEAR_MARK || code === NAME_MARK) return true;
  return code >= 0xaa && code !== 0xd7 && code !== 0xf7 && /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function beginningOf(text: string, at: number): number {
  while (at > 0 && isWordLetter(text, at - 1)) at--;
  return at;
}

function endOf(text: string, at: number): number {
  while (at < text.length && isWordLetter(text, at)) at++;
  return at;
}

/** The words around a literal in the text; null when the word continues in a way that the form does not allow. */
function wordsAround(
  text: string,
  { before, after }: Entry,
  stemFrom: number,
  stemTo: number,
): [number, number] | null {
  const from = isWordLetter(text, stemFrom) ? beginningOf(text, stemFrom) : stemFrom;
  const to = isWordLetter(text, stemTo - 1) ? endOf(text, stemTo) : stemTo;
  if (before === "none" && from !== stemFrom) return null;
  if (after === "none" && to !== stemTo) return null;
  if (after === "ending" && !isEnding(text.slice(stemTo, to))) return null;
  return [from, to];
}

/** A first or last part of a compound counts only beside a word that is known: "o" in "obehörig", not in "område". */
function isBesideKnown(span: Span, spans: readonly Span[], entries: readonly Entry[]): boolean {
  const { before, after } = entries[span.entry] ?? {};
  if (before !== "known" && after !== "known") return true;
  return spans.some(
    (other) =>
      other.from === span.from &&
      entries[other.entry]?.before !== "known" &&
      entries[other.entry]?.after !== "known" &&
      (after === "known"
        ? other.stemFrom >= span.stemTo && other.stemFrom <= span.stemTo + 1
        : other.stemFrom < span.stemFrom && other.stemTo <= span.stemFrom + 1),
  );
}

/** Every literal in the text with the words around it: once per concept, with concept -1 when it belongs to none. */
function literalsIn<C extends string>(
  text: string,
  { entries, automaton }: Compiled<C>,
): { found: Span[]; not: Span[] } {
  const found: Span[] = [];
  const not: Span[] = [];
  automaton.walk(text, (entry, stemFrom, stemTo) => {
    const literal = entries[entry];
    const context = literal && wordsAround(text, literal, stemFrom, stemTo);
    if (!context) return;
    const { concepts, exceptions } = literal;
    const at = { entry, from: context[0], to: context[1], stemFrom, stemTo };
    for (const concept of concepts.length > 0 ? concepts : [-1]) found.push({ concept, ...at });
    for (const concept of exceptions) not.push({ concept, ...at });
  });
  return { found: found.filter((span) => isBesideKnown(span, found, entries)), not };
}

/** The hits in a text, by start. */
type Begins = Map<number, Span[]>;

function addTo(begins: Begins, span: Span): void {
  const there = begins.get(span.from);
  if (there) there.push(span);
  else begins.set(span.from, [span]);
}

/** Where a form's remaining steps end, when they follow from a place on; null when they do not. */
function endOfSteps(text: string, at: number, form: Sequence, next: number, begins: Begins): number | null {
  const step = form.steps[next];
  if (!step) return !form.atEnd || at === text.length ? at : null;
  if ("gap" in step) {
    for (let left = step.gap, place = at; ; left--) {
      const end = endOfSteps(text, place, form, next + 1, begins);
      if (end !== null || left === 0) return end;
      const word = text.charAt(place) === " " ? endOfGapWord(text, place + 1) : place;
      if (word <= place + 1) return null;
      place = word;
    }
  }
  for (const span of (text.charAt(at) === " " && begins.get(at + 1)) || [])
    if (isOf(span, step)) {
      const end = endOfSteps(text, span.to, form, next + 1, begins);
      if (end !== null) return end;
    }
  return null;
}

const isOf = (span: Span, step: Step): boolean =>
  "literal" in step ? span.entry === step.literal : "concept" in step && span.concept === step.concept;

/** A form of several pieces, and a word that it may begin with. */
interface Start {
  form: Sequence;
  at: Span;
}

function startsAt<C extends string>(at: Span, { byEntry, byConcept }: Compiled<C>): Start[] {
  const starts: Start[] = [];
  for (const forms of [byEntry.get(at.entry), byConcept.get(at.concept)])
    for (const form of forms ?? []) if (at.from === 0 || !form.atStart) starts.push({ form, at });
  return starts;
}

const inOrder = (a: Start, b: Start): number => a.form.order - b.form.order;

/** Behind those of its own order. */
function putInOrder(waiting: Start[], start: Start): void {
  let place = waiting.length;
  while (place > 0 && inOrder(waiting[place - 1]!, start) > 0) place--;
  waiting.splice(place, 0, start);
}

/**
 * Adds the forms of several pieces. A concept names only concepts above it, so that one walk through the rows is enough:
 * what a form adds begins only forms after it.
 */
function addSequences<C extends string>(text: string, compiled: Compiled<C>, spans: Span[], not: Span[]): void {
  const waiting = spans.flatMap((span) => startsAt(span, compiled)).sort(inOrder);
  if (waiting.length === 0) return;
  const begins: Begins = new Map();
  for (const span of spans) addTo(begins, span);
  for (let next = 0; next < waiting.length; next++) {
    const { form, at } = waiting[next]!;
    const to = endOfSteps(text, at.to, form, 1, begins);
    if (to === null) continue;
    const found = { concept: form.concept, entry: -1, from: at.from, stemFrom: at.stemFrom, to, stemTo: to };
    (form.isException ? not : spans).push(found);
    if (form.isException) continue;
    addTo(begins, found);
    for (const start of startsAt(found, compiled)) putInOrder(waiting, start);
  }
}

const covers = (outer: Span, inner: Span): boolean =>
  outer.concept === inner.concept && outer.stemFrom <= inner.stemFrom && outer.stemTo >= inner.stemTo;

/** Whether a span is decided by a longer one of its concept, or by an equal one before it. */
const isDecidedBy = (span: Span, index: number, other: Span, otherIndex: number): boolean =>
  index !== otherIndex && covers(other, span) && (!covers(span, other) || otherIndex < index);

/**
 * Every word of a concept in the text, ordered by start. The text is folded and walked once, whatever the number of
 * concepts. Hits inside a longer hit of the same concept, or inside an exception from it, are left out.
 */
export function hitsIn<C extends string>(written: string, compiled: Compiled<C>): Hit<C>[] {
  const { text, places } = fold(written.length > LONGEST ? written.slice(0, LONGEST) : written);
  const { found, not } = literalsIn(text, compiled);
  if (found.length === 0) return [];
  const isKept = (span: Span): boolean => !not.some((other) => covers(other, span));
  const standing = not.length > 0 ? found.filter(isKept) : found;
  addSequences(text, compiled, standing, not);
  const spans = standing.filter(
    (span, i) => span.concept >= 0 && isKept(span) && !standing.some((other, j) => isDecidedBy(span, i, other, j)),
  );
  spans.sort((a, b) => a.from - b.from || a.stemFrom - b.stemFrom || b.stemTo - a.stemTo || a.concept - b.concept);
  const place = (at: number): number => (places ? (places[at] ?? at) : at);
  return spans.flatMap(({ concept: index, from, to, stemFrom, stemTo }) => {
    const concept = compiled.names[index];
    if (concept === undefined) return [];
    return [{ concept, from: place(from), to: place(to), stemFrom: place(stemFrom), stemTo: place(stemTo) }];
  });
}
