import { given } from "../assess/proof/sheets";
import { read, sheet } from "./kit";

const SPLIT = `Bilaga, styrtal 2023
Perspektiv | Styrtal | Mål 2023 | | | Utfall 2023 | Utfall 2022
Drift | Driftsäkerhet i nätet | ≥ | 99,9 | % | 99,95 | 99,8
 | Svarstid i kundtjänst | ≤ | 3 | minuter | 4 | 5
Kund | Nöjda kunder | > | 75 | % | 75 | 71
 | Klagomål | | 40 | st | 38 | 44`;

const split = sheet("Bilaga", SPLIT);
split.merges.push({ top: 1, left: 2, bottom: 1, right: 4 });

test("a target that was split over cells under one header is one: sign, figure and unit", () => {
  const { indicators } = read(split).plan;
  expect(
    indicators.map(({ title, targets }) => [title, ...targets.map(({ text, cell }) => `${text} ${cell}`)]),
  ).toEqual([
    ["Driftsäkerhet i nätet", "≥ 99,9 % Bilaga!D3"],
    ["Svarstid i kundtjänst", "≤ 3 minuter Bilaga!D4"],
    ["Nöjda kunder", "> 75 % Bilaga!D5"],
    ["Klagomål", "40 st Bilaga!D6"],
  ]);
  expect(given([split]).measures).toEqual([
    "Driftsäkerhet i nätet: true",
    "Svarstid i kundtjänst: false",
    "Nöjda kunder: false",
    "Klagomål: true",
  ]);
});
