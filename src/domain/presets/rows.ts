import { STANDARD_PARTS } from "../reportParts";
import { statedScale, type Scale } from "../scale";
import { KATRINEHOLM_ASSIGNMENTS } from "../scales";
import type { GradingRule, Level, RollupRule, Styrmodell, Settings } from "../styrmodell";

/** Settings of every preset: exact comparison, outcomes at most a year old, no tolerance that nobody has decided. */
export const SETTINGS: Settings = { rounding: "exakt", oldestOutcome: 1, tolerance: 0 };

/** Without published thresholds a number only shows whether the target is met; otherwise a person judges. */
export const ONLY_REACHED: GradingRule[] = [{ rule: "uppnått", step: 0 }];

const [DONE, ONGOING, NOT_BEGUN] = KATRINEHOLM_ASSIGNMENTS.steps.map(({ synonyms }) => synonyms);

/** The status of an activity or a step, for municipalities that print no words for it: these are the product's. */
export const ACTIVITY_STATUS = statedScale("Aktivitetsstatus", "Måltavlan; kommunen har inte tryckt någon skala", [
  ["Genomförd", "reached", DONE?.filter((text) => text !== "genomförd").concat("genomfört")],
  ["Pågår", "partly", ONGOING],
  ["Ej påbörjad", "notReached", NOT_BEGUN?.filter((text) => text !== "ej påbörjad").concat("ej genomfört")],
]);

/** A level's row: children that lack a grade are left out, and half of them must have one. */
export const level = (
  name: string,
  scale: string,
  grading: GradingRule[],
  rollup: RollupRule[],
  more: Partial<Level> = {},
): Level => ({
  level: name,
  scale,
  grading,
  rollup,
  coverage: 50,
  missing: "ignored",
  ...more,
});

/** A level where a person decides and no rule of roll-up is published. */
export const byPerson = (name: string, scale: string, grading: GradingRule[] = []): Level =>
  level(name, scale, grading, [{ rule: "person" }]);

/** A styrmodell with one scale and one row of rules for every level. */
export const oneScale = (
  stated: Pick<Styrmodell, "name" | "title" | "source">,
  scale: Scale,
  grading: GradingRule[],
  rollup: RollupRule[],
): Styrmodell => ({
  ...stated,
  scales: [scale],
  levels: [level("*", scale.name, grading, rollup)],
  conversions: [],
  settings: SETTINGS,
  parts: STANDARD_PARTS,
});
