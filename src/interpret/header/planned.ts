import { columnHeads } from "../../lexicon/columnHeads";
import { isShare } from "../side/direction";
import type { HeaderReading } from "./header";

/*
 * What was planned beside what was done of it: "Planerade 2024 | Utförda 2024", "Planerat antal | Utfall", "Budgeterade
 * besök | Faktiska besök". What is planned is to be done; hours and money are what that takes.
 */

/** Whether a header tells what work takes, and not what comes of it: "Timmar utfall". */
export const isOfResources = ({ words }: Pick<HeaderReading, "words">): boolean =>
  columnHeads.has(words, "ofResources");

/** Whether a header counts what is planned to be done. */
export const plansThings = ({ words }: Pick<HeaderReading, "words">): boolean =>
  columnHeads.has(words, "planned") && countsThings(words);

/** Whether a header tells what was done of what another has planned: of the same things and the same time. */
export function answersPlan(planned: HeaderReading, done: HeaderReading): boolean {
  const isDone = columnHeads.has(done.words, "carriedOut") || (done.scores.outcome ?? 0) >= SURE;
  if (!isDone || columnHeads.has(done.words, "planned") || !countsThings(done.words)) return false;
  const [thing, other] = [thingsIn(planned.words), thingsIn(done.words)];
  return (
    (thing === other || thing === "" || other === "") &&
    (planned.period === undefined || done.period === undefined || planned.period === done.period)
  );
}

const SURE = 0.9;

const countsThings = (words: string): boolean => !columnHeads.has(words, "ofResources") && !isShare(words);

/** What a header counts: its words without those for plans, for what is done and for how many. */
const thingsIn = (words: string): string =>
  words
    .split(" ")
    .filter((word) => !SAY_NO_THING.some((concept) => columnHeads.has(word, concept)))
    .join(" ");

const SAY_NO_THING = ["planned", "carriedOut", "plainCount"] as const;
