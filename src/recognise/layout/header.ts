import type { Role } from "../../domain/plan";
import type { Value } from "../../sheet/book";
import { cellText, filled, isBlank, textOf, type Grid } from "../grid";
import { clean } from "../../interpret/text";
import { readPeriod } from "../../interpret/period";
import { readUnit } from "../../interpret/unit";
import { namesLevel } from "../rows/title";
import {
  ADDRESS,
  isCommittee,
  isForeign,
  isGroup,
  looksLikeHeader,
  OWN_FIGURES,
  readHeader,
  readHeaderCell,
  undivided,
} from "../lexicon";
import { labelAt, labelsBeside } from "./label";
import { levelColumnUnder } from "../levelColumn";
import type { HeaderCell } from "./tableRegion";
import { isOfAnotherKind } from "../otherKind";

/** One or more rows that name columns, with the columns' headers joined from the top. */
export interface Header {
  rows: number[];
  cells: HeaderCell[];
}

/** A year as people write it in a header, in a cell that Excel took for a number. */
export const isYear = (value: Value | undefined): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;

/** A year as a number or as text. */
export const writesYear = (value: Value | undefined): boolean =>
  isYear(value) || (typeof value === "string" && /^(?:19|20)\d\d$/.test(value.trim()));

/** A number written as text, with what may stand before and after it. */
export const FIGURE = /^\s*[<>≤≥]?\s*[−–-]?\d[\d\s]*(?:[.,]\d+)?\s*%?\s*$/u;

const headerWords = new WeakMap<Grid, Map<string, boolean>>();

/** Whether the text could head a column; each text of a sheet is asked once. */
export function couldHead(grid: Grid, value: Value | undefined): boolean {
  if (isYear(value)) return true;
  if (typeof value !== "string" || value.length > 90) return false;
  let known = headerWords.get(grid);
  if (!known) headerWords.set(grid, (known = new Map()));
  let answer = known.get(value);
  if (answer === undefined) known.set(value, (answer = looksLikeHeader(value)));
  return answer;
}

/**
 * The header that starts in the row, or null. A number that is no year, or a long text, makes it a row of data. Of its
 * texts half must be known inside a table, where a row of texts is data as a rule; a third where no table has begun;
 * one, where the cells below are to prove it.
 */
export function headerAt(grid: Grid, row: number, left: number, right: number, known: Known = "half"): Header | null {
  const values = grid.sheet.values[row];
  if (!values) return null;
  for (let c = Math.min(right, values.length - 1); c >= left; c--)
    if (typeof values[c] === "number" && !isYear(values[c])) return null;
  if (isRunningNumber(grid, row, filled(grid, row, left, right)[0])) return null;
  let hits = 0;
  let texts = 0;
  let words = 0;
  for (let c = left; c <= Math.min(right, values.length - 1); c++) {
    const value = values[c];
    if (isBlank(value)) continue;
    if (
      typeof value !== "number" &&
      (typeof value !== "string" || value.length > 120 || (FIGURE.test(value) && !writesYear(value)))
    )
      return null;
    if (typeof value === "string" && (ADDRESS.test(value) || MOMENT.test(value))) return null;
    if (typeof value === "string" && namesLevel(value) && !(texts === 0 && headsItsTable(grid, row, c, right)))
      return null;
    texts++;
    if (couldHead(grid, value)) {
      hits++;
      if (typeof value === "string") words++;
    }
  }
  if (!knowsEnough[known](hits, texts) || words === 0 || labelsBeside(grid, row, left, right)) return null;
  if (isDated(grid, row, left, right)) return null;
  const rows = [row];
  while (rows.length < MOST_HEADER_ROWS && continuesHeader(grid, rows.at(-1)!, rows.at(-1)! + 1, left, right))
    rows.push(rows.at(-1)! + 1);
  const naming = rows.filter((one) => !isExplanation(grid, one, left, right));
  const cells = joined(grid, naming, left, right);
  const levelled =
    levelColumnUnder(
      grid,
      cells.map(({ column }) => column),
      rows.at(-1)! + 1,
    ) !== undefined;
  if (!levelled && labelsBelow(grid, rows.at(-1)!, cells[0]!.column)) return null;
  const ours = levelled
    ? texts > 2
    : known === "one"
      ? !cells.some(({ text }) => isForeign(text)) && !isOfAnotherKind(cells)
      : isGoalHeader(cells, besideTitles(grid, rows.at(-1)!, left, cells[0]!.column));
  if (!ours) return null;
  const all = withGroupsAbove(grid, rows, cells);
  return {
    rows: all,
    cells:
      all.length === rows.length
        ? cells
        : joined(
            grid,
            all.filter((one) => one < row || naming.includes(one)),
            left,
            right,
          ),
  };
}

