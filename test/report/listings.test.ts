import { cellList } from "../../src/report/listings";

const cases: [cells: string[], said: string][] = [
  [["Mål!A3"], "Mål!A3"],
  [["Mål!A3", "Mål!A4", "Mål!A5"], "Mål!A3:A5"],
  [["Mål!G10", "Mål!H10", "Mål!G13", "Mål!H13"], "Mål!G10:H10, G13:H13"],
  [["Mål!A3", "Skola!A4", "Skola!A6"], "Mål!A3, Skola!A4, A6"],
  [["'Mål 2024'!G7", "'Mål 2024'!G8", "'Mål 2024'!B2"], "'Mål 2024'!G7:G8, B2"],
  [
    ["Mål!A1", "Mål!A3", "Mål!A5", "Mål!A7", "Mål!A9", "Mål!A11", "Mål!A13", "Mål!A15", "Mål!A16", "Mål!A18"],
    "Mål!A1, A3, A5, A7, A9, A11, A13 och 3 till",
  ],
  [
    ["'Ett namn så långt som ett blad kan ha'!A1", "'Ett namn så långt som ett blad kan ha'!A3"],
    "'Ett namn så långt som ett blad kan ha'!A1 och 1 till",
  ],
  [[], ""],
];

test.each(cases)("the cells %j are said as %j, within the column that they stand in", (cells, text) => {
  expect(cellList(cells)).toBe(text);
});
