import type { Indicator, Plan, RecognisedTable } from "../../domain/plan";
import { comparePeriods } from "../../interpret/time/period";
import { contains, parseArea, parseRef, type Area } from "../../sheet/address";

/** A table with outcomes of stated periods. */
interface Dated {
  sheet: string;
  area: Area;
  /** The latest that its outcomes are headed with. */
  latest: string;
}

/**
 * A printed grade holds for the period of its own table: one that names no period, in a table whose outcomes are all
 * older than what another table has of the measure, gets the latest of them. So last year's sheet lends nothing to a
 * cell that is empty this year.
 */
export function dateGrades({ indicators }: Plan, tables: readonly RecognisedTable[]): void {
  const dated = tables.flatMap(datedTable);
  if (dated.length < 2) return;
  for (const indicator of indicators) {
    for (const grade of indicator.grades) {
      if (grade.period !== undefined || grade.by !== "printed" || !grade.cell) continue;
      const own = tableOf(dated, grade.cell);
      if (own && isNewerElsewhere(indicator, own)) grade.period = own.latest;
    }
  }
}

function datedTable({ sheet, range, columns }: RecognisedTable): Dated[] {
  const area = parseArea(range);
  const latest = columns
    .flatMap(({ role, period }) => (role === "outcome" && period !== undefined ? [period] : []))
    .sort(comparePeriods)
    .at(-1);
  return area && latest !== undefined ? [{ sheet, area, latest }] : [];
}

function tableOf(tables: readonly Dated[], cell: string): Dated | undefined {
  const place = parseRef(cell);
  return place
    ? tables.find(({ sheet, area }) => sheet === place.sheet && contains(area, place.area.top, place.area.left))
    : undefined;
}

/** Whether a cell outside the table has an outcome of the measure that is later than all of the table's. */
const isNewerElsewhere = ({ outcomes }: Indicator, { sheet, latest }: Dated): boolean =>
  outcomes.some(
    ({ period, cell }) => period !== "" && comparePeriods(period, latest) > 0 && parseRef(cell)?.sheet !== sheet,
  );
