import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import type { AssessedIndicator } from "../../src/domain/assessment";
import { indicatorsIn } from "../../src/domain/assessment";
import { readGrade } from "../../src/interpret/choice/grade";
import { indicator, node, recognition } from "./plan";

/** The measure "x" beside others with outcomes of 2021, so that the year's column is in use. */
function assessed(outcomes: Record<string, string>, printed?: string): AssessedIndicator {
  const grades = printed === undefined ? [] : [{ by: "printed" as const, text: printed, cell: "Blad!G9" }];
  const others = ["a", "b", "c"].map((id) => indicator(id, "g", "minst 80", { 2020: "81", 2021: "82" }));
  const plan = {
    goals: [node("g", "mål")],
    indicators: [...others, indicator("x", "g", "högst 6,5", outcomes, { grades })],
  };
  const { areas } = assess(recognition(plan), standard);
  return areas.flatMap(indicatorsIn).find((one) => one.node.id === "x")!;
}

const shown = ({ published, verdict }: AssessedIndicator): [label: string, reason: string] => [
  published.label,
  verdict.reason.replace(/\s/g, " "),
];

test.each<[printed: string, outcomes: Record<string, string>, published: string, reason: string]>([
  [
    "Ej bedömd",
    { 2020: "7,1" },
    "Ej bedömd",
    "Utfall för 2021 saknas, och i underlaget står ”Ej bedömd”, så ingen bedömning görs.",
  ],
  [
    "Kan inte bedömas",
    { 2020: "7,1", 2021: "Mäts ej i år" },
    "Kan inte bedömas",
    "Utfall för 2021 saknas (”Mäts ej i år”), och i underlaget står ”Kan inte bedömas”, så ingen bedömning görs.",
  ],
  [
    "Ej mätt",
    { 2020: "6,1" },
    "Ej mätt",
    "Utfall för 2021 saknas, och i underlaget står ”Ej mätt”, så ingen bedömning görs.",
  ],
  // Nothing older would have stood in.
  ["Ej bedömd", {}, "Ej bedömd", "Utfall saknas, så ingen bedömning görs."],
])("”%s” is what the table says in place of an outcome: %j", (printed, outcomes, ...wanted) => {
  const one = assessed(outcomes, printed);
  expect(shown(one)).toEqual(wanted);
  expect(one.verdict.met).toBeNull();
});

test.each<[what: string, printed: string | undefined, outcomes: Record<string, string>, published: string]>([
  ["no grade is printed", undefined, { 2020: "7,1" }, "Uppnås delvis"],
  ["a step is printed", "Uppnås delvis", { 2020: "7,1" }, "Uppnås delvis"],
  ["words of no known meaning are printed", "Följs av ledningen", { 2020: "7,1" }, "Uppnås delvis"],
  ["the year has an outcome", "Ej bedömd", { 2020: "7,1", 2021: "6,4" }, "Uppnås"],
])("an outcome is graded where %s", (_, printed, outcomes, published) =>
  expect(assessed(outcomes, printed).published.label).toBe(published),
);

test("a measure that is not measured is in a state of its own", () => {
  for (const words of ["Ej mätt", "ej mätt i år", "Har inte mätts"])
    expect(readGrade(words, standard.scales)).toMatchObject({ state: { label: "Mäts ej i år" } });
});

test("groups that all lack an outcome are told of together", () => {
  const one = assessed({ 2020: "7,1", "2021 kvinnor": "..", "2021 män": ".." }, "Helt egna ord");
  expect(one.verdict.reason).toBe("Utfall saknas (”..”), så ingen bedömning görs.");
});
