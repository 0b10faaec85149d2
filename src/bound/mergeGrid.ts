import { shortened } from "../interpret/text/text";
import { plainText, printOf } from "../sheet/wordPrint";
import type { WordAxis, WordGrid, WordGridPlan } from "../sheet/wordText";
import { KEPT_REASONS, type Kept } from "./keptReasons";
import { arranged, inOrder, turned, type Paired } from "./pair";

/** The text of a cell; undefined where the row has none that begins in that column. */
const cellAt = ({ rows }: WordGrid, row: number | undefined, at: number | undefined): string | undefined =>
  rows[row ?? -1]?.cells.find((cell) => cell.at === at)?.text;

const widthOf = ({ rows }: WordGrid): number =>
  Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ at }) => at + 1)));

/** Columns of a row whose cells hold text. */
const filled = (grid: WordGrid, row: number): number[] =>
  (grid.rows[row]?.cells ?? []).flatMap(({ at, text }) => (plainText([text]) === "" ? [] : [at]));

const BLANK = printOf("");
const all = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** The digests of a column's cells below its header, repeated ones included. */
const columnPrints = (grid: WordGrid, at: number, print: (text: string) => string): string[] =>
  grid.rows.slice(1).flatMap(({ cells }) => cells.flatMap((cell) => (cell.at === at ? [print(cell.text)] : [])));

function shared(a: string[], b: string[]): number {
  const left = new Map<string, number>();
  for (const one of b) if (one !== BLANK) left.set(one, (left.get(one) ?? 0) + 1);
  return a.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count > 0;
  }).length;
}

/** Pairs the remaining items of two lists, best first. `score`: 0 for no match. */
function best(a: number[], b: number[], score: (a: number, b: number) => number): [number, number][] {
  const rated = a.flatMap((one) => b.map((other) => ({ one, other, rate: score(one, other) })));
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  return rated
    .filter(({ rate }) => rate > 0)
    .sort((x, y) => y.rate - x.rate || Math.abs(x.one - x.other) - Math.abs(y.one - y.other))
    .flatMap(({ one, other }): [number, number][] => {
      if (usedA.has(one) || usedB.has(other)) return [];
      usedA.add(one);
      usedB.add(other);
      return [[one, other]];
    });
}

const without = (count: number, pairs: Iterable<number>): number[] => {
  const taken = new Set(pairs);
  return all(count).filter((at) => !taken.has(at));
};

/** Matches columns by header, and a column with a changed header by the cells below it. */
function columnsHere(base: WordGrid, here: WordGrid): Map<number, number> {
  const headed = (b: number, h: number): boolean => cellAt(base, 0, b) === printOf(cellAt(here, 0, h) ?? "");
  const [wrote, stands] = [all(widthOf(base)), all(widthOf(here))];
  const pairs = inOrder(wrote, stands, (b, h) => headed(b, h) && cellAt(here, 0, h) !== undefined);
  const likeness = (b: number, h: number): number => {
    const prints = columnPrints(base, b, (text) => text);
    const count = prints.filter((one) => one !== BLANK).length;
    const common = shared(prints, columnPrints(here, h, printOf));
    if (headed(b, h)) return common + 1;
    return common * 2 >= count ? common : 0;
  };
  const more = best(without(wrote.length, pairs.keys()), without(stands.length, pairs.values()), likeness);
  return new Map([...pairs, ...more]);
}

/** Matches rows by contents: all cells equal, most of them, or the position between two matched rows. */
function rowsHere(base: WordGrid, here: WordGrid, columns: Map<number, number>): Map<number, number> {
  const common = commonCells(base, here, columns);
  const counts = base.rows.map(({ cells }) => cells.filter(({ text }) => text !== BLANK).length);
  const isSame = (b: number, h: number): boolean => {
    const count = counts[b] ?? 0;
    return (b === 0) === (h === 0) && count > 0 && common(b, h).cells === count;
  };
  const likeness = (b: number, h: number): number => {
    const { cells, first } = common(b, h);
    if (first) return cells + 0.5;
    return cells * 2 >= (counts[b] ?? 0) ? cells : 0;
  };
  const pairs = inOrder(all(base.rows.length), all(here.rows.length), isSame);
  if (base.rows.length > 0 && here.rows.length > 0) pairs.set(0, 0);
  const pairRest = (score: (b: number, h: number) => number): void => {
    const [left, right] = [without(base.rows.length, pairs.keys()), without(here.rows.length, pairs.values())];
    for (const [b, h] of best(left, right, score)) pairs.set(b, h);
  };
  pairRest(likeness);
  pairRest((b, h) => (isBetween(base, here, pairs, b, h) ? 1 : 0));
  return pairs;
}

