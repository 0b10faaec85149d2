import { STANDARD_SCALE } from "../scales";
import { composed } from "../reportParts";
import type { RollupRule, Styrmodell } from "../styrmodell";
import { ACTIVITY_STATUS, byPerson, level, ONLY_REACHED, SETTINGS } from "./rows";

/**
 * Children indicate their parent's grade; the municipality has not published how, so the standard roll-up proposes and
 * a person decides.
 */
const INDICATED: RollupRule[] = [{ rule: "majoritet" }, { rule: "sämst" }, { rule: "person" }];

/**
 * Mariestads kommun 2020–2022 + 2023: vision, KF-mål, nämndmål, aktiviteter, delaktiviteter. At delår and helår the
 * status of all activities indicates the nämndmål, the nämnd judges it, and then the KF-mål is judged as a whole: a
 * person decides at each step up, and the verksamhet reports the status of its own activities.
 */
export const mariestad: Styrmodell = {
  name: "mariestad",
  title: "Mariestads kommun 2020–2022 + 2023",
  source: "Mariestads kommun, Kommunens målarbete; skalornas ord är Måltavlans, kommunen trycker inga",
  scales: [STANDARD_SCALE, ACTIVITY_STATUS],
  levels: [
    level("kf-mål", STANDARD_SCALE.name, ONLY_REACHED, INDICATED, { judge: "overall" }),
    level("nämndmål", STANDARD_SCALE.name, ONLY_REACHED, INDICATED, { judge: "committee" }),
    level("aktivitet", ACTIVITY_STATUS.name, ONLY_REACHED, INDICATED),
    level("delaktivitet", ACTIVITY_STATUS.name, ONLY_REACHED, INDICATED),
    level("indikator", STANDARD_SCALE.name, ONLY_REACHED, []),
    level("nyckeltal", STANDARD_SCALE.name, ONLY_REACHED, []),
    byPerson("*", STANDARD_SCALE.name, ONLY_REACHED),
  ],
  conversions: [{ from: ACTIVITY_STATUS.name, to: STANDARD_SCALE.name, steps: [0, 1, 2] }],
  settings: SETTINGS,
  parts: composed(
    "board",
    "method",
    "council",
    "goals",
    "counts",
    "development",
    "housekeeping",
    "balance",
    "thread",
    "changes",
    "checks",
  ),
};
