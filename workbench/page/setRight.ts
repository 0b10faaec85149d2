import { newSheet, setCell, type Sheet } from "../../src/sheet/book";

/** A table that is read otherwise than it is meant, and how a person sets it right in the pane. */
export interface Misread {
  name: string;
  sheet: Sheet;
  /** What is selected, the press that says what it is, and what the pane then says has come. */
  ways: readonly { range: string; as: string; comes: RegExp }[];
}

function sheetOf(name: string, rows: readonly (readonly (string | number)[])[], bold: readonly number[] = []): Sheet {
  const made = newSheet(name);
  rows.forEach((cells, row) =>
    cells.forEach((value, column) =>
      setCell(made, row, column, value, bold.includes(row) ? { font: { bold: true } } : undefined),
    ),
  );
  return made;
}

/** What is most often set right: no header at all, two measures in a cell, whose the grade is, and what headers do not say. */
export const MISREAD: readonly Misread[] = [
  {
    name: "a list with headings and no header",
    sheet: sheetOf(
      "Strategi",
      [
        ["Strategi för staden"],
        ["Den växande staden"],
        ["Staden har goda förbindelser"],
        ["• Antal passagerare"],
        ["• Punktlighet i trafiken"],
        ["Den lärande staden"],
        ["Alla unga får en plats"],
        ["• Andel som fullföljer gymnasiet"],
      ],
      [1, 5],
    ),
    ways: [
      { range: "A2", as: "Område eller rubrik över mål", comes: /^område i Strategi!A6: Den lärande staden$/ },
      {
        range: "A4",
        as: "Mått",
        comes: /^mått i Strategi!A5: Punktlighet i trafiken, under ”Staden har goda förbindelser”$/,
      },
    ],
  },
  {
    name: "two measures in a cell",
    sheet: sheetOf("Mål", [
      ["Mål", "Indikator", "Utfall 2024"],
      ["Trygg skola", "Trygga elever, andel\nNöjda elever, andel", "91 %"],
      ["Ren stad", "Klagomål, antal", 8],
    ]),
    ways: [
      {
        range: "B2",
        as: "Dela i 2: varje del av cellen är ett mått",
        comes: /^mått i Mål!B2: Nöjda elever, andel, under ”Trygg skola”$/,
      },
    ],
  },
  {
    name: "a grade that belongs to the goal",
    sheet: sheetOf("Mål", [
      ["Mål", "Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning"],
      ["Trygg skola", "Trygga elever, andel", "minst 90 %", "91 %", "Uppnås"],
      ["Ren stad", "Nöjda med städningen, andel", "minst 70 %", "75 %", "Uppnås inte"],
      ["Snygg stad", "Klagomål, antal", "högst 10", 8, "Uppnås"],
    ]),
    ways: [
      {
        range: "E2",
        as: "Bedömning av målet",
        comes: /^värde i Mål!E3: bedömning (2024 )?Uppnås inte för ”Ren stad”$/,
      },
    ],
  },
  {
    name: "a first value, another's, an owner, a comment and a unit under headers that do not say so",
    sheet: sheetOf("Kort", [
      [
        "Mål",
        "Indikator",
        "Förr",
        "Målvärde 2024",
        "Utfall 2024",
        "Bredvid",
        "På plats",
        "Så gick det till",
        "Räknas i",
      ],
      ["Trygg skola", "Trygga elever", 71, 90, 84, 88, "Anna Berg", "Pojkarna halkar efter flickorna.", "procent"],
      ["Ren stad", "Klagomål på städningen", 12, 10, 8, 9, "Bo Lind", "Färre klagomål sedan i våras.", "samtal"],
    ]),
    ways: [
      { range: "C2", as: "Utgångsvärde", comes: /^värde i Kort!C3: startvärde 12 för ”Klagomål på städningen”$/ },
      {
        range: "F2",
        as: "Andras värde, till jämförelse",
        comes: /^värde i Kort!F3: jämförelse 9 för ”Klagomål på städningen”$/,
      },
      { range: "G2", as: "Ansvarig", comes: /^ansvarig för Kort!B3: Bo Lind$/ },
      {
        range: "H2:H3",
        as: "Kommentar",
        comes: /^kommentar i Kort!H3: Färre klagomål sedan i våras. för ”Klagomål på städningen”$/,
      },
      { range: "I2", as: "Enhet", comes: /^enhet för Kort!B3: samtal$/ },
    ],
  },
];
