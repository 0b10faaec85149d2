import { samePeriod } from "../assess/choice";
import type { Plan } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { periodText } from "../interpret/period";
import { textKey } from "../interpret/text";
import { hash } from "../sheet/hash";
import { byCommittee, namedIn, planVersion, targetText, type CommitteePlan, type Committees } from "./committees";
import { compareField, type CellWrite, type Compared, type SeatWrite } from "./comparison";
import { indexOf, isIndicator, matchRows, type Match, type Matched, type Matching, type PlanIndex } from "./matching";
import type { Places } from "./place";
import { slideOf } from "./plausibility";
import { SEAT_NAMES, type Seats } from "./seats";
import { FIELDS, FIELD_WORDS, type Beside, type Field, type Said, type Submission } from "./submission";
import { shown, unitOf } from "./figure";

/** What submissions are compared with. */
export interface DiffContext {
  plan: Plan;
  /** Canonical: what is collected. */
  period: string;
  interim: boolean;
  places: Places;
  seats: Seats;
  scaleOf: (goal: Matched) => Scale | undefined;
  /** "2024-09-12": the day that comments are signed with where the submission states no meeting. */
  today: string;
}

/** One value that a nämnd hands in and that the collecting table does not hold. */
export interface Change {
  /** The same for the same cell of the same submission saying the same. */
  id: string;
  kind: "new" | "changed";
  committee: string;
  /** The file ("" is the workbook itself), its sheet, and the cell. */
  source: string;
  sheet: string;
  from: string;
  /** The goal's or indicator's id and wording. */
  node: string;
  title: string;
  field: Field;
  before: string;
  after: string;
  /** The cell of the collecting table, `Mål!F5`; "" where there is none, and then it cannot be accepted. */
  cell: string;
  match: { by: Match["by"]; similarity: number };
  /** What a person must settle, in sentences: such a change is never accepted with all the others. */
  ask: string[];
  /** How it was read, where that is worth knowing. */
  notes: string[];
  /**
   * What is written, if it is accepted: into the table, or into the committee's open cell on the goal's status sheet.
   * Neither: it cannot be accepted.
   */
  write?: CellWrite;
  seat?: SeatWrite;
}

/** A wording, number, target or unit that a nämnd has changed in what was sent to it. Never written. */
export interface Rewording {
  committee: string;
  source: string;
  from: string;
  node: string;
  what: "formulering" | "nummer" | "målvärde" | "enhet";
  before: string;
  after: string;
  similarity: number;
}

/** What a nämnd still owes. */
export interface Owed {
  node: string;
  title: string;
  number?: string;
  fields: Field[];
}

/** A decided value that the table holds already. */
export type Confirmed = Pick<Change, "committee" | "source" | "sheet" | "from" | "title" | "field" | "after"> & {
  /** The cell of the collecting table; else the committee's open cell by its name in the log. */
  cell: string;
};

/** One submission in short. */
export interface Handing {
  committee: string;
  source: string;
  sheet: string;
  layout: Submission["layout"];
  period?: string;
  version?: string;
  standing?: Submission["standing"];
  meeting?: string;
  paragraph?: string;
  /** The nämnd states that it has nothing to report. */
  nothing?: boolean;
  counts: { new: number; changed: number; unchanged: number; reworded: number; unknown: number };
  /** Why a person must choose, in sentences: wrong period, wrong version, two versions. */
  ask: string[];
  notes: string[];
}

/** Everything that submissions say otherwise than the collecting table. Nothing in it has been written. */
export interface Diff {
  period: string;
  handings: Handing[];
  changes: Change[];
  unchanged: number;
  /** Values that the table holds already, and that the nämnd now has decided. */
  confirmed: Confirmed[];
  reworded: Rewording[];
  unknown: { committee: string; source: string; cell: string; title: string; said: string; why: string }[];
  /** Cells that cannot be taken over: errors. */
  unread: { committee: string; source: string; cell: string; why: string }[];
  /** Cells that belong to no row. */
  beside: (Beside & { committee: string; source: string })[];
  missing: { committee: string; handedIn: boolean; undecided: "förslag" | "okänt" | null; owed: Owed[] }[];
}

const NOBODY = "okänd nämnd";

/** What all submissions are looked up in. */
interface Shared extends DiffContext {
  index: PlanIndex;
  committees: Committees;
  owners: Map<string, string[]>;
  /** Wordings of the plan, as `textKey` has them. */
  titles: Set<string>;
}

