import { owedBy, Stated } from "../../src/submissions/owed";
import type { DiffContext, Handing } from "../../src/submissions/diff";
import type { Arrived } from "../../src/submissions/doubts";
import type { Spot } from "../../src/submissions/place";
import type { Seat } from "../../src/submissions/seats";
import { seatsIn } from "../../src/submissions/seats";
import { indicator, node } from "../assess/plan";

const GOAL = node("mål:1", "mål", { title: "Trygga barn", owners: ["Skolnämnden"] });
const MEASURE = indicator("indikator:a", "mål:1", "minst 90 %", {}, { title: "Andel trygga elever" });
const PLAN = { committee: "Skolnämnden", goals: [GOAL], indicators: [MEASURE] };

type Standing = Partial<Record<string, Spot["value"]>>;

/** Cells of the table by field; a field that is not named has no cell. */
function context(cells: Standing, more: Partial<DiffContext> = {}): DiffContext {
  return {
    plan: { areas: [], goals: PLAN.goals, indicators: PLAN.indicators },
    period: "2024",
    interim: false,
    places: (_, field) =>
      field in cells
        ? { ok: true, spot: { sheet: "Mål", row: 1, column: 1, value: cells[field] ?? null } }
        : { ok: false, reason: "Kolumnen saknas." },
    seats: () => undefined,
    scaleOf: () => undefined,
    isGraded: () => true,
    today: "2024-12-31",
    ...more,
  };
}

const handing = (more: Partial<Handing>): Handing => ({
  committee: "Skolnämnden",
  source: "sn.xlsx",
  sheet: "Mall",
  layout: "template",
  period: "2024",
  counts: { new: 0, changed: 0, unchanged: 0, reworded: 0, unknown: 0 },
  ask: [],
  notes: [],
  ...more,
});
const VALUE = { new: 1, changed: 0, unchanged: 0, reworded: 0, unknown: 0 };

/** What is owed, by title and fields. */
const owed = (around: DiffContext, stated = new Stated(), handings: Handing[] = []): string[] =>
  owedBy(PLAN, around, stated, handings).owed.map(({ title, fields }) => `${title}: ${fields.join(", ")}`);

test("a goal's grade and a measure's outcome are owed where neither table nor submission has them", () => {
  expect(owed(context({ grade: null, outcome: "" }))).toEqual(["Trygga barn: grade", "Andel trygga elever: outcome"]);
  expect(owed(context({}))).toEqual(["Trygga barn: grade", "Andel trygga elever: outcome"]);
  expect(owed(context({ grade: "Uppnås", outcome: 0 }))).toEqual([]);
});

test.each(["i.u.", "Uppgift saknas", "saknas", "Kommer senare", "ej redovisat", "Inväntar SCB"])(
  "%s in the table is an outcome that is owed",
  (outcome) => expect(owed(context({ grade: "Uppnås", outcome }))).toEqual(["Andel trygga elever: outcome"]),
);

test.each([
  "–",
  "Mäts ej i år",
  "Mäts vartannat år",
  "Sekretess",
  "Ej tillämpligt",
  "Utgår",
  "Ny indikator",
  "76 %",
  0,
  "Nej",
])("%s in the table is an answer", (outcome) => expect(owed(context({ grade: "Uppnås", outcome }))).toEqual([]));

test("what a submission states is not owed, anybody who wrote the nämnd's name how; another nämnd's is", () => {
  const stated = new Stated();
  stated.add("skolnämnden", "indikator:a", "outcome");
  stated.add("Socialnämnden", "mål:1", "grade");
  expect(owed(context({}), stated)).toEqual(["Trygga barn: grade"]);
});

test("at delår a forecast will do for a measure, at the year's end it will not", () => {
  const cells = { grade: "Uppnås", outcome: null, forecast: 85 };
  expect(owed(context(cells, { interim: true }))).toEqual([]);
  expect(owed(context(cells))).toEqual(["Andel trygga elever: outcome"]);
  expect(owed(context({ grade: "Uppnås" }, { interim: true }))).toEqual(["Andel trygga elever: outcome, forecast"]);
});

