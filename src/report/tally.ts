import { sumOf } from "../domain/sum";
import { isInterim } from "../assess/periods";
import { hasLetter } from "../domain/shapes";
import { colorsOf, type GradeColors, STATE_SYMBOL } from "../domain/colors";
import { factNamed, foreseenFact } from "../domain/assessment";
import type { AssessedGoal, AssessedPlan, Grade } from "../domain/assessment";
import { keysOf } from "../domain/keys";
import { saidStep, type Scale, type Step, type StepClass } from "../domain/scale";
import { KNOWN_SCALES, TARGET_SCALE } from "../domain/scales";
import { isUndecided, levelOf, scaleOf } from "../domain/styrmodell";
import { gradeText, stepText } from "./gradeText";
import { literal } from "./page";
import {
  afterCount,
  asPredicate,
  type CountedPredicate,
  notJudged,
  type Noun,
  portion,
  type Predicate,
  predicateFor,
  sharedOpening,
  someOf,
} from "../assess/wording";
import { capital } from "../interpret/text/text";
import { countable, countedLevels, distinctGoals, isCounted, levelCalled, once } from "./counted";
import { isMeasureAlone } from "./measuresAlone";
import { saysItsClass } from "../assess/ownWords";
import { printedTallies, printedTalliesAt } from "./printedTallies";
import { type CountedGoals, GOALS, levelName, levelNoun, predicateOf, PREDICATES, SAY } from "./sentences";
import { assessing } from "../lexicon/assessing";

/** One column of a count: what is counted, by the texts that published grades have. */
export interface Tally {
  label: string;
  symbol: string;
  colors: GradeColors;
  /** "rest": every goal that no other column counts. */
  kind: StepClass | "other" | "rest";
  /** Published texts, "● Uppnås"; empty for the rest. */
  texts: string[];
  /** In a sentence, where a step is counted by its own words; absent: by the kind. */
  predicate?: Predicate;
  /** At a level whose scale has no such step. */
  unused?: true;
}

const CLASS_LABELS: Record<StepClass, { label: string; symbol: string }> = {
  reached: { label: "Uppnås", symbol: "●" },
  partly: { label: "Uppnås delvis", symbol: "◐" },
  notReached: { label: "Uppnås inte", symbol: "○" },
};

/** What steps between reached and not reached mean, by the scales' own words: over a count, and in a sentence. */
function partlyMeans(texts: string[]): { label: string; predicate: string } {
  const under = texts.filter((text) => assessing.has(text, "underWay")).length;
  if (under === 0) return { label: CLASS_LABELS.partly.label, predicate: "uppnås delvis" };
  return under === texts.length
    ? { label: "På väg", predicate: "är på väg" }
    : { label: "Delvis eller på väg", predicate: "uppnås delvis eller är på väg" };
}

/** What several steps of a class are called over their count. */
const labelOfClass = (kind: StepClass, texts: string[]): string =>
  kind === "partly" ? partlyMeans(texts).label : CLASS_LABELS[kind].label;
const UNJUDGED = "Ej bedömda";
const REST: Tally = { label: UNJUDGED, symbol: STATE_SYMBOL, colors: colorsOf(), kind: "rest", texts: [] };

/** Steps, and after them what they do not count, in the form that their own labels have: "Ej bedömt" beside "Helt uppfyllt". */
function withRest(steps: Tally[]): Tally[] {
  const inflected = steps.find(({ label }) => afterCount(label, 2) !== label)?.label;
  return [
    ...steps,
    inflected === undefined ? REST : { ...REST, label: inflected.endsWith("t") ? "Ej bedömt" : "Ej bedömd" },
  ];
}

/** A count after its symbol; of what has no step without one: a dash before a number reads as a minus. */
export const countFormat = ({ symbol }: Pick<Tally, "symbol">): string =>
  symbol === STATE_SYMBOL ? "0" : `"${symbol} "0`;

/** Whether a grade is a figure, a letter or a sign: beside a count it needs its quotation marks. */
export const isMark = (label: string): boolean => [...label].filter(hasLetter).length < 2;

