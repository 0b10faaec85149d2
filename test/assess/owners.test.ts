import { assess } from "../../src/assess/assess";
import { withOwnersOnce } from "../../src/assess/owners";
import { standard } from "../../src/domain/presets/standard";
import type { Plan, GoalNode } from "../../src/domain/plan";
import { crossings } from "../../src/report/crossing";
import { read, sheet } from "../recognise/kit";
import { ownersIn } from "../../src/assess/bodies";
import { node } from "../report/plan";

const plan = (...goals: [title: string, owners: string[], parent?: string][]): Plan => ({
  areas: [],
  goals: goals.map(([title, owners, parent]) => ({
    kind: "goal",
    id: `mål:${title}`,
    level: "mål",
    title,
    owners,
    parents: parent === undefined ? [] : [`mål:${parent}`],
    cell: "Mål!A1",
    grades: [],
    comments: [],
  })),
  indicators: [],
});
const owners = (of: Plan): string[][] => withOwnersOnce(of).goals.map((goal) => goal.owners);

const KS = "Kommunstyrelsen";
const BUN = "Barn- och utbildningsnämnden";
const SN = "Socialnämnden";
const SBN = "Samhällsbyggnadsnämnden";

test.each<[what: string, given: Plan, once: string[][]]>([
  ["the short name and the long of one committee are one owner", plan(["a", ["BUN", BUN]]), [["BUN"]]],
  ["by the name that the plan has first, on every goal", plan(["a", [KS]], ["b", ["KS", KS]]), [[KS], [KS]]],
  ["a goal has the one, the goal below it the other", plan(["a", ["KS"]], ["b", [KS], "a"]), [["KS"], ["KS"]]],
  ["other owners stay", plan(["a", ["TN", "KS", KS, "Tekniska nämnden"]]), [["TN", "KS"]]],
  [
    "a short name that two committees may have is told by the other's",
    plan(["a", ["SN", "SBN", SBN, SN]]),
    [["SN", "SBN"]],
  ],
  ["one that two may have stays", plan(["a", ["SN", SBN, SN]]), [["SN", SBN, SN]]],
  ["two that no goal has together stay", plan(["a", ["KS"]], ["b", [KS]]), [["KS"], [KS]]],
  ["two committees are two", plan(["a", ["KS", BUN]]), [["KS", BUN]]],
  ["a person is nobody's short name", plan(["a", ["Karin Nord", KS]]), [["Karin Nord", KS]]],
])("%s", (_, given, once) => expect(owners(given)).toEqual(once));

test("goals on the council's sheet and measures on the committee's own: one owner in the matrix", () => {
  const council = sheet(
    "KF-mål",
    `
    KF-mål             | Ansvarig | Bedömning
    Alla ska klara sig | BUN, KS  | Uppnås
    Ordning i huset    | KS       | Uppnås
  `,
  );
  const committee = sheet(
    "Nämndmål",
    `
    KF-mål             | Ansvarig                     | Indikator        | Målvärde   | Utfall 2024
    Alla ska klara sig | Barn- och utbildningsnämnden | Behöriga, %      | minst 85 % | 88 %
    Alla ska klara sig | Kommunstyrelsen              | Trygga elever, % | minst 90 % | 91 %
    Ordning i huset    | Kommunstyrelsen              | Svar i tid, %    | minst 90 % | 91 %
  `,
  );
  const assessed = assess(read(council, committee), standard);
  const [by] = crossings(assessed).filter((one) => one.by === "owners");
  expect([...by!.counts]).toEqual([
    ["BUN", 1],
    ["KS", 2],
  ]);
});

const goal = (id: string, owners: string[], ...parents: string[]): GoalNode => node("mål", id, { id, owners, parents });

test("a node's owners are its own, else those of the nearest above it that has any, through several levels", () => {
  const goals = [
    goal("a", ["KS"]),
    goal("b", [], "a"),
    goal("c", ["BUN"]),
    goal("d", [], "b", "c"),
    goal("e", ["SN"], "a"),
    goal("round", [], "round"),
  ];
  const ownersOf = ownersIn({ areas: [], goals });
  expect(goals.map((one) => ownersOf(one))).toEqual([["KS"], ["KS"], ["BUN"], ["KS", "BUN"], ["SN"], []]);
  expect(ownersOf(goal("measure", [], "d"))).toEqual(["KS", "BUN"]);
});
