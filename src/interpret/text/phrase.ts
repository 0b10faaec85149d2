import { isAmong, isInCode, isInside, type PhrasePiece, type Run } from "./piece";
import { pieceOf } from "./phraseNotation";
import { smallTokensOf, tokensOf, type Token } from "./tokens";
import { wordIndex } from "./wordIndex";

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

/** A phrase, compiled when a text is first asked about. */
export class Phrase {
  private compiled: PhrasePiece | undefined;
  /** The numbers of its words in the index, from the first lookup on. */
  private numbers: readonly number[] | undefined;

  constructor(
    private readonly source: string,
    private readonly classOf: (name: string) => PhrasePiece,
    private readonly isLoose = false,
  ) {}

  get piece(): PhrasePiece {
    return (this.compiled ??= pieceOf(this.source, this.classOf));
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
