import type { Entry } from "../../domain/assessment";
import type { Styrmodell } from "../../domain/styrmodell";
import { isRecord } from "../../domain/keys";
import { hash } from "../../sheet/hash";
import type { Made } from "./memory";

/** What sheets were made from, in one short text. */
export const madeHash = ({ sources, styrmodell, entries, period }: Made): string =>
  hash(JSON.stringify([Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1)), styrmodell, entries, period]));

const inOrder = (_: string, value: unknown): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

/**
 * A styrmodell in short: its name, and a hash that differs between two versions of it, and is the same for what is read
 * back from the sheet that it was written on. Whom to ask is no part of it: no grade depends on that.
 */
export const modelPrint = (styrmodell: Styrmodell): string => `${styrmodell.name} ${hash(modelText(styrmodell))}`;

/** A styrmodell as one text, by which two versions of it differ. */
export const modelText = ({ contact: _, ...styrmodell }: Styrmodell): string => JSON.stringify(styrmodell, inOrder);

/** Hash of the user's entries in open cells, independent of their places. */
export const entriesPrint = (entries: Entry[]): string => hash(entriesText(entries));

/** The user's entries in open cells as one text, independent of their places. */
export const entriesText = (entries: readonly Entry[]): string =>
  entries
    .map(({ goal, by, who, grade, comment }) => JSON.stringify([goal, by, who, grade, comment]))
    .sort()
    .join();
