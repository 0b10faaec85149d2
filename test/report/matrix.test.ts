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
    "A5 1 av 3 mål har ingen ansvarig.",
    "A6 Mål | B6 BUN | C6 SN",
    "A8 Trygga barn | B8 ●",
    "A9 God mat | B9 ◐ | C9 ◐",
    "A10 Ren luft – ingen ansvarig",
    "A11 Antal mål | B11 2 | C11 1",
    "A13 ● Uppnås   ◐ Uppnås delvis",
  ]);
});

test("global goals that no goal serves are named", () => {
  const text = shown(
    plan(node("mål", "Trygga barn", { sdg: ["3", "4"] }), node("mål", "God mat", { sdg: ["2", "12"] })),
  );
  expect(text).toContain(
    "A5 Inget mål saknar globalt mål. Inget mål bidrar till de globala målen 1, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16 och 17.",
  );
  expect(text).toContain("A6 Mål | B6 2 | C6 3 | D6 4 | E6 12");
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
    "A4 Mål och målgrupper",
    "A5 1 av 3 mål har ingen målgrupp.",
    "A6 Mål | B6 Barn | C6 Unga | D6 Äldre",
    "A8 Trygghet | D8 ●",
    "A9 I skolan | B9 ◐ | C9 ◐",
    "A10 Ren luft – ingen målgrupp",
    "A11 Antal mål | B11 1 | C11 1 | D11 1",
    "A13 Mål och fokusområden",
    "A14 Inget mål saknar fokusområde.",
    "A15 Mål | B15 Demokrati | C15 Miljö",
    "A17 Trygghet | B17 ●",
    "A18 I skolan | B18 ◐",
    "A19 Ren luft | C19 ○",
    "A20 Antal mål | B20 2 | C20 1",
    "A22 Målgrupper och fokusområden",
    "A23 Målgrupp | B23 Demokrati",
    "A25 Äldre | B25 ●",
    "A26 Barn | B26 ◐",
    "A27 Unga | B27 ◐",
    "A29 ● Uppnås   ◐ Uppnås delvis   ○ Uppnås inte",
  ]);
});

test("the name of a nämnd that is wider than its column is parted between its words", () => {
  const owners = [
    "Samhällsbyggnadsnämnden",
    "Kommunstyrelsen",
    "Barn- och utbildningsnämnden",
    "Socialnämnden",
    "Kultur- och fritidsnämnden",
    "Miljönämnden",
  ];
  const sheet = matrixSheet(
    plan(...owners.map((owner) => node("mål", `Mål för ${owner}`, { owners: [owner] }))),
    "Matris",
    context,
  )!;
  const header = sheet.values.find((row) => row?.[0] === "Mål")!;
  expect(header).toContain("Samhällsbyggnads-\nnämnden");
  expect(header).toContain("Kommunstyrelsen");
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
        .slice(3),
    ).toEqual([
      "A5 Inget mål saknar ansvarig.",
      "A6 Mål | B6 BUN | C6 KS",
      "A8 Trygghet | B8 ◐ | C8 ◐ ○",
      "A9 Antal mål | B9 1 | C9 1",
      "A11 ◐ Uppnås delvis   ○ Uppnås inte",
    ]);
  });

  test("many grades are counted", () => {
    const many = Array.from({ length: 5 }, (_, at) => node("delmål", `Del ${at}`, { parents: ["a"], owners: ["KS"] }));
    expect(shown(plan(above, ...many, node("mål", "Annat", { owners: ["BUN"] })))).toContain("C8 ● 1  ◐ 2  ○ 2");
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
