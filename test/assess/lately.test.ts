import { assess } from "../../src/assess/assess";
import { indicatorsIn } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import { read, sheet } from "../recognise/kit";

const trends = (period: string) => {
  const plan = read(
    sheet(
      "Mål",
      `
    Indikator         | Målvärde 2025 | Utfall 2023 | Utfall 2024 | Utfall aug 2025 | Prognos 2025
    Trygga elever, %  | minst 85 %    | 79 %        | 78 %        | 80 %            | 82 %
    Väntetid, dagar   | högst 40      | 54          | 61          |                 | 64
    Sjukfrånvaro, %   | högst 6 %     | 6,9 %       | 6,5 %       | 6,4 %           | 6,5 %
    Nöjda invånare, % | minst 70 %    | 66 %        | 63 %        |                 |
  `,
    ),
  );
  const assessed = assess(plan, standard, { period });
  return assessed.areas.flatMap(indicatorsIn).map(({ trend, moved }) => [trend, moved]);
};

test("at delår the trend is of the forecast that is judged, against the last year; else of this year's outcome", () => {
  expect(trends("delår 2025")).toEqual([
    ["better", "up"],
    ["worse", "up"],
    ["same", "same"],
    [null, null],
  ]);
});

test("a measure that has not been measured in the reported year has no trend, unless it lags", () => {
  const plan = read(
    sheet(
      "Mål",
      `
    Indikator                   | Målvärde 2025 | Utfall 2023 | Utfall 2024 | Utfall 2025
    Trygga elever, %            | minst 85 %    | 79 %        | 84 %        | 86 %
    Nöjda på särskilt boende, % | minst 85 %    | 79 %        | 84 %        |
    Utsläpp, ton (eftersläpar)  | högst 40      | 54          | 51          |
  `,
    ),
  );
  plan.plan.indicators[2]!.measure = "lagging";
  const assessed = assess(plan, standard, { period: "2025" });
  expect(assessed.areas.flatMap(indicatorsIn).map(({ trend }) => trend)).toEqual(["better", null, "better"]);
});

test("at helår a forecast is none of it", () => {
  expect(trends("2024")).toEqual([
    ["worse", "down"],
    ["worse", "up"],
    ["better", "down"],
    ["worse", "down"],
  ]);
});

test("of women, men and total the total is shown; without one the group that decides", () => {
  const plan = read(
    sheet(
      "Mål",
      `
    Indikator          | Målvärde 2024 | Utfall 2023 | Utfall 2023 | Utfall 2023 | Utfall 2024 | Utfall 2024 | Utfall 2024
                       |               | Kvinnor     | Män         | Totalt      | Kvinnor     | Män         | Totalt
    Trygga elever, %   | minst 80 %    | 79 %        | 71 %        | 75 %        | 83 %        | 69 %        | 76 %
    Nöjda elever, %    | minst 80 %    | 79 %        | 85 %        |             | 86 %        | 78 %        |
    Läskunniga, %      |               | 79 %        | 85 %        | 82 %        | 86 %        | 78 %        | 81 %
  `,
    ),
  );
  const shown = assess(plan, standard, { period: "2024" })
    .areas.flatMap(indicatorsIn)
    .map(({ outcome, trend, moved }) => [outcome?.text, outcome?.group, trend, moved]);
  expect(shown).toEqual([
    ["76 %", undefined, "better", "up"],
    ["78 %", "män", "worse", "down"],
    ["81 %", undefined, "worse", "down"],
  ]);
});

test("where it is not known which side is better nothing is better or worse", () => {
  const plan = read(
    sheet(
      "Mål",
      `
    Indikator                            | Målvärde 2025 | Utfall 2024 | Utfall 2025
    Beslut försörjningsstöd inom 14 dagar | 90 %         | 84 %        | 83 %
    Rapporterade olyckor och tillbud     |               | 612         | 639
    Olyckor i trafiken, antal            | högst 50      | 61          | 58
  `,
    ),
  );
  const assessed = assess(plan, standard, { period: "2025" });
  expect(assessed.areas.flatMap(indicatorsIn).map(({ trend, moved }) => [trend, moved])).toEqual([
    [null, "down"],
    [null, "up"],
    ["better", "down"],
  ]);
});

test("that a measure does not grow over the year is told at delår, not of a school's term", () => {
  const told = (period: string, header: string): boolean => {
    const plan = read(
      sheet("Mål", `\nIndikator | Målvärde 2025 | Utfall ${header}\nTrygga elever, % | minst 85 % | 86 %\n`),
    );
    const [one] = assess(plan, standard, { period }).areas.flatMap(indicatorsIn);
    expect(one!.verdict.met).toBe(true);
    return one!.verdict.reason.includes("växer inte");
  };
  expect([told("2025-08", "aug 2025"), told("2025 VT", "vårterminen 2025")]).toEqual([true, false]);
});
