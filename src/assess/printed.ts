import { factsOf } from "../interpret/facts";
import { afterSign, bySpaces } from "../domain/shapes";
import { isSameStep } from "../domain/assessment";
import type { Assessment, Disagreement, Entry, Grade } from "../domain/assessment";
import type { GradeNote, PlanNode } from "../domain/plan";
import type { ProblemCode } from "../domain/problem";
import { OWN_WORDS, type Scale } from "../domain/scale";
import { KNOWN_SCALES, STANDARD_SCALE, stepNamed, TARGET_SCALE } from "../domain/scales";
import { isUndecided, levelOf } from "../domain/styrmodell";
import type { Level, Styrmodell } from "../domain/styrmodell";
import { readGrade } from "../interpret/choice/grade";
import { capital, clean, textKey } from "../interpret/text/text";
import type { BookAround } from "./around";
import { isInterim, isYearOf, samePeriod } from "./periods";
import { gradeBetween } from "./betweenSteps";
import { gradeAt, placeOn } from "./conversion";
import { gradeMark, gradeWord, wordBeforeComment } from "./proposal/gradeWord";
import { SENTENCES } from "./sentences";

/** What every part of an assessment needs to know, and where it reports what it finds. */
export interface Context {
  styrmodell: Styrmodell;
  /** Measures are counted by their grades (`AssessedPlan`): known when all are assessed. */
  byGrades?: true;
  /** Scales that the workbook's own legends give. */
  scales: Scale[];
  /** Canonical. */
  period: string;
  /** The workbook's own period, used for grades without a period. */
  reported: string;
  /** Whether the period is a part of a year that no measure has an outcome of yet: that year's grades are of forecasts. */
  isYearAhead: boolean;
  entries: Entry[];
  /** The grades that stand on a node: the recognised ones, but for those that belong to another level of their row. */
  gradesOf: (node: PlanNode) => GradeNote[];
  /** The texts of all printed grades, as they are compared. */
  printedWords: ReadonlySet<string>;
  /** Indicators whose column of the period is empty or hardly begun. */
  notReported: ReadonlySet<PlanNode>;
  /** Indicators that have no value in a column of the whole period that is in use. */
  skipped: ReadonlySet<PlanNode>;
  /** Indicators whose column of the period is not read, with its header. */
  unread: ReadonlyMap<PlanNode, string>;
  /** What the workbook says around its values. */
  around: BookAround;
  /** Cells of texts beside the grades of a page of text, by the node's id. */
  motives: Readonly<Record<string, readonly string[]>>;
  /** `hint`: what the row suggests without deciding it. */
  problem: (code: ProblemCode, cell: string, text: string, hint?: string) => void;
  disagreement: (found: Disagreement) => void;
}

export const levelFor = (node: Pick<PlanNode, "level" | "body" | "kind">, context: Context): Level | undefined =>
  levelOf(
    context.styrmodell,
    node,
    isInterim(context.period) ? "delår" : "helår",
    node.kind === "indicator" ? "measure" : "goal",
  );

const scaleFor = (level: Level | undefined, { styrmodell }: Context): Scale | undefined =>
  styrmodell.scales.find((scale) => scale.name === level?.scale);

const scaleNamed = (name: string, { styrmodell, scales }: Context): Scale | undefined =>
  [...styrmodell.scales, ...scales, ...KNOWN_SCALES].find((scale) => scale.name === name);

/**
 * Parses a text as a grade: on its own scale where that is known, else on another of the styrmodell, else on a known one.
 * null: on none, or on several.
 */
function gradeOfText(text: string, own: Scale | undefined, context: Context): Grade | null {
  for (const scales of [own ? [own] : [], context.styrmodell.scales, context.scales, KNOWN_SCALES]) {
    const between = own && scales[0] === own ? gradeBetween(text, own) : null;
    if (between) return between;
    const match = scales.length > 0 ? readGrade(text, scales) : null;
    if (!match || "ambiguous" in match) continue;
    if ("state" in match) return { kind: "state", scale: match.scale.name, label: match.state.label };
    return {
      kind: "step",
      scale: match.scale.name,
      label: match.step.label,
      ...(match.index !== undefined ? { index: match.index } : {}),
      step: match.step,
    };
  }
  return null;
}

/** Words that foretell ("bedöms uppnås") grade a part of a year, by its forecast, and never the year. */
const isAhead = (text: string, { period }: Context): boolean =>
  !isInterim(period) && factsOf(text).judgement?.isForetold === true;

