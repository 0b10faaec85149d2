/** A place in a tree of letters, with the first row of a word that ends here and of a stem that may go on. */
interface Branch {
  next: Map<number, Branch>;
  whole: number;
  open: number;
}

const branch = (): Branch => ({ next: new Map(), whole: Infinity, open: Infinity });

/** What `~` stands for: the endings of Swedish nouns and adjectives. */
const ENDINGS = [
  "",
  "en",
  "et",
  "n",
  "t",
  "er",
  "ar",
  "or",
  "r",
  "erna",
  "arna",
  "orna",
  "na",
  "s",
  "ens",
  "ets",
  "ernas",
  "e",
  "a",
  "an",
  "ans",
];

function grow(root: Branch, stem: string, row: number, end: "whole" | "open"): void {
  let at = root;
  for (let i = 0; i < stem.length; i++) {
    const code = stem.charCodeAt(i);
    let next = at.next.get(code);
    if (!next) at.next.set(code, (next = branch()));
    at = next;
  }
  at[end] = Math.min(at[end], row);
}

/** The first row among those of a tree that fit the word from a place on. */
function firstFrom(root: Branch, word: string, from: number, best: number): number {
  let at: Branch | undefined = root;
  for (let i = from; i < word.length; i++) {
    at = at.next.get(word.charCodeAt(i));
    if (!at) return best;
    if (at.open < best) best = at.open;
  }
  return at.whole < best ? at.whole : best;
}

/**
 * A reader of a table of words: to each word (lower case) the index of the first row that has it, or -1. In a row,
 * words stand with spaces between; `*` at an end stands for any letters, `~` at the end for an inflection. Time is that
 * of the word's length times the longest stem's.
 */
export function wordTable(rows: readonly string[]): (word: string) => number {
  const beginnings = branch();
  const anywhere = branch();
  rows.forEach((row, index) => {
    for (const said of row.split(/\s+/)) {
      const inside = said.startsWith("*");
      const stem = said.replace(/^\*|[*~]$/g, "");
      if (stem === "") continue;
      const root = inside ? anywhere : beginnings;
      if (said.endsWith("*")) grow(root, stem, index, "open");
      else for (const ending of said.endsWith("~") ? ENDINGS : [""]) grow(root, stem + ending, index, "whole");
    }
  });
  return (word) => {
    let best = firstFrom(beginnings, word, 0, Infinity);
    for (let from = 0; from < word.length; from++) best = firstFrom(anywhere, word, from, best);
    return best === Infinity ? -1 : best;
  };
}
