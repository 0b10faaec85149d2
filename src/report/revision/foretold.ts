import { isInterim, samePeriod } from "../../assess/periods";
import type { PlanNode } from "../../domain/plan";
import { isForetold } from "../../interpret/choice/judgement";
import { looseGrammar } from "../../interpret/text/grammar";
import { shownIn, type AuditFacts } from "./facts";

/** "Helårsprognos: uppnås", "Prognosen pekar på 92 %", "väntas bli 92 %"; not "Prognos saknas". */
const NAMED = looseGrammar("{forecastWord} | (väntas | förväntas | beräknas | bedöms) bli");
const LACKING = looseGrammar("(ingen | saknar | utan) [Y] {forecastWord} | {forecastWord} [Y] (saknas | kan inte)");

const isForecast = (text: string): boolean => isForetold(text) || (NAMED.test(text) && !LACKING.test(text));

/**
 * Whether the table says in words at delår how a goal or a measure will go: by a grade of the whole year, or in a comment or
 * the cell of a grade.
 */
export const tellsForecast = ({ grades, comments }: PlanNode, { assessed, sheets }: AuditFacts): boolean =>
  grades.some(
    ({ by, step, period, text, cell = "" }) =>
      by === "printed" &&
      ((step !== undefined && period !== undefined && !isInterim(period)) || isForecast(shownIn(sheets, cell) || text)),
  ) ||
  comments.some(
    ({ text, period }) => (period === undefined || samePeriod(period, assessed.period)) && isForecast(text),
  );
