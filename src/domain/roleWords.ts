import type { Role } from "./plan";

/** The roles of columns, in Swedish. */
export const ROLE_WORDS: Record<Role, string> = {
  area: "område",
  goal: "mål",
  indicator: "indikator",
  number: "nummer",
  activity: "aktivitet",
  owner: "ansvarig",
  unit: "enhet",
  baseline: "startvärde",
  target: "målvärde",
  outcome: "utfall",
  forecast: "prognos",
  trend: "trend",
  grade: "bedömning",
  comment: "kommentar",
  period: "period",
  comparison: "jämförelse",
  source: "källa",
  weight: "vikt",
  sdg: "globalt mål",
  level: "nivå",
  other: "läses inte",
};
