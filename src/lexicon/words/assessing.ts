/** Words that the assessment asks outcomes, targets, names of measures and of levels for. */
export const ASSESSING = {
  /** A reference to the measurement before. */
  previous: `
    sv · *föreg*, *förra*, *fjol*, *tidigare*, *senaste*`,
  /** Over values that are the latest there are, of whichever year. */
  latestKnown: `
    sv · senaste mätning*, senaste mätvärde*, senaste utfall*, senaste resultat*, senaste värde*, senaste uppgift*
    sv · förra mätning*, föregående mätning*, tidigare mätning*
    sv · senaste kända, senaste tillgängliga, senast mätta, senast uppmätt*, senast kända, senast redovisa*, senast tillgängliga`,
  /** The year before, named to be compared with. */
  previousYear: `
    sv · föregående år, föregående året, förra året, fjolåret, i fjol, året innan, året före`,
  /** A reference to more than one value. */
  overSeveral: `
    sv · *snitt, *snittet, *genomsnitt*, *medel*`,
  yearsTogether: `
    sv · *årsperiod*, mandatperioden, planperioden, målperioden
    sv · två år, tre år, fyra år, fem år, sex år, sju år, åtta år, tio år, två åren, tre åren, fyra åren, fem åren, tio åren
    nb · *årsperiode*, *årsperioden
    da · *årsperiode*, *årsperioden`,
  /** A target for several years together. */
  overYears: `
    sv · över …2 {yearsTogether}, under …2 *årsperiod*, under …1 mandatperioden, under …1 planperioden, under …1 målperioden
    sv · för …1 *årsperiod*, *snitt …3 {yearsTogether}, *genomsnitt* …4 {yearsTogether}, *medel* …4 {yearsTogether}
    nb · over …2 {yearsTogether}, i løpet av …1 *årsperiode*
    da · over …2 {yearsTogether}`,
  /** … that a value is of. */
  ofSeveralYears: `
    sv · *snitt, *snittet, *genomsnitt*, *medel*, rullande, ackumulera*, sammanlagt, perioden, *årsperioden, {overYears}
    nb · gjennomsnitt*, snitt
    da · gennemsnit*`,
  everyYear: `
    sv · per år, årligen, årlig, varje år, /år, *årligt
    nb · per år, årlig
    da · per år, årlig`,
  term: `
    sv · mandatperioden, planperioden, målperioden`,
  /** A target that is for each year all the same, or a mean of them. */
  eachYear: `
    sv · {everyYear}, *snitt, *genomsnitt*, *medel*, andel~, *andel~, *grad, *graden
    nb · gjennomsnitt*
    da · gennemsnit*`,
  /** … that is of the year before. */
  yearly: `
    sv · *år, *året, *årets, *års, *fjol*`,
  /** Answers given in place of a value; older outcomes do not replace them. */
  instead: `
    sv · *svårbedöm*, *mätbar*, kan inte mätas, kan ej mätas, går inte att mäta*`,
  not: `
    sv · ej, inte`,
  judging: `
    sv · bedömas, bedöma, mätas, mäta, göras, kunnat, säga, sägas, avgöra, avgöras`,
  yet: `
    sv · än, ännu`,
  /** Says of a goal that it is not judged, or that what it would be judged by is lacking. */
  notJudged: `
    sv · kan …1 {not} …1 {judging}, har …1 {not} …1 {judging}, går …1 {not} …1 {judging}, gick …1 {not} …1 {judging}
    sv · bedöms {not}, mäts {not}, utfall saknas, underlag saknas
    sv · för tidigt att {judging}, svårt att {judging}, ^ vet {not}
    sv · ^ {not} målsatt*, ^ {not} aktuell* $, ^ {yet} {not} aktuell*, ^ {not} {yet} aktuell*, ^ {not} aktuell* {yet}, ^ mål saknas $, ^ målvärde saknas $`,
  coming: `
    sv · vara, bli, ha, kunna, komma, hinna, nå, nås, uppnå, uppnås, uppfylla, uppfyllas, klara, klaras`,
  /** That the answer is no, which is judged: "bedöms inte vara uppfyllt". */
  judgedNot: `
    sv · bedöms {not} …2 {coming}`,
  /** In the place of a target: that none is set, and not that it is to come. */
  noTarget: `
    sv · ^ {not} målsatt*, ^ {not} målsätt*, ^ inget mål*, ^ inga mål*, ^ ingen målsättning*, ^ ingen målnivå*, ^ utan mål*, ^ målsätts {not}`,
  doing: `
    sv · klar*, färdig*, genomför*, slutför*, inför*, uppfyll*, påbörja*, antagen, antaget, antagna, beslutad, beslutat, beslutade
    sv · fastställd, fastställt, fastställda, lanserad, lanserat, startad, startat, upphandlad, upphandlat, framtagen, framtaget
    sv · driftsatt, invigd, invigt, upprättad, upprättat, på plats, i drift, igång`,
  /** Answers to a target of done or not, though of a value they mean that it is missing. */
  notDone: `
    sv · ^ finns {not}, ^ {not} {doing}, ^ är {not} {doing}, ^ ännu {not} {doing}, ^ är ännu {not} {doing}, ^ {not} ännu {doing}, ^ ännu {not} $, ^ {not} ännu $`,
  /** Answers to a target that is met by a no. */
  thereIs: `
    sv · påvis*, detekter*, förekom*`,
  saysNo: `
    sv · ^ nej, ^ {not} {thereIs}, ^ förekommer {not}, ^ har {not} {thereIs}, ^ inga $, ^ inget $, ^ ingen $, ^ noll $`,
  saysYes: `
    sv · ^ ja, ^ {thereIs}, ^ har {thereIs}`,
  /** Makes "done" partly done, anywhere in the text. */
  partly: `
    sv · delvis`,
  /** Makes "done" unclear. */
  doubt: `
    sv · inte, ej, nästan, hälften, till viss del, i stort sett, för vissa, men, dock, utom, förutom, kvar, återstår
    sv · planer*, beräkna*, av, *procent*
    sv · återremitt*, bordla*, bordlägg*, avslog, avslogs, överklaga*`,
  /** A place among others, beside a figure. */
  place: `
    sv · plats, platsen, rang, *placering, *placeringen, rank, *ranking, *rankingen, *rankning, *rankningen`,
  /** Has begun. */
  begun: `
    sv · påbörjad, påbörjat, påbörjats, startad, startat, startats, startade, inledd, inlett, inletts, igång
    sv · igångsatt, igångsatts, pågår`,
  hasBegun: `
    sv · ^ {begun}, ^ är {begun}, ^ har {begun}`,
  /** A time or a delay that cannot be read exactly. */
  unclearTime: `
    sv · *försen*, sen, sent, senare, efter, *årsskift*, *vecka*, tas upp, ska tas, ska beslutas, ska antas, ska fastställas, väntas`,
  /** A part of a year that is not named. */
  someYear: `
    sv · jan*, feb*, mars*, april*, maj*, jun*, jul*, aug*, sep*, okt*, nov*, dec*, vår*, sommar*, höst*, vinter*`,
  /** A target that is met when something has begun, and what it is not met by alone. */
  toBegin: `
    sv · påbörja*, starta*, inled*, igångsät*, byggstart*, driftstart*, trafikstart*, produktionsstart*, projektstart*, spadtag*`,
  toEnd: `
    sv · *slutför*, *färdig*, *klar*, *avslut*`,
  /** Balanskravsresultat: printed on a line of its own, not counted. */
  balanceRequirement: `
    sv · *balanskrav*`,
  /** What a row of the conclusion begins with. */
  housekeeping: `
    sv · ^ god ekonomisk hushållning $, ^ samlad bedömning god ekonomisk hushållning $
    sv · ^ samlad bedömning av god ekonomisk hushållning $, ^ bedömning av god ekonomisk hushållning $`,
  /** Beside a conclusion: it holds in part, for the most part. */
  inPart: `
    sv · delvis, till viss del, i viss mån, i viss utsträckning, till del`,
  mostly: `
    sv · till stor del, till största delen, till övervägande del, i stor utsträckning, i huvudsak, huvudsakligen
    sv · i stort, i stort sett, i allt väsentligt`,
  /** What the law has fullmäktige's goals held against. */
  resultWord: `
    sv · *resultat*, *utfall*, verksamhet, verksamheten`,
  /** In a sentence: there is god ekonomisk hushållning; not that there is to be, or how it is reached. */
  housekeepingHeld: `
    sv · ha …1 god ekonomisk hushållning, har …3 god ekonomisk hushållning, haft …1 god ekonomisk hushållning
    sv · uppnår …1 god ekonomisk hushållning, uppnått …1 god ekonomisk hushållning, uppfyller …3 god ekonomisk hushållning
    sv · uppfyllt …3 god ekonomisk hushållning, god ekonomisk hushållning …4 uppnås, god ekonomisk hushållning …4 uppnåtts
    sv · god ekonomisk hushållning …4 uppnådd, god ekonomisk hushållning …4 uppfylls, god ekonomisk hushållning …4 uppfylld
    sv · god ekonomisk hushållning …2 föreligger, god ekonomisk hushållning …2 råder, god ekonomisk hushållning …4 uppfyllda
    sv · lever …1 upp till …3 god ekonomisk hushållning
    sv · {resultWord} …4 förenlig* …5 *mål*
    sv · !ska …6 god ekonomisk hushållning, !skall …6 god ekonomisk hushållning, !bör …6 god ekonomisk hushållning
    sv · !måste …6 god ekonomisk hushållning, !för att …6 god ekonomisk hushållning, !inte …6 god ekonomisk hushållning
    sv · !ej …6 god ekonomisk hushållning, !om …6 god ekonomisk hushållning, !när …6 god ekonomisk hushållning
    sv · !är att …3 god ekonomisk hushållning, !har mål för god ekonomisk hushållning
    sv · !har …3 mål* …3 god ekonomisk hushållning, !har …3 riktlinje* …3 god ekonomisk hushållning
    sv · !god ekonomisk hushållning ska*, !god ekonomisk hushållning …4 inte, !god ekonomisk hushållning …4 ej
    sv · !ha {not} …4 god ekonomisk hushållning, !har {not} …4 god ekonomisk hushållning, !haft {not} …4 god ekonomisk hushållning
    sv · !har …2 {not} …2 god ekonomisk hushållning, !lever {not} upp till …3 god ekonomisk hushållning
    sv · !uppnår {not} …3 god ekonomisk hushållning, !uppnått {not} …3 god ekonomisk hushållning
    sv · !uppfyller {not} …3 god ekonomisk hushållning, !uppfyllt {not} …3 god ekonomisk hushållning
    sv · !{resultWord} …3 {not} …3 förenlig* …5 *mål*, !om …6 förenlig* …5 *mål*, !huruvida …6 förenlig* …5 *mål*, !ska …4 förenlig*, !bör …4 förenlig*
    sv · !god ekonomisk hushållning …4 om, !god ekonomisk hushållning …4 när
    sv · !god ekonomisk hushållning …4 genom`,
  /** In a sentence: somebody has decided. */
  decided: `
    sv · beslutad, beslutat, beslutade, beslutats, antagen, antaget, antagna, antagit, antog, fastställd, fastställt, fastställda`,
  notDecided: `
    sv · inte beslut*, ej beslut*, inget beslut*, utan beslut*, inte antag*, ej antag*, inte fastställ*, ej fastställ*, inte har beslutat, inte är beslutad`,
  /** Of the koncern rather than of the municipality itself. */
  company: `
    sv · ab, kommunalförbund, *bolag*, *koncern*`,
  /** Of municipalities together, bound by the law of municipalities as each of them is. */
  federation: `
    sv · *förbund, *förbundet`,
  /** What is measured by an index, where its name says no more. */
  index: `
    sv · *index, *indexet`,
  /** Values that are written as kronor and öre. */
  inOre: `
    sv · *skatt*, *avgift*, *pris*, *taxa*, *kostnad*, kr*, öre`,
  better: `
    sv · bättre än, högre än, lägre än, mer än, mindre än`,
  /** Measured in percentage points. */
  ofPoints: `
    sv · *skillnad*, *gap*, *förändring*, *ökning*, *minskning*, *differens*, *avvikelse*, *utveckling*
    sv · *procentenhet*, !*procentenhet* …9 {better}`,
  /** Deviations that are as bad on either side: not those of a net cost, where less is better. */
  eitherSide: `
    sv · *avvikelse*, !*kostnadavvikelse*, !*kostnadsavvikelse*`,
  deficit: `
    sv · *underskott*`,
  /** A measure that is itself of each: "barn per avdelning", "gruppstorlek". */
  forEach: `
    sv · per, *storlek*, *täthet*, vardera, i varje`,
  /** Counted in pieces. */
  counted: `
    sv · ^ antal, ^ antalet, ^ totalt antal, ^ sammanlagt antal, antal $, ^ summa`,
  /** A printed trend that means the right way, and the wrong one; an arrow shows only the number's own direction. */
  rightWay: `
    sv · ^ ja, ^ rätt väg, ^ rätt håll, ^ rätt riktning, ^ åt rätt håll, ^ positiv*, ^ förbättr*, ^ bättre`,
  wrongWay: `
    sv · ^ nej, ^ fel väg, ^ fel håll, ^ fel riktning, ^ åt fel håll, ^ negativ*, ^ försämr*, ^ sämre`,
  /** Those who decide: "Beslutad i KF" is no answer to "Beslutad i KS". */
  council: `
    sv · kf, fullmäktige, kommunfullmäktige`,
  board: `
    sv · ks, kommunstyrelse, kommunstyrelsen`,
  committee: `
    sv · *nämnd, *nämnden`,
  /** Levels of goals that are the nämnder's own: "nämndmål", "nämndens mål". */
  ofCommittees: `
    sv · ^ nämnd*`,
  /** Who decided what is done: no part of it, and no doubt. */
  decidedBy: `
    sv · {council}, {board}, av {council}, av {board}, av {committee}, i {council}, i {board}, i {committee}
    sv · av gd, av generaldirektören, av styrelsen, av direktionen, i direktionen, av ledningsgruppen, i ledningsgruppen, av vd, av rektor
    sv · av kommundirektören, av förvaltningschefen, av bolagsstyrelsen, av stämman, av regionstyrelsen`,
  /** In a sentence: somebody who may has changed what is to be reached. */
  changeDecided: `
    sv · {decided}, av {council}, av {board}, av {committee}, i {council}, i {board}, i {committee}
    sv · *beslut*, reviderad, reviderat, reviderade, reviderats, reviderades`,
  /** Levels of activities: done rather than reached. */
  activity: `
    sv · *aktivitet*, *åtgärd*, *insats*`,
  /** Those of them that are done about what has gone wrong. */
  remedy: `
    sv · *åtgärd*`,
  /** What begins so is about a part of a figure. */
  ofFigure: `
    sv · ^ varav, ^ därav`,
  /** Levels of goals for the whole municipality. */
  overarching: `
    sv · övergripande mål*, kommunövergripande*`,
  /** Levels of what is to be done, or of whoever orders it: no goals of their own. */
  commission: `
    sv · ^ uppdrag*, *direktiv*`,
  /** What begins the title of one of them. */
  directive: `
    sv · ^ direktiv*`,
  /** Steps between reached and not reached that mean "on the way". */
  underWay: `
    sv · *väg*, *pågå*, *påbörja*`,
} as const;
