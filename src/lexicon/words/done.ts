/** Outcomes of a target of done or not, by the words they begin with; the longest words win. */
export const DONE = {
  /** Done. */
  done: `
    sv · ja, genomfört, genomförd, genomförda, är genomfört, är genomförd, har genomförts, klart, klar
    sv · klara, är klart, är klar, färdigt, färdig, färdigställt, färdigställd, slutfört, slutförd
    sv · avslutat, avslutad, uppfyllt, uppfylld, är uppfyllt, uppnått, uppnådd, uppnås, finns
    sv · infört, införd, är infört, antagen, antaget, beslutad, beslutat, upprättad, upprättat
    sv · framtagen, framtaget, invigd, invigt, på plats, utfört, utförd, implementerad, implementerat
    sv · inrättad, inrättat, etablerad, etablerat, driftsatt, certifierad, certifierat, byggd, byggt
    sv · installerad, installerat, renoverad, renoverat, öppnad, öppnat, tecknad, tecknat, utsedd
    sv · utsett, kartlagd, kartlagt, uppdaterad, uppdaterat, reviderad, reviderat, redovisad, redovisat
    sv · utredd, utrett, lanserad, lanserat, levererad, levererat, godkänd, godkänt, fastställd
    sv · fastställt, har fastställts, har antagits, har införts, har beslutats
    nb · fullført, gjennomført, vedtatt, på plass, ferdig
    da · gennemført, færdig, vedtaget, på plads
    en · done`,
  /** Not done, begun, late or partly done. */
  notDone: `
    sv · nej, ej, inte, icke, pågår, pågående, påbörjat, påbörjad, under arbete
    sv · under framtagande, delvis, nästan, försenad, försenat, framflyttad, framflyttat, uppskjuten, uppskjutet
    sv · saknas, finns ej, finns inte, är ej, är inte, har ej, har inte, planerad, planeras
    sv · avbruten, inställd
    nb · ikke, pågår, påbegynt, delvis, forsinket
    da · ikke, i gang, påbegyndt, delvist, forsinket`,
} as const;
