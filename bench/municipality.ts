import { newSheet, setCell, type Sheet } from "../src/sheet/book";

const NOUNS = [
  "brukare",
  "elever",
  "medarbetare",
  "besökare",
  "hushåll",
  "företag",
  "invånare",
  "ärenden",
  "vårdplatser",
];
const MEASURES: readonly [string, string, (level: number) => string][] = [
  ["Andel nöjda", "%", (level) => `minst ${60 + (level % 35)} %`],
  ["Sjukfrånvaro bland", "%", (level) => `högst ${(40 + (level % 40)) / 10} %`.replace(".", ",")],
  ["Väntetid i dagar för", "dagar", (level) => `inom ${10 + (level % 50)} dagar`],
  ["Antal nya", "st", (level) => String(10 + level)],
  ["Kostnad per", "kr", () => "ska minska"],
  ["Andel digitala tjänster för", "%", (level) => `öka till ${50 + (level % 40)} %`],
  ["Utsläpp av växthusgaser från", "ton", (level) => `minska med ${5 + (level % 20)} % jämfört med 2020`],
  ["Betyg från", "", (level) => `bättre än ${(30 + (level % 20)) / 10}`.replace(".", ",")],
];
const SHEETS = 40;
const ROWS = 15;

/**
 * A real municipality's workbook in its size: forty committees' sheets of fifteen indicators, hardly two texts alike.
 */
export function municipality(): Sheet[] {
  return Array.from({ length: SHEETS }, (_, s) => {
    const sheet = newSheet(`Nämnd ${s + 1}`);
    const headers = [
      "Mål",
      "Indikator",
      "Utfall 2022",
      "Utfall 2023",
      "Målvärde 2024",
      "Utfall 2024",
      "Bedömning",
      "Kommentar",
    ];
    headers.forEach((header, column) => setCell(sheet, 0, column, header));
    for (let r = 1; r <= ROWS; r++) {
      const level = s * ROWS + r;
      const [measure, , target] = MEASURES[level % MEASURES.length]!;
      const noun = NOUNS[(level * 7) % NOUNS.length]!;
      const value = (shift: number): number => 20 + ((level * 13 + shift) % 70);
      [
        `Mål ${s + 1}.${Math.ceil(r / 5)} Verksamheten ska bli bättre för ${NOUNS[(s + r) % NOUNS.length]!}`,
        `${measure} ${noun} i område ${level}`,
        value(1),
        `${value(2)},${level % 10}`,
        target(level),
        value(3),
        ["Uppnås", "Uppnås delvis", "Uppnås inte"][level % 3]!,
        level % 4 === 0 ? `Arbetet med ${noun} har fortsatt under året, insats ${level}.` : "",
      ].forEach((cell, column) => setCell(sheet, r, column, cell === "" ? null : cell));
    }
    return sheet;
  });
}