/**
 * A number like a year that begins the row, one more than the row above it or one less than the row below: it numbers
 * the rows.
 */
function isRunningNumber({ sheet }: Grid, row: number, column: number | undefined): boolean {
  const value = column === undefined ? null : sheet.values[row]![column];
  return (
    typeof value === "number" &&
    (sheet.values[row + 1]?.[column!] === value + 1 || sheet.values[row - 1]?.[column!] === value - 1)
  );
}

/** A month or a day stands above or below another in its column: the row is one of a list by date. */
function isDated(grid: Grid, row: number, left: number, right: number): boolean {
  const isMoment = (at: number, column: number): boolean => {
    const text = cellText(grid, at, column);
    return text.length <= 30 && /^\d{4}./.test(readPeriod(text)?.canonical ?? "");
  };
  return filled(grid, row, left, right).some(
    (column) => isMoment(row, column) && (isMoment(row - 1, column) || isMoment(row + 1, column)),
  );
}

/** Left of the first header stand titles, under no header of their own. */
function besideTitles(grid: Grid, row: number, left: number, first: number): boolean {
  if (first <= left) return false;
  let titles = 0;
  for (let r = row + 1; r <= Math.min(grid.used!.bottom, row + 6); r++)
    if (cellText(grid, r, first - 1).split(" ").length > 1) titles++;
  return titles > 1;
}

/** "Mål 1: Trygg kommun | Mål 2022 | Utfall 2022 | Status": the first header is the goal that the table is about. */
function headsItsTable(grid: Grid, row: number, column: number, right: number): boolean {
  const others = filled(grid, row, column + 1, right).map((c) => grid.sheet.values[row]![c]);
  const figures = others.filter(
    (value) =>
      isYear(value) ||
      (typeof value === "string" &&
        Math.max(0, ...OWN_FIGURES.map((role) => readHeader(value).scores[role] ?? 0)) >= 0.75),
  );
  return (
    others.length >= 3 &&
    figures.length >= 2 &&
    others.every((value) => couldHead(grid, value) && !(typeof value === "string" && isCommittee(value)))
  );
}

/** A day, with or without a time, stands in a row of data. */
const MOMENT = /^\s*(?:19|20)\d\d-\d\d-\d\d(?:[ T]|\s*$)/u;

/** "Uppföljning" over "Utfall" over the years. */
const MOST_HEADER_ROWS = 3;

type Known = "half" | "third" | "one";

const knowsEnough: Record<Known, (hits: number, texts: number) => boolean> = {
  half: (hits, texts) => hits >= 2 && hits * 2 >= texts,
  third: (hits, texts) => hits >= 2 && hits * 3 >= texts,
  one: (hits, texts) => hits >= 1 && texts >= 2,
};

/**
 * The texts below the first header are headers too, of several kinds: they are labels down the side, and the row is one
 * of them.
 */
function labelsBelow(grid: Grid, row: number, column: number): boolean {
  const kinds = new Set<string>();
  let labels = 0;
  let texts = 0;
  for (let r = row + 1; r <= Math.min(grid.used!.bottom, row + 6); r++) {
    const text = cellText(grid, r, column).replace(/:$/u, "");
    if (text === "") break;
    if (text.includes(":") || text === cellText(grid, row, column).replace(/:$/u, "")) continue;
    texts++;
    if (text.length > 30 || !couldHead(grid, text)) continue;
    const [role] =
      Object.entries(readHeader(text).scores)
        .filter(([, score]) => score >= 0.75)
        .sort((a, b) => b[1] - a[1])[0] ?? [];
    if (role === undefined) continue;
    kinds.add(role);
    labels++;
  }
  return kinds.size >= 2 && labels * 10 >= texts * 6;
}

/** A text of a lower header row: it names a column, a group of people, or the unit of the figures below. */
const divides = (grid: Grid, value: Value | undefined): boolean => {
  if (isYear(value)) return true;
  const text = textOf(value);
  return (
    typeof value === "string" &&
    (isGroup(text) ||
      (text.length <= 12 && readUnit(text.replace(/^[([]|[)\]]$/g, "")) !== null) ||
      (couldHead(grid, value) && (text.length <= 25 || readHeader(text).period !== undefined)))
  );
};

/**
 * The row below a header belongs to it when it only divides columns further: years, periods, groups, units under a
 * heading.
 */
