import { newSheet, setCell, type Sheet, type Value } from "../src/sheet/book";

/** A workbook of a size. `salt`: makes its texts others than those of a book made before, since texts are remembered. */
export type Grown = (size: number, salt: number) => Sheet[];

const NOUNS = ["brukare", "elever", "medarbetare", "besökare", "hushåll", "företag", "invånare", "ärenden"];
const noun = (at: number): string => NOUNS[at % NOUNS.length]!;
const GRADES = ["Uppnås", "Uppnås delvis", "Uppnås inte"];
const COMMITTEES = ["Socialnämnden", "Barn- och utbildningsnämnden", "Miljönämnden", "Kulturnämnden"];
const HEADERS = ["Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2023", "Utfall 2024", "Bedömning"];

/** A sheet of rows, the first of them at row `top`. */
function sheetOf(name: string, rows: readonly (readonly Value[])[], top = 0): Sheet {
  const sheet = newSheet(name);
  rows.forEach((cells, r) => cells.forEach((value, c) => value !== null && setCell(sheet, top + r, c, value)));
  return sheet;
}

/** A measure's row under the headers above. */
const measure = (goal: string, name: string, at: number): Value[] => [
  goal,
  name,
  COMMITTEES[at % COMMITTEES.length]!,
  `minst ${60 + (at % 35)} %`,
  50 + ((at * 7) % 45),
  50 + ((at * 11) % 45),
  GRADES[at % 3]!,
];
const nameOf = (at: number, salt: number): string => `Andel nöjda ${noun(at)} i område ${salt}.${at}`;
const goalOf = (at: number, salt: number): string => `Verksamheten ska bli bättre för ${noun(at)} i del ${salt}.${at}`;

const measures = (count: number, salt: number, perGoal: number): Value[][] =>
  Array.from({ length: count }, (_, at) => measure(goalOf(Math.floor(at / perGoal), salt), nameOf(at, salt), at));

