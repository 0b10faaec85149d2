import { samePeriod } from "../assess/periods";
import { areOtherPlaces } from "../interpret/header/place";
import { periodText } from "../interpret/time/period";
import { textKey } from "../interpret/text/text";
import { namedIn, planVersion, type CommitteePlan, type Committees } from "./committees";
import type { Handing } from "./diff";
import { matchRows, type Match, type Matching, type PlanIndex } from "./matching";
import type { Submission } from "./submission";

/** The sender of a submission that names none. */
export const NOBODY = "okänd nämnd";

/** Who a submission is from, with its rows in the plan. */
export interface Sender {
  name: string;
  committee?: CommitteePlan;
  matching: Matching;
  /** Why a person must confirm that this is the nämnd; or a remark on how it was found. */
  ask: string[];
  notes: string[];
}

/** What senders are looked up in. */
export interface Senders {
  /** Whose plan it is; absent: no title says. */
  organisation?: string;
  index: PlanIndex;
  committees: Committees;
  /** Committees by the ids of their goals and indicators. */
  owners: Map<string, string[]>;
}

/**
 * The nämnd that a submission names; else the one that most of its rows belong to. Another municipality's is another
 * sender, for a person to confirm: nothing of it is this nämnd's until then.
 */
export function senderOf(submission: Submission, senders: Senders): Sender {
  const sender = committeeSending(submission, senders);
  const { organisation: theirs } = submission;
  const { organisation: ours } = senders;
  if (theirs === undefined || ours === undefined || !areOtherPlaces(theirs, ours)) return sender;
  const why = `I inlämningen står ${theirs}, och arbetsboken gäller ${ours}. Kontrollera att filen hör hit.`;
  return { ...sender, name: `${sender.name}, ${theirs}`, ask: [why, ...sender.ask] };
}

function committeeSending(submission: Submission, { committees, index, owners }: Senders): Sender {
  const guessed = committeeOf(submission, committees);
  const own = new Set(guessed ? [...guessed.goals, ...guessed.indicators].map(({ id }) => id) : []);
  const matching = matchRows(submission.rows, index, own);
  const most = mostOf(matching.matches, owners, committees);
  // A title may also name whom it is for.
  const isRight = guessed && (!submission.committeeInTitle || most === undefined || most === guessed);
  const committee = isRight ? guessed : most;
  const found = {
    name: committee?.committee ?? submission.committee ?? NOBODY,
    ...(committee ? { committee } : {}),
    matching,
  };
  if (isRight || !committee) return { ...found, ask: [], notes: [] };
  const rows = `De flesta raderna hör till ${committee.committee}.`;
  if (submission.committee === undefined)
    return { ...found, ask: [], notes: [`Nämnden står inte i inlämningen. ${rows}`] };
  const why = guessed
    ? `I rubriken står ${guessed.committee}.`
    : `”${submission.committee}” ansvarar inte för något mål i planen.`;
  return { ...found, ask: [`${why} ${rows}`], notes: [] };
}

/** One submission in short, before its rows are compared. */
export function handingOf(
  submission: Submission,
  { name, committee, matching, ask, notes }: Sender,
  period: string,
): Handing {
  const { layout, version, rows } = submission;
  const blank = rows.every(({ fields }) => Object.keys(fields).length === 0);
  return {
    ...headOf(submission),
    committee: name,
    counts: { new: 0, changed: 0, unchanged: 0, reworded: 0, unknown: matching.unknown.length },
    ask: [
      ...submission.ask,
      ...askOf(submission, committee, period),
      ...ask,
      ...(submission.nothing && !blank
        ? ["Nämnden säger sig inte ha något att rapportera, men har fyllt i värden."]
        : []),
    ],
    notes: [
      ...submission.notes,
      ...notes,
      ...(layout === "template" && version === undefined
        ? ["Mallens planversion saknas. Raderna är jämförda med dagens plan, en för en."]
        : []),
      ...(blank && !submission.nothing ? ["Inget är ifyllt."] : []),
      ...(submission.nothing ? ["Nämnden har inget att rapportera."] : []),
    ],
  };
}

const headOf = ({ source, sheet, layout, period, version, standing, meeting, paragraph, nothing }: Submission) => ({
  source,
  sheet,
  layout,
  ...(period === undefined ? {} : { period }),
  ...(version === undefined ? {} : { version }),
  ...(standing === undefined ? {} : { standing }),
  ...(meeting === undefined ? {} : { meeting }),
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(nothing === undefined ? {} : { nothing }),
});

const committeeOf = ({ committee, source }: Submission, committees: Committees): CommitteePlan | undefined =>
  committee === undefined ? namedIn(source, committees) : committees.byName.get(textKey(committee));

/** Which committees a node belongs to. */
export function ownersByNode({ byName }: Committees): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { committee, goals, indicators } of byName.values())
    for (const { id } of [...goals, ...indicators]) owners.set(id, [...(owners.get(id) ?? []), committee]);
  return owners;
}

/** The committee that most of the matched rows belong to, where it is more than half of them. */
function mostOf(matches: Match[], owners: Map<string, string[]>, { byName }: Committees): CommitteePlan | undefined {
  const counts = new Map<string, number>();
  for (const { node } of matches)
    for (const owner of owners.get(node.id) ?? []) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > matches.length ? byName.get(textKey(best[0])) : undefined;
}

function askOf(
  { period: text, version, layout }: Submission,
  committee: CommitteePlan | undefined,
  period: string,
): string[] {
  const ask: string[] = [];
  if (text === undefined)
    ask.push(`Inlämningen säger inte vilken period den gäller. Det som samlas in är ${periodText(period)}.`);
  else if (!samePeriod(text, period)) ask.push(`Inlämningen gäller ${periodText(text)}, inte ${periodText(period)}.`);
  if (!committee) ask.push("Det framgår inte vilken nämnd inlämningen kommer från.");
  else if (
    layout === "template" &&
    version !== undefined &&
    version !== planVersion(committee, period) &&
    (text === undefined || samePeriod(text, period))
  )
    ask.push(`Mallen hör till planversion ${version}. Nu gäller ${planVersion(committee, period)}.`);
  return ask;
}
