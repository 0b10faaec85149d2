import { andList } from "../domain/listed";
import { MET_FACT } from "../domain/assessment";
import { template } from "../domain/template";
import { capital, lowered, stopped, withoutStop } from "../interpret/text/text";
import type { Lacking, MetCounts } from "./counts";
import {
  asPredicate,
  type CountedPredicate,
  distribution,
  inWords,
  notJudged,
  type Noun,
  nounsOf,
  portion,
  type Predicate,
  predicateFor,
  someOf,
} from "./wording";

/**
 * How a group of goals for god ekonomisk hushållning stands ("" where they are only counted), and why; "" where a lone goal
 * is all there is.
 */
interface GroupStanding {
  goals: number;
  predicate: string;
  why: string;
}

/** What stands in the same sentence as the conclusion of god ekonomisk hushållning, whatever that is. */
export interface Beside {
  /** Clauses that speak against it. */
  missed: string[];
  /** One that does not: a balanskravsresultat that is no deficit. */
  also?: string;
}
const besideList = ({ missed, also }: Beside): string => andList([...missed, ...(also ? [also] : [])]);

const groupClause = ({ goals, predicate, why }: GroupStanding, the: string, theMany: string): string =>
  `${[goals === 1 ? the : theMany, predicate].filter(Boolean).join(" ")}${why === "" ? "." : `: ${why}`}`;

/** What some that cannot be weighed lack, in words. */
const lacks = ({ count, unfounded }: Lacking): string =>
  ["saknar bedömning", "saknar bedömning eller underlag", "saknar underlag"][
    unfounded === 0 ? 0 : unfounded < count ? 1 : 2
  ] ?? "";

/** What a share is of: all, or where some are left out those that are weighed. */
const ofWeighed = (areSome: boolean): string => (areSome ? " av dem som vägs in" : "");

/** How measures stand, one and several. */
const MEETS: Predicate = ["når sitt målvärde", "når sina målvärden"];
const TO_MEET: Predicate = ["väntas nå sitt målvärde", "väntas nå sina målvärden"];

/** That measures reach their target values; as soon as some are judged by a forecast, that they are expected to. */
const meeting = ({ foreseen = 0 }: Pick<MetCounts, "foreseen">): Predicate => (foreseen > 0 ? TO_MEET : MEETS);

/** Of which measures it is not known whether they reach their target values. */
const unmet = ({ later, unknown }: MetCounts): CountedPredicate[] => [
  [later, "har målvärde för ett senare år"],
  [unknown, "kan inte bedömas"],
];

/** As many grades as one sentence lists. */
const MOST_LISTED = 5;
/** What is told of those on the rest of them. */
const OTHERWISE: Predicate = ["har en annan bedömning", "har andra bedömningar"];
const withoutBasis = ({ none }: Noun): Predicate => [
  `är ${none === "inget" ? "bedömt" : "bedömd"} utan underlag`,
  "är bedömda utan underlag",
];

/** The grades that a sentence lists, best first: all, or those that most are on, where they are too many. */
function mostOf(labels: [label: string, count: number][]): [label: string, count: number][] {
  if (labels.length <= MOST_LISTED) return labels;
  const kept = [...labels].sort((a, b) => b[1] - a[1]).slice(0, MOST_LISTED - 1);
  return labels.filter((one) => kept.includes(one));
}

/** The same with the number of each: "1 saknar bedömning och 2 saknar underlag". */
const lackingEach = ({ count, unfounded }: Lacking): string =>
  andList([
    ...(count > unfounded ? [`${count - unfounded} saknar bedömning`] : []),
    ...(unfounded > 0 ? [`${unfounded} saknar underlag`] : []),
  ]);

/**
 * Every sentence and clause of an assessment, in the reader's register: no cells, no instructions, no arrows
 * (docs/regler.md §5). `figures` is the graded value against its target, "76 % mot minst 80 %", or the value alone.
 */
