/** What is measured: which values it can have, and how it behaves over a year. */
export const MEASURES = {
  /** A change of a level, not the level: of it a negative value is as natural as a positive. */
  change: `
    sv · *förändring~, *utveckling, *utvecklingen, *tillväxt~, *ökning~, *minskning~, *uppgång~, *nedgång~, *differens~, *skillnad~ · kommunala årsredovisningar; Kolada
    sv · !sökning~, !*ansökning~, !*undersökning~, !*eftersökning~, !*läckagesökning~, !*läcksökning~ · "befolkningsökning" is no search
    nb · *endring~, *økning~, *reduksjon~, *vekst
    da · *ændring~, *vækst, *stigning~, *fald
    en · growth
    sv · !*mångfald`,
  /** How content those asked are, as one figure: a table of it has a row for each part that it is asked of. */
  indexOfContent: `
    sv · nki, nmi, nri, nii, hme, ski, csi, nöjdkundindex, *kundindex, *medarbetarindex, *medborgarindex, *brukarindex
    sv · *engagemangsindex, hållbart medarbetarengagemang, nöjd medborgar-index, nöjd kund-index, nöjd inflytande-index`,
  /** A change that is to be as large as it can: more of it than a range asks for may be as good. */
  reduction: `
    sv · *minskning~, *sänkning~, *besparing~, *effektivisering~, reduktion~
    nb · *reduksjon~
    da · *reduktion~
    en · reduction, savings`,
  /** An amount that no percent is a level of: a percent beside it is a change. */
  amount: `
    sv · *användning~, *förbrukning~, *utsläpp~, *mängd~, *kostnad~, *körsträcka~, antal~
    nb · *forbruk, *utslipp
    da · *forbrug, *udledning~
    en · consumption, emissions`,
  /** How far something came from what was planned. */
  deviation: `
    sv · *avvikelse~, !avvikelsehanter*, !avvikelserapport*`,
  /** … of a budget: below zero is worse, unless it is of costs alone. */
  budgetDeviation: `
    sv · *budgetavvikelse~, *prognosavvikelse~, *resultatavvikelse~, *avvikelse~ mot budget, *avvikelse~ från budget
    sv · *avvikelse~ mot årsbudget*, *avvikelse~ från årsbudget*`,
  /** … counted as what is left over of it, also as it is cut short. */
  ofBudget: `
    sv · *budgetavvik*, *resultatavvik*, *avvikelse~ mot *budget*, *avvikelse~ från *budget*, *avvik mot *bud*, *avv mot *bud*
    sv · !*prognosavvik*`,
  /** A remainder, or a deviation from a plan. */
  leftOver: `
    sv · {deviation}, *resultat~, *resultatet, *resultatnivå~, *överskottsgrad~, *överskott~, *underskott~, *saldo~, *marginal~, *netto*, *balans, *balansen, *balanskrav*, *residual*, salsa* · kommunallagen 11 kap.; Kolada (SALSA)
    sv · !resultatenhet*, !kunskapsresultat*, !nettokostnad*, !nettoinvestering*, !nettoutgift*
    nb · *resultat~, *avvik~, *overskudd~, *underskudd~
    da · *resultat~, *afvigelse~, *overskud~, *underskud~`,
  /** A ratio of accounts that can fall below zero. */
  accountRatio: `
    sv · *soliditet~, *budget, *budgeten, *budgetföljsamhet~, *budgetutfall~, *budgetprecision~ · RKR; kommunala årsredovisningar
    nb · *egenkapitalandel~
    da · *soliditetsgrad~`,
  /** Can itself be below zero (a net promoter score too): a target of 0 is then a level as good as any, and opposite signs are no slip. */
  canBeNegative: `
    sv · {change}, {leftOver}, {accountRatio}, *nps, *kassaflöde*`,
  /** A share that may pass 100 %, since its whole is a plan, a need or a cost. */
  mayPassAll: `
    sv · *kostnadstäckning~, *självfinansiering*, *måluppfyll*, *budget*, *förbruk*, *beläggning*, *belagd, *belagda, *belagt, *utnyttja*, *nettokostnad*, *räntetäckning*, *avgiftstäckning~, *index*, {change} · docs/regler.md §1
    nb · *kostnadsdekning*, *budsjett*
    da · *omkostningsdækning*, *budget*`,
  /** A share of a whole: from 0 to 100 %. */
  boundedShare: `
    sv · andel~, *andel~, *täckning~, nöjd*, *behörig*, *behörighet~, *närvaro*, *frånvaro*, *svarsfrekvens*, *valdeltagande~ · Kolada
    sv · !*kostnadsandel~
    nb · andel~, prosentandel~
    da · andel~, procentdel~`,
  /** Accumulates over the year: a part of the year cannot stand for the whole. */
  growsOverYear: `
    sv · *resultat i, årets resultat, *årsresultat*, *budget*, *nettokostnad*, *självfinansiering*, *förbruk*, upparbet*, *anslagsutnyttj*, *anslagsbelast*, avhopp under, av planerade, av beslutade åtgärder, av årets, genomförda av, *tillväxt*, *ökning*, *minskning* · docs/regler.md §2
    sv · !sökning~, !*ansökning~, !*undersökning~, !*eftersökning~, !*läckagesökning~, !*läcksökning~
    sv · !turer av planerade, !avgångar av planerade, !tåg av planerade`,
  /** What is carried out, as much of what was planned as there has been time for. */
  carriedOut: `
    sv · genomförs, genomförd, genomfört, genomförda, genomförts, utförs, utförd, utfört, utförda, utförts, utfördes, genomfördes`,
  /** Actions or events of the year. */
  happensInYear: `
    sv · under året, friskvårdsbidrag*, *personalomsättning* · docs/regler.md §2
    sv · genomförda … enligt plan, utförda … enligt plan, genomförda … av planerade, ^ genomförandegrad, ^ verkställighetsgrad
    sv · andel~ … genomförda, andel~ … avslutade, andel~ … utförda, andel~ … besökt, andel~ … deltagit
    sv · planerad~ … {carriedOut}, beslutad~ … {carriedOut}, budgeterad~ … {carriedOut}, {carriedOut} … planerad~, {carriedOut} … beslutad~, {carriedOut} … plan, {carriedOut} … planen, {carriedOut} … *planen
    sv · *tillsyn~ {carriedOut}, *kontroll~ {carriedOut}, *samtal~ {carriedOut}, *inspektion~ {carriedOut}, *besiktning~ {carriedOut}, *besök~ {carriedOut}, *uppföljning~ {carriedOut}, *åtgärd~ {carriedOut}
    sv · !{carriedOut} turer av planerade, !{carriedOut} avgångar av planerade, !{carriedOut} tåg av planerade
    sv · *plan följs, *planen följs, *plan följd, *planen följd`,
  /** Actions of the year, of which a share is measured: "genomförda insatser, andel", "resultat …, andel". */
  doneInYear: `
    sv · genomförda, avslutade, utförda, *resultat, *resultatets, !efter avslutade`,
  /** True at one moment, or a mean of the year: shares, indexes, rates, places, where no unit is given. */
  atOneTime: `
    sv · andel, andelen, *index, *omdöme, *omdömet, *helhetsintryck, *helhetsintrycket, nki, nmi, nri, nii, hme, median, medianen, genomsnitt, genomsnittet, genomsnittlig*, medelvärde, medeltid, ranking, rank, placering, *betyg, meritvärde, soliditet*, *skattesats*, snitt, per 100, /100, per *lärare*, per *personal*, per årsarbetare*, per *chef*, procent, procentuell, *frånvaro*, *kontinuitet*, per 1000, per 1 000, /1000, /1 000 · docs/regler.md §2`,
  /** So much in a time shorter than what is reported, or of each thing that is done, in a measure's name or its unit. */
  perShortTime: `
    sv · */portion, */km, */mil, */resa, */ärende, per portion, per km, per resa
    sv · per vecka, per dag, per vardag, per dygn, per natt, per månad, per timme, i veckan, om dagen, och vecka, och dag, och månad, */vecka, */dag, */dygn, */månad, */timme`,
  /** What there is on the last day of a year is the year's. */
  balance: `
    sv · ^ soliditet~, ^ *belåning~, ^ *skuldsättning~, ^ *låneskuld~, ^ *vakanser~, ^ *vakansgrad~, ^ akut vakans~`,
  /** How many there are at a time, which may be fewer later. */
  thereAreWord: `
    sv · invånare, *invånare, medlemmar, *medlemmar, hushåll, familjehem, jourhem, kontaktfamiljer, anställda, tillsvidareanställda, medarbetare, folkbokförda, köande`,
  thereAre: `
    sv · ^ {thereAreWord} $, ^ antal {thereAreWord} $, ^ antalet {thereAreWord} $, ^ {thereAreWord} i kommunen, ^ antal {thereAreWord} i kommunen, ^ *invånarantal~, ^ *medlemsantal~, ^ befolkning~, ^ folkmängd~, ^ kö, ^ *kö, i kö, i *kö, i kön, i *kön
    sv · {balance}
    sv · vid månadens slut, vid årets slut, vid periodens slut, sista dagen i månaden`,
  /** A mean or a median; no "livsmedel" and "läkemedel". */
  mean: `
    sv · *median*, *genomsnitt*, i snitt, *snittet, medel, medel*, *medelvärde*, *medeltal*, *medeltid*, !medelstor*, !medelklass*, !medels~
    sv · per *lärare*, per *personal*, per årsarbetare*, per *chef*, per 100, per 1000, per 1 000, /100, /1000, /1 000`,
  /** A typical duration, which is as valid for a part of the year as for the whole. */
  typicalTime: `
    sv · {mean}, *väntetid*, *ledtid*, *handläggningstid*, behandlingstid*, *utredningstid*, *svarstid*, *kötid*, *restid*, *insatstid*, *inställelsetid*, *framkörningstid*, tid från, tiden från`,
  /** A plan or a grant that an outcome is compared with. */
  plan: `
    sv · *budget, *budgeten, *ram, *ramen, *kalkyl, *kalkylen, *plan, *planen, budgeterat, planerat · kommunala delårsrapporter
    nb · *budsjett, *budsjettet
    da · *budget, *budgettet`,
  /** Above or below the plan. */
  abovePlan: `
    sv · över {plan}, över beslutad {plan}, över tilldelad {plan}, över beviljad {plan}, över fastställd {plan}
    nb · over {plan}`,
  belowPlan: `
    sv · under {plan}, under beslutad {plan}, under tilldelad {plan}, under beviljad {plan}, under fastställd {plan}
    nb · under {plan}`,
  /** A cost or another expense: what is good in the rest of a title states only on what. */
  spent: `
    sv · *kostnad, *kostnaden, *kostnader, *utgift, *utgifter, *avgift, *avgifter, *hyra
    nb · *kostnad, *kostnader, *utgifter
    da · *omkostninger, *udgifter`,
  /** Actions against, or reports of, something bad: "incidentrutiner", "mobbningsplan". */
  harmless: `
    sv · *rutin~, *kurs~, *plan~, *analys~, *utbildning~, *hantering~, *sökning~, *prevention~, *policy~, *samordnare~, *försäkra~
    sv · !*konkurs~`,
  /** The part of something bad that is repaired, or known of: "förorenade områden som sanerats", "tillbud som rapporterats". */
  mended: `
    sv · åtgärdade, åtgärdat, åtgärdats, åtgärdad, åtgärdas, sanerade, sanerat, sanerats, sanerad, saneras, betalade, betalda, betalat, betalats, betald, betalas
    sv · borttagna, borttagen, borttaget, undanröjda, undanröjts, undanröjt
    sv · klar, klart, klara, avslutade, *efterbehandl*, löst, lösts, lösta, avvärjda, avvärjts, avvärjd, lagade, lagat, lagats, lagad, lagas, avhjälpta, avhjälpts, avhjälpt
    sv · täckt, täckta, täcks, *täckning~, *täckningsgrad~, finansierade, finansierad, finansieras
    sv · besvarade, besvarat, besvarats, besvarad, besvaras, klarade, klarat, klarats, klarad, klaras, uppklarade, uppklarat, uppklarats, uppklarad, uppklaras, återställda, återställts, återställt, återställd
    sv · rapporterade, rapporterad, rapporterat, rapporterats, rapporteras, inrapporterade, inrapporterat, inrapporterats`,
  /** A noun that begins a measure's name: after "högst" it shows that the bound is the measure's. */
  measureHead: `
    sv · antal~, andel~, *andel~, *tid, *tiden, *tider, *kostnad~, *nivå~, *värde~, *index, *grad~, *förbrukning~, *frånvaro*, *nöjdhet~, *avvikelse~
    nb · antall~, andel~
    da · antal~, andel~`,
  /** A duration: a share next to it may be the share done in time. */
  timeTaken: `
    sv · ^ *tid $, ^ *tider $, ^ *tiden $, ^ *tiderna $, ^ kö*, *kö $, *köer $, *köerna $, *väntan $, ^ framkörning*, ^ körtid*, ^ larmhantering*, ^ inställelse*
    sv · !*upptid, !*drifttid, !*öppettid, !*arbetstid, !*undervisningstid, !*upptider, !*drifttider, !*öppettider, !*arbetstider`,
  /** Somebody or something that waits: "väntande", "väntar på beslut". */
  waits: `
    sv · vänt*`,
  /** What has been done to something, by the end of the word: "lagade", "besvarats", "påbörjad", "lösta". */
  done: `
    sv · *ade, *ats, *at, *ad, *ta, *ts, *da, *nt`,
  /** What is done, by the end of its noun, or where those who come are: "operation", "behandling", "framme". */
  doing: `
    sv · *tion, *ing, *ande, framme`,
  /** Time that is given or used, of which more is better; any other time beside a good thing is what one waits for it. */
  timeGiven: `
    sv · *öppet*, *livslängd*, *upptid*, *drifttid*, *aktivitet*, *vistelse*, *amning*, *närvaro*, *friluft*, *motion*, *resultat*
    sv · *reserv*, *uthållighet*, *beredskap*, *övning*, *frigjord*, *sparad*, *nödvatten*, *utbildning*, *träning*, *lästid*
    sv · *timmar, *timmarna, *dagar, *dagarna, *minuter, *dygn`,
  /** Ends a measure's name when its limit is in the next cell. */
  endsInUnder: `
    sv · under $, mindre än $, färre än $, lägre än $, kortare än $`,
  endsInOver: `
    sv · över $, mer än $, fler än $, högre än $, längre än $`,
  /** "Förnyelsetakt, år": how long the whole takes. */
  rateOfRenewal: `
    sv · *takt*, *förnyelse*`,
  /** Shares of which there can be more than all, or which have a ceiling near it: all of it is no least value. */
  shareWithCeiling: `
    sv · *budget*, *kostnadstäckning*, *kostnadsandel*, *nettokostnad*, *kostnad~, *förbruk*, *beläggning*, *utnyttj*, *index*, *förändring*
    sv · *belagd, *belagda, *belagt, *nyttjandegrad*, nyttjad*, *fyllnadsgrad*, ianspråktag*
    sv · *belåning*, *skuld, *skulden, skulder i, skulder per, *skuldsätt*, täckningsgrad, lån, lånen, *skatte*, ränta, *taxa*, *avgiftsfinansier*
    nb · *budsjett*, *gjeld*, lån
    da · *budget*, *gæld*`,
  /** How near something comes to what was said, which may be told as how far from it. */
  precision: `
    sv · *precision~, prognossäkerhet~, budgetsäkerhet~, *träffsäkerhet~`,
  /** The measure is itself a share or a point on a scale: a percent beside it is a level. */
  levelInPercent: `
    sv · *andel*, *index*, *grad, *graden, *täckning*, *kvot*, *procent*, *nöjd*
    nb · *prosent*`,
  /** "Minskade kostnader, mnkr": so much less, or so much. */
  lessened: `
    sv · ^ minskad, ^ minskat, ^ minskade, ^ sänkt, ^ sänkta, ^ reducerad, ^ reducerat, ^ reducerade`,
  /** Money that is written as kronor and öre. */
  inOre: `
    sv · *skatt*, *utdebitering*, *taxa*, *avgift*, *pris*, *kostnad*, kr*, *öre`,
  /** Begins the name of a count. */
  numberOf: `
    sv · ^ antal*`,
  /** States that something is to be better, without giving the side. */
  judging: `
    sv · *bättre, förbättr*, stärk*, positiv*`,
  /** In a measure's name, its own outcome. */
  itsResult: `
    sv · *resultat*`,
  /** Precedes each of several required things. */
  oneOfParts: `
    sv · dels`,
  /** The measure is a share of something. */
  share: `
    sv · *andel*, *procent*, % · Kolada
    da · *procent*
    nb · *prosent*`,
} as const;
