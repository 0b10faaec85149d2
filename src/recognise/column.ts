import type { Role, TagKind } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { textKey } from "../interpret/text";
import { periodAround, yearAround } from "./around";
import { columnSets, withoutNumber } from "./columnSet";
import { evidenceOf, type Evidence } from "./evidence";
import {
  accumulated,
  budgetIsTarget,
  comparePlaces,
  findQualifiers,
  forecastOfYear,
  noTwins,
  nowIsOutcome,
  outcomesOfGroups,
  pastIsBaseline,
  spreadOfOthers,
  wishesAreTargets,
  yearsAhead,
} from "./figureColumns";
import {
  answersAreOutcomes,
  commentsOfGrades,
  crossedOwners,
  forecastOfGrade,
  gradesByOwner,
  gradesOfCommittees,
  headedComments,
  sentencesAreComments,
  tickedGrades,
  unknownScales,
} from "./gradeColumns";
import { columnHidden } from "./grid";
import { findLevels, lettersOfLevels } from "./levelColumn";
import { readHeader, readHeaderCell, type HeaderReading } from "./lexicon";
import type { OutlinePlace } from "./rows/outline";
import { choose, keepOne, ranked, type Scored } from "./ranking";
import type { Region } from "./layout/region";
import { namesLevel } from "./rows/title";
import {
  aimsBesideOutcomes,
  aimsOfGoals,
  areasInSentences,
  areasOfGoals,
  goalsByNumber,
  needTitle,
  noTargetsBeforeMeasures,
  numbersOfTitles,
  settleGoalOrTarget,
  unnamedAreas,
  unnamedTitles,
  wordingsAreMeasures,
} from "./titleColumns";

/** A column of a table with what it was taken for. */
export interface Column {
  column: number;
  header: string;
  reading: HeaderReading;
  role: Role;
  /** 0–1: how far the chosen role is ahead of the next. */
  confidence: number;
  hidden: boolean;
  /** What its cells say beside all roles: what the figures of their rows are, what level the row has, how a goal counts, how a measure grows, whom a goal is for. */
  tells?: Tells;
  /** For the first of the columns that say the level of each row: what each row is. */
  levels?: ReadonlyMap<number, OutlinePlace>;
  /** For a column of grades headed by a committee: whose they are, as written. */
  owner?: string;
  /** For one of several sets of columns, each about a measure of its own: which, from 1. */
  set?: number;
  /** For a column of ticks: the grade that its header says a ticked row has. */
  ticked?: string;
  evidence: Evidence;
}

export type Tells = "figures" | "level" | "geh" | "measure" | TagKind;

/** Roles that a table has once; the weaker column takes its next best. */
const ONCE: Role[] = ["indicator", "unit", "weight", "activity", "sdg", "baseline"];

/** What is done within an activity stands in a column of its own. */
const PART_OF_ACTIVITY = /^del(?:aktivitet|åtgärd|insats)/u;

/** The role, and the period, that the user has given a column. */
export interface CorrectedColumn {
  role: Role;
  period?: string;
}

/** No column of our own finding scores so high. */
const BY_A_PERSON = 9;

/** The columns of a region with their roles, decided together from headers and cells; what a person has said of some of them stands. */
export function columnsOf(
  region: Region,
  scales: readonly Scale[],
  said?: ReadonlyMap<number, CorrectedColumn>,
): Column[] {
  const around = periodAround(region);
  const year = yearAround(region) || yearOfHeaders(region);
  const sets = columnSets(region.headers);
  const [once, ...again] = sets;
  const repeated = new Set(again.flat());
  const scored = region.headers
    .filter((_, i) => !repeated.has(i))
    .map((written, i): Scored => {
      const cell = once?.includes(i)
        ? { ...written, text: withoutNumber(written.text), ...(written.own ? { own: withoutNumber(written.own) } : {}) }
        : written;
      const { column, text } = cell;
      const own = namesLevel(text)
        ? readHeader("Indikator")
        : withGroup(withShortYear(readHeaderCell(cell, year), text, region), text, region);
      const by = said?.get(column);
      if (own.period === undefined) own.period = periodBefore(text, around.startsWith(year) ? around : year);
      const reading = by?.period ? { ...own, period: by.period } : own;
      const evidence = evidenceOf(region, column, scales);
      const ranking = by
        ? [[by.role, BY_A_PERSON] as [Role, number]]
        : ranked(reading, evidence, column === region.area.left);
      return {
        column: {
          column,
          header: text,
          reading,
          role: "other",
          confidence: 0,
          hidden: columnHidden(region.grid, column),
          evidence,
        },
        ranking,
      };
    });
  for (const one of scored) choose(one, one.ranking);
  findQualifiers(region, scored);
  findLevels(region, scored);
  settleGoalOrTarget(scored);
  wordingsAreMeasures(scored);
  goalsByNumber(scored);
  aimsOfGoals(scored);
  forecastOfGrade(scored);
  gradesByOwner(scored);
  gradesOfCommittees(scored);
  comparePlaces(region, scored);
  crossedOwners(scored);
  tickedGrades(region, scored, scales);
  answersAreOutcomes(region, scored);
  pastIsBaseline(scored);
  nowIsOutcome(scored);
  for (const role of ONCE)
    keepOne(
      role === "activity" ? scored.filter(({ column }) => !PART_OF_ACTIVITY.test(column.reading.words)) : scored,
      role,
    );
  noTargetsBeforeMeasures(scored);
  unnamedTitles(scored);
  needTitle(scored);
  areasInSentences(scored);
  areasOfGoals(region, scored);
  unnamedAreas(scored);
  numbersOfTitles(scored);
  sentencesAreComments(scored);
  aimsBesideOutcomes(scored);
  wishesAreTargets(region, scored);
  spreadOfOthers(scored);
  outcomesOfGroups(scored);
  accumulated(scored);
  noTwins(scored, around);
  headedComments(scored);
  commentsOfGrades(scored);
  unknownScales(region, scored);
  budgetIsTarget(scored);
  yearsAhead(region, scored);
  forecastOfYear(scored, year);
  lettersOfLevels(region, scored);
  const columns = [
    ...scored.map(({ column }) => column),
    ...again.flatMap((places, n) =>
      places.map((place, i): Column => {
        const { column, text } = region.headers[place]!;
        const like = scored[once![i]!]!.column;
        return {
          ...like,
          column,
          header: text,
          hidden: columnHidden(region.grid, column),
          evidence: evidenceOf(region, column, scales),
          set: n + 2,
        };
      }),
    ),
  ];
  for (const place of once ?? []) Object.assign(scored[place]!.column, { set: 1, header: region.headers[place]!.text });
  for (const column of columns) {
    const by = said?.get(column.column);
    if (by) Object.assign(column, { role: by.role, confidence: 1 });
  }
  return columns.sort((a, b) => a.column - b.column);
}

