import { isYear } from "../../domain/shapes";
import type { Line, LineFigure } from "./line";
import { headerPart, type HeaderPart } from "./lostTable";
import { endsSentence, isFigureAlone, isHeading } from "./wording";

/*
 * A table whose cells a pasted page has put below one another: "Utfall 2022", "Mål", and then for each measure its name
 * and its figures in the order of these headers.
 */

/** So many headers, and so many measures with a figure for each of them, at least. */
const FEWEST = 2;

/** A measure's name, perhaps with lines above it that are of several, and its figures. */
interface Row {
  name: number;
  figures: readonly number[];
}

/**
 * The lines with the measures of such tables and their figures. A measure that has more figures or fewer than there are
 * headers has none that is sure: they are left as what is said.
 */
export function lostCells(lines: readonly Line[]): Line[] {
  const made = [...lines];
  const gone = new Set<Line>();
  for (const [at, all] of headersIn(lines)) {
    const rows = rowsFrom(lines, at + all.length);
    // The page's own title, right above the headers, may look like one of them.
    const isTitle = at === 0 && all.length > FEWEST && rows.every(({ figures }) => figures.length < all.length);
    const [first, parts] = isTitle ? [at + 1, all.slice(1)] : [at, all];
    const isWhole = ({ figures }: Row): boolean => figures.length === parts.length;
    if (rows.length < FEWEST || rows.some(({ figures }) => figures.length > parts.length + 1)) continue;
    parts.forEach((_, i) => (made[first + i] = { ...withoutLabel(lines[first + i]!), titled: true }));
    const areSure = rows.filter(isWhole).length >= FEWEST;
    for (const row of rows)
      if (areSure && isWhole(row)) {
        const figures = row.figures.map((at, i): LineFigure => figureOf(lines[at]!, parts[i]!));
        made[row.name] = { ...withoutLabel(lines[row.name]!), figures };
        for (const at of row.figures) gone.add(lines[at]!);
      } else for (const at of row.figures) made[at] = { ...lines[at]!, pair: "said" };
  }
  return made.filter((line) => !gone.has(line));
}

const withoutLabel = ({ label: _, ...line }: Line): Line => line;

const figureOf = ({ row, column, text }: Line, part: HeaderPart): LineFigure => ({ ...part, row, column, text });

/** Where headers of figures stand below one another, each on a row of its own, by the first of them. */
function headersIn(lines: readonly Line[]): Map<number, HeaderPart[]> {
  const found = new Map<number, HeaderPart[]>();
  let first: number | undefined;
  lines.forEach((line, at) => {
    const part = partOf(line);
    if (!part) first = undefined;
    else if (first === undefined) found.set((first = at), [part]);
    else found.get(first)?.push(part);
  });
  // A table of goals says what is to be reached.
  const isOfGoals = (parts: readonly HeaderPart[]): boolean => parts.some(({ role }) => role === "target");
  return new Map([...found].filter(([, parts]) => parts.length >= FEWEST && isOfGoals(parts)));
}

function partOf({ text, mark, label, columns }: Line): HeaderPart | null {
  const isAlone = mark === undefined && label?.value === undefined && columns.length === 1 && isShort(text);
  return isAlone && (isYear(text) || !isFigureLine({ text })) ? headerPart(text) : null;
}

const isShort = (text: string): boolean => text.length <= LONGEST_HEADER && !endsSentence(text);
const LONGEST_HEADER = 40;

/** The names with figures right below them, from a line on, as long as they come. */
function rowsFrom(lines: readonly Line[], from: number): Row[] {
  const rows: Row[] = [];
  for (let at = from; at < lines.length; at++) {
    const end = lines.findIndex((line, i) => i > at && !isFigureLine(line));
    const figures = Array.from({ length: (end < 0 ? lines.length : end) - at - 1 }, (_, i) => at + 1 + i);
    if (figures.length > 0) rows.push({ name: at, figures });
    else if (at - (rows.at(-1)?.figures.at(-1) ?? from - 1) > MOST_WORDS) break;
    if (!mayName(lines[at]!)) break;
    at += figures.length;
  }
  return rows;
}

/** So many lines of words stand at most between the figures of two measures. */
const MOST_WORDS = 2;

const mayName = (line: Line): boolean => isHeading(line) && !line.isFigure;

/** A figure, perhaps with its bound and some words. */
const isFigureLine = ({ text, isFigure }: Pick<Line, "text" | "isFigure">): boolean =>
  isFigure === true || isFigureAlone(text);
