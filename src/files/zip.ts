import { isLetter, trimmedStart } from "../domain/shapes";
import { inflateSync } from "fflate";
import { crc32 } from "./crc32";

/** One file inside an archive, as its central directory describes it. */
export interface ZipEntry {
  /** The name with "/" between folders and without a leading "/". */
  name: string;
  /** The name's bytes as they stand in the archive. */
  rawName: Uint8Array;
  /** 0 stored, 8 deflated. */
  method: number;
  /** DOS time in the low half, DOS date in the high half. */
  modified: number;
  crc: number;
  compressedSize: number;
  size: number;
  externalAttributes: number;
  flags: number;
  /** Where the entry's local header starts. */
  header: number;
}

/** An archive that is kept as it came: the bytes and its directory, in the directory's order. */
export interface Zip {
  bytes: Uint8Array;
  entries: ZipEntry[];
}

export type Opened<T> = { ok: true; data: T } | { ok: false; reason: string };

/** A large real workbook has some thousands of parts; a directory of millions only costs time. */
const MAX_ENTRIES = 20_000;
/** A part becomes one string, and a string in V8 and JavaScriptCore ends at about 512 million characters. */
const MAX_PART_BYTES = 400_000_000;
/** What all parts together may be: a full sheet of a million rows, and room for pictures. */
const MAX_TOTAL_BYTES = 1_000_000_000;
/**
 * Sheet XML packs 10–60 times; above this a part of more than MIN_BOMB_BYTES is built to swell. Deflate itself ends at
 * 1032.
 */
const MAX_RATIO = 400;
const MIN_BOMB_BYTES = 20_000_000;

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN32 = 0xffffffff;

const TRUNCATED =
  "Filen är avkortad eller skadad: arkivets innehållsförteckning saknas. Hämta filen på nytt eller spara om den i Excel.";
export const DAMAGED =
  "Filen är skadad: en del av den går inte att läsa. Öppna den i Excel, låt Excel reparera den och spara på nytt.";
const TOO_LARGE =
  "Filen är för stor för att läsas här: den packas upp till mer än en gigabyte. Dela upp arbetsboken eller ta bort stora bilder.";
const BOMB =
  "Filen packas upp till orimligt mycket mer än den är på disk och läses därför inte. Öppna den i Excel och spara på nytt om du litar på den.";
const TOO_MANY = "Filen innehåller fler delar än en arbetsbok kan ha och läses därför inte.";
const BAD_NAME =
  "Filen innehåller delar med sökvägar som pekar utanför filen och läses därför inte. Öppna den i Excel och spara på nytt om du litar på den.";
const DUPLICATE =
  "Filen innehåller två delar med samma namn, så det går inte att veta vilken som gäller. Öppna den i Excel och spara på nytt.";
const LOCKED = "Filen är låst med lösenord som ett zip-arkiv. Spara arbetsboken utan lösenord och försök igen.";

/**
 * Reads the directory of a zip archive; nothing is unpacked. Follows PKWARE's APPNOTE 6.3, zip64 included.
 * A directory that does not add up, is too large or names one part twice is refused with a sentence for the user.
 */
export function openZip(bytes: Uint8Array): Opened<Zip> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (!directory) return { ok: false, reason: TRUNCATED };
  if (directory.count > MAX_ENTRIES) return { ok: false, reason: TOO_MANY };

  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = directory.start;
  for (let i = 0; i < directory.count; i++) {
    const read = entryAt(bytes, view, at, directory.shift);
    if (!read) return { ok: false, reason: TRUNCATED };
    const { entry, next } = read;
    at = next;
    total += entry.size;
    const reason = entryFault(entry, bytes.length, seen) ?? sizeFault(entry, total);
    if (reason !== undefined) return { ok: false, reason };
    entries.push(entry);
  }
  return { ok: true, data: { bytes, entries } };
}

/** The entry of the directory that begins there, and where the next begins; null when the file ends in it. */
function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  shift: number,
): { entry: ZipEntry; next: number } | null {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) return null;
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const entry: ZipEntry = {
    name: trimmedStart(new TextDecoder().decode(rawName).replaceAll("\\", "/"), "/"),
    rawName,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    externalAttributes: view.getUint32(at + 38, true),
    header: view.getUint32(at + 42, true) + shift,
  };
  readZip64(view, at + 46 + nameLength, extraLength, entry, shift);
  return { entry, next };
}

