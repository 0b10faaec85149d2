import { readFileSync } from "node:fs";
import { goldenYear } from "../../samples/golden";
import { examplesOf } from "../../src/domain/template";
import { SAY } from "../../src/report/sentences";
import { sentencePage } from "../../workbench/sentencePage";
import { textsIn, TO_THE_AUTHOR } from "./printedTexts";
import { dear } from "../whole";
import { reasonsIn } from "../../src/report/goalReason";
import { SENTENCES } from "../../src/assess/sentences";
import { afterCount } from "../../src/assess/wording";
import { countedLabel } from "../../src/domain/shapes";
import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import { undecided } from "../../src/domain/presets/undecided";
import { recognise } from "../../src/recognise/recognise";
import { basisLegend, basisSentence } from "../../src/report/basisSentence";
import { countSentence } from "../../src/report/countSentence";
import { indicatorsIn, type AssessedGoal } from "../../src/domain/assessment";
import { methodSentences, planMethod, ruleSentences } from "../../src/report/method";
import { statusSheets } from "../../src/report/status";
import { book, sheet } from "../recognise/kit";
import { reportOf } from "./annual/kit";
import { assessed, goal, node, state, step } from "./plan";

test("docs/meningar.md has every template with its example, as it is printed", () => {
  expect(readFileSync("docs/meningar.md", "utf8")).toBe(sentencePage());
});

test.each(examplesOf(SAY))("no instruction, cell or arrow is in %s", (_, text) => {
  expect(text).not.toMatch(TO_THE_AUTHOR);
  expect(text).toMatch(/\S/);
});

dear("nor anywhere in the two reports of a year", async () => {
  const { delår, helår } = await goldenYear();
  const texts = [delår, helår].flatMap(({ document }) => textsIn(document));
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => TO_THE_AUTHOR.test(text))).toEqual([]);
});

test("a level whose name says whose it is keeps its name where levels are distinguished, and is counted by its noun", () => {
  expect(SAY.countedLevel("Nämndens mål", 4, 11, "uppnås")).toBe("Nämndens mål: 4 av 11 uppnås");
  expect(SAY.countedLevel("Fullmäktiges mål", 1, 1, "uppnås")).toBe("Fullmäktiges mål uppnås");
  expect(
    SAY.noneJudged([
      { level: "fullmäktiges mål", count: 6 },
      { level: "nämndens mål", count: 11 },
    ]),
  ).toBe("Fullmäktiges mål och nämndens mål är inte bedömda.");
  expect(SAY.awaitsJudgement({ names: ["”A”", "”B”", "”C”", "”D”"], levels: Array(4).fill("fullmäktiges mål") })).toBe(
    "Samlad bedömning av 4 mål.",
  );
});

test.each([
  [["nämndens mål"], "Ett mål till redovisas därefter.", "1 mål på lägre nivå redovisas under sitt område."],
  [
    ["aktivitet", "aktivitet"],
    "Ytterligare 2 aktiviteter redovisas därefter, område för område.",
    "Aktiviteter på lägre nivå redovisas under sina områden.",
  ],
])("one and several that stand elsewhere: %j", (levels, later, below) => {
  expect(SAY.onNextPage(levels)).toBe(later);
  expect(SAY.elsewhere(levels)).toBe(below);
});

test("one month is no months", () => {
  expect(SAY.interimLength(1)).toMatch(/^Perioden omfattar 1 månad\. /);
  expect(SAY.interimLength(3)).toMatch(/^Perioden omfattar 3 månader\. /);
});

/* What whoever signs a report reads aloud: one word for one thing, one level in a bar, each reservation once. */

const read = (text: string) =>
  assess(recognise(book(sheet("Mål", text)), { scales: standard.scales }), standard, { period: "2024" });
const CONTEXT = { now: "2025-02-11T14:05", version: "1", styrmodellSheet: "Styrmodell", taken: [] };
const levels = `
  Område | KF-mål       | Nämndmål      | Mått     | Målvärde 2024 | Utfall 2024
  Skola  | Trygga barn  | Alla läser    | Läsare   | minst 90      | 95
  Skola  | Trygga barn  | Alla räknar   | Räknare  | minst 90      | 40
  Skola  | Trygga barn  | Alla simmar   | Simmare  | minst 90      | 96`;

