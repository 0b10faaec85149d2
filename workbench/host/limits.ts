/** Excel on the web refuses requests and answers above 5 MB; the host counts the bytes of the text that travels. */
export const MAX_PAYLOAD = 5 * 1024 * 1024;

/** A range of more cells than this can be neither read nor written at once. */
export const MAX_CELLS = 5_000_000;

/** Longest text in a cell, longest formula, and longest text between quotes in a formula. */
export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;
export const MAX_LITERAL = 255;

/** Longest address that a range is asked for by. */
export const MAX_ADDRESS = 8_192;

/** Highest row in points, widest column in characters. */
export const MAX_HEIGHT = 409;
export const MAX_WIDTH = 255;

/** How many bytes a text takes on the wire (UTF-8). */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7ff) bytes += code >= 0xd800 && code <= 0xdfff ? 1 : 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}
