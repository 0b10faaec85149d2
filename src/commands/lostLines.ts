import type { Recognition } from "../domain/plan";
import type { Problem } from "../domain/problem";
import { factsOf } from "../interpret/facts";
import { mayBeGoal, saysItsKind } from "../recognise/rows/wording";
import { concludes } from "../report/revision/statedConclusion";
import { parseRef } from "../sheet/address";
import type { Book } from "../sheet/book";

/** The lines that state a goal or judge one, and that nothing read has; not those that say themselves what they are, and no conclusion on god ekonomisk hushållning. */
export function lostLines({ sheets }: Book, { problems }: Recognition): Problem[] {
  const textIn = (cell: string): string => {
    const ref = parseRef(cell);
    const value = ref && sheets.find(({ name }) => name === ref.sheet)?.values[ref.area.top]?.[ref.area.left];
    return typeof value === "string" ? value : "";
  };
  const isOfGoals = (text: string): boolean =>
    (mayBeGoal(text) || factsOf(text).judgement !== null) && !saysItsKind(text) && !concludes(text);
  return problems.filter(({ code, cell }) => code === "oläst-rad" && isOfGoals(textIn(cell)));
}
