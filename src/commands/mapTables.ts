import { ROLES, type RecognisedTable } from "../domain/plan";
import { columnIndex, parseArea, type Area } from "../sheet/address";

const SHAPE =
  "Kartan ska ha fältet tables som read --json skriver det: för varje tabell sheet, range, headerRows och columns.";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isOptionalText = (value: unknown): boolean => value === undefined || typeof value === "string";
const within = (value: unknown, from: number, to: number): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= from && value <= to;

/**
 * What is wrong with a column of a map (a row, in a transposed table): its place, role, period or owner; null when
 * nothing is.
 */
function faultInColumn(column: unknown, at: string, area: Area, sideways: boolean): string | null {
  if (!isRecord(column)) return `${at} är ingen kolumn. Den ska ha ${sideways ? "row" : "column"}, header och role.`;
  const misplaced = sideways ? faultInRow(column, at, area) : faultInPlace(column, at, area);
  if (misplaced) return misplaced;
  if (!ROLES.some((one) => one === column["role"]))
    return `${at} har rollen ”${String(column["role"])}”, som inte finns. Välj ${ROLES.join(", ")}.`;
  return ["period", "owner", "header"].every((field) => isOptionalText(column[field]))
    ? null
    : `${at} har en period, owner eller header som inte är text.`;
}

const faultInRow = ({ row }: Record<string, unknown>, at: string, area: Area): string | null =>
  within(row, area.top + 1, area.bottom + 1) ? null : `${at} har row ”${String(row)}”, som inte är en rad i området.`;

const faultInPlace = ({ column }: Record<string, unknown>, at: string, area: Area): string | null =>
  typeof column === "string" && within(columnIndex(column), area.left, area.right)
    ? null
    : `${at} har column ”${String(column)}”, som inte är en kolumn i området.`;

type TableFields = Pick<RecognisedTable, "sheet" | "range" | "headerRows"> & {
  columns: unknown[];
  orientation: unknown;
};

/** The fields of a table, each of its kind; null where one is missing. */
function fieldsOf(table: unknown): TableFields | null {
  if (!isRecord(table)) return null;
  const { sheet, range, headerRows, columns, orientation = "rows" } = table;
  return typeof sheet === "string" && typeof range === "string" && Array.isArray(headerRows) && Array.isArray(columns)
    ? { sheet, range, headerRows, columns, orientation }
    : null;
}

function faultInTable(stated: unknown, index: number): string | null {
  const name = `tables[${index}]`;
  const table = fieldsOf(stated);
  if (!table) return `${name}: ${SHAPE}`;
  const { sheet, range, orientation } = table;
  const area = parseArea(range);
  if (!area) return `${name}: området ”${range}” på bladet ”${sheet}” är inget område. Skriv det som A1:K31.`;
  if (orientation !== "rows" && orientation !== "columns")
    return `${name}: orientation är ”${String(orientation)}”. Skriv rows eller columns.`;
  const sideways = orientation === "columns";
  return faultInHeader(table, name, area, sideways) ?? faultInColumns(table, name, area, sideways);
}

function faultInHeader(
  { headerRows, range, sheet }: TableFields,
  name: string,
  area: Area,
  sideways: boolean,
): string | null {
  const [first, last] = sideways ? [area.left, area.right] : [area.top, area.bottom];
  const header = headerRows.find((row: unknown) => !within(row, first + 1, last + 1));
  return header === undefined
    ? null
    : `${name}: headerRows har ”${String(header)}”, som inte är en ${sideways ? "kolumn (räknad från 1)" : "rad"} i området ${range} på bladet ”${sheet}”.`;
}

function faultInColumns(
  { columns, range, sheet }: TableFields,
  name: string,
  area: Area,
  sideways: boolean,
): string | null {
  const seen = new Set<string>();
  for (const [at, column] of columns.entries()) {
    const fault = faultInColumn(column, `${name}.columns[${at}]`, area, sideways);
    if (fault) return `${fault} Området är ${range} på bladet ”${sheet}”.`;
    const place = isRecord(column) ? String(sideways ? column["row"] : column["column"]).toUpperCase() : "";
    if (seen.has(place))
      return `${name}.columns[${at}]: ${sideways ? "raden" : "kolumnen"} ${place} på bladet ”${sheet}” står två gånger.`;
    seen.add(place);
  }
  return null;
}

/**
 * The tables of a map (`--map`, which is what `read --json` writes), or the first thing in it that cannot be used: one
 * Swedish sentence with the field, the sheet and what to write. `recogniseIn` checks that the sheets are in the
 * workbook.
 */
export function tablesOf(map: unknown): { ok: true; value: RecognisedTable[] } | { ok: false; reason: string } {
  const tables = isRecord(map) ? map["tables"] : undefined;
  if (!Array.isArray(tables)) return { ok: false, reason: SHAPE };
  const reason = tables.map(faultInTable).find((fault) => fault !== null);
  return reason ? { ok: false, reason } : { ok: true, value: tables as RecognisedTable[] };
}
