import { assess } from "../../../src/assess/assess";
import { standard } from "../../../src/domain/presets/standard";
import { areaGoals } from "../../../src/report/annual/goals";
import type { TableBlock } from "../../../src/sheet/document";
import { read, sheet } from "../../recognise/kit";
import { reportInput } from "../plan";

const DRAWING = `Delårsuppföljning per 31 augusti 2025

  Mål          | Indikator              | Mål 2025       | Utfall 2024 | Utfall jan–aug 2025 | Helårsprognos 2025 | Kommentar
  Trygg omsorg | Antal fallskador       | Färre än 110   | 118         | 66                  | 100                | till och med juli
               | Nettoinflyttning       | Minst 40       | -12         | -3                  | 0                  | Hög jan–feb, avser jan–mars
               | Antal besök            | Minst 400      | 410         | 280                 | 420                | Stängt en vecka`;

test("an outcome that its comment limits to a part of the period is shown, with that part, and the comment once", () => {
  const assessed = assess(read(sheet("Delår", DRAWING)), standard, { period: "2025-08" });
  const table = areaGoals(reportInput(assessed)).find((one): one is TableBlock => one.kind === "table")!;
  const at = table.columns.findIndex(({ header }) => header.startsWith("Utfall"));
  const rows = table.rows.slice(1).map(({ cells }) => cells.map((one) => (one && "text" in one ? one.text : "")));
  expect(rows.map((cells) => cells[at]!.replaceAll("\u00a0", " "))).toEqual([
    "66 (januari–juli 2025)",
    "−3 (januari–mars 2025)",
    "280",
  ]);
  expect(rows[0]!.at(-1)!.split("till och med juli")).toHaveLength(2);
});
