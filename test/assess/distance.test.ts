import { judge } from "../../src/assess/grading";
import type { Measured } from "../../src/assess/measured";
import { verdictOf } from "../../src/assess/reason";
import { standard } from "../../src/domain/presets/standard";
import { readTarget } from "../../src/interpret/targets/target";
import { measured } from "./plan";

/** Why an indicator has its grade for 2024, spaces of every kind as one. */
function why(target: string, outcomes: Record<string, string> | string, more: Partial<Measured> = {}): string {
  const { reading } = readTarget({ text: target, indicator: more.indicator });
  const of: Measured = {
    reading,
    targetText: target,
    outcomes: measured(typeof outcomes === "string" ? { 2024: outcomes } : outcomes),
    period: "2024",
    isGiven: true,
    level: "indikator",
    ...more,
  };
  return verdictOf(judge(of, standard)).reason.replace(/\s/g, " ");
}

test.each(["3,9 (plats 45 2023)", "3,9 (plats 45 i länet)", "3,9 (plats 45; 2023)", "4 (plats 45 i länet)", "3,9"])(
  "%s is asked about where a place is the target",
  (outcome) => {
    const { reading } = readTarget({ text: "topp 50" });
    const judged = judge(
      {
        reading,
        targetText: "topp 50",
        outcomes: measured({ 2024: outcome }),
        period: "2024",
        isGiven: true,
        level: "indikator",
      },
      standard,
    );
    expect(judged).toMatchObject({ stop: { code: "oförenliga-enheter" } });
  },
);

test.each<[target: string, outcome: string, gap: string]>([
  ["minst 80 %", "76 %", "4 procentenheter under målet"],
  ["minst 80 %", "79 %", "1 procentenhet under målet"],
  ["minst 80 %", "84 %", "4 procentenheter över målet"],
  ["minst 80 %", "80 %", "precis på målet"],
  ["över 80 %", "80 %", "precis på gränsen, som ska överskridas"],
  ["högst 30 dagar", "33 dagar", "3 dagar över gränsen"],
  ["högst 30 dagar", "31 dagar", "1 dag över gränsen"],
  ["högst 30 dagar", "28 dagar", "2 dagar under gränsen"],
  ["högst 30 dagar", "30 dagar", "precis på gränsen"],
  ["under 60 minuter", "60 minuter", "precis på gränsen, som ska underskridas"],
  ["topp 100", "118", "18 platser från målet"],
  ["topp 100", "101", "1 plats från målet"],
  ["topp 100", "99", "1 plats bättre än målet"],
  ["topp 100", "100", "precis på målet"],
  ["topp 10", "94 % (plats 7)", "3 platser bättre än målet"],
  ["topp 50", "3,9 (plats 45 av 290)", "5 platser bättre än målet"],
  ["10–35 %", "40 %", "5 procentenheter över intervallet"],
  ["10–35 %", "8 %", "2 procentenheter under intervallet"],
  ["10–35 %", "20 %", "inom intervallet"],
  ["±0", "−3", "3 under målet"],
  ["±0", "3", "3 över målet"],
  ["±0", "0", "precis på målet"],
  ["högst 5 olyckor", "6 olyckor", "1 över"],
])("%s, %s: %s", (target, outcome, gap) => expect(why(target, outcome)).toContain(`: ${gap}`));

test.each<[target: string, outcome: string, indicator: string, figures: string]>([
  ["100 %", "97 %", "Andel lovbeslut i tid", "97 % mot 100 %: 3 procentenheter under målet"],
  ["100 %", "100 %", "Andel lovbeslut i tid", "100 % mot 100 %: precis på målet"],
  ["minst 100 %", "97 %", "Andel lovbeslut i tid", "97 % mot minst 100 %: 3 procentenheter under målet"],
  ["100 %", "104 %", "Nämndens måluppfyllelse", "104 % mot minst 100 %: 4 procentenheter över målet"],
  // What the cells say in words is told in those.
  ["alla nämnder", "alla nämnder", "Nämnder i balans", "Alla nämnder mot alla nämnder: precis på målet"],
  ["Alla nämnder", "86 %", "Nämnder i balans, andel", "86 % mot alla nämnder: 14 procentenheter under målet"],
  ["0", "2", "Olycksfall", "2 mot 0: 2 över målet"],
  ["0", "0", "Antal klagomål", "0 mot 0: precis på målet"],
  ["0", "-3 mnkr", "Årets resultat", "−3 mnkr mot minst 0 mnkr: 3 mnkr under målet"],
])("of all and none nothing is more or less: %s, %s, %s: %s", (target, outcome, indicator, figures) =>
  expect(why(target, outcome, { indicator })).toContain(figures),
);

test.each([
  ["under 6 %", "6,7 %", "6,7 % mot målet under 6 %: 0,7 procentenheter över gränsen"],
  ["lägre än 6 %", "5 %", "5 % mot målet lägre än 6 %: 1 procentenhet under gränsen"],
  ["> 20", "18", "18 mot målet över 20: 2 under målet"],
])("no two prepositions follow each other: %s, %s: %s", (target, outcome, figures) =>
  expect(why(target, outcome)).toContain(figures),
);

