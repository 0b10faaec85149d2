import { textKey } from "../interpret/text";

/** Outcomes of a yes/no target, by what they say. The longest words at the start of the text win. */
const DONE: Record<"done" | "notDone", string[]> = {
  done: [
    "ja", "genomfört", "genomförd", "genomförda", "är genomfört", "är genomförd", "har genomförts", "klart", "klar", "klara", "är klart", "är klar", "färdigt", "färdig",
    "färdigställt", "färdigställd", "slutfört", "slutförd", "avslutat", "avslutad", "uppfyllt", "uppfylld", "är uppfyllt", "uppnått", "uppnådd", "uppnås", "finns", "infört", "införd",
    "är infört", "antagen", "antaget", "beslutad", "beslutat", "upprättad", "upprättat", "framtagen", "framtaget", "invigd", "invigt", "på plats", "utfört", "utförd", "done",
    "implementerad", "implementerat", "inrättad", "inrättat", "etablerad", "etablerat", "driftsatt", "certifierad", "certifierat", "byggd", "byggt", "installerad", "installerat", "renoverad", "renoverat", "öppnad", "öppnat", "tecknad", "tecknat",
    "utsedd", "utsett", "kartlagd", "kartlagt", "uppdaterad", "uppdaterat", "reviderad", "reviderat", "redovisad", "redovisat", "utredd", "utrett", "lanserad", "lanserat", "levererad", "levererat", "godkänd", "godkänt", "fastställd", "fastställt", "har fastställts", "har antagits", "har införts", "har beslutats",
  ],
  notDone: [
    "nej", "ej", "inte", "icke", "pågår", "pågående", "påbörjat", "påbörjad", "under arbete", "under framtagande", "delvis", "nästan", "försenad", "försenat", "framflyttad",
    "framflyttat", "uppskjuten", "uppskjutet", "saknas", "finns ej", "finns inte", "är ej", "är inte", "har ej", "har inte", "planerad", "planeras", "avbruten", "inställd",
  ],
};

const ENTRIES = (["notDone", "done"] as const)
  .flatMap((says) => DONE[says].map((words) => ({ says, words })))
  .sort((a, b) => b.words.length - a.words.length);

/** What makes a "done" partly done wherever it stands, and what makes it unclear. */
const PARTLY = /(?<!\p{L})delvis(?!\p{L})/u;
const DOUBT = /(?<!\p{L})(inte|ej|nästan|hälften|till viss del|i stort sett|för vissa|men|dock|utom|förutom|kvar|återstår|planer\p{L}*|beräkna\p{L}*|av)(?!\p{L})|%|procent/u;

const BEGUN = /^(?:är |har )?(?:påbörja(?:d|t|ts)|starta(?:d|t|ts)|startade|inle(?:dd|tt|tts)|igång|igångsat(?:t|ts)|pågår)(?=$|[\s,.:;(–!])/u;

/**
 * Whether an outcome says that something has begun, for a target that asks for no more; what is done has begun too. null: it does not say.
 */
export function readBegun(text: string): { done: boolean; on?: string } | null {
  const key = textKey(text);
  const found = BEGUN.exec(key);
  return found && !DOUBT.test(key.slice(found[0].length)) ? { done: true } : readDone(text);
}

/**
 * Whether an outcome in words says that something is done, and on which date if it says one ("klart 2022-05-10").
 * null: it says neither, or says it with a reservation.
 */
export function readDone(text: string): { done: boolean; on?: string } | null {
  const key = textKey(text);
  const entry = ENTRIES.find(({ words }) => key === words || (key.startsWith(words) && /[\s,.:;(–!]/.test(key[words.length]!)));
  if (!entry) return null;
  if (entry.says === "notDone") return { done: false };
  const rest = key.slice(entry.words.length);
  if (PARTLY.test(rest)) return { done: false };
  if (DOUBT.test(rest)) return null;
  const date = /(?<!\d)(20\d\d|19\d\d)(-\d\d(-\d\d)?)?(?!\d)/.exec(rest);
  return date ? { done: true, on: date[0] } : { done: true };
}
