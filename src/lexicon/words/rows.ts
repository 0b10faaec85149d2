import { GRADES } from "./grades";

/** Words of rows and lines that tell what kind of row it is, by concept. */
export const ROW_WORDS = {
  /** What is to be. */
  toBe: `
    sv · ska, skall
    nb · skal
    en · shall, will`,
  /** In a title it states an aim, where something follows it. */
  aim: `
    sv · ska, skall, är, har, får, kan, ges, erbjuds
    sv · ^ öka, ^ minska, ^ förbättra, ^ stärka, ^ utveckla, ^ bli, ^ ökad, ^ ökat, ^ minskad, ^ minskat, ^ förbättrad
    sv · ^ bättre, ^ fler, ^ färre, ^ högre, ^ lägre, ^ god, ^ goda, ^ trygg, ^ trygga, ^ stark, ^ starkt, ^ attraktiv
    sv · ^ hög, ^ höja, ^ säkra, ^ skapa, ^ främja
    nb · skal
    en · shall`,
  /** What someone or something does; after its subject it states an aim. */
  happens: `
    sv · minskar, ökar, växer, upplever, känner, bedrivs, väljer, används, mår, når, blir, bidrar, arbetar, erbjuder
    sv · präglas, utvecklas, stärks, trivs, lever, bor, hålls, deltar, klarar, tas till vara`,
  /** What has a grade. */
  graded: `
    sv · mål, indikatorer, nyckeltal, mått`,
  /** A grade that is counted: alone or before what has it. "Andel gröna inköp" counts something else. */
  countedStep: `
    sv · uppnådda, uppfyllda, nådda, gröna, gula, röda, delvis uppnådda, delvis uppfyllda, ej uppnådda, inte uppnådda
    sv · icke uppnådda, ej uppfyllda, inte uppfyllda, icke uppfyllda`,
  countedSteps: `
    sv · {countedStep} $, {countedStep} {graded}, {countedStep} av, {countedStep} och {countedStep}`,
  /** First in what names a part of the figure before it. */
  part: `
    sv · ^ varav, ^ därav`,
  /** A sum, a count or a total of other rows, or a part of the one above ("varav"), by what stands before a colon. */
  sum: `
    sv · ^ summa, ^ s:a, ^ total, ^ totalt, ^ i alt, ^ totalsumma, ^ delsumma, ^ varav, ^ därav
    sv · ^ antal {graded}, ^ andel {graded}, ^ samtliga {graded}, ^ antal $
    sv · ^ antal {countedSteps}, ^ andel {countedSteps}, ^ samtliga {countedSteps}
    sv · ^ sammanvägd bedömning $, ^ sammantagen bedömning $, ^ sammanvägd måluppfyllelse $
    sv · ^ sammantagen måluppfyllelse $, ^ samlad måluppfyllelse $, ^ total måluppfyllelse $`,
  /** Before a colon: the verdict of all rows together. */
  wholeVerdict: `
    sv · ^ samlad bedömning, ^ sammanvägd bedömning, ^ sammantagen bedömning, ^ samlad måluppfyllelse, ^ helhetsbedömning
    nb · ^ samlet vurdering
    da · ^ samlet vurdering`,
  /** A step that is stated as a degree of something. */
  degree: `
    sv · grad $`,
  /** The mean of other rows. */
  mean: `
    sv · ^ genomsnitt, ^ medel, ^ medelvärde, ^ snitt`,
  /** What is stated of many values of the same thing. */
  statistic: `
    sv · ^ median*, ^ medelvärde*, ^ genomsnitt*, ^ standardavvikelse*, ^ minsta, ^ största, ^ min $, ^ max $, ^ kvartil*, ^ percentil*
    nb · ^ gjennomsnitt*, ^ minste, ^ største, ^ standardavvik*
    da · ^ gennemsnit*, ^ mindste, ^ standardafvigelse*
    en · ^ mean, ^ average, ^ minimum, ^ maximum, ^ standard deviation`,
  /** Last in the name of a row that sums up those above it. */
  totalLast: `
    sv · total $, totalt $, summa $`,
  /** A share or a count: a measure, and no aim. */
  counted: `
    sv · ^ andel*, ^ antal*`,
  goalWord: `
    sv · mål*`,
  ofGoal: `
    sv · ^ målet $, av mål, av målet, av målen, för mål, för målet, för målen`,
  /** In the header of grades: those of measures. */
  ofMeasure: `
    sv · *indikator*, *nyckeltal*, mått, måttet, måttets, måtten, måttens, *mätetal*, *styrtal*, målvärde*`,
  /** Labels of remarks on the row above. */
  remark: `
    sv · ^ kommentar $, ^ kommentarer $, ^ analys $, ^ motivering $, ^ förklaring till utfallet $, ^ åtgärder $
    sv · ^ orsak $, ^ orsaker $, ^ slutsats $, ^ slutsatser $, ^ fortsatt arbete $`,
  /** When a paper was made, and not what it is about. */
  stamp: `
    sv · ^ uttag*, ^ utskri*, ^ skapad*, ^ uppdatera*, ^ reviderad*, ^ senast*, ^ hämtad*, ^ version*, ^ exporterad*, ^ rapport skapad*, ^ diarienr*, ^ diarienummer*, ^ dnr*`,
  /** First in a text that names its source. */
  source: `
    sv · ^ källa, ^ källan, ^ källor, ^ anm
    nb · ^ kilde, ^ kilder
    en · ^ source, ^ sources`,
  /** First in other notes below a table. */
  note: `
    sv · ^ not, ^ noter, ^ obs, ^ fotnot*, ^ förklaring*, ^ teckenförklaring*, ^ definition*, ^ tillämpade filter
    sv · ^ totalt antal rader, ^ utskriven, ^ senast uppdatera*, ^ senast ändra*, ^ sidan uppdatera*, ^ sidan ändra*
    nb · ^ sist oppdater*, ^ senast oppdater*
    en · ^ applied filters`,
  /** The name of a sheet of notes. */
  sheetOfNotes: `
    sv · ^ not, ^ noter, ^ fotnot*, ^ kommentar*, ^ anmärkning*, ^ anm, ^ förklaring*, ^ upplysning*`,
  /** First in what tells how a form is filled in, and nothing of its figures. */
  instruction: `
    sv · ^ fyll, ^ fylls, ^ ange, ^ anges, ^ skriv, ^ skrivs, ^ lämna, ^ lämnas, ^ välj, ^ väljs, ^ spara, ^ skicka, ^ mata, ^ registrera, ^ klicka, ^ använd, ^ kopiera, ^ klistra
    sv · ^ sätt, ^ markera, ^ kontakta, ^ uppdatera, ^ se till, ^ tänk på, ^ glöm inte, ^ ändra inte, ^ rör inte, ^ ta bort, ^ dölj, ^ motivera, ^ beskriv, ^ redovisa, ^ rapportera, ^ bifoga, ^ avrunda
    sv · ska fyllas i, ska anges, ska skrivas, skall fyllas i, skall anges, fylls i, kommenteras, ska kommenteras, ska motiveras, får vara högst, ska vara ifyllda, ska vara ifylld, ska rapporteras`,
  noteLabel: `
    sv · ^ kommentar $, ^ filter $`,
  /** A grade's words have none of these: what is so is no grade. */
  noGrade: `
    sv · ska, skall, alla, ha, kan, bli, öka, minska, fler, bättre`,
  /** The heading of a part of a document, or of its subject. */
  ofPaper: `
    sv · ^ del, ^ kapitel, ^ avsnitt, ^ steg, ^ så, ^ detta, ^ här, ^ vad, ^ hur, ^ vilka, ^ när, ^ varför`,
  ofPaperAfterDash: `
    sv · ^ vad, ^ hur, ^ vilka, ^ när, ^ varför`,
  /** A line under a goal that names the goal above it. */
  serves: `
    sv · ^ koppling till, ^ kopplingar till, ^ kopplad till, ^ kopplat till, ^ kopplas till, ^ bidrar till
    sv · ^ stödjer, ^ hör till, ^ tillhör`,
  /** Everybody, as an answer to how many. */
  everybody: `
    sv · ^ alla, ^ samtliga`,
  /** Of whom or of what a part is given. */
  ofWhich: `
    sv · *varav*, *därav*`,
  /** A step of any scale: a position against a plan, a limit or a wish. */
  step: `
    sv · i fas, ur fas, enligt, efter, före, framför, bakom, under, över, inte, ej, delvis, helt, nästan, nära, långt
    sv · god, gott, goda, bra, bättre, sämre, dålig, dåligt, svag, svagt, stark, starkt, stabil, stabilt, kritisk, kritiskt
    sv · acceptabel, acceptabelt, tillfredsställande, otillfredsställande, godtagbar, godtagbart, godkänd, godkänt
    sv · underkänd, underkänt, bristfällig, bristfälligt, otillräcklig, otillräckligt, positiv, positivt, negativ, negativt
    sv · ok, okej, klar, klart, klarad, klarat, klarade, rullar, flyter, stannat, stopp, stoppad, vilande, avvik*, försen*
    sv · påbörj*, pågå*, genomför*, uppn*, uppf*, når, nådd, nått, nås, plan, planen, tidplan, mål, målet, risk, problem
    sv · utmaning, väg, bana, rätt, fel`,
  /** Before a step's own words: how much of it is so. */
  partlyFirst: `
    sv · ^ delvis, ^ nästan, ^ till viss del, ^ i viss mån, ^ på väg, ^ på väg att bli`,
  deniedFirst: `
    sv · ^ ej, ^ inte, ^ icke`,
  /** The same wherever they stand: "kommer delvis att nås". */
  inPart: `
    sv · {partlyFirst}, delvis, till viss del, i viss mån`,
  /** Between what will be and what will not, by itself too: "osäkert", "kommer kanske att nås". */
  unsure: `
    sv · osäkert, osäker, osäkra, tveksamt, tveksam, tveksamma, kanske, eventuellt, möjligen, möjligtvis, troligen, troligtvis
    nb · usikkert, usikker, kanskje`,
  /** The same of either, more or less: "klarar det nog inte". */
  likely: `
    sv · nog, sannolikt, förmodligen, antagligen, förhoppningsvis`,
  denied: GRADES.inte,
  /** Reached, and nothing more. */
  reachedAlone: `
    sv · ^ nått $, ^ uppnått $, ^ nådd $, ^ uppnådd $, ^ i mål $, ^ klar $, ^ klart $
    sv · ^ målet nått $, ^ målet uppnått $, ^ målnivån nådd $, ^ målnivån uppnådd $`,
  /** Later or less than was planned. */
  behindPlan: `
    sv · efter plan, efter planen, bakom plan, bakom planen, ligger efter, ur fas`,
  /** Nothing is reached by it yet. */
  onTrack: `
    sv · *plan, *planen, i fas, i rätt takt, i linje, pågår`,
} as const;
