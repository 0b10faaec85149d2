import { trimmed } from "../domain/shapes";
import type { Grade } from "../domain/assessment";
import type { PlanNode } from "../domain/plan";
import { textKey } from "../interpret/text/text";
import { samePeriod } from "./periods";

/** Words of a cell, or of a mark beside a title, that mean that the row no longer counts. */
const GONE = "(?:utgår|utgått|utgången|struken|struket|har utgått|är struken|är struket)";

/** A whole cell: "Utgår", "Målet utgår fr.o.m. 2024". */
const CELL = new RegExp(`^(?:målet |måttet |indikatorn |nyckeltalet )?${GONE}(?: .{0,40})?[.!]?$`, "u");

/** A title marked as withdrawn: "Andel nöjda (utgår)", "UTGÅTT: Andel nöjda", "Andel nöjda – utgår 2024". */
const TITLE = new RegExp(
  `\\((?:[^()]* )?${GONE}[^()]*\\)|\\[${GONE}[^\\]]*\\]|^${GONE} ?[:–-]|[:,–-] ${GONE}(?: (?:fr|från|ur|20\\d\\d)[^,;]*)?\\.?$`,
  "u",
);

const marked = (title: string): string | undefined =>
  trimmed(TITLE.exec(textKey(title))?.[0] ?? "", " .,:;–-()[]") || undefined;

const isGone = (text: string): boolean => CELL.test(textKey(text));

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
  return cells.map(({ text }) => text).find(isGone);
}

/** The published state of a withdrawn row. */
export const WITHDRAWN: Grade = { kind: "state", label: "Utgått" };
