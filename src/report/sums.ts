import { sumOf } from "../domain/sum";
import { accounts } from "./annual/amounts";
import { papers } from "../lexicon/papers";
import { firstCall } from "../sheet/formulaText";
import { isYear, withoutLast } from "../domain/shapes";
import { formatAt, formulaAt, isSource, type Sheet } from "../sheet/book";
import { OVERVIEW_TAG, REPORT_PREFIX } from "./tags";
import { textAt } from "./continuity/statusTable";

/** A printed sum that its parts do not add up to. Row and column from 0. */
export interface WrongSum {
  sheet: string;
  row: number;
  column: number;
  printed: number;
  counted: number;
}

/** How many cells above or beside the figures are searched for words. */
const LABELS = 3;

interface Line {
  /** Figures by place along the line; absent: none. */
  figures: Map<number, number>;
  label: string;
}

const isShare = (sheet: Sheet, row: number, column: number): boolean =>
  (formatAt(sheet, row, column)?.numberFormat ?? "").includes("%");

function lineOf(sheet: Sheet, row: number): Line {
  const figures = new Map<number, number>();
  let label = "";
  sheet.values[row]?.forEach((value, column) => {
    if (typeof value === "number" && !isShare(sheet, row, column)) figures.set(column, value);
    else if (typeof value === "string" && label === "" && column < LABELS && figures.size === 0) label = value.trim();
  });
  return { figures, label };
}

/** Functions that count cells or pick one of them, rather than add them up. */
const NO_SUM = new Set(["COUNT", "COUNTA", "COUNTBLANK", "ROWS", "MEDIAN", "MIN", "MAX"]);
const isNoSum = (sheet: Sheet, row: number, column: number): boolean =>
  isNoSumCall(firstCall(formulaAt(sheet, row, column) ?? ""));
const isNoSumCall = (name: string): boolean => NO_SUM.has(name) || name.startsWith("AVERAGE");

/** Longest label that may name a sum. Characters. */
const LONGEST = 40;

function kindOf(label: string): "sum" | "total" | null {
  // "Summa att återställa" is a deficit, and nothing where there is none.
  if (label.length > LONGEST || accounts.has(label, "owed")) return null;
  if (papers.has(label, "sum")) return "sum";
  return papers.has(withoutLast(label, ":."), "total") ? "total" : null;
}

const decimals = (value: number): number => (String(Number(value.toPrecision(12))).split(".")[1] ?? "").length;

/** Whether a figure is the sum of the others: exactly for whole numbers, within rounding for decimals and amounts. */
function addsUp(printed: number, parts: number[], amounts: boolean): boolean {
  const places = Math.max(decimals(printed), ...parts.map(decimals));
  const slack = places > 0 || amounts ? (0.5 * (parts.length + 1)) / 10 ** Math.min(decimals(printed), places) : 0;
  return Math.abs(printed - sumOf(parts)) <= slack + 1e-9;
}

/**
 * The sums that figures over a sum may be meant to give: of all lines since the sum before, of all lines, of the sums, or
 * of the last line that carries on what stands above it and those below that.
 */
function readings(above: { figure: number; sum: boolean; carried: boolean }[]): number[][] {
  const last = above.map(({ sum }) => sum).lastIndexOf(true);
  const carried = above.map((one) => one.carried).lastIndexOf(true);
  const of = (some: typeof above): number[] => some.map(({ figure }) => figure);
  return [
    of(above.slice(last + 1)),
    of(above.filter(({ sum }) => !sum)),
    of(above.filter(({ sum }) => sum)),
    of(above.slice(Math.max(0, carried))),
  ].filter(({ length }) => length > 1);
}

/** What the lines since the last sum come to, in each column. */
type Running = Map<number, { sum: number; count: number }>;

/**
 * Whether a line without a sum's words is one all the same: in each of its columns the sum of the lines since the sum
 * before. "Årets resultat efter justeringar", from which the lines below go on.
 */
const isCarried = ({ figures }: Line, running: Running): boolean =>
  figures.size > 0 &&
  [...figures.values()].some((figure) => figure !== 0) &&
  [...figures].every(([column, figure]) => {
    const { sum, count } = running.get(column) ?? { sum: 0, count: 0 };
    return count > 1 && Math.abs(figure - sum) <= 1e-9;
  });

