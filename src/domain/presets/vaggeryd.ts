import { STANDARD_SCALE, VAGGERYD_ENVIRONMENT } from "../scales";
import { composed } from "../reportParts";
import type { Styrmodell } from "../styrmodell";
import { ACTIVITY_STATUS, byPerson, level, ONLY_REACHED, SETTINGS } from "./rows";

/**
 * Vaggeryds kommun: four övergripande mål 2019–2022, followed up with the forecast and the report of results; no scale
 * is printed for them, nor for the steps of the goal process. The environmental programme's delmål have two printed
 * steps, and there are more, so the order of that scale is "asked".
 */
export const vaggeryd: Styrmodell = {
  name: "vaggeryd",
  title: "Vaggeryds kommun 2019–2022",
  source:
    "Vaggeryds kommun, övergripande mål 2019–2022 och Miljöbarometern 2018–2020; de övergripande målens skala är Måltavlans",
  scales: [STANDARD_SCALE, VAGGERYD_ENVIRONMENT, ACTIVITY_STATUS],
  levels: [
    byPerson("övergripande mål", STANDARD_SCALE.name, ONLY_REACHED),
    byPerson("delmål", VAGGERYD_ENVIRONMENT.name),
    byPerson("aktivitet", ACTIVITY_STATUS.name),
    level("indikator", STANDARD_SCALE.name, ONLY_REACHED, []),
    level("nyckeltal", STANDARD_SCALE.name, ONLY_REACHED, []),
    byPerson("*", STANDARD_SCALE.name, ONLY_REACHED),
  ],
  conversions: [],
  settings: SETTINGS,
  parts: composed(
    "board",
    "method",
    "tagged",
    "goals",
    "means",
    "counts",
    "development",
    "process",
    "housekeeping",
    "balance",
    "thread",
    "changes",
    "checks",
  ),
};
