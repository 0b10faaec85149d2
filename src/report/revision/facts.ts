import { isBalance } from "../../assess/geh";
import type { AssessedGoal, AssessedIndicator, AssessedPlan } from "../../domain/assessment";
import type { PlanNode } from "../../domain/plan";
import { isSource, type Sheet } from "../../sheet/book";
import type { Balance } from "../annual/finances";
import type { LogRow } from "../continuity/logReader";
import { distinctGoals, distinctIndicators, isCounted } from "../counted";
import { nameOf } from "../nodeName";

/** What *Revisorns frågor* are asked of. */
export interface AuditFacts {
  assessed: AssessedPlan;
  /** Every sheet of the workbook. */
  sheets: Sheet[];
  /** The workbook's balanskravsutredning for the year; null without one. */
  balance: Balance | null;
  /** The rows of earlier periods. */
  log: LogRow[];
  /** Goals with a comment or a reason in an open cell, by id. */
  commented: ReadonlySet<string>;
}

/** One thing that a rule asks about. */
export interface Finding {
  /** What makes it the same question in every reading: a node's id, or "". */
  about: string;
  /** `Sheet!A1`. */
  cell?: string;
  /** The other cells, where it is about several. */
  also?: string[];
  /** Who is to answer: the owners as written. */
  owners: string[];
  /** For the braces of the rule's sentence. */
  words: Record<string, string>;
}

/** Whether any text of the source sheets has one of some words. */
export const saysAny = ({ sheets }: Pick<AuditFacts, "sheets">, words: readonly string[]): boolean =>
  sheets
    .filter(isSource)
    .some(({ values }) =>
      values.some((row) =>
        row?.some((value) => typeof value === "string" && words.some((word) => value.toLowerCase().includes(word))),
      ),
    );

/** A finding about a node, at a cell of it. */
export const at = (node: PlanNode, words: Record<string, string>, cell = node.cell, owners = node.owners): Finding => ({
  about: node.id,
  cell,
  owners,
  words: { title: nameOf(node), ...words },
});

/** Measures that are judged: not withdrawn, not the balanskravsresultat. */
export const measuresOf = (plan: AssessedPlan): AssessedIndicator[] =>
  distinctIndicators(plan).filter(({ node, withdrawn }) => withdrawn === undefined && !isBalance(node));

export const goalsOf = (plan: AssessedPlan): AssessedGoal[] => distinctGoals(plan).filter(isCounted);

/** Judged measures that stand under no goal. */
export function looseMeasures(plan: AssessedPlan): AssessedIndicator[] {
  const goals = new Set(distinctGoals(plan).map(({ node }) => node.id));
  return measuresOf(plan).filter(({ node }) => !node.parents.some((id) => goals.has(id)));
}

/** Whether any goal is marked for god ekonomisk hushållning. */
export const isMarked = ({ assessed }: AuditFacts): boolean =>
  distinctGoals(assessed).some(({ node }) => node.geh !== undefined && node.geh !== "no");
