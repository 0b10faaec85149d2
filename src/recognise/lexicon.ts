import { keysOf } from "../domain/keys";
import type { Judge, Role } from "../domain/plan";
import { readValue } from "../interpret/number";
import { readPeriod } from "../interpret/period";
import { clean, textKey } from "../interpret/text";
import { isKnownUnit, readUnit } from "../interpret/unit";
import { headerOfExport } from "./exportName";
import { partOfYear, PERIOD_WORDS } from "./partOfYear";
import { isPast, phraseScores, unasked } from "./phrase";
import { isHeading, namesLevel } from "./rows/title";

/** What a header's words say of its column. */
export interface HeaderReading {
  /** How strongly (0–1.2) the words speak for each role. */
  scores: Partial<Record<Role, number>>;
  /** Canonical. */
  period?: string;
  unit?: string;
  /** "kvinnor", "män" … */
  group?: string;
  /** For a grade: whose it is. */
  by: Judge;
  /** Without period, unit and group. */
  words: string;
}

/**
 * Header words by role, divided by commas: Swedish first, then Norwegian, Danish and English as words of the same rows.
 * "-mål" is any compound that ends so, the word itself included. `only`: nothing else stands in the header.
 */
export const WORDS: { role: Role; weight: number; words: string; only?: boolean }[] = [
  {
    role: "target",
    weight: 1,
    words:
      "målvärde, målv, målvärden, målvärdet, måltal, måltalet, målnivå, målnivåer, målgräns, börvärde, måltall, målverdi, målsatt värde, målsatta värden, ska-värde, skavärde, tavoitetaso, tavoitearvo, ska uppnå, ska nå, önskat värde, årets mål, årsmål, mål för, mål till, target, targets, vart ska vi, hur långt ska vi",
  },
  {
    role: "target",
    weight: 1.1,
    words:
      "förväntat resultat, önskat resultat, planerat resultat, förväntat värde, förväntad effekt, önskat läge, önskad nivå, ønsket resultat, ønskt resultat, ønskja resultat, ønsket verdi, ambisjon, ambisjonsnivå, måltall",
  },
  {
    role: "target",
    weight: 0.8,
    words:
      "ambition, ambitionsnivå, krav, riktvärde, riktpunkt, riktmärke, milstolpe, milstolpar, gränsvärde, gräns, gräns för uppfyllt mål, målsatt, tröskelvärde, norm",
  },
  {
    role: "target",
    weight: 0.7,
    words:
      "min, max, minimum, maximum, miniminivå, maxnivå, lägst, högst, minst, golv, tak, undre gräns, övre gräns, lägsta nivå, högsta nivå",
    only: true,
  },
  { role: "target", weight: 0.9, words: "mv", only: true },
  { role: "target", weight: 0.7, words: "bg, forventet, forventede", only: true },
  { role: "target", weight: 0.6, words: "plan, planerat, planerad, planvärde", only: true },
  { role: "target", weight: 0.55, words: "mål, målet", only: true },
  { role: "goal", weight: 0.75, words: "mål, målet", only: true },
  { role: "goal", weight: 0.5, words: "mål" },
  {
    role: "goal",
    weight: 1,
    words:
      "-mål, -målen, -målsättning, -målsättningar, målformulering, målbeskrivning, måltext, vad ska vi uppnå, vad vill vi, vad vill vi uppnå, vad ska vi åstadkomma, vad vill vi åstadkomma, vart vill vi, vad ska uppnås, hit ska vi, det här vill vi, huvudmålet, hovedmål, hovedmålet, tavoite, objective, objectives, goal, goals",
  },
  {
    role: "goal",
    weight: 0.95,
    words:
      "-uppdrag, -uppdraget, -kvalitetsfaktor, -kvalitetsfaktorer, -framgångsfaktor, -framgångsfaktorer, åtagande, åtaganden, viljeinriktning, viljeinriktningar, -löfte, -löften, -direktiv, målsetning, målsetting",
  },
  { role: "goal", weight: 0.6, words: "inriktning, inriktningar, strategi, strategier, prioritering, prioriteringar" },
  {
    role: "indicator",
    weight: 1.1,
    words:
      "-indikator, -indikatorer, -indikatorn, -nyckeltal, -nyckeltalet, -mätetal, -mätetalet, -mått, måtten, styrtal, mätpunkt, mätpunkter, nøkkeltall, nøgletal, kpi, ind, indik, mätare, indicator, indicators, measure, key figure, key figures, key ratio, key ratios, metric, metrics, styringsparameter",
  },
  { role: "indicator", weight: 1.1, words: "målepunkt, målepunkter", only: true },
  {
    role: "indicator",
    weight: 0.6,
    words:
      "mätning, så mäts, så mäter vi, hur mäter vi, vad mäter vi, mäts genom, vad mäts, hur mäts, mäts med, hur vet vi, hur märker vi, hur syns det, hur ser vi det, mätvärde, mätvärden, uppföljning genom, vi följer upp med, benämning, mittari",
  },
  {
    role: "area",
    weight: 1,
    words: "-område, -områden, -området, målkategori, perspektiv, indsatsområde, perspective, focus area",
  },
  { role: "area", weight: 0.6, words: "process, processer, tema, teman, avsnitt, rubrik, kategori" },
  {
    role: "activity",
    weight: 1,
    words:
      "-aktivitet, -aktiviteter, åtgärd, åtgärder, insats, insatser, vad ska vi göra, vad ska göras, vad gör vi, vad vi gör, det här gör vi, det gör vi, hur gör vi, så gör vi, hur ska vi göra, hur når vi dit, tiltak, activity, activities, action, actions",
  },
  {
    role: "outcome",
    weight: 1,
    words:
      "-utfall, utfallet, -resultat, resultatet, bokslut, regnskap, faktiskt, faktisk, uppmätt, utf, actual, actuals, outcome, result, realiserat, realiseret, realisert, senaste värdet, senaste värde, senaste mätning, uppnått värde, verkligt värde, faktiskt värde, toteuma, tulos, föregående år, fg år, f.g. år, förra året, året innan",
  },
  { role: "outcome", weight: 0.8, words: "efter, avläst, målt, målte, oppmålt", only: true },
  { role: "baseline", weight: 0.8, words: "före, innan, nu", only: true },
  { role: "outcome", weight: 0.5, words: "-värde, värdet, value, verdi, värden" },
  {
    role: "baseline",
    weight: 1.1,
    words:
      "startvärde, basvärde, bas, utgångsläge, utgångsvärde, ingångsvärde, ingångsläge, baseline, utgangspunkt, udgangspunkt, basår, nollmätning, startläge",
  },
  {
    role: "baseline",
    weight: 1,
    words:
      "nuläge, i dag, idag, i dagsläget, var är vi nu, var står vi, där är vi nu, nulägesvärde, nuvärde, aktuellt värde, nuvarande värde, aktuell nivå",
  },
  {
    role: "forecast",
    weight: 1.2,
    words: "-prognos, prognosen, prognosvärde, förväntat utfall, bedömt utfall, beräknat utfall, forecast",
  },
  { role: "trend", weight: 1, words: "trend, trender, trendpil, tendens, riktning, rätt väg, rätt riktning, pil" },
  { role: "trend", weight: 0.7, words: "utveckling, förändring, utvikling" },
  {
    role: "grade",
    weight: 1.1,
    words:
      "-bedömning, -bedömningen, -måluppfyllelse, -måluppfyllnad, måluppfyllelsegrad, målstatus, uppfyllelsegrad, uppfyllandegrad, -status, måloppnåelse, målopfyldelse, toteutuminen, grade",
  },
  {
    role: "grade",
    weight: 1.1,
    words:
      "grad av uppfyllelse, grad av kvalitet, grad av måluppfyllelse, uppfyllelse av, når vi målet, nås målet, målet nått, målen nådda, målet uppnått, målet uppfyllt, ja/nej, når målet",
  },
  {
    role: "grade",
    weight: 1,
    words:
      "nådde vi målet, nådde vi målen, har vi nått, nådde vi dit, hur gick det, hur går det, hur ligger vi till, når vi dit, är målet nått, nått målet, nådde målet, nått målen, nås målen, resultat i förhållande till mål, utfall i förhållande till mål, utfall mot mål, resultat mot mål, utfall jämfört med mål, förverkligande, förverkligats, utförandegrad",
  },
  {
    role: "grade",
    weight: 0.8,
    words:
      "färg, signal, trafikljus, betyg, uppfyllelse, uppfyllt, uppnått, uppnås, uppfylls, ljus, symbol, måluppf, målupp, målbed, bedömn, bed, rag, rag-status, vurdering, måluppfyllt, grad av, opfyldt, opfyldelse, oppfylt",
  },
  { role: "grade", weight: 0.4, words: "läge, läget, resultat, utfall", only: true },
  {
    role: "comment",
    weight: 1,
    words:
      "komm, anm, vad vi har gjort, det här har vi gjort, detta har vi gjort, genomfört under året, -kommentar, -kommentarer, kommentaren, analys, analyser, motivering, anmärkning, anmärkningar, notering, noteringar, förklaring, redogörelse, slutsats, slutsatser, comment, comments, vad har hänt, vad har vi gjort, vad gör vi nu, vad gör vi åt det, nästa steg, fortsatt arbete",
  },
  {
    role: "comment",
    weight: 0.8,
    words:
      "redovisning, återrapportering, återkoppling, orsak, orsaker, orsaksanalys, reflektion, bemærkning, bemærkninger, bemerkning, bemerkninger, merknad, merknader, huomautukset, perustelut, selite, avvikelseanalys, övrigt, fritext",
  },
  {
    role: "comment",
    weight: 1.2,
    words: "åtgärd vid avvikelse, åtgärder vid avvikelse, åtgärd vid behov, vad gör vi nu, vad gör vi åt det",
  },
  { role: "comment", weight: 0.6, words: "beskrivning, uppföljning, text, beskrivelse" },
  {
    role: "owner",
    weight: 1,
    words:
      "ansvarig, ansvariga, ansv, aktör, aktörer, huvudaktör, huvudaktörer, -nämnd, -nämnder, -nämnden, målägare, ägare, styrelse, förvaltning, -bolag, -bolaget, ab, förvaltningsområde, -utvalg, -utvalget, -udvalg, -udvalget, -lautakunta, -hallitus, ansvar, ansvarlig, vem, vem ansvarar, vem gör, owner",
  },
  { role: "owner", weight: 0.5, words: "verksamhet, avdelning, förvaltningar, utförare, organisation" },
  {
    role: "period",
    weight: 1,
    words:
      "start, startar, börjar, slut, avslutas, klar, klart, klar senast, ska vara klart, färdigt, period, mätperiod, rapportperiod, mättillfälle, mätår, datum, avser, klart senast, slutdatum, startdatum, tidplan, deadline, målår, måldatum, uppfylls senast, till år",
  },
  { role: "period", weight: 0.9, words: "år, year, när, tid, datum, tidpunkt, månad, kvartal, tertial", only: true },
  { role: "unit", weight: 1, words: "enhet, enh, mätenhet, måttenhet, sort, unit, måleenhed" },
  {
    role: "number",
    weight: 1.1,
    words: "nr, nummer, id, målnr, mål-id, mål nr, rad-id, löpnr, löpnummer, #, no, indikatornr",
  },
  { role: "number", weight: 0.8, words: "steg, ordning, pos, ref", only: true },
  { role: "activity", weight: 0.9, words: "steg", only: true },
  {
    role: "comparison",
    weight: 1.2,
    words:
      "riket, rikssnitt, rikssnittet, riksgenomsnitt, -medel, medelvärde, -snitt, genomsnitt, -genomsnitt, länet, jämförelse, jämförelser, jämförelsevärde, kommungrupp, kommungruppen, bäst, sämst, bästa, sämsta, median, liknande kommuner, andra kommuner, landet, benchmark",
  },
  {
    role: "source",
    weight: 1,
    words: "källa, källor, datakälla, mätmetod, mätkälla, insamling, kilde, mäts via, måling, målemetode",
  },
  { role: "source", weight: 0.5, words: "mäts med" },
  { role: "weight", weight: 1.1, words: "vikt, viktning, weight, vekt" },
  { role: "other", weight: 0.5, words: "budget, årsbudget, internbudget", only: true },
  { role: "sdg", weight: 1.2, words: "sdg, agenda, globala mål, globalt mål, globala målen, fn-mål" },
];

