import { isNote } from "./note";
import { saysToBe } from "../../lexicon/rowWords";
import { beginsIn, depthOf, hasDigit, isSentence, withoutLast } from "../../domain/shapes";
import { cellText } from "../grid/grid";
import { readHeader } from "../../interpret/header/header";
import { beginsWithWord } from "../../lexicon/lexicon";
import { headsSection } from "./wording";
import { statesAim } from "./group";
import type { RowKind } from "./kind";
import { filledIn, isTitle, statesGoalLevel, type RowTable } from "./rowTable";
import { titleParts } from "../../interpret/header/title";

/** The rows of a table while their neighbours decide what they are: changed in place. */
interface Rows {
  table: RowTable;
  kinds: RowKind[];
  here(i: number): number[];
  /** The text of the row's first cell. */
  text(i: number): string;
}

/** Decides rows by the rows above and below them. */
export function bySequence(table: RowTable, kinds: RowKind[]): void {
  const { grid, first, area } = table.region;
  const here = (i: number): number[] => filledIn(table, first + i);
  const rows: Rows = { table, kinds, here, text: (i) => cellText(grid, first + i, here(i)[0] ?? area.left) };
  labelledTexts(rows);
  explanations(rows);
  sentencesBelow(rows);
  sentencesAmongNames(rows);
  trailingNotes(rows);
}

const isGroupOrData = (kind: RowKind | undefined): boolean => kind === "group" || kind === "data";

/**
 * "Beskrivning", "Kommentar" or "Om fokusområdet" in a row by itself heads what is stated, below it, of the row above; so
 * does a word for verdicts over a sentence that is none.
 */
function labelledTexts({ kinds, here, text }: Rows): void {
  const onlyText = (i: number): string => (isGroupOrData(kinds[i]) && here(i).length === 1 ? text(i) : "");
  const headsComments = (words: string, below = ""): boolean => {
    const { comment = 0, grade = 0 } = words.includes(" ") ? {} : readHeader(words).scores;
    return comment >= 0.6 || beginsWithWord(words, "explains") || (grade >= 0.75 && isLong(below));
  };
  const kindBelow = (i: number): RowKind | undefined => {
    let below = i + 1;
    while (kinds[below] === "blank") below++;
    return kinds[below];
  };
  const opensSection = (i: number): boolean => headsSection(onlyText(i)) || kindBelow(i) === "header";
  kinds.forEach((_, i) => {
    const label = withoutLast(onlyText(i), ":");
    const below = onlyText(i + 1);
    if (i === 0 || label === "" || label.length > LONGEST_CAPTION || below === "" || !headsComments(label, below))
      return;
    kinds[i] = "header";
    for (let next = i + 1; onlyText(next) !== "" && !headsComments(onlyText(next)) && !opensSection(next); next++)
      kinds[next] = "about";
  });
}

/** A longer text is no caption. Letters. */
const LONGEST_CAPTION = 50;

/** A sentence of some length, with its full stop. */
const isLong = (text: string): boolean => text.length > 50 && text.endsWith(".");

/** Right below a heading a single sentence with its full stop explains it, unless it is an aim with headers below. */
function explanations({ kinds, here, text }: Rows): void {
  kinds.forEach((kind, i) => {
    if (kinds[i + 1] === "header" && statesAim(text(i)) && !isPoint(text(i))) return;
    if (kind !== "group" || kinds[i - 1] !== "group" || here(i).length !== 1 || kinds[i + 1] === undefined) return;
    if (isSentence(text(i))) kinds[i] = "about";
  });
}

/** A point of a list. */
const isPoint = (text: string): boolean => beginsIn(text, "-–•·*") && text.charAt(1) === " ";

/** Longer tables are lists of measures, without sentences between them. */
const MOST_WITH_SENTENCES = 5000;

/** Where headings name their level, a long sentence with its full stop that names none is about the row above. */
function sentencesBelow({ kinds, here, text }: Rows): void {
  if (kinds.length > MOST_WITH_SENTENCES) return;
  if (!kinds.some((kind, i) => isGroupOrData(kind) && statesGoalLevel(text(i)))) return;
  kinds.forEach((kind, i) => {
    if (i === 0 || !isGroupOrData(kind) || here(i).length !== 1) return;
    const words = text(i);
    if (isLong(words) && !saysToBe(words) && !statesGoalLevel(words) && !isNote(words)) kinds[i] = "about";
  });
}

/**
 * When rows with values are named without a full stop, a sentence of its own that is no aim is about the row above: one
 * after each row, or those below the last. When one is above rows it heads them, and then so may the others.
 */
function sentencesAmongNames(rows: Rows): void {
  const { kinds, here } = rows;
  if (kinds.length > MOST_WITH_SENTENCES) return;
  const reports = kinds.map((kind, i) => isGroupOrData(kind) && here(i).length === 1 && isReport(rows.text(i)));
  const isNamed = kinds.map((kind, i) => kind === "data" && here(i).length > 1);
  const end = isNamed.lastIndexOf(true);
  if (end < 0 || !reports.includes(true) || isNamed.some((is, i) => is && endsInFullStop(rows, i))) return;
  let run = 0;
  const before = kinds.map((kind, i) => {
    const rowsAbove = run;
    run = isNamed[i] ? run + 1 : kind === "blank" ? run : 0;
    return rowsAbove;
  });
  const within = kinds.flatMap((_, i) => (reports[i] && i < end ? [before[i]!] : []));
  if (within.includes(0)) return;
  const eachHasOne = within.every((above) => above === 1) && within.length + Number(reports[end + 1] === true) > 1;
  reports.forEach((is, i) => {
    if (is && eachHasOne && i <= end + 1) kinds[i] = "about";
    else if (is && i > end) kinds[i] = "note";
  });
}

