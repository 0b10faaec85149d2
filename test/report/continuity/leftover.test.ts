import type { Entry } from "../../../src/domain/assessment";
import { entriesAmong, leftOfCell, leftOfEntry, leftRows } from "../../../src/report/continuity/leftover";
import { findBlock } from "../../../src/report/continuity/statusTable";
import { newSheet, setCell, setFormula, type Sheet, type Value } from "../../../src/sheet/book";

const committee: Entry = {
  goal: "mål:1",
  period: "2024",
  by: "committee",
  who: "Skolnämnden",
  cell: "Skola!H9",
  grade: "Uppnås",
  comment: "Går bra",
};

test("an entry is a row a part, named by its judge, and comes together again", () => {
  const rows = leftOfEntry(committee);
  const more = { period: "2024", who: "Skolnämnden", where: "Skola!H9", key: "mål:1" };
  expect(rows).toEqual([
    { what: "nämndens bedömning", text: "Uppnås", ...more },
    { what: "nämndens kommentar", text: "Går bra", ...more },
  ]);
  expect(entriesAmong(rows)).toEqual({ entries: [committee], others: [] });
  const overall: Entry = { goal: "mål:1", period: "2024", by: "overall", comment: "Samlat" };
  expect(leftOfEntry(overall)).toEqual([
    { what: "kommentar", text: "Samlat", period: "2024", where: "", key: "mål:1" },
  ]);
  expect(entriesAmong([...rows, ...leftOfEntry(overall)]).entries).toEqual([committee, overall]);
});

test.each<[string, Partial<Entry>]>([
  ["another goal", { goal: "mål:2" }],
  ["another period", { period: "2023" }],
  ["another nämnd", { who: "Socialnämnden" }],
  ["another cell", { cell: "Skola!H10" }],
])("parts of %s are no part of the same entry", (_, more) => {
  const [grade] = leftOfEntry(committee);
  const [, comment] = leftOfEntry({ ...committee, ...more });
  expect(entriesAmong([grade!, comment!]).entries).toHaveLength(2);
});

test.each<[string, object]>([
  ["a row of something else", { what: "egen cell" }],
  ["no goal", { key: undefined }],
  ["no period", { period: undefined }],
  ["a number", { text: 3 }],
])("a row that is no entry stays as it is: %s", (_, more) => {
  const row = { ...leftOfEntry(committee)[0]!, ...more };
  expect(entriesAmong([row])).toEqual({ entries: [], others: [row] });
});

test.each<[string, Parameters<typeof leftOfCell>[0], [string, Value][]]>([
  ["a value", { cell: "A1", value: 3, replaced: false }, [["egen cell", 3]]],
  ["one over the add-in's own", { cell: "A1", value: 3, replaced: true }, [["ändrad cell", 3]]],
  [
    "a formula and what it shows, by its column",
    { cell: "A1", value: 3, formula: "=1+2", header: "Handläggare", replaced: false },
    [
      ["egen cell i kolumnen ”Handläggare”", 3],
      ["formel i kolumnen ”Handläggare”", "=1+2"],
    ],
  ],
  [
    "a formula that shows nothing yet",
    { cell: "A1", value: null, formula: "=1+2", replaced: false },
    [["formel", "=1+2"]],
  ],
])("a cell of the user's: %s", (_, cell, rows) =>
  expect(leftOfCell(cell).map(({ what, text }) => [what, text])).toEqual(rows),
);

describe("the block Kvarlämnat", () => {
  const HEADERS = ["Vad", "Text", "Period", "Vem", "Stod i", "Gäller"];
  const drawn = (...rows: Value[][]): Sheet => {
    const sheet = newSheet("Skola");
    [["Kvarlämnat"], HEADERS, ...rows].forEach((cells, row) =>
      cells.forEach((value, column) => setCell(sheet, row + 3, column, value)),
    );
    return sheet;
  };
  test("is read by its headers; a blank row is none, and blank fields are left out", () =>
    expect(
      leftRows(
        drawn(
          ["egen cell", "Ring Kim", "", "", "Skola!J4", ""],
          [""],
          ["kommentar", "Bra", "2024", "KS", "H9", "mål:1"],
        ),
      ),
    ).toEqual([
      { what: "egen cell", text: "Ring Kim", where: "Skola!J4" },
      { what: "kommentar", text: "Bra", period: "2024", who: "KS", where: "H9", key: "mål:1" },
    ]));
  test("a text of several rows is one, and a row that continues nothing stands for itself", () => {
    expect(
      leftRows(drawn(["egen cell", "Ring ", "", "", "J4", ""], ["forts.", "Kim"])).map(({ text }) => text),
    ).toEqual(["Ring Kim"]);
    expect(leftRows(drawn(["forts.", "Kim"])).map(({ what, text }) => [what, text])).toEqual([["forts.", "Kim"]]);
  });
  test("what is beside it is kept too", () =>
    expect(leftRows(drawn(["egen cell", "Ring", "", "", "J4", "", "min lapp"]))).toContainEqual({
      what: "egen cell",
      text: "min lapp",
      where: "Skola!G6",
    }));
  test("blank cells beside it are nothing", () =>
    expect(leftRows(drawn(["egen cell", "Ring", "", "", "J4", "", "", null])).map(({ text }) => text)).toEqual([
      "Ring",
    ]));
  test("a formula in a text is kept as text", () => {
    const sheet = drawn(["egen cell", 3, "", "", "J4", "mål:1"]);
    setFormula(sheet, 5, 1, "=1+2", 3);
    expect(leftRows(sheet)).toContainEqual({ what: "formel", text: "=1+2", where: "Skola!B6", key: "mål:1" });
  });
});

describe("where the block begins, by its words", () => {
  const HEADERS = ["Vad", "Text", "Period", "Vem", "Stod i", "Gäller"];
  const at = (rows: string[][], after?: number): [row: number, header: number] | undefined => {
    const sheet = newSheet("Skola");
    rows.forEach((cells, row) => cells.forEach((text, column) => setCell(sheet, row, column, text)));
    const block = findBlock(sheet, after);
    return block ? [block.row, block.header] : undefined;
  };
  test.each<[what: string, rows: string[][], after: number | undefined, found: [number, number] | undefined]>([
    ["right under its heading", [["Kvarlämnat"], HEADERS], undefined, [0, 1]],
    ["an introduction between", [["Skola"], ["Kvarlämnat"], ["Här står …"], HEADERS], undefined, [1, 3]],
    ["three rows above at most", [["Kvarlämnat"], ["a"], ["b"], HEADERS], undefined, [0, 3]],
    ["a fourth is none of it", [["Kvarlämnat"], ["a"], ["b"], ["c"], HEADERS], undefined, [4, 4]],
    ["without a heading", [["Skola"], HEADERS], undefined, [1, 1]],
    ["below a row alone", [["Kvarlämnat"], HEADERS, ["x"], ["Kvarlämnat"], HEADERS], 1, [3, 4]],
    ["the first of several below", [HEADERS, ["x"], HEADERS], undefined, [0, 0]],
    ["one word of it lacks", [HEADERS.slice(1)], undefined, undefined],
  ])("%s", (_, rows, after, found) => expect(at(rows, after)).toEqual(found));
});
