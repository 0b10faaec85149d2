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

/** Whether a header says in words of its own that things have been done, and not only that figures are of what came of it. */
export const tellsDone = ({ words }: Pick<HeaderReading, "words">): boolean => columnHeads.has(words, "carriedOut");

/** Whether a header tells what was done of what another has planned: of the same things and the same time. */
export function answersPlan(planned: HeaderReading, done: HeaderReading): boolean {
  const isDone = tellsDone(done) || columnHeads.has(done.words, "actual") || (done.scores.outcome ?? 0) >= SURE;
  if (!isDone || columnHeads.has(done.words, "planned") || !countsThings(done.words)) return false;
  const [thing, other] = [thingsIn(planned.words), thingsIn(done.words)];
  return (
    (thing === other || thing === "" || other === "") &&
    (planned.period === undefined || done.period === undefined || planned.period === done.period)
  );
}

const SURE = 0.9;

const countsThings = (words: string): boolean => !columnHeads.has(words, "ofResources") && !isShare(words);

/** What a header counts: its words without those for plans, for what is done or came of it and for how many. */
const thingsIn = (words: string): string =>
  words
    .split(" ")
    .filter((word) => !SAY_NO_THING.some((concept) => columnHeads.has(word, concept)))
    .join(" ");

const SAY_NO_THING = ["planned", "carriedOut", "actual", "plainCount"] as const;

/** Whether what a header has planned is to be done, by its own words or by those of what was done: less is no better. */
export const isToBeDone = (planned: HeaderReading, done: HeaderReading): boolean =>
  answersPlan(planned, done) && (tellsDone(done) || columnHeads.has(planned.words, "plannedThings"));
