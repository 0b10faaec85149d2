import { MET_FACT } from "../../src/domain/assessment";
import type { Scale } from "../../src/domain/scale";
import { STANDARD_SCALE } from "../../src/domain/scales";
import { readOn } from "../../src/functions/grades";
import { presetNamed } from "../../src/domain/presets";
import { styrmodellSheet } from "../../src/report/styrmodell";
import { call, cell, down } from "./call";

const U = "Uppnås";
const D = "Uppnås delvis";
const I = "Uppnås inte";

describe("SAMLA", () => {
  it.each([
    [[U, U, D], "standard", U],
    [[U, U, D, D], "standard", D],
    [[U, D, I], "standard", I],
    [
      [U, U, I, "Ej bedömd"],
      undefined,
      "ej bedömd: 2 av 4 mål uppnås och 1 uppnås inte; 1 är inte bedömt. Ange argumentet regel för att väga samman, till exempel majoritet, sämst.",
    ],
    [
      ["Når målvärdet", "Når inte målvärdet"],
      undefined,
      "ej bedömd: 1 av 2 mål når målvärdet och 1 når inte målvärdet. Ange argumentet regel för att väga samman, till exempel majoritet, sämst.",
    ],
    [[U, I], "bäst", U],
    [[U, I], "sämst", I],
    [[U, U, I, I], "minst hälften", I],
    [[U, U, D, I], "median", D],
    [[U, U, U, D], "minst 75 % på Uppnås eller bättre", U],
    [[U, U, D, D], "majoritet", "ej bedömd: ingen regel för sammanvägning avgör."],
    [[U, U, D, D], "majoritet, bäst", U],
    [["ej uppnått", "🟢 Uppnås", "delvis"], "sämst", I],
    [
      ["Ej bedömd", "Svårbedömt", U],
      "majoritet, sämst",
      "ej bedömd: 1 av 3 mål har en bedömning, vilket är mindre än 50 %, så ingen sammanvägning görs.",
    ],
    [
      [U, "Bra jobbat"],
      undefined,
      "ej bedömd: ”Bra jobbat” är ingen bedömning på skalan Måluppfyllelse (Uppnås, Uppnås delvis, Uppnås inte).",
    ],
    [[null, ""], undefined, "ej bedömd: det finns inga bedömningar att väga samman."],
    [[U, U], "person", "ej bedömd: bedömningarna vägs inte samman med en regel."],
  ])("%j by %j: %s", (grades, rule, gives) => {
    expect(cell("SAMLA", down(...grades), rule, grades.includes("Bra jobbat") ? "Måluppfyllelse" : undefined)).toBe(
      gives,
    );
  });

  it("rules may stand one in each cell", () => {
    expect(cell("SAMLA", down(U, U, D, D), down("majoritet", "bäst"))).toBe(U);
  });

  it("the order never matters", () => {
    const grades = [U, U, D, D, I];
    for (let turn = 0; turn < grades.length; turn++)
      expect(cell("SAMLA", down(...grades.slice(turn), ...grades.slice(0, turn)), "standard")).toBe(I);
  });

  it("coverage and missing by tillval", () => {
    const grades = down(U, "Mäts ej i år", "Mäts ej i år");
    expect(cell("SAMLA", grades, "majoritet", undefined, undefined, [["täckning", 30]])).toBe(U);
    expect(
      cell("SAMLA", down(U, U, "Mäts ej i år"), "sämst", undefined, undefined, [["saknade", "räknas som sämst"]]),
    ).toBe(I);
    expect(
      cell("SAMLA", down(U, U, "Mäts ej i år"), "sämst", undefined, undefined, [["saknade", "ger ingen bedömning"]]),
    ).toBe("ej bedömd: 1 av 3 mål saknar bedömning, så ingen sammanvägning görs.");
  });

  it("a weighted mean by the values of the scale's rows", () => {
    const scale = [
      ["Bra", "uppnått", "", "", "", "", 1],
      ["Sådär", "delvis", "", "", "", "", 0.5],
      ["Dåligt", "ej", "", "", "", "", 0],
    ];
    expect(cell("SAMLA", down("Bra", "Bra", "Dåligt"), "viktat medel ≥ 0,6; 0,3", scale)).toBe("Bra");
    expect(cell("SAMLA", down("Bra", "Bra", "Dåligt"), "viktat medel ≥ 0,6; 0,3", scale, down(1, 1, 5))).toBe("Dåligt");
    expect(cell("SAMLA", down(U, U, I), "viktat medel ≥ 0,6; 0,3")).toContain("saknar värden för ett viktat medel");
  });

  it("the rules of a styrmodell, by name or from its sheet", () => {
    const { values } = styrmodellSheet(presetNamed("progress")!);
    const sheet = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 11 }, (__, column) => values[row]?.[column] ?? ""),
    );
    expect(cell("SAMLA", down("Uppnått", "På väg", "På väg"), "progress")).toBe("På väg");
    expect(cell("SAMLA", down("Uppnått", "Uppnått", "Risk"), undefined, sheet)).toBe("Risk");
    expect(cell("SAMLA", down(U, U), undefined, "mariestad", undefined, [["nivå", "nämndmål"]])).toBe(U);
  });

  it.each([
    [{ error: "#REF!" }, undefined, "Argumentet regel innehåller ett felvärde. Rätta formeln i cellen."],
    ["hälften", undefined, "I argumentet regel: regeln ”hälften” är okänd. Skriv till exempel majoritet, sämst."],
    [
      "minst 60 % på Toppen eller bättre",
      undefined,
      "I argumentet regel: steget ”Toppen” finns inte i nivåns skala. Skriv till exempel majoritet, sämst.",
    ],
    [
      undefined,
      [
        ["nivå", "x"],
        ["nivå", "y"],
      ],
      "Tillvalet nivå gäller hela anropet och kan inte anges rad för rad.",
    ],
    [undefined, [["täckning", 130]], "Tillvalet täckning ska vara ett tal mellan 1 och 100."],
    [
      undefined,
      [["saknade", "strunta i"]],
      "Tillvalet saknade är ”strunta i”. Skriv räknas inte, räknas som sämst, ger ingen bedömning.",
    ],
  ])("rule %j, tillval %j: wrong with the call", (rule, more, sentence) => {
    expect(call("SAMLA", down(U, D), rule, undefined, undefined, more)).toBe(sentence);
  });

  it("grades on a scale that cannot be known ask for it", () => {
    expect(call("SAMLA", down("Toppen", "Botten"))).toBe(
      "Det framgår inte vilken skala bedömningarna står på (”Toppen”, ”Botten”). Ange argumentet skala.",
    );
    expect(cell("SAMLA", down("Genomfört", "Pågår", "Pågår"), "majoritet")).toBe("Pågår");
    expect(cell("SAMLA", down("Toppen", "Botten"), "sämst", down("Toppen", "Botten"))).toBe("Botten");
  });
});

