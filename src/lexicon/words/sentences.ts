/**
 * What the words around a number make of it in a target's sentence. `¤*` is a number, `§*` a year or date and `◊*` a
 * number that is no target (interpret/sentence.ts). One row is one wording.
 */
export const SENTENCES = {
  number: `
    sv · ¤*`,
  year: `
    sv · §*`,
  other: `
    sv · ◊*`,
  and: `
    sv · och, samt`,
  /** So many of so many. */
  ofMany: `
    sv · {number} av {number}, {number} fall av {number}`,
  least: `
    sv · minst, lägst`,
  obliges: `
    sv · ska, skall, bör`,
  ruleBound: `
    sv · minst, högst, lägst, max, maximalt, inte fler än, färre än`,
  /** A bound that begins a measure's name; one inside ("invånare med högst 300 m till …") is part of a definition. */
  beginsRule: `
    sv · ^ {ruleBound}, ^ att {ruleBound}`,
  /** "Invånarantalet är minst 9 600"; in a clause ("elever vars betyg är minst E") it is part of a definition. */
  demands: `
    sv · ska, skall, uppgår till, uppgå till, är {ruleBound}
    sv · !som är {ruleBound}, !vars …4 är {ruleBound}, !där …4 är {ruleBound}, !när …4 är {ruleBound}, !om …4 är {ruleBound}`,
  /** A second thing that shall. */
  andShall: `
    sv · {and} …7 {obliges}`,
  ofAll: `
    sv · {number} av alla, {number} av samtliga`,
  /** "Inga elever ska …" begins a sentence about each of them; "inga fler än" is a bound. */
  noneOfThem: `
    sv · ^ inga, ^ ingen, ^ inget, !inga fler, !ingen fler, !inget fler, !inga mer, !ingen mer, !inget mer`,
  /** A value that is not the row's own. */
  anotherValue: `
    sv · målet, målvärdet, målnivån, riket, rikssnittet`,
  /** "Riket 6,2", "länet: 62": the number is somebody else's, and nothing states how it is to be compared. */
  others: `
    sv · riket, rikssnittet, rikssnitt, riksgenomsnittet, länet, länssnittet, regionen, kommunsnittet, landet
    sv · riket:, rikssnittet:, rikssnitt:, riksgenomsnittet:, länet:, länssnittet:, regionen:, kommunsnittet:, landet:`,
  othersValue: `
    sv · ^ {others} {number}, {number} för {others}, {number} i {others}`,
  /** The whole text: a share of another value. */
  shareOfAnotherValue: `
    sv · ^ {number} av {anotherValue} $, ^ {least} {number} av {anotherValue} $`,
  /** What is to happen, "dock", and a bound that holds all the same. */
  allTheSame: `
    sv · dock …2 $, men …2 $, fast …2 $`,
  betterThan: `
    sv · bättre än {number}
    nb · bedre enn {number}
    da · bedre end {number}`,
  /** At most as far to the worse side. */
  noWorseThan: `
    sv · inte …2 sämre än {number}, ej …2 sämre än {number}, aldrig …2 sämre än {number}
    nb · ikke dårligere enn {number}
    da · ikke dårligere end {number}`,
  /** A time that ends, or a stretch of it, whose years are not given. */
  endOfUndated: `
    sv · mandatperiodens slut, planperiodens slut, programperiodens slut, strategiperiodens slut, målperiodens slut
    sv · avtalsperiodens slut, slutet av …1 mandatperioden, slutet av …1 planperioden, utgången av …1 mandatperioden
    sv · slutet av …1 perioden, periodens slut, utgången av …1 perioden, inom …1 mandatperioden, inom …1 planperioden, inom …1 perioden
    sv · på sikt, på längre sikt, på lång sikt, långsiktigt, långsiktiga, långsiktig, vision
    sv · mandatperiodens utgång, över en konjunkturcykel, under en konjunkturcykel, över konjunkturcykeln`,
  /** A number that is when, or where it begins. */
  whenOrStart: `
    sv · inom {number}, senast {number}, innan {number}, från {number}, på {number}`,
  /** The text itself calls the number the target. */
  calledTarget: `
    sv · *mål {number}, *målet {number}, *målnivå {number}, *målvärde {number}
    sv · *mål: {number}, *målet: {number}, *målnivå: {number}, *målvärde: {number}`,
  byOther: `
    sv · med {other}, med minst {other}, med cirka {other}`,
  /** Next to a signed number: it is a change. */
  comparing: `
    sv · jämfört med, jämförelse med, jmf, jmf., jfr, jfr., jämf, jämf., sedan {year}, mot {year}, från {year}`,
  /** The whole text is a start. */
  onlyStart: `
    sv · ^ från {number} $, ^ från plats {number} $`,
  /** The whole text is a number, or a least one. */
  onlyNumber: `
    sv · ^ {number} $, ^ {least} {number} $`,
  earlierTime: `
    sv · {year}, föregående år, föregående läsår, föregående mätning, föregående mätningen, förra året, förra mätningen, fjolåret
    sv · utgångsvärdet, utgångsläget, startvärdet, basvärdet, basåret, nuläget`,
  /** Last in the text: what a level is compared with. */
  thanEarlier: `
    sv · än {earlierTime} $, än år {earlierTime} $
    nb · enn {earlierTime} $
    da · end {earlierTime} $
    en · than {earlierTime} $`,
  /** What happens when the target is missed. */
  otherwise: `
    sv · annars, i annat fall`,
  /** More is stated of a part. */
  ofWhich: `
    sv · varav`,

  // Required changes, and levels to keep.
  /** After these the sentence states how, not what. */
  isHow: `
    sv · genom*, bland annat, för att, så att, t.ex, tex, till exempel, exempelvis, vilket*, i syfte`,
  joins: `
    sv · och, samt, medan, men, samtidigt`,
  or: `
    sv · eller, och, alternativt, eller helst, och helst
    en · or`,
  keptLevel: `
    sv · oförändra*, samma, lika*, i nivå*`,
  keptBetter: `
    sv · {keptLevel}, bibehål*`,
  atMostWord: `
    sv · högst, max, maximalt, högst på, max på, maximalt på`,
  atLeastWord: `
    sv · minst, lägst, minst på, lägst på`,
  earlierLevel: `
    sv · §*, föregående*, förra*, fjol*, basår*`,
  orMore: `
    sv · {or} öka*, {or} högre, {or} fler*, ^ öka*, ^ högre, ^ fler*, öka* eller
    nb · {or} høyere, {or} øke*
    da · {or} højere, {or} mere
    en · {or} higher, {or} more`,
  orLess: `
    sv · {or} minska*, {or} lägre, {or} färre, ^ minska*, ^ lägre, ^ färre, minska* eller
    sv · {atMostWord} {keptLevel}, {atMostWord} …1 {keptLevel}, {atMostWord} {earlierLevel}, {atMostWord} som {earlierLevel}
    nb · {or} lavere
    da · {or} færre, {or} mindre
    en · {or} lower, {or} fewer, {or} less
    sv · som mest {earlierLevel}, som mest på {earlierLevel}, ≤ {earlierLevel}, ≤ på {earlierLevel}, ≤ som {earlierLevel}`,
  atLeastEarlier: `
    sv · ≥ {earlierLevel}, ≥ på {earlierLevel}, ≥ som {earlierLevel}`,
  orBetter: `
    nb · {or} bedre
    en · {or} better
    sv · {or} bättre, {or} förbättra*, {or} stärka*, ^ bättre, ^ förbättra*, ^ stärka*, förbättra* eller
    sv · {atLeastWord} {keptBetter}, {atLeastWord} …1 {keptBetter}, {atLeastWord} {earlierLevel}, {atLeastWord} som {earlierLevel}`,

  // The start of a value, and the baseline of a change.
  now: `
    sv · nu, idag, i dag, nuläge, nuvärde, startvärde, utgångsvärde, utgångsläge, basvärde, bas, jämförelsevärde, föregående år, förra året, utfall`,
  is: `
    sv · är, ligger på, på, var`,
  isNow: `
    sv · {now}, {now} {year}, {now} {is}, {now} {year} {is}`,
  startsFrom: `
    sv · från {number}, från plats {number}`,
  isStart: `
    sv · från, nu, nuläge, utgångsläge, utfall, bas, basår, basåret, basvärde, basvärdet, baslinje, startvärde, startår, startåret, jämförelseår, referensår, utgångsår, utgångsvärde, år, {year}`,
  /** The whole text without its marks: where a change starts. */
  startAlone: `
    sv · ^ {number} $, ^ {isStart} {number} $, ^ {isStart} {isStart} {number} $, ^ {isStart} {isStart} {isStart} {number} $
    sv · ^ {number} {isStart} {year} $, ^ {number} {year} $, ^ {isStart} {number} {year} $, ^ {isStart} {number} {isStart} {year} $`,
  /** Before the baseline of a change, the plainest first. */
  comparedWith: `
    sv · jämfört med, jmf, jmf., jfr, jfr., jämf, jämf., jmf med, jmf. med, jfr med, jfr. med, jämf med, jämf. med
    sv · i jämförelse med, i förhållande till, relativt
    nb · i forhold til, sammenlignet med, sammenliknet med
    da · ift, ift.
    en · compared to, compared with, relative to, against`,
  /** Before these "som", "minst", "över" compare. */
  earlierOne: `
    sv · {year}, föregående, förra, fjol*`,
  as: `
    sv · som, minst som, lägst som, högst som, minst på, lägst på, högst på, max på, maximalt på`,
  than: `
    sv · än, sedan, från, mot, lika med, i nivå med, i paritet med, samma som, samma nivå som, överstiga, understiga
    nb · enn
    da · flere end, færre end, højere end, lavere end, mere end, mindre end`,
  bounding: `
    sv · minst, lägst, högst, max, maximalt, som mest, över, under, ≥, ≤, <, >`,
  /** A time or its value, as the baseline of a comparison. */
  ofTime: `
    sv · *år*, *mätning*, *val, *valet, *period*, *nivå*, *utfall*, *resultat*, *värde*, *bokslut*, *termin*, *månad*, *tertial*, *läsår*, *utgångsläge*`,
  /** Before a year that is compared with, and no year to be done by. */
  comparedWithTime: `
    sv · {comparedWith}, jämförelse med, jämf, förhållande till
    sv · från, sedan, mot, än, utgångspunkt i, basår, basåret, utifrån
    nb · enn, forhold til, fra, siden
    da · flere end, færre end, højere end, lavere end, mere end, mindre end
    en · compared to, compared with, from, since, on, base year, baseline`,
  base: `
    sv · bas*, jämförelse*, referens*, utgångs*`,
  /** A year or a measurement that a change is measured from, though nobody says which. */
  unsaidBase: `
    sv · basår, basåret, startår, startåret, jämförelseår, jämförelseåret, referensår, referensåret, utgångsår, utgångsåret, nollmätning, nollmätningen`,
  /** Names where a change is measured from, before its year. */
  namedBase: `
    sv · bas, {unsaidBase}, basvärde, basvärdet, baslinje, baslinjen, startvärde, startvärdet, utgångsvärde, utgångsvärdet, utgångsläge, utgångsläget
    sv · utgångspunkt i, med utgångspunkt i`,
  /** The whole text without its marks: the year that a change is measured from. */
  baseAlone: `
    sv · ^ {namedBase} {year} $, ^ {namedBase} år {year} $, ^ {year} som {base} $, ^ {year} är {base} $, ^ {year} {namedBase} $
    sv · ^ {comparedWith} {year} $, ^ {comparedWith} år {year} $, ^ {comparedWith} {namedBase} {year} $, ^ mot {year} $, ^ sedan {year} $, ^ från {year} $, ^ räknat från {year} $, ^ utifrån {year} $, ^ från {namedBase} {year} $, ^ med {namedBase} {year} $`,
  asWhen: `
    sv · år, under, vid, i, för, utgången av`,
  /** Due before the year begins. */
  beforeYear: `
    sv · före {year}, innan {year}, före år {year}, innan år {year}
    en · before {year}`,
  /** A year, with the word before it, first in the text. */
  whenYear: `
    sv · ^ {asWhen} {year}
    en · ^ in {year}`,
  /** A year that the sentence calls its base, or compares with by "som". */
  yearAsBase: `
    sv · {startsFrom} {year}, {startsFrom} år {year}, {year} som {base}, {year} år …1 som {base}, {year} års …1 som {base}
    sv · som {year}, som {asWhen} {year}, som {asWhen} {asWhen} {year}, som {asWhen} {asWhen} {asWhen} {year}`,
  /** That a target is to be reached, before the year. */
  toBeReached: `
    sv · nås, uppnås, uppfyllas, ska nås, skall nås, ska uppnås, skall uppnås, ska vara nått, skall vara nått, ska vara nådd, skall vara nådd
    sv · ska vara uppnått, skall vara uppnått, ska vara uppfyllt, skall vara uppfyllt, till utgången av, vid utgången av, i slutet av`,
  /** The whole text: when. */
  onlyYear: `
    sv · ^ {year} $, ^ senast {year} $, ^ till {year} $, ^ år {year} $, ^ {toBeReached} {year} $, ^ {toBeReached} senast {year} $, ^ {toBeReached} år {year} $`,
  /** The percent is of the baseline. */
  start: `
    sv · startvärdet, utgångsvärdet, utgångsläget, basvärdet, ursprungsvärdet, nuvarande nivå, nuvarande värde
    sv · värdet {year}, nivån {year}, utfallet {year}, värdet år {year}, nivån år {year}, utfallet år {year}
    sv · {year} års nivå, {year} års värde, {year} års utfall`,
  shareOfStart: `
    sv · {number} av {start}`,

  // A bare number, and whether the sentence makes it the target.
  newOnes: `
    sv · {number} nya`,
  /** Frequency: the unit of time is read with the number, or follows it. */
  oftenAs: `
    sv · år, året, månad, månaden, vecka, veckan, dag, dagen, termin, kvartal`,
  frequency: `
    sv · {number} per {oftenAs}, {number} i {oftenAs}, {number} om {oftenAs}, {number} varje {oftenAs}`,
  condition: `
    sv · när, då, vid, om`,
  near: `
    sv · nära {number}`,
  byNumber: `
    sv · med {number}`,
  /** Verbs between what shall and how much of it. */
  amounts: `
    sv · vara, uppgå till, utgöra, utgöras, uppnå, nå, nå upp till, ligga på, bli, ha, ske, omfatta, få, finnas, erhålla, motsvara
    sv · åtgärdas, genomföras, byggas, avsättas, försörjas, täckas, finansieras till, självfinansieras till, återvinnas
    sv · materialåtervinnas, drivas av, produceras`,
  would: `
    sv · ska, skall, skulle, bör`,
  reaches: `
    sv · nå, uppnå, når, uppnår`,
  passive: `
    sv · *s`,
  /** The sentence states that its number is the target. */
  stated: `
    sv · {would} …16 {amounts}, {reaches} …3 {number}
    sv · *mål {number}, *målet {number}, *målnivå {number}, *målnivån {number}, *målvärde {number}, *målvärdet {number}, *målsättning {number}, *målsättningen {number}
    sv · *mål: {number}, *målet: {number}, *målnivå: {number}, *målvärde: {number}, *målsättning: {number}
    sv · *mål är {number}, *målet är {number}, *målnivån är {number}, *målvärdet är {number}, *målsättningen är {number}
    sv · *mål om {number}, *målet om {number}, *mål på {number}, *målet på {number}, *målnivå på {number}, *målsättning om {number}, *målsättning på {number}, *målet till {number}
    sv · ^ {number} …6 {obliges} …2 {passive}, ska {number} …4 {passive}, skall {number} …4 {passive}`,
  within: `
    sv · inom {number}, inom {other}`,
  /** A share of things that shall. */
  shareThatShall: `
    sv · ^ {number} svarar {other}, ^ {number} svarer {other}, ^ {number} {within}
    sv · {number} av …20 {would}, {number} utav …20 {would}, {number} av …20 inom {other}, {number} utav …20 inom {other}`,
  ofGood: `
    sv · av, god*, förnybar*, fossilfri*, ekologisk*`,
  /** "ska till 60 % drivas": it needs a word after it. */
  shallTo: `
    sv · ska …1 till {number}, skall …1 till {number}`,
  /** A share of something good. */
  shareOfGood: `
    sv · ska …12 {number} {ofGood}, skall …12 {number} {ofGood}, skulle …12 {number} {ofGood}`,
} as const;
