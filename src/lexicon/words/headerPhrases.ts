/*
 * What several words of a header state together, as patterns: the parts that they are made of, and a row for each role.
 */
import type { Role } from "../../domain/plan";

const oneOf = (words: string): string => `(?:${words.split(", ").join("|")})`;

/** Parts of header words, as patterns. */
const W = "\\p{L}+";
const END = "(?:t|n|et|en|na|er|or)?";
const VALUE = oneOf("värde, nivå, tal, siffra, resultat, utfall");
const FIGURE = `(?:mät|utfalls)?(?:${VALUE}|läge|mått|effekt)${END}`;
const GOAL = "\\p{L}*mål(?:et|en|sättning(?:en|ar)?)?";
const WE = oneOf("vi, nämnden, kommunen, bolaget, förvaltningen");

/** A figure that is aimed at, before the noun for it. */
const AIMED = `${oneOf("målsat, målsatt, önskad, önskat, önskvärd, önskvärt, eftersträvad, eftersträvat, utlovad, utlovat, planerad, planerat, beslutad, beslutat, fastställd, fastställt, antagen, antaget, budgeterad, budgeterat, avsedd, avsett, tänkt, förväntad, förväntat, krävd, begärt, uppsatt")}[ae]?`;

/** A figure that was measured, before the noun for it. */
const DONE = oneOf(
  "uppmätt, uppmätta, faktisk, faktiskt, faktiska, verklig, verkligt, verkliga, erhållen, erhållet, erhållna, uppnådd, uppnått, uppnådda, registrerat, registrerad, redovisat, redovisad, " +
    "rapporterat, rapporterad, inrapporterat, inrapporterad, slutlig, slutligt, slutliga, senast, senaste, senast uppmätta, senast kända, senast redovisade, senaste uppmätta, senaste kända, senaste tillgängliga",
);

/** When or by whom a row of the table was written. */
const WRITTEN = "uppdaterad|uppdaterat|ändrad|ändrat|reviderad|reviderat|granskad|granskat|sparad|sparat|inlagd|inlagt";

/** What was before. */
export const PAST = oneOf(
  [
    "fjolår\\p{L}*",
    "i fjol",
    `förr[ae] ${oneOf("året, årets, perioden, periodens, mätningen, mätning, gången, värdet, utfallet, resultatet, värde, utfall, resultat")}`,
    `föregående(?: års)?(?: ${W})?`,
    "f\\.?g\\.? ?år\\p{L}*",
    `tidigare (?:års? )?\\p{L}*${oneOf("värde, utfall, resultat, nivå, mätning, period, år")}\\p{L}*`,
    "året (?:innan|före)",
    "motsv(?:\\.|arande)? period(?:en)?",
    "samma period",
    "närmast (?:föregående|tidigare)",
  ].join(", "),
);

/**
 * "Mål-" before a noun that states no more: "målläge", "målindex", "målsats"; over figures a target, over wordings a
 * goal.
 */
const AIM_WORD = `mål(?!${oneOf("upp, bed, stat, grupp, områd, variab, param, katego, datum, år, nr, nummer, id, ägare, typ, perspektiv, värde, tal, nivå, siffra, gräns, krav, kvot, andel, sättning, formulering, beskrivning, text")})\\p{L}{2,}`;

/**
 * A wish in whole words: "för 2024 siktar vi på", "hur ska det vara". Over figures a target, over wordings a goal; who,
 * when, what is done and how it is measured are other questions.
 */
const WISH = `(?!(?:när|vem|varför|vilka|hur ofta)(?!\\p{L}))(?!.*(?<!\\p{L})(?:gör|göra|göras|klart?|mäta|mäts|mätas|följas?|följer|ansvara|ansvarar)(?!\\p{L}))(?:.* )?${oneOf("ska, skall, skulle, vill, ville, siktar, siktade, strävar, strävade, bör, borde, hoppas, hoppades")}(?: .*)?`;

/** A result, in whole words: "2023 blev", "hur var det", "så gick det". Over figures an outcome, else a verdict. */
const BECAME = `(?:${oneOf("så, hur, vad, det")} )*${oneOf("blev, var, gick, har gått, har blivit, landade")}(?: ${oneOf("det, vi, på, utfallet, resultatet")})*|(?:så|hur) har det ${oneOf("gått, blivit, varit")}`;

const MEASURABLE = "(?:mät|mål)bar[ae]?t? mål(?:et|en)?|measurable (?:goal|objective|target)s?";

