import { CHANGES, redrawn } from "./real/redrawn";
import { scoreTable } from "./real/score";
import type { RealTable } from "./real/table";
import { labelledTables } from "./real/tables";
import { sampled } from "../whole";

/*
 * Real tables typed differently (`real/redrawn.ts`): what is found of a table is found of it again. `npm run score` does
 * it for all tables; here are some thirty, chosen by their names.
 */
const PART = 20;
const isChosen = ({ name }: RealTable): boolean =>
  [...name].reduce((sum, at) => sum + at.charCodeAt(0), 0) % PART === 0;

/** Facts lost and false ones more, of the chosen tables, as far as has been reached; none where a change is not named. */
const REACHED: Record<string, { lost: number; more: number }> = {
  numbered: { lost: 5, more: 0 },
  filled: { lost: 4, more: 0 },
  titled: { lost: 0, more: 1 },
  noted: { lost: 0, more: 9 },
};

describe("a table that is typed differently", () => {
  let tables: { table: RealTable; found: number; wrong: number }[];
  beforeAll(() => {
    tables = labelledTables()
      .filter(isChosen)
      .map((table) => {
        const { found, false: wrong } = scoreTable(table);
        return { table, found, wrong: wrong.length };
      });
  });

  sampled(4, Object.entries(CHANGES))("is read as before: %s", (id, change) => {
    const again = tables.flatMap(({ table, found, wrong }) => {
      const changed = redrawn(table, change);
      const score = changed && scoreTable(changed);
      return score ? [{ lost: Math.max(0, found - score.found), more: Math.max(0, score.false.length - wrong) }] : [];
    });
    const total = (of: (one: { lost: number; more: number }) => number): number =>
      again.reduce((sum, one) => sum + of(one), 0);
    const reached = REACHED[id] ?? { lost: 0, more: 0 };
    expect(again.length).toBeGreaterThan(0);
    expect(total(({ lost }) => lost)).toBeLessThanOrEqual(reached.lost);
    expect(total(({ more }) => more)).toBeLessThanOrEqual(reached.more);
  });
});

test("the labels of a table move with its cells", () => {
  const [table] = labelledTables().filter(({ truth }) => truth.indicators.some(({ targetCell }) => targetCell));
  const before = table!.truth.indicators.find(({ targetCell }) => targetCell)!;
  const moved = redrawn(table!, CHANGES["moved"]!)!;
  const after = moved.truth.indicators.find(({ title, targetCell }) => title === before.title && targetCell)!;
  const [column, row] = [before.targetCell!.charCodeAt(0), Number(before.targetCell!.slice(1))];
  expect(after.targetCell).toBe(`${String.fromCharCode(column + 2)}${row + 3}`);
  const valueAt = (of: RealTable, r: number, c: number) => of.sheets[0]!.values[r - 1]?.[c];
  expect(valueAt(moved, row + 3, column - 65 + 2)).toEqual(valueAt(table!, row, column - 65));
});