/** A tally's label in a bar, in the form for the count and the noun: "1 ej bedömd" for an indicator, "3 uppfyllda", "2 med ”4”". */
export function labelFor({ kind, label }: Tally, count: number, { none }: Noun = GOALS): string {
  if (isMark(label)) return SAY.withGrade(label);
  if (kind !== "rest") return capital(afterCount(label, count));
  if (count !== 1) return UNJUDGED;
  return none === "inget" ? "Ej bedömt" : "Ej bedömd";
}

/** Which rows of the styrmodell hold for a period. */
export const whenOf = (period: string): "helår" | "delår" => (isInterim(period) ? "delår" : "helår");

const distinct = <T>(items: T[]): T[] => [...new Set(items)];

/** How some steps are published: by their labels, and where goals have values between, by those that are nearest each. */
const textsOf = (steps: readonly Step[], goals: readonly AssessedGoal[]): string[] =>
  distinct([
    ...steps.map(stepText),
    // What some measures are expected to reach others have reached.
    ...goals.flatMap(({ published }) => {
      const isFact = steps.some(
        (step) => published.scale === TARGET_SCALE.name && factNamed(step.label) === factNamed(published.label),
      );
      if (isFact) return gradeText(published);
      const nearest = published.kind === "step" ? published.between?.step : undefined;
      return nearest && steps.some((step) => stepText(step) === stepText(nearest)) ? gradeText(published) : [];
    }),
  ]);

/** The scale of a goal's level, of its measures' for a measure in the role of one. */
const levelScale = ({ styrmodell, period }: AssessedPlan, goal: AssessedGoal): Scale | undefined =>
  scaleOf(styrmodell, goal.node, whenOf(period), isMeasureAlone(goal) ? "measure" : "goal");

const isOnlyCounted = ({ styrmodell, period }: AssessedPlan, { node }: AssessedGoal): boolean =>
  levelOf(styrmodell, node, whenOf(period))?.rollup.some(({ rule }) => rule === "antal") === true;

/** The scales that the goals of a plan are published on, or would be, in the styrmodell's order. */
export function scalesInUse(plan: AssessedPlan, goals: readonly AssessedGoal[] = distinctGoals(plan)): Scale[] {
  const named = goals.flatMap(({ published }) => (published.kind === "step" ? [published.scale] : []));
  // A level whose measures are only counted gives no grade on its scale.
  const levels = goals
    .filter((goal) => named.length === 0 || !isOnlyCounted(plan, goal))
    .flatMap((goal) => levelScale(plan, goal)?.name ?? [])
    // Whether measures reach their target values is no step beside the grades that they all have.
    .filter((name) => named.length === 0 || name !== TARGET_SCALE.name);
  const names = new Set([...named, ...levels]);
  return plan.styrmodell.scales.filter((scale) => names.has(scale.name)).map((scale) => asPublishedOn(scale, goals));
}

/** Of forecasts alone a fact is that target values are expected to be reached. */
function asPublishedOn(scale: Scale, goals: readonly AssessedGoal[]): Scale {
  const labels = goals.flatMap(({ published }) => (published.scale === scale.name ? [published.label] : []));
  const areForeseen = labels.length > 0 && labels.every((label) => factNamed(label) !== label);
  return areForeseen
    ? { ...scale, steps: scale.steps.map((step) => ({ ...step, label: foreseenFact(step.label) })) }
    : scale;
}

/** Published steps whose scale is not in the styrmodell: their texts are counted by their class. */
const strays = (goals: AssessedGoal[], scales: Scale[]): Extract<Grade, { kind: "step" }>[] =>
  goals.flatMap(({ published }) =>
    published.kind === "step" && !scales.some((scale) => scale.name === published.scale) ? [published] : [],
  );

/** The goals of a level that are counted. */
const goalsAt = (level: string, plan: AssessedPlan): AssessedGoal[] =>
  distinctGoals(plan).filter((goal) => isCounted(goal) && goal.node.level === level);

