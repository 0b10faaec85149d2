import { reportedPeriod } from "../assess/reportedPeriod";
import { trimmedEnd } from "../domain/shapes";
import { isInterim, ofPeriod, yearOf } from "../assess/periods";
import { keysOf } from "../domain/keys";
import type { RecognisedTable, Recognition, Role, TableColumn } from "../domain/plan";
import { PRESETS } from "../domain/presets";
import type { Styrmodell } from "../domain/styrmodell";
import { isYearEnd, periodText } from "../interpret/time/period";
import { WHOLE_NAME } from "../report/styrmodell";
import type { Edit, Look } from "../excel/edit";
import {
  areaText,
  cellRef,
  columnIndex,
  columnName,
  contains,
  MAX_COLUMNS,
  overlaps,
  parseArea,
  quotedSheet,
  type Area,
} from "../sheet/address";
import { formulaAt, valueAt, type Book, type Sheet } from "../sheet/book";
import type { Command, EditableWorkbook, Outcome } from "./command";
import { recogniseIn } from "./map";
import { periodAsked } from "./periods";
import { decidedSheetOf, styrmodellFor } from "./styrmodell";

export interface InsertInput {
  /** The table, by a reading's sheet and range; absent: the only one. */
  table?: Pick<RecognisedTable, "sheet" | "range">;
  /** As the user writes it; absent: the latest in the workbook. */
  period?: string;
  styrmodell?: Styrmodell;
}

export interface InsertResult {
  /** The formula's cell, `Mål!H5`. */
  cell: string;
  /** en-US. */
  formula: string;
  /** How many rows it answers. */
  rows: number;
}

/**
 * How many rows of a sheet Styrmodell are passed when there is no name for the whole: more than any has, so that rows
 * added later count.
 */
const STYRMODELL_ROWS = 400;

/** The roles that BEDÖM takes by name in its last argument. */
const BY_NAME: Partial<Record<Role, string>> = {
  indicator: "indikator",
  unit: "enhet",
  forecast: "prognos",
  comparison: "referens",
};

const refused = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });

function tableIn({ tables }: Recognition, asked: InsertInput["table"]): Outcome<RecognisedTable> {
  const graded = tables.filter(
    ({ columns }) => columns.some(({ role }) => role === "outcome") && columns.some(({ role }) => role === "target"),
  );
  const found = asked ? tables.filter(({ sheet, range }) => sheet === asked.sheet && range === asked.range) : graded;
  const [table, ...more] = found;
  if (!table)
    return refused(
      asked
        ? `Tabellen ${asked.range} på bladet ”${asked.sheet}” hittades inte. Läs av arbetsboken igen.`
        : "Ingen tabell med både målvärde och utfall hittades.",
    );
  if (more.length > 0) return refused(`Det finns ${found.length} tabeller med målvärde och utfall. Välj en av dem.`);
  if (table.orientation === "columns")
    return refused(
      `Tabellen ${table.range} på bladet ”${table.sheet}” har indikatorerna i kolumner. Formeln kan bara stå bredvid en tabell med en indikator per rad.`,
    );
  return { ok: true, value: table };
}

/** The column of a role for the period, or one without a period; a sentence when there are two. */
function columnFor({ sheet, columns }: RecognisedTable, role: Role, period: string): Outcome<TableColumn | undefined> {
  const ofRole = columns.filter((one) => one.role === role && one.column !== undefined);
  const now = ofPeriod(ofRole, period, (one) => one.period);
  const year = ofRole.filter(
    (one) => one.period !== undefined && !isInterim(one.period) && yearOf(one.period) === yearOf(period),
  );
  const found =
    [
      now,
      year,
      ofRole.filter((one) => one.period === undefined),
      role === "outcome" || role === "forecast" ? [] : ofRole,
    ].find((some) => some.length > 0) ?? [];
  const [first, second] = found;
  if (first && second && role !== "comparison")
    return refused(
      `Kolumnerna ${first.column} och ${second.column} på bladet ”${sheet}” är båda ${role === "outcome" ? "utfall" : role === "target" ? "målvärde" : `”${first.header}”`} för ${periodText(period)}. Rätta den ena kolumnen under Läs av.`,
    );
  return { ok: true, value: second ? undefined : first };
}