/** A state is given in the words that are printed; null: a sign or an abbreviation, or a comment. */
function stateAsPrinted(text: string): string | null {
  const { label } = afterSign(clean(text));
  return label.length <= LONGEST_STATE && label.split(" ").some(({ length }) => length > 3) ? label : null;
}
/** Characters. */
const LONGEST_STATE = 40;

/** The words of a printed grade that say that nothing is assessed; undefined: a step, or words of no known meaning. */
export function notAssessedIn({ grade, text = "" }: Assessment, { scales }: Context): string | undefined {
  const found = grade.kind === "state" ? readGrade(text, [STANDARD_SCALE, ...scales]) : null;
  return found && "state" in found ? grade.label : undefined;
}

/**
 * A printed word that is a step of the workbook's own scales, as written: its level's first. Another scale may have the same
 * word and mean another step.
 */
function onOwnScale(text: string, level: Level | undefined, context: Context): Grade | null {
  if (isUndecided(context.styrmodell)) return null;
  const word = gradeWord(text) ?? gradeMark(text);
  const own = context.styrmodell.scales.filter(({ source }) => source === OWN_WORDS);
  const first = own.filter(({ name }) => name === level?.scale);
  for (const scale of word === null ? [] : [...first, ...own]) {
    const step = stepNamed(scale, word ?? "");
    if (step !== undefined && scale.order === "stated") return gradeAt(scale, step);
  }
  return null;
}

/**
 * Until a styrmodell is decided, a printed step with the word that its cell has: "Uppnått" is not shown as "Uppnås", and "I
 * hamn" not as "målet nås vid årets slut", which a legend says that it means. A mark is shown as what it means.
 */
function inPrintedWord(grade: Grade, text: string, { styrmodell, scales }: Context): Grade {
  if (grade.kind !== "step" || !isUndecided(styrmodell)) return grade;
  const word = gradeWord(text) ?? wordBeforeComment(text);
  const isOwn = scales.some(({ name }) => name === grade.scale);
  const isShort = word !== null && bySpaces(word).length <= MOST_WORDS;
  const printed = isOwn || isShort ? word : grade.step.synonyms.find((one) => textKey(one) === textKey(word ?? ""));
  if (printed == null) return grade;
  const label = capital(printed);
  return { ...grade, label, step: { ...grade.step, label } };
}

/** Words of a grade that stands alone: "Nästan uppfyllt"; more are a sentence that tells one. */
const MOST_WORDS = 3;

/**
 * A printed grade: by the scale and step found by recognition, else by its text; an unknown text becomes a state with
 * that text, on no scale.
 */
function gradeOfNote(note: GradeNote, level: Level | undefined, context: Context): Grade {
  const own = isAhead(note.text, context) ? null : onOwnScale(note.text, level, context);
  if (own) return own;
  if (note.unread || isAhead(note.text, context)) return { kind: "state", label: note.text };
  const scale = note.scale === undefined ? undefined : scaleNamed(note.scale, context);
  return gradeBetween(note.text, scaleFor(level, context) ?? scale) ?? gradeOn(note, scale, level, context);
}

/** A printed grade on the scale that it was found on, else by its text. */
function gradeOn(note: GradeNote, scale: Scale | undefined, level: Level | undefined, context: Context): Grade {
  if (scale && note.step !== undefined && scale.steps[note.step]) return gradeAt(scale, note.step);
  const read = gradeOfText(note.text, scale ?? scaleFor(level, context), context);
  if (read?.kind === "state") return { ...read, label: stateAsPrinted(note.text) ?? read.label };
  return read ?? { kind: "state", label: note.text };
}

/** The grades of one judge that are of the period; where there are none, those of the year that its forecast has. */
function ofPeriod(notes: readonly GradeNote[], { period, reported, isYearAhead }: Context): readonly GradeNote[] {
  const own = notes.filter((note) => samePeriod(note.period ?? reported, period));
  if (own.length > 0 || !isYearAhead) return own;
  return notes.filter((note) => isYearOf(note.period ?? reported, period));
}

/** Grades of a node by one judge that count for the period, as source sheets print them. */
export function notesBy(node: PlanNode, by: GradeNote["by"], context: Context): Assessment[] {
  const level = levelFor(node, context);
  const notes = context.gradesOf(node).filter((note) => note.by === by);
  return ofPeriod(notes, context).map((note) => ({
    by: note.by,
    grade: inPrintedWord(gradeOfNote(note, level, context), note.text, context),
    text: note.text,
    reason: setBy(note),
    ...(note.who ? { who: note.who } : {}),
    ...(note.cell ? { cell: note.cell } : {}),
  }));
}

