import { samePeriod } from "../assess/periods";
import { keysOf } from "../domain/keys";
import { insteadOfNumber } from "../domain/proof";
import { textKey } from "../interpret/text/text";
import { countsThings, statedUnit } from "../interpret/number/unit";
import { hash } from "../sheet/hash";
import { byCommittee, isTargetOf, targetText } from "./committees";
import { compareField, type Compared } from "./comparison";
import { conflicts, statedOnce, twoVersions, type Claim } from "./conflicts";
import { doubtsOfCell, olderThanTable, otherValues } from "./doubts";
import { emptyDiff, type Change, type Diff, type DiffContext, type Handing, type Rewording } from "./diff";
import { shown, unitOf } from "./figure";
import { indexOf, isIndicator, isSameButUnit, type Match, type Matched, type Matching } from "./matching";
import { owedBy, Stated } from "./owed";
import { slideOf } from "./plausibility";
import { SEAT_NAMES } from "./seats";
import { historyOf, isCommentOn, isHistoryOf, previousComment } from "./template";
import { handingOf, ownersByNode, senderOf, type Sender, type Senders } from "./sender";
import {
  FIELDS,
  FIELD_WORDS,
  type Beside,
  type Field,
  type Submitted,
  type SubmittedRow,
  type Submission,
} from "./submission";
import { wordingKey } from "./wording";

/** What all submissions are looked up in. */
interface Shared extends DiffContext, Senders {
  /** Wordings of the plan, as `wordingKey` has them. */
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
    owners: ownersByNode(committees),
    titles: new Set([...plan.areas, ...plan.goals, ...plan.indicators].map(({ title }) => wordingKey(title))),
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
  twoVersions(diff.handings, claims);
  conflicts(claims);
  statedOnce(diff, claims);
  diff.handings = toldHandings(diff.handings);
  diff.missing = [...committees.byName.values()].map((one) => owedBy(one, context, stated, diff.handings));
  return diff;
}

/** A wording of the plan on its own is not a note. */
const isNote = ({ value, comment }: Beside, { titles }: Shared): boolean =>
  comment === true || typeof value !== "string" || !titles.has(wordingKey(value));

const PRINTED_WORDS = {
  number: "nr",
  target: "målvärde",
  unit: "enhet",
  latest: "tidigare",
  previous: "förra",
} as const;

