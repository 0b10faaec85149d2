import type { Role } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { readGrade } from "../interpret/grade";
import { textKey } from "../interpret/text";
import { yearAround } from "./around";
import { CONTENT, evidenceOf, OWNER, type Evidence } from "./evidence";
import { columnHidden, filled, textOf } from "./grid";
import { isCommittee, readHeader, readHeaderCell, type HeaderReading } from "./lexicon";
import { isPlace } from "./places";
import { qualifies } from "./qualifier";
import type { Region } from "./region";
import { namesLevel } from "./title";

/** A column of a table with what it was taken for. */
export interface Column {
  column: number;
  header: string;
  reading: HeaderReading;
  role: Role;
  /** 0–1: how far the chosen role is ahead of the next. */
  confidence: number;
  hidden: boolean;
  /** What its cells say beside all roles: what the figures of their rows are, how a goal counts, how a measure grows. */
  tells?: Tells;
  /** For a column of grades headed by a committee: whose they are, as written. */
  owner?: string;
  /** For a column of ticks: the grade that its header says a ticked row has. */
  ticked?: string;
  evidence: Evidence;
}

export type Tells = "figures" | "geh" | "measure";

/** A role is taken only from this score on; below it the column is `other` and its cells are reported. */
const LEAST = 0.45;

/** Roles that a table has once; the weaker column takes its next best. */
const ONCE: Role[] = ["indicator", "unit", "weight", "activity", "sdg", "baseline"];

interface Scored {
  column: Column;
  ranking: [Role, number][];
}

/** The role, and the period, that a person has said of a column. */
export interface SaidColumn {
  role: Role;
  period?: string;
}

/** No column of our own finding scores so high. */
const BY_A_PERSON = 9;

/** The columns of a region with their roles, decided together from headers and cells; what a person has said of some of them stands. */
export function columnsOf(region: Region, scales: readonly Scale[], said?: ReadonlyMap<number, SaidColumn>): Column[] {
  const year = yearAround(region);
  const scored = region.headers.map((cell): Scored => {
    const { column, text } = cell;
    const own = namesLevel(text) ? readHeader("Indikator") : withShortYear(readHeaderCell(cell, year), text, region);
    const by = said?.get(column);
    const reading = by?.period ? { ...own, period: by.period } : own;
    const evidence = evidenceOf(region, column, scales);
    const ranking = by ? [[by.role, BY_A_PERSON] as [Role, number]] : ranked(reading, evidence, column === region.area.left);
    return { column: { column, header: text, reading, role: "other", confidence: 0, hidden: columnHidden(region.grid, column), evidence }, ranking };
  });
  for (const one of scored) choose(one, one.ranking);
  findQualifiers(region, scored);
  settleGoalOrTarget(scored);
  aimsOfGoals(scored);
  forecastOfGrade(scored);
  gradesByOwner(scored);
  comparePlaces(region, scored);
  crossedOwners(scored);
  tickedGrades(region, scored, scales);
  nowIsOutcome(scored);
  for (const role of ONCE) keepOne(scored, role);
  unnamedTitles(scored);
  needTitle(scored);
  numbersOfTitles(scored);
  noTwins(scored);
  headedComments(scored);
  commentsOfGrades(scored);
  budgetIsTarget(scored);
  for (const { column } of scored) {
    const by = said?.get(column.column);
    if (by) Object.assign(column, { role: by.role, confidence: 1 });
  }
  return scored.map(({ column }) => column);
}

