import { VANSBRO } from "../scales";
import { oneScale } from "./rows";

/**
 * Bands of attainment (outcome as a share of the target): reached, at least 80 %, below 80 %, as Vansbro kommun prints
 * them (årsredovisning 2019: "minst 80 procent måluppfyllelse", "lägre än 80 procent måluppfyllelse"), where a
 * strategic goal is the nämnder's goals weighed together; the rule of that is not printed, so the product's majority
 * stands.
 */
export const attainment = oneScale(
  { name: "attainment", title: "Måluppfyllnad i procent", source: "Vansbro kommun, årsredovisning 2019" },
  VANSBRO,
  [
    { rule: "uppnått", step: 0 },
    { rule: "måluppfyllnad", atLeast: 80, step: 1 },
    { rule: "annars", step: 2 },
  ],
  [{ rule: "majoritet" }, { rule: "sämst" }],
);
