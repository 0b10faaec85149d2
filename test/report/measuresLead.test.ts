import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import { undecided } from "../../src/domain/presets/undecided";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { countSentence } from "../../src/report/countSentence";
import { statusSheets } from "../../src/report/status";
import { read, sheet } from "../recognise/kit";
import { grid } from "./grid";

const GOALS = `
Område | Mål | Indikator | Målvärde 2024 | Utfall 2024
Skola | Trygg skola | Andel trygga elever | minst 80 % | 85 %
Skola | Trygg skola | Andel behöriga lärare | minst 90 % | 60 %
Vård | God vård | Andel nöjda brukare | minst 90 % | 92 %
Vård | God vård | Väntetid i dagar | högst 40 |
`;
const LEVELS = `
KF-mål | Nämndmål | Indikator | Målvärde 2024 | Utfall 2024
God välfärd | Trygg skola | Andel trygga elever | minst 80 % | 85 %
God välfärd | God vård | Andel nöjda brukare | minst 90 % | 72 %
`;
const MEASURES = `
Område | Indikator | Målvärde 2024 | Utfall 2024
Skola | Andel trygga elever | minst 80 % | 85 %
Vård | Andel nöjda brukare | minst 90 % | 72 %
`;
const UNKNOWN = `
Område | Mål | Indikator | Målvärde 2024 | Utfall 2024
Skola | Trygg skola | Andel trygga elever | minst 80 % |
Vård | God vård | Andel nöjda brukare | minst 90 % |
`;

const context = { now: "2025-02-03T10:00", version: "1", taken: [], styrmodellSheet: "Styrmodell" };
const planOf = (table: string, styrmodell: Styrmodell) =>
  assess(read(sheet("Mål", table)), styrmodell, { period: "2024" });

/** The text of each written sheet, by its name. */
const sheetsOf = (table: string, styrmodell: Styrmodell): Map<string, string> =>
  new Map(statusSheets(planOf(table, styrmodell), context).map((one) => [one.name, grid(one)]));

test("a decided styrmodell that only counts leads with the measures too, and says of no goal that it is not judged", () => {
  const counting: Styrmodell = { ...undecided, title: "Vår styrmodell", decision: "KF 2024-06-17" };
  const board = sheetsOf(GOALS, counting).get("Måltavla");
  expect(board).toContain("2 av 4 indikatorer når sina målvärden, 1 kan inte bedömas.");
  expect(board).not.toContain("Ingen styrmodell är vald");
});

describe("where nobody has decided how goals are judged", () => {
  test("the måltavla and the overview lead with how many measures reach their target values", () => {
    const sheets = sheetsOf(GOALS, undecided);
    for (const name of ["Måltavla", "Översikt"]) {
      expect(sheets.get(name)).toContain("2 av 4 indikatorer når sina målvärden, 1 kan inte bedömas.");
    }
    expect(sheets.get("Måltavla")).toContain("Ingen styrmodell är vald, så det framgår inte vad som behöver");
    expect([...sheets.values()].join()).not.toContain("målen är bedömt");
  });

  test("so does each status sheet, of its own measures, and a report", () => {
    const sheets = sheetsOf(GOALS, undecided);
    const [school, care] = ["Skola", "Vård"].map((area) => [...sheets].find(([name]) => name.includes(area))![1]);
    expect(school).toContain("1 av 2 indikatorer når sitt målvärde.");
    expect(care).toContain("1 av 2 indikatorer når sitt målvärde, 1 kan inte bedömas.");
    expect(countSentence(planOf(GOALS, undecided))).toBe("2 av 4 indikatorer når sina målvärden, 1 kan inte bedömas.");
  });

  test("goals of several levels too: a measure under both is counted once", () =>
    expect(sheetsOf(LEVELS, undecided).get("Måltavla")).toContain("1 av 2 indikatorer når sitt målvärde."));

  test("a grade that somebody gives later takes its place, by the formula of the cell", () => {
    const board = statusSheets(planOf(GOALS, undecided), context).find(({ name }) => name === "Måltavla")!;
    const [lead] = [...board.formulas.values()].filter((formula) => formula.includes("når sina målvärden"));
    expect(lead).toMatch(/^=IF\(.*=2,"2 av 4 indikatorer når sina målvärden, 1 kan inte bedömas\.",IF\(/);
  });

  test("measures without goals are what is counted: whether they reach their target values, and no grade", () =>
    expect(sheetsOf(MEASURES, undecided).get("Måltavla")).toContain(
      "1 av 2 indikatorer når målvärdet och 1 når inte målvärdet.",
    ));

  test("where no measure can be judged either, it is told of the goals", () =>
    expect(countSentence(planOf(UNKNOWN, undecided))).toBe("Inget av de två målen är bedömt."));
});

test("with a decided styrmodell the goals lead", () =>
  expect(countSentence(planOf(GOALS, standard))).not.toContain("målvärde"));