function continuesHeader(grid: Grid, above: number, row: number, left: number, right: number): boolean {
  const here = filled(grid, row, left, right);
  if (here.length === 0) return false;
  const values = grid.sheet.values[row]!;
  const upper = filled(grid, above, left, right);
  if (isExplanation(grid, row, left, right)) return true;
  if (here.length > 1 && here.every((c) => underWideHeading(grid, above, row, c))) return true;
  const goesOn = (c: number): boolean =>
    HYPHEN.test(cellText(grid, above, c)) && /^\p{Ll}/u.test(cellText(grid, row, c));
  if (!here.every((c) => divides(grid, values[c]) || goesOn(c)))
    return overNumbers(grid, row, here) && here.length > 2 && here.every((c) => reachedBy(grid, above, c, upper));
  const lower = here.filter(
    (c) =>
      goesOn(c) ||
      isBlank(grid.sheet.values[above]?.[c]) ||
      isYear(values[c]) ||
      isGroup(textOf(values[c])) ||
      readHeader(textOf(values[c])).period !== undefined,
  );
  if (here.length === 1)
    return (
      here[0]! > upper[0]! &&
      !isBlank(grid.sheet.values[above]?.[here[0]!]) &&
      readHeader(textOf(values[here[0]!])).period !== undefined &&
      upper.length > 2
    );
  return (
    lower.length * 2 >= here.length &&
    upper.some((c) => !here.includes(c) || goesOn(c) || grid.merged(above, c) !== undefined)
  );
}

/** A word that is divided over rows. */
const HYPHEN = /\p{Ll}-$/u;

/** A row of nothing but parentheses explains the headers above it. */
function isExplanation(grid: Grid, row: number, left: number, right: number): boolean {
  const here = filled(grid, row, left, right);
  return here.length > 1 && here.every((c) => /^\(.*\)$/su.test(cellText(grid, row, c)));
}

/**
 * A short text or a year below a heading that is merged over it and its neighbours: where a row has nothing else, it
 * divides the headings.
 */
function underWideHeading(grid: Grid, above: number, row: number, column: number): boolean {
  const merge = grid.merged(above, column);
  return (
    merge !== undefined &&
    merge.right > merge.left &&
    merge.bottom < row &&
    (typeof grid.sheet.values[row]![column] === "string" || isYear(grid.sheet.values[row]![column])) &&
    cellText(grid, row, column).length <= 30
  );
}

/** Short texts with numbers right below nearly all of them name what the numbers are. */
function overNumbers(grid: Grid, row: number, here: number[]): boolean {
  const below = here.filter(
    (c) => typeof grid.sheet.values[row + 1]?.[c] === "number" && !isYear(grid.sheet.values[row + 1]![c]),
  );
  return (
    here.every((c) => typeof grid.sheet.values[row]![c] === "string" && cellText(grid, row, c).length <= 30) &&
    below.length * 10 >= here.length * 8
  );
}

/** The cell lies under a heading that is merged over it and its neighbours, or is blank beside it. */
function reachedBy(grid: Grid, above: number, column: number, upper: number[]): boolean {
  const merge = grid.merged(above, column);
  return merge
    ? merge.right > merge.left || merge.bottom > merge.top
    : isBlank(grid.sheet.values[above]?.[column])
      ? upper.some((c) => c < column)
      : upper.includes(column);
}

/** Rows of group headings right above the header ("Utfall" over three years) belong to it; a title does not. */
function withGroupsAbove(grid: Grid, rows: number[], cells: Header["cells"]): number[] {
  const above = rows[0]! - 1;
  if (above < 0 || rows.length === MOST_HEADER_ROWS) return rows;
  const left = cells[0]!.column;
  const right = cells.at(-1)!.column;
  const here = filled(grid, above, left, right);
  if (
    here.length === 0 ||
    cellText(grid, above, here[0]!).endsWith(":") ||
    here.some(
      (c) =>
        cellText(grid, above, c).length > 40 ||
        !(typeof grid.sheet.values[above]![c] === "string" || isYear(grid.sheet.values[above]![c])),
    )
  )
    return rows;
  if (labelAt(grid, above, left, right) || isWholeRow(grid, above, cells)) return rows;
  const groups = here.filter((c) => {
    const merge = grid.merged(above, c);
    return merge ? merge.right > merge.left && merge.right - merge.left < right - left : c > left;
  });
  return groups.length > 0 && (here.length > 1 || here[0]! > left)
    ? withGroupsAbove(grid, [above, ...rows], cells)
    : rows;
}

