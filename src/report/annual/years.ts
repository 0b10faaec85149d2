import { bound } from "../../interpret/number/unit";
import { capital } from "../../interpret/text/text";
import { indicatorsIn } from "../../domain/assessment";
import type { AssessedIndicator, AssessedPlan } from "../../domain/assessment";
import type { Content, TableColumnWords } from "../../sheet/document";
import { words } from "../../sheet/document";
import { historyOf, historyPeriods } from "../board/measure";
import { figureText, printable } from "../figure";
import { historyContent } from "../historyContent";
import { periodHeader } from "../periodTitle";
import { column } from "./content";

/** Years before the reported one that have a column each; the small line covers all five. */
const BEFORE = 2;
/** Characters: a figure with its unit, and the small line. */
const WIDTH = { year: 8, line: 12 };

const periodsOf = ({ areas, period }: AssessedPlan): string[] => historyPeriods(areas.flatMap(indicatorsIn), period);

/** The periods that a report's small lines show; fewer than two: none. */
function linePeriods(plan: AssessedPlan): string[] {
  const periods = periodsOf(plan);
  return periods.length > 1 ? periods : [];
}

/** The earlier periods that have a column of their own. */
const earlierPeriods = (plan: AssessedPlan): string[] =>
  periodsOf(plan)
    .filter((one) => one !== plan.period)
    .slice(-BEFORE);

export const earlierColumns = (plan: AssessedPlan): TableColumnWords[] =>
  earlierPeriods(plan).map((period) => ({
    ...column(capital(periodHeader(period)), WIDTH.year, "right"),
    name: `outcome ${period}`,
  }));

/** "2020–2024" over the small lines. */
export function lineColumns(plan: AssessedPlan): TableColumnWords[] {
  const periods = linePeriods(plan);
  const [first, last] = [periods[0], periods.at(-1)];
  return first === undefined || last === undefined
    ? []
    : [{ ...column(`${capital(periodHeader(first))}–${periodHeader(last)}`, WIDTH.line), name: "line" }];
}

/** An indicator's values in earlier periods, as written; nothing when there is no total. */
export function earlierContents(plan: AssessedPlan, indicator: AssessedIndicator | null): (Content | null)[] {
  return earlierPeriods(plan).map((period) => {
    const outcome = indicator?.node.outcomes.find((one) => one.period === period && one.group === undefined);
    if (!indicator || !outcome || outcome.text === "") return null;
    const { unit, title } = indicator.node;
    return words(bound(figureText(printable(outcome.text), outcome.unit ?? unit, title)), "muted", outcome.cell);
  });
}

/** The small line of an indicator, in a list that is empty where the report has none. */
export function lineContents(plan: AssessedPlan, indicator: AssessedIndicator | null): (Content | null)[] {
  const periods = linePeriods(plan);
  if (periods.length === 0) return [];
  return [indicator ? historyContent(indicator, historyOf(indicator, periods), indicator.published) : null];
}
