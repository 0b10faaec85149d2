import { firstWord, hasDigit, isDate, yearFirst } from "../domain/shapes";
import { formsOf } from "../lexicon/notation";
import { DONE } from "../lexicon/words/done";
import { dayIn } from "../interpret/time/date";
import { readPeriod } from "../interpret/time/period";
import { textKey } from "../interpret/text/text";
import { endMonth, isInterim, periodOf } from "./periods";
import { assessing } from "./words";

const ENTRIES = (["notDone", "done"] as const)
  .flatMap((text) => formsOf(DONE[text]).map((words) => ({ answer: text, words })))
  .sort((a, b) => b.words.length - a.words.length);

/** Whether words after "done" leave it open. */
export const isDoubted = (rest: string): boolean => rest.includes("%") || assessing.has(rest, "doubt");

/**
 * Whether an outcome states that something has begun, for a target that asks for no more; what is done has begun too.
 * null: it does not state it.
 */
export function readBegun(text: string): { done: boolean; on?: string } | null {
  const key = textKey(text);
  const [found] = assessing.hits(key, "hasBegun");
  if (!found) return readDone(text);
  const rest = key.slice(found.to);
  const on = isDoubted(rest) ? null : timeOf(rest);
  return on === null ? null : { done: true, ...(on === undefined ? {} : { on }) };
}

/**
 * When something was done, from the outcome's text: "2023-10-15", "2023-10", "2023", "some year"; undefined: no time in
 * the text; null: a time that cannot be parsed.
 */
function timeOf(text: string): string | null | undefined {
  const day = dayIn(text);
  if (day) return day;
  const period = readPeriod(text);
  if (period)
    return period.kind === "year" || period.kind === "span"
      ? String(period.year)
      : `${period.year}-${String(endMonth(period)).padStart(2, "0")}`;
  if (hasDigit(text) || assessing.has(text, "unclearTime")) return null;
  return assessing.has(text, "someYear") ? "some year" : undefined;
}

/** The time of an answer beside figures that are none: "Ja, KF § 12". */
const UNREAD = "unread";

/** Whether a time (`readDone`) is after the due date; null when the less precise of them leaves it open. */
export function isLate(on: string, due: string): boolean | null {
  if (on === UNREAD) return null;
  if (on === "some year") return due.length === 4 ? false : null;
  const length = Math.min(on.length, due.length);
  const [a, b] = [on.slice(0, length), due.slice(0, length)];
  if (a !== b) return a > b;
  const isEnd = on.length === 4 ? due.slice(4, 7) === "-12" : Number(due.slice(8)) >= 28;
  return on.length >= due.length || isEnd ? false : null;
}

/** "Ja, 3 av 5", "Ja, senare i år": of some, or at a time that nobody can tell. */
const leavesOpen = (rest: string): boolean => rest.includes(" av ") || assessing.has(rest, "unclearTime");

/**
 * Whether an outcome in words states that something is done, and when if it gives a time ("klart 2022-05-10", "klart i
 * oktober 2023"). null: it states neither, has a reservation, or gives a time that cannot be read.
 */
export function readDone(text: string): { done: boolean; on?: string } | null {
  const key = textKey(text);
  // An outcome that is a date alone is the day it was done.
  if (isDate(key) && yearFirst(key) !== "") return { done: true, on: key };
  const entry = ENTRIES.find(
    ({ words }) => key === words || (key.startsWith(words) && " ,.:;(–!".includes(key.charAt(words.length))),
  );
  if (!entry) return null;
  if (entry.answer === "notDone") return { done: false };
  return doneWith(key.slice(entry.words.length), entry.words);
}

/** What is done by its words, and what stands after them. */
function doneWith(after: string, words: string): { done: boolean; on?: string } | null {
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
export function readEchoed(text: string, target: string): { done: boolean; on?: string } | null {
  const [key, asked] = [textKey(text), textKey(target)];
  const isEchoed = asked !== "" && key.startsWith(asked) && " ,.:;(–".includes(key.charAt(asked.length) || " ");
  return isEchoed && !hasDigit(asked) ? doneWith(key.slice(asked.length), asked) : null;
}

/** Whether a time (`readDone`) is after a period has ended. */
export function isAfter(on: string, canonical: string): boolean {
  const period = periodOf(canonical);
  const year = Number(yearFirst(on));
  if (!period || period.year === 0 || year === 0) return false;
  return (
    year > period.year || (year === period.year && isInterim(canonical) && Number(on.slice(5, 7)) > endMonth(period))
  );
}
