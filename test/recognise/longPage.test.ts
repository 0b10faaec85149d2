import { KNOWN_SCALES } from "../../src/domain/scales";
import { recognise } from "../../src/recognise/recognise";
import { pageStatements } from "../../src/recognise/page/statements";
import { newBook, newSheet, type Value } from "../../src/sheet/book";
import { processorTime } from "../processorTime";

/** Processor seconds: alone each costs one, in a process that other suites have filled as much again. */
const MOST = 4;

const read = (lines: string[]) => {
  const values: Value[][] = lines.map((line) => [line]);
  const time = processorTime();
  const recognition = recognise({ ...newBook(), sheets: [{ ...newSheet("Sida"), values }] }, { scales: KNOWN_SCALES });
  return { ...recognition, seconds: time() };
};

/** Goals of several fields, each with its figure to reach: each of them is compared with those beside it. */
const goals = (count: number): string[] => [
  "Kommunens mål",
  ...Array.from({ length: count }, (_, i) => `${i + 1}. Andelen nöjda i grupp ${i} ska öka till ${i % 90} procent`),
];

describe("a long page", () => {
  it("costs each line once: 20 000 goals beside each other, each with its own target", () => {
    const lines = Array.from({ length: 20_000 }, (_, row) => ({
      row,
      column: 0,
      text: "Andelen nöjda ska öka till 80 procent",
      look: "",
      bold: false,
      columns: [0],
    }));
    const time = processorTime();
    const statements = pageStatements(
      lines,
      lines.map(() => ({ kind: "goal", orElse: "comment", margin: 9, why: "" })),
      KNOWN_SCALES,
    );
    expect(statements.filter(({ kind }) => kind === "target")).toHaveLength(20_000);
    expect(time()).toBeLessThan(MOST);
  });

  it("of 20 000 lines is a list of other things, told at once, and what it aims at is named", () => {
    const { plan, coverage, seconds } = read(goals(20_000));
    expect(plan.goals).toEqual([]);
    expect(coverage.outside.suspicious.length).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(MOST);
  });
});
