import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import { packedBytes, type Zip, type ZipEntry } from "./zip";

/** What goes into a new archive: an entry of an old one, packed as it is, or new content. */
export type ZipItem = { keep: ZipEntry } | { name: string; content: Uint8Array };

/** Signatures of a zip's records (APPNOTE.TXT, 4.3): an entry's header, its record in the directory, the end. */
const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
/** Sizes of the records in bytes, without names. */
const BYTES = { local: 30, directory: 46, end: 22 };
/** What 32 and 16 bits can hold; the highest value of each says that zip64 has the true one. */
const MOST = { bytes: 0xfffffffe, entries: 0xfffe };

/** The first time that an archive can state, for one that needs no clock. */
export const NO_TIME = new Date(0);

const UTF8_NAME = 0x0800;
/** Flags for the level of compression and the name's character set; the others describe a layout that is not kept. */
const KEPT_FLAGS = 0x0806;

/**
 * Writes an archive. Kept entries keep their packed bytes and their time; new ones carry `now` (UTC, two-second steps).
 * @throws when a kept entry is damaged, or the archive grows beyond what 32 bits can address.
 */
export function writeZip(from: Zip | null, items: ZipItem[], now: Date): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const item of items) {
    const { entry, packed } = "keep" in item ? kept(from, item.keep) : packedItem(item.name, item.content, now);
    directory.push(header(entry, DIRECTORY, offset), entry.rawName);
    const local = header(entry, LOCAL, offset);
    chunks.push(local, entry.rawName, packed);
    offset += local.length + entry.rawName.length + packed.length;
  }
  const start = offset;
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new DataView(new ArrayBuffer(BYTES.end));
  end.setUint32(0, END, true);
  end.setUint16(8, items.length, true);
  end.setUint16(10, items.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, start, true);
  if (start + size > MOST.bytes || items.length > MOST.entries)
    throw new Error("The archive is larger than a zip without zip64 can be.");

  const archive = new Uint8Array(start + size + BYTES.end);
  let at = 0;
  for (const part of [...chunks, ...directory, new Uint8Array(end.buffer)]) {
    archive.set(part, at);
    at += part.length;
  }
  return archive;
}

function kept(from: Zip | null, entry: ZipEntry): { entry: ZipEntry; packed: Uint8Array } {
  const packed = from && packedBytes(from, entry);
  if (!packed) throw new Error(`The entry ${entry.name} cannot be copied.`);
  return { entry: { ...entry, flags: entry.flags & KEPT_FLAGS }, packed };
}

function packedItem(name: string, content: Uint8Array, now: Date): { entry: ZipEntry; packed: Uint8Array } {
  const packed = deflateSync(content, { level: 6 });
  const entry: ZipEntry = {
    name,
    rawName: new TextEncoder().encode(name),
    method: 8,
    modified: dosTime(now),
    crc: crc32(content),
    compressedSize: packed.length,
    size: content.length,
    externalAttributes: 0,
    flags: UTF8_NAME,
    header: 0,
  };
  return { entry, packed };
}

/** The header of an entry, or its record in the directory, without the name. `offset`: where its header is, in bytes. */
function header(entry: ZipEntry, signature: typeof LOCAL | typeof DIRECTORY, offset: number): Uint8Array {
  const central = signature === DIRECTORY;
  const view = new DataView(new ArrayBuffer(central ? BYTES.directory : BYTES.local));
  view.setUint32(0, signature, true);
  let at = 4;
  if (central) {
    view.setUint16(at, 20, true);
    at += 2;
  }
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
  if (central) {
    view.setUint32(38, entry.externalAttributes, true);
    view.setUint32(42, offset, true);
  }
  return new Uint8Array(view.buffer);
}

/** DOS knows 1980–2107 in steps of two seconds; other times become the nearest of them. */
function dosTime(time: Date): number {
  const year = Math.min(Math.max(time.getUTCFullYear(), 1980), 2107);
  const date = ((year - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  return ((date << 16) | clock) >>> 0;
}
