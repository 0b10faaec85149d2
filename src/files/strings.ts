import { plainLines, withoutForbidden } from "../domain/shapes";
import { LONGEST_TEXT, type Run } from "../sheet/book";
import { flag, walkXml } from "./xml";

/** A part of a text with a look of its own; absent: that of its cell. */
interface LookedText {
  text: string;
  look?: { struck: boolean; raised: boolean };
}

/** A cell's text as the file writes it, with its escapes decoded. `pieces`: of one whose parts look different. */
export interface WrittenText {
  text: string;
  pieces?: readonly LookedText[];
}

/** The texts that cells share, in order; readings (phonetics) are left out. */
export function readSharedStrings(xml: string): WrittenText[] {
  const found: WrittenText[] = [];
  const collector = textCollector();
  walkXml(xml, {
    open: (name, attributes) => collector.open(name, attributes),
    text: (data) => collector.text(data),
    close(name) {
      collector.close(name);
      if (name === "si") found.push(collector.take());
    },
  });
  return found;
}

/** The text whose "t" elements stand in `xml`: of a cell, or of a note. */
export const richText = (xml: string): WrittenText => readSharedStrings(`<si>${xml}</si>`)[0] ?? { text: "" };

/** Collects a text from its elements as they come. `take` gives what has come since the last. */
export function textCollector() {
  let pieces: LookedText[] = [];
  let look: LookedText["look"];
  let inText = false;
  let inReading = false;
  let current = "";
  const opened: Record<string, (attributes: Record<string, string>) => void> = {
    rPh: () => (inReading = true),
    rPr: () => (look = { struck: false, raised: false }),
    strike: ({ val }) => look && (look.struck = flag(val, true)),
    vertAlign: ({ val }) => look && (look.raised = val === "superscript"),
    t: () => (inText = !inReading),
  };
  return {
    open(name: string, attributes: Record<string, string>): void {
      if (Object.hasOwn(opened, name)) opened[name]!(attributes);
    },
    text(data: string): void {
      if (inText) current += data;
    },
    close(name: string): void {
      if (name === "rPh") inReading = false;
      if (name === "r") look = undefined;
      if (name !== "t" || !inText) return;
      inText = false;
      pieces.push({ text: decodeText(current), ...(look ? { look } : {}) });
      current = "";
    },
    take(): WrittenText {
      const taken = pieces;
      pieces = [];
      const text = fittedText(taken.map((piece) => piece.text).join(""));
      return taken.length > 1 || taken.some((piece) => piece.look !== undefined) ? { text, pieces: taken } : { text };
    },
  };
}

const fittedText = (text: string): string => (text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text);

/**
 * The stretches of a text that are struck through or raised, where only parts are. `isStruck`: the cell's own font, for parts
 * without a look.
 */
export function runsOf({ pieces = [] }: WrittenText, isStruck: boolean): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { text, look } of pieces) {
    const to = from + text.length;
    if (text.trim() !== "" && (look ? look.struck : isStruck)) runs.push({ from, to, look: "struck" });
    if (text.trim() !== "" && look?.raised) runs.push({ from, to, look: "raised" });
    from = to;
  }
  return runs;
}

/**
 * What a file writes as _xHHHH_ (ECMA-376 part 1, 22.4.2.4) as the characters they are; line ends become "\n".
 * What is beyond the length of a cell is left out, as Excel does.
 */
export function decodeText(written: string): string {
  const text = fittedText(written);
  const lines = text.includes("\r") ? plainLines(text) : text;
  return lines.includes("_x")
    ? lines.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : lines;
}

/** Text as a file can hold it: characters that XML refuses, and what only looks like an escape, become _xHHHH_. */
export function encodeText(text: string): string {
  return withoutForbidden(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"), escaped).replaceAll("\r", escaped);
}

const escaped = (c: string): string => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
