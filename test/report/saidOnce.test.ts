import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import type { AssessedPlan } from "../../src/domain/assessment";
import { boardOf } from "../../src/report/board/board";
import { boardColumns } from "../../src/report/board/boardColumns";
import { surfaceOf } from "../../src/report/board/boardSheet";
import { statusColumns } from "../../src/report/statusColumns";
import { book, read, sheet } from "../recognise/kit";
import { reportOf } from "./annual/kit";

/** What a page says once above it does not say again on every row. */
const planOf = (drawing: string): AssessedPlan => assess(read(sheet("Mål 2025", drawing)), standard);
const headersOf = (plan: AssessedPlan): { board: string[]; status: string[] } => ({
  board: boardColumns(boardOf({ assessed: plan, changes: null, entries: [] }), surfaceOf()).map(({ header }) => header),
  status: statusColumns(plan.areas[0]!, plan, []).map(({ header }) => header),
});

const ROWS = `
  Mål          | Ansvarig  | Indikator         | Målvärde   | Utfall 2025
  Rent vatten  | Vatten AB | Godkända prov, %  | minst 98 % | 99 %
  Nöjda kunder | OTHER     | Nöjda kunder, %   | minst 80 % | 78 %
`;

test("the organisation as the only owner has no column; one goal with another owner, and all have", () => {
  const [own, shared] = ["Vatten AB", "Miljönämnden"].map((other) => {
    const plan = planOf(ROWS.replace("OTHER", other));
    return headersOf({ ...plan, organisation: "Vatten AB" });
  });
  for (const headers of [own!.board, own!.status]) expect(headers).not.toContain("Ansvarig");
  for (const headers of [shared!.board, shared!.status]) expect(headers).toContain("Ansvarig");
});

test("one owner of every goal is no matrix in the report, and two are", async () => {
  const threadOf = async (other: string): Promise<boolean> => {
    const given = book(sheet("Mål 2025", ROWS.replace("OTHER", other)));
    const { document } = await reportOf(given, { kind: "arsredovisning", into: "document" });
    return document.blocks.some((block) => block.kind === "heading" && block.text === "Röda tråden");
  };
  expect([await threadOf("Vatten AB"), await threadOf("Miljönämnden")]).toEqual([false, true]);
});

test("targets that are bounds with their unit end where the values do", () => {
  const plan = planOf(`
    Mål         | Indikator           | Målvärde                | Utfall 2025
    Lika skola  | Skillnad, behöriga  | högst 10 procentenheter | 14 procentenheter
    Trygg skola | Trygga elever, %    | minst 90 %              | 84 %
  `);
  const columns = boardColumns(boardOf({ assessed: plan, changes: null, entries: [] }), surfaceOf());
  expect(columns.find(({ name }) => name === "target")!.side).toBe("right");
});
