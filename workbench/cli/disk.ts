import { randomBytes } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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
  EROFS: "platsen är skrivskyddad. Välj en annan plats",
  ENOSPC: "disken är full",
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

/**
 * Writes all the files or none: each to a temporary file beside its place, then renamed, so that an output may be the
 * input.
 */
export function save(files: { path: string; content: Uint8Array | string }[]): void {
  const written: { from: string; to: string }[] = [];
  try {
    for (const { path, content } of files) {
      try {
        const to = placeOf(path);
        if (statSync(to, { throwIfNoEntry: false })?.isDirectory())
          throw Object.assign(new Error(), { code: "EISDIR" });
        const from = join(dirname(to), `.maltavlan-${randomBytes(6).toString("hex")}.tmp`);
        written.push({ from, to });
        writeFileSync(from, content);
      } catch (error) {
        if (error instanceof BadInput) throw error;
        throw new BadInput(`${path}: ${OUTPUT_REASONS[code(error)] ?? "filen gick inte att skriva"}.`);
      }
    }
    for (const { from, to } of written) renameSync(from, to);
  } finally {
    for (const { from } of written) rmSync(from, { force: true });
  }
}
