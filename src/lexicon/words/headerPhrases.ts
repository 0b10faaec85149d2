/*
 * What several words of a header state together, in the notation of interpret/text/phraseNotation.ts: the classes that only
 * headers have, and a row for each role.
 */
import type { Role } from "../../domain/plan";

/** Classes of header words, besides those of classes.ts. */
export const HEADER_CLASSES = {
  /** A word for a figure, whatever is figured. */
  figureNoun: "värde/nivå/tal/siffra/resultat/utfall~",
  headerFigure:
    "{figureNoun} | läge/mått/effekt~ | mät/utfalls+värde/nivå/tal/siffra/resultat/utfall/läge/mått/effekt~",
  someGoal: "*mål~ | *målsättning~",
  ourBody: "vi | nämnden | kommunen | bolaget | förvaltningen",
  /** A figure that is aimed at, before the noun for it. */
  aimedAt: `målsat/målsatt/önskad/önskat/önskvärd/önskvärt/eftersträvad/eftersträvat/utlovad/utlovat/planerad/planerat~
    | beslutad/beslutat/fastställd/fastställt/antagen/antaget/budgeterad/budgeterat/avsedd/avsett/tänkt/uppsatt~
    | förväntad/förväntat/krävd/begärt~`,
  /** A figure that was measured, before the noun for it. */
  wasMeasured: `uppmätt | uppmätta | faktisk | faktiskt | faktiska | verklig | verkligt | verkliga | erhållen | erhållet
    | erhållna | uppnådd | uppnått | uppnådda | registrerat | registrerad | redovisat | redovisad | rapporterat | rapporterad
    | inrapporterat | inrapporterad | slutlig | slutligt | slutliga | (senast | senaste) [uppmätta | kända | redovisade
    | tillgängliga]`,
  /** When or by whom a row of the table was written. */
  wasWritten: `uppdaterad | uppdaterat | ändrad | ändrat | reviderad | reviderat | granskad | granskat | sparad | sparat | inlagd
    | inlagt`,
  /** What was before. */
  wasBefore: `fjolår* | i fjol | (förra | förre) (året | årets | perioden | periodens | mätningen | mätning | gången | värdet
    | utfallet | resultatet | värde | utfall | resultat) | föregående [års] [L] | f [.] ‿ g [.] år* | fg [.] år* | (fg. | föreg. | föreg) [års | år] [L]
    | tidigare [år | års] (*värde* | *utfall* | *resultat* | *nivå* | *mätning* | *period* | *år*) | året (innan | före)
    | motsv. period~ | motsv period~ | motsvarande period~ | samma period | närmast (föregående | tidigare)`,
  /**
   * "Mål-" before a noun that states no more: "målläge", "målindex", "målsats"; over figures a target, over wordings a
   * goal. "Måltid" and "målare" have nothing to do with goals.
   */
  aimWord: `!(mål | måls | målt | måla | målupp* | målopp* | målopf* | målepunkt* | måleparam* | målbed* | målstat* | målgrupp* | målområd* | målvariab* | målparam* | målkatego* | måldatum*
    | målår* | målnr* | målnummer* | målid* | målägare* | måltyp* | målperspektiv* | målvärde* | måltal* | målnivå* | målsiffra*
    | målgräns* | målkrav* | målkvot* | målandel* | målsättning* | målformulering* | målbeskrivning* | måltext* | {otherThanGoal}) mål*`,
  /** Who, when, what is done and how it is measured are other questions than what is wished. */
  otherQuestion: "när | vem | varför | vilka | hur ofta",
  doneOrMeasured: `gör | göra | göras | klar | klart | mäta | mäts | mätas | följa | följas | följer | ansvara | ansvarar`,
  wishWord:
    "ska | skall | skulle | vill | ville | siktar | siktade | strävar | strävade | bör | borde | hoppas | hoppades | ønsker | sikter | sigter",
  /** In whole words: "för 2024 siktar vi på", "hur ska det vara". Over figures a target, over wordings a goal. */
  wish: "!({otherQuestion}) !(…* ({doneOrMeasured})) …* {wishWord} …$",
  becameOf: "så | hur | vad | det",
  becameTo: "det | vi | på | utfallet | resultatet",
  /** A result, in whole words: "2023 blev", "hur var det", "så gick det". Over figures an outcome, else a verdict. */
  became: `[{becameOf} [{becameOf}]] (blev | var | gick | har gått | har blivit | landade) [{becameTo} [{becameTo}]]
    | (så | hur) har det (gått | blivit | varit) | ({becameOf} | hit | dit | där) (kom | nådde | hamnade | landade) (vi | det)
    | (slik | sådan | således | hvordan) (gikk | gik | ble | blev) det`,
  /** "Mätbart mål" is the measure of a goal beside it, or the goal itself. */
  measurableGoal: "mätbar/målbar+/a/t/e mål~ | measurable (goal | goals | objective | objectives | target | targets)",
  followsUp:
    "mäter | mäts | mäta | följer | följs | följa | uppföljs | utvärderas | utvärderar | vet | ser | märker | märks",
  /** Other organisations, whose figures are compared with: "Utfall riket", "Resultat liknande kommuner". */
  ofOthers: `{elsewhere} | (liknande | jämförbara | andra | övriga | alla | samtliga) kommuner | kommungruppen | grannkommunen
    | grannkommunerna | länets kommuner`,
  /** Between outcomes and their target: "Utfall 2024 (mål 80)", "Utfall mot mål 80". */
  beforeAim: "⟨ | , | – | - | / | ; | mot | jämfört med",
  /** A target in a header that has its words too: "minst 80 % nöjda", "80 %". */
  aimedLevel: "{valueBound} {amount} [% | procent | L] [L [L]]",
  aimedShare: "{amount} (% | procent) [L [L]]",
  /** When a figure is of, after its word. */
  partOfMoment: `(för | per | vid | till | i) [hela] (år | året | helår | helåret | årets slut | årsskiftet | perioden | delår
    | bokslut | bokslutet | slutet av L) | <!(N | ^ i) år | helår | D [‿ / ‿ D] | per | den`,
} as const;

