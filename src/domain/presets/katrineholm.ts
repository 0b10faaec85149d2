import { KATRINEHOLM_ASSIGNMENTS, KATRINEHOLM_GOALS } from "../scales";
import { composed } from "../reportParts";
import type { Styrmodell } from "../styrmodell";
import { byPerson, level, ONLY_REACHED, SETTINGS } from "./rows";

/**
 * Katrineholms kommun, Kommunplan 2019–2022: 7 övergripande mål, 51 resultatmål, 150 uppdrag. The ledningsgrupp judges
 * every resultatmål and every uppdrag, each on its own scale (words from the edition of 2017), and both are counted per
 * övergripande mål, which has no grade of its own. No threshold is published. The conversion follows the order in which
 * both scales are printed.
 */
export const katrineholm: Styrmodell = {
  name: "katrineholm",
  title: "Katrineholms kommun 2019–2022",
  source: "Katrineholms kommun, halvtidsuppföljning av kommunplanen våren 2021; skalorna ur upplagan 2017",
  scales: [KATRINEHOLM_GOALS, KATRINEHOLM_ASSIGNMENTS],
  levels: [
    level("övergripande mål", KATRINEHOLM_GOALS.name, [], []),
    byPerson("resultatmål", KATRINEHOLM_GOALS.name, ONLY_REACHED),
    byPerson("uppdrag", KATRINEHOLM_ASSIGNMENTS.name),
    level("indikator", KATRINEHOLM_GOALS.name, ONLY_REACHED, []),
    level("nyckeltal", KATRINEHOLM_GOALS.name, ONLY_REACHED, []),
    byPerson("*", KATRINEHOLM_GOALS.name, ONLY_REACHED),
  ],
  conversions: [{ from: KATRINEHOLM_ASSIGNMENTS.name, to: KATRINEHOLM_GOALS.name, steps: [0, 1, 2] }],
  settings: SETTINGS,
  parts: composed(
    "board",
    "counts",
    "development",
    "method",
    "goals",
    "housekeeping",
    "balance",
    "thread",
    "changes",
    "checks",
  ),
};