test("the bar of a status sheet shows one level alone, and says which", () => {
  const made = statusSheets(read(levels), CONTEXT).find(({ name }) => name === "Skola")!;
  const [chart] = made.charts;
  expect(chart!.series.map(({ cached }) => cached).flat()).toEqual([2, 0, 1, 0]);
  expect(made.values.flat()).toContain("Stapeln visar nämndmålen.");
});

test("a grade after a count agrees with it, without the word for what is counted", () => {
  expect([1, 3].map((count) => afterCount("Uppfyllt", count))).toEqual(["uppfyllt", "uppfyllda"]);
  expect(afterCount("Målet ej uppnått", 2)).toBe("ej uppnådda");
  for (const kept of ["Grön", "Uppnås delvis", "Når målvärdet", "Pågår"]) expect(afterCount(kept, 3)).toBe(kept);
});

test.each([
  ["Uppnås delvis", "3 uppnås delvis"],
  ["Y", "3 Y"],
  ["Kvalitén är på väg att uppnås", "Kvalitén är på väg att uppnås: 3"],
  ["Grunduppdraget uppnås", "Grunduppdraget uppnås: 3"],
  ["Delvis", "3 delvis"],
])("three of ”%s” are told as ”%s”", (label, told) => expect(countedLabel(3, label)).toBe(told));

test("the day on which an office has settled its own styrmodell is told, and not where in the pane", () => {
  const decided = (title: string, decision: string): string =>
    planMethod({ ...read(levels), styrmodell: { ...standard, title, decision } }, true);
  expect(decided("Provstads kommun, egen styrmodell", "Så bedömer vi, 2025-02-11")).toMatch(
    /^Provstads kommun, egen styrmodell \(vald i arbetet med uppföljningen, 2025-02-11\)\. /,
  );
  expect(decided("Provstads modell", "Kommunfullmäktige 2024-06-17 § 80")).toMatch(
    /^Styrmodell: Provstads modell \(Kommunfullmäktige 2024-06-17 § 80\)\. /,
  );
});

test("a level of several words keeps its adjective", () => {
  expect(SAY.barOfLevel("övergripande mål", 4)).toBe("Stapeln visar de övergripande målen.");
  expect(SAY.barOfLevel("strategiskt mål", 3)).toBe("Stapeln visar de strategiska målen.");
  expect(SAY.barOfLevel("nämndens mål", 5)).toBe("Stapeln visar nämndens mål.");
});

test("measures of two words that one rule judges are mått", () => {
  const [rule] = ruleSentences(standard, [{ level: "indikator" }, { level: "mått" }], [{ level: "mål" }], "2024");
  expect(rule).toMatch(/^Mått: Uppnås när/);
  expect(ruleSentences(standard, [{ level: "nyckeltal" }], [{ level: "mål" }], "2024")[0]).toMatch(/^Nyckeltal: /);
});

test("where printed grades of measures count, that is said before the rule", () => {
  const printed = { ...standard, levels: standard.levels.map((one) => ({ ...one, judge: "printed" as const })) };
  expect(ruleSentences(printed, [{ level: "mått" }], [], "2024")[0]).toMatch(
    /^Mått: verksamhetens bedömning gäller, och där den saknas ”Uppnås” när .*; annars ”Uppnås inte”\.$/,
  );
});

test("of measures that reach their target values or do not, no rule repeats the word for it", () => {
  const rules = (judge: "printed" | undefined): string | undefined =>
    ruleSentences(
      { ...undecided, levels: undecided.levels.map((one) => ({ ...one, judge })) },
      [{ level: "indikator" }],
      [],
      "2024",
    )[0];
  expect(rules(undefined)).toBe("Indikator: jämförs med målvärdet.");
  expect(rules("printed")).toBe(
    "Indikator: verksamhetens bedömning gäller, och där den saknas jämförelsen med målvärdet.",
  );
  const within = [{ rule: "inom tolerans" as const, within: 5, step: 0 }];
  const tolerant = {
    ...undecided,
    levels: undecided.levels.map((one) => ({ ...one, judge: undefined, grading: within })),
  };
  expect(ruleSentences(tolerant, [{ level: "indikator" }], [], "2024")[0]).toBe(
    "Indikator: Når målvärdet när avvikelsen är högst 5 %.",
  );
});