interface HeaderPhrase {
  /** More than one where the cells below state which. */
  roles: readonly [Role, ...Role[]];
  /** As that of a word, 0–1.3. */
  weight: number;
  /** The whole header. `…$`: and anything after it. */
  phrases: string[];
  /** Roles that its words would speak for one by one, and do not speak for together. */
  not?: Role[];
}

/**
 * Meanings of several header words together, by their parts: aim, result, earlier state, demand. A figure that was
 * aimed at is a target, whatever its noun; a share of a target or a distance to it is neither; words of why and how are
 * texts.
 */
export const HEADER_PHRASES: readonly HeaderPhrase[] = [
  // The mean of some grades is a grade, and no others' mean.
  {
    roles: ["grade"],
    weight: 1.3,
    phrases: [
      "betyg [L] (medel | medelvärde | medeltal | snitt | genomsnitt)",
      "betyg [för] (mål | målet)",
      "målbetyg",
    ],
    not: ["comparison", "goal", "target"],
  },
  {
    roles: ["target"],
    weight: 1.1,
    phrases: ["!(förväntat utfall*) {aimedAt} {headerFigure}"],
    not: ["outcome", "grade", "goal", "baseline"],
  },
  {
    roles: ["target"],
    weight: 1.1,
    phrases: [
      "*mål/måls/målsätts/målsättnings+värde/tal/nivå/siffra/gräns/krav/kvot/andel~",
      "*mål/måls/målsätts/målsättnings [-] värde/tal/nivå/siffra/gräns/krav/kvot/andel~",
    ],
    not: ["outcome", "goal"],
  },
  {
    roles: ["target"],
    weight: 1,
    phrases: [
      "budget/plan/ambitions/krav/rikt/bör/tröskel/gräns/etapp/norm/minimi/maximi+värde/nivå/tal/siffra/resultat/utfall~",
    ],
    not: ["outcome"],
  },
  {
    roles: ["target"],
    weight: 1.1,
    phrases: [
      "(ska | skall) vara (uppnått | uppnådd | nått) [{partOfMoment}] [Y]",
      "(ska | skall) (uppnås | nås) [{partOfMoment}] [Y]",
    ],
    not: ["outcome", "grade", "goal"],
  },
  {
    roles: ["target"],
    weight: 1,
    phrases: ["års/helårs/läsårs/månads/kvartals/tertial/period+mål/målet"],
    not: ["goal"],
  },
  {
    roles: ["target"],
    weight: 0.8,
    phrases: [
      "[det | dit | hit | nivå | nivån | värde | värdet] [vi | som] (vill | ska | skall | bör | måste) [vi] (nå | nås | uppnå | uppnås | ha | vara | bli | ligga på | komma till) [till | senast]",
      "(acceptabel | godtagbar | godkänd | tillfredsställande | lägsta | högsta) {headerFigure}",
      "(gräns | nivå) för L",
    ],
    not: ["outcome", "grade"],
  },
  { roles: ["target"], weight: 0.6, phrases: ["!(krav | kravet | kraven) (*krav | *kravet | *kraven)"] },
  { roles: ["target", "goal"], weight: 0.6, phrases: ["{aimWord}"] },
  { roles: ["target", "goal"], weight: 0.6, phrases: ["{wish}"], not: ["owner", "period"] },
  { roles: ["outcome", "grade"], weight: 0.6, phrases: ["{became}"] },
  // What was reached, or whether it was: the cells state which.
  {
    roles: ["outcome"],
    weight: 0.7,
    phrases: ["nått | uppnått | nådd | nådda | uppnådd | uppnådda | oppnådd | opnået | opnåede | achieved | reached"],
  },
  { roles: ["baseline"], weight: 0.7, phrases: ["(före | innan | før | before) L"], not: ["outcome", "activity"] },
  { roles: ["outcome"], weight: 0.7, phrases: ["(efter | etter | after) L"], not: ["activity"] },
  { roles: ["goal", "indicator"], weight: 0.75, phrases: ["{measurableGoal}"], not: ["target"] },
  {
    roles: ["goal"],
    weight: 0.9,
    phrases: [
      "(det | detta | vad | så) [här] ((ska | skall | vill) {ourBody} | {ourBody} (ska | skall | vill)) !(gör*) L",
    ],
  },
  {
    roles: ["outcome"],
    weight: 1.1,
    phrases: [
      "{wasMeasured} ({headerFigure} | mätning | mätningen | notering | noteringen)",
      "slut/bokslut/boksluts/års/period/periods/delårs/helårs/verksamhets/enkät+värde/nivå/tal/siffra/resultat/utfall~",
      "mät+resultat/utfall/siffra/tal~",
    ],
    not: ["indicator", "grade", "target"],
  },
  { roles: ["outcome"], weight: 1, phrases: ["{wasBefore}"], not: ["period"] },
  {
    roles: ["forecast"],
    weight: 0.9,
    phrases: ["förvänta/beräkna/prognosticera/prognostisera/uppskatta+t/d"],
    not: ["outcome"],
  },
  {
    roles: ["outcome"],
    weight: 0.8,
    phrases: [
      "i år",
      "(årets | periodens | helårets) (värde | nivå | tal | siffra | resultat | utfall | läge | mätning)",
    ],
  },
  {
    roles: ["baseline"],
    weight: 1.1,
    phrases: [
      "bas/start/referens/utgångs/ingångs/noll+linje/år/värde/nivå/läge/tal/mätning/punkt/resultat~",
      "{figureNoun} [vid | i | för | under] (start | starten | bas/start/referens/utgångs/jämförelse+år/året)",
      "ursprungsvärde",
      "ursprungligt (värde | läge)",
    ],
    not: ["outcome", "target", "period", "indicator"],
  },
  {
    roles: ["other"],
    weight: 1.3,
    phrases: [
      "differens | diff | skillnad",
      "(andel | procent | % | del) av [L] *mål*",
      "(differens | diff | skillnad | gap | avstånd | avvikelse | kvar | återstår) [i L] (mot | till | från | sedan | jmf | jfr | jämfört med | mellan) _ …$",
      "mål/budget/plan+avvikelse/differens/gap~",
    ],
    not: ["target", "comparison", "goal", "outcome", "grade"],
  },
  {
    roles: ["other"],
    weight: 1.3,
    phrases: [
      "medel/medelvärde/snitt/genomsnitt+/et …4 N (åren | år | månader | mån)",
      "tre/fyra/fem/fler+års+medel/snitt/genomsnitt/medelvärde",
      "[eget | vårt] (utfall | resultat | värde) [i] (snitt | medel | medelvärde | genomsnitt)",
      "bäst/sämst/högst/lägst+a/e resultat/värde/utfall/notering~ [någonsin | hittills | genom åren | sedan …$]",
      "rank/ranking/placering/plats+/en [(i | bland | av | inom) _ …$]",
    ],
    not: ["comparison"],
  },
  {
    roles: ["other"],
    weight: 1.3,
    phrases: [
      "antal (svar | svarande | respondenter | mätningar | observationer | deltagare i L)",
      "svars+frekvens/andel/antal~",
      "felmarginal~ | konfidensintervall~",
      "/mät/uppföljnings+frekvens/intervall | när mäts det | hur ofta",
    ],
    not: ["outcome", "indicator", "period"],
  },
  {
    roles: ["other"],
    weight: 1.3,
    phrases: [
      "[senast | sist] {wasWritten} [den | av | datum]",
      "uppdaterings/ändrings/registrerings/inrapporterings/gransknings+datum/dag~",
    ],
    not: ["outcome", "period", "owner"],
  },
  {
    roles: ["indicator"],
    weight: 1,
    phrases: [
      "(hur | så | vad) [ska | kan] [vi | det | målet | man] {followsUp} !([L] (ut* | till*)) [vi | det | målet | man] [(att | om | det | detta | på | upp | genom | med) _ …$]",
      "{someGoal} (mäts | följs upp) L _ …$",
      "(*mäts | *uppföljs | följs upp | *utvärderas | *kontrolleras) (genom | med | av | via | i form av)",
      "mätning av {someGoal}",
      "mål/mät+variabel/parameter/variabler/parametrar | mätområde",
      "/framgångs/mål/bedömnings/uppföljnings+kriterium/kriterier",
      "/enkät/uppföljnings+fråga/frågor",
      "indikator/nyckeltals/mått+/en/ens+benämning/namn/text",
    ],
    not: ["comment", "goal", "target", "area"],
  },
  { roles: ["indicator"], weight: 0.6, phrases: ["variabel | parameter | variabler | parametrar"] },
  {
    roles: ["unit"],
    weight: 1,
    phrases: ["mått/värde/mät+enhet/sort~", "(mäts | anges | uttrycks | redovisas) i"],
  },
  {
    roles: ["source"],
    weight: 1,
    phrases: [
      "(hämtas | tas | uppgift | uppgifter | data) (från | ur)",
      "mät/data/uppgifts+källa/källan",
      "källa L _ …$",
    ],
  },
  {
    roles: ["owner"],
    weight: 1,
    phrases: [
      "(rapporteras | redovisas | följs upp) av",
      "uppgiftslämnare | inrapportör",
      "*ägare",
      "(*ansvarig | *ansvariga) _ …$",
    ],
  },
  {
    roles: ["comment"],
    weight: 1.1,
    phrases: [
      "(varför* | vad beror* | hur kommer det sig* | vad förklarar* | bakgrund till* | orsak till* | skäl till*) …$",
      "(beskriv | kommentera | förklara | motivera | redogör | analysera | ange orsak) L _ …$",
      "*analys/förklaring/motivering/reflektion/kommentar+/en/er/erna [(av | till | för | kring | om | över) _ …$]",
      "!(mål* | indikator* | nyckeltal* | mått* | aktivitet* | uppdrag* | beskrivning | redogörelse) *beskrivning/redogörelse+/en/ar/er [(av | till | för | kring | om | över) _ …$]",
      "läget/resultatet/utfallet/utvecklingen/uppföljning/uppföljningen i (korthet | ord | text)",
      "noterat | resonemang | orsaker [och L]",
      "(sammanfattande | samlad) (kommentar | text)",
      "L och (analys | analyser | kommentar | kommentarer | slutsats | slutsatser)",
      "(analys | kommentar | kommentarer | orsak | orsaker) (och | samt | / | ,) [ev. | ev | eventuell | eventuella | eventuellt | planerad | planerade | vidtag* | fortsatta] (åtgärd | åtgärder)",
    ],
    not: ["outcome", "grade", "goal", "target", "trend", "indicator", "activity"],
  },
  {
    roles: ["comparison"],
    weight: 1.3,
    phrases: [
      "({figureNoun} | {wasMeasured} {figureNoun}) [i | för | : | , | – | - | ⟨] {ofOthers} [⟩]",
      "{ofOthers} [: | , | – | -] ({figureNoun} | {wasMeasured} {figureNoun})",
    ],
  },
  {
    roles: ["comparison"],
    weight: 1.2,
    phrases: [
      "[sveriges | alla | samtliga | liknande | jämförbara | andra | länets | övriga] (kommuner | kommunerna)",
      "sverige | hela landet",
      "nationellt [värde | snitt]",
    ],
  },
  {
    // Of what it is a grade: no goal and no target.
    roles: ["grade"],
    weight: 1.1,
    phrases: [
      "^ (betyg | bedömning | status | läge | färg | signal | omdöme | trafikljus | måluppfyllelse | måluppnåelse | måluppfyllnad | måluppfyllelsegrad | uppfyllelse | uppfyllelsegrad) [på | för | av] (mål | målet | målen | *mål | mått | måttet | måtten | indikator | indikatorn | nyckeltal | aktivitet | aktiviteten) [⟨ % ⟩ | , % | % | i (procent | %)] $",
    ],
    not: ["goal", "target", "indicator", "activity", "outcome", "forecast"],
  },
  {
    roles: ["grade"],
    weight: 0.7,
    phrases: [
      "avstämning | avstämt | värdering | utvärdering | godkänt | nått | nådd | nådda | uppnådd | uppnådda | klarat | klarad | klarade",
      "bedömt läge | lägesbild | lägesbedömning",
      "inom (limit | limiten | gräns | gränsen | gränser | gränserna | gränsvärde | gränsvärdet | ram | ramen | intervall | intervallet | tolerans | mål | målet | krav | kravet)",
      "(prognos | prognosen) [för | av | på] måluppf*",
      "färg/status+markering/kod/sättning",
      "(nås | uppnås | uppfylls | uppnått | uppfyllt | nått) [/ | eller] (inte | ej | nås ej | ej nått | ej uppnått | uppnås ej | ja / nej)",
      "[bedömt] (utfall | resultat) (mot | jämfört med | i förhållande till) *mål*",
      "(utfall | resultat) målet",
      "(bedöms | beräknas | kommer att | förväntas) (uppnås | uppfyllas | nås | att nås)",
      "(kommer | hinner | klarar | klarade | när | når | nådde | nås | uppnår | uppnådde | uppnås | uppfylls | uppfyller) [{ourBody}] [att nå | nå] [årets | periodens | helårets | uppsatta | våra] (mål | målet | målen | målvärdet) _ …$",
      "(är | blir | har) (målet | målen) L _ …$",
    ],
    not: ["outcome", "forecast", "owner", "target", "goal"],
  },
  {
    roles: ["area"],
    weight: 0.7,
    phrases: [
      "*perspektiv/dimension/fält/gruppering/spår~ | pelare~",
      "vision | visionen | utmaning | utmaningar | utmaningen | fokus | tema | vägval",
      "(vad | hva) (handlar | handler | gäller | gjelder | rör | avser) [det] [om]",
      "*prioritering/prioriteringar/prioriteringen",
      "strategi | strategier | strategin | (strategisk | strategiska) (inriktning | inriktningar | riktning)",
    ],
  },
];
