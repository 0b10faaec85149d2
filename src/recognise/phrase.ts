import type { Role } from "../domain/plan";

/** Parts that header words are made of, as patterns: nouns in any form, adjectives in any gender. */
const FIGURE = "(?:mät|utfalls)?(?:värde|nivå|läge|tal|siffra|resultat|utfall|mått|effekt)(?:t|n|et|en|na|er|or|n)?";
const AIMED = "(?:målsa(?:tt|tta|t)|önsk(?:ad|at|ade|värd|värt)|eftersträva[dt]|planera[dt]|besluta[dt]|fastställ[dt]|antag(?:en|et)|budgetera[dt]|avse(?:dd|tt)|tänkt|förvänta[dt]|krävd|begärt|uppsatt)[ae]?";
const DONE = "(?:uppmät(?:t|ta)|faktisk(?:t|a)?|verklig(?:t|a)?|erhåll(?:en|et|na)|uppnå(?:dd|tt|dda)|registrera[dt]|redovisa[dt]|rapportera[dt]|inrapportera[dt]|slutlig(?:t|a)?|senast(?:e|a)?(?: (?:uppmätta|kända|redovisade|tillgängliga))?)";
const PAST = "(?:fjolår\\p{L}*|i fjol|förr[ae] (?:året|årets|perioden|periodens|mätningen|mätning|gången|värdet|utfallet|resultatet|värde|utfall|resultat)|föregående(?: års)?(?: \\p{L}+)?|f\\.?g\\.? ?år\\p{L}*|tidigare (?:års? )?(?:\\p{L}*(?:värde|utfall|resultat|nivå|mätning|period|år)\\p{L}*)|året (?:innan|före)|motsv(?:\\.|arande)? period(?:en)?|samma period|närmast föregående|närmast tidigare)";
const GOAL = "\\p{L}*mål(?:et|en|sättning(?:en|ar)?)?";
const ASKS = "(?:hur|så|vad)(?: ska| kan)?(?: vi| det| målet| man)? (?:mäter|mäts|mäta|följer|följs|följa|uppföljs|utvärderas|utvärderar|vet|ser|märker|märks)(?! (?:\\p{L}+ )?(?:ut|till))";

const AIM_WORD = "mål(?!upp|bed|stat|grupp|områd|katego|datum|år|nr|nummer|id|ägare|typ|perspektiv|värde|tal|nivå|siffra|gräns|krav|kvot|andel|sättning|formulering|beskrivning|text)\\p{L}{2,}";

interface Phrase {
  role: Role;
  /** As that of a word, 0–1.3. */
  weight: number;
  pattern: string;
  /** Roles that its words would speak for one by one, and do not speak for together. */
  not?: Role[];
}

/**
 * What header words say together, by the parts that they are made of: what is aimed at, what came of it, what was before, what is asked. A figure that was aimed at is
 * a target, whatever noun stands for the figure; a share of a target or a distance to it is neither; words of why and how are texts.
 */
