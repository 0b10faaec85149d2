import { emptyMemory, readMemory, writeMemory, type Memory } from "../../../src/report/continuity/memory";
import { type Entry, sameSeat } from "../../../src/domain/assessment";
import { keepEntry, settled } from "../../../src/report/continuity/entries";
import { judgementsIn, withJudgements, withoutJudgements } from "../../../src/report/continuity/judgements";

const stamp = { fingerprint: "abc;def", stamp: "2022-02-11T14:05" };

test("what is written is read back, sheets in the order of their tags", () => {
  const memory = {
    ...emptyMemory(),
    sheets: { "status:område:2": stamp, overview: stamp },
    corrections: { "Mål!D": "target" },
  };
  const text = writeMemory(memory);
  expect(readMemory(text)).toEqual({ memory });
  expect(text.indexOf("overview")).toBeLessThan(text.indexOf("status:område:2"));
});

test("no part is an empty memory without a word", () => {
  expect(readMemory(undefined)).toEqual({ memory: { version: 1, sheets: {}, corrections: null } });
  expect(readMemory("  ")).toEqual({ memory: emptyMemory() });
});

test("fields that are not known are kept", () => {
  const text =
    '{"version":1,"sheets":{"overview":{"fingerprint":"a","stamp":"b","colour":"red"}},"corrections":null,"later":{"x":[1]}}';
  expect(writeMemory(readMemory(text).memory)).toBe(
    '{"version":1,"sheets":{"overview":{"fingerprint":"a","stamp":"b","colour":"red"}},"corrections":null,"later":{"x":[1]}}',
  );
});

test.each(["{", "null", "[]", "7", '{"sheets":{}}', '{"version":"1"}'])(
  "%s cannot be read: as none, and said",
  (text) => {
    const { memory, warning } = readMemory(text);
    expect(memory).toEqual(emptyMemory());
    expect(warning).toMatch(/gick inte att läsa/);
  },
);

test("a later version's memory is left alone, and said", () => {
  expect(readMemory('{"version":2,"sheets":{}}')).toEqual({
    memory: emptyMemory(),
    warning: expect.stringMatching(/nyare version/) as string,
  });
});

test("a broken entry is forgotten alone", () => {
  expect(
    readMemory(JSON.stringify({ version: 1, sheets: { overview: stamp, broken: 3, half: { fingerprint: "x" } } }))
      .memory.sheets,
  ).toEqual({ overview: stamp });
});

describe("what is kept of a goal's entries", () => {
  const entry = (more: Partial<Entry> = {}): Entry => ({ goal: "mål:1", period: "2021", by: "overall", ...more });

  /** What is kept of a goal's entries, in their order: grade and comment. */
  const kept = (...entries: Partial<Entry>[]): unknown[] =>
    settled(entries.map(entry)).map(({ grade, comment }) => [grade, comment].map((text) => text ?? "–").join(" "));

  test.each<[what: string, entries: Partial<Entry>[], kept: string[]]>([
    ["the first grade counts", [{ grade: "Uppnås" }, { grade: "Uppnås inte" }], ["Uppnås –"]],
    ["what the first lacks is taken from the next", [{ grade: "Uppnås" }, { comment: "Bra" }], ["Uppnås Bra"]],
    ["a comment first", [{ comment: "Bra" }, { grade: "Uppnås", comment: "Sämre" }], ["Uppnås Bra"]],
    [
      "one for each goal",
      [{ grade: "Uppnås" }, { goal: "mål:2", grade: "Uppnås inte" }],
      ["Uppnås –", "Uppnås inte –"],
    ],
    ["one for each period", [{ grade: "Uppnås" }, { period: "2020", grade: "Ja" }], ["Uppnås –", "Ja –"]],
    ["one for each kind of judge", [{ grade: "Uppnås" }, { by: "committee", grade: "Ja" }], ["Uppnås –", "Ja –"]],
    [
      "one for each judge by name",
      [
        { who: "BUN", grade: "Uppnås" },
        { who: "SN", grade: "Ja" },
      ],
      ["Uppnås –", "Ja –"],
    ],
  ])("%s", (_, entries, wanted) => expect(kept(...entries)).toEqual(wanted));

  test.each<[what: string, second: Partial<Entry>, differs: Partial<Entry>]>([
    ["the same again", { grade: "Uppnås", comment: "Bra" }, {}],
    ["nothing", {}, {}],
    ["another grade", { grade: "Uppnås inte", comment: "Bra" }, { grade: "Uppnås inte" }],
    ["another comment", { grade: "Uppnås", comment: "Sämre" }, { comment: "Sämre" }],
  ])("what differs from the kept one is told: %s", (_, second, differs) => {
    const entries = new Map<string, Entry>();
    const none = { grade: undefined, comment: undefined };
    expect(keepEntry(entries, entry({ grade: "Uppnås", comment: "Bra" }))).toMatchObject(none);
    expect(keepEntry(entries, entry(second))).toMatchObject({ ...none, ...differs });
  });
});

