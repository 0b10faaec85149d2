import { STANDARD_SCALE, VAGGERYD_ENVIRONMENT } from "../scales";
import type { Styrmodell } from "../styrmodell";
import { byPerson, level, ONLY_REACHED, SETTINGS } from "./rows";

/**
 * Vaggeryds kommun: four övergripande mål 2019–2022, followed up with the forecast and the report of results; no scale is printed for
 * them. The environmental programme's delmål have two printed steps, and there are more, so the order of that scale is asked.
 */
export const vaggeryd: Styrmodell = {
  name: "vaggeryd",
  title: "Vaggeryds kommun 2019–2022",
  source: "Vaggeryds kommun, övergripande mål 2019–2022 och Miljöbarometern 2018–2020; de övergripande målens skala är Måltavlans",
  scales: [STANDARD_SCALE, VAGGERYD_ENVIRONMENT],
  levels: [
    byPerson("övergripande mål", STANDARD_SCALE.name, ONLY_REACHED),
    byPerson("delmål", VAGGERYD_ENVIRONMENT.name),
    level("indikator", STANDARD_SCALE.name, ONLY_REACHED, []),
    level("nyckeltal", STANDARD_SCALE.name, ONLY_REACHED, []),
    byPerson("*", STANDARD_SCALE.name, ONLY_REACHED),
  ],
  conversions: [],
  settings: SETTINGS,
};
