/** Outcomes of a target of done or not, by the words they begin with; the longest words win. */
export const DONE = {
  /** Done. */
  done: `
    sv · ja, sant, genomfört, genomförd, genomförda, är genomfört, är genomförd, har genomförts, klart, klar
    sv · klara, är klart, är klar, färdigt, färdig, färdigställt, färdigställd, slutfört, slutförd
    sv · avslutat, avslutad, uppfyllt, uppfylld, är uppfyllt, uppnått, uppnådd, uppnås, finns
    sv · infört, införd, är infört, antagen, antaget, beslutad, beslutat, upprättad, upprättat
    sv · framtagen, framtaget, invigd, invigt, på plats, utfört, utförd, implementerad, implementerat
    sv · inrättad, inrättat, etablerad, etablerat, driftsatt, certifierad, certifierat, byggd, byggt
    sv · installerad, installerat, renoverad, renoverat, öppnad, öppnat, tecknad, tecknat, utsedd
    sv · utsett, kartlagd, kartlagt, uppdaterad, uppdaterat, reviderad, reviderat, redovisad, redovisat
    sv · utredd, utrett, lanserad, lanserat, levererad, levererat, godkänd, godkänt, fastställd
    sv · fastställt, har fastställts, har antagits, har införts, har beslutats
    sv · antogs, beslutades, invigdes, öppnades, öppnade, togs i bruk, tagen i bruk, taget i bruk, tagits i bruk
    sv · infördes, fastställdes, slutfördes, genomfördes, färdigställdes, driftsattes, lanserades, utarbetad, utarbetat
    sv · publicerad, publicerat, publicerades, slutbesiktad, slutbesiktat, slutbesiktades, i drift, i bruk, överlämnad, överlämnat
    sv · inlämnad, inlämnat, inlämnade, inlämnades, utbetald, utbetalt, utbetalda, utbetalades, betalades ut
    sv · uppgjord, uppgjort, förverkligad, förverkligat, förverkligats
    nb · fullført, gjennomført, vedtatt, på plass, ferdig, åpnet, innført, tatt i bruk, etablert, ferdigstilt
    nb · revidert, utarbeidet, godkjent, oppfylt, oppnådd, avsluttet, levert, lansert
    da · gennemført, færdig, vedtaget, på plads, åbnet, indført, taget i brug, ibrugtaget, etableret, færdiggjort
    da · revideret, udarbejdet, godkendt, opfyldt, opnået, afsluttet, leveret, lanceret, indviet, besluttet
    en · done, yes, adopted, approved, completed, implemented, introduced, launched, opened, established, published
    en · delivered, achieved, finalised, finalized, signed, certified, operational, in operation, in place`,
  /** Not done, begun, late or partly done. */
  notDone: `
    sv · nej, falskt, ej, inte, ännu inte, ännu ej, är ännu inte, är ännu ej, icke, pågår, pågående, påbörjat, påbörjad, under arbete
    sv · under framtagande, delvis, nästan, försenad, försenat, framflyttad, framflyttat, uppskjuten, uppskjutet
    sv · saknas, finns ej, finns inte, är ej, är inte, har ej, har inte, planerad, planeras
    sv · avbruten, inställd, skjuts, skjuts upp, skjutits upp, flyttas, flyttad, flyttat
    sv · återremitterad, återremitterat, återremitterades, bordlagd, bordlagt, bordlades, avslagen, avslaget, avslogs
    nb · nei, ikke, pågår, påbegynt, delvis, forsinket, utsatt, utsettes, under arbeid, planlagt
    da · nej, ikke, i gang, påbegyndt, delvist, forsinket, udsat, udsættes, udskudt, under udarbejdelse, planlagt
    en · no, not, ongoing, in progress, under way, partly, delayed, postponed, deferred, planned, cancelled`,
} as const;
