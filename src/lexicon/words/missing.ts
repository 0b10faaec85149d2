/** What stands where a value should. Compared with whole texts, or with their beginnings; `_` is a space at the end. */
export const MISSING = {
  /** Whole texts that state that a value is missing; marks, then words. */
  missingText: `
    sv · -, –, --, ---, ––, –––, .., ..., …
    sv · •, ., ?, /
    sv · x, i.u, iu, u.s, us, i/u, e/t, e.t, ej tillämplig
    sv · ej tillämpligt, ingen, inget, inga, saknas, okänd, okänt, ej aktuellt, ej aktuell
    sv · inte aktuellt, ej utfall, ej klart, ej klar, ej känt, inte känt, kommer senare, redovisas senare, ej redovisat
    sv · ej redovisad, redovisas ej, ej rapporterat, ej inrapporterat, inte rapporterat, ej publicerat, ny, nytt, nytt mått
    sv · ny indikator, nytt mål, nytt nyckeltal, sekretess, för få svar, för få, bortfall
    sv · ingen data, tomt
    nb · mangler, ikke aktuelt, ikke aktuell, ingen data, ikke oppgitt
    da · ikke opgjort, ikke målt, ikke aktuel
    en · n/a, na, n.a, no data, null, blank, unknown`,
  /** Beginnings of texts that state it; "Ingen mätning 2015" and "Ny mätmetod 2016" too. */
  missingBeginning: `
    sv · ingen mätning, ingen ny mätning, ingen undersökning, ingen enkät, ingen uppgift, inga uppgifter, ingen uppföljning, inget utfall, inget värde
    sv · inget resultat, inga resultat, inga mätningar, inga data, inga värden, ingen statistik
    sv · saknar mätning
    sv · saknar uppgift, saknar utfall, saknar värde, mäts ej, mäts i, mättes ej, mättes inte, ej mätt, inte mätt
    sv · ej mätbar, ej uppmätt, mäts vart, mäts först, mäts på helår, mäts vid, mätning sker, mätning genomförs
    sv · mäts 20, mäts igen, ny mätning, mäts under, mäts nästa, mäts årligen, har inte mätts, har ej mätts, ej tillgänglig, inte tillgänglig, ny mätmetod
    sv · ny definition, ej genomförd mätning, mätning ej genomförd, mätningen är inte genomförd, ännu ej, ännu inte, ej ännu, redovisas i, redovisas vid
    sv · redovisas på, redovisas först, rapporteras i, rapporteras vid, resultat kommer, utfall kommer, presenteras, publiceras, finns ej
    sv · finns inte, ej jämförbar, kan ej redovisas, kan inte redovisas, kan inte mätas, kan ej mätas, går inte att mäta, följs upp vid, följs upp i
    sv · följs upp på, följs upp först, uppföljning sker, utgår, utgått, avslutad mätning, går ej att mäta, ej möjligt att mäta, inte möjligt att mäta
    sv · ej relevant, inte relevant, ej framtag, ej sammanställ, inte sammanställ, sammanställs, under sammanställning, kommer i_, inväntar_
    sv · väntar på_, avvaktar, undersökningen görs, undersökningen genomförs, undersökning genomförs, enkäten genomförs, nästa mätning, ny från, nytt från
    sv · mätmetod saknas, statistiken inte, statistiken är inte, för få svarande, deltog ej, deltog inte, ingår ej, ingår inte
    sv · ingen brukarundersökning, inga brukarundersökningar, ingen medborgarundersökning, inga medborgarundersökningar
    sv · ingen medarbetarundersökning, inga medarbetarundersökningar, inga undersökningar, inga enkäter
    da · ikke opgjort, opgøres ikke, opgøres først, foreligger først, ingen opgørelse
    en · not applicable, not available, not measured, not reported, not yet
    nb · ikke målt, ikke registrert, måles ikke, måles først, ingen måling, ikke tilgjengelig, foreligger ikke, ikke relevant`,
  /** Of those, texts of a value that somebody is still to hand in: not of one that is not measured or not shown. */
  awaitedText: `
    sv · i.u, iu, i/u, u.s, us, saknas, okänd, okänt, ej klart, ej klar, ej känt, inte känt, kommer senare, redovisas senare
    sv · ej redovisat, ej redovisad, ej rapporterat, ej inrapporterat, inte rapporterat, ?, ...
    en · unknown`,
  awaitedBeginning: `
    sv · ingen uppgift, inga uppgifter, saknar uppgift, saknar utfall, saknar värde, ännu ej, ännu inte, ej ännu, resultat kommer, utfall kommer
    sv · ej sammanställ, inte sammanställ, sammanställs, under sammanställning, inväntar_, väntar på_, avvaktar, uppgift saknas, uppgifter saknas
    sv · utfall saknas, värde saknas`,
} as const;
