import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import { readTarget } from "../../src/interpret/targets/target";
import { inPercent } from "../../src/assess/asPercent";
import { figureText, measuredText, targetText, tellingDecimals } from "../../src/report/figure";
import { unitOf } from "../../src/submissions/figure";
import { outcomeText } from "../../src/report/statusColumns";
import { read, sheet } from "../recognise/kit";
import { measure } from "./plan";

test.each<[written: string, shown: string]>([
  ["80%", "80%"],
  ["Över 7,5 poäng.", "Över 7,5 poäng."],
  ["12000", "12 000"],
  ["öka", "öka"],
])("a target ”%s” is printed as its cell shows it, with thousands parted: ”%s”", (written, shown) => {
  const one = measure({ title: "Nöjda", target: written, values: [], grade: null, reason: "" });
  expect(targetText(one)).toBe(shown);
});

describe("of a measure whose own sentence has the target, the words of the sentence are shown", () => {
  test.each<[sentence: string, shown: string]>([
    ["Frånvaro bland personalen Mål: lägre än 5 %", "lägre än 5 %"],
    ["Nya lägenheter i tätorten Mål: 90", "90"],
    ["Folkökning Mål: 2 % per år", "2 % per år"],
    ["Näringslivets omdöme Mål: NKI minst 70", "NKI minst 70"],
    ["Kassalikviditeten ska överstiga 60 %", "överstiga 60 %"],
    ["Skulden per invånare ska inte överstiga 41 000 kr", "inte överstiga 41 000 kr"],
    ["Årets överskott ska uppgå till minst 3 % av skatter och bidrag", "minst 3 %"],
    ["Antalet ungdomar utan arbete ska halveras", "halveras"],
  ])("%s: %s", (sentence, shown) => {
    const one = measure({ title: sentence, target: sentence, values: [], grade: null, reason: "" });
    Object.assign(one.target!, readTarget({ text: sentence }));
    expect(targetText(one).replaceAll("\u00a0", " ")).toBe(shown);
  });
});

test.each<[text: string, unit: string | undefined, title: string, shown: string]>([
  ["12088", "invånare", "Folkmängd", "12 088 invånare"],
  ["12088", "st", "Antal invånare", "12 088"],
  ["44", "st", "Påbörjade bostäder", "44 st"],
  ["2,20", "%", "Resultat i procent av skatter, %", "2,20 %"],
  ["30,5", "dagar", "Väntetid i dagar", "30,5"],
  ["-85,4", "mnkr", "Årets resultat", "−85,4 mnkr"],
  ["-1,9 %", "%", "Avvikelse", "−1,9 %"],
  ["94 ¹", "%", "Samtal som besvaras samma dag, %", "94 % ¹"],
  ["68¹", "%", "Upplevd trygghet, %", "68 %¹"],
  ["e.t.²", "%", "Upplevd trygghet, %", "e.t.²"],
  ["2350", undefined, "Påstigande en vardag, tusental", "2 350"],
  ["2350 kWh/m²", "kWh/m2", "Energi", "2350 kWh/m²"],
  ["-3", undefined, "Avvikelse", "−3"],
  ["-", "%", "Avvikelse", "-"],
  ["minst 80 %", "%", "Nöjda", "minst 80 %"],
  ["2030", undefined, "Fossilfria fordon, senast", "2030"],
  ["Ingen mätning", "%", "Nöjda", "Ingen mätning"],
])("%s (%s) of ”%s” is shown as %s", (text, unit, title, shown) => {
  expect(figureText(text, unit, title).replaceAll("\u00a0", " ")).toBe(shown);
});

describe("what a cell shows of a value", () => {
  const rows = (drawing: string) =>
    assess(read(sheet("Mål", drawing)), standard, { period: "2024" }).areas.flatMap(({ indicators }) => indicators);

  test("has the decimals that tell it from a target that it does not equal", () => {
    const one = rows("Indikator | Mål 2024 | Utfall 2024\nAndel som äter skollunch | minst 80 % | 79,6 %")[0]!;
    const hidden = { ...one, outcome: { ...one.outcome!, decimals: 0 } };
    const shown = { ...hidden, node: { ...one.node, outcomes: [hidden.outcome] } };
    expect(outcomeText(shown, hidden.outcome)).toBe("79,6\u00a0%");
    expect(tellingDecimals(one, 79.996, 0)).toBe(3);
    expect(tellingDecimals(one, 80, 0)).toBe(0);
    expect(tellingDecimals(one, 76.2, 0)).toBe(0);
  });

  test("has the unit that it alone has, and its whole", () => {
    const [land, answers] = rows(
      "Indikator | Enhet | Mål 2024 | Utfall 2024\nSåld industrimark | m2 | minst 20 000 | 2,4 ha\nFörfrågningar besvarade inom 24 h | % | 100 % | 17 av 17",
    );
    expect(outcomeText(land!, land!.outcome!)).toBe("2,4\u00a0hektar");
    expect(outcomeText(answers!, answers!.outcome!)).toBe("17\u00a0av 17");
  });
});

test("a unit that one cell alone states is no other cell's; one of the measure's name or of all its cells is each cell's", () => {
  const { plan } = inPercent(
    read(
      sheet(
        "Mål 2025",
        `
    Mål | Indikator | Målvärde 2025 | Utfall 2023 | Utfall 2024 | Utfall 2025
    Trygghet | Nöjdhet fritidsgårdar | Minst 4 | 3,8 | 3,9 | 4,1 av 5
     | Årets resultat | Minst 10 mnkr | 8 | -3 | 11 200 tkr
     | Responstid för larm | Högst 10 | 10,1 | 10:12 | 9,8
     | Andel trygga | Minst 85 % | 83 | 0,84 | 86 %
     | Soliditet | Minst 20 % | 18 % | 19 % | 21 %`,
      ),
    ),
    "2025",
  );
  const shown = plan.indicators.map((node) => [
    ...node.outcomes.map((one) => measuredText(one, node).replace(/\u00a0/g, " ")),
    unitOf(node) ?? "",
  ]);
  expect(shown).toEqual([
    ["3,8", "3,9", "4,1 av 5", ""],
    ["8", "−3", "11 200 tkr", "mnkr"],
    ["10,1", "10:12", "9,8", ""],
    ["83 %", "0,84", "86 %", "%"],
    ["18 %", "19 %", "21 %", "%"],
  ]);
});
