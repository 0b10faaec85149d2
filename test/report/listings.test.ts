import type { AssessedGoal, AssessedPlan } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import type { AreaSheet } from "../../src/report/areaSheet";
import { LOOK } from "../../src/report/look";
import { cellList, changeList, differing, draftList, withCellsAt, writeListing } from "../../src/report/listings";
import { Page } from "../../src/report/page";
import type { GoalCells } from "../../src/report/rows";
import { areaText } from "../../src/sheet/address";
import { formatAt, newSheet } from "../../src/sheet/book";
import { grid } from "./grid";
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

/** A list as it is written over so many columns. */
function written(rows: string[][], columns: number, empty?: string): string[] {
  const page = new Page(
    "Lista",
    Array.from({ length: columns }, () => 20),
  );
  const headers = ["Mål", "Varför", "Nivå", "", "Cell"].slice(0, rows[0]?.length ?? 5);
  const cells = rows.map((row) => row.map((value) => ({ value, look: LOOK.text })));
  writeListing(
    page,
    { title: "Att se över", headers, rows: cells, ...(empty === undefined ? {} : { empty }) },
    columns,
  );
  return grid(page.sheet).split("\n").filter(Boolean);
}

test("a list without rows is its sentence, or nothing", () => {
  expect(written([], 5, "Inget att se över.").map((line) => line.replace(/^\w+ /, ""))).toEqual([
    "Att se över",
    "Inget att se över.",
  ]);
  expect(written([], 5)).toEqual([]);
});

test.each([
  [30, 30, undefined],
  [31, 30, "… och 1 till"],
  [42, 30, "… och 12 till"],
])("of %i rows %i are written, then how many more there are", (count, shown, more) => {
  const lines = written(
    Array.from({ length: count }, (_, at) => [`Mål ${at + 1}`, "Skäl"]),
    5,
  );
  expect(lines.filter((line) => /Mål \d/.test(line))).toHaveLength(shown);
  expect(lines.at(-1)!.includes("till") ? lines.at(-1)!.replace(/^\w+ /, "") : undefined).toBe(more);
});

test("addresses are in a column of their own, and leave the place where they stood", () => {
  const cells = ["Mål", "Skäl", "Cell"].map((value) => ({ value, look: LOOK.text }));
  const list = { title: "", headers: ["Mål", "Varför", "Cell"], rows: [cells] };
  const moved = withCellsAt(list, 4);
  expect(moved.headers).toEqual(["Mål", "Varför", "", "", "Cell"]);
  expect(moved.rows[0]!.map((cell) => cell?.value)).toEqual(["Mål", "Skäl", undefined, undefined, "Cell"]);
  const none = { ...list, headers: ["Mål", "Varför", "Nivå"] };
  expect(withCellsAt(none, 4)).toEqual(none);
});

test("so are those that stand first", () => {
  const cells = ["Cell", "Skäl"].map((value) => ({ value, look: LOOK.text }));
  const moved = withCellsAt({ title: "", headers: ["Cell", "Varför"], rows: [cells] }, 2);
  expect(moved.headers).toEqual(["", "Varför", "Cell"]);
  expect(moved.rows[0]!.map((cell) => cell?.value)).toEqual([undefined, "Skäl", "Cell"]);
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

describe("where a list's cells stand", () => {
  const page = (headers: string[], columns: number, rows = 2): Page => {
    const made = new Page("Lista", Array<number>(columns).fill(20));
    const row = headers.map((header) => ({ value: header || "tom", look: LOOK.text }));
    writeListing(made, { title: "T", headers, rows: Array<typeof row>(rows).fill(row) }, columns);
    return made;
  };
  /** The header, and what a row's text goes over. */
  const shown = (headers: string[], columns: number): [cells: string, over: string] => {
    const { sheet } = page(headers, columns);
    const header = sheet.values.find((cells) => cells?.includes(headers[0]!))!;
    const over = sheet.merges.map((area) => areaText(area).replace(/\d/g, ""))[0] ?? "–";
    return [Array.from({ length: Math.max(columns, headers.length) }, (_, at) => header[at] ?? "·").join(" "), over];
  };
  test.each<[headers: string[], columns: number, cells: string, over: string]>([
    [["Mål", "Varför"], 3, "Mål Varför ·", "B:C"],
    [["Mål", "Varför"], 6, "Mål Varför · · · ·", "B:F"],
    // One short column after the texts: it stands last, where at least two columns are then free for the texts.
    [["Mål", "Varför", "Nivå"], 4, "Mål Varför Nivå ·", "–"],
    [["Mål", "Varför", "Nivå"], 5, "Mål Varför · Nivå ·", "B:C"],
    [["Mål", "Varför", "Nivå"], 6, "Mål Varför · · Nivå ·", "B:D"],
    [["Mål", "Hur", "Då", "Nu"], 5, "Mål Hur Då Nu ·", "–"],
    [["Mål", "Hur", "Då", "Nu"], 6, "Mål Hur · Då Nu ·", "B:C"],
    // The address is beside the page.
    [["Mål", "Varför", "", "", "Cell"], 4, "Mål Varför · · Cell", "B:D"],
    [["Mål", "Varför", "Nivå", "", "", "Cell"], 5, "Mål Varför · Nivå · Cell", "B:C"],
  ])("%j over %i columns", (headers, columns, cells, over) => expect(shown(headers, columns)).toEqual([cells, over]));
  test("a line is between its rows, and above how many more there are; none above the first", () => {
    const { sheet } = page(["Mål", "Varför"], 3, 31);
    const rows = [...sheet.values.keys()].filter((row) => sheet.values[row]?.[0] === "Mål").slice(1);
    const last = sheet.values.findIndex((cells) => cells?.[0] === "… och 1 till");
    const isLined = (row: number): boolean => formatAt(sheet, row, 0)?.border?.top !== undefined;
    expect([...rows, last].map(isLined)).toEqual([false, ...Array<boolean>(30).fill(true)]);
  });
  test("the sentence of a list without rows goes over all of its columns", () => {
    const made = new Page("Lista", [20, 20, 20]);
    writeListing(made, { title: "T", headers: ["Mål"], rows: [], empty: "Inget att rätta." }, 3);
    expect(made.sheet.merges.map((area) => areaText(area).replace(/\d/g, ""))).toEqual(["A:C"]);
  });
});

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
  const shown = ({ rows }: { rows: ({ value: unknown } | undefined)[][] }): unknown[] =>
    rows.map((row) => row.map((cell) => cell?.value ?? null));

  test("judges that differ, with the cell of the published grade; a comment is asked for where there is none", () => {
    const plan = planOf(a, b);
    const areas = [areaSheet(plan, CELLS)];
    const listed = (text?: string): unknown =>
      shown(
        differing(plan, areas, (id) =>
          text === undefined ? [] : [{ goal: id, period: "2021", by: "overall", comment: text }],
        ),
      );
    expect(listed("Därför")).toEqual([["A", "Nämnden: Uppnås.", null, null, "Skola!K5"]]);
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
      ["A", "Nytt mål", null, "● Uppnås", "Skola!K5"],
      ["X", "Utgånget mål", "○ Uppnås inte", null, null],
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
    const [row] = draftList(plan).rows;
    expect(row![0]!.value).toBe("Skola");
    expect(row![1]!.value).toMatch(/Hög.*Låg/);
    expect(row![2]!.formula).toMatch(/#Mål!/);
  });
});
