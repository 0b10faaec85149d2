import { carriedTables, drawnTables, realTables } from "./real/tables";
import { scoreTable, sum, type RealScore } from "./real/score";
import { trustedColumns } from "./real/trust";

/*
 * Real tables of public pages, labelled before any machine read them. The floors are what has been reached, not what is enough:
 * the aim is 92 % of the facts, nothing wrong without a word, and at most one false thing in five tables.
 */
const FLOORS: Record<string, Pick<RealScore, "found" | "clean"> & { unseen: number; false: number; silent: number }> = {
  carried: { found: 381, unseen: 3, false: 24, silent: 3, clean: 5 },
  drawn: { found: 459, unseen: 4, false: 44, silent: 6, clean: 40 },
};

describe.each([
  ["carried", carriedTables],
  ["drawn", drawnTables],
] as const)("%s tables", (set, tables) => {
  const score = sum(tables().map(scoreTable));
  const floor = FLOORS[set]!;

  it("finds at least the facts that have been reached", () => expect(score.found).toBeGreaterThanOrEqual(floor.found));
  it("leaves no more tables unseen", () => expect(score.unseen).toBeLessThanOrEqual(floor.unseen));
  it("reads no more that is not there", () => expect(score.false).toBeLessThanOrEqual(floor.false));
  it("has no more tables wrong without a word", () => expect(score.silent.length).toBeLessThanOrEqual(floor.silent));
  it("leaves as many other tables alone", () => expect(score.clean).toBeGreaterThanOrEqual(floor.clean));
});

describe("columns said to be at least 0,95 sure", () => {
  const sure = drawnTables()
    .flatMap(trustedColumns)
    .filter(({ confidence }) => confidence >= 0.95);

  // The aim is two in a hundred.
  it("are wrong no more often than has been reached", () =>
    expect(sure.filter(({ right }) => !right).map(({ what }) => what).length).toBeLessThanOrEqual(4));
  it("are as many as has been reached", () => expect(sure.length).toBeGreaterThanOrEqual(50));
});

describe("labels", () => {
  it.each(realTables().map((table) => [table.name, table] as const))("%s has its source and its hand", (_, table) => {
    expect(table.source).not.toBe("");
    expect(table.hand).not.toBe(table.name);
  });

  it.each(drawnTables().map((table) => [table.name, table] as const))(
    "%s names what each thing is under",
    (_, table) => {
      const { areas, goals, indicators } = table.truth;
      const titles = [...areas, ...goals].map(({ title }) => title);
      for (const { title, parent } of [...goals, ...indicators]) {
        expect(title.trim()).not.toBe("");
        if (parent) expect(titles).toContain(parent);
      }
    },
  );
});
