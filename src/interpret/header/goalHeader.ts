import { isDashAlone } from "../../domain/shapes";
import { columnHeads } from "../../lexicon/columnHeads";
import { fact } from "../../lexicon/textFact";
import { statesMissing } from "../number/missing";
import { textKey } from "../text/text";

/*
 * Which of two columns of goals stands over the other, by what their headers say: "KF-mål" over "Nämndmål" over
 * "Enhetens mål", and "Bidrar till …" over what contributes. Where they say nothing, the order in the sheet decides.
 */

/** Whose goals, from the top. */
const RANKS = ["goalsOfWhole", "goalsOfCommittee", "goalsOfUnit"] as const;

/** A header that says no more than "mål" may be over anything but a unit's, and under the whole's. */
const PLAIN = new Set(["mål", "målet", "målen"]);
const RANK_OF_PLAIN = RANKS.indexOf("goalsOfCommittee");

/** The lowest of RANKS that goals without one stand under, by what they are called. */
const UNDER = [
  { called: "goalsUndertaken", rank: 1 },
  { called: "goalsUnderWhole", rank: 0 },
] as const;

/** What a header says of goals that another column's contribute to begins so: "Bidrar till KF-mål". */
const contributes = (words: string): number =>
  Math.max(0, ...columnHeads.hits(words, "contributing").map(({ from, to }) => (from === 0 ? to : 0)));

/** Of "KF-mål som nämndmålet bidrar till", "Bidrar till KF-mål" and "Nämndmål kopplat till KF-mål" what names the column's own goals. */
export function goalWords(words: string): string {
  const [head = ""] = words.split(CLAUSE);
  const own = head.slice(contributes(head)).trim();
  const [after] = columnHeads.hits(own, "contributingTo");
  return after && after.from > 0 ? own.slice(0, after.from).trim() : own;
}

const CLAUSE = " som ";

/** "kommunfullmäktiges övergripande mål": whose goals, and nothing else. */
export const namesWhose = (words: string): boolean =>
  words.endsWith(" mål") &&
  words.split(" ").length <= MOST_WORDS &&
  columnHeads.hits(words, ...RANKS).some(({ from }) => from === 0);
const MOST_WORDS = 3;

interface GoalHeader {
  /** Its place among RANKS; undefined where it does not say whose goals they are. */
  rank: number | undefined;
  /** The lowest rank that they stand under, where they have none; undefined: it does not say. */
  under: number | undefined;
  isPlain: boolean;
  /** They are parts of others. */
  arePart: boolean;
  /** It says that goals of another column contribute to these. */
  isContributedTo: boolean;
}

const goalHeader = fact((header): GoalHeader => {
  const key = textKey(header);
  const words = goalWords(key);
  const [first] = columnHeads.hits(words, ...RANKS);
  const rank = first ? RANKS.findIndex((one) => one === first.concept) : rankAlone(words);
  return {
    rank,
    under: rank === undefined ? UNDER.find(({ called }) => columnHeads.has(words, called))?.rank : undefined,
    isPlain: PLAIN.has(words),
    arePart: columnHeads.has(words, "goalsInParts"),
    isContributedTo: contributes(key) > 0,
  };
});

function rankAlone(words: string): number | undefined {
  if (columnHeads.has(words, "goalsOver")) return 0;
  return PLAIN.has(words) ? RANK_OF_PLAIN : undefined;
}

/** Whether the goals under one header stand over those under another, wherever the columns are. */
export function standsOver(upper: string, lower: string): boolean {
  const [over, under] = [goalHeader(upper), goalHeader(lower)];
  const isHigher = over.rank !== undefined && under.rank !== undefined && over.rank < under.rank;
  if (isHigher || (over.isPlain && under.arePart)) return true;
  if (over.isContributedTo && !under.isContributedTo)
    return over.isPlain || over.rank === undefined || under.rank === undefined;
  return over.rank !== undefined && under.under !== undefined && over.rank <= under.under;
}

/** Columns of goals, from the top of the plan down; `headerOf`: what stands over one. They are given from left to right. */
export function fromAbove<T>(goals: readonly T[], headerOf: (goal: T) => string): T[] {
  const placed: T[] = [];
  for (const goal of goals) {
    const at = placed.findIndex((other) => standsOver(headerOf(goal), headerOf(other)));
    placed.splice(at < 0 ? placed.length : at, 0, goal);
  }
  return placed;
}

/** Whether a text says that a goal stands under none: "Saknar koppling till KF-mål". */
export const saysNoLink = (text: string): boolean => columnHeads.has(textKey(text), "noGoal");

/** Whether a text among goals that others stand under says that there is none: "–", "saknas", "Inget mål". */
export const saysNoGoal = (text: string): boolean => isDashAlone(text) || statesMissing(text) || saysNoLink(text);
