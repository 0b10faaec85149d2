import { assess } from "../../src/assess/assess";
import { metCounts } from "../../src/assess/metCounts";
import { standard } from "../../src/domain/presets/standard";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { undecided } from "../../src/domain/presets/undecided";
import { read, sheet } from "../recognise/kit";

const printedHolds: Styrmodell = { ...standard, levels: standard.levels.map((one) => ({ ...one, judge: "printed" })) };

const counted = (drawing: string, styrmodell = printedHolds) =>
  metCounts(
    assess(read(sheet("Mål 2024", drawing)), styrmodell, { period: "2024" }).areas.flatMap(({ goals }) =>
      goals.flatMap(({ indicators }) => indicators),
    ),
    styrmodell,
  );

const PRINTED = `
  Mål         | Mått                | Målvärde 2024 | Utfall 2024 | Bedömning mått
  Trygg skola | Trygga elever, %    | minst 90 %    | 91 %        | Uppnås
  Trygg skola | Nöjda elever, %     | minst 90 %    | 85 %        | Uppnås inte
  Trygg skola | Frånvaro, %         | GRÄNS         | 8 %         | Uppnås
`;

describe("where printed grades hold", () => {
  test("measures are counted by them as soon as one is other than whether the target is reached", () => {
    expect(counted(PRINTED.replace("GRÄNS", "bättre än riket")).labels).toEqual([
      ["Uppnås", 2],
      ["Uppnås inte", 1],
    ]);
    expect(counted(PRINTED.replace("GRÄNS", "högst 7 %")).labels).toEqual([
      ["Uppnås", 2],
      ["Uppnås inte", 1],
    ]);
  });
  test("and by the facts where the two say the same, or nothing is decided", () => {
    expect(counted(PRINTED.replace("GRÄNS", "högst 9 %"))).not.toHaveProperty("labels");
    expect(counted(PRINTED.replace("GRÄNS", "bättre än riket"), undecided)).not.toHaveProperty("labels");
  });
});

test("of two of which one cannot be judged it is not said that neither reaches its target", () => {
  const [goal] = assess(
    read(
      sheet(
        "Mål 2024",
        `
    Mål         | Mått             | Målvärde 2024 | Utfall 2024
    Trygg skola | Trygga elever, % | minst 90 %    | 85 %
    Trygg skola | Nöjda elever, %  | minst 90 %    | -
  `,
      ),
    ),
    undecided,
    { period: "2024" },
  ).areas.flatMap(({ goals }) => goals);
  expect(goal?.published.label).toBe("0 av 2 når målvärdet");
});
