import type { WordKind } from "../../sheet/wordKind";
import type { WordChange, WordText } from "../../sheet/wordText";
import type { Opened } from "../zip";
import { openWordPackage } from "./package";
import { readParts, textIn } from "./read";
import { straysIn } from "./strays";
import { unitsOf } from "./units";
import { written, type WordWritten } from "./write";

/** Text and pieces of a content as found in a document. */
export const standing = { textOf: textIn, pieces: unitsOf };

/** A Word document that is kept as it came, so that it can be written again with everything in it. */
export interface WordFile {
  text: WordText;
  /** By its content, whatever the file is called. */
  kind: WordKind;
  /**
   * The document with the changes; every part that they do not touch keeps its bytes.
   * @param as the kind to write, absent: its own
   */
  write(changes: WordChange[], now: Date, as?: WordKind): WordWritten;
}

/** Opens a Word document; another kind of file gives a Swedish sentence on what it is and what to do. */
export function openWord(bytes: Uint8Array): Opened<WordFile> {
  const opened = openWordPackage(bytes);
  if (!opened.ok) return opened;
  const file = opened.data;
  const read = readParts(file.parts, file.styles, file.memory);
  const { closed } = file;
  const text: WordText = {
    ...read.text,
    strays: [...read.text.strays, ...straysIn(file, read.scan)],
    ...(closed === undefined ? {} : { closed }),
    ...(file.memory.isInBody && read.scan.controls.every(({ where }) => where !== "body") ? { isBodyLost: true } : {}),
    ...(file.memory.part !== undefined ? { known: "bound" } : file.memory.isOutput ? { known: "report" } : {}),
  };
  const write: WordFile["write"] = (changes, now, as = file.kind) => written(file, read, changes, { now, as });
  return { ok: true, data: { text, kind: file.kind, write } };
}
