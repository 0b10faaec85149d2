/** The side of a number that a target allows, and words that reverse an adjacent bound. */
export const BOUNDS = {
  /** The least allowed value. In a measure's name it overrides every other word of better and worse. */
  atLeast: `
    sv · minst, lägst, som lägst, åtminstone, i vart fall, minimum, minimalt, min., ≥ · docs/regler.md §3
    sv · inte under, ej under, inte understiga, ej understiga, inte lägre än, inte färre än, ej färre än, inte mindre än
    nb · minst, ikke under, ikke lavere enn, ikke mindre enn, ikke færre enn
    da · mindst, ikke lavere end, ikke mindre end, ikke færre end
    en · at least, no less than, not less than, no fewer than`,
  /** The greatest value that is allowed. */
  atMost: `
    sv · högst, max, max., maximum, maximalt, som mest, som högst, på sin höjd, inga fler än, ≤ · docs/regler.md §3
    sv · inte över, ej över, inte överstiga, ej överstiga, inte överskrida, ej överskrida, inte högre än, inte fler än, ej fler än, inte mer än, ej mer än, inte längre än
    nb · høyst, på det meste, maks, maks., maksimalt, maksimum, ikke over, inntil, ikke mer enn, ikke flere enn, ikke høyere enn
    da · højst, allerhøjst, ikke mere end, ikke flere end, ikke højere end
    en · at most, no more than, not more than, no higher than, not above, not over`,
  /** What heads a column of least values. */
  floor: `
    sv · {atLeast}, min, golv, miniminivå, undre gräns, lägsta nivå, ↑`,
  /** What heads a column of greatest values. */
  ceiling: `
    sv · {atMost}, tak, maxnivå, övre gräns, högsta nivå, ↓`,
  over: `
    sv · över, mer än, mera än, fler än, flera än, större än, högre än, bättre än, överstiga, överstiger, överstigande, överskrida, överskrider, överträffa, överträffar, passera, passerar, >
    nb · overstige, overstiger, overskride, overskrider, passere, passerer, mer enn, høyere enn, flere enn, bedre enn, meir enn, høgare enn, fleire enn
    da · højere end, flere end, bedre end, mere end
    en · more than, higher than, better than, greater than, above, over, exceed, exceeds, exceeding`,
  under: `
    sv · under, mindre än, färre än, lägre än, kortare än, understiga, understiger, understigande, underskrida, underskrider, <
    nb · mindre enn, lavere enn, færre enn, understige, understiger, lågare enn, kortere enn
    da · mindre end, lavere end, færre end, kortere end
    en · less than, fewer than, lower than, below`,
  negation: `
    sv · inte, ej, icke, aldrig, inte heller
    nb · ikke`,
  /** Negates when it precedes a bound; elsewhere it may be a footnote in Swedish ("se not 4"). */
  notBeforeBound: `
    en · not, no`,
  shall: `
    sv · ska, skall, skulle, bör, måste, får
    nb · skal
    en · shall, should, must`,
  /** All there is, before the word for it or alone. */
  allOfIt: `
    sv · all, allt
    en · all`,
  /** Parts of a word that reverse the rest of it. */
  turns: `
    sv · o-, icke-, under-, -fri~, -fritt, -lös~, -löst · docs/regler.md §3
    nb · u-
    da · u-`,
} as const;
