import type { Scale } from "../../domain/scale";
import { readGrade } from "../../interpret/choice/grade";
import type { Column } from "../column";
import { columnTexts, type Region } from "../layout/tableRegion";

/** Numbers under the words of a scale: how many goals or measures have each grade. */
const gradeCounts = (columns: readonly Column[], scales: readonly Scale[]): Column[] =>
  columns.filter(
    ({ header, evidence }) =>
      evidence.number > 0.6 &&
      header.length <= 80 &&
      [1, 2, 3].some((words) => readGrade(header.split(" ").slice(-words).join(" "), scales) !== null),
  );

/**
 * Whether a table only counts how many goals have each grade: numbers under the words of a scale, and nothing that a
 * goal would have.
 */
export function countsGrades(columns: readonly Column[], scales: readonly Scale[]): boolean {
  const counts = gradeCounts(columns, scales);
  const judged = columns.some((column) => !counts.includes(column) && isJudged(column));
  return counts.length > 1 && !judged && !columns.some(listsGoals);
}

/** Whether a table names goals, and counts for each how many of its measures have each grade. */
export const countsOfGoals = (columns: readonly Column[], scales: readonly Scale[]): boolean =>
  columns.some(listsGoals) && gradeCounts(columns, scales).length > 1;

/** A column that states how a goal goes. */
const isJudged = ({ role, evidence }: Column): boolean =>
  (role === "grade" && evidence.number < 0.5) || role === "target" || role === "outcome" || role === "forecast";

/** Under a word for goals each row names one. */
const listsGoals = ({ role, reading, evidence: { length, distinct, number } }: Column): boolean =>
  role === "goal" && (reading.scores.goal ?? 0) >= 0.75 && length >= NAMED && distinct > 0.9 && number < 0.2;

/** So long are the names of goals, in the mean; "Finansiella mål" is a kind of them. */
const NAMED = 18;

/**
 * Whether each row is a step of a scale, and has numbers alone beside it: how many goals have each grade in each committee,
 * however the table lies.
 */
export function countsEachGrade(region: Region, columns: readonly Column[], scales: readonly Scale[]): boolean {
  const written = columns.filter(({ evidence }) => evidence.seen > 0);
  const counts = written.filter(({ evidence }) => evidence.number > MOSTLY);
  if (counts.length === 0 || counts.length + 1 !== written.length) return false;
  return written.filter((one) => areSteps(columnTexts(region, one.column), scales)).length === 1;
}

const MOSTLY = 0.8;

/** Different steps of a scale, but for a row of all and one of shares. */
function areSteps(texts: readonly string[], scales: readonly Scale[]): boolean {
  if (texts.length > 2 * scales.reduce((sum, { steps }) => sum + steps.length, 0)) return false;
  const steps = texts.flatMap((text) => {
    const grade = readGrade(text, scales);
    return grade && "step" in grade ? [grade.step.label] : [];
  });
  return steps.length > 1 && steps.length * 2 >= texts.length && new Set(steps).size === steps.length;
}
