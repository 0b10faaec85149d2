import { samePeriod } from "../assess/periods";
import { textKey } from "../interpret/text/text";
import type { Change, Handing } from "./diff";
import { NOBODY } from "./sender";
import type { Submission } from "./submission";

/** What a submission would put into a cell. */
export interface Claim {
  committee: string;
  submission: Submission;
  after: string;
  text: string;
  change: Change | null;
}

/** Two submissions of one nämnd for the same period, from different sheets: a person chooses. */
export function twoVersions(handings: Handing[], changes: Change[]): void {
  const place = ({ source, sheet }: { source: string; sheet: string }): string => `${source} ${sheet}`;
  for (const handing of handings) {
    const twin = handings.find(
      (other) =>
        place(other) !== place(handing) &&
        textKey(other.committee) === textKey(handing.committee) &&
        samePeriod(other.period ?? "", handing.period ?? ""),
    );
    if (!twin || handing.committee === NOBODY) continue;
    const why = `${handing.committee} har lämnat in två versioner: ${[handing, twin]
      .map(({ source, sheet }) => source || `bladet ”${sheet}”`)
      .sort()
      .join(" och ")}.`;
    handing.ask.push(why);
    for (const change of changes)
      if (change.committee === handing.committee && place(change) === place(handing)) change.ask.push(why);
  }
}

/**
 * Marks the changes where several submissions want different values in one cell: a person chooses. Equal values are no
 * conflict.
 */
export function conflicts(claims: Map<string, Claim[]>): void {
  for (const all of claims.values()) {
    if (new Set(all.map(({ text }) => text)).size < 2) continue;
    const voices = all.map(
      ({ committee, submission: { source, sheet }, after }) => `${committee} (${source || sheet}) säger ”${after}”`,
    );
    const why = `Flera säger olika: ${[...new Set(voices)].join(", ")}.`;
    for (const { change } of all) change?.ask.push(why);
  }
}
