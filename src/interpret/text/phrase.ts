import { isArrow, isYear } from "../../domain/shapes";
import { ANY, isOpenTo, wordIndex, type Words } from "./wordIndex";
import { isOfWord, smallTokensOf, tokensOf, type Token } from "./tokens";

/*
 * How a phrase is written, over the words and signs of a text (one notation with docs/ord.md where both have it):
 *
 *     öka till       words in this order          *ökning  överskrid*   the end or the beginning of a word
 *     bas/start+år   parts of one word            värde~               with a Swedish ending (compound.ts)
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

/** What a phrase found. */
export interface Match {
  from: number;
  to: number;
  text: string;
  /** The numbers of its `¤`, in order, as indexes of the sentence's quantities; those of its `§`. */
  numbers: readonly number[];
  times: readonly number[];
  /** The text of a named group; undefined: it took no part. */
  group: (name: string) => string | undefined;
}

/** A text on its way through a phrase. */
interface Run {
  text: string;
  tokens: readonly Token[];
  /** Its words may stand right beside digits, and in any case: "t2", "HT2024". */
  isLoose: boolean;
  numbers: number[];
  times: number[];
  groups: Map<string, string>;
}

/** What follows a piece: where the whole ends, or -1. */
type Next = (at: number) => number;

/** A piece of a phrase. */
interface Piece {
  match: (run: Run, at: number, next: Next) => number;
  /** What its first token can be, a text or a kind (`ANY`); null: anything. */
  first: ReadonlySet<string> | null;
  /** Each of its matches has a word of each of these. */
  words: readonly Words[];
  /** It may match nothing; then the next piece's first token counts. */
  mayBeEmpty?: true;
  /** It only matches at the beginning of a text. */
  isAtStart?: true;
  /** It is one of these words, each one token. */
  isOneOf?: Words;
}

const NOTHING: ReadonlySet<string> = new Set();

const KINDS = Object.values(ANY);
/** Whether the words are the mark of a number: it is in each target. */
const isMark = (words: Words): boolean => words.size === 1 && words.has("¤");
const ANY_LETTERS: ReadonlySet<string> = new Set([ANY.letters]);
const ANY_DIGITS: ReadonlySet<string> = new Set([ANY.digits]);

const isAmong = (first: ReadonlySet<string>, { text, kind }: Token): boolean => first.has(text) || first.has(ANY[kind]);

const END_OF_CLAUSE = ".,;:!?";

/** Whether a word goes on before the token at a place. */
const isInside = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && token.isGlued && isOfWord(token) && isOfWord(tokens[at - 1]);
};

/** A sign that no clause ends in, right after a word or a number: "b2>5". */
const isInCode = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.isGlued === true && tokens[at - 1]?.kind !== "sign" && !END_OF_CLAUSE.includes(tokens[at]?.text ?? "");

/** One of several words or signs, each one token. */
const oneOf = (words: Words): Piece => ({
  match: ({ tokens, isLoose }, at, next) => {
    const token = tokens[at];
    if (!token || !words.has(token.text)) return -1;
    return isLoose || !(isInside(tokens, at) || isInside(tokens, at + 1)) ? next(at + 1) : -1;
  },
  first: words,
  words: [words],
  isOneOf: words,
});

/** Words and signs as they stand. */
function literal(written: string): Piece {
  const own = tokensOf(written);
  const first = own[0];
  if (!first) throw new Error(`No word: ${written}`);
  if (own.length === 1) return oneOf(new Set([first.text]));
  const isAt = ({ tokens, isLoose }: Run, at: number): boolean =>
    (isLoose || !isInside(tokens, at)) &&
    own.every(({ text, isGlued }, i) => {
      const token = tokens[at + i];
      return token?.text === text && (i === 0 || token.isGlued === isGlued);
    }) &&
    (isLoose || !isInside(tokens, at + own.length));
  return {
    match: (run, at, next) => (isAt(run, at) ? next(at + own.length) : -1),
    first: new Set([first.text]),
    words: [new Set([own.reduce((long, { text }) => (text.length > long.length ? text : long), "")])],
  };
}

