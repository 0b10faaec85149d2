import type { Entry } from "../../domain/assessment";

/**
 * Adds an entry to the kept ones, one per goal, period and judge: the first with content counts. Returns the part that
 * differs from the kept one; neither grade nor comment when nothing does.
 */
export function keepEntry(kept: Map<string, Entry>, entry: Entry): Entry {
  const name = JSON.stringify([entry.goal, entry.period, entry.by, entry.who]);
  const first = kept.get(name);
  const other: Entry = { ...entry, grade: undefined, comment: undefined };
  if (!first) kept.set(name, { ...entry });
  else {
    for (const field of ["grade", "comment"] as const) {
      if (first[field] === undefined) first[field] = entry[field];
      else if (entry[field] !== first[field]) other[field] = entry[field];
    }
  }
  return other;
}

/** The user's entries with one for each goal, period and judge. */
export function settled(entries: Entry[]): Entry[] {
  const kept = new Map<string, Entry>();
  for (const entry of entries) keepEntry(kept, entry);
  return [...kept.values()];
}