/** Whether goals are counted by their own words: where no styrmodell is decided, or no step of theirs says what it means. */
function areByWords(plan: AssessedPlan, goals = distinctGoals(plan).filter(countable(plan))): boolean {
  const steps = goals.flatMap(({ published }) => (published.kind === "step" ? [published.step] : []));
  return isUndecided(plan.styrmodell) || (steps.length > 0 && steps.every((step) => step.class === null));
}

/**
 * The columns of every count in a report, best → worst → not assessed: the steps of the scale where there is one for
 * all goals, else the classes that their steps have, and a column for steps without one; where no styrmodell is decided, the steps
 * that the goals stand on by their own words. At most seven columns.
 */
export const tallies = once((plan: AssessedPlan): Tally[] => {
  const goals = distinctGoals(plan).filter(countable(plan));
  if (areByWords(plan, goals))
    return withRest(
      printedTallies(
        goals,
        countedLevels(plan).map((level) => goalsAt(level, plan)),
      ),
    );
  const scales = scalesInUse(plan, goals);
  const loose = strays(goals, scales);
  const [only] = scales;
  if (scales.length === 1 && loose.length === 0 && only) {
    const isFact = only.steps.some(({ label }) => TARGET_SCALE.steps.some((step) => step.label === label));
    const isOwn = !isFact && !only.steps.every(saysItsClass);
    const areNear = only.between === "asPrinted";
    const steps = only.steps.map((step): Tally => ({
      label: areNear ? SAY.nearStep(step.label) : step.label,
      symbol: step.symbol,
      colors: colorsOf(step),
      kind: step.class ?? "other",
      texts: textsOf([step], goals),
      ...(isOwn ? { predicate: areNear ? SAY.nearSteps(step.label) : asPredicate(saidStep(step)) } : {}),
    }));
    return withRest(steps);
  }
  const steps = [...scales.flatMap((scale) => scale.steps), ...loose.map((grade) => grade.step)];
  const classes = keysOf(CLASS_LABELS).flatMap((kind): Tally | [] => {
    const texts = textsOf(
      steps.filter((step) => step.class === kind),
      goals,
    );
    // Of a scale of Ja and Nej no goal can be partly reached.
    if (texts.length === 0 && steps.length > 0) return [];
    return {
      label: labelOfClass(kind, texts),
      symbol: CLASS_LABELS[kind].symbol,
      colors: colorsOf({ class: kind }),
      kind,
      texts,
    };
  });
  const unclassed = steps.filter((step) => step.class === null);
  const texts = textsOf(unclassed, goals);
  const [first] = unclassed;
  if (!first) return withRest(classes);
  const label = texts.length === 1 ? first.label : "Andra bedömningar";
  return withRest([...classes, { label, symbol: first.symbol, colors: colorsOf(first), kind: "other", texts }]);
});

/** How many of the goals each column counts, in the columns' order. */
export function tallied(goals: readonly AssessedGoal[], columns: Tally[]): number[] {
  const last = columns.length - 1;
  const places = goals.map(({ published }) => {
    const text = gradeText(published);
    const place = columns.findIndex((column) => column.texts.includes(text));
    return place < 0 ? last : place;
  });
  return columns.map((_, at) => places.filter((place) => place === at).length);
}

/** How many of a level's goals each column counts. */
export const talliedAt = (level: string, columns: Tally[], plan: AssessedPlan): number[] =>
  tallied(goalsAt(level, plan), talliesAt(columns, level, plan));

/** Escapes a text for COUNTIF, where `*`, `?` and `~` are wildcards; a long one is matched by its beginning. */
export const asked = (text: string): string =>
  literal(text.slice(0, 200).replace(/[*?~]/g, "~$&") + (text.length > 200 ? "*" : ""));

/** "COUNTIF(M12:M40,"● Uppnås")+…" over a range of published grades, without "="; for the rest null. */
export const countFormula = (column: Pick<Tally, "kind" | "texts">, range: string, also = ""): string | null =>
  column.kind === "rest" ? null : countOfTexts(column.texts, range, also);