describe("FÖRDELNING", () => {
  it("every step in order, then what is no step; shares of all", () => {
    expect(call("FÖRDELNING", down(I, U, U, "Mäts ej i år", "ej bedömd: utfall saknas", null))).toEqual([
      [U, 2, 0.4],
      [D, 0, 0],
      [I, 1, 0.2],
      ["Mäts ej i år", 1, 0.2],
      ["Ej bedömd", 1, 0.2],
    ]);
  });

  it("of a styrmodell with several scales, on the one that the grades are on", () => {
    expect(call("FÖRDELNING", down("Kvalitén uppnås", "Kvalitén är på väg att uppnås"), "lindesberg")).toEqual([
      ["Kvalitén uppnås", 1, 0.5],
      ["Kvalitén är på väg att uppnås", 1, 0.5],
      ["Kvalitén är på väg att inte uppnås", 0, 0],
    ]);
    expect(call("FÖRDELNING", down("Målet är uppfyllt"), "lindesberg")).toEqual([
      ["Målet är uppfyllt", 1, 1],
      ["Målet är på väg att uppfyllas", 0, 0],
      ["Målet är på väg att inte uppfyllas", 0, 0],
    ]);
  });

  it("of no grades: zeros", () => {
    expect(call("FÖRDELNING", [[""]])).toEqual([
      [U, 0, 0],
      [D, 0, 0],
      [I, 0, 0],
    ]);
  });
});

