import { trimmedEnd } from "../../domain/shapes";
import type { Role } from "../../domain/plan";
import { textKey } from "../../interpret/text/text";
import type { HeaderCell } from "../layout/tableRegion";
import { readHeader } from "../../interpret/header/header";
import { Lexicon } from "../../lexicon/lexicon";
import { OTHER_TABLES, TIMETABLE } from "../../lexicon/words/otherTables";

const KINDS = new Lexicon(Object.fromEntries(OTHER_TABLES.map(({ words }, row) => [String(row), words])));
const TIMES = new Lexicon(TIMETABLE);

const GOAL: [Role, number][] = [
  ["goal", 0.75],
  ["indicator", 0.75],
];
const JUDGED: [Role, number][] = [
  ["target", 0.6],
  ["outcome", 0.6],
  ["grade", 0.9],
  ["forecast", 1],
];

/** A longer text asks or reports something, and may name goals in passing. */
const LONGEST_HEADER = 60;

/**
 * Whether the headers are those of a risk analysis, a list of people, a timetable or another table that is not about
 * goals. Headers that name goals or measures, and their targets or results, in words that are not the other kind's, are
 * about goals in any case.
 */
export function isOfAnotherKind(cells: readonly HeaderCell[]): boolean {
  const texts = cells.map(({ text }) => trimmedEnd(textKey(text), ":.*"));
  const judged = (of: readonly HeaderCell[]): boolean =>
    of.some(({ text }) => JUDGED.some(([role, score]) => (readHeader(text).scores[role] ?? 0) >= score));
  if (
    TIMES.has(texts[0] ?? "", "begins") &&
    !cells.some(({ text }) =>
      (["outcome", "grade", "forecast"] as const).some((role) => (readHeader(text).scores[role] ?? 0) >= 0.9),
    )
  )
    return true;
  for (const [row, { least }] of OTHER_TABLES.entries()) {
    const theirs = texts.map((text) => KINDS.has(text, String(row)));
    if (theirs.filter(Boolean).length < least) continue;
    const rest = cells.filter(({ text }, i) => !theirs[i] && text.length <= LONGEST_HEADER);
    const named = rest.some(({ text }) => GOAL.some(([role, score]) => (readHeader(text).scores[role] ?? 0) >= score));
    if (!(named && judged(rest))) return true;
  }
  return false;
}