/** Texts that COUNTIF takes for one, since it reads capitals as small letters, once each. */
const apart = (texts: string[]): string[] => [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()];

/** The native formula of how many cells hold one of these texts; `also` as of `countFormula`. */
export const countOfTexts = (texts: string[], range: string, also: string): string =>
  apart(texts)
    .map((text) => (also ? `COUNTIFS(${range},${asked(text)},${also})` : `COUNTIF(${range},${asked(text)})`))
    .join("+") || "0";

/** A level's counts in a sentence: its own cells, and the word of its scale for what is reached. */
export interface LevelCounts {
  /** As printed, lower case. */
  level: string;
  counts: number[];
  cells: string[];
}

/**
 * The steps that goals of a level are published on: of the scales that their grades stand on, else of the level's own
 * in the styrmodell.
 */
function stepsAt(level: string, assessed: AssessedPlan): Step[] {
  const { styrmodell, period } = assessed;
  const grades = distinctGoals(assessed).flatMap(({ node, published }) =>
    node.level === level && published.kind === "step" ? [published] : [],
  );
  const scales = distinct(grades.map(({ scale }) => scale)).flatMap(
    (name) => [...styrmodell.scales, ...KNOWN_SCALES].find((scale) => scale.name === name) ?? [],
  );
  const strange = grades.filter(({ scale }) => scales.every(({ name }) => name !== scale)).map(({ step }) => step);
  if (grades.length > 0) return [...scales.flatMap(({ steps }) => steps), ...strange];
  return scaleOf(styrmodell, { level }, whenOf(period))?.steps ?? [];
}

/** What is counted on a level, and what is told where none of it is: the one step between, by its label. */
interface LevelWords {
  kind: Tally["kind"];
  predicate: Predicate;
  partly?: Predicate;
}

/**
 * What the sentence counts on a level, and its words: the one step of its scale that is reached, by its label; the one
 * step of a scale without classes; else all that is reached.
 */
function wordingOf(level: string, assessed: AssessedPlan): LevelWords {
  const steps = stepsAt(level, assessed);
  const between = betweenOf(steps.filter((step) => step.class === "partly"));
  const [reached, another] = steps.filter((step) => step.class === "reached");
  if (reached && !another) return { kind: "reached", predicate: asPredicate(saidStep(reached)), ...between };
  const [only, ...more] = steps;
  if (only?.class === null && more.length === 0) return { kind: "other", predicate: asPredicate(saidStep(only)) };
  return { kind: "reached", predicate: PREDICATES.reached, ...between };
}

/** What is told of the goals of a level that are reached: "uppnås", "är genomförda". */
export function reachedOfLevel(level: string, assessed: AssessedPlan): Predicate {
  const { kind, predicate } = wordingOf(level, assessed);
  return kind === "reached" ? predicate : PREDICATES.reached;
}

/**
 * The columns where only the goals of one level are counted: each with the steps of its scale, and its scale's own
 * label where it has one step there. A scale that is none of the columns' own is counted by what its steps mean, in the
 * first column of each class; so is a class that has one column.
 */
export function talliesAt(columns: Tally[], level: string, assessed: AssessedPlan): Tally[] {
  if (areByWords(assessed)) return withRest(printedTalliesAt(columns.slice(0, -1), goalsAt(level, assessed)));
  const steps = stepsAt(level, assessed);
  const own = columns.some(({ texts }) => steps.some((step) => texts.includes(stepText(step))));
  const counted = columns.filter(({ kind }) => kind !== "rest");
  const named = counted.map((column): Tally => {
    if (steps.length === 0) return column;
    const alike = columns.filter(({ kind }) => kind === column.kind);
    const byClass = own ? alike.length === 1 : alike[0] === column;
    const here = steps.filter(
      (step) => (own && column.texts.includes(stepText(step))) || (byClass && (step.class ?? "other") === column.kind),
    );
    const [first, second] = here;
    const label = first && !second ? first.label : severalLabel(column, here);
    if (here.length === 0) return { ...column, texts: own ? column.texts : [], unused: true };
    return { ...column, label, texts: textsOf(here, goalsAt(level, assessed)) };
  });
  return withRest(named);
}

