import { isDeed, isExplained } from "../assess/basis";
import { ownMeasure } from "../assess/goal";
import { measuresUnder } from "../assess/metCounts";
import { yearOf } from "../assess/periods";
import { isDue, isReached, isSameGrade } from "../domain/assessment";
import type {
  AssessedGoal,
  AssessedIndicator,
  AssessedPlan,
  Assessment,
  Disagreement,
  Entry,
  Grade,
} from "../domain/assessment";
import { yearsIn } from "../domain/shapes";
import { isYearEnd } from "../interpret/time/period";
import { clean, lowered, withoutStop } from "../interpret/text/text";
import type { Sheet } from "../sheet/book";
import { check, CHECKS, type Check } from "./checkCodes";
import { distinctGoals, distinctIndicators } from "./counted";
import { differingIn } from "./goalReason";
import { placeBeside, wordsIn } from "./saidGrade";
import { gradeText, labelOf, printedText } from "./gradeText";
import { possibleMotives } from "./motives";
import { nameOf, quotedTitle } from "./nodeName";

/** What is asked about grades that nothing explains. */
export interface UnexplainedInput {
  assessed: AssessedPlan;
  /** The entries in open cells, those of the period. */
  entries: readonly Entry[];
  /** Every sheet of the workbook. */
  sheets: readonly Sheet[];
}

type Assessed = AssessedGoal | AssessedIndicator;

/** The cell of the latest grade set by a person, else of the goal. */
export const judgedAt = ({ node, overall, committee, printed }: AssessedGoal): string =>
  overall?.cell ?? committee[0]?.cell ?? printed?.cell ?? node.cell;

/** Whether somebody has said why, beside a goal or a measure, in the period; a goal's measure may share its row. */
function explainedIn({ assessed, entries, sheets }: UnexplainedInput): (one: Assessed) => boolean {
  const commented = new Set(entries.filter(({ comment, reason }) => comment || reason).map(({ goal }) => goal));
  const told = possibleMotives(sheets, assessed);
  const isTold = ({ node }: Assessed): boolean =>
    commented.has(node.id) || told.has(node.id) || isExplained(node, assessed.period);
  return (one) => isTold(one) || ("indicators" in one && one.indicators.some(isTold));
}

const isStep = (grade: Grade): boolean => grade.kind === "step" && grade.step.class !== null;
const isWorst = (grade: Grade): boolean => grade.kind === "step" && grade.step.class === "notReached";

/** The judgement that is published for a goal; undefined: its grade is computed. */
const heldBy = ({ overall, committee: [first], printed, published }: AssessedGoal): Assessment | undefined =>
  [overall, first, printed].find((one) => one?.grade === published);

/** The grade of a goal, in the words of its cell where it is printed. */
function publishedIn(goal: AssessedGoal): string {
  const held = heldBy(goal);
  return held ? wordsIn(held) : labelOf(gradeText(goal.published));
}

/** "E11 säger ”Pågår” om ”Pröva lokalerna”", in a sentence about another cell; of a computed grade that it is. */
function toldOf(goal: AssessedGoal, beside: string): string {
  const [title, grade, cell] = [quotedTitle(nameOf(goal.node)), publishedIn(goal), heldBy(goal)?.cell];
  return cell ? `${placeBeside(cell, beside)} säger ”${grade}” om ${title}` : `${title} är beräknat till ”${grade}”`;
}

/** Whether a printed grade says the contrary of the figures on its row. */
const isContrary = (grade: Grade, met: boolean | null): boolean =>
  (met === false && isReached(grade)) || (met === true && isWorst(grade));

/** The comment's cell beside a node, of those of the period. */
const commentAt = ({ node }: Assessed, period: string): string | undefined =>
  node.comments.find((one) => isExplained({ comments: [one] }, period))?.cell;

