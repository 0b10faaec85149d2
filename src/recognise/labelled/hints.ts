import { hasDigit } from "../../domain/shapes";
import { judgementIn } from "../../interpret/choice/judgement";
import { factsOf } from "../../interpret/facts";
import { aloneIn, cellText, filled, type Grid } from "../grid/grid";
import { isMeasure, type Label, type LabelledCell } from "../labels/classes";
import type { Hint } from "../labels/labeller";
import { headsVerdict } from "../layout/label";
import { readQualifier } from "../roles/qualifier";

/** What other cells say of a cell, for its label. */
export const hintsIn = (grid: Grid): Hint[] => [...verdictHints(grid), ...kindHints(grid)];

/** A sentence that judges below a word for verdicts judges the goal above them, and the word names nothing. */
function verdictHints(grid: Grid): Hint[] {
  const area = grid.used;
  if (!area) return [];
  return grid.sheet.values.flatMap((_, row): Hint[] => {
    if (!headsVerdict(grid, area, row)) return [];
    const [caption, said] = [aloneIn(grid, area, row), aloneIn(grid, area, row + 1)];
    if (!caption || !said || judgementIn(said.text) === null) return [];
    const over = row > area.top ? aloneIn(grid, area, row - 1) : null;
    return [
      ...(over ? [{ row: over.row, column: over.column, isFor: (label: Label) => label !== "area" }] : []),
      { row: caption.row, column: caption.column, isFor: (label) => label === "none" },
      { row: said.row, column: said.column, isFor: (label) => label === "goalGrade" },
    ];
  });
}

/** Of fewer rows a column does not show that it says what the figures of each are. */
const FEWEST_ROWS = 4;

/** A row with the kind of its figures, and the column that says it: "Utfall", "Mål". */
interface KindOfRow {
  row: number;
  column: number;
  label: Label;
}

const known = new WeakMap<Grid, readonly KindOfRow[]>();

/** The rows of the columns that say by turns, down the sheet, what the figures after them in their rows are. */
function kindsOfRows(grid: Grid): readonly KindOfRow[] {
  const kinds = known.get(grid) ?? kindsIn(grid);
  known.set(grid, kinds);
  return kinds;
}

function kindsIn(grid: Grid): KindOfRow[] {
  const { used } = grid;
  if (!used) return [];
  const texts = new Map<number, { row: number; text: string }[]>();
  for (let row = used.top; row <= used.bottom; row++)
    for (const column of filled(grid, row, used.left, used.right - 1)) {
      const one = { row, text: cellText(grid, row, column) };
      const down = texts.get(column);
      if (down) down.push(one);
      else texts.set(column, [one]);
    }
  return [...texts].flatMap(([column, down]) => {
    const kinds = down.length < FEWEST_ROWS ? [] : kindsDown(column, down);
    return kinds.length >= FEWEST_ROWS && new Set(kinds.map(({ label }) => label)).size > 1 ? kinds : [];
  });
}

/** Values in rows that say what their figures are, as they say it. */
export function asRowsSay(grid: Grid, cells: readonly LabelledCell[]): LabelledCell[] {
  const kinds = kindsOfRows(grid);
  const kindOf = ({ row, column }: LabelledCell): Label | undefined =>
    kinds.find((one) => one.row === row && one.column < column)?.label;
  return cells.map((cell) => {
    const label = OF_ROWS.has(cell.label) ? kindOf(cell) : undefined;
    return label === undefined ? cell : { ...cell, label };
  });
}

/** The figures of a row are what it says, and what stands right before that names their measure. */
const kindHints = (grid: Grid): Hint[] =>
  kindsOfRows(grid).flatMap(({ row, column, label }) => [
    ...filled(grid, row, grid.used!.left, column - 1)
      .slice(-1)
      .map((at): Hint => ({ row, column: at, isFor: isMeasure })),
    ...filled(grid, row, column + 1, grid.used!.right)
      .filter((at) => readsAsFigure(cellText(grid, row, at)))
      .map((at): Hint => ({ row, column: at, isFor: (one) => one === label })),
  ]);

const FIGURES: ReadonlySet<string> = new Set(["min", "max", "range"]);

/** A number, or one that is not to be passed: "högst 2,5", "30–35". */
export const readsAsFigure = (text: string): boolean =>
  hasDigit(text) && (factsOf(text).value.kind === "number" || FIGURES.has(factsOf(text).target.kind));

/** The rows of a column with the kind of figures that each says; none where something else is among them. */
function kindsDown(column: number, down: readonly { row: number; text: string }[]): KindOfRow[] {
  const said = down.flatMap(({ row, text }) => {
    const role = readQualifier(text)?.role;
    return text === "" ? [] : [{ row, column, label: LABELS.find((one) => one === role) }];
  });
  const below = said.slice(
    Math.max(
      0,
      said.findIndex(({ label }) => label !== undefined),
    ),
  );
  return below.every(({ label }) => label !== undefined)
    ? below.map(({ row, label }) => ({ row, column, label: label! }))
    : [];
}

const LABELS = ["outcome", "target", "forecast"] as const;
const OF_ROWS: ReadonlySet<Label> = new Set(LABELS);