/** What a column of several steps is called: as it is, where that is one of them; else by what they have in common. */
const severalLabel = ({ kind, label }: Tally, steps: Step[]): string =>
  kind === "rest" || kind === "other" || steps.some((step) => step.label === label)
    ? label
    : labelOfClass(kind, steps.map(stepText));

/** A sentence and the formula that gives it again when a grade changes. */
export interface Lead {
  formula: string;
  value: string;
}

/** A formula for `portion` of the number that a term gives; `none`: what is said where it is nought. */
function portionFormula(
  term: string,
  of: number,
  noun: Noun,
  predicate: Predicate,
  none = portion(0, of, noun, predicate),
): string {
  const stated = (count: number): string => literal(portion(count, of, noun, predicate));
  const some = predicateFormula(term, predicate, `${someOf("", of, noun)} `);
  return `IF(${term}=0,${literal(none)},IF(${term}=${of},${stated(of)},${term}&${some}))`;
}

/** A formula for a predicate, from a character on, in the form for the number that a term gives, and what is before it. */
function predicateFormula(term: string, predicate: Predicate, before: string, from = 0): string {
  const [one, many] = [1, 2].map((count) => literal(before + predicateFor(predicate, count).slice(from)));
  return one === many ? `${one}` : `IF(${term}=1,${one},${many})`;
}

const sumFormula = (terms: string[]): string => `(${terms.join("+") || "0"})`;
/** The items, given in the order of the columns, whose column is of a kind. */
const ofKind = <T>(items: T[], columns: Tally[], kind: Tally["kind"]): T[] =>
  items.filter((_, at) => columns[at]?.kind === kind);

/**
 * "Resultatmål: 3 av 8 uppnås; uppdrag: 11 av 26 har bedömningen ”Genomfört”." as a formula over count cells, with
 * today's value. `measures`: what is said where nothing is judged (`measuresLead`).
 */
export function levelHeadline(
  levels: LevelCounts[],
  columns: Tally[],
  assessed: AssessedPlan,
  measures?: string,
): Lead {
  const reported = leadByLevel(levels, columns, assessed);
  const several = (): string =>
    SAY.noneJudged(levels.map(({ level, counts }) => ({ level: levelCalled(assessed, level), count: sumOf(counts) })));
  const none = measures ?? (levels.length < 2 ? undefined : several());
  return unlessNone(reported, columns, levels, none);
}

/**
 * A sentence, and in its place what is said where all that is counted is not judged: by the cells of the counts; that
 * alone where no sheet has such.
 */
function unlessNone(
  reported: Lead,
  columns: Tally[],
  counted: Pick<LevelCounts, "counts" | "cells">[],
  none: string | undefined,
): Lead {
  const all = sumOf(counted.flatMap(({ counts }) => counts));
  if (none === undefined || all === 0) return reported;
  if (counted.every(({ cells }) => cells.length === 0)) return { formula: `=${literal(none)}`, value: none };
  const rests = counted.flatMap(({ cells }) => ofKind(cells, columns, "rest"));
  const unjudged = counted.flatMap(({ counts }) => ofKind(counts, columns, "rest"));
  return {
    formula: `=IF(${sumFormula(rests)}=${all},${literal(none)},${reported.formula.slice(1)})`,
    value: sumOf(unjudged) === all ? none : reported.value,
  };
}

/** The same where something is judged. */
function leadByLevel(levels: LevelCounts[], columns: Tally[], assessed: AssessedPlan): Lead {
  const parts = levels.map((one, index) => {
    const level = levelCalled(assessed, one.level);
    const named = { ...one, level: index === 0 ? capital(level) : level };
    return areByWords(assessed)
      ? printedClause(named, talliesAt(columns, one.level, assessed))
      : clauseOf(named, columns, wordingOf(one.level, assessed));
  });
  return {
    formula: `=${parts.map(({ formula }) => formula).join('&"; "&')}&"."`,
    value: `${parts.map(({ value }) => value).join("; ")}.`,
  };
}