/** Counts the cells of two rows that are equal, and whether the first cell is among them. */
function commonCells(base: WordGrid, here: WordGrid, columns: Map<number, number>) {
  const prints = here.rows.map(({ cells }) => new Map(cells.map(({ at, text }) => [at, printOf(text)])));
  return (b: number, h: number): { cells: number; first: boolean } => {
    const equal = (base.rows[b]?.cells ?? []).filter(
      ({ at, text }) => text !== BLANK && prints[h]?.get(columns.get(at) ?? -1) === text,
    );
    return { cells: equal.length, first: equal.some(({ at }) => at === 0) };
  };
}

/** Whether two rows of as many cells stand between rows that are matched, or between one and the table's end. */
function isBetween(base: WordGrid, here: WordGrid, pairs: Map<number, number>, b: number, h: number): boolean {
  const areLast = b + 1 === base.rows.length && h + 1 === here.rows.length;
  return (
    pairs.get(b - 1) === h - 1 &&
    (pairs.get(b + 1) === h + 1 || areLast) &&
    base.rows[b]?.cells.length === here.rows[h]?.cells.length
  );
}

const shape = (grid: WordGrid, row: number): string => (grid.rows[row]?.cells ?? []).map(({ at }) => at).join(" ");

/** Rows by their keys, where they have cells in as many columns as before, or in all columns. */
function rowsNow(base: WordGrid, now: WordGrid): Map<number, number> {
  const byKey = new Map(now.rows.map(({ key }, at) => [printOf(key), at]));
  const spans = (grid: WordGrid, row: number): boolean => shape(grid, row) === "0" && widthOf(grid) > 1;
  return new Map(
    base.rows.flatMap(({ key }, b): [number, number][] => {
      const n = byKey.get(key);
      return n !== undefined && spans(base, b) === spans(now, n) ? [[b, n]] : [];
    }),
  );
}

/** Columns by their headers. */
function columnsNow(base: WordGrid, now: WordGrid): Map<number, number> {
  return inOrder(
    all(widthOf(base)),
    all(widthOf(now)),
    (b, n) => cellAt(base, 0, b) === printOf(cellAt(now, 0, n) ?? ""),
  );
}

/** A table in three versions: last written, in the document now, to be written. */
class Grids {
  readonly rows: Paired;
  readonly columns: Paired;
  readonly kept: Kept[] = [];

  constructor(
    private readonly base: WordGrid,
    private readonly here: WordGrid,
    private readonly now: WordGrid,
  ) {
    this.columns = { toHere: columnsHere(base, here), toNow: columnsNow(base, now) };
    this.rows = { toHere: rowsHere(base, here, this.columns.toHere), toNow: rowsNow(base, now) };
  }

  private name({ here, now }: WordAxis, column: WordAxis): string {
    const row = cellAt(this.here, here, 0) ?? cellAt(this.now, now, 0) ?? "";
    const header = cellAt(this.now, 0, column.now) ?? cellAt(this.here, 0, column.here) ?? "";
    return [here === 0 ? "" : shortened(row), header].filter(Boolean).join(", ");
  }

  /** Whether a cell in the document is as it was written; one that was never written, whether it is blank. */
  private untouched(row: number, at: number): boolean {
    const b = { row: turned(this.rows.toHere).get(row), at: turned(this.columns.toHere).get(at) };
    const wrote = b.row === undefined || b.at === undefined ? undefined : cellAt(this.base, b.row, b.at);
    return printOf(cellAt(this.here, row, at) ?? "") === (wrote ?? BLANK);
  }

  /**
   * The rows or columns in order. One that the user has added stays, and so does one to be removed that the user has
   * written in.
   */
  axes(of: "rows" | "columns"): WordAxis[] {
    const paired = this[of];
    const known = turned(paired.toHere);
    const counts =
      of === "rows"
        ? { here: this.here.rows.length, now: this.now.rows.length }
        : { here: widthOf(this.here), now: widthOf(this.now) };
    const cells = (at: number): [number, number][] =>
      of === "rows"
        ? filled(this.here, at).map((column) => [at, column])
        : this.here.rows.flatMap((_, row) => (filled(this.here, row).includes(at) ? [[row, at]] : []));
    return arranged(
      paired,
      counts,
      (at) => !known.has(at) || cells(at).some(([row, column]) => !this.untouched(row, column)),
    );
  }

