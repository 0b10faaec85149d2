import { byLetters, isSentence } from "../domain/shapes";
import { shownForecast } from "../assess/choice";
import { ofPeriod, samePeriod } from "../assess/periods";
import {
  commonTargets,
  type Indicator,
  type Judge,
  type Measurement,
  type Plan,
  type PlanNode,
  type RecognisedTable,
  type Role,
} from "../domain/plan";
import { periodText, readPeriod } from "../interpret/time/period";
import { isCommittee } from "../interpret/header/header";
import { recognise } from "../recognise/recognise";
import { cellRef, columnIndex, contains, parseArea, parseRef, type Area } from "../sheet/address";
import { newBook, valueAt, type Sheet } from "../sheet/book";
import { textKey } from "../interpret/text/text";
import { textOf } from "../recognise/grid/grid";
import { namedIn, type Committees } from "./committees";
import { decisionTold, type Decision } from "./decision";
import type { ReadingContext } from "./readingContext";
import { submittedAt } from "./submittedCell";
import type { Submitted, Submission, SubmittedRow } from "./submission";
import { TOP } from "./templateWords";

/** A table in the nämnd's own layout. */
export interface OwnReading {
  submission: Submission;
  /** Whether the reading accounts for a cell. */
  reads: (row: number, column: number) => boolean;
}

/** Columns that name or describe rows: their cells are read with the row. */
const DESCRIBING: ReadonlySet<Role> = new Set<Role>([
  "area",
  "goal",
  "indicator",
  "activity",
  "number",
  "owner",
  "unit",
  "weight",
  "sdg",
  "source",
  "period",
]);

/**
 * Reads a table in the nämnd's own layout with the same recognition as the municipality's own workbook. Where the table
 * has nothing of the period that is collected, the submission has the table's latest, and is of a wrong period. Values
 * of other periods are counted in a note and not compared. Null where no goal table is found.
 */
export function readOwnLayout(
  sheet: Sheet,
  source: string,
  { period, scales, committees }: ReadingContext,
): OwnReading | null {
  const { tag: _, ...untagged } = sheet;
  const recognition = recognise({ ...newBook(), sheets: [untagged] }, { scales, headersAlone: true });
  const { plan, tables, problems } = recognition;
  if (tables.length === 0) return null;
  const current = currentPeriod(plan, period, recognition.period);
  const rows = rowsOf(sheet, plan, current);
  const others = otherValues(plan, current);
  const read = new Set([
    ...rows.flatMap(({ cell, fields }) => [cell, ...Object.values(fields).map((stated) => stated.cell)]),
    ...others.cells,
    ...references(plan),
  ]);
  const submission: Submission = {
    source,
    sheet: sheet.name,
    layout: "own",
    rows,
    beside: [],
    ask: [],
    notes: [
      ...problems.filter(({ code }) => code === "dolda-rader" || code === "dold-kolumn").map(({ message }) => message),
      ...(others.cells.length > 0 ? [others.note] : []),
    ],
  };
  if (recognition.organisation !== undefined) submission.organisation = recognition.organisation;
  if (current !== "") submission.period = current;
  const places = tables.flatMap(placeOf);
  const alone = committeeNamed(sheet);
  const titled = alone ? undefined : committees && committeeInTitle(sheet, places, committees);
  const named = alone ?? titled;
  if (titled) submission.committeeInTitle = true;
  const committee = named?.committee ?? soleOwner([...plan.goals, ...plan.indicators]);
  if (committee) submission.committee = committee;
  if (named?.cell) read.add(named.cell);
  const decided = decisionNamed(sheet, places);
  if (decided) {
    Object.assign(submission, decided.decision);
    decided.cells.forEach((cell) => read.add(cell));
  }
  return {
    submission,
    reads: (row, column) =>
      read.has(cellRef(sheet.name, row, column)) || places.some((place) => describes(place, row, column)),
  };
}

/**
 * The period collected, where the table has values of it; else "" for values without a period, else the table's latest.
 */
function currentPeriod({ indicators }: Plan, period: string, latest: string): string {
  const periods = new Set(
    indicators.flatMap(({ outcomes, forecasts }) => [...outcomes, ...forecasts].map((one) => one.period)),
  );
  return ofPeriod([...periods], period, (one) => one || undefined)[0] ?? (periods.has("") ? "" : latest);
}

