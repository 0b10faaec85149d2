/** Words next to a value: whose value it is, and who is compared with. */
export const VALUE_NOTES = {
  /** Only states that the counted things exist or are so, or is a function word. */
  saysNoMore: `
    sv · genomför*, klar, klara, klart, uppfyll*, uppnå*, hållna, färdig, färdiga, färdigställda, antagna, utförda, målet, målen, nått, nås
    sv · totalt, snitt, genomsnitt, medel, svarande, tillfrågade, alla, samtliga, oförändra*, prel*, normalårskorr*, stycken, antal, andel, kommun*
    sv · året, under, senaste, enligt, plan, varv, varav, från, till, samt, eller, och, helår, delår, i, av, de, en, ett, st, som, är, har, för, på, med, nu, per, år, vi`,
  /** People of any kind, beside what is counted; a sex or the old may be a part of them. */
  anyPeople: `
    sv · unga, vuxna, patienter, klienter, medborgare, lärare, chefer, familjer, föräldrar, boende, praktikanter, sökande`,
  targetNoun: `
    sv · mål, målet, målvärde, målvärdet, målnivån`,
  reaches: `
    sv · uppn*, nå*, uppfyl*, är uppn*, är nå*, är uppfyl*, har uppn*, har nå*, har uppfyl*`,
  /** Beside a value that is then of another thing, or of the other sign. */
  ofAnother: `
    sv · *underskott*, *minus*, *negativ*, inte, ej, utan, miss*, otrygg*, per, budget*, prognos*, riket, rikssnitt*, länet
    sv · snittet, svarsfrekvens*, svarade, svarat, svar, deltog, deltagande, bortfall*, utfall*, resultat*, ökning, minskning
    sv · förbättring, försämring, ökat, minskat, {targetNoun}, !{targetNoun} {reaches}`,
  /** Follows a number without a noun for the counted things: a change, or an inexact number. */
  notCounted: `
    sv · över, under, sämre, procent*, kvar, *ökning, *minskning, *tal, *dussin, *par`,
  /** The value itself, in brackets beside another. */
  theOutcome: `
    sv · utfall*, resultat*, faktisk, faktiskt`,
  /** Of one of two. */
  oneSex: `
    sv · kvinnor, män, flickor, pojkar, kvinnliga, manliga`,
  /** Before the figure of a sex, in a cell with one for each, and over a column of them. */
  womenShort: `
    sv · ^ kv $, ^ kv. $, ^ kvi $, ^ kvi. $, ^ kvinn $, ^ kvinn. $, ^ k $, ^ f $, ^ fl $, ^ fl. $, ^ flick $, ^ tj $, ^ tj. $, ^ fl/kv $, ^ kv/fl $, ^ fl/k $, ^ k/fl $, ^ f/k $, ^ k/f $, ^ flickor/kvinnor $, ^ kvinnor/flickor $`,
  menShort: `
    sv · ^ m $, ^ mn $, ^ mä $, ^ män. $, ^ p $, ^ po $, ^ po. $, ^ poj $, ^ pojk $, ^ pojk. $, ^ po/män $, ^ män/po $, ^ po/m $, ^ m/po $, ^ p/m $, ^ m/p $, ^ pojkar/män $, ^ män/pojkar $`,
  /** … and of everybody, beside those of the sexes. */
  totalShort: `
    sv · ^ t $, ^ to $, ^ tot $, ^ tot. $, ^ ttl $, ^ ttl. $`,
  /** How even something is divided: a share of one sex is of that. */
  evenDivision: `
    sv · *kön*, *jämställd*, jämn fördelning`,
  wholeCountry: `
    sv · *riket*, *riks*, *nationell*, *sverige*, *landet*, alla kommuner, samtliga kommuner, *kommunsnitt*
    nb · *landsgjennomsnitt*, *landssnitt*, *nasjonal*, *landet
    da · *landsgennemsnit*, *national*`,
  similarOnes: `
    sv · *liknande*, *jämförbar*, *jämförelse*, *strukturell*, *strukturlik*`,
  theCounty: `
    sv · län, läns, länet, länets, läns*, *regionen*
    fi · *landskap*
    nb · fylke*`,
  theTrade: `
    sv · bransch, branschen, branschens, branschsnitt*, branschgenomsnitt*, branschmedel*`,
  theMean: `
    sv · *medel*, *genomsnitt*, *snitt*`,
} as const;
