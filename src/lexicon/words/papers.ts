/** Words that reports, documents and their checks ask the texts of a paper for, in the notation of docs/ord.md. */
export const PAPERS = {
  /** A ticked box of a checklist, in a word. */
  ticked: `
    sv · ^ x $, ^ ja $, ^ uppfyllt $`,
  unticked: `
    sv · ^ nej $, ^ ej uppfyllt $`,
  /** A row or a column of this name is a sum. */
  sum: `
    sv · ^ summa, ^ delsumma`,
  /** A sum where some of its figures add up; otherwise the row may be a mean, or a group. */
  total: `
    sv · ^ total $, ^ totalt $, ^ totalsumma $, ^ sammanlagt $, ^ samtliga $, ^ alla $, ^ alla mål $`,
  /** Money, which is often rounded figure by figure. */
  money: `
    sv · kr, tkr, mnkr, mkr, mdkr, msek, ksek, sek, kronor`,
  /** Last in the name of a measure: how it is counted. */
  countedLast: `
    sv · ^ andel $, ^ antal $, ^ plats $, ^ procent $, ^ mnkr $, ^ tkr $, ^ mdkr $, ^ dagar $, ^ ton $`,
  /** A word that something is to follow, at the end of a text that was cut. */
  open: `
    sv · och $, i $, för $, av $, med $, till $, samt $, på $, en $, ett $, att $, som $, från $, om $`,
  /** A label of a grade that goes on as a verb after what was counted: "3 av 5 indikatorer uppnås". */
  verb: `
    sv · ^ uppnås, ^ uppfylls, ^ nås, ^ når, ^ väntas, ^ pågår`,
  /** Before what is counted, in a marker of a document. */
  count: `
    sv · ^ antal, ^ antalet, ^ antal mål, ^ antalet mål, ^ antal mål som, ^ antalet mål som`,
  colour: `
    sv · ^ grön*, ^ gul*, ^ röd*, ^ blå*, ^ grå*, ^ orange*`,
  /** A point follows them inside a sentence. A unit or "m.m." may as well end one ("… 5,5 mnkr. Resultatet …"). */
  short: `
    sv · bl.a $, t.ex $, d.v.s $, dvs $, ca $, cirka $, jfr $, resp $, kap $, nr $, s $
    sv · fr.o.m $, t.o.m $, kv $, inkl $, exkl $, f.d $, dr $, s.k $, dir $, enl $, f.n $, pga $, p.g.a $, ang $, avs $`,
} as const;

/** How names of bodies end, their inflections apart: "nämnd" in "Socialnämnden". */
export const BODIES = `
  sv · nämnd, styrelse, förvaltning, fullmäktige, beredning, utskott, kontor, bolag, förbund`;

/** Parts of words by which a sheet may be known to have goals. */
export const FIELD_STEMS = `
  sv · mål, indikator, nyckeltal, styrtal, mått, mätetal, kpi, bedöm, uppfyll, uppnå, utfall, resultat, prognos, status
  sv · uppdrag, åtagande, aktivitet, perspektiv, område, kvalitet, vision, inriktning`;
