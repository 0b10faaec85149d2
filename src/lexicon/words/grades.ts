/** Words of printed grades. Compared with whole words; `genomför*` with their beginnings. */
export const GRADES = {
  /** Reached, in the forms that mean the same in a grade. */
  nå: `
    sv · nå, nås, når, nått, nåtts, nådd, nådda, nådde, nåddes, nåes, uppnå, uppnås, uppnår, uppnått, uppnåtts
    sv · uppnådd, uppnådda, uppnådde, uppnåddes, uppnåes, uppfyll, uppfylls, uppfylla, uppfyllas, uppfyller
    sv · uppfylles, uppfyllt, uppfyllts, uppfylld, uppfyllda, uppfyllde, uppfylldes, uppfyllelse, uppfyld
    sv · uppfyldt, uppfylt, fullfyll, fullfylls, fullfylla, fullfyllas, fullfyller, fullfylles, fullfyllt
    sv · fullfyllts, fullfylld, fullfyllda, fullfyllde, fullfylldes, fullfyllelse, fullfyld, fullfyldt
    sv · fullfylt, fullföljs, fullföljd, fullföljda, fullföljt, fullföljts, förverklig*
    nb · oppnå, oppnås, oppnår, oppnått, oppnåtts, oppnådd, oppnådda, oppnådde, oppnåddes, oppnåes, oppfyll
    nb · oppfylls, oppfylla, oppfyllas, oppfyller, oppfylles, oppfyllt, oppfyllts, oppfylld, oppfyllda
    nb · oppfyllde, oppfylldes, oppfyllelse, oppfyld, oppfyldt, oppfylt, opfyll, opfylls, opfylla, opfyllas
    nb · opfyller, opfylles, opfyllt, opfyllts, opfylld, opfyllda, opfyllde, opfylldes, opfyllelse, opfyld
    nb · opfyldt, opfylt, innfri, innfris, innfridd, innfridde`,
  inte: `
    sv · inte, ej, icke
    nb · ikke`,
  genomför: `
    sv · genomför*`,
  påbörja: `
    sv · påbörja*`,
  pågå: `
    sv · pågå*`,
  avsluta: `
    sv · avsluta*`,
  grön: `
    sv · grön, grönt, gröna
    en · green`,
  gul: `
    sv · gul, gult, gula
    en · yellow`,
  röd: `
    sv · röd, rött, röda
    en · red`,
  delvis: `
    sv · delvis, delvist`,
  försena: `
    sv · försena*`,
  överträffa: `
    sv · överträff*`,
} as const;

/** Words around a grade. */
export const BESIDE_GRADES = {
  /** Carry no meaning. */
  weightless: `
    sv · målet, mål, målen, målsättningen, kravet, kraven, målnivån, indikatorn, nyckeltalet, uppdraget, uppdrag, grunduppdraget, åtgärden
    sv · aktiviteten, kvalitén, kvaliteten, delmålet, nämndmålet, resultatmålet, inriktningsmålet, resultatet
    sv · är, har, bedöms, bedömning, status, blir, blev, bli, vara, att, anses, helt, det, om
    nb · er, ble, blir, vurderes, vurdert`,
  /** Qualify a grade. */
  qualifying: `
    sv · inte, inga, ingen, aldrig, saknar, delvis, väg, kunna, kan, osäkert, nästan, nära, del, risk, tveksamt, mindre
    sv · endast, bara, men, överträffa, stor, liten, knappt, försena`,
  /** May surround a label in a sentence that grades: "måluppfyllelsen bedöms som god", "pågår enligt plan". */
  frame: `
    sv · som, vi, vara, nu, idag, under, för, på, av, vid, per, till, med, i, ett, en, allt, året, år, perioden
    sv · planperioden, mandatperioden, helåret, halvåret, måluppfyll*, måluppfyllnad*, nivå*, grad*
    sv · sammantage*, sammanfatt*, sammanvägd*, samlad, samlade, bedöm*, prognos*, betyg*, helår*, delår*
    sv · bokslut*, tertial*, årets, nämndens, kommunens, satta, uppsatta, målsatta, målvärde*, indikator*
    sv · nyckeltal*, mått*, aktivitet*, åtgärd*, uppdrag*, delmål*, arbetet, arbete, enligt, plan, planen
    sv · planering, planerat, tidplan*, färg*, ljus, t, kv, %`,
} as const;

