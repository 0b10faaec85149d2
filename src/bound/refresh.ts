import { grouped } from "../domain/grouped";
import { oneLine } from "../domain/shapes";
import { readValue } from "../interpret/number/number";
import type { WordChange, WordContent, WordMarker, WordPlace, WordText, WordUnit } from "../sheet/wordText";
import { answerTo, meaningOf, type Meant } from "./lookup";
import type { Facts, NamedNode } from "./facts";
import { differs, merge } from "./merge";
import { straysFor } from "./strays";
import { sentenceAt, withTexts } from "./sentences";

/** One line of a refresh's result, with its heading. */
export interface RefreshLine {
  name: string;
  heading: string;
  /** Where it stands, in words: "i sidhuvudet"; absent in the running text. */
  place?: string;
  /** The previous text; absent where there was none from the workbook. */
  before?: string;
  after?: string;
  cell?: string;
  /** Why nothing was put there, or why it was left. */
  reason?: string;
}

/** The result of a refresh of a document. */
export interface Refresh {
  changes: WordChange[];
  /** Put in place of markers, or last in the document. */
  placed: RefreshLine[];
  /** Showed another text before. */
  changed: RefreshLine[];
  /** Left as is: the user has changed it, or replacing it would lose something. */
  kept: RefreshLine[];
  /** Markers that ask for nothing the workbook has, and places whose goal is gone. */
  unplaced: RefreshLine[];
  /** Sentences whose figure has turned: to be read. */
  turned: { heading: string; before: string; after: string }[];
  /** The document has been bound before and shows nothing of it any more, or is a report: nothing was appended. */
  emptied?: true;
}

/** A content's form in the document: its text, and the pieces that it consists of. */
export interface DocumentForm {
  textOf(content: WordContent): string;
  pieces(content: WordContent): WordUnit[];
}

/** @param appends whether a document that has been bound before and shows nothing any more, or is a report, gets the report again */
export function refresh(text: WordText, facts: Facts, form: DocumentForm, appends = false): Refresh {
  const made: Refresh = { changes: [], placed: [], changed: [], kept: [], unplaced: [], turned: [] };
  const turned: WordPlace[] = [];
  const fresh = new Map<WordPlace, string>();
  for (const place of text.places) {
    const answer = meaningOf(place.key, facts, place.options);
    if (!answer.ok) {
      made.unplaced.push({ name: place.key, heading: place.heading, before: place.text, reason: answer.reason });
      continue;
    }
    const { meant } = answer;
    const after = form.textOf(meant.content);
    const isPut = mergeable(place) ? putPieces(made, place, meant, form) : put(made, place, meant, after);
    if (!isPut) continue;
    fresh.set(place, after);
    if (hasTurned(place, meant, after)) turned.push(place);
  }
  const nearest = nearestIn(text, facts);
  for (const marker of text.markers) place(made, marker, { facts, nearest }, form);
  const strays = straysFor(text, facts);
  for (const { typed, ...where } of strays) made.unplaced.push({ name: typed, ...where });
  if (text.places.length === 0 && text.markers.length === 0 && strays.length === 0)
    fillEmpty(made, text, facts, appends);
  else if (isBodyLost(text)) made.unplaced.push({ name: "Den löpande texten", heading: "", reason: BODY_LOST });
  made.turned = turnedSentences(text, turned, fresh);
  return made;
}

/** A document that shows nothing of the workbook gets the report, unless it has shown something. */
function fillEmpty(made: Refresh, text: WordText, facts: Facts, appends: boolean): void {
  const lost = lostTitle(text, facts);
  if (lost !== undefined) made.unplaced.push({ name: lost, heading: "", reason: UNTIED });
  else if (!text.known || appends) append(made, facts);
  else {
    made.emptied = true;
    made.unplaced.push({ name: "Hela rapporten", heading: "", reason: SHOWN[text.known] });
  }
}

/** Whether nothing is shown any more in the running text alone, and nothing is asked for there. */
const isBodyLost = ({ isBodyLost: isLost, markers }: WordText): boolean =>
  isLost === true && !markers.some(({ where }) => where === "body");

const OVERTYPED = "Någon har skrivit över uppgiften.";
const EMPTIED = "Någon har tömt uppgiften.";
const holding = (holds: string[]): string =>
  `Delen har ändrats i arbetsboken men innehåller ${holds.join(" och ")}, som skulle försvinna.`;

