import {
  accountLine,
  accountOf,
  asRead,
  leftOfMissing,
  ownCells,
  refusal,
  type OwnCell,
  type Account,
} from "../../../src/report/continuity/account";
import { fingerprint } from "../../../src/report/continuity/fingerprint";
import { statusSheets } from "../../../src/report/status";
import type { LogRow } from "../../../src/report/continuity/logReader";
import { LEFT_HEADERS, statusTable } from "../../../src/report/continuity/statusTable";
import { formatAt, newSheet, setCell, setFormula, type Sheet, type Value } from "../../../src/sheet/book";
import { assessed } from "../plan";
import { writeKeeping } from "../../../src/commands/custody";
import { custodyOf, keeping } from "../../../src/report/continuity/custody";
import { emptyMemory } from "../../../src/report/continuity/memory";

const context = { now: "2022-02-11T14:05", version: "0.1.0", styrmodellSheet: "Styrmodell", taken: ["Mål"] };
const plain = (): Sheet => statusSheets(assessed, context)[2]!;
const TAG = plain().tag!;
const written = fingerprint(plain());

function type(sheet: Sheet, key: string, header: string, text: string): Sheet {
  const { row, key: keys, headers } = statusTable(sheet)!;
  const at = sheet.values.findIndex((cells, place) => place > row && cells?.[keys] === key);
  const column = headers.indexOf(header);
  setCell(sheet, at, column, text, formatAt(sheet, at, column));
  return sheet;
}
const cells = (sheet: Sheet) =>
  ownCells({ standing: [sheet], remembered: () => written, notes: () => undefined, likely: () => undefined });
const after = (sheets: Sheet[]) => ({ sheets, log: [], replaced: [] });
/** The plan's samlad judgement, from an open cell. */
const JUDGED = ["◐ Uppnås delvis", "mål:3"];
/** A status sheet with a comment of the user's in an open cell, and a note beside the table. */
const standing = (): Sheet => {
  const sheet = type(plain(), "mål:2", "Kommentar", "Följs upp i mars");
  setCell(sheet, 2, 30, "Ring Anna");
  return sheet;
};

describe("the user's cells in an own sheet", () => {
  test("are those of open cells and all that was not written there", () =>
    expect(cells(standing()).map(({ value, goal }) => [value, goal])).toEqual([
      ["Ring Anna", undefined],
      ["Följs upp i mars", "mål:2"],
      JUDGED,
    ]));

  test("are only the judgements in a sheet as it was written", () =>
    expect(cells(plain()).map(({ value, goal }) => [value, goal])).toEqual([JUDGED]));
});

describe("the account", () => {
  const before = cells(standing());

  test("closes where each is in an open cell of its goal, or under Kvarlämnat", () => {
    const next = type(
      statusSheets(assessed, {
        ...context,
        standing: new Map([[TAG, { left: [{ what: "egen cell", text: "Ring Anna", where: "" }], notes: [] }]]),
      })[2]!,
      "mål:2",
      "Kommentar",
      "Följs upp i mars",
    );
    const account = accountOf(before, after([next]));
    expect(account).toMatchObject({ before: 3, found: { place: 2, left: 1 }, missing: [] });
    expect(accountLine(account)).toBe("3 av 3 egna celler finns kvar: 2 på sin plats, 1 under Kvarlämnat.");
    expect(refusal(account)).toBeNull();
  });

  test("does not close where a text is with another goal, or nowhere: what is missing is named, and can be left", () => {
    const account = accountOf(before, after([type(plain(), "mål:3", "Kommentar", "Följs upp i mars")]));
    expect(account.missing.map(({ value }) => value)).toEqual(["Ring Anna", "Följs upp i mars"]);
    expect(refusal(account)).toMatch(
      /^Inget är skrivet, eftersom '2 Välfärd och service'!AE3 och .* inte skulle finnas kvar\./,
    );
    expect(leftOfMissing(account).get(TAG)).toEqual([
      expect.objectContaining({ text: "Ring Anna" }),
      expect.objectContaining({ text: "Följs upp i mars", key: "mål:2" }),
    ]);
  });

  test("is made of what is read back, not of what was to be written", () => {
    const next = type(plain(), "mål:2", "Kommentar", "Följs upp i mars");
    setCell(next, 2, 30, "Ring Anna");
    expect(accountOf(before, after(asRead([next], [next]))).missing).toEqual([]);
    const read = structuredClone(next);
    setCell(read, 2, 30, null);
    const account = accountOf(before, after(asRead([next], [read])));
    expect(accountLine(account)).toContain("2 av 3 egna celler finns kvar: 2 på sin plats. Saknas: ");
  });

  test("counts what was logged with the goal, and what a judgement set in the pane has replaced", () => {
    const account = accountOf(before, {
      ...after([plain()]),
      replaced: [{ goal: "mål:2", comment: "Följs upp i mars" }],
    });
    expect(account).toMatchObject({ found: { replaced: 1 }, missing: [{ value: "Ring Anna" }] });
  });
});

