import { withoutFirst } from "../domain/shapes";
import { textsDigest } from "../sheet/digest";
import { isMark, MEMORY_NAMESPACE, OUTPUT_NAMESPACE } from "../sheet/ownSheets";
import { CONTENT_TYPES } from "./contentType";
import { putCustomXml } from "./customXml";
import { finishDraft, newDraft } from "./draft";
import { isStrict, packageOf, partXml, Refused, relationships, relationshipsPart, type XlsxPackage } from "./package";
import { attributesText, decodeXml, parseXml } from "./xml";
import type { Sheet } from "../sheet/book";
import { readBook } from "./xlsx";
import { openZip, unpack } from "./zip";
import { NO_TIME } from "./zipWriter";

/** The id of the part that marks a package. */
const ITEM = "{6D616C74-6176-4C61-8E01-000000000001}";
const DOCTYPE = "<!doctype html>";

/** The tag that marks a page, between these two, and what it stands after. */
const PAGE = { after: "<head>\n", begins: '<meta name="generator" content="Måltavlan ', ends: '">' };

/**
 * What a file that is there says of itself. `untouched`: an output of the add-in's, as it was written. `worked`: it
 * holds something of the add-in's, and somebody has written in it since. `other`: all else.
 */
export type OutputState = "untouched" | "worked" | "other";

/** A file of an output: its name, of which the ending counts, and what it holds. */
export interface OutputFile {
  name: string;
  bytes: Uint8Array;
}

