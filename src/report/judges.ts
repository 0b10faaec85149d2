import { setBy } from "../assess/printed";
import { STATE_SYMBOL } from "../domain/colors";
import type { AssessedGoal, Assessment, Entry } from "../domain/assessment";
import type { Scale } from "../domain/scale";
import { a1 } from "../sheet/address";
import type { Format } from "../sheet/format";
import { personDecides } from "./method";
import { gradeColors, gradeText, printedText, shownGrade } from "./gradeText";
import { indented, inkOf, lined, LOOK } from "./look";
import { link, literal } from "./page";
import type { Cell } from "./page";
import { gradeCell, previousCell, sourceCell, whyBelow, writeBelow, writeRow } from "./rows";
import { KEY_MARK, UNNAMED } from "./statusWords";
import type { GradeList } from "./gradeCells";
import type { RowContext } from "./rows";

const MISSING_GRADE = `${STATE_SYMBOL} Bedömning saknas`;
const NOT_ASSESSED = `${STATE_SYMBOL} Ej bedömd`;

/** The open cell of a goal for a judge without a name. */
export const entryOf = (rows: RowContext, goal: AssessedGoal, by: Entry["by"]): Entry | undefined =>
  rows.entriesOf(goal.node.id).find((entry) => entry.by === by && entry.who === undefined);

/**
 * The text of a judge's grade cell: the user's while it still gives that grade, else the grade on the scale, else the
 * assessment's.
 */
function wordsOf(
  entry: Entry | undefined,
  assessment: Assessment | undefined,
  scale: Scale | undefined,
): string | null {
  if (!entry?.grade) return assessment ? gradeText(assessment.grade) : null;
  return assessment && entry.cell !== undefined && assessment.cell === entry.cell
    ? gradeText(assessment.grade)
    : shownGrade(entry.grade, scale);
}

const inked = (look: Format, assessment: Assessment | undefined): Format =>
  assessment ? inkOf(look, gradeColors(assessment.grade)) : look;

/**
 * The grade cell of nämndens or samlad: open, with the user's grade in it, or a link to the source cell that prints the
 * grade.
 */
export function judgeCell(
  rows: RowContext,
  goal: AssessedGoal,
  by: "committee" | "overall",
  assessment: Assessment | undefined,
): Cell {
  const entry = entryOf(rows, goal, by);
  if (!entry?.grade && assessment?.cell)
    return link(assessment.cell, gradeText(assessment.grade), inked(LOOK.text, assessment));
  const scale = rows.scaleOf(goal);
  rows.graded.push({ row: rows.page.row, column: rows.place(by), list: rows.listOf(goal) });
  return { value: wordsOf(entry, assessment, scale), look: inked(LOOK.open, assessment) };
}

/** A committee's row under its goal: from the source table (with its cell) or from an open cell. */
interface CommitteeJudgement {
  who: string;
  assessment?: Assessment;
  entry?: Entry;
}

/** The rows that several committees need; none where one open cell on the goal's own row is enough. */
export function committeesOf(rows: RowContext, goal: AssessedGoal): CommitteeJudgement[] {
  const entries = rows.entriesOf(goal.node.id).filter((entry) => entry.by === "committee");
  const same = (assessment: Assessment, entry: Entry): boolean =>
    entry.cell === undefined ? assessment.who === entry.who : assessment.cell === entry.cell;
  const printed = goal.committee.filter((assessment) => !entries.some((entry) => same(assessment, entry)));
  const named = entries.some((entry) => entry.who !== undefined);
  if (!named && printed.length + entries.filter((entry) => entry.grade !== undefined).length < 2) return [];
  return [
    ...printed.map((assessment) => ({ who: assessment.who ?? UNNAMED, assessment })),
    ...entries.map((entry) => ({
      who: entry.who ?? UNNAMED,
      entry,
      assessment: goal.committee.find((one) => same(one, entry)),
    })),
  ];
}

/** A committee's reason; "" where it states no more than that the committee has judged, which the row's title does. */
const whyOf = (who: string, assessment: Assessment | undefined): string =>
  !assessment || assessment.reason === setBy({ by: "committee", who }) ? "" : assessment.reason;

/** Writes a committee's row and returns its number. */
export function committeeRow(
  rows: RowContext,
  goal: AssessedGoal,
  { who, assessment, entry }: CommitteeJudgement,
): number {
  const printed = entry === undefined ? assessment : undefined;
  const scale = rows.scaleOf(goal);
  const key = goal.node.id + KEY_MARK + who;
  const reason = whyOf(who, assessment);
  if (!printed) rows.graded.push({ row: rows.page.row, column: rows.place("committee"), list: rows.listOf(goal) });
  const row = writeRow(
    rows,
    key,
    {
      title: { value: `Bedömning av ${who}`, look: indented(LOOK.muted, goal.depth + 1) },
      committee: printed
        ? link(printed.cell ?? "", gradeText(printed.grade), inked(LOOK.text, printed))
        : { value: wordsOf(entry, assessment, scale), look: inked(LOOK.open, assessment) },
      measured: gradeCell(assessment?.grade, indented(LOOK.text, 1)),
      reason: { value: reason || null, look: indented(LOOK.muted, 1) },
      comment: printed ? undefined : { value: entry?.comment ?? null, look: LOOK.open },
      previous: previousCell(rows, key),
      source: sourceCell(printed?.cell),
    },
    lined,
  );
  writeBelow(rows, key, { why: whyBelow(rows, reason), depth: goal.depth + 1 });
  return row;
}