/** The programme's name holds a year that is no period. */
const GLOBAL = /agenda\s?2030(?:-mål)?/u;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A word as a pattern: whole words only, "-x" also as the end of a compound. */
const wordPattern = (word: string): string => (word.startsWith("-") ? `\\p{L}*${escape(word.slice(1))}` : escape(word));

const ENTRIES = WORDS.map(({ role, weight, words, only }) => {
  const any = words.split(", ").map(wordPattern).join("|");
  return {
    role,
    weight,
    pattern: new RegExp(only ? `^(?:${any})$` : `(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}])`, "u"),
  };
});

/** Words that take a role away although one of its own words stands there. */
const NOT: { role: Role; pattern: RegExp }[] = [
  { role: "goal", pattern: /(?:^|\P{L})(?:globala? mål|mål(?:et)? (?:uppn|uppf|nås|nått)|når)/u },
  { role: "goal", pattern: /(?:^|\P{L})årsmål(?!\p{L})/u },
  {
    role: "goal",
    pattern: /(?<!\p{L})(?:föremål|ändamål|klagomål|spörsmål|modersmål|brottmål|tvistemål)(?:et|en)?(?!\p{L})/u,
  },
  { role: "goal", pattern: /^(?:gräns|(?:resultat|utfall) (?:i förhållande till|mot|jämfört med))(?!\p{L})/u },
  { role: "goal", pattern: /^hur (?:väl|bra|nöjd|ofta|mycket|viktig|trygg)/u },
  {
    role: "outcome",
    pattern:
      /^(?:utveckling|förändring|trend)(?!\p{L})|^(?:resultat|utfall) (?:i förhållande till|mot|jämfört med) mål/u,
  },
  { role: "area", pattern: /förvaltningsområde/u },
  { role: "comparison", pattern: /^årsmedel|dygnsmedel/u },
  { role: "outcome", pattern: /(?:förvänta[td]|önska[td]|planera[td]|ønske?t|ønskja) (?:resultat|värde)/u },
  { role: "activity", pattern: /vid avvikelse|vad gör vi (?:nu|åt)/u },
];

