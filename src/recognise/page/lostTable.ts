import {
  areDigits,
  beginsWithCapital,
  beginsWithDigit,
  bySpaces,
  hasDigit,
  hasWordOf,
  isYear,
  withoutLast,
} from "../../domain/shapes";
import type { Role } from "../../domain/plan";
import { hasWord } from "../../lexicon/lexicon";
import { readHeader } from "../../interpret/header/header";
import type { FigureRole, Line, LineFigure } from "./line";

/** The meaning of one of the figures at the end of a line: the words of the header above it. */
export type HeaderPart = Pick<LineFigure, "role" | "header" | "period">;

/** So many columns of figures at least make a line of words a header. */
const FEWEST = 2;

/**
 * A table that a paper's text has lost, a row of it in each cell: "Indikator Utfall 2022 Utfall 2023 Målvärde" over
 * lines of words that end in as many figures. Each becomes the line of a measure with its figures.
 */
export function lostTables(lines: readonly Line[]): Line[] {
  const made: Line[] = [];
  let parts: readonly HeaderPart[] = [];
  for (const line of lines) {
    const header = line.columns.length === 1 ? headerOf(line.text) : null;
    const found = header || line.columns.length > 1 ? null : figuresOf(line, parts);
    if (header) {
      parts = header;
      made.push({ ...withoutLabel(line), titled: true });
    } else if (!found) made.push(line);
    else made.push({ ...withoutLabel(line), ...found });
  }
  return made;
}

const withoutLabel = ({ label: _, ...line }: Line): Line => line;

/** The parts of a line that is nothing but headers: a word for measures or goals, then words for figures and years. */
function headerOf(text: string): readonly HeaderPart[] | null {
  const [first = "", ...rest] = partsOf(text);
  const names = readHeader(first).scores;
  if (rest.length < FEWEST || hasDigit(first) || Math.max(names.indicator ?? 0, names.goal ?? 0) < SURE) return null;
  const parts = rest.map(headerPart);
  const known = parts.filter((part) => part !== null);
  const isRead = known.every(({ role }, i) => role !== "grade" || i === known.length - 1);
  return isRead && known.length === parts.length ? known : null;
}

const SURE = 0.75;

/** "Indikator Utfall 2022 2023 Mål": a part begins with each capital, and with each year that none waits for. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const word of bySpaces(text)) {
    const last = parts.at(-1);
    const begins =
      last === undefined || beginsWithCapital(word) || (isYear(word) && (hasDigit(last) || parts.length === 1));
    if (begins) parts.push(word);
    else parts[parts.length - 1] = `${last} ${word}`;
  }
  return parts;
}

/** What a header says of the figures below it; null where it heads none. */
export function headerPart(header: string): HeaderPart | null {
  const { scores, period } = readHeader(header);
  const named = period === undefined ? {} : { period };
  if (isYear(header)) return { role: "outcome", header, ...named };
  const [role, score = 0] = Object.entries(scores).sort((a, b) => b[1] - a[1])[0] ?? [];
  // Over figures "Mål" means their targets.
  if (role === "goal" && hasWord(header, "goalNoun")) return { role: "target", header, ...named };
  return score >= SURE && isFigure(role as Role) ? { role: role as FigureRole, header, ...named } : null;
}

const FIGURE_ROLES: readonly Role[] = ["target", "outcome", "baseline", "forecast", "grade"];
const isFigure = (role: Role): role is FigureRole => FIGURE_ROLES.includes(role);

/** A figure, perhaps with its bound and its share, or a dash for none. */
const FIGURE = /^(?:[<>≤≥±~-]?\d[\d.,]*%?|[-–])$/u;

/** A grade has so many words at most. */
const LONGEST_GRADE = 4;

/**
 * The words of a line and the figures at its end, one for each part of the header, with the grade's words after them;
 * null when they cannot be separated.
 */
function figuresOf(line: Line, parts: readonly HeaderPart[]): { text: string; figures: LineFigure[] } | null {
  const { row, column } = line.more?.at(-1) ?? line;
  const figured = parts.filter(({ role }) => role !== "grade");
  const graded = parts.find(({ role }) => role === "grade");
  const all = bySpaces(line.text.replace(/(\d) %/gu, "$1%"));
  const last = all.findLastIndex((word) => FIGURE.test(word)) + 1;
  const after = all.slice(last);
  if (figured.length === 0 || after.length > (graded ? LONGEST_GRADE : 0)) return null;
  const words = all.slice(0, last);
  const isWord = words.findLastIndex((word) => !FIGURE.test(word));
  for (let from = isWord + 1; words.length - from >= figured.length; from++) {
    const [grouping, ...others] = groupings(words.slice(from), figured.length);
    if (!grouping) continue;
    const name = words.slice(0, from).join(" ");
    if (others.length > 0 || !hasWordOf(2, name)) return null;
    const figures = figured.map((part, i) => ({ ...part, row, column, text: grouping[i] ?? "" }));
    const grade = graded && after.length > 0 ? [{ ...graded, row, column, text: after.join(" ") }] : [];
    return { text: name, figures: [...figures.filter(({ text }) => hasDigit(text)), ...grade] };
  }
  return null;
}

const isThousand = (text: string): boolean => text.length === 3 && areDigits(text);

/** The ways in which words are so many figures, where three digits may go on the figure before them: "1 012". */
function groupings(words: readonly string[], count: number): string[][] {
  const [first, ...rest] = words;
  if (first === undefined) return count === 0 ? [[]] : [];
  if (count === 0 || (first.startsWith("0") && beginsWithDigit(first.slice(1)))) return [];
  const ways: string[][] = [];
  let figure = first;
  for (let taken = 0; ; taken++) {
    for (const others of groupings(rest.slice(taken), count - 1)) ways.push([figure, ...others]);
    const next = rest[taken];
    if (next === undefined || !isThousand(withoutLast(next, "%")) || !/^[<>≤≥±~-]?\d{1,3}(?: \d{3})*$/u.test(figure))
      return ways;
    figure = `${figure} ${next}`;
  }
}
