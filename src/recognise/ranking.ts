import type { Role } from "../domain/plan";
import type { Column } from "./column";
import { CONTENT, type Evidence } from "./evidence";
import type { HeaderReading } from "./lexicon";

/** A role is taken only from this score on; below it the column is `other` and its cells are reported. */
const LEAST = 0.45;

/** So many of a column's cells may set a bound although its figures are none: "> 99", "< 5". */
const FEW_BOUNDS = 0.1;

/** A column with how well each role fits it, the best first. */
export interface Scored {
  column: Column;
  ranking: [Role, number][];
}

/** How well each role fits a column, by its header's words and its cells, the best first; roles that neither speaks for are left out. */
export function ranked(reading: HeaderReading, evidence: Evidence, leftmost: boolean): [Role, number][] {
  const named = Object.entries(reading.scores) as [Role, number][];
  // Cells that set bounds are no outcomes, unless the header says plainly that they are.
  const bound = (role: Role, score: number): number =>
    role === "outcome" && score <= 0.6 && evidence.bound > FEW_BOUNDS ? 1 : 0;
  const said = named
    .map(([role, score]): [Role, number] => [
      role,
      score - bound(role, score) + (evidence.seen > 0 || role === "grade" ? CONTENT[role](evidence) : 0),
    ])
    .sort((a, b) => b[1] - a[1]);
  // Coloured cells without a text, under a year alone, are that year's grades.
  if (evidence.seen === 0 && evidence.colour > 0.5 && reading.words === "") said.unshift(["grade", 0.9]);
  if (said[0] && said[0][1] >= LEAST) return said;
  // Without words of its own, or with words that its cells deny, a column must speak by its cells.
  const own: [Role, number][] = said;
  if (reading.period && evidence.measured > 0.5 && evidence.number > 0) own.push(["outcome", 0.6]);
  if (
    !leftmost &&
    (evidence.bound > 0.25 || (evidence.bound > FEW_BOUNDS && evidence.bound + evidence.number > 0.8)) &&
    evidence.length < 45
  )
    own.push(["target", 0.45 + evidence.bound * 0.25 - evidence.grade * 0.5]);
  if (!leftmost && evidence.length > 45 && evidence.number < 0.1) own.push(["comment", 0.5]);
  if (evidence.colour > 0.5) own.push(["grade", 0.5 + evidence.colour * 0.4]);
  if (evidence.grade > 0.8 && evidence.seen > 1 && (evidence.checks < 0.9 || reading.period !== undefined))
    own.push(["grade", 0.4 + evidence.grade * 0.4]);
  if (evidence.period > 0.8 && evidence.seen > 1 && evidence.number < 0.2) own.push(["period", 0.75]);
  if (evidence.key > 0.8 && evidence.seen > 1) own.push(["number", 0.6]);
  if (evidence.trend > 0.8 && evidence.seen > 1 && evidence.sentences < 0.5) own.push(["trend", 0.6]);
  if (evidence.owner > 0.8 && evidence.seen > 1) own.push(["owner", 0.55]);
  if (evidence.unit > 0.7 && evidence.seen > 1) own.push(["unit", 0.55]);
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

/** Gives the column the best of the ranking, or none where nothing is good enough. */
export function choose(one: Scored, ranking: [Role, number][]): void {
  const [best, next] = ranking;
  const taken = best !== undefined && best[1] >= LEAST;
  one.column.role = taken ? best[0] : "other";
  one.column.confidence = taken ? trust(best[1] - Math.max(0, next?.[1] ?? 0)) : NO_ROLE;
}

/** Of the columns with a role that a table has once, the best keeps it. */
export function keepOne(scored: Scored[], role: Role): void {
  const same = scored.filter(({ column }) => column.role === role);
  const score = ({ ranking }: Scored): number => ranking.find(([r]) => r === role)?.[1] ?? 0;
  same.sort((a, b) => score(b) - score(a) || a.column.column - b.column.column);
  for (const one of same.slice(1))
    choose(
      one,
      one.ranking.filter(([r]) => r !== role),
    );
}
