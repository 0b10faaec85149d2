import { newSheet, setCell, type Sheet } from "../src/sheet/book";
import type { Format } from "../src/sheet/format";

const NAMES = [
  "Andel nöjda brukare",
  "Sjukfrånvaro",
  "Väntetid i dagar",
  "Behörighet till gymnasiet",
  "Antal besökare",
  "Utsläpp av växthusgaser",
  "Soliditet",
  "Medarbetarengagemang",
];
const TARGETS = [
  "minst 80 %",
  "högst 6 %",
  "inom 30 dagar",
  "minst 85 %",
  "minst 12 000",
  "ska minska",
  "ska öka",
  "minst 75",
];
const GRADES = ["Uppnås", "Uppnås delvis", "Uppnås inte"];
const PERCENT: Format = { numberFormat: "0.0%" };

/**
 * A goal table of so many rows and 30 columns: area, goal, indicator, owner, 22 years, target, trend, grade, comment.
 * The same numbers every time: a plain linear congruential sequence.
 */
export function goalTable(rows: number): Sheet {
  const sheet = newSheet("Mål");
  const headers = [
    "Område",
    "Mål",
    "Indikator",
    "Ansvarig",
    ...Array.from({ length: 22 }, (_, i) => `Utfall ${2003 + i}`),
    "Målvärde 2024",
    "Trend",
    "Bedömning",
    "Kommentar",
  ];
  headers.forEach((header, c) => setCell(sheet, 0, c, header));
  let state = 1;
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  for (let r = 1; r <= rows; r++) {
    const kind = next(NAMES.length);
    const percent = kind === 0 || kind === 1 || kind === 3;
    const values = [
      `Område ${Math.floor((r * 40) / (rows + 1)) + 1}`,
      `Mål nummer ${Math.floor(r / 5) + 1} ska nås`,
      `${NAMES[kind]} ${r}`,
      "KS",
    ] as (string | number)[];
    for (let i = 0; i < 22; i++) values.push(percent ? (500 + next(500)) / 1000 : 10 + next(900) / 10);
    values.push(TARGETS[kind]!, "↗", GRADES[next(3)]!, r % 10 === 0 ? "En kommentar om utvecklingen under året." : "");
    sheet.values[r] = values.map((value) => (value === "" ? null : value));
    if (percent) sheet.formats[r] = values.map((value) => (typeof value === "number" ? PERCENT : undefined));
  }
  return sheet;
}