describe("OMSKALA", () => {
  it.each([
    ["Grön", "Trafikljus", "Måluppfyllelse", U],
    ["Uppnås", "Måluppfyllelse", "Måluppfyllelse", U],
    ["Svårbedömt", "Trafikljus", "Måluppfyllelse", "Svårbedömt"],
    ["ej bedömd: utfall saknas", "Måluppfyllelse", "Trafikljus", "Ej bedömd"],
    [
      "Lila",
      "Trafikljus",
      "Måluppfyllelse",
      "ej bedömd: ”Lila” är ingen bedömning på skalan Trafikljus (Grön, Gul, Röd).",
    ],
  ])("%s from %s to %s: %s", (grade, from, to, gives) => {
    expect(cell("OMSKALA", grade, from, to)).toBe(gives);
  });

  it("between two ranges of rows goes by class, not by place", () => {
    const from = [
      ["Bra", "uppnått"],
      ["Dåligt", "ej"],
    ];
    const to = [
      ["Klart", "uppnått"],
      ["Pågår", "delvis"],
      ["Ej påbörjat", "ej"],
    ];
    expect(call("OMSKALA", down("Bra", "Dåligt"), from, to)).toEqual([["Klart"], ["Ej påbörjat"]]);
  });
});

describe("UTVECKLING", () => {
  it.each([
    [[[71, 76]], "högre", [["bättre"]]],
    [[[71, 76]], "lägre", [["sämre"]]],
    [[[71], [76]], undefined, [["ökar"]]],
    [[["71 %", 0.76]], "högre", [["bättre"]]],
    [[[2.4 / 3, 0.8]], "högre", [["oförändrat"]]],
    [[["4 veckor", "30 dagar"]], "lägre", [["sämre"]]],
    [
      [["4 veckor", "30 %"]],
      "lägre",
      [["ej bedömd: de två senaste värdena har inte samma enhet. Skriv dem med samma enhet."]],
    ],
    [[[71, "Ingen mätning"]], "högre", [["ej bedömd: det behövs minst två värden för en utveckling."]]],
    [[["hej", 71, 76]], "högre", [["bättre"]]],
    [[[71, "hej"]], "högre", [["ej bedömd: ”hej” är inget värde som går att jämföra."]]],
    [
      [[71, { error: "#DIV/0!" }]],
      "högre",
      [["ej bedömd: ett värde är felvärdet #DIVISION/0!. Rätta formeln, eller lämna cellen tom."]],
    ],
    [[[71, 76]], "åt sidan", [["ej bedömd: riktningen ”åt sidan” känns inte igen: skriv högre eller lägre."]]],
    [
      [
        [1, 2],
        [2, 1],
      ],
      [["högre"], ["lägre"]],
      [["bättre"], ["bättre"]],
    ],
  ])("%j, %j: %j", (values, direction, gives) => {
    expect(call("UTVECKLING", values, direction)).toEqual(gives);
  });
});

