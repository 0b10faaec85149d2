import { STATES, stepsOf } from "../scale";
import type { Scale } from "../scale";
import type { Styrmodell } from "../styrmodell";
import { level, SETTINGS } from "./standard";

const PROGRESS: Scale = {
  name: "Andel av vägen",
  steps: stepsOf([
    ["Uppnått", "reached", ["nått"]],
    ["På väg", "partly", ["on track"], { meaning: "minst 90 procent av vägen från startvärdet till målet" }],
    ["Risk", "partly", ["i riskzonen", "at risk"], { meaning: "minst 75 procent av vägen" }],
    ["Efter", "notReached", ["off track"], { meaning: "mindre än 75 procent av vägen" }],
  ]),
  states: STATES,
  order: "stated",
  source: "ServiceNow Goal Framework",
};

/**
 * Progress from a baseline, (y − y0) / (target − y0): on track from 90 %, at risk from 75 %, else off track; the worst child decides.
 * Source: ServiceNow Goal Framework. On track is not reached, so the machine gives it class delvis.
 */
export const progress: Styrmodell = {
  name: "progress",
  title: "Andel av vägen från startvärdet",
  source: "ServiceNow Goal Framework",
  scales: [PROGRESS],
  levels: [
    level(
      "*",
      PROGRESS.name,
      [
        { rule: "uppnått", step: 0 },
        { rule: "andel av vägen", atLeast: 90, step: 1 },
        { rule: "andel av vägen", atLeast: 75, step: 2 },
        { rule: "annars", step: 3 },
      ],
      [{ rule: "sämst" }],
    ),
  ],
  conversions: [],
  settings: SETTINGS,
};
