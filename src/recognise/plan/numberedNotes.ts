import type { Comment, Indicator, Plan } from "../../domain/plan";
import { grouped } from "../../domain/grouped";
import { areDigits, bySpaces, hasDigit, trimmedEnd, yearsIn } from "../../domain/shapes";
import { subjectOf } from "../../interpret/text/footnote";
import { looseGrammar } from "../../interpret/text/grammar";
import { isAsLongAsSentence } from "../../interpret/text/remark";
import { mayLimit } from "../../interpret/text/remarkWords";
import { stem, stems } from "../../interpret/text/similarity";
import { textKey, withoutStop, writtenSentences } from "../../interpret/text/text";
import { contains, parseRef } from "../../sheet/address";
import { bestNamed, commonStart, LONG_WORD, SHARED_LETTERS } from "./bestNamed";
import { sayBeside } from "./entry";
import { isOfSome, ofNamedGroup } from "./groupsNamed";
import { areaOf } from "../grid/grid";
import type { LineApart } from "../layout/linesApart";
import { edgesOf, headedLinesOf, linesOf } from "../layout/linesOf";
import type { Region } from "../layout/tableRegion";

/** "Mått 3: …", "Indikator 2 och 5 avser …", "Till 1: …": which measures a part of a note is about. */
const ABOUT = looseGrammar(
  "(till =(D [(och | samt) D] :) | mått | måttet | måtten | indikator | indikatorn | nyckeltal | nyckeltalet | nr | nr. | nummer) [nr | nr. | nummer] one:(D) [(och | samt) other:(D)] !(%) [:]",
);

/** A note about measures by their numbers, apart for each of them; empty: the line is none. */
function notesByNumber(line: string): { numbers: string[]; text: string }[] {
  const found = ABOUT.all(line);
  if (found[0]?.from !== 0) return [];
  return found.map((match, i) => ({
    numbers: [match.group("one") ?? "", match.group("other") ?? ""].filter(Boolean),
    text: withoutStop(trimmedEnd(line.slice(match.to, found[i + 1]?.from), " ,;")),
  }));
}

/** "Uppgiften om förskollärarnas legitimation …", "Normen för journalgranskning …": what is said of a measure by its name. */
const OF_NAMED = looseGrammar(
  `^ [{remarkBefore} [{remarkBefore}]] ({remarkedFigure} | {saidAim} | {measuringEvent} | måttet | indikatorn | nyckeltalet) (om | för | på | av | i | kring | gällande | avseende) name:(…$)`,
);

/** "I raden om otrygghet svarade Kvarnen på en annan fråga": the same in a sentence. */
const OF_ROW = looseGrammar("(raden | raderna) (om | för | med | kring) name:(…$)");

/** "Underhållskravet byttes ut på stämman": its target, named with it in one word. */
const OF_ITS_AIM = looseGrammar("^ [{remarkBefore}] name:({saidAim}) L");

/** The only one of some measures whose name begins with a line's first word, which is long: "Nettokostnadsavvikelsen kommer i augusti." */
function namedFirst(line: string, measures: readonly Indicator[]): Indicator | undefined {
  const [first = "", ...more] = bySpaces(line);
  const word = stem(textKey(first));
  const named =
    word.length < LONG_NAME || more.length === 0 ? [] : measures.filter(({ title }) => textKey(title).startsWith(word));
  return named.length === 1 ? named[0] : undefined;
}
/** Letters. */
const LONG_NAME = 8;

/** "Utsläpp inom gränserna: …", "Observera: vägledningen redovisas …": a sentence by what it begins with. */
const OF_FIRST = looseGrammar("^ [{remarkBefore} [:] [{remarkBefore} [:]]] name:(L …$)");

/** The only measure whose name a sentence begins with, by its long words; undefined: none, or another word stands first. */
function namedByFirst(sentence: string, measures: readonly Indicator[]): Indicator | undefined {
  const name = OF_FIRST.exec(sentence)?.group("name") ?? "";
  const [first = ""] = bySpaces(name);
  return first.length < LONG_WORD ? undefined : bestNamed(name, measures, ({ title }) => title);
}

/** "Hygienmätningen", "brukarenkäten": what measures something, and what it measures. */
const MEASURING = looseGrammar("^ {measuringEvent} $");
/** Letters of what is measured. */
const SHORTEST_MEASURED = 4;

/** The measures whose names have a word of what a sentence begins by saying is measured: "Hygienmätningen gjordes i två hus". */
function ofMeasuring(sentence: string, measures: readonly Indicator[]): Indicator[] {
  const [first = ""] = bySpaces(OF_FIRST.exec(sentence)?.group("name") ?? "");
  const word = textKey(first);
  const isMeasured = (own: string): boolean =>
    commonStart(own, word) >= (word.startsWith(own) ? SHORTEST_MEASURED : SHARED_LETTERS);
  return MEASURING.test(word) ? measures.filter(({ title }) => stems(title).some(isMeasured)) : [];
}

