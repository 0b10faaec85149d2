import { scalesFor } from "../../../src/commands/styrmodell";
import { standard } from "../../../src/domain/presets/standard";
import { recognise } from "../../../src/recognise/recognise";
import { columnName, parseArea } from "../../../src/sheet/address";
import { newBook } from "../../../src/sheet/book";
import { plainTitle, type RealTable } from "./table";

/** A column with a role: the reader's confidence, and whether the label agrees. */
export interface Trusted {
  hand: string;
  confidence: number;
  right: boolean;
  /** "C outcome, label target". */
  what: string;
}

/** The columns of a table that were given a role. A table without labelled columns (cards, pages) gives none. */
export function trustedColumns(table: RealTable): Trusted[] {
  if (table.columns.length === 0 || table.decoy) return [];
  const { tables } = recognise({ ...newBook(), sheets: table.sheets }, { scales: scalesFor(standard) });
  const marked = markedColumns(table);
  return tables
    .filter(({ orientation }) => orientation === "rows")
    .flatMap(({ sheet, range, headerRows, columns }) => {
      const top = Math.max(...headerRows, parseArea(range)!.top + 1);
      return columns
        .filter(({ role }) => role !== "other")
        .map((one) => ({ ...one, label: labelOf(table, sheet, one.column!, top) }))
        .filter(({ label, column }) => label !== MIXED && !(label === UNNAMED && marked.has(column!)))
        .map(({ column, role, period, confidence, label }) => ({
          hand: table.hand,
          confidence,
          right: agrees(label, role) || (label === UNNAMED && role === "target" && isLater(table, period)),
          what: `${table.name} ${column} ${label}, said ${role}`,
        }));
    });
}

/** A column of titles of several levels has no role of its own. */
const MIXED = "mixed";

/** The label of a column with nothing of goals, measures and their values: most hands call its comments and owners so. */
const UNNAMED = "other";

/** Roles that such a column has not. */
const OF_THE_PLAN = new Set(["area", "goal", "indicator", "activity", "target", "outcome", "forecast", "grade"]);

const agrees = (label: string, role: string): boolean =>
  label === UNNAMED ? !OF_THE_PLAN.has(role) : level(label) === level(role);

/** Hands label the targets of the year that the table is of, and leave those of later years unnamed. */
const isLater = ({ columns }: RealTable, period = ""): boolean =>
  columns.some((label) => label.role === "target" && label.period !== undefined && label.period < period);

/** Whether the upper level of a plan is called an area or a goal is a matter of words. */
const level = (role: string): string => (role === "area" ? "goal" : role);

/** Columns in which single cells are labelled as something: goals and measures by their words, values by their cells. */
function markedColumns({ sheets, truth }: RealTable): ReadonlySet<string> {
  const { areas, goals, indicators } = truth;
  const cells = [
    ...[...areas, ...goals, ...indicators].flatMap(({ gradeCell }) => gradeCell ?? []),
    ...indicators.flatMap(({ targetCell, outcomes }) => [targetCell ?? [], Object.keys(outcomes)].flat()),
  ];
  const titles = new Set([...areas, ...goals, ...indicators].map(({ title }) => plainTitle(title)));
  const named = sheets.flatMap(({ values }) =>
    values.flatMap((row = []) =>
      row.flatMap((value, c) => (titles.has(plainTitle(String(value))) ? columnName(c) : [])),
    ),
  );
  return new Set([...cells.map((cell) => cell.replace(/[0-9]+$/, "")), ...named]);
}

/** The role that a column has at a row: that of the last label above it. */
function labelOf(table: RealTable, sheet: string, column: string, row: number): string {
  const labels = table.columns.filter((one) => one.sheet === sheet && one.column === column && one.fromRow <= row);
  return labels.at(-1)?.role ?? UNNAMED;
}

/** Levels of confidence, highest first. */
const LEVELS = [0.99, 0.95, 0.9, 0.8, 0.7, 0.5] as const;

export interface Reliability {
  /** Columns with at least this confidence. */
  from: number;
  right: number;
  n: number;
}

export const reliability = (columns: readonly Trusted[]): Reliability[] =>
  LEVELS.map((from) => {
    const here = columns.filter(({ confidence }) => confidence >= from);
    return { from, right: here.filter(({ right }) => right).length, n: here.length };
  });

const FOLDS = 6;

/** The same columns, each with the confidence that its step of the lead earns on the columns of other hands. */
export function confidenceOfOthers(columns: readonly Trusted[]): Trusted[] {
  const hands = [...new Set(columns.map(({ hand }) => hand))].sort();
  const foldOf = ({ hand }: Trusted): number => hands.indexOf(hand) % FOLDS;
  const steps = [...new Set(columns.map(({ confidence }) => confidence))];
  return steps.flatMap((step) => {
    const here = columns.filter(({ confidence }) => confidence === step);
    return here.map((one) => {
      const others = here.filter((other) => foldOf(other) !== foldOf(one));
      const right = others.filter((other) => other.right).length;
      // One right and one wrong of each step are assumed beforehand.
      return { ...one, confidence: (right + 1) / (others.length + 2) };
    });
  });
}
