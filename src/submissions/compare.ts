import { samePeriod } from "../assess/periods";
import { textKey } from "../interpret/text/text";
import { hash } from "../sheet/hash";
import { byCommittee, targetText } from "./committees";
import { compareField, type Compared } from "./comparison";
import { conflicts, twoVersions, type Claim } from "./conflicts";
import { emptyDiff, type Change, type Diff, type DiffContext, type Handing, type Rewording } from "./diff";
import { shown, unitOf } from "./figure";
import { indexOf, isIndicator, type Match, type Matching } from "./matching";
import { owedBy, Stated } from "./owed";
import { slideOf } from "./plausibility";
import { SEAT_NAMES } from "./seats";
import { handingOf, ownersIn, senderOf, type Sender, type Senders } from "./sender";
import { FIELDS, FIELD_WORDS, type Beside, type Field, type Submitted, type Submission } from "./submission";

/** What all submissions are looked up in. */
interface Shared extends DiffContext, Senders {
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
  const diff = emptyDiff(period);
  const stated = new Stated();
  const claims = new Map<string, Claim[]>();
  for (const submission of submissions) {
    const from = senderOf(submission, shared);
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
      compareRow({ match, submission, from, where, handing, slides, shared, diff, stated, claims });
  }
  twoVersions(diff.handings, diff.changes);
  conflicts(claims);
  diff.handings = diff.handings.filter((one) => !isEmptyBeside(one, diff.handings));
  diff.missing = [...committees.byName.values()].map((one) => owedBy(one, context, stated, diff.handings));
  return diff;
}

/** A wording of the plan on its own is not a note. */
const isNote = ({ value, comment }: Beside, { titles }: Shared): boolean =>
  comment === true || typeof value !== "string" || !titles.has(textKey(value));

function unknownRow({ row, why }: Matching["unknown"][number]): Omit<Diff["unknown"][number], "committee" | "source"> {
  const fields = FIELDS.flatMap((field) => {
    const stated = row.fields[field];
    return stated ? [`${FIELD_WORDS[field]}: ${shown(stated)}`] : [];
  });
  return { cell: row.cell, title: row.title || (row.key ?? ""), said: fields.join("; "), why };
}

interface RowParts {
  match: Match;
  submission: Submission;
  from: Sender;
  where: { committee: string; source: string };
  handing: Handing;
  /** Questions about a column as a whole. */
  slides: Partial<Record<Field, string | undefined>>;
  shared: Shared;
  diff: Diff;
  stated: Stated;
  claims: Map<string, Claim[]>;
}

/** Compares what one row states, field by field, and puts it in the diff. */
function compareRow({ match, submission, from, where, handing, slides, shared, diff, stated, claims }: RowParts): void {
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
    if (samePeriod(submission.period ?? "", period)) stated.add(from.name, match.node.id, field);
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
    const claim = { committee: from.name, submission, after: compared.after, text: compared.text, change };
    claims.set(target, [...(claims.get(target) ?? []), claim]);
  }
}

/** The committee's open cell for a field by its name in the log. */
const seatName = (field: Field): string => (field === "grade" || field === "comment" ? SEAT_NAMES[field] : "");

/** Where a change is written: its cell; else the committee's open cell, of which there is one per node and field. */
const targetOf = (cell: string, node: string, field: Field, committee: string): string =>
  cell || [node, field, textKey(committee)].join(" ");

const statedCount = ({ counts }: Handing): number =>
  counts.new + counts.changed + counts.unchanged + counts.reworded + counts.unknown;

/** An empty template on the sheet where the nämnd's own table stands. */
const isEmptyBeside = (one: Handing, all: Handing[]): boolean =>
  statedCount(one) === 0 &&
  all.some(
    (other) => other !== one && other.source === one.source && other.sheet === one.sheet && statedCount(other) > 0,
  );

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
  cell: Submitted;
  compared: Extract<Compared, { kind: "new" | "changed" }>;
  where: { committee: string; source: string };
  handing: Handing;
  owners: Map<string, string[]>;
  /** The question about the whole column. */
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
  const committees = owners.get(node.id) ?? [];
  const doubts = [...handing.ask, ...ask, ...(slide === undefined ? [] : [slide])];
  if (by === "similar wording")
    doubts.push(`Raden har bara en liknande formulering (${Math.round(similarity * 100)} % lika): ”${node.title}”.`);
  if (committees.length > 0 && !committees.some((owner) => textKey(owner) === textKey(where.committee)))
    doubts.push(`Raden hör till ${committees.join(" och ")}, men lämnas in av ${where.committee}.`);
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
