import { andList } from "../domain/listed";
import { grouped } from "../domain/grouped";
import { template } from "../domain/template";
import { capital } from "../interpret/text/text";
import {
  allOf,
  counted,
  type CountedPredicate,
  distribution,
  inWords,
  notJudged,
  type Noun,
  nounsOf,
  portion,
  type Predicate,
  predicateFor,
  qualified,
  severalOf,
  someOf,
  unnamed,
  withoutPlace,
} from "../assess/wording";
import type { Judge } from "../domain/plan";

/** Goals by name, and their printed levels: what they are counted as ("mål", "uppdrag"). */
export interface NamedGoals {
  names: string[];
  levels: string[];
}

const judgedOf = ({ names, levels }: NamedGoals): string =>
  `Samlad bedömning av ${names.length > 3 ? `${names.length} ${nounsOf(levels).many}` : andList(names)}`;

/** "ett mål till", "ytterligare 4 mål", "ytterligare 4 mål och uppdrag": by the levels of those that are left. */
function moreOf(levels: string[]): string {
  const { none, one, many } = nounsOf(levels);
  return levels.length === 1
    ? `${none === "inget" ? "ett" : "en"} ${one} till`
    : `ytterligare ${levels.length} ${many}`;
}

export const GOALS = nounsOf(["mål"]);

/** Kommunallagen 11 kap. 12 and 13 §§: three years, and what the council may decide instead. */
const LAW_ON_DEFICITS =
  "Ett negativt balanskravsresultat ska regleras inom tre år (kommunallagen 11 kap. 12 §). Finns det synnerliga skäl får fullmäktige besluta att det inte ska göras (13 §).";
const WITHOUT_FORECAST = "Prognos för året saknas, så det går inte att säga om balanskravet väntas uppfyllas.";

/** The predicates of goals by result, and of goals without a step. */
export const PREDICATES: Record<"reached" | "partly" | "missed" | "unordered" | "unjudged", Predicate> = {
  reached: "uppnås",
  partly: "uppnås delvis",
  missed: "uppnås inte",
  unordered: "har en annan bedömning",
  unjudged: notJudged(GOALS),
};

/** The predicates where what is counted is whether target values are reached, and no grade. */
const FACTS: Partial<typeof PREDICATES> = { reached: "når målvärdet", missed: "når inte målvärdet" };

const MEASURES = nounsOf(["mått"]);
/** Those of the measures that have something to be compared with. */
const COMPARABLE = ["jämförbart", "jämförbar", "jämförbara"] as const;
const GUIDELINES = nounsOf(["riktlinje"]);

/** A judge's grade, first in a sentence and after another's; what the table prints is told as made where the work is done. */
const JUDGED: Record<Judge, readonly [first: string, then: string]> = {
  overall: ["Den samlade bedömningen", "den samlade"],
  committee: ["Nämndens bedömning", "nämndens"],
  computed: ["Den beräknade bedömningen", "den beräknade"],
  printed: ["Verksamhetens bedömning", "verksamhetens"],
};
/** A judge's grades where there are no others, beside rules for how they might have been given. */
const ALONE: Record<Judge, string> = {
  overall: "Bedömningarna är samlade bedömningar.",
  committee: "Bedömningarna har gjorts av nämnden.",
  computed: "Bedömningarna är beräknade.",
  printed: "Bedömningarna har gjorts i verksamheten och är inte beräknade.",
};

/** "51 resultatmål och 150 uppdrag": how many of each level; levels that are counted as the same are added. */
function ofEachLevel(levels: string[]): string {
  const some = [...grouped(levels, (level) => nounsOf([level]).many).values()];
  return andList(some.map((alike) => counted(alike.length, alike[0] ?? "mål")));
}

/** The only one of a level is named in its clause ("grunduppdraget uppnås"), several before it ("resultatmål: 3 av 8 uppnås"). */
export function levelNoun(level: string, total: number): Noun {
  const noun = nounsOf([level]);
  if (total !== 1) return unnamed(noun);
  const adjectives = noun.many.slice(0, noun.many.lastIndexOf(" ") + 1);
  const the =
    adjectives && noun.the
      ? `${noun.none === "inget" ? "det" : "den"} ${adjectives.toLowerCase()}${noun.the}`
      : noun.the;
  return { ...noun, the: level === capital(level) ? capital(the) : the };
}
export const levelName = (level: string, total: number): string =>
  levelNoun(level, total).the ? "" : `${severalOf(level)}: `;

