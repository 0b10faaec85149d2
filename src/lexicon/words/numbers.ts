/** Words right before or after a number that determine what it is. Looked for there (lexicon/nearest.ts). */
export const NUMBERS = {
  /** Before a number that names something: class, chapter, version. */
  named: `
    sv · *årskurs, *årskurserna, *klass, *åldern, *ålder, *åldrarna, *paragraf, *kap, *kapitel, *nummer, *fas, *steg, *etapp
    sv · *version, *agenda, *bilaga, *punkt, *sida, *grupp, *mål, *indikator, *fråga, *kvartal, *kvartil, *tertil, *tertial
    sv · *enhet, *avdelning, *distrikt, *område, *skola, *hus, !per enhet, !per avdelning, !per område, !per skola, !per hus
    sv · *vecka, *halvår, *väg, *linje, *svarsalternativ, *svarsalternativen, åk, nr, kl, kv, v, sid, fp, f, brf, scope, typ
    sv · nivå e, artikel, euro, iso, sis, sfs, den, pm, co, no, so, svar, svara, svarar, svarat, svaret, svarer
    sv · rullande, senaste, de senaste
    nb · rullerende, siste
    da · rullende, sidste
    en · rolling, last, past`,
  /** After a number that names a chapter or section, or counts years: "de tre senaste åren". */
  namedAfter: `
    sv · års sikt, års period, års tid, års horisont, års genomsnitt, års snitt, kap, kapitlet, paragraf*
    sv · senaste, sista, närmaste, kommande, nästkommande, föregående
    sv · !senaste plats*, !sista plats*, !närmaste plats*, !kommande plats*, !nästkommande plats*, !föregående plats*`,
  /** After a number that could be a year and is a count: "2000 nya bostäder". */
  counted: `
    sv · %, procent*, nya, fler, st, stycken, nybyggda, *personer, *bostäder, *invånare, *elever, *barn, *besök, *besökare
    sv · *platser, *ton, *timmar, *anställda, *företag, *lägenheter, *deltagare, *arbetstillfällen, *kronor, *kr, *tkr, *mnkr
    sv · *laddpunkter, *träd, *jobb, *resor, *kg, *kwh, *mwh`,
  /** Before a number that is then an amount, even if it could be a year. */
  amount: `
    sv · *minst, *högst, *max, *maximalt, *lägst, *över, *mer än, *fler än, *färre än, *mindre än, *drygt, *cirka, *ca, <, >, ≥, ≤`,
  /** Before a number that is then no year of a header. */
  bounded: `
    sv · *minst, *högst, *över, *under, *max, *lägst, *mer än, ca, *cirka, <, >, ≥, ≤`,
  /** Before a number of years that is then a time and no age. */
  spanOfYears: `
    sv · *inom, *på, *under, *över, *minst, *lägst, *högst, *max, *än, *efter, *per, *varje, *till, *genomsnittlig
    sv · *genomsnittliga, medel*, *är, *av, *vara, *i snitt`,
  /** People over or under so many years. */
  aged: `
    sv · alla, samtliga, personer, invånare, äldre, barn, ungdomar, kvinnor, män, flickor, pojkar, medborgare, brukare`,
  olderOrYounger: `
    sv · över, under, från, äldre än, yngre än`,
  /** What comes back or lasts: "var tredje vecka". */
  ofTime: `
    sv · dag*, arbetsdag*, kalenderdag*, helgfria dag*, dygn*, veck*, läsveck*, vard*, månad*, kalendermånad*, timm*, minut*
    sv · år*, halvår*, läsår*, kalenderår*, termin*, kvartal*, tertial*, mandatperiod*, gång*, !års*, !halvårs*, !läsårs*`,
  /** Before an article that is then the number one: "inom en vecka". */
  bound: `
    sv · *inom, *minst, *högst, *max, *än, *senast, *maximalt, *lägst`,
  /** Precedes a number on a scale of its own. */
  scale: `
    sv · index, nki, nmi, nri, nii, hme, betyg`,
  /** Between such a word and its number. */
  toScale: `
    sv · över, minst, lägst, på, om, <, >, ≥, ≤`,
  /** What is measured is how many there are, or what share of them. */
  howMany: `
    sv · antal, antalet
    nb · antall, antallet`,
  whatShare: `
    sv · andel, andelen`,
  /** Before a place in an order. */
  place: `
    sv · plats, placering, rank, ranking, nr, nummer`,
  /** Begins "var tredje", "varannan". */
  every: `
    sv · var, vart, varannan, vartannat`,
  /** Between a number and the time that it is in: "5 varje år". */
  inEach: `
    sv · per, varje, om, i`,
  /** Ends the name of what a change is measured from: "jämfört med 2019 och". */
  endsReference: `
    sv · och, senast, till, ska, innan, före`,
} as const;
