/**
 * Phrases that give the better side together, in the notation of docs/ord.md. In the compared text, `|` marks its
 * beginning, its end and each comma, dash and bracket, and "/" is "per". Rows without a side are words for the rows
 * below them.
 */
export interface Phrase {
  /** "none": better one way or the other by the circumstances. */
  side?: "lower" | "higher" | "none";
  /** How much it states (interpret/sideEvidence.ts); "measured" where it is left out. */
  kind?: "decides" | "leaning";
  /** A negation is part of it: it counts also where the text has one. */
  negated?: true;
  /** It counts only where the text has words of these too; and none of `without`. */
  beside?: readonly string[];
  without?: string;
  words: string;
}

const words = (rows: string): Phrase => ({ words: rows });

export const PHRASES = {
  share: words("sv · andel, andelen, andel*"),
  served: words(
    "sv · *barn, *brukare, *kund, *måltid, *portion, *vårdtagare, *klient, *plats, *dygn, *vårddygn, *timme, *ärende, *prestation, *betygspoäng",
  ),
  /**
   * What one of something costs. "Kostnad grundskola, kr/elev" is what a municipality spends on it, which may be meant to
   * be more, and so is what it spends on a pupil.
   */
  unitCost: {
    side: "lower",
    kind: "decides",
    words: `
      sv · kostnad per {served}, kostnaden per {served}, kostnader per {served}, styckkostnad*, dygnskostnad*
      sv · kostnad per inskrivet {served}, kostnaden per inskrivet {served}, kostnad per inskriven {served}`,
  },
  area: words("sv · m2, m², kvm, kvadratmeter"),
  costs: words("sv · *kostnad, *kostnaden, *kostnader, *kostnaderna"),
  upkeep: words("sv · *underhåll*, *investering*"),
  /** What a square metre costs to clean, heat and run; of its maintenance more may be wanted. */
  areaCost: {
    side: "lower",
    kind: "decides",
    beside: ["costs"],
    without: "upkeep",
    words: "sv · {costs} per {area}, kr per {area}, kronor per {area}",
  },
  /** "Sökande per tjänst": how many there are to choose from. */
  applicants: { side: "higher", kind: "decides", words: "sv · sökande per, sökanden per" },
  fullTime: { side: "higher", words: "sv · *anställda på heltid, arbetar på heltid, tjänster på heltid" },
  places: words(
    "sv · *hållplats, *hållplatser, *entréer, *lokaler, *bostäder, *toaletter, *lekplatser, *badplatser, *övergångsställen",
  ),
  /** Made so that everybody can use them. */
  adapted: { side: "higher", words: "sv · anpassade {places}, anpassad {places}" },
  care: words(
    "sv · särskilt boende, säbo, korttidsboende*, anstalt*, häkte, häkten, häktet, *vård, *vården, vårdplats*, somatisk*, somatik*, psykiatri*, *psykiatri, *psykiatrin, *klinik*, *sjukhus*",
  ),
  /** Who leaves by their own wish. */
  ownWish: { side: "lower", kind: "decides", words: "sv · på egen begäran" },
  /** Who measures something bad, or follows it up: more are better. */
  measuresIt: {
    side: "higher",
    kind: "decides",
    words: "sv · som mäter, som följer upp, som väger, som kartlagt, som kartlägger",
  },
  /** What is gathered of surpluses and deficits is a result. */
  surplusOrDeficit: {
    side: "higher",
    kind: "decides",
    words: "sv · över | …1 underskott, över | per underskott, överskott …1 underskott, underskott …1 överskott",
  },
  /** How full the wards are: too full is as bad as half empty. */
  bedOccupancy: {
    side: "none",
    beside: ["care"],
    words: "sv · *beläggning*, !*överbeläggning*, belagd, belagda, belagt",
  },
  /** Guests and visitors are wanted, whatever other places should be: neither full nor half empty by themselves. */
  guestOccupancy: {
    side: "higher",
    words:
      "sv · *beläggning* …3 *hotell*, *beläggning* …3 *vandrarhem*, *beläggning* …3 *camping*, *beläggning* …3 *stugor*, *beläggning* …3 *konferens*, *beläggning* …3 *dagverksamhet*",
  },
  reported: words("sv · rapporterade, inrapporterade, registrerade, anmälda, hanterade, åtgärdade"),
  /** What went wrong in the work; how many are reported tells as much of how well they are. */
  deviations: {
    side: "lower",
    words: `
      sv · avvikelser i, avvikelser inom, avvikelser gällande, avvikelser avseende, avvikelser rörande, avvikelser per
      sv · !avvikelser i …2 budget*, !avvikelser i …2 resultat*, !avvikelser i …2 prognos*, !avvikelser i …2 utfall*
      sv · !avvikelser i …4 som, !avvikelser inom …4 som, !avvikelser i …4 rapporter*, !avvikelser inom …4 rapporter*
      sv · !{reported} avvikelser i, !{reported} avvikelser inom, !{reported} avvikelser gällande
      sv · !{reported} avvikelser avseende, !{reported} avvikelser rörande, !{reported} avvikelser per`,
  },
  not: words("sv · inte, ej, icke, aldrig"),
  harm: words(
    "sv · tillbud*, *olycka, *olyckor, olycksfall*, kränk*, *incident*, *arbetsskad*, *skador, klagomål*, synpunkter*, *brott, *missförhållande*",
  ),
  /** How many are reported tells as much of how willingly they are as of how many there are. */
  reportedHarm: {
    side: "none",
    kind: "decides",
    words: `
      sv · anmälda …1 {harm}, rapporterade …1 {harm}, inrapporterade …1 {harm}, inkomna …2 {harm}, anmälningar om …2 {harm}
      sv · ärenden …1 våld, ärenden om våld, ärenden gällande våld, anmälningar …1 kränk*, tillbudsanmäl*, kränkningsanmäl*, tillbudsrapport*, {harm} …1 anmälts, {harm} …1 rapporterats
      sv · !anmälda …1 {harm} per, !anmälda brott, !anmälda *brott`,
  },
  /** Days that define who is counted as well: "frisknärvaro (0–5 sjukdagar)". */
  definingDays: {
    side: "none",
    words:
      "sv · max …1 sjukdag*, högst …1 sjukdag*, 0 | 5 sjukdag*, 0 | 7 sjukdag*, 0 | 4 sjukdag*, noll till fem sjukdag*",
  },
  complaint: words(
    "sv · {not}, sällan, för mycket, för många, för lite, för få, för hög, för höga, för lång, för långa, dålig*, svår, svårt, brist*",
  ),
  time: words("sv · dag*, arbetsdag*, dygn*, veck*, månad*, timm*, minut*"),
  children: words("sv · *barn, *elever"),
  cared: words("sv · *barn, *elever, *klienter, *patienter, *brukare, *vårdtagare, *deltagare"),
  /** Those who work with people, of whom there are so many for each. */
  staff: words(
    "sv · *personal*, årsarbetare*, *lärare*, *pedagog*, heltidstjänst*, närvarande*, anställd*, *kurator*, *sköterska*, *läkare*, *handläggare*, *sekreterare*, *chef*, *vägledare*, *psykolog*, *terapeut*, *handledare*",
  ),
  people: words("sv · unga, ungdomar, personer, vuxna, nyanlända, deltagare, elever, studerande"),
  employees: words("sv · *anställda, *medarbetare, *chefer, *lärare, *hyresgäster"),
  drug: words("sv · *alkohol*, *tobak*, *narkotika*, *droger*, *cannabis*, *snus*, *rökning*"),
  support: words("sv · försörjningsstöd, bidrag, arbetslöshet, bistånd"),
  work: words("sv · arbete, jobb, studier"),
  ended: words("sv · avslutat, avslutade, avslutats, avslutad, avslut"),
  good: words("sv · bra, god, goda, gott, lätt, enkelt, trygg, nöjd, rent, fräsch*"),
  says: words("sv · svarar, svarat, anser, upplever, tycker, uppger, känner, instämmer, säger"),
  sexes: words("sv · kvinnor, män, flickor, pojkar, könen, inrikes, utrikes"),

  // People and what there is of them.
  /** The noun after it names the interrupted service: "avbrott fiber". */
  outage: {
    side: "lower",
    kind: "decides",
    words: `
      sv · | *avbrott~, | antal *avbrott~, | driftstörning~, | antal driftstörning~`,
  },
  /** Fewer are better taught or supported, more cost less: three hands of four could not tell, so a bare number is asked about. */
  perTeacher: {
    side: "none",
    kind: "decides",
    words:
      "sv · elever per …2 *lärare*, elever per *lärartjänst*, deltagare per …2 *handledare, deltagare per …2 *coach",
  },
  /** Own premises and rented ones cost in ways of their own; rented staff is another matter. */
  rentedPremises: {
    side: "none",
    kind: "decides",
    words: "sv · inhyr* lokal*, inhyr* yt*, förhyr* lokal*",
  },
  perStaff: {
    side: "lower",
    kind: "decides",
    without: "perTeacher",
    words: `
      sv · {cared} per …2 {staff}
      sv · {children} per barngrupp*, {children} per grupp*, {children} per avdelning*
      sv · chefer med fler än, chefer med mer än, chefer som har fler än, chefer som har mer än`,
  },
  /** A manager may have too many, or too few: labels of two hands differ, so a bare number is asked about. */
  perManager: {
    side: "lower",
    kind: "leaning",
    words: `
      sv · {employees} per …2 *chef*, underställda per …2 *chef*`,
  },
  manyCarers: {
    side: "lower",
    kind: "decides",
    words: `
      sv · antal* …1 personal …6 under …1 dagar, antal* …1 personal …6 under …1 dygn
      sv · olika *vårdare, olika *personal, olika *medarbetare, varken arbetar, varken studerar
      sv · antal* …1 vårdare …4 brukare*, antal* …1 personal …6 brukare*, antal* …1 personal …6 *hemtjänst*
      sv · antal* …1 personal …4 besöker*, antal* …1 personal …6 möter*, antal* …1 personal …6 träffar*
      sv · antal* …1 medarbetare …4 brukare*, antal* …1 vårdare …4 möter*, många …1 personal …4 möter*
      sv · personal som en …3 möter, personal som en …3 träffar, personal som brukar* …3 möter
      sv · medarbetare per …2 14 dagar, medarbetare per …1 | 14 dagar, personal per …1 | 14 dagar, medarbetare …3 14 dag*, medarbetare …3 14-dag*
      sv · vårdare …3 14 dag*, *kontinuitet …3 antal, *kontinuitet* …2 | antal …3 14 dag*, personal under 14 dag*
      sv · personal per brukare, personal per hemtjänsttagare, personal per kund, personal per omsorgstagare`,
  },
  leave: {
    side: "lower",
    negated: true,
    words: `
      sv · {employees} …4 slutar, {employees} …4 slutat, {employees} …4 slutade, sagt upp sig, slutat på egen begäran`,
  },
  helped: {
    side: "higher",
    kind: "decides",
    words: `
      sv · från …1 {support}, ur …1 {support}, lämnat …1 {support}, lämnar …1 {support}, {ended} …1 {support}
      sv · {support} …1 {ended}, {ended} …4 {work}
      sv · får …1 rätt, fick …1 rätt, ger …1 rätt, gett …1 rätt, sökande per tjänst*, sökande per plats*, sökande per annons*
      sv · sökande per utlyst*, sökande per ledig*, sökande per jobb*, sökande per anställning*, står sig, stått sig
      sv · avgångar i rätt tid, avgångar i tid, begränsade till, begränsats till, miljömärkta *kemikalier, salsa …2 avvikelse, avvikelse …4 salsa*
      sv · håller vid, hållit vid, oberoende av hyr*, oberoende av inhyrd*, oberoende av bemanning*, lett till …1 avtal, lett till …1 arbete, lett till …1 anställning
      sv · sökande per utbildningsplats*`,
  },
  gapBetween: words("sv · *skillnad*"),
  pay: {
    side: "higher",
    kind: "decides",
    without: "gapBetween",
    words: `
      sv · kvinn* …1 i procent av mäns, kvinn* …1 som andel av mäns`,
  },
  gap: {
    side: "lower",
    kind: "decides",
    words: `
      sv · *skillnad …4 mellan, *skillnaden …4 mellan, *skillnader …4 mellan, *skillnaderna …4 mellan, | skillnad~
      sv · !*skillnad …4 mellan utfall, !*skillnad …4 mellan budget, !*skillnaden …4 mellan utfall`,
  },
  gapOfSexes: {
    side: "lower",
    kind: "decides",
    beside: ["sexes"],
    words: `
      sv · skillnad*`,
  },
  vulnerable: words(
    "sv · arbetslösa, långtidsarbetslösa, långtids*, hemlösa, våldsutsatta, brottsoffer, sjukskrivna, sjuka, missbrukare, biståndstagare, biståndsmottagare",
  ),
  reached: words(`
    sv · i utbildning, i arbete, i rehab*, i insats, i studier, i praktik, i åtgärd*, nådda, erbjudna, med plan, med insats
    sv · med stöd, som …1 fått, som får, som …1 gått, som går, som …1 kommit, som …1 erbjud*, som …1 börjat, som …1 nåtts`),
  reachedOnes: {
    side: "higher",
    kind: "decides",
    words: `
      sv · | {vulnerable} …1 {reached}, | andel {vulnerable} …1 {reached}, | andelen {vulnerable} …1 {reached}
      sv · | antal {vulnerable} …1 {reached}, | antalet {vulnerable} …1 {reached}`,
  },
  towardsWork: {
    side: "higher",
    words: `
      sv · till {work}, återgång i {work}, ser fram emot, till egen försörjning, mot egen försörjning
      sv · i egen försörjning, {people} i arbete, {people} i utbildning, {people} i studier, {people} i sysselsättning
      sv · mot {work} …2 {work}, i arbete …2 studier, i jobb …2 studier, i arbete …2 utbildning, i arbete och/eller studier
      sv · börjat arbeta, börjat studera, fast anställ*, fasta anställ*, fått jobb, fått arbete, fått anställning, får jobb
      sv · får arbete, fick jobb
      sv · !*resa till {work}, !*resan till {work}, !*resor till {work}, !*resorna till {work}`,
  },
  hardship: {
    side: "lower",
    negated: true,
    words: `
      sv · i …1 utsatt, i …1 utsatta, i …1 fattig*, i …1 utanförskap*, i kö, ej verkställ*, inte verkställ*
      sv · icke verkställ*, utanför avtal*, utanför ramavtal*, utan avtal*, utan ramavtal*, behöver åtgärdas, egen bil, med bil
      sv · köpt energi*, tillförd energi*`,
  },

  // Health.
  uses: words("sv · provat, testat, använt, använder, druckit, dricker, röker, rökt, snusar, snusat"),
  usesDrugs: {
    side: "lower",
    negated: true,
    words: `
      sv · {uses} …2 {drug}, !{not} …1 {uses} …2 {drug}`,
  },
  abstains: {
    side: "higher",
    kind: "decides",
    negated: true,
    words: `
      sv · avstår …4 {drug}, avstått …4 {drug}, avstod …4 {drug}, avhåller sig …4 {drug}, undvik* …3 {drug}
      sv · {not} …1 {uses}, slutat röka, slutat snusa, slutat dricka, ej återaktualis*, inte återaktualis*`,
  },
  avoids: words("sv · undviker, undvikit, låter bli"),
  worse: {
    side: "lower",
    negated: true,
    words: `
      sv · {avoids} att gå, {avoids} att vistas, {avoids} att besöka, {avoids} att åka, {avoids} att vara
      sv · allvarlig händelse*, allvarliga händelse*, allvarlig fel*, allvarliga fel*, i dåligt skick
      sv · i mycket dåligt skick, avvikelse* mellan prognos, avvikelse* mot prognos, avvikelse* från prognos
      sv · samtal som inte besvara*, samtal som ej besvara*, samtal som inte nå*, eller fler läkemedel*`,
  },
  faster: { side: "lower", negated: true, beside: ["time"], words: "sv · snabbare" },
  test: words("sv · *test*, *prov*"),
  testPositive: { side: "lower", kind: "decides", words: "sv · {test} …1 positiv*, {test} | …1 positiv*" },
  nightFast: {
    side: "higher",
    kind: "decides",
    words: `
      sv · nattfasta under, nattfasta kortare, nattfasta mindre, nattfasta högst, nattfasta på högst
      sv · nattfastan är under, nattfastan är kortare, nattfastan är mindre`,
  },
  nightFasting: { side: "lower", words: "sv · nattfasta" },

  // What people answer.
  answers: words(`
    sv · {good}, möjlighet, möjligheter, möjligheten, tillräcklig*, fungerar, påverka, bestämma, lyssnar, hjälp, får veta
    sv · vet vad, vet hur, vet vem, vet var, meningsfull*, stimulerande`),
  saysGood: { side: "higher", negated: true, without: "complaint", words: "sv · {says} …15 {answers}" },
  saysOf: {
    side: "higher",
    negated: true,
    without: "complaint",
    words: `
      sv · {says} …2 stöd, bra plats att, bra kommun att, bra ställe att, tycker om att, känner till
      sv · : jag, : det, : mitt barn, : min, : mina, : personalen, : skolan, : brukaren, : vi, : är du, : hur nöjd`,
  },
  // A question of a survey: what it asks about is judged, good or bad.
  asksOpinion: { side: "higher", words: "sv · | vad …3 tycker …1 om, | vad anser …1 om" },
  feels: words("sv · smakar, är, känns, fungerar, var, får"),
  feelsGood: { side: "higher", words: "sv · : …4 {feels} …1 {good}" },
  adults: words("sv · personalen, vuxna, lärarna, läraren, skolan, chefen, handläggaren, kommunen, pedagogerna"),
  adultsAct: {
    side: "higher",
    words: `
      sv · {says} att …1 {adults} …4 reagerar, {says} att …1 {adults} …4 ingriper, {says} att …1 {adults} …4 agerar
      sv · {says} att …1 {adults} …4 lyssnar, {says} att …1 {adults} …4 hjälper, {says} att …1 {adults} …4 informerar
      sv · {says} att …1 {adults} …4 bryr sig, {says} att …1 {adults} …4 tar hänsyn, {says} att …1 {adults} …4 stöttar
      sv · {says} att …1 {adults} …4 stödjer`,
  },
  judges: words(
    "sv · medborgar*, invånar*, brukar*, elev*, kund*, besökar*, föräldr*, vårdnadshavar*, anhörig*, företagar*, medarbetar*, personalens",
  ),
  judgement: {
    side: "higher",
    words: `
      sv · {judges} bedömning, {judges} betyg, {judges} uppfattning, {judges} omdöme, | antal poäng i, | antal poäng på
      sv · | antal poäng enligt, | antalet poäng i`,
  },
  shareWhoSay: { side: "higher", kind: "leaning", words: "sv · {share} …10 som {says}, {share} …10 vilka {says}" },
  lacks: { side: "lower", kind: "leaning", words: "sv · som saknar" },

  // Time.
  counts: words("sv · tid, dygn, dagar, arbetsdagar, timmar, minuter, veckor, månader"),
  spans: words("sv · från, till, innan, mellan, för"),
  timeTo: {
    side: "lower",
    kind: "decides",
    without: "share",
    words: `
      sv · | {counts} {spans}, : {counts} {spans}, genomsnittlig {counts} {spans}, antal {counts} {spans}
      sv · !| tid för lunch, !| tid för återhämtning, !| tid för planering, !| tid för reflektion, !| tid för lek`,
  },
  lost: {
    side: "lower",
    kind: "decides",
    words: `
      sv · *kg co2, *co2e, som …1 avlidit, som …1 dött, som …1 gått i konkurs
      sv · som …1 stulits, som …1 vräkts, som …1 lagts ned, som …1 lagts ner, som …1 gått förlorat, som …1 sagts upp
      sv · som …1 avslagits, som …1 uteblivit, som …1 ställts in, som …1 avbrutits, som …1 försvunnit
      sv · *gap mellan, *gapet mellan`,
  },
  /** Energy that the house itself gives, unlike what it takes. */
  generated: words(
    "sv · produc*, *produktion~, egenproduc*, *genererad, *genererat, *solcell*, *solenergi, *solel, *solkraft*, *vindkraft*",
  ),
  energyPerArea: {
    side: "lower",
    kind: "decides",
    without: "generated",
    words: "sv · kwh per m2, kwh per m², kwh per kvm, kwh per kvadratmeter",
  },
  energy: words("sv · el, energi, *värme, gas, naturgas, elenergi, *kyla, ånga"),
  sustainable: words(
    "sv · andel*, *förnybar*, *förnyelsebar*, fossilfri*, *grön*, *ursprungsm*, *märkt*, *solel*, *biogas*",
  ),
  /** Energy that is paid for; what it is made of may be a wish of its own. */
  boughtEnergy: {
    side: "lower",
    without: "sustainable",
    words: "sv · köpt {energy}, inköpt {energy}, köpta {energy}, inköpta {energy}",
  },
  waits: words("sv · väntat, väntar, väntade, väntande"),
  waiting: words("sv · *tid, *tiden, kö, väntan, {waits}"),
  shorter: words("sv · högst, max, maximalt, mindre än, kortare än, under"),
  /** Those of all who waited who did not wait long: the time is what is asked of each of them. */
  waitedShort: {
    side: "higher",
    kind: "decides",
    beside: ["waiting"],
    words: `
      sv · {time} eller kortare, {time} eller mindre, {waits} {shorter} …1 {time}`,
  },
  waitedWithin: {
    side: "higher",
    kind: "decides",
    beside: ["waiting", "share"],
    words: "sv · inom …1 {time}, inom utsatt tid*, inom angiven tid*, inom målsatt tid*, inom rätt tid*",
  },
  inTime: {
    side: "higher",
    words: `
      sv · i tid, i rätt tid, i rätt ledtid*, på avtalad tid, på planerad tid, på utsatt tid, samma dag, direkt svar, får svar
      sv · inom sla, inom slutdatum, inom frist*
      sv · inom garantitid*, inom normtid*, inom rätt ledtid*, inom lagstadgad tid*, inom utsatt tid*, inom angiven tid*, inom avtalad tid*
      sv · inom överenskommen tid*, inom föreskriven tid*, inom rätt tid*, inom planerad tid*, inom beslutad tid*, under …1 {time} …2 | andel`,
  },
  /** As offices cut them short. */
  shortTime: { side: "lower", words: "sv · handl.tid*, handlägg.tid*, handläggn.tid*, handl. tid*, hlt" },
  shortShare: { side: "higher", words: "sv · självfin.grad*, självfinans.grad*" },
  firstTry: { side: "higher", words: "sv · vid första försöket, på första försöket, i första försöket" },
  fallsOfOld: {
    side: "lower",
    words: "sv · fall på särskilt boende, fall i särskilt boende, fall på säbo, fall inom äldreomsorg*, fall i hemmet",
  },
  length: words("sv · m, meter, km, kilometer"),
  shareOf: {
    side: "higher",
    beside: ["share"],
    words: `
      sv · med …1 *plan, med rutin*, med …1 *kontaktperson, med utsedd*, med fastighetsnära, med apl-plats, med …1 tillgång
      sv · års erfarenhet, !mindre än …1 års erfarenhet, !kortare än …1 års erfarenhet, !under …1 års erfarenhet
      sv · planerat underhåll, förebyggande underhåll, med individuell*, aktuell* *plan, aktuella *planer
      sv · inom …1 {length}, på önskat*, komplett, kompletta, digital inlämn*, digitalt inlämn*, e-andel*, *insamla*, samlats in, samlas in, *sortera*, *sortere*, *återvinn*
      sv · *återbruk*, !*felsortera*, !*felsortere*
      sv · !återvinningscentral*, !återvinningsstation*`,
  },

  // Actions, buildings and upkeep.
  school: {
    side: "higher",
    words: `
      sv · med …1 *utbildning, i …2 kulturskola, i …2 kulturskolan, i …2 kulturskolans, i …2 musikskolans, i musik- eller kulturskola*, i …2 musikskola, i …2 musikskolan
      sv · !med låg* …1 *utbildning, !med kort* …1 *utbildning, !med endast* …1 *utbildning, !med enbart …1 *utbildning
      sv · !i kö …2 i kulturskolan, !i kö …2 kulturskola*, !kö till …1 kulturskola*
      sv · !med bara …1 *utbildning, !med högst …1 *utbildning, !med förgymn* …1 *utbildning, !med ofullständ* …1 *utbildning
      sv · !med låg*utbildning, {share} …5 förskollärare*, {share} …3 speciallärare*, {share} …3 specialpedagoger*
      sv · {share} …3 undersköterskor*, {share} …3 svensk* livsmedel*, {share} …3 svensk* kött*, {share} …3 svensk* råvaror*`,
  },
  built: words(
    "sv · påbörjade, färdigställda, nya, planlagda, nybyggda, nyproducerade, byggda, byggstartade\nnb · igangsatte, ferdigstilte, nybygde\nda · færdiggjorte, opførte",
  ),
  homes: words(
    "sv · bostäder*, *tomter*, lägenheter*, småhus*, hyresrätter*, jobb*, företag*\nnb · *boliger*\nda · *boliger*",
  ),
  begun: words("sv · startbeslut, startbesked, *byggstart, *byggstarter, *färdigställande"),
  done: {
    side: "higher",
    words: `
      sv · {begun} …1 {homes}, {begun} | {homes}, {homes} | {begun}, {built} …1 {homes}, enligt plan, följs upp, följts upp, följda upp, *maxpoäng*, laga kraft, eget kapital*
      sv · når målen, når målet, når kraven, når nivån, når upp till, fysisk aktivitet, {share} …1 digital
      sv · {share} …1 digitala, {share} …1 digitalt, med sociala krav, med miljömässiga krav, med etiska krav
      sv · som …1 gått, som …1 gick, som …1 genomgått, som …1 deltagit, !som …1 gått till, !som …1 gått åt
      sv · !som …1 gått i konkurs`,
  },
  /** Time that is paid for, what is bought as agreed, and what runs by itself. */
  runsAsMeant: {
    side: "higher",
    without: "not",
    words: `
      sv · debiterad tid, debiterbar tid, debiterade timmar, debiterbara timmar, fakturerad tid, fakturerade timmar
      sv · avtalad leverantör*, avtalade leverantör*, inköp inom avtal
      sv · inköp inom ramavtal*, inköp på avtal, inköp på ramavtal*, inköp från ramavtal*, inköp via ramavtal*
      sv · inköp via avtal, köp inom avtal, köp inom ramavtal*, med miljökrav*, med hållbarhetskrav*, med klimatkrav*
      sv · automatiskt flöde, automatiska flöden, automatisk matchning, automatisk kontering, automatiskt matchade
      sv · automatiskt konterade, elektronisk faktur*, elektroniska faktur*, löst vid första kontakt*
      sv · lösta vid första kontakt*, löst i första kontakt*, lösta i första kontakt*, {share} praktikant*, {share} lärling*, personlig utveckling`,
  },
  /** What is left, in short; and time with those whom the work is for. */
  leftInShort: { side: "higher", words: "sv · res e fin*, res efter fin*, res. e fin*, res. efter fin*" },
  timeWithUsers: {
    side: "higher",
    words: "sv · tid hos brukare*, tid hos kund*, tid med brukare*, tid hos omsorgstagare*, brukartid, kundtid",
  },
  /** How many come to one home. */
  manyFaces: {
    side: "lower",
    kind: "decides",
    words: "sv · antal personal per 14, antal medarbetare per 14, antal personal 14",
  },
  licensed: { side: "higher", words: "sv · med auktoriserad*, av auktoriserad*, auktoriserade tolk*" },
  byHand: {
    side: "lower",
    words:
      "sv · manuella faktur*, manuell faktur*, manuellt hanterade faktur*, manuellt konterade, manuella kontering*",
  },
  kept: words("sv · aktuell*, uppdaterad*, upprättad*, giltig*, dokumenterad*"),
  withPlan: {
    side: "higher",
    words: `
      sv · med …1 {kept} *plan, med …1 {kept} *bedömning, med …1 {kept} *överenskommelse, med …1 {kept} *rutin
      sv · {good} …3 status, {good} …3 kvalitet, {good} …3 tillstånd, {good} …3 standard, {good} skick, {good} …2 inomhusmiljö
      sv · {good} arbetsmiljö, {good} inneklimat, gröna lån, grön finansiering, gröna obligationer
      sv · på strokeenhet, på rätt vårdnivå, slam till åker*, slam till jordbruk*, i planberedskap
      sv · digital tillsyn, uttag av friskvård*, uttag av föräldra*, pappors uttag, äter skol*, äter lunch, äter frukost
      sv · kan påverka, får bestämma, får hjälp, fått …1 *utbildning, eget kontrakt, egna kontrakt, tagit del av
      sv · håller hastighet*, med jobb, lokala leverantörer, frukt och grönt, projekt inom budget, inom beslutad budget
      sv · *projekt inom budget, övergång till gymnasi*, övergång till högskol*, övergång till arbete, inskrivna i förskola |
      sv · bostäder i antagna, som växer, startar företag, startat företag, startar eget, med tåg, egna medel, eget kapital
      sv · nämnder i balans, budget i balans, ekonomi i balans, verksamheter i balans, biljettintäkt* …2 av *kostnad*`,
  },
  /** Those who come back, stay and come along. */
  workers: words("sv · *anställda, *medarbetare, *chefer, *lärare, *vikarier, *kunder, *medlemmar, *personal"),
  stays: {
    side: "higher",
    kind: "decides",
    negated: true,
    words: `
      sv · {workers} …3 kvar, kvarvarande {workers}, {workers} som stannat, {workers} som stannar, {workers} som återkommer
      sv · {workers} som kommer tillbaka`,
  },
  added: {
    side: "higher",
    words: `
      sv · nya *kunder, nya *abonnenter, nya *användare, nya *medlemmar, nya *volontärer, nya *förskoleplatser
      sv · nya *utbildningar, nya *arbetstillfällen, nya *praktikplatser, nya *mötesplatser, nya *samarbeten, nya *träd
      sv · såld …1 *mark, sålda …1 *tomter, sålda *biljetter, sålda *kort, sålda *abonnemang, *kort sålda, nya bolag, nya företag, sökande till *tjänst*, sökande till *utbildning*, sökande till *program*, att lita på
      sv · intern rekrytering, bor kvar, bott kvar
      sv · nya *laddplatser, nya *platser, nya *etableringar, nya *avtalskunder, nya *prenumeranter`,
  },
  teachers: words("sv · *lärare, *pedagoger, årsarbetare, vuxna, *lärartjänster, *kuratorer, *speciallärare"),
  /** How many there are for so many children. */
  staffPer: {
    side: "higher",
    kind: "decides",
    words: `
      sv · {teachers} per 100 {children}, {teachers} per 1000 {children}, {teachers} per 10 {children}, {teachers} per {children}`,
  },
  emptyPlaces: {
    side: "lower",
    words: `
      sv · tomma *platser, tomma *lokaler, tomma *lägenheter, tomma *bostäder, tomma *stolar, tomma *rum`,
  },
  oldCases: words("sv · *ärenden, *utredning*, *fordring*, *fakturor, *mål, *motioner, *beslut, *utredningar"),
  /** What has been left lying. */
  older: {
    side: "lower",
    kind: "decides",
    negated: true,
    words: `
      sv · {oldCases} äldre än, {oldCases} som är äldre än, ärenden i balans, mål i balans, *processens längd`,
  },
  faultsInWords: {
    side: "lower",
    kind: "decides",
    negated: true,
    words: `
      sv · delade turer, delad tur, delade pass, delad tjänst, delade tjänster, delade arbetspass, | fall per, | antal fall per
      sv · stängda avdelningar, stängda vårdplatser, stängda enheter, stängda badplatser, med stängd, med stängt
      sv · endast ett anbud, bara ett anbud, med ett anbud, endast en anbudsgivare, | avstånd till, kemiska produkter
      sv · fall per 1, fall per 1000, fallolyck*, tunga lyft, släckt* lamp*, släckt* *belysning*, släckt* *armatur*
      sv · särskild avgift, *larm utan, till följd av fall, till följd av olyck*, av okänd anledning, okänd orsak
      sv · avbryts i förtid, avbrutits i förtid, avslutas i förtid, i restavfall*, oönskad personalomsättning, oönskad personalrörlighet, på papper, i pappersform
      sv · akut underhåll, avhjälpande underhåll, felavhjälpande underhåll, gap i, gap mellan, gapet i`,
  },
  does: {
    side: "lower",
    negated: true,
    words: `
      sv · hoppar över, beroende av, funderar på att sluta, funderar på att byta, vill sluta, planerar att sluta, till minderåriga
      sv · sålde folköl, säljer folköl, sålt folköl, sålde tobak, säljer tobak, säljer till, sålde till
      sv · avstått från att gå, avstår från att gå, i riskområde*, i riskzon*, dålig* skick, dåligt …1 skick
      sv · otillfredsställande …1 status, dålig …1 status, måttlig …1 status, dåligt inneklimat
      sv · ur funktion, står tomma, spelar om pengar, för sent, utsatts för, utsätts för, drabbats av, drabbas av, med f i, med betyget f, över …1 *gränsen
      sv · över …1 *normen, över …1 *gränsvärde*, över …1 *riktvärde*, över …1 *referensvärde*
      sv · av timanställ*, av timavlön*, av vikarie*, med vikarie*, av visstids*, av inhyrd*, av hyrpersonal*
      sv · beslut …2 ändrats, beslut …2 ändras, beslut …2 upphävts`,
  },
  /** Needs, and what is decided by others, of which more is neither better nor worse. */
  /** Of visits those that were short: "akutbesök med vistelsetid högst fyra timmar". */
  shortStay: {
    side: "higher",
    kind: "decides",
    beside: ["share"],
    words: `
      sv · vistelsetid högst, vistelsetid under, vistelsetid mindre än, vistelsetid kortare än, vistelsetid max`,
  },
  eitherWay: {
    side: "none",
    kind: "decides",
    words: `
      sv · besök …2 återvinningscentral*, besök …1 åvc, besök i primärvård*, deltagare i …2 insats*
      sv · såld fjärrvärme, såld energi, såld el, såld värme, såld gas, outnyttjad planlagd*, outnyttjad mark*
      sv · deltagare med funktion*, genomförda upphandlingar, aktiva ärenden, utförda hemtjänst*, utförda timmar
      sv · resor i tjänsten, resor med färdtjänst, resor med taxi, kvot in-, deltagare med bistånd
      sv · avslutade anställning*, avslutade ärenden |, utförda insatser, *omsorg i egen regi, *skola i egen regi
      sv · placerade i, placerad i`,
  },
  inhabitants: words("sv · invånare, kommuninvånare, antal invånare, antalet invånare, antal kommuninvånare"),
  population: {
    side: "higher",
    words: `
      sv · | {inhabitants} |, | {inhabitants} totalt, | {inhabitants} i kommunen, | {inhabitants} per, | {inhabitants} den
      sv · | {inhabitants} vid, | {inhabitants} 31*, | {inhabitants} 20*, | {inhabitants} 19*`,
  },
  participle: words("sv · *ade, *at, *ad, *da, *nt"),
  doneRight: {
    side: "higher",
    kind: "decides",
    words: `
      sv · rätt {participle}, korrekt {participle}, felfritt {participle}, *återvinningsgrad, *återvinningsgraden
      sv · utsorterat *avfall, källsorterat *avfall
      nb · *gjenvinningsgrad
      da · *genanvendelsesgrad`,
  },
  sorted: {
    side: "higher",
    kind: "decides",
    beside: ["share"],
    words: `
      sv · *sortera …1 *avfall*, *sorterar …1 *avfall*, *sorterat …1 *avfall*, *sorterat …1 material*
      sv · !*felsorterat …1 *avfall*`,
  },
  recycled: words("sv · samlas in, samlats in, insamla*"),
  toRecycling: {
    side: "higher",
    kind: "decides",
    words: `
      sv · {recycled} för *återvinning, {recycled} till *återvinning, {recycled} för *återbruk, {recycled} till *återbruk
      sv · *avfall till …2 *återvinning, *avfall till …2 biologisk behandling, *avfall till …2 rötning
      sv · *avfall till …2 biogas*, *avfall till …2 biogödsel`,
  },
  /** Waste that is sorted out by being collected, unlike what is left over. */
  sortedOut: words("sv · *matavfall~, textil*, elavfall~, elektronik*, farligt avfall, *batterier, matfett*"),
  collected: words(
    "sv · insamlad, insamlat, insamlade, samlas in, samlats in, insamling av, inlämnad, inlämnat, inlämnade",
  ),
  collectedSorted: {
    side: "higher",
    kind: "decides",
    words: `
      sv · {collected} …2 {sortedOut}, {sortedOut} som {collected}, {sortedOut} …1 {collected}
      sv · !{collected} mat- och restavfall`,
  },
  vehicles: words("sv · *fordon*, *bilar*, *bussar*, *transporter*"),
  cleanFuel: words("sv · förnyb*, fossilfri*, biogas*, biodrivmedel*, biobränsle*, eldrift*, el"),
  cleanVehicles: {
    side: "higher",
    kind: "decides",
    words: `
      sv · {vehicles} …2 på {cleanFuel}, {vehicles} …2 med {cleanFuel}, {vehicles} som drivs av {cleanFuel}`,
  },
  produced: words("sv · *produc*, *produktion*, *el, *elen, *energi*, *värme*"),
  cleanEnergy: {
    side: "higher",
    words: `
      sv · {produced} från förnyb*, {produced} från sol*, {produced} från vind*, {produced} från bio*
      sv · {produced} av förnyb*, {produced} av sol*, {produced} av bio*, {produced} ur förnyb*`,
  },

  /** What ought to be there and is not. */
  lacking: {
    side: "lower",
    kind: "decides",
    negated: true,
    words: `
      sv · utan giltig*, utan genomför*, utan aktuell*, utan senaste, utan slutbesked, utan utvecklingssamtal*, utan medarbetarsamtal*
      sv · utan slutbetyg, utan uppdaterad*, utan godkänd, utan utsedd*, utan känd*, {not} påbörjat, {not} påbörjad
      sv · utan betyg, utan tillsatt*, utan bostad, utan arbete eller, utan arbete och, utan sysselsättning, utan plan*
      sv · {not} fått, {not} besvarat*, {not} besvarade, {not} utnyttja*, {not} används, {not} bryr sig, bryr sig {not}, {not} uppnår
      sv · {not} inskickade, {not} verkst*, {not} inlämnade, {not} påbörjade, saknar …1 försörjning, måste komplettera*, med avvikelse vid
      sv · !{not} fått …3 nedsatt*, !{not} fått …3 avslag, !{not} fått …3 avvikelse*, !{not} fått …3 anmärkning*, !{not} besvarat* …3 nej`,
  },
  /** Who is without something bad, in words that leave no doubt. */
  without: {
    side: "higher",
    kind: "decides",
    negated: true,
    words: `
      sv · {not} återaktualiser*, {not} återkom*, {not} återinskriv*, {not} återfall*, utan ogiltig*, utan …1 frånvaro, utan avgiftsreduktion*, utan …1 anmärkning*, utan avvikelse*, {not} bjuder, bjuder {not}`,
  },
  /** Who gets what they ask for, and knows where to turn. */
  getsWhatIsAsked: {
    side: "higher",
    kind: "decides",
    words: `
      sv · vet vart, vet var, vet hur, får den hjälp, får det stöd, får information, fått information, hittar det, hittar den
      sv · rätt dag, med led, täcks av, digitalt inlämnade, inlämnade digitalt, i tillståndsklass 1, minst e i, minst betyget e, från daglig verksamhet till, komma utomhus, komma ut, tid för planering*, fått praktik, fått plats, !{not} fått plats, körda turer, elektroniska *faktur*
      sv · på grund av arbete, p.g.a. arbete, pga arbete, arbetar eller studerar, !varken arbetar eller studerar, inom vårdgarantin, uppdaterad …1 *plan
      sv · går i förskola*, egna familjehem, kommunens familjehem, övergått till …1 förstahandskontrakt, i arbete …4 efter, i studier …4 efter`,
  },
  got: words("sv · erhållit, erhåller, mottagit, mottar, fått"),
  /** What bad has come to people or things. */
  metWithHarm: {
    side: "lower",
    kind: "decides",
    words: `
      sv · {got} ekonomiskt bistånd, {got} försörjningsstöd, berörda av …2 *avhysning*, uteblivna besök, fler än …2 handläggare, vistelsetid …1 akut*
      sv · fler än …2 omplacering*, {got} avslag, barn i konsulentstödda, missnöjda med, missnöjd med, otrygga kvinnor, otrygga män, otrygga flickor, otrygga pojkar
      sv · *ärenden äldre än, ålder på öppna, byter program, betyget f
      sv · externa placeringar, dåligt tillstånd, automatlarm ej, tid till framkomst, mediantid till framkomst, återbetalda …1 *avgift*`,
  },

  // English.
  englishLower: {
    side: "lower",
    words: `
      en · handling time~, waiting time~, processing time~, response time~, lead time~, handling times, waiting times
      en · response times, sick leave, sickness leave, sickness absence, unemploy*, emission*, complaint*
      en · staff turnover, employee turnover, *arrears, void~, re-let time*, days lost, abandoned, lost time, accident*, injur*
      en · fly-tipping, pay gap, homeless*, crime*, overdue, downtime, outage*, leakage, debt, backlog*, landfill, energy use
      en · energy consumption, greenhouse gas*, absen*, vacanc*, delayed, late payment~`,
  },
  shareInEnglish: words("en · share of"),
  englishHigher: {
    side: "higher",
    beside: ["shareInEnglish"],
    words: "en · recommend*, satisf*, shore power, on time, attend*, complet*, recycl*, renewable*, graduat*",
  },
  satisfaction: { side: "higher", words: "en · customer satisfaction" },
  returns: {
    side: "higher",
    words: `
      en · return on, equity ratio, operating margin, profit margin, gross margin, uptime, *homes …1 completed, homes built
      en · affordable homes, new homes, new jobs, jobs created, collection rate, on-time delivery, engagement score, footfall
      en · attendance, training hours, retention, visits, visitors, recycled, paid on time, apprentice*, volunteer*`,
  },
} as const satisfies Record<string, Phrase>;
