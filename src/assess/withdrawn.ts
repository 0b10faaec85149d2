import { trimmed } from "../domain/shapes";
import type { Grade } from "../domain/assessment";
import type { PlanNode } from "../domain/plan";
import { statesWithdrawn } from "../interpret/choice/withdrawn";
import { grammar } from "../interpret/text/grammar";
import { textKey } from "../interpret/text/text";
import { samePeriod } from "./periods";

/** A title marked as withdrawn: "Andel nöjda (utgår)", "UTGÅTT: Andel nöjda", "Andel nöjda – utgår 2024". */
const TITLE = grammar(
  `⟨ …⟩ {withdrawn} …⟩ ⟩ | ^ {withdrawn} (: | – | -) | (: | , | – | -) _ {withdrawn} [(fr | från | ur | Y) …$] [.] $`,
);

/** "[utgår]" counts as "(utgår)". */
const withRoundBrackets = (text: string): string => text.replaceAll("[", "(").replaceAll("]", ")");

const marked = (title: string): string | undefined =>
  trimmed(TITLE.exec(withRoundBrackets(textKey(title)))?.text ?? "", " .,:;–-()") || undefined;

/**
 * The words for why a row no longer counts: struck through, or marked "utgår"; undefined: it counts. The mark may stand
 * with the title, or instead of the target, the period's outcome or its grade.
 */
export function withdrawnIn(node: PlanNode, period: string): string | undefined {
  const inTitle = node.withdrawn ?? marked(node.title);
  if (inTitle !== undefined) return inTitle;
  const ofPeriod = (one: { period?: string }): boolean => !one.period || samePeriod(one.period, period);
  const cells = [
    ...(node.kind === "indicator" ? [...node.targets, ...node.outcomes].filter(ofPeriod) : []),
    ...node.grades.filter(ofPeriod),
  ];
  return cells.map(({ text }) => text).find(statesWithdrawn);
}

/** The published state of a withdrawn row. */
export const WITHDRAWN: Grade = { kind: "state", label: "Utgått" };
