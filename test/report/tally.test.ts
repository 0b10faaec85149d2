import { presetNamed } from "../../src/domain/presets";
import { standard } from "../../src/domain/presets/standard";
import type { AssessedPlan, Grade } from "../../src/domain/assessment";
import { countFormula, headline, labelFor, levelHeadline, tallied, tallies, talliesAt } from "../../src/report/tally";
import { distinctGoals } from "../../src/report/counted";
import { scalesInUse } from "../../src/report/tally";
import type { Tally } from "../../src/report/tally";
import { toldBar } from "../../src/report/gradeCells";
import { answer } from "../formulas/story";
import { assessed, goal, lindesberg, node, state, step } from "./plan";

const labels = (plan: AssessedPlan): string[] => tallies(plan).map((tally) => `${tally.symbol} ${tally.label}`);

test("on one scale the columns are its steps, best first, and what is not assessed", () => {
  expect(labels(assessed)).toEqual(["● Uppnås", "◐ Uppnås delvis", "○ Uppnås inte", "– Ej bedömda"]);
});

test("on several scales they are the classes, and a step that says nothing about its class stands for itself", () => {
  expect(labels(lindesberg)).toEqual([
    "● Uppnås",
    "◐ På väg",
    "○ Uppnås inte",
    "◆ Grunduppdraget uppnås till stor del",
    "– Ej bedömda",
  ]);
  expect(tallies(lindesberg)[0]!.texts).toEqual(["● Kvalitén uppnås", "● Målet är uppfyllt"]);
});

test("a class that no scale of the goals has a step for is no column", () => {
  const grades = [step(standard, "mål", 0), step(standard, "mål", 2)];
  const goals = grades.map((grade, at) => goal(node("mål", `Mål ${at}`), grade, ""));
  const styrmodell = { ...assessed.styrmodell, scales: [] };
  expect(labels({ ...assessed, styrmodell, areas: [{ ...assessed.areas[0]!, indicators: [], goals }] })).toEqual([
    "● Uppnås",
    "○ Uppnås inte",
    "– Ej bedömda",
  ]);
});

test("a grade that is a figure or a letter has its quotation marks beside a count", () => {
  const one = (label: string): Tally => ({ ...tallies(assessed)[0]!, label });
  expect(["4", "A", "I fas"].map((label) => labelFor(one(label), 2))).toEqual(["Med ”4”", "Med ”A”", "I fas"]);
  expect(toldBar("Mål", [{ label: "4" }, { label: "● A" }, { label: "I fas" }], [2, 1, 3])).toBe(
    "Mål: ”4” 2, ”● A” 1, i fas 3",
  );
});

test("where no step says what it means, each is counted by its own words", () => {
  const grades = ["Blå", "Blå", "Lila"].map((label): Grade => ({
    kind: "step",
    scale: "Färger",
    label,
    step: { label, class: null, symbol: "◆", synonyms: [] },
  }));
  const goals = grades.map((grade, at) => goal(node("mål", `Mål ${at}`), grade, ""));
  const plan = { ...assessed, areas: [{ ...assessed.areas[0]!, goals }] };
  const columns = tallies(plan);
  expect(labels(plan)).toEqual(["◆ Blå", "◆ Lila", "– Ej bedömda"]);
  expect(headline(columns, tallied(goals, columns), ["$H$6", "$I$6", "$J$6"]).value).toBe(
    "2 av 3 mål har bedömningen ”Blå” och 1 ”Lila”.",
  );
});

test("a goal in two areas is one goal", () => {
  expect(distinctGoals(assessed).map((one) => one.node.number)).toEqual(["1", "2", "3", "4", "5"]);
});

test("each goal is in one column, by its published grade", () => {
  expect(tallied(distinctGoals(assessed), tallies(assessed))).toEqual([1, 3, 0, 1]);
  expect(tallied(distinctGoals(lindesberg), tallies(lindesberg))).toEqual([2, 2, 0, 1, 0]);
});

