import { LINDESBERG_GOALS, LINDESBERG_MISSION, LINDESBERG_QUALITY } from "../scales";
import { composed } from "../reportParts";
import type { Styrmodell } from "../styrmodell";
import { byPerson, level, ONLY_REACHED, SETTINGS } from "./rows";

/**
 * Lindesbergs kommun 2021: three scales in one document, and a grade set by people on each of 3 grunduppdrag, 5
 * kvalitetsfaktorer and 5 utvecklingsmål. Of the scale for grunduppdrag only one step is printed, so its order is
 * "asked".
 */
export const lindesberg: Styrmodell = {
  name: "lindesberg",
  title: "Lindesbergs kommun 2021",
  source: "Lindesbergs kommun, Styrning och uppföljning, tabeller över utfallet 2021",
  scales: [LINDESBERG_MISSION, LINDESBERG_QUALITY, LINDESBERG_GOALS],
  levels: [
    byPerson("grunduppdrag", LINDESBERG_MISSION.name),
    byPerson("kvalitetsfaktor", LINDESBERG_QUALITY.name, ONLY_REACHED),
    byPerson("utvecklingsmål", LINDESBERG_GOALS.name, ONLY_REACHED),
    level("indikator", LINDESBERG_GOALS.name, ONLY_REACHED, []),
    level("nyckeltal", LINDESBERG_GOALS.name, ONLY_REACHED, []),
    byPerson("*", LINDESBERG_GOALS.name, ONLY_REACHED),
  ],
  conversions: [{ from: LINDESBERG_QUALITY.name, to: LINDESBERG_GOALS.name, steps: [0, 1, 2] }],
  settings: SETTINGS,
  parts: composed("board", "levels", "method", "housekeeping", "balance", "thread", "changes", "checks"),
};