/** The labels of the grades in a list: the text after the symbol. */
const labelsIn = (list: string): string => `MID(${list},FIND(" ",${list})+1,255)`;

/**
 * The joint grade of several committees: the one that all who have judged agree on, else none. Words that are no grade
 * of the scale are ignored, as in the assessment; a grade with or without its symbol is the same.
 */
export function agreed(rows: RowContext, goal: AssessedGoal, cells: string[], look: Format): Cell {
  const grades = [...new Set(goal.committee.map((one) => gradeText(one.grade)))];
  const range = `${cells[0]}:${cells.at(-1)}`;
  const list = rows.listOf(goal);
  const first = cells.reduceRight((rest, cell) => (rest === "" ? cell : `IF(${cell}<>"",${cell},${rest})`), "");
  const votes = list && `(COUNTIF(${range},${list.range})+COUNTIF(${range},${labelsIn(list.range)}))`;
  return {
    value: grades.length > 1 ? MISSING_GRADE : (grades[0] ?? ""),
    formula:
      list && grades.every((grade) => list.texts.includes(grade))
        ? `=IFERROR(IF(SUMPRODUCT(MAX(${votes}))=SUMPRODUCT(${votes}),LOOKUP(2,1/${votes},${list.range}),${literal(MISSING_GRADE)}),"")`
        : `=IF(COUNTA(${range})=0,"",IF(COUNTIF(${range},${first})=COUNTA(${range}),${first},${literal(MISSING_GRADE)}))`,
    look,
  };
}

/** The published grade without an overall or a committee judgement: a reference to its cell, or the words. */
function otherwise(rows: RowContext, goal: AssessedGoal): string {
  const person = personDecides(rows.assessed.styrmodell, goal.node, rows.assessed.period);
  const judged = goal.overall !== undefined || goal.committee.length > 0;
  const published = gradeText(goal.published);
  const counts = (assessment: Assessment | undefined): boolean =>
    assessment !== undefined && (judged || gradeText(assessment.grade) === published);
  if (!person && counts(goal.computed)) return a1(rows.page.row, rows.place("computed"));
  const { printed, computed } = goal;
  if ((person || !computed) && printed && counts(printed)) {
    const grade = gradeText(printed.grade);
    return printedText(printed) === grade ? a1(rows.page.row, rows.place("printed")) : literal(grade);
  }
  return literal(!judged ? published : person ? MISSING_GRADE : NOT_ASSESSED);
}

/**
 * A judge's cell as a grade of the scale, with its symbol, else `otherwise`: words that are on no scale are no grade.
 * `counted`: texts that count as a grade although they may be on another scale.
 */
function gradeIn(cell: string, list: GradeList | undefined, counted: string | undefined, rest: string): string {
  if (!list) return `IF(${cell}<>"",${cell},${rest})`;
  const { range, texts } = list;
  const listed = `IFERROR(LOOKUP(2,1/((${cell}<>"")*((${range}=${cell})+(${labelsIn(range)}=${cell}))),${range}),${rest})`;
  return counted === undefined || counted === "" || texts.includes(counted)
    ? listed
    : `IF(${cell}=${literal(counted)},${cell},${listed})`;
}

/** The published grade of the next row: overall, else committee, else the level's default (docs/regler.md §7). */
export function publishedFormula(rows: RowContext, goal: AssessedGoal): string {
  const list = rows.listOf(goal);
  const by = (judge: "overall" | "committee", assessments: Assessment[], rest: string): string => {
    const grades = [...new Set(assessments.map(({ grade }) => gradeText(grade)))];
    return gradeIn(a1(rows.page.row, rows.place(judge)), list, grades.length > 1 ? MISSING_GRADE : grades[0], rest);
  };
  return `=${by("overall", goal.overall ? [goal.overall] : [], by("committee", goal.committee, otherwise(rows, goal)))}`;
}

/** Texts of the cells of a goal that is judged on an earlier sheet, shown by reference. */
export function shownFrom(
  rows: RowContext,
  goal: AssessedGoal,
  comment: string,
): { committee: string; overall: string; comment: string } {
  const grades = [...new Set(goal.committee.map((one) => gradeText(one.grade)))];
  const scale = rows.scaleOf(goal);
  const committee =
    grades.length > 1
      ? MISSING_GRADE
      : (grades[0] ?? wordsOf(entryOf(rows, goal, "committee"), undefined, scale) ?? "");
  return { committee, overall: wordsOf(entryOf(rows, goal, "overall"), goal.overall, scale) ?? "", comment };
}
