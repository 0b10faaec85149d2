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
const AIMED: [Role, number][] = [["target", 0.75]];
const TOLD: [Role, number][] = [
  ["outcome", 0.6],
  ["grade", 0.9],
  ["forecast", 1],
];

/** A longer text asks or reports something, and may name goals in passing. */
const LONGEST_HEADER = 60;

/** Whether a header is a word for one of the roles, as strongly as each is to be. */
const heads =
  (roles: readonly [Role, number][]) =>
  ({ text }: HeaderCell): boolean =>
    roles.some(([role, score]) => (readHeader(text).scores[role] ?? 0) >= score);

/**
 * Whether the headers are those of a risk analysis, a list of people, a timetable or another table that is not about
 * goals. Headers that name goals or measures, and their targets or results, in words that are not the other kind's, are
 * about goals in any case, and so are those of target figures beside what came of them: "Kontrollpunkt | Målnivå | Helår
 * 2024".
 */
export function isOfAnotherKind(cells: readonly HeaderCell[]): boolean {
  const texts = cells.map(({ text }) => trimmedEnd(textKey(text), ":.*"));
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
    const isAimed = rest.some(heads(AIMED));
    const isTold = rest.some(heads(TOLD));
    const isJudged = isTold || rest.some(heads([["target", 0.6]]));
    if (!((rest.some(heads(GOAL)) && isJudged) || (isAimed && isTold))) return true;
  }
  return false;
}
