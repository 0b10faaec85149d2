import { formsOf } from "../lexicon/notation";
import { DONE } from "../lexicon/words/done";
import { readPeriod } from "../interpret/period";
import { textKey } from "../interpret/text";
import { endMonth } from "./choice";

const ENTRIES = (["notDone", "done"] as const)
  .flatMap((says) => formsOf(DONE[says]).map((words) => ({ says, words })))
  .sort((a, b) => b.words.length - a.words.length);

/** What makes a "done" partly done wherever it stands, and what makes it unclear. */
const PARTLY = /(?<!\p{L})delvis(?!\p{L})/u;
const DOUBT =
  /(?<!\p{L})(inte|ej|nästan|hälften|till viss del|i stort sett|för vissa|men|dock|utom|förutom|kvar|återstår|planer\p{L}*|beräkna\p{L}*|av)(?!\p{L})|%|procent/u;

const BEGUN =
  /^(?:är |har )?(?:påbörja(?:d|t|ts)|starta(?:d|t|ts)|startade|inle(?:dd|tt|tts)|igång|igångsat(?:t|ts)|pågår)(?=$|[\s,.:;(–!])/u;

/**
 * Whether an outcome states that something has begun, for a target that asks for no more; what is done has begun too.
 * null: it does not state it.
 */
export function readBegun(text: string): { done: boolean; on?: string } | null {
  const key = textKey(text);
  const found = BEGUN.exec(key);
  return found && !DOUBT.test(key.slice(found[0].length)) ? { done: true } : readDone(text);
}

/** A lone date as the outcome is when it was done. */
const DATE = /^(?:19|20)\d\d-\d\d-\d\d$/;

const ISO_DATE = /(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/;
/** Words for a time or a delay that cannot be read exactly. */
const UNCLEAR_TIME = /\d|försen|(?<!\p{L})(?:sen|sent|senare|efter)(?!\p{L})|årsskift|vecka/u;
/** A part of a year that is not named. */
const SOME_YEAR = /(?<!\p{L})(?:jan|feb|mars|april?|maj|jun|jul|aug|sep|okt|nov|dec|vår|sommar|höst|vinter)\p{L}*/u;

/**
 * When something was done, by its outcome's text: "2023-10-15", "2023-10", "2023", "some year"; undefined: the text
 * gives no time. null: it gives one that cannot be read.
 */
function timeOf(text: string): string | null | undefined {
  const date = ISO_DATE.exec(text)?.[0];
  if (date) return date;
  const period = readPeriod(text);
  if (period)
    return period.kind === "year" || period.kind === "span"
      ? String(period.year)
      : `${period.year}-${String(endMonth(period)).padStart(2, "0")}`;
  if (UNCLEAR_TIME.test(text)) return null;
  return SOME_YEAR.test(text) ? "some year" : undefined;
}

/**
 * Whether a time (`readDone`) is after the date by which it was to be; null where the less precise of them leaves it
 * open.
 */
export function isLate(on: string, due: string): boolean | null {
  if (on === "some year") return due.length === 4 ? false : null;
  const length = Math.min(on.length, due.length);
  const [a, b] = [on.slice(0, length), due.slice(0, length)];
  if (a !== b) return a > b;
  const isEnd = on.length === 4 ? /^\d{4}-12/.test(due) : Number(due.slice(8)) >= 28;
  return on.length >= due.length || isEnd ? false : null;
}

/**
 * Whether an outcome in words states that something is done, and when if it gives a time ("klart 2022-05-10", "klart i
 * oktober 2023"). null: it states neither, or with a reservation, or with a time that cannot be read.
 */
export function readDone(text: string): { done: boolean; on?: string } | null {
  const key = textKey(text);
  if (DATE.test(key)) return { done: true, on: key };
  const entry = ENTRIES.find(
    ({ words }) => key === words || (key.startsWith(words) && /[\s,.:;(–!]/.test(key[words.length]!)),
  );
  if (!entry) return null;
  if (entry.says === "notDone") return { done: false };
  const rest = key.slice(entry.words.length);
  if (PARTLY.test(rest)) return { done: false };
  if (DOUBT.test(rest)) return null;
  const on = timeOf(rest);
  return on === null ? null : on === undefined ? { done: true } : { done: true, on };
}
