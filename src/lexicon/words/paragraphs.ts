/**
 * Classes of words for clauses of running text about a goal (interpret/paragraph/clauses.ts), used as `{name}`; Swedish
 * first, then Norwegian, Danish and English.
 */
export const CLAUSE_CLASSES: Readonly<Record<string, string>> = {
  // Words before a verb of duty that give a time only.
  beforeDuty:
    "under | till | senast | fram till | från | från och med | år | inför | vid | per | efter | innan | innen | inden | §*",
  // Verbs of duty. "Får" counts only with a bound: a permission is no goal.
  duty: `ska | skall | skal | bör | måste | får =(inte | ej | inte heller | högst | max | maximalt | som mest) | shall | should
  | must | is to | are to`,
  // Begins a relative clause.
  relates: "som | vilket | vilken | vilka | där | då | när | om | which | that",
  // Verbs of a measure's aim; a subject with any other verb is no measure.
  aimVerb: `överstiga | understiga | uppgå | vara | bli | ligga | nå | uppnå | ha | utgöra | motsvara | minska | öka | sjunka
  | växa | stiga | höjas | sänkas | minskas | ökas | halveras | reduceras | mindskes | reduceres | halveres | øges | reduseres
  | økes | be | exceed | amount | reach`,
  // A word for goals, alone or last in a compound, that a sentence can be about.
  goalWord: `*mål | *målet | *målen | *målsättning | *målsättningen | *målsetning | *målsetningen | *målsetting | *målsettingen | *målsætning
  | *målsætningen | ambition | ambitionen | ambisjonen | goal | target | aim | ambition | objective`,
  // A word for a goal or a demand with its figure: "målet om 98 procent", "avkastningskravet på 6 procent".
  figuredGoal: `*mål | *målet | *målnivå | *målnivån | *målvärde | *målvärdet | *målsättning | *målsättningen | *krav | *kravet | måltal
  | måltalet | målvärde | målvärdet`,
  demandWord:
    "*mål | *målet | *målen | *målsättning | *målsättningen | *krav | *kravet | *kraven | direktivet | direktiven",
  wasReached:
    "uppfyllt | uppfylls | uppfylldes | uppnått | uppnåtts | uppnås | uppnåddes | nått | nåtts | nås | nåddes | nådde | uppfyllde | uppnådde",
  reaches:
    "når | nådde | nått | uppnår | uppnådde | uppnått | uppfyller | uppfyllde | uppfyllt | nåddes | nås | uppfylldes | uppfylls | uppnåddes | uppnås",
  notReached: "inte | ej | ikke",
  cameTo: `blev | blir | ble | var | är | er | uppgick [§*] till | uppgår [§*] till | motsvarade | motsvarar | utgjorde | utgör | låg [på]
  | ligger [på] | landade på | hamnade på | nådde | från ¤* [§*] till`,
  // Verbs of reaching, without the words between them and the figure.
  outcomeVerb: `blev | blir | ble | var | är | uppgick | uppgår | motsvarade | motsvarar | utgjorde | utgör | låg | ligger | landade | stiger
  | steg | sjönk | ökade | minskade | har`,
};
