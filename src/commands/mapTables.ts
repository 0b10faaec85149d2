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
function faultInColumn(said: unknown, at: string, area: Area, sideways: boolean): string | null {
  if (!isRecord(said)) return `${at} är ingen kolumn. Den ska ha ${sideways ? "row" : "column"}, header och role.`;
  const { column, row, role } = said;
  const index = typeof column === "string" ? columnIndex(column) : null;
  if (sideways && !within(row, area.top + 1, area.bottom + 1))
    return `${at} har row ”${String(row)}”, som inte är en rad i området.`;
  if (!sideways && (index === null || !within(index, area.left, area.right)))
    return `${at} har column ”${String(column)}”, som inte är en kolumn i området.`;
  if (!ROLES.some((one) => one === role))
    return `${at} har rollen ”${String(role)}”, som inte finns. Välj ${ROLES.join(", ")}.`;
  return isOptionalText(said["period"]) && isOptionalText(said["owner"]) && isOptionalText(said["header"])
    ? null
    : `${at} har en period, owner eller header som inte är text.`;
}

function faultInTable(said: unknown, index: number): string | null {
  const name = `tables[${index}]`;
  if (
    !isRecord(said) ||
    typeof said["sheet"] !== "string" ||
    typeof said["range"] !== "string" ||
    !Array.isArray(said["headerRows"]) ||
    !Array.isArray(said["columns"])
  )
    return `${name}: ${SHAPE}`;
  const { sheet, range, headerRows, columns, orientation = "rows" } = said as unknown as RecognisedTable;
  const area = parseArea(range);
  if (!area) return `${name}: området ”${range}” på bladet ”${sheet}” är inget område. Skriv det som A1:K31.`;
  if (orientation !== "rows" && orientation !== "columns")
    return `${name}: orientation är ”${String(orientation)}”. Skriv rows eller columns.`;
  const sideways = orientation === "columns";
  const [first, last] = sideways ? [area.left, area.right] : [area.top, area.bottom];
  const header = headerRows.find((row: unknown) => !within(row, first + 1, last + 1));
  if (header !== undefined)
    return `${name}: headerRows har ”${String(header)}”, som inte är en ${sideways ? "kolumn (räknad från 1)" : "rad"} i området ${range} på bladet ”${sheet}”.`;
  const places = columns.map((one: unknown) =>
    isRecord(one) ? String(sideways ? one["row"] : one["column"]).toUpperCase() : "",
  );
  for (const [at, column] of columns.entries()) {
    const fault = faultInColumn(column, `${name}.columns[${at}]`, area, sideways);
    if (fault) return `${fault} Området är ${range} på bladet ”${sheet}”.`;
    if (places.indexOf(places[at]!) < at)
      return `${name}.columns[${at}]: ${sideways ? "raden" : "kolumnen"} ${places[at]} på bladet ”${sheet}” står två gånger.`;
  }
  return null;
}

/**
 * The tables of a map (`--map`, which is what `read --json` writes), or the first thing in it that cannot be used: one
 * Swedish sentence with the field, the sheet and what to write. Whether the sheets are in the workbook is for
 * `recogniseIn` to see.
 */
export function tablesOf(map: unknown): { ok: true; value: RecognisedTable[] } | { ok: false; reason: string } {
  const tables = isRecord(map) ? map["tables"] : undefined;
  if (!Array.isArray(tables)) return { ok: false, reason: SHAPE };
  const reason = tables.map(faultInTable).find((fault) => fault !== null);
  return reason ? { ok: false, reason } : { ok: true, value: tables as RecognisedTable[] };
}
