/**
 * Classes of words for remarks about a figure (interpret/text/remark.ts): a comment, a note without a sign, or the line under
 * a table that says what its figures are of.
 */
export const REMARK_CLASSES: Readonly<Record<string, string>> = {
  /** Before or after a figure in brackets beside another: the same, counted in another way. */
  countedBy:
    "enligt | enl | enl. | om | utan | inkl | inkl. | inklusive | exkl | exkl. | exklusive | inräknat | inräknade | medräknat | medräknade",
  /** What a remark may call the figure that it is about. */
  remarkedFigure: `*siffra | *siffran | *siffror | *siffrorna | *värde | *värdet | *värden | *värdena | *utfall | *utfallet | *utfallen
    | *resultat | *resultatet | *resultaten | antal | antalet | andel | andelen | *uppgift | *uppgiften | *uppgifter | *uppgifterna
    | data | *statistik | *statistiken | summa | summan | belopp | beloppet | beloppen | mätningen | *redovisningen | underlaget`,
  /** What a line over or under a table calls all its figures, and all its targets. */
  tableFigures: `siffrorna | siffror | utfallen | utfallet | utfall | resultaten | värdena | värden | uppgifterna | uppgifter | redovisningen | tabellen | statistiken
    | underlaget`,
  tableAims: "målen | mål | målvärdena | målvärden | målnivåerna | måltalen",
  /** What it calls those of the measures that stand under one heading, and the ending of that in one word with what the heading says. */
  rowsOfGroup:
    "{tableFigures} | måtten | indikatorerna | nyckeltalen | målen | raderna | talen | mätningarna | *raderna | *talen | *måtten",
  groupRows: "*raderna | *talen | *måtten | *siffrorna | *uppgifterna | *indikatorerna | *nyckeltalen | *värdena",
  /** What says which measures a table has, and nothing of their figures. */
  tableChoice:
    "*mål | *målen | mått* | *indikator* | nyckeltal* | uppdrag* | aktivitet* | åtgärd* | inom parentes | moms",
  /** What a row's words may call its target, and what it is to others than itself: what is reached, or compared with. */
  saidAim: `{aimNoun} | *norm | *normen | *tak | *taket | *golv | *golvet | *direktiv | *direktivet | *löfte | *löftet | *målsättning | *målsättningen | *gräns | *gränsen
    | målnivåerna | nivåerna | måltalen | kraven | normerna | direktiven | löftena`,
  allAims: "{tableAims} | kraven | normerna | direktiven | löftena | målsättningarna",
  aimOfOthers:
    "mot | än | av | till | om | enligt | med | vid | nått | når | nå | nådde | uppnå | uppnår | uppnådde | uppnått | klarar | klarade | klara | överträffar | överstiger | understiger | missar | missade | över | under | nära",
  /** A target holds, or begins to. */
  aimHolds:
    "gäller | gälla | gällande | börjar gälla | börja gälla | träder i kraft | träda i kraft | tillämpas | tillämpa | införs | börjar tillämpas | ska tillämpas",
  fromThen:
    "från | fr.o.m. | fr.o.m | f.o.m. | f.o.m | fr o m | fom | from | från och med | sedan | efter | tidigast | först | första gången | börjar | börja | träder | träda | införs",
  /** A target was decided. */
  aimDecided: `beslutat | beslutad | beslutats | beslutade | fastställt | fastställd | fastställts | fastställda | antaget | antagen | antagits | antagna | satt | satts | satta
    | bestämt | bestämts | bestämda | klart | klara | klubbat | klubbad | protokollfört | protokollförd`,
  /** A target that was there is no longer, or not now. */
  aimGone: `ersatt | ersatts | ersatta | utbytt | utbytta | bytts ut | upphävt | upphävts | upphävd | upphävda | borttaget | borttagen | borttagna | tagits bort | lyft (ur | bort) | lyfts (ur | bort)
    | struket | struken | strukna | strukits | slopat | slopad | slopats | slopade | avskaffat | avskaffats | avskaffad | vilande | vilandeförklarat | vilandeförklarats | pausat | pausats | pausad | pausade
    | uppskjutet | uppskjutna | skjutits (upp | fram) | framskjutet | inaktuellt | inaktuella | återkallat | återkallats | återkallad | dragits tillbaka | utgått | utgånget | upphört`,
  aimWent:
    "ersattes | byttes ut | upphävdes | togs bort | lyftes (ur | bort) | ströks | slopades | avskaffades | vilar | pausades | upphörde | sköts (upp | fram) | återkallades | drogs tillbaka | utgick | vilandeförklarades",
  aimTaken:
    "ersatte | tog bort | lyfte (ur | bort) | strök | slopade | upphävde | avskaffade | pausade | vilandeförklarade | återkallade",
  /** What figures are that nobody has measured, and what has not been done with those that nobody answers for. */
  estimated: `uppskattade | uppskattningar | skattade | skattningar | prognoser | prognosvärden | antaganden | gissningar | schabloner | schablonvärden
    | schablonberäknade`,
  reviewed:
    "granskats | granskade | kvalitetssäkrats | kvalitetssäkrade | verifierats | verifierade | kontrollerats | kontrollerade | stämts av | avstämda",
  /** The years that a council, a plan or a programme is for. */
  planTermOwn: "mandatperiodens | planperiodens | programperiodens | strategiperiodens",
  planTerm: "mandatperioden | planperioden | programperioden | strategiperioden",
  /** Before it. */
  remarkBefore:
    "obs | obs! | observera | notera | ! | : | , | alla | samtliga | samtlig | de | den | det | dessa | denna | detta | årets | redovisade | redovisad | redovisat | angivna | angivet | angiven | rapporterat | rapporterade | här",
  /** Says what a figure is of. */
  isAbout: `avser | gäller | omfattar | gällande | avseende | speglar | (bygger | baseras | grundas | baserad | baserat) på | innehåller
    | inkluderar | täcker | visar =(bara | endast | enbart | {upTo} | perioden)`,
  /** "Är" says so only before the time itself. */
  isOfTime: `är [bara | endast | enbart | i själva verket] (för | från | per) | är [bara | endast | enbart] =({upTo} | halvår* | delår* | tertial* | kvartal* | första | exklusive | exkl* | ackumuler*
    | [ett] {meanTerm} | ett rullande | {meanOfYears})`,
  /** What a remark about something else begins with: a target, a rule or a decision that begins to hold. */
  otherThanFigure: `*mål* | *krav* | *rutin* | *beslut* | *avtal* | prognos* | budget* | från | fr.o.m. | fr.o.m | f.o.m. | from
    | alla | samtliga | hela | helår* | även | också | {r12}`,
  /** What limits what a figure is of. */
  limits: `endast | enbart | bara | exklusive | exkl | exkl. | utom | förutom | undantag* | bortsett | inte | ej | en del av | delar av
    | del av | {count} av | {count} (skola | skolor | enhet | enheter | förskola | förskolor | boende | boenden | avdelning | avdelningar
    | förvaltning | förvaltningar | nämnd | nämnder | område | områden | distrikt)`,
  /** The last part of a year, which ends with it and is not the whole of it. */
  lastPart: `{secondHalf} | {quarter} 4 | {tertial} 3 | (tredje | sista) tertialet | (fjärde | sista) kvartalet | hösten | !(januari | jan) {month} (– | -) december`,
  /** What of a year is still to come. */
  ofRest:
    "(kvartal | kv | q | tertial) D1 | (fjärde | sista | tredje) (kvartalet | tertialet) | resten | återstoden | återstående [L] | {lastPart}",
  /** In a limit, but for what it is of. */
  limitWord: `avser | gäller | omfattar | avseende | endast | enbart | bara | exklusive | exkl. | exkl | inklusive | inkl. | inkl | utom | utan | förutom | gemensam
    | gemensamt | gemensamma | samlad | sammanslagen | sammanslaget | även | också | ingår | inte | från | redovisas | redovisad | räknas | ihop | samman | år | årets`,
  /** What a figure is that is not right, and what is to be done with it. */
  wrong:
    "fel | felaktig | felaktigt | felaktiga | orimlig | orimligt | (inte | ej) (korrekt | korrekta | rätt | riktig | riktigt | riktiga | tillförlitlig*)",
  toCheck: "(ska | måste | behöver | bör) [ännu] (rättas | korrigeras | kontrolleras | dubbelkollas | ses över)",
  /** Before how often something is measured. */
  measuredThen: `mäts | mätas | mättes | *mätning | *mätningen | *mätningar | *undersökning | *undersökningen | *enkät | *enkäten | genomförs
    | görs | följs upp | redovisas | rapporteras | publiceras | *statistik | *statistiken | uppdateras | data | resultat | resultatet`,
  /** What was made once, and when, beside a figure that it gave. */
  measuringEvent: `*analys | *analysen | *mätning | *mätningen | *enkät | *enkäten | *undersökning | *undersökningen | *inventering | *inventeringen | *räkning
    | *räkningen | *besiktning | *besiktningen | *provtagning | *provtagningen | *kartläggning | *kartläggningen | *avläsning | *avläsningen | stickprov | mätn. | mätn`,
  /** Surveys and statistics by their names alone. */
  surveyName: "rvu | lupp | ntu | ulf | scb | skr | kolada | nki | hme | brå | salsa",
  /** Before one that is another than the figure's. */
  otherEvent: "förra | föregående | första | tidigare | nästa | kommande | sedan | sen | mot | med | än | till | inför",
  /** That it was made. */
  madeThen:
    "gjordes | gjorts | gjord | gjort | genomfördes | genomförts | genomförd | genomfört | utfördes | utförd | utfört | besvarades | mättes | mätt | från",
  /** Since when something is measured at all. */
  beganToMeasure: `(*mätning | *mätningen | *mätningarna | *registreringen | *insamlingen | *statistiken | *mätsystemet | *mätaren) (startade | började | påbörjades | infördes | kom igång)
    | {measuredThen} (först | bara) | (mäts | mätts | mättes | registreras | registrerats | följts | följs) (först | bara) | började (mätas | mäta | registreras | registrera | räknas | räkna | klicka | logga) [först | bara]`,
  everyOtherYear: `vartannat år | vart annat år | varannat år | vartannat | (vart | var) (tredje | fjärde | femte) år | (vart | var | varje) {count} [:] [e] år`,
  spring: "vt | våren | vårterminen",
  season: "vt | ht | vårens | våren | vårterminen | vårterminens | höstens | hösten | höstterminen | höstterminens",
  /** Before the time that a figure is counted to. */
  countedThen: "räknat | räknad | räknade | mätt | mätta | uppmätt | registrerat | registrerade | summerat",
  /** What has not been given where something is left out of a figure. */
  givenData: `uppgift | uppgiften | uppgifter | uppgifterna | data | siffra | siffror | siffrorna | resultat | resultatet | utfall | utfallet | statistik | statistiken
    | svar | svaren | uttag | underlag | registrering | registreringar | rapportering | rapport | rapporter | mätvärden | mätdata | mätning | redovisning | inrapportering`,
  /** Only some are measured in it. */
  trialWord: `försök | försöket | försöksverksamhet | pilot | piloten | pilotprojekt | pilotmätning | pilotomgång | pilotstudie | test | testet | testas | testat | testad
    | testdrift | testkörning | testperiod | provperiod | testmätning | provmätning | provdrift | prövas | prövat | prövad | stickprov | stickprovet | *försök | *pilot`,
  /** A figure of the whole year, that may be to come. */
  yearsFigure: `årsvärde | årsvärdet | årssiffra | årssiffran | årssiffror | årssiffrorna | årsutfall | årsutfallet | årsresultatet | helårsvärde | helårsvärdet
    | helårssiffra | helårssiffran | helårssiffror | helårssiffrorna | helårsutfall | helårsutfallet | helårsresultatet | (hela årets | helårets | årets slutliga) {remarkedFigure}`,
  /** What is not so yet of what is to come. */
  ready: `klar | klart | klara | inräknat | inräknad | inräknade | med | fram | framtaget | framtagen | inne | framme | körd | kört | körda | inlagd | inlagt | inlagda
    | inläst | registrerad | registrerat | registrerade | rapporterad | rapporterat | rapporterade | redovisad | redovisat | redovisade | bokförd | bokfört | bokförda
    | avstämd | avstämt | avstämda | mätt | mätta | summerad | summerat | summerade | sammanställd | sammanställt | sammanställda | kommit | inkommit | inkommen | publicerad
    | publicerat | publicerade | färdig | färdigt | färdiga | avläst | avlästa | uttagen | uttaget`,
  /** What has been done with a figure, or its row, that is right since then. */
  tidied: `rättat | rättad | rättade | rättats | korrigerat | korrigerad | korrigerade | korrigerats | inlagt | inlagd | inlagda | lagt in | lagts in | ifyllt | ifylld | ifyllda | fyllts i
    | uppdaterat | uppdaterad | uppdaterade | uppdaterats | kontrollerat | kontrollerad | kontrollerade | kontrollerats | avstämt | avstämd | avstämda | stämts av`,
  /** Before it where it is still to be done, and behind it where more is said than that it was done. */
  notTidied: "{limits} | saknas | är | ska | måste | behöver",
  besideTidied: "{limits} | saknas | till | med | men | som | på | hos | vid | i",
  /** How something is measured, and that somebody stands for it. */
  methodWord: "metod | metoden | mätmetod | mätmetoden | beräkningen | beräkningssättet | modellen",
  approved: "godkänd | godkänt | godkänts | fastställd | fastställt | fastställts | beslutad | vedertagen",
  /** Before a year: what a figure counts, which may be of an earlier one. */
  thingOfYear: `svar | svaren | enkätsvar | enkätsvaren | [års]kull | fall | fallen | ärenden | elever | patienter | inskrivna | avslutade | anmälda | födda | studenter | kullen | kohort | enkäten | enkät
    | mätning | mätningen | mätår | läsår | statistik | data | siffror | siffra`,
  /** So many parts of a year as are no whole one. */
  someOfYear:
    "(två | tre | 2 | 3) (kv | kv. | kvartal | kvartalen) | (ett | två | 1 | 2) (tertial | tertialen) | !(tolv | 12) {count} (mån | mån. | månader)",
  /** What a year's accounts are not before they end. */
  closed: `stängt | stängd | stängda | avslutat | avslutad | avslutade | avstängt | bokslutat | slutligt | slutlig | slutliga | komplett | kompletta | känt | känd
    | fastställt | fastställd | fastställda | slutfört | slutförd`,
  /** How the figures of a column are made, each time. */
  madeSo: `tas ut | tas fram | tas | hämtas | lämnas | lämnas in | fylls i | fylls | rapporteras | redovisas | skrivs | anges | ange | beräknas | räknas | räknas fram | räknas ut | avrundas | summeras | sammanställs | kontrolleras | stäms av
    | mäts | följs upp | körs | kommer (från | ur) | läses av | uppdateras | registreras | bokförs | levereras | skickas | fastställs | granskas | kvalitetssäkras | stäms | visas | jämförs | färgas | färgmarkeras | bedöms`,
  filledBy: `ifyllt | ifyllda | ifylld | inlagt | inlagda | inskrivet | sammanställt | sammanställda | sammanställd | sammanställning | framtaget | framtagna | inlämnat | inlämnade | rapporterat | rapporterade | lämnat | lämnade | hämtat | hämtade | hämtad
    | uttaget | uttagna | kontrollerat | kontrollerade | avstämt | avstämda | avrundat | avrundade | årsvis sammanställning`,
  summedSo:
    "summa | summan | summering | medel | medelvärde | medelvärdet | medeltal | medeltalet | snitt | snittet | genomsnitt | genomsnittet | årssumma | årsmedel | årssnitt",
  /** In such a comment: that something is not in the figures, or not yet, or whose they are. */
  leavesOut: `{limits} | saknas | saknar | dröjer | utan | först | ännu | tills | preliminär* | prel | prel. | uppskatta* | skatta* | prognos* | {upTo} | {ofRest} | {wasBefore} | fjol* | förra* | stickprov* | avser | gäller
    | omfattar | {elsewhere} | {interimPaper} | halvår* | innan | före | per | kv | kvartal D1 | {month} (– | -) {month} | annan | annat | andra | gamla | egna | ibland | delvis | ungefär* | cirka`,
  /** Before the paper that a figure is from, and a paper that is of a part of the year. */
  takenFrom:
    "hämtad | hämtat | hämtade | hämtas | tagen | taget | tagna | kopierad | kopierat | kopierade | uppgift | uppgiften | siffra | siffran | siffror | källa :",
  interimPaper: `delår | delåret | delårs* | halvårs* | (tertialrapport | tertialrapporten | tertialbokslut | tertialbokslutet | tertialuppföljning | tertialuppföljningen) !(3) [1 | 2]
    | augustirapport | augustirapporten | augustibokslutet | augustiuppföljningen | juniuppföljningen | septemberrapporten | septemberuppföljningen | oktoberrapporten
    | oktoberuppföljningen | månadsrapporten | (tertial | t) (1 | 2)`,
  /** What a comment calls the figure of a part of the year. */
  partsFigure: `[{remarkedFigure}] [per | i | vid | för | från] (delår* | halvår* !(2) | {tertial} (1 | 2) | {quarter} (1 | 2 | 3)
    | [{month} (– | -)] !(december | dec) {month})`,
  /** What two may have in common, besides a figure. */
  sharedSource:
    "mätare | mätaren | nota | faktura | avläsning | abonnemang | enkät | enkäten | mätning | mätningen | undersökning | redovisning | statistik | nämnare | svarsgrupp",
  /** Has answered, and what of those asked has come in. */
  answered: `svarat | rapporterat | redovisat | lämnat (uppgift* | svar | siffror | data) | kommit in | inkommit | deltagit | besvarat enkäten
    | lämnats | rapporterats | redovisats | registrerats | inkommit | ingått | hämtats`,
  /** Authorities, registers and programs that figures are taken from, and what such are called. */
  knownSource:
    "kolada | siris | scb | skolverket | socialstyrelsen | folkhälsomyndigheten | trafa | skr | brå | primula | heroma | personec | visma | agresso | aktivbo | novus | quicksearch | enkätfabriken",
  sourceKind:
    "*system | *systemet | *statistik | *statistiken | *register | *registret | *diariet | *huvudboken | *intyg | *intyget | *protokoll | *protokollet | *controllern | *controller",
  /** How many have answered. */
  answersGiven: "svar | enkätsvar | svarande | svaranden | respondenter | enkäter | besvarade enkäter",
  hasAnswered: "svarade | svarte | svarat | besvarade | har svarat | har besvarat | deltog",
  gotAnswers: "svar | svaren | (fick | fått) tag (i | på) | nådde",
  answerRate: "svarsfrekvens | svarsfrekvensen | svarsandel | svarsandelen | svarsgrad",
  /** Before what has been changed between two years, and from when. */
  madeAnew: "ändrad | ändrat | förändrad | förändrat | omgjord | omgjort | annan | annat | ny | nytt | bytt",
  beganThen:
    "(fr.o.m. | fr.o.m | f.o.m. | from | från | från och med | sedan) Y | i år | från i år | från och med i år | sedan i fjol",
  /** What a clause about another time than the figure's begins with. */
  otherClause: `helår* | hela årets | {yearsFigure} | slutlig* | hösten | höstens | våren | vårens | resten | {quarter} | (första | andra | tredje | fjärde) (kvartalet | tertialet) | andra halvåret =(är | redovisas | kommer | saknas)
    | {month} | övriga | (men | och) helår* | sedan (blev | byttes | slutade | kom | har | är) | efter det`,
  /** What belongs to one part of an organisation, and the offices that keep the figures of all. */
  partsOwn: `*enhetens | *avdelningens | *sektionens | *områdets | *distriktets | *skolans | *boendets | *stationens | *mottagningens | *klinikens | *gruppens | *teamets
    | *kökets | *bibliotekets | *kommundelens | *stadsdelens | *husets | *gårdens`,
  sourceOffice:
    "ekonomi* | personal* | löne* | it-* | upphandlings* | statistik* | kvalitet* | analys* | controller* | utrednings* | utvecklings* | stabs* | hr* | lednings* | planerings*",
  /** A part of an organisation. */
  ofOrganisation: `*skola | *skolan | *skolor | *skolorna | *enhet | *enheten | *enheter | *enheterna | *boende | *boendet | *boenden
    | *avdelning | *avdelningen | *avdelningar | *förvaltning | *förvaltningen | *förvaltningar | *nämnd | *nämnder | *kommun | *kommuner
    | *avdelningarna | *nämnderna | *kommunerna | *verksamhet | *verksamheter | *verksamheterna | *område | *området | *områden | *områdena | kommunal | kommunala
    | kommunens egna | egen | egna | offentlig | offentliga | kvinnor | män | flickor | pojkar | tillsvidareanställda
    | månadsavlönade | heltidsanställda | *kök | *köket | *köken | *bibliotek | *biblioteket | *biblioteken | *central | *centralen | *centraler
    | *klinik | *kliniken | *kliniker | *mottagning | *mottagningen | *mottagningar | *station | *stationen | *stationer | *distrikt | *distriktet | *region
    | *regionen | *regioner | *bolag | *bolaget | *bolagen | *fastighet | *fastigheten | *fastigheter | *anläggning | *anläggningar | *byggnad | *byggnader
    | *hall | *hallar | *bad | *museum | *museer | *linje | *linjer | *klass | *klassen | *klasser | *årskurs | *årskurser | *arbetsplats | *arbetsplatser
    | *arbetslag | *arbetslaget | *team | *teamet | *grupp | *gruppen | *grupper | *kontor | *kontoret | *ort | *orter | *kommundel | *kommundelar | *stadsdel
    | *stadsdelar | *utförare | *entreprenör | *entreprenören | *entreprenörer | *leverantör | *leverantören | *leverantörer | *huvudmän | *hamn | *hamnen | *hamnar
    | *depå | *depån | *depåer | *lager | *förbund | *myndighet | *myndigheter | *länsstyrelser | *fakultet | *fakulteter | *institution | *institutioner | *campus`,
  /** Beside a month or a day in a title: when a paper was decided, written or taken out (interpret/time/partOfTitle.ts). */
  stampWord: `beslut* | *beslut | *beslutet | antagen | antagna | antaget | antogs | fastställ* | *uppdatera* | *uppdatering | *reviderad | *revidering | version* | ver. | dnr | diarie* | diarienr
    | utskri* | tryckt | tryckta | *publicera* | *sammanträde | *sammanträdet | *möte | *mötet | skapad | skapat | tas | togs | tagna | avstämt | avstämd | hämtas | hämtad | hämtade | hämtat | uttag | uttaget | utdrag | *export | exporterad
    | daterad | daterat | upprättad | upprättat | senast | skriven | skrivet | ändrad | ändrat | lämnad* | lämnat | lämnas | lämnades | inlämn* | avlämn* | insänd* | insänt | inskick* | inkom* | levererad | levererat | ifyllt | ifylld* | sammanställd* | sammanställt | godkänd | godkänt | kallelse* | protokoll* | handling | handlingar | handlingarna
    | ärende | ärendet | bilaga* | källa | källor | enligt | gäller från | sparad | utkast | arbetsmaterial | underlag till | till nämnd | mätt | mätta | mäts | mättes | uppmätt | *enkät* | *undersökning* | budget* | förslag`,
  /** Before the day on which a target was decided: who decided, or that it was. */
  decidedThen: `kf | ks | rf | kommunfullmäktige | regionfullmäktige | fullmäktige | kommunstyrelsen | regionstyrelsen | beslut | beslutad | beslutat | beslutade | beslutas
    | beslutades | antagen | antaget | antagna | antogs | fastställd | fastställt | fastställda | fastställdes | reviderad | reviderat | reviderade | reviderades`,
  /** Papers of a whole year. */
  annualPaper:
    "årsredovisning* | årsrapport* | årsbokslut* | årsuppföljning* | *verksamhetsberättelse* | *kvalitetsberättelse* | *förvaltningsberättelse*",
  /** Papers and words that say how far something has come by a day. */
  reportingWord:
    "*uppföljning | *rapport | *rapporten | läge | läget | *avstämning | *redovisning | status | per | avläst | avläsning | siffror | siffrorna | utfall",
  /** Papers of a part of a year. */
  partReport:
    "tertialuppföljning | tertialrapport | tertialbokslut | tertialredovisning | kvartalsuppföljning | kvartalsrapport | kvartalsbokslut | månadsuppföljning | månadsrapport | månadsbokslut | prognosrapport",
};
