import type { Indicator } from "../../src/domain/plan";
import { read, sheet } from "./kit";

/** Small tables that annual reports print between the lines of a page, with years for headers. */

const measures = (drawing: string): Indicator[] => read(sheet("Årsredovisning", drawing)).plan.indicators;

/** "title → targets: outcomes" of each measure. */
const stated = (drawing: string): string[] =>
  measures(drawing).map(
    ({ title, targets, outcomes }) =>
      `${title}${targets.map(({ period, text }) => ` → ${text}${period ? ` ${period}` : ""}`).join("")}: ${outcomes.map(({ period, text }) => `${period} ${text}`).join(", ")}`,
  );

const page = `
  God ekonomisk hushållning

  Mål 1
  Kommunens ekonomi ska ge utrymme för investeringar.
                             | 2022 | 2023 | 2024
  Årets resultat, mnkr       | 14   | 22   | 9
  Resultatets andel, procent | 1,4  | 2,1  | 0,8
  Målnivå                    |      |      | 2,0
  Resultatet sjönk eftersom pensionerna blev dyrare.
  Bedömning: Målet är inte uppfyllt.

  Mål 2
  Medarbetarna ska må bra på jobbet.
                             | 2022 | 2023 | 2024
  Sjukfrånvaro, procent      | 7,1  | 6,8  | –
  Bedömning: Målet är uppfyllt.`;

test("a table of years below a goal's line has the goal's measures, and a row of targets those of the measure above", () => {
  expect(stated(page)).toEqual([
    "Årets resultat, mnkr: 2022 14, 2023 22, 2024 9",
    "Resultatets andel, procent → 2,0 2024: 2022 1,4, 2023 2,1, 2024 0,8",
    "Sjukfrånvaro, procent: 2022 7,1, 2023 6,8, 2024 –",
  ]);
});

test("a failed formula among the figures is told, and its row is read", () => {
  const { plan, problems } = read(sheet("Årsredovisning", page.replace("| 14   | 22   | 9", "| 14   | #N/A | 9")));
  expect(plan.indicators.map(({ title }) => title)).toContain("Årets resultat, mnkr");
  expect(problems.map(({ code }) => code)).toContain("fel-i-cell");
});

test("each measure stands under the goal of the line above its table, which has the grade below", () => {
  const { plan } = read(sheet("Årsredovisning", page));
  const parentOf = (title: string): string | undefined => {
    const [parent] = plan.indicators.find((one) => one.title === title)!.parents;
    return plan.goals.find(({ id }) => id === parent)?.title;
  };
  expect(parentOf("Årets resultat, mnkr")).toBe("Kommunens ekonomi ska ge utrymme för investeringar.");
  expect(parentOf("Sjukfrånvaro, procent")).toBe("Medarbetarna ska må bra på jobbet.");
  expect(plan.goals.map(({ grades }) => grades.map(({ text }) => text))).toEqual([
    ["Målet är inte uppfyllt"],
    ["Målet är uppfyllt"],
  ]);
});

test("a table of years under a title of its own is about something else", () => {
  const drawing = page.replace(
    "  Bedömning: Målet är uppfyllt.",
    `  Bedömning: Målet är uppfyllt.

  Fem år i sammandrag
                             | 2022 | 2023 | 2024
  Antal invånare             | 9120 | 9088 | 9041
  Antal anställda            | 812  | 806  | 799`,
  );
  expect(measures(drawing).map(({ title }) => title)).not.toContain("Antal invånare");
});

test("in a table with a column of targets a row named so is no target of another", () => {
  const drawing = `
    Mål                  | Mått                  | Målvärde 2024 | Utfall 2023 | Utfall 2024
    God ekonomi          | Soliditet, %          | minst 40      | 41          | 39
    Trygga medarbetare   | Sjukfrånvaro, %       | högst 6       | 6,8         | 6,1
    Tydlig styrning      | Måltal                | minst 3       | 2           | 4`;
  expect(measures(drawing).map(({ title, targets }) => [title, targets.length])).toEqual([
    ["Soliditet, %", 1],
    ["Sjukfrånvaro, %", 1],
    ["Måltal", 1],
  ]);
});