const PHRASES: Phrase[] = [
  { role: "target", weight: 1.1, pattern: `${AIMED} ${FIGURE}`, not: ["outcome", "grade", "goal", "baseline"] },
  { role: "target", weight: 1.1, pattern: `\\p{L}*mål(?:s|sätts|sättnings)?(?:värde|tal|nivå|siffra|gräns|krav|kvot|andel)(?:t|et|n|en|na|er|or)?`, not: ["outcome", "goal"] },
  { role: "target", weight: 1, pattern: `(?:budget|plan|ambitions|krav|rikt|bör|tröskel|gräns|etapp|norm|minimi|maximi)(?:nivå|värde|tal|siffra|utfall|resultat)(?:t|et|n|en|na|er|or)?`, not: ["outcome"] },
  { role: "target", weight: 1, pattern: "(?:hel|läs)?årsmål(?:et)?|(?:månads|kvartals|tertial|period)mål(?:et)?", not: ["goal"] },
  { role: "target", weight: 0.6, pattern: `${AIM_WORD}` },
  { role: "goal", weight: 0.6, pattern: `${AIM_WORD}` },
  { role: "target", weight: 0.8, pattern: "(?:det |dit |hit |nivå(?:n)? |värde(?:t)? )?(?:vi |som )?(?:vill|ska|skall|bör|måste)(?: vi)? (?:nå|nås|uppnå|uppnås|ha|vara|bli|ligga på|komma till)(?: till| senast)?", not: ["grade"] },
  { role: "goal", weight: 0.9, pattern: "(?:det|detta|vad|så)(?: här)? (?:ska|skall|vill) (?:vi|nämnden|kommunen|bolaget|förvaltningen) \\p{L}+|(?:det|detta|vad)(?: här)? (?:vi|nämnden|kommunen|bolaget|förvaltningen) (?:ska|skall|vill) \\p{L}+" },
  { role: "target", weight: 0.8, pattern: `(?:acceptabel|godtagbar|godkänd|tillfredsställande|lägsta|högsta) ${FIGURE}|(?:gräns|nivå) för \\p{L}+`, not: ["outcome", "grade"] },
  { role: "target", weight: 0.6, pattern: "\\p{L}+krav(?:et|en)?" },
  { role: "outcome", weight: 1.1, pattern: `${DONE} (?:${FIGURE}|mätning(?:en)?|notering(?:en)?)|(?:slut|boksluts?|års|periods?|delårs|helårs|verksamhets|enkät)(?:värde|tal|siffra|utfall|resultat)(?:t|et|n|en|na|or)?|mät(?:resultat|utfall|siffra|tal)(?:et|en)?`, not: ["indicator", "grade", "target"] },
  { role: "outcome", weight: 1, pattern: PAST, not: ["period"] },
  { role: "outcome", weight: 0.8, pattern: "i år|(?:årets|periodens|helårets) (?:värde|siffra|tal|läge|nivå|mätning|resultat|utfall)" },
  { role: "baseline", weight: 1.1, pattern: `(?:bas|start|referens|utgångs|ingångs|noll)(?:linje|linjen|år|året|värde|värdet|nivå|nivån|läge|läget|tal|mätning|mätningen|punkt|resultat)|(?:värde|läge|nivå) (?:vid|i) start(?:en)?|ursprungsvärde|ursprungligt (?:värde|läge)`, not: ["outcome", "target", "period", "indicator"] },
  { role: "other", weight: 1.3, pattern: `differens|diff|skillnad|(?:andel|procent|%|del) av (?:\\p{L}+ )?\\p{L}*mål\\p{L}*|(?:differens|diff|skillnad|gap|avstånd|avvikelse|kvar|återstår)(?: i \\p{L}+)? (?:mot|till|från|sedan|jmf|jfr|jämfört med|mellan)(?: .*)?|(?:mål|budget|plan)(?:avvikelse|differens|gap)(?:en)?`, not: ["target", "comparison", "goal", "outcome", "grade"] },
  { role: "other", weight: 1.3, pattern: `(?:medel|medelvärde|snitt|genomsnitt)(?:et)?(?: (?:av|för|över|på|senaste|sista|de))* \\d+ (?:åren|år|månader|mån)|(?:bäst|sämst|högst|lägst)[ae] (?:resultat|värde|utfall|notering)(?:et|en)?(?: någonsin| hittills| genom åren| sedan .*)?|(?:eget |vårt )?(?:utfall|resultat|värde) (?:i )?(?:snitt|medel|medelvärde|genomsnitt)|(?:rank|ranking|placering|plats)(?:en)?(?: (?:i|bland|av|inom) .*)?|(?:tre|fyra|fem|fler)års(?:medel|snitt|genomsnitt|medelvärde)`, not: ["comparison"] },
  { role: "other", weight: 1.3, pattern: "antal (?:svar|svarande|respondenter|mätningar|observationer|deltagare i \\p{L}+)|svars(?:frekvens|andel|antal)(?:en)?|felmarginal(?:en)?|konfidensintervall|mätfrekvens|uppföljningsintervall|mätintervall|frekvens|när mäts det|hur ofta", not: ["outcome", "indicator", "period"] },
  { role: "indicator", weight: 1, pattern: `${ASKS}(?: vi| det| målet| man)?(?: (?:att|om|det|detta|på|upp|genom|med)(?: .*)?)?|${GOAL} (?:mäts|följs upp) .+|\\p{L}*(?:mäts|uppföljs|följs upp|utvärderas|kontrolleras) (?:genom|med|av|via|i form av)|mätning av ${GOAL}|(?:mål|mät)?(?:variabel|parameter|variabler|parametrar)|mätområde|(?:framgångs|mål|bedömnings|uppföljnings)?(?:kriterium|kriterier)|(?:enkät|uppföljnings)?fråg(?:a|or)|(?:indikator|nyckeltals|mått)(?:ens?)?(?:benämning|namn|text)`, not: ["comment", "goal", "target", "area"] },
  { role: "unit", weight: 1, pattern: "(?:mått|värde|mät)(?:enhet|sort)(?:en)?|(?:mäts|anges|uttrycks|redovisas) i" },
  { role: "source", weight: 1, pattern: "(?:hämtas|tas|uppgift|uppgifter|data) (?:från|ur)|(?:mät|data|uppgifts)källa(?:n)?|källa .*" },
  { role: "owner", weight: 1, pattern: "(?:rapporteras|redovisas|följs upp) av|uppgiftslämnare|\\p{L}*ägare|inrapportör|\\p{L}*ansvarig(?:a)?(?: .*)?" },
  { role: "comment", weight: 1.1, pattern: "(?:varför|vad beror|hur kommer det sig|vad förklarar|bakgrund till|orsak till|skäl till).*|(?:beskriv|kommentera|förklara|motivera|redogör|analysera|ange orsak) .*|(?:\\p{L}*(?:analys|förklaring|motivering|reflektion|kommentar)|(?!mål|indikator|nyckeltal|mått|aktivitet|uppdrag)\\p{L}+(?:beskrivning|redogörelse))(?:en|er|erna)?(?: (?:av|till|för|kring|om|över) .*)?|(?:läget|resultatet|utfallet|utvecklingen|uppföljning(?:en)?) i (?:korthet|ord|text)|noterat|resonemang|orsaker(?: och \\p{L}+)?|(?:sammanfattande|samlad) (?:kommentar|text)", not: ["outcome", "grade", "goal", "target", "trend", "indicator"] },
  { role: "comparison", weight: 1.2, pattern: "(?:(?:sveriges|alla|samtliga|liknande|jämförbara|andra|länets|övriga) )?kommuner(?:na)?|sverige|nationellt(?: värde| snitt)?|hela landet" },
  { role: "grade", weight: 0.7, pattern: "avstämning|avstämt|värdering|(?:färg|status)(?:markering|kod|sättning)|(?:nås|uppnås|uppfylls|uppnått|uppfyllt|nått)(?: ?/ ?| eller | )(?:inte|ej|nås ej|ej nått|ej uppnått|uppnås ej|ja/nej)|(?:bedömt )?(?:utfall|resultat) (?:mot|jämfört med|i förhållande till) \\p{L}*mål\\p{L}*|utvärdering|godkänt|nått|nådd|nådda|uppnådd|uppnådda|bedömt läge|läges(?:bild|bedömning)|statusbedömning|(?:bedöms|beräknas|kommer att|förväntas) (?:uppnås|uppfyllas|nås|att nås)|(?:utfall|resultat) målet|(?:kommer|hinner|klarar|när|når|nås|uppnår|uppnås|uppfylls|uppfyller) (?:vi |nämnden |kommunen |bolaget |förvaltningen )?(?:att nå |nå )?(?:målet|målen|målvärdet)(?: .*)?|(?:är|blir|har) (?:målet|målen) .*", not: ["outcome", "forecast"] },
  { role: "area", weight: 0.7, pattern: "\\p{L}*(?:perspektiv|dimension|fält|gruppering|pelare|spår)(?:et|en)?|vision(?:en)?|utmaning(?:ar|en)?|fokus|tema|\\p{L}*prioritering(?:ar|en)?|strategi(?:er|n)?|strategisk(?:a)? (?:inriktning|inriktningar|riktning)|målgruppering|vägval" },
];

