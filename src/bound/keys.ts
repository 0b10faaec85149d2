import { hash } from "../sheet/hash";

/** What a key refers to. */
export type Subject = "goal" | "indicator" | "count" | "part";

/**
 * A tag in Word is at most 64 characters long, and holds a print of the text too: "#" and up to five characters
 * (docs/arsredovisning.md).
 */
const LONGEST = 58;
/** Cuts an id that is too long: a print of the whole of it follows. */
const CUT = "~";

/**
 * Builds a key as stored in a control's tag: "goal:mål:3/grade", "indicator:nöjda elever/outcome:2024", "count:uppnås",
 * "part:måltavla". An id that is too long is cut and gets a digest of the whole.
 */
export function keyOf(subject: Subject, id: string, field = ""): string {
  const after = field && `/${field}`;
  const plain = `${subject}:${id.replaceAll("#", "＃")}${after}`;
  if (plain.length <= LONGEST) return plain;
  const print = `${CUT}${hash(id)}`;
  return `${subject}:${id.replaceAll("#", "＃").slice(0, LONGEST - subject.length - 1 - print.length - after.length)}${print}${after}`;
}
