import { bound } from "../../interpret/number/unit";
import { capital } from "../../interpret/text/text";
import { isCurrent, isInterim } from "../../assess/periods";
import { indicatorsIn } from "../../domain/assessment";
import type { AssessedIndicator, AssessedPlan } from "../../domain/assessment";
import type { Content, TableColumnWords } from "../../sheet/document";
import { words } from "../../sheet/document";
import { areForeseen, historyOf, lineOf, partsAlike, spanOf, type Line } from "../board/measure";
import { measuredText } from "../figure";
import { historyContent } from "../historyContent";
import { periodHeader, periodTitle } from "../periodTitle";
import { worded } from "./content";

/** Years before the reported one that have a column each; the small line covers all five. */
const BEFORE = 2;

/** The periods that a report shows, the oldest first, in canonical form. */
export interface ReportYears {
  /** Those before the reported one that have a column of their own. */
  earlier: string[];
  /** That of the small lines; absent for fewer than two periods. */
  line?: Line;
}

/**
 * What periods a report of a plan shows: the same for each of its rows. At delår, where forecasts for the year stand
 * beside what has come of it, the last whole year and the same part of it.
 */
export function yearsOf({ areas, period }: AssessedPlan): ReportYears {
  const measures = areas.flatMap(indicatorsIn);
  const line = lineOf(measures, period);
  const { periods } = line;
  const isEarlier = (one: string): boolean => one !== period && !isCurrent(one, period);
  const parts = areForeseen(measures, period) ? partsAlike(measures, period).filter(isEarlier) : [];
  const years = periods.filter(isEarlier);
  return {
    earlier: parts.length > 0 ? [...years.slice(-1), ...parts.slice(-1)] : years.slice(-BEFORE),
    ...(periods.length > 1 ? { line } : {}),
  };
}

/** "2023"; beside a part of the year "Helår 2023". */
export function earlierColumns({ earlier }: ReportYears): TableColumnWords[] {
  const headerOf = earlier.some(isInterim) ? periodTitle : periodHeader;
  return earlier.map((period) => ({
    ...worded(capital(headerOf(period)), "right"),
    name: `outcome ${period}`,
    sparse: true,
  }));
}

/** "2020–2024" over the small lines. */
export function lineColumns({ line }: ReportYears): TableColumnWords[] {
  return line ? [{ ...worded(capital(spanOf(line))), name: "line", sparse: true }] : [];
}

/** An indicator's values in earlier periods, as written; nothing when there is no total. */
export function earlierContents({ earlier }: ReportYears, { node }: AssessedIndicator): (Content | null)[] {
  return earlier.map((period) => {
    const outcome = node.outcomes.find((one) => one.period === period && one.group === undefined);
    if (!outcome || outcome.text === "") return null;
    return words(bound(measuredText(outcome, node)), "muted", outcome.cell);
  });
}

/** The small line of an indicator; null where the report has none. */
export const lineContent = ({ line }: ReportYears, indicator: AssessedIndicator): Content | null =>
  line ? historyContent(indicator, historyOf(indicator, line), indicator.published) : null;
