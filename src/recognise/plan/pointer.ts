import { titleParts } from "../../interpret/header/title";

/** What a title refers to: a node by its number, with its level's word if any, or by its words. */
export type Pointer = { number: string; level?: string } | { title: string; number?: string };

/** A number, or a code of one after a few letters: "1.2", "M1", "SOL-3". */
const NUMBER = "(?:\\p{L}{1,3}-?)?\\d{1,3}(?:\\.\\d{1,3})*";
const EACH = new RegExp(NUMBER, "gu");
const NUMBERS = new RegExp(
  `^(?:([\\p{L}-]+)\\s+(?:nr\\.?\\s*)?)?(${NUMBER}(?:\\s*(?:[,;/&+]|och|samt)\\s*${NUMBER})*)[.:]?$`,
  "iu",
);

/** "2 God skola": a number without its point, or the first word of a title. */
const SPACED = new RegExp(`^(${NUMBER})\\s+(\\p{Lu}.*)$`, "u");

/** Between titles in one cell, the surest first: a comma may belong to one of them. */
const BETWEEN = [/\s*[;|]\s*|\s+(?=\d{1,3}(?:\.\d{1,3})*[.:)]\s)/u, /\s*[;,/]\s*/u];

/**
 * Possible references of a node that may not be one of its own: "Mål 1", "1 och 3", "Trygg kommun; God skola". Each
 * reading lists all that it refers to, most certain first; whether they exist, the plan decides. Empty: it can only be
 * a node of its own. `lines`: those of its cell.
 */
export function pointersOf(node: { title: string; number?: string; lines?: readonly string[] }): Pointer[][] {
  const { lines = [] } = node;
  return [...pointersIn(node), ...(lines.length > 1 ? [lines.map(titleParts)] : [])];
}

function pointersIn({ title, number }: { title: string; number?: string }): Pointer[][] {
  const [, level, numbers] = NUMBERS.exec(number === undefined ? title : `${number} ${title}`) ?? [];
  if (numbers !== undefined)
    return [numbers.match(EACH)!.map((one) => ({ number: one, ...(level ? { level: level.toLowerCase() } : {}) }))];
  const spaced = number === undefined ? SPACED.exec(title) : null;
  if (spaced) return [[{ number: spaced[1]!, title: spaced[2]! }]];
  const written = number === undefined ? title : `${number}. ${title}`;
  return BETWEEN.map((between) => written.split(between).filter(Boolean))
    .filter((parts) => parts.length > 1)
    .map((parts) => parts.map(titleParts));
}
