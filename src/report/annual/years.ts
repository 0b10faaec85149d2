import { bound } from "../../interpret/number/unit";
import { capital } from "../../interpret/text/text";
import { indicatorsIn } from "../../domain/assessment";
import type { AssessedIndicator, AssessedPlan } from "../../domain/assessment";
import type { Content, TableColumnWords } from "../../sheet/document";
import { words } from "../../sheet/document";
import { historyOf, historyPeriods } from "../board/measure";
import { figureText, publishedText } from "../figure";
import { historyContent } from "../historyContent";
import { periodHeader } from "../periodTitle";
import { worded } from "./content";

/** Years before the reported one that have a column each; the small line covers all five. */
const BEFORE = 2;

/** The periods that a report shows, the oldest first, in canonical form. */
export interface ReportYears {
  /** Those before the reported one that have a column of their own. */
  earlier: string[];
  /** Those of the small lines; none for fewer than two. */
  line: string[];
}

/** What periods a report of a plan shows: the same for each of its rows. */
export function yearsOf({ areas, period }: AssessedPlan): ReportYears {
  const periods = historyPeriods(areas.flatMap(indicatorsIn), period);
  return {
    earlier: periods.filter((one) => one !== period).slice(-BEFORE),
    line: periods.length > 1 ? periods : [],
  };
}

export const earlierColumns = ({ earlier }: ReportYears): TableColumnWords[] =>
  earlier.map((period) => ({
    ...worded(capital(periodHeader(period)), "right"),
    name: `outcome ${period}`,
  }));

/** "2020–2024" over the small lines. */
export function lineColumns({ line }: ReportYears): TableColumnWords[] {
  const [first, last] = [line[0], line.at(-1)];
  return first === undefined || last === undefined
    ? []
    : [{ ...worded(`${capital(periodHeader(first))}–${periodHeader(last)}`), name: "line" }];
}

/** An indicator's values in earlier periods, as written; nothing when there is no total. */
export function earlierContents({ earlier }: ReportYears, { node }: AssessedIndicator): (Content | null)[] {
  return earlier.map((period) => {
    const outcome = node.outcomes.find((one) => one.period === period && one.group === undefined);
    if (!outcome || outcome.text === "") return null;
    const { unit, title } = node;
    return words(bound(figureText(publishedText(outcome), outcome.unit ?? unit, title)), "muted", outcome.cell);
  });
}

/** The small line of an indicator; null where the report has none. */
export const lineContent = ({ line }: ReportYears, indicator: AssessedIndicator): Content | null =>
  line.length === 0 ? null : historyContent(indicator, historyOf(indicator, line), indicator.published);
