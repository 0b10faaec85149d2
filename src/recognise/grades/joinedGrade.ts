import { rowWords } from "../../lexicon/rowWords";
import { bySpaces, hasDigit } from "../../domain/shapes";
import type { Scale } from "../../domain/scale";
import { matchesIn, meaningOf, readGrade } from "../../interpret/choice/grade";
import { clean } from "../../interpret/text/text";
import { cellText, filled } from "../grid/grid";
import type { Region } from "../layout/tableRegion";

/** A title with the grade that is written in the same cell: "Mål 1 Trygg skola – Uppfyllt", "● Trygg skola". */
export interface JoinedTitle {
  title: string;
  grade: string;
}

/** A longer cell is an account: its last words are no grade of its first. */
const LONGEST = 1_000;

const TAIL = /^(.*\p{L}.*?)(?:\s+[–-]\s+|:\s+|\s*\(|\s*\|\s*|\s*=\s*|\s*→\s*)([^–:|()=]{2,40}?)\)?\.?$/su;
const MARK = "[\\p{Extended_Pictographic}●◐○◑◕◔■□▲▼◆★☆✓✔✗✘✖\\ufe0f]{1,2}";
const MARK_AFTER = new RegExp(`^(.*[\\p{L}\\p{N}].*?)\\s+(${MARK})$`, "su");
const MARK_BEFORE = new RegExp(`^(${MARK})\\s+(.*\\p{L}.*)$`, "su");

/** A mark with the arrow of its trend behind it. */
const WITH_ARROW = /^([\p{Extended_Pictographic}●◐○◑◕◔■]\ufe0f?)\s*[↑↓→↗↘⬆⬇➡]\ufe0f?$/u;

/**
 * The grade in a text with more than the grade: the ticked one of several choices ("☐ Uppnått ☒ Delvis uppnått"), a
 * mark before an arrow. Any other text unchanged.
 */
export function statedGrade(text: string): string {
  const ticked = text.includes("☐") ? [...text.matchAll(/[☒☑✅]\s*([^☐☒☑✅]+)/gu)] : [];
  return ticked.length === 1 ? ticked[0]![1]!.trim() : (WITH_ARROW.exec(text)?.[1] ?? text);
}

/**
 * The grade of a mark before words that are none and report it: "❌ för få svar", "✅ Komplett". Null without one, and where
 * the words say less than the mark does: "✅ Delvis infört". `read`: the grade of a text by itself.
 */
export function gradeByMark(
  text: string,
  read: (text: string) => ReturnType<typeof readGrade>,
): ReturnType<typeof readGrade> {
  const mark = LEADING_MARK.exec(text)?.[0];
  const found = mark === undefined ? null : read(mark);
  if (mark === undefined || found === null) return null;
  const words = text.slice(mark.length).trim();
  const isLess = rowWords.has(words, "partlyFirst") || rowWords.has(words, "deniedFirst");
  return isLess && matchesIn(found).some((one) => meaningOf(one) === "reached") ? null : found;
}

const LEADING_MARK = /^[\p{Extended_Pictographic}●◐○◑◕◔■□]\ufe0f?(?=[\s(])/u;

/** A longer text with a mark is a sentence. */
const LONGEST_FIGURE = 24;

/** A figure with a mark after it: "98 ✅", "49/49 ✅". Null for any other text. */
export function figureWithMark(text: string): { figure: string; mark: string } | null {
  const [, figure, mark] = (text.length <= LONGEST_FIGURE ? MARK_AFTER.exec(text.trim()) : null) ?? [];
  return figure !== undefined && mark !== undefined && hasDigit(figure) ? { figure, mark } : null;
}

/** "Röd NedAndel barn i kulturskolan": colour, arrow and title, as Stratsys joins them when its cells are pasted. */
const EXPORTED = /^(Grön|Gul|Röd) (?:Upp|Ned|Lika|Oförändrad)(\p{Lu}\p{Ll}.*)$/u;

/** A tail is a grade only if it is short and has no word of obligation. */
const isTooMuch = (words: string): boolean => bySpaces(words).length > 4 || rowWords.has(words, "noGrade");

/** The title and its grade apart, or null where the text ends (or begins) with none that is known. */
export function splitGrade(text: string, scales: readonly Scale[]): JoinedTitle | null {
  if (text.length > LONGEST) return null;
  const shown = clean(text);
  const exported = EXPORTED.exec(shown);
  if (exported) return { title: exported[2]!, grade: exported[1]! };
  const after = TAIL.exec(shown) ?? MARK_AFTER.exec(shown);
  const before = MARK_BEFORE.exec(shown);
  const [title, grade] = after ? [after[1]!, after[2]!] : before ? [before[2]!, before[1]!] : [];
  if (
    title === undefined ||
    grade === undefined ||
    title.length < 4 ||
    isTooMuch(grade) ||
    readGrade(grade, [...scales]) === null
  )
    return null;
  return readGrade(title, [...scales]) !== null && title.split(" ").length < 4 ? null : { title: title.trim(), grade };
}

/**
 * Whether the titles of a table carry grades: at least two do, and a third of those in the column (or of the headings).
 */
export function joinsGrades(
  { grid, area, first, last }: Region,
  columns: readonly number[],
  scales: readonly Scale[],
): boolean {
  let joined = 0;
  let all = 0;
  for (let r = first; r <= Math.min(last, first + 200); r++) {
    const titles = filled(grid, r, area.left, area.right).filter((c) => columns.includes(c));
    if (titles.length === 0) continue;
    all++;
    if (titles.some((c) => splitGrade(cellText(grid, r, c), scales))) joined++;
  }
  return joined >= 2 && joined * 4 >= all;
}
