import { readHeader } from "../../src/interpret/header/header";
import { sheet } from "../recognise/kit";
import { given } from "./proof/sheets";

/** A target that stands in a header is each row's, for the year that the header names (docs/regler.md §3). */

const of = (drawing: string) => given([sheet("Mål", `\n${drawing}`)]);

test.each<[drawing: string, measures: string[]]>([
  ["Mått | Mål 2024: minst 80 % | Utfall 2024\nNöjda | | 85 %\nTrygga | | 75 %", ["Nöjda: true", "Trygga: false"]],
  ["Mått | Utfall 2024 (mål minst 80 %)\nNöjda | 85 %\nTrygga | 75 %", ["Nöjda: true", "Trygga: false"]],
  ["Enhet | Utfall 2024 (mål 80 %)\nNorra skolan | 85 %\nÖstra | 75 %", ["Norra skolan: true", "Östra: false"]],
  [
    "Mått | Utfall 2024, mål: högst 7 %\nSjukfrånvaro | 6,5 %\nFrånvaro | 8 %",
    ["Sjukfrånvaro: true", "Frånvaro: false"],
  ],
  // Where no other column has outcomes of the year, they stand under the target.
  ["Mått | Mål 2024: minst 80 % | 2023\nNöjda | 85 % | 84 %\nTrygga | 75 % | 84 %", ["Nöjda: true", "Trygga: false"]],
  // Each year's target is its own.
  [
    "Mått | Utfall 2023 (mål 75 %) | Utfall 2024 (mål 80 %)\nAndel nöjda | 76 % | 79 %\nAndel trygga | 71 % | 81 %",
    ["Andel nöjda: false", "Andel trygga: true"],
  ],
  [
    "Mått | Utfall 2024 (mål 2026: 85 %)\nAndel nöjda | 86 %\nAndel trygga | 81 %",
    ["Andel nöjda: inForce", "Andel trygga: inForce"],
  ],
  // A row with another target of its own has two.
  [
    "Mått | Mål 2024: minst 80 % | Utfall 2024\nNöjda | minst 90 % | 85 %\nTrygga | | 85 %",
    ["Nöjda: one", "Trygga: true"],
  ],
])("%s", (drawing, measures) => expect(of(drawing).measures).toEqual(measures));

test("a number without a side is asked about for each measure, on one list", () => {
  const drawing = "Mått | Utfall 2024 (mål 80)\nAntal möten | 85\nÖppna ärenden | 75";
  const { measures, asked } = of(drawing);
  expect(measures).toEqual(["Antal möten: side", "Öppna ärenden: side"]);
  expect(asked).toEqual(["Vilket håll är bättre?"]);
});

test.each<[header: string, aim: string | undefined]>([
  ["Beslutat mål 2024: minst 80 %", "minst 80 %"],
  ["Målvärde (≥ 1 000)", "≥ 1 000"],
  ["Utfall 2024 (minst 80 %)", "minst 80 %"],
  ["Mål 2024 minst 80 % nöjda", "minst 80 % nöjda"],
  ["Mål 1", undefined],
  ["Utfall (mål 1)", undefined],
  ["Utfall mål 12", undefined],
  ["Mål: 2024", undefined],
  ["Utfall (mål 2024)", undefined],
  ["Mål 2: Trygg kommun", undefined],
  ["Andel som når målet (80 %)", undefined],
  ["Utfall 2024 (minst 5 svar)", undefined],
])("%s", (header, aim) => expect(readHeader(header).aim?.text).toBe(aim));
