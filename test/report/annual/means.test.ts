import { assess } from "../../../src/assess/assess";
import type { RecognisedTable } from "../../../src/domain/plan";
import { standard } from "../../../src/domain/presets/standard";
import { meansBlocks, meansOf } from "../../../src/report/annual/means";
import type { TableBlock } from "../../../src/sheet/document";
import { read, sheet } from "../../recognise/kit";
import { assessed as sample, goal, measure, node, reportInput, step } from "../plan";

const GOALS = sheet(
  "Mål",
  `
  Mål          | Ansvarig                        | Indikator               | Målvärde 2024 | Utfall 2024
  Trygga barn  | Barn- och utbildningsnämnden    | Andel trygga elever     | minst 80 %    | 85 %
  Rena gator   | TN                              | Andel nöjda             | minst 80 %    | 70 %
`,
);
const BUDGET = `
  Nämnd, tkr                   | Budget 2024 | Utfall 2024 | Prognos 2024
  Barn- och utbildningsnämnden | 1000        | 1100        | 990
  Tekniska nämnden             | 500         | 450         | 510
  Summa                        | 1500        | 1550        | 1500
`;
/** The budget found beside the goals: rows as label, budget, outcome; null: none. */
function found(drawing: string, period = "2024", goals = GOALS) {
  const made = [goals, sheet("Budget", drawing)];
  const recognition = read(...made);
  const assessed = assess(recognition, standard, { period });
  const means = meansOf(made, recognition.tables, assessed);
  return {
    rows: means?.rows.map(({ label, budget, outcome }) => [label, budget.value, outcome.value]) ?? null,
    blocks: () => meansBlocks(reportInput(assessed, { means })),
  };
}

test("the year's budget beside its outcome, a row a nämnd, sums left out; at delår beside its forecast", () => {
  const rows = (second: [number, number]) => [
    ["Barn- och utbildningsnämnden", 1000, second[0]],
    ["Tekniska nämnden", 500, second[1]],
  ];
  expect(found(BUDGET).rows).toEqual(rows([1100, 450]));
  expect(found(BUDGET, "2024 T2").rows).toEqual(rows([990, 510]));
});

test.each<[string, string]>([
  ["another year", BUDGET.replaceAll("2024", "2023")],
  ["no outcome", BUDGET.replace("Utfall 2024", "Plan 2025")],
  ["a header that is a sentence", BUDGET.replace("Budget 2024", "Budget 2024 enligt beslut i fullmäktige i juni")],
  ["rows of nobody who answers for a goal", BUDGET.replace("Tekniska nämnden ", "Överförmyndaren ")],
  ["rows below a blank one", BUDGET.replace("  Tekniska", "  |\n  Tekniska")],
])("no budget: %s", (_, drawing) => expect(found(drawing).rows).toBeNull());

test.each<[short: string, isFound: boolean]>([
  ["TN", true],
  ["TEN", true],
  ["N", false],
  ["KN", false],
  ["TeN", false],
  // Each letter stands after the one before: "Tekniska" has one e.
  ["TEEN", false],
])("%s for Tekniska nämnden: %j", (short, isFound) => {
  const goals = sheet(
    "Mål",
    `Mål | Ansvarig | Indikator | Utfall 2024\nTrygga barn | Barn- och utbildningsnämnden | Andel | 85 %\nRena gator | ${short} | Andel | 70 %`,
  );
  expect(found(BUDGET, "2024", goals).rows !== null).toBe(isFound);
});

/** The deviations as they are printed, of each row and of all. */
const deviations = (drawing: string): number[] =>
  found(drawing)
    .blocks()
    .flatMap((block) => (block.kind === "table" ? block.rows : []))
    .flatMap(({ cells }) => {
      const cell = cells[3];
      return cell && cell.kind === "number" ? [cell.value] : [];
    });

test("more than the budget is a minus, whether costs are written with a minus or without", () => {
  expect(deviations(BUDGET)).toEqual([-100, 50, -50]);
  expect(deviations(BUDGET.replace(/ (\d{3,4}) /g, " -$1 "))).toEqual([-100, 50, -50]);
});

test("who keeps the budget is counted, an even one as kept", () => {
  const stated = (drawing: string): string | undefined =>
    found(drawing)
      .blocks()
      .flatMap((block) =>
        block.kind === "text" && block.look === "body" ? [block.text.replace(/\u00a0/g, " ")] : [],
      )[0];
  expect(stated(BUDGET)).toContain("1 av 2");
  expect(stated(BUDGET)).toContain("50");
  expect(stated(BUDGET.replace("1100", "1000"))).toMatch(/^(?:Båda|2 av 2|Alla)/);
});

