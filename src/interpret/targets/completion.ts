import type { Reading } from "../../domain/reading";
import { hasWord } from "../../lexicon/lexicon";
import { formsOf } from "../../lexicon/notation";
import { DONE } from "../../lexicon/words/done";
import { grammar, SHALL } from "../text/grammar";
import { atLeast, atMost, NOUGHT, percent } from "./rule";
import type { Sentence } from "./sentence";

const BE = grammar("{shall} | är | har");
const words = (text: string): number => text.split(" ").length;
/** No sentence about something done is longer; a longer one reports something else too. */
const LONGEST = 160;

const BY_DAY = grammar("{due} [den | the] ◊ [.] [of] {month}");

/** A due time, before the demand. */
const WHEN = `^ ${"[{whenWord} ".repeat(4)}${"]".repeat(4)} [ska | skall | är | har]`;
const all = grammar(`${WHEN} (alla | samtliga | varje | alle) !({timeOrPart})`);
const fullCover = grammar("^ {fullCover} $");
const nought = grammar("^ {nought} $ | ^ {noughtAim}");
const none = grammar(`${WHEN} (inga | ingen | inget | noll) =(W)`);
const selfFinanced = grammar("{selfFinanced}");
const state = grammar("{stateReached}");
/** What an outcome is done by, a target can ask for: "godkänd". */
const participles = formsOf(DONE.done).filter(
  (form) => !form.includes(" ") && ["d", "t", "n"].includes(form.slice(-1)),
);
const IS_DONE = `{doneWord} | ${participles.join(" | ")} | {inPlace}`;
const done = grammar(`${IS_DONE} | beslut =(…~ senast)`);

/** "Inrättas under 2025": something that is to be done, first in the text. */
const DO = grammar("^ [ska | skall | har] {doing}");
/** "Tas fram av nämnd": the target itself. */
const UNDECIDED = grammar("^ (tas fram | fastställs | fastställas)");
/** "Ombyggnad av stationen påbörjas 2025", "oljepannorna ska fasas ut senast 2026". */
const DO_AT = grammar("^ !(andel* | antal*) …1-6!(¤* | §* | ◊) {doing} [{whenWord} [den]] §* $");
/** "Plan framtagen": a thing and that it is done. */
const DONE_LAST = grammar("^ !(andel* | antal*) …1-2!(¤* | §* | ◊ | &) ({doneWord} | {inPlace}) $");

/** "Senast kv 3", "Q1", "klart i juni": a part of the year as the whole text. */
const BY_PART = grammar(`^ [${IS_DONE}] ${"[{byWord} ".repeat(6)}${"]".repeat(6)} {partOfYear} [,] [§*] $`);
/** "Byggstart kv 3 2024": what is to begin, and when. */
const BEGINS = grammar(`^ {beginning} ${"[{byWord} ".repeat(3)}${"]".repeat(3)} ({partOfYear} [,] [§*] | [år] §*) $`);
/** "Ja, senast 2025". */
const YES_BY = grammar("^ (ja | yes) [,] ({due} | under | till | vid | i | in)");
/** "Klart senast den 2025-06-30" as the whole text. */
const BY_DATE = grammar(
  `^ [ska | skall] [[vara] (klar | klart)] ({due} | before:({dueBefore} | till)) [vid (utgången | slutet) av | utgången av]
   [den | år | the] §* $`,
);

interface Demand {
  /** A target that this row decides: no row above it does. */
  example: string;
  fits: (text: string, times: string[]) => boolean;
  reading: Reading;
}

/** Demands without numbers: all, none, a state, something done. The first match decides. */
export const DEMANDS: readonly Demand[] = [
  {
    example: "verksamheten ska vara självfinansierad",
    fits: (text) => selfFinanced.test(text) && SHALL.test(text),
    reading: atLeast(percent(100)),
  },
  {
    example: "alla elever ska ha en plats",
    fits: (text) => all.test(text) && (BE.test(text) || words(text) <= 4),
    reading: atLeast(percent(100)),
  },
  // Swedish too: "all el". In a longer sentence it may be anything: "all verksamhet ska präglas av".
  {
    example: "all el",
    fits: (text) => text.startsWith("all") && words(text) <= 2 && hasWord(text, "allOfIt"),
    reading: atLeast(percent(100)),
  },
  { example: "full täckning", fits: (text) => fullCover.test(text), reading: atLeast(percent(100)) },
  {
    example: "inga elever ska sakna plats",
    fits: (text) => none.test(text) && (SHALL.test(text) || words(text) <= 4),
    reading: atMost(NOUGHT),
  },
  {
    example: "nollvision",
    fits: (text) => nought.test(text),
    reading: atMost(NOUGHT),
  },
  { example: "ja, senast 2025", fits: (text) => YES_BY.test(text), reading: { kind: "yesno" } },
  { example: "byggstart kv 3 2024", fits: (text) => BEGINS.test(text), reading: { kind: "yesno" } },
  { example: "klart i juni", fits: (text) => BY_PART.test(text), reading: { kind: "yesno" } },
  {
    example: "inrättas under 2025",
    fits: (text, times) =>
      (DO.test(text) && words(text) <= 8 && (times.length > 0 || !UNDECIDED.test(text))) || DO_AT.test(text),
    reading: { kind: "yesno" },
  },
  {
    example: "2025-06-30",
    fits: (text, times) => text === "§0" && (times[0] ?? "").length > 4,
    reading: { kind: "yesno" },
  },
  {
    example: "klart senast 2025",
    fits: (text, times) => times.length === 1 && BY_DATE.test(text),
    reading: { kind: "yesno" },
  },
  {
    example: "fossilfri senast 2030",
    fits: (text, times) => text.length < LONGEST && state.test(text) && (times.length > 0 || SHALL.test(text)),
    reading: { kind: "yesno" },
  },
  {
    example: "plan framtagen",
    fits: (text, times) =>
      text.length < LONGEST &&
      done.test(text) &&
      (times.length > 0 ||
        BY_DAY.test(text) ||
        text.startsWith("ska ") ||
        text.startsWith("skall ") ||
        (done.exec(text)?.from === 0 && words(text) <= 4) ||
        DONE_LAST.test(text)),
    reading: { kind: "yesno" },
  },
];

/** What a sentence without numbers demands: all, none, a state or something done; undefined when it asks for none of them. */
export const demandIn = ({ text, times }: Sentence): Demand | undefined =>
  DEMANDS.find(({ fits }) => fits(text, times));
