import type { Scale } from "./scale";

/** When a grading rule holds. Percentages are in percent: 90 for 90 %. */
export type RuleCondition =
  | { rule: "uppnått" }
  | { rule: "måluppfyllnad"; atLeast: number }
  | { rule: "andel av vägen"; atLeast: number }
  | { rule: "takt"; atLeast: number }
  | { rule: "årlig förändring"; atLeast: number }
  | { rule: "rätt riktning" }
  | { rule: "inom tolerans"; within: number }
  | { rule: "prognos når målet" }
  | { rule: "annars" };

/** First match wins; `step` counts from 0 = best on the level's scale. */
export type GradingRule = RuleCondition & { step: number };

/** How children become one grade; the next rule in the list takes over where one gives nothing. */
export type RollupRule =
  | { rule: "sämst" }
  | { rule: "bäst" }
  | { rule: "majoritet" }
  | { rule: "minst hälften" }
  | { rule: "andel"; atLeast: number; step: number }
  | { rule: "viktat medel"; cutoffs: number[] }
  | { rule: "median" }
  | { rule: "person" };

export interface Level {
  /** The printed word, lower case; "*" stands for every level without a row of its own. */
  level: string;
  /** Name of a scale. */
  scale: string;
  /** For what is measured: in order. Empty: the level is not graded from numbers. */
  grading: GradingRule[];
  /** For what has children: in order. Empty: no roll-up. */
  rollup: RollupRule[];
  /** Share of children that must be assessed before a roll-up counts, in percent. */
  coverage: number;
  missing: "ignored" | "worst" | "block";
}

export interface Conversion {
  from: string;
  to: string;
  /** steps[i] is the step on `to` for step i on `from`. */
  steps: number[];
}

/** Governance model: levels, scales and rules, as data. Stands in the visible sheet "Styrmodell". */
export interface Styrmodell {
  /** "standard", "lindesberg" … */
  name: string;
  title: string;
  source?: string;
  scales: Scale[];
  levels: Level[];
  conversions: Conversion[];
  settings: {
    rounding: "exakt" | "målets decimaler";
    /** An outcome older than so many years is not graded. */
    oldestOutcome: number;
    /** For "unchanged" and "inom tolerans", in percent of the baseline. */
    tolerance: number;
  };
}

/** The level's row, or the row "*". */
export const levelOf = (styrmodell: Styrmodell, level: string): Level | undefined =>
  styrmodell.levels.find((row) => row.level === level) ?? styrmodell.levels.find((row) => row.level === "*");

export const scaleOf = (styrmodell: Styrmodell, level: string): Scale | undefined => {
  const name = levelOf(styrmodell, level)?.scale;
  return styrmodell.scales.find((scale) => scale.name === name);
};