/** The baseline's column, else the latest outcome before the graded one. */
function baselineColumn(table: RecognisedTable, outcome: TableColumn, period: string): TableColumn | undefined {
  const before = yearOf(outcome.period ?? period) ?? 0;
  const earlier = table.columns.flatMap((one) => {
    const year = one.period !== undefined && isYearEnd(one.period) ? yearOf(one.period) : undefined;
    const fits = one.role === "outcome" && one.column !== undefined;
    return fits && year !== undefined && year < before ? [{ one, year }] : [];
  });
  return (
    table.columns.find((one) => one.role === "baseline" && one.column !== undefined) ??
    earlier.sort((a, b) => b.year - a.year)[0]?.one
  );
}

/** What BEDÖM gets as its styrmodell: the workbook's own sheet, a preset by name, or nothing where none is decided. */
function scaleArgument(book: Book, asked: Styrmodell | undefined): string {
  const sheet = asked ? undefined : decidedSheetOf(book);
  const named = book.names.some(({ name, sheet: of }) => name === WHOLE_NAME && of === sheet?.name);
  if (sheet) return `${quotedSheet(sheet.name)}!${named ? WHOLE_NAME : `$A$1:$K$${STYRMODELL_ROWS}`}`;
  return asked && PRESETS.includes(asked) ? `"${asked.name}"` : "";
}

/** The column right of the table where the formula may stand, with its header above: free from top to bottom. */
function freeColumn(sheet: Sheet, area: Area): Outcome<number> {
  const gap = sheet.tables.some((table) => overlaps(table.area, area)) ? 2 : 1;
  const column = area.right + gap;
  if (column >= MAX_COLUMNS) return refused(`Bredvid tabellen på bladet ”${sheet.name}” finns ingen kolumn kvar.`);
  for (let row = area.top; row <= area.bottom; row++) {
    const taken =
      (valueAt(sheet, row, column) ?? "") !== "" ||
      formulaAt(sheet, row, column) !== undefined ||
      sheet.merges.some((merge) => contains(merge, row, column));
    if (taken)
      return refused(
        `${cellRef(sheet.name, row, column)} bredvid tabellen är inte tom. Infoga en tom kolumn till höger om tabellen och försök igen.`,
      );
  }
  return { ok: true, value: column };
}

/** The columns of a table that the formula reads, for a period. */
interface Sources {
  target: TableColumn;
  /** At least one of the two. */
  outcome: TableColumn | undefined;
  forecast: TableColumn | undefined;
}

function sourcesIn(table: RecognisedTable, period: string): Outcome<Sources> {
  const outcome = columnFor(table, "outcome", period);
  if (!outcome.ok) return outcome;
  const target = columnFor(table, "target", period);
  if (!target.ok) return target;
  const none: Outcome<TableColumn | undefined> = { ok: true, value: undefined };
  const forecast = isInterim(period) ? columnFor(table, "forecast", period) : none;
  if (!forecast.ok) return forecast;
  const lacking = `Tabellen ${table.range} på bladet ”${table.sheet}” har`;
  if (!target.value) return refused(`${lacking} ingen kolumn med målvärde.`);
  if (!outcome.value && !forecast.value) return refused(`${lacking} inget utfall för ${periodText(period)}.`);
  return { ok: true, value: { target: target.value, outcome: outcome.value, forecast: forecast.value } };
}

