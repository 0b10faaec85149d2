import { withoutParent } from "../../src/report/crossing";
import { matrixSheet } from "../../src/report/matrix";
import { standard } from "../../src/domain/presets/standard";
import type { AssessedPlan } from "../../src/domain/assessment";
import type { GoalNode } from "../../src/domain/plan";
import { assessed, goal, node, step } from "./plan";
import { grid } from "./grid";

const context = { now: "2022-02-11T14:05", version: "0.1.0", styrmodellSheet: "Styrmodell", taken: [] };
const plan = (...nodes: GoalNode[]): AssessedPlan => ({
  ...assessed,
  organisation: undefined,
  areas: [
    {
      node: node("område", "Skola"),
      indicators: [],
      goals: nodes.map((one, index) => goal(one, step(standard, "mål", index % 3), "")),
    },
  ],
});
const shown = (made: AssessedPlan): string => grid(matrixSheet(made, "Matris", context)!);

test("goals stand against those who answer for them, with their published grades; a goal that nobody answers for is reported", () => {
  const text = shown(
    plan(
      node("mål", "Trygga barn", { owners: ["BUN"] }),
      node("mål", "God mat", { owners: ["BUN", "SN"] }),
      node("mål", "Ren luft"),
    ),
  );
  expect(text.split("\n").slice(2)).toEqual([
    "A4 Mål och ansvariga",
    "A5 1 av 3 mål har ingen ansvarig: ”Ren luft”.",
    "A6 Mål | B6 BUN | C6 SN",
    "A8 Trygga barn | B8 ● Uppnås",
    "A9 God mat | B9 ◐ Uppnås delvis | C9 ◐ Uppnås delvis",
  ]);
});

test("a final has no matrix of one goal: its row says who answers for it; a draft has it for the others, that lack one", () => {
  const lone = plan(node("mål", "God mat", { owners: ["BUN", "SN"] }), node("mål", "Ren luft"));
  expect(matrixSheet(lone, "Matris", { ...context, isFinal: true })).toBeNull();
  expect(shown(lone)).toContain("1 av 2 mål har ingen ansvarig: ”Ren luft”.");
  const two = plan(node("mål", "God mat", { owners: ["BUN"] }), node("mål", "Ren luft", { owners: ["SN"] }));
  expect(grid(matrixSheet(two, "Matris", { ...context, isFinal: true })!)).toContain("Ren luft");
});

test("the legend has the signs of cells with several goals alone: what stands in words needs none", () => {
  const lines = shown(
    plan(
      node("mål", "Skola", { id: "a" }),
      node("delmål", "Trygga barn", { id: "b", parents: ["a"], owners: ["BUN"] }),
      node("delmål", "God mat", { id: "c", parents: ["a"], owners: ["BUN"] }),
      node("mål", "Ren luft", { owners: ["SN"] }),
    ),
  ).split("\n");
  // Ren luft is reached, and stands in words.
  expect(lines).toContain("A3 ◐ Uppnås delvis   ○ Uppnås inte");
  expect(lines.at(-1)).toMatch(/^A\d+ Ren luft \| .*● Uppnås$/);
});

test("global goals that no goal serves are named", () => {
  const text = shown(
    plan(node("mål", "Trygga barn", { sdg: ["3", "4"] }), node("mål", "God mat", { sdg: ["2", "12"] })),
  );
  expect(text).toContain(
    "A6 Inget mål saknar globalt mål. Inget mål bidrar till de globala målen 1, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16 och 17.",
  );
  expect(text).toContain("A7 Mål | B7 2 | C7 3 | D7 4 | E7 12");
});

test("målgrupper and fokusområden have a table each; a goal's own go before those above it", () => {
  const above = node("mål", "Trygghet", { id: "a", tags: { focusArea: ["Demokrati"], targetGroup: ["Äldre"] } });
  const lines = shown(
    plan(
      above,
      node("delmål", "I skolan", { id: "b", parents: ["a"], tags: { targetGroup: ["Barn", "Unga"] } }),
      node("delmål", "Ren luft", { tags: { focusArea: ["Miljö"] } }),
    ),
  ).split("\n");
  expect(lines.slice(2)).toEqual([
    "A3 ● Uppnås   ◐ Uppnås delvis   ○ Uppnås inte",
    "A5 Mål och målgrupper",
    "A6 1 av 3 mål har ingen målgrupp: ”Ren luft”.",
    "A7 Mål | B7 Äldre | D7 Barn | E7 Unga",
    "A9 Trygghet | B9 ●",
    "A10 I skolan | D10 ◐ | E10 ◐",
    "A12 Mål och fokusområden",
    "A13 Inget mål saknar fokusområde.",
    "A14 Mål | B14 Demokrati | E14 Miljö",
    "A16 Trygghet | B16 ●",
    "A17 I skolan | B17 ◐",
    "A18 Ren luft | E18 ○",
    "A20 Målgrupper och fokusområden",
    "A21 2 mål har både målgrupp och fokusområde; 1 saknar det ena eller båda.",
    "A23 Mål per målgrupp och fokusområde",
    "A24 Målgrupp | C24 Demokrati",
    "A26 Äldre | C26 ● Trygghet",
    "A27 Barn | C27 ◐ I skolan",
    "A28 Unga | C28 ◐ I skolan",
  ]);
});