test("the goals of a nämnd stand at its row, by its whole name or its short one", () => {
  const table = found(BUDGET)
    .blocks()
    .find((block) => block.kind === "table");
  const counts = table?.rows.map(({ cells }) => cells[4]).map((cell) => (cell && "text" in cell ? cell.text : null));
  expect(counts).toEqual(["Uppnås", "Uppnås inte", null]);
});

test("a header has at most 40 characters, and its columns may stand left of the names", () => {
  const header = (characters: number): string => "Budget 2024 ".padEnd(characters, "x");
  expect(found(BUDGET.replace("Budget 2024 ", header(40))).rows).toHaveLength(2);
  expect(found(BUDGET.replace("Budget 2024 ", header(41))).rows).toBeNull();
  const left =
    "Budget 2024 | Utfall 2024 | Nämnd\n1000 | 1100 | Barn- och utbildningsnämnden\n500 | 450 | Tekniska nämnden";
  expect(found(left).rows).toEqual([
    ["Barn- och utbildningsnämnden", 1000, 1100],
    ["Tekniska nämnden", 500, 450],
  ]);
});

test.each<[what: string, table: Partial<RecognisedTable>, isBudget: boolean]>([
  ["the header is in it", { range: "A1:D1" }, false],
  ["the header is its last row", { range: "A1:D2" }, false],
  ["it ends above the header", { range: "A1:D1" }, true],
  ["it begins below the header", { range: "A3:D5" }, true],
  ["it is on another sheet", { sheet: "Mål", range: "A1:D5" }, true],
])("a table of goals is no budget: %s", (what, table, isBudget) => {
  // The header is in the second row, but where the table is to begin with it.
  const drawn = sheet("Budget", `${what.includes("is in") ? "" : "Budget och utfall\n"}${BUDGET.trim()}`);
  const owned = ["Barn- och utbildningsnämnden", "Tekniska nämnden"].map((owner) =>
    goal(node("mål", owner, { owners: [owner] }), step(standard, "mål", 0), ""),
  );
  const plan = { ...sample, period: "2024", areas: [{ node: node("område", "A"), goals: owned, indicators: [] }] };
  const tables = [{ sheet: "Budget", ...table } as RecognisedTable];
  expect(meansOf([drawn], tables, plan) !== null).toBe(isBudget);
});