/** Why an entry is refused for its position, its name or its encryption; its name is noted in `seen`. */
function entryFault(entry: ZipEntry, length: number, seen: Set<string>): string | undefined {
  if (entry.header + 30 > length || entry.compressedSize > length) return TRUNCATED;
  if (entry.name.split("/").includes("..") || (isLetter(entry.name.charAt(0)) && entry.name.charAt(1) === ":"))
    return BAD_NAME;
  const key = entry.name.toLowerCase();
  if (seen.has(key) && !key.endsWith("/")) return DUPLICATE;
  seen.add(key);
  return entry.flags & 1 ? LOCKED : undefined;
}

/** Why an entry is refused for what it unpacks to; `total`: all entries so far with it. */
function sizeFault({ size, compressedSize }: ZipEntry, total: number): string | undefined {
  const isBomb = size > compressedSize * MAX_RATIO;
  if (total > MAX_TOTAL_BYTES || size > MAX_PART_BYTES) return isBomb ? BOMB : TOO_LARGE;
  return isBomb && size > MIN_BOMB_BYTES ? BOMB : undefined;
}

/** The entry's packed bytes; null when the archive does not hold what its directory lists. */
export function packedBytes(zip: Zip, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(zip.bytes.buffer, zip.bytes.byteOffset, zip.bytes.byteLength);
  if (entry.header + 30 > zip.bytes.length || view.getUint32(entry.header, true) !== LOCAL) return null;
  const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  const end = start + entry.compressedSize;
  return end > zip.bytes.length ? null : zip.bytes.subarray(start, end);
}

/**
 * The entry's content, checked against its length and checksum; null when it is damaged or packed in an unknown way.
 */
export function unpack(zip: Zip, entry: ZipEntry): Uint8Array | null {
  const packed = packedBytes(zip, entry);
  if (!packed) return null;
  let content: Uint8Array;
  if (entry.method === 0) content = packed;
  else if (entry.method === 8) {
    try {
      // One byte of room more than promised: an entry that unpacks to more than its stated size shows itself.
      content = inflateSync(packed, { out: new Uint8Array(entry.size + 1) });
    } catch {
      return null;
    }
  } else return null;
  return content.length === entry.size && crc32(content) === entry.crc ? content : null;
}

/** Where the directory starts, how many entries it has, and how far the archive is shifted by bytes before it. */
function findDirectory(view: DataView): { start: number; count: number; shift: number } | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) !== END) continue;
    let count = view.getUint16(at + 10, true);
    let size = view.getUint32(at + 12, true);
    let start = view.getUint32(at + 16, true);
    let end = at;
    if (
      (count === 0xffff || size === UNKNOWN32 || start === UNKNOWN32) &&
      at >= 20 &&
      view.getUint32(at - 20, true) === END64_LOCATOR
    ) {
      const end64 = uint64(view, at - 12);
      if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END64) return null;
      count = uint64(view, end64 + 32);
      size = uint64(view, end64 + 40);
      start = uint64(view, end64 + 48);
      end = end64;
    }
    const shift = end - size - start;
    if (shift < 0) return null;
    return { start: start + shift, count, shift };
  }
  return null;
}

/** Fills in the sizes and the place that did not fit in 32 bits (APPNOTE 4.5.3). */
function readZip64(view: DataView, from: number, length: number, entry: ZipEntry, shift: number): void {
  for (let at = from; at + 4 <= from + length;) {
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (id === 1 && end <= from + length) {
      let field = at + 4;
      const next = () => (field + 8 <= end ? uint64(view, (field += 8) - 8) : Number.MAX_SAFE_INTEGER);
      if (entry.size === UNKNOWN32) entry.size = next();
      if (entry.compressedSize === UNKNOWN32) entry.compressedSize = next();
      if (entry.header === UNKNOWN32 + shift) entry.header = next() + shift;
      return;
    }
    at = end;
  }
}

const uint64 = (view: DataView, at: number): number =>
  view.getUint32(at + 4, true) * 0x1_0000_0000 + view.getUint32(at, true);