/** Words that head budgets, accounts, registers and lists of people: what stands under them is no goal. */
const FOREIGN =
  /(?<!\p{L})(?:konto|kontonr|konton|budget|total budget|avvikelse|belopp|saldo|debet|kredit|intäkter|kostnader|kronor|projekt|projektnr|radetiketter|summa av|antal av|telefon|telefonnummer|mobil|e-post|epost|mail|adress|postadress|befattning|anställd|anställningsnr|personnummer|namn|förnamn|efternamn|plats|lokal|resultaträkning|balansräkning|resultatrapport|ålder|leverantör|avtal|artikel|pris|moms|föremål|inventarienr|inventarienummer|anskaffningsvärde|anskaffningsår|inköpsår|serienummer|registreringsnummer|dokument|dokumentnamn|dokumenttyp|dokumentägare|giltigt? till|beslutad av|diarienr|diarienummer|dnr|fastighetsbeteckning)(?!\p{L})/u;

/** Whether a header is one of another kind of table. */
export const isForeign = (text: string): boolean => FOREIGN.test(textKey(text));

/** Committees by their initials. */
export const COMMITTEES = "KS|KF|BUN|SN|KFN|TN|MN|VON|ON|UN|GN|KTN|SBN|BMN|MBN|ÖFN|VN|KN|FN|BN|SHN|AMN|VAN|MSN|STN|HSN";