describe("whose budget it is", () => {
  const drawn = (...labels: string[]) =>
    sheet("Budget", `Nämnd | Budget 2024 | Utfall 2024\n${labels.map((label) => `${label} | 1000 | 900`).join("\n")}`);
  type Owned = { owners: string[]; by?: string[] };
  const plan = (owned: Owned[]) => {
    const goals = owned.map(({ owners, by = [] }, at) =>
      goal(node("mål", `M${at}`, { owners }), step(standard, "mål", 0), "", {
        indicators: by.map((owner) =>
          measure({ title: owner, values: [], grade: null, reason: "", more: { owners: [owner] } }),
        ),
      }),
    );
    return { ...sample, period: "2024", areas: [{ node: node("område", "A"), goals, indicators: [] }] };
  };
  /** How many goals stand at each row, "–" for none; null: it is nobody's budget. */
  const goalsAt = (owned: Owned[], ...labels: string[]): string[] | null => {
    const assessed = plan(owned);
    const means = meansOf([drawn(...labels)], [], assessed);
    const blocks = meansBlocks(reportInput(assessed, { means }));
    const table = blocks.find((block): block is TableBlock => block.kind === "table");
    return table
      ? table.rows.slice(0, -1).map(({ cells: [name, , , , , goals] }) => {
          const titles = goals && "text" in goals ? goals.text.match(/M\d/g) : null;
          return `${name && "text" in name ? name.text : ""}: ${titles?.join(" ") ?? "–"}`;
        })
      : null;
  };
  const BUN = "Barn- och utbildningsnämnden";
  test.each<[what: string, owned: Owned[], labels: string[], rows: string[] | null]>([
    ["two nämnder by their names", [{ owners: [BUN] }, { owners: ["KS"] }], [BUN, "KS"], [`${BUN}: M0`, "KS: M1"]],
    ["one alone is no budget of the goals", [{ owners: [BUN] }], [BUN, "KS"], null],
    [
      "those of its measures answer for a goal that names nobody",
      [{ owners: [], by: [BUN, "KS"] }],
      [BUN, "KS"],
      [`${BUN}: M0`, "KS: M0"],
    ],
    [
      "and not for one that names somebody",
      [{ owners: [BUN], by: ["KS"] }, { owners: ["SN"] }],
      [BUN, "KS", "SN"],
      [`${BUN}: M0`, "KS: –", "SN: M1"],
    ],
    [
      "a short name that two rows may mean is neither's",
      [{ owners: ["TN"] }, { owners: ["KS"] }, { owners: [BUN] }],
      ["Tekniska nämnden", "Trafiknämnden", "KS", BUN],
      ["Tekniska nämnden: –", "Trafiknämnden: –", "KS: M1", `${BUN}: M2`],
    ],
    [
      "a short name has five letters at most",
      [{ owners: ["KFHSN"] }, { owners: ["SN"] }],
      ["Kultur-, fritids- och hälsoskyddsnämnden", "SN"],
      ["Kultur-, fritids- och hälsoskyddsnämnden: M0", "SN: M1"],
    ],
    [
      "with a sixth it is none",
      [{ owners: ["KFOHSN"] }, { owners: ["SN"] }, { owners: ["KS"] }],
      ["Kultur-, fritids- och hälsoskyddsnämnden", "SN", "KS"],
      ["Kultur-, fritids- och hälsoskyddsnämnden: –", "SN: M1", "KS: M2"],
    ],
    [
      "until the other of them is placed",
      [{ owners: ["TN"] }, { owners: ["Trafiknämnden"] }],
      ["Tekniska nämnden", "Trafiknämnden"],
      ["Tekniska nämnden: M0", "Trafiknämnden: M1"],
    ],
    [
      "which one short name may do for another",
      [{ owners: ["TN"] }, { owners: ["TRN"] }],
      ["Tekniska nämnden", "Trafiknämnden"],
      ["Tekniska nämnden: M0", "Trafiknämnden: M1"],
    ],
  ])("%s", (_, owned, labels, rows) => expect(goalsAt(owned, ...labels)).toEqual(rows));
  test("a row without a budget, or without an outcome, is passed over", () => {
    const half = sheet(
      "Budget",
      "Nämnd | Budget 2024 | Utfall 2024\nKS | 1000 | 900\nRevisionen | | 45\nValnämnden | 30 |\nSN | 500 | 450",
    );
    const means = meansOf([half], [], plan([{ owners: ["KS"] }, { owners: ["SN"] }]));
    expect(means?.rows.map(({ label }) => label)).toEqual(["KS", "SN"]);
  });
  test("who answers for goals and has no row is named below, and nobody else", () => {
    const note = (...owned: Owned[]): string => {
      const assessed = plan(owned);
      const blocks = meansBlocks(reportInput(assessed, { means: meansOf([drawn("KS", "SN")], [], assessed) }));
      return blocks.flatMap((block) => (block.kind === "text" && block.look === "note" ? [block.text] : [])).join();
    };
    const all = note({ owners: ["KS"] }, { owners: ["SN"] });
    expect(note({ owners: ["KS"] }, { owners: ["SN"] }, { owners: ["Revisionen"] }).replace(all, "")).toMatch(
      /^ .*Revisionen/,
    );
  });
});

test("costs have a minus where more than half of the rows have one", () => {
  const of = (...budgets: number[]): number[] =>
    deviations(
      `Nämnd | Budget 2024 | Utfall 2024\nBarn- och utbildningsnämnden | ${budgets[0]} | 0\nTekniska nämnden | ${budgets[1]} | 0`,
    ).slice(0, 2);
  expect([of(-10, -20), of(-10, 20), of(0, -20)]).toEqual([
    [10, 20],
    [-10, 20],
    [0, -20],
  ]);
});

test("a deviation is what its row's cells give, and the sums what the rows above them do; whole numbers stay whole", () => {
  const table = found(BUDGET)
    .blocks()
    .find((block): block is TableBlock => block.kind === "table")!;
  const figures = table.rows.map(({ cells }) =>
    cells.slice(1, 4).map((cell) => (cell?.kind === "number" ? { text: cell.text, adds: cell.adds } : null)),
  );
  expect(figures[1]![2]).toEqual({
    text: "50",
    adds: [
      { row: 1, column: 1 },
      { row: 1, column: 2, negated: true },
    ],
  });
  expect(figures[2]!.map((cell) => cell!.adds)).toEqual(
    [1, 2, 3].map((column) => [0, 1].map((row) => ({ row, column }))),
  );
});
