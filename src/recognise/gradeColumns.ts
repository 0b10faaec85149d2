import type { Role } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { readGrade } from "../interpret/grade";
import { OWNER } from "./evidence";
import { cellText } from "./grid";
import { COMMITTEE_INITIALS, committeeIn, isCommittee, TITLES } from "./lexicon";
import { looksLikeScale } from "./proposal";
import { choose, type Scored } from "./ranking";
import type { Region } from "./layout/region";

/** A forecast in the words of a scale is a grade for that period; so is an outcome where nothing is measured against it. */
export function forecastOfGrade(scored: Scored[]): void {
  const measured = scored.some(({ column }) => column.role === "target");
  for (const { column } of scored)
    if (
      (column.role === "forecast" || (column.role === "outcome" && !measured)) &&
      column.evidence.grade > 0.6 &&
      column.evidence.number < 0.2
    )
      column.role = "grade";
}

/** Grades under the name of a committee are its own: a matrix of goals and committees. */
export function gradesByOwner(scored: Scored[]): void {
  const matrix = scored.filter(
    ({ column: { role, reading, evidence, header } }) =>
      (role === "owner" || role === "grade" || role === "other") &&
      (reading.scores.owner !== undefined || isCommittee(header)) &&
      reading.scores.grade === undefined &&
      OWNER.test(header) &&
      (evidence.grade + evidence.colour > 0.6 ||
        (evidence.grade > 0.3 && evidence.grade + evidence.measured - evidence.number > 0.9)),
  );
  for (const { column } of matrix) {
    column.role = "grade";
    column.owner = column.header;
    column.confidence = 0.9;
  }
}

/** "Svar" beside questions is what came of them, in whatever words. */
export function answersAreOutcomes({ grid, first, last }: Region, scored: Scored[]): void {
  const questions = scored.find(({ column }) => column.role === "indicator");
  if (!questions) return;
  const asked = Array.from({ length: Math.min(last - first + 1, 100) }, (_, i) =>
    cellText(grid, first + i, questions.column.column),
  ).filter(Boolean);
  if (asked.filter((text) => text.endsWith("?")).length * 2 < asked.length) return;
  for (const { column } of scored)
    if (/^svar(?:et|en)?$/u.test(column.reading.words)) Object.assign(column, { role: "outcome", confidence: 0.8 });
}

/** "Socialnämndens bedömning" is theirs. */
export function gradesOfCommittees(scored: Scored[]): void {
  for (const { column } of scored) {
    if (column.role !== "grade" || column.owner !== undefined || column.reading.by === "overall") continue;
    const name =
      committeeIn(column.header) ??
      column.header
        .split(" ")
        .slice(1)
        .find((word) => COMMITTEE_INITIALS.test(word));
    if (name !== undefined) column.owner = name;
  }
}

/** A goal crossed under the names of committees is theirs. */
export function crossedOwners(scored: Scored[]): void {
  for (const { column } of scored)
    if (column.evidence.checks > 0.8 && (isCommittee(column.header) || column.reading.scores.owner !== undefined))
      Object.assign(column, { role: "owner", confidence: 0.9 });
}

/** A box that is ticked, however that is drawn; an empty one is not. */
export const TICK = /^(?:x|[✓✔☑✗✘☒✖✕●•■◼▪◆⬤⚫★]\ufe0f?)$/iu;

/** Ticks under the words of a scale, a column for each: a tick says the grade. */
export function tickedGrades(region: Region, scored: Scored[], scales: readonly Scale[]): void {
  const ticks = scored.flatMap(({ column }) => {
    const words = region.headers.find((one) => one.column === column.column)?.own ?? column.header;
    return words.length <= 40 && readGrade(words, scales as Scale[]) !== null && isTicked(region, column.column)
      ? [{ column, words }]
      : [];
  });
  if (ticks.length < 2 || ticks.every(({ column }) => column.evidence.seen === 0)) return;
  for (const { column, words } of ticks) Object.assign(column, { role: "grade", ticked: words, confidence: 0.9 });
}

/** Nothing but one mark in a column, and empty boxes. */
function isTicked({ grid, first, last }: Region, column: number): boolean {
  const marks = new Set<string>();
  for (let row = first; row <= last; row++) {
    const text = cellText(grid, row, column);
    if (text !== "" && text !== EMPTY_BOX) marks.add(text.toLowerCase());
    if (marks.size > 1) return false;
  }
  return [...marks].every((mark) => TICK.test(mark));
}

/** It says of nothing that it is so. */
export const EMPTY_BOX = "☐";

/**
 * Running texts under "Resultat" or "Nuläge" tell what has happened, where nothing is measured against them or another column has the figures; so they do under a word for grades, and
 * right of titles and figures under no word that is known.
 */
export function sentencesAreComments(scored: Scored[]): void {
  const measured =
    scored.some(({ column }) => column.role === "target") &&
    !scored.some(({ column }) => column.role === "outcome" && column.evidence.number > 0.5);
  const titles = scored.findLastIndex(({ column }) => TITLES.includes(column.role));
  const said = scored.findIndex(({ column }) => SAID.includes(column.role) && column.evidence.sentences < 0.5);
  scored.forEach(({ column }, i) => {
    const { role, tells, evidence, reading } = column;
    if (evidence.sentences <= 0.5) return;
    const weak = reading.scores.grade !== undefined || reading.scores.outcome !== undefined;
    const told =
      ((role === "outcome" || role === "baseline") && !measured) ||
      (role === "grade" && evidence.grade + evidence.colour < 0.2);
    const unknown =
      role === "other" &&
      tells === undefined &&
      titles >= 0 &&
      i > titles &&
      said >= 0 &&
      (i > said || weak) &&
      Math.max(0, ...Object.values(reading.scores)) < 1;
    if (told || unknown) Object.assign(column, { role: "comment", confidence: told ? 0.8 : 0.6 });
  });
}

const SAID: Role[] = ["outcome", "target", "forecast", "grade"];

/** In a table without grades the comments that are nothing but grades are those. */
export function commentsOfGrades(scored: Scored[]): void {
  if (scored.some(({ column }) => column.role === "grade")) return;
  for (const { column } of scored)
    if (column.role === "comment" && column.evidence.grade > 0.8 && column.evidence.seen > 1)
      Object.assign(column, { role: "grade", confidence: 0.7 });
}

/** Long texts under an unknown word are comments only where no column is headed so. */
export function headedComments(scored: Scored[]): void {
  const comments = scored.filter(({ column }) => column.role === "comment");
  const headed = comments.filter(({ column }) => column.reading.scores.comment !== undefined);
  if (headed.length > 0) for (const one of comments) if (!headed.includes(one)) choose(one, []);
}

/**
 * In a table without grades, few returning texts in the words of steps are grades on a scale that nobody knows, under a word that may head them or an unknown one;
 * so they are under a target's word, when they set no target.
 */
export function unknownScales(region: Region, scored: Scored[]): void {
  if (scored.some(({ column }) => column.role === "grade")) return;
  const last = scored.findLastIndex(({ column }) => TITLES.includes(column.role));
  const open = scored.filter(
    ({ column: { role, reading, tells, evidence } }, i) =>
      i > last &&
      tells === undefined &&
      (role === "other"
        ? reading.scores.grade !== undefined || Object.keys(reading.scores).length === 0
        : role === "target" && evidence.target < 0.3 && evidence.number === 0),
  );
  const scale = open.find(({ column }) => looksLikeScale(region, column.column));
  if (scale) Object.assign(scale.column, { role: "grade", confidence: 0.6 });
}