/** A printed grade against the figures of its own row: told also where a comment stands beside it, which is named. */
function againstFigures(one: Assessed, measure: AssessedIndicator, input: UnexplainedInput): Check[] {
  const { printed, node } = one;
  const { met, figures } = measure.verdict;
  if (!printed || met === null || !isContrary(printed.grade, met)) return [];
  const cell = printed.cell ?? node.cell;
  const comment = commentAt(one, input.assessed.period) ?? commentAt(measure, input.assessed.period);
  const said = {
    title: nameOf(node),
    place: placeBeside(cell, cell),
    grade: wordsIn(printed),
    fact: met ? "når" : "når inte",
    figures: figures ?? measure.target?.text ?? "",
  };
  const todo =
    comment && `Rätta bedömningen eller värdet, om inte kommentaren i ${placeBeside(comment, cell)} säger varför.`;
  return [check("bedömning-mot-utfallet", cell, said, todo ?? CHECKS["bedömning-mot-utfallet"].todo)];
}

const isMissed = (one: AssessedIndicator): boolean =>
  one.withdrawn === undefined && one.verdict.met === false && isDue(one);

/** "”Sjukfrånvaro” (7,1 % mot högst 6,0 %) når inte sitt mål"; undefined: none is missed. */
function missedFact(measures: readonly AssessedIndicator[]): string | undefined {
  const [first, ...others] = measures.filter(isMissed);
  if (!first) return undefined;
  const { figures } = first.verdict;
  const named = `${quotedTitle(nameOf(first.node))}${figures ? ` (${figures})` : ""}`;
  return others.length > 0 ? `${named} och ${others.length} till når inte sina mål` : `${named} når inte sitt mål`;
}

/** What says that a goal is less than reached: its measures, a goal below, or a measure of those. */
function lessBelow(goal: AssessedGoal, children: readonly AssessedGoal[], isLess: (grade: Grade) => boolean) {
  const child = children.find(({ published }) => isLess(published));
  return missedFact(goal.indicators) ?? (child && toldOf(child, judgedAt(goal))) ?? missedFact(goal.below ?? []);
}

/** Whether two grades are different steps; of two scales, steps of different classes. */
const isOther = (a: Grade, b: Grade): boolean =>
  a.kind === "step" &&
  b.kind === "step" &&
  (a.scale === b.scale ? !isSameGrade(a, b) : isStep(a) && isStep(b) && a.step.class !== b.step.class);

/** What speaks against a judgement that others differ from: another person's, what stands below, or what the rules give. */
function otherThan(judged: Assessment, goal: AssessedGoal, children: readonly AssessedGoal[]): string | undefined {
  const { overall, committee, printed, computed } = goal;
  const other = [...(overall ? [overall] : []), ...committee, ...(printed ? [printed] : [])].find(
    (one) => one !== judged && isOther(one.grade, judged.grade),
  );
  if (other) {
    const where = other.cell ? placeBeside(other.cell, judgedAt(goal)) : (other.who ?? "nämnden");
    return `${where} säger ”${wordsIn(other)}”`;
  }
  const below = isReached(judged.grade) ? lessBelow(goal, children, isLessThanReached) : undefined;
  return below ?? (computed && `det som står under målet ger ”${labelOf(gradeText(computed.grade))}”`);
}

const isLessThanReached = (grade: Grade): boolean => isStep(grade) && !isReached(grade);

/** An activity whose day is past, and that is not done. */
function overdue(goal: AssessedGoal, period: string): Check[] {
  const { node, published } = goal;
  const year = yearOf(period);
  const due = Math.max(...yearsIn(node.when?.text ?? "").map(Number));
  const isPast = year !== undefined && Number.isFinite(due) && (due < year || (due === year && isYearEnd(period)));
  return node.when && isPast && isLessThanReached(published)
    ? [
        check("aktivitet-över-tiden", judgedAt(goal), {
          title: nameOf(node),
          when: node.when.text,
          grade: publishedIn(goal),
        }),
      ]
    : [];
}

/** Whether a grade says what all values below it do: then they are the reason of a printed one. */
function followsValues(goal: AssessedGoal): boolean {
  const measures = measuresUnder(goal).filter((one) => one.withdrawn === undefined && isDue(one));
  const met = measures.map(({ verdict }) => verdict.met);
  return met.length > 0 && !met.includes(null) && isReached(goal.published) === !met.includes(false);
}

/**
 * Whether a judgement needs a reason of its own: one less than reached that no goals below it explain, of the highest goals
 * always; and the best of a highest goal that has nothing below it.
 */
