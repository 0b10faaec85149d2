import { statedScale } from "../scale";
import { oneScale } from "./rows";

const PACE = statedScale("Takt mot målet", "Open SDG; Statistics Canada", [
  ["Uppnått", "reached", ["nått"]],
  ["I takt", "partly", ["på väg"], { meaning: "minst 95 procent av den årliga takt som behövs" }],
  ["För långsamt", "partly", ["framsteg"], { meaning: "minst 60 procent av takten" }],
  ["Små framsteg", "notReached", [], { meaning: "minst 0 procent av takten" }],
  ["Försämring", "notReached", [], { meaning: "utvecklingen går åt fel håll" }],
]);

/**
 * Growth-rate ratio for targets years away: the compound annual growth from the baseline until now against the growth
 * that the target needs, at least 95 % on track, 60 % fair, 0 % little, below 0 deteriorating. Source: Open SDG, after
 * Statistics Canada.
 */
export const growth = oneScale(
  { name: "growth", title: "Takt mot mål längre fram", source: "Open SDG; Statistics Canada" },
  PACE,
  [
    { rule: "uppnått", step: 0 },
    { rule: "takt", atLeast: 95, step: 1 },
    { rule: "takt", atLeast: 60, step: 2 },
    { rule: "takt", atLeast: 0, step: 3 },
    { rule: "annars", step: 4 },
  ],
  [{ rule: "majoritet" }, { rule: "sämst" }],
);