const isPackage = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What `work` makes of the package that a file is; null for another file, and for one that is damaged. */
function ofPackage<T>(bytes: Uint8Array, work: (pack: XlsxPackage) => T): T | null {
  const zip = isPackage(bytes) ? openZip(bytes) : undefined;
  if (!zip?.ok) return null;
  try {
    const pack = packageOf(zip.data);
    const root = pack.workbook === "" ? null : partXml(pack, pack.workbook);
    return root ? work({ ...pack, strict: isStrict(root) }) : null;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/**
 * The custom XML parts of a package that are the add-in's, by name, whatever leads to them: Excel and Word tie them to
 * the main part, LibreOffice to the package.
 */
function ownParts(pack: XlsxPackage): { part: string; xml: string }[] {
  return ["", pack.workbook].flatMap((from) =>
    relationships(pack, from).flatMap(({ kind, target, external }) => {
      const entry = kind === "customXml" && !external ? pack.parts.get(target.toLowerCase()) : undefined;
      const content = entry && unpack(pack.zip, entry);
      const xml = content ? decodeXml(content) : "";
      return xml.includes(`"${MEMORY_NAMESPACE}`) ? [{ part: target, xml }] : [];
    }),
  );
}

const markIn = (pack: XlsxPackage): { part: string; xml: string } | undefined =>
  ownParts(pack).find(({ xml }) => xml.includes(`"${OUTPUT_NAMESPACE}"`));

/** A digest of all parts but the mark and what leads to it. */
function packagePrint(pack: XlsxPackage, mark: string | undefined): string {
  const beside = [CONTENT_TYPES, relationshipsPart(pack.workbook)];
  if (mark !== undefined) {
    const properties = relationships(pack, mark).map(({ target }) => target);
    beside.push(mark, relationshipsPart(mark), ...properties);
  }
  const names = new Set(beside.map((name) => name.toLowerCase()));
  const parts = [...pack.parts].filter(([name]) => !names.has(name));
  return textsDigest(parts.map(([name, { size, crc }]) => `${name} ${size} ${crc}`).sort());
}

/** A workbook or a document with its mark; a file that cannot be read as one stays as it is. */
const markedPackage = (bytes: Uint8Array): Uint8Array =>
  ofPackage(bytes, (pack) => {
    const there = markIn(pack)?.part;
    const draft = newDraft(pack);
    const xml = `<output xmlns="${OUTPUT_NAMESPACE}"${attributesText({ print: packagePrint(pack, there) })}/>`;
    putCustomXml(draft, there, xml, { id: ITEM, namespace: OUTPUT_NAMESPACE });
    return finishDraft(draft, NO_TIME);
  }) ?? bytes;

/** A page without its mark, and the digests in it: its own first, then those of the files beside it. */
function unmarkedPage(text: string): { text: string; prints: string[] } {
  const start = text.indexOf(PAGE.begins);
  const end = start < 0 ? -1 : text.indexOf(PAGE.ends, start);
  if (end < 0) return { text, prints: [] };
  return {
    text: text.slice(0, start) + withoutFirst(text.slice(end + PAGE.ends.length), "\n"),
    prints: text.slice(start + PAGE.begins.length, end).split(" "),
  };
}

const dataPrint = (bytes: Uint8Array): string => textsDigest([textOf(bytes)]);

/** A page with its mark; one without a head stays as it is. */
function markedPage(bytes: Uint8Array, beside: readonly OutputFile[]): Uint8Array {
  const { text } = unmarkedPage(textOf(bytes));
  const head = text.indexOf(PAGE.after);
  if (head < 0) return bytes;
  const at = head + PAGE.after.length;
  const prints = [textsDigest([text]), ...beside.map((file) => dataPrint(file.bytes))];
  return new TextEncoder().encode(
    text.slice(0, at) + PAGE.begins + prints.join(" ") + PAGE.ends + "\n" + text.slice(at),
  );
}

const isPage = ({ bytes }: OutputFile): boolean => textOf(bytes.subarray(0, DOCTYPE.length)).toLowerCase() === DOCTYPE;
const isData = ({ name }: OutputFile): boolean =>
  [".json", ".csv"].some((ending) => name.toLowerCase().endsWith(ending));

/**
 * The files of one output, each with a mark by which it is known again, and by which it shows whether somebody has
 * written in it: in a workbook or a document a custom XML part of the add-in's own with a digest of the others, in a page
 * the name of the program that made it with a digest of the page. A page's mark speaks for the data beside it too, since
 * data has no place for one. Marking a marked file gives it again.
 */
export function marked<File extends OutputFile>(files: readonly File[]): File[] {
  const data = files.filter(isData);
  return files.map((file) => {
    if (isPackage(file.bytes)) return { ...file, bytes: markedPackage(file.bytes) };
    return isPage(file) ? { ...file, bytes: markedPage(file.bytes, data) } : file;
  });
}

const packageStanding = (bytes: Uint8Array, isOwn: (sheet: Sheet) => boolean): OutputState =>
  ofPackage(bytes, (pack): OutputState => {
    const mark = markIn(pack);
    const print = mark && parseXml(mark.xml)?.attributes["print"];
    if (mark && print === packagePrint(pack, mark.part)) return "untouched";
    return ownParts(pack).length > 0 || hasOwnSheets(bytes, isOwn) ? "worked" : "other";
  }) ?? "other";

/** Whether a workbook has a sheet of the add-in's: programs that drop its tag keep the mark in a cell. */
function hasOwnSheets(bytes: Uint8Array, isOwn: (sheet: Sheet) => boolean): boolean {
  const read = readBook(bytes);
  return (
    read.ok &&
    read.book.sheets.some((sheet) => sheet.tag !== undefined || sheet.values[0]?.some(isMark) || isOwn(sheet))
  );
}

/** What is known of a file from beside it. */
export interface Known {
  /** The page beside it, for data. */
  page?: OutputFile | undefined;
  /** Whether a sheet that another program has left without tag and mark is the add-in's by its words. */
  isOwn?: (sheet: Sheet) => boolean;
}

/**
 * What a file says of itself. Data is what the page beside it says: one that was written with such a page and is not as
 * it was then is no longer the add-in's alone.
 */
export function standingOf(file: OutputFile, { page, isOwn = () => false }: Known = {}): OutputState {
  if (isPackage(file.bytes)) return packageStanding(file.bytes, isOwn);
  if (isData(file)) {
    const [, ...prints] = page ? unmarkedPage(textOf(page.bytes)).prints : [];
    if (prints.length === 0) return "other";
    return prints.includes(dataPrint(file.bytes)) && page && standingOf(page) === "untouched" ? "untouched" : "worked";
  }
  const { text, prints } = unmarkedPage(textOf(file.bytes));
  if (prints.length === 0) return "other";
  return prints[0] === textsDigest([text]) ? "untouched" : "worked";
}