/** One token that a test lets pass. */
const one = (test: (token: Token) => boolean, first: Piece["first"] = null, words = first): Piece => ({
  match: ({ tokens }, at, next) => {
    const token = tokens[at];
    return token && test(token) ? next(at + 1) : -1;
  },
  first,
  words: words ? [words] : [],
});

/** Digits alone, by how many they are or what they look like. */
const digits = (test: (text: string) => boolean): Piece =>
  one(({ kind, text }) => kind === "digits" && test(text), ANY_DIGITS);

/** A word as it stands, by its beginning, its end or a part of it, or made of parts. */
function plain(word: string): Piece {
  const isIn = isOpenTo(word);
  return isIn ? one(({ kind, text }) => kind === "letters" && isIn(text), ANY_LETTERS, new Set([word])) : literal(word);
}

/** A number or a time of a sentence, which the match keeps. */
const marked = (kind: "number" | "time", sign: string): Piece => ({
  match: (run, at, next) => {
    const token = run.tokens[at];
    if (token?.kind !== kind) return -1;
    const kept = kind === "number" ? run.numbers : run.times;
    kept.push(Number(run.text.charAt(token.from + 1)));
    const end = next(at + 1);
    if (end < 0) kept.pop();
    return end;
  },
  first: new Set([sign]),
  words: [new Set([sign])],
});

/** Where the word that begins at a place ends; -1: none begins there. */
function endOfWord(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token || token.isGlued || END_OF_CLAUSE.includes(token.text)) return -1;
  let to = at + 1;
  for (let next = tokens[to]; next?.isGlued && !END_OF_CLAUSE.includes(next.text); next = tokens[to]) to++;
  return to;
}

const WORD: Piece = {
  match: ({ tokens }, at, next) => {
    const to = endOfWord(tokens, at);
    return to < 0 ? -1 : next(to);
  },
  first: null,
  words: [],
};

/** What may stand in a word after its first letter. */
const IN_WORD = "-/";

const LETTERS: Piece = {
  match: ({ tokens }, at, next) => {
    if (tokens[at]?.kind !== "letters") return -1;
    let to = at + 1;
    while (tokens[to]?.isGlued && (isOfWord(tokens[to]) || IN_WORD.includes(tokens[to]?.text ?? " "))) to++;
    return next(to);
  },
  first: ANY_LETTERS,
  words: [],
};

/** Whether a piece matches at a place, and ends where it must; its match is not kept. */
function stands(piece: Piece, run: Run, at: number, isEnd?: (end: number) => boolean): boolean {
  const aside: Run = { ...run, numbers: [], times: [], groups: new Map() };
  return piece.match(aside, at, (end) => (isEnd?.(end) === false ? -1 : end)) >= 0;
}

/** From `least` to `most` words, as many as will do. */
const longGap = (least: number, most: number): Piece => ({
  match: ({ tokens }, from, next) => {
    const ends = [from];
    for (let at = endOfWord(tokens, from); at >= 0 && ends.length <= most; at = endOfWord(tokens, at)) ends.push(at);
    for (const at of ends.slice(least).reverse()) {
      const end = next(at);
      if (end >= 0) return end;
    }
    return -1;
  },
  first: null,
  words: [],
});

/** From `least` to `most` words, as few as possible, none of which begins `not`. */
const gap = (least: number, most: number, not: Piece | null): Piece => ({
  match: (run, from, next) => {
    for (let at = from, count = 0; at >= 0 && count <= most; count++) {
      const end = count >= least ? next(at) : -1;
      if (end >= 0) return end;
      if (count === most || (not && stands(not, run, at))) return -1;
      at = endOfWord(run.tokens, at);
    }
    return -1;
  },
  first: null,
  words: [],
});

/** As little as will do of anything, up to a token that ends it. */
const anything = (ends: (token: Token) => boolean): Piece => ({
  match: ({ tokens }, from, next) => {
    for (let at = from; at <= tokens.length; at++) {
      const end = next(at);
      const token = tokens[at];
      if (end >= 0 || !token || ends(token)) return end;
    }
    return -1;
  },
  first: null,
  words: [],
});

/** What all of several sets have together; null where one of them is unknown. */
function together(sets: readonly (Words | null)[]): Words | null {
  const [only] = sets;
  if (only && sets.length === 1) return only;
  const all: string[] = [];
  for (const set of sets) {
    if (!set) return null;
    all.push(...set);
  }
  return new Set(all);
}

