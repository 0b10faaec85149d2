import type { Plan, PlanNode } from "../domain/plan";
import { writtenText } from "../recognise/grid/grid";
import { titleParts } from "../interpret/header/title";
import { parseRef } from "../sheet/address";
import { valueAt, type Book } from "../sheet/book";

/**
 * The plan with each title as its cell shows it. Inside the product a level and a number before the words are kept
 * apart ("Målområde 2 Från avfall till resurs" is number 2 of a målområde); in what leaves it they are part of the
 * printed title. A bare number is in `number` alone.
 */
export function asWritten({ areas, goals, indicators }: Plan, book: Book): Plan {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const written = <N extends PlanNode>(node: N): N => {
    const ref = parseRef(node.cell);
    const sheet = ref && sheets.get(ref.sheet);
    if (!sheet) return node;
    const text = writtenText(valueAt(sheet, ref.area.top, ref.area.left));
    const { level, title, owners } = titleParts(text);
    return level !== undefined && owners.length === 0 && title === node.title ? { ...node, title: text } : node;
  };
  return { areas: areas.map(written), goals: goals.map(written), indicators: indicators.map(written) };
}
