import type { Entry } from "../../domain/assessment";
import type { Styrmodell } from "../../domain/styrmodell";
import { hash } from "../../sheet/hash";
import type { Made } from "./memory";

/** What sheets were made from, in one short text. */
export const madeHash = ({ sources, styrmodell, entries, period }: Made): string =>
  hash(JSON.stringify([Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1)), styrmodell, entries, period]));

/** A styrmodell in short: its name, and a hash that differs between two versions of it. */
export const modelPrint = (styrmodell: Styrmodell): string => `${styrmodell.name} ${hash(JSON.stringify(styrmodell))}`;

/** Hash of the user's entries in open cells, independent of their places. */
export const entriesPrint = (entries: Entry[]): string =>
  hash(
    entries
      .map(({ goal, by, who, grade, comment }) => JSON.stringify([goal, by, who, grade, comment]))
      .sort()
      .join(),
  );