/** Each header has a text of its own above it, and none is a year or a part of one: a row, no headings of groups. */
const isWholeRow = (grid: Grid, above: number, cells: Header["cells"]): boolean =>
  cells.every(
    ({ column, text }) =>
      cellText(grid, above, column) !== "" &&
      grid.merged(above, column) === undefined &&
      readHeader(text).period === undefined,
  );

/**
 * Column headers from several rows, joined from the top; columns without one are left out. A heading reaches over its
 * merged cells, or over blank cells with a text below.
 */
export function joined(grid: Grid, rows: number[], left: number, right: number): Header["cells"] {
  const parts = rows.map((row, i) => {
    const texts: string[] = [];
    let carried = "";
    for (let c = left; c <= right; c++) {
      const merge = grid.merged(row, c);
      const own = headerText(grid, merge ? merge.top : row, merge ? merge.left : c);
      const fromAbove = merge !== undefined && merge.top < row && rows.includes(merge.top);
      const below = rows[i + 1];
      if (own !== "" && !fromAbove) carried = own;
      else if (own === "" && afterMerge(grid, row, c)) carried = "";
      else if (own === "" && (below === undefined || cellText(grid, below, c) === "" || carriesNothing(grid, below, c)))
        carried = "";
      texts[c] = fromAbove ? "" : own !== "" ? own : i < rows.length - 1 ? carried : "";
    }
    return texts;
  });
  const cells: Header["cells"] = [];
  for (let c = left; c <= right; c++) {
    const texts = parts
      .map((row) => row[c] ?? "")
      .filter(Boolean)
      .reduce<string[]>((all, text) => {
        const last = all.at(-1);
        return last !== undefined && HYPHEN.test(last) && /^\p{Ll}/u.test(text)
          ? [...all.slice(0, -1), last.slice(0, -1) + text]
          : [...all, text];
      }, []);
    if (texts.length > 0)
      cells.push({ column: c, text: texts.join(" "), ...(texts.length > 1 ? { own: texts.at(-1)! } : {}) });
  }
  return cells;
}

/** A header's text, its words whole where they are divided over lines. */
const headerText = (grid: Grid, row: number, column: number): string => {
  const value = grid.sheet.values[row]?.[column];
  return typeof value === "string" ? clean(undivided(value)) : textOf(value);
};

/** The cell to the left ends a heading that is merged over its columns: it reaches no further. */
function afterMerge(grid: Grid, row: number, column: number): boolean {
  const merge = grid.merged(row, column - 1);
  return merge !== undefined && merge.right > merge.left && merge.right === column - 1;
}

/** A full header of its own below ("Bedömning") is not divided by the heading to its left. */
function carriesNothing(grid: Grid, row: number, column: number): boolean {
  const value = grid.sheet.values[row]?.[column];
  if (isYear(value)) return false;
  const { period, scores, group } = readHeader(textOf(value));
  return period === undefined && group === undefined && Math.max(0, ...Object.values(scores)) >= 0.9;
}

/**
 * A goal by its level and number; goals or indicators with something about them; activities with a goal, a grade or
 * somebody who answers for them; or a target, a grade or a trend beside a column of texts (`untitled`: it has no
 * header). Where words of money, people or accounts stand, only a plain word for goals or indicators will do.
 */
export function isGoalHeader(cells: Header["cells"], untitled = false): boolean {
  const headers = cells.map((cell) => readHeaderCell(cell));
  const readings = headers.map(({ scores }) => scores);
  const says = (roles: Role[], least: number): boolean =>
    readings.some((scores) => roles.some((role) => (scores[role] ?? 0) >= least));
  const known = headers.filter(({ scores, period }) => Object.keys(scores).length > 0 || period !== undefined).length;
  if (known < 2) return false;
  if (namesLevel(cells[0]!.text)) return true;
  if (isOfAnotherKind(cells)) return false;
  if (says(["goal", "indicator"], 0.75)) return true;
  if (cells.some(({ text }) => isForeign(text))) return false;
  const judged = says(["target", "grade"], 0.8);
  if (says(["activity"], 0.9)) return judged || says(["owner"], 0.9);
  if (says(["goal", "indicator"], 0.5)) return judged || says(["target", "trend"], 0.7);
  const first = Object.keys(readings[0]!);
  if (first.includes("target") && says(["outcome"], 0.9) && says(["grade"], 0.8)) return true;
  return (
    (judged || says(["trend"], 0.7)) &&
    (untitled || first.length === 0 || first.includes("area") || first.includes("number"))
  );
}
