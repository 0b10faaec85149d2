import { template } from "../domain/template";
import { andList } from "./missing";

const judgedOf = (goals: string[]): string =>
  goals.length > 3 ? `Samlad bedömning av ${goals.length} mål` : `Samlad bedömning av ${andList(goals)}`;

/**
 * The words between the numbers of a sentence that counts goals: the sentence itself, and on a sheet the formula that
 * gives it again when a grade changes.
 */
export const COUNT_WORDS = {
  of: " av ",
  reached: " mål uppnås",
  missed: " uppnås inte",
  and: " och ",
  unordered: " på ett steg utan känd ordning",
  oneUnjudged: "1 är inte bedömt",
  unjudged: " är inte bedömda",
  noGoals: "Inga mål.",
  noneOf: "Inget av ",
  noneJudged: " mål är bedömt.",
  noneAt: "inget av ",
  noneJudgedAt: " är bedömt",
  noGoalsHere: "Området har inga mål",
} as const;

/** How many goals there are of each class, of those on steps of no known order, and of those without a step. */
export interface CountedGoals {
  reached: number;
  partly: number;
  missed: number;
  unordered: number;
  unjudged: number;
}

/** ", 3 uppnås delvis och 3 uppnås inte; 1 är inte bedömt": what follows those that are reached. */
function countedRest({ partly, missed, unordered, unjudged }: CountedGoals, partlyWords: string): string {
  const { and } = COUNT_WORDS;
  return [
    partly > 0 ? `${missed > 0 ? ", " : and}${partly} ${partlyWords}` : "",
    missed > 0 ? `${and}${missed}${COUNT_WORDS.missed}` : "",
    unordered > 0 ? `; ${unordered}${COUNT_WORDS.unordered}` : "",
    unjudged === 1 ? `; ${COUNT_WORDS.oneUnjudged}` : unjudged > 1 ? `; ${unjudged}${COUNT_WORDS.unjudged}` : "",
  ].join("");
}

const totalOf = (counts: CountedGoals): number =>
  counts.reached + counts.partly + counts.missed + counts.unordered + counts.unjudged;

/**
 * The sentences of the måltavla and the reports, for whoever reads what leaves the house: none speaks to the author,
 * names a cell or shows an arrow (docs/regler.md §5). docs/meningar.md prints each with its example.
 */
