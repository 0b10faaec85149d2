import { trimmedEnd } from "../domain/shapes";
import { formsOf } from "./notation";

/** The most words of a form. */
const MOST = 3;

/** Letters that close a word before a number: "nr. 4", "mål: 4". */
const CLOSING = " .:";

const BETWEEN = /[^\p{L}\d%–-]+/u;

/**
 * Words that are looked for right before or right after a place in a text in small letters, in the notation of
 * docs/ord.md: `*mål`, `mål*` and `!mål` too.
 */
export class Nearest {
  private readonly whole = new Set<string>();
  private readonly beginnings: string[] = [];
  private readonly endings: string[] = [];
  private readonly not: Nearest | undefined;

  constructor(rows: string) {
    const forms = formsOf(rows);
    const exceptions = forms.filter((form) => form.startsWith("!")).map((form) => form.slice(1));
    if (exceptions.length > 0) this.not = new Nearest(`sv · ${exceptions.join(", ")}`);
    for (const form of forms)
      if (form.startsWith("*")) this.endings.push(form.slice(1));
      else if (form.endsWith("*")) this.beginnings.push(form.slice(0, -1));
      else if (!form.startsWith("!")) this.whole.add(form);
  }

  private has(words: string): boolean {
    if (this.whole.has(words)) return true;
    const isOfOne = (part: string): boolean => part.includes(" ") === words.includes(" ");
    return (
      this.endings.some((ending) => isOfOne(ending) && words.endsWith(ending)) ||
      this.beginnings.some((beginning) => isOfOne(beginning) && words.startsWith(beginning))
    );
  }

  /** The last of the words, when it ends the text before a number; null for any other ending. */
  endOf(before: string): string | null {
    const text = trimmedEnd(before, CLOSING);
    for (let words = 1, from = text.length; words <= MOST && from >= 0; words++) {
      from = text.lastIndexOf(" ", from - 1);
      const last = text.slice(from + 1);
      if (last !== "" && this.has(last)) return last;
      if (from <= 0) return null;
    }
    return null;
  }

  /** Whether the text after a number begins with one of the words. */
  begins(after: string): boolean {
    const words = after.trimStart().split(BETWEEN, MOST);
    const isFirst = words[0] !== "" && words.some((_, i) => this.has(words.slice(0, i + 1).join(" ")));
    return isFirst && !this.not?.begins(after);
  }
}
