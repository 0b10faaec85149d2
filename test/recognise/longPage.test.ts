import { KNOWN_SCALES } from "../../src/domain/scales";
import { recognise } from "../../src/recognise/recognise";
import { pageStatements } from "../../src/recognise/page/statements";
import { newBook, newSheet, type Value } from "../../src/sheet/book";
import { processorTime } from "../processorTime";
import { whole } from "../whole";

/** Five times as long a page costs five times as much where each line costs the same, and 25 where each costs its page. */
const [SHORT, LONG, MOST] = whole ? [4_000, 20_000, 15] : [800, 4_000, 15];

/**
 * What is made of the long page, when that has cost so little more processor time than a short page, run after each other.
 */
function madeInTime<T>(run: (count: number) => T): T {
  const timed = (count: number): [T, number] => {
    const time = processorTime();
    return [run(count), time()];
  };
  timed(SHORT);
  const [[, short], [made, long]] = [timed(SHORT), timed(LONG)];
  expect(long / short).toBeLessThan(MOST);
  return made;
}

const read = (lines: string[]) => {
  const values: Value[][] = lines.map((line) => [line]);
  return recognise({ ...newBook(), sheets: [{ ...newSheet("Sida"), values }] }, { scales: KNOWN_SCALES });
};

let pages = 0;

/**
 * Goals of several fields, each with its figure to reach: each of them is compared with those beside it. No two pages are the
 * same, as a page that has been read is kept.
 */
const goals = (count: number): string[] => [
  `Kommunens mål, del ${++pages}`,
  ...Array.from({ length: count }, (_, i) => `${i + 1}. Andelen nöjda i grupp ${i} ska öka till ${i % 90} procent`),
];

describe("a long page", () => {
  it("costs each line once: thousands of goals beside each other, each with its own target", () => {
    const targets = (count: number): number => {
      const lines = Array.from({ length: count }, (_, row) => ({
        row,
        column: 0,
        text: "Andelen nöjda ska öka till 80 procent",
        look: "",
        bold: false,
        columns: [0],
      }));
      const statements = pageStatements(
        lines,
        lines.map(() => ({ kind: "goal", orElse: "comment", margin: 9, why: "" })),
        KNOWN_SCALES,
      );
      return statements.filter(({ kind }) => kind === "target").length;
    };
    expect(madeInTime(targets)).toBe(LONG);
  });

  it("of thousands of lines is a list of other things, told at once, and what it aims at is named", () => {
    const { plan, coverage } = madeInTime((count) => read(goals(count)));
    expect(plan.goals).toEqual([]);
    expect(coverage.outside.suspicious.length).toBeGreaterThan(0);
  });
});
