/**
 * Texts in a target's cell instead of a number or a rule. Compared with whole texts, or with their beginnings; `_` is a
 * space at the end.
 */
export const TARGETS = {
  /** Whole texts that state that there is no target, beside those of missing values (missing.ts). */
  noTarget: `
    sv · ej målsatt, ej målsatta, inte målsatt, ej fastställt, ej fastställd, ej satt, inte satt, ej bestämt
    sv · ej beslutat, ej formulerat, sätts senare, fastställs senare, tas fram, tas fram senare, beslutas senare
    sv · målet utgår, måttet utgår, indikatorn utgår, nyckeltalet utgår, följs, följs upp, följs över tid, bevakas
    sv · endast uppföljning, uppföljningsmått, nollmätning, basmätning, startvärde, målvärde, mål
    nb · ikke fastsatt`,
  /** Beginnings of texts that state it. */
  noTargetBeginning: `
    sv · målvärde saknas, mål saknas, målnivå saknas, inget målvärde, ingen målnivå, målvärde fastställs
    sv · målvärde sätts, målnivå fastställs, mål sätts, mål fastställs, målvärde tas fram, målvärde beslutas
    sv · saknar målvärde, fastställs efter, fastställs i_, fastställs vid, fastställs när, fastställs under
    sv · fastställs på, sätts efter, sätts när, sätts i_, sätts vid, sätts under, beslutas i_, beslutas under
    sv · tas fram under`,
  /** Whole texts that ask for yes, done, in place. */
  no: `
    sv · nej, ej påvisad, ej påvisat, ej påvisade, inte påvisad, inte påvisat, inte påvisade, ej detekterad, ej detekterat
    sv · ska inte förekomma, ska ej förekomma, får inte förekomma, får ej förekomma, ej förekommande`,
  yes: `
    sv · ja, ja/nej, j, ✓, ✔, ✅, genomfört, genomförd, genomförda, genomförs, ska genomföras, klart, klar
    sv · färdig, färdigt, färdigställd, färdigställt, godkänt, godkänd, uppfyllt, uppfylld, uppnått, uppnås
    sv · uppfylls, ska uppnås, ska uppfyllas, finns, finns på plats, ska finnas, ska antas, ska beslutas, ska införas, ska tas fram, på plats, upprättad, upprättat
    sv · antagen, antaget, beslutad, beslutat, framtagen, framtaget, infört, införd, implementerad
    sv · implementerat, slutfört, slutförd, avslutad, avslutat, påbörjad, påbörjat, certifierad, certifierat
    sv · driftsatt, utfört, utförd, ska vara klart, ska vara klar, ska vara genomfört, ska vara genomförd
    sv · efterlevs, följs fullt ut, lever upp till, sant
    nb · gjennomført
    fi · förverkligas, ska förverkligas
    en · yes`,
} as const;

/** Words that together state that there is no target. */
export const NO_TARGET = {
  none: `
    sv · ingen, inget, inga`,
  aim: `
    sv · mål, målvärde, målnivå, målsättning, målvärden, nivå, krav, ambition, gräns, mått, indikator, nyckeltal, beslut, värde
    sv · uppgift, uppföljning`,
  decided: `
    sv · satt, satta, angiven, angivet, angivna, fastställd, fastställt, fastställda, beslutad, beslutat, finns, formulerat
    sv · formulerad, än`,
  /** The whole text: "inget mål satt", "ingen nivå är ännu fastställd". */
  noneSet: `
    sv · ^ {none} …1 {aim} $, ^ {none} …1 {aim} …2 {decided} $`,
} as const;
