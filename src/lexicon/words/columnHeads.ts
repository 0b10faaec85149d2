/**
 * What a header, or the word for what a row is, names beside the roles of `headers.ts`, in the notation of docs/ord.md:
 * a form between `^` and `$` is the whole text.
 */
export const COLUMN_HEADS = {
  // What a column tells of each row.
  geh: `
    sv · ^ geh $, ^ god ekonomisk hushållning $, ^ typ av mål $, ^ måltyp $, ^ mål för geh $`,
  targetGroup: `
    sv · ^ målgrupp $, ^ målgrupper $, ^ målgruppen $`,
  kindOfMeasure: `
    sv · ^ måttslag $, ^ typ av mått $, ^ mätslag $, ^ måttyp $, ^ måtttyp $, ^ mättyp $, ^ typ av mätning $, ^ värdetyp $`,
  /** Which side of a measure is better. */
  wishedSide: `
    sv · ^ vill $, ^ vi vill $, ^ önskad riktning $, ^ önskat håll $, ^ önskat läge $, ^ önskad utveckling $, ^ önskad trend $, ^ önskad pil $, ^ önskad förändring $
    sv · ^ önskvärd riktning $, ^ önskvärd utveckling $, ^ önskvärd trend $, ^ riktning önskad $, ^ trend önskad $, ^ bättre $, ^ bäst $, ^ bättre åt $, ^ bättre om $, ^ bra om $, ^ bäst om $, ^ polaritet $
    sv · ^ utveckling önskad $, ^ bra riktning $, ^ bra håll $, ^ bra trend $, ^ bättre riktning $, ^ bäst riktning $, ^ målriktning $
    sv · ^ målets riktning $, ^ riktning mål $, ^ riktning på målet $, ^ riktning för målet $, ^ eftersträvad riktning $
    sv · ^ eftersträvad utveckling $, ^ vilket håll är bra $, ^ vilket håll är bättre $, ^ bra är $, ^ bättre är $, ^ bäst är $
    sv · ^ vad är bra $, ^ vad är bäst $, ^ högt eller lågt $, ^ hög/låg $, ^ högt/lågt $, ^ hög eller låg $, ^ upp/ner $, ^ upp/ned $
    sv · ^ öka/minska $, ^ öka eller minska $, ^ ska öka/minska $, ^ min/max $, ^ max/min $, ^ vill vi öka eller minska $
    sv · ^ gräns $, ^ typ av gräns $, ^ gränstyp $, ^ minst/högst $, ^ lägst/högst $, ^ högst/lägst $, ^ högst/minst $, ^ lägst eller högst $, ^ högst eller lägst $, ^ minst el. högst $, ^ min eller max $, ^ minst eller högst $, ^ golv/tak $, ^ tak/golv $
    sv · ^ golv eller tak $, ^ måltyp min/max $, ^ villkor $`,
  /** Of those, what names a limit by "min" and "max": "min" is minutes as well. */
  limitSide: `
    sv · ^ gräns $, ^ typ av gräns $, ^ gränstyp $, ^ min/max $, ^ max/min $, ^ min eller max $`,
  /** Over arrows: which side is better, or how it went. */
  anySide: `
    sv · ^ riktning $, ^ riktn $, ^ riktn. $, ^ rikt. $, ^ pil $, ^ pilar $, ^ håll $, ^ utv.riktning $`,
  /** The numbers or signs of a row's notes. */
  notes: `
    sv · ^ not $, ^ noter $, ^ fotnot $, ^ fotnoter $, ^ not nr $, ^ notnr $, ^ märke $, ^ märkning $, ^ tecken $, ^ symbol $, ^ anm $, ^ anm. $, ^ anmärkning $`,
  focusArea: `
    sv · ^ fokusområde $, ^ fokusområden $, ^ tvärsektoriell* fokusområde $, ^ tvärsektoriell* fokusområden $`,
  anyFocusArea: `
    sv · *fokusområde*`,
  kindOfRow: `
    sv · ^ typ $, ^ nivå $, ^ slag $, ^ sort $, ^ art $, ^ kategori $, ^ målkategori $, ^ måltyp $, ^ målnivå $, ^ nivå i målkedjan $
    sv · ^ typ av mål $, ^ typ av rad $, ^ typ av post $, ^ typ av mål/uppdrag $, ^ typ av mål / uppdrag $, ^ typ av mål /uppdrag $
    sv · ^ typ av mål/ uppdrag $`,
  depth: `
    sv · ^ nivå $, ^ djup $, ^ hierarkisk nivå $, ^ nivå i trädet $
    en · ^ level $`,
  ofLetters: `
    sv · ^ typ $, ^ nivå $, ^ slag $, ^ sort $, ^ art $`,
  answer: `
    sv · ^ svar $, ^ svaret $, ^ svaren $`,
  followUp: `
    sv · ^ uppföljning*, ^ årlig uppföljning*`,
  term: `
    sv · ^ begrepp $, ^ begreppet $, ^ begreppen $, ^ ord $, ^ ordet $, ^ orden $, ^ term $, ^ termen $, ^ uttryck $, ^ uttrycket $, ^ uttrycken $`,

  /** Over what marks mean, beside the marks. */
  meaning: `
    sv · ^ betydelse $, ^ betyder $, ^ innebörd $, ^ förklaring $`,
  /** Between a grade and what a sentence says that it means: "Med på god väg menas att minst hälften är gjort". */
  means: `
    sv · menas att, menas, betyder att, betyder, innebär att, innebär, avses att, avses, står för att, står för`,
  /** Before the grade there. */
  beforeMark: `
    sv · ^ med, ^ bedömningen, ^ statusen, ^ betyget, ^ färgen, ^ att ett mål är, ^ att målet är`,
  /** The heading of the marks of an explanation. */
  mark: `
    sv · ^ symbol $, ^ tecken $, ^ färg $, ^ markering $`,
  /** The heading of an explanation of marks, brackets apart. */
  legend: `
    sv · *förklaring $, *förklaringar $, *förklaring till, *förklaring av, *förklaring för, ^ förklaring*
    sv · ^ nyckel $, ^ teckennyckel $, ^ färgnyckel $, ^ symbolnyckel $, ^ statusnyckel $, ^ nyckel till, ^ nyckel för
    sv · ^ skala $, ^ skalan $, ^ *skala för, ^ *skala till, ^ *skalan för, ^ bedömningsskala* $, ^ betygsskala* $
    sv · ^ statusskala* $, ^ färgskala* $, ^ koder $, ^ teckenkoder $, ^ färgkoder $, ^ statuskoder $, ^ symbolkoder $
    sv · ^ tecken $, ^ symboler $, ^ markeringar $
    sv · ^ färgernas betydelse $, ^ symbolernas betydelse $, ^ pilarnas betydelse $, ^ färgmarkeringarnas betydelse $
    sv · ^ färgernas innebörd $, ^ symbolernas innebörd $, ^ pilarnas innebörd $, ^ färgmarkeringarnas innebörd $
    sv · ^ så läser du, ^ så läser man, ^ så tolkar du, ^ så tolkar man, ^ hur läser du, ^ hur läser man, ^ hur tolkar man
    da · *forklaring $
    en · ^ legend $`,
  /** How a legend names a cell without a mark. */
  withoutMark: `
    sv · ^ ingen färg*, ^ utan färg*, ^ tom färg*, ^ vit färg*, ^ ingen cell*, ^ utan cell*, ^ tom cell*, ^ vit cell*
    sv · ^ ingen markering*, ^ utan markering*, ^ tom markering*, ^ vit markering*
    sv · ^ ingen symbol*, ^ utan symbol*, ^ tom symbol*, ^ vit symbol*`,

  // Whose figures, of when, and how sure they are.
  ours: `
    sv · ^ vi $, ^ vår kommun $, ^ kommunen $, ^ egen kommun $, ^ eget värde $, ^ eget resultat $, ^ hos oss $`,
  /** Words over outcomes, though no role is read by them. */
  outcomeFigure: `
    sv · *läge, *läget, status, *mätning, *mätningen, mätvärde*, mättillfälle*, mätpunkt*, *utfall*, *resultat*, *bokslut*, *värde, *värdet
    sv · *värden, nuläge*, redovis*, rapportera*, inrapportera*, uppföljning*, uppnå*, nådde, nått, nådd, blev, blivit, gick, gått
    sv · landade, hittills, ack, ack., ackumulera*, idag, i dag, i år, nuvarande, aktuell*, innevarande, senaste, slutlig*, definitiv*
    sv · *enkät, *enkäten, *undersökning, *undersökningen, statistik*, kolada, scb, svar, svaret, betyg, poäng, levererat, utfört, gjort
    sv · ställning, ställningen, står, stod, fakta, kommun $, *regionen $, ^ region, förbundet $, bolaget $, genomfört, klart, observera*, avläst, faktisk*, verklig*, uppmät*`,
  /** Words over figures that state no more of them than whose they are, how they are counted or when. */
  plainFigure: `
    sv · nivå, nivån, andel, andelen, antal, antalet, index, siffra, siffran, siffror, tal, år, året, årets, läsår, läsåret, skolår
    sv · tot, tot., totalt, total, totala, summa, alla, samtliga, hela, helt, kvinnor, män, flickor, pojkar, kommunala, kommunal
    sv · kommunen, kommunens, kommun, regionen, regionens, region, förbundet, förb, förb., bolaget, bolagets, koncernen, nämnden
    sv · nämndens, förvaltningen, verksamheten, enheten, enhetens, enhet, nämnd, förvaltning, verksamhet, skola, skolan, egen, eget, egna, vår, vårt, våra, oss, för, per, och, den, det, av
    sv · helår, helåret, delår, period, perioden, denna, rullande, snitt, snittet, medel, medelvärde, genomsnitt, prel, prel.
    sv · preliminär*, procent, kronor, mått, måttet, nyckeltal, nyckeltalet, mätetal, ja, nej`,
  now: `
    sv · nu, idag, i dag, nuläge*, nuvärde, nuvarande, aktuell*`,
  nextYear: `
    sv · nästa år, nästa års, kommande år, kommande års`,
  standing: `
    sv · ^ status $, ^ läge $, ^ läget $`,
  final: `
    sv · slutlig*, definitiv*, faktisk*, verklig*, revidera*, nytt*, nya*, justera*, uppdatera*`,
  first: `
    sv · preliminär*, budgetera*, beräkna*, prognosticera*, prognostisera*, planera*, ursprunglig*, tidigare*, gammal*
    sv · föreslag*, förslag*`,
  limit: `
    sv · *gräns*, tröskel*, godtagbar*, acceptabel*, lägsta*, högsta*, golv*, tak*, grön*, gul*, röd*`,
  /** Set by law or nature, for what a laboratory measures. */
  setLimit: `
    sv · ^ gränsvärde*, ^ riktvärde*, *kvalitetsnorm*`,
  aim: `
    sv · ^ målsättning*`,
  expected: `
    sv · ^ förväntad, ^ förväntat, ^ förväntade, ^ förväntate`,
  budget: `
    sv · ^ budget $, ^ årsbudget $, ^ budgeterat $, ^ budgeterad $, ^ budgetmål $`,
  yearsPlan: `
    sv · ^ plan $, ^ planerat $, ^ planerad $, ^ planår $, ^ flerårsplan $, ^ ekonomisk plan $, ^ prel plan $
    sv · ^ preliminär plan $`,
  /** In a title: the rows are goals, whatever their column is called. */
  financialGoals: `
    sv · finansiella mål*, ekonomiska mål*, god ekonomisk hushållning*`,
  /** Over yes where a limit has been passed: no is what is wished. */
  limitPassed: `
    sv · *överskrid*, *överträd*, *underskrid*, *avvik*, *utanför*, *bryt*, *brist*, *larm*`,
  /** Figures that were decided before the period that they are of. */
  plannedFigure: `
    sv · *budget, *budgeten, budgetera*, budgetram*, ram, ramen, ramar, *driftram, *driftsram, *utgiftsram, *kostnadsram, *investeringsram, nettoram, bruttoram, plan, planen, *årsplan, *årsplanen, verksamhetsplan*, nämndplan*
    sv · nämndsplan*, resursplan*, flerårsplan*, planera*, inplanera*, antaget, antagen, antagna, antagande*, kalkyl*, tilldelad*
    sv · tilldelat, tilldelning*, bu, bgt, vp, anslag, anslaget, anslagen, förslag, förslaget, *förslag, föreslag*, äskande*, äskad*, äskat, beställd*
    sv · beställt, beslutad*, beslutat`,
  /** Beside a plan's word: a figure is held against the plan, or is what came of it. */
  besidePlan: `
    sv · mot, jämfört, jämförelse*, avvik*, diff*, skillnad*, *utfall*, utf, *resultat*, bokslut*, förbruk*, upparbet*, utnyttja*
    sv · av, kvar, över, under, inom, andel, faktisk*, verklig*, utför*, genomför*, uppmät*, nådd*, nått`,
  /** What is to be done, as it was planned; beside a count of what was done of it. */
  planned: `
    sv · planera*, inplanera*, budgetera*, beställd*, beställt*, bestämd*, beslutade, beslutat, ^ plan $`,
  /** … of which there are so many: "Planerat | Utfall" is of any measure, "Planerade besök | Utfall" is not. */
  plannedThings: `
    sv · antal, antalet, planerade, inplanerade, budgeterade, beställda, bestämda, beslutade`,
  /** What has been done of it. */
  carriedOut: `
    sv · utför*, genomför*, gjord*, gjort, slutförd*, slutfört, färdig*, avslutad*, avslutat, levererad*
    sv · levererat, hållna, hållet, verkställd*, verkställt, inspekterad*, besökt*, kontrollerad*, åtgärdad*, åtgärdat
    sv · besiktigad*, besiktigat, klart, klara, !genomförand*, !utförand*, !utförar*`,
  /** What a figure came to be, of whatever it is. */
  actual: `
    sv · faktisk*, verklig*`,
  plainCount: `
    sv · ^ antal $, ^ antalet $, ^ st $, ^ i $, ^ år $, ^ utfall $, ^ utfallet $, ^ resultat $, ^ resultatet $`,
  /** What work takes, and not what comes of it. */
  ofResources: `
    sv · *timmar, *timme, *timtid, *tid, *tider, *kostnad~, *kostnader*, *budget, *kr, *tkr, *mnkr, *kronor, *intäkt~, *belopp
    sv · *utgift~, *medel, *årsarbetare, *resurs~, *datum, start, ^ slut $`,
  targetYear: `
    sv · ^ målår $, ^ måldatum $, ^ uppfylls senast $, ^ till år $, ^ senast $, ^ nås senast $, ^ ska nås $, ^ mål avser $, ^ målet avser $, ^ målen avser $
    sv · ^ mål avser år $, ^ målet avser år $, ^ målet gäller $, ^ målet gäller år $, ^ målvärde avser $, ^ målvärdet avser $, ^ målvärde avser år $, ^ målvärdet avser år $, ^ målets år $, ^ målvärdets år $`,
  /** Over the time that a row's value is of, wherever it stands. */
  measuredTime: `
    sv · ^ mätår $, ^ mätperiod $, ^ mättillfälle $, ^ mätdatum $, ^ senast mätt $, ^ senast mätta $, ^ senast uppmätt $, ^ mätt $
    sv · ^ mätt till och med $, ^ mätt t.o.m. $, ^ mätt tom $, ^ uppmätt till och med $, ^ utfallet avser $, ^ utfall avser $
    sv · ^ värdet avser $, ^ siffran avser $, ^ uppgiften avser $, ^ resultatet avser $, ^ utfallets period $, ^ utfallsperiod $, ^ utfall till och med $
    sv · ^ avser $, ^ avser år $, ^ avser period $, ^ avser perioden $, ^ rapportperiod $`,
  /** Over the time of a row, which is its value's where it does not stand right of the target and left of that. */
  ownTime: `
    sv · ^ år $, ^ årtal $, ^ period $, ^ datum $, ^ tid $, ^ månad $, ^ kvartal $, ^ tertial $`,
  /** Over the day or time by which a row is to be done. */
  dueTime: `
    sv · ^ klart $, ^ klar $, ^ klart senast $, ^ klar senast $, ^ senast klart $, ^ senast klar $, ^ ska vara klart $
    sv · ^ ska vara klar $, ^ klart till $, ^ klar till $, ^ klart datum $, ^ klardatum $, ^ färdigt $, ^ färdig $, ^ färdigt senast $
    sv · ^ färdig senast $, ^ senast $, ^ senast den $, ^ slutdatum $, ^ slut $, ^ sluttid $, ^ avslutas $, ^ genomfört senast $
    sv · ^ genomförs senast $, ^ genomförd senast $, ^ tidplan $, ^ tidsplan $, ^ tidsgräns $, ^ förfallodatum $, ^ när ska det vara klart $
    sv · ^ planerat klart $, ^ planerat slut $, ^ beräknat klart $, ^ beräknas klart $
    en · ^ deadline $, ^ due $, ^ due date $`,
  /** Over days: to be done by, or of the figures. */
  anyTime: `
    sv · ^ datum $, ^ när $, ^ tid $, ^ tidpunkt $`,
  endOfRange: `
    sv · min $, max $, minimum $, maximum $, miniminivå $, maxnivå $, lägst $, högst $, minst $, ^ golv $
    sv · ^ tak $, undre gräns $, övre gräns $, lägsta nivå $, högsta nivå $`,
  everybody: `
    sv · ^ total $, ^ totalt $, ^ alla $, ^ samtliga $, ^ båda könen $, ^ kvinnor och män $`,

  /** Over what all parts of the organisation have together. */
  totalOfParts: `
    sv · ^ totalt, ^ total, totalt $, total $, tot $, ^ alla, ^ samtliga, ^ hela, ^ summa $, sammantaget $, ^ snitt $, ^ kommunen $, ^ koncernen $
    sv · ^ kommunen som helhet $, ^ förvaltningen $, ^ nämnden $, ^ bolaget $, ^ förbundet $, ^ regionen $`,

  // Words for what a row of a plan is.
  levelLast: `
    sv · *mål $, *målen $, *område $, *uppdrag $, *aktivitet $, *åtgärd $, *insats $, *indikator $, *nyckeltal $, *mått $
    sv · *mätetal $, *styrtal $, *kpi $, *perspektiv $, *kvalitetsfaktor $, *åtagande $, *målsättning $, *strategi $
    sv · *inriktning $`,
  countFirst: `
    sv · ^ summa, ^ antal, ^ andel, ^ total, ^ totalt`,
  /** Names of sheets without a word of their own; a number may follow them. */
  plainName: `
    sv · ^ blad $, ^ sheet $, ^ ark $, ^ tabell $, ^ data $, ^ mål $, ^ indikatorer $, ^ nyckeltal $, ^ uppföljning $
    sv · ^ måluppföljning $, ^ sammanställning $, ^ import $, ^ export $, ^ bilaga $, ^ utfall $, ^ detalj $, ^ detaljer $
    sv · ^ detaljerat $, ^ översikt $, ^ underlag $, ^ rapport $, ^ klistrat $, ^ original $, ^ kopia $, ^ utskrift $
    sv · ^ formulärsvar $, ^ sida $`,
  /** In the name of a sheet that is another version of one that may stand beside it. */
  version: `
    sv · *kopia*, *utkast*, *version*, slutlig*, slutgiltig*, preliminär*, prel, backup*, final*, arkiv $, arkiverad*
    sv · gammal, gammalt, gamla $, old $, ny $, nytt $, ursprunglig*, original*, inklistrad*, reviderad*, uppdaterad*, rättad*`,
  /** Last in a header of what a measure's level is. */
  valueLevel: `
    sv · nivå $, nivån $`,
  /** A wish alone, which goes on from year to year. */
  bareWish: `
    sv · ^ öka $, ^ ökas $, ^ minska $, ^ minskas $, ^ bibehålla $, ^ bibehållas $, ^ behålla $, ^ behållas $, ^ förbättra $
    sv · ^ förbättras $, ^ sänka $, ^ sänkas $, ^ höja $, ^ höjas $, ^ oförändrad $, ^ oförändrat $, ^ stabil $
    sv · ^ ska öka $, ^ ska ökas $, ^ ska minska $, ^ ska minskas $, ^ ska bibehållas $, ^ ska behållas $, ^ ska förbättras $
    sv · ^ ska sänkas $, ^ ska höjas $`,
  /** Over the figure of a whole year, beside those of its parts. */
  ofAllParts: `
    sv · ^ snitt $, ^ medel $, ^ genomsnitt $, ^ medelvärde $, ^ summa $, ^ summa/snitt $, ^ snitt/summa $, ^ summa/medel $
    sv · ^ summa / snitt $, ^ totalt $, ^ total $, ^ tot $, ^ tot. $, ^ årssnitt $, ^ årsmedel $, ^ årssumma $, ^ året $, ^ hela året $
    sv · ^ årsvärde $, ^ årstotal $, ^ summa året $, ^ snitt året $, ^ genomsnitt året $, ^ totalt året $, ^ medel året $`,
  /** The year before, in a header. */
  yearBefore: `
    sv · föregående år, f.g. år, f g år, fg år, fg. år, f.g år, föreg. år, föreg år, fg period, fg. period, föregående period, förra perioden, förra året, året innan, året före, i fjol, fjolår*`,
  measure: `
    sv · *indikator*, *nyckeltal*, *mått $, *mätetal*, *styrtal*, *kpi*`,
  field: `
    sv · *område*, *perspektiv*`,
  fieldOrLike: `
    sv · *område*, *perspektiv*, *process $, *tema $`,
  activity: `
    sv · *aktivitet*, *åtgärd*, *insats*`,
  partOfActivity: `
    sv · ^ delaktivitet*, ^ delåtgärd*, ^ delinsats*`,
  council: `
    sv · ^ kf*, ^ kommun*, ^ fullmäktige*, ^ övergripande*, ^ strategi*, ^ inriktning*, ^ vision*`,
  belowCouncil: `
    sv · ^ nämnd*, ^ enhet*, ^ bolag*, ^ del*`,
  /** Whose goals a column has, wherever it stands: the whole municipality's, a nämnd's, a unit's. */
  goalsOfWhole: `
    sv · kf, kfs, kf-*, kommunfullmäktig*, fullmäktig*, rf, rf-*, regionfullmäktig*, kommunens, kommunmål*, kommungemensam*, kommunövergripande*
    sv · regionens, regionmål*, förbundets, förbundsmål*, direktionens, ägarens, ägarmål*`,
  /** In a header: that its cells are numbers. */
  ofNumbers: `
    sv · nr, nummer, numret`,
  goalsOfCommittee: `
    sv · nämnd*, *nämnden, *nämndens, *nämndmål*, *nämndsmål*, *styrelsen, *styrelsens, bolag*`,
  goalsOfUnit: `
    sv · enhet*, förvaltning*, avdelning*, kontor*, sektor*`,
  /** Over goals that others stand under, where nothing says whose they are. */
  goalsOver: `
    sv · övergripande*, överordna*, inriktningsmål*, strategiskt mål, strategiska mål*`,
  goalsUndertaken: `
    sv · åtagande*`,
  /** Under what is called "mål" and no more. */
  goalsInParts: `
    sv · delmål*, etappmål*`,
  /** Under the whole's goals, where nothing says whose they are. */
  goalsUnderWhole: `
    sv · {goalsInParts}, resultatmål*, effektmål*, verksamhetsmål*, verksamhetens mål, prestationsmål*, produktionsmål*
    sv · kvalitetsmål*, aktivitetsmål*`,
  /** Before the goals that those of another column contribute to. */
  contributingTo: `
    sv · bidrar till, bidrar mot, bidrag till, koppling till, kopplat till, kopplad till, kopplade till, kopplas till, kopplar till
    sv · knutet till, knutna till, knyts till, knyter an till, anknyter till, hör till, relaterar till, relaterat till`,
  contributing: `
    sv · {contributingTo}, koppling, kopplat, kopplade, tillhör, tillhörande, relaterat, stödjer, stöder`,
  /** In the place of a goal that another stands under: there is none. */
  noGoal: `
    sv · ^ saknar koppling*, ^ ingen koppling*, ^ koppling saknas, ^ ej kopplat*, ^ inte kopplat*, ^ ej kopplad*, ^ inte kopplad*
    sv · ^ saknar kf-mål, ^ inget kf-mål, ^ saknar mål $, ^ inget mål $, ^ inget av fullmäktiges mål`,
  measures: `
    sv · ^ indikatorer $, ^ nyckeltal $, ^ mätetal $, ^ styrtal $, ^ *mått $, !^ mått $
    nb · ^ nøkkeltall $, ^ måleindikatorer $
    da · ^ nøgletal $`,
  ofGoals: `
    sv · *mål*, *indikator*, *nyckeltal*, *mått*`,
  /** In a title of what something newer has taken the place of. */
  superseded: `
    sv · ersatt, ersatta, *arkiv, *arkiverad*, arkivet, gammal, gammalt, gamla, tidigare, inaktuell*, upphävd*, upphört, utgången
    sv · utgått, gäller ej, gäller inte, gällde`,
  /** What the figures of a whole are divided by. */
  partOfWhole: `
    sv · *kommun, *område, *enhet, *nämnd, *skola, *bolag, *vårdcentral, *distrikt, *avdelning, *verksamhet, *stadsdel, *station
    sv · *sjukhus, *boende, *hem, *hus, *förvaltning, *sektor, *klinik, *mottagning, *bibliotek, *anläggning, *kontor, *ort, *linje, *anstalt, *park`,
  /** Over the columns of the parts of a whole that stands beside them. */
  overParts: `
    sv · ^ varav $, ^ varav per, ^ därav $, ^ därav per
    sv · ^ per {partOfWhole} $, ^ utfall per {partOfWhole} $, ^ resultat per {partOfWhole} $, ^ värde per {partOfWhole} $
    sv · ^ fördelat per, ^ fördelat på, ^ uppdelat per, ^ uppdelat på
    sv · ^ enheter $, ^ enheterna $, ^ skolor $, ^ skolorna $, ^ kommuner $, ^ kommunerna $, ^ områden $, ^ områdena $, ^ distrikt $, ^ distrikten $, ^ stadsdelar $
    sv · ^ avdelningar $, ^ avdelningarna $, ^ stationer $, ^ stationerna $, ^ boenden $, ^ boendena $, ^ bolagen $, ^ förvaltningarna $, ^ verksamheterna $`,
  /** Over the parts of an organisation. */
  ofPart: `
    sv · ^ *nämnd $, ^ *nämnder $, ^ förvaltning $, ^ enhet $, ^ bolag $, ^ verksamhet $, ^ skola $, ^ kontor $, ^ avdelning $
    sv · ^ sektor $`,
  /** Over what a measure means and how it is counted. */
  ofMeaning: `
    sv · ^ definition*, ^ betydelse $, ^ betyder $, ^ innebörd $, ^ innebär $, ^ så räknas*, ^ så mäts*, ^ så beräknas*
    sv · ^ beräkning*, ^ beräknas $, ^ formel $, ^ mätmetod $, ^ vad det betyder $, ^ vad måttet visar $`,
  /** What any overview calls its rows, and their figures. */
  anyMeasure: `
    sv · *nyckeltal*, ^ mått $
    nb · *nøkkeltall*
    da · *nøgletal*
    en · key figure*, key ratio*, ^ metric $, ^ metrics $`,
  anyValue: `
    sv · ^ värde $, ^ värden $, ^ siffra $, ^ tal $
    nb · ^ verdi $
    en · ^ value $`,
  letterOfGoal: `
    sv · ^ m $, ^ km $, ^ nm $, ^ s $`,
  letterOfActivity: `
    sv · ^ a $, ^ akt $, ^ å $, ^ åtg $`,
  letterOfMeasure: `
    sv · ^ i $, ^ ind $, ^ n $, ^ nt $, ^ nyck $, ^ mt $, ^ kpi $`,
} as const;

