import type { Scale, ScaleMatch, StepClass } from "../../src/domain/scale";
import { readGrade, readTrend } from "../../src/interpret/choice/grade";
import { saysNotJudged } from "../../src/interpret/choice/notJudged";

const scale = (
  name: string,
  steps: [string, StepClass | null, string[]?, string?][],
  states: [string, string[]?][] = [],
  order: Scale["order"] = "stated",
): Scale => ({
  name,
  steps: steps.map(([label, stepClass, synonyms = [], symbol = ""]) => ({ label, class: stepClass, synonyms, symbol })),
  states: states.map(([label, synonyms = []]) => ({ label, synonyms })),
  order,
});

// Lindesberg 2021: three scales in one document.
const core = scale("grunduppdrag", [
  ["Grunduppdraget uppnås", "reached"],
  ["Grunduppdraget uppnås till stor del", "partly"],
  ["Grunduppdraget uppnås inte", "notReached"],
]);
const quality = scale("kvalitet", [
  ["Kvalitén uppnås", "reached"],
  ["Kvalitén är på väg att uppnås", "partly"],
  ["Kvalitén är på väg att inte uppnås", "notReached"],
]);
const development = scale("utvecklingsmål", [
  ["Målet är uppfyllt", "reached"],
  ["Målet är på väg att uppfyllas", "partly"],
  ["Målet är på väg att inte uppfyllas", "notReached"],
]);
const standard = scale(
  "standard",
  [
    ["Uppnås", "reached", ["grön", "ja"], "●"],
    ["Uppnås delvis", "partly", ["gul", "delvis"], "◐"],
    ["Uppnås inte", "notReached", ["röd", "nej"], "○"],
  ],
  [["Svårbedömt"], ["Mäts ej i år", ["ej mätbart"]]],
);
const jonkoping = scale("Jönköping", [
  ["Målet är uppnått", "reached"],
  ["Målet bedöms kunna uppnås", "partly"],
  ["Osäkert om målet kan uppnås", "partly"],
  ["Målet bedöms inte kunna uppnås", "notReached"],
  ["Målet har inte uppnåtts", "notReached"],
]);

const label = (found: ReturnType<typeof readGrade>): string | null | string[] => {
  const one = (match: ScaleMatch): string =>
    "step" in match ? `${match.step.label}${match.index === undefined ? "" : ` ${match.index}`}` : match.state.label;
  return found === null ? null : "ambiguous" in found ? found.ambiguous.map(one) : one(found);
};
const on = (text: string, ...scales: Scale[]): string | null | string[] => label(readGrade(text, scales));

test.each<[string, string | null]>([
  ["Uppnås", "Uppnås 0"],
  ["uppnås.", "Uppnås 0"],
  ["Målet uppnås", "Uppnås 0"],
  ["Målet är uppnått", "Uppnås 0"],
  ["Målet er oppnådd", "Uppnås 0"],
  ["Innfridd", "Uppnås 0"],
  ["Ikke innfridd", "Uppnås inte 2"],
  ["Uppnått", "Uppnås 0"],
  ["● Uppnås", "Uppnås 0"],
  ["🟢 Uppnås", "Uppnås 0"],
  ["●", "Uppnås 0"],
  ["GRÖN", "Uppnås 0"],
  ["Grönt", "Uppnås 0"],
  ["Ja", "Uppnås 0"],
  ["Uppnås delvis", "Uppnås delvis 1"],
  ["Delvis uppnått", "Uppnås delvis 1"],
  ["Målet är delvis uppfyllt", "Uppnås delvis 1"],
  ["Målet uppnås delvis under året", "Uppnås delvis 1"],
  ["Uppnås inte", "Uppnås inte 2"],
  ["Ej uppnått", "Uppnås inte 2"],
  ["Målet uppnås ej", "Uppnås inte 2"],
  ["Målet är inte uppfyllt", "Uppnås inte 2"],
  ["Svårbedömt", "Svårbedömt"],
  ["Mäts inte i år", "Mäts ej i år"],
  ["Ej mätbart", "Mäts ej i år"],
  ["Delvist opfyldt", "Uppnås delvis 1"],
  ["Ikke nådd", "Uppnås inte 2"],
  ["Förverkligades inte", "Uppnås inte 2"],
  ["Uppföljs inte", null],
  ["Något försenat", null],
  ["Kommentar saknas", null],
  ["", null],
])("%p on the standard scale", (text, expected) => expect(on(text, standard)).toBe(expected));

test("a step and its negation are never confused", () => {
  expect(on("Målet är på väg att uppfyllas", core, quality, development)).toBe("Målet är på väg att uppfyllas 1");
  expect(on("Målet är på väg att inte uppfyllas", core, quality, development)).toBe(
    "Målet är på väg att inte uppfyllas 2",
  );
  expect(on("Målet är på väg att ej uppfyllas", development)).toBe("Målet är på väg att inte uppfyllas 2");
  expect(on("Kvalitén är på väg att inte uppnås", core, quality, development)).toBe(
    "Kvalitén är på väg att inte uppnås 2",
  );
  expect(on("Grunduppdraget uppnås till stor del", core, quality, development)).toBe(
    "Grunduppdraget uppnås till stor del 1",
  );
  expect(on("Målet bedöms inte kunna uppnås", jonkoping)).toBe("Målet bedöms inte kunna uppnås 3");
  expect(on("Målet bedöms kunna uppnås", jonkoping)).toBe("Målet bedöms kunna uppnås 1");
  expect(on("Vi bedömer att målet inte kommer att nås", standard)).not.toBe("Uppnås 0");
});

