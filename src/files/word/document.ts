import type { WordChange, WordText } from "../../sheet/wordText";
import type { Opened } from "../zip";
import { openWordPackage } from "./package";
import { readParts, textIn } from "./read";
import { unitsOf } from "./units";
import { written, type WordWritten } from "./write";

/** Text and pieces of a content as found in a document. */
export const standing = { textOf: textIn, pieces: unitsOf };

/** A Word document that is kept as it came, so that it can be written again with everything in it. */
export interface WordFile {
  text: WordText;
  /** The document with the changes; every part that they do not touch keeps its bytes. */
  write(changes: WordChange[], now: Date): WordWritten;
}

/** Opens a Word document; another kind of file gives a Swedish sentence on what it is and what to do. */
export function openWord(bytes: Uint8Array): Opened<WordFile> {
  const opened = openWordPackage(bytes);
  if (!opened.ok) return opened;
  const read = readParts(opened.data.parts, opened.data.styles, opened.data.memory);
  return { ok: true, data: { text: read.text, write: (changes, now) => written(opened.data, read, changes, now) } };
}
