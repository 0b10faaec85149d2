import type { Role } from "../../domain/plan";

/**
 * Words of column headers, by role, and how strongly (0–1.2) a header with the word speaks for the role, in addition to
 * its cells. Weight 0 cancels the role although another of its words matches. `^ x $`: the whole header.
 */
export const HEADERS: readonly { role: Role; weight: number; words: string }[] = [
  {
    role: "target",
    weight: 1,
    words: `
      sv · målvärde, målv, målvärden, målvärdet, måltal, måltalet, målnivå, målnivåer, målgräns, börvärde, målsatt värde
      sv · målsatta värden, ska-värde, skavärde, ska uppnå, ska nå, önskat värde, årets mål, årsmål, mål för, mål till
      sv · vart ska vi, hur långt ska vi
      nb · måltall, målverdi
      fi · tavoitetaso, tavoitearvo
      en · target, targets`,
  },
  {
    role: "target",
    weight: 1.1,
    words: `
      sv · förväntat resultat, önskat resultat, planerat resultat, förväntat värde, förväntad effekt, önskat läge
      sv · önskad nivå
      nb · ønsket resultat, ønskt resultat, ønskja resultat, ønsket verdi, ambisjon, ambisjonsnivå, måltall`,
  },
  {
    role: "target",
    weight: 0.8,
    words: `
      sv · ambition, ambitionsnivå, krav, riktvärde, riktpunkt, riktmärke, milstolpe, milstolpar, gränsvärde, gräns
      sv · gräns för uppfyllt mål, målsatt, tröskelvärde, tröskel, norm, limit, limiter, limitvärde, toleransnivå, kravnivå, utmaningsnivå, utmaningsmål`,
  },
  {
    role: "target",
    weight: 0.7,
    words: `
      sv · ^ min $, ^ max $, ^ minimum $, ^ maximum $, ^ miniminivå $, ^ maxnivå $, ^ lägst $, ^ högst $, ^ minst $
      sv · ^ golv $, ^ tak $, ^ undre gräns $, ^ övre gräns $, ^ lägsta nivå $, ^ högsta nivå $`,
  },
  { role: "target", weight: 0.9, words: "sv · ^ mv $" },
  { role: "target", weight: 0.7, words: "da · ^ bg $, ^ forventet $, ^ forventede $" },
  { role: "target", weight: 0.6, words: "sv · ^ plan $, ^ planerat $, ^ planerad $, ^ planvärde $, ^ vision $" },
  { role: "target", weight: 0.55, words: "sv · ^ mål $, ^ målet $" },
  { role: "goal", weight: 0.75, words: "sv · ^ mål $, ^ målet $" },
  { role: "goal", weight: 0.5, words: "sv · mål" },
  // The demands of an assignment are goals, or what measures are held to.
  { role: "goal", weight: 0.5, words: "sv · ^ krav $, ^ kraven $, ^ kravet $, ^ återrapporteringskrav $" },
  {
    role: "goal",
    weight: 1,
    words: `
      sv · *mål, *målen, *målsättning, *målsättningar, målformulering, målbeskrivning, måltext, vad ska vi uppnå
      sv · vad vill vi, vad vill vi uppnå, vad ska vi åstadkomma, vad vill vi åstadkomma, vart vill vi, vad ska uppnås
      sv · hit ska vi, det här vill vi, huvudmålet
      nb · hovedmål, hovedmålet
      fi · tavoite
      en · objective, objectives, goal, goals`,
  },
  {
    role: "goal",
    weight: 0.95,
    words: `
      sv · *uppdrag, *uppdraget, *kvalitetsfaktor, *kvalitetsfaktorer, *framgångsfaktor, *framgångsfaktorer, åtagande
      sv · åtaganden, viljeinriktning, viljeinriktningar, *löfte, *löften, *direktiv
      nb · målsetting
      da · målsetning`,
  },
  { role: "goal", weight: 0.95, words: "sv · ^ intention $, ^ avsikt $\nnb · ^ intensjon $" },
  {
    role: "goal",
    weight: 0.6,
    words: "sv · inriktning, inriktningar, strategi, strategier, prioritering, prioriteringar",
  },
  {
    role: "indicator",
    weight: 1.1,
    words: `
      sv · *indikator, *indikatorer, *indikatorn, *nyckeltal, *nyckeltalet, *mätetal, *mätetalet, *mått, måtten, styrtal
      sv · mätpunkt, mätpunkter, ind, indik, mätare, metrik, metriker, prestation, prestationer
      nb · nøkkeltall, styringsparameter, metrikk, metrikker
      da · nøgletal
      en · kpi, indicator, indicators, measure, key figure, key figures, key ratio, key ratios, metric, metrics`,
  },
  { role: "indicator", weight: 1.1, words: "nb · måleparameter, måleparametre, ^ målepunkt $, ^ målepunkter $" },
  {
    role: "indicator",
    weight: 0.6,
    words: `
      sv · mätning, så mäts, så mäter vi, hur mäter vi, vad mäter vi, mäts genom, vad mäts, hur mäts, mäts med
      sv · hur vet vi, hur märker vi, hur syns det, hur ser vi det, mätvärde, mätvärden, uppföljning genom
      sv · vi följer upp med, benämning, ^ vi mäter $, ^ det mäter vi $, ^ det här mäter vi $
      nb · ^ vi måler $, ^ dette måler vi $, ^ slik måler vi $, ^ slik måler vi det $
      da · ^ det måler vi $, ^ sådan måler vi $, ^ sådan måler vi det $
      fi · mittari`,
  },
  {
    role: "area",
    weight: 1,
    words: `
      sv · *område, *områden, *området, målkategori, perspektiv
      da · indsatsområde
      en · perspective, focus area`,
  },
  { role: "area", weight: 0.6, words: "sv · process, processer, tema, teman, avsnitt, rubrik, kategori" },
  {
    role: "activity",
    weight: 1,
    words: `
      sv · *aktivitet, *aktiviteter, åtgärd, åtgärder, insats, insatser, vad ska vi göra, vad ska göras, vad gör vi
      sv · vad vi gör, det här gör vi, det gör vi, hur gör vi, så gör vi, hur ska vi göra, hur når vi dit
      nb · tiltak
      en · activity, activities, action, actions`,
  },
  {
    role: "outcome",
    weight: 1,
    words: `
      sv · *utfall, utfallet, *resultat, resultatet, bokslut, faktiskt, faktisk, uppmätt, utf, realiserat, verkligt
      sv · senaste värdet, senaste värde, senaste mätning, uppnått värde, verkligt värde, faktiskt värde, föregående år
      sv · fg år, f.g. år, förra året, året innan
      nb · regnskap, realisert
      da · realiseret, opnået resultat, opnåede resultat, opnåede resultater
      fi · toteuma, tulos
      en · actual, actuals, outcome, result, results, progress`,
  },
  {
    role: "outcome",
    weight: 1,
    words: `
      sv · läge vid årets slut, läget vid årets slut, läge vid periodens slut, läget vid periodens slut, läge per, läget per
      sv · läge vid årsskiftet, läget vid årsskiftet, ställning vid årets slut
      sv · status vid årets slut, status vid årsskiftet, status vid periodens slut
      sv · ^ läget i $, ^ läge i $`,
  },
  {
    role: "outcome",
    weight: 0.8,
    words: `
      sv · ^ efter $, ^ avläst $, ^ bs $, ^ ack $, ^ ackumulerat $, ^ ackumulerad $, ^ hittills $, ^ hittills i år $
      nb · ^ målt $, ^ målte $, ^ oppmålt $`,
  },
  { role: "baseline", weight: 0.8, words: "sv · ^ före $, ^ innan $, ^ då $, ^ nu $" },
  // "Då, nu, vi hoppas på": beside what was, it is how it went.
  { role: "outcome", weight: 0.7, words: "sv · ^ nu $" },
  { role: "baseline", weight: 0.65, words: "sv · ^ start $" },
  {
    role: "outcome",
    weight: 0.5,
    words: `
      sv · *värde, värdet, värden
      nb · verdi
      en · value`,
  },
  // Beside a column of base years it has their values.
  {
    role: "baseline",
    weight: 1.6,
    words: "sv · värde basår, värde basåret, värdet basåret, basårets värde, basårsvärde",
  },
  {
    role: "baseline",
    weight: 1.1,
    words: `
      sv · startvärde, basvärde, bas, utgångsläge, utgångsvärde, ingångsvärde, ingångsläge, basår, nollmätning
      sv · startläge
      nb · utgangspunkt
      da · udgangspunkt
      en · baseline`,
  },
  {
    role: "baseline",
    weight: 1,
    words: `
      sv · nuläge, i dag, idag, i dagsläget, var är vi nu, var står vi, där är vi nu, nulägesvärde, nuvärde
      sv · aktuellt värde, nuvarande värde, aktuell nivå`,
  },
  {
    role: "forecast",
    weight: 1.2,
    words: `
      sv · *prognos, prognosen, progn, prog, prognosvärde, förväntat utfall, bedömt utfall, beräknat utfall, väntat utfall
      sv · antagande, antaganden, antaget värde, kalkyl, kalkylerat, estimat, senaste estimat, årsestimat, beräknat helår, väntat helår
      en · forecast`,
  },
  { role: "trend", weight: 1, words: "sv · trend, trender, trendpil, tendens, riktning, rätt väg, rätt riktning, pil" },
  {
    role: "trend",
    weight: 0.7,
    words: `
      sv · utveckling, förändring
      nb · utvikling`,
  },
  {
    role: "grade",
    weight: 1.1,
    words: `
      sv · *bedömning, *bedömningen, *måluppfyllelse, *måluppfyllnad, måluppfyllelsegrad, målstatus, uppfyllelsegrad
      sv · uppfyllandegrad, *status
      nb · måloppnåelse
      da · målopfyldelse
      fi · toteutuminen
      en · grade`,
  },
  {
    role: "grade",
    weight: 1.1,
    words: `
      sv · grad av uppfyllelse, grad av kvalitet, grad av måluppfyllelse, uppfyllelse av, når vi målet, nås målet
      sv · målet nått, målen nådda, målet uppnått, målet uppfyllt, ja/nej, j/n, når målet`,
  },
  {
    role: "grade",
    weight: 1,
    words: `
      sv · nådde vi målet, nådde vi målen, har vi nått, nådde vi dit, kom vi dit, kom vi fram, nådde vi fram, är vi där, hur gick det, hur går det, hur ligger vi till
      sv · når vi dit, är målet nått, nått målet, nådde målet, nått målen, nås målen, resultat i förhållande till mål
      sv · utfall i förhållande till mål, utfall mot mål, resultat mot mål, utfall jämfört med mål, förverkligande
      sv · förverkligats, utförandegrad`,
  },
  {
    role: "grade",
    weight: 0.8,
    words: `
      sv · färg, signal, trafikljus, betyg, uppfyllelse, uppfyllt, uppnått, uppnås, uppfylls, ljus, symbol, måluppf
      sv · målupp, målbed, bedömn, bed, måluppfyllt, grad av, ^ dom $, ^ domen $, ^ utslag $
      sv · ^ omdöme $, ^ omdömet $, ^ omdömen $
      nb · vurdering, oppfylt
      da · opfyldt, opfyldelse
      en · rag, rag-status, verdict`,
  },
  { role: "grade", weight: 0.4, words: "sv · ^ läge $, ^ läget $, ^ resultat $, ^ utfall $, ^ målet $" },
  {
    role: "comment",
    weight: 1,
    words: `
      sv · komm, anm, vad vi har gjort, det här har vi gjort, detta har vi gjort, genomfört under året, *kommentar
      sv · *kommentarer, kommentaren, analys, analyser, motivering, anmärkning, anmärkningar, notering, noteringar, *anteckning, *anteckningar
      sv · ^ not $, ^ noter $, fotnot, fotnoter, ^ att tänka på $, ^ bra att veta $, ^ att veta $, ^ att beakta $, ^ förbehåll $
      sv · förklaring, redogörelse, slutsats, slutsatser, vad har hänt, vad har vi gjort, vad gör vi nu
      sv · vad gör vi åt det, nästa steg, fortsatt arbete
      en · comment, comments`,
  },
  {
    role: "comment",
    weight: 0.8,
    words: `
      sv · redovisning, återrapportering, återkoppling, orsak, orsaker, orsaksanalys, reflektion, avvikelseanalys
      sv · övrigt, fritext, så här vet vi, så vet vi, hur vet vi, hur vet vi det
      nb · bemerkning, bemerkninger, merknad, merknader
      da · bemærkning, bemærkninger
      fi · huomautukset, perustelut, selite`,
  },
  {
    role: "comment",
    weight: 1.2,
    words: "sv · åtgärd vid avvikelse, åtgärder vid avvikelse, åtgärd vid behov, vad gör vi nu, vad gör vi åt det",
  },
  {
    role: "comment",
    weight: 0.6,
    words: `
      sv · beskrivning, uppföljning, text, formulering, ordalydelse, lydelse
      nb · beskrivelse`,
  },
  {
    role: "owner",
    weight: 1,
    words: `
      sv · ansvarig, ansvariga, ansv, aktör, aktörer, huvudaktör, huvudaktörer, *nämnd, *nämnder, *nämnden, målägare
      sv · ägare, styrelse, förvaltning, *bolag, *bolaget, ab, förvaltningsområde, ansvar, vem, vem ansvarar, vem gör
      sv · handläggare, kontaktperson, kontaktpersoner, samordnare, chef, kontakt
      nb · *utvalg, *utvalget, ansvarlig
      da · *udvalg, *udvalget
      fi · *lautakunta, *hallitus
      en · owner`,
  },
  { role: "owner", weight: 0.5, words: "sv · verksamhet, avdelning, förvaltningar, utförare, organisation" },
  {
    role: "period",
    weight: 1,
    words: `
      sv · start, startar, börjar, slut, avslutas, klar, klart, klar senast, ska vara klart, färdigt, period, mätperiod
      sv · rapportperiod, utfallsperiod, mättillfälle, mätår, datum, avser, klart senast, slutdatum, startdatum, tidplan, målår
      sv · ^ mål avser $, ^ målet avser $, ^ målen avser $, ^ mål avser år $, ^ målet avser år $, ^ målet gäller $, ^ målet gäller år $, ^ målvärde avser $, ^ målvärdet avser $
      sv · ^ målvärde avser år $, ^ målvärdet avser år $, ^ målets år $, ^ målvärdets år $
      sv · måldatum, uppfylls senast, till år, mätdatum, senast mätt, senast mätta, senast uppmätt, mätt
      en · deadline`,
  },
  {
    role: "period",
    weight: 0.9,
    words: `
      sv · ^ år $, ^ när $, ^ senast $, ^ nås senast $, ^ ska nås $, ^ tid $, ^ datum $, ^ tidpunkt $, ^ månad $, ^ kvartal $, ^ tertial $
      en · ^ year $`,
  },
  {
    role: "unit",
    weight: 1,
    words: `
      sv · enhet, enh, mätenhet, måttenhet, sort
      nb · måleenhed
      en · unit`,
  },
  {
    role: "number",
    weight: 1.1,
    words: `
      sv · nr, nummer, ^ kod $, målkod, målnr, mål-id, mål nr, rad-id, löpnr, löpnummer, ^ # $, indikatornr
      en · id, no`,
  },
  { role: "number", weight: 0.8, words: "sv · ^ steg $, ^ ordning $, ^ pos $, ^ ref $" },
  { role: "activity", weight: 0.9, words: "sv · ^ steg $" },
  {
    role: "comparison",
    weight: 1.2,
    words: `
      sv · riket, rikssnitt, rikssnittet, riksgenomsnitt, *medel, medelvärde, *snitt, genomsnitt, *genomsnitt, länet
      sv · jämförelse, jämförelser, jämförelsevärde, kommungrupp, kommungruppen, bäst, sämst, bästa, sämsta, median
      sv · liknande kommuner, ^ liknande, andra kommuner, landet
      en · benchmark`,
  },
  {
    role: "source",
    weight: 1,
    words: `
      sv · källa, källor, datakälla, mätmetod, mätkälla, insamling, mäts via
      nb · kilde, måling, målemetode`,
  },
  { role: "source", weight: 0.5, words: "sv · mäts med" },
  // Over names of measures it heads these.
  { role: "indicator", weight: 0.8, words: "sv · ^ mätmetod $, ^ mätmetoder $" },
  {
    role: "weight",
    weight: 1.1,
    words: `
      sv · vikt, viktning
      nb · vekt
      da · vægt
      en · weight`,
  },
  { role: "other", weight: 0.5, words: "sv · ^ budget $, ^ årsbudget $, ^ internbudget $" },
  // How many answered, and the year before's mark in short.
  {
    role: "other",
    weight: 1,
    words: `
      sv · svarsfrekvens*, svarsandel*, svarsprocent*, svars-%, svars-andel, antal svar, antal svarande, ^ fg $, ^ and av mål $, ^ and. av mål $
      sv · ^ grad av mål $, ^ % av mål $`,
  },
  // The extreme of a year's parts is beside the year's own value.
  {
    role: "other",
    weight: 1,
    words: `
      sv · högsta månad*, lägsta månad*, sämsta månad*, bästa månad*, högsta vecka*, lägsta vecka*, högsta dygn*
      sv · lägsta dygn*, högsta dag*, lägsta dag*, högsta kvartal*, lägsta kvartal*`,
  },
  {
    role: "sdg",
    weight: 1.2,
    words: `
      sv · agenda, agendamål, globala mål, globalt mål, globala målen, fn-mål
      en · sdg`,
  },
  // Words that cancel a role although another of its words matches.
  {
    role: "goal",
    weight: 0,
    words: `
      sv · globala mål*, globalt mål*, global mål*, agendamål*, av mål, av målet, mål uppn*, mål uppf*, mål nås*, mål nått*, målet uppn*, målet uppf*
      sv · målet nås*, målet nått*, når*, årsmål, ^ gräns, ^ resultat i förhållande till, ^ resultat mot
      sv · ^ resultat jämfört med, ^ utfall i förhållande till, ^ utfall mot, ^ utfall jämfört med
      sv · föremål, föremålet, ändamål, ändamålet, klagomål, klagomålet, klagomålen, spörsmål, spörsmålet, modersmål
      sv · modersmålet, brottmål, brottmålet, brottmålen, tvistemål, tvistemålet, tvistemålen, föremålen, ändamålen
      sv · ^ hur väl*, ^ hur bra*, ^ hur nöjd*, ^ hur ofta*, ^ hur mycket*, ^ hur viktig*, ^ hur trygg*`,
  },
  {
    role: "outcome",
    weight: 0,
    words: `
      sv · ^ utveckling, ^ förändring, ^ trend, ^ resultat i förhållande till mål*, ^ resultat mot mål*
      sv · ^ resultat jämfört med mål*, ^ utfall i förhållande till mål*, ^ utfall mot mål*, ^ utfall jämfört med mål*
      sv · *förväntat resultat*, *förväntat värde*, *förväntad värde*, *önskat resultat*, *önskat värde*
      sv · *planerat resultat*, *planerat värde*
      nb · ønsket resultat*, ønskt resultat*, ønskja resultat*`,
  },
  // A change from the base is none: "Förändr. mot bas".
  {
    role: "baseline",
    weight: 0,
    words: "sv · ^ förändr*, ^ ändring*, ^ skillnad*, ^ diff*, mot bas, mot basår*, mot startvärde*, mot utgångsläge*",
  },
  { role: "area", weight: 0, words: "sv · *förvaltningsområde*" },
  { role: "comparison", weight: 0, words: "sv · ^ årsmedel*, *dygnsmedel*" },
  { role: "activity", weight: 0, words: "sv · *vid avvikelse*, *vad gör vi nu*, *vad gör vi åt*" },
];