/** The year before the table's, for a header that names it; the same part of it where it says so: "Utfall samma period föregående år" in a table of 2023-08 is of 2022-08. Undefined for any other header. */
function periodBefore(text: string, around: string): string | undefined {
  const key = textKey(text.replace(/\([^)]*\)/gu, " "));
  if (!/^\d{4}/.test(around) || !YEAR_BEFORE.test(key)) return undefined;
  return `${Number(around.slice(0, 4)) - 1}${/period|delår|tertial|mån/u.test(key) ? around.slice(4) : ""}`;
}

/** Headers that name the year before the table's. */
const YEAR_BEFORE = /(?<!\p{L})(?:föregående år|f\.?g\.? ?år|förra året|året (?:innan|före)|i fjol|fjolår)/u;

/** The only year that headers of targets name, else that any header names; "" where they name several, or none. */
function yearOfHeaders({ headers }: Region): string {
  const named = headers
    .map((cell) => readHeaderCell(cell))
    .flatMap(({ period, scores }) =>
      /^\d{4}$/.test(period?.slice(0, 4) ?? "")
        ? [{ year: period!.slice(0, 4), target: scores.target !== undefined }]
        : [],
    );
  const [years, others] = [named.filter(({ target }) => target), named].map((of) => [
    ...new Set(of.map(({ year }) => year)),
  ]) as [string[], string[]];
  return years.length === 1 ? years[0]! : years.length === 0 && others.length === 1 ? others[0]! : "";
}

/** Women, men and all of them by a letter or two, as the last word of headers that are otherwise the same. */
const GROUP_LETTERS: Record<string, string | undefined> = {
  k: "kvinnor",
  kv: "kvinnor",
  f: "kvinnor",
  m: "män",
  mn: "män",
  p: "män",
  t: undefined,
  tot: undefined,
};

/** "Utfall K" beside "Utfall M" is women's. */
function withGroup(reading: HeaderReading, text: string, { headers }: Region): HeaderReading {
  const [, stem, letters] = /^(.+?) \(?(k|kv|f|m|mn|p|t|tot)\)?$/u.exec(textKey(text)) ?? [];
  if (stem === undefined) return reading;
  const groups = new Set(
    headers.flatMap(({ text: other }) =>
      textKey(other).startsWith(`${stem} `)
        ? (GROUP_LETTERS[
            textKey(other)
              .slice(stem.length + 1)
              .replace(/[()]/gu, "")
          ] ?? [])
        : [],
    ),
  );
  if (groups.size < 2) return reading;
  const group = GROUP_LETTERS[letters!];
  return {
    ...readHeader(stem),
    ...(reading.period === undefined ? {} : { period: reading.period }),
    ...(group === undefined ? {} : { group }),
  };
}

/** "Mål 22" beside "Utfall 22" is for a year, "Mål 22/23" beside "Läsår 22/23" for a school year; alone it may be a goal's number. */
function withShortYear(reading: HeaderReading, text: string, { headers }: Region): HeaderReading {
  const school = reading.period === undefined ? /^(\p{L}+) (\d\d\/\d\d)$/u.exec(textKey(text)) : null;
  if (school && headers.some((other) => readHeader(other.text).period === `20${school[2]}`))
    return readHeader(`${school[1]} 20${school[2]}`);
  const digits = reading.period === undefined ? /^\p{L}+\.? [-–’']?(\d\d)$/u.exec(textKey(text))?.[1] : undefined;
  const beside =
    digits !== undefined &&
    headers.some(
      (other) =>
        other.text !== text && /^(?:utfall|utf|bokslut|resultat|prognos)\.? [-–’']?\d\d$/u.test(textKey(other.text)),
    );
  return beside ? readHeader(text.replace(/[-–’']?\d\d\s*$/u, `20${digits}`)) : reading;
}
