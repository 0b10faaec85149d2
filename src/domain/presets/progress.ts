import { statedScale } from "../scale";
import { oneScale } from "./rows";

const PROGRESS = statedScale("Andel av vägen", "ServiceNow Goal Framework", [
  ["Uppnått", "reached", ["nått"]],
  ["På väg", "partly", ["on track"], { meaning: "minst 90 procent av vägen från startvärdet till målet" }],
  ["Risk", "partly", ["i riskzonen", "at risk"], { meaning: "minst 75 procent av vägen" }],
  ["Ligger efter", "notReached", ["efter", "off track"], { meaning: "mindre än 75 procent av vägen" }],
]);

/**
 * Progress from a baseline, (y − y0) / (target − y0): on track from 90 %, at risk from 75 %, else off track; the worst
 * child decides. Source: ServiceNow Goal Framework. On track is not reached, so the machine gives it class delvis.
 */
export const progress = oneScale(
  { name: "progress", title: "Andel av vägen från startvärdet", source: "ServiceNow Goal Framework" },
  PROGRESS,
  [
    { rule: "uppnått", step: 0 },
    { rule: "andel av vägen", atLeast: 90, step: 1 },
    { rule: "andel av vägen", atLeast: 75, step: 2 },
    { rule: "annars", step: 3 },
  ],
  [{ rule: "sämst" }],
);
