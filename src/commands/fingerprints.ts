import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { DECIDED_TAG } from "../report/decided";
import { LOG_TAG } from "../report/continuity/logReader";
import { readMemory } from "../report/continuity/memory";
import { entriesText, modelText } from "../report/continuity/sourceHashes";
import type { Book } from "../sheet/book";
import { sheetTexts } from "../sheet/digest";
import type { Assessed } from "./assessed";
import { VERSION } from "./version";

/** A name of what something was made from, with its fingerprint. */
export interface Print {
  what: string;
  print: string;
}

/**
 * SHA-256 (FIPS 180-4) of bytes, or of a text in UTF-8, in hexadecimal. Not the browser's own, which is there only where
 * the page was fetched over https.
 */
const printOf = (content: Uint8Array | string): string =>
  bytesToHex(sha256(typeof content === "string" ? utf8ToBytes(content) : content));

/** Own sheets that a report is made from, besides the sources. */
const READ_BACK: ReadonlySet<string> = new Set([DECIDED_TAG, LOG_TAG]);

/** The corrections and answers that are kept with a workbook, "" for none; what is remembered of own sheets is left out. */
function keptText(book: Book): string {
  const { version: _, sheets: __, made: ___, ...kept } = readMemory(book.memory).memory;
  return Object.values(kept).every((one) => one === null) ? "" : JSON.stringify(kept);
}

const NONE = "inga";

/**
 * Fingerprints of what a document is made from: the file where it is known as it is stored, each sheet that is read, the
 * styrmodell, what people have set and answered, all of it together, and the version of the product.
 */
export function fingerprints(
  book: Book,
  { styrmodell, entries, assessed }: Assessed,
  file: Uint8Array | undefined,
): Print[] {
  const read = book.sheets.filter(({ tag }) => tag === undefined || READ_BACK.has(tag));
  const ofPeriod = entries.filter(({ period }) => period === assessed.period);
  const contents: { what: string; content: Uint8Array | string }[] = [
    ...(file ? [{ what: "Arbetsbokens fil", content: file }] : []),
    ...read.map((sheet) => ({ what: `Bladet ”${sheet.name}”`, content: sheetTexts(sheet).join("\u001f") })),
    { what: `Styrmodellen ”${styrmodell.name}”`, content: modelText(styrmodell) },
    { what: "Bedömningar och kommentarer på statusbladen", content: entriesText(ofPeriod) },
    { what: "Rättelser och svar i arbetsboken", content: keptText(book) },
  ];
  const prints = contents.map(({ what, content }) => ({ what, print: content === "" ? NONE : printOf(content) }));
  const together = printOf(prints.map(({ what, print }) => `${print} ${what}\n`).join(""));
  return [...prints, { what: "Allt ovan", print: together }, { what: "Måltavlans version", print: VERSION }];
}