/** Writes a place's text, unless the user has changed it or something would be lost. */
function put(made: Refresh, to: WordPlace, { key, name, content, cell }: Meant, after: string): boolean {
  const line: RefreshLine = { name, heading: to.heading, before: to.text, after, ...(cell ? { cell } : {}) };
  if (to.text === after) {
    if (to.state !== "written" && to.locked === undefined) made.changes.push({ to, key, content });
    return false;
  }
  const reason = whyLeft(to, content);
  if (reason !== undefined) {
    made.kept.push({ ...line, reason });
    return false;
  }
  made.changes.push({ to, key, content });
  (to.state === "new" ? made.placed : made.changed).push(line);
  return true;
}

/** Why a place is left as it is; undefined when it may be replaced. */
function whyLeft({ state, holds, locked }: WordPlace, content: WordContent): string | undefined {
  if (locked !== undefined) return locked;
  if (state === "emptied") return EMPTIED;
  if (state === "overtyped") return OVERTYPED;
  return content.kind === "blocks" && holds.length > 0 ? holding(holds) : undefined;
}

type Mergeable = WordPlace & Required<Pick<WordPlace, "pieces">>;

/** Whether the document remembers, piece by piece, what was written in a place, and some of it is still there. */
export const mergeable = (place: WordPlace): place is Mergeable =>
  place.pieces !== undefined && place.state !== "emptied";

/** As `put`, piece by piece: unchanged pieces follow the workbook, those that the user has written stay. */
function putPieces(made: Refresh, to: Mergeable, { key, name, content, cell }: Meant, form: DocumentForm): boolean {
  const { base, here } = to.pieces;
  const merged = merge(base, here, form.pieces(content));
  if (to.locked !== undefined) {
    const line: RefreshLine = { name, heading: to.heading, before: to.text, after: merged.text, reason: to.locked };
    if (differs(merged, here)) made.kept.push(line);
    return false;
  }
  for (const { what, ...kept } of merged.kept)
    made.kept.push({ ...kept, name: what ? `${name}, ${what}` : name, heading: to.heading });
  const changed = differs(merged, here);
  if (changed || (merged.kept.length === 0 && to.state !== "written"))
    made.changes.push({ to, key, content, merged: merged.units });
  if (changed)
    made.changed.push({ name, heading: to.heading, before: to.text, after: merged.text, ...(cell ? { cell } : {}) });
  return changed;
}

const PART_ALONE = "En hel del behöver stå ensam i sitt stycke.";
const PART_BODY = "En hel del kan bara stå i dokumentets löpande text, inte i sidhuvud, sidfot, not eller textruta.";

function place(
  made: Refresh,
  to: WordMarker,
  { facts, nearest }: { facts: Facts; nearest: (of: WordMarker) => NamedNode | undefined },
  { textOf }: DocumentForm,
): void {
  const answer = answerTo(to.text, facts, nearest(to));
  const reason = to.blocked ?? (answer.ok ? misplaced(to, answer.meant.content) : answer.reason);
  if (reason !== undefined || !answer.ok) {
    made.unplaced.push({ name: to.typed, heading: to.heading, place: to.place, reason: reason ?? "" });
    return;
  }
  const { key, name, content, cell } = answer.meant;
  made.changes.push({ to, key, name, content });
  made.placed.push({ name, heading: to.heading, after: textOf(content), ...(cell ? { cell } : {}) });
}

/** Why a whole part cannot be put in place of a marker. */
function misplaced({ alone, where }: WordMarker, content: WordContent): string | undefined {
  if (content.kind !== "blocks") return undefined;
  if (where !== "body") return PART_BODY;
  return alone ? undefined : PART_ALONE;
}

/** What a paragraph's places and markers are about, in order. */
type Spoken = { one: WordMarker | WordPlace; named: NamedNode }[];

/** Finds the goal or indicator of a marker's nearest other place or marker in its paragraph: the last before, else the first after. */
function nearestIn({ places, markers }: WordText, facts: Facts): (of: WordMarker) => NamedNode | undefined {
  const all = grouped([...places, ...markers], ({ paragraph }) => paragraph);
  const spoken = new Map<number, Spoken>();
  const spokenIn = (paragraph: number): Spoken => {
    const known = spoken.get(paragraph);
    if (known) return known;
    const found = [...(all.get(paragraph) ?? [])]
      .sort((a, b) => a.at - b.at)
      .flatMap((one) => {
        const named = one.kind === "place" ? aboutPlace(one, facts) : aboutMarker(one, facts);
        return named ? [{ one, named }] : [];
      });
    spoken.set(paragraph, found);
    return found;
  };
  return (of) => {
    const others = spokenIn(of.paragraph);
    const before = others.findLast(({ one }) => one.at < of.at);
    return (before ?? others.find(({ one }) => one !== of))?.named;
  };
}

function aboutPlace({ key, options }: WordPlace, facts: Facts): NamedNode | undefined {
  const answer = meaningOf(key, facts, options);
  return answer.ok ? answer.meant.about : undefined;
}

