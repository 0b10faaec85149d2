import { bySpaces } from "../../domain/shapes";
import { columnHeads } from "../../lexicon/columnHeads";
import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { readGrade } from "../../interpret/choice/grade";
import { readHeader, strengthOf } from "../../interpret/header/header";
import { unitOfIndicator } from "../../interpret/number/unit";
import { namesLevel } from "../../interpret/header/title";
import { Lexicon } from "../../lexicon/lexicon";
import { GRADES } from "../../lexicon/words/grades";
import { headingsOf } from "../headings";
import { isPlanOf, type Column } from "../column";
import { countsOfGoals } from "../grades/gradeCounts";
import { columnTexts, type Region } from "../layout/tableRegion";
import type { ColumnFeatures } from "../roles/columnFeatures";
import { featuresOf } from "../roles/features";
import { agreementOf, verdictOdds } from "../roles/fit";
import { rolesByLetters } from "../roles/letters";
import { statesAim } from "../rows/group";

/**
 * How strongly a table with unknown headers resembles one of goals, by its headers, its cells and the lines above it:
 * the sum of the rules below. No single rule is enough.
 */
export function goalEvidence(region: Region, columns: readonly Column[], scales: readonly Scale[]): number {
  const strengths = goalStrengths(region, columns, scales);
  return GOAL_RULES.reduce((sum, [, weight], i) => sum + weight * (strengths[i] ?? 0), 0);
}

/** How strongly each rule speaks, 0 to 1. */
function goalStrengths(region: Region, columns: readonly Column[], scales: readonly Scale[]): number[] {
  const of = (role: Role): Column[] => columns.filter((one) => one.role === role && hasCells(one));
  return GOAL_RULES.map(([, , strength]) => strength({ region, columns, scales, of }));
}

/** From here on a table is one of goals. */
export const PROVEN = 3;

const hasCells = ({ evidence: { seen, colour } }: Column): boolean => seen + colour > 0;

interface Table {
  region: Region;
  columns: readonly Column[];
  scales: readonly Scale[];
  of(role: Role): Column[];
}

type Strength = (table: Table) => number;

/** One cell proves nothing. */
const FEWEST = 2;

/** What speaks for a table of goals; the weights are set, on the labelled tables and against the labelled registers. */
const GOAL_RULES: readonly [says: string, weight: number, strength: Strength][] = [
  ["rubriken över namnen är ett ord för mål", 1.5, ({ of }) => best(of("goal"), (one) => headed(one, "goal"))],
  [
    "rubriken över namnen är ett ord för mått",
    1.5,
    ({ of }) => best(of("indicator"), (one) => headed(one, "indicator")),
  ],
  ["rubriken är ett ord för målvärden", 1, ({ of }) => best(of("target"), (one) => headed(one, "target"))],
  ["rubriken är ett ord för bedömningar", 0.5, ({ of }) => best(of("grade"), (one) => headed(one, "grade"))],
  ["rubriken är ett ord för områden", 0.5, ({ of }) => best(of("area"), (one) => headed(one, "area"))],
  [
    "bedömningarna säger vad som är nått",
    2,
    (table) => best(table.of("grade"), (one) => share(table, one, (text) => GRADED.has(text, "reached"))),
  ],
  ["bedömningar på en känd skala", 0.75, ({ of }) => best(of("grade"), ({ evidence }) => evidence.grade)],
  ["målen säger vad som ska bli", 1.5, (table) => best(table.of("goal"), (one) => share(table, one, statesAim))],
  [
    "måtten säger vad som ska bli, bredvid sina utfall",
    1.5,
    (table) =>
      table.of("outcome").some(isOfFigures) ? best(table.of("indicator"), (one) => share(table, one, statesAim)) : 0,
  ],
  ["målen anger själva vad som ska nås", 2, ({ of }) => best(of("goal"), setsFigures)],
  [
    "namnen är mått med sina enheter",
    1.5,
    (table) => best(table.of("indicator"), (one) => share(table, one, (text) => unitOfIndicator(text) !== null)),
  ],
  ["cellerna anger gränser", 1.5, ({ of }) => best(of("target"), limits)],
  ["under ett ord för målvärden står vad namnen ska nå", 3, setsTargets],
  [
    "bedömningar av flera nämnder eller år",
    0.75,
    ({ of }) => Number(of("grade").filter((one) => one.owner !== undefined || isDated(one)).length > 1),
  ],
  ["utfall av flera år", 0.75, ({ of }) => Number(of("outcome").filter(isDated).length > 1)],
  ["utfall bredvid målvärden", 0.75, ({ of }) => Number(of("outcome").length > 0 && of("target").length > 0)],
  [
    "utgångsläge, målvärden och utfall bredvid varandra",
    1,
    ({ of }) => Number((["baseline", "target", "outcome"] as const).every((role) => of(role).some(isOfFigures))),
  ],
  ["bedömningarna är de som målvärden och utfall ger", 2, gradesAsGiven],
  [
    "det som har planerats bredvid det som har gjorts",
    3,
    ({ columns }) => Number(columns.some((one) => isPlanOf(one, columns))),
  ],
  [
    "nuläget bredvid det läge som önskas",
    2,
    ({ of }) =>
      Number(
        of("target").some((one) => one.reading.scores.target !== undefined) &&
          of("outcome").some(({ reading: { words } }) => columnHeads.has(words, "now")),
      ),
  ],
  ["mål med mått under sig", 0.75, ({ of }) => Number(of("goal").length > 0 && of("indicator").length > 0)],
  [
    "det som står över bedömningarna är själv en, och ingen rubrik är ett ord för något",
    -3,
    ({ of, scales, columns }) =>
      best(of("grade"), (grades) =>
        grades.ticked === undefined &&
        readGrade(grades.header, scales) !== null &&
        columns.every((one) => one === grades || strengthOf(one.reading) < 0.75)
          ? grades.evidence.grade
          : 0,
      ),
  ],
  ["områden över målen", 0.5, ({ of }) => Number(of("goal").length > 0 && of("area").length > 0)],
  ["någon som ansvarar", 0.5, ({ of }) => best(of("owner"), ({ evidence }) => evidence.owner)],
  ["en kolumn med nivåer", 2, ({ columns }) => Number(columns.some(({ levels }) => levels !== undefined))],
  ["bara mått och siffror: en översikt", -3, (table) => Number(OF_GOALS.every((role) => table.of(role).length === 0))],
  [
    "kryss under en skalas ord",
    3,
    ({ columns }) => Number(columns.filter(({ ticked }) => ticked !== undefined).length > 1),
  ],
  [
    "räknar för varje mål hur många mått som nått dit",
    3,
    ({ columns, scales }) => Number(countsOfGoals(columns, scales)),
  ],
  ["det står mål i rubriken över", 1, ({ region }) => Number(headingsOf(region).some(headsGoals))],
];