test("a count asks for the texts of its steps; wildcards and quotes in them are plain characters", () => {
  const [reached] = tallies(lindesberg);
  expect(countFormula(reached!, "$M$9:$M$13")).toBe(
    'COUNTIF($M$9:$M$13,"● Kvalitén uppnås")+COUNTIF($M$9:$M$13,"● Målet är uppfyllt")',
  );
  expect(countFormula({ ...reached!, texts: ['● "Klart"?*'] }, "A1:A9")).toBe('COUNTIF(A1:A9,"● ""Klart""~?~*")');
  expect(countFormula({ ...reached!, texts: [] }, "A1:A9")).toBe("0");
  // COUNTIF takes a criterion of at most 255 characters: a longer text is matched by its first 200 and a wildcard.
  expect(countFormula({ ...reached!, texts: ["å".repeat(201)] }, "A1")).toBe(`COUNTIF(A1,"${"å".repeat(200)}*")`);
  expect(countFormula({ ...reached!, texts: ["å".repeat(200)] }, "A1")).toBe(`COUNTIF(A1,"${"å".repeat(200)}")`);
});

test("a text that stands on two scales, or in other capitals, is counted once: COUNTIF takes them for one", () => {
  const twice = { kind: "partly", texts: ["◐ Nära målet", "◐ Nära målet", "◐ nära målet", "◐ Delvis"] } as const;
  const formula = countFormula({ ...twice, texts: [...twice.texts] }, "A1:A3")!;
  expect(answer(`=${formula}`, { A1: "◐ Nära målet", A2: "◐ Delvis", A3: "● Uppnås" })).toBe(2);
});

test("the columns of a level whose goals have one step on two scales count that step once", () => {
  const near = step(standard, "mål", 1);
  if (near.kind !== "step") throw new Error("a step");
  const goals = ["Utfall", "Utfall 2"].map((scale, at) => goal(node("mål", `Mål ${at}`), { ...near, scale }, ""));
  const plan: AssessedPlan = { ...assessed, areas: [{ ...assessed.areas[0]!, indicators: [], goals }] };
  const [partly] = talliesAt(tallies(plan), "mål", plan).filter(({ kind }) => kind === "partly");
  expect(partly!.texts).toEqual(["◐ Uppnås delvis"]);
});

describe("the sentence at the top", () => {
  const columns = tallies(assessed);
  const stated = (counts: number[], of: Tally[] = columns): string =>
    headline(
      of,
      counts,
      of.map((_, index) => `$${"HIJKLM"[index]!}$6`),
    ).value;

  test.each([
    [[2, 1, 1, 0], "2 av 4 mål uppnås, 1 uppnås delvis och 1 uppnås inte."],
    [[0, 0, 1, 1], "1 av 2 mål uppnås inte; 1 är inte bedömt."],
    [[0, 0, 1, 0], "Målet uppnås inte."],
    [[1, 0, 0, 0], "Målet uppnås."],
    [[0, 0, 0, 1], "Målet är inte bedömt."],
    [[0, 0, 2, 0], "Inget av de två målen uppnås."],
    [[2, 0, 0, 0], "Båda målen uppnås."],
    [[0, 3, 0, 0], "Alla tre målen uppnås delvis."],
    [[34, 0, 0, 0], "Alla 34 målen uppnås."],
    [[0, 3, 4, 0], "3 av 7 mål uppnås delvis och 4 uppnås inte."],
    [[0, 0, 0, 7], "Inget av de sju målen är bedömt."],
    [[0, 0, 0, 0], "Inga mål."],
    [[5, 0, 0, 3], "5 av 8 mål uppnås; 3 är inte bedömda."],
  ])("%j is ”%s”", (counts, sentence) => {
    expect(stated(counts)).toBe(sentence);
  });

  test("names steps on the way, and those of unknown order", () => {
    expect(stated([2, 2, 0, 1, 0], tallies(lindesberg))).toBe(
      "2 av 5 mål uppnås och 2 är på väg; 1 har en annan bedömning.",
    );
  });

  test.each([
    [[2, 1, 1, 0]],
    [[0, 3, 1, 0]],
    [[0, 0, 3, 1]],
    [[0, 4, 0, 0]],
    [[0, 0, 4, 0]],
    [[4, 0, 0, 0]],
    [[0, 0, 0, 4]],
    [[2, 0, 0, 2]],
    [[3, 0, 0, 1]],
  ])("is a formula over the counts, so that it follows a grade the user chooses: %j", (counts) => {
    const { formula } = headline(columns, [4, 0, 0, 0], ["$H$6", "$I$6", "$J$6", "$K$6"]);
    const cells = Object.fromEntries(counts.map((count, at) => [`${"HIJK"[at]}6`, count]));
    expect(answer(formula, cells)).toBe(stated(counts));
  });
});

