import { STANDARD_SCALE } from "../scales";
import { composed } from "../reportParts";
import type { Styrmodell } from "../styrmodell";
import { byPerson, level, ONLY_REACHED, SETTINGS } from "./rows";

/**
 * Motala kommun, Lokalt utvecklingsprogram 2019–2022: prioriterade områden, resultatmål, nyckeltal with current value,
 * target value and a mark of "rätt väg". Neither the words of the mark nor any threshold is printed, so a number either
 * reaches its target or a person judges, and the words of the scale are the standard ones.
 */
export const motala: Styrmodell = {
  name: "motala",
  title: "Motala kommun 2019–2022",
  source: "Motala kommun, Lokalt utvecklingsprogram 2019–2022; skalans ord är Måltavlans, kommunen trycker inga",
  scales: [STANDARD_SCALE],
  levels: [
    byPerson("prioriterat område", STANDARD_SCALE.name),
    byPerson("resultatmål", STANDARD_SCALE.name, ONLY_REACHED),
    level("nyckeltal", STANDARD_SCALE.name, ONLY_REACHED, []),
    level("indikator", STANDARD_SCALE.name, ONLY_REACHED, []),
    byPerson("*", STANDARD_SCALE.name, ONLY_REACHED),
  ],
  conversions: [],
  settings: SETTINGS,
  parts: composed("board", "areas", "counts", "development", "method", "housekeeping", "balance", "changes", "checks"),
};