  /** Lists in `kept` the rows and columns that the user has added, and the written ones that the user has removed. */
  listAxes(of: "rows" | "columns", axes: WordAxis[]): void {
    const [own, gone, removed] =
      of === "rows"
        ? [KEPT_REASONS.own, KEPT_REASONS.gone, KEPT_REASONS.removed]
        : [KEPT_REASONS.ownColumn, KEPT_REASONS.goneColumn, KEPT_REASONS.removedColumn];
    const paired = this[of];
    const known = turned(paired.toHere);
    const label = (grid: WordGrid, at: number): string =>
      (of === "rows" ? cellAt(grid, at, 0) : cellAt(grid, 0, at)) ?? "";
    const lineOf = (grid: WordGrid, at: number): string =>
      of === "rows"
        ? (grid.rows[at]?.cells ?? [])
            .map(({ text }) => text)
            .filter(Boolean)
            .join(" · ")
        : label(grid, at);
    for (const { here, now } of axes)
      if (here !== undefined && now === undefined && lineOf(this.here, here) !== "")
        this.kept.push({
          what: shortened(label(this.here, here)),
          before: lineOf(this.here, here),
          reason: known.has(here) ? gone : own,
        });
    for (const [base, now] of paired.toNow)
      if (!paired.toHere.has(base))
        this.kept.push({
          what: shortened(label(this.now, now)),
          before: "",
          after: lineOf(this.now, now),
          reason: removed,
        });
  }

  /** The columns of `now` whose cells are put into a row; cells that the user has overtyped are listed in `kept`. */
  put(row: WordAxis, columns: WordAxis[]): number[] {
    if (row.here === undefined || row.now === undefined) return [];
    const { here, now } = row;
    return columns.flatMap((column) => {
      const next = cellAt(this.now, now, column.now);
      if (next === undefined) return [];
      const present = cellAt(this.here, here, column.here);
      if (column.here === undefined) return column.now ?? [];
      if (present !== undefined && printOf(present) === printOf(next)) return [];
      if (present !== undefined && this.untouched(here, column.here)) return column.now ?? [];
      this.kept.push({
        what: this.name(row, column),
        before: present ?? "",
        after: next,
        reason: KEPT_REASONS.overtyped,
      });
      return [];
    });
  }

  /** Whether each row of the document has a cell in every column, or one across all of them. */
  regular(): boolean {
    const width = widthOf(this.here);
    return this.here.rows.every(({ cells }) => cells.length === width || (cells.length === 1 && cells[0]?.at === 0));
  }
}

/** Merges a table: its unchanged cells become those of `now`; no plan where nothing changes. */
export function mergeGrid(base: WordGrid, here: WordGrid, now: WordGrid): { plan?: WordGridPlan; kept: Kept[] } {
  const grids = new Grids(base, here, now);
  const wanted = grids.axes("columns");
  const standing = wanted.length === widthOf(here) && wanted.every((axis, at) => axis.here === at);
  const fits = standing || grids.regular();
  const nowOf = new Map(wanted.map((axis) => [axis.here, axis.now]));
  const columns = fits
    ? wanted
    : all(widthOf(here)).map((at): WordAxis => {
        const next = nowOf.get(at);
        return { here: at, ...(next === undefined ? {} : { now: next }) };
      });
  if (!fits) grids.kept.push({ what: "", before: "", reason: KEPT_REASONS.spanned });
  const axes = grids.axes("rows");
  const rows = axes.map((row) => ({ ...row, put: grids.put(row, columns) }));
  grids.listAxes("rows", axes);
  grids.listAxes("columns", columns);
  const still =
    (standing || !fits) &&
    rows.length === here.rows.length &&
    rows.every((row, at) => row.here === at && row.put.length === 0);
  return { ...(still ? {} : { plan: { columns, rows } }), kept: grids.kept };
}

/** The text of a table after a plan has been followed. */
export function mergedText(here: WordGrid, now: WordGrid, plan: WordGridPlan | undefined): string {
  const rows = plan
    ? plan.rows.map((row) =>
        plan.columns.map((column) =>
          row.here === undefined || (column.now !== undefined && row.put.includes(column.now))
            ? cellAt(now, row.now, column.now)
            : cellAt(here, row.here, column.here),
        ),
      )
    : here.rows.map(({ cells }) => cells.map(({ text }) => text));
  return plainText(rows.flat().map((text) => text ?? ""));
}