function unknownRow({ row, why }: Matching["unknown"][number]): Omit<Diff["unknown"][number], "committee" | "source"> {
  const printed = keysOf(PRINTED_WORDS).flatMap((name) => {
    const text = row.printed?.[name] ?? "";
    return text === "" ? [] : [`${PRINTED_WORDS[name]}: ${text}`];
  });
  const fields = FIELDS.flatMap((field) => {
    const stated = row.fields[field];
    return stated ? [`${FIELD_WORDS[field]}: ${shown(stated)}`] : [];
  });
  fields.push(...printed);
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
  const { period, today } = shared;
  const rewordings = rewordingsOf(match, shared, from).map((one) => ({ ...one, ...where }));
  diff.reworded.push(...rewordings);
  handing.counts.reworded += rewordings.length;
  const signature = `${from.name} ${submission.meeting ?? today}`;
  const context = { ...shared, signature, committee: from.committee?.committee ?? submission.committee };
  for (const field of FIELDS) {
    const cell = match.row.fields[field];
    if (!cell) continue;
    const compared = compareField(match.node, field, cell, context);
    if (compared.kind === "unread") {
      diff.unread.push({ ...where, cell: cell.cell, said: insteadOfNumber(shown(cell)), why: compared.why });
      continue;
    }
    if (samePeriod(submission.period ?? "", period)) stated.add(from.name, match.node.id, field);
    handing.counts[compared.kind]++;
    const change =
      compared.kind === "unchanged"
        ? null
        : changeOf({ match, field, cell, compared, from, where, handing, shared, slide: slides[field] });
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

/**
 * The submissions of which something is told. One that has nothing but rows that the plan lacks, beside another of the
 * same sheet (a table that was pasted beside the template), is a part of that one; one that has nothing is left out.
 */
function toldHandings(all: Handing[]): Handing[] {
  const hasValues = ({ counts, ask }: Handing): boolean =>
    counts.new + counts.changed + counts.unchanged + counts.reworded + ask.length > 0;
  return all.filter((one) => {
    const { source, sheet, committee, counts } = one;
    const others = all.filter((other) => other !== one && other.source === source && other.sheet === sheet);
    if (statedCount(one) === 0) return !others.some((other) => statedCount(other) > 0);
    const whole = others.find((other) => other.committee === committee && hasValues(other));
    if (hasValues(one) || !whole) return true;
    whole.counts.unknown += counts.unknown;
    whole.notes.push(...one.notes.filter((note) => !whole.notes.includes(note)));
    return false;
  });
}

function rewordingsOf(
  { row, node, similarity }: Match,
  { period, earlier }: Shared,
  { committee }: Sender,
): Omit<Rewording, "committee" | "source">[] {
  const before = earlier?.(node, committee?.committee) ?? "";
  const stood = printedOf(node, period, before);
  const { number = "", target = "", unit = "", latest = "", previous = "" } = row.printed ?? {};
  const texts: [what: Rewording["what"], before: string, after: string, alike?: number][] = [
    ["formulering", node.title, row.title, similarity],
    ["nummer", stood.number, number],
    ["målvärde", stood.target, isIndicator(node) && isTargetOf(target, node, period) ? "" : target],
    ["enhet", stood.unit, unit],
    ["tidigare utfall", stood.latest, isIndicator(node) && isHistoryOf(latest, node) ? "" : latest],
    ["förra kommentaren", stood.previous, isCommentOn(previous, node, before) ? "" : previous],
  ];
  const of = { node: node.id, title: node.title, number: node.number };
  return texts.flatMap(([what, stands, after, alike = 1]) =>
    after === "" || wordingKey(stands) === wordingKey(after) || (what === "formulering" && isSameButUnit(after, node))
      ? []
      : [{ from: row.cell, ...of, what, before: stands, after, similarity: alike }],
  );
}

/**
 * What a template prints on the row of a node, besides its wording; blank where it prints nothing. `inSeat`: the comment
 * of an earlier period in the committee's open cell.
 */
const printedOf = (node: Matched, period: string, inSeat: string): Required<NonNullable<SubmittedRow["printed"]>> => ({
  number: node.number ?? "",
  target: isIndicator(node) ? targetText(node, period) : "",
  unit: isIndicator(node) ? (unitOf(node) ?? "") : "",
  latest: isIndicator(node) ? historyOf(node, period) : "",
  previous: previousComment(node, inSeat),
});

interface ChangeParts {
  match: Match;
  field: Field;
  cell: Submitted;
  compared: Extract<Compared, { kind: "new" | "changed" }>;
  from: Sender;
  where: { committee: string; source: string };
  handing: Handing;
  shared: Shared;
  /** The question about the whole column. */
  slide: string | undefined;
}

function changeOf(parts: ChangeParts): Change {
  const { match, field, cell, compared, where, handing } = parts;
  const { node, by, similarity } = match;
  const { kind, before, after, cell: target, ask, unplaced, notes, write, seat } = compared;
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
    ask: [...(unplaced === undefined ? [] : [unplaced]), ...handing.ask, ...ask, ...doubtsOf(parts)],
    notes,
    ...(write ? { write } : {}),
    ...(seat ? { seat } : {}),
  };
}

const likeWording = (title: string, percent: number): string =>
  percent === 100
    ? `Raden har samma ord i annan form eller ordning: ”${title}”.`
    : `Raden har bara en liknande formulering (${percent} % lika): ”${title}”.`;

/** A question about a row whose key and wording are of different goals or indicators. */
const disputed = ({ row, node, keyOf }: Match): string[] =>
  keyOf === undefined
    ? []
    : [
        keyOf === node
          ? `Nyckeln hör till ”${node.title}”, men på raden står ”${row.title}”. Godkänn bara om värdet gäller ”${node.title}”.`
          : `På raden står ”${row.title}”, men nyckeln hör till ”${keyOf.title}”. Godkänn bara om värdet gäller ”${node.title}”.`,
      ];

/**
 * A question about a figure on a row where the nämnd has changed the unit, or has written one where the plan has none;
 * that things are counted says nothing new there.
 */
function unitChanged({ row, node }: Match, field: Field): string[] {
  const [was, is] = [isIndicator(node) ? (unitOf(node) ?? "") : "", row.printed?.unit ?? ""];
  const isFigure = field === "outcome" || field === "forecast";
  const isSame = was === "" ? countsThings(is) : statedUnit(is) === statedUnit(was);
  if (!isFigure || is === "" || isSame) return [];
  const what =
    was === ""
      ? `Nämnden har skrivit enheten ”${is}”, och planen har ingen.`
      : `Nämnden har ändrat enheten från ”${was}” till ”${is}”.`;
  return [`${what} Kontrollera vilken enhet värdet är i.`];
}

/** Why a person must settle a value, besides what the value itself leaves open. */
function doubtsOf({ match, field, cell, compared, from, where, handing, shared, slide }: ChangeParts): string[] {
  const { node, by, similarity, overBlank } = match;
  const { owners, logged = [], period } = shared;
  const committees = owners.get(node.id) ?? [];
  const sender = textKey(from.committee?.committee ?? where.committee);
  const isOwner = committees.length === 0 || committees.some((owner) => textKey(owner) === sender);
  const coming = { ...where, title: node.title, field, cell: compared.cell, after: compared.after };
  return [
    ...(slide === undefined ? [] : [slide]),
    ...(by === "similar wording" ? [likeWording(node.title, Math.round(similarity * 100))] : []),
    ...disputed(match),
    ...unitChanged(match, field),
    ...(isOwner ? [] : [`Raden hör till ${committees.join(" och ")}, men lämnas in av ${where.committee}.`]),
    ...(overBlank ? ["Raden står flera gånger i inlämningen, och bara den här är ifylld."] : []),
    ...otherValues(cell, field, match, from.matching),
    ...doubtsOfCell(cell, field, match, from.matching),
    ...olderThanTable({ ...coming, ...(handing.standing ? { standing: handing.standing } : {}) }, logged, period),
  ];
}
