import type { AssessedGoal, AssessedPlan } from "../../../src/domain/assessment";
import { standard } from "../../../src/domain/presets/standard";
import { taggedBlocks } from "../../../src/report/annual/tagged";
import type { TableRowWords } from "../../../src/sheet/document";
import { assessed, goal, measure, node, reportInput, state, step } from "../plan";

const s = (index: number) => step(standard, "mål", index);
const measured = (values: (number | null)[], target?: string) =>
  measure({ title: "Andel trygga", ...(target ? { target } : {}), values, grade: s(0), reason: "" });
const TOP = goal(node("mål", "Trygga barn", { id: "a", owners: ["KS"], sdg: ["16", "4"] }), s(0), "", {
  children: ["b", "c"],
});
const BELOW = [
  goal(
    node("delmål", "I skolan", { id: "b", parents: ["a"], owners: ["BUN", "KS"], tags: { targetGroup: ["Barn"] } }),
    s(1),
    "",
  ),
  goal(node("delmål", "På vägen", { id: "c", parents: ["a"], sdg: ["11"] }), s(1), ""),
];

/** The table's headers and rows as texts. */
function table(...goals: AssessedGoal[]): { headers: string[]; rows: (string | null)[][] } | null {
  const area = { node: node("område", "Skola"), indicators: [], goals };
  const plan: AssessedPlan = { ...assessed, areas: [area] };
  const [block] = taggedBlocks(reportInput(plan));
  if (block?.kind !== "table") return null;
  const texts = ({ cells }: TableRowWords) => cells.map((cell) => (cell && "text" in cell ? cell.text : null));
  return { headers: block.columns.map(({ header }) => header), rows: block.rows.map(texts) };
}

test("a goal at the top with what it and those below it are tagged by, each once, global goals in their order", () => {
  const { headers, rows } = table(TOP, ...BELOW)!;
  expect(headers.slice(0, 4)).toEqual(["Mål", "Agenda 2030", "Målgrupp", "Ansvarar och bidrar"]);
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ["Skola", null, null, null],
    ["Trygga barn", "4, 11, 16", "Barn", "KS, BUN"],
  ]);
  expect(rows.map((row) => row.length)).toEqual([headers.length, headers.length]);
});

test.each<[what: string, goals: AssessedGoal[], ticked: string[]]>([
  ["nothing of it is measured", [TOP, ...BELOW], ["Styr nämnder eller bolag", "Bedömt"]],
  [
    "one outcome, no target",
    [{ ...TOP, indicators: [measured([null, null, 76])] }, ...BELOW],
    ["Styr nämnder eller bolag", "Bedömt"],
  ],
  [
    "measured below it, for two years",
    [TOP, { ...BELOW[0]!, indicators: [measured([null, 70, 76], "minst 80 %")] }, BELOW[1]!],
    ["Styr nämnder eller bolag", "Mäts", "Förflyttning syns", "Bedömt"],
  ],
  ["nobody has judged it", [{ ...TOP, published: state("Bedömning saknas") }, ...BELOW], ["Styr nämnder eller bolag"]],
])("the checklist: %s", (_, goals, ticked) => {
  const { headers, rows } = table(...goals)!;
  expect(headers.filter((_, at) => rows[1]![at] === "☑ ja")).toEqual(ticked);
});

test("where no goal has goals below it there is no such table", () => {
  expect(table({ ...TOP, children: [] })).toBeNull();
});