export const SENTENCES = {
  noTarget: template(() => "Målvärde saknas, så utfallet bedöms inte."),
  neitherThere: template(() => "Utfall och målvärde saknas, så ingen bedömning görs."),
  targetOfOtherPeriod: template(
    (target: string, period: string) =>
      `Målvärdet avser ${target}, och för ${period} finns inget, så utfallet bedöms inte.`,
    "2020",
    "2021",
  ),
  inWords: template(() => "Målet är formulerat i ord och bedöms inte mot ett värde."),
  withdrawn: template((words: string) => `${words}, så ingen bedömning görs.`, "Utgår"),
  cannotBeJudged: template((why: string) => `Kan inte bedömas: ${why}.`, "målvärdet anger ingen riktning"),
  /** Where nothing can be set against it. */
  outcomeIs: template((value: string) => `Utfallet är ${value}`, "76 %"),
  forecastIs: template((value: string) => `Prognosen är ${value}`, "76 %"),
  targetInTitle: template(() => "Målvärdet står i målets rubrik."),
  struckOutcome: template(() => "Utfallet är överstruket."),
  struckLeftOut: template(() => "Det som är överstruket i utfallet räknas inte."),
  noteSays: template((of: string, text: string) => `Not till ${of}: ${text}.`, "utfallet", "Preliminär uppgift"),
  notes: template((notes: string) => `not: ${notes}`, "Preliminär uppgift"),
  noteHoldsAlso: template((periods: string) => `Noten gäller också ${periods}.`, "2022 och 2023"),
  noOutcome: template(() => "Utfall saknas, så ingen bedömning görs."),
  noOutcomeInWords: template(
    (words: string) => `Utfall saknas (”${words}”), så ingen bedömning görs.`,
    "Ingen mätning",
  ),
  notReported: template(
    (period: string) => `Utfall för ${period} är inte rapporterat, så ingen bedömning görs.`,
    "2024",
  ),
  unreadColumn: template(
    (header: string) => `Uppgifterna under ”${header}” ingår inte, så ingen bedömning görs.`,
    "Ställning december 2024",
  ),
  statedInstead: template(
    (words: string, period: string, outcome: string) =>
      `Utfall${period && ` för ${period}`} saknas${outcome && ` (”${outcome}”)`}, och den angivna bedömningen är ”${words}”.`,
    "Kan inte bedömas",
    "2025",
    "Mäts ej i år",
  ),
  partOfYear: template(
    (period: string) => `Utfall för helåret saknas; det senaste avser ${period}, så ingen bedömning görs.`,
    "augusti 2024",
  ),
  /** Parts of the year that are each their own, since what is counted over the year never falls. */
  partsAlone: template(
    (higher: string, lower: string) =>
      `Utfall för helåret saknas. ${capital(lower)} är lägre än ${higher}, så värdena är inte ackumulerade över året, och ingen bedömning görs.`,
    "november 2024 (1310)",
    "december 2024 (1250)",
  ),
  neitherMeasured: template(() => "Utfall och prognos saknas."),
  noForecast: template(() => "Prognos saknas. Ett mått som kan växa under året bedöms inte på delårets utfall."),
  tooOld: template(
    (period: string, years: number) =>
      `Det senaste utfallet avser ${period} och är ${years} år gammalt, så ingen bedömning görs.`,
    "2021",
    3,
  ),
  tooOldAtInterim: template(
    (period: string, years: number) =>
      `Prognos saknas, och det senaste utfallet avser ${period} och är ${years} år gammalt, så ingen bedömning görs.`,
    "2023",
    1,
  ),
  lacks: template((what: string) => `${what}, så ingen bedömning görs.`, "Startvärde saknas"),
  /** The state of a target of a later year. */
  targetIsOf: template((year: string) => `Målet gäller ${year}`, "2030"),
  laterTarget: template(
    (year: string, isReached: boolean) =>
      `Målet gäller ${year}${isReached ? ", och nivån är redan nådd" : ""}, så ingen bedömning görs ännu.`,
    "2030",
    false,
  ),
  noPeriod: template(
    (due: string) => `Målet gäller ${due}, och det framgår inte vilken period utfallet avser, så ingen bedömning görs.`,
    "2030",
  ),
  noGrowth: template(
    () =>
      "Utvecklingen i procent per år går inte att räkna fram: det krävs värden över noll, år i rätt ordning och ett mål som är ett lägsta eller ett högsta värde. Ingen bedömning görs.",
  ),
  noReference: template(
    (reference: string) => `Ett entydigt värde för ${reference} saknas, så ingen bedömning görs.`,
    "riket",
  ),
  fewOthers: template(
    (count: number, least: number) =>
      `Bara ${count} kommuner har ett värde. En plats bland färre än ${least} är inte rättvisande, så ingen bedömning görs.`,
    8,
    10,
  ),
  noDirection: template(
    (of: string) =>
      `Det framgår inte om högre eller lägre är bättre${of ? ` (”${of}”)` : ""}, så ingen bedömning görs.`,
    "bättre än riket",
  ),
  partMissing: template(
    (unit: string) => `Målet har flera delar, och utfall saknas för ${unit ? `delen i ${unit}` : "en av dem"}.`,
    "dagar",
  ),
  levelOrChange: template(
    () => "Det framgår inte om utfallet är ett värde eller en förändring, så ingen bedömning görs.",
  ),
  notDoneYet: template((due: string) => `Måldatum ej nått: målet ska nås ${due || "under året"}.`, "senast 2026-12-31"),
  stateInstead: template(
    (words: string) => `I stället för ett utfall står ”${words}”, så ingen bedömning görs.`,
    "svårbedömt",
  ),

  graded: template((label: string) => `${label}.`, "Uppnås"),
  gradedBecause: template(
    (label: string, why: string) => `${capital(label)}, eftersom ${why}.`,
    "Uppnås delvis",
    "minst 90 % av målvärdet är nått",
  ),
  reachedUngraded: template(() => `${MET_FACT.met}.`),
  missedUngraded: template(() => `${MET_FACT.missed}.`),
  noRuleHeld: template(() => "Styrmodellen har ingen regel för utfallet, så bedömning saknas."),
  barredStep: template((label: string) => `”${label}” används inte vid helår.`, "På väg"),
  onEitherSide: template(() => "Målvärdet anger ingen riktning, men utfallet är lika med det."),
  evidentMeasure: template(() => "Måttet växer inte under året och bedöms därför utan prognos."),
  overYears: template(
    () => "Målet gäller flera år tillsammans: utfallet förutsätts vara periodens, inte ett enskilt års.",
  ),
  betweenSteps: template(
    (limit: string) =>
      `Måluppfyllnaden ligger mellan två steg och räknas till det lägre, som enligt styrmodellen slutar vid ${limit}.`,
    "99 %",
  ),

  attainmentHeld: template((limit: string) => `minst ${limit} av målvärdet är nått`, "90 %"),
  attainmentFailed: template((limit: string) => `mindre än ${limit} av målvärdet är nått`, "90 %"),
  capAttainmentHeld: template(
    (share: string, limit: string) => `måluppfyllnaden${share && ` (${share})`} är minst ${limit}`,
    "98 %",
    "90 %",
  ),
  capAttainmentFailed: template(
    (share: string, limit: string) => `måluppfyllnaden${share && ` (${share})`} är under ${limit}`,
    "82 %",
    "90 %",
  ),
  wayHeld: template(
    (limit: string, from: string) => `minst ${limit} av vägen från ${from} till målvärdet är avklarad`,
    "75 %",
    "10 platser (startvärdet)",
  ),
  wayFailed: template(
    (limit: string, from: string) => `mindre än ${limit} av vägen från ${from} till målvärdet är avklarad`,
    "75 %",
    "10 platser (startvärdet)",
  ),
  paceHeld: template(
    (since: string, limit: string) => `takten sedan ${since} är minst ${limit} av den som behövs`,
    "startvärdet 2020",
    "60 %",
  ),
  paceFailed: template((limit: string) => `takten är under ${limit} av den som behövs`, "60 %"),
  yearlyHeld: template((limit: string) => `förbättringen är minst ${limit} per år`, "1,5 %"),
  yearlyFailed: template((limit: string) => `förbättringen är mindre än ${limit} per år`, "1,5 %"),
  notWorsening: template(() => "utvecklingen inte går åt fel håll"),
  worsening: template(() => "utvecklingen går åt fel håll"),
  improving: template(() => "utvecklingen går åt rätt håll"),
  withinTolerance: template((limit: string) => `avvikelsen är högst ${limit} av målvärdet`, "5 %"),
  forecastReaches: template(() => "prognosen når målvärdet"),
  noDevelopment: template(() => "målvärdet inte är nått och utvecklingen inte går att räkna fram"),

  groupUnjudged: template((group: string) => `${group} kan inte bedömas.`, "Kvinnor"),
  groupMisses: template((group: string) => `${group} når inte målvärdet.`, "Kvinnor"),
  groupMissesToo: template((group: string) => `${group} når inte heller målvärdet.`, "Kvinnor"),
  groupReaches: template((group: string) => `${group} når målvärdet.`, "Kvinnor"),
  groupReachesToo: template((group: string) => `Även ${group} når målvärdet.`, "kvinnor"),

  rolledUp: template(
    (counts: string, evidence: string, label: string, why: string) =>
      `${stopped(`${capital(counts)}${evidence ? `: ${evidence}` : ""}`)} ${capital(label)}, eftersom ${why}.`,
    "2 av 4 indikatorer uppnås inte",
    "Ranking (159 mot högst 150) och Nyföretagande (4,3 mot minst 5)",
    "Uppnås inte",
    "den sämsta bedömningen avgör",
  ),
  /** After the grade itself. */
  rolledUpAfter: template(
    (counts: string, evidence: string, why: string) =>
      `${capital(counts)}${evidence ? `: ${evidence}` : ""}, och ${why}.`,
    "3 av 5 mål uppnås delvis",
    "",
    "majoriteten avgör",
  ),
  /** All are on the decided step. */
  agreed: template(
    (counts: string, evidence: string) => stopped(`${capital(counts)}${evidence ? `: ${evidence}` : ""}`),
    "ingen av de två indikatorerna uppnås",
    "Ranking (159 mot högst 150) och Nyföretagande (4,3 mot minst 5)",
  ),
  standing: template(
    (count: number, of: number, words: string[], predicate: Predicate, missing: string) =>
      portion(count, of, nounsOf(words), predicate) + missing,
    3,
    5,
    ["indikator"],
    asPredicate("Uppnås"),
    " (1 saknar bedömning)",
  ),
  allMeet: template(
    (words: string[]) => portion(words.length, words.length, nounsOf(words), MEETS),
    ["indikator", "indikator"],
  ),
  missingCounted: template(
    (lacking: Lacking, of: number, words: string[]) =>
      portion(lacking.count, of, nounsOf(words), `${lacks(lacking)} och räknas som sämst`),
    { count: 1, unfounded: 0 },
    3,
    ["indikator"],
  ),
  lacking: template((lacking: Lacking) => ` (${lackingEach(lacking)})`, { count: 3, unfounded: 2 }),
  lackingAsWorst: template((lacking: Lacking) => ` (${lackingEach(lacking)} och räknas som sämst)`, {
    count: 1,
    unfounded: 0,
  }),
  onlyAssessedCount: template(() => "bara det som har bedömts räknas"),
  worstDecides: template(() => "den sämsta bedömningen avgör"),
  bestDecides: template(() => "den bästa bedömningen avgör"),
  /** `areSome`: some are left out, so that the share is not of all that the count before it is of. */
  majorityDecides: template((areSome: boolean) => `majoriteten${ofWeighed(areSome)} avgör`, true),
  halfDecides: template((areSome: boolean) => `minst hälften${ofWeighed(areSome)} avgör`, true),
  medianDecides: template(() => "den mittersta bedömningen avgör"),
  shareDecides: template(
    (share: string, areSome: boolean) =>
      `minst ${share}${ofWeighed(areSome) || " av dem"} har den bedömningen eller en bättre`,
    "75 %",
    false,
  ),
  meanDecides: template(
    (mean: string, isWeighted: boolean) => `${isWeighted ? "det viktade medelvärdet" : "medelvärdet"} är ${mean}`,
    "0,75",
    true,
  ),
  personWeighs: template(() => "Bedömningarna vägs inte samman med en regel."),
  noRollup: template(() => "Styrmodellen har ingen regel för sammanvägning."),
  scaleUnordered: template(() => "Skalans ordning är inte angiven, så ingen sammanvägning görs."),
  noStepFor: template(
    (label: string, scale: string) =>
      `Det framgår inte vilket steg på ”${scale}” som ”${label}” motsvarar, så ingen sammanvägning görs.`,
    "Nära",
    "Skala för mål",
  ),
  nothingBelow: template(() => "Det finns inget att väga samman."),
  stepsWithoutValues: template(
    (scale: string) => `Stegen på skalan ”${scale}” saknar värden för ett viktat medel, så ingen sammanvägning görs.`,
    "Måluppfyllelse",
  ),
  tooFewAssessed: template(
    (count: number, of: number, words: string[], share: string, isFounded: boolean) =>
      `${capital(portion(count, of, nounsOf(words), `har en bedömning${isFounded ? " med underlag" : ""}`))}, vilket är mindre än ${share}, så ingen sammanvägning görs.`,
    1,
    3,
    ["indikator"],
    "50 %",
    false,
  ),
  someLack: template(
    (lacking: Lacking, of: number, words: string[]) =>
      `${capital(portion(lacking.count, of, nounsOf(words), lacks(lacking)))}, så ingen sammanvägning görs.`,
    { count: 1, unfounded: 0 },
    3,
    ["indikator"],
  ),
  /** Where nothing is weighed together: how many measures reach their target values, and what cannot be told. */
  metCounted: template(
    (counts: MetCounts) => {
      const { met, missed, all, words } = counts;
      const noun = nounsOf(words);
      const apart = unmet(counts);
      if (met + missed === 0) return `${capital(distribution(noun, apart))}.`;
      const reached = portion(met, all, noun, meeting(counts), met + missed);
      const left = apart.flatMap(([count, predicate]) =>
        count > 0 ? [`${count} ${predicateFor(predicate, count)}`] : [],
      );
      return `${capital([reached, andList(left)].filter(Boolean).join(", "))}.`;
    },
    { met: 2, missed: 1, later: 0, unknown: 1, all: 4, words: ["mått"] },
  ),
  /**
   * The same beside that count: what cannot be told of the others; "" where there are none. Of two kinds of measures the
   * noun is one that holds for both.
   */
  metLeft: template(
    (counts: MetCounts) => {
      const { one, many } = nounsOf(new Set(counts.words).size > 1 ? ["mått"] : counts.words);
      const left = unmet(counts).filter(([count]) => count > 0);
      const told = left.map(([count, predicate], at) =>
        [count, at > 0 ? "" : count === 1 ? one : many, predicateFor(predicate, count)].filter(Boolean).join(" "),
      );
      return told.length > 0 ? `${andList(told)}.` : "";
    },
    { met: 2, missed: 1, later: 1, unknown: 1, all: 5, words: ["mått"] },
  ),
  /** The same as a count also of one: what stands in the place of a goal's grade where nothing names the measures. */
  metOf: template(
    ({ met, later, unknown, all, words, foreseen = 0 }: MetCounts) => {
      const left = [
        `${someOf(met, all, nounsOf(words))} ${predicateFor(meeting({ foreseen }), all === 1 ? 1 : met)}`,
        ...(later > 0 ? [`${later} har målvärde för ett senare år`] : []),
        ...(unknown > 0 ? [`${unknown} kan inte bedömas`] : []),
      ];
      return `${left.join(", ")}.`;
    },
    { met: 1, missed: 0, later: 0, unknown: 0, all: 1, words: ["mått"] },
  ),
  /** The grades of some goals in their own words, or the facts of whether target values are reached. */
  gradesCounted: template<[labels: [label: string, count: number][], all: number, words: string[], without?: number]>(
    (labels, all, words, without = 0) => {
      const noun = nounsOf(words);
      const told = mostOf(labels);
      const graded = told.map(([label, count]): CountedPredicate => [count, asPredicate(label)]);
      const sum = (some: [label: string, count: number][]): number => some.reduce((left, [, count]) => left + count, 0);
      const others = sum(labels) - sum(told);
      const rest = all - without - sum(labels);
      const apart: CountedPredicate[] = [
        [others, OTHERWISE],
        [without, withoutBasis(noun)],
        [rest, notJudged(noun)],
      ];
      return `${capital(distribution(noun, graded, apart))}.`;
    },
    [
      ["Uppfyllt", 2],
      ["På väg", 1],
    ],
    4,
    ["mål"],
  ),
  /** How many scales some measures are graded on, where a sentence has no room for them all. */
  scalesCounted: template(
    (all: number, words: string[], scales: number) =>
      `${capital(inWords(all))} ${nounsOf(words).many} bedöms på ${inWords(scales)} skalor, som räknas var för sig.`,
    20,
    ["mått"],
    4,
  ),
  noRuleDecides: template((missing: string) => `Ingen regel för sammanvägning avgör${missing}.`, ""),
  andMore: template((shown: string, more: number) => `${shown} och ${more} till`, "Ranking (159 mot högst 150)", 2),

  setBy: template((who: string) => `Bedömningen är gjord av ${who}.`, "socialnämnden"),
  setByCommittee: template(() => "Bedömningen är gjord av nämnden."),
  setOverall: template(() => "Enligt den samlade bedömningen."),
  computed: template(() => "Bedömningen är beräknad."),
  printedByPerson: template(() => "Enligt bedömningen i underlaget."),
  printed: template(() => "Bedömningen står i underlaget."),
  committeesAgree: template(
    (committees: string) => `Nämnderna är överens (${committees}).`,
    "Skolnämnden, Socialnämnden",
  ),
  committeesDiffer: template(
    (grades: string) => `Nämnderna bedömer olika (${grades}) och en samlad bedömning saknas.`,
    "Skolnämnden: Uppnås; Socialnämnden: Uppnås inte",
  ),
  personDecides: template(() => "Ingen samlad bedömning är gjord."),
  proposal: template(
    (label: string, reason: string) =>
      `Ingen samlad bedömning är gjord. Det beräknade förslaget är ”${label}”: ${lowered(reason)}`,
    "Uppnås",
    "2 av 3 aktiviteter uppnås, och majoriteten avgör.",
  ),
  describedInWords: template(() => "Utfallet är beskrivet i ord och bedöms inte mot ett värde."),
  allWithdrawn: template(() => "Det som målet mäts med har utgått, så ingen bedömning görs."),
  nothingToJudge: template(() => "Det finns inga indikatorer eller mål att grunda en bedömning på."),
  differing: template(
    (grades: string) => `Bedömningarna skiljer sig åt (${grades}).`,
    "beräknad: Uppnås; samlad: Uppnås inte",
  ),

  housekeepingProposed: template(
    (conclusion: string) => `${conclusion}. Slutsatsen är ett förslag tills den är fastställd.`,
    "God ekonomisk hushållning uppnås delvis",
  ),
  housekeepingUndecided: template(
    (said: Beside) => {
      const beside = besideList(said);
      return `Hur god ekonomisk hushållning bedöms är inte beslutat${beside ? `; ${beside}` : ""}.`;
    },
    { missed: ["balanskravsresultatet är −10 mnkr"] },
  ),
  /** The same as it is handed over: what is known, without what the house has not decided; "" for nothing. */
  housekeepingBeside: template(
    (said: Beside) => {
      const beside = besideList(said);
      return beside ? `${capital(beside)}.` : "";
    },
    { missed: ["balanskravsresultatet är −10 mnkr"] },
  ),
  /** The office's own conclusion, quoted, with what stands in the same sentence. */
  housekeepingOwn: template(
    (text: string, isReached: boolean, said: Beside) => {
      const beside = besideList(said);
      const but = isReached && said.missed.length > 0 ? ", men " : "; ";
      return `God ekonomisk hushållning: ”${withoutStop(text)}”${beside ? `${but}${beside}` : ""}.`;
    },
    "Uppnås",
    true,
    { missed: ["det finansiella målet ”Låg skuld” uppnås inte"] },
  ),
  housekeepingGiven: template((conclusion: string) => `Målens bedömningar ger ”${conclusion}”.`, "uppnås inte"),
  /** A conclusion with what stands in the same sentence. */
  withBeside: template(
    (conclusion: string, isReached: boolean, { missed, also }: Beside) => {
      const against = missed.length > 0 ? `${isReached ? ", men" : ":"} ${andList(missed)}` : "";
      return `${conclusion}${against}${also ? `${missed.length > 0 ? "; " : ", och "}${also}` : ""}`;
    },
    "God ekonomisk hushållning uppnås",
    true,
    { missed: ["balanskravsresultatet är −10 mnkr"] },
  ),
  withoutBasis: template(
    (count: number, all: number) => portion(count, all, nounsOf(["mål"]), withoutBasis(nounsOf(["mål"]))),
    3,
    4,
  ),
  financialMissed: template(
    (names: string[], missed: number, all: number, predicate: Predicate) =>
      missed > names.length
        ? `${missed} av ${all} finansiella mål ${predicateFor(predicate, missed)}`
        : `${missed === 1 ? "det finansiella målet" : "de finansiella målen"} ${andList(names)} ${predicateFor(predicate, missed)}`,
    ["”Låg skuld”"],
    1,
    3,
    asPredicate("Uppnås inte"),
  ),
  balanceIs: template(
    (result: string, isForeseen: boolean) =>
      isForeseen ? `balanskravsresultatet för helåret väntas bli ${result}` : `balanskravsresultatet är ${result}`,
    "−10 mnkr",
    true,
  ),
  /** Goals of a group that are graded without evidence: they count in no conclusion. */
  gradedWithout: template(
    (names: string[], all: number) =>
      names.length > 3
        ? `${names.length} av ${all} mål är bedömda utan underlag och räknas inte.`
        : `${andList(names)} är ${names.length === 1 ? "bedömt" : "bedömda"} utan underlag och räknas inte.`,
    ["”Trygg skola”"],
    4,
  ),
  /** `financial`: null where the conclusion has told how its only goal stands. */
  housekeepingReason: template<[GroupStanding | null, GroupStanding]>(
    (financial, operational) =>
      [
        ...(financial ? [groupClause(financial, "Det finansiella målet", "De finansiella målen")] : []),
        groupClause(operational, "Verksamhetsmålet", "Verksamhetsmålen"),
      ].join(" "),
    { goals: 1, predicate: "uppnås", why: "" },
    { goals: 0, predicate: "kan inte bedömas", why: "inga mål är angivna." },
  ),
  /** `goals`: those that it is unknown of; so many of them that are named. */
  housekeepingUnmarked: template(
    (goals: string[], all: boolean) =>
      all
        ? "Det är inte angivet vilka mål som hör till god ekonomisk hushållning."
        : `Det är inte angivet om ${goals.length > 3 ? `${goals.length} av målen` : andList(goals)} hör till god ekonomisk hushållning.`,
    ["”Rent vatten”", "”Trygg omsorg”"],
    false,
  ),
  noGoalsMarked: template(() => "Inga mål är angivna."),
  /** Why the whole cannot be judged, where no goal is marked. */
  noGoalsBelong: template(() => "det är inte angivet vilka mål som hör dit"),
  /** The same, where some are marked, and none of them as financial or as a verksamhetsmål. */
  goalsUngrouped: template(() => "målen är inte indelade i finansiella mål och verksamhetsmål"),

  outcomesReported: template(
    (count: number, of: number, period: string) =>
      `${capital(portion(count, of, nounsOf(["mått"]), `har utfall för ${period}`))}.`,
    2,
    43,
    "2024",
  ),
  trendRight: template(() => "Utvecklingen går åt rätt håll"),
  trendWrong: template(() => "Utvecklingen går åt fel håll"),
  trendDiffers: template(
    (figures: string, side: string, earlier: string) => `${figures} är ${side} ${earlier}.`,
    "7,6 %",
    "sämre än",
    "2020 (7,1 %)",
  ),
  projection: template(
    (year: number, value: string, interval: string, method: string, count: number, years: string) =>
      `Framskrivning till ${year}: ${value}${interval} (${method} ${count} värden, ${years}).`,
    2026,
    "84 %",
    ", troligen mellan 82 % och 86 %",
    "rak linje genom",
    5,
    "2019–2023",
  ),

  /** What suggests the side of a bare target. */
  targetsGo: template((isUp: boolean) => `målen ${isUp ? "stiger" : "sjunker"} år för år`, true),
  outcomeMovesToTarget: template(() => "utfallet har gått åt målets håll"),
  gradeFitsOneSide: template((text: string) => `bedömningen är ”${text}”`, "Ja"),
  suggestsSide: template(
    (clauses: string, isLeast: boolean) => `${clauses}, vilket tyder på ”${isLeast ? "minst" : "högst"}”`,
    "målen stiger år för år",
    true,
  ),
};