/** Everybody's values of the current period. */
const ofCurrent = (all: readonly Measurement[], current: string): Measurement[] =>
  ofPeriod(
    all.filter(({ group }) => !group),
    current,
    ({ period }) => period,
  );

/** A row per goal and indicator, with the cells of the period. */
function rowsOf(sheet: Sheet, plan: Plan, current: string): SubmittedRow[] {
  const isCurrent = ({ period }: { period?: string }): boolean => period === undefined || samePeriod(period, current);
  const read = (cell: string | undefined): Submitted | undefined => {
    const ref = parseRef(cell ?? "");
    return (ref && submittedAt(sheet, ref.area.top, ref.area.left)) ?? undefined;
  };
  const measured = (all: Measurement[]): Submitted | undefined => read(ofCurrent(all, current)[0]?.cell);
  const byCommittee = plan.goals.some(({ grades }) => grades.some(({ by }) => by === "committee"));
  const judge: Judge = byCommittee ? "committee" : "printed";
  const graded = ({ grades }: PlanNode): Submitted | undefined => {
    const found = grades.find((one) => isCurrent(one) && one.cell !== undefined && one.by === judge);
    return found?.cell === undefined ? undefined : (read(found.cell) ?? { value: found.text, cell: found.cell });
  };
  const row = (node: PlanNode, fields: SubmittedRow["fields"], target?: string): SubmittedRow => ({
    ...(node.number ? { number: node.number } : {}),
    title: node.title,
    cell: node.cell,
    fields: present({ ...fields, comment: read(node.comments.filter(isCurrent).at(-1)?.cell) }),
    ...(target === undefined ? {} : { printed: { target, unit: "" } }),
  });
  return [
    ...plan.goals.map((goal) => row(goal, { grade: graded(goal) })),
    ...plan.indicators.map((one) =>
      row(
        one,
        { outcome: measured(one.outcomes), forecast: read(forecastOf(one, current)?.cell) },
        commonTargets(one).filter(isCurrent).at(-1)?.text,
      ),
    ),
  ];
}

/** Without the fields that are blank. */
const present = (fields: SubmittedRow["fields"]): SubmittedRow["fields"] =>
  Object.fromEntries(Object.entries(fields).filter(([, stated]) => stated !== undefined));

/** The forecast that is handed in: of a part of the year that of the whole. */
const forecastOf = ({ forecasts }: Indicator, current: string): Measurement | undefined => {
  const own = forecasts.filter(({ group }) => !group);
  return ofCurrent(own, current)[0] ?? shownForecast(own, current);
};

/** Cells of values for other periods than the current one, and a sentence that counts them. */
function otherValues({ indicators }: Plan, current: string): { cells: string[]; note: string } {
  const others = indicators.flatMap((one) =>
    [one.outcomes, one.forecasts].flatMap((all) => {
      const own = ofCurrent(all, current);
      return all.filter((value) => !value.group && !own.includes(value) && value !== forecastOf(one, current));
    }),
  );
  const periods = [...new Set(others.map(({ period }) => periodText(period)))].filter(Boolean).join(", ");
  const count = others.length === 1 ? "1 värde" : `${others.length} värden`;
  return { cells: others.map(({ cell }) => cell), note: `${count} för andra perioder (${periods}) jämförs inte.` };
}

/** Cells of targets, baselines and comparisons: they are the plan's, and read with their rows. */
const references = ({ indicators }: Plan): string[] =>
  indicators.flatMap(({ targets, baseline, comparisons }) =>
    [...targets, ...comparisons, ...(baseline ? [baseline] : [])].map(({ cell }) => cell),
  );

interface TablePlace {
  area: Area;
  orientation: RecognisedTable["orientation"];
  /** Columns (rows, on its side) that describe rows. */
  describing: ReadonlySet<number>;
  /** The first row (column) of the headers, and the first below them. */
  head: number;
  body: number;
}

function placeOf({ range, orientation, columns, headerRows }: RecognisedTable): TablePlace[] {
  const area = parseArea(range);
  const describing = columns.flatMap(({ role, column, row }) => {
    const index = column === undefined ? (row ?? 0) - 1 : columnIndex(column);
    return DESCRIBING.has(role) && index !== null && index >= 0 ? [index] : [];
  });
  const head = headerRows.length === 0 ? 0 : Math.min(...headerRows) - 1;
  return area ? [{ area, orientation, describing: new Set(describing), head, body: Math.max(0, ...headerRows) }] : [];
}

