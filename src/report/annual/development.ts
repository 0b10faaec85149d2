import { yearOf } from "../../assess/periods";
import type { AssessedGoal, AssessedPlan } from "../../domain/assessment";
import type { GradeNote } from "../../domain/plan";
import { severalOf } from "../../assess/wording";
import { comparePeriods } from "../../interpret/time/period";
import { capital } from "../../interpret/text/text";
import type { Block, CountsBlock } from "../../sheet/document";
import { countedLevels, distinctGoals, isCounted, levelCalled } from "../counted";
import { gradeText, stepText } from "../gradeText";
import { rowsOf } from "../continuity/logReader";
import { periodHeader, periodTitle } from "../periodTitle";
import { SAY } from "../sentences";
import { columnsAt, stepsOf } from "./counts";
import type { ReportInput } from "./content";

/** Years of a term, and the year before it that it is compared with. */
const TERM = 4;

/** A printed grade as own sheets show grades; undefined where its step is not known. */
function shown({ scale, step }: GradeNote, { styrmodell }: AssessedPlan): string | undefined {
  const known = step === undefined ? undefined : styrmodell.scales.find(({ name }) => name === scale)?.steps[step];
  return known && stepText(known);
}

/**
 * The published grade of a goal in an earlier period: by the log, else by the last grade of that period in the source
 * table.
 */
function publishedIn(goal: AssessedGoal, period: string, input: ReportInput): string | undefined {
  const logged = rowsOf(input.log, period).get(goal.node.id)?.published;
  return (
    logged ||
    goal.node.grades
      .filter((note) => note.period === period)
      .flatMap((note) => shown(note, input.assessed) ?? [])
      .at(-1)
  );
}

/** The years of the term that any goal has a grade in, each by its last period, the reported one last. */
function periodsOf(goals: AssessedGoal[], { assessed: { period }, log }: ReportInput): string[] {
  const earlier = [
    ...log.filter(({ published }) => published !== "").map((row) => row.period),
    ...goals.flatMap(({ node }) => node.grades.flatMap((note) => note.period ?? [])),
  ];
  const inTerm = (one: string): boolean =>
    comparePeriods(one, period) < 0 && (yearOf(period) ?? 0) - (yearOf(one) ?? 0) <= TERM;
  const known = [...[...new Set(earlier)].filter(inTerm).sort(comparePeriods), period];
  return known.filter((one, at) => yearOf(one) !== yearOf(known[at + 1] ?? ""));
}

/**
 * How many goals of a level stood on each step, period by period. A goal without a grade in a period is not counted in
 * it.
 */
function countsOf(level: string, input: ReportInput): CountsBlock[] {
  const { assessed } = input;
  const goals = distinctGoals(assessed).filter((goal) => isCounted(goal) && goal.node.level === level);
  const columns = columnsAt(level, assessed, goals);
  const rows = periodsOf(goals, input).map((period) => {
    const texts = goals.flatMap((goal) =>
      period === assessed.period ? gradeText(goal.published) : (publishedIn(goal, period, input) ?? []),
    );
    const places = texts.map((text) => columns.findIndex((column) => column.texts.includes(text)));
    return {
      label: periodHeader(period),
      counts: columns.map((_, at) => places.filter((place) => (place < 0 ? columns.length - 1 : place) === at).length),
      where: {},
    };
  });
  const reported = rows.filter(({ counts }) => counts.some((count) => count > 0));
  if (reported.length < 2) return [];
  const name = `${capital(severalOf(levelCalled(assessed, level)))}: antal per bedömning och period`;
  return [{ kind: "counts", name, of: "Period", steps: stepsOf(columns), rows: reported }];
}

/**
 * How the grades have changed over the term, for each level: one row per period in the log or the table; a sentence
 * where only one is known, in a draft.
 */
export function developmentBlocks(input: ReportInput): Block[] {
  const counts: Block[] = countedLevels(input.assessed).flatMap((level) => countsOf(level, input));
  if (counts.length > 0 || input.isFinal) return counts;
  return [{ kind: "text", look: "note", text: SAY.onePeriod(periodTitle(input.assessed.period)) }];
}
