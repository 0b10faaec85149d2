import { scalesFor } from "../../../src/commands/styrmodell";
import { standard } from "../../../src/domain/presets/standard";
import { recognise } from "../../../src/recognise/recognise";
import { parseArea } from "../../../src/sheet/address";
import { newBook } from "../../../src/sheet/book";
import type { RealTable } from "./table";

/** A column with a role: the reader's confidence, and whether the label agrees. */
export interface Trusted {
  confidence: number;
  right: boolean;
  /** "C outcome, label target". */
  what: string;
}

/** The columns of a table that were given a role. A table without labelled columns (cards, pages) gives none. */
export function trustedColumns(table: RealTable): Trusted[] {
  if (table.columns.length === 0) return [];
  const { tables } = recognise({ ...newBook(), sheets: table.sheets }, { scales: scalesFor(standard) });
  return tables
    .filter(({ orientation }) => orientation === "rows")
    .flatMap(({ sheet, range, headerRows, columns }) => {
      const top = Math.max(...headerRows, parseArea(range)!.top + 1);
      return columns
        .filter(({ role }) => role !== "other")
        .map((one) => ({ ...one, label: labelOf(table, sheet, one.column!, top) }))
        .filter(({ label }) => label !== MIXED)
        .map(({ column, role, confidence, label }) => ({
          confidence,
          right: level(label) === level(role),
          what: `${table.name} ${column} ${label}, said ${role}`,
        }));
    });
}

/** A column of titles of several levels has no role of its own. */
const MIXED = "mixed";

/** Whether the upper level of a plan is called an area or a goal is a matter of words. */
const level = (role: string): string => (role === "area" ? "goal" : role);

/** The role that a column has at a row: that of the last label above it. */
function labelOf(table: RealTable, sheet: string, column: string, row: number): string {
  const labels = table.columns.filter((one) => one.sheet === sheet && one.column === column && one.fromRow <= row);
  return labels.at(-1)?.role ?? "other";
}

/** Levels of confidence, highest first: columns with at least that confidence. */
const LEVELS = [0.95, 0.9, 0.8, 0.6, 0] as const;

export interface Reliability {
  /** From this confidence up to the next level. */
  from: number;
  right: number;
  n: number;
}

export const reliability = (columns: Trusted[]): Reliability[] =>
  LEVELS.map((from, index) => {
    const here = columns.filter(
      ({ confidence }) => confidence >= from && (index === 0 || confidence < LEVELS[index - 1]!),
    );
    return { from, right: here.filter(({ right }) => right).length, n: here.length };
  });
