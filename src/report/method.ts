import { andList } from "../domain/listed";
import { scalesOfGrades } from "./meanings";
import { keysOf } from "../domain/keys";
import type { AssessedGoal, AssessedIndicator, AssessedPlan } from "../domain/assessment";
import type { Judge } from "../domain/plan";
import { type Scale, stepText } from "../domain/scale";
import {
  ACCEPTED,
  distinctLevels,
  isUndecided,
  type Level,
  type LevelName,
  levelOf,
  scaleOf,
  type Styrmodell,
} from "../domain/styrmodell";
import { TARGET_SCALE } from "../domain/scales";
import { BY_PERSON, rollupSentence } from "../model/rollupWords";
import { gradingSentence } from "../model/ruleWords";
import { levelInWords } from "../model/words";
import { basisLegend, usualBasis } from "./basisSentence";
import { distinctGoals, levelCalled } from "./counted";
import { isMeasureAlone, nounOfMeasures } from "./measuresAlone";
import { SAY } from "./sentences";
import { indicatorsOf } from "./unassessed";
import { nounsOf } from "../assess/wording";
import { whenOf } from "./tally";
import { capital } from "../interpret/text/text";

/** Whether a level's measures reach their target values or do not, and no more is said of them. */
const isComparison = ({ scale, grading }: Level): boolean =>
  scale === TARGET_SCALE.name && grading.every(({ rule }) => rule === "uppnått" || rule === "annars");

/** `measures`: the measures that goals have, in the definite form of their word. */
const rulesOf = (level: Level, isMeasured: boolean, measures: string, styrmodell: Styrmodell): string => {
  const scale = styrmodell.scales.find((one) => one.name === level.scale);
  if (!isMeasured) return rollupSentence(level.rollup, scale, measures);
  const isPrintedFirst = level.judge === "printed";
  if (isComparison(level)) return isPrintedFirst ? SAY.printedElseCompared() : SAY.compared();
  const rules = gradingSentence(level.grading, scale, isPrintedFirst);
  return isPrintedFirst && rules !== "" ? SAY.printedFirst(rules) : rules;
};

/** Whether a person's grade alone is published on a level. */
export const personDecides = (styrmodell: Styrmodell, level: LevelName, period: string): boolean =>
  levelOf(styrmodell, level, whenOf(period))?.rollup.some((rule) => rule.rule === "person") ?? false;

/** Whether how many measures reach their target values is told in place of a grade on a level. */
const isCountedLevel = (styrmodell: Styrmodell, level: LevelName, period: string): boolean =>
  levelOf(styrmodell, level, whenOf(period))?.rollup.some((rule) => rule.rule === "antal") ?? false;

/** Which styrmodell judges, and what its sheet says of who decided it and when; of the office's own, that it chose it, and the day. */
function modelSentence(styrmodell: Styrmodell): string {
  const { title, decision = "" } = styrmodell;
  const named = title.toLowerCase().includes("styrmodell") ? capital(title) : `Styrmodell: ${title}`;
  const told = decision.startsWith(ACCEPTED) ? SAY.chosenHere(decision.slice(ACCEPTED.length)) : decision;
  if (!told || isUndecided(styrmodell)) return `${named}.`;
  return told.includes("(") ? `${named}, ${told}.` : `${named} (${told}).`;
}

/** Whose grade counts, first first, and what holds without any, by how a level is judged (docs/regler.md §7). */
const ORDERS = {
  machine: [["overall", "committee", "computed", "printed"], ""],
  printed: [["overall", "committee", "printed", "computed"], ""],
  counted: [["overall", "committee", "printed"], ", annars hur det går för {måtten}"],
  person: [["overall", "committee", "printed"], "; finns ingen av dem saknas bedömning"],
} as const satisfies Record<string, readonly [readonly Judge[], string]>;
type Order = keyof typeof ORDERS;

/** How the levels of some goals are judged. */
function ordersOf({ styrmodell, period }: AssessedPlan, goals: AssessedGoal[]): Order[] {
  const found = new Set(
    goals.map(({ node: level }): Order => {
      if (personDecides(styrmodell, level, period)) return "person";
      if (isCountedLevel(styrmodell, level, period)) return "counted";
      return levelOf(styrmodell, level, whenOf(period))?.judge === "printed" ? "printed" : "machine";
    }),
  );
  return keysOf(ORDERS).filter((one) => found.has(one));
}

/** Whose the published grade of a goal is; undefined where it has none. */
function judgeOf({ published, overall, committee, stands }: AssessedGoal): Judge | undefined {
  if (published.kind === "state") return undefined;
  if (overall) return "overall";
  if (committee.length > 0) return "committee";
  return stands?.by === "print" ? "printed" : "computed";
}

/**
 * Whose grades there are, for a reader, and which counts before which. Nothing where the rules alone have judged, or
 * people alone on levels that the rules leave to them.
 */
function whoJudged(judged: AssessedGoal[], orders: Order[]): string[] {
  const judges = new Set(judged.map(judgeOf));
  const order = orders.every((one) => one === "machine") ? "machine" : "printed";
  const [only, ...others] = ORDERS[order][0].filter((one) => judges.has(one));
  if (only === undefined) return [];
  const isTold = others.length === 0 && (only === "computed" || orders.every((one) => one === "person"));
  return isTold ? [] : [SAY.whoJudged([only, ...others])];
}

