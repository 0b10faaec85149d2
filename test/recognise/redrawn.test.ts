import { CHANGES, redrawn } from "./real/redrawn/redrawn";
import { numberOf } from "./real/redrawn/redrawing";
import { scoreTable } from "./real/score";
import type { RealTable } from "./real/table";
import { settledTables } from "./real/tables";
import { parseCell } from "../../src/sheet/address";
import { runs, sampled, whole } from "../whole";

/*
 * Real tables typed differently (`real/redrawn/`): what is found of a table is found of it again. `npm run score` does
 * it for all tables; here are a few for each change, whichever other tables there are.
 */
const MOST = whole ? runs(4, 12) : 4;

let tables: RealTable[];
beforeAll(() => {
  tables = settledTables();
});

/** Some of the tables that a change applies to, with what it makes of them. */
function changed(id: string): { table: RealTable; other: RealTable }[] {
  const order = new Map(tables.map((table) => [table, numberOf(`${id} ${table.name}`)]));
  const found: { table: RealTable; other: RealTable }[] = [];
  for (const table of tables.toSorted((a, b) => order.get(a)! - order.get(b)!)) {
    const other = found.length < MOST ? redrawn(table, CHANGES[id]!) : null;
    if (other) found.push({ table, other });
  }
  return found;
}

const scores = new Map<RealTable, ReturnType<typeof scoreTable>>();
const scoreOf = (table: RealTable): ReturnType<typeof scoreTable> =>
  scores.get(table) ?? scores.set(table, scoreTable(table)).get(table)!;

/**
 * Facts lost and false ones more, of the chosen tables, as far as has been reached; none where a change is not named.
 */
const REACHED: Record<string, { lost: number; more: number }> = {
  titled: { lost: 3, more: 0 },
  remarks: { lost: 15, more: 0 },
  filled: { lost: 0, more: 1 },
  spaced: { lost: 2, more: 0 },
  synonyms: { lost: 14, more: 0 },
  striving: { lost: 0, more: 1 },
  became: { lost: 6, more: 0 },
  lookedAt: { lost: 48, more: 1 },
  lodestar: { lost: 36, more: 0 },
  twoRows: { lost: 29, more: 2 },
  borrowed: { lost: 18, more: 5 },
  borrowedAgain: { lost: 2, more: 2 },
  targetsLent: { lost: 0, more: 7 },
  gradeAnswers: { lost: 0, more: 1 },
  noted: { lost: 0, more: 1 },
  numbered: { lost: 1, more: 0 },
  rightNow: { lost: 4, more: 0 },
  gradeColours: { lost: 15, more: 0 },
  gradeReached: { lost: 0, more: 1 },
  // A scale that nobody knows is asked about.
  gradeWay: { lost: 39, more: 0 },
  gradeFaces: { lost: 17, more: 0 },
  gradeFills: { lost: 5, more: 0 },
  gradeFirst: { lost: 6, more: 0 },
  gradeLast: { lost: 2, more: 0 },
  goalAbove: { lost: 20, more: 11 },
  goalBeside: { lost: 8, more: 12 },
  reversed: { lost: 27, more: 0 },
  pages: { lost: 0, more: 7 },
  sideBySide: { lost: 4, more: 0 },
  // One page of seventeen lines, which three lines more make no sheet of goals to labels.
  logo: { lost: 8, more: 2 },
};

describe("a table that is typed differently", () => {
  sampled(24, Object.keys(CHANGES))("is read as before: %s", (id) => {
    const again = changed(id).map(({ table, other }) => {
      const [before, after] = [scoreOf(table), scoreTable(other)];
      return {
        lost: Math.max(0, before.found - after.found),
        more: Math.max(0, after.false.length - before.false.length),
      };
    });
    const total = (of: (one: { lost: number; more: number }) => number): number =>
      again.reduce((sum, one) => sum + of(one), 0);
    const reached = REACHED[id] ?? { lost: 0, more: 0 };
    expect(again.length).toBeGreaterThan(0);
    expect(total(({ lost }) => lost)).toBeLessThanOrEqual(reached.lost);
    expect(total(({ more }) => more)).toBeLessThanOrEqual(reached.more);
  });
});

/** The cells of figures, and of grades in words: what each of them holds. */
function labelled({ truth, sheets }: RealTable): (string | null)[] {
  const held = (address: string, of: string | undefined): string | null => {
    const { row, column } = parseCell(address)!;
    const filled = sheets.flatMap(({ name, values }) => {
      const value = name === of || of === undefined || name.startsWith(`${of} (`) ? values[row]?.[column] : undefined;
      return value === undefined || value === null ? [] : [String(value)];
    });
    return filled[0] ?? null;
  };
  return truth.indicators.flatMap(({ targetCell, outcomes, sheet }) =>
    [...(targetCell ? [targetCell] : []), ...Object.keys(outcomes)].map((cell) => held(cell, sheet)),
  );
}

test.each(Object.keys(CHANGES))("the labels of a table move with its cells: %s", (id) => {
  for (const { table, other } of changed(id)) {
    const [before, after] = [labelled(table), labelled(other)];
    const lost = before.flatMap((held, at) => (held !== null && (after[at] ?? null) === null ? [held] : []));
    expect([table.name, lost]).toEqual([table.name, []]);
    expect(after).toHaveLength(before.length);
  }
});

test("a table that is moved holds in each labelled cell what it held", () => {
  for (const { table, other } of changed("moved")) expect(labelled(other)).toEqual(labelled(table));
});

test("a sorted table holds in the labelled cells of its measures what they held", () => {
  const all = changed("reversed");
  expect(all.length).toBeGreaterThan(3);
  for (const { table, other } of all) expect(labelled(other)).toEqual(labelled(table));
});