const COMPILED = PHRASES.map((phrase) => ({ ...phrase, pattern: new RegExp(`^(?:${phrase.pattern})$`, "u") }));

/** Words that stand around a figure's own and say whose it is or when: "KF:s målvärde", "målvärde vid årets slut". */
const AROUND = /^(?:(?:kf|kommunens|nämndens|fullmäktiges|bolagets|ägarens|förvaltningens|enhetens|verksamhetens|vår|vårt)(?::s|s)? )|(?: (?:för|per|vid|till|i)(?: hela)? (?:år|året|helår|helåret|årets slut|årsskiftet|perioden|delår|bokslut|bokslutet|slutet av \p{L}+)|(?<!\d|^i) år| helår| \d{1,2}(?:\/\d{1,2})?| per| den)+$/gu;

/** What a header's words say together, one phrase after the other; a later one takes away only what it says itself that it does. Nothing where no phrase is known. */
export function phraseScores(words: string): { scores: Partial<Record<Role, number>>; not: Set<Role> } {
  const bare = words.replace(/[?!"]/gu, "").replace(AROUND, "").trim();
  const scores: Partial<Record<Role, number>> = {};
  const not = new Set<Role>();
  for (const { role, weight, pattern, not: takes } of COMPILED) {
    if (!pattern.test(bare)) continue;
    if ((scores[role] ?? 0) < weight) scores[role] = weight;
    for (const one of takes ?? []) not.add(one);
  }
  return { scores, not };
}

const BEFORE = new RegExp(`(?<!\\p{L})${PAST}(?!\\p{L})`, "u");

/** Whether a header's words are of an earlier year or measuring: never of the table's own. */
export const isPast = (words: string): boolean => BEFORE.test(words);
