import fc from "fast-check";
import { differs, merge, type Merged } from "../../src/bound/merge";
import { arranged, inOrder } from "../../src/bound/pair";
import { printOf } from "../../src/sheet/wordPrint";
import type { WordGrid, WordUnit } from "../../src/sheet/wordText";
import { runs } from "../whole";
import { mentions } from "../../src/bound/mentions";
import { linesBeside, printedLines } from "../../src/bound/printedLines";
import { words } from "../../src/sheet/document";

/** A table of titles and numbers, with its headers first. */
const grid = (headers: string[], rows: Record<string, string[]>): WordGrid => ({
  kind: "grid",
  name: "Mål",
  headed: true,
  rows: [["header:", headers] as const, ...Object.entries(rows)].map(([key, cells]) => ({
    key,
    cells: cells.map((text, at) => ({ at, text })),
  })),
});
const line = (text: string): WordUnit => ({ kind: "line", text });

/** What is remembered of units. */
const remembered = (units: WordUnit[]): WordUnit[] =>
  units.map((unit) =>
    unit.kind === "grid"
      ? {
          ...unit,
          name: printOf(unit.name),
          rows: unit.rows.map(({ key, cells }) => ({
            key: printOf(key),
            cells: cells.map(({ at, text }) => ({ at, text: printOf(text) })),
          })),
        }
      : { ...unit, text: printOf(unit.text) },
  );

const merged = (wrote: WordUnit[], here: WordUnit[], now: WordUnit[]): Merged => merge(remembered(wrote), here, now);
const lines = ({ text }: Merged): string[] => text.split("\n");
const texts = (...wordings: string[]): WordUnit[] => wordings.map(line);

test.each([
  ["nothing", ["a", "b"], ["a", "b"], ["a", "b"], ["a", "b"]],
  ["a changed text of the workbook is updated", ["a", "b"], ["a", "b"], ["a", "c"], ["a", "c"]],
  ["a text that the user has changed stays", ["a", "b"], ["a", "x"], ["a", "b"], ["a", "x"]],
  ["the user's stays beside an updated one", ["a", "b", "c"], ["a", "x", "c"], ["a", "b", "d"], ["a", "x", "d"]],
  ["a text that the user has added stays in its place", ["a", "b"], ["a", "x", "b"], ["a", "c"], ["a", "x", "c"]],
  ["an added text of the workbook comes beside the user's", ["a"], ["a", "x"], ["a", "b"], ["a", "x", "b"]],
  ["a text that the workbook drops is removed", ["a", "b", "c"], ["a", "b", "c"], ["a", "c"], ["a", "c"]],
  ["a text that the user has removed does not come back", ["a", "b", "c"], ["a", "c"], ["a", "b", "d"], ["a", "d"]],
  ["both say the same", ["a", "b"], ["a", "c"], ["a", "c"], ["a", "c"]],
])("of paragraphs, %s", (_, wrote, here, now, becomes) =>
  expect(lines(merged(texts(...wrote), texts(...here), texts(...now)))).toEqual(becomes),
);

test("what changes on both sides in other numbers stays the user's, and what the workbook says is reported", () => {
  const { text, kept } = merged(texts("a", "b", "z"), texts("a", "x", "y", "z"), texts("a", "c", "d", "e", "z"));
  expect(text).toBe("a\nx\ny\nz");
  expect(kept).toEqual([{ what: "", before: "x\ny", after: "c\nd\ne", reason: "Någon har skrivit över uppgiften." }]);
});

test("rows that the user has sorted keep the user's order, and a new one is behind the one that it follows", () => {
  const wrote = grid(["Mål", "Utfall"], { a: ["A", "1"], b: ["B", "2"], c: ["C", "3"] });
  const here = grid(["Mål", "Utfall"], { c: ["C", "3"], a: ["A", "1"], b: ["B", "2"] });
  const now = grid(["Mål", "Utfall"], { a: ["A", "9"], n: ["N", "7"], b: ["B", "2"], c: ["C", "3"] });
  expect(lines(merged([wrote], [here], [now]))).toEqual("Mål Utfall C 3 A 9 N 7 B 2".split(" "));
});