export const SAY = {
  counted: template(
    (counts: CountedGoals, partlyWords: string) => {
      const total = totalOf(counts);
      if (total === 0) return COUNT_WORDS.noGoals;
      if (counts.unjudged === total) return `${COUNT_WORDS.noneOf}${total}${COUNT_WORDS.noneJudged}`;
      return `${counts.reached}${COUNT_WORDS.of}${total}${COUNT_WORDS.reached}${countedRest(counts, partlyWords)}.`;
    },
    { reached: 2, partly: 3, missed: 2, unordered: 0, unjudged: 1 },
    "uppnås delvis",
  ),
  countedLevel: template(
    (level: string, counted: number, total: number, words: string, unjudged: number) =>
      unjudged === total && total > 0
        ? `${level}: ${COUNT_WORDS.noneAt}${total}${COUNT_WORDS.noneJudgedAt}`
        : `${level}: ${counted}${COUNT_WORDS.of}${total} ${words}`,
    "Resultatmål",
    3,
    8,
    "”Uppnås/överträffas”",
    1,
  ),
  countedMeasures: template(
    (reached: number, total: number) =>
      `${COUNT_WORDS.noGoalsHere}; ${reached}${COUNT_WORDS.of}${total} ${total === 1 ? "indikator" : "indikatorer"} uppnås.`,
    2,
    4,
  ),
  countedGroup: template(
    (counts: CountedGoals) => {
      const { reached, partly, missed, unordered, unjudged } = counts;
      const total = totalOf(counts);
      if (unjudged === total) return `${COUNT_WORDS.noneAt}${total}${COUNT_WORDS.noneJudgedAt}`;
      const classes: [number, string][] = [
        [reached, "uppnås"],
        [partly, "uppnås delvis"],
        [missed, "uppnås inte"],
      ];
      const said = classes
        .filter(([count]) => count > 0)
        .map(([count, words], at) => `${count}${at === 0 ? `${COUNT_WORDS.of}${total}` : ""} ${words}`);
      return andList(said) + countedRest({ reached, partly: 0, missed: 0, unordered, unjudged }, "");
    },
    { reached: 1, partly: 3, missed: 1, unordered: 0, unjudged: 0 },
  ),
  developed: template(
    (better: number, worse: number, same: number) => {
      const parts = [
        `${better} av ${better + worse + same} mått har förbättrats sedan föregående mätning`,
        ...(worse > 0 ? [`${worse} har försämrats`] : []),
        ...(same > 0 ? [`${same} är ${same === 1 ? "oförändrat" : "oförändrade"}`] : []),
      ];
      return `${andList(parts)}.`;
    },
    14,
    2,
    2,
  ),
  furthest: template(
    (measure: string, value: string, target: string) =>
      `Längst från sitt mål ligger ”${measure}”: ${value} mot ${target}.`,
    "Färdigställda bostäder",
    "92",
    "minst 150",
  ),
  coverage: template((valued: number, all: number) => `Utfall finns för ${valued} av ${all} mått.`, 41, 43),
  gathered: template((reached: number, all: number) => `${reached} av ${all} uppnås`, 7, 13),
  measuresMet: template(
    (met: number, all: number) => {
      if (met === 0) return "Inget av måtten når sitt mål.";
      return met === all ? "Alla mått når sina mål." : `${met} av ${all} mått når ${met === 1 ? "sitt" : "sina"} mål.`;
    },
    1,
    2,
  ),
  measuresToTake: template(
    (goal: string, figures: string, declines: boolean) =>
      `Åtgärder för ${goal}${figures ? `: ${figures}` : ""}${declines ? ", sämre än före" : ""}.`,
    "”Fler ska försörja sig själva”",
    "7,9 % mot högst 6,5 %",
    true,
  ),
  moreOffTrack: template((count: number) => `Åtgärder för ytterligare ${count} mål som inte uppnås.`, 4),
  awaitsJudgement: template((goals: string[]) => `${judgedOf(goals)}.`, ["”Trygg omsorg”", "”Rent vatten”"]),
  judgesDiffer: template((goals: string[]) => `${judgedOf(goals)}: bedömningarna skiljer sig.`, ["”Trygg omsorg”"]),
  restoreBalance: template(() => "Hur det negativa balanskravsresultatet ska återställas inom tre år."),
  onePeriod: template(
    (period: string) =>
      `Bedömningar finns bara för ${period || "en period"}, så utvecklingen under mandatperioden visas inte.`,
    "helår 2024",
  ),
  guidelinesFollowed: template(
    (followed: number, all: number, notAssessed: number) =>
      `${followed} av ${all} följs${notAssessed > 0 ? `, ${notAssessed} är inte ${notAssessed === 1 ? "bedömd" : "bedömda"}` : ""}`,
    2,
    3,
    1,
  ),
  noFinancialGoals: template(() => "Inga mål är märkta som finansiella."),
  noOperationalGoals: template(
    () => "Inga mål är märkta som verksamhetsmål av betydelse för god ekonomisk hushållning.",
  ),
  goalsStand: template(
    (heading: string) => `Utfall, bedömning och motivering för varje mål redovisas under ”${heading}”.`,
    "Mål och bedömningar",
  ),
  noLockedPlan: template(() => "Ingen beslutad plan är låst: målen står som i arbetsboken."),
  standsUnder: template((area: string) => `Redovisas under ${area}.`, "1 Barn och unga"),
  highestAndLowest: template(
    (high: string, highFigures: string, low: string, lowFigures: string) =>
      `Högst måluppfyllelse har ${high} (${highFigures}), lägst ${low} (${lowFigures}).`,
    "”Elever som är trygga i skolan”",
    "91 % mot minst 90 %",
    "”Färdigställda bostäder”",
    "92 mot minst 150",
  ),
  noInterim: template(
    (period: string) => `Arbetsboken har inget delår, så bedömningarna gäller ${period || "hela året"}.`,
    "helår 2024",
  ),
  forecastDecides: template(
    (period: string) => `Perioden är ${period}: prognosen avgör bedömningen, som vid delår.`,
    "augusti 2024",
  ),
  /** LKBR 13 kap. 1 §. */
  interimLength: template(
    (months: number) =>
      `Perioden omfattar ${months} månader. En delårsrapport enligt lagen om kommunal bokföring och redovisning (13 kap. 1 §) omfattar minst hälften och högst två tredjedelar av året.`,
    4,
  ),
  nothingLogged: template(
    () => "Ingen tidigare period finns i Måltavlans logg, så ändringar sedan dess redovisas inte.",
  ),
  asDecided: template(() => "Målen och målvärdena är de som fullmäktige har beslutat."),
  /** Kommunallagen 11 kap. 12 and 13 §§: unless the council finds reasons not to. */
  deficit: template(
    () =>
      "Ett negativt balanskravsresultat ska återställas inom tre år, om inte fullmäktige beslutar om synnerliga skäl (kommunallagen 11 kap. 12–13 §§).",
  ),
  balancePositive: template(
    (amount: string, expected: boolean) =>
      expected
        ? `Balanskravsresultatet för helåret väntas bli ${amount}, så balanskravet väntas uppfyllas.`
        : `Balanskravsresultatet är ${amount}: intäkterna överstiger kostnaderna, så balanskravet är uppfyllt.`,
    "12,4 mnkr",
    false,
  ),
  balanceNegative: template(
    (amount: string, expected: boolean) =>
      expected
        ? `Balanskravsresultatet för helåret väntas bli ${amount}: kostnaderna väntas överstiga intäkterna.`
        : `Balanskravsresultatet är ${amount}: kostnaderna överstiger intäkterna.`,
    "−8,2 mnkr",
    true,
  ),
  /** Kommunallagen 11 kap. 12 and 13 §§. */
  toRestore: template(
    (amount: string) =>
      `Att återställa är ${amount}. Ett negativt balanskravsresultat ska regleras inom tre år, om inte fullmäktige beslutar om synnerliga skäl (kommunallagen 11 kap. 12–13 §§).`,
    "8,2 mnkr",
  ),
  balanceDiffers: template(
    (gives: string, says: string) => `Raderna ger tillsammans ${gives}; underlagets balanskravsresultat är ${says}.`,
    "12,4 mnkr",
    "12,0 mnkr",
  ),
  /** LKBR 11 kap. and RKR R15; resultatreserv took the place of resultatutjämningsreserv 2024 (prop. 2022/23:119). */
  balanceLaw: template(
    () =>
      "Utredningen visar årets resultat efter balanskravsjusteringar och balanskravsresultatet, som lagen om kommunal bokföring och redovisning (11 kap.) och RKR R15 Förvaltningsberättelse begär.",
  ),
  meansKept: template(
    (kept: number, all: number, deviation: string, expected: boolean) =>
      expected
        ? `${kept} av ${all} verksamheter väntas hålla sin budget; tillsammans väntas avvikelsen bli ${deviation}.`
        : `${kept} av ${all} verksamheter håller sin budget; tillsammans är avvikelsen ${deviation}.`,
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
  withoutOutcome: template(
    (measures: string[]) =>
      measures.length > 3 ? `Utfall saknas för ${measures.length} mått.` : `Utfall saknas för ${andList(measures)}.`,
    ["”Nämndernas budgetavvikelse”"],
  ),
  criteriaMet: template((met: number, all: number) => `${met} av ${all}`, 5, 6),
  groupsByFields: template(
    (placed: number, outside: number) =>
      `${placed} mål har både målgrupp och fokusområde${outside > 0 ? `; ${outside} saknar det ena eller båda` : ""}.`,
    14,
    3,
  ),
  gradeOfSource: template(() => "Bedömningen står i underlaget och är inte prövad mot talen."),
  nothingToDecide: template(() => "Inget, av det som uppgifterna visar."),
  elsewhere: template(
    (count: number) => `${count === 1 ? "Ett mål" : `${count} mål`} på lägre nivå redovisas under sina områden.`,
    34,
  ),
} as const;