/** A level's clause: how many are reached; where none is, how many are partly. */
function clauseOf(
  { level, counts, cells }: LevelCounts,
  columns: Tally[],
  { kind, predicate, partly: between }: LevelWords,
): Lead {
  const of = <T>(items: T[], one: Tally["kind"]): T[] => ofKind(items, columns, one);
  const all = sumOf(counts);
  const noun = levelNoun(level, all);
  const reached = sumFormula(of(cells, kind));
  const partly = sumFormula(of(cells, "partly"));
  const under = between ?? partlyWords(columns);
  const counted = portionFormula(reached, all, noun, predicate);
  const somePartly = `IF(${partly}=${all},${literal(portion(all, all, noun, under))},${literal(`${portion(0, all, noun, predicate)}, men `)}&${partly}&${predicateFormula(partly, under, " ")})`;
  const clause = kind === "reached" ? `IF(AND(${reached}=0,${partly}>0),${somePartly},${counted})` : counted;
  const none = literal(portion(all, all, noun, notJudged(noun)));
  const [toNone, toPartly, toReached] = [of(counts, "rest"), of(counts, "partly"), of(counts, kind)].map(sumOf);
  const value = (): string => {
    if (toNone === all) return SAY.countedLevel(level, all, all, notJudged(noun));
    if (kind === "reached" && toReached === 0 && toPartly)
      return SAY.countedPartly(level, toPartly, all, predicate, under);
    return SAY.countedLevel(level, toReached ?? 0, all, predicate);
  };
  return {
    formula: `${literal(levelName(level, all))}&IF(${sumFormula(of(cells, "rest"))}=${all},${none},${clause})`,
    value: value(),
  };
}

/** A level's clause in the words of its own goals: how many stand on the best of the steps that any of them does. */
function printedClause({ level, counts, cells }: LevelCounts, columns: Tally[]): Lead {
  const all = sumOf(counts);
  const noun = levelNoun(level, all);
  const best = columns.findIndex(({ predicate }, at) => predicate !== undefined && (counts[at] ?? 0) > 0);
  const { predicate = notJudged(noun) } = columns[best] ?? {};
  // A grade in her words is not negated: "nås delvis" has no "nås inte delvis".
  const none = best < 0 ? undefined : `${someOf(0, all, noun)} ${predicateFor(predicate, all)}`;
  const term = cells[best] ?? cells.at(-1) ?? "0";
  return {
    formula: `${literal(levelName(level, all))}&${portionFormula(term, all, noun, predicate, none)}`,
    value: SAY.countedLevel(level, best < 0 ? all : (counts[best] ?? 0), all, predicate),
  };
}

/** The predicate of a level's own steps between reached and not: the words of the only one, else what they have in common. */
function betweenOf(steps: Step[]): Pick<LevelWords, "partly"> {
  const [only, ...others] = steps;
  if (!only) return {};
  return { partly: others.length === 0 ? asPredicate(saidStep(only)) : partlyMeans(steps.map(stepText)).predicate };
}

/** The predicate of what is partly reached, or on the way. */
const partlyWords = (columns: Tally[]): string =>
  partlyMeans(columns.flatMap(({ kind, texts }) => (kind === "partly" ? texts : []))).predicate;

/** Whether what is counted is whether target values are reached, and no grade. */
function areFacts(columns: Tally[]): boolean {
  const facts = TARGET_SCALE.steps.map(stepText);
  const texts = columns.flatMap((column) => (column.kind === "rest" ? [] : column.texts));
  return texts.length > 0 && texts.every((text) => facts.includes(text));
}