function needsReason(judged: Assessment, { goal, isHighest }: Placed): boolean {
  if (isReached(judged.grade)) return isHighest && goal.indicators.length + goal.children.length === 0;
  return isStep(judged.grade) && (isHighest || goal.children.length === 0);
}

/** A goal with those below it. */
interface Placed {
  goal: AssessedGoal;
  children: readonly AssessedGoal[];
  /** No goal is above it. */
  isHighest: boolean;
}

/** Who has judged a goal last; beside a computed grade the table's own judgement is none of it. */
const personalOf = ({ overall, committee: [first], computed, printed }: AssessedGoal): Assessment | undefined =>
  overall ?? first ?? (computed ? undefined : printed);

/** What speaks against the judgement of a goal. `why`: how its figures do; `isDiffering`: another judgement does, or the rules. */
function against({ goal, children }: Placed, isDiffering: boolean, why = ""): Check[] {
  const personal = personalOf(goal);
  const judged = personal ?? goal.printed;
  if (!judged) return [];
  const isBest = personal !== undefined && !isDeed(goal) && isReached(personal.grade);
  const below = isBest ? lessBelow(goal, children, isWorst) : undefined;
  const fact = isDiffering ? (otherThan(judged, goal, children) ?? lowered(withoutStop(why))) : below;
  if (!fact) return [];
  const cell = judgedAt(goal);
  const said = { title: nameOf(goal.node), place: placeBeside(cell, cell), grade: wordsIn(judged), fact };
  return [check("avvikelse-utan-kommentar", cell, said)];
}

/** A judgement that a reason is asked of. */
function unmotivated(placed: Placed): Check[] {
  const { goal } = placed;
  const personal = personalOf(goal);
  if (!personal || goal.published.kind !== "step" || !needsReason(personal, placed)) return [];
  return personal === goal.printed && followsValues(goal)
    ? []
    : [
        check("bedömning-utan-motivering", judgedAt(goal), {
          title: nameOf(goal.node),
          grade: printedText(personal),
        }),
      ];
}

/** Grades set by a person that neither values nor a comment explain, and differences between grades that no comment does. */
export function unexplained(input: UnexplainedInput): Check[] {
  const { assessed } = input;
  const isTold = explainedIn(input);
  const goals = new Map(distinctGoals(assessed).map((goal) => [goal.node.id, goal]));
  const measures = new Map(distinctIndicators(assessed).map((one) => [one.node.id, one]));
  const differing = differingIn(assessed);
  const ofGoal = (goal: AssessedGoal): Check[] => {
    const { id, parents } = goal.node;
    const own = differing.has(id) ? ownMeasure(goal.node, goal.indicators) : undefined;
    const figures = own ? againstFigures(goal, own, input) : [];
    if (figures.length > 0 || isTold(goal)) return figures;
    const children = goal.children.flatMap((child) => goals.get(child) ?? []);
    const placed = { goal, children, isHighest: !parents.some((above) => goals.has(above)) };
    const found = against(placed, goal.disagreement !== undefined || differing.has(id), differing.get(id)?.why);
    if (found.length > 0) return found;
    return isDeed(goal) ? overdue(goal, assessed.period) : unmotivated(placed);
  };
  return [
    ...[...goals.values()].filter(({ step }) => !step).flatMap(ofGoal),
    ...assessed.disagreements.flatMap((one) => {
      const measure = measures.get(one.id);
      return measure ? ofMeasure(measure, one, isTold(measure), input) : [];
    }),
  ];
}

/** A printed grade or trend of a measure that differs from its figures. */
function ofMeasure(
  measure: AssessedIndicator,
  { cell, printed, computed, why }: Disagreement,
  isTold: boolean,
  input: UnexplainedInput,
): Check[] {
  const isTrend = cell === measure.node.trend?.cell;
  const against = isTrend ? [] : againstFigures(measure, measure, input);
  if (against.length > 0 || isTold) return against;
  const { figures } = measure.verdict;
  const fact = isTrend || figures === undefined ? lowered(withoutStop(why)) : `${figures} ger ”${computed}”`;
  const said = {
    title: nameOf(measure.node),
    place: placeBeside(cell, cell),
    grade: labelOf(clean(printed)).trim(),
    fact,
  };
  return [check("avvikelse-utan-kommentar", cell, said)];
}
