import type { AssessedGoal } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import { boardOf } from "../../src/report/board/board";
import { boardBlocks } from "../../src/report/board/boardBlocks";
import { boardColumns } from "../../src/report/board/boardColumns";
import { surfaceOf } from "../../src/report/board/boardSheet";
import { boardPages, sheetPoints } from "../../src/report/board/pages";
import { assessed, goal, node, step } from "./plan";

/** A plan with so many goals of one line each in two areas. */
function planOf(count: number) {
  const goals = Array.from({ length: count }, (_, at): AssessedGoal =>
    goal(node("mål", `Mål nummer ${at + 1}`), step(standard, "mål", 0), ""),
  );
  const [first, second] = assessed.areas;
  const half = Math.ceil(count / 2);
  return {
    ...assessed,
    areas: [
      { ...first!, goals: goals.slice(0, half), indicators: [] },
      { ...second!, goals: goals.slice(half), indicators: [] },
    ],
  };
}

const heightsOf = (board: ReturnType<typeof boardOf>): number[] =>
  board.rows.map((row) => sheetPoints(3)(row, boardColumns(board, surfaceOf())));
const boardWith = (count: number) => boardOf({ assessed: planOf(count), changes: null, entries: [] });

test("what the first page has no room for is on the next, area by area, and a sentence says so", () => {
  const plan = planOf(12);
  const board = boardWith(12);
  const { first, next, note } = boardPages(board, plan, heightsOf(board), { room: 100, note: 15 });
  const shown = [...first, ...next.flatMap(({ rows }) => rows)];
  expect(first.length).toBeGreaterThan(3);
  expect(first.length).toBeLessThan(12);
  expect(shown.map(({ name }) => name).sort()).toEqual(board.rows.map(({ name }) => name).sort());
  expect(next.map(({ area }) => area)).toEqual(plan.areas.map(({ node: { number, title } }) => `${number} ${title}`));
  expect(note).toBe(`Ytterligare ${12 - first.length} mål redovisas därefter, område för område.`);
});

test("in a document twenty goals of a line each are on the first page, and on two where more is above them", () => {
  const tables = (above: number): number =>
    boardBlocks(
      boardWith(20),
      planOf(20),
      Array.from({ length: above }, () => ["Ingress", "En mening."]),
    ).filter(({ kind }) => kind === "table").length;
  expect([1, 14].map(tables)).toEqual([1, 2]);
});
