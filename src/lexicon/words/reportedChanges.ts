/** Words around a change stated as an outcome. */
export const REPORTED_CHANGES = {
  /** State no more, first in the text. */
  opening: `
    sv · ^ ja, ^ har, ^ det, ^ är, ^ var, ^ en, ^ ett, ^ i stort sett, ^ resultatet, ^ värdet, ^ utfallet, ^ antalet
    sv · ^ andelen, ^ totalt`,
  /** State no more, anywhere. */
  around: `
    sv · med, på, än, procentuell, jämfört med, mot, sedan, från, föregående år, föregående året, föregående mätningen
    sv · förra år, förra året, förra mätningen, förr år, förr året, i fjol, fjolåret
    en · by`,
  from: `
    sv · från`,
  to: `
    sv · till`,
} as const;
