import { endsShort } from "../interpret/text/text";

/** Where a sentence may end: a mark, then a space before a capital, a digit or a quote. */
const END = /[.!?…]["”’)]?\s+(?=[\p{Lu}\d"”(])/gu;

/** Start and end of the sentence around a position in a text. */
export function sentenceAt(text: string, at: number): [start: number, end: number] {
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (endsShort(text.slice(start, end).trimEnd())) continue;
    if (end > at) return [start, end];
    start = end;
  }
  return [start, text.length];
}

/** Every sentence of a text, with its position. */
export function placedSentences(text: string): { text: string; at: number }[] {
  const found: { text: string; at: number }[] = [];
  for (let at = 0; at < text.length;) {
    const [start, end] = sentenceAt(text, at);
    found.push({ text: text.slice(start, end).trim(), at: start });
    at = Math.max(end, at + 1);
  }
  return found;
}

/** A text with some stretches replaced; the stretches do not overlap. */
export function withTexts(text: string, edits: { at: number; length: number; text: string }[]): string {
  return [...edits]
    .sort((a, b) => b.at - a.at)
    .reduce((result, edit) => result.slice(0, edit.at) + edit.text + result.slice(edit.at + edit.length), text);
}