describe("decimals", () => {
  test.each<[target: string, outcome: string, figures: string]>([
    ["minst 80 %", "79,96 %", "79,96 % mot minst 80 %: 0,04 procentenheter under målet"],
    ["minst 3,5", "3,4", "3,4 mot minst 3,5: 0,1 under målet"],
    ["minst 3,25", "3,1", "3,1 mot minst 3,25: 0,15 under målet"],
    ["minst 3", "3,1", "3,1 mot minst 3: 0,1 över målet"],
  ])("%s, %s: as they are written, and as many in the gap as the finest has", (target, outcome, figures) =>
    expect(why(target, outcome)).toContain(figures),
  );

  const decimalsOf = (text: string): number => (text.includes(",") ? 1 : 0);
  /** A number of a cell that shows fewer decimals than it holds. */
  const shown = (value: number, text: string, decimals: number) => [
    { period: "2024", text, value, unit: "%", decimals, cell: "Mål!E2" },
  ];
  test.each([
    [70.5, "71 %", "71 % mot minst 72 %: 1 procentenhet under målet"],
    [71.6, "71,6 %", "71,6 % mot minst 72 %: 0,4 procentenheter under målet"],
    [73.4, "73 %", "73 % mot minst 72 %: 1 procentenhet över målet"],
  ])("the gap is the one between the figures that are shown: %f as %s", (value, text, figures) =>
    expect(why("minst 72 %", {}, { outcomes: shown(value, text, decimalsOf(text)) })).toContain(figures),
  );
  test("a cell that shows fewer than decide is written with so many that the verdict is seen", () => {
    expect(why("minst 80 %", {}, { outcomes: shown(79.6, "80 %", 0) })).toContain(
      "79,6 % mot minst 80 %: 0,4 procentenheter under målet",
    );
    expect(why("minst 80 %", {}, { outcomes: shown(79.996, "80 %", 0) })).toContain("79,996 % mot minst 80 %");
    expect(why("minst 80 %", {}, { outcomes: shown(83.6, "84 %", 0) })).toContain("84 % mot minst 80 %");
  });
  test("a target that is computed has no more than it needs, and at most two more than the value's", () => {
    expect(why("öka med 3 %", { 2023: "200 st", 2024: "210 st" })).toContain(
      "210 st mot minst 206 st (räknat från 200 st, 2023)",
    );
    expect(why("öka med 3 %", { 2023: "33 st", 2024: "40 st" })).toContain("mot minst 33,99 st");
    expect(why("öka med 3 %", { 2023: "33,3 ton", 2024: "40 ton" })).toContain("mot minst 34,30 ton");
    expect(why("öka med 3 %", { 2023: "33,333 ton", 2024: "40,000 ton" })).toContain("mot minst 34,333 ton");
  });
});

describe("beside the value before", () => {
  test.each<[before: string, now: string, clause: string]>([
    ["70 %", "76 %", ", bättre än 2023 (70 %)."],
    ["78 %", "76 %", ", sämre än 2023 (78 %)."],
    ["76 %", "76 %", ", samma som 2023."],
  ])("%s, then %s: %s", (before, now, clause) =>
    expect(why("minst 80 %", { 2023: before, 2024: now })).toContain(`4 procentenheter under målet${clause}`),
  );
  test("a change is compared with it already, and says it once", () => {
    const reason = why("ska öka", { 2023: "70 %", 2024: "76 %" });
    expect(reason.match(/2023/g)).toHaveLength(1);
  });
  test("the start value is called so, with its year where it has one", () => {
    const start = (period: string) => measured({ [period]: "60 %" })[0];
    expect(why("öka med 5 procentenheter", { 2024: "76 %" }, { baseline: start("2020") })).toContain(
      "(räknat från 60 %, startvärdet 2020)",
    );
    expect(why("öka med 5 procentenheter", { 2024: "76 %" }, { baseline: start("") })).toContain(
      "(räknat från 60 %, startvärdet)",
    );
  });
});

describe("times in parts", () => {
  test.each([
    ["max 0:30", "0:34", "0:34 mot max 0:30: 0:04 över gränsen"],
    ["högst 8:00", "7:45", "7:45 mot högst 8:00: 0:15 under gränsen"],
    ["max 00:30:00", "00:34:12", "00:34:12 mot max 00:30:00: 0:04:12 över gränsen"],
    ["max 30 min", "00:34:12", "00:34:12 mot max 30 min: 4 minuter över gränsen"],
  ])("%s, %s", (target, outcome, words) => {
    expect(why(target, { 2024: outcome }, { indicator: "Tid till personal på plats" })).toContain(words);
  });
});

describe("what is beside the value", () => {
  test("the period, where it is an older one; the source, where it is others'", () => {
    expect(why("minst 80 %", { 2023: "76 %" })).toContain("76 % (avser 2023) mot minst 80 %");
    const [outcome] = measured({ 2024: "76 %" });
    expect(why("minst 80 %", {}, { outcomes: [{ ...outcome!, source: "Kolada" }] })).toContain(
      "76 % (källa: Kolada) mot minst 80 %",
    );
  });
  test("that it is a forecast", () => {
    const forecasts = measured({ 2024: "82 %" });
    expect(why("minst 80 %", {}, { period: "2024 T2", forecasts })).toMatch(/^Prognosen 82 % mot minst 80 %/);
  });
  test("an answer in words, and the day that it came too late", () => {
    expect(why("Klart senast 2022-06-30", "Genomfört 2022-09")).toContain("”Genomfört 2022-09”, efter 2022-06-30");
    for (const outcome of ["Genomfört 2022-05", "Genomfört", "Nej", "Pågår"])
      expect(why("Klart senast 2022-06-30", outcome)).not.toContain(", efter");
  });
});