/** The possible first tokens of several alternative pieces. */
const firstOf = (pieces: readonly Piece[]): Piece["first"] => together(pieces.map(({ first }) => first));

const isOfKind = (words: Words): boolean => KINDS.some((kind) => words.has(kind));

/** What each match of pieces one after the other has; a word of some kind is in nearly every text. */
const wordsOfAll = (pieces: readonly Piece[]): Piece["words"] =>
  pieces.flatMap(({ words }) => words.filter((some) => !isOfKind(some)));

/** One of the words that each match of one of several pieces has: of each piece those least often met. */
function wordsOfAny(pieces: readonly Piece[]): Piece["words"] {
  const all = together(pieces.map(({ words }) => words.find((some) => !isMark(some)) ?? words[0] ?? null));
  return all ? [all] : [];
}

function sequence(pieces: readonly Piece[]): Piece {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const from = (i: number, run: Run, at: number, next: Next): number => {
    const piece = pieces[i];
    return piece ? piece.match(run, at, (to) => from(i + 1, run, to, next)) : next(at);
  };
  const solid = pieces.findIndex(({ mayBeEmpty }) => !mayBeEmpty);
  return {
    match: (run, at, next) => from(0, run, at, next),
    first: firstOf(solid < 0 ? pieces : pieces.slice(0, solid + 1)),
    words: wordsOfAll(pieces),
    ...(solid < 0 ? { mayBeEmpty: true } : {}),
    ...(only?.isAtStart ? { isAtStart: true } : {}),
  };
}

/** The choices with each run of words that stand as they are made one: no two of them match at one place. */
function joined(choices: readonly Piece[]): readonly Piece[] {
  const runs: Piece[][] = [];
  for (const piece of choices) {
    const last = runs.at(-1);
    if (piece.isOneOf && last?.[0]?.isOneOf) last.push(piece);
    else runs.push([piece]);
  }
  return runs.flatMap((run) =>
    run.length > 1 ? oneOf(new Set(run.flatMap(({ isOneOf = NOTHING }) => [...isOneOf]))) : run,
  );
}

/** Of choices those that a token may begin, looked for once for each of their first words and each kind. */
function beginners(choices: readonly Piece[]): (token: Token | undefined) => readonly Piece[] {
  const words = new Set(choices.flatMap(({ first }) => [...(first ?? [])]));
  const byWord = new Map<string, readonly Piece[]>();
  const byKind: Partial<Record<Token["kind"], readonly Piece[]>> = {};
  const begunBy = (...firsts: string[]): readonly Piece[] =>
    choices.filter(({ first, mayBeEmpty }) => first === null || mayBeEmpty || firsts.some((one) => first.has(one)));
  const ofWord = ({ text, kind }: Token): readonly Piece[] => {
    const found = begunBy(text, ANY[kind]);
    byWord.set(text, found);
    return found;
  };
  const none = begunBy();
  return (token) => {
    if (!token) return none;
    return words.has(token.text)
      ? (byWord.get(token.text) ?? ofWord(token))
      : (byKind[token.kind] ??= begunBy(ANY[token.kind]));
  };
}

/** One of several pieces, the first that matches; most begin with a word of their own. */
function choice(written: readonly Piece[]): Piece {
  const choices = joined(written);
  const [only] = choices;
  if (only && choices.length === 1) return only;
  let at: ReturnType<typeof beginners> | undefined;
  return {
    match: (run, from, next) => {
      for (const piece of (at ??= beginners(choices))(run.tokens[from])) {
        const end = piece.match(run, from, next);
        if (end >= 0) return end;
      }
      return -1;
    },
    first: firstOf(choices),
    words: wordsOfAny(choices),
    ...(choices.some(({ mayBeEmpty }) => mayBeEmpty) ? { mayBeEmpty: true } : {}),
    ...(choices.every(({ isAtStart }) => isAtStart) ? { isAtStart: true } : {}),
  };
}

const optional = (piece: Piece): Piece => ({
  match: (run, at, next) => {
    const end = piece.match(run, at, next);
    return end >= 0 ? end : next(at);
  },
  first: piece.first,
  words: [],
  mayBeEmpty: true,
});