test("what is counted without its noun has the gender of it", () => {
  const of = (level: string, ...bases: ("measured" | "older" | "judged" | "none")[]): string =>
    basisSentence(bases.map((basis, at) => goal(node(level, `A${at}`), step(standard, "mål", 0), "", { basis })));
  expect(of("indikator", "measured", "older")).toBe(
    "Av de två som uppnås vilar en på årets utfall och en på ett äldre värde.",
  );
  expect(of("indikator", "judged", "judged", "none")).toBe(
    "Av de tre som uppnås vilar ingen på årets utfall. En är bedömd utan underlag.",
  );
  expect(of("mål", "measured", "none")).toBe(
    "Av de två som uppnås vilar ett på årets utfall. Ett är bedömt utan underlag.",
  );
});

test("where nothing that is graded rests on anything, that alone is said", () => {
  const without = goal(node("mål", "A"), step(standard, "mål", 0), "", { basis: "none" });
  expect(basisSentence([without, without])).toBe("Alla bedömningar saknar underlag.");
  const judged = { ...without, basis: "judged" as const };
  expect(basisSentence([without, judged])).toBe(
    "Av de två som uppnås vilar inget på årets utfall. Ett är bedömt utan underlag.",
  );
});

test("what is reached is told in the words of a scale that has others for it", () => {
  const inHarbour = { label: "I hamn", class: "reached" as const, symbol: "●", synonyms: [] };
  const graded = step(standard, "mål", 0);
  const own = graded.kind === "step" ? { ...graded, label: "I hamn", step: inHarbour } : graded;
  const goals = ["A", "B"].map((title) => goal(node("mål", title), own, "", { basis: "judged" }));
  expect(basisSentence(goals)).toBe("Av de två som har bedömningen ”I hamn” vilar inget på årets utfall.");
});

test("what is reached on older values is told of beside what is measured this year", () => {
  const of = (...bases: ("measured" | "older" | "judged")[]): string =>
    basisSentence(bases.map((basis, at) => goal(node("mål", `A${at}`), step(standard, "mål", 0), "", { basis })));
  expect(of("measured", "measured", "older")).toBe(
    "Av de tre som uppnås vilar två på årets utfall och ett på ett äldre värde.",
  );
  expect(of("older", "older", "judged")).toBe("Av de tre som uppnås vilar inget på årets utfall, två på äldre värden.");
  expect(of("older")).toBe("Det som uppnås vilar på ett äldre värde.");
});

test("whose rule lets an older value stand in is told as decided only where somebody has decided it", () => {
  const older = [goal(node("mål", "A"), step(standard, "mål", 0), "", { basis: "older" })];
  const said = (decision?: string): string =>
    basisLegend(older, { period: "2024", styrmodell: { ...standard, decision } });
  expect(said("Kommunfullmäktige 2023-11-27 § 214")).toContain("enligt beslutad regel");
  for (const none of [undefined, " ", "Ej beslutad", "Så bedömer vi, 2025-02-11"])
    expect(said(none)).toContain("enligt styrmodellens regel");
});

test("goals that their table calls nothing else are told apart from those of a level by what they are", () => {
  const of = (geh: string) =>
    assess(
      recognise(
        book(
          sheet(
            "KF",
            "Område | KF-mål | Indikator | Målvärde 2024 | Utfall 2024\nSkola | Trygga barn | Läsare | minst 90 | 95\nVård | Trygga äldre | Nöjda | minst 80 | 70",
          ),
          sheet(
            "Pengar",
            `Mål | Indikator | Målvärde 2024 | Utfall 2024 | God ekonomisk hushållning\nStark ekonomi | Soliditet | minst 20 | 25 | ${geh}\nLåg skuld | Kassa | minst 10 | 12 | ${geh}`,
          ),
        ),
        { scales: standard.scales },
      ),
      standard,
      { period: "2024" },
    );
  const [financial, other] = [of("finansiellt"), of("verksamhet")];
  expect(countSentence(financial)).toBe("KF-mål: 1 av 2 uppnås; finansiella mål: båda uppnås.");
  expect(financial.areas.at(-1)?.node.title).toBe("Finansiella mål");
  expect(countSentence(other)).toBe("KF-mål: 1 av 2 uppnås; övriga mål: båda uppnås.");
});