/** How much or how good, best first, whatever it is said of: "hög måluppfyllelse", "i viss utsträckning", "mindre bra". */
export const DEGREES = {
  full: `
    sv · ja, helt, full, fullt, fullt ut, fullständig, fullständigt, utmärkt, mycket hög, mycket högt, mycket god, mycket gott
    sv · mycket bra, mycket stor, mycket stark, mycket starkt`,
  high: `
    sv · hög, högt, stor, stort, stark, starkt`,
  good: `
    sv · god, gott, goda, bra`,
  mostly: `
    sv · stor del, stora delar, större del, större delen, huvudsak, stort sett`,
  enough: `
    sv · godtagbar, godtagbart, acceptabel, acceptabelt, tillfredsställande, godkänd, godkänt`,
  some: `
    sv · viss, visst, viss del, delvis, nästan, medel, medelhög, medelhögt, måttlig, måttligt, någon, mindre bra, mindre god, mindre gott`,
  little: `
    sv · låg, lågt, liten, litet, liten del, ringa, svag, svagt, dålig, dåligt, bristfällig, bristfälligt, otillfredsställande
    sv · underkänd, underkänt, oacceptabel, oacceptabelt, ej acceptabel, ej acceptabelt, inte acceptabelt, ej godkänd
    sv · ej godkänt, inte godkänt, ej tillfredsställande, inte tillfredsställande, ej god, inte god`,
  none: `
    sv · nej, ingen, inget, inga, inte alls, inte, ej, mycket låg, mycket lågt, mycket svag, mycket svagt, mycket dålig
    sv · mycket dåligt, mycket liten`,
} as const;

/** What a degree may be said of, and the words between. */
export const BESIDE_DEGREES = `
  sv · måluppfyllelse, måluppfyllelsen, måluppfyllnad, måluppnåelse, grad, utsträckning, omfattning, mån, nivå, resultat, kvalitet
  sv · målet, kvaliteten, resultatet, är, bedöms, bedömning, som, vara, till, i, på, med, en, ett`;

/** What the ends of a list of marks say of a goal beside the words of scales: "målet nås", "långt ifrån". */
export const ENDS = {
  reached: `
    sv · ^ målet nås $, ^ målet nått $, ^ når målet $, ^ nådde målet $, ^ i mål $, ^ i hamn $, ^ klarat $, ^ klarar målet $, ^ mål uppnått $`,
  notReached: `
    sv · ^ långt ifrån, ^ långt från, ^ långt kvar, ^ långt under, ^ långt till, ^ långt borta, ^ missat, ^ missar, ^ missas, ^ målet missas
    sv · ^ målet missat`,
} as const;

/** Words of a development: of the number, or judging it. */
export const TRENDS = {
  same: `
    sv · ingen …2 förändring, ingen/liten förändring, oförändra*, lika, stabil*, samma nivå*
    da · uændret`,
  better: `
    sv · rätt håll, rätt riktning, rätt väg, positiv utveckling, positiv trend, *förbättr*, bättre, ^ positiv $
    nb · *forbedr*`,
  worse: `
    sv · fel håll, fel riktning, fel väg, negativ utveckling, negativ trend, *försämr*, sämre, ^ negativ $
    nb · *forverr*`,
  going: `
    sv · är, trend är, trenden är, trend, trenden`,
  up: `
    sv · ^ upp $, ^ uppåt $, ^ uppåtgående $, ^ ökar $, ^ ökande $, ^ ökat $, ^ ökning $, ^ högre $, ^ stigande $, ^ pil upp $
    sv · ^ ökar sedan, ^ ökat sedan, ^ ökande sedan, *trend~ är ökande, *trend~ är uppåt, *trend~ uppåt`,
  down: `
    sv · ^ ned $, ^ ner $, ^ nedåt $, ^ neråt $, ^ nedåtgående $, ^ minskar $, ^ minskande $, ^ minskat $, ^ minskning $
    sv · ^ lägre $, ^ sjunkande $, ^ pil ned $, ^ pil ner $, ^ minskar sedan, ^ minskat sedan, ^ minskande sedan
    sv · *trend~ är minskande, *trend~ är nedåt, *trend~ nedåt`,
  /** What cannot be compared, or is stated of parts, has no development. */
  noTrend: `
    sv · kan inte, kan ej, saknas`,
  not: `
    sv · inte, ej, icke`,
} as const;
