import { isRecord } from "../../domain/keys";
import type { NoteMemory } from "./note";

/** What the add-in remembers of an own sheet. */
export interface SheetMemory {
  /** `fingerprint` of the last writing. */
  fingerprint: string;
  /** The time of the writing, as its stamp has it. */
  stamp: string;
  /** The title of the area that a status sheet was written for. */
  area?: string;
  /** What a report's sheet was made from: its period, and `madeHash`. */
  made?: { period: string; hash: string };
  /** The comments and notes in it, by cell. */
  notes?: Record<string, NoteMemory>;
}

/** Short hashes of what the own sheets were made from: they are out of date when one differs. */
export interface Made {
  /** Of each source sheet, by its name. */
  sources: Record<string, string>;
  styrmodell: string;
  /** Of the open cells. */
  entries: string;
  /** Canonical. */
  period: string;
}

/**
 * The add-in's memory in a workbook: one custom XML part. Fields that this version does not know are kept as they are.
 */
export interface Memory {
  version: 1;
  /** By sheet tag. */
  sheets: Record<string, SheetMemory>;
  /** Of the last writing; absent before the first. */
  made?: Made;
  /** The user's corrections of the recognition; null without any. Passed through unchanged. */
  corrections: unknown;
  [other: string]: unknown;
}

export const emptyMemory = (): Memory => ({ version: 1, sheets: {}, corrections: null });

const UNREADABLE = "Det som tillägget minns i arbetsboken gick inte att läsa. Bladen skrivs som första gången.";
const NEWER =
  "Arbetsboken har använts med en nyare version av tillägget. Det som den minns lämnas därhän, och bladen skrivs som första gången.";

const isMade = (value: unknown): value is Made =>
  isRecord(value) &&
  isRecord(value["sources"]) &&
  ["styrmodell", "entries", "period"].every((field) => typeof value[field] === "string");

/**
 * The memory that a custom XML part holds. Without a part it is empty. A part that cannot be read, or is of a later
 * version, counts as empty too, with one sentence in `warning`. A sheet whose entry is broken is forgotten alone.
 */
export function readMemory(text: string | undefined): { memory: Memory; warning?: string } {
  if (text === undefined || text.trim() === "") return { memory: emptyMemory() };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { memory: emptyMemory(), warning: UNREADABLE };
  }
  if (!isRecord(parsed) || typeof parsed["version"] !== "number") return { memory: emptyMemory(), warning: UNREADABLE };
  if (parsed["version"] > 1) return { memory: emptyMemory(), warning: NEWER };
  const sheets: Record<string, SheetMemory> = {};
  for (const [tag, entry] of Object.entries(isRecord(parsed["sheets"]) ? parsed["sheets"] : {})) {
    if (isRecord(entry) && typeof entry["fingerprint"] === "string" && typeof entry["stamp"] === "string")
      sheets[tag] = { ...entry, fingerprint: entry["fingerprint"], stamp: entry["stamp"] };
  }
  const { made, ...others } = parsed;
  return {
    memory: {
      ...others,
      version: 1,
      sheets,
      corrections: parsed["corrections"] ?? null,
      ...(isMade(made) ? { made } : {}),
    },
  };
}

/** The memory as text, its sheets in the order of their tags so that the same memory is the same text. */
export function writeMemory(memory: Memory): string {
  const sheets = Object.fromEntries(Object.entries(memory.sheets).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ ...memory, sheets });
}