const cell: Entry = { goal: "mål:1", period: "2024", by: "committee", who: "Skolnämnden", grade: "Uppnås" };

const memory = (judgements: unknown): Memory => ({ ...emptyMemory(), judgements });

test.each<[Partial<Entry>, boolean]>([
  [{ grade: "Uppnås inte", comment: "Ny" }, true],
  [{ goal: "mål:2" }, false],
  [{ period: "2023" }, false],
  [{ by: "overall" }, false],
  [{ who: "Socialnämnden" }, false],
  [{ who: undefined }, false],
])("an entry with %j sits in the same seat: %s", (more, same) =>
  expect(sameSeat(cell, { ...cell, ...more })).toBe(same),
);

test.each<[what: string, kept: unknown]>([
  ["no list", "Uppnås"],
  ["nothing", [null]],
  ["no goal", [{ ...cell, goal: 3 }]],
  ["no period", [{ ...cell, period: undefined }]],
  ["a judge that nobody knows", [{ ...cell, by: "published" }]],
])("a judgement that cannot be read is left out: %s", (_, judgements) =>
  expect(judgementsIn(memory(judgements))).toEqual([]),
);

describe("a judgement that was set in the pane", () => {
  const set = { ...cell, grade: "Uppnås inte" };
  const merged = (over: object | undefined, ...cells: Entry[]): Entry[] =>
    withJudgements(memory([{ ...set, over }]), cells);

  test("goes before the cell that it was set over", () =>
    expect(merged({ grade: "Uppnås" }, { ...cell, cell: "Skola!H9" })).toEqual([{ ...set, cell: "Skola!H9" }]));
  test.each([
    ["another grade", { grade: "Uppnås delvis" }],
    ["another comment", { grade: "Uppnås", comment: "Förr" }],
    ["a blank cell", undefined],
  ])("is beside a cell that has been changed since: it was set over %s", (_, over) =>
    expect(merged(over, cell)).toEqual([cell, set]),
  );
  test("goes before the cell of the month that the year so far ends with, as it was called before", () => {
    const before = { ...cell, period: "2024-08", cell: "Skola!H9" };
    const entries = withJudgements(memory([{ ...set, period: "2024-01–08", over: { grade: "Uppnås" } }]), [before]);
    expect(entries).toEqual([{ ...set, period: "2024-01–08", cell: "Skola!H9" }]);
    expect(judgementsIn(withoutJudgements(memory([{ ...set, period: "2024-08" }]), "2024-01–08"))).toEqual([]);
  });
  test("stands by itself where no cell of its seat does", () => {
    const other = { ...cell, who: "Socialnämnden" };
    expect(merged({ grade: "Uppnås" }, other)).toEqual([other, set]);
  });
  test("is forgotten when the sheets of its period have been written, and no other is", () => {
    const other = { ...set, period: "2023" };
    const kept = { ...memory([set, other]), corrections: "kept" };
    expect(withoutJudgements(kept, "2024")).toEqual({ ...kept, judgements: [other] });
  });
});
