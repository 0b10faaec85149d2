/** Words of footnotes that tell what a note is about. */
export const FOOTNOTES = {
  /** The time that a figure is of, beside a period. */
  ofTime: `
    sv · avse*, gäll*, *siffra, *siffror, värde*, utfall*, uppgift*, mätt, uppmätt, mätning*, från, per, läsår*, t.o.m., tom, till och med
    sv · halvår*, kvartal*, tertial*, delår*, ackumulera*, ack, perioden`,
  /** When in the year something is measured, beside a part of it. */
  measuring: `
    sv · mätt, uppmätt, mäts, mättes, mätning*, *enkät*, *undersökning*`,
  /** When a figure was fetched or published, which says nothing of its time, unless the note also says what it is of. */
  fetched: `
    sv · hämta*, kontrollräkna*, kontrollerad, kontrollerat, avstämd, avstämt, stämt av, uttag, uttaget, uttagna, uttagen, uppdatera*, publicera*, sammanställ*`,
  saysOf: `
    sv · avse*, gäll*, omfatta*, halvår*, kvartal*, tertial*, delår*, t.o.m., tom, till och med, preliminär*, prel, prel., ej, inte`,
  /** A figure that may change. */
  certainty: `
    sv · preliminär*, prel, prel., osäker*, beräknat värde, ^ beräknat $, ^ beräknad $, ungefärlig*, ej slutlig*, inte slutlig*, ej fastställ*
    sv · inte fastställ*, kvalitetssäkra*`,
  /** A figure that is said not to be right, or not to be checked yet, or of which all or a part is estimated, nobody says how closely. */
  doubt: `
    sv · felaktig, felaktigt, felaktiga, fel siffra, fel siffror, fel värde, stämmer inte, stämmer ej, fjolårets siffr*, förra årets siffr*, fjolårets värde*, förra årets värde*, ^ utgår, ^ utgått, upphävt, upphävd, upphörde, inte korrekt*, ej korrekt*, inte riktig, inte rätt, inte tillförlitlig*
    sv · ska rättas, ska korrigeras, ska kontrolleras, ska ses över, måste rättas, måste kontrolleras, behöver rättas, behöver kontrolleras, kontrollera siffr*, kontrollera värdet
    sv · uppskatta*, skattad, skattat, skattade, skattas, gissa*, gissning*, framskriv*
    sv · dragit tillbaka, dragits tillbaka, drog tillbaka, återkallat, återkallats`,
  /** What of the whole a figure is of. */
  scope: `
    sv · exklusive, exkl, exkl., inklusive, inkl, inkl., endast, enbart, bara, utom, undanta*, bortse*, ej inräknad*, inte inräknad*
    sv · ej medräknad*, inte medräknad*, omfattar, avser endast, gäller endast, saknas, bortfall*, i egen regi, kommunal regi, ^ avser egen regi $
    sv · kommunala skolor, fristående skolor, kommunala förskolor, fristående förskolor, ^ grundskola $, ^ grundskolan $, ^ gymnasiet $, ^ gymnasieskolan $, ^ hemtjänst $, ^ hemtjänsten $
    sv · ^ särskilt boende $, ^ säbo $, ^ förskola $, ^ förskolan $
    sv · ^ bland …3 $, ^ kvinnor $, ^ män $, ^ flickor $, ^ pojkar $, ^ tillsvidareanställda $, ^ månadsavlönade $, ^ heltidsanställda $`,
  /** Where a figure is from, what it is called, and how it is made. */
  source: `
    sv · källa*, kolada*, scb, skolverket*, socialstyrelsen*, folkhälsomyndigheten*, brå, skr, arbetsförmedlingen*, medlingsinstitutet*
    sv · enkät*, undersökning*, brukarundersökning*, medarbetarundersökning*, definition*, definiera*, beräknas, beräknad som, beräkna*
    sv · årsmedelvärde*, årsmedel, årsgenomsnitt*, medelvärde för året, genomsnitt för året, snitt för året
    sv · metod*, mätmetod*, mätsätt*, mäts, mätning*, index, skala*, statistik*, enligt, hämta*, framtagen*, framtaget, nyckeltal*
    sv · beslutad, beslutade, beslutat, beslut, reviderad, reviderade, reviderat, fastställd, fastställda, fastställt, antaget, antagna, antogs
    sv · avses, menas, betyder, avrunda*, se bilaga, se sidan, se avsnitt, verksamhetssystem*, egen uppföljning, egen mätning
    sv · lämnad av, lämnat av, lämnade av, inlämnad av, inlämnat av, framtagen av, inrapporterad av, inrapporterat av`,
};