test("rows that the workbook has sorted are in its order, with the user's behind the one that it follows", () => {
  const wrote = grid(["Mål", "Utfall"], { a: ["A", "1"], b: ["B", "2"], c: ["C", "3"] });
  const here = grid(["Mål", "Utfall"], { a: ["A", "1"], x: ["X", "0"], b: ["B", "2"], c: ["C", "3"] });
  const now = grid(["Mål", "Utfall"], { c: ["C", "3"], b: ["B", "2"], a: ["A", "1"] });
  expect(lines(merged([wrote], [here], [now]))).toEqual("Mål Utfall C 3 B 2 A 1 X 0".split(" "));
});

test("a row whose every cell the user has written over is known by its place", () => {
  const wrote = grid(["Mål", "Utfall"], { a: ["A", "1"], b: ["B", "2"], c: ["C", "3"] });
  const here = grid(["Mål", "Utfall"], { a: ["A", "1"], b: ["Eget", "–"], c: ["C", "3"] });
  const now = grid(["Mål", "Utfall"], { a: ["A", "1"], b: ["B", "5"], c: ["C", "3"] });
  const { text, kept } = merged([wrote], [here], [now]);
  expect(text.split("\n")).toEqual("Mål Utfall A 1 Eget – C 3".split(" "));
  expect(kept.map(({ what, before, after }) => [what, before, after])).toEqual([
    ["Eget, Mål", "Eget", "B"],
    ["Eget, Utfall", "–", "5"],
  ]);
});

test("cells that the user has merged keep the table's columns as they are, and that is reported", () => {
  const wrote = grid(["Mål", "2023", "2024"], { a: ["A", "1", "2"], b: ["B", "3", "4"] });
  const here = grid(["Mål", "2023", "2024"], { a: ["A", "1", "2"], b: ["B", "3"] });
  const now = grid(["Mål", "2024", "2025"], { a: ["A", "2", "5"], b: ["B", "4", "6"] });
  const { text, kept } = merged([wrote], [here], [now]);
  expect(text.split("\n")).toEqual("Mål 2023 2024 A 1 2 B 3".split(" "));
  expect(kept.map(({ reason }) => reason)).toContain(
    "Tabellen har sammanslagna celler: kolumner kunde varken läggas till eller tas bort.",
  );
});

/** A table, the user's changes to it, and the workbook's next version. The user's own texts begin with "X". */
const KEYS = ["a", "b", "c", "d", "e"];
const YEARS = ["2021", "2022", "2023"];
const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 });
const table = (keys: string[], years: string[], values: number[]): WordGrid =>
  grid(
    ["Mål", ...years],
    Object.fromEntries(
      keys.map((key) => [
        key,
        [`Mål ${key}`, ...years.map((year) => `${key}${year}=${values[KEYS.indexOf(key) * 3 + YEARS.indexOf(year)]}`)],
      ]),
    ),
  );
const edits = fc.array(
  fc.record({
    what: fc.constantFrom("cell", "row", "remove", "move"),
    row: fc.nat({ max: 4 }),
    column: fc.nat({ max: 3 }),
    text: fc.integer({ min: 0, max: 99 }).map((at) => `X${at}`),
  }),
  { maxLength: 4 },
);

function changed(of: WordGrid, list: { what: string; row: number; column: number; text: string }[]): WordGrid {
  const next = structuredClone(of);
  for (const { what, row, column, text } of list) {
    const at = 1 + (row % Math.max(1, next.rows.length - 1));
    const found = next.rows[at];
    if (!found) continue;
    const cell = found.cells[column];
    if (what === "cell" && cell) cell.text = text;
    if (what === "row")
      next.rows.splice(at, 0, { key: "", cells: [0, 1, 2, 3].map((i) => ({ at: i, text: i ? "" : text })) });
    if (what === "remove") next.rows.splice(at, 1);
    if (what === "move") next.rows.push(...next.rows.splice(at, 1));
  }
  return next;
}

test("whatever the user does and whatever the workbook says next, nothing of the user's is lost", () => {
  fc.assert(
    fc.property(
      numbers,
      numbers,
      edits,
      fc.subarray(KEYS, { minLength: 1 }),
      fc.shuffledSubarray(KEYS, { minLength: 1 }),
      (old, next, list, before, after) => {
        const wrote = table(before, YEARS, old);
        const here = changed(wrote, list);
        const now = table(after, YEARS, next);
        const result = merged([wrote], [here], [now]);
        const edited = here.rows.flatMap(({ cells }) =>
          cells.flatMap(({ text }) => (text.startsWith("X") ? text : [])),
        );
        for (const text of edited) expect(lines(result)).toContain(text);
        // Every cell that the user has not overtyped holds the workbook's present text, or is listed as kept.
        const wording = result.kept.map(({ what, before: text }) => `${what} ${text}`).join("\n");
        for (const text of lines(result).filter((one) => /^[a-e]20/.test(one)))
          expect(now.rows.some(({ cells }) => cells.some((cell) => cell.text === text)) || wording.includes(text)).toBe(
            true,
          );
      },
    ),
    { seed: 25, numRuns: runs(400, 400) },
  );
});

