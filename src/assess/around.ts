import type { Recognition } from "../domain/plan";
import type { Settled } from "../domain/proof";
import { mixedTargets } from "./mixedUnits";
import { headingOf, type Heading } from "./heading";
import { samePeriod, yearOf } from "./periods";
import { holdsIn } from "./settled";

/** What a workbook says around its values. */
export interface BookAround {
  headingOf: (cell: string) => Heading | undefined;
  /** The year that all its tables with a year in their headers report last; absent: none, or they differ. */
  year?: number;
  /** Whether a sheet has targets that may be of the reported period. */
  aimsNow: (sheet: string) => boolean;
  /** Cells of targets of which the column's other rows make the unit unsure. */
  mixedTargets?: ReadonlySet<string>;
  /** The user's answers that hold for the reported period. */
  settled: readonly Settled[];
}

/** The last year of the outcomes that a table's headers name. */
const lastYear = ({ columns }: Recognition["tables"][number]): number =>
  Math.max(0, ...columns.flatMap(({ role, period = "" }) => (role === "outcome" ? (yearOf(period) ?? []) : [])));

/** What a recognised workbook says around its values, for a reported period. */
export function aroundIn({ tables, plan, settled = [] }: Recognition, period: string): BookAround {
  const headings = new Map<string, Heading | undefined>();
  const [year, ...others] = new Set(tables.map(lastYear).filter((one) => one > 0));
  return {
    headingOf: (cell) => {
      if (!headings.has(cell)) headings.set(cell, headingOf(tables, cell));
      return headings.get(cell);
    },
    ...(year !== undefined && others.length === 0 ? { year } : {}),
    aimsNow: (sheet) =>
      tables.some(
        (table) =>
          table.sheet === sheet &&
          table.columns.some(
            ({ role, period: of }) => role === "target" && (of === undefined || samePeriod(of, period)),
          ),
      ),
    mixedTargets: mixedTargets(plan, period),
    settled: settled.filter((one) => holdsIn(one, period)),
  };
}