test.each([
  [1, "Skola!A1"],
  [3, "Skola!A1, Skola!A2 och Skola!A3"],
  [4, "Skola!A1, Skola!A2, Skola!A3 och 1 till"],
])("of %i cells that would be lost three are named: %s", (count, named) => {
  const missing = Array.from({ length: count }, (_, at) => ({
    tag: "status:1",
    cell: `Skola!A${at + 1}`,
    row: at,
    column: 0,
    value: "text",
    piece: false,
  }));
  const account = { before: count, found: { place: 0, left: 0, log: 0, replaced: 0 }, missing };
  expect(refusal(account)).toContain(`eftersom ${named} inte skulle finnas kvar.`);
});

describe("a text of several rows", () => {
  /** The user's comments, in rows of these keys, each as a piece or a whole. */
  const pieces = (...rows: [key: string, comment: string][]): string[] => {
    const sheet = newSheet("Skola");
    sheet.tag = TAG;
    [["Mål", "Kommentar", "Nyckel · 2021"], ...rows.map(([key, comment]) => ["Mål", comment, key])].forEach(
      (texts, at) => texts.forEach((text, column) => setCell(sheet, at, column, text)),
    );
    return cells(sheet).flatMap(({ value, column, piece, row }) =>
      column === 1 && row > 0 ? [`${String(value)}: ${piece ? "piece" : "whole"}`] : [],
    );
  };
  test("its first row is a piece as those are that go on from it; the rows around it are whole", () =>
    expect(
      pieces(
        ["mål:1", "Ett"],
        ["mål:2", "Två"],
        ["mål:2 ↳ forts.", "Tre"],
        ["mål:2 ↳ forts.", "Fyra"],
        ["mål:3", "Fem"],
      ),
    ).toEqual(["Ett: whole", "Två: piece", "Tre: piece", "Fyra: piece", "Fem: whole"]));
});

/** A sheet of one goal, and below it Kvarlämnat with these texts: what it is, the text, the goal that it belongs to. */
const withLeft = (...left: [what: string, text: Value, goal: string][]): Sheet => {
  const sheet = newSheet("Skola");
  sheet.tag = TAG;
  const put = (row: number, texts: readonly Value[]): void =>
    texts.forEach((text, column) => setCell(sheet, row, column, text === "" ? null : text));
  put(1, ["Mål", "Kommentar", "Nyckel · 2021", "Min kolumn"]);
  put(2, ["Trygga barn", "Ett", "mål:1"]);
  put(4, ["Kvarlämnat", "", "I rubriken"]);
  put(5, LEFT_HEADERS);
  left.forEach(([what, text, gives], at) => put(6 + at, [what, text, "2020", "BUN", "Skola!B2", gives]));
  return sheet;
};

describe("whose a cell is", () => {
  const sheet = withLeft(
    ["kommentar", "Gammalt", "mål:2"],
    ["forts.", "och mer", "mål:2"],
    ["egen cell", "Ring Anna", ""],
  );
  const ownOf = (more: Partial<Parameters<typeof ownCells>[0]> = {}): OwnCell[] =>
    ownCells({
      standing: [sheet],
      remembered: () => written,
      notes: () => undefined,
      likely: () => undefined,
      ...more,
    });

  test.each<[what: string, text: string, goal: string | undefined, piece: boolean]>([
    ["a header of the user's is of no goal", "Min kolumn", undefined, false],
    ["a row of the table is of its goal", "Ett", "mål:1", false],
    ["beside the heading of Kvarlämnat is of no goal", "I rubriken", undefined, false],
    ["the header of Kvarlämnat is of no goal", "Text", undefined, false],
    ["what is left is of the goal that it belonged to, the first part of it too", "Gammalt", "mål:2", true],
    ["and what it goes on with", "och mer", "mål:2", true],
    ["what is left of no goal", "Ring Anna", undefined, false],
  ])("%s", (_, text, of, piece) =>
    expect(ownOf().find(({ value }) => value === text)).toEqual(
      expect.objectContaining(of === undefined ? { piece } : { piece, goal: of }),
    ),
  );
  test("of no goal means that none is named", () =>
    expect(ownOf().flatMap(({ value, goal: of }) => (of === undefined ? [value] : []))).toEqual(
      expect.arrayContaining(["Min kolumn", "I rubriken", "Text", "Ring Anna"]),
    ));
  test("in a sheet as it was written the texts that are left are the user's, and nothing else is", () =>
    expect(ownOf({ remembered: () => fingerprint(sheet) }).map(({ value }) => value)).toEqual([
      "Gammalt",
      "och mer",
      "Ring Anna",
    ]));
  test("where the last writing is not remembered, it is what it would have been; where that is not known, none is", () => {
    const values = (more: Parameters<typeof ownOf>[0]): unknown =>
      ownOf({ standing: [standing()], ...more }).map(({ value }) => value);
    const all = ["Ring Anna", "Följs upp i mars", JUDGED[0]];
    expect(values({ remembered: () => undefined, likely: () => plain() })).toEqual(all);
    expect(values({ remembered: () => undefined })).toEqual([]);
  });
  test("a formula of the user's is kept as one", () => {
    const own = plain();
    setFormula(own, 2, 30, "=1+1", 2);
    const found = cells(own).filter(({ column }) => column === 30);
    expect(found).toMatchObject([{ value: 2, formula: "=1+1" }]);
    expect(cells(standing()).filter((one) => "formula" in one)).toEqual([]);
  });
});

