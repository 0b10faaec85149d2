import { areDigits, firstWord, hasDigit } from "../../domain/shapes";
import { formsOf } from "../../lexicon/notation";
import { DONE } from "../../lexicon/words/done";
import { dayIn, wholeDay } from "../time/date";
import { endOf, readPeriod } from "../time/period";
import { looseGrammar } from "../text/grammar";
import { textKey } from "../text/text";
import { assessing } from "../../lexicon/assessing";
import { fact } from "../../lexicon/textFact";

/** Whether something is done, and when, if its text gives a time. */
export interface Done {
  done: boolean;
  /** "2023-10-15", "2023-10", "2023", "some year" or `UNREAD`. */
  on?: string;
}

const ENTRIES = (["notDone", "done"] as const)
  .flatMap((text) => formsOf(DONE[text]).map((words) => ({ answer: text, words })))
  .sort((a, b) => b.words.length - a.words.length);

/** Whether words after "done" leave it open. */
export const isDoubted = (rest: string): boolean => rest.includes("%") || assessing.has(rest, "doubt");

/**
 * Whether an outcome states that something has begun, for a target that asks for no more; what is done has begun too.
 * null: it does not state it.
 */
export const readBegun = fact((text): Done | null => {
  const key = textKey(text);
  const [found] = assessing.hits(key, "hasBegun");
  if (!found) return readDone(text);
  const rest = key.slice(found.to);
  const on = isDoubted(rest) ? null : timeOf(rest);
  return on === null ? null : { done: true, ...(on === undefined ? {} : { on }) };
});

/**
 * When something was done, from the outcome's text: "2023-10-15", "2023-10", "2023", "some year"; undefined: no time in
 * the text; null: a time that cannot be parsed.
 */
function timeOf(text: string): string | null | undefined {
  const day = dayIn(text);
  if (day) return day;
  const period = readPeriod(text);
  if (period) return period.kind === "year" || period.kind === "span" ? String(period.year) : endOf(period);
  if (hasDigit(text) || assessing.has(text, "unclearTime")) return null;
  return assessing.has(text, "someYear") ? "some year" : undefined;
}

/** The time of an answer beside figures that are none: "Ja, KF § 12". */
export const UNREAD = "unread";

/** "Ja, 3 av 5", "Ja, senare i år": of some, or at a time that nobody can tell. */
const leavesOpen = (rest: string): boolean => rest.includes(" av ") || assessing.has(rest, "unclearTime");

/** "Övningen ställdes in", "Mässan blev inte av". */
const CANCELLED = looseGrammar(
  "^ …2!(inte | ej) (ställdes in | har ställts in | [blev | har blivit | är] inställd | [blev | har blivit | är] inställt | blev (inte | ej) av | (har | kunde) (inte | ej) [kunnat] (genomförts | genomföras) | genomfördes (inte | ej))",
);

/** An outcome that is a day, with who decided and the paragraph of the minutes at most: "KF 2024-05-23 § 31". */
function dayDecided(key: string): string | undefined {
  if (!hasDigit(key)) return undefined;
  const [before = "", paragraph = "0"] = key.split("§");
  const day = assessing.without(before, "decidedBy").trim();
  return areDigits(paragraph.trim()) ? wholeDay(day) : undefined;
}

/**
 * Whether an outcome in words states that something is done, and when if it gives a time ("klart 2022-05-10", "klart i
 * oktober 2023"). null: it states neither, has a reservation, or gives a time that cannot be read.
 */
export const readDone = fact((text): Done | null => {
  const key = textKey(text);
  const decided = dayDecided(key);
  if (decided !== undefined) return { done: true, on: decided };
  const entry = ENTRIES.find(
    ({ words }) => key === words || (key.startsWith(words) && " ,.:;(–!".includes(key.charAt(words.length))),
  );
  if (!entry) return CANCELLED.test(text) ? { done: false } : null;
  if (entry.answer === "notDone") return { done: false };
  return doneWith(key.slice(entry.words.length), entry.words);
});

/** What is done by its words, and what stands after them. */
function doneWith(after: string, words: string): Done | null {
  const rest = assessing.without(after, "decidedBy");
  if (assessing.has(rest, "partly")) return { done: false };
  if (isDoubted(rest)) return null;
  const on = timeOf(rest);
  // "Ja, KF § 87", "Ja, samtliga 214": an answer needs no time that can be read.
  if (on === null) return words === "ja" && !leavesOpen(rest) ? { done: true, on: UNREAD } : null;
  return on === undefined ? { done: true } : { done: true, on };
}

/**
 * Whether an outcome says that what the target asks for, in the target's own word, is not done: "Beslutad men ännu inte
 * genomförd", of what is to be "genomförd under 2024".
 */
export function deniesEchoed(text: string, target: string): { done: false } | null {
  const asked = firstWord(textKey(target));
  const isAnswer = ENTRIES.some(({ answer, words }) => answer === "done" && words === asked && words !== "ja");
  return isAnswer && DENIALS.some((no) => ` ${textKey(text)} `.includes(` ${no} ${asked} `)) ? { done: false } : null;
}

const DENIALS = ["inte", "ej", "icke"];

/** Whether an outcome says in the target's own words that it is done: "I drift 2024-06-03", of what is to be "i drift". */
export function readEchoed(text: string, target: string): Done | null {
  const [key, asked] = [textKey(text), textKey(target)];
  const isEchoed = asked !== "" && key.startsWith(asked) && " ,.:;(–".includes(key.charAt(asked.length) || " ");
  return isEchoed && !hasDigit(asked) ? doneWith(key.slice(asked.length), asked) : null;
}
