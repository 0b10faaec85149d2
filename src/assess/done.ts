import { readPeriod } from "../interpret/period";
import { textKey } from "../interpret/text";

/** Outcomes of a yes/no target, by what they say. The longest words at the start of the text win. */
const DONE: Record<"done" | "notDone", string[]> = {
  done: [
    "ja", "x", "genomfört", "genomförd", "genomförda", "är genomfört", "är genomförd", "har genomförts", "klart", "klar", "klara", "är klart", "är klar", "färdigt", "färdig",
    "färdigställt", "färdigställd", "slutfört", "slutförd", "avslutat", "avslutad", "uppfyllt", "uppfylld", "är uppfyllt", "uppnått", "uppnådd", "uppnås", "finns", "infört", "införd",
    "är infört", "antagen", "antaget", "beslutad", "beslutat", "upprättad", "upprättat", "framtagen", "framtaget", "invigd", "invigt", "på plats", "utfört", "utförd", "done",
  ],
  notDone: [
    "nej", "ej", "inte", "icke", "pågår", "pågående", "påbörjat", "påbörjad", "under arbete", "under framtagande", "delvis", "nästan", "försenad", "försenat", "framflyttad",
    "framflyttat", "uppskjuten", "uppskjutet", "saknas", "finns ej", "finns inte", "är ej", "är inte", "har ej", "har inte", "planerad", "planeras", "avbruten", "inställd",
  ],
};

const ENTRIES = (["notDone", "done"] as const)
  .flatMap((says) => DONE[says].map((words) => ({ says, words })))
  .sort((a, b) => b.words.length - a.words.length);

/** Words that take a "done" back wherever they stand: "ja, delvis", "klart till hälften". */
const TAKEN_BACK = /\b(delvis|inte|ej|nästan|hälften|till viss del|i stort sett|för vissa|men )/u;

/**
 * Whether an outcome in words says that something is done, and on which date if it says one ("klart 2022-05-10").
 * null: it says neither.
 */
export function readDone(text: string): { done: boolean; on?: string } | null {
  const key = textKey(text);
  const entry = ENTRIES.find(({ words }) => key === words || (key.startsWith(words) && /[\s,.:;(–!]/.test(key[words.length]!)));
  if (!entry) return null;
  if (entry.says === "notDone") return { done: false };
  const rest = key.slice(entry.words.length);
  if (TAKEN_BACK.test(rest)) return rest.includes("delvis") || /\b(inte|ej)\b/u.test(rest) ? { done: false } : null;
  const date = /\b(20\d\d|19\d\d)(-\d\d(-\d\d)?)?\b/.exec(rest);
  return date && readPeriod(date[0].slice(0, 7)) ? { done: true, on: date[0] } : { done: true };
}
