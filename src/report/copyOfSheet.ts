import { andList } from "../domain/listed";
import { yearOf } from "../assess/periods";
import type { RecognisedTable, Role } from "../domain/plan";

/** What a new year's sheet begins without. */
const EMPTIED: readonly Role[] = ["outcome", "forecast", "trend", "grade", "comment"];

/**
 * How a sheet that has its year in its name or titles, and not in its columns, gets one for a later year; undefined where
 * its outcomes' headers have years, or it is of that year. `year`: the latest that it has an outcome of.
 */
export function copyOfSheet(
  { sheet, columns, year }: Pick<RecognisedTable, "sheet" | "columns"> & { year?: number },
  period: string,
): string | undefined {
  const to = yearOf(period);
  const isDated = columns.every(({ role, period: own }) => role !== "outcome" || own !== undefined);
  if (year === undefined || to === undefined || year >= to || isDated) return undefined;
  const emptied = columns.flatMap(({ role, header }) => (EMPTIED.includes(role) && header !== "" ? [header] : []));
  return `Kopiera bladet ”${sheet}”, skriv ${to} där det står ${year} i kopians namn och rubriker, och töm ${andList(emptied)}.`;
}