const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** What may grow, one thing at a time, and the smallest of the sizes that it is measured at. */
export const GROWN: Record<string, { from: number; make: Grown }> = {
  measures: { from: 200, make: (n, salt) => [sheetOf("Mål", [HEADERS, ...measures(n, salt, 5)])] },
  goals: { from: 200, make: (n, salt) => [sheetOf("Mål", [HEADERS, ...measures(n, salt, 1)])] },
  "measures of one goal": { from: 200, make: (n, salt) => [sheetOf("Mål", [HEADERS, ...measures(n, salt, n)])] },
  sheets: {
    from: 10,
    make: (n, salt) =>
      Array.from({ length: n }, (_, s) => sheetOf(`Nämnd ${s + 1}`, [HEADERS, ...measures(15, salt * 1000 + s, 5)])),
  },
  "sheets of the same goals": {
    from: 10,
    make: (n, salt) =>
      Array.from({ length: n }, (_, s) => sheetOf(`Nämnd ${s + 1}`, [HEADERS, ...measures(15, salt, 5)])),
  },
  "months as columns": {
    from: 39,
    make: (n, salt) => [
      sheetOf("Mål", [
        [
          "Mål",
          "Indikator",
          "Målvärde 2024",
          ...Array.from(
            { length: n },
            (_, at) => `Utfall ${MONTHS[at % 12]!} ${2024 - Math.floor((n - 1) / 12) + Math.floor(at / 12)}`,
          ),
        ],
        ...Array.from({ length: 15 }, (_, r) => [
          goalOf(Math.floor(r / 5), salt),
          nameOf(r, salt),
          `minst ${60 + r} %`,
          ...Array.from({ length: n }, (_, at) => 50 + ((at * 7 + r * 13 + salt) % 45)),
        ]),
      ]),
    ],
  },
  "years as columns": {
    from: 8,
    make: (n, salt) => [
      sheetOf("Mål", [
        ["Mål", "Indikator", "Målvärde 2024", ...Array.from({ length: n }, (_, at) => `Utfall ${2025 - n + at}`)],
        ...Array.from({ length: 60 }, (_, r) => [
          goalOf(Math.floor(r / 5), salt),
          nameOf(r, salt),
          `minst ${60 + (r % 30)} %`,
          ...Array.from({ length: n }, (_, at) => 50 + ((at * 7 + r * 13 + salt) % 45)),
        ]),
      ]),
    ],
  },
  "columns of other things": {
    from: 16,
    make: (n, salt) => [
      sheetOf("Mål", [
        [...HEADERS, ...Array.from({ length: n }, (_, at) => `Uppgift ${salt}.${at}`)],
        ...measures(40, salt, 5).map((cells, r) => [
          ...cells,
          ...Array.from({ length: n }, (_, at) => (at % 3 === 0 ? `Text ${salt}.${r}.${at}` : r * at + salt)),
        ]),
      ]),
    ],
  },
  "tables on one sheet": {
    from: 10,
    make: (n, salt) => [
      sheetOf(
        "Mål",
        Array.from({ length: n }, (_, t) => [
          [`Område ${salt}.${t}`],
          HEADERS,
          ...measures(5, salt * 1000 + t, 5),
          [],
        ]).flat(),
      ),
    ],
  },
  areas: {
    from: 10,
    make: (n, salt) => [
      sheetOf("Mål", [
        ["Område", ...HEADERS],
        ...measures(n * 5, salt, 5).map((cells, r) => [`Område ${salt}.${Math.floor(r / 5)}`, ...cells]),
      ]),
    ],
  },
  "printed scales": {
    from: 10,
    make: (n, salt) =>
      Array.from({ length: n }, (_, s) =>
        sheetOf(`Nämnd ${s + 1}`, [
          HEADERS,
          ...measures(9, salt * 1000 + s, 3).map((cells, r) => [
            ...cells.slice(0, -1),
            [`Steg ett ${salt}.${s}`, `Steg två ${salt}.${s}`, `Steg tre ${salt}.${s}`][r % 3]!,
          ]),
        ]),
      ),
  },
  comments: {
    from: 100,
    make: (n, salt) => {
      const rows = measures(n, salt, 5).map((cells, r) => [
        ...cells,
        `Arbetet med ${noun(r)} har fortsatt, insats ${salt}.${r}.`,
      ]);
      return [sheetOf("Mål", [[...HEADERS, "Kommentar"], ...rows])];
    },
  },
  "notes of cells": {
    from: 100,
    make: (n, salt) => {
      const sheet = sheetOf("Mål", [HEADERS, ...measures(n, salt, 5)]);
      for (let r = 1; r <= n; r++) sheet.notes.set(r * 16_384 + 5, `Preliminär uppgift ${salt}.${r}`);
      return [sheet];
    },
  },
  "merged goals": {
    from: 100,
    make: (n, salt) => {
      const sheet = sheetOf("Mål", [
        HEADERS,
        ...measures(n, salt, 4).map((cells, r) => (r % 4 === 0 ? cells : [null, ...cells.slice(1)])),
      ]);
      for (let r = 1; r + 3 <= n; r += 4) sheet.merges.push({ top: r, left: 0, bottom: r + 3, right: 0 });
      return [sheet];
    },
  },
  committees: {
    from: 20,
    make: (n, salt) => [
      sheetOf("Mål", [
        HEADERS,
        ...measures(n * 4, salt, 2).map((cells, r) => [
          ...cells.slice(0, 2),
          `Nämnden för ${noun(r >> 2)} ${(r >> 2) + 1}`,
          ...cells.slice(3),
        ]),
      ]),
    ],
  },
  "lines of a page": {
    from: 100,
    make: (n, salt) => [
      sheetOf(
        "Text",
        Array.from({ length: n }, (_, at) =>
          at % 4 === 0
            ? [`Mål ${1 + at / 4}: ${goalOf(at, salt)}`]
            : at % 4 === 3
              ? ["Bedömning: Uppnås delvis"]
              : [`${nameOf(at, salt)} ska vara minst ${60 + (at % 30)} %. Utfallet 2024 blev ${50 + (at % 40)} %.`],
        ),
      ),
    ],
  },
  "rows that are no goals": {
    from: 500,
    make: (n, salt) => [
      sheetOf("Mål", [HEADERS, ...measures(15, salt, 5)]),
      sheetOf(
        "Verifikationer",
        Array.from({ length: n }, (_, r) => [
          `Konto ${4000 + (r % 900)}`,
          `Leverantör ${salt}.${r}`,
          r * 13 + salt,
          r % 2 ? "Betald" : "Öppen",
        ]),
      ),
    ],
  },
};
