import type { AssessedGoal, AssessedPlan } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import type { AreaSheet } from "../../src/report/areaSheet";
import { textOf } from "../../src/report/annual/goals";
import type { Listing } from "../../src/report/listings";
import { cellList, changeList, differing, draftList, listBlocks } from "../../src/report/listings";
import type { GoalCells } from "../../src/report/rows";
import { newSheet } from "../../src/sheet/book";
import { words } from "../../src/sheet/document";
import { assessed, goal, measure, node, step } from "./plan";

const cases: [cells: string[], said: string][] = [
  [["Mål!A3"], "Mål!A3"],
  [["Mål!A3", "Mål!A4", "Mål!A5"], "Mål!A3:A5"],
  [["Mål!G10", "Mål!H10", "Mål!G13", "Mål!H13"], "Mål!G10:H10, G13:H13"],
  [["Mål!A3", "Skola!A4", "Skola!A6"], "Mål!A3, Skola!A4, A6"],
  [["'Mål 2024'!G7", "'Mål 2024'!G8", "'Mål 2024'!B2"], "'Mål 2024'!G7:G8, B2"],
  [
    ["Mål!A1", "Mål!A3", "Mål!A5", "Mål!A7", "Mål!A9", "Mål!A11", "Mål!A13", "Mål!A15", "Mål!A16", "Mål!A18"],
    "Mål!A1, A3, A5, A7, A9, A11, A13 och 3 till",
  ],
  [
    ["'Ett namn så långt som ett blad kan ha'!A1", "'Ett namn så långt som ett blad kan ha'!A3"],
    "'Ett namn så långt som ett blad kan ha'!A1 och 1 till",
  ],
  [[], ""],
];

test.each(cases)("the cells %j are reported as %j, within the column that they are in", (cells, text) => {
  expect(cellList(cells)).toBe(text);
});

/** The rows of a list as they are shown. */
const shownRows = (listing: Listing): string[][] =>
  listBlocks(listing).flatMap((block) =>
    block.kind === "table" ? block.rows.map(({ cells }) => cells.map(textOf)) : [],
  );
const listOf = (rows: string[][], empty?: string): Listing => ({
  title: "Att se över",
  columns: ["Mål", "Varför"].map((header) => ({ header, side: "left" })),
  rows: rows.map((cells) => ({ kind: "row", cells: cells.map((one) => words(one)) })),
  ...(empty === undefined ? {} : { empty }),
});

test("a list without rows is its sentence, or nothing", () => {
  expect(listBlocks(listOf([], "Inget att se över."))).toEqual([
    { kind: "heading", level: 2, text: "Att se över" },
    { kind: "text", look: "note", text: "Inget att se över." },
  ]);
  expect(listBlocks(listOf([]))).toEqual([]);
});

test.each([
  [30, 30, undefined],
  [31, 30, "… och 1 till"],
  [42, 30, "… och 12 till"],
])("of %i rows %i are written, then how many more there are", (count, shown, more) => {
  const rows = shownRows(listOf(Array.from({ length: count }, (_, at) => [`Mål ${at + 1}`, "Skäl"])));
  expect(rows.filter(([name]) => /^Mål \d/.test(name!))).toHaveLength(shown);
  expect(rows.map(([name]) => name).find((name) => name!.includes("till"))).toBe(more);
});

test.each([
  ["Mål!A3:B3", "Mål!A4", "another width"],
  ["Mål!A3", "Mål!B4", "neither below nor beside"],
  ["Mål!A3:A4", "Mål!B4", "another height"],
  ["Mål!B3", "Mål!A3", "to the left"],
  ["Mål!B3", "Mål!B2", "above"],
])("%s and %s are two runs: %s", (first, second) =>
  expect(cellList([first, second])).toBe(`${first}, ${second.slice(4)}`),
);