test("a published step of a scale that the styrmodell does not have is counted by its class", () => {
  const stray = step(standard, "mål", 0);
  if (stray.kind !== "step") throw new Error("a step");
  const plan: AssessedPlan = {
    ...assessed,
    areas: [
      {
        ...assessed.areas[0]!,
        goals: [
          goal(
            node("mål", "A"),
            { ...stray, scale: "Grönt ljus", label: "Grön", step: { ...stray.step, label: "Grön" } },
            "",
          ),
          goal(node("mål", "B"), state("svårbedömt"), ""),
        ],
      },
    ],
  };
  expect(labels(plan)).toEqual(["● Uppnås", "◐ Uppnås delvis", "○ Uppnås inte", "– Ej bedömda"]);
  expect(tallied(distinctGoals(plan), tallies(plan))).toEqual([1, 0, 0, 1]);
});

test("where only one level is counted a class has its scale's own word, also where nobody is on that step", () => {
  const katrineholm = presetNamed("katrineholm")!;
  const goals = [
    goal(node("resultatmål", "A"), step(katrineholm, "resultatmål", 2), ""),
    goal(node("uppdrag", "B"), step(katrineholm, "uppdrag", 0), ""),
    goal(node("uppdrag", "C"), step(katrineholm, "uppdrag", 1), ""),
  ];
  const plan: AssessedPlan = {
    ...assessed,
    styrmodell: { ...katrineholm, scales: katrineholm.scales.slice(0, 1) },
    areas: [{ ...assessed.areas[0]!, goals }],
  };
  const assignments = talliesAt(tallies(plan), "uppdrag", plan);
  expect(assignments.map(({ label }) => label)).toEqual(["Genomfört", "Pågår", "Ej genomfört", "Ej bedömt"]);
  expect(tallied(goals.slice(1), assignments)).toEqual([1, 1, 0, 0]);
  expect(tallied([goal(node("uppdrag", "D"), step(katrineholm, "uppdrag", 2), "")], assignments)).toEqual([0, 0, 1, 0]);
});

test("a level that nobody has judged is not reported as missed: by the sentence, and by its formula", () => {
  const columns = tallies(assessed);
  const cells = columns.map((_, at) => `$${"HIJK"[at]}$6`);
  const { value, formula } = levelHeadline(
    [
      { level: "mål", counts: [0, 0, 0, 4], cells },
      { level: "uppdrag", counts: [1, 2, 0, 1], cells },
    ],
    columns,
    assessed,
  );
  expect(value).toBe("Mål: inget av de fyra är bedömt; uppdrag: 1 av 4 uppnås.");
  const answered = (counts: number[]): unknown =>
    answer(formula.replaceAll(/\$[H-K]\$6/g, (cell) => String(counts["HIJK".indexOf(cell[1]!)])));
  expect(answered([0, 0, 0, 4])).toBe("De fyra målen och de fyra uppdragen är inte bedömda.");
  expect(answered([0, 2, 0, 2])).toBe(
    "Mål: inget av de fyra uppnås, men 2 uppnås delvis; uppdrag: inget av de fyra uppnås, men 2 uppnås delvis.",
  );
  expect(answered([4, 0, 0, 0])).toBe("Mål: alla fyra uppnås; uppdrag: alla fyra uppnås.");
});

