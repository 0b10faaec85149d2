import type { Verdict } from "../domain/assessment";
import type { Stop } from "./measured";

/** What an assessment lacks, by the stop that it came to: few words, under which measures are listed together. */
const LACKING: Record<Stop["stop"], string> = {
  "no target": "Målvärde saknas",
  words: "Målet är skrivet i ord",
  withdrawn: "Utgått",
  assumed: "Målvärdet är oklart",
  "no outcome": "Utfall saknas",
  "not reported": "Utfall saknas",
  unread: "Kolumnen med utfall läses inte",
  stated: "Utfall saknas",
  partial: "Utfall saknas",
  "too old": "Utfallet är för gammalt",
  "no forecast": "Prognos saknas",
  lacks: "Jämförelsevärde saknas",
  "no reference": "Jämförelsevärde saknas",
  few: "Jämförelsevärde saknas",
  "later target": "Målet gäller ett senare år",
  "no period": "Utfallets period framgår inte",
  "no growth": "Utvecklingen går inte att räkna fram",
  "no direction": "Målvärdet är oklart",
  part: "Utfall saknas för en del av målet",
  "level or change": "Utfallet är oklart",
  "not done yet": "Måldatum ej nått",
  state: "Svårbedömt eller inte mätbart",
  problem: "Uppgifterna går inte att bedöma",
};

/** Whether what an assessment lacks is a forecast. */
export const lacksForecast = ({ lacking }: Pick<Verdict, "lacking">): boolean => lacking === LACKING["no forecast"];

/** What an assessment lacks, in few words. */
export function lackingOf(stop: Stop): string {
  if (stop.stop === "no target" && stop.unmeasured) return "Utfall och målvärde saknas";
  return LACKING[stop.stop === "too old" && stop.interim ? "no forecast" : stop.stop];
}
