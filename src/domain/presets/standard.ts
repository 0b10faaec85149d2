import { STANDARD_SCALE } from "../scales";
import type { GradingRule, Level, RollupRule, Styrmodell } from "../styrmodell";

/** Settings of every preset: exact comparison, outcomes at most a year old, no tolerance that nobody has decided. */
export const SETTINGS: Styrmodell["settings"] = { rounding: "exakt", oldestOutcome: 1, tolerance: 0 };

/** All that can be said of a number where no thresholds are published: the target is met, or a person judges. */
export const ONLY_REACHED: GradingRule[] = [{ rule: "uppnått", step: 0 }];

/** A level's row: children that lack a grade are left out, and half of them must have one. */
export const level = (name: string, scale: string, grading: GradingRule[], rollup: RollupRule[], more: Partial<Level> = {}): Level => ({
  level: name,
  scale,
  grading,
  rollup,
  coverage: 50,
  missing: "ignored",
  ...more,
});

/** A level where a person decides and no rule of roll-up is published. */
export const byPerson = (name: string, scale: string, grading: GradingRule[] = []): Level => level(name, scale, grading, [{ rule: "person" }]);

/**
 * What the product does without a styrmodell: met, at least 90 % of the target, else not; roll-up by majority, then the worst.
 * 90 % is close to the 91–99 % that Helsingborgs stad prints for its middle step (årsredovisning 2016).
 */
export const standard: Styrmodell = {
  name: "standard",
  title: "Måltavlans standard",
  source: "Måltavlan; 90 procent efter Helsingborgs stads mellansteg (91–99 procent, årsredovisning 2016)",
  scales: [STANDARD_SCALE],
  levels: [
    level(
      "*",
      STANDARD_SCALE.name,
      [
        { rule: "uppnått", step: 0 },
        { rule: "måluppfyllnad", atLeast: 90, step: 1 },
        { rule: "annars", step: 2 },
      ],
      [{ rule: "majoritet" }, { rule: "sämst" }],
    ),
  ],
  conversions: [],
  settings: SETTINGS,
};