test("a lone goal of a level that is partly reached is not reported as missed, by the sentence nor by its formula", () => {
  const columns = tallies(assessed);
  const cells = columns.map((_, at) => `$${"HIJK"[at]}$6`);
  const levels = (counts: number[]) => [
    { level: "resultatmål", counts, cells },
    { level: "uppdrag", counts: [0, 0, 0, 0], cells: ["0", "0", "0", "0"] },
  ];
  const { value, formula } = levelHeadline(levels([0, 1, 0, 0]), columns, assessed);
  expect(value).toMatch(/^Resultatmålet uppnås delvis; /);
  const answered = (counts: number[]): unknown =>
    answer(formula.replaceAll(/\$[H-K]\$6/g, (cell) => String(counts["HIJK".indexOf(cell[1]!)])));
  expect(answered([0, 1, 0, 0])).toMatch(/^Resultatmålet uppnås delvis; /);
  expect(answered([0, 0, 1, 0])).toMatch(/^Resultatmålet uppnås inte; /);
  expect(answered([1, 0, 0, 0])).toMatch(/^Resultatmålet uppnås; /);
});

/** Every way that so many goals can be in so many columns. */
const splits = (goals: number, columns: number): number[][] =>
  columns === 1
    ? [[goals]]
    : Array.from({ length: goals + 1 }, (_, first) => first).flatMap((first) =>
        splits(goals - first, columns - 1).map((rest) => [first, ...rest]),
      );

describe("the sentence and its formula agree, however the goals are judged", () => {
  const CELLS = "HIJKL";
  const cellsOf = (columns: Tally[], row: number): string[] => columns.map((_, at) => `$${CELLS[at]!}$${row}`);
  const filled = (counts: number[], row: number): [string, number][] =>
    counts.map((count, at) => [`${CELLS[at]!}${row}`, count]);
  test.each([0, 1, 2, 3, 4])("%i goals of one scale", (of) => {
    const columns = tallies(assessed);
    for (const counts of splits(of, columns.length)) {
      const { formula, value } = headline(columns, counts, cellsOf(columns, 6));
      expect([counts, answer(formula, Object.fromEntries(filled(counts, 6)))]).toEqual([counts, value]);
    }
  });
  test("three goals of several scales, one of them without classes", () => {
    const columns = tallies(lindesberg);
    for (const counts of splits(3, columns.length)) {
      const { formula, value } = headline(columns, counts, cellsOf(columns, 6));
      expect([counts, answer(formula, Object.fromEntries(filled(counts, 6)))]).toEqual([counts, value]);
    }
  });
  test("two levels", () => {
    const columns = tallies(assessed);
    const levels = (first: number[], second: number[]) => [
      { level: "mål", counts: first, cells: cellsOf(columns, 6) },
      { level: "uppdrag", counts: second, cells: cellsOf(columns, 7) },
    ];
    for (const first of splits(2, columns.length))
      for (const second of splits(1, columns.length)) {
        const { formula, value } = levelHeadline(levels(first, second), columns, assessed);
        const cells = Object.fromEntries([...filled(first, 6), ...filled(second, 7)]);
        expect([first, second, answer(formula, cells)]).toEqual([first, second, value]);
      }
  });
  test("one level alone, of which one goal is not judged", () => {
    const columns = tallies(assessed);
    const { formula, value } = levelHeadline(
      [{ level: "mål", counts: [0, 0, 0, 1], cells: cellsOf(columns, 6) }],
      columns,
      assessed,
    );
    expect(value).toBe("Målet är inte bedömt.");
    expect(answer(formula, Object.fromEntries(filled([0, 0, 0, 1], 6)))).toBe(value);
  });
});

test("a scale is in use by its level, and by a grade that stands on it", () => {
  const names = (plan: AssessedPlan): string[] => scalesInUse(plan).map(({ name }) => name);
  const styrmodell = presetNamed("lindesberg")!;
  const scaleAt = (level: string): string => (step(styrmodell, level, 0) as { scale: string }).scale;
  const [first, second] = [...new Set(styrmodell.levels.map(({ level }) => level))].filter(
    (level, at, all) => all.findIndex((one) => scaleAt(one) === scaleAt(level)) === at,
  );
  const one = (grade: Grade): AssessedPlan => ({
    ...assessed,
    styrmodell,
    areas: [{ ...assessed.areas[0]!, goals: [goal(node(first!, "A"), grade, "")] }],
  });
  expect(names(one(state("Ej bedömd")))).toEqual([scaleAt(first!)]);
  expect(names(one(step(styrmodell, second!, 0))).sort()).toEqual([scaleAt(first!), scaleAt(second!)].sort());
});