function added(running: Running, figures: Line["figures"]): Running {
  for (const [column, figure] of figures) {
    const { sum, count } = running.get(column) ?? { sum: 0, count: 0 };
    running.set(column, { sum: sum + figure, count: count + 1 });
  }
  return running;
}

/** Sums at the foot of tables: lines of figures right above each other, until one without any. */
function sumsBelow(sheet: Sheet): WrongSum[] {
  const wrong: WrongSum[] = [];
  let words: string[] = [];
  let block: { figures: Line["figures"]; kind: ReturnType<typeof kindOf>; carried: boolean }[] = [];
  let running: Running = new Map();
  for (const row of sheet.values.keys()) {
    const { figures, label } = lineOf(sheet, row);
    const isHeader = block.length === 0 && [...figures.values()].every((figure) => isYear(String(figure)));
    if (isHeader || figures.size === 0) {
      if (block.length > 0) words = [];
      block = [];
      running = new Map();
      sheet.values[row]?.forEach(
        (value, column) => typeof value === "string" && (words[column] = `${words[column] ?? ""} ${value}`),
      );
      continue;
    }
    const kind = kindOf(label);
    if (kind) {
      const tried = [...figures].flatMap(([column, printed]) => {
        if (isNoSum(sheet, row, column)) return [];
        const found = readings(
          block.flatMap(({ figures, kind: sum, carried }) => {
            const figure = figures.get(column);
            return figure === undefined ? [] : [{ figure, sum: sum !== null, carried }];
          }),
        );
        const amounts = papers.has(`${words[column] ?? ""} ${words[0] ?? ""} ${label}`, "money");
        const [first] = found;
        return first
          ? [
              {
                column,
                printed,
                counted: sumOf(first),
                right: found.some((parts) => addsUp(printed, parts, amounts)),
              },
            ]
          : [];
      });
      if (kind === "sum" || tried.some(({ right, printed }) => right && printed !== 0))
        wrong.push(
          ...tried
            .filter(({ right }) => !right)
            .map(({ column, printed, counted }) => ({ sheet: sheet.name, row, column, printed, counted })),
        );
    }
    const carried = kind === null && isCarried({ figures, label }, running);
    running = added(kind !== null || carried ? new Map() : running, figures);
    block.push({ figures, kind, carried });
  }
  return wrong;
}

/** Sums in the last column of tables: where the header names a sum, and the figures to its left add up in some row. */
function sumsBeside(sheet: Sheet): WrongSum[] {
  const wrong: WrongSum[] = [];
  for (const [top, cells = []] of sheet.values.entries()) {
    const [column] = cells.flatMap((value, at) =>
      at > 1 && typeof value === "string" && kindOf(value.trim()) !== null ? [at] : [],
    );
    if (column === undefined) continue;
    if (lineOf(sheet, top).figures.size > 0) continue;
    const tried: (WrongSum & { right: boolean })[] = [];
    for (let row = top + 1; ; row++) {
      const { figures } = lineOf(sheet, row);
      if (figures.size === 0) break;
      const printed = figures.get(column);
      const parts: number[] = [];
      for (let at = column - 1, part = figures.get(at); part !== undefined; part = figures.get(--at)) parts.push(part);
      if (printed === undefined || parts.length < 2 || isNoSum(sheet, row, column)) continue;
      tried.push({
        sheet: sheet.name,
        row,
        column,
        printed,
        counted: sumOf(parts),
        right: addsUp(printed, parts, papers.has(textAt(sheet, top, column), "money")),
      });
    }
    if (tried.some(({ right, printed }) => right && printed !== 0))
      wrong.push(...tried.filter(({ right }) => !right).map(({ right: _, ...one }) => one));
  }
  return wrong;
}

/** Whether sums of a sheet are looked at: sources, the overview and the sheets of reports. */
const isPrinted = (sheet: Sheet): boolean =>
  isSource(sheet) || sheet.tag === OVERVIEW_TAG || !!sheet.tag?.startsWith(REPORT_PREFIX);

/**
 * Printed sums that do not add up, in source sheets and own sheets: rows that begin with Summa, Totalt or Alla under
 * lines of figures, and columns with such a header. Shares in percent are left out; a row or column of totals where
 * nothing adds up is taken for a mean or a group. Subtotals are known by their words.
 */
export const wrongSums = (sheets: Sheet[]): WrongSum[] =>
  sheets.filter(isPrinted).flatMap((sheet) => [...sumsBelow(sheet), ...sumsBeside(sheet)]);