const COMMITTEE =
  /\p{Lu}[\p{Ll}-]*(?:,? (?:och |för |samt )?\p{Ll}[\p{L}-]*){0,4}? ?\p{Ll}*(?:nämnden(?=s?(?!\p{L}))|styrelsen(?!\p{L}))|\p{Lu}\p{Ll}*(?:nämnden(?=s?(?!\p{L}))|styrelsen(?!\p{L}))/u;

/** The committee that a title names: "Styrkort Tekniska nämnden"; undefined where it is named as who has decided. */
export const committeeIn = (title: string): string | undefined =>
  isCommittee(title)
    ? title
    : title.length > 80 || /antag|beslut|fastställ|godkän|revider|§|kontakt/iu.test(title)
      ? undefined
      : nameIn(title);

const nameIn = (title: string): string | undefined => {
  const name = COMMITTEE.exec(clean(title))?.[0];
  return name === undefined || (/ (?:nämnden|styrelsen)$/u.test(name) && !/^\p{Lu}\p{Ll}+a \p{Ll}+$/u.test(name))
    ? undefined
    : name;
};

/** What a heading is about before it says whose: "Nyckeltal teknisk förvaltning". */
const SUBJECT =
  /^\p{L}*(?:mål|nyckeltal|indikatorer|mått|mätetal|uppföljning|redovisning|styrkort|verksamhetsplan|plan|sammanställning|bilaga)\s/iu;

