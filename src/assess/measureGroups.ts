import type { AssessedIndicator } from "../domain/assessment";
import { grouped } from "../domain/grouped";
import { stepText } from "../domain/scale";
import { scaleOf, type Styrmodell } from "../domain/styrmodell";
import { apartIn, nounsOf } from "./wording";
import { isActivity } from "./processes";

/** What measures are called: as their table has it where it has one word for all, else "mått". */
export function measureWord(measures: readonly AssessedIndicator[]): string {
  const [level = "mått", ...others] = new Set(measures.map(({ node }) => node.level || "indikator"));
  return others.length === 0 && nounsOf([level]).theMany !== "" && !isActivity(level) ? level : "mått";
}

/** Measures that are graded in the same words. */
export interface MeasureGroup {
  /** What they are called, apart from the others: "mätetal", "indikator i Socialnämnden". */
  word: string;
  measures: readonly AssessedIndicator[];
}

/** The measures by the scales that they are graded on, those together that have a word in common. */
function byScale(measures: readonly AssessedIndicator[], styrmodell: Styrmodell): AssessedIndicator[][] {
  const nameOf = ({ node, published }: AssessedIndicator): string =>
    published.kind === "step" ? published.scale : (scaleOf(styrmodell, node, undefined, "measure")?.name ?? "");
  const groups: { words: Set<string>; measures: AssessedIndicator[] }[] = [];
  for (const some of grouped(measures, nameOf).values()) {
    const own = some.flatMap(({ published }) => (published.kind === "step" ? [stepText(published.step)] : []));
    const alike = groups.find(({ words }) => own.some((word) => words.has(word)));
    for (const word of own) alike?.words.add(word);
    if (alike) alike.measures.push(...some);
    else groups.push({ words: new Set(own), measures: some });
  }
  const [first, ...graded] = groups.filter(({ words }) => words.size > 0);
  const ungraded = groups.filter(({ words }) => words.size === 0).flatMap((one) => one.measures);
  if (!first) return [[...measures]];
  return [[...first.measures, ...ungraded], ...graded.map((one) => one.measures)];
}

/**
 * Measures that are graded on scales without a word in common, each with a name of its own: what one scale's words count is
 * never added to another's. All of them together, where one scale has them or nothing tells the groups apart.
 */
export function measureGroups(measures: readonly AssessedIndicator[], styrmodell: Styrmodell): MeasureGroup[] {
  const groups = byScale(measures, styrmodell);
  const words = groups.map(measureWord);
  const bodies = groups.map((some) => {
    const [body, ...others] = new Set(some.map(({ node }) => node.body ?? ""));
    return others.length === 0 ? body : "";
  });
  const named = words.map((word, at) =>
    words.filter((other) => other === word).length > 1 && bodies[at] ? apartIn(word, bodies[at]) : word,
  );
  const isTold = new Set(named).size === named.length;
  return groups.length > 1 && isTold
    ? groups.map((some, at) => ({ word: named[at] ?? "", measures: some }))
    : [{ word: measureWord(measures), measures }];
}
