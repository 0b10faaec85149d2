import { assess } from "../../src/assess/assess";
import { gradeLine, type GradeLine } from "../../src/assess/line";
import { standard } from "../../src/domain/presets/standard";
import { readHeader } from "../../src/interpret/header/header";
import { titleParts } from "../../src/interpret/header/title";
import { grade, indicator, node, recognition } from "./plan";
import { measureOf } from "../../src/assess/measure";

/** A row's verdict in the standard's words; "asked" where it needs an answer or another value first. */
function verdict(line: GradeLine): string {
  const { label, met } = gradeLine(line, standard);
  return met === null ? "asked" : (label ?? String(met));
}

describe("which side is better, where a part of the name points the other way", () => {
  test.each<[indicator: string, target: string, outcome: string, verdict: string]>([
    // Energy that is given, and energy that is used.
    ["Solcellernas produktion, kWh per kvm takyta", "140", "150", "Uppnås"],
    ["Egenproducerad el, kWh/m2", "12", "6", "Uppnås inte"],
    ["Köpt energi i skolorna, kWh/m2", "120", "130", "Uppnås delvis"],
    ["Insamlade matrester och matavfall, kg per hushåll", "50", "30", "Uppnås inte"],
    // Those who waited a short time, those who waited long, and the time itself.
    ["Andel som väntat 30 dagar eller kortare på utredning", "90 %", "70 %", "Uppnås inte"],
    ["Väntat mindre än 3 dagar på läkarbesök, andel", "90 %", "95 %", "Uppnås"],
    ["Andel som väntat längre än 90 dagar", "5 %", "9 %", "Uppnås inte"],
    ["Väntetid till handläggare, dagar", "10", "14", "Uppnås inte"],
    // Places that are too full are no success; a hotel's are.
    ["Beläggningsgrad på psykiatriska vårdplatser", "90 %", "96 %", "asked"],
    ["Beläggningsgrad på kommunens vandrarhem", "60 %", "66 %", "Uppnås"],
    ["Beläggningsgrad", "95 %", "97 %", "asked"],
    ["Beläggningsgrad i bussarna", "60 %", "66 %", "asked"],
    ["Överbeläggningar vid sjukhuset, antal", "10", "14", "Uppnås inte"],
    // A good thing that one waits for.
    ["Fiberanslutning", "5 timmar", "6 timmar", "asked"],
    ["E-tjänsten för bygglov", "3 dagar", "2 dagar", "asked"],
    ["Öppethållande i simhallen", "60 timmar", "64 timmar", "Uppnås"],
    ["Anspänningstid vid deltidsstationen", "300 sekunder", "280 sekunder", "Uppnås"],
    ["Avloppsstopp per mil ledning", "3", "2,6", "Uppnås"],
    ["Barn som har fått besked inom beslutad tid", "100 %", "94 %", "Uppnås delvis"],
    ["Kunskapsutveckling i årskurs 9, residual", "0", "-3", "Uppnås inte"],
    // What is assumed is nobody's target; what costs and shares of a turnover are for may be either.
    ["Planeringsantagande om antal invånare", "10 260", "10 312", "asked"],
    ["Skötsel av grönytor, kr/kvm", "14", "12", "asked"],
    ["IT-stödets andel av omsättningen", "4 %", "3 %", "asked"],
    // Somebody else's value beside nothing that compares.
    ["Sjukfrånvaro", "Riket 6,2 %", "6,0 %", "asked"],
    ["Nöjda brukare", "länet: 84 %", "86 %", "asked"],
    ["Nöjda brukare", "bättre än 84 %", "86 %", "Uppnås"],
  ])("%s: %s | %s is %s", (measure, target, outcome, wanted) =>
    expect(verdict({ indicator: measure, target, outcome })).toBe(wanted),
  );
});

describe("a part of the year stands beside the figure", () => {
  test.each<[indicator: string, outcome: string, verdict: string]>([
    ["Utförda kontroller enligt plan", "60 % (jan–aug)", "asked"],
    ["Andel genomförda insatser", "60 % (delår)", "asked"],
    ["Andel genomförda insatser", "60 % (tertial 2)", "asked"],
    ["Andel genomförda insatser", "60 %", "Uppnås inte"],
    ["Andel genomförda insatser", "60 % (preliminärt)", "Uppnås inte"],
    ["Andel nöjda brukare", "95 % (augusti)", "Uppnås delvis"],
  ])("%s: %s of 2024 is %s", (measure, outcome, wanted) =>
    expect(verdict({ indicator: measure, target: "100 %", outcome, period: "2024" })).toBe(wanted),
  );

  test("a share of a part is no value of the year either, and the reason names that part", () => {
    const why = (outcome: string): string =>
      gradeLine({ indicator: "Andel nöjda", target: "minst 90 %", outcome, period: "2024" }, standard).why;
    expect(why("95 % (jan–aug)")).toBe(
      "Utfall för helåret saknas; det senaste avser jan–aug, så ingen bedömning görs.",
    );
    expect(why("95 % (avser delår)")).toMatch(/^Utfall för helåret saknas; det senaste avser .*delår/);
    // A month alone is when it was measured.
    expect(why("95 % (augusti)")).toContain("(avser augusti 2024)");
    expect(why("95 % (varav 2 i maj)")).not.toContain("avser");
  });

  test("at delår a share of what was planned says nothing yet", () =>
    expect(
      verdict({ indicator: "Genomförda besök enligt plan", target: "100 %", outcome: "60 %", period: "2024 T2" }),
    ).toBe("asked"));
});