/** Whether a text is the name of a committee, a board or a company, and nothing else. */
export const isCommittee = (written: string): boolean =>
  namesCommittee(written === written.toUpperCase() ? written.charAt(0) + written.slice(1).toLowerCase() : written);

const namesCommittee = (text: string): boolean =>
  text.length <= 60 &&
  !/\d/.test(text) &&
  !SUBJECT.test(text) &&
  (/ AB$|^AB /.test(text) || !/\S\s+\p{Lu}/u.test(text)) &&
  /^(?:\p{L}[\p{L}-]*,? (?:och |för |samt )?){0,4}\p{L}*(?:nämnd|nämnden|styrelse|styrelsen|utskott|utskottet|utvalg|utvalget|udvalg|udvalget|förvaltning|förvaltningen|bolag|bolaget)$|^(?:\p{Lu}[\p{L}-]+ ){1,3}AB$|^AB (?:\p{Lu}[\p{L}-]+ ?){1,3}$/u.test(
    clean(text),
  );

/** A committee by its initials, and nothing else. */
export const COMMITTEE_INITIALS = new RegExp(`^(?:${COMMITTEES})$`, "u");

const GROUPS: [string, RegExp][] = [
  ["kvinnor", /(?<!\p{L})(?:kvinnor|kvinna|flickor|tjejer|kvinner|kvinder)(?!\p{L})/u],
  ["män", /(?<!\p{L})(?:män|man|pojkar|killar|menn|mænd)(?!\p{L})/u],
  ["totalt", /(?<!\p{L})(?:totalt|alla|samtliga|total)(?!\p{L})/u],
];

const JUDGES: [Judge, RegExp][] = [
  [
    "committee",
    /nämnd\p{L}*(?:s|ens|ernas)?\s+(?:egen\s+)?(?:bedömning|måluppf|status)|(?:styrelsens|bolagets|förvaltningens)\s+bedömning/u,
  ],
  ["overall", /samlad|sammanvägd|sammantagen|övergripande bedömning|total bedömning/u],
  ["computed", /beräknad|automatisk/u],
];

/**
 * "Kommentar till utfallet" is a comment: where the words before a preposition name a role, those after it say little.
 */
function scoresOf(words: string): HeaderReading["scores"] {
  const [, head, rest] = /^(\P{Z}+(?: \P{Z}+)?) (?:till|av|för|om|kring|från|mot) (.+)$/u.exec(words) ?? [];
  if (head === undefined || rest === undefined) return wordScores(words);
  const scores = wordScores(words);
  const own = wordScores(head);
  const heads = Math.max(0, ...Object.values(own));
  if (heads === 0) return scores;
  for (const role of keysOf(scores))
    if (own[role] === undefined && wordScores(rest)[role] !== undefined) scores[role]! *= 0.4;
  return scores;
}

function wordScores(words: string): HeaderReading["scores"] {
  const scores: HeaderReading["scores"] = {};
  const together = phraseScores(words);
  for (const { role, weight, pattern } of ENTRIES) {
    if ((scores[role] ?? 0) < weight && !together.not.has(role) && pattern.test(words)) scores[role] = weight;
  }
  for (const { role, pattern } of NOT) if (pattern.test(words)) delete scores[role];
  for (const role of keysOf(together.scores)) scores[role] = Math.max(together.scores[role] ?? 0, scores[role] ?? 0);
  if (isPast(words)) delete scores.period;
  return scores;
}

/**
 * "Mål", which for a year is a value, and what may stand before and after it: "beslutat mål", "etappmål", "målet för",
 * "mål att nå", "mål per 31/12".
 */
const AIM =
  /^((?:beslutat|fastställt|antaget|nytt|nya|uppsatt|reviderat|ursprungligt|kortsiktigt) (?:\p{L}*)|etapp|del|års|läsårs|budget|plan)?mål(?:et)?(?: (?:för|till|att nå|per|år|helår|(?:på )?(?:kort|medellång|lång) sikt|vid årets slut|(?:vid )?utgången av|i slutet av|senast|den|\d{1,2}(?:\/\d{1,2})?))*$/u;

/** Words for a year's end. */
const OF_YEAR = /(?<!\p{L})(?:årets slut|årsskiftet|helår|helåret|året|(?:kort|medellång|lång) sikt)$/u;

