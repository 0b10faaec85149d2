import { assess } from "../../../src/assess/assess";
import { standard } from "../../../src/domain/presets/standard";
import { undecided } from "../../../src/domain/presets/undecided";
import { boardOf } from "../../../src/report/board/board";
import { areaGoals, textOf } from "../../../src/report/annual/goals";
import type { TableBlock } from "../../../src/sheet/document";
import { read, sheet } from "../../recognise/kit";
import { reportInput } from "../plan";

const planOf = (drawing: string, period: string) => assess(read(sheet("Mål", drawing)), standard, { period });

/** The headers and the rows of the table of goals, with plain spaces. */
function tableOf(drawing: string, period: string, more: { isFinal?: boolean } = {}, styrmodell = standard) {
  const plan = assess(read(sheet("Mål", drawing)), styrmodell, { period });
  const input = { ...reportInput(plan), ...more };
  const table = areaGoals(input).find((one): one is TableBlock => one.kind === "table")!;
  return {
    headers: table.columns.map(({ header }) => header),
    rows: table.rows.map(({ cells }) =>
      cells.map((one) => (one && "text" in one ? one.text : "").replaceAll("\u00a0", " ")),
    ),
  };
}

const TITLE = "Delårsuppföljning per 31 augusti 2025\n\n";
const PARTS = `${TITLE}
  Mål          | Indikator            | Utfall helår 2024 | Utfall jan–aug 2024 | Utfall jan–aug 2025 | Helårsprognos 2025 | Mål 2025
  Trygg omsorg | Antal fallskador     | 118               | 80                  | 66                  | 100                | Färre än 110
               | Nöjda med maten, %   | 87                |                     |                     | 88                 | 90
               | Nöjda medarbetare, % | 77                | 75                  | 79                  |                    | 78
`;

/** The table's headers and rows, the goal's own left out, without titles, grades and reasons. */
function values(drawing: string, period = "2025-08"): string[][] {
  const { headers, rows } = tableOf(drawing, period);
  const until = headers.indexOf("Bedömning");
  return [headers, ...rows.slice(1)].map((row) => row.slice(1, until));
}

test("at delår the outcome of the part stands beside the forecast, each beside what it can be compared with", () =>
  expect(values(PARTS)).toEqual([
    ["Målvärde", "Helår 2024", "Januari–augusti 2024", "Utfall januari–augusti 2025", "Prognos helår 2025"],
    ["Färre än 110", "118", "80", "66", "100"],
    ["90", "87 %", "", "", "88 %"],
    ["78", "77 %", "75 %", "79 %", ""],
  ]));

test("no curve of parts of years stands beside a forecast for a whole one", () => {
  const years = PARTS.replace("Utfall helår 2024", "Utfall jan–aug 2023");
  expect(boardOf(reportInput(planOf(years, "2025-08"))).line.periods).toEqual([]);
  expect(values(years)[0]).toEqual([
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
  const [header, ...rows] = values(month, "2025-01–08");
  expect(header).toContain("Utfall augusti 2025");
  expect(rows.map((row) => row.at(-2))).toEqual(["66", "", "79 %"]);
});

test("an outcome that its comment limits to a part of the period is shown, with that part, and the comment once", () => {
  const limited = `${TITLE}
    Mål          | Indikator        | Mål 2025     | Utfall 2024 | Utfall jan–aug 2025 | Helårsprognos 2025 | Kommentar
    Trygg omsorg | Antal fallskador | Färre än 110 | 118         | 66                  | 100                | till och med juli
                 | Nettoinflyttning | Minst 40     | -12         | -3                  | 0                  | Hög jan–feb, avser jan–mars
                 | Antal besök      | Minst 400    | 410         | 280                 | 420                | Stängt en vecka`;
  const { headers, rows } = tableOf(limited, "2025-08");
  const at = headers.findIndex((header) => header.startsWith("Utfall"));
  expect(rows.slice(1).map((cells) => cells[at])).toEqual(["66 (januari–juli 2025)", "−3 (januari–mars 2025)", "280"]);
  expect(rows[1]!.at(-1)!.split("till och med juli")).toHaveLength(2);
});

test("in a final a goal's row has the committees that judge it otherwise, by their words", () => {
  const judged = `
    Fullmäktiges mål       | KS      | BUN           | SN            | Samlad bedömning
    Budgeten hålls         | Uppnås  | Uppnås delvis | Uppnås inte   | Uppnås delvis
    Invånarna är delaktiga | Uppnås  | Uppnås        | Ej bedömd     | Uppnås`;
  const reasons = tableOf(judged, "2025", { isFinal: true }).rows.map((cells) => cells.at(-1));
  expect(reasons[0]).toContain("Annan bedömning gör KS (”Uppnås”) och SN (”Uppnås inte”).");
  expect(reasons[1]).not.toContain("Annan bedömning");
});

const LATE = `
  Mål          | Indikator | Utfall 2023 | Utfall 2024 | Mål 2024   | Kommentar
  Trygg omsorg | Nöjda     | 64 %        |             | minst 70 % | Mäts i november.
               | Trygga    | 71 %        | 75 %        | minst 70 % |
`;

test("an earlier value that judges nothing stands under its own year alone", () => {
  const { headers, rows } = tableOf(LATE, "2024", {}, undecided);
  const cells = (header: string): (string | undefined)[] => rows.slice(1).map((row) => row[headers.indexOf(header)]);
  expect(cells("2023")).toEqual(["64 %", "71 %"]);
  expect(cells("Utfall 2024")).toEqual(["", "75 %"]);
});

test("a goal that is its own area is not said again where only its measures are counted", () => {
  const drawing = `
    KF-mål      | Nämndmål    | Mått    | Målvärde 2024 | Utfall 2024
    Trygga barn | Alla läser  | Läsare  | minst 90      | 95
    Trygga barn | Alla räknar | Räknare | minst 90      | 40
    Rena sjöar  | Fler bad    | Bad     | minst 5       | 6
    Rena sjöar  | Fler fiskar | Fiskar  | minst 5       | 7`;
  const titlesOf = (styrmodell: typeof standard): string[] =>
    areaGoals(reportInput(assess(read(sheet("Mål", drawing)), styrmodell, { period: "2024" }))).flatMap((block) =>
      block.kind === "table" ? block.rows.map(({ cells: [title] }) => textOf(title ?? null)) : [],
    );
  expect(titlesOf(undecided)).not.toContain("Samlad bedömning");
  expect(titlesOf(undecided)).toEqual(expect.arrayContaining(["Alla läser", "– Läsare"]));
  expect(titlesOf(standard)).toContain("Samlad bedömning");
});