/**
 * Compares submissions with the collecting table: new, changed, unchanged, missing, reworded, unknown rows, conflicts,
 * wrong periods and versions.
 */
export function compareSubmissions(submissions: Submission[], context: DiffContext): Diff {
  const { plan, period } = context;
  const committees = byCommittee(plan);
  const shared: Shared = {
    ...context,
    index: indexOf(plan),
    committees,
    owners: ownersIn(committees),
    titles: new Set([...plan.areas, ...plan.goals, ...plan.indicators].map(({ title }) => textKey(title))),
  };
  const diff: Diff = {
    period,
    handings: [],
    changes: [],
    unchanged: 0,
    confirmed: [],
    reworded: [],
    unknown: [],
    unread: [],
    beside: [],
    missing: [],
  };
  const said = new Map<string, Set<Field>>();
  const claims = new Map<string, Claim[]>();
  for (const submission of submissions) {
    const from = sender(submission, shared);
    const where = { committee: from.name, source: submission.source };
    diff.beside.push(...submission.beside.filter((one) => isNote(one, shared)).map((one) => ({ ...one, ...where })));
    if (submission.layout === "own" && submission.rows.length === 0) continue;
    const handing = handingOf(submission, from, period);
    diff.handings.push(handing);
    diff.unknown.push(...from.matching.unknown.map((one) => ({ ...where, ...unknownRow(one) })));
    const slides = {
      outcome: slideOf(from.matching.matches, "outcome", period),
      forecast: slideOf(from.matching.matches, "forecast", period),
    };
    for (const match of from.matching.matches)
      compareRow({ match, submission, from, where, handing, slides, shared, diff, said, claims });
  }
  twoVersions(diff.handings, diff.changes);
  conflicts(claims);
  diff.handings = diff.handings.filter((one) => !isEmptyBeside(one, diff.handings));
  diff.missing = [...committees.byName.values()].map((one) => owedBy(one, context, said, diff.handings));
  return diff;
}

/** A wording of the plan that stands alone is no note. */
const isNote = ({ value, comment }: Beside, { titles }: Shared): boolean =>
  comment === true || typeof value !== "string" || !titles.has(textKey(value));

/** Who a submission is from, with its rows in the plan. */
interface Sender {
  name: string;
  committee?: CommitteePlan;
  matching: Matching;
  /** Why a person must say whether this is the nämnd; or what is worth knowing of how it was found. */
  ask: string[];
  notes: string[];
}

/** The nämnd that a submission names; else the one that most of its rows belong to. */
function sender(submission: Submission, { committees, index, owners }: Shared): Sender {
  const guessed = committeeOf(submission, committees);
  const own = new Set(guessed ? [...guessed.goals, ...guessed.indicators].map(({ id }) => id) : []);
  const matching = matchRows(submission.rows, index, own);
  const committee = guessed ?? mostOf(matching.matches, owners, committees);
  const found = {
    name: committee?.committee ?? submission.committee ?? NOBODY,
    ...(committee ? { committee } : {}),
    matching,
  };
  if (guessed || !committee) return { ...found, ask: [], notes: [] };
  const most = `De flesta raderna hör till ${committee.committee}.`;
  return submission.committee === undefined
    ? { ...found, ask: [], notes: [`Nämnden står inte i inlämningen. ${most}`] }
    : { ...found, ask: [`”${submission.committee}” ansvarar inte för något mål i planen. ${most}`], notes: [] };
}