/** A figure's word that says nothing more, beside a year: "Nivå 2024". */
const NEUTRAL = /^(?:år|läsår|nivån?|läget?|värdet?|index|andel|antal|siffran?|tal|mätning(?:en)?)?$/u;

/** Words divided over lines: "Mål-\nvärde" is Målvärde. */
export const undivided = (text: string): string => text.replace(/(\p{Ll})-[ \t]*[\r\n]+[ \t]*(?=\p{Ll})/gu, "$1");

/**
 * Reads a header of one or more rows, joined from the top with blanks between. Anything may be blank. `year`: what its
 * table is of, for headers that name a part of a year.
 */
export function readHeader(written: string, year = ""): HeaderReading {
  const text = headerOfExport(undivided(written));
  const key = textKey(text);
  const period = periodIn(text, key, year);
  const unit = unitIn(key);
  const group = GROUPS.find(([, pattern]) => pattern.test(key))?.[0];
  const words = unasked(ownWords(key, unit !== null || group !== undefined));
  const scores = scoresOf(words);
  weighAim(scores, period || OF_YEAR.test(key) ? AIM.exec(words) : null, period);
  if (Object.keys(scores).length === 0 && COMMITTEE_INITIALS.test(clean(text))) scores.owner = 0.8;
  if (period && NEUTRAL.test(words)) {
    delete scores.period;
    scores.outcome = 0.6;
  }
  return {
    scores,
    ...(period ? { period } : {}),
    ...(unit ? { unit } : {}),
    ...(group && group !== "totalt" ? { group } : {}),
    by: judgeIn(words),
    words,
  };
}

const judgeIn = (words: string): Judge => JUDGES.find(([, pattern]) => pattern.test(words))?.[0] ?? "printed";

/** Longer headers are sentences: a year in one is no period of the column's. */
const LONGEST_WITH_PERIOD = 120;

/** The period that a header names, within parentheses too where nothing else is one; a part of a year is of `year`. */
function periodIn(text: string, key: string, year: string): string | undefined {
  if (key.length > LONGEST_WITH_PERIOD || GLOBAL.test(key)) return undefined;
  const period = readPeriod(text) ?? readPeriod(text.replace(/\([^)]*\)/gu, " "));
  return period?.canonical ?? (year ? partOfYear(key, year) : undefined);
}

/** The unit that a header names in parentheses, or is. */
function unitIn(key: string): string | null {
  const inParentheses = /\(([^)]*)\)/.exec(key)?.[1];
  if (inParentheses) return readUnit(inParentheses);
  return /^(?:mnkr|tkr|kr|procent|%)$/u.test(key) ? readUnit(key) : null;
}

/** The words of a header without periods; what stands in parentheses goes too where it is a unit or a group. */
const ownWords = (key: string, parenthesesAreRead: boolean): string =>
  key
    .replace(/\((?:[^)]*)\)/g, (part) => (parenthesesAreRead ? "" : part.slice(1, -1)))
    .replace(GLOBAL, "agenda")
    .replace(/\b(?:19|20)\d\d(?:[–/-]\d{1,4})?(?:[–-]\d\d)?\b|\b[tqk]v?\d\b|\br12\b/gu, " ")
    .replace(/(?<!\p{L})(?:kv|kvartal|q|t|tertial) ?[1-4](?!\d)/gu, " ")
    .replace(PERIOD_WORDS, " ")
    .replace(/[\s:;,/–-]+$/u, "")
    .replace(/\s+/g, " ")
    .trim();

/** "Mål 2024" names a value for a year; "Mål" alone may be either. `aim`: what AIM found where a year is named. */
function weighAim(scores: HeaderReading["scores"], aim: RegExpExecArray | null, period: string | undefined): void {
  if (!aim) {
    if (period && scores.goal !== undefined) scores.target ??= 0.6;
    return;
  }
  const isPlain = aim[1] === undefined;
  const ofYears = /\D\d{4}$/.test(period ?? "");
  scores.target = isPlain && ofYears ? 0.7 : 1;
  scores.goal = isPlain ? (ofYears ? 0.8 : 0.3) : 0.6;
}

/**
 * A header of several rows: what its lowest row names counts for itself ("Kommentar" under "Bedömning" is a comment);
 * figures are what the rows say together ("Utfall" over "2021"), but for the names of goals and measures over them.
 */