const before = (piece: Piece, isWanted: boolean): Piece => ({
  match: (run, at, next) => (stands(piece, run, at) === isWanted ? next(at) : -1),
  first: NOTHING,
  words: isWanted ? piece.words : [],
  mayBeEmpty: true,
});

/** More words are not looked at before a place. */
const MOST_BEFORE = 4;

const notAfter = (piece: Piece): Piece => ({
  match: (run, at, next) => {
    for (let from = Math.max(0, at - MOST_BEFORE); from < at; from++)
      if (stands(piece, run, from, (end) => end === at)) return -1;
    return next(at);
  },
  first: NOTHING,
  words: [],
  mayBeEmpty: true,
});

const named = (name: string, piece: Piece): Piece => ({
  match: (run, at, next) =>
    piece.match(run, at, (to) => {
      const before = run.groups.get(name);
      const [first, last] = [run.tokens[at], run.tokens[to - 1]];
      run.groups.set(name, first && last && to > at ? run.text.slice(first.from, last.to) : "");
      const end = next(to);
      if (end < 0 && before === undefined) run.groups.delete(name);
      else if (end < 0 && before !== undefined) run.groups.set(name, before);
      return end;
    }),
  first: piece.first,
  words: piece.words,
  ...(piece.mayBeEmpty ? { mayBeEmpty: true } : {}),
});

/** Matches nothing, at a place that passes. */
const place = (test: (tokens: readonly Token[], at: number) => boolean): Piece => ({
  match: ({ tokens }, at, next) => (test(tokens, at) ? next(at) : -1),
  first: NOTHING,
  words: [],
  mayBeEmpty: true,
});

const SPECIAL: Readonly<Record<string, Piece>> = {
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
  "…$": { match: ({ tokens }, _, next) => next(tokens.length), first: NOTHING, words: [], mayBeEmpty: true },
  "…~": anything(({ text }) => text === "."),
  "…¤": anything(({ kind }) => kind === "number" || kind === "time"),
  "¤": marked("number", "¤"),
  "§": marked("time", "§"),
  "¤*": one(({ kind }) => kind === "number", new Set(["¤"])),
  "§*": one(({ kind }) => kind === "time", new Set(["§"])),
};

const BRACKETS = "()[]|";

/** Reads the notation: brackets apart, everything else between spaces. */
class Notation {
  private readonly words: string[];
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly classOf: (name: string) => Piece,
  ) {
    this.words = [...source]
      .map((letter) => (BRACKETS.includes(letter) ? ` ${letter} ` : letter === "\n" ? " " : letter))
      .join("")
      .split(" ")
      .filter((word) => word !== "");
  }

  whole(): Piece {
    const piece = this.choices();
    if (this.at < this.words.length) throw new Error(`A bracket too many: ${this.source}`);
    return piece;
  }

  private choices(): Piece {
    const found = [this.sequence()];
    while (this.words[this.at] === "|") {
      this.at++;
      found.push(this.sequence());
    }
    const [only] = found;
    return only && found.length === 1 ? only : choice(found);
  }

  private sequence(): Piece {
    const pieces: Piece[] = [];
    for (let word = this.words[this.at]; word !== undefined && !"|)]".includes(word); word = this.words[this.at]) {
      this.at++;
      pieces.push(this.piece(word));
    }
    return sequence(pieces);
  }

  /** Parses the next pair of brackets. */
  private bracket(): Piece {
    this.at++;
    return this.closed();
  }

  private closed(): Piece {
    const inside = this.choices();
    if (this.words[this.at] === undefined) throw new Error(`A bracket too few: ${this.source}`);
    this.at++;
    return inside;
  }

  private piece(word: string): Piece {
    if (word === "(") return this.closed();
    if (word === "[") return optional(this.closed());
    return (
      (this.words[this.at] === "(" ? this.bracketed(word) : undefined) ??
      SPECIAL[word] ??
      (word.startsWith("…") ? this.gap(word) : word.startsWith("{") ? this.classOf(word.slice(1, -1)) : plain(word))
    );
  }

  /** What the word before a bracket makes of it; undefined: nothing. */
  private bracketed(word: string): Piece | undefined {
    if (word === "!" || word === "=") return before(this.bracket(), word === "=");
    if (word === "<!") return notAfter(this.bracket());
    return word.endsWith(":") && word.length > 1 ? named(word.slice(0, -1), this.bracket()) : undefined;
  }

  private gap(word: string): Piece {
    const how = word.at(-1) ?? "";
    const [first = "", last] = word.slice(1, "!+".includes(how) ? -1 : undefined).split("-");
    const [least, most] = last === undefined ? [0, Number(first)] : [Number(first), Number(last)];
    return how === "+" ? longGap(least, most) : gap(least, most, how === "!" ? this.bracket() : null);
  }
}

