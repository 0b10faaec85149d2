import { wordsOf, type Indicator } from "../../src/domain/plan";
import { read, sheet } from "./kit";

/** Measures that a table states once for each part of the organisation. */

const measures = (drawing: string): Indicator[] => read(sheet("Uppföljning", drawing)).plan.indicators;

/** "title: outcomes" of each measure. */
const stated = (drawing: string): string[] =>
  measures(drawing).map(({ title, outcomes }) => `${title}: ${outcomes.map(({ text }) => text).join(", ")}`);

test.each([
  [
    "the unit on each row, left of the measures",
    `
  Enhet | Indikator | Målvärde 2025 | Utfall 2025
  Björkskolan | Elever som känner sig trygga, % | minst 90 | 91
  Björkskolan | Frånvaro, % | högst 8 | 7
  Ekskolan | Elever som känner sig trygga, % | minst 90 | 91
  Ekskolan | Frånvaro, % | högst 8 | 7`,
    [
      "Elever som känner sig trygga, % – Björkskolan: 91",
      "Frånvaro, % – Björkskolan: 7",
      "Elever som känner sig trygga, % – Ekskolan: 91",
      "Frånvaro, % – Ekskolan: 7",
    ],
  ],
  [
    "written once for its rows, the whole municipality last",
    `
  Verksamhet | Indikator | Mål 2025 | Utfall 2025
  Förskola | Andel legitimerade, % | 40 | 38
   | Sjukfrånvaro, % | högst 7 | 8
  Grundskola | Andel legitimerade, % | 90 | 91
   | Sjukfrånvaro, % | högst 7 | 6
  Hela kommunen | Andel legitimerade, % | 80 | 81
   | Sjukfrånvaro, % | högst 7 | 7`,
    [
      "Andel legitimerade, % – Förskola: 38",
      "Sjukfrånvaro, % – Förskola: 8",
      "Andel legitimerade, % – Grundskola: 91",
      "Sjukfrånvaro, % – Grundskola: 6",
      "Andel legitimerade, % – Hela kommunen: 81",
      "Sjukfrånvaro, % – Hela kommunen: 7",
    ],
  ],
  [
    "right of a measure that is written once",
    `
  Indikator | Förvaltning | Målvärde | Utfall 2025
  Sjukfrånvaro, % | Barn- och utbildning | högst 7 | 6,6
   | Socialförvaltningen | högst 7 | 8,8
  HME | Barn- och utbildning | 80 | 81
   | Socialförvaltningen | 80 | 77`,
    [
      "Sjukfrånvaro, % – Barn- och utbildning: 6,6",
      "Sjukfrånvaro, % – Socialförvaltningen: 8,8",
      "HME – Barn- och utbildning: 81",
      "HME – Socialförvaltningen: 77",
    ],
  ],
  [
    "under a word that says nothing, where both come back",
    `
  Mål | Mått | Boende | Mål 2025 | Utfall 2025
  Trygg vård | Nöjda boende, % | Solgården | minst 85 | 90
   | Nöjda boende, % | Almgården | minst 85 | 70
   | Personalkontinuitet, antal | Solgården | högst 14 | 15
   | Personalkontinuitet, antal | Almgården | högst 14 | 13`,
    [
      "Nöjda boende, % – Solgården: 90",
      "Nöjda boende, % – Almgården: 70",
      "Personalkontinuitet, antal – Solgården: 15",
      "Personalkontinuitet, antal – Almgården: 13",
    ],
  ],
])("%s", (_, drawing, expected) => {
  expect(stated(drawing)).toEqual(expected);
  expect(read(sheet("Uppföljning", drawing)).problems).toEqual([]);
});

test("the part owns its measure, and its name says nothing of units and sides", () => {
  const [first] = measures(`
  Avdelning | Nyckeltal | Målnivå | Utfall 2025
  Trygghetsenheten | Sjukfrånvaro, % | 5 | 4,4
  Trygghetsenheten | Antal olyckor | 3 | 5
  Park | Sjukfrånvaro, % | 5 | 6,4
  Park | Antal olyckor | 3 | 2`);
  expect(first).toMatchObject({ owners: ["Trygghetsenheten"], part: "Trygghetsenheten", unit: "%" });
  expect(wordsOf(first!)).toBe("Sjukfrånvaro, %");
  expect(first!.targets[0]!.reading).toMatchObject({ kind: "max", value: 5 });
});

describe("what comes back without being of a part", () => {
  test.each([
    [
      "years",
      `
  År | Indikator | Målvärde | Utfall
  2023 | NKI | 75 | 70
  2024 | NKI | 75 | 72
  2023 | HME | 80 | 78
  2024 | HME | 80 | 81`,
      ["NKI: 70, 72", "HME: 78, 81"],
    ],
    [
      "girls and boys",
      `
  Kön | Indikator | Målvärde 2025 | Utfall 2025
  Flickor | Behöriga, % | minst 90 | 92
  Pojkar | Behöriga, % | minst 90 | 85
  Flickor | Trygga, % | minst 90 | 85
  Pojkar | Trygga, % | minst 90 | 88`,
      ["Behöriga, %: 92, 85", "Trygga, %: 85, 88"],
    ],
    [
      "who answers for measures that stand once",
      `
  Ansvarig | Indikator | Målvärde 2025 | Utfall 2025
  Skolchef | NKI | 75 | 70
  Socialchef | HME | 80 | 72
  Skolchef | Frånvaro, % | högst 5 | 7`,
      ["NKI: 70", "HME: 72", "Frånvaro, %: 7"],
    ],
    [
      "who answers below headings that tell the measures apart",
      `
  Indikator | Ansvarig | Målvärde 2025 | Utfall 2025
  Förskola
  NKI | Anna | 75 | 70
  HME | Anna | 80 | 72
  Grundskola
  NKI | Bo | 75 | 71
  HME | Bo | 80 | 81`,
      ["NKI: 70", "HME: 72", "NKI: 71", "HME: 81"],
    ],
  ])("%s", (_, drawing, expected) => {
    expect(stated(drawing)).toEqual(expected);
  });
});