/** The measures that a sentence is about by a name; over a table a first word may be a title's. */
function namedIn(sentence: string, measures: readonly Indicator[], plan: Plan, isUnder: boolean): readonly Indicator[] {
  const name = [OF_NAMED, OF_ITS_AIM, OF_ROW].flatMap((of) => of.exec(sentence)?.group("name") ?? [])[0];
  const named =
    namedFirst(sentence, measures) ??
    (name === undefined ? undefined : bestNamed(name, measures, ({ title }) => title));
  if (named) return [named];
  const ofGroup = ofNamedGroup(sentence, measures, plan);
  if (ofGroup.length > 0 || !isUnder) return ofGroup;
  const first = namedByFirst(sentence, measures);
  return first ? [first] : ofMeasuring(sentence, measures);
}

/** The measures of a region. */
export const measuresIn = ({ indicators }: Plan, { grid, area }: Region): Indicator[] =>
  indicators.filter(({ cell }) => {
    const at = parseRef(cell);
    const { top, left } = at?.area ?? { top: -1, left: -1 };
    return at?.sheet === grid.sheet.name && contains(areaOf(grid, area), top, left);
  });

/** The last row that measures stand in. */
const lastOf = (measures: readonly Indicator[]): number =>
  Math.max(...measures.map(({ cell }) => parseRef(cell)?.area.bottom ?? 0));

/** Rows over a table's headers, where a line may be about its measures. */
const NEAR = 3;

/** Puts a line on the measures with the numbers that it names. */
function noteNumbered(line: string, cell: string, measures: readonly Indicator[]): void {
  for (const { numbers, text } of notesByNumber(line))
    for (const { number, comments } of measures)
      if (number !== undefined && numbers.includes(number) && !comments.some((one) => one.cell === cell))
        comments.push({ text, cell });
}

/** Whether a sentence says where figures are from and no more: no time of them, and no second clause. */
const isSource = (sentence: string): boolean =>
  subjectOf(sentence, "")?.about === "source" &&
  yearsIn(sentence).length === 0 &&
  !sentence.includes(", ") &&
  !(isOfSome(sentence) && mayLimit(sentence, ""));

/** "Utsläpp inom gränserna: databasen ligger två år efter. Vad som står …": the name before a colon, and all that is said of it. */
const OF_HEAD = looseGrammar("^ [{remarkBefore} [{remarkBefore}]] name:(L …4!(:)) : rest:(…$)");

/** Puts a line that begins with the name of a measure, or its number, and a colon on that; false: it is none. */
function noteHeaded(line: Comment, measures: readonly Indicator[]): boolean {
  const { group } = OF_HEAD.exec(line.text) ?? {};
  const name = group?.("name") ?? "";
  if (isOfSome(`${name}:`)) return false;
  const named = namedHead(name, measures) ?? namedByFirst(name, measures);
  const text = group?.("rest") ?? "";
  if (!named || isSource(text)) return false;
  sayBeside(named, { ...line, text });
  return true;
}

/** Puts a line that begins with the number of a measure, in parts ("4.2 gäller från 2022"), on that; false: it is none. */
function noteOfOwn(line: Comment, measures: readonly Indicator[]): boolean {
  const [first = "", ...rest] = bySpaces(line.text);
  const number = trimmedEnd(first, ".:,");
  const named = areDigits(number) || !hasDigit(number) ? undefined : onlyNumbered(number, measures);
  const text = rest.join(" ");
  if (!named || !isAsLongAsSentence(text)) return false;
  sayBeside(named, { ...line, text });
  return true;
}

/** Puts each sentence of a line on the measures that it names, or that the sentence before it does. */
function noteNamed(line: Comment, measures: readonly Indicator[], plan: Plan, isUnder: boolean): void {
  if (isUnder && (noteHeaded(line, measures) || noteOfOwn(line, measures))) return;
  let about: readonly Indicator[] = [];
  for (const text of writtenSentences(line.text)) {
    const named = namedIn(text, measures, plan, isUnder);
    about = named.length > 0 ? named : about;
    if (!isSource(text)) for (const one of about) sayBeside(one, { ...line, text });
  }
}

/**
 * Puts what a line in, over or under a table says of its measures by their numbers ("Mått 3: uppgift för tågtrafiken saknas.
 * Mått 5: avser våren.") on those measures, as comments, and over or under it what names one, or the goal that some are of. A number
 * or a name that no measure of the table has is nobody's.
 */