describe("lists of an overview", () => {
  const s = (index: number) => step(standard, "mål", index);
  const planOf = (...goals: AssessedGoal[]): AssessedPlan => ({
    ...assessed,
    period: "2021",
    disagreements: [],
    areas: [{ node: node("område", "Skola"), goals, indicators: [] }],
  });
  const cells = (published: string): GoalCells => ({
    ...{ sheet: "Skola", committee: "", overall: "", comment: "" },
    published,
  });
  const areaSheet = (plan: AssessedPlan, goals: [string, GoalCells][]): AreaSheet => ({
    ...{ area: plan.areas[0]!, sheet: newSheet("Skola"), countCells: [], counts: [], levelCounts: [] },
    goals: new Map(goals),
  });
  const a = goal(node("mål", "A"), s(0), "", { disagreement: "Nämnden: Uppnås." });
  const b = goal(node("mål", "B"), s(0), "");
  const CELLS: [string, GoalCells][] = [
    [a.node.id, cells("K5")],
    [b.node.id, cells("K6")],
  ];
  /** The texts of the rows, with the cell that each leads to. */
  const shown = ({ rows }: Listing): unknown[] =>
    rows.map(({ cells }) => [
      ...cells.map(textOf),
      cells.map((cell) => (cell?.kind === "text" ? cell.ref : undefined)).find(Boolean) ?? null,
    ]);

  test("judges that differ, with the cell of the published grade; a comment is asked for where there is none", () => {
    const plan = planOf(a, b);
    const areas = [areaSheet(plan, CELLS)];
    const listed = (text?: string): unknown =>
      shown(
        differing(plan, areas, (id) =>
          text === undefined ? [] : [{ goal: id, period: "2021", by: "overall", comment: text }],
        ),
      );
    expect(listed("Därför")).toEqual([["A", "Nämnden: Uppnås.", "Skola!K5"]]);
    expect(listed()).not.toEqual(listed("Därför"));
  });
  test("each once, and not those that numbers are reported to differ from, nor those on no sheet", () => {
    const plan = planOf(a, b);
    const none = (): [] => [];
    const twice = [areaSheet(plan, CELLS), areaSheet(plan, CELLS)];
    expect(differing(plan, twice, none).title).toMatch(/\(1\)$/);
    expect(differing(plan, [areaSheet(plan, CELLS.slice(1))], none).rows).toEqual([]);
    const reported = {
      ...plan,
      disagreements: [{ id: a.node.id, printed: "", computed: "", why: "", cell: "Mål!G5" }],
    };
    expect(differing(reported, [areaSheet(reported, CELLS)], none).rows).toEqual([]);
  });
  test("what has changed: then and now, blank where there is none, and where it stands today", () => {
    const plan = planOf(a);
    const change = { kind: "added" as const, id: a.node.id, name: "A", before: "", now: "● Uppnås" };
    const gone = { kind: "gone" as const, id: "mål:x", name: "X", before: "○ Uppnås inte", now: "" };
    expect(
      shown(changeList({ since: "2020", changes: [change, gone] }, [areaSheet(plan, []), areaSheet(plan, CELLS)])),
    ).toEqual([
      ["A", "Nytt mål", "", "● Uppnås", "Skola!K5"],
      ["X", "Utgånget mål", "○ Uppnås inte", "", null],
    ]);
  });
  test("a drafted sentence has its cells, the first that is one as a link", () => {
    const one = (title: string, met: boolean, value: number, cell: string) => {
      const made = measure({ title, target: "80", values: [null, null, value], grade: null, reason: "" });
      const outcomes = made.node.outcomes.map((outcome) => ({ ...outcome, cell }));
      const verdict = { ...made.verdict, met, attainment: value / 80 };
      return { ...made, node: { ...made.node, outcomes }, outcome: outcomes[0], verdict };
    };
    const plan: AssessedPlan = {
      ...planOf(),
      areas: [
        {
          node: node("område", "Skola"),
          goals: [],
          indicators: [one("Hög", true, 90, "ingen cell"), one("Låg", false, 40, "Mål!G7")],
        },
      ],
    };
    const [[area, text, , cell]] = shown(draftList(plan)) as [string[]];
    expect(area).toBe("Skola");
    expect(text).toMatch(/Hög.*Låg/);
    expect(cell).toMatch(/^Mål!/);
  });
});
