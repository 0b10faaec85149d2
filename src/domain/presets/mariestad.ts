import { KATRINEHOLM_ASSIGNMENTS, STANDARD_SCALE } from "../scales";
import { statedScale } from "../scale";
import type { RollupRule, Styrmodell } from "../styrmodell";
import { byPerson, level, ONLY_REACHED, SETTINGS } from "./rows";

/** Mariestad prints no words for the status of an activity: these are the product's. */
const ACTIVITY_STATUS = statedScale("Aktivitetsstatus", "Måltavlan; kommunen har inte tryckt någon skala", [
  ["Genomförd", "reached", KATRINEHOLM_ASSIGNMENTS.steps[0]!.synonyms.filter((text) => text !== "genomförd").concat("genomfört")],
  ["Pågår", "partly", KATRINEHOLM_ASSIGNMENTS.steps[1]!.synonyms],
  ["Ej påbörjad", "notReached", KATRINEHOLM_ASSIGNMENTS.steps[2]!.synonyms.filter((text) => text !== "ej påbörjad").concat("ej genomfört")],
]);

/** What stands below indicates what stands above; how it is weighed together is not published, so the product's rule proposes and a person decides. */
const INDICATED: RollupRule[] = [{ rule: "majoritet" }, { rule: "sämst" }, { rule: "person" }];

/**
 * Mariestads kommun 2020–2022 + 2023: vision, KF-mål, nämndmål, aktiviteter, delaktiviteter. At delår and helår the status of all
 * activities indicates the nämndmål, the nämnd judges it, and then the KF-mål is judged as a whole: a person decides at each step up,
 * and the verksamhet reports the status of its own activities.
 */
export const mariestad: Styrmodell = {
  name: "mariestad",
  title: "Mariestads kommun 2020–2022 + 2023",
  source: "Mariestads kommun, Kommunens målarbete; skalornas ord är Måltavlans, kommunen trycker inga",
  scales: [STANDARD_SCALE, ACTIVITY_STATUS],
  levels: [
    level("kf-mål", STANDARD_SCALE.name, ONLY_REACHED, INDICATED),
    level("nämndmål", STANDARD_SCALE.name, ONLY_REACHED, INDICATED),
    level("aktivitet", ACTIVITY_STATUS.name, ONLY_REACHED, INDICATED),
    level("delaktivitet", ACTIVITY_STATUS.name, ONLY_REACHED, INDICATED),
    level("indikator", STANDARD_SCALE.name, ONLY_REACHED, []),
    level("nyckeltal", STANDARD_SCALE.name, ONLY_REACHED, []),
    byPerson("*", STANDARD_SCALE.name, ONLY_REACHED),
  ],
  conversions: [{ from: ACTIVITY_STATUS.name, to: STANDARD_SCALE.name, steps: [0, 1, 2] }],
  settings: SETTINGS,
};
