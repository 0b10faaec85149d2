import { VANSBRO } from "../scales";
import type { Styrmodell } from "../styrmodell";
import { level, SETTINGS } from "./standard";

/**
 * Bands of attainment (outcome as a share of the target): reached, at least 80 %, below 80 %, as Vansbro kommun prints them
 * (årsredovisning 2019: "minst 80 procent måluppfyllelse", "lägre än 80 procent måluppfyllelse"), where a strategic goal is the
 * nämnder's goals weighed together; the rule of that is not printed, so the product's majority stands.
 */
export const attainment: Styrmodell = {
  name: "attainment",
  title: "Måluppfyllnad i procent",
  source: "Vansbro kommun, årsredovisning 2019",
  scales: [VANSBRO],
  levels: [
    level(
      "*",
      VANSBRO.name,
      [
        { rule: "uppnått", step: 0 },
        { rule: "måluppfyllnad", atLeast: 80, step: 1 },
        { rule: "annars", step: 2 },
      ],
      [{ rule: "majoritet" }, { rule: "sämst" }],
    ),
  ],
  conversions: [],
  settings: SETTINGS,
};
