import { ANY, isOpenTo, type Words } from "./wordIndex";
import { isOfWord, tokensOnce, type Token } from "./tokens";

/** A text on its way through a phrase. */
export interface Run {
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
export interface PhrasePiece {
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

export const isAmong = (first: ReadonlySet<string>, { text, kind }: Token): boolean =>
  first.has(text) || first.has(ANY[kind]);

const END_OF_CLAUSE = ".,;:!?";

/** Whether a word goes on before the token at a place. */
export const isInside = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && token.isGlued && isOfWord(token) && isOfWord(tokens[at - 1]);
};

/** A sign that no clause ends in, right after a word or a number: "b2>5". */
export const isInCode = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.isGlued === true && tokens[at - 1]?.kind !== "sign" && !END_OF_CLAUSE.includes(tokens[at]?.text ?? "");

/** One of several words or signs, each one token. */
const oneOf = (words: Words): PhrasePiece => ({
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
export function literal(written: string): PhrasePiece {
  const own = tokensOnce(written);
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
export const one = (
  test: (token: Token) => boolean,
  first: PhrasePiece["first"] = null,
  words = first,
): PhrasePiece => ({
  match: ({ tokens }, at, next) => {
    const token = tokens[at];
    return token && test(token) ? next(at + 1) : -1;
  },
  first,
  words: words ? [words] : [],
});

/** Digits alone, by how many they are or what they look like. */
export const digits = (test: (text: string) => boolean): PhrasePiece =>
  one(({ kind, text }) => kind === "digits" && test(text), ANY_DIGITS);

const written = new Map<string, PhrasePiece>();

/** A word as it stands, by its beginning, its end or a part of it, or made of parts; one piece wherever it is written. */
export function plain(word: string): PhrasePiece {
  const known = written.get(word) ?? pieceOf(word);
  written.set(word, known);
  return known;
}

function pieceOf(word: string): PhrasePiece {
  const isIn = isOpenTo(word);
  return isIn ? one(({ kind, text }) => kind === "letters" && isIn(text), ANY_LETTERS, new Set([word])) : literal(word);
}

/** A number or a time of a sentence, which the match keeps. */
export const marked = (kind: "number" | "time", sign: string): PhrasePiece => ({
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

export const WORD: PhrasePiece = {
  match: ({ tokens }, at, next) => {
    const to = endOfWord(tokens, at);
    return to < 0 ? -1 : next(to);
  },
  first: null,
  words: [],
};

/** What may stand in a word after its first letter. */
const IN_WORD = "-/";

export const LETTERS: PhrasePiece = {
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
function stands(piece: PhrasePiece, run: Run, at: number, isEnd?: (end: number) => boolean): boolean {
  const aside: Run = { ...run, numbers: [], times: [], groups: new Map() };
  return piece.match(aside, at, (end) => (isEnd?.(end) === false ? -1 : end)) >= 0;
}

/** From `least` to `most` words, as many as will do. */
export const longGap = (least: number, most: number): PhrasePiece => ({
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
export const gap = (least: number, most: number, not: PhrasePiece | null): PhrasePiece => ({
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
export const anything = (ends: (token: Token) => boolean): PhrasePiece => ({
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
const firstOf = (pieces: readonly PhrasePiece[]): PhrasePiece["first"] => together(pieces.map(({ first }) => first));

const isOfKind = (words: Words): boolean => KINDS.some((kind) => words.has(kind));

/** What each match of pieces one after the other has; a word of some kind is in nearly every text. */
const wordsOfAll = (pieces: readonly PhrasePiece[]): PhrasePiece["words"] =>
  pieces.flatMap(({ words }) => words.filter((some) => !isOfKind(some)));

/** One of the words that each match of one of several pieces has: of each piece those least often met. */
function wordsOfAny(pieces: readonly PhrasePiece[]): PhrasePiece["words"] {
  const all = together(pieces.map(({ words }) => words.find((some) => !isMark(some)) ?? words[0] ?? null));
  return all ? [all] : [];
}

export function sequence(pieces: readonly PhrasePiece[]): PhrasePiece {
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
function joined(choices: readonly PhrasePiece[]): readonly PhrasePiece[] {
  const runs: PhrasePiece[][] = [];
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
function beginners(choices: readonly PhrasePiece[]): (token: Token | undefined) => readonly PhrasePiece[] {
  const words = new Set(choices.flatMap(({ first }) => [...(first ?? [])]));
  const byWord = new Map<string, readonly PhrasePiece[]>();
  const byKind: Partial<Record<Token["kind"], readonly PhrasePiece[]>> = {};
  const begunBy = (...firsts: string[]): readonly PhrasePiece[] =>
    choices.filter(({ first, mayBeEmpty }) => first === null || mayBeEmpty || firsts.some((one) => first.has(one)));
  const ofWord = ({ text, kind }: Token): readonly PhrasePiece[] => {
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
export function choice(written: readonly PhrasePiece[]): PhrasePiece {
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

export const optional = (piece: PhrasePiece): PhrasePiece => ({
  match: (run, at, next) => {
    const end = piece.match(run, at, next);
    return end >= 0 ? end : next(at);
  },
  first: piece.first,
  words: [],
  mayBeEmpty: true,
});

export const before = (piece: PhrasePiece, isWanted: boolean): PhrasePiece => ({
  match: (run, at, next) => (stands(piece, run, at) === isWanted ? next(at) : -1),
  first: NOTHING,
  words: isWanted ? piece.words : [],
  mayBeEmpty: true,
});

/** More words are not looked at before a place. */
const MOST_BEFORE = 4;

export const notAfter = (piece: PhrasePiece): PhrasePiece => ({
  match: (run, at, next) => {
    for (let from = Math.max(0, at - MOST_BEFORE); from < at; from++)
      if (stands(piece, run, from, (end) => end === at)) return -1;
    return next(at);
  },
  first: NOTHING,
  words: [],
  mayBeEmpty: true,
});

export const named = (name: string, piece: PhrasePiece): PhrasePiece => ({
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
export const place = (test: (tokens: readonly Token[], at: number) => boolean): PhrasePiece => ({
  match: ({ tokens }, at, next) => (test(tokens, at) ? next(at) : -1),
  first: NOTHING,
  words: [],
  mayBeEmpty: true,
});

/** Anything to the end of the text. */
export const REST: PhrasePiece = {
  match: ({ tokens }, _, next) => next(tokens.length),
  first: NOTHING,
  words: [],
  mayBeEmpty: true,
};