describe("GEH", () => {
  it.each([
    [
      [U, U],
      [U, U, D],
      "majoritet, median",
      "God ekonomisk hushållning uppnås. Slutsatsen är ett förslag tills den är fastställd.",
    ],
    [
      ["Grön", "Gul"],
      ["Målet är uppfyllt"],
      "majoritet, median",
      "God ekonomisk hushållning uppnås delvis. Slutsatsen är ett förslag tills den är fastställd.",
    ],
    [[U, I], [U], "bäst", "God ekonomisk hushållning uppnås. Slutsatsen är ett förslag tills den är fastställd."],
    [[U], [""], "majoritet", "God ekonomisk hushållning kan inte bedömas. Verksamhetsmål: inga mål är angivna."],
    [
      [U, U],
      [U, U, D],
      undefined,
      "Hur god ekonomisk hushållning bedöms är inte beslutat. Finansiella mål: båda målen uppnås. Verksamhetsmål: 2 av 3 mål uppnås och 1 uppnås delvis.",
    ],
    [
      [U],
      [U, "Ej bedömd", "Ej bedömd"],
      "majoritet",
      "God ekonomisk hushållning kan inte bedömas. Verksamhetsmål: 1 av 3 mål har en bedömning, vilket är mindre än 50 %, så ingen sammanvägning görs.",
    ],
  ])("%j and %j by %j: %s", (financial, operational, rule, gives) => {
    expect(cell("GEH", down(...financial), down(...operational), rule)).toBe(gives);
  });
});

it.each([
  [["Bra jobbat"], [U], "Bra jobbat"],
  [[U], ["Sådär"], "Sådär"],
  [["Bra jobbat"], ["Sådär"], "Bra jobbat"],
])("GEH of %j and %j asks for the scale of the first that is on none: %s", (financial, operational, text) => {
  expect(call("GEH", down(...financial), down(...operational))).toBe(
    `Det framgår inte vilken skala bedömningarna står på (”${text}”). Ange argumentet skala.`,
  );
});

it("a text of the user's is repeated by its first 60 characters", () => {
  const told = (characters: number): unknown =>
    cell("SAMLA", down(U, "x".repeat(characters)), undefined, "Måluppfyllelse");
  expect([60, 61].map((characters) => /”(x+)”/.exec(String(told(characters)))?.[1]?.length)).toEqual([60, 60]);
});

it("what BEDÖM says of a target that no rule grades is no grade, but on a scale with just those words", () => {
  const named = (label: string): Scale => ({
    ...STANDARD_SCALE,
    name: "Egen",
    steps: STANDARD_SCALE.steps.map((step, at) => (at === 2 ? { ...step, label } : step)),
  });
  expect(readOn(MET_FACT.missed, named("Missat"))).toEqual({ kind: "state", label: "Ej bedömd" });
  expect(readOn(MET_FACT.missed, named(MET_FACT.missed))).toMatchObject({ kind: "step", label: MET_FACT.missed });
});

describe("TOLKA", () => {
  it("takes one column", () => {
    expect(call("TOLKA", [["minst 1", "minst 2"]])).toBe(
      "Markera måltexterna i en enda kolumn: svaret fyller kolumnerna till höger.",
    );
  });

  it.each([
    ["10–35", undefined, ["mellan 10 och 35", "intervall", 10, 35, "", ""]],
    [0.8, undefined, ["antas vara minst 0,8", "minst", 0.8, "", "", ""]],
    [13, "Våldsbrott per 1 000 invånare", ["högst 13", "högst", 13, "", "", ""]],
    ["En trygg kommun", undefined, ["bedöms av en person", "bedöms av en person", "", "", "", ""]],
    ["-", undefined, ["inget mål", "inget mål", "", "", "", ""]],
    ["", "Andelen trygga elever ska öka", ["inget mål", "inget mål", "", "", "", ""]],
    [
      { error: "#N/A" },
      undefined,
      ["ej bedömd: målet är felvärdet #SAKNAS!. Rätta formeln, eller lämna cellen tom.", "", "", "", "", ""],
    ],
  ])("%j, %j: %j", (target, indicator, gives) => {
    expect(call("TOLKA", [[target]], indicator)).toEqual([gives]);
  });
});

it("an error among the grades is named in Swedish with what to do, also where no scale is given", () => {
  const mend = "ej bedömd: en bedömning är felvärdet #SAKNAS!. Rätta formeln, eller lämna cellen tom.";
  expect(cell("SAMLA", down({ error: "#N/A" }, U))).toBe(mend);
  expect(cell("SAMLA", down(U, { error: "#N/A" }), "majoritet", "Måluppfyllelse")).toBe(mend);
});
