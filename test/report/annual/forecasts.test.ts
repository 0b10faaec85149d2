import { assess } from "../../../src/assess/assess";
import { standard } from "../../../src/domain/presets/standard";
import { boardOf } from "../../../src/report/board/board";
import { areaGoals } from "../../../src/report/annual/goals";
import type { TableBlock } from "../../../src/sheet/document";
import { read, sheet } from "../../recognise/kit";
import { reportInput } from "../plan";

const TITLE = "Delårsuppföljning per 31 augusti 2025\n\n";
const PARTS = `
  Mål          | Indikator            | Utfall helår 2024 | Utfall jan–aug 2024 | Utfall jan–aug 2025 | Helårsprognos 2025 | Mål 2025
  Trygg omsorg | Antal fallskador     | 118               | 80                  | 66                  | 100                | Färre än 110
               | Nöjda med maten, %   | 87                |                     |                     | 88                 | 90
               | Nöjda medarbetare, % | 77                | 75                  | 79                  |                    | 78
`;
const planOf = (drawing: string, period = "2025-08") =>
  assess(read(sheet("Delår", TITLE + drawing)), standard, { period });

/** The table of goals, without its grades and reasons. */
function shown(drawing: string, period?: string): string[][] {
  const table = areaGoals(reportInput(planOf(drawing, period))).find((one): one is TableBlock => one.kind === "table")!;
  const text = (one: TableBlock["rows"][number]["cells"][number]): string => (one && "text" in one ? one.text : "");
  const until = table.columns.findIndex(({ header }) => header === "Bedömning");
  return [table.columns.map(({ header }) => header), ...table.rows.slice(1).map(({ cells }) => cells.map(text))].map(
    (row) => row.slice(1, until).map((one) => one.replaceAll("\u00a0", " ")),
  );
}

test("at delår the outcome of the part stands beside the forecast, each beside what it can be compared with", () =>
  expect(shown(PARTS)).toEqual([
    ["Målvärde", "Helår 2024", "Januari–augusti 2024", "Utfall januari–augusti 2025", "Prognos helår 2025"],
    ["Färre än 110", "118", "80", "66", "100"],
    ["90", "87 %", "", "", "88 %"],
    ["78", "77 %", "75 %", "79 %", ""],
  ]));

test("no curve of parts of years stands beside a forecast for a whole one", () => {
  const years = PARTS.replace("Utfall helår 2024", "Utfall jan–aug 2023");
  const assessed = planOf(years);
  expect(boardOf(reportInput(assessed)).line.periods).toEqual([]);
  expect(shown(years)[0]).toEqual([
    "Målvärde",
    "Januari–augusti 2024",
    "Utfall januari–augusti 2025",
    "Prognos helår 2025",
  ]);
});

test("the month that all outcomes are of stands once, over them", () => {
  const month = PARTS.replace("Utfall jan–aug 2024", "Utfall aug 2024").replace(
    "Utfall jan–aug 2025",
    "Utfall aug 2025",
  );
  const [header, ...rows] = shown(month, "2025-01–08");
  expect(header).toContain("Utfall augusti 2025");
  expect(rows.map((row) => row.at(-2))).toEqual(["66", "", "79 %"]);
});