const MEASURED = oneOf(
  "mäter, mäts, mäta, följer, följs, följa, uppföljs, utvärderas, utvärderar, vet, ser, märker, märks",
);

interface HeaderPhrase {
  role: Role;
  /** As that of a word, 0–1.3. */
  weight: number;
  /** Patterns of the whole words. */
  patterns: string[];
  /** Roles that its words would speak for one by one, and do not speak for together. */
  not?: Role[];
}

/**
 * Meanings of several header words together, by their parts: aim, result, earlier state, demand. A figure that was
 * aimed at is a target, whatever its noun; a share of a target or a distance to it is neither; words of why and how are
 * texts.
 */
export const HEADER_PHRASES: readonly HeaderPhrase[] = [
  {
    role: "target",
    weight: 1.1,
    patterns: [`(?!förväntat utfall)${AIMED} ${FIGURE}`],
    not: ["outcome", "grade", "goal", "baseline"],
  },
  {
    role: "target",
    weight: 1.1,
    patterns: [
      `\\p{L}*mål(?:s|sätts|sättnings)?[ -]?${oneOf("värde, tal, nivå, siffra, gräns, krav, kvot, andel")}${END}`,
    ],
    not: ["outcome", "goal"],
  },
  {
    role: "target",
    weight: 1,
    patterns: [
      `${oneOf("budget, plan, ambitions, krav, rikt, bör, tröskel, gräns, etapp, norm, minimi, maximi")}${VALUE}${END}`,
    ],
    not: ["outcome"],
  },
  {
    role: "target",
    weight: 1,
    patterns: [`${oneOf("års, helårs, läsårs, månads, kvartals, tertial, period")}mål(?:et)?`],
    not: ["goal"],
  },
  {
    role: "target",
    weight: 0.8,
    patterns: [
      `(?:det |dit |hit |nivå(?:n)? |värde(?:t)? )?(?:vi |som )?(?:vill|ska|skall|bör|måste)(?: vi)? ${oneOf("nå, nås, uppnå, uppnås, ha, vara, bli, ligga på, komma till")}(?: till| senast)?`,
      `${oneOf("acceptabel, godtagbar, godkänd, tillfredsställande, lägsta, högsta")} ${FIGURE}`,
      `(?:gräns|nivå) för ${W}`,
    ],
    not: ["outcome", "grade"],
  },
  { role: "target", weight: 0.6, patterns: [AIM_WORD, `${W}krav(?:et|en)?`] },
  { role: "goal", weight: 0.6, patterns: [AIM_WORD] },
  { role: "target", weight: 0.6, patterns: [WISH], not: ["owner", "period"] },
  { role: "goal", weight: 0.6, patterns: [WISH] },
  { role: "outcome", weight: 0.6, patterns: [BECAME] },
  { role: "grade", weight: 0.6, patterns: [BECAME] },
  // What was reached, or whether it was: the cells state which.
  {
    role: "outcome",
    weight: 0.7,
    patterns: ["(?:upp)?nått|(?:upp)?nåd(?:d|da)|oppnådd|opnået|opnåede|achieved|reached"],
  },
  { role: "baseline", weight: 0.7, patterns: ["(?:före|innan|før|before) \\p{L}+"], not: ["outcome", "activity"] },
  { role: "outcome", weight: 0.7, patterns: ["(?:efter|etter|after) \\p{L}+"], not: ["activity"] },
  // "Mätbart mål" is the measure of a goal beside it, or the goal itself.
  { role: "goal", weight: 0.75, patterns: [MEASURABLE] },
  { role: "indicator", weight: 0.75, patterns: [MEASURABLE], not: ["target"] },
  {
    role: "goal",
    weight: 0.9,
    patterns: [`(?:det|detta|vad|så)(?: här)? (?:(?:ska|skall|vill) ${WE}|${WE} (?:ska|skall|vill)) (?!gör)${W}`],
  },
  {
    role: "outcome",
    weight: 1.1,
    patterns: [
      `${DONE} (?:${FIGURE}|mätning(?:en)?|notering(?:en)?)`,
      `${oneOf("slut, bokslut, boksluts, års, period, periods, delårs, helårs, verksamhets, enkät")}${VALUE}${END}`,
      `mät${oneOf("resultat, utfall, siffra, tal")}(?:et|en)?`,
    ],
    not: ["indicator", "grade", "target"],
  },
  { role: "outcome", weight: 1, patterns: [PAST], not: ["period"] },
  {
    role: "forecast",
    weight: 0.9,
    patterns: ["(?:förvänta|beräkna|prognosticera|prognostisera|uppskatta)[td]"],
    not: ["outcome"],
  },
  {
    role: "outcome",
    weight: 0.8,
    patterns: ["i år", `${oneOf("årets, periodens, helårets")} (?:${VALUE}|läge|mätning)`],
  },
  {
    role: "baseline",
    weight: 1.1,
    patterns: [
      `${oneOf("bas, start, referens, utgångs, ingångs, noll")}${oneOf("linje, linjen, år, året, värde, värdet, nivå, nivån, läge, läget, tal, mätning, mätningen, punkt, resultat")}`,
      `${VALUE}${END} (?:(?:vid|i|för|under) )?(?:start(?:en)?|${oneOf("bas, start, referens, utgångs, jämförelse")}år(?:et)?)`,
      "ursprungsvärde",
      "ursprungligt (?:värde|läge)",
    ],
    not: ["outcome", "target", "period", "indicator"],
  },
  {
    role: "other",
    weight: 1.3,
    patterns: [
      "differens|diff|skillnad",
      `(?:andel|procent|%|del) av (?:${W} )?\\p{L}*mål\\p{L}*`,
      `${oneOf("differens, diff, skillnad, gap, avstånd, avvikelse, kvar, återstår")}(?: i ${W})? ${oneOf("mot, till, från, sedan, jmf, jfr, jämfört med, mellan")}(?: .*)?`,
      "(?:mål|budget|plan)(?:avvikelse|differens|gap)(?:en)?",
    ],
    not: ["target", "comparison", "goal", "outcome", "grade"],
  },
  {
    role: "other",
    weight: 1.3,
    patterns: [
      "(?:medel|medelvärde|snitt|genomsnitt)(?:et)?(?: (?:av|för|över|på|senaste|sista|de))* \\d+ (?:åren|år|månader|mån)",
      "(?:tre|fyra|fem|fler)års(?:medel|snitt|genomsnitt|medelvärde)",
      "(?:eget |vårt )?(?:utfall|resultat|värde) (?:i )?(?:snitt|medel|medelvärde|genomsnitt)",
      "(?:bäst|sämst|högst|lägst)[ae] (?:resultat|värde|utfall|notering)(?:et|en)?(?: någonsin| hittills| genom åren| sedan .*)?",
      "(?:rank|ranking|placering|plats)(?:en)?(?: (?:i|bland|av|inom) .*)?",
    ],
    not: ["comparison"],
  },
  {
    role: "other",
    weight: 1.3,
    patterns: [
      `antal (?:svar|svarande|respondenter|mätningar|observationer|deltagare i ${W})`,
      "svars(?:frekvens|andel|antal)(?:en)?",
      "felmarginal(?:en)?|konfidensintervall",
      "(?:mät|uppföljnings)?(?:frekvens|intervall)|när mäts det|hur ofta",
    ],
    not: ["outcome", "indicator", "period"],
  },
  {
    role: "other",
    weight: 1.3,
    patterns: [
      `(?:(?:senast|sist) )?(?:${WRITTEN})(?: (?:den|av|datum))?`,
      "(?:uppdaterings|ändrings|registrerings|inrapporterings|gransknings)(?:datum|dag)(?:et|en)?",
    ],
    not: ["outcome", "period", "owner"],
  },
  {
    role: "indicator",
    weight: 1,
    patterns: [
      `(?:hur|så|vad)(?: ska| kan)?(?: vi| det| målet| man)? ${MEASURED}(?! (?:${W} )?(?:ut|till))(?: vi| det| målet| man)?(?: (?:att|om|det|detta|på|upp|genom|med)(?: .*)?)?`,
      `${GOAL} (?:mäts|följs upp) .+`,
      "\\p{L}*(?:mäts|uppföljs|följs upp|utvärderas|kontrolleras) (?:genom|med|av|via|i form av)",
      `mätning av ${GOAL}`,
      "(?:mål|mät)(?:variabel|parameter|variabler|parametrar)|mätområde",
      "(?:framgångs|mål|bedömnings|uppföljnings)?(?:kriterium|kriterier)",
      "(?:enkät|uppföljnings)?fråg(?:a|or)",
      "(?:indikator|nyckeltals|mått)(?:ens?)?(?:benämning|namn|text)",
    ],
    not: ["comment", "goal", "target", "area"],
  },
  { role: "indicator", weight: 0.6, patterns: ["variabel|parameter|variabler|parametrar"] },
  {
    role: "unit",
    weight: 1,
    patterns: ["(?:mått|värde|mät)(?:enhet|sort)(?:en)?", "(?:mäts|anges|uttrycks|redovisas) i"],
  },
  {
    role: "source",
    weight: 1,
    patterns: ["(?:hämtas|tas|uppgift|uppgifter|data) (?:från|ur)", "(?:mät|data|uppgifts)källa(?:n)?", "källa .*"],
  },
  {
    role: "owner",
    weight: 1,
    patterns: [
      "(?:rapporteras|redovisas|följs upp) av",
      "uppgiftslämnare|inrapportör",
      "\\p{L}*ägare",
      "\\p{L}*ansvarig(?:a)?(?: .*)?",
    ],
  },
  {
    role: "comment",
    weight: 1.1,
    patterns: [
      "(?:varför|vad beror|hur kommer det sig|vad förklarar|bakgrund till|orsak till|skäl till).*",
      "(?:beskriv|kommentera|förklara|motivera|redogör|analysera|ange orsak) .*",
      "\\p{L}*(?:analys|förklaring|motivering|reflektion|kommentar)(?:en|er|erna)?(?: (?:av|till|för|kring|om|över) .*)?",
      `(?!mål|indikator|nyckeltal|mått|aktivitet|uppdrag)${W}(?:beskrivning|redogörelse)(?:en|ar|er)?(?: (?:av|till|för|kring|om|över) .*)?`,
      "(?:läget|resultatet|utfallet|utvecklingen|uppföljning(?:en)?) i (?:korthet|ord|text)",
      `noterat|resonemang|orsaker(?: och ${W})?`,
      "(?:sammanfattande|samlad) (?:kommentar|text)",
      `${W} och (?:analys|kommentar(?:er)?|slutsats(?:er)?)`,
      `(?:analys|kommentar(?:er)?|orsak(?:er)?)(?: och| samt|/|,) ?(?:(?:ev\\.?|eventuell[at]?|planerad[e]?|vidtag\\p{L}+|fortsatta) )?åtgärd(?:er)?`,
    ],
    not: ["outcome", "grade", "goal", "target", "trend", "indicator", "activity"],
  },
  {
    role: "comparison",
    weight: 1.2,
    patterns: [
      "(?:(?:sveriges|alla|samtliga|liknande|jämförbara|andra|länets|övriga) )?kommuner(?:na)?",
      "sverige|hela landet",
      "nationellt(?: värde| snitt)?",
    ],
  },
  {
    role: "grade",
    weight: 0.7,
    patterns: [
      "avstämning|avstämt|värdering|utvärdering|godkänt|nått|nådd|nådda|uppnådd|uppnådda|klarat|klarad|klarade",
      "bedömt läge|läges(?:bild|bedömning)",
      "prognos(?:en)?(?: för| av| på)? måluppf\\p{L}*",
      "(?:färg|status)(?:markering|kod|sättning)",
      "(?:nås|uppnås|uppfylls|uppnått|uppfyllt|nått)(?: ?/ ?| eller | )(?:inte|ej|nås ej|ej nått|ej uppnått|uppnås ej|ja/nej)",
      "(?:bedömt )?(?:utfall|resultat) (?:mot|jämfört med|i förhållande till) \\p{L}*mål\\p{L}*",
      "(?:utfall|resultat) målet",
      "(?:bedöms|beräknas|kommer att|förväntas) (?:uppnås|uppfyllas|nås|att nås)",
      `(?:kommer|hinner|klarar|klarade|när|når|nådde|nås|uppnår|uppnådde|uppnås|uppfylls|uppfyller) (?:${WE} )?(?:att nå |nå )?(?:(?:årets|periodens|helårets|uppsatta|våra) )?(?:mål|målet|målen|målvärdet)(?: .*)?`,
      "(?:är|blir|har) (?:målet|målen) .*",
    ],
    not: ["outcome", "forecast", "owner", "target", "goal"],
  },
  {
    role: "area",
    weight: 0.7,
    patterns: [
      "\\p{L}*(?:perspektiv|dimension|fält|gruppering|pelare|spår)(?:et|en)?",
      "vision(?:en)?|utmaning(?:ar|en)?|fokus|tema|vägval",
      "(?:vad|hva) (?:handlar|handler|gäller|gjelder|rör|avser)(?: det)?(?: om)?",
      "\\p{L}*prioritering(?:ar|en)?",
      "strategi(?:er|n)?|strategiska? (?:inriktning|inriktningar|riktning)",
    ],
  },
];