test("an adjective inside another text is no grade", () => {
  const quality = scale("kvalitet i ord", [
    ["God", "reached"],
    ["Godtagbar", "partly"],
    ["Dålig", "notReached"],
  ]);
  const step = (text: string): string | null => {
    const found = readGrade(text, [quality]);
    return found && "step" in found ? found.step.label : null;
  };
  expect(["God kommunal service", "En god ekonomi för framtiden", "Dålig luft i tätorten"].map(step)).toEqual([
    null,
    null,
    null,
  ]);
  expect(
    ["God", "God måluppfyllelse", "Måluppfyllelsen bedöms som god", "God, men svagare än i fjol"].map(step),
  ).toEqual(["God", "God", "God", null]);
  expect(step("God (4)")).toBe("God");
});

test("a sentence that says something else too is no grade", () => {
  const lights = scale("trafikljus", [
    ["Grön", "reached"],
    ["Gul", "partly"],
    ["Röd", "notReached"],
  ]);
  const results = scale("resultat", [
    ["Bra", "reached"],
    ["Pågår", "partly", ["pågående"]],
    ["Har brister", "notReached"],
  ]);
  for (const text of [
    "Barn och unga mår bra",
    "Grön omställning",
    "Röda korset",
    "Eleverna når målen i alla ämnen",
    "Pågående arbete med ny skola",
    "Aktiviteten genomförs under hösten",
  ])
    expect([text, on(text, standard, lights, results)]).toEqual([text, null]);
  expect(on("Målet når vi under året", standard)).toBe("Uppnås 0");
  expect(on("Arbetet pågår enligt plan", results)).toBe("Pågår 1");
  expect(on("Delvis genomfört", standard)).toBe("Uppnås delvis 1");
  expect(on("Uppnås inte: för få elever sökte", standard)).toBe("Uppnås inte 2");
  expect(on("Samlad bedömning – uppnås delvis", standard)).toBe("Uppnås delvis 1");
});

test("what fits several steps is ambiguous", () => {
  expect(
    on(
      "Gul",
      standard,
      scale("annan", [
        ["Gul", null],
        ["Röd", null],
      ]),
    ),
  ).toEqual(["Uppnås delvis 1", "Gul 0"]);
  expect(on("Uppnås", standard, { ...standard })).toHaveLength(2);
});

test("a scale without an order gives a step without a place", () => {
  expect(
    on(
      "Mellersta gruppen",
      scale(
        "KKiK",
        [
          ["Bästa gruppen", null],
          ["Mellersta gruppen", null],
        ],
        [],
        "asked",
      ),
    ),
  ).toBe("Mellersta gruppen");
});

test.each<[string, string | null]>([
  ["Upp", "up"],
  ["↑", "up"],
  ["Ökande", "up"],
  ["⬆️", "up"],
  ["Ned", "down"],
  ["↓", "down"],
  ["Minskar", "down"],
  ["→", "same"],
  ["Lika", "same"],
  ["Oförändrat", "same"],
  ["Ingen uppmätt förändring sedan 2018", "same"],
  ["Ingen/liten förändring", "same"],
  ["Utvecklingen går åt rätt håll sedan 2010", "better"],
  ["Förbättring sedan 1993", "better"],
  ["Positiv utveckling", "better"],
  ["Utfallet har förbättrats", "better"],
  ["Utvecklingen går åt fel håll", "worse"],
  ["Försämring", "worse"],
  ["Negativ utveckling", "worse"],
  ["Utfallet kan inte jämföras över tid", null],
  ["Trendangivelse saknas", null],
  ["1 av 1 indikatorer har en positiv trend", null],
  ["Ingen", null],
  ["", null],
  ["Grön", null],
])("the trend %p is %s", (text, trend) => expect(readTrend(text)?.trend ?? null).toBe(trend));

test("a grade that names another thing, or how much, is not the label", () => {
  expect(readGrade("Grunduppdraget uppnås", [quality])).toBe(null);
  expect(label(readGrade("Grunduppdraget uppnås", [quality, core]))).toBe("Grunduppdraget uppnås 0");
  expect(readGrade("Målet är uppfyllt till 60 %", [development])).toBe(null);
  expect(
    readGrade("Ingen måluppfyllelse", [
      scale(
        "med besked",
        [
          ["Hög", "reached"],
          ["Låg", "notReached"],
        ],
        [["Bedömning saknas", ["ingen"]]],
      ),
    ]),
  ).toBe(null);
});

test.each(["okänt", "unknown", "n/a", "Ej bedömd"])("%s among grades says that nothing is judged", (text) =>
  expect(saysNotJudged(text)).toBe(true),
);

test.each([
  ["Bedöms inte", true],
  ["Målet bedöms ej i år", true],
  ["Målet bedöms inte vara uppfyllt", false],
  ["Bedöms inte kunna nås", false],
  ["Målet bedöms inte nås", false],
])("”%s” says that nothing is judged: %s; that something is not so is a judgement", (text, says) =>
  expect(saysNotJudged(text)).toBe(says),
);