/** By what measures develop where any of them has a forecast: all of them by that, or some by their outcomes; null: none has. */
export type Expected = "prognos" | "prognos eller senaste utfall" | null;

/** What a grade rests on that is measured, at delår also foreseen. */
const evidenceOf = (isForeseen: boolean): string => (isForeseen ? "utfall eller prognos" : "årets utfall");
const andOlder = (older: number, measured: number, noun: Noun = GOALS): string =>
  older === 0
    ? ""
    : `${measured === 0 ? "," : " och"} ${noneOr(older, noun)} på ${older === 1 ? "ett äldre värde" : "äldre värden"}`;
/** How many of a noun, which is not named: "inget", "ett", "två" mål; "ingen", "en", "två" indikatorer. */
function noneOr(count: number, { none }: Noun = GOALS): string {
  if (count === 0) return none;
  return count === 1 && none === "ingen" ? "en" : inWords(count);
}

/**
 * "huvudområdet", "de fem målen", "de fyra övergripande målen"; "5 huvuduppgifter" for a level without a known definite
 * form. `isCounted`: how many they are stands beside it: "målen", "de övergripande målen", "huvuduppgifter".
 */
function theOf(level: string, count: number, isCounted = false): string {
  const { the, theMany, many } = nounsOf([level]);
  if (count === 1 || the === level) return the || level;
  const named = withoutPlace(many);
  const adjectives = named.slice(0, named.lastIndexOf(" ") + 1);
  if (isCounted) return theMany ? `${adjectives && `de ${adjectives}`}${theMany}` : many;
  return theMany ? `de ${inWords(count)} ${adjectives}${theMany}` : `${count} ${many}`;
}

/** How many goals there are of each class, of those on steps of no known order, and of those without a step. */
export type CountedGoals = Record<keyof typeof PREDICATES, number>;

/**
 * The predicate of a part of what is counted: in the words of its scale for "partly", in the gender of the noun, and of
 * target values where those are what is counted.
 */
export function predicateOf(part: keyof CountedGoals, partly: Predicate, noun: Noun, areFacts = false): Predicate {
  if (part === "partly") return partly;
  if (part === "unjudged") return notJudged(noun);
  return (areFacts && FACTS[part]) || PREDICATES[part];
}

/** The parts of a count of goals: the graded ones, and apart from them those that are not. */
export function partsOfCount(
  counts: CountedGoals,
  noun: Noun,
): [graded: CountedPredicate[], apart: CountedPredicate[]] {
  const partOf = (part: keyof CountedGoals): CountedPredicate => [
    counts[part],
    predicateOf(part, PREDICATES.partly, noun),
  ];
  return [
    [partOf("reached"), partOf("partly"), partOf("missed")],
    [partOf("unordered"), partOf("unjudged")],
  ];
}

/**
 * The sentences of the måltavla and the reports, in the reader's register: none addresses the author, names a cell or
 * shows an arrow (docs/regler.md §5). docs/meningar.md prints each with its example.
 */