/** The formula over rows of a table, from 0; blank cells reach it as "" and not as a zero. */
function formulaOf(
  table: RecognisedTable,
  { target, outcome, forecast }: Sources,
  { top, bottom }: { top: number; bottom: number },
  period: string,
  scale: string,
): string {
  const guarded = (column: TableColumn | undefined): string => {
    const at = columnIndex(column?.column ?? "");
    if (at === null) return "";
    const range = areaText({ top, left: at, bottom, right: at });
    return `IF(${range}="","",${range})`;
  };
  const named = keysOf(BY_NAME).flatMap((role): string[] => {
    if (role === "forecast" && !forecast) return [];
    const column = columnFor(table, role, period);
    return column.ok && column.value ? [`"${BY_NAME[role]}"`, guarded(column.value)] : [];
  });
  if (period !== "") named.push('"period"', `"${period}"`);
  const options = named.length === 0 ? "" : `CHOOSE({${named.map((_, i) => i + 1).join(",")}},${named.join(",")})`;
  const graded = outcome ?? forecast;
  const baseline = graded && baselineColumn(table, graded, period);
  const args = [guarded(outcome), guarded(target), "", guarded(baseline), scale, options];
  return `=MAL.BEDÖM(${trimmedEnd(args.join(","), ",")})`;
}

/** What is read of the workbook before anything is looked up in it. */
function opened(book: Book, input: InsertInput): Outcome<{ table: RecognisedTable; period: string }> {
  const asks = periodAsked(input.period);
  if (!asks.ok) return asks;
  const chosen = asks.value;
  const styrmodell = styrmodellFor(book, input.styrmodell);
  if (!styrmodell.ok) return styrmodell;
  const recognised = recogniseIn(book, styrmodell.value);
  if (!recognised.ok) return recognised;
  const table = tableIn(recognised.value, input.table);
  return table.ok
    ? { ok: true, value: { table: table.value, period: reportedPeriod(recognised.value, chosen) } }
    : table;
}

/** Everything between reading and writing: the formula, and the cells that it and its header go into. */
function planned(book: Book, input: InsertInput): Outcome<{ edits: Edit[]; looks: Look[]; result: InsertResult }> {
  const found = opened(book, input);
  if (!found.ok) return found;
  const { table, period } = found.value;
  const sheet = book.sheets.find(({ name }) => name === table.sheet);
  const area = parseArea(table.range);
  if (!sheet || !area) return refused(`Tabellen ${table.range} på bladet ”${table.sheet}” hittades inte.`);
  const sources = sourcesIn(table, period);
  if (!sources.ok) return sources;
  const free = freeColumn(sheet, area);
  if (!free.ok) return free;
  const rows = { top: Math.max(...table.headerRows), bottom: area.bottom };
  const formula = formulaOf(table, sources.value, rows, period, scaleArgument(book, input.styrmodell));
  return { ok: true, value: written(sheet.name, free.value, rows, formula, `Bedömning ${periodText(period)}`.trim()) };
}

/** The header and the formula in their column, with their looks. */
function written(
  sheet: string,
  column: number,
  { top, bottom }: { top: number; bottom: number },
  formula: string,
  heading: string,
): { edits: Edit[]; looks: Look[]; result: InsertResult } {
  const at = (row: number, becomes: Edit["becomes"]): Edit => ({ sheet, row, column, was: { value: null }, becomes });
  const inColumn = (first: number, last: number): Area => ({ top: first, left: column, bottom: last, right: column });
  return {
    looks: [
      { sheet, area: inColumn(top - 1, top - 1), bold: true },
      { sheet, area: inColumn(top, bottom) },
    ],
    edits: [at(top - 1, { value: heading }), at(top, { value: null, formula })],
    result: {
      cell: `${quotedSheet(sheet)}!${columnName(column)}${top + 1}`,
      formula,
      rows: bottom - top + 1,
    },
  };
}

/**
 * Infoga BEDÖM: writes one array formula in the free column right of a table, with its columns as arguments; blank
 * cells reach it as "" and not as a zero. Changes a source sheet: a header and a formula; *Ångra* takes them back.
 */
export const insert: Command<InsertInput, InsertResult, EditableWorkbook> = {
  id: "insert",
  label: "Infoga BEDÖM",
  async perform(input, { workbook, progress, cancelled }) {
    progress("Läser arbetsboken", 0);
    const plan = planned(await workbook.read(), input);
    if (!plan.ok) return plan;
    if (cancelled?.()) return { ok: false, reason: "Avbrutet. Inget är ändrat." };
    progress("Skriver formeln", 0.7);
    await workbook.edit(plan.value.edits, plan.value.looks);
    progress("Klart", 1);
    return { ok: true, value: plan.value.result };
  },
};
