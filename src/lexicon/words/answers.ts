/** Words of a goal or of an outcome that do not tell what it is about. */
export const ANSWERS = {
  /** Of any goal, in any outcome. */
  tellsNothing: `
    sv · ska, skall, bör, vara, är, var, blev, blir, bli, varit, ha, har, hade, haft, nå, når, nådde, uppgå, uppgår, uppgick, ligga, ligger
    sv · låg, överstiga, understiga, överstiger, understiger, motsvara, motsvarar, motsvarade, minst, högst, lägst, mest, mer, mindre, fler
    sv · än, över, under, drygt, knappt, cirka, ungefär, nästan, bara, endast, hela, totalt, sammanlagt, andel, andelen, antal, antalet
    sv · procent, procentenheter, poäng, kronor, miljoner, miljarder, mnkr, mkr, tkr, dagar, år, året, årets, åren, årligen, slut, slutet
    sv · utgång, utgången, årsskiftet, period, perioden, senast, senaste, enligt, mätning, mätningen, undersökning, undersökningen
    sv · första, andra, sista, halvår, halvåret, kvartal, kvartalet, månad, månaden, månader, vår, våren, vårens, sommaren, höst, hösten, höstens, vintern, hittills, nu, idag, dag
    sv · enkät, enkäten, visar, visade, utfall, utfallet, resultat, resultatet, mål, målet, målvärde, målvärdet, nivå, nivån, kommun
    sv · kommunen, kommunens, bolag, bolaget, bolagets, samtliga, alla, vår, våra, vårt, egna, minska, öka, ökat, ökade, minskat, minskade
    sv · per, för, från, till, med, och, eller, som, att, den, det, denna, detta, dessa, de, en, ett, av, om, på, i, vid, inom, in, ut
    sv · inte, ej, även, också, samt, men, där, när, då, sin, sitt, sina, man, vi, deras, dess, kan, kunna, ska, får, få, fått, fick
    nb · skal, være, er, ble, bli, ha, prosent, minst, høyst, andel, andelen, antall, antallet, året, årets, resultat, resultatet, mål
    nb · målet, av, og, som, til, fra, med, den, det, en, et, på, i, ved
    da · skal, være, er, blev, procent, mindst, højst, andel, andelen, antal, antallet, af, og, der, til, fra
    en · the, a, an, of, to, in, on, at, by, for, and, or, is, are, was, were, be, been, shall, should, will, must, least, most, than, more
    en · less, percent, per, cent, share, number, our, we, us, target, goal, result, year, end, with, from, this, that, it, which`,
};
