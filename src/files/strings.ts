import { plainLines, withoutForbidden } from "../domain/shapes";
import { LONGEST_TEXT } from "../sheet/book";
import { walkXml } from "./xml";

/** The texts that cells share, in order; rich text is plain here, and readings (phonetics) are left out. */
export const readSharedStrings = (xml: string): string[] => texts(xml).map(decodeText);

/** The text of a cell or a note whose "t" elements stand in `xml`, before its escapes are decoded. */
export const richText = (xml: string): string => texts(`<si>${xml}</si>`)[0] ?? "";

function texts(xml: string): string[] {
  const found: string[] = [];
  let current = "";
  let inText = false;
  let inReading = false;
  walkXml(xml, {
    open(name) {
      if (name === "si") current = "";
      else if (name === "rPh") inReading = true;
      else if (name === "t") inText = !inReading;
    },
    text(data) {
      if (inText) current += data;
    },
    close(name) {
      if (name === "si") found.push(current);
      else if (name === "rPh") inReading = false;
      else if (name === "t") inText = false;
    },
  });
  return found;
}

/**
 * What a file writes as _xHHHH_ (ECMA-376 part 1, 22.4.2.4) as the characters they are; line ends become "\n".
 * What is beyond the length of a cell is left out, as Excel does.
 */
export function decodeText(written: string): string {
  const text = written.length > LONGEST_TEXT ? written.slice(0, LONGEST_TEXT) : written;
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