/** Three words or more with a full stop, no level or number before them, and no obligation. */
const isReport = (words: string): boolean =>
  isSentence(words) && !saysToBe(words) && !statesGoalLevel(words) && titleParts(words).number === undefined;

/** A title of the row is a sentence. */
const endsInFullStop = ({ table: { titles, region } }: Rows, i: number): boolean =>
  titles.some(({ column }) => cellText(region.grid, region.first + i, column).endsWith("."));

/** Sentences that report on the rows above, without an obligation, with their full stop or a word for the measures. */
const explainsRows = (text: string): boolean =>
  text.length >= LONG_SENTENCE && !saysToBe(text) && (text.endsWith(".") || beginsWithWord(text, "ofMeasureAbove"));

/** Characters. */
const LONG_SENTENCE = 60;

/**
 * Lines of one text at the end, with a note's words or after a blank line and no longer a row's text. A heading there
 * with something beside it has nothing to head, and is a row.
 */
function trailingNotes(rows: Rows): void {
  const { kinds, here, text } = rows;
  const section = sectionBelow(rows);
  for (let i = kinds.length - 1, foot = Math.min(section, footOf(rows)); i >= foot; i--)
    if (kinds[i] !== "blank" && (i >= section || (kinds[i] !== "about" && kinds[i] !== "label"))) kinds[i] = "note";
  for (let i = kinds.length - 1; i >= 0; i--) {
    if (kinds[i] === "blank" || (kinds[i] === "note" && i > 0)) continue;
    const now = atTheEnd(rows, i);
    if (now === null) break;
    kinds[i] = now;
  }
  kinds.forEach((kind, i) => {
    if (isGroupOrData(kind) && here(i).length === 1 && isNote(text(i))) kinds[i] = "note";
  });
}

/** What a row is with nothing but notes below it; null where it is a row like others, and the end is reached. */
function atTheEnd(rows: Rows, i: number): RowKind | null {
  const { table, kinds, here, text } = rows;
  const kind = kinds[i];
  const cells = here(i);
  const words = text(i);
  const hasNote = isNote(words);
  const isApart = standsApart(rows, i);
  if (kind === "about") return null;
  if (kind === "data" && isApart && cells.length === 1 && othersHaveMore(kinds, here, i)) return "note";
  if (kind === "group" && !hasNote && (cells.length > 1 ? isTitle(table, cells[0]) : !isApart && isLastGoal(rows, i)))
    return "data";
  return cells.length <= 2 && (hasNote || kind === "group") ? "note" : null;
}

/** After a blank row, or a sentence: a long one, or one in a column whose rows have none. */
const standsApart = ({ kinds, text }: Rows, row: number): boolean =>
  kinds[row - 1] === "blank" || explainsRows(text(row)) || isOnlySentence({ kinds, text }, row);

const isOnlySentence = ({ kinds, text }: Pick<Rows, "kinds" | "text">, row: number): boolean =>
  text(row).endsWith(".") && kinds.slice(0, row).every((kind, i) => !isGroupOrData(kind) || !text(i).endsWith("."));

/**
 * Right below the last row, in a column headed as goals: a goal without further facts. A full stop or a figure ("2 av 4
 * mål") marks a report on the rows above.
 */
const isLastGoal = ({ table: { columns }, kinds, here, text }: Rows, i: number): boolean =>
  kinds[i - 1] === "data" &&
  columns.some(
    ({ column, role, reading: { scores } }) => column === here(i)[0] && role === "goal" && scores.goal !== undefined,
  ) &&
  !text(i).endsWith(".") &&
  !hasDigit(text(i));

/** Nearly all other rows of data have more than a text. */
function othersHaveMore(kinds: readonly RowKind[], here: Rows["here"], row: number): boolean {
  const others = kinds.flatMap((kind, i) => (kind === "data" && i !== row ? [here(i).length] : []));
  return others.length > 0 && others.filter((cells) => cells > 1).length * 10 >= others.length * 6;
}

/**
 * Where lines of one text each follow a blank row to the end of a table whose rows of data all have more: the first of
 * them, else after the last row.
 */
function footOf({ kinds, here }: Rows): number {
  const cells = kinds.map((_, i) => here(i).length);
  let foot = kinds.length;
  while (foot > 0 && (cells[foot - 1]! <= 1 || kinds[foot - 1] === "note") && kinds[foot - 1] !== "label") foot--;
  while (foot < kinds.length && cells[foot] === 0) foot++;
  const headed = kinds.slice(0, foot).some((kind, i) => isGroupOrData(kind) && cells[i]! < 2);
  return !headed && foot > 0 && cells[foot - 1] === 0 ? foot : kinds.length;
}

/**
 * The heading of the paper's next section, "3.2 En hållbar utveckling", with lines of one text to the end of a table whose
 * rows have none and whose measures are not numbered so; after the last row where there is none.
 */
function sectionBelow({ kinds, here, text }: Rows): number {
  let from = kinds.length;
  while (from > 0 && here(from - 1).length <= 1) from--;
  const opens = (i: number): boolean => here(i).length > 0 && depthOf(text(i)) > 1;
  const isOfRows = kinds.slice(0, from).some((kind, i) => isGroupOrData(kind) && opens(i));
  const at = isOfRows || from === 0 ? -1 : kinds.findIndex((_, i) => i >= from && opens(i));
  return at < 0 ? kinds.length : at;
}
