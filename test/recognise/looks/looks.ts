import { readFileSync } from "node:fs";
import { tableOf } from "../real/drawing";
import type { RealTable } from "../real/table";

/**
 * Drawn and labelled before they were read, by somebody who has not seen the reader: `NAME.txt` holds many, each below
 * "=== its name".
 */
export const looksOf = (
  name:
    | "ordinary"
    | "odd"
    | "headers"
    | "decoys"
    | "ordinary2"
    | "odd2"
    | "decoys2"
    | "third"
    | "decoys3"
    | "printed"
    | "decoys4"
    | "offices",
): RealTable[] =>
  readFileSync(new URL(`${name}.txt`, import.meta.url), "utf8")
    .split(/^=== /m)
    .slice(1)
    .map((text) => {
      const end = text.indexOf("\n");
      return tableOf(text.slice(0, end).trim(), text.slice(end + 1));
    });
