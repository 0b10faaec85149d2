/** What a column is for, as these layouts use them. */
export type Column =
  | "area"
  | "goal"
  | "owner"
  | "measure"
  | "target"
  | "outcome"
  | "grade"
  | "comment"
  | "level"
  | "year";

/**
 * How the headers are worded: in the field's common words, in words met on public pages, or as nobody has worded them
 * before.
 */
export type Wording = "common" | "met" | "odd";

/** {year} is where the year stands; an outcome's header without one has it added. */
export const HEADERS: Record<Wording, Record<Column, string[]>> = {
  common: {
    area: ["Område", "Målområde", "Perspektiv", "Övergripande mål"],
    goal: ["Mål", "Resultatmål", "Nämndmål"],
    owner: ["Ansvarig", "Nämnd", "Ansvarig nämnd"],
    measure: ["Indikator", "Nyckeltal", "Mått"],
    target: ["Målvärde", "Mål {year}", "Målnivå"],
    outcome: ["Utfall {year}", "Resultat {year}", "{year}"],
    grade: ["Bedömning", "Måluppfyllelse", "Status"],
    comment: ["Kommentar", "Analys"],
    level: ["Typ", "Nivå"],
    year: ["År", "Period"],
  },
  met: {
    area: [
      "Fokusområde",
      "Prioriterat område",
      "KF:s inriktningsmål",
      "Vision/Strategiskt område",
      "Hållbarhetsområde",
    ],
    goal: ["Prioriterade mål", "Strategiskt mål", "Effektmål", "Verksamhetsmål", "Så här vill vi ha det"],
    owner: ["Förvaltningsområde", "Berörda", "Mål för", "Utförare"],
    measure: ["Så mäter vi", "Målepunkt", "Mätvärde", "Metrik", "Nyckelindikator", "Uppföljningsmått"],
    target: ["Mål värde", "Önskat läge", "Målsättning", "Mål kort sikt", "Riktvärde {year}", "Målbild"],
    outcome: ["Uppmätt värde {year}", "Bokslut {year}", "Senaste utfall {year}", "Helår {year}", "Utf. {year}"],
    grade: ["Måluppfyllnad", "Samlad bedömning", "Läge", "Prognos måluppfyllelse", "Nås målet?"],
    comment: ["Kommentar till utfallet", "Analys och åtgärder", "Sammanfattning av arbetet"],
    level: ["Måltyp", "Typ av mål", "Kategori"],
    year: ["Mätår", "Avser"],
  },
  odd: {
    area: ["Hör hemma i", "Del av livet", "Spår"],
    goal: ["Det här vill vi", "Löfte", "Vart vi är på väg"],
    owner: ["Vem gör det", "Hemvist", "Bollhållare"],
    measure: ["Vi tittar på", "Tecken på framgång", "Termometer", "Hur vet vi det"],
    target: ["Dit ska vi", "Ribban", "Bra nog", "Lovat"],
    outcome: ["Hit kom vi {year}", "Blev det {year}", "Avläst {year}"],
    grade: ["Gick det vägen", "Omdömet", "Hur blev det", "Lampa"],
    comment: ["Vad vi lärde oss", "Mer att säga"],
    level: ["Sort", "Vad det är"],
    year: ["När", "Omgång"],
  },
};