function aboutMarker({ text }: WordMarker, facts: Facts): NamedNode | undefined {
  const answer = answerTo(text, facts, undefined);
  return answer.ok ? answer.meant.about : undefined;
}

const SHOWN: Record<NonNullable<WordText["known"]>, string> = {
  bound:
    "Dokumentet har visat uppgifter ur arbetsboken, men alla innehållskontroller är borttagna. Rapporten läggs inte in en gång till: skriv märken där uppgifterna ska stå.",
  report:
    "Dokumentet är en rapport som Måltavlan har skrivit. Rapporten läggs inte in en gång till: skriv rapporten på nytt, eller skriv märken där uppgifter ska stå.",
};

const BODY_LOST =
  "Den löpande texten har visat uppgifter ur arbetsboken, men alla innehållskontroller i den är borttagna. Skriv märken där uppgifterna ska stå.";

const UNTIED =
  "Dokumentet har visat uppgifter ur arbetsboken, men ett annat program har sparat det utan kopplingarna. Fortsätt från en version som Word har sparat.";

/** The title of a control that the add-in made, in a document that another program has saved without tags. */
function lostTitle({ titles }: WordText, { named, counts, parts }: Facts): string | undefined {
  const names = [...named.flatMap(({ facts }) => [...facts.values()]), ...counts, ...parts].map(({ name }) => name);
  return titles.find((title) =>
    names.some((name) => name === title || (title.endsWith("…") && name.startsWith(title.slice(0, -1)))),
  );
}

/** Appends the whole report to a document that shows nothing of it yet. */
function append(made: Refresh, { parts }: Facts): void {
  for (const { key, name, blocks } of parts) {
    made.changes.push({ to: "end", key, name, heading: name, content: { kind: "blocks", blocks } });
    made.placed.push({ name, heading: name });
  }
}

/** Fields where every change makes the sentence around it worth reading again. */
const TURNING = ["/word", "/grade"];

type Against = NonNullable<NamedNode["against"]>;

/** Whether a change makes the words around it wrong: another word or grade, or an outcome that has turned. */
function hasTurned({ key, text, state }: WordPlace, { about }: Meant, after: string): boolean {
  if (state === "new") return false;
  if (TURNING.some((field) => key.endsWith(field))) return true;
  const [then, now] = [numberOf(text), numberOf(after)];
  if (!key.split(":").some((part) => part.endsWith("/outcome")) || !about?.against || then === null || now === null)
    return false;
  return changesSide(then, now, about.against);
}

/** Whether two values are on different sides of the previous value or of the target. */
function changesSide(then: number, now: number, { previous, bound }: Against): boolean {
  const way = (value: number): number => (previous === undefined ? 0 : Math.sign(value - previous));
  return way(then) !== way(now) || (bound !== undefined && meets(then, bound) !== meets(now, bound));
}

const meets = (given: number, { value, side, strict }: NonNullable<Against["bound"]>): boolean =>
  given === value ? !strict : given > value === (side === "min");

function numberOf(text: string): number | null {
  const read = readValue(text.endsWith(")") && text.includes(" (") ? text.slice(0, text.lastIndexOf(" (")) : text);
  return read.kind === "number" ? read.value : null;
}

const oneSpaced = (text: string): string => oneLine(text).trim();

const isPart = ({ key }: WordPlace): boolean => key.startsWith("part:");

type Turned = Refresh["turned"][number];

/** Each sentence once, before and after. */
function turnedSentences({ paragraphs }: WordText, turned: WordPlace[], fresh: Map<WordPlace, string>): Turned[] {
  const filled = grouped(
    [...fresh].filter(([one]) => !isPart(one)),
    ([one]) => one.paragraph,
  );
  const sentences = turned
    .filter((place) => !isPart(place))
    .map((place) => turnedSentence(place, paragraphs[place.paragraph]?.text ?? "", filled.get(place.paragraph) ?? []));
  return [
    ...new Map(sentences.map((one) => [`${one.heading}\n${one.before}`, one] as const).reverse()).values(),
  ].reverse();
}

/** The sentence of a place in its paragraph, with the new texts of all places in it. */
function turnedSentence(place: WordPlace, paragraph: string, filled: [WordPlace, string][]): Turned {
  const [start, end] = sentenceAt(paragraph, place.at);
  const edits = filled
    .filter(([one]) => one.at >= start && one.at < end)
    .map(([one, text]) => ({ at: one.at - start, length: one.text.length, text }));
  const before = paragraph.slice(start, end);
  return { heading: place.heading, before: oneSpaced(before), after: oneSpaced(withTexts(before, edits)) };
}