/** The kind of column that each part of a count of goals is in. */
const KINDS: Record<keyof CountedGoals, Tally["kind"]> = {
  reached: "reached",
  partly: "partly",
  missed: "notReached",
  unordered: "other",
  unjudged: "rest",
};

/**
 * "2 av 4 mål uppnås, 1 uppnås delvis och 1 uppnås inte; 1 är inte bedömt." as a formula over count cells, with today's
 * value. What there is none of is left out. `noun`: what is counted; `measures`: what is said where nothing is judged
 * (`measuresLead`).
 */
export function headline(
  columns: Tally[],
  counts: number[],
  cells: string[],
  noun: Noun = GOALS,
  measures?: string,
): Lead {
  const [graded, apart] = partsOf(columns, noun);
  const partOf = ({ of, predicate }: CountPart): CountedPredicate => [sumOf(of(counts)), predicate];
  const termOf = ({ of, predicate }: CountPart): Term => ({ term: sumFormula(of(cells)), predicate });
  const value = SAY.counted(graded.map(partOf), apart.map(partOf), noun);
  const all = sumOf(counts);
  const formula = all === 0 ? literal(value) : distributionFormula(all, graded.map(termOf), apart.map(termOf), noun);
  return unlessNone({ formula: `=${formula}`, value }, columns, [{ counts, cells }], measures);
}

/** A part of a count: which of some items, given in the order of the columns, belong to it, and its predicate. */
interface CountPart {
  of: <T>(items: T[]) => T[];
  predicate: Predicate;
}

/**
 * The parts that a sentence counts, and those that it tells apart: by the kinds of the columns; by column where steps
 * are counted by their own words.
 */
function partsOf(columns: Tally[], noun: Noun): [graded: CountPart[], apart: CountPart[]] {
  const own = columns.flatMap(({ predicate, unused }, at): CountPart[] =>
    predicate === undefined || unused ? [] : [{ of: (items) => items.slice(at, at + 1), predicate }],
  );
  const under = partlyWords(columns);
  const facts = areFacts(columns);
  const kinds = (parts: (keyof CountedGoals)[]): CountPart[] =>
    parts
      .filter((part) => columns.some(({ kind }) => kind === KINDS[part]))
      .map((part) => ({
        of: (items) => ofKind(items, columns, KINDS[part]),
        predicate: predicateOf(part, under, noun, facts),
      }));
  return own.length > 0
    ? [own, kinds(["unjudged"])]
    : [kinds(["reached", "partly", "missed"]), kinds(["unordered", "unjudged"])];
}

/** A number of a formula, and the predicate of so many goals. */
interface Term {
  term: string;
  predicate: Predicate;
}

/** A formula for `distribution` of the terms' counts, as a sentence. */
function distributionFormula(of: number, graded: Term[], apart: Term[], noun: Noun): string {
  const all = [...graded, ...apart];
  const termsOf = (some: Term[]): string => sumFormula(some.map(({ term }) => term));
  const shared = sharedOpening(graded.map(({ predicate }) => predicate));
  const pieces = all.map(({ term, predicate }, at) => {
    const textFrom = (start: number): string => predicateFormula(term, predicate, " ", start);
    const text = textFrom(0);
    const next = at < graded.length ? textFrom(shared) : text;
    const opening = `${literal(someOf("", of, noun))}&${text}`;
    if (at === 0) return `IF(${term}=0,"",${term}&${opening})`;
    const isLast = `${termsOf(graded.slice(at + 1))}=0`;
    const before = at >= graded.length ? '"; "' : at === graded.length - 1 ? '" och "' : `IF(${isLast}," och ",", ")`;
    return `IF(${term}=0,"",IF(${termsOf(all.slice(0, at))}=0,${term}&${opening},${before}&${term}&${next}))`;
  });
  return all.reduceRight(
    (otherwise, { term, predicate }) =>
      `IF(${term}=${of},${literal(`${capital(portion(of, of, noun, predicate))}.`)},${otherwise})`,
    of === 1 ? '""' : `${pieces.join("&")}&"."`,
  );
}
