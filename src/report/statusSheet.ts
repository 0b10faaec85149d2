import type { AssessedArea, AssessedGoal, AssessedIndicator, AssessedPlan } from "../domain/assessment";
import { scaleOf } from "../domain/styrmodell";
import { comparePeriods, isYearEnd, periodText } from "../interpret/period";
import { a1, areaText } from "../sheet/address";
import type { Area } from "../sheet/address";
import type { Sheet } from "../sheet/book";
import type { Format } from "../sheet/format";
import type { ReportContext } from "./context";
import { footRows } from "./foot";
import { gradeChart, gradeFormats, gradeLists } from "./gradeCells";
import type { GradedCell } from "./gradeCells";
import { goalRows, indicatorRow } from "./goalRows";
import type { RowContext } from "./goalRows";
import { linePoints } from "./height";
import { headed, inkOf, LOOK, printSetup, SIZES } from "./look";
import { headBreaks } from "./breaks";
import { missingSentence } from "./missing";
import { Page } from "./page";
import type { Cell } from "./page";
import { several, statusColumns } from "./statusColumns";
import type { ColumnName, StatusColumn } from "./statusColumns";
import { countFormula, headline, tallied, whenOf } from "./tally";
import type { Tally } from "./tally";

/** An area's sheet and where its numbers stand, for the overview. */
export interface AreaSheet {
  area: AssessedArea;
  sheet: Sheet;
  /** Cells of the counts, one per tally: "J6". */
  countCells: string[];
  counts: number[];
  /** The published cell of each goal by its id: "M14". */
  published: Map<string, string>;
}

export interface StatusInput {
  area: AssessedArea;
  assessed: AssessedPlan;
  name: string;
  tag: string;
  tallies: Tally[];
  /** Where each scale's dropdown texts stand on the sheet Styrmodell. */
  lists: Map<string, Area>;
  context: ReportContext;
}

/** "helår 2021", "augusti 2024": how a period stands in a title. */
export const periodTitle = (period: string): string => (period === "" ? "" : isYearEnd(period) ? `helår ${period}` : periodText(period));

/** A column's header: "2021", "aug 2024" would be cut, so the words break where they must. */
const periodHeader = (period: string): string => (isYearEnd(period) ? period : periodText(period));

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Places of the columns that counts may stand in, from the grades outwards. */
function countColumns(columns: StatusColumn[], count: number): number[] {
  const order: ColumnName[] = ["computed", "committee", "overall", "published", "reason", "comment", "printed", "target"];
  const places = order.flatMap((name) => columns.findIndex((column) => column.name === name)).filter((place) => place >= 0);
  return places.slice(0, count).sort((a, b) => a - b);
}

