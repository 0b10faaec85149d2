import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Terminal } from "./terminal";

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

const code = (error: unknown): string => (error as { code?: string }).code ?? "";

/** A file's bytes; "-" is standard input. */
export function load(path: string, { input }: Terminal): Uint8Array {
  try {
    return path === "-" ? input() : readFileSync(path);
  } catch (error) {
    throw new BadInput(`${path}: ${REASONS[code(error)] ?? "filen gick inte att läsa"}.`);
  }
}

/** Makes a folder and those above it, where they are not there. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new BadInput(
      `${path}: ${code(error) === "EEXIST" ? "det är en fil, ingen mapp" : (OUTPUT_REASONS[code(error)] ?? "mappen gick inte att skapa")}.`,
    );
  }
}

/** Where an output is written: a link is followed to its file. Throws for one that leads nowhere. */
function placeOf(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  try {
    return realpathSync(path);
  } catch {
    throw new BadInput(`${path}: det är en länk till något som inte finns. Välj en annan plats, eller ta bort länken.`);
  }
}

/** The name of a temporary file of `save`. */
const TEMPORARY = /^\.maltavlan-[0-9a-f]{12}\.tmp$/;

/** Milliseconds after which a temporary file is one that a killed run has left: its file is written in seconds. */
const LEFT_BEHIND = 600_000;

/** Removes what earlier runs that were killed have left in a folder; the files that they were for are as they were. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => TEMPORARY.test(one))) {
    const left = statSync(join(folder, name), { throwIfNoEntry: false });
    if (left && Date.now() - left.mtimeMs > LEFT_BEHIND) rmSync(join(folder, name), { force: true });
  }
}

/** Files beside a workbook that say that it is open: those of Excel and of LibreOffice. */
const lockFiles = (path: string): string[] =>
  [`~$${basename(path)}`, `.~lock.${basename(path)}#`].map((name) => join(dirname(path), name));

/** Why a file that is there must not be replaced; undefined when it may be, or is not there. */
function heldBack(to: string): string | undefined {
  const standing = statSync(to, { throwIfNoEntry: false });
  if (!standing) return undefined;
  if (standing.isDirectory()) return OUTPUT_REASONS["EISDIR"];
  if ((standing.mode & 0o222) === 0) return "filen är skrivskyddad. Ta bort skrivskyddet, eller välj en annan plats";
  const lock = lockFiles(to).find((name) => existsSync(name));
  return lock === undefined
    ? undefined
    : `filen är öppen i ett annat program. Stäng den och försök igen; är den inte öppen, ta bort ${basename(lock)}`;
}

/** Runs `work`; an error of the disk becomes bad input, with the file's name. */
function onDisk(path: string, work: () => void, after = ""): void {
  try {
    work();
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${path}: ${OUTPUT_REASONS[code(error)] ?? "filen gick inte att skriva"}.${after}`);
  }
}

/**
 * Writes all the files or none: each to a temporary file beside its place, then renamed, so that an output may be the
 * input, and a run that is killed leaves the old file whole. A file that is replaced keeps who may read it. Nothing is
 * written over a file that is open in Excel or protected against writing. When a file cannot take its place although it
 * was there to be written, those that have are named.
 */
export function save(files: { path: string; content: Uint8Array | string }[]): void {
  const written: { path: string; from: string; to: string }[] = [];
  try {
    for (const { path, content } of files)
      onDisk(path, () => {
        const to = placeOf(path);
        const why = heldBack(to);
        if (why !== undefined) throw new BadInput(`${path}: ${why}.`);
        sweep(dirname(to));
        const from = join(dirname(to), `.maltavlan-${randomBytes(6).toString("hex")}.tmp`);
        written.push({ path, from, to });
        writeFileSync(from, content, { flush: true });
        const mode = statSync(to, { throwIfNoEntry: false })?.mode;
        if (mode !== undefined) chmodSync(from, mode & 0o777);
      });
    for (const [at, { path, from, to }] of written.entries()) {
      const done = written.slice(0, at).map((one) => one.path);
      onDisk(path, () => renameSync(from, to), done.length > 0 ? ` Redan skrivet: ${done.join(", ")}.` : "");
    }
  } finally {
    for (const { from } of written) rmSync(from, { force: true });
  }
}