test("nämnder of long names stand in as many tables as have room for their names, each with every goal of theirs", () => {
  const owners = [
    "Samhällsbyggnadsnämnden",
    "Kommunstyrelsen",
    "Barn- och utbildningsnämnden",
    "Socialnämnden",
    "Kultur- och fritidsnämnden",
    "Miljönämnden",
    "Överförmyndarnämnden",
    "Arbetsmarknadsnämnden",
    "Gymnasienämnden",
    "Räddningsnämnden",
  ];
  const sheet = matrixSheet(
    plan(...owners.map((owner) => node("mål", `Mål för ${owner}`, { owners: [owner] }))),
    "Matris",
    context,
  )!;
  const headers = sheet.values.filter((row) => row?.[0] === "Mål").map((row) => row!.slice(1).filter(Boolean));
  expect(headers.length).toBeGreaterThan(1);
  expect(headers.flat()).toEqual(owners);
  expect(sheet.values.flatMap((row) => (String(row?.[0]).startsWith("Mål för") ? [row![0]] : []))).toEqual(
    owners.map((owner) => `Mål för ${owner}`),
  );
});

describe("goals below others", () => {
  const above = node("mål", "Trygghet", { id: "a" });
  const below = [
    node("delmål", "I skolan", { id: "b", parents: ["a"], owners: ["BUN"] }),
    node("delmål", "På stan", { id: "c", parents: ["a"], owners: ["KS"] }),
    node("steg", "Lysa upp", { id: "d", parents: ["c"], owners: ["KS"] }),
    node("delmål", "I parken", { id: "e", parents: ["a"], owners: ["KS"] }),
  ];

  test("a row for each goal at the top: what a nämnd carries of it is its uppermost goals, best first", () => {
    expect(
      shown(plan(above, ...below))
        .split("\n")
        .slice(2),
    ).toEqual([
      "A3 ◐ Uppnås delvis   ○ Uppnås inte",
      "A5 Mål och ansvariga",
      "A6 Inget mål saknar ansvarig.",
      "A7 Mål | B7 BUN | C7 KS",
      "A9 Trygghet | B9 ◐ Uppnås delvis | C9 ◐ ○",
    ]);
  });

  test("many grades are counted", () => {
    const many = Array.from({ length: 5 }, (_, at) => node("delmål", `Del ${at}`, { parents: ["a"], owners: ["KS"] }));
    expect(shown(plan(above, ...many, node("mål", "Annat", { owners: ["BUN"] })))).toContain("B9 ● 1  ◐ 2  ○ 2");
  });

  test("a goal without one above it on a level whose other goals have one is loose; a list of its own is not", () => {
    const loose = node("delmål", "Lös", { id: "x", parents: ["område:skola"] });
    expect(withoutParent(plan(above, ...below, loose)).map((one) => one.node.title)).toEqual(["Lös"]);
    expect(withoutParent(plan(above, ...below))).toEqual([]);
    const [first] = plan(above, ...below).areas;
    expect(
      withoutParent({
        ...assessed,
        areas: [
          first!,
          { node: node("område", "Eget"), indicators: [], goals: [goal(loose, step(standard, "mål", 0), "")] },
        ],
      }),
    ).toEqual([]);
  });
});

test("a plan that says nothing about the kind, or the same of every goal, has no matrix", () => {
  expect(matrixSheet(plan(node("mål", "Trygga barn"), node("mål", "God mat")), "Matris", context)).toBeNull();
  expect(
    matrixSheet(
      plan(node("mål", "Trygga barn", { owners: ["KS"] }), node("mål", "God mat", { owners: ["KS"] })),
      "Matris",
      context,
    ),
  ).toBeNull();
});
