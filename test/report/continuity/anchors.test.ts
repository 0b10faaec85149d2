import { anchorsOf } from "../../../src/report/continuity/anchors";
import { fingerprint } from "../../../src/report/continuity/fingerprint";
import { newSheet, setCell, type Sheet } from "../../../src/sheet/book";

const HEADER = ["Mål", "Samlad", "Kommentar", "Nyckel · 2024"];
const ROWS = [
  ["Trygga barn", "Uppnås", "", "mål:1"],
  ["Rena gator", "Uppnås inte", "", "mål:2"],
];
const drawn = (rows: string[][]): Sheet => {
  const sheet = newSheet("Skola");
  rows.forEach((cells, row) => cells.forEach((text, column) => setCell(sheet, row, column, text || null)));
  return sheet;
};

/** What was remembered of a sheet when it was written: a title, the header, two rows. */
const remembered = fingerprint({
  ...drawn([["Skola"], HEADER, ...ROWS]),
  anchors: { table: { row: 1, key: 3, period: "2024" } },
});
/** Row and key's column of the table in what now stands. */
const tableIn = (...rows: string[][]): [row: number, key: number] | undefined => {
  const table = anchorsOf(drawn(rows), remembered)?.table;
  return table && [table.row, table.key];
};
const apart = (cells: string[]): string[] => ["Ansvarig", ...cells];

test.each<[what: string, rows: string[][], table: [row: number, key: number] | undefined]>([
  ["as it was written", [["Skola"], HEADER, ...ROWS], [1, 3]],
  ["rows put in above, a column to the left", [["Skola"], ["Möte"], [], apart(HEADER), ...ROWS.map(apart)], [3, 4]],
  ["half of the header written of above", [["Mål", "Samlad"], ["Skola"], HEADER, ...ROWS], [2, 3]],
  ["the whole header copied to the top", [HEADER, ["Skola"], HEADER, ...ROWS], [2, 3]],
  ["the whole header copied below the rows", [["Skola"], HEADER, ...ROWS, HEADER], [1, 3]],
  ["the key's header overtyped, and a column put in", [["", ...HEADER.slice(0, 3), "Id"], ...ROWS.map(apart)], [0, 4]],
  ["half of the header is left", [["Mål", "Samlad", "Notering", "Id"], ...ROWS], [0, 3]],
  ["one word of the header is left", [["Mål", "Läge", "Notering", "Id"], ...ROWS], undefined],
])("%s", (_, rows, table) => {
  expect(tableIn(...rows)).toEqual(table);
});
