import { bySpaces, isArrow, isYear } from "../../domain/shapes";
import {
  anything,
  before,
  choice,
  digits,
  gap,
  LETTERS,
  literal,
  longGap,
  marked,
  named,
  notAfter,
  one,
  optional,
  type PhrasePiece,
  place,
  plain,
  REST,
  sequence,
  WORD,
} from "./piece";

/*
 * How a phrase is written, over the words and signs of a text (one notation with docs/ord.md where both have it):
 *
 *     öka till       words in this order          *ökning  överskrid*   the end or the beginning of a word
 *     bas/start+år   parts of one word            värde~               with a Swedish ending (wordIndex.ts)
 *     (a | b c)      one of them                  [a | b]               one of them, or nothing
 *     {max}          a class of words             …4  …1-3              up to so many words, at least so many
 *     ¤  §  ◊        a number, a time, another number of a sentence
 *     ¤*  §*         the same, not kept in the match
 *     W              any word                     …4!(att | för)        words none of which begins one of these
 *     !(a)  =(a)     not before, before           <!(a)     not after
 *           side:(a | b)          what stood there is kept by its name
 *     Y  D1  D2  D6  a year in four digits, so many digits; D: one or two, N: any
 *     _  ‿           a space or the end, no space    ⟨  ⟩  brackets as they stand
 *     L  ↕           a word of letters, digits, dashes and slashes; an arrow
 *     ^  $           the text's beginning, end    …~                    anything up to a full stop
 *     …1-4+          as many words as will do     …¤                    anything up to a number or a time
 *     …⟩             anything up to a bracket     …N                    anything up to a digit
 *     …*             anything                     …$                    anything to the text's end
 */

const SPECIAL: Readonly<Record<string, PhrasePiece>> = {
  "^": { ...place((_, at) => at === 0), isAtStart: true },
  $: place((tokens, at) => at === tokens.length),
  _: place((tokens, at) => tokens[at]?.isGlued !== true),
  "‿": place((tokens, at) => tokens[at]?.isGlued === true),
  Y: digits(isYear),
  D1: digits(({ length }) => length === 1),
  D2: digits(({ length }) => length === 2),
  D3: digits(({ length }) => length === 3),
  D5: digits(({ length }) => length === 5),
  D6: digits(({ length }) => length === 6),
  N: digits(() => true),
  D: digits(({ length }) => length <= 2),
  W: WORD,
  L: LETTERS,
  "↕": one(({ text }) => isArrow(text)),
  "⟨": literal("("),
  "⟩": literal(")"),
  "…⟩": anything(({ text }) => text === "(" || text === ")"),
  "…N": anything(({ kind }) => kind === "digits"),
  "…*": anything(() => false),
  "…$": REST,
  "…~": anything(({ text }) => text === "."),
  "…¤": anything(({ kind }) => kind === "number" || kind === "time"),
  "¤": marked("number", "¤"),
  "§": marked("time", "§"),
  "¤*": one(({ kind }) => kind === "number", new Set(["¤"])),
  "§*": one(({ kind }) => kind === "time", new Set(["§"])),
};

const BRACKETS = [..."()[]|"];

/** Reads the notation: brackets apart, everything else between spaces. */
class Notation {
  private readonly words: string[];
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly classOf: (name: string) => PhrasePiece,
  ) {
    this.words = bySpaces(BRACKETS.reduce((text, sign) => text.replaceAll(sign, ` ${sign} `), source));
  }

  whole(): PhrasePiece {
    const piece = this.choices();
    if (this.at < this.words.length) throw new Error(`A bracket too many: ${this.source}`);
    return piece;
  }

  private choices(): PhrasePiece {
    const found = [this.sequence()];
    while (this.words[this.at] === "|") {
      this.at++;
      found.push(this.sequence());
    }
    const [only] = found;
    return only && found.length === 1 ? only : choice(found);
  }

  private sequence(): PhrasePiece {
    const pieces: PhrasePiece[] = [];
    for (let word = this.words[this.at]; word !== undefined && !"|)]".includes(word); word = this.words[this.at]) {
      this.at++;
      pieces.push(this.piece(word));
    }
    return sequence(pieces);
  }

  /** Parses the next pair of brackets. */
  private bracket(): PhrasePiece {
    this.at++;
    return this.closed();
  }

  private closed(): PhrasePiece {
    const inside = this.choices();
    if (this.words[this.at] === undefined) throw new Error(`A bracket too few: ${this.source}`);
    this.at++;
    return inside;
  }

  private piece(word: string): PhrasePiece {
    if (word === "(") return this.closed();
    if (word === "[") return optional(this.closed());
    return (
      (this.words[this.at] === "(" ? this.bracketed(word) : undefined) ??
      SPECIAL[word] ??
      (word.startsWith("…") ? this.gap(word) : word.startsWith("{") ? this.classOf(word.slice(1, -1)) : plain(word))
    );
  }

  /** What the word before a bracket makes of it; undefined: nothing. */
  private bracketed(word: string): PhrasePiece | undefined {
    if (word === "!" || word === "=") return before(this.bracket(), word === "=");
    if (word === "<!") return notAfter(this.bracket());
    return word.endsWith(":") && word.length > 1 ? named(word.slice(0, -1), this.bracket()) : undefined;
  }

  private gap(word: string): PhrasePiece {
    const how = word.at(-1) ?? "";
    const [first = "", last] = word.slice(1, "!+".includes(how) ? -1 : undefined).split("-");
    const [least, most] = last === undefined ? [0, Number(first)] : [Number(first), Number(last)];
    return how === "+" ? longGap(least, most) : gap(least, most, how === "!" ? this.bracket() : null);
  }
}

/** The piece that a phrase's source states, with the classes that it names. */
export const pieceOf = (source: string, classOf: (name: string) => PhrasePiece): PhrasePiece =>
  new Notation(source, classOf).whole();
