import { searched } from "../../src/taskpane/search";
import type { AreaView, IndicatorView } from "../../src/taskpane/session/view";

const measure = (title: string, row: number, owner: string): IndicatorView => ({
  id: title,
  title,
  owners: [owner],
  published: { kind: "state", label: "bedömning saknas" },
  reason: "",
  cell: `Mål!B${row}`,
});

const AREA: AreaView = {
  id: "area:1",
  title: "Fritid",
  shares: [],
  goals: [],
  indicators: [
    measure("Antal klagomål på fritidsgården år 7", 2, "Fritidsnämnden"),
    measure("Antal klagomål på fritidsgården år 17", 3, "Fritidsnämnden"),
    measure("Nöjda besökare i simhallen, andel (%)", 4, "Kulturnämnden"),
  ],
};

const found = (words: string): string[] =>
  searched([AREA], { words, area: "", mine: [], deviating: false }).flatMap(({ indicators }) =>
    indicators.map(({ cell }) => cell),
  );

test.each<[words: string, rows: number[]]>([
  ["fritidsgården 7", [2]],
  ["17 Klagomål", [3]],
  ["fritid klago", [2, 3]],
  ["kulturnämnden simhall", [4]],
  [" simhallen ", [4]],
  ["simhallen 7", []],
  ["b4", [4]],
  ["", [2, 3, 4]],
])("%j: measures with every word of it, in any order; a number is whole", (words, rows) =>
  expect(found(words)).toEqual(rows.map((row) => `Mål!B${row}`)),
);
