import { plan, read, sheet } from "./kit";

/** Goals of the same words in the sheets of several committees, and when they are one. */

const COURTS = `
  Miljö- och byggnadsnämnden
  Uppföljning 2025

  Mål | Mått | Målvärde 2025 | Utfall 2025
  Rättssäker handläggning | Ändrade beslut, % | högst 5 | 3
  Budget i balans | Avvikelse mot budget, tkr | minst 0 | 120
  | Andel köp på avtal, % | minst 90 | 93`;
const SCHOOLS = `
  Utbildningsnämnden
  Uppföljning 2025

  Mål | Mått | Målvärde 2025 | Utfall 2025
  Fler når målen | Behöriga till gymnasiet, % | minst 88 | 86
  Budget i balans | Avvikelse mot budget, tkr | minst 0 | -900`;

const goals = (...sheets: Parameters<typeof read>): [string, string[], number][] => {
  const { plan: found } = read(...sheets);
  return found.goals.map(({ id, title, owners }) => [
    title,
    owners,
    found.indicators.filter(({ parents }) => parents.includes(id)).length,
  ]);
};

test("a goal of the same words with measures of its own in each committee's sheet is a goal of each", () => {
  expect(goals(sheet("MBN", COURTS), sheet("UN", SCHOOLS))).toEqual([
    ["Rättssäker handläggning", ["Miljö- och byggnadsnämnden"], 1],
    ["Budget i balans", ["Miljö- och byggnadsnämnden"], 2],
    ["Fler når målen", ["Utbildningsnämnden"], 1],
    ["Budget i balans", ["Utbildningsnämnden"], 1],
  ]);
});

test("their measures of the same words are two, with an outcome each", () => {
  const { plan: found, problems } = read(sheet("MBN", COURTS), sheet("UN", SCHOOLS));
  const alike = found.indicators.filter(({ title }) => title === "Avvikelse mot budget, tkr");
  expect(alike.map(({ outcomes }) => outcomes.map(({ value }) => value))).toEqual([[120], [-900]]);
  expect(problems.filter(({ code }) => code === "dubbelt-värde")).toEqual([]);
  expect(new Set(found.goals.map(({ id }) => id)).size).toBe(4);
});

test("committees as headings in one table", () => {
  const found = plan(
    sheet(
      "Alla",
      `
  Mål | Mått | Målvärde 2025 | Utfall 2025
  Kulturnämnden
  Öppet för alla | Öppettimmar, antal | minst 50 | 52
  Budget i balans | Avvikelse, tkr | minst 0 | 10
  Vård- och omsorgsnämnden
  Trygg vård | Nöjda, % | minst 85 | 83
  Budget i balans | Avvikelse, tkr | minst 0 | -40`,
    ),
  );
  expect(found.filter((line) => line.includes("Budget i balans"))).toHaveLength(2);
});

describe("it is one goal", () => {
  const COUNCIL = `
  Kommunfullmäktiges mål 2025

  Nr | Mål | Ansvarig
  1 | Budget i balans | Kommunstyrelsen
  2 | Trygg kommun | Kommunstyrelsen`;

  test.each([
    ["before them", [sheet("KF", COUNCIL), sheet("MBN", COURTS), sheet("UN", SCHOOLS)]],
    ["after them", [sheet("MBN", COURTS), sheet("UN", SCHOOLS), sheet("KF", COUNCIL)]],
  ])("where it stands on a sheet of the council's, %s", (_, sheets) => {
    expect(goals(...sheets).filter(([title]) => title === "Budget i balans")).toEqual([
      ["Budget i balans", expect.arrayContaining(["Miljö- och byggnadsnämnden", "Utbildningsnämnden"]), 2],
    ]);
  });

  test("where the header says that it is the council's", () => {
    const council = (text: string) => text.replace("Mål | Mått", "KF-mål | Mått");
    expect(
      goals(sheet("MBN", council(COURTS)), sheet("UN", council(SCHOOLS))).filter(([title]) =>
        title.startsWith("Budget"),
      ),
    ).toHaveLength(1);
  });

  test("where the committees only judge it", () => {
    const judged = (committee: string, grade: string) => `
  ${committee}
  Bedömning 2025

  Mål | Bedömning
  Budget i balans | ${grade}
  Trygg kommun | Uppfyllt`;
    const found = goals(
      sheet("A", judged("Kulturnämnden", "Uppfyllt")),
      sheet("B", judged("Utbildningsnämnden", "Ej uppfyllt")),
    );
    expect(found.map(([title]) => title)).toEqual(["Budget i balans", "Trygg kommun"]);
  });

  test("in two reports of one committee", () => {
    const found = goals(
      sheet("T1", COURTS.replace("Uppföljning 2025", "Tertial 1 2025")),
      sheet("T2", COURTS.replace("Uppföljning 2025", "Tertial 2 2025")),
    );
    expect(found.map(([title]) => title)).toEqual(["Rättssäker handläggning", "Budget i balans"]);
  });
});
