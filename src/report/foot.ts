import { indicatorsIn } from "../domain/assessment";
import type { AssessedArea, AssessedPlan } from "../domain/assessment";
import { isUndecided, levelOf, scaleOf } from "../domain/styrmodell";
import type { Level, Styrmodell } from "../domain/styrmodell";
import { BY_PERSON, rollupSentence } from "../model/rollupWords";
import { gradingSentence } from "../model/ruleWords";
import { basisLegend, usualBasis } from "./basisSentence";
import { LOOK } from "./look";
import type { Page } from "./page";
import { andList } from "../assess/wording";
import { whenOf } from "./tally";
import { capital } from "../interpret/text/text";

/**
 * Which grade is published: on levels where the computed one counts, and where only a person's does (docs/regler.md
 * §7).
 */
export const PUBLISHED = {
  counted:
    "Den samlade bedömningen redovisas där den finns, annars nämndens, annars den som står i underlaget, annars hur det går för måtten.",
  printed:
    "Den samlade bedömningen redovisas där den finns, annars nämndens, annars den som står i underlaget, annars den beräknade.",
  machine:
    "Den samlade bedömningen redovisas där den finns, annars nämndens, annars den beräknade, annars den som står i underlaget.",
  person:
    "Den samlade bedömningen redovisas där den finns, annars nämndens, annars den som står i underlaget; finns ingen av dem saknas bedömning.",
};

const rulesOf = (level: Level, measured: boolean, styrmodell: Styrmodell): string => {
  const scale = styrmodell.scales.find((one) => one.name === level.scale);
  return measured ? gradingSentence(level.grading, scale) : rollupSentence(level.rollup, scale);
};

/** Whether a person's grade alone is published on a level. */
export const personDecides = (styrmodell: Styrmodell, level: string, period: string): boolean =>
  levelOf(styrmodell, level, whenOf(period))?.rollup.some((rule) => rule.rule === "person") ?? false;

/** Whether how many measures reach their target values is told in place of a grade on a level. */
const isCountedLevel = (styrmodell: Styrmodell, level: string, period: string): boolean =>
  levelOf(styrmodell, level, whenOf(period))?.rollup.some((rule) => rule.rule === "antal") ?? false;

/** Which styrmodell judges, and what its sheet says of who decided it and when. */
export const modelSentence = (styrmodell: Styrmodell): string =>
  `Styrmodell: ${styrmodell.title}${styrmodell.decision && !isUndecided(styrmodell) ? ` (${styrmodell.decision})` : ""}.`;

/** Which grade is published on each of some goals' levels, in sentences. */
export function publishedSentences(styrmodell: Styrmodell, levels: string[], period: string): string[] {
  const of = new Set(
    levels.map((level): keyof typeof PUBLISHED => {
      if (personDecides(styrmodell, level, period)) return "person";
      if (isCountedLevel(styrmodell, level, period)) return "counted";
      return levelOf(styrmodell, level, whenOf(period))?.judge === "printed" ? "printed" : "machine";
    }),
  );
  return (["machine", "printed", "counted", "person"] as const).flatMap((one) => (of.has(one) ? [PUBLISHED[one]] : []));
}

/** The meaning of a scale's steps in words, where the scale has one. */
function meanings(styrmodell: Styrmodell, levels: string[], when: "helår" | "delår"): string[] {
  const scales = new Set(levels.flatMap((level) => scaleOf(styrmodell, level, when) ?? []));
  return [...scales].flatMap((scale) => {
    const texts = scale.steps.flatMap(({ symbol, label, meaning }) =>
      meaning ? [`${symbol} ${label}: ${meaning}`] : [],
    );
    return texts.length > 0 ? [`${scale.name}: ${texts.join("; ")}.`] : [];
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

/** The rule of judgement in plain Swedish, a sentence per level; levels with the same rule share one. */
export function ruleSentences(styrmodell: Styrmodell, measured: string[], judged: string[], period: string): string[] {
  const when = whenOf(period);
  const stated = new Map<string, RuledLevel[]>();
  const add = (levels: string[], isMeasured: boolean): void => {
    for (const name of new Set(levels)) {
      const level = levelOf(styrmodell, name, when, isMeasured ? "measure" : "goal");
      const rule = (level && rulesOf(level, isMeasured, styrmodell)) || BY_PERSON;
      stated.set(rule, [...(stated.get(rule) ?? []), { name, isMeasured }]);
    }
  };
  add(measured, true);
  add(judged, false);
  const sentences = [...stated].map(([rule, levels]) => `${capital(andList(namesOf(levels)))}: ${rule}.`);
  return [...sentences, ...meanings(styrmodell, [...measured, ...judged], when)];
}

/** The foot of a status sheet: how its goals and indicators are judged. */
export function footRows(
  page: Page,
  { assessed, area, isFinal }: { assessed: AssessedPlan; area: AssessedArea; isFinal: boolean },
  from: number,
  to: number,
): void {
  const indicators = indicatorsIn(area);
  const judged = area.goals.filter(({ unjudged }) => !unjudged);
  page.gap(6);
  const sentences = ruleSentences(
    assessed.styrmodell,
    indicators.map((indicator) => indicator.node.level),
    judged.map((goal) => goal.node.level),
    assessed.period,
  );
  const sources = [
    ...new Set(
      indicators.flatMap(({ node }) => [...node.outcomes, ...node.comparisons].flatMap(({ source }) => source ?? [])),
    ),
  ];
  if (indicators.length + judged.length === 0) return;
  const text = [
    "Så bedöms målen.",
    ...sentences,
    ...publishedSentences(
      assessed.styrmodell,
      judged.map(({ node }) => node.level),
      assessed.period,
    ),
    ...[basisLegend([...judged, ...indicators], assessed.styrmodell, usualBasis(assessed, isFinal))].filter(Boolean),
    ...(sources.length > 0 ? [`Källa: ${andList(sources)}.`] : []),
  ].join(" ");
  page.across({ value: text, look: LOOK.muted }, from, to);
}
