import { statedScale } from "../scale";
import { oneScale } from "./rows";

const CHANGE = statedScale("Årlig förändring", "Open SDG; Statistics Canada", [
  ["Tydlig förbättring", "partly", [], { meaning: "minst 1,5 procent bättre per år" }],
  ["Viss förbättring", "partly", [], { meaning: "minst 0,5 procent bättre per år" }],
  ["Liten eller ingen förbättring", "partly", [], { meaning: "minst oförändrat" }],
  ["Försämring", "notReached", [], { meaning: "sämre per år" }],
]);

/**
 * Annual growth where there is no target: at least 1,5 %, 0,5 % and 0 % a year towards the better side, else
 * deterioration. Source: Open SDG, after Statistics Canada. No step means that a target is reached, since there is none.
 */
export const annualChange = oneScale(
  { name: "annualChange", title: "Årlig förändring utan målvärde", source: "Open SDG; Statistics Canada" },
  CHANGE,
  [
    { rule: "årlig förändring", atLeast: 1.5, step: 0 },
    { rule: "årlig förändring", atLeast: 0.5, step: 1 },
    { rule: "årlig förändring", atLeast: 0, step: 2 },
    { rule: "annars", step: 3 },
  ],
  [{ rule: "majoritet" }, { rule: "sämst" }],
);
