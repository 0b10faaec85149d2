import {
  accountLine,
  accountOf,
  asRead,
  leftOfMissing,
  ownCells,
  refusal,
} from "../../../src/report/continuity/account";
import { fingerprint } from "../../../src/report/continuity/fingerprint";
import { statusSheets } from "../../../src/report/status";
import { statusTable } from "../../../src/report/continuity/statusTable";
import { formatAt, newSheet, setCell, type Sheet } from "../../../src/sheet/book";
import { assessed } from "../plan";

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
      /^Inget är skrivet, eftersom '2 Välfärd och service'!AE3, .* inte skulle finnas kvar\./,
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
  [3, "Skola!A1, Skola!A2, Skola!A3"],
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