/** Whether a cell is a header of the table, or describes one of its rows. */
function describes({ area, orientation, describing, head, body }: TablePlace, row: number, column: number): boolean {
  if (!contains(area, row, column)) return false;
  const [line, along] = orientation === "rows" ? [row, column] : [column, row];
  return line >= head && (line < body || describing.has(along));
}

/** A nämnd by its name, with the cell where that stands; without one it is the sheet's name. */
interface Named {
  committee: string;
  cell?: string;
}

/** How much of a sheet may tell whose it is. */
const TOP_ROWS = 6;
const TOP_COLUMNS = 8;

/** The first that is found in a text of the sheet's first rows. */
function inTop<Found>(sheet: Sheet, find: (text: string, row: number, column: number) => Found | undefined) {
  for (let row = 0; row < Math.min(TOP_ROWS, sheet.values.length); row++)
    for (let column = 0; column < Math.min(TOP_COLUMNS, sheet.values[row]?.length ?? 0); column++) {
      const value = valueAt(sheet, row, column);
      const found = typeof value === "string" && value.trim() !== "" ? find(value, row, column) : undefined;
      if (found !== undefined) return found;
    }
  return undefined;
}

/** The nämnd that the sheet's name or its first rows name, and nothing else in the cell. */
function committeeNamed(sheet: Sheet): Named | undefined {
  if (isCommittee(sheet.name)) return { committee: sheet.name };
  return inTop(sheet, (value, row, column): Named | undefined => {
    const text = withoutPeriod(value);
    return text !== "" && isCommittee(text) ? { committee: text, cell: cellRef(sheet.name, row, column) } : undefined;
  });
}

/** The nämnd of the plan whose own name is in a title outside the tables: "Uppföljning helår 2025 – Nämnden för simhallen 1". */
const committeeInTitle = (sheet: Sheet, places: readonly TablePlace[], committees: Committees): Named | undefined =>
  inTop(sheet, (value, row, column): Named | undefined => {
    const named = isSentence(value) || isInTable(places, row, column) ? undefined : namedIn(value, committees);
    return named && { committee: named.committee, cell: cellRef(sheet.name, row, column) };
  });

/** Whether a cell is of a table, from its headers on. */
const isInTable = (places: readonly TablePlace[], row: number, column: number): boolean =>
  places.some(
    ({ area, head, orientation }) => (orientation === "rows" ? row : column) >= head && contains(area, row, column),
  );

/** The cells that may tell a decision: a few columns, whatever stands in the tables apart. */
const DECISION_COLUMNS = 8;

/**
 * What a text outside the tables tells of a decision, with its cells: "Beslutad BUN 2026-02-04 § 12", or a template's
 * label with the status beside it. The first that tells one counts.
 */
function decisionNamed(
  sheet: Sheet,
  places: readonly TablePlace[],
): { decision: Decision; cells: string[] } | undefined {
  for (const [row, cells = []] of sheet.values.entries())
    for (let column = 0; column < Math.min(DECISION_COLUMNS, cells.length); column++) {
      const decision = isInTable(places, row, column) ? null : decisionTold(textOf(cells[column]));
      if (decision === null) continue;
      const isLabelled = column > 0 && textKey(textOf(cells[column - 1])) === textKey(TOP.standing.label);
      const own = isLabelled ? [column - 1, column] : [column];
      return { decision, cells: own.map((at) => cellRef(sheet.name, row, at)) };
    }
  return undefined;
}

/** "Socialnämnden, delår 2024" → "Socialnämnden". */
const withoutPeriod = (text: string): string => {
  const [first = "", ...rest] = byLetters(text, ",·–|:").map((part) => part.trim());
  return rest.length > 0 && rest.every((part) => readPeriod(part) !== null) ? first.trim() : text.trim();
};

function soleOwner(nodes: PlanNode[]): string | undefined {
  const owners = new Set(nodes.flatMap((node) => node.owners));
  return owners.size === 1 ? [...owners][0] : undefined;
}
