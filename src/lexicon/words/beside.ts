/** Words that stand beside a value: of whom it is, and who is compared with. */
export const BESIDES = {
  /** Says no more of what is counted than that it is so, or is a small word. */
  saysNoMore: `
    sv · genomför*, klar, klara, klart, uppfyll*, uppnå*, hållna, färdig, färdiga, färdigställda, antagna, utförda, målet, målen, nått, nås
    sv · totalt, snitt, genomsnitt, medel, svarande, tillfrågade, alla, samtliga, oförändra*, prel*, stycken, antal, andel, kommun*
    sv · året, under, senaste, enligt, plan, varv, varav, från, till, samt, eller, och, helår, delår, i, av, de, en, ett, st, som, är, har, för, på, med, nu, per, år, vi`,
  /** Of one of two. */
  oneSex: `
    sv · kvinnor, män, flickor, pojkar, kvinnliga, manliga`,
  /** How even something is divided: a share of one sex is of that. */
  evenDivision: `
    sv · *kön*, *jämställd*, jämn fördelning`,
  wholeCountry: `
    sv · *riket*, *riks*, *nationell*, *sverige*, *landet*, alla kommuner, samtliga kommuner, *kommunsnitt*`,
  similarOnes: `
    sv · *liknande*, *jämförbar*, *jämförelse*, *strukturell*, *strukturlik*`,
  theCounty: `
    sv · län, läns, länet, länets, läns*, *regionen*`,
  theMean: `
    sv · *medel*, *genomsnitt*, *snitt*`,
} as const;
