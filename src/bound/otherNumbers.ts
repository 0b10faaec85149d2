import { hasLetter, isYear, nextWord, oneLine, yearsIn } from "../domain/shapes";
import { hasWord } from "../lexicon/lexicon";
import { clean, shortened } from "../interpret/text/text";
import type { WordParagraph, WordPlace, WordText } from "../sheet/wordText";
import type { Finding } from "./finding";
import { numbersAt, type Facts, type NamedNode } from "./facts";
import { mentions } from "./mentions";
import { linesBeside, type PrintedLines } from "./printedLines";
import { placedSentences } from "./sentences";

/** A stretch of text that is read as one: a sentence, or a row of a table. */
interface Stretch {
  text: string;
  /** What of it the report does not itself print: its numbers are looked at. */
  theirs: string;
  heading: string;
}

/** A paragraph's text without its bound places, so that their numbers are not read twice. */
function unboundText(paragraph: WordParagraph, at: number, places: WordPlace[]): string {
  return places
    .filter((place) => place.paragraph === at && !place.block)
    .sort((a, b) => b.at - a.at)
    .reduce(
      (text, { at: from, text: bound }) =>
        text.slice(0, from) + " ".repeat(bound.length) + text.slice(from + bound.length),
      paragraph.text,
    );
}

function stretchesOf({ paragraphs, places }: WordText, printed: PrintedLines): Stretch[] {
  const rows = new Map<number, { lines: string[]; heading: string }>();
  const sentences = paragraphs.flatMap((paragraph, at): Stretch[] => {
    if (paragraph.bound || paragraph.level !== undefined) return [];
    const { heading, row } = paragraph;
    const text = unboundText(paragraph, at, places);
    if (row === undefined)
      return placedSentences(text).flatMap((sentence) =>
        printed.sentences.has(clean(sentence.text)) ? [] : { text: sentence.text, theirs: sentence.text, heading },
      );
    rows.set(row, { heading, lines: [...(rows.get(row)?.lines ?? []), text] });
    return [];
  });
  const inRows = [...rows.values()].map(({ heading, lines }): Stretch => {
    const [text, theirs] = [lines, linesBeside(lines, printed)].map((some) => some.join(" · "));
    return { text: text!, theirs: theirs!, heading };
  });
  return [...sentences, ...inRows];
}

/** A number in a text, with its surrounding words. */
interface Shown {
  value: number;
  text: string;
  percent: boolean;
  before: string;
  after: string;
}

function shownNumbers(text: string): Shown[] {
  return numbersAt(text).flatMap(({ value, text: figure, from }) => {
    const after = text.slice(from + figure.length);
    if (hasLetter(after.charAt(0))) return [];
    const percent = after.trimStart().startsWith("%") || nextWord(` ${after.trimStart()}`) === "procent";
    return [{ value, text: figure, percent, before: text.slice(0, from), after }];
  });
}

/** A number that differs from a value by more than this factor is about something else. */
const NEAR = 2;

/** Whether a number may be meant as a value of an indicator: its unit, or of the same size where there is no percent. */
function looksLike(shown: Shown, { unit, values }: NamedNode): boolean {
  if (unit === "%") return shown.percent;
  if (shown.percent || isYear(shown.text)) return false;
  return values.some(
    (value) => value > 0 && shown.value > 0 && shown.value / value < NEAR && value / shown.value < NEAR,
  );
}

/** Where a clause ends before a number. */
const CLAUSE_ENDS = ".;:";
const MOVES = ["upVerb", "up", "upNoun", "downVerb", "down", "downNoun", "betterVerb", "better", "worse"] as const;

/** Whether a number states how much something has changed, rather than its level: "minskade med 67". */
const isChange = ({ before }: Shown): boolean => {
  const said = before.trimEnd();
  const from = Math.max(...[...CLAUSE_ENDS].map((mark) => said.lastIndexOf(mark)));
  return said.toLowerCase().endsWith(" med") && hasWord(said.slice(from + 1), ...MOVES);
};

const CLAUSE_MARK = /[,;:–]\s/u;

/** Whether the clause around a number is about a year after the reported one. */
function isOfLater({ before, text, after }: Shown, year: number): boolean {
  const clause = `${before.split(CLAUSE_MARK).at(-1) ?? ""}${text}${after.split(CLAUSE_MARK)[0] ?? ""}`;
  return yearsIn(clause).some((written) => Number(written) > year);
}

/** Function words that may follow a value without being the counted thing. */
const FOLLOWING = new Set(
  "i på av mot jämfört under för per och eller vilket samt år året som än är var blev vid till från men nu stycken st kr tkr mnkr kronor miljoner dagar dygn timmar minuter veckor månader".split(
    " ",
  ),
);

/** Whether the words after a number without a percent sign name something else than the measure: "24 nya platser". */
function isOtherThing({ percent, after }: Shown, { title, unit }: NamedNode): boolean {
  const next = nextWord(after).toLowerCase();
  if (percent || next.length < 3 || FOLLOWING.has(next)) return false;
  return !`${title} ${unit ?? ""}`.toLowerCase().includes(next.slice(0, 5));
}

const decimals = (text: string): number => text.split(",")[1]?.length ?? 0;

/**
 * Numbers in sentences and table rows about an indicator that look like its values but are none of those in the
 * workbook. Changes, later years and counts of other things are skipped, and what the report itself prints.
 */
export function otherNumbers(text: WordText, { named, printed }: Facts, period: string): Finding[] {
  const year = Number(yearsIn(period)[0] ?? Infinity);
  const indicators = named.filter(
    ({ kind, facts, values }) => kind === "indicator" && facts.has("outcome") && values.length > 0,
  );
  return stretchesOf(text, printed).flatMap((stretch) => {
    const about = indicatorIn(stretch.text, indicators);
    const outcome = about?.facts.get("outcome");
    if (!about || !outcome) return [];
    return shownNumbers(stretch.theirs)
      .filter((shown) => looksLike(shown, about))
      .filter((shown) => !isChange(shown) && !isOfLater(shown, year) && !isOtherThing(shown, about))
      .filter((shown) => !about.values.some((value) => Number(value.toFixed(decimals(shown.text))) === shown.value))
      .map((shown): Finding => ({
        code: "annat-tal",
        severity: "warning",
        heading: stretch.heading,
        message: `”${shortened(oneLine(stretch.text))}” säger ${shown.text}${shown.percent ? " %" : ""}. Utfallet för ”${shortened(about.title)}” är ${outcome.text} i arbetsboken.`,
        ...(outcome.cell ? { cell: outcome.cell } : {}),
      }));
  });
}

/** The one indicator that a text is about; none where two fit equally well. */
function indicatorIn(text: string, indicators: NamedNode[]): NamedNode | undefined {
  const sure = indicators.map((one) => ({ one, share: mentions(one.title, text) })).filter(({ share }) => share > 0);
  const best = Math.max(0, ...sure.map(({ share }) => share));
  const found = sure.filter(({ share }) => share === best);
  const longest = Math.max(0, ...found.map(({ one }) => one.title.length));
  const named = found.filter(({ one }) => one.title.length === longest);
  return named.length === 1 ? named[0]?.one : undefined;
}
