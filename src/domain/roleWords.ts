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

/** What it means to an economist that a column is read so, where the word alone says little. */
export const ROLE_MEANINGS: Partial<Record<Role, string>> = {
  area: "ett område står över målen",
  goal: "ett mål ska uppnås och räknas som mål",
  indicator: "en indikator mäts mot ett målvärde",
  activity: "en aktivitet görs och mäts inte",
};

/** What figures under a header for grades may be, with one of them: a share of the target judges nothing by itself. */
export const figuresAsked = (example: string): string =>
  ` Säger talen, som ${example}, hur stor del av målet som är nådd, så är de inga bedömningar: bortse från kolumnen. Är varje tal ett steg på er skala: ange kolumnen som bedömning.`;