/** A phrase, compiled when a text is first asked about. */
export class Phrase {
  private compiled: Piece | undefined;
  /** The numbers of its words in the index, from the first lookup on. */
  private numbers: readonly number[] | undefined;

  constructor(
    private readonly source: string,
    private readonly classOf: (name: string) => Piece,
    private readonly isLoose = false,
  ) {}

  get piece(): Piece {
    return (this.compiled ??= new Notation(this.source, this.classOf).whole());
  }

  private tokensIn(text: string): readonly Token[] {
    return this.isLoose ? smallTokensOf(text) : tokensOf(text);
  }

  private begin(text: string): Run {
    return { text, tokens: this.tokensIn(text), isLoose: this.isLoose, numbers: [], times: [], groups: new Map() };
  }

  /** The match that begins at a token; null without one. */
  private from(run: Run, at: number): Match | null {
    const { text, tokens, numbers, times, groups } = run;
    const end = this.piece.match(run, at, (to) => (isInside(tokens, to) ? -1 : to));
    if (end < 0) return null;
    const from = tokens[at]?.from ?? text.length;
    const to = end > at ? (tokens[end - 1]?.to ?? from) : from;
    return { from, to, text: text.slice(from, to), numbers, times, group: (name) => groups.get(name) };
  }

  private canBegin(token: Token | undefined): boolean {
    const { first, mayBeEmpty } = this.piece;
    return first === null || mayBeEmpty === true || (token !== undefined && isAmong(first, token));
  }

  /** The first match in the text from a place on; null without one. */
  exec(text: string, from = 0): Match | null {
    const tokens = this.tokensIn(text);
    const { isAtStart, words } = this.piece;
    this.numbers ??= words.map((some) => wordIndex.add(some));
    if (!wordIndex.hasAll(tokens, this.numbers)) return null;
    const last = isAtStart ? 0 : tokens.length;
    let run: Run | undefined;
    for (let at = 0; at <= last; at++) {
      const token = tokens[at];
      if (!this.canBegin(token)) continue;
      if ((token?.from ?? text.length) < from || isInCode(tokens, at)) continue;
      const found = this.isLoose && isInside(tokens, at) ? null : this.from((run ??= this.begin(text)), at);
      if (found) return found;
    }
    return null;
  }

  /** The match at a place of the text, or right after a space there; null without one. */
  at(text: string, place: number): Match | null {
    const run = this.begin(text);
    const at = run.tokens.findIndex(({ from }) => from >= place);
    const token = run.tokens[at];
    // Between digits: "m32018" is a unit and a year.
    const before = at < 0 ? run.tokens.at(-1) : run.tokens[at - 1];
    if (before && before.to > place) {
      const found = this.at(text.slice(place), 0);
      return found && { ...found, from: found.from + place, to: found.to + place };
    }
    return token && token.from <= place + 1 && this.canBegin(token) ? this.from(run, at) : null;
  }

  test(text: string): boolean {
    return this.exec(text) !== null;
  }

  /** The text between the matches. */
  split(text: string): string[] {
    const ends = this.all(text);
    return [...ends, null].map((end, i) => text.slice(ends[i - 1]?.to ?? 0, end?.from));
  }

  /** The text with its matches replaced. */
  replace(text: string, by: (match: Match) => string): string {
    const found = this.all(text);
    if (found.length === 0) return text;
    const out = found.map((match, i) => text.slice(found[i - 1]?.to ?? 0, match.from) + by(match));
    return out.join("") + text.slice(found.at(-1)?.to);
  }

  /** All matches, none inside another. */
  all(text: string): Match[] {
    const found: Match[] = [];
    for (let match = this.exec(text); match; match = this.exec(text, Math.max(match.to, match.from + 1)))
      found.push(match);
    return found;
  }
}
