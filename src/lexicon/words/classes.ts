import { formsOf } from "../notation";
import { NUMBERS } from "./numbers";
import { NUMERALS } from "./numerals";

/**
 * Classes of words for the rules of targets, used as `{name}` in the notation of interpret/text/phraseNotation.ts; a concept of the
 * lexicon is a class too. Swedish first, then Norwegian and Danish spellings.
 */
export const CLASSES: Readonly<Record<string, string>> = {
  not: "{negation} | {notBeforeBound}",
  about: "[cirka | ca. | ca | ungefär | omkring | runt | drygt | knappt]",
  upWord: "{upVerb} | {up} | {upNoun}",
  downWord: "{downVerb} | {down} | {downNoun}",
  betterWord: "{betterVerb} | {better} | {betterNoun}",
  // "Ökning" as the last part of a word, and no "undersökning".
  rise: `!(sökning | sökningen | *ansökning | *ansökningen | *undersökning | *undersökningen | *eftersökning
    | *eftersökningen | *läckagesökning | *läckagesökningen)
    (*ökning | *ökningen | *höjning | *höjningen | *tillväxt | *tillväxten | uppgång | uppgången | økning | stigning | increase)`,
  growth: "tillväxt | vekst | vækst | growth",
  halving:
    "halvera | halveras | halverat | halverats | halverad | halverade | halvering | halveres | halvert | halveret | halved",
  doubling: `fördubbl* | dubbla | dubblas | dubblat | dubblats | dubblad | dubblade | dubbling | dubblera | dubbleras | dubblerat
    | dubblering | fordobl* | doble | dobles | doblet | doblast | double | doubles | doubled`,
  // A level that is kept, in a word.
  kept: `oförändra* | bibehål* | vidmakthåll* | upprätthåll* | behålla | behållas | ligga kvar | kvarstå | konstant | stabilt
    | uforandret | uændret* | uendra* | uendret* | unchanged | oppretthold* | opprettholde* | oprethold* | fasthold*
    | behold* | maintain* | remain* | sustain*`,
  fall: `*minskning | *minskningen | *sänkning | *sänkningen | reducering | reduceringen | reduktion | reduktionen
    | nedgång | nedgången | reduksjon | reduksjonen | nedgang | fald | reduction | decrease`,
  // "Alla planerade besök ska vara utförda."
  plannedWord: "planerad | planerat | planerade | inplanerade | beslutade | budgeterade",
  plannedDone:
    "utförda | utföras | genomförda | genomföras | gjorda | göras | slutförda | slutföras | klara | avklarade",
  // Before the figure that was to be reached, beside an outcome.
  aimStated: `(*mål | *målet | *målvärdet | *målnivån | goal | target) (var | är | was | is)`,
  place:
    "plats | plads | place | placering | placeringen | ranking | rankingplats | rank | rankning | nummer | placera sig på | plass",
  placed: "{place} | platsen | placeringen | rankingen | rankingplatsen | rankningen | platsen",
  plusMinus: "± | +/– | +/- | +– | +-",
  index: formsOf(NUMBERS.scale).join(" | "),
  label: "{place} | {index}",
  // Before how long something may take.
  within: "inom | senast | innan | innen | inden | within | efter högst",
  // Before the time that something is to be done by; the day before it, of the last ones.
  due: "senast | senest | seneste | by | no later than | innen | {dueBefore}",
  dueBefore: "före | innan | inden | before",
  or: "eller | og | or | and | och",
  // Between a bound and its number, at most three of them.
  filler: `uppgå till | uppgår till | använda | vara | är | ha | har | bli | nå | uppnå | ligga på | ligger på | motsvara
    | motsvarande | sammanlagt | sammantaget | totalt | {index} | betyget | en | ett | om | på | till | med | i | cirka | ca
    | drygt | knappt | ungefär | omkring | runt | ytterligare | värdet | nivån | snitt | genomsnitt | medeltal | de | än`,
  fill: "[{filler} [{filler} [{filler}]]]",
  notOver: `(överstiger | överskrider | passerar) {not} | {not} …4 ({over} | överskridas [mer än] | överstigas [av] | längre än | ta längre tid än | ta mer än
    | överskridits mer än) | inga fler än
    | (ingen | inga | inget) …1-6 (mer än | fler än | större än | högre än | längre än | över)`,
  // Another way to name "personalomsättning" (interpret/targets/ownWords.ts).
  thoseWhoLeave: `[andel | andelen] (medarbetare | anställda | tillsvidareanställda | personal) som (slutar | slutat | slutade | (lämnar | lämnat) [sin anställning])`,

  // A title's number, its level, and the paper that it is the title of (interpret/header/title.ts).
  layer: "D | D3",
  layered: "{layer} [‿ . ‿ {layer} [‿ . ‿ {layer} [‿ . ‿ {layer}]]]",
  overall: "övergripande | strategiskt | prioriterat | långsiktigt",
  council: "kf | kommunfullmäktige | fullmäktige | nämnden | styrelsen | kommunen",
  councils:
    "({council} [‿ (: | ') [‿ s]] | kfs | kommunfullmäktiges | fullmäktiges | nämndens | styrelsens | kommunens)",
  deciders:
    "{councils} | ks | kommunstyrelsen | rf | regionfullmäktige | regionstyrelsen | direktionen | ägaren | ägardirektiv | ägardirektivet",
  labelled: `mål | [strategiskt | prioriterat] (område | perspektiv | målområde | målperspektiv | fokusområde | fokusperspektiv
    | verksamhetsområde | verksamhetsperspektiv) | kf-mål | nämndmål | delmål | resultatmål | övergripande mål | indikator
    | nyckeltal | mått | aktivitet | åtgärd | insats | uppdrag | direktiv | [strategic] goal`,
  followedUp: `uppföljning* | avstämning* | redovisning* | sammanställning* | måluppföljning* | målavstämning*
    | målredovisning* | målsammanställning*`,
  paper: `*årsredovisning | *delårsrapport | *verksamhetsplan | *verksamhetsberättelse | *förvaltningsberättelse | *årsrapport
    | *måluppföljning`,
  // A bound that stands before its number as a label, or beside it in brackets: "max: 5", "5 (max)".
  labelBound: "{atLeast} | {atMost} | min",
  // What a bound is called, before its number.
  lowestName: `golv | golvet | (undre | nedre) (gräns | gränsen) | lägsta (nivå | nivån | värde | värdet) | miniminivå | minimivärde`,
  highestName: `tak | taket | (övre) (gräns | gränsen) | högsta (nivå | nivån | värde | värdet) | maxnivå | maxnivån | maxvärde`,
  notUnder:
    "(understiger | underskrider) {not} | {not} …4 ({under} | underskridas | sjunka under | gå under | falla under)",
  // To climb to a level: "nå upp till 80".
  reach: "nå | når | nått | uppnå | uppnår | komma | kommer | kommit",
  noWorse: "{not} …2 (sämre än | dårligere enn | dårligere end)",
  min: "{atLeast} | min | minimum of | {reach} upp (till | i) | {notUnder} | {noWorse}",
  max: `{atMost} | maximum of | endast | enbart | <!({reach}) upp till | (ned | ner) (till | under) | nere på
    | (begränsa | begränsas | begränsat | begränsad) till | begrenses til | begrænses til | {notOver}`,
  than: "än | enn | end | than",
  from: "från | fra | frå | from",
  to: "till | til | to",
  // How one figure is beside another's; "bättre" leaves its side to the measure.
  comparative: "up:({up} | längre) | down:({down}) | {better}",
  // Than something that is no time, number or bound.
  thanOther: `{than} !([i | in] §* | ¤* | ◊ | [i | in | the] {past} | {halving} | {doubling} | föregående* | förra* | tidigare* | under* | vad* | vid* | år* | i dag* | i förra* | i föregående*
    | i fjol* | i tidigare* | idag* | nuvarande* | dagens* | basår* | referensår* | utgångsläge* | {label} (¤* | ◊) | {max} | {min}) W`,
  // A time that has passed, besides those that a spelling replaces.
  past: `nå | nu | now | nåværende | nuværende | current* | tidligere | før* | forrige* | sidste* | sist* | siste* | forårets
    | earlier | previous* | last* | baseline* | basis*`,
  us: `rikets (genomsnitt* | snitt* | medel* | resultat* | nivå*) | länets (genomsnitt* | snitt* | medel*) | riket | rikets
    | rikssnitt* | riksgenomsnitt* | riksmedel* | (landets | landskapets | regionens) ({meanWord} | $) | hele landet | landskapet
    | fylket | fylkessnitt* | fylkesgjennomsnitt* | kommunesnitt* | kommunegennemsnit* | regionsnit* | regionsgennemsnit*
    | (national | regional | county | sector | industry | peer) (average | mean | median) | landet | länet | länets | länssnittet | länsgenomsnittet | regionen
    | genomsnitt* | medel | medelvärde* | medianen | snittet | liknande kommun* | jämförbara kommun* | jämförelsekommun*
    | kommungrupp* | jämförelsegrupp* | andra kommun* | övriga kommun* | övriga landet | övriga riket | sveriges kommuner
    | (liknande | jämförbara | andra | övriga) (*förbund | *bolag | företag | myndigheter | lärosäten | organisationer | skolor | sjukhus)
    | hela riket | motsvarande kommun* | andra *kommuner | *-snittet | landsgjennomsnitt* | landsgennemsnit* | landssnitt*
    | {trade}
    | skåne | blekinge | dalarna | gotland | gävleborg | halland | jämtland | kronoberg | norrbotten | sörmland | värmland | västerbotten
    | västernorrland | västmanland | västra götaland | östergötland | (stockholms | uppsala | jönköpings | kalmar | örebro | hallands | dalarnas) län
    | nasjonalt (snitt | gjennomsnitt) | kommunegruppe* | sammenlignbare kommuner`,
  meanWord: `genomsnitt* | snitt* | medel* | resultat* | nivå* | gjennomsnitt* | gennemsnit* | snit | snittet`,
  best: "bästa | främsta | högsta | lägsta | populäraste | tryggaste | attraktivaste | bedste | beste | *aste",
  // A change's largest size; "upp till" may as well be what is hoped for.
  cap: "{atMost} | {not} {over} | strict:(<!({not}) {under})",
  // A time of day, and the sides of it.
  oClock: "kl | kl. | klockan | klokken",
  notAfter: "senast | senest | seneste | inte (efter | senare än) | ej (efter | senare än) | no later than | by",
  notBefore:
    "tidigast | tidligst | inte (före | innan | tidigare än) | ej (före | innan | tidigare än) | no earlier than",
  // The baseline of a change.
  earlier:
    "§* | ¤* | ◊ | föregående | förra | fjol | fjolåret | år | tidigare | utgångs* | basår* | nuvarande | dagens",
  aBit: "vara | en | ett | cirka | ca | totalt | sammanlagt | ytterligare",
  by: "[med | om] [{aBit} [{aBit}]]",
  asGood: `(på | i) niveau med | in line with | on a par with | i nivå med | i paritet med | på samma nivå som | samma nivå som | samma som
    | lika (bra | hög | högt | höga | låg | lågt) som | lika med | lika | motsvarande | motsvara | motsvarar`,
  // Another organisation or group, with its kind of figure ("snittet") and its place.
  others: `!(i (snitt | genomsnitt) | i medel)
    [(snittet | genomsnittet | medelvärdet | medel | resultatet | nivån | värdet | rikssnittet | siffran) (för | i | av | bland | hos)]
    …3!(i (snitt | genomsnitt) | i medel | ¤* | §* | ◊) {us} [(för | i | av | bland | hos | inom) …1-4+]`,
  // An earlier level as a bound.
  earlierLevel: `[på | som] (§* års W | basåret | basårets W | föregående (år | års W | mätning* | läsår) | förra (årets W | året | mätningen)
    | fjolårets W)`,
  everyOne: "alla | samtliga | alle | varje !(år* | månad* | vecka* | dag* | termin* | kvartal*)",
  inYear: "i | år §* | senast §* | §*",
  // Precedes the time by which a target is due.
  whenWord: "att | {due} | den | år | till | från och med | vid utgången av | under | i | in | §*",
  // After "alla", "varje": a period or a part, so that the phrase does not mean all of the measured group.
  /** Before a time, how often: "var tredje vecka". */
  each: "var | vart",
  /** Parts of a year that are no unit of time. */
  spanOfYear: "termin | halvår | kvartal | tertial | läsår | mandatperiod",
  timeOrPart: `månad | år | vecka | dag | kvartal | termin | tertial | gång | mål | målen | delar | områden`,
  selfFinanced: `*självfinansier* | finansieras [helt] (med egna medel | utan [nya] lån | med eget kapital) | *egenfinansier*`,
  stateReached: `*fossilfri | *fossilfritt | *fossilfria | *bränslefri | *bränslefritt | *bränslefria | *utsläppsfri
    | *utsläppsfritt | *utsläppsfria | *klimatfri | *giftfri | *giftfritt | *giftfria | *drogfri | *drogfritt | *drogfria
    | *rökfri | *rökfritt | *rökfria | *emissionsfri | *emissionsfritt | *emissionsfria | *klimatneutral | *klimatneutralt
    | *klimatneutrala | *koldioxidneutral | *koldioxidneutralt | *koldioxidneutrala | *koldioxidfri | *koldioxidfritt
    | *klimatpositiv | *klimatpositivt | *klimatpositiva | *fossiloberoende | *klimatoberoende
    | co2 neutral* | co2-neutral | co2-neutralt | co2-neutrala | *nettonoll*`,
  // There, and in use.
  inPlace: `på plats | på plass | på plads | in place | tagen i bruk | taget i bruk | tatt i bruk | taget i brug | i drift
    | in operation | operational | ferdig | færdig`,
  // None of it at all.
  nought: `inga | noll | zero | none | nil`,
  noughtAim: `nollvision* | nolltolerans* | nullvisjon* | nulltoleranse* | nulvision* | nultoleranc* | zero (tolerance | vision)`,
  // All who are to have something have it.
  fullCover:
    "(full | fullt | fuld | complete) !(*kostnad* | *kostnads* | *omkostning*) (*täckning | *dekning | *dækning | coverage)",
  doneWord: `klar | klart | klara | färdig | färdigt | färdigställ* | genomförda | genomförd | genomfört | genomförts | antagen
    | antaget | antagna | beslutad | beslutade | beslutat | fastställd | fastställt | framtagen | framtaget | upprättad | upprättat
    | införd | införda | infört | implementerad | implementerat | inrättad | inrättat | etablerad | etablerat | driftsatt | invigd
    | invigt | påbörjad | påbörjat | certifierad | certifierat | byggd | byggt | finnas | utfasat | utfasad | utfasade
    | avvecklat | avvecklad | installerat | installerad | renoverad | renoverat | ombyggd | ombyggt | öppnad | öppnat
    | tecknat | utsett | kartlagt | kartlagd | uppdaterad | reviderad | redovisad | redovisas | utredd | utrett`,
  doing: `genomförts | genomförs | genomföras | inrättas | införs | införas | upprättas | antas | färdigställs | färdigställas
    | tas (fram | i bruk | i drift) | byggs om | byggas om | byggs | byggas | startas | påbörjas | etableras | implementeras
    | invigs | invigas | slutförs | slutföras | revideras | uppdateras | lanseras | driftsätts | driftsättas | fasas ut
    | avvecklas | rivs | rivas | anläggs | anläggas | installeras | renoveras | kartläggs | kartläggas | utreds | utredas
    | fastställs | fastställas`,
  // Precedes the part of the year by which something is to be done.
  // What is to begin or be opened at a time.
  beginning:
    "byggstart | driftstart | trafikstart | produktionsstart | projektstart | spadtag | första spadtaget | invigning | inflyttning",
  byWord: `{due} | ska | skall | vara | klar | klart | klara | färdig | färdigt | genomfört | genomförd | genomförda | genomförs
    | genomföras | under | i | vid | till | slutet av | utgången av | början av | den`,
  partOfYear: `(kvartal | kv. | kv | tertial | halvår | delår) ◊ | q1 | q2 | q3 | q4 | kv1 | kv2 | kv3 | kv4 | t1 | t2 | t3
    | {month}`,
  // Words of a text that its reading may omit.
  mostOf: "{cap} | upp till",
  anyNumber: "¤* | ◊ | en | ett",
  wholeOthers: `riket | rikets !(kommun*) | rikssnitt* | riksgenomsnitt* | länet | länets !(kommun*) | länssnitt*
    | (genomsnittet | snittet | medelvärdet | medianen) !((för | av | under) (de* | det* | åren* | perioden* | ¤* | §*))
    | (liknande | övriga | andra | jämförbara) (kommuner | regioner | län | städer)`,
  trade: "branschsnitt* | branschgenomsnitt* | branschmedel* | branschen",
  // Periods of the calendar (interpret/period.ts).
  month: `(${formsOf(NUMERALS.monthForms).join(" | ")}) [.]`,
  // Why there is no value, in a text that may have other figures (interpret/number/missing.ts).
  notShown: `(redovisas | redovisades | redovisats | visas | presenteras | publiceras | rapporteras | anges | mäts | mättes | beräknas)
      (ej | inte)
    | (ej | inte | not) [kunnat | kan | möjligt] [att]
      (redovis* | visas | visa | publicer* | rapporter* | inrapporter* | tillförlitlig* | reported | shown | published)
    | för (få | lågt | låg | litet | små) W | sekretess* | otillräckligt | otillräcklig | too few | mäts (vart | vartannat)
    | resultat* saknas | ingen mätning | (ikke | ej) (vist | oppgitt | opgjort)`,
  // Those who have answered, before how many they are or what share.
  ofAnswers: "svarsfrekvens* | svarsandel* | svarsprocent* | bortfall* | underlag* | deltagande* | antal svar* | n",
  // Those who have answered, after how many they are.
  answers: "svar | svarande | svaranden | respondenter | enkätsvar | observationer",
  answering: "{answers} | besvarade | enkäter | deltagare | personer | elever | individer | brukare",
  fewer: "färre än | mindre än | under | lägre än | < | = | > | : | endast | bara",
  // When a value will come (interpret/number/missing.ts).
  comes: `kommer !(att) | antas | beslutas | genomförs | görs | sker | utförs | mäts | redovisas | redovisar | rapporteras | publiceras | publicerar
    | presenteras | presenterar | sammanställs | släpps | släpper | levereras | inväntas | följs upp`,
  measuring:
    "*mätning* | svar | svaren | *enkätsvar* | *enkät* | *undersökning* | *resultat* | *utfall* | *uppföljning* | *statistik*",
  // Why nothing is measured or judged (report/unjudgedReason.ts).
  underlay: "*underlag | *underlaget | mätmetod | mätmetoden | mätvärde | mätvärden",
  hardTo: "(svårt | för tidigt) att",
  judgedThen: `mäta | mäts | mätas | mättes | bedöma | bedömer | bedöms | bedömas | bedömdes | följa upp | följs upp | följas upp | utvärdera | utvärderar
    | utvärderas | utvärderades | redovisas | rapporteras | publiceras`,
  judgedSo:
    "mätt | mätts | uppmätt | bedömt | bedömd | bedömda | bedömts | följts upp | utvärderat | utvärderad | utvärderats",
  reaching: "att | nå | nås | nått | uppnå* | uppfyll* | kunna | vara | bli | blir | som | ha",
  newMeasure:
    "(nytt | nya) mål | nytt mått | ny indikator | nya (mått | indikatorer) | (målet | måttet | indikatorn) är (nytt | ny)",
  whenMeasured: `{month} | Y | {term} | sommaren | vintern | *årsredovisning* | *årsbokslut* | *årsskiftet | *tertialet | *kvartalet
    | nästa (år | gång | mätning* | delår* | tertial* | kvartal*) | vartannat år | vart (tredje | fjärde | femte) år | senare`,
  anyYear: "Y | ' D2 | D2",
  throughEnd: "t.o.m. | t.o.m | t. o. m. | tom | t o m | [fram] till och med",
  through: "{throughEnd} | fram till",
  week: "vecka | v | v.",
  accumulatedTo: "ack. | ack | ackumulerat | ackumulerad",
  upTo: "{through} | {accumulatedTo}",
  r12: `(r12 | rullande (12 | tolv) [månader | mån] | rullande (årsvärde | årsmedel | årsmedelvärde | årssnitt | årsgenomsnitt) | senaste (12 | tolv) (månaderna | månader | mån))
    [,] [{through} | till | per]`,
  crowns: "kr:(D) ‿ : ‿ ore:(D2)",
  tertial: "t | tertial | tertialrapport | tertialbokslut | tertialuppföljning",
  quarter: "kv | kv. | kvartal | q | k | kvartalsrapport",
  autumnTerm: "ht | höstterminen | hösten | hösttermin",
  springTerm: "{spring} | vårtermin",
  term: "{autumnTerm} | {springTerm}",
  schoolYear: "läsåret | läsår | lå | skolåret | skolår",
  secondHalf: "2 [. | :] [e | a] (halvår | halvåret) | andra halvåret | halvår 2 | h2",
  interim: `delår | delårsrapport | delåret | delårsbokslut | delårsuppföljning | delårsutfall | halvår 1 | halvår | halvåret
    | första halvåret | h1 | halvårsutfall | halvårsrapport | halvårsbokslut`,
  /** Beside two digits alone, too: "Utf 24", "BS 23". */
  figureOfYear: "utfall | utf | prognos | progn | budget | bokslut | bs | helår",
  ofYear: "{figureOfYear} | mål | målvärde | år | resultat | plan",
  ordinal: "första | andra | tredje | fjärde | første | andre | tredje | fjerde",
  // Before or after a value (interpret/number.ts, besideNumber.ts).
  valueBound: "(< | >) [=] | = < | = > | {atLeast} | {atMost} | {over} | {under} | upp till",
  approximately:
    "ca. | ca | cirka | c:a | circa | ungefär | ung. | ung | omkring | runt | {justOver} | {justUnder} | uppskattningsvis | ~ | ≈",
  // States how much the writer thinks it is, and leaves the number as it is.
  emphasis: "hela | bara | endast | enbart | blott | så mycket som | så lite som | så många som | så få som",
  // On one side of its figure.
  justOver: "[lite | litet] drygt | gott och väl | {slightly} över",
  justUnder: "[lite | litet] knappt | nästan | närmare | nära | närapå | inemot | uppemot | bortåt | {slightly} under",
  slightly: "strax | något | lite | litet | precis | aningen | en aning",
  // A figure that may change, before or beside it.
  reserved: "preliminärt | preliminär | preliminära | prel. | prel",
  valueLabel: "plats | placering | rank | ranking | index | nki | nmi | nri | nii | hme | betyg | nr | nummer",
  outcomeLabel: `utfall | resultat | värde | totalt | [utfallet | resultatet | värdet] (uppgick | uppgår) till
    | (utfallet | resultatet | värdet) (blev | är | var) | uppgick (år | under) Y till`,
  judgement: `ja | nej | [målet | är | har] [är | har] [inte | ej | delvis]
    (nås | nått | uppnås | uppnått | uppfylls | uppfyllt | klarat)`,
  // Digits in groups with marks or spaces between.
  amount: "N [[. | ,] N [[. | ,] N [[. | ,] N [[. | ,] N]]]]",
  chapter: "N . [N [. [N [. [N]]]]]",
  arrow: "↕ [\ufe0f]",
  percentOrWord: "% | L",
  deficit: "[ett] underskott [på | om | med]",
  surplus: "[ett] överskott [på | om | med]",
  footMark: "* | † | ‡ | ¹ | ² | ³ | ⁴ | ⁵ | ⁶ | ⁷ | ⁸ | ⁹ | ᵃ | ᵇ | ᶜ | ᵈ | ᵉ | ⁾",
  /** A note by its number. */
  noteWord: "not | noten | fotnot | fotnoten",
  inMean: "i (snitt | genomsnitt | medel | medeltal | median) | totalt",
  yearBefore: `f. g. år | fg. år | fg år | f.g.år | föreg. år | föreg år | föregående år | året innan | året före | fjolåret | förra året | i fjol | i fjor | fjoråret | året før
    | året forud | foregående år | forrige år | sidste år | [the] (last | previous) year | the year before`,
  ofTimeOrLength: `dag* | arbetsdag* | kalenderdag* | skoldag* | dygn* | veck* | arbetsveck* | kalenderveck* | skolveck* | månad*
    | kalendermånad* | mån | år* | kalenderår* | skolår* | tim* | arbetstim* | minut* | min | sek* | meter* | km | m
    | kilometer* | termin*`,
  // The list that a place is on.
  order: `*rank* | *list* | *undersökning* | *mätning* | *jämförelse* | *näringsliv* | *klimat* | *index* | *barometer*
    | sverige | landet | riket | länet | kommuner*`,
  // Headers and headings (interpret/header.ts).
  documentWord: `*mål | *nyckeltal | *indikatorer | *mått | *mätetal | *uppföljning | *redovisning | *styrkort | *plan
    | *sammanställning | *bilaga`,
  committeeLast: `*nämnd | *nämnden | *styrelse | *styrelsen | *utskott | *utskottet | *utvalg | *utvalget | *udvalg
    | *udvalget | *förvaltning | *förvaltningen | *bolag | *bolaget`,
  compoundAim: `etappmål | etappmålet | delmål | delmålet | årsmål | årsmålet | läsårsmål | läsårsmålet | budgetmål
    | budgetmålet | planmål | planmålet`,
  decided: "beslutat | fastställt | antaget | nytt | nya | uppsatt | reviderat | ursprungligt | kortsiktigt",
  inTime: "kort sikt | medellång sikt | lång sikt",
  whenAimed: `för | till | att nå | per | år | helår | [på] {inTime} | vid årets slut | [vid] utgången av | i slutet av
    | senast | den | D [/ D]`,
  yearsEnd: "årets slut | årsskiftet | helår | helåret | året | {inTime}",
  // How a workbook is filled in.
  instructing: `läs mig | läsmig | instruktion* | anvisning* | manual* | lathund* | så fyller du | så här (gör | fyller) du`,
  ofWhich: "varav | därav | av vilka",
  groupOfPeople: `kvinnor och män | kvinnor | kvinna | män | man | flickor | pojkar | tjejer | killar | total | totalt | alla
    | samtliga | båda könen | kvinner | menn | kvinder | mænd | women | men | girls | boys`,
  statingVerb: `ska | skall | är | har | blir | kan | får | bör | öka | ökar | ökas | minska | minskar | minskas | förbättra
    | förbättrar | förbättras | skal | shall`,
  // Words that begin as "mål" does and have nothing to do with goals.
  otherThanGoal: `måltid* | målar* | målning* | måleri* | målsm* | målsäg* | målvakt* | målgång* | mållinje* | målmedvet*`,
  // A word that names a level of a plan.
  levelPart: `!({otherThanGoal}) *mål* | *uppdrag* | *faktor* | *indikator* | *nyckeltal* | *mått* | *mätetal* | *styrtal* | *aktivitet*
    | *åtgärd* | *insats* | *område* | *perspektiv* | *åtagande* | *inriktning* | *strategi* | *process* | *tema*`,
  wished: `öka | ökad | ökat | ökade | minska | minskad | minskat | minskade | förbättra | förbättrad | förbättrat | förbättrade
    | höja | höjd | höjt | höjda | sänka | sänkt | sänkta | stärka | stärkt | stärkta | bättre | fler | färre | högre | lägre
    | tydligare | tryggare | snabbare | enklare | renare | starkare | friskare`,
  // A small number, in digits or as a word: "3", "tre".
  count: `N | en | ${formsOf(NUMERALS.ones).join(" | ")}`,
  joining: "och | samt | men | medan | ,",
  suspending: "och | eller | samt | respektive | og | and | or",
  top: "bästa | översta | övre",
  // Of a row that no longer counts, in a cell or a mark beside its title.
  withdrawn: "utgår | utgått | utgången | struken | struket | har utgått | är (struken | struket)",
};