test("where nobody has written, it becomes what is to be written; and then nothing more", () => {
  fc.assert(
    fc.property(
      numbers,
      numbers,
      fc.subarray(KEYS, { minLength: 1 }),
      fc.shuffledSubarray(KEYS, { minLength: 1 }),
      fc.subarray(YEARS, { minLength: 1 }),
      (old, next, before, after, years) => {
        const [wrote, now] = [table(before, YEARS, old), table(after, years, next)];
        const result = merged([wrote], [wrote], [now]);
        expect(lines(result)).toEqual(now.rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
        expect(result.kept).toEqual([]);
        expect(differs(merged([now], [now], [now]), [now])).toBe(false);
      },
    ),
    { seed: 25, numRuns: runs(400, 400) },
  );
});

test("lists are paired in order, as many as can be; very long ones by their ends alone", () => {
  const same = (a: string, b: string): boolean => a === b;
  expect([...inOrder([..."abcd"], [..."xbcyd"], same)]).toEqual([
    [3, 4],
    [1, 1],
    [2, 2],
  ]);
  const long = Array.from({ length: 5000 }, (_, at) => String(at));
  expect(inOrder(long, ["ny", ...long.slice(0, 4000), "annan", "4999"], same).size).toBe(1);
});

test("nothing of the document and all of what is to be written", () => {
  expect(arranged({ toHere: new Map(), toNow: new Map() }, { here: 0, now: 2 }, () => true)).toEqual([
    { now: 0 },
    { now: 1 },
  ]);
});

test.each([
  ["Besök på biblioteken per invånare", "Besöken på biblioteken blev 6,1 per invånare."],
  ["Handläggningstid för bygglov, dagar", "Bygglovens handläggningstid är nu 12 dagar."],
  ["Brukare som är nöjda med hemtjänsten, andel", "Nio av tio brukarna är nöjda med sin hemtjänst."],
])("%s is what is spoken of in: %s", (title, text) => expect(mentions(title, text)).toBeGreaterThan(0));

test.each([
  ["Nöjda elever i kulturskolan, andel", "Nöjda elever fyllde kulturhuset hela hösten."],
  ["Kommunala bostäder, antal", "Kommunikationen om nya bostäder fick 45 svar."],
  ["Elever i grundskolan som trivs", "Elever i gymnasieskolan trivs."],
])("%s is not what is spoken of in: %s", (title, text) => expect(mentions(title, text)).toBe(0));

describe("what a report prints, line by line", () => {
  const PRINTED = printedLines({
    title: "Årsredovisning",
    eyebrow: "",
    footer: "",
    blocks: [
      { kind: "text", look: "body", text: "Två mål nås. Högst har trygga elever, 91 % mot minst 90 %." },
      {
        kind: "table",
        name: "Mål",
        columns: [],
        rows: [
          {
            kind: "row",
            cells: [words("Trygga elever"), words("91 %"), null, words("91 % mot minst 90 %: 1 över målet.\nSe not 1")],
          },
          { kind: "row", cells: [words("Nöjda elever"), words("85 %")] },
        ],
      },
    ],
  });

  test("sentences of the report's texts", () => {
    expect([...PRINTED.sentences].map((one) => one.trim())).toEqual([
      "Två mål nås.",
      "Högst har trygga elever, 91 % mot minst 90 %.",
    ]);
  });

  test.each<[string, string[], string[]]>([
    ["none of it", ["Trygga elever", "91\u00a0%", "", "91 % mot minst 90 %: 1 över målet.\nSe not 1"], [""]],
    ["what somebody has changed", ["Trygga elever", "93 %", "Se not 1"], ["93 %"]],
    ["what is another row's", ["Trygga elever", "85 %"], ["85 %"]],
    ["a row that the report has not", ["Glada elever", "91 %"], ["Glada elever", "91 %"]],
  ])("of a row of a document is left what the report does not print: %s", (_, lines, left) => {
    expect(linesBeside(lines, PRINTED)).toEqual(left);
  });
});
