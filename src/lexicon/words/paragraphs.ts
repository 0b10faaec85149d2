/**
 * Classes of words for clauses of running text about a goal, used as `{name}`; Swedish
 * first, then Norwegian, Danish and English.
 */
export const CLAUSE_CLASSES: Readonly<Record<string, string>> = {
  // Verbs of duty. "Får" counts only with a bound: a permission is no goal.
  duty: `ska | skall | skal | bör | måste | får =(inte | ej | inte heller | högst | max | maximalt | som mest) | shall | should
  | must | is to | are to`,
  // Verbs of a measure's aim; a subject with any other verb is no measure.
  aimVerb: `överstiga | understiga | uppgå | vara | bli | ligga | nå | uppnå | ha | utgöra | motsvara | minska | öka | sjunka
  | växa | stiga | höjas | sänkas | minskas | ökas | halveras | reduceras | mindskes | reduceres | halveres | øges | reduseres
  | økes | be | exceed | amount | reach`,
  // A word for goals, alone or last in a compound, that a sentence can be about.
  goalWord: `*mål | *målet | *målen | *målsättning | *målsättningen | *målsetning | *målsetningen | *målsetting | *målsettingen | *målsætning
  | *målsætningen | ambition | ambitionen | ambisjonen | goal | target | aim | ambition | objective`,
  reaches:
    "når | nådde | nått | uppnår | uppnådde | uppnått | uppfyller | uppfyllde | uppfyllt | nåddes | nås | uppfylldes | uppfylls | uppnåddes | uppnås",
  notReached: "inte | ej | ikke",
  cameTo: `blev | blir | ble | var | är | er | uppgick [§*] till | uppgår [§*] till | motsvarade | motsvarar | utgjorde | utgör | låg [på]
  | ligger [på] | landade på | hamnade på | nådde | från ¤* [§*] till`,
  // Before a figure that is a part of another, or a reason for it.
  ofPart: "varav | därav | av vilka | herav | heraf | of which",
  cause: `till följd av | på grund av | beror på | berodde på | beror delvis på | berodde delvis på | förklaras av | förklarades av | tack vare
  | eftersom | därför att | orsaken är | orsaken var | som följd av | på grunn af | på grunn av | på grund af | skyldes | skyldtes | fordi | due to
  | because of | because | thanks to`,
  // What a figure is compared with, and not where it came.
  comparedWith: `jämfört med | jämföras med | jämförelse med | föregående år | föregående års | förra året | förra årets | året innan | året före
  | fjolåret | fjolårets | i fjol | mot | budget* | riket | rikets | rikssnittet | länet | länets | länssnittet | snittet i | genomsnittet i
  | sammenlignet med | sammenliknet med | i forhold til | året før | i fjor | compared with | compared to | last year | previous year`,
  // A share of something else than what was asked about, first in its sentence.
  amongOthers:
    "bland | hos | utan | exklusive | exkl | utom | blant | uten | blandt | uden | among | excluding | without",
  // The subject of an outcome that has no words of its own.
  general: `utfall* | resultat* | det | detta | den | siffra* | siffran | siffrorna | nivå* | andelen | antalet | värde* | *snitt | *snittet
  | genomsnittet | medeltal* | medelvärde* | vi | måluppfyllelsen | utfallet | udfald* | andelen | antallet | the result | the outcome | this | it | we`,
};