export function noteByNumbers(plan: Plan, regions: readonly Region[]): void {
  for (const region of regions) {
    const measures = measuresIn(plan, region);
    if (measures.length === 0) continue;
    const edges = edgesOf(region);
    const [top, last] = [edges.top, region.grid.turned ? edges.last : lastOf(measures)];
    const isBeside = (row: number): boolean => row > last || (row < top && row >= top - NEAR);
    for (const { row, cell, text } of linesOf(region, regions)) {
      noteNumbered(text, cell, measures);
      if (isBeside(row)) noteNamed({ text, cell }, measures, plan, row > last);
    }
    for (const { head, text, cell } of headedLinesOf(region, last)) {
      const named = isSource(text) ? undefined : namedHead(head, measures);
      if (named) sayBeside(named, { text, cell });
    }
  }
}

/** The only measure that a text is the name of, or that has all words of it, or words that begin so: "Energi depåer". */
function namedBy(text: string, measures: readonly Indicator[]): Indicator | undefined {
  const own = stems(text);
  if (textKey(text).length < SHORTEST_HEAD) return undefined;
  const withWords = (isWord: (word: string, one: string) => boolean): Indicator[] =>
    measures.filter(({ title }) => {
      const words = stems(title);
      return own.every((word) => words.some((one) => isWord(word, one)));
    });
  const whole = withWords((word, one) => word === one);
  const begun = whole.length > 0 ? whole : withWords((word, one) => one.startsWith(word));
  return begun.length === 1 ? begun[0] : undefined;
}

/** Letters of a name that stands alone before a note. */
const SHORTEST_HEAD = 6;

/** "Nr 2", "mått 4". */
const OWN_NUMBER = looseGrammar("^ (nr | nr. | nummer | mått | indikator | nyckeltal) [nr | nr.] one:(D) $");

/** The only measure that what stands before a note is the number or the name of: "D3", "Anm. A3", "nr 2", "Nöjda elever". */
function namedHead(head: string, measures: readonly Indicator[]): Indicator | undefined {
  const last = bySpaces(head).at(-1) ?? "";
  const isCode = hasDigit(last) && !areDigits(last);
  const numbered = OWN_NUMBER.exec(head)?.group("one");
  if (numbered !== undefined) return onlyNumbered(numbered, measures);
  return onlyNumbered(head, measures) ?? (isCode ? onlyNumbered(last, measures) : undefined) ?? namedBy(head, measures);
}

/** The only measure whose long words a sentence has, the first of them at least: "Rättat utfall för sjukfrånvaro". */
function namedWithin(sentence: string, measures: readonly Indicator[]): Indicator | undefined {
  const words = stems(sentence);
  const shared = measures.map((one) => {
    const long = stems(one.title).filter(({ length }) => length >= LONG_WORD);
    const lacks = long.findIndex((word) => !words.includes(word));
    return { one, count: lacks < 0 ? long.length : lacks };
  });
  const most = Math.max(0, ...shared.map(({ count }) => count));
  const best = shared.filter(({ count }) => count === most);
  return most > 0 && best.length === 1 ? best[0]!.one : undefined;
}

/** The only measure with a number; undefined: none has it, or measures of several tables. */
function onlyNumbered(own: string, measures: readonly Indicator[]): Indicator | undefined {
  const numbered = measures.filter(({ number }) => number === own);
  return numbered.length === 1 ? numbered[0] : undefined;
}

/** Whether figures of measures have numbers as keys of their notes: what stands beside a number elsewhere is then such a note. */
const haveKeys = (measures: readonly Indicator[]): boolean =>
  measures.some(({ outcomes }) =>
    outcomes.some(({ marks = [] }) => marks.some(({ sign }) => areDigits(trimmedEnd(sign, ")")))),
  );

/** Puts what sheets without a table say of a measure, by its number or name in the row or its name in the sentence, on that measure. */
export function noteApart(plan: Plan, lines: readonly LineApart[]): void {
  const measures = plan.indicators;
  const alike = grouped(measures, ({ number = "" }) => number);
  const onlyOnes = measures.filter(({ number = "" }) => number !== "" && alike.get(number)!.length === 1);
  const areKeys = lines.some(({ key }) => key !== undefined) && haveKeys(measures);
  for (const { head, number, key, ...line } of lines) {
    const own = number ?? (areKeys ? undefined : key);
    const named = own === undefined ? head && namedHead(head, measures) : onlyNumbered(own, measures);
    if (named) sayBeside(named, line);
    else if (!noteHeaded(line, measures) && !noteOfOwn(line, measures)) noteSentences(line, measures, plan);
    noteNumbered(line.text, line.cell, onlyOnes);
  }
}

/** Puts each sentence of a line on the measure that it names. */
function noteSentences(line: Comment, measures: readonly Indicator[], plan: Plan): void {
  for (const text of writtenSentences(line.text).filter((one) => !isSource(one))) {
    const named = namedIn(text, measures, plan, false);
    const within = named.length > 0 ? undefined : namedWithin(text, measures);
    for (const one of within ? [within] : named) sayBeside(one, { ...line, text });
  }
}
