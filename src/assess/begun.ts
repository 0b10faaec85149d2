import { indicatorsIn } from "../domain/assessment";
import type { AssessedPlan } from "../domain/assessment";
import { yearOf } from "./periods";

/** A year after the reported one, of which some outcomes stand in the workbook already. */
export interface BegunYear {
  year: number;
  /** How many measures have one, of how many. */
  outcomes: number;
  measures: number;
  /** The first of those outcomes. */
  cell: string;
}

/** The latest year with outcomes, or with those of a part of it, after the reported one: it is begun, and told; undefined: none. */
export function begunAfter({ areas, period }: Pick<AssessedPlan, "areas" | "period">): BegunYear | undefined {
  const reported = yearOf(period);
  if (reported === undefined) return undefined;
  const measures = [...new Map(areas.flatMap(indicatorsIn).map(({ node }) => [node.id, node])).values()];
  const later = measures.flatMap(({ id, outcomes }) =>
    outcomes.flatMap(({ period: own, value, cell, source }) => {
      const year = yearOf(own);
      const counts = value !== null && source === undefined;
      return counts && year !== undefined && year > reported ? [{ id, year, cell }] : [];
    }),
  );
  const year = Math.max(...later.map((one) => one.year));
  const [first, ...others] = later.filter((one) => one.year === year);
  return (
    first && {
      year,
      outcomes: new Set([first, ...others].map(({ id }) => id)).size,
      measures: measures.length,
      cell: first.cell,
    }
  );
}
