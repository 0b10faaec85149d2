import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Identity, Terminal } from "./terminal";

/** Input that cannot be used: one line on stderr, exit 1. */
export class BadInput extends Error {}

/** The command was not called as it is meant to be: exit 2. */
export class BadUsage extends Error {}

const REASONS: Record<string, string> = {
  ENOENT: "filen finns inte",
  ENOTDIR: "filen finns inte",
  EISDIR: "det är en mapp, ingen fil",
  EACCES: "filen får inte öppnas",
  EPERM: "filen får inte öppnas",
  ELOOP: "det är en länk som leder runt",
};

const OUTPUT_REASONS: Record<string, string> = {
  ENOENT: "mappen finns inte",
  ENOTDIR: "mappen finns inte",
  EISDIR: "det är en mapp, ingen fil",
  EACCES: "filen får inte skrivas. Stäng den om den är öppen, eller välj en annan plats",
  EPERM: "filen får inte skrivas. Stäng den om den är öppen, eller välj en annan plats",
  EBUSY: "filen är öppen i ett annat program. Stäng den och försök igen",
  EROFS: "platsen är skrivskyddad. Välj en annan plats",
  ENOSPC: "disken är full",
  EDQUOT: "utrymmet på platsen är fullt",
  ENAMETOOLONG: "namnet är för långt",
  ELOOP: "det är en länk som leder runt. Välj en annan plats, eller ta bort länken",
};

/** The same of a folder. */
const FOLDER_REASONS: Record<string, string> = {
  EACCES: "mappen får inte öppnas",
  EPERM: "mappen får inte öppnas",
  ELOOP: "det är en länk som leder runt",
};

/** The same of a folder that is to be made. */
const MADE_REASONS: Record<string, string> = {
  ...OUTPUT_REASONS,
  // Node's answer on a disk that only gives.
  ENOENT: "mappen kan inte skapas där. Välj en annan plats",
  EEXIST: "det är en fil, ingen mapp",
  EACCES: "mappen får inte skapas där. Välj en annan plats",
  EPERM: "mappen får inte skapas där. Välj en annan plats",
};

const code = (error: unknown): string => (error as { code?: string }).code ?? "";

/** The sentence, without its full stop, for an error of the disk when a file is written. */
export const outputReason = (error: unknown): string => OUTPUT_REASONS[code(error)] ?? "filen gick inte att skriva";

/** A file's own name; as it was given where it has none, as a pipe. */
function realName(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

/** Which file a name leads to; undefined where there is none. */
export function identityOf(path: string): Identity | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!found) return undefined;
  return {
    real: realName(path),
    ...(found.ino === 0n ? {} : { file: `${found.dev}:${found.ino}` }),
    state: `${found.size} ${found.mtimeNs}`,
  };
}

/** No input has more bytes: a workbook that unpacks to more is not read either (`src/files/zip.ts`). */
const MOST_BYTES = 1_000_000_000;
const AT_ONCE = 4_000_000;

/** An input that has no end, or none within reason. */
class TooLong extends Error {}

/** All that an open file or pipe gives; throws `TooLong` for more than `most` bytes, without reading on. */
export function allOf(descriptor: number, most = MOST_BYTES): Uint8Array {
  if (fstatSync(descriptor).size > most) throw new TooLong();
  const pieces: Uint8Array[] = [];
  const piece = Buffer.alloc(Math.min(AT_ONCE, most + 1));
  for (let length = 0; ;) {
    const count = readSync(descriptor, piece);
    if (count === 0) return Buffer.concat(pieces);
    if ((length += count) > most) throw new TooLong();
    pieces.push(Uint8Array.prototype.slice.call(piece, 0, count));
  }
}

/** A plain file's bytes: a device or a pipe may have no end, and may not even begin. */
function bytesOf(path: string): Uint8Array {
  const kind = statSync(path);
  if (!kind.isFile() && !kind.isDirectory())
    throw new BadInput(`${path}: det är ingen vanlig fil. Spara innehållet som en fil, och läs den.`);
  const descriptor = openSync(path, "r");
  try {
    return allOf(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A file's bytes, which the run notes; "-" is standard input. */
export function load(path: string, { input, inputs }: Terminal): Uint8Array {
  try {
    const place = path === "-" ? undefined : identityOf(path);
    const bytes = path === "-" ? input() : bytesOf(path);
    inputs.push({ path, bytes, ...(place ? { place } : {}) });
    return bytes;
  } catch (error) {
    if (error instanceof BadInput) throw error;
    if (error instanceof TooLong) throw new BadInput(`${path}: det är mer än en gigabyte, och läses inte.`);
    throw new BadInput(`${path}: ${REASONS[code(error)] ?? "filen gick inte att läsa"}.`);
  }
}

/** Whether a name leads to a plain file that is there. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A folder's files by name, also those that links lead to; null where the path is no folder. */
export function filesOf(path: string): string[] | null {
  try {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return null;
    return readdirSync(path)
      .filter((name) => isFile(join(path, name)))
      .sort();
  } catch (error) {
    throw new BadInput(`${path}: ${FOLDER_REASONS[code(error)] ?? "mappen gick inte att läsa"}.`);
  }
}

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d) *(?:\.|$)/i;
const FORBIDDEN = /[\u0000-\u001f<>:"\\|?*]/;

/** What keeps a new file or folder from being opened in Windows and OneDrive, though this disk may take its name. */
export function nameFault(path: string): string | undefined {
  const name = basename(path);
  if (DEVICE.test(name)) return `namnet ${name} är upptaget i Windows. Välj ett annat namn`;
  if (name !== "." && name !== ".." && /[ .]$/.test(name))
    return "namnet slutar på ett blanksteg eller en punkt, som Windows tar bort. Välj ett annat namn";
  return FORBIDDEN.test(name) ? "namnet har ett tecken som Windows inte tillåter. Välj ett annat namn" : undefined;
}

/** Makes a folder and those above it, where they are not there. */
export function makeFolder(path: string): void {
  const why = existsSync(path) ? undefined : nameFault(path);
  if (why !== undefined) throw new BadInput(`${path}: ${why}.`);
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new BadInput(`${path}: ${MADE_REASONS[code(error)] ?? "mappen gick inte att skapa"}.`);
  }
}