export function readHeaderCell({ text, own }: { text: string; own?: string }, year = ""): HeaderReading {
  const whole = readHeader(text, year);
  if (own === undefined) return whole;
  const lowest = readHeader(own, year);
  const [role, score = 0] = Object.entries(lowest.scores).sort((a, b) => b[1] - a[1])[0] ?? [];
  if (role === undefined) return whole;
  if (!FIGURES.has(role as Role) && score >= 0.75) return { ...whole, scores: lowest.scores };
  const scores = { ...whole.scores };
  for (const title of TITLES)
    if (lowest.scores[title] === undefined && FIGURES.has(role as Role) && lowest.words !== "") delete scores[title];
  return { ...whole, scores };
}

/** Roles of columns with values of what is measured, its own and then others'. */
const OWN_FIGURES: readonly Role[] = ["target", "outcome", "forecast", "baseline"];
export const FIGURES: ReadonlySet<Role> = new Set([...OWN_FIGURES, "comparison" as const]);
/** Roles of columns that name something. */
export const TITLES: readonly Role[] = ["area", "goal", "indicator", "activity"];

/** Whether the text names a group of people and nothing else: "Kvinnor", "Totalt", "Män (%)". */
export const isGroup = (text: string): boolean =>
  text.length <= 24 &&
  /^(?:kvinnor|kvinna|män|man|flickor|pojkar|tjejer|killar|totalt?|alla|samtliga|båda könen|kvinnor och män|kvinner|menn|kvinder|mænd|women|men|girls|boys)(?: \(%\)|, ?%|,? andel|,? antal|,? (?:i )?(?:åk|årskurs|år) ?\d.*)?$/u.test(
    textKey(text),
  );

/** A sentence says something of a goal; a header names a column. Questions ("Når vi målet?") may head a grade. */
const SENTENCE =
  /(?<!\p{L})(?:ska|skall|är|har|blir|kan|får|bör|öka[rs]?|minska[rs]?|förbättra[rs]?|skal|shall)(?!\p{L}).*[^?]$/u;

/** Cells say what is not so ("Målet uppnås delvis", "Ingen mätning"); headers ask or name. */
const DENIAL = /(?<!\p{L})(?:delvis|inte|ej|ingen|inga|saknas|ikke)(?!\p{L})[^?]*$/u;

/** What is to be ("Ökad måluppfyllelse") is a goal, whatever words it has of headers. */
const WISHED =
  /^(?:ök(?:a|ad|at|ade)|minska(?:d|t|de)?|förbättra(?:d|t|de)?|höj(?:a|d|t|da)|sänk(?:a|t|ta)|stärk(?:a|t|ta)|bättre|fler|färre|högre|lägre|tydligare|tryggare|snabbare|enklare|renare|starkare|friskare) \p{L}/u;

/** A grade as it stands in a cell, and nothing else. */
const PLAIN_GRADE = /^(?:målet |kvalit(?:en|eten) )?(?:är )?(?:uppnås|uppfylls|uppfyllt|uppnått|uppnådd|uppfylld)\.?$/u;

/** Words with a full stop are a sentence. */
const FULL_STOP = /\S \S+ \S*\p{Ll}{3}\.$/u;

/** An address is nobody's header. */
const ADDRESS = /^(?:https?:|www\.|\S+@\S+\.)/iu;

/** "130 kg/person (2030)": a value in a unit, whatever year stands beside; "2024, %" is a year in one. */
function isMeasured(text: string): boolean {
  const read = readValue(text);
  return read.kind === "number" && read.unit !== undefined && isKnownUnit(read.unit) && !PLAIN_YEAR.test(text);
}
const PLAIN_YEAR = /^(?:19|20)\d\d(?!\d)/u;

/** True when the text could head a column: some role's words, or a few words with a period, and no sentence. */
export function looksLikeHeader(written: string): boolean {
  const text = undivided(written);
  if (
    text.length > 90 ||
    ADDRESS.test(text) ||
    namesLevel(text) ||
    isHeading(text) ||
    SENTENCE.test(textKey(text)) ||
    DENIAL.test(textKey(text)) ||
    WISHED.test(textKey(text)) ||
    PLAIN_GRADE.test(textKey(text)) ||
    FULL_STOP.test(text)
  )
    return false;
  const { scores, words, period } = readHeader(text);
  const count = words.split(" ").length;
  return Object.keys(scores).length > 0 ? count <= 9 : period !== undefined && count <= 4 && !isMeasured(text);
}