export const SAY = {
  counted: template(
    (graded: CountedPredicate[], apart: CountedPredicate[], noun: Noun) =>
      `${capital(distribution(noun, graded, apart)) || `Inga ${noun.many}`}.`,
    [
      [2, PREDICATES.reached],
      [3, PREDICATES.partly],
      [2, PREDICATES.missed],
    ],
    [[1, PREDICATES.unjudged]],
    GOALS,
  ),
  countedLevel: template(
    (level: string, counted: number, total: number, predicate: Predicate) =>
      levelName(level, total) + portion(counted, total, levelNoun(level, total), predicate),
    "Resultatmål",
    3,
    8,
    PREDICATES.reached,
  ),
  /** None of a level is reached, and some or all of it partly. */
  countedPartly: template(
    (level: string, partly: number, total: number, predicate: Predicate, under: Predicate) => {
      const noun = levelNoun(level, total);
      const clause =
        partly === total
          ? portion(total, total, noun, under)
          : `${portion(0, total, noun, predicate)}, men ${partly} ${predicateFor(under, partly)}`;
      return levelName(level, total) + clause;
    },
    "KF-mål",
    3,
    5,
    PREDICATES.reached,
    PREDICATES.partly,
  ),
  /** In a bar, after how many there are: a grade that is a figure or a sign. */
  withGrade: template((label: string) => `Med ”${label}”`, "4"),
  /** Nothing is judged on any of several levels. */
  noneJudged: template(
    (levels: { level: string; count: number }[]) => {
      const given = levels.filter(({ count }) => count > 0);
      const names = given.map(({ level, count }) => theOf(level, count));
      const definite = new Set(given.map(({ level }) => nounsOf([level]).theMany));
      const all = nounsOf(given.map(({ level }) => level));
      // "övergripande mål" and "strategiska mål" are the same words in the definite form.
      return definite.size < names.length &&
        all.theMany &&
        !names.some((name) => levels.some(({ level }) => level === name))
        ? `${capital(
            portion(
              0,
              given.reduce((sum, { count }) => sum + count, 0),
              all,
              ["är bedömt", "är bedömda"],
            ),
          )}.`
        : `${capital(andList(names))} är inte bedömda.`;
    },
    [
      { level: "huvudområde", count: 1 },
      { level: "mål", count: 5 },
    ],
  ),
  reachedMeasured: template(
    (measured: number, older: number, reached: number, isForeseen: boolean, how: Predicate, noun: Noun) =>
      reached === 1
        ? `Det som ${predicateFor(how, 1)} vilar ${older === 1 ? "på ett äldre värde" : `inte på ${evidenceOf(isForeseen)}`}.`
        : `Av de ${inWords(reached)} som ${predicateFor(how, reached)} vilar ${noneOr(measured, noun)} på ${evidenceOf(isForeseen)}${andOlder(older, measured, noun)}.`,
    3,
    2,
    6,
    false,
    PREDICATES.reached,
    GOALS,
  ),
  /** Of several levels, which are counted apart. */
  reachedMeasuredOf: template(
    (measured: number, older: number, isForeseen: boolean, how: Predicate) =>
      `Av det som ${predicateFor(how, 1)} vilar ${noneOr(measured)} på ${evidenceOf(isForeseen)}${andOlder(older, measured)}.`,
    3,
    1,
    false,
    PREDICATES.reached,
  ),
  gradedWithout: template(
    (count: number, noun: Noun) =>
      `${capital(noneOr(count, noun))} är ${predicateFor([noun.none === "inget" ? "bedömt" : "bedömd", "bedömda"], count)} utan underlag.`,
    2,
    GOALS,
  ),
  measuresWithout: template(
    (count: number, all: number, noun: Noun) =>
      `${capital(portion(count, all, noun, "har en bedömning utan underlag"))}.`,
    2,
    4,
    nounsOf(["mått"]),
  ),
  /** In place of both: nothing that is graded rests on anything. */
  allWithout: template(
    (count: number) => (count === 1 ? "Bedömningen saknar underlag." : "Alla bedömningar saknar underlag."),
    4,
  ),
  begunYear: template(
    (year: number, outcomes: number, measures: number, reported: string) =>
      `${year} är påbörjat: ${outcomes} av ${measures} mått har utfall. Här redovisas ${reported}.`,
    2025,
    1,
    4,
    "helår 2024",
  ),
  barsOfLevels: template(
    (levels: { level: string; count: number }[]) =>
      `Staplarna visar ${andList(levels.map(({ level, count }) => theOf(level, count, true)))}.`,
    [
      { level: "mätetal", count: 7 },
      { level: "indikator", count: 6 },
    ],
  ),
  barOfLevel: template(
    (level: string, count: number) => `Stapeln visar ${theOf(level, count, true)}.`,
    "resultatmål",
    5,
  ),
  /** The auditors' own statement is theirs. */
  compatible: template(
    () => "Om resultatet är förenligt med fullmäktiges mål bedömer revisorerna (kommunallagen 12 kap. 2 §).",
  ),
  yearsAverage: template(
    (measure: string, years: string, average: string) => `”${measure}”: genomsnittet ${years} är ${average}.`,
    "Årets resultat",
    "2020–2024",
    "1,8 %",
  ),
  questionsAnswered: template(
    (asked: number, answered: number) =>
      asked === 0
        ? "Revisorns frågor: inga."
        : `Revisorns frågor: ${
            answered === asked
              ? asked === 1
                ? "en, och den är besvarad"
                : `alla ${asked} är besvarade`
              : `${answered === 0 ? "ingen" : answered} av ${asked} är ${answered > 1 ? "besvarade" : "besvarad"}`
          }.`,
    5,
    2,
  ),
  basisLegend: template(
    (usual: string, marks: string[]) =>
      [
        ...(usual ? [`En bedömning ${marks.length > 0 ? "utan märke " : ""}${usual}.`] : []),
        ...(marks.length > 0 ? [`${marks.join("; ")}.`] : []),
      ].join(" "),
    "vilar på årets utfall",
    ["”Prognos”: bedömd på prognosen för året"],
  ),
  noGoalsHere: template(() => "Området har inga mål."),
  areasWithoutGoals: template((areas: string[]) => `Utan mål: ${andList(areas)}.`, ["Arbetsmiljö", "Ekonomistyrning"]),
  countedGroup: template(
    (graded: CountedPredicate[], apart: CountedPredicate[]) => capital(distribution(unnamed(GOALS), graded, apart)),
    [
      [1, PREDICATES.reached],
      [3, PREDICATES.partly],
      [1, PREDICATES.missed],
    ],
    [],
  ),
  areasApart: template(
    (highest: string[], lowest: string[]) =>
      `Högst måluppfyllelse finns inom ${andList(highest)}, lägst inom ${andList(lowest)}.`,
    ["”Barn och unga”"],
    ["”Hållbart samhälle”", "”Ekonomi”"],
  ),
  inSeveralAreas: template(
    (count: number) =>
      count === 1
        ? "Ett mål ingår i flera områden och räknas en gång i summan."
        : `${count} mål ingår i flera områden och räknas en gång i summan.`,
    2,
  ),
  /** `known`: whether each measure has an earlier value; `expected`: at delår, by what they develop. */
  developed: template(
    (
      [better, worse, same]: [better: number, worse: number, same: number],
      known: "each" | "some",
      expected: Expected,
      measures: Noun,
    ) =>
      `${capital(
        distribution(known === "each" ? measures : qualified(measures, COMPARABLE), [
          [better, expected === null ? "har förbättrats" : "förbättras"],
          [worse, expected === null ? "har försämrats" : "försämras"],
          [same, [measures.none === "inget" ? "är oförändrat" : "är oförändrad", "är oförändrade"]],
        ]),
      )} ${expected === null ? "sedan föregående mätning" : `enligt ${expected}`}.`,
    [14, 2, 2],
    "some",
    null,
    MEASURES,
  ),
  otherCommittees: template(
    (named: string[]) => `Annan bedömning gör ${andList(named)}.`,
    ["SN (”Röd”)", "TN (”Gul”)"],
  ),
  /** The only measure that has anything to be compared with is named. */
  developedOne: template(
    (measure: string, trend: "better" | "worse" | "same", expected: Expected) => {
      const how = { better: ["har förbättrats", "förbättras"], worse: ["har försämrats", "försämras"] } as const;
      const said = trend === "same" ? "är oförändrat" : how[trend][expected === null ? 0 : 1];
      return `${measure} ${said} ${expected === null ? "sedan föregående mätning" : `enligt ${expected}`}.`;
    },
    "”Nöjda brukare”",
    "better",
    null,
  ),
  /** `figures`: "" where they stand on the same page. */
  furthest: template(
    (measure: string, figures: string) =>
      `Längst från sitt målvärde ligger ${measure}${figures ? `: ${figures}` : ""}.`,
    "”Färdigställda bostäder”",
    "92 mot minst 150",
  ),
  coverage: template(
    (what: "Utfall" | "Utfall eller prognos", valued: number, all: number, older: number, measures: Noun) => {
      const judged =
        older === 1
          ? ` ${measures.none === "inget" ? "Ett" : "En"} ${measures.one} bedöms på ett äldre värde.`
          : ` ${older} ${measures.many} bedöms på äldre värden.`;
      const found =
        valued === 0
          ? `${what} saknas för ${allOf(all, measures)}.`
          : `${what} finns för ${valued === all ? allOf(all, measures) : someOf(valued, all, measures)}.`;
      return found + (older === 0 ? "" : judged);
    },
    "Utfall",
    41,
    43,
    1,
    MEASURES,
  ),
  uncertain: template(
    (reported: number, all: number) =>
      `Utkast: ${reported} av ${all} celler i underlagets tabeller är inte säkert lästa.`,
    44,
    121,
  ),
  /** One of several levels that are told one by one: "Uppdrag: 11 av 26 är klara". */
  countedOfLevel: template(
    (level: string, graded: CountedPredicate[], apart: CountedPredicate[]) =>
      `${capital(severalOf(level))}: ${distribution(unnamed(nounsOf([level])), graded, apart)}`,
    "uppdrag",
    [
      [11, PREDICATES.reached],
      [4, PREDICATES.missed],
    ],
    [],
  ),
  gathered: template(
    (reached: number, all: number) => capital(portion(reached, all, unnamed(GOALS), PREDICATES.reached)),
    7,
    13,
  ),
  /** Of several levels, which are not added. */
  gatheredLevels: template(
    (levels: [reached: number, all: number, noun: Noun, predicate: Predicate][]) =>
      capital(levels.map(([reached, all, noun, predicate]) => portion(reached, all, noun, predicate)).join(", ")),
    [
      [3, 8, nounsOf(["resultatmål"]), PREDICATES.reached],
      [11, 26, nounsOf(["uppdrag"]), ["är genomfört", "är genomförda"]],
    ],
  ),
  /** For goals that a person is to judge, where the rules propose a grade. */
  proposed: template((grade: string) => `Beräknat förslag: ${grade}.`, "Uppnås delvis"),
  measuresToTake: template((goal: string) => `Åtgärder för ${goal}.`, "”Fler ska försörja sig själva”"),
  /** `areFirst`: those that are named are worse than the others. */
  manyOffTrack: template(
    ({ names, levels }: NamedGoals, what: string, areFirst: boolean) =>
      levels.length === names.length
        ? `Åtgärder för ${andList(names)}.`
        : `Åtgärder för ${levels.length} ${nounsOf(levels).many} ${what}, ${areFirst ? "främst" : "till exempel"} ${andList(names)}.`,
    { names: ["”Trygg omsorg”", "”Rent vatten”"], levels: ["mål", "mål", "mål", "uppdrag"] },
    "som inte uppnås",
    false,
  ),
  awaitsJudgement: template((goals: NamedGoals) => `${judgedOf(goals)}.`, {
    names: ["”Trygg omsorg”", "”Rent vatten”"],
    levels: ["mål", "mål"],
  }),
  judgesDiffer: template((goals: NamedGoals) => `${judgedOf(goals)}: bedömningarna skiljer sig åt.`, {
    names: ["”Trygg omsorg”"],
    levels: ["mål"],
  }),
  restoreBalance: template(() => "Hur det negativa balanskravsresultatet ska återställas inom tre år."),
  restoreEarlier: template(
    (amount: string) => `Hur och när underskottet från tidigare år, ${amount} kvar, ska återställas.`,
    "3,1 mnkr",
  ),
  onePeriod: template(
    (period: string) =>
      `Bedömningar finns bara för ${period || "en period"}, så utvecklingen under mandatperioden visas inte.`,
    "helår 2024",
  ),
  guidelinesFollowed: template(
    (followed: number, all: number, notAssessed: number) =>
      capital(
        distribution(
          unnamed(GUIDELINES),
          [
            [followed, "följs"],
            [all - followed - notAssessed, "följs inte"],
          ],
          [[notAssessed, notJudged(GUIDELINES)]],
        ),
      ),
    2,
    3,
    1,
  ),
  noFinancialGoals: template(() => "Inga mål är angivna som finansiella."),
  noOperationalGoals: template(
    () => "Inga mål är angivna som verksamhetsmål av betydelse för god ekonomisk hushållning.",
  ),
  groupNotEvaluated: template(() => "Koncernen är inte utvärderad: målen omfattar inga bolag."),
  goalsStand: template(
    (heading: string) => `Utfall, bedömning och motivering för varje mål redovisas under ”${heading}”.`,
    "Mål och bedömningar",
  ),
  noLockedPlan: template(() => "Målen redovisas som i underlaget och är inte prövade mot fullmäktiges beslut."),
  standsUnder: template((area: string) => `Redovisas under ${area}.`, "1 Barn och unga"),
  highestAndLowest: template(
    (high: string, highFigures: string, low: string, lowFigures: string) =>
      `Högst måluppfyllelse har ${high}, ${highFigures}, och lägst ${low}, ${lowFigures}.`,
    "”Elever som är trygga i skolan”",
    "91 % mot minst 90 %",
    "”Färdigställda bostäder”",
    "92 mot minst 150",
  ),
  highest: template(
    (measure: string, figures: string) => `Högst måluppfyllelse har ${measure}, ${figures}.`,
    "”Elever som är trygga i skolan”",
    "91 % mot minst 90 %",
  ),
  lowest: template(
    (measure: string, figures: string) => `Lägst måluppfyllelse har ${measure}, ${figures}.`,
    "”Färdigställda bostäder”",
    "92 mot minst 150",
  ),
  noPeriod: template(() => "Underlaget anger inte vilken period uppgifterna avser."),
  noInterim: template(
    (period: string) => `Uppgifter för delår saknas, så bedömningarna gäller ${period || "hela året"}.`,
    "helår 2024",
  ),
  forecastDecides: template(
    (period: string) => `Bedömningarna gäller ${period}; där en prognos för helåret finns är det den som bedöms.`,
    "augusti 2024",
  ),
  /** LKBR 13 kap. 1 §. */
  interimLength: template(
    (months: number) =>
      `Perioden omfattar ${months} ${months === 1 ? "månad" : "månader"}. En delårsrapport enligt lagen om kommunal bokföring och redovisning (13 kap. 1 §) omfattar minst hälften och högst två tredjedelar av året.`,
    4,
  ),
  asDecided: template(() => "Målen och målvärdena är de som fullmäktige har beslutat."),
  deficit: template(() => LAW_ON_DEFICITS),
  /** Nought is not negative: there is nothing to restore (kommunallagen 11 kap. 12 §). */
  balanceOfYear: template(
    (amount: string, isDeficit: boolean, isForeseen: boolean) => {
      const not = isDeficit ? "inte " : "";
      return isForeseen
        ? `Balanskravsresultatet för helåret väntas bli ${amount}, så balanskravet väntas ${not}uppfyllas.`
        : `Balanskravsresultatet är ${amount}, så balanskravet är ${not}uppfyllt.`;
    },
    "−8,2 mnkr",
    true,
    true,
  ),
  balanceGraded: template((predicate: Predicate) => `Målet ${predicateFor(predicate, 1)}.`, PREDICATES.reached),
  balanceApart: template(
    () => "Balanskravsresultatet bedöms för sig, inte som ett av målen för god ekonomisk hushållning.",
  ),
  /** At delår, where the workbook has no forecast. */
  balanceOfPart: template(
    (amount: string, header: string) => `Balanskravsresultatet är ${amount} (${header}). ${WITHOUT_FORECAST}`,
    "12,4 mnkr",
    "Utfall aug 2024",
  ),
  /** The same of one among the goals, whose value stands before it. */
  balanceUnforeseen: template(() => WITHOUT_FORECAST),
  toRestore: template(
    (amount: string, earlier: string, isForeseen: boolean) => {
      const of = earlier && (earlier === amount ? " från tidigare år" : `, varav ${earlier} från tidigare år`);
      return `Att återställa ${isForeseen ? "väntas bli" : "är"} ${amount}${of}. ${LAW_ON_DEFICITS}`;
    },
    "8,2 mnkr",
    "3,1 mnkr",
    false,
  ),
  balanceDiffers: template(
    (gives: string, text: string) => `Raderna ger tillsammans ${gives}; underlagets balanskravsresultat är ${text}.`,
    "12,4 mnkr",
    "12,0 mnkr",
  ),
  /** LKBR 11 kap. and RKR R15; resultatreserv took the place of resultatutjämningsreserv 2024 (prop. 2022/23:119). */
  balanceLaw: template(
    () =>
      "Utredningen visar årets resultat efter balanskravsjusteringar och balanskravsresultatet, som lagen om kommunal bokföring och redovisning (11 kap.) och RKR R15 Förvaltningsberättelse kräver.",
  ),
  meansKept: template(
    (kept: number, all: number, deviation: string, expected: boolean) => {
      const text = portion(
        kept,
        all,
        nounsOf(["verksamhet"]),
        expected ? "väntas hålla sin budget" : "håller sin budget",
      );
      return `${capital(text)}; ${all > 1 ? "den samlade avvikelsen" : "avvikelsen"} ${expected ? "väntas bli" : "är"} ${deviation}.`;
    },
    1,
    4,
    "−28,4 mnkr",
    false,
  ),
  meansSign: template(() => "En avvikelse med minus är ett underskott mot budget."),
  withoutMeans: template(
    (owners: string[]) => `Budget och utfall saknas för ${andList(owners)}.`,
    ["Energibolaget AB"],
  ),
  draft: template((text: string) => `Utkast: ${text}`, "Utfall saknas för ”Nämndernas budgetavvikelse”."),
  turnsUp: template(
    (measure: string, values: string[]) => `${measure} vänder till en förbättring: ${values.join(", ")}.`,
    "”Sjukfrånvaro”",
    ["6,8 % (2022)", "7,1 % (2023)", "6,4 % (2024)"],
  ),
  turnsDown: template(
    (measure: string, values: string[]) => `${measure} vänder till en försämring: ${values.join(", ")}.`,
    "”Färdigställda bostäder”",
    ["118 (2022)", "164 (2023)", "92 (2024)"],
  ),
  unreadColumns: template(
    (headers: string[]) => `Uppgifterna under ${andList(headers.map((one) => `”${one}”`))} ingår inte.`,
    ["Ställning december 2024"],
  ),
  withoutOutcome: template(
    (measures: string[], noun: Noun) =>
      measures.length > 3
        ? `Utfall saknas för ${measures.length} ${noun.many}.`
        : `Utfall saknas för ${andList(measures)}.`,
    ["”Nämndernas budgetavvikelse”"],
    MEASURES,
  ),
  criteriaMet: template((met: number, all: number) => `${met} av ${all}`, 5, 6),
  groupsByFields: template(
    (placed: number, outside: number) =>
      `${placed} mål har både målgrupp och fokusområde${outside > 0 ? `; ${outside} saknar det ena eller båda` : ""}.`,
    14,
    3,
  ),
  onNextPage: template(
    (levels: string[]) =>
      `${capital(moreOf(levels))} redovisas därefter${levels.length > 1 ? ", område för område" : ""}.`,
    ["mål", "mål", "mål"],
  ),
  missedBelow: template(
    (grade: string, names: string[], more: number) =>
      `${grade}: ${more > 0 ? `${names.join(", ")} och ${more} till` : andList(names)}.`,
    "Uppnås inte",
    ["”Fler ska komma i egen försörjning”", "”Besöksnäringen ska växa”"],
    0,
  ),
  /** `judged`: how many of so many have a grade, without which nothing shows what must be decided. */
  noStyrmodellDecided: template(() => "Ingen styrmodell är vald, så det framgår inte vad som behöver beslutas."),
  orderNotDecided: template(
    (labels: string[]) => {
      const words = andList(labels.map((label) => `”${label}”`));
      const which =
        labels.length === 1
          ? `Var ${words} står på skalan är inte bestämt`
          : `Ordningen mellan ${words} är inte bestämd`;
      return `${which}, så det framgår inte vad som behöver beslutas.`;
    },
    ["I fas", "Halkar efter", "Står still"],
  ),
  nothingToDecide: template(
    (judged: number, all: number, noun: Noun) => {
      if (judged === 0 && all > 0)
        return `${capital(portion(all, all, noun, notJudged(noun)))}, så det framgår inte vad som behöver beslutas.`;
      return judged < all
        ? `Bland de bedömda ${noun.theMany} finns inget som behöver beslutas.`
        : "Uppgifterna visar inget som behöver beslutas.";
    },
    3,
    5,
    GOALS,
  ),
  /** How many they are is in the opening's counts. */
  elsewhere: template(
    (levels: string[]) =>
      levels.length === 1
        ? `${ofEachLevel(levels)} på lägre nivå redovisas under sitt område.`
        : `${capital(nounsOf(levels).many)} på lägre nivå redovisas under sina områden.`,
    ["nämndmål", "nämndmål", "nämndmål"],
  ),
  withoutGoal: template(
    (levels: string[], areas: string[], [graded, apart]: [graded: CountedPredicate[], apart: CountedPredicate[]]) => {
      const noun = nounsOf(levels);
      const { length } = levels;
      // Of more areas than are named: no longer than a line, which a full first page has room for.
      if (areas.length > 2) return `${length} ${noun.many} utan mål redovisas under sina områden.`;
      const how = distribution(unnamed(noun), graded, apart);
      const where = areas.length === 0 ? "för sig" : `under ${andList(areas)}`;
      return length === 1
        ? `${noun.none === "inget" ? "Ett" : "En"} ${noun.one} utan mål redovisas ${where} och ${how}.`
        : `${capital(noun.many)} utan mål redovisas ${where}: ${how}.`;
    },
    Array<string>(6).fill("indikator"),
    ["”Bibliotek”"],
    [
      [
        [3, PREDICATES.reached],
        [1, PREDICATES.missed],
      ],
      [[2, "är inte bedömda"]],
    ],
  ),
  /** `inAreas`: the others stand with their areas, not each by itself. */
  furtherOn: template(
    (levels: string[], inAreas: boolean) => {
      const left = ofEachLevel(levels);
      if (levels.length === 1) return `${left} till redovisas ${inAreas ? "under sitt område" : "för sig"}.`;
      const apart = nounsOf(levels).none === "ingen" ? "var för sig" : "vart för sig";
      return `${left} till redovisas ${inAreas ? "under sina områden" : apart}.`;
    },
    ["mål", "mål", "mål"],
    false,
  ),
  /** Whose grade counts before whose. `otherwise`: what holds without any. Draft. */
  precedence: template(
    (judges: readonly Judge[], otherwise: string) => {
      const then = judges
        .slice(1)
        .map((judge) => (judge === "printed" ? "den som står i underlaget" : JUDGED[judge][1]));
      return `${JUDGED[judges[0] ?? "overall"][0]} redovisas där den finns, annars ${then.join(", annars ")}${otherwise}.`;
    },
    ["overall", "committee", "printed"],
    "; finns ingen av dem saknas bedömning",
  ),
  /** Over the words that a dropdown has until a styrmodell is decided. */
  printedChoices: template(
    (level: string) => `Era ord i bedömningarna av ${level}, för listorna på statusbladen`,
    "mål",
  ),
  /** The step that grades with decimals are nearest. */
  nearStep: template((label: string) => `omkring ${label}`, "4"),
  nearSteps: template((label: string) => `har bedömningen omkring ${label}`, "4"),
  /** How grades with decimals are taken. */
  withDecimals: template(
    (names: string, isAsPrinted: boolean) =>
      `${names}: bedömningar med decimaler ${isAsPrinted ? "skrivs som de står och har det närmaste stegets färg" : "avrundas till närmaste steg"}.`,
    "Mål",
    true,
  ),
  /** Of a styrmodell that nobody but the office has chosen, after its name. */
  chosenHere: template((day: string) => `vald i arbetet med uppföljningen, ${day}`, "2025-02-11"),
  /** Of measures, as a clause after their level's name. */
  printedFirst: template(
    (rules: string) => `verksamhetens bedömning gäller, och där den saknas ${rules}`,
    "”Uppnås” när målvärdet är nått; annars ”Uppnås inte”",
  ),
  /** In place of the rules of a level whose measures reach their target values or do not, which nothing else is said of. */
  compared: template(() => "jämförs med målvärdet"),
  /** The same where a printed grade counts first. */
  printedElseCompared: template(() => "verksamhetens bedömning gäller, och där den saknas jämförelsen med målvärdet"),
  /** The same of the judgements that there are. */
  whoJudged: template(
    ([first = "overall", ...others]: readonly Judge[]) =>
      others.length === 0
        ? ALONE[first]
        : `${JUDGED[first][0]} gäller där den finns, annars ${others.map((one) => JUDGED[one][1]).join(", annars ")}.`,
    ["overall", "committee", "computed"],
  ),
  otherTarget: template((target: string) => `Bedömt mot målvärdet ”${target}”, inte mot det beslutade.`, "minst 78 %"),
  otherWording: template((title: string) => `I underlaget står det ”${title}”.`, "Elever som känner sig trygga"),
  /** `named`: which they are, where they are named here. */
  lackTag: template(
    (lacking: number, all: number, what: string, named: string[]) =>
      `${someOf(lacking, all, GOALS)} har ${what}${named.length > 0 ? `: ${andList(named)}` : ""}.`,
    2,
    12,
    "ingen ansvarig",
    ["”Rent vatten”", "”Besöksnäringen ska växa”"],
  ),
  noneLacksTag: template((what: string) => `Inget mål saknar ${what}.`, "ansvarig"),
  unservedGlobalGoals: template(
    (numbers: string[]) =>
      `Inget mål bidrar till ${numbers.length === 1 ? "globalt mål" : "de globala målen"} ${andList(numbers)}.`,
    ["2", "14", "17"],
  ),
  withoutParent: template(
    (goals: string[]) => `Utan överordnat mål: ${andList(goals)}.`,
    ["”Fler ska gå i kulturskolan”"],
  ),
} as const;