test("a grade in the nämnd's open cell, or set in the pane and kept until it is written, is not owed; a comment alone is no grade", () => {
  const entry = (more: Partial<Seat>) => ({ goal: "mål:1", period: "2024", by: "committee" as const, ...more });
  const grade = "Svårbedömt";
  const cells = { outcome: 91 };
  const standing = (one: Partial<Seat>, period = "2024") => context(cells, { seats: seatsIn([entry(one)], period) });
  expect(owed(standing({ grade }))).toEqual([]);
  expect(owed(standing({ comment: "Bemanningen är klar." }))).toEqual(["Trygga barn: grade"]);
  expect(owed(standing({ grade, who: "Socialnämnden" }))).toEqual(["Trygga barn: grade"]);
  expect(owed(standing({ grade }, "2025"))).toEqual(["Trygga barn: grade"]);
});

test("where the table has a cell for the grade, that cell decides", () => {
  const seats = seatsIn([{ goal: "mål:1", period: "2024", by: "committee", grade: "Svårbedömt" }], "2024");
  expect(owed(context({ grade: null, outcome: 91 }, { seats }))).toEqual(["Trygga barn: grade"]);
});

test("a nämnd that states that it has nothing to report owes nothing", () => {
  const done = owedBy(PLAN, context({}), new Stated(), [handing({ nothing: true })]);
  expect([done.handedIn, done.owed]).toEqual([true, []]);
});

test.each<[what: string, handed: Partial<Handing>, handedIn: boolean]>([
  ["a value", { counts: VALUE }, true],
  ["a changed value", { counts: { ...VALUE, new: 0, changed: 1 } }, true],
  ["what the table has already", { counts: { ...VALUE, new: 0, unchanged: 1 } }, true],
  ["rewordings and unknown rows alone", { counts: { ...VALUE, new: 0, reworded: 2, unknown: 3 } }, false],
  ["values of another period", { counts: VALUE, period: "2023" }, false],
  ["values of no period", { counts: VALUE, period: undefined }, false],
  ["another nämnd's", { counts: VALUE, committee: "Socialnämnden" }, false],
])("a submission with %s is handed in: %#", (_, handed, handedIn) =>
  expect(owedBy(PLAN, context({}), new Stated(), [handing(handed)]).handedIn).toBe(handedIn),
);

test.each<[standings: Handing["standing"][], undecided: string | null]>([
  [[], null],
  [["beslutad"], null],
  [["förslag"], "förslag"],
  [["förslag", "beslutad"], null],
  [[undefined], "okänt"],
])("submissions that are %j leave the decision %j", (standings, undecided) => {
  const handings = standings.map((standing) => handing({ counts: VALUE, standing }));
  expect(owedBy(PLAN, context({}), new Stated(), handings).undecided).toBe(undecided);
});

const logged = (decision: string, more: Partial<Arrived> = {}): Arrived => ({
  stamp: "2025-02-01 09:00",
  committee: "skolnämnden",
  period: "2024",
  decision,
  title: "Andel trygga elever",
  field: "utfall",
  source: "sn.xlsx",
  cell: "Mål!B2",
  after: "91 %",
  ...more,
});

test.each<[what: string, before: Arrived[], handings: Handing[], handedIn: boolean, undecided: string | null]>([
  ["decided before", [logged("beslutad 2025-01-30 § 8")], [], true, null],
  ["proposed before", [logged("förslag")], [], true, "förslag"],
  ["a status was not stated before", [logged("status saknas")], [], true, "okänt"],
  ["proposed, then decided", [logged("förslag"), logged("beslutad § 8")], [], true, null],
  [
    "decided before, and an older proposal now",
    [logged("beslutad § 8")],
    [handing({ counts: VALUE, standing: "förslag" })],
    true,
    null,
  ],
  ["another period's", [logged("beslutad § 8", { period: "2023" })], [], false, null],
  ["another nämnd's", [logged("beslutad § 8", { committee: "Socialnämnden" })], [], false, null],
])(
  "what the log says has come in is handed in, and its decision stands: %s",
  (_, before, handings, handedIn, undecided) =>
    expect(owedBy(PLAN, context({}, { logged: before }), new Stated(), handings)).toMatchObject({
      handedIn,
      undecided,
    }),
);