describe("where a cell of the user's is found", () => {
  const one = (value: Value, more: Partial<OwnCell> = {}): OwnCell => ({
    ...{ tag: TAG, cell: "Skola!Z90", row: 89, column: 25, value, piece: false },
    ...more,
  });
  const where = (cell: OwnCell, sheet: Sheet, more: Partial<Parameters<typeof accountOf>[1]> = {}): string => {
    const { found, missing } = accountOf([cell], { ...after([sheet]), ...more });
    return missing.length > 0 ? "nowhere" : Object.entries(found).flatMap(([kind, n]) => (n > 0 ? [kind] : []))[0]!;
  };

  test.each<[what: string, value: Value, text: Value, found: string]>([
    ["the same words", "Ring Anna", "Ring Anna", "left"],
    ["other words", "Ring Anna", "Ring Bo", "nowhere"],
    ["with another kind of space", "Ring\u00a0Anna", "Ring Anna", "left"],
    ["a grade without its symbol", "● Uppnås", "Uppnås", "left"],
    ["an error", { error: "#N/A" }, { error: "#N/A" }, "left"],
    ["another error", { error: "#N/A" }, { error: "#REF!" }, "nowhere"],
    ["a number, to fifteen digits", 0.1 + 0.7, "0.8", "left"],
  ])("%s", (_, value, text, found) => expect(where(one(value), withLeft(["egen cell", text, ""]))).toBe(found));

  test.each<[what: string, goal: string | undefined, left: string, found: string]>([
    ["with its goal", "mål:2", "mål:2", "left"],
    ["with another goal", "mål:2", "mål:3", "nowhere"],
    ["with no goal", "mål:2", "", "left"],
    ["of no goal, with one", undefined, "mål:3", "left"],
  ])("under Kvarlämnat %s", (_, goal, left, found) =>
    expect(
      where(one("Ring Anna", goal === undefined ? {} : { goal }), withLeft(["kommentar", "Ring Anna", left])),
    ).toBe(found),
  );
  test("in another column of Kvarlämnat it is of no goal", () =>
    expect(where(one("BUN", { goal: "mål:2" }), withLeft(["kommentar", "Ring Anna", "mål:3"]))).toBe("left"));

  test.each<[what: string, row: number, locked: boolean, goal: string, found: string]>([
    ["an open cell of its goal", 2, false, "mål:1", "place"],
    ["an open cell of another goal", 2, false, "mål:2", "nowhere"],
    ["an open cell in the table's header, which is of no goal", 1, false, "mål:2", "place"],
    ["an open cell above the table", 0, false, "mål:2", "place"],
    ["a cell that is not the user's", 2, true, "mål:1", "nowhere"],
  ])("in %s", (_, row, locked, goal, found) => {
    const sheet = withLeft();
    setCell(sheet, row, 1, "Ring Anna", { locked });
    // Without the header's word the sheet has no table: the first row keeps it.
    if (row === 1) setCell(sheet, 1, 4, "Kommentar");
    expect(where(one("Ring Anna", { goal }), sheet)).toBe(found);
  });

  test.each<[what: string, cell: Partial<OwnCell>, found: string]>([
    ["where it stood", {}, "place"],
    ["on another sheet", { tag: "status:annat" }, "nowhere"],
    ["as a value where it was a formula", { formula: "=A1" }, "nowhere"],
    ["in another row", { row: 3 }, "nowhere"],
  ])("%s", (_, more, found) =>
    expect(where(one("Trygga barn", { row: 2, column: 0, ...more }), withLeft())).toBe(found),
  );

  test("as the grade that the user's words mean, for a goal", () => {
    const sheet = withLeft();
    setCell(sheet, 2, 1, "● Uppnås", { locked: false });
    const shown = (of: string, words: string): string => (of === "mål:1" && words === "ja" ? "● Uppnås" : words);
    expect(where(one("ja", { goal: "mål:1" }), sheet, { shown })).toBe("place");
    expect(where(one("ja", { goal: "mål:1" }), sheet)).toBe("nowhere");
    expect(where(one("nej", { goal: "mål:1" }), sheet, { shown })).toBe("nowhere");
    expect(where(one("ja"), sheet, { shown })).toBe("nowhere");
    expect(where(one(1, { goal: "mål:1" }), sheet, { shown })).toBe("nowhere");
  });

  test("nowhere, it is left as what it shows, its formula and its goal", () => {
    const missing = [one("Ring Anna"), one(2, { formula: "=1+1", goal: "mål:2" })];
    const account = { before: 2, found: { place: 0, left: 0, log: 0, replaced: 0 }, missing };
    expect(leftOfMissing(account).get(TAG)).toEqual([
      { what: "egen cell", text: "Ring Anna", where: "Skola!Z90" },
      { what: "egen cell", text: 2, where: "Skola!Z90", key: "mål:2" },
      { what: "formel", text: "=1+1", where: "Skola!Z90", key: "mål:2" },
    ]);
  });

  test("in the log with its goal", () => {
    const logged = { key: "mål:1", committee: "● Uppnås", overall: "", comment: "" } as LogRow;
    expect(where(one("Uppnås", { goal: "mål:1" }), withLeft(), { log: [logged] })).toBe("log");
    expect(where(one("Uppnås", { goal: "mål:2" }), withLeft(), { log: [logged] })).toBe("nowhere");
  });

  test.each<[characters: number, piece: boolean, value: (text: string) => Value, found: string]>([
    [300, false, (text) => text, "place"],
    [299, false, (text) => text, "nowhere"],
    [20, true, (text) => text, "place"],
    [300, false, (text) => `${text}!`, "nowhere"],
  ])("a text of %i characters, a piece: %j, over two rows of the last column", (characters, piece, value, found) => {
    const text = "Ring Anna. ".repeat(30).slice(0, characters - 1) + "x";
    const sheet = withLeft(["kommentar", "Gammalt", "mål:2"]);
    [text.slice(0, 9), text.slice(9)].forEach((half, at) => setCell(sheet, 10 + at, 6, half));
    setCell(sheet, 9, 6, 7);
    expect(where(one(value(text), { piece }), sheet)).toBe(found);
  });
});

