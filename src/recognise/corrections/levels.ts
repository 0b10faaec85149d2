import { nodesOf, type Plan } from "../../domain/plan";
import { ROLE_WORDS } from "../../domain/roleWords";
import type { FoundTable } from "../foundTables";
import { refAt } from "../grid/grid";

/**
 * A table that is read by its cells, whose titles keep the word for their level that they have in the plan without what is
 * stated of it, where no words say another: judgements and entries are kept by it. A goal's own measure has the goal's
 * cell, and a word of its own.
 */
export function withLevels({ region, columns }: FoundTable, plan: Plan): FoundTable {
  const { page, grid } = region;
  if (!page) return { region, columns };
  const levels = new Map(nodesOf(plan).map(({ kind, cell, level }) => [`${kind} ${cell}`, level]));
  const cellOf = ({ row, column }: { row: number; column: number }): string => refAt(grid, row, column);
  const goals = new Set(page.statements.flatMap((one) => (one.kind === "goal" ? [cellOf(one)] : [])));
  const statements = page.statements.map((one) => {
    if (!("level" in one)) return one;
    const isOpen = one.level === ROLE_WORDS[one.kind] || (one.kind === "indicator" && goals.has(cellOf(one)));
    return isOpen ? { ...one, level: levels.get(`${one.kind} ${cellOf(one)}`) ?? one.level } : one;
  });
  return { region: { ...region, page: { ...page, statements } }, columns };
}