/** Other words in headers: groups of people, who judges, and words of other kinds of tables. */
export const HEADER_PARTS = {
  women: `
    sv · kvinnor, kvinna, flickor, tjejer
    nb · kvinner
    da · kvinder`,
  men: `
    sv · män, man, pojkar, killar
    nb · menn
    da · mænd`,
  everyone: `
    sv · totalt, alla, samtliga, total`,
  ofCommittee: `
    sv · *nämnd*, styrelsens, bolagets, förvaltningens`,
  /** Figures of the year so far, beside those of its parts. */
  accumulated: `
    sv · ack, ackumulera*, hittills`,
  /** Figures of the accounts: statistics of staff and money have them, and no measures' names. */
  ofAccounts: `
    sv · bokslut, redovisning`,
  /** Measures of what the work is done with, not of what comes of it. */
  ofResources: `
    sv · resurs*, personal*, bemanning*`,
  /** How much of something is done, and no time: "Färdigt %", "Andel klart". */
  share: `
    sv · ^ %, % $, ^ procent, procent $, ^ andel`,
  plainName: `
    sv · ^ namn $, ^ benämning $, ^ titel $, ^ rubrik $`,
  /** A grade by the committee itself. */
  committee: `
    sv · {ofCommittee} bedömning*, {ofCommittee} egen bedömning*, *nämnd* måluppf*, *nämnd* egen måluppf*, *nämnd* status*
    sv · *nämnd* egen status*`,
  overall: `
    sv · *samlad*, *sammanvägd*, *sammantagen*, *övergripande bedömning*, *total bedömning*`,
  /** The whole municipality, by who judges for it: of the whole beside a judgement of another's. */
  ofWhole: `
    sv · ks, ks:s, kommunstyrelse*, kommunens, kommunledning*, ledningsgruppens, fullmäktiges, kommunfullmäktiges, central, centrala
    sv · koncernens`,
  computed: `
    sv · *beräknad*, *automatisk*`,
  /** Headers of budgets, accounts, registers and lists of people: their rows are not goals. */
  foreign: `
    sv · konto, kontonr, konton, budget, total budget, avvikelse, belopp, saldo, debet, kredit, intäkter, kostnader
    sv · kronor, projekt, projektnr, radetiketter, summa av, antal av, telefon, telefonnummer, mobil, e-post, epost, mail
    sv · adress, postadress, befattning, anställd, anställningsnr, personnummer, namn, förnamn, efternamn, plats, lokal
    sv · resultaträkning, balansräkning, resultatrapport, ålder, leverantör, avtal, artikel, pris, moms, föremål
    sv · inventarienr, inventarienummer, anskaffningsvärde, anskaffningsår, inköpsår, serienummer, registreringsnummer
    sv · dokument, dokumentnamn, dokumenttyp, dokumentägare, giltig till, giltigt till, beslutad av, diarienr
    sv · diarienummer, dnr, fastighetsbeteckning`,
} as const;

