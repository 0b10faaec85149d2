import { handOver, type HandoverInput } from "../../../src/report/continuity/handover";
import { fingerprint } from "../../../src/report/continuity/fingerprint";
import { emptyMemory } from "../../../src/report/continuity/memory";
import { statusTable } from "../../../src/report/continuity/statusTable";
import { statusSheets } from "../../../src/report/status";
import { formatAt, setCell, setFormula, type Sheet } from "../../../src/sheet/book";
import { assessed } from "../plan";

const context = { now: "2022-02-11T14:05", version: "0.1.0", styrmodellSheet: "Styrmodell", taken: ["Mål"] };
const plain = (): Sheet => statusSheets(assessed, context)[2]!;
const TAG = plain().tag!;
const written = fingerprint(plain());

/** The cell of a goal's row under a header. */
function placeOf(sheet: Sheet, key: string, header: string): [row: number, column: number] {
  const { row, key: keys, headers } = statusTable(sheet)!;
  return [sheet.values.findIndex((cells, at) => at > row && cells?.[keys] === key), headers.indexOf(header)];
}
function typed(sheet: Sheet, key: string, header: string, text: string): Sheet {
  const place = placeOf(sheet, key, header);
  setCell(sheet, ...place, text, formatAt(sheet, ...place));
  return sheet;
}
/** What is handed over: entries by goal and judge, rows left on the sheet, rows for the log. */
function handed(sheet: Sheet, more: Partial<HandoverInput> = {}) {
  const { entries, standing, logged } = handOver({
    standing: [sheet],
    rewritten: (tag) => tag === TAG,
    memory: { ...emptyMemory(), sheets: { [TAG]: { fingerprint: written, stamp: "2022-02-11T14:05" } } },
    period: "2021",
    goals: new Set(["mål:1", "mål:2", "mål:3", "mål:4"]),
    indicators: new Set(),
    log: [],
    stamp: "2022-02-11 14:05",
    areaOf: () => "Välfärd",
    styrmodell: "standard",
    judged: (all) => all,
    overview: "overview",
    likely: plain,
    ...more,
  });
  return {
    entries: entries.flatMap(({ goal, by, grade, comment }) =>
      goal === "mål:3" ? [] : [[goal, by, grade ?? comment].join(" ")],
    ),
    left: (standing.get(TAG)?.left ?? []).map(({ what, text }) => [what, text]),
    logged: logged.length,
  };
}

test("what is set in open cells goes to the sheet that takes the place, and nothing is left over", () => {
  const sheet = typed(typed(plain(), "mål:1", "Samlad", "◐ Uppnås delvis"), "mål:2", "Nämndens", "● Uppnås");
  expect(handed(sheet)).toEqual({
    entries: ["mål:1 overall Uppnås delvis", "mål:2 committee Uppnås"],
    left: [],
    logged: 0,
  });
});

test("of a goal that has no place any more it is left over on the sheet", () => {
  const sheet = typed(plain(), "mål:4", "Kommentar", "Klart i mars");
  expect(handed(sheet).entries).toEqual(["mål:4 overall Klart i mars"]);
  expect(handed(sheet, { goals: new Set(["mål:1", "mål:2", "mål:3"]) })).toMatchObject({
    entries: [],
    left: [["kommentar", "Klart i mars"]],
  });
});

test("a formula in an open cell is no entry: it is left over with what it shows", () => {
  const sheet = plain();
  setFormula(sheet, ...placeOf(sheet, "mål:4", "Kommentar"), "=1+1", 2);
  expect(handed(sheet).entries).toEqual([]);
  expect(handed(sheet).left).toContainEqual([expect.stringMatching(/^formel/), "=1+1"]);
});

test("a text beside the table is left over", () => {
  const sheet = plain();
  setCell(sheet, 2, 30, "Ring Anna");
  expect(handed(sheet).left).toEqual([["egen cell", "Ring Anna"]]);
});

test("a sheet of another period goes to the log, and its entries with it", () => {
  const moved = handed(typed(plain(), "mål:1", "Samlad", "◐ Uppnås delvis"), { period: "2022" });
  expect(moved.entries).toEqual([]);
  expect(moved.left).toEqual([]);
  expect(moved.logged).toBeGreaterThan(3);
});

test("a sheet that is not written again hands nothing over", () =>
  expect(handed(typed(plain(), "mål:1", "Samlad", "◐ Uppnås delvis"), { rewritten: () => false })).toMatchObject({
    left: [],
    logged: 0,
  }));

describe("what is typed where no cell is open", () => {
  const FIRST = ["mål:1", "mål:2"];
  test.each<[what: string, key: string, header: string, text: string, entries: string[], left: number]>([
    ["a comment of a line of why", "mål:2 ↳ motivering", "Kommentar", "Skriv om", [], 1],
    ["a grade of it", "mål:2 ↳ motivering", "Samlad", "● Uppnås", [], 1],
    ["the goal's own comment", "mål:2", "Kommentar", "Skriv om", ["mål:2 overall Skriv om"], 0],
  ])("%s", (_, key, header, text, entries, left) => {
    const sheet = plain();
    setCell(sheet, ...placeOf(sheet, key, header), text);
    const found = handed(sheet, { goals: new Set([...FIRST, "mål:3", "mål:4"]) });
    expect([found.entries, found.left.length]).toEqual([entries, left]);
  });
});

test("the sheet of the month that the year so far ends with is of the same follow-up, as it was called before", () => {
  const sheet = statusSheets({ ...assessed, period: "2021-08" }, context)[2]!;
  typed(sheet, "mål:1", "Samlad", "◐ Uppnås delvis");
  expect(statusTable(sheet)?.period).toBe("2021-08");
  expect(handed(sheet, { period: "2021-01–08" })).toMatchObject({
    entries: ["mål:1 overall Uppnås delvis"],
    logged: 0,
  });
  expect(handed(sheet, { period: "2021-01–12" })).toMatchObject({ entries: [], logged: expect.any(Number) });
});