function handingOf(submission: Submission, { name, committee, matching, ask, notes }: Sender, period: string): Handing {
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

function unknownRow({ row, why }: Matching["unknown"][number]): Omit<Diff["unknown"][number], "committee" | "source"> {
  const fields = FIELDS.flatMap((field) => {
    const said = row.fields[field];
    return said ? [`${FIELD_WORDS[field]}: ${shown(said)}`] : [];
  });
  return { cell: row.cell, title: row.title || (row.key ?? ""), said: fields.join("; "), why };
}

interface RowParts {
  match: Match;
  submission: Submission;
  from: Sender;
  where: { committee: string; source: string };
  handing: Handing;
  /** Why a column as a whole is asked about. */
  slides: Partial<Record<Field, string | undefined>>;
  shared: Shared;
  diff: Diff;
  said: Map<string, Set<Field>>;
  claims: Map<string, Claim[]>;
}

/** Compares what one row states, field by field, and puts it in the diff. */
function compareRow({ match, submission, from, where, handing, slides, shared, diff, said, claims }: RowParts): void {
  const { period, owners, today } = shared;
  const rewordings = rewordingsOf(match, period).map((one) => ({ ...one, ...where }));
  diff.reworded.push(...rewordings);
  handing.counts.reworded += rewordings.length;
  const signature = `${from.name} ${submission.meeting ?? today}`;
  const context = { ...shared, signature, committee: from.committee?.committee ?? submission.committee };
  for (const field of FIELDS) {
    const cell = match.row.fields[field];
    if (!cell) continue;
    const compared = compareField(match.node, field, cell, context);
    if (compared.kind === "unread") {
      diff.unread.push({ ...where, cell: cell.cell, why: `”${shown(cell)}”: ${compared.why}` });
      continue;
    }
    if (samePeriod(submission.period ?? "", period)) remember(said, from.name, match.node.id, field);
    handing.counts[compared.kind]++;
    const change =
      compared.kind === "unchanged"
        ? null
        : changeOf({ match, field, cell, compared, where, handing, owners, slide: slides[field] });
    if (change) diff.changes.push(change);
    else {
      diff.unchanged++;
      if (submission.standing === "beslutad" && handing.ask.length === 0)
        diff.confirmed.push({
          ...where,
          sheet: submission.sheet,
          from: cell.cell,
          title: match.node.title,
          field,
          after: compared.after,
          cell: compared.cell || seatName(field),
        });
    }
    const target = targetOf(compared.cell, match.node.id, field, from.name);
    const claim = { committee: from.name, submission, after: compared.after, says: compared.says, change };
    claims.set(target, [...(claims.get(target) ?? []), claim]);
  }
}

/** The committee's open cell for a field by its name in the log. */
const seatName = (field: Field): string => (field === "grade" || field === "comment" ? SEAT_NAMES[field] : "");

/** Where a change goes: its cell; else the committee's open cell, which it shares with nobody. */
const targetOf = (cell: string, node: string, field: Field, committee: string): string =>
  cell || [node, field, textKey(committee)].join(" ");

const sayings = ({ counts }: Handing): number =>
  counts.new + counts.changed + counts.unchanged + counts.reworded + counts.unknown;

/** An empty template on the sheet where the nämnd's own table stands. */
const isEmptyBeside = (one: Handing, all: Handing[]): boolean =>
  sayings(one) === 0 &&
  all.some((other) => other !== one && other.source === one.source && other.sheet === one.sheet && sayings(other) > 0);

interface Claim {
  committee: string;
  submission: Submission;
  after: string;
  says: string;
  change: Change | null;
}

const remember = (said: Map<string, Set<Field>>, committee: string, node: string, field: Field): void => {
  const key = `${textKey(committee)} ${node}`;
  said.set(key, (said.get(key) ?? new Set()).add(field));
};

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
function ownersIn({ byName }: Committees): Map<string, string[]> {
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
  { period: said, version, layout }: Submission,
  committee: CommitteePlan | undefined,
  period: string,
): string[] {
  const ask: string[] = [];
  if (said === undefined)
    ask.push(`Inlämningen säger inte vilken period den gäller. Det som samlas in är ${periodText(period)}.`);
  else if (!samePeriod(said, period)) ask.push(`Inlämningen gäller ${periodText(said)}, inte ${periodText(period)}.`);
  if (!committee) ask.push("Det framgår inte vilken nämnd inlämningen kommer från.");
  else if (
    layout === "template" &&
    version !== undefined &&
    version !== planVersion(committee, period) &&
    (said === undefined || samePeriod(said, period))
  )
    ask.push(`Mallen hör till planversion ${version}. Nu gäller ${planVersion(committee, period)}.`);
  return ask;
}

function rewordingsOf({ row, node, similarity }: Match, period: string): Omit<Rewording, "committee" | "source">[] {
  const one = (
    what: Rewording["what"],
    before: string,
    after: string,
    alike = 1,
  ): Omit<Rewording, "committee" | "source">[] =>
    after === "" || textKey(before) === textKey(after)
      ? []
      : [{ from: row.cell, node: node.id, what, before, after, similarity: alike }];
  const printed = row.printed;
  return [
    ...one("formulering", node.title, row.title, similarity),
    ...(printed ? one("nummer", node.number ?? "", printed.number ?? "") : []),
    ...(printed && isIndicator(node)
      ? [
          ...one("målvärde", targetText(node, period), printed.target),
          ...one("enhet", unitOf(node) ?? "", printed.unit),
        ]
      : []),
  ];
}

interface ChangeParts {
  match: Match;
  field: Field;
  cell: Said;
  compared: Extract<Compared, { kind: "new" | "changed" }>;
  where: { committee: string; source: string };
  handing: Handing;
  owners: Map<string, string[]>;
  /** Why the whole column is asked about. */
  slide: string | undefined;
}

function changeOf({
  match: { node, by, similarity },
  field,
  cell,
  compared,
  where,
  handing,
  owners,
  slide,
}: ChangeParts): Change {
  const { kind, before, after, cell: target, ask, notes, write, seat } = compared;
  const whose = owners.get(node.id) ?? [];
  const doubts = [...handing.ask, ...ask, ...(slide === undefined ? [] : [slide])];
  if (by === "similar wording")
    doubts.push(`Raden har bara en liknande formulering (${Math.round(similarity * 100)} % lika): ”${node.title}”.`);
  if (whose.length > 0 && !whose.some((owner) => textKey(owner) === textKey(where.committee)))
    doubts.push(`Raden hör till ${whose.join(" och ")}, men lämnas in av ${where.committee}.`);
  const id =
    hash(JSON.stringify([where.source, cell.cell, node.id, field, after])) +
    hash(JSON.stringify([after, field, node.id, cell.cell]));
  return {
    id,
    kind,
    ...where,
    sheet: handing.sheet,
    from: cell.cell,
    node: node.id,
    title: node.title,
    field,
    before,
    after,
    cell: target,
    match: { by, similarity },
    ask: doubts,
    notes,
    ...(write ? { write } : {}),
    ...(seat ? { seat } : {}),
  };
}

/** Two submissions of one nämnd for the same period, from different sheets: a person chooses. */
function twoVersions(handings: Handing[], changes: Change[]): void {
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

/** Several who say different things of one cell: a person chooses. Those who say the same are one. */
function conflicts(claims: Map<string, Claim[]>): void {
  for (const all of claims.values()) {
    if (new Set(all.map(({ says }) => says)).size < 2) continue;
    const voices = all.map(
      ({ committee, submission: { source, sheet }, after }) => `${committee} (${source || sheet}) säger ”${after}”`,
    );
    const why = `Flera säger olika: ${[...new Set(voices)].join(", ")}.`;
    for (const { change } of all) change?.ask.push(why);
  }
}

/**
 * What a nämnd owes: a goal's grade, an indicator's outcome (at delår an outcome or a forecast), that neither the table
 * nor a submission of the period has.
 */
function owedBy(
  { committee, goals, indicators }: CommitteePlan,
  { period, interim, places, seats }: DiffContext,
  said: Map<string, Set<Field>>,
  handings: Handing[],
): Diff["missing"][number] {
  const handedIn = handings.filter(
    (one) =>
      textKey(one.committee) === textKey(committee) &&
      samePeriod(one.period ?? "", period) &&
      (one.nothing === true || one.counts.new + one.counts.changed + one.counts.unchanged > 0),
  );
  const nothing = handedIn.some((one) => one.nothing);
  const standings = handedIn.map(({ standing }) => standing);
  const has = (node: Matched, field: Field): boolean => {
    if (said.get(`${textKey(committee)} ${node.id}`)?.has(field)) return true;
    const place = places(node, field, committee);
    if (place.ok) return place.spot.value !== null && place.spot.value !== "";
    return field === "grade" && seats(node, committee)?.grade !== undefined;
  };
  const owed = [...goals, ...indicators].flatMap((node): Owed[] => {
    const any: Field[] = isIndicator(node) ? (interim ? ["outcome", "forecast"] : ["outcome"]) : ["grade"];
    return nothing || any.some((field) => has(node, field))
      ? []
      : [{ node: node.id, title: node.title, ...(node.number ? { number: node.number } : {}), fields: any }];
  });
  return {
    committee,
    handedIn: handedIn.length > 0,
    undecided:
      handedIn.length === 0 || standings.includes("beslutad")
        ? null
        : standings.includes("förslag")
          ? "förslag"
          : "okänt",
    owed,
  };
}
