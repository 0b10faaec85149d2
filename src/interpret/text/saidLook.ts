import { ofWords } from "../number/figure";
import { COLOUR_STEMS } from "../../lexicon/words/looks";
import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "./grammar";
import { capital, textKey, withoutStop, writtenSentences } from "./text";

/** How cells look: a colour by its word, of the cell's ground, of what is written in it, or of either; or a style of writing. */
export type Look = { kind: "italic" } | { kind: "bold" } | { kind: "colour"; word: string; of?: "fill" | "ink" };

/** What a text says that a look means: "Orange ruta = fjolårets siffra". */
export interface SaidLook {
  look: Look;
  /** What has the look, where it is no figure: its whole row, or its target. */
  on?: "row" | "aim";
  /** What it means. */
  says: string;
  /** The same as it is quoted: in a sentence of its own all of it. */
  text: string;
}

const LOOK = "(colour:({lookColour}) | italic:({lookItalic}) | bold:({lookBold}))";
const THING =
  "[aim:({lookAim}) | cell:({lookCell}) | ink:({lookInk}) | row:({lookRow}) | {remarkedFigure} | {lookWord}]";
const FIGURES = "(aim:({lookAim}) | cell:({lookCell}) | row:({lookRow}) | {remarkedFigure} | tal | talen)";
const PLACE = "[i (aim:(målkolumn*) | kolumnen L | L)]";
const LEAD = "[{remarkBefore} | L :]";
const MEANS = "({lookSays} rest:(…$) | verb:(är) rest:(…$) | rest:(=({lookVerb}) …$))";

/** "Orange ruta = …", "Kursiva rader har …", "Siffror i rött är …", "[gul] …". */
const LOOK_MEANS = looseGrammar(
  `^ ${LEAD} ${LOOK} ${THING} [{lookWord}] ${PLACE} ${MEANS}
   | ^ ${LEAD} ${FIGURES} {lookBy} ${LOOK} ${THING} ${MEANS}
   | ^ ${LEAD} ⟨ ${LOOK} ${THING} ⟩ [= | :] rest:(…$)`,
);
/** "Preliminära uppgifter är markerade med gult", "preliminär uppgift (gul)". */
const MEANS_LOOK = looseGrammar(
  `^ ${LEAD} rest:(…1-8) ({lookHas} [i | med] | är =({lookItalic})) ${LOOK} ${THING} $
   | ^ ${LEAD} rest:(…1-8) ⟨ ${LOOK} ${THING} ⟩ $`,
);
/** Before the next look of a list: "gult = preliminärt, blått = …". */
const NEXT_LOOK = looseGrammar(`(; | , | / | och) =(${LOOK} ${THING} {lookSays})`);
/** "Formel", "fylls i av nämnden", "nämndens egna mått", "ingenting": nothing of a figure. */
const NOTHING = looseGrammar("{lookNothing} | ^ {meansNothing} | ^ …3!(ej | inte | utan | saknar) {tableChoice} $");

const BEGINS_WITH_VERB = looseGrammar("^ {lookVerb}");

/** A longer text tells how something was done. Characters. */
const LONGEST = 300;

/** The parts of a sentence that each explain a look, where it lists several. */
function listed(sentence: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { from: end, to } of NEXT_LOOK.all(sentence)) {
    parts.push(sentence.slice(from, end));
    from = to;
  }
  return [...parts, sentence.slice(from)].map((part) => withoutStop(part.trim()));
}

const colourIn = (words: string): string => COLOUR_STEMS.find(([stem]) => textKey(words).includes(stem))?.[1] ?? "";

type Match = NonNullable<ReturnType<typeof LOOK_MEANS.exec>>;

function lookOf(match: Match): Look {
  const colour = match.group("colour");
  if (colour === undefined) return { kind: match.group("italic") === undefined ? "bold" : "italic" };
  const word = colourIn(colour);
  if (match.group("cell") !== undefined) return { kind: "colour", word, of: "fill" };
  return { kind: "colour", word, ...(match.group("ink") === undefined ? {} : { of: "ink" }) };
}

/** What the looks in a sentence's part mean; empty: it explains none. */
function saidIn(part: string): SaidLook[] {
  const match = LOOK_MEANS.exec(part) ?? MEANS_LOOK.exec(part);
  const says = withoutStop(match?.group("rest")?.trim() ?? "");
  if (!match || says === "") return [];
  const on = match.group("aim") !== undefined ? "aim" : match.group("row") !== undefined ? "row" : undefined;
  const isSentence = match.group("verb") !== undefined || BEGINS_WITH_VERB.test(says);
  return [{ look: lookOf(match), ...(on ? { on } : {}), says, text: capital(isSentence ? part : says) }];
}

/** What a text says that looks mean: "Orange ruta = fjolårets siffra. Kursiv stil = inte avstämt"; empty: it explains none. */
export const looksSaid = ofWords(
  (): readonly SaidLook[] => [],
  (text) =>
    text.length > LONGEST
      ? []
      : writtenSentences(text.replaceAll("[", "(").replaceAll("]", ")")).flatMap((sentence) =>
          listed(sentence).flatMap(saidIn),
        ),
);

/** Whether what a look means says nothing of a figure: how the sheet is filled in, or which measures it has. */
export const isOfSheetAlone = fact((says): boolean => NOTHING.test(says));