/** Headers and rows of exports of Kolada. */
export const EXPORT_HEADS = {
  code: `
    sv · ^ kod $, ^ kommunkod $, ^ kommun kod $, ^ kommun-kod $, ^ kommun_kod $, ^ regionkod $, ^ områdeskod $, ^ nr $, ^ nummer $
    sv · ^ kommunnr $, ^ kommun nr $, ^ kommunnummer $, ^ regionnr $, ^ kommunid $, ^ kommun-id $, ^ kommun_id $
    en · ^ id $, ^ code $, ^ municipality $, ^ municipality id $, ^ municipality_id $, ^ municipality-id $, ^ municipality code $
    en · ^ municipality_code $, ^ municipality-code $, ^ municipalityid $`,
  year: `
    sv · ^ år $, ^ period $, ^ mätår $, ^ tid $, ^ årtal $
    en · ^ year $`,
  group: `
    sv · ^ kön $, ^ könsuppdelning $
    en · ^ gender $, ^ sex $`,
  value: `
    sv · ^ värde $, ^ värden $, ^ resultat $, ^ utfall $, ^ nyckeltalsvärde $
    en · ^ value $, ^ values $`,
  /** Groups of municipalities, which are no places. */
  together: `
    sv · *ovägt medel*, *liknande kommun*, läns kommuner*, ^ pendlingskommun*, ^ mindre stad*, ^ mindre städer*, ^ mindre tätort*
    sv · ^ större stad*, ^ storsta*, ^ storstä*, ^ landsbygdskommun*, ^ lågpendlingskommun*`,
  country: `
    sv · ^ riket*, ^ hela riket*, ^ sverige*, ^ hela sverige*`,
  everyMunicipality: `
    sv · ^ samtliga kommuner*, ^ alla kommuner*`,
  similarMunicipalities: `
    sv · ^ liknande kommuner $, ^ liknande kommuner (ovägt medel) $`,
  similar: `
    sv · *liknande*`,
  inTheCounty: `
    sv · i länet*`,
  aCounty: `
    sv · län, läns, ^ region`,
} as const;

/** An owner in these words alone is several bodies, or any: compared with whole words. */
export const SEVERAL_BODIES = `
  sv · alla, allas, samtliga, samtl, övriga, berörda, respektive, resp, hela, flera, vissa, våra, de, kommunens, kommunala
  sv · kommungemensam, kommungemensamt, gemensam, gemensamt, m, fl, mfl, och, samt, eller, inkl, kommunen, organisationen
  sv · koncernen, kommunkoncernen, nämnd, nämnder, nämnderna, styrelser, styrelserna, bolag, bolagen, kommunbolag, kommunbolagen
  sv · förvaltning, förvaltningar, förvaltningarna, facknämnd, facknämnder, facknämnderna, verksamhet, verksamheter, verksamheterna
  sv · enhet, enheter, enheterna, sektor, sektorer, sektorerna`;
