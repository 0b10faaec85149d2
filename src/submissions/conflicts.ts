import { samePeriod } from "../assess/periods";
import { textKey } from "../interpret/text/text";
import type { Change, Diff, Handing } from "./diff";
import { NOBODY } from "./sender";
import { STANDINGS, type Submission } from "./submission";

/** What a submission would put into a cell. */
export interface Claim {
  committee: string;
  submission: Submission;
  after: string;
  text: string;
  change: Change | null;
}

/** What a submission puts in each place, as text. */
type Contents = Map<string, Claim>;

const placeOf = ({ source, sheet }: { source: string; sheet: string }): string => `${source} ${sheet}`;

function contentsByPlace(claims: Map<string, Claim[]>): Map<string, Contents> {
  const all = new Map<string, Contents>();
  for (const [target, here] of claims) {
    for (const claim of here) {
      const place = placeOf(claim.submission);
      const contents = all.get(place) ?? new Map<string, Claim>();
      all.set(place, contents.set(target, claim));
    }
  }
  return all;
}

/**
 * Two submissions of one nämnd for the same period, from different sheets, that do not say the same: a person chooses
 * what to take of that in which they differ. A blank one is no version.
 */
export function twoVersions(handings: Handing[], claims: Map<string, Claim[]>): void {
  const all = contentsByPlace(claims);
  const none: Contents = new Map();
  for (const handing of handings) {
    const contents = all.get(placeOf(handing)) ?? none;
    const twins = handings.filter(
      (other) =>
        placeOf(other) !== placeOf(handing) &&
        textKey(other.committee) === textKey(handing.committee) &&
        samePeriod(other.period ?? "", handing.period ?? ""),
    );
    if (handing.committee === NOBODY || contents.size === 0) continue;
    for (const twin of twins) {
      const others = all.get(placeOf(twin)) ?? none;
      if (others.size > 0) compareVersions([handing, contents], [twin, others]);
    }
  }
}

type Version = readonly [Handing, Contents];

/** Marks in the first version the changes that the second does not have, or has otherwise. */
function compareVersions([handing, contents]: Version, [twin, others]: Version): void {
  const differing = [...contents].filter(([target, { text }]) => others.get(target)?.text !== text);
  if (differing.length === 0 && contents.size === others.size) {
    handing.notes.push(sameAnswers(twin, handing));
    return;
  }
  const names = [placeName(handing, twin), placeName(twin, handing)].sort().join(" och ");
  const why = `${handing.committee} har lämnat in två versioner: ${names}.`;
  if (!handing.ask.includes(why)) handing.ask.push(why);
  for (const [, { change }] of differing) if (change && !change.ask.includes(why)) change.ask.push(why);
}

/** The file of a submission; its sheet where the other is of the same file. */
const placeName = ({ source, sheet }: Pick<Handing, "source" | "sheet">, other: Pick<Handing, "source">): string =>
  source === "" ? `bladet ”${sheet}”` : source === other.source ? `${source}, bladet ”${sheet}”` : source;

/**
 * Marks the changes where several submissions want different values in one cell: a person chooses. Equal values are no
 * conflict.
 */
export function conflicts(claims: Map<string, Claim[]>): void {
  for (const all of claims.values()) {
    if (new Set(all.map(({ text }) => text)).size < 2) continue;
    const ambiguous = all.some(({ submission: { source, sheet } }, i) =>
      all.some((other, j) => i !== j && other.submission.source === source && other.submission.sheet !== sheet),
    );
    const voices = all.map(({ committee, submission: { source, sheet }, after }) => {
      const from = source === "" ? sheet : ambiguous ? `${source}, bladet ”${sheet}”` : source;
      return `${committee} (${from}) säger ”${after}”`;
    });
    const why = `Flera säger olika: ${[...new Set(voices)].join(", ")}.`;
    for (const { change } of all) change?.ask.push(why);
  }
}

const sameAnswers = (...places: Parameters<typeof placeName>): string => `Samma svar står i ${placeName(...places)}.`;

/** How far a submission has come, from 0. */
const rankOf = ({ standing }: Submission): number => (standing === undefined ? 0 : STANDINGS.indexOf(standing) + 1);

/**
 * A value that one nämnd has handed in twice is one value: the decided submission's, else the first one's. The other is
 * taken out of the changes, and its submission says so. Where the one to keep needs a choice, both stay.
 */
export function statedOnce(diff: Pick<Diff, "changes" | "handings">, claims: Map<string, Claim[]>): void {
  const repeated = new Set<Change>();
  const from = new Map<Submission, { kept: Submission; counts: Record<Change["kind"], number> }>();
  for (const all of claims.values()) {
    for (const claim of all) {
      const same = all.filter(
        (other) =>
          textKey(other.committee) === textKey(claim.committee) &&
          other.text === claim.text &&
          samePeriod(other.submission.period ?? "", claim.submission.period ?? ""),
      );
      const most = Math.max(...same.map(({ submission }) => rankOf(submission)));
      const kept = same.find(({ submission }) => rankOf(submission) === most);
      if (!kept || kept === claim || !claim.change || kept.change?.ask.length !== 0) continue;
      repeated.add(claim.change);
      const counted = from.get(claim.submission) ?? { kept: kept.submission, counts: { new: 0, changed: 0 } };
      counted.counts[claim.change.kind] += 1;
      from.set(claim.submission, counted);
    }
  }
  if (repeated.size === 0) return;
  diff.changes = diff.changes.filter((change) => !repeated.has(change));
  for (const [submission, { kept, counts }] of from) {
    const handing = diff.handings.find((one) => placeOf(one) === placeOf(submission));
    if (!handing) continue;
    handing.counts.new -= counts.new;
    handing.counts.changed -= counts.changed;
    const count = counts.new + counts.changed;
    if (handing.notes.includes(sameAnswers(kept, handing))) continue;
    handing.notes.push(`${count === 1 ? "1 värde står" : `${count} värden står`} också i ${placeName(kept, handing)}.`);
  }
}
