import { jumpOf, slideOf } from "../../src/submissions/plausibility";
import type { Indicator } from "../../src/domain/plan";
import { merge } from "../../src/commands/merge";
import { setCell } from "../../src/sheet/book";
import { fileOf, NOW } from "../excel/kit";
import { cellFor } from "./mess";
import { sent } from "./repaste";

const measure = (...values: number[]): Indicator => ({
  kind: "indicator",
  id: "indikator:a",
  level: "indikator",
  title: "Mått",
  owners: [],
  parents: [],
  cell: "Mål!A2",
  grades: [],
  comments: [],
  targets: [],
  forecasts: [],
  comparisons: [],
  outcomes: values.map((value, at) => ({
    period: String(2024 - values.length + at),
    text: String(value),
    value,
    cell: `Mål!B${at + 2}`,
  })),
});

test.each<[why: string, history: number[], value: number, unit: string | undefined, asked: boolean]>([
  ["the share slid one row", [84, 88, 91], 8.1, "%", true],
  ["a share moves", [84, 88, 91], 79, "%", false],
  ["a small share trebles and more", [2], 7, "%", false],
  ["a share above 100 % where it never was", [84, 88], 198.1, "%", true],
  ["a ratio that is above 100 % stays there", [104, 98], 112, "%", false],
  ["a small share rises by ten", [2], 12, "%", false],
  ["a small share rises by more than ten", [2], 13, "%", true],
  ["a few cases more", [1, 2], 4, undefined, false],
  ["three cases more", [1], 4, undefined, false],
  ["four cases more", [1], 5, undefined, true],
  ["ten times as many", [198, 205], 2050, undefined, true],
  ["a tenth", [198, 205], 20.5, undefined, true],
  ["a measure that varies much may vary as much again", [5, 60], 300, undefined, false],
  ["another sign", [12, 15], -14, "mnkr", true],
  ["another sign than small gains", [0.5, 0.8], -14, "mnkr", true],
  ["a small gain after losses alone", [-12, -15], 0.9, "mnkr", true],
  ["a small gain after gains that vary much", [12, 400], 0.9, "mnkr", false],
  ["nothing after losses alone", [-12, -15], 0, "mnkr", false],
  ["a share above 100 % after small ones", [0.5, 84], 198.1, "%", true],
  ["a gain after a small one", [-12, 0.5], 14, "mnkr", false],
  ["a loss after nothing is no other sign", [0, 12], -14, "mnkr", false],
  ["a result that has been of both signs", [12, -15], -14, "mnkr", false],
  ["nothing is known", [], 5000, undefined, false],
  // Three times as many, or a third, may be right; beyond that the user is asked.
  ["three times as many", [100], 300, undefined, false],
  ["more than three times as many", [100], 301, undefined, true],
  ["a third", [99], 33, undefined, false],
  ["less than a third", [100], 33, undefined, true],
  ["a gain after losses alone", [-12, -15], 14, "mnkr", true],
  ["a gain after nothing", [-12, 0], 14, "mnkr", false],
  ["many after none at all", [0, 0], 5000, undefined, false],
  ["all of them where it never was", [84, 88], 100, "%", false],
  ["more than all after all", [100], 101, "%", true],
])("%s: %j then %d %s", (_, history, value, unit, asked) => {
  const answer = jumpOf(measure(...history), value, unit, "2024");
  if (asked) expect(answer).toContain("avviker mycket från tidigare utfall");
  else expect(answer).toBeUndefined();
});

test("one value that was typed a hundred times too large puts no column a row away", () => {
  const share = (last: number): Indicator => ({ ...measure(last), title: "Andel nöjda", unit: "%" });
  const measures = [share(65), share(84), share(70), share(72)];
  const matches = [8900, 66, 83, 71].map((value, at) => ({
    row: { title: "", cell: "", fields: { outcome: { value, cell: "" } } },
    node: measures[at]!,
    by: "key" as const,
    similarity: 1,
  }));
  expect(slideOf(matches, "outcome", "2024")).toBeUndefined();
});

test("a column of shares and counts a row too low: what stands on a row is read as one of the row that it would fit", () => {
  const share = (last: number): Indicator => ({ ...measure(last), title: "Andel nöjda", unit: "%" });
  const measures = [share(88), measure(15), share(91), measure(398)];
  const pasted = [null, 0.87, 16, 0.92];
  const sentence = slideOf(
    pasted.map((value, at) => ({
      row: { title: "", cell: "", fields: value === null ? {} : { outcome: { value, cell: "" } } },
      node: measures[at]!,
      by: "key",
      similarity: 1,
    })),
    "outcome",
    "2024",
  );
  expect(sentence).toMatch(/passar bättre en rad längre upp/);
});

/** Submitted outcomes beside measures that last were 10, 40 and 160; null: nothing is filled in on that row. */
const slide = (...values: (number | null)[]): string | undefined =>
  slideOf(
    values.map((value, at) => ({
      row: {
        title: "Mått",
        cell: `Mall!A${at + 2}`,
        fields: value === null ? {} : { outcome: { value, cell: `Mall!B${at + 2}` } },
      },
      node: measure(10 * 4 ** at),
      by: "key",
      similarity: 1,
    })),
    "outcome",
    "2024",
  );

describe("a column that was pasted on other rows than its own", () => {
  test.each<[string, (number | null)[], RegExp | undefined]>([
    ["as it should be", [11, 38, 150], undefined],
    ["a row too high", [42, 155, null], /^Kolumnen .* passar bättre en rad längre ned\. /],
    ["a row too low", [null, 11, 42], /^Kolumnen .* passar bättre en rad längre upp\. /],
    ["two rows too high", [150, null, null], undefined],
    ["a row too low, with a value of another measure on the first", [9, 10, 40], /en rad längre upp/],
    ["one value alone says nothing of the column", [null, 10, null], undefined],
    ["a slip says nothing of a value that is right", [10, null, 10], undefined],
  ])("%s: %j", (_, values, sentence) => {
    const answer = slide(...values);
    if (sentence) expect(answer).toMatch(sentence);
    else expect(answer).toBeUndefined();
  });
});

test.each([
  [39, false],
  [3900, true],
])("a nämnd hands in %d days, where the year before has 41: it is asked about: %s", async (days, asked) => {
  const WAIT = "Väntetid till särskilt boende (dagar)";
  const { book, template } = await sent();
  const sheet = template("Socialnämnden");
  setCell(sheet, ...cellFor(sheet, WAIT, "outcome"), days);
  const workbook = { read: async () => book(), write: async () => undefined, edit: async () => undefined };
  const done = await merge.perform(
    { files: [{ name: "sn.xlsx", bytes: fileOf([sheet]) }], accept: "none" },
    { workbook: workbook as never, now: NOW, progress: () => undefined },
  );
  if (!done.ok) throw new Error(done.reason);
  const change = done.value.diff.changes.find(({ title, field }) => title === WAIT && field === "outcome");
  expect(change?.ask.some((one) => one.includes("avviker mycket från tidigare utfall"))).toBe(asked);
});