/** "Mål 22" beside "Utfall 22" is for a year; alone it may be a goal's number. */
function withShortYear(reading: HeaderReading, text: string, { headers }: Region): HeaderReading {
  const digits = reading.period === undefined ? /^\p{L}+\.? [-–’']?(\d\d)$/u.exec(textKey(text))?.[1] : undefined;
  const beside = digits !== undefined && headers.some((other) => other.text !== text && /^(?:utfall|utf|bokslut|resultat|prognos)\.? [-–’']?\d\d$/u.test(textKey(other.text)));
  return beside ? readHeader(text.replace(/[-–’']?\d\d\s*$/u, `20${digits}`)) : reading;
}

/**
 * Whether the cells alone make a goal table, whatever its headers: something named, its outcomes, and either grades in words of a
 * scale or signals, or targets that say themselves that they are.
 */
export function proveGoals(columns: Column[]): boolean {
  const has = (roles: Role[], proof: (evidence: Evidence) => boolean): boolean => columns.some(({ role, evidence }) => roles.includes(role) && evidence.seen + evidence.colour > 1 && proof(evidence));
  return (
    has(["indicator", "goal"], ({ length }) => length >= 10) &&
    has(["outcome"], ({ measured }) => measured > 0.8) &&
    (has(["grade"], ({ grade, colour }) => grade > 0.8 || colour > 0.8) || has(["target"], ({ bound }) => bound > 0.25))
  );
}

/**
 * Whether a table is about goals or measures at all: its title's header says so and something is said of them, or its cells are what a header of
 * targets, grades or trends promises. A list of units, or of attributes with a column "Value", is none.
 */
export function saysOfGoals(columns: Column[]): boolean {
  const said = ({ role, reading }: Column): boolean => reading.scores[role] !== undefined;
  const has = (roles: Role[], proof: (column: Column) => boolean): boolean => columns.some((column) => roles.includes(column.role) && proof(column));
  if (has(["goal", "activity"], said)) return true;
  if (has(["indicator"], said)) return has(["goal", "target", "outcome", "forecast", "baseline", "grade", "trend", "comparison"], () => true);
  const kept: [Role, (evidence: Evidence) => boolean][] = [["target", (e) => e.target + e.number > 0.4], ["grade", (e) => e.grade + e.colour > 0.5], ["trend", (e) => e.trend > 0.5]];
  return kept.some(([role, keeps]) => has([role], (column) => said(column) && keeps(column.evidence))) || proveGoals(columns);
}

/** Whether a table only counts how many goals have each grade: numbers under the words of a scale, and nothing that a goal would have. */
export function countsGrades(columns: Column[], scales: readonly Scale[]): boolean {
  const counts = columns.filter(({ header, evidence }) => evidence.number > 0.6 && header.length <= 80 && readGrade(header.split(" ").slice(-3).join(" "), scales as Scale[]) !== null);
  const judged = columns.some(({ role, evidence }) => (role === "grade" && evidence.number < 0.5) || role === "target" || role === "outcome" || role === "forecast");
  return counts.length > 1 && !judged;
}

function ranked(reading: HeaderReading, evidence: Evidence, leftmost: boolean): [Role, number][] {
  const named = Object.entries(reading.scores) as [Role, number][];
  const said = named.map(([role, score]): [Role, number] => [role, score + (evidence.seen > 0 || role === "grade" ? CONTENT[role](evidence) : 0)]).sort((a, b) => b[1] - a[1]);
  if (said[0] && said[0][1] >= LEAST) return said;
  // Without words of its own, or with words that its cells deny, a column must speak by its cells.
  const own: [Role, number][] = said;
  if (reading.period && evidence.measured > 0.5 && evidence.number > 0) own.push(["outcome", 0.6]);
  if (!leftmost && evidence.bound > 0.25 && evidence.length < 45) own.push(["target", 0.45 + evidence.bound * 0.25 - evidence.grade * 0.5]);
  if (!leftmost && evidence.length > 45 && evidence.number < 0.1) own.push(["comment", 0.5]);
  if (evidence.colour > 0.5) own.push(["grade", 0.5 + evidence.colour * 0.4]);
  if (evidence.grade > 0.8 && evidence.seen > 1 && (evidence.checks < 0.9 || reading.period !== undefined)) own.push(["grade", 0.4 + evidence.grade * 0.4]);
  if (evidence.period > 0.8 && evidence.seen > 1 && evidence.number < 0.2) own.push(["period", 0.75]);
  if (evidence.key > 0.8 && evidence.seen > 1) own.push(["number", 0.6]);
  if (evidence.trend > 0.8 && evidence.seen > 1) own.push(["trend", 0.6]);
  if (evidence.owner > 0.8 && evidence.seen > 1) own.push(["owner", 0.55]);
  if (evidence.unit > 0.8 && evidence.seen > 1) own.push(["unit", 0.55]);
  if (leftmost && evidence.length >= 8 && evidence.number < 0.3) own.push(["indicator", 0.5]);
  return own.sort((a, b) => b[1] - a[1]);
}

/**
 * How far a role can be trusted, by how far it was ahead of the next. The layout generator gives higher shares at every step, also with
 * half of all headers worded outside the lexicon; set below them since real tables are stranger. `npm run score` prints the curve.
 */
const TRUST: [lead: number, share: number][] = [
  [0.75, 0.97],
  [0.5, 0.9],
  [0.3, 0.8],
  [0.15, 0.7],
  [0, 0.6],
];

const trust = (lead: number): number => TRUST.find(([least]) => lead >= least)?.[1] ?? 0.5;

/** A column left without a role holds something of the plan about as often as not. */
const NO_ROLE = 0.5;

function choose(one: Scored, ranking: [Role, number][]): void {
  const [best, next] = ranking;
  const taken = best !== undefined && best[1] >= LEAST;
  one.column.role = taken ? best[0] : "other";
  one.column.confidence = taken ? trust(best[1] - Math.max(0, next?.[1] ?? 0)) : NO_ROLE;
}

function keepOne(scored: Scored[], role: Role): void {
  const same = scored.filter(({ column }) => column.role === role);
  const score = ({ ranking }: Scored): number => ranking.find(([r]) => r === role)?.[1] ?? 0;
  same.sort((a, b) => score(b) - score(a) || a.column.column - b.column.column);
  for (const one of same.slice(1)) choose(one, one.ranking.filter(([r]) => r !== role));
}

/** Texts before the figures, under a header whose words say nothing: measures to the right of goals, goals to the left of measures, areas to the left of goals. */
function unnamedTitles(scored: Scored[]): void {
  const at = (role: Role): number => scored.findIndex(({ column }) => column.role === role);
  const figures = scored.findIndex(({ column: { role, reading, evidence } }) => FIGURES.includes(role) && (reading.scores[role] !== undefined || evidence.number > 0.2));
  const free = (i: number): boolean => {
    const { column, ranking } = scored[i]!;
    const { number, owner, grade, unit, length } = column.evidence;
    const unknown = Object.keys(column.reading.scores).length === 0 && column.role !== "grade" && column.role !== "number" && (column.role !== "indicator" || ranking[0]![1] <= 0.5);
    return i < figures && unknown && number < 0.2 && owner < 0.5 && (grade < 0.5 || length > 30) && unit < 0.5 && length >= 8;
  };
  const open = scored.map((_, i) => i).filter(free);
  const measures = open.filter((i) => scored[i]!.column.evidence.bound <= 0.4 && scored[i]!.column.evidence.filled >= 0.5);
  const give = (i: number | undefined, role: Role): number => {
    if (i === undefined) return -1;
    for (const { column } of scored) if (column.role === role) column.role = "other";
    scored[i]!.column.role = role;
    scored[i]!.column.confidence = 0.5;
    return i;
  };
  let goal = at("goal");
  let indicator = scored.findIndex(({ column, ranking }) => column.role === "indicator" && ranking[0]![1] > 0.5);
  if (indicator < 0 && (goal >= 0 || measures.length > 1)) indicator = give(measures.filter((i) => i > goal).at(goal < 0 ? -1 : 0), "indicator");
  if (indicator >= 0 && goal < 0) goal = give(open.filter((i) => i < indicator).at(-1), "goal");
  if (indicator >= 0 && goal >= 0 && at("area") < 0) give(open.filter((i) => i < goal && i < indicator).at(-1), "area");
}

const FIGURES: Role[] = ["target", "outcome", "forecast", "baseline"];

/** A table without a title takes the leftmost column whose words could name one, else its leftmost column of texts. */
function needTitle(scored: Scored[]): void {
  const has = (role: Role): boolean => scored.some(({ column }) => column.role === role);
  if (has("indicator") || has("goal") || has("activity")) return;
  const named = scored.find(({ column: { evidence }, ranking }) => evidence.number < 0.3 && ranking.some(([role]) => role === "goal" || role === "indicator"));
  if (named) {
    named.column.role = named.ranking.find(([role]) => role === "goal" || role === "indicator")![0];
    named.column.confidence = 0.6;
    return;
  }
  const texts = scored.find(({ column: { role, evidence } }) => (role === "other" || role === "area") && evidence.length >= 4 && evidence.number < 0.3);
  if (!texts) return;
  texts.column.role = has("target") || has("outcome") ? "indicator" : "goal";
  texts.column.confidence = 0.5;
}

/** Numbers stand before the titles that they number: of two with the same title after them the stronger is kept. */
function numbersOfTitles(scored: Scored[]): void {
  const titleAfter = (one: Scored): number => {
    const after = scored.findIndex(({ column }) => column.column > one.column.column && TITLES.includes(column.role));
    return after < 0 ? scored.findLastIndex(({ column }) => TITLES.includes(column.role)) : after;
  };
  const kept = new Set<number>();
  const numbers = scored.filter(({ column }) => column.role === "number").sort((a, b) => b.ranking[0]![1] - a.ranking[0]![1]);
  for (const one of numbers) {
    const title = titleAfter(one);
    if (kept.has(title)) choose(one, one.ranking.filter(([role]) => role !== "number"));
    kept.add(title);
  }
}

const TITLES: Role[] = ["area", "goal", "indicator", "activity"];

/** "Målsättning" to the right of the goals is what they are measured against, where its cells are. */
function aimsOfGoals(scored: Scored[]): void {
  if (scored.some(({ column }) => column.role === "target" || column.role === "indicator")) return;
  const goals = scored.filter(({ column }) => column.role === "goal");
  for (const { column } of goals.slice(1)) if (/^målsättning/u.test(column.reading.words) && column.evidence.target >= 0.5) Object.assign(column, { role: "target", confidence: 0.7 });
}

/** "Mål" beside a column that is plainly the target's is the goal, whatever its texts look like; so it is over the texts to the left of what is done. */
function settleGoalOrTarget(scored: Scored[]): void {
  const done = scored.findIndex(({ column }) => column.role === "activity");
  for (const one of scored.slice(0, Math.max(0, done))) {
    const { role, reading, evidence } = one.column;
    if (role === "target" && reading.scores.goal !== undefined && evidence.number < 0.2) choose(one, one.ranking.filter(([r]) => r === "goal"));
    if (one.column.role === "other" && role === "target") one.column.role = "goal";
  }
  for (const one of scored) {
    const { reading, evidence, role } = one.column;
    const hasGoal = scored.some(({ column }) => column.role === "goal" || column.role === "indicator");
    if (role !== "target" || reading.scores.goal === undefined || (hasGoal && evidence.number > 0.3)) continue;
    const other = scored.some(({ column }) => column !== one.column && column.role === "target" && column.reading.scores.goal === undefined);
    if (other) choose(one, one.ranking.filter(([r]) => r !== "target"));
  }
}

/** Numbers under unknown words are no outcome of a period that has one in plain words. */
function noTwins(scored: Scored[]): void {
  const outcomes = scored.filter(({ column }) => column.role === "outcome");
  const said = outcomes.filter(({ column }) => column.reading.scores.outcome !== undefined);
  for (const one of outcomes) {
    const { period, group } = one.column.reading;
    if (!said.includes(one) && said.some(({ column: { reading } }) => reading.period === period && reading.group === group)) choose(one, []);
  }
}

/** Long texts under an unknown word are comments only where no column is headed so. */
function headedComments(scored: Scored[]): void {
  const comments = scored.filter(({ column }) => column.role === "comment");
  const headed = comments.filter(({ column }) => column.reading.scores.comment !== undefined);
  if (headed.length > 0) for (const one of comments) if (!headed.includes(one)) choose(one, []);
}

/** In a table without grades the comments that are nothing but grades are those. */
function commentsOfGrades(scored: Scored[]): void {
  if (scored.some(({ column }) => column.role === "grade")) return;
  for (const { column } of scored) if (column.role === "comment" && column.evidence.grade > 0.8 && column.evidence.seen > 1) Object.assign(column, { role: "grade", confidence: 0.7 });
}

/** Grades under the name of a committee are its own: a matrix of goals and committees. */
function gradesByOwner(scored: Scored[]): void {
  const matrix = scored.filter(({ column: { role, reading, evidence, header } }) => (role === "owner" || role === "grade" || role === "other") && (reading.scores.owner !== undefined || isCommittee(header)) && reading.scores.grade === undefined && OWNER.test(header) && evidence.grade > 0.6);
  for (const { column } of matrix) {
    column.role = "grade";
    column.owner = column.header;
    column.confidence = 0.9;
  }
}

/** Figures under the names of municipalities are others', but for the one that the titles or the header's own words say is ours. */
function comparePlaces({ grid, titleRows, area }: Region, scored: Scored[]): void {
  const figures = scored.filter(({ column: { evidence } }) => evidence.measured > 0.5);
  const places = figures.filter(({ column }) => isPlace(column.header));
  if (places.length === 0 || (places.length === 1 && !isPlace(places[0]!.column.header, true))) return;
  const titles = titleRows.flatMap((row) => filled(grid, row, area.left, area.right).map((c) => textKey(textOf(grid.sheet.values[row]![c])))).join(" ");
  for (const one of figures) {
    const key = textKey(one.column.header);
    const ours = OURS.test(key) || (places.includes(one) && titles.split(/[^\p{L}-]+/u).some((word) => word === key || word === `${key}s`));
    if (ours && one.column.reading.scores.target === undefined) Object.assign(one.column, { role: "outcome", confidence: 0.7 });
    else if (places.includes(one)) Object.assign(one.column, { role: "comparison", confidence: 0.9 });
  }
}

const OURS = /^(?:vi|vår kommun|kommunen|egen kommun|eget värde|eget resultat|hos oss)$/u;

const TOLD_BY_HEADER: [Tells, RegExp][] = [
  ["geh", /^(?:geh|god ekonomisk hushållning|typ av mål|måltyp|mål för geh)$/u],
  ["measure", /^(?:måttslag|typ av mått|mätslag|måtttyp|värdetyp)$/u],
];

/** A goal crossed under the names of committees is theirs. */
function crossedOwners(scored: Scored[]): void {
  for (const { column } of scored) if (column.evidence.checks > 0.8 && (isCommittee(column.header) || column.reading.scores.owner !== undefined)) Object.assign(column, { role: "owner", confidence: 0.9 });
}

/** Ticks under the words of a scale, a column for each: a tick says the grade. */
function tickedGrades({ headers }: Region, scored: Scored[], scales: readonly Scale[]): void {
  const ticks = scored.flatMap(({ column }, i) => {
    const words = headers[i]!.own ?? column.header;
    const { seen, checks } = column.evidence;
    return words.length <= 40 && (seen === 0 || checks > 0.8) && readGrade(words, scales as Scale[]) !== null ? [{ column, words }] : [];
  });
  if (ticks.length < 2 || ticks.every(({ column }) => column.evidence.seen === 0)) return;
  for (const { column, words } of ticks) Object.assign(column, { role: "grade", ticked: words, confidence: 0.9 });
}

/** In a long table a column without a role may say whether a row's figures are outcomes or targets, women's or men's, or whose. */
function findQualifiers(region: Region, scored: Scored[]): void {
  for (const one of scored) {
    const { column } = one;
    const unnamed = column.role === "other" || column.reading.scores[column.role] === undefined;
    const tells = TOLD_BY_HEADER.find(([, words]) => words.test(column.reading.words))?.[0] ?? (unnamed && column.evidence.seen > 1 && qualifies(region, column.column) ? "figures" : undefined);
    if (tells === undefined) continue;
    choose(one, []);
    column.tells = tells;
  }
}

/** A forecast in the words of a scale is a grade for that period. */
function forecastOfGrade(scored: Scored[]): void {
  for (const { column } of scored) if (column.role === "forecast" && column.evidence.grade > 0.6 && column.evidence.number < 0.2) column.role = "grade";
}

/** In a table of goals without targets the budget for a year with an outcome is what was to be reached. */
function budgetIsTarget(scored: Scored[]): void {
  if (scored.some(({ column }) => column.role === "target")) return;
  const outcomes = scored.filter(({ column }) => column.role === "outcome");
  for (const { column } of scored) {
    const { reading, evidence, role } = column;
    if (role === "other" && /^(?:års)?budget$/u.test(reading.words) && evidence.measured > 0.6 && outcomes.some((one) => one.column.reading.period === reading.period)) Object.assign(column, { role: "target", confidence: 0.6 });
  }
}

/** "Nuläge" and "aktuellt värde" are the outcome of a table that has no other. */
function nowIsOutcome(scored: Scored[]): void {
  if (scored.some(({ column }) => column.role === "outcome")) return;
  for (const { column } of scored) if (column.role === "baseline" && /nu|aktuell/u.test(column.reading.words)) column.role = "outcome";
}
