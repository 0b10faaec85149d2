import { assess } from "../../../src/assess/assess";
import { standard } from "../../../src/domain/presets/standard";
import { areaGoals } from "../../../src/report/annual/goals";
import type { TableBlock } from "../../../src/sheet/document";
import { read, sheet } from "../../recognise/kit";
import { reportInput } from "../plan";

test("in a final a goal's row has the committees that judge it otherwise, by their words", () => {
  const plan = read(
    sheet(
      "Måluppfyllelse 2025",
      `
    Fullmäktiges mål       | KS      | BUN           | SN            | Samlad bedömning
    Budgeten hålls         | Uppnås  | Uppnås delvis | Uppnås inte   | Uppnås delvis
    Invånarna är delaktiga | Uppnås  | Uppnås        | Ej bedömd     | Uppnås
  `,
    ),
  );
  const input = { ...reportInput(assess(plan, standard, { period: "2025" })), isFinal: true };
  const table = areaGoals(input).find((one): one is TableBlock => one.kind === "table")!;
  const reasons = table.rows.map(({ cells }) => {
    const last = cells.at(-1);
    return last && "text" in last ? last.text : "";
  });
  expect(reasons[0]).toContain("Annan bedömning har KS (”Uppnås”) och SN (”Uppnås inte”).");
  expect(reasons[1]).not.toContain("Annan bedömning");
});