/** Who has set a grade, in one sentence. */
export const setBy = ({ by, who }: { by: GradeNote["by"]; who?: string }): string =>
  who ? SENTENCES.setBy(who) : SET_BY[by]();

const SET_BY: Record<GradeNote["by"], () => string> = {
  printed: SENTENCES.printed,
  computed: SENTENCES.computed,
  committee: SENTENCES.setByCommittee,
  overall: SENTENCES.setOverall,
};

/** Until a styrmodell is decided, a word that the workbook prints as a grade is one in an open cell too; null: it prints none such. */
function ofPrintedWord(text: string, { styrmodell, printedWords }: Context): Grade | null {
  const { label } = afterSign(clean(text));
  return isUndecided(styrmodell) && printedWords.has(textKey(label)) ? { kind: "state", label } : null;
}

/**
 * Grades that were written in the open cells of a status sheet for this goal and period. Text on no scale is a problem,
 * not a grade.
 */
export function entriesBy(node: PlanNode, by: Entry["by"], context: Context): Assessment[] {
  const scale = scaleFor(levelFor(node, context), context);
  return context.entries.flatMap((entry): Assessment[] => {
    if (entry.goal !== node.id || !samePeriod(entry.period, context.period) || entry.by !== by || !entry.grade?.trim())
      return [];
    const read = isAhead(entry.grade, context) ? null : gradeOfText(entry.grade, scale, context);
    const grade = read ? inPrintedWord(read, entry.grade, context) : ofPrintedWord(entry.grade, context);
    if (!grade) {
      context.problem("okänd-bedömning", entry.cell ?? "", entry.grade);
      return [];
    }
    return [
      {
        by,
        grade,
        reason: entry.reason?.trim() || setBy(entry),
        ...(entry.who ? { who: entry.who } : {}),
        ...(entry.cell ? { cell: entry.cell } : {}),
      },
    ];
  });
}

/** Whether a grade is printed where its scale ends: its best step, or its worst. A state, and a step between, is neither. */
function endOf(grade: Grade, context: Context): "best" | "worst" | null {
  if (grade.kind !== "step") return null;
  const { index, step } = grade;
  if (index === undefined) return step.class === "reached" ? "best" : step.class === "notReached" ? "worst" : null;
  const last = (scaleNamed(grade.scale, context)?.steps.length ?? 0) - 1;
  return index === 0 ? "best" : index === last ? "worst" : null;
}

/**
 * Whether a grade states the contrary of the fact that a target is met or not: the best step of a missed one, the worst
 * of one that is met. A step between contradicts neither.
 */
export function contradicts(grade: Grade, met: boolean | null, context: Context): boolean {
  const end = endOf(grade, context);
  return (met === false && end === "best") || (met === true && end === "worst");
}

/** What a grade on the scale of the fact states; undefined: it is on another scale. */
const factOf = (grade: Grade): boolean | undefined =>
  grade.kind === "step" && grade.scale === TARGET_SCALE.name ? grade.step.class === "reached" : undefined;

/**
 * Whether two grades disagree: by step on one scale, by class after conversion where the scales differ. A state, or a
 * step without a class, disagrees with nothing; a fact with its contrary alone.
 */
export function differ(a: Grade, b: Grade, context: Context): boolean {
  if (a.kind !== "step" || b.kind !== "step") return false;
  if (a.scale === b.scale)
    return a.index !== undefined && b.index !== undefined ? !isSameStep(a, b) : a.label !== b.label;
  const [fact, other] = [factOf(a), factOf(b)];
  if (fact !== undefined) return contradicts(b, fact, context);
  if (other !== undefined) return contradicts(a, other, context);
  return differInClass(a, b, context);
}

type OnStep = Extract<Grade, { kind: "step" }>;

/** Whether two steps of different scales mean different things. */
function differInClass(a: OnStep, b: OnStep, { styrmodell }: Context): boolean {
  const onto = styrmodell.scales.find((scale) => scale.name === a.scale);
  const converted = onto ? placeOn(b, onto, styrmodell.conversions) : null;
  const step = converted === null ? b.step : onto?.steps[converted];
  const other = step?.class ?? null;
  return a.step.class !== null && other !== null && a.step.class !== other;
}
