import { STANDARD_PARTS } from "../reportParts";
import { STANDARD_SCALE, TARGET_SCALE } from "../scales";
import { EVERY, NOT_DECIDED } from "../styrmodell";
import type { RollupRule, Styrmodell } from "../styrmodell";
import { level, SETTINGS } from "./rows";

const COUNTED: RollupRule[] = [{ rule: "antal" }];

/**
 * What holds as long as no styrmodell is decided: a measure has its printed grade, as printed, else it reaches its target
 * value or does not; and goals have counts of that. No threshold, no roll-up, no older value in the period's place, no base of a bare change (docs/regler.md §4). People may judge goals in
 * the words that most reports use.
 */
export const undecided: Styrmodell = {
  name: NOT_DECIDED,
  title: "Ingen vald styrmodell",
  decision: NOT_DECIDED,
  scales: [TARGET_SCALE, STANDARD_SCALE],
  levels: [
    level(
      EVERY.measure,
      TARGET_SCALE.name,
      [
        { rule: "uppnått", step: 0 },
        { rule: "annars", step: 1 },
      ],
      [],
      { judge: "printed" },
    ),
    level("god ekonomisk hushållning", STANDARD_SCALE.name, [], COUNTED),
    level(EVERY.level, STANDARD_SCALE.name, [], COUNTED),
  ],
  conversions: [],
  settings: { ...SETTINGS, oldestOutcome: 0, changesFrom: "asked" },
  parts: STANDARD_PARTS,
};