test("how many of the user's cells stand, in words", () => {
  const none = { place: 0, left: 0, log: 0, replaced: 0 };
  const line = (before: number, found: Partial<typeof none>): string | undefined =>
    accountLine({ before, found: { ...none, ...found }, missing: [] });
  expect(line(0, {})).toBeUndefined();
  expect(line(1, { place: 1 })).toBe("1 av 1 egen cell finns kvar: 1 på sin plats.");
  expect(line(3, { log: 2, replaced: 1 })).toBe(
    "3 av 3 egna celler finns kvar: 2 i loggen, 1 ersatta av en bedömning i panelen.",
  );
});

const own = (texts: string[]): Sheet => {
  const sheet = newSheet("Eget blad");
  texts.forEach((text, row) => setCell(sheet, row, 0, text));
  return { ...sheet, tag: "eget", anchors: {} };
};

/** A sheet as it was written, with a text of the user's below. */
const besides = own(["Rubrik", "av henne"]);
const memory = {
  ...emptyMemory(),
  sheets: { eget: { fingerprint: fingerprint(own(["Rubrik"])), stamp: "2025-02-11T14:05" } },
};

test("a writing whose account does not close is refused before the first cell", async () => {
  const written: Sheet[][] = [];
  const workbook = { write: async (sheets: Sheet[]) => void written.push(sheets) };
  const custody = custodyOf({ standing: [besides], memory }, [own(["Rubrik"])]);
  expect(await writeKeeping(workbook, [own(["Rubrik"])], "", custody)).toEqual({
    ok: false,
    reason:
      "Inget är skrivet, eftersom 'Eget blad'!A2 inte skulle finnas kvar. Flytta det du har skrivit där till ett eget blad och skriv bladen igen.",
  });
  expect(written).toEqual([]);
});

test("what no rule has put in place is handed over once more, and the account closes", () => {
  const asked: number[] = [];
  const { sheet, custody } = keeping({ standing: [besides], memory }, (missing) => {
    asked.push(missing.length);
    return own(["Rubrik", ...missing.map(({ text }) => String(text))]);
  });
  expect(asked).toEqual([0, 1]);
  expect(sheet.values.map((cells) => cells?.[0])).toEqual(["Rubrik", "av henne"]);
  const closed: Account = { before: 1, found: { place: 1, left: 0, log: 0, replaced: 0 }, missing: [] };
  expect(custody.planned).toEqual(closed);
});