/** One status sheet: the answer first, then goals with their indicators, then how they are judged. */
export function statusSheet(input: StatusInput): AreaSheet {
  const { area, assessed, name, tag, context } = input;
  const columns = statusColumns(area, assessed.period, periodHeader);
  const place = (column: ColumnName): number => columns.findIndex((one) => one.name === column);
  const page = new Page(name, columns.map((column) => column.width));
  const levels = several(area.goals) ? [...new Set(area.goals.map((goal) => goal.node.level))] : [];
  const lastPrinted = place("comment");
  const published = place("published");

  const countRow = 5;
  const headerRow = countRow + 3 + levels.length;
  page.row = headerRow;
  page.line(
    columns.map(({ name: column, header }): Cell => {
      const look: Format = column === "outcome" || column === "forecast" ? LOOK.headerNumber : column === "key" ? { ...LOOK.key, vertical: "bottom", wrap: false } : LOOK.header;
      return { value: header || null, look: headed(look) };
    }),
    { padding: 6 },
  );

  const graded: GradedCell[] = [];
  const rows: RowContext = {
    page,
    columns,
    place,
    assessed,
    graded,
    entries: (context.entries ?? []).filter((entry) => comparePeriods(entry.period, assessed.period) === 0),
    scaleOf: (goal) => scaleOf(assessed.styrmodell, goal.node.level, whenOf(assessed.period)),
    differing: new Map(assessed.disagreements.map((one) => [one.id, one])),
    lastPrinted,
  };
  const blocks: number[] = [];
  if (area.indicators.length > 0) page.gap(4);
  area.indicators.forEach((indicator: AssessedIndicator, index) => indicatorRow(rows, indicator, 0, index === 0));
  const publishedCells = new Map<string, string>();
  area.goals.forEach((goal: AssessedGoal, index) => {
    if (goal.depth === 0) blocks.push(page.row);
    publishedCells.set(goal.node.id, a1(goalRows(rows, goal, index === 0 && area.indicators.length === 0), published));
  });
  const dataEnd = Math.max(headerRow + 1, page.row - 1);
  blocks.push(page.row);
  footRows(page, assessed, area, place("title"), lastPrinted);
  const end = page.row - 1;

  const range = areaText({ top: headerRow + 1, left: published, bottom: dataEnd, right: published }).replace(/[A-Z]+(?=\d)/g, "$$$&$$");
  const counts = tallied(area.goals, input.tallies);
  const places = countColumns(columns, input.tallies.length);
  const countCells = places.map((column) => `$${a1(countRow, column).replace(/\d+$/, "$$$&")}`);
  const rest = (cells: string[], total: string): string => `${total}-(${cells.slice(0, -1).join("+") || "0"})`;
  const countAt = (row: number, look: (tally: Tally) => Format, values: number[], also = ""): void => {
    const cells = places.map((column) => a1(row, column));
    input.tallies.forEach((tally, index) => {
      const total = also ? `COUNTIFS(${range},"?*",${also})` : `COUNTA(${range})`;
      const formula = countFormula(tally, range, also) ?? rest(cells, total);
      page.put(row, places[index]!, { value: values[index]!, formula: `=${formula}`, look: look(tally) });
    });
  };
  const sentence = headline(input.tallies, counts, countCells);
  const top: [number, Cell | null, number][] = [
    [0, { value: [context.organisation, "Statusblad", periodTitle(assessed.period)].filter(Boolean).join(" · "), look: LOOK.eyebrow }, 15],
    [1, { value: [area.node.number, area.node.title].filter(Boolean).join(" "), look: LOOK.title }, 27],
    [2, { value: area.goals.length > 0 ? sentence.value : "Området har inga mål.", formula: area.goals.length > 0 ? sentence.formula : undefined, look: { ...LOOK.lead, wrap: false } }, 17],
  ];
  for (const [row, cell, height] of top) {
    if (cell) page.put(row, 0, cell);
    page.sheet.rows.set(row, { height });
  }
  const afterTop = page.row;
  page.row = 3;
  page.across({ value: missingSentence(area, assessed) || null, look: LOOK.muted }, 0, lastPrinted, 2);
  page.gap(8);
  countAt(countRow, (tally) => ({ ...inkOf(LOOK.count, tally.colors), numberFormat: `"${tally.symbol} "0` }), counts);
  input.tallies.forEach((tally, index) => page.put(countRow + 1, places[index]!, { value: tally.label, look: LOOK.countName }));
  page.sheet.rows.set(countRow, { height: 22 });
  page.sheet.rows.set(countRow + 1, { height: linePoints(SIZES.small) * (input.tallies.some((tally) => tally.label.length > 16) ? 2 : 1) + 4 });
  levels.forEach((level, index) => {
    const row = countRow + 2 + index;
    const column = place("level");
    const also = `${range.replace(/[A-Z]+/g, a1(0, column).replace("1", ""))},"${level.replaceAll('"', '""')}"`;
    page.put(row, column, { value: capital(level), look: { ...LOOK.small, wrap: false } });
    countAt(row, () => ({ ...LOOK.small, horizontal: "left", numberFormat: '0;-0;"–"' }), tallied(area.goals.filter((goal) => goal.node.level === level), input.tallies), also);
    page.sheet.rows.set(row, { height: 14 });
  });
  page.sheet.rows.set(countRow + 2 + levels.length, { height: 10 });
  page.row = afterTop;

  const { sheet } = page;
  const chartEnd = Math.min(...places, place("printed") >= 0 ? place("printed") : Infinity);
  if (area.goals.length > 0) sheet.charts.push(gradeChart(input, countCells, counts, { row: countRow, from: 0, to: chartEnd }));
  sheet.conditionalFormats = gradeFormats(graded, assessed, { top: headerRow + 1, bottom: dataEnd, left: place("printed") >= 0 ? place("printed") : place("computed"), right: published });
  sheet.validations = gradeLists(graded, input.lists, context.styrmodellSheet);
  sheet.tag = tag;
  sheet.freeze = { rows: headerRow + 1, columns: place("title") + 1 };
  sheet.print = {
    ...printSetup(context.organisation, name, periodTitle(assessed.period)),
    titleRows: { top: headerRow, bottom: headerRow },
    area: { top: 0, left: 0, bottom: end, right: lastPrinted },
  };
  sheet.print.rowBreaks = headBreaks(sheet, blocks, headerRow);
  return { area, sheet, countCells, counts, published: publishedCells };
}