/** The meaning of a scale's steps in words, where the scale has one: of the levels' scales, and of those that grades stand on. */
function meanings(styrmodell: Styrmodell, levels: LevelName[], when: "helår" | "delår", used: Scale[]): string[] {
  const scales = new Set([...levels.flatMap((level) => scaleOf(styrmodell, level, when) ?? []), ...used]);
  return [...scales].flatMap((scale) => {
    const texts = scale.steps.flatMap(({ meaning, ...step }) => (meaning ? [`${stepText(step)}: ${meaning}`] : []));
    return texts.length > 0 ? [`${scale.name}: ${texts.join("; ")}.`] : [];
  });
}

/** How grades between the steps of a scale are taken, on the levels that have it. */
function decimals(
  styrmodell: Styrmodell,
  levels: LevelName[],
  when: "helår" | "delår",
  called: (level: string) => string,
): string[] {
  const of = (between: Scale["between"]): string[] => [
    ...new Set(
      levels.flatMap((level) => (scaleOf(styrmodell, level, when)?.between === between ? [called(level.level)] : [])),
    ),
  ];
  return (["asPrinted", "nearest"] as const).flatMap((between) => {
    const names = of(between);
    return names.length > 0 ? [SAY.withDecimals(capital(andList(names)), between === "asPrinted")] : [];
  });
}

/** A level that a rule judges, of measures or of goals. */
interface RuledLevel {
  name: string;
  isMeasured: boolean;
}

/** What the levels of one rule are called: measures of several names are mått, one word for one thing. */
function namesOf(levels: RuledLevel[]): string[] {
  const measures = levels.filter(({ isMeasured }) => isMeasured);
  const names = (measures.length > 1 ? levels.filter(({ isMeasured }) => !isMeasured) : levels).map(({ name }) => name);
  return [...new Set([...(measures.length > 1 ? ["mått"] : []), ...names])];
}

/** "indikatorerna"; "måtten" where measures have several names, or one without a known definite form. */
const theMeasures = (measured: LevelName[]): string =>
  nounsOf([...new Set(measured.map(({ level }) => level))]).theMany || "måtten";

/** The rule of judgement in plain Swedish, a sentence per level; levels with the same rule share one. */
export function ruleSentences(
  styrmodell: Styrmodell,
  measured: LevelName[],
  judged: LevelName[],
  period: string,
  called: (level: string) => string = (level) => level,
  used: Scale[] = [],
): string[] {
  const when = whenOf(period);
  const stated = new Map<string, RuledLevel[]>();
  const measures = theMeasures(measured);
  const add = (levels: LevelName[], isMeasured: boolean): void => {
    for (const of of distinctLevels(levels)) {
      const level = levelOf(styrmodell, of, when, isMeasured ? "measure" : "goal");
      const rule = (level && rulesOf(level, isMeasured, measures, styrmodell)) || BY_PERSON;
      const name = level?.body === undefined ? called(of.level) : levelInWords(level);
      stated.set(rule, [...(stated.get(rule) ?? []), { name, isMeasured }]);
    }
  };
  add(measured, true);
  add(judged, false);
  const sentences = [...stated].map(([rule, levels]) => `${capital(andList(namesOf(levels)))}: ${rule}.`);
  return [
    ...sentences,
    ...decimals(styrmodell, judged.length > 0 ? judged : measured, when, called),
    ...meanings(styrmodell, [...measured, ...judged], when, used),
  ];
}

/** The styrmodell that is told of: that printed grades go first is said where there are any, until it is decided. */
const toldOf = (styrmodell: Styrmodell, measured: readonly AssessedIndicator[]): Styrmodell =>
  isUndecided(styrmodell) && measured.every(({ printed }) => printed === undefined)
    ? { ...styrmodell, levels: styrmodell.levels.map(({ judge: _, ...level }) => level) }
    : styrmodell;

/** Goals that are judged, and measures, whose judging is told of. */
interface JudgedAndMeasured {
  judged: AssessedGoal[];
  measured: AssessedIndicator[];
  isFinal: boolean;
}

/**
 * How goals and measures have been judged, in sentences: a rule for each level, whose grade counts, what grades rest on,
 * and where values of others come from. Nothing of a final tells whose grade would count where nobody has set one.
 */
export function methodSentences(assessed: AssessedPlan, { judged, measured, isFinal }: JudgedAndMeasured): string[] {
  const { styrmodell, period } = assessed;
  const sources = new Set(
    measured.flatMap(({ node }) => [...node.outcomes, ...node.comparisons].flatMap(({ source }) => source ?? [])),
  );
  const orders = ordersOf(assessed, judged);
  const legend = basisLegend([...judged, ...measured], assessed, usualBasis(assessed));
  return [
    ...ruleSentences(
      toldOf(styrmodell, measured),
      measured.map(({ node }) => node),
      judged.map(({ node }) => node),
      period,
      (level) => levelCalled(assessed, level),
      scalesOfGrades(assessed, [...judged, ...measured]),
    ),
    ...(isFinal
      ? whoJudged(judged, orders)
      : orders.map((one) =>
          SAY.precedence(ORDERS[one][0], ORDERS[one][1].replace("{måtten}", nounOfMeasures(assessed).theMany)),
        )),
    ...(legend ? [legend] : []),
    ...(sources.size > 0 ? [`Källa: ${andList([...sources])}.`] : []),
  ];
}

/** The same of a whole plan, with the styrmodell that judges. Steps of processes are judged by nobody. */
export const planMethod = (assessed: AssessedPlan, isFinal: boolean): string =>
  [
    modelSentence(assessed.styrmodell),
    ...methodSentences(assessed, {
      judged: distinctGoals(assessed).filter((goal) => !goal.unjudged && !goal.step && !isMeasureAlone(goal)),
      measured: indicatorsOf(assessed),
      isFinal,
    }),
  ].join(" ");