/** Roles that tables of goals have, and purely descriptive tables lack. */
const OF_GOALS: readonly Role[] = ["goal", "target", "grade", "forecast"];

const best = (columns: readonly Column[], strength: (column: Column) => number): number =>
  Math.max(0, ...columns.map(strength));

/** Limits in at least two cells; dates do not count. */
const limits = ({ evidence: { limit, seen, period } }: Column): number =>
  limit * seen < FEWEST || period > 0.5 ? 0 : limit;

/** Most names set figures to reach, a good part of them in words or signs of their own. */
const setsFigures = (one: Column): number =>
  one.evidence.target > 0.5 && limits(one) >= 0.4 && one.evidence.number <= 0.2 ? one.evidence.target : 0;

/**
 * Most cells under a word for targets set a bound; under "Mål", which is also a word for goals, all of them, or all of
 * them are figures beside outcomes.
 */
function setsTargets({ of }: Table): number {
  return best(of("target"), ({ reading: { scores }, evidence: { bound, number } }) => {
    if (scores.target === undefined) return 0;
    if (scores.target >= 0.9) return Number(bound >= 0.5);
    return Number(scores.goal !== undefined && (bound >= 0.9 || (number >= 0.9 && of("outcome").length > 0)));
  });
}

/** How surely the grades are those that the figures of a column of targets and one of outcomes give. */
function gradesAsGiven({ region, scales, of }: Table): number {
  const [targets, outcomes] = [of("target"), of("outcome")];
  if (targets.length === 0 || outcomes.length === 0 || of("grade").length === 0) return 0;
  const table = featuresOf(region, scales);
  const at = ({ column }: Column): ColumnFeatures[] => table.columns.filter((one) => one.column === column);
  const odds = targets
    .flatMap(at)
    .flatMap((target) => outcomes.flatMap(at).map((outcome) => verdictOdds(agreementOf(table, target, outcome))));
  return Math.max(0, Math.min(1, Math.max(0, ...odds) / SURE));
}

/** From such odds on, as a logarithm: five rows, two of which have not reached their targets. */
const SURE = 2;

const headed = ({ header, reading: { scores, words } }: Column, role: Role): number =>
  Math.min(isSentence(header) ? HALF : 1, Math.max(scores[role] ?? 0, rolesByLetters(words).get(role) ?? 0));

/** A header of so many words that has a question or a statement in it: its words are about anything. */
const isSentence = (header: string): boolean => bySpaces(header).length > LONGEST_HEADER && /[,.?]/u.test(header);
const LONGEST_HEADER = 10;
const HALF = 0.5;

const isOfFigures = ({ evidence: { number } }: Column): boolean => number > 0.5;

const isDated = ({ reading: { period } }: Column): boolean => period !== undefined;

/** Of the column's texts, how many say so. */
function share({ region }: Table, { column }: Column, says: (text: string) => boolean): number {
  const texts = columnTexts(region, column);
  return texts.length < FEWEST ? 0 : texts.filter(says).length / texts.length;
}

const GRADED = new Lexicon({ reached: GRADES["nå"] });

const headsGoals = (text: string): boolean =>
  text.length <= 60 && (namesLevel(text) || bySpaces(text).some((word) => (readHeader(word).scores.goal ?? 0) > 0.5));
