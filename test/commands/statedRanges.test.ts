import { recogniseIn } from "../../src/commands/map";
import { mapInText } from "../../src/commands/statedMap";
import { standard } from "../../src/domain/presets/standard";
import type { Recognition } from "../../src/domain/plan";
import type { Book } from "../../src/sheet/book";
import { book, sheet } from "../recognise/kit";

/*
 * Tables beside and below each other in one sheet: each is what stands in its range, also where cells are stated, and what
 * heads one heads no other.
 */

const board = book(
  sheet(
    "Tavla",
    `
Barn- och utbildningsnämnden||||Vård- och omsorgsnämnden
Nyckeltal|Önskat|Faktiskt||Nyckeltal|Önskat|Faktiskt
Meritvärde åk 9|225|219||Nöjda i särskilt boende (%)|85|82
Personaltäthet förskola|5,2|5,4||Väntetid äldreboende, dagar|högst 60|71

Måluppfyllelse
Ett gott liv|Guldnivå
En trygg uppväxt|Bronsnivå
En stark ekonomi|Silvernivå`,
  ),
);

const figures = ([name, target, outcome]: string): object => ({
  ...{ sheet: "Tavla", range: `${name}1:${outcome}4`, headerRows: [2], rows: [{ row: 1, kind: "area" }] },
  columns: [
    { column: name, role: "indicator" },
    { column: target, role: "target" },
    { column: outcome, role: "outcome", period: "2024" },
  ],
});
const LEFT = figures("ABC");
const RIGHT = figures("EFG");
const GOALS = {
  ...{ sheet: "Tavla", range: "A6:B9", headerRows: [6] },
  columns: [
    { column: "A", role: "goal" },
    { column: "B", role: "grade" },
  ],
};
const scale = [["Guldnivå", "Silvernivå", "Bronsnivå"]];