test("a legend lists what some grade rests on, and no more: no rule where a measure lags, no measured ones where none is", () => {
  const older = { ...indicatorsIn(assessed.areas[0]!)[0]!, basis: "older" as const };
  const of = (year: string, oldestOutcome: number) => {
    const outcome = { text: "87", value: 87, cell: "A!C3", period: year };
    const styrmodell = { ...standard, settings: { ...standard.settings, oldestOutcome } };
    return basisLegend([{ ...older, outcome }], { period: "2024", styrmodell });
  };
  expect(of("2023", 0)).toBe(
    "”Äldre värde”: bedömd på ett äldre värde, för ett mått som släpar eller inte mäts varje år.",
  );
  expect(of("2022", 1)).toContain("släpar");
  expect(of("2023", 1)).toBe("”Äldre värde”: bedömd på ett äldre värde, enligt styrmodellens regel.");
});

test("an area does not say again what is said of the whole plan", () => {
  const [area, ...others] = assessed.areas;
  const judged = (one: typeof area) => ({
    ...one!,
    goals: [{ ...one!.goals[0]!, published: step(standard, "mål", 0), basis: "judged" as const }],
    indicators: [],
  });
  const plan = { ...assessed, areas: [judged(area), ...others.slice(0, 1).map(judged)] };
  expect(countSentence(plan)).toMatch(/vilar inget på årets utfall/);
  expect(countSentence(plan, plan.areas.slice(0, 1))).not.toMatch(/vilar/);
});

test("the rows of a report are headed by what its tables call measures", async () => {
  const { document } = await reportOf({ ...book(sheet("Mål", levels)) }, { kind: "arsredovisning", period: "2024" });
  const headers = document.blocks.flatMap((block) => (block.kind === "table" ? [block.columns[0]?.header] : []));
  expect(headers).toContain("Mål och mått");
  expect(headers).not.toContain("Mål och indikator");
});

test("a final tells who has judged where several have, and never whose grade would count", () => {
  const [area] = assessed.areas;
  const by = (judge: "computed" | "overall" | "committee") => {
    const published = step(standard, "mål", 0);
    const one = { by: judge, grade: published, reason: "" };
    return goal(node("mål", judge), published, "", {
      committee: judge === "committee" ? [one] : [],
      ...(judge === "overall" ? { overall: one } : {}),
    });
  };
  const told = (goals: AssessedGoal[], isFinal: boolean): string =>
    methodSentences({ ...assessed, areas: [{ ...area!, goals }] }, { judged: goals, measured: [], isFinal }).join(" ");
  expect(told([by("computed")], true)).not.toMatch(/annars nämndens|gäller där/);
  expect(told([by("computed"), by("overall")], true)).toContain(
    "Den samlade bedömningen gäller där den finns, annars den beräknade.",
  );
  expect(told([by("committee"), by("committee")], true)).toContain("Bedömningarna har gjorts av nämnden.");
  expect(told([by("computed")], false)).toContain(
    "Den samlade bedömningen redovisas där den finns, annars nämndens, annars den beräknade, annars den som står i underlaget.",
  );
});

test("a step that is written in small letters begins its sentence with a capital", () =>
  expect(SENTENCES.gradedBecause("målet inte nått", "mindre än 90 % av målvärdet är nått")).toBe(
    "Målet inte nått, eftersom mindre än 90 % av målvärdet är nått.",
  ));

test("that nothing is below a goal is said in a draft alone", () => {
  const alone = goal(node("mål", "A"), state("Ej bedömd"), SENTENCES.nothingToJudge());
  const told = (isFinal: boolean) => reasonsIn({ assessed, isFinal, differing: new Map() }).goal(alone);
  expect([told(true), told(false)]).toEqual(["", SENTENCES.nothingToJudge()]);
});
