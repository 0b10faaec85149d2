/**
 * Whole headers of tables of other kinds that stand in the same workbooks. So many of a kind's words as `least` state make
 * a table one of it.
 */
export const OTHER_TABLES: readonly { kind: string; least: number; words: string }[] = [
  {
    kind: "risks",
    least: 2,
    words: `
      sv · ^ *risk $, ^ *risker $, ^ åtgärd $, ^ åtgärder $, ^ riskområde $, ^ riskhändelse $, ^ sannolikhet $
      sv · ^ konsekvens $, ^ konsekvenser $, ^ riskvärde $, ^ risktal $, ^ riskpoäng $, ^ risknivå $
      sv · ^ riskbedömning $, ^ riskägare $, ^ riskreducerande åtgärd $, ^ allvarlighetsgrad $, ^ hot $
      sv · ^ hotbild $, ^ sårbarhet $, ^ mål riskvärde $, ^ målriskvärde $, ^ riskvärde mål $, ^ mål för riskvärde $
      sv · ^ önskat riskvärde $, ^ accepterat riskvärde $, ^ kvarstående riskvärde $, ^ riskvärde efter åtgärd $
      sv · ^ risk efter åtgärd $, ^ mål risknivå $, ^ önskad risknivå $, ^ acceptabel risknivå $, ^ risktolerans $`,
  },
  {
    kind: "internal control",
    least: 1,
    words: `
      sv · ^ kontrollmoment $, ^ kontrollmål $, ^ kontrollmetod $, ^ kontrollpunkt $, ^ kontrollaktivitet $
      sv · ^ kontrollansvarig $, ^ egenkontroll $, ^ egenkontroller $, ^ beskrivning av kontroll $`,
  },
  {
    kind: "attendance",
    least: 2,
    words: `
      sv · ^ deltagare $, ^ deltar $, ^ närvarande $, ^ närvaro $, ^ frånvarande $, ^ anmäld $, ^ ordinarie $
      sv · ^ ersättare $, ^ ledamot $, ^ ledamöter $, ^ förhinder $, ^ tjänstgörande $, ^ parti $, ^ roll $`,
  },
  {
    kind: "meetings",
    least: 2,
    words: `
      sv · ^ vecka $, ^ v $, ^ datum $, ^ dag $, ^ veckodag $, ^ tid $, ^ klockslag $, ^ kl $, ^ starttid $
      sv · ^ sluttid $, ^ plats $, ^ lokal $, ^ rum $, ^ möte $, ^ möten $, ^ sammanträde $, ^ dagordning $
      sv · ^ punkt $, ^ föredragande $, ^ talare $, ^ tidpunkt $, ^ moment $`,
  },
  {
    kind: "contacts",
    least: 2,
    words: `
      sv · ^ kontaktperson $, ^ kontakt $, ^ kontaktuppgifter $, ^ telefon $, ^ telefonnummer $, ^ tfn $, ^ tel $
      sv · ^ mobil $, ^ mobilnummer $, ^ e-post $, ^ epost $, ^ mail $, ^ mejl $, ^ e-postadress $, ^ adress $
      sv · ^ postadress $, ^ befattning $, ^ namn $, ^ förnamn $, ^ efternamn $`,
  },
  {
    kind: "registers",
    least: 2,
    words: `
      sv · ^ attribute $, ^ attribut $, ^ *attribute $, ^ data type $, ^ datatype $, ^ datatyp $, ^ type $
      sv · ^ typ $, ^ category $, ^ property $, ^ description $, ^ default $, ^ length $, ^ format $, ^ uom $
      sv · ^ unit of measure $, ^ required $, ^ sequence $, ^ name $, ^ attribute name $, ^ field $, ^ fält $`,
  },
  {
    kind: "property",
    least: 2,
    words: `
      sv · ^ objekt $, ^ anläggning $, ^ anläggningar $, ^ fastighet $, ^ fastighetsbeteckning $, ^ byggnad $
      sv · ^ byggår $, ^ byggnadsår $, ^ adress $, ^ inspekterad $, ^ senast inspekterad $, ^ besiktigad $
      sv · ^ senast besiktigad $, ^ skick $, ^ tillståndsklass $, ^ längd, ^ bredd, ^ bta, ^ yta, ^ lokaltyp $
      sv · ^ hyresvärd $, ^ kontraktstid $, ^ nybyggnadsår $`,
  },
  {
    kind: "purchases",
    least: 2,
    words: `
      sv · ^ leverantör $, ^ avtal $, ^ avtalsnr $, ^ avtalsnummer $, ^ avtalstid $, ^ artikel $, ^ artikelnr $
      sv · ^ pris $, ^ á-pris $, ^ à-pris $, ^ styckpris $, ^ inköp $, ^ beställning $, ^ faktura $, ^ fakturanr $
      sv · ^ moms $, ^ belopp $, ^ antal $`,
  },
  {
    kind: "cases",
    least: 2,
    words: `
      sv · ^ ärende $, ^ ärendenr $, ^ ärendenummer $, ^ dnr $, ^ diarienr $, ^ diarienummer $, ^ beslut $
      sv · ^ beslutsdatum $, ^ handläggare $, ^ inkom $, ^ inkommen $, ^ paragraf $, ^ sökande $`,
  },
  {
    kind: "glossaries",
    least: 2,
    words: `
      sv · ^ begrepp $, ^ term $, ^ ord $, ^ förklaring $, ^ definition $, ^ betydelse $, ^ beslutas av $`,
  },
  {
    kind: "audits",
    least: 1,
    words: `
      sv · ^ kontrollfråga $, ^ kontrollfrågor $, ^ revisionsfråga $, ^ revisionsfrågor $, ^ granskningsfråga $
      sv · ^ granskningsfrågor $, ^ iakttagelse $, ^ iakttagelser $`,
  },
  {
    kind: "courses",
    least: 2,
    words: `
      sv · ^ kurs $, ^ kurser $, ^ utbildning $, ^ platser $, ^ anmälda $, ^ kursledare $, ^ tillfälle $
      sv · ^ datum $`,
  },
  {
    kind: "surveys",
    least: 2,
    words: `
      sv · ^ fråga $, ^ frågor $, ^ svar $, ^ svarsalternativ $, ^ antal svar $, ^ svarsfrekvens $
      sv · ^ respondenter $`,
  },
];

/** The first header of a timetable, or of the answers to a form. */
export const TIMETABLE = {
  begins: `
    sv · ^ datum $, ^ dag $, ^ veckodag $, ^ tid $, ^ klockslag $, ^ kl $, ^ vecka $, ^ v $, ^ tidstämpel $
    sv · ^ tidsstämpel $, ^ timestamp $, ^ svarsdatum $, ^ starttid $, ^ slutförandetid $`,
} as const;