function readWith(map: object, of: Book = board): Recognition {
  const stated = mapInText(JSON.stringify(map));
  const read = stated.ok ? recogniseIn(of, standard, stated.value) : stated;
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

/** A line for each title: its cell, what it stands under, whose it is. */
function placesIn({ plan: { areas, goals, indicators } }: Recognition): string[] {
  const nodes = [...areas, ...goals, ...indicators];
  const over = (id: string | undefined): string => nodes.find((one) => one.id === id)?.cell.slice(6) ?? "";
  return nodes.map(({ cell, parents, owners }) => `${cell.slice(6)} ${over(parents[0])} ${owners.join()}`.trim());
}

const FIGURES = [
  "A3 A1 Barn- och utbildningsnämnden",
  "A4 A1 Barn- och utbildningsnämnden",
  "E3 E1 Vård- och omsorgsnämnden",
  "E4 E1 Vård- och omsorgsnämnden",
];

it("what heads one stated table heads no other", () => {
  const read = readWith({ scale, tables: [LEFT, RIGHT, GOALS] });
  expect(placesIn(read).sort()).toEqual(["A1", "A7", "A8", "A9", "E1", ...FIGURES].sort());
});

it("a heading that is stated to be nothing heads nothing", () => {
  const unheaded = { ...RIGHT, rows: [], cells: [{ cells: "E1", is: "none" }] };
  const read = readWith({ tables: [LEFT, unheaded, GOALS] });
  expect(placesIn(read).sort()).toEqual(["A1", "A7", "A8", "A9", ...FIGURES.slice(0, 2), "E3", "E4"].sort());
});

it("ranges bind also where a cell is stated, of that table and of the others", () => {
  const said = { ...RIGHT, cells: [{ cells: "F4", is: "target" }] };
  const read = readWith({ scale, tables: [LEFT, said, GOALS] });
  expect(read.tables.map(({ range }) => range)).toEqual(["A1:C4", "E1:G4", "A6:B9"]);
  const parents = placesIn(read).map((line) => line.split(" ").slice(0, 2).join(" "));
  expect(parents).toEqual(expect.arrayContaining(["A7", "A8", "A9", "A3 A1", "A4 A1", "E3 E1", "E4 E1"]));
  expect(read.plan.goals.map(({ owners, grades }) => [owners, grades[0]?.step])).toEqual([
    [[], 0],
    [[], 2],
    [[], 1],
  ]);
});

it("what no stated table covers is outside, and suspicious where it has goals or grades", () => {
  const said = { ...RIGHT, cells: [{ cells: "F4", is: "target" }] };
  const { coverage } = readWith({ scale, tables: [LEFT, said] });
  expect(coverage).toEqual({
    ...{ nonEmpty: 20, mapped: 20, reported: 0 },
    outside: { nonEmpty: 7, suspicious: ["Tavla!A6", "Tavla!B7", "Tavla!B8", "Tavla!B9"] },
  });
});

it("the period of a column binds in a sheet that is read by its cells, for rows of several measures too", () => {
  const first = recogniseIn(board, standard);
  if (!first.ok) throw new Error(first.reason);
  const [table] = first.value.tables;
  const columns = table!.columns.map((one) => (one.column === "C" ? { ...one, period: "2019" } : one));
  const { plan } = readWith({ tables: [{ ...table, columns }] });
  const periods = plan.indicators.flatMap(({ outcomes }) => outcomes.map(({ cell, period }) => `${cell} ${period}`));
  expect(periods).toEqual(["Tavla!C3 2019", "Tavla!G3 ", "Tavla!C4 2019", "Tavla!G4 "]);
});

it("the title above a range stands over it also where a grade is stated", () => {
  const cards = book(
    sheet(
      "Redovisning",
      `
Redovisning av mål 2024, Miljö- och byggnadsnämnden
Mål 1|Bygglov ska handläggas snabbt
Mått|Genomsnittlig handläggningstid (veckor)
Vi ville nå|högst 8
Det blev|9,5
Slutsats|Nja
Mål 2|Tillsynen ska vara rättssäker
Mått|Andel överklagade beslut som ändrats (%)
Vi ville nå|högst 10
Det blev|6
Slutsats|Jajamän`,
    ),
  );
  const first = recogniseIn(cards, standard);
  if (!first.ok) throw new Error(first.reason);
  const [table] = first.value.tables;
  const cells = ["B6", "B11"].map((cell) => ({ cells: cell, is: "goalGrade" }));
  const { plan, tables } = readWith({ tables: [{ ...table, cells }] }, cards);
  expect(tables.map(({ range }) => range)).toEqual([table!.range]);
  expect(plan.goals.map(({ owners, grades }) => [owners, grades.map(({ text }) => text)])).toEqual([
    [["Miljö- och byggnadsnämnden"], ["Nja"]],
    [["Miljö- och byggnadsnämnden"], ["Jajamän"]],
  ]);
  expect(plan.indicators.map(({ outcomes }) => outcomes.map(({ period }) => period))).toEqual([["2024"], ["2024"]]);
});

it("areas come in the order of the sheet, whichever of them is stated or only heads the table", () => {
  const apart = book(
    sheet(
      "Mål",
      `
Socialnämnden
Mått|Mål 2024|Utfall 2024
Sjukfrånvaro (%)|7,0|8,1
Tekniska nämnden
Sjukfrånvaro (%)|5,0|4,2`,
    ),
  );
  const columns = [
    { column: "A", role: "indicator" },
    { column: "B", role: "target" },
    { column: "C", role: "outcome" },
  ];
  const rows = [
    { row: 1, kind: "area" },
    { row: 4, kind: "area" },
  ];
  const read = readWith({ tables: [{ sheet: "Mål", range: "A1:C5", headerRows: [2], columns, rows }] }, apart);
  expect(read.plan.areas.map(({ title }) => title)).toEqual(["Socialnämnden", "Tekniska nämnden"]);
});
