import { assess } from "../../../src/assess/assess";
import { standard } from "../../../src/domain/presets/standard";
import { meansBlocks, meansOf } from "../../../src/report/annual/means";
import { read, sheet } from "../../recognise/kit";

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
    blocks: () => meansBlocks({ means, assessed } as Parameters<typeof meansBlocks>[0]),
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
