import type { Sheet } from "../src/sheet/book";
import { draw, type Drawn, EXAMPLE, OFFICE, PAGE, serial } from "./draw";
import { factsOf } from "./facts";

type Measure = [
  title: string,
  unit: string,
  y2019: string,
  y2020: string,
  y2021: string,
  target: string,
  trend: string,
  grade: string,
  comment: string,
];

export interface StratsysFacts {
  goals: {
    perspective: string;
    council: string;
    goal: string;
    owner: string;
    status: string;
    measures: Measure[];
    activities: [title: string, status: string, due: string][];
  }[];
}

const HEADER = { font: { bold: true, color: "#FFFFFF" }, fill: "#2F5597", wrap: true };

/** The selection of the export, printed over each table below the report's name. */
const CHOSEN: [string, string][] = [
  ["Organisation:", "Exempelkommun"],
  ["Period:", "Helår 2021"],
  ["Utskriven:", "2022-02-11 09:14"],
  ["Anmärkning:", `Exempelkommun enligt Stratsys modell: alla mål, värden och bedömningar är ${EXAMPLE}n`],
];

/**
 * Laid out as an export: every level above repeated in each row, words for the lights, an Excel table with a filter.
 */
export function stratsys(): Sheet[] {
  const { goals } = factsOf<StratsysFacts>("stratsys");
  return [measures(goals), activities(goals)];
}

function top({ row, skip }: Drawn, name: string): void {
  row([name], OFFICE.title);
  for (const line of CHOSEN) row(line, { vertical: "top" });
  skip();
}

/** The table below the header as an Excel table, with its filter. */
function asTable(sheet: Sheet, name: string, columns: string[], headerRow: number, last: number): void {
  sheet.tables.push({
    name,
    area: { top: headerRow, left: 0, bottom: last, right: columns.length - 1 },
    headerRow: true,
    totalsRow: false,
    columns,
  });
  sheet.freeze = { rows: headerRow + 1, columns: 0 };
  sheet.print = { ...PAGE, titleRows: { top: headerRow, bottom: headerRow } };
}

function measures(goals: StratsysFacts["goals"]): Sheet {
  const drawn = draw("Mått", [24, 36, 34, 30, 18, 50, 8, 12, 12, 12, 15, 9, 10, 44]);
  const columns = [
    "Perspektiv",
    "Kommunfullmäktiges mål",
    "Nämndmål",
    "Enhet/nämnd",
    "Måluppfyllelse",
    "Mått",
    "Sort",
    "Utfall 2019",
    "Utfall 2020",
    "Utfall 2021",
    "Målvärde 2021",
    "Trend",
    "Status",
    "Kommentar",
  ];
  top(drawn, "Uppföljning av mål och mått");
  const headerRow = drawn.row(columns, HEADER);
  for (const { perspective, council, goal, owner, status, measures } of goals)
    for (const [title, unit, ...rest] of measures)
      drawn.typed([perspective, council, goal, owner, status, title, unit, ...rest.map((text) => text || null)], 7);
  asTable(drawn.sheet, "Matt", columns, headerRow, drawn.next() - 1);
  return drawn.sheet;
}

function activities(goals: StratsysFacts["goals"]): Sheet {
  const drawn = draw("Aktiviteter", [36, 34, 30, 46, 24, 14]);
  const columns = ["Kommunfullmäktiges mål", "Nämndmål", "Enhet/nämnd", "Aktivitet", "Status", "Slutdatum"];
  top(drawn, "Uppföljning av aktiviteter");
  const headerRow = drawn.row(columns, HEADER);
  for (const { council, goal, owner, activities } of goals)
    for (const [title, status, due] of activities)
      drawn.row([council, goal, owner, title, status, serial(due)], (column) =>
        column === 5 ? { ...OFFICE.text, numberFormat: "yyyy-mm-dd", horizontal: "left" } : OFFICE.text,
      );
  asTable(drawn.sheet, "Aktiviteter", columns, headerRow, drawn.next() - 1);
  return drawn.sheet;
}