describe("a goal that people have judged", () => {
  const SCALE = standard.scales[0]!.name;
  const published = (under: "grade" | "figures"): string => {
    const goals = [
      node("kf", "mål", { grades: [grade("Vi har nått målet", SCALE, 0)] }),
      node("n", "mål", {
        parents: ["kf"],
        grades: under === "grade" ? [grade("Uppnås delvis", SCALE, 1)] : [],
        comments: [{ text: "Enkäten i maj", cell: "Blad!H1" }],
      }),
    ];
    const indicators = under === "figures" ? [indicator("i", "n", "minst 80 %", { 2021: "76 %" })] : [];
    const plan = assess(recognition({ goals, indicators }), standard);
    const goal = plan.areas.flatMap((area) => area.goals).find((one) => one.node.id === "kf")!;
    expect(plan.disagreements.map(({ id }) => id)).toContain("kf");
    return goal.published.label;
  };

  test("keeps their grade over a sum of other people's grades", () => expect(published("grade")).toBe("Uppnås"));
  test("is graded by figures, where figures are below it", () => expect(published("figures")).toBe("Uppnås delvis"));
});

describe("the gap is written as the figures beside it", () => {
  const why = (line: GradeLine): string => gradeLine(line, standard).why.replace(/\s/g, " ");
  test.each<[line: GradeLine, words: string]>([
    [{ indicator: "Elanvändning", target: "högst 105 kWh/kvm", outcome: "112 kWh/kvm" }, ": 7 kWh/kvm över gränsen"],
    [{ indicator: "Skadade", target: "minska med 7 %", outcome: "3,0", baseline: "3,2" }, "mot högst 2,98"],
    [{ indicator: "Skadade", target: "minska med 7 %", outcome: "3,0", baseline: "3,2" }, ": 0,02 över målet"],
    [{ indicator: "Vatten", target: "minst 20", outcome: "20,0004" }, ": 0,0004 över målet"],
    [{ indicator: "Energianvändning", target: "minska med 20 %", outcome: "17 %" }, "3 procentenheter under målet"],
  ])("%j", (line, words) => expect(why(line)).toContain(words));
});

describe("headers and titles", () => {
  test.each(["Nämndens formulering", "Bolagets formulering", "Styrelsens egen lydelse"])(
    "%s is a text, and names nobody",
    (header) => {
      const { scores } = readHeader(header);
      expect(scores.owner).toBeUndefined();
      expect(scores.comment).toBeGreaterThan(0);
    },
  );
  test("an owner's numbered demand on a company is a title with its level", () => {
    expect(titleParts("Ägardirektiv 2: Stark ekonomi")).toMatchObject({ level: "ägardirektiv", number: "2" });
  });
  test("the figures of a chart that was pasted below a title are no part of it", () => {
    expect(titleParts("Sjukfrånvaro, %\nRiket\n2022\n7,1\n2021\n6,9\nEgen\n2022\n6,5").title).toBe("Sjukfrånvaro, %");
    expect(titleParts("Nya bostäder\n2022\n41").title).toBe("Nya bostäder");
    expect(titleParts("Vision\n2030").title).toBe("Vision 2030");
    expect(titleParts("Trygg kommun\nhela dygnet").title).toBe("Trygg kommun hela dygnet");
  });
});

test.each<[outcome: string, verdict: string]>([
  ["i snitt 16 dagar", "Uppnås"],
  ["i genomsnitt 24 dagar", "Uppnås inte"],
])("%s is a value", (outcome, wanted) =>
  expect(verdict({ indicator: "Svarstid", target: "högst 20 dagar", outcome })).toBe(wanted),
);

describe("what a value is of: a day, or all of the period", () => {
  test.each<[indicator: string, unit: string, isPoint: boolean]>([
    ["Brukare med digital nattillsyn, antal 30 april", "", true],
    ["Lediga tomter (31/8)", "st", true],
    ["Elbussar i trafik 31 aug 2025", "st", true],
    ["Elbussar i drift den 31 augusti", "st", true],
    ["Vakanta IT-tjänster", "st", true],
    ["Öppna ärenden äldre än 30 dagar i servicedesk", "st", true],
    ["Öppnade ärenden", "st", false],
    ["Laddplatser tagna i drift", "st", false],
    ["Antal ärenden 1 januari–30 april", "st", false],
    ["Besök till och med 30 april", "st", false],
    ["Antal i kö 30 april som fått plats under perioden", "st", false],
    ["Besök läsåret 2024/25", "st", false],
    ["Utförda turer av planerade", "%", true],
    ["Utförda kontroller av planerade", "%", false],
    // So much of the year's plan as there has been time for.
    ["Planerad tillsyn genomförs", "%", false],
    ["Tillsyn genomförd enligt plan", "%", false],
    ["Medarbetarsamtal genomförda", "%", false],
    ["Underhåll utfört mot plan", "%", false],
    ["Förhandsbedömningar genomförda inom 14 dagar", "%", true],
    ["Andel genomförandeplaner", "%", true],
  ])("%s %s: as of a day: %s", (indicator, unit, isPoint) =>
    expect(measureOf({ indicator, ...(unit === "" ? {} : { unit }) })?.measure ?? null).toBe(isPoint ? "point" : null),
  );
});