/** In brackets beside a word for limits or values: of what time they are, and no unit. */
export const TIMES_OF_FIGURES = `
  sv · år, månad, mån, kvartal, tertial, halvår, vecka, dygn`;

/** A figure's words that state nothing more. */
export const NEUTRAL_WORDS = `
  sv · år, läsår, läsåret, skolår, skolåret, nivå, nivån, läge, läget, värde, värdet, index, andel, antal, siffra, siffran, tal, mätning, mätningen`;

/** Words of levels in the singular, each with the endings of its plural; longer endings first. */
export const PLURALS_OF_LEVELS: readonly [one: string, ...forms: string[]][] = [
  ["indikator", "indikatorerna", "indikatorer"],
  ["aktivitet", "aktiviteterna", "aktiviteter"],
  ["målsättning", "målsättningarna", "målsättningar"],
  ["kvalitetsfaktor", "kvalitetsfaktorerna", "kvalitetsfaktorer"],
  ["insats", "insatserna", "insatser"],
  ["mål", "målen", "målet"],
  ["område", "områden"],
  ["åtgärd", "åtgärder"],
];

/**
 * Parts of names of fields in exports, which leave out dots and rings, as they are in Swedish: wherever they stand, or
 * with `^` or `$` only first or last.
 */
export const PARTS_OF_FIELDS: readonly [written: string, right: string][] = [
  ["malvarde", "målvärde"],
  ["malniva", "målnivå"],
  ["maltal", "måltal"],
  ["maltext", "måltext"],
  ["malgrupp", "målgrupp"],
  ["malomrade", "målområde"],
  ["maluppf", "måluppf"],
  ["malar$", "målår"],
  ["mal$", "mål"],
  ["^ars", "års"],
  ["^ar$", "år"],
  ["varde", "värde"],
  ["niva", "nivå"],
  ["namnd", "nämnd"],
  ["omrade", "område"],
  ["atgard", "åtgärd"],
  ["bedomning", "bedömning"],
  ["mattenhet", "måttenhet"],
  ["matt$", "mått"],
  ["mat$", "mått"],
  ["matning", "mätning"],
  ["forvaltning", "förvaltning"],
  ["foregaende", "föregående"],
  ["kalla$", "källa"],
  ["uppfoljning", "uppföljning"],
  ["jamforelse", "jämförelse"],
  ["agare", "ägare"],
];

/** How a word for what a row is ends: "Nämndmål 1.2". */
export const LEVEL_ENDINGS: readonly string[] = [
  "mål",
  "område",
  "uppdrag",
  "aktivitet",
  "åtgärd",
  "insats",
  "indikator",
  "nyckeltal",
  "mått",
  "perspektiv",
  "kvalitetsfaktor",
  "åtagande",
  "målsättning",
  "strategi",
  "inriktning",
  "direktiv",
  "ägarkrav",
  "goal",
];

/** Committees by their initials. */
export const COMMITTEE_INITIALS = `
  sv · KS, KF, BUN, SN, KFN, TN, MN, VON, ON, UN, GN, KTN, SBN, BMN, MBN, ÖFN, VN, KN, FN, BN, SHN, AMN, VAN, MSN, STN, HSN`;

/** Parts of words for committees and companies. */
export const OWNER_PARTS = `
  sv · nämnd, styrelse, bolag, förvaltning, utskott
  nb · utvalg
  da · udvalg`;
