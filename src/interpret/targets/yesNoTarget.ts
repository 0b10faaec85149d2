import { assessing } from "../../lexicon/assessing";
import { fact } from "../../lexicon/textFact";
import { withYear } from "../time/date";
import { readTarget } from "./target";

/** Whether a target is met when something has begun. */
export const asksToBegin = fact(
  (target): boolean => assessing.has(target, "toBegin") && !assessing.has(target, "toEnd"),
);

/** The decision-makers that a text names: "Beslutad i KF". */
export const decidersIn = fact((text): string[] =>
  assessing.hits(text, "council", "board", "committee").map(({ concept }) => concept),
);

/** When a target whose day has no year ("senast 30 juni") is due in a year; undefined: it has no such day. */
export function datedTarget(target: string, year: string): string | undefined {
  const dated = withYear(target, year);
  const again = dated === target ? undefined : readTarget({ text: dated }).reading;
  return again?.kind === "yesno" ? again.due : undefined;
}
