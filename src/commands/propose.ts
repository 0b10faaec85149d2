import { CANCELLED } from "../domain/cancelled";
import type { Scale } from "../domain/scale";
import { inGivenOrder, type OrderedWords } from "../assess/proposal/givenOrder";
import { ownStates } from "../assess/proposal/states";
import { proposeStyrmodell, type Proposal } from "../assess/proposal/proposal";
import type { Candidate } from "../assess/proposal/candidate";
import type { ProposedRow } from "../assess/proposal/proposedRow";
import { styrmodellOf } from "../assess/proposal/proposedStyrmodell";
import { undecided } from "../domain/presets/undecided";
import type { StatedMap } from "../domain/statedMap";
import { ACCEPTED, type Styrmodell } from "../domain/styrmodell";
import { anchored } from "../report/continuity/anchors";
import { fingerprint } from "../report/continuity/fingerprint";
import { readMemory, writeMemory } from "../report/continuity/memory";
import { freeName } from "../report/names";
import { styrmodellSheet } from "../report/styrmodell";
import { readStyrmodell } from "../report/styrmodellReader";
import type { Book } from "../sheet/book";
import { STYRMODELL_NAME, STYRMODELL_TAG } from "../report/tags";
import { wallClock } from "./clock";
import type { Command } from "./command";
import { recogniseIn } from "./map";
import type { Decided } from "./proposalInWords";
import { decidedSheetOf, isReplaceable, styrmodellSheetOf } from "./styrmodell";
import { wordSourcesOf } from "./wordSources";

/** An accepted row, from 0, or what may be chosen instead of it, from 0. */
export type Accept = number | { row: number; other: number };

export interface ProposeInput {
  map?: StatedMap;
  /** Which rows are accepted; "all": every row that is proposed; absent: nothing is written. */
  accept?: "all" | readonly Accept[];
  /** With "all": rows that are accepted besides, or what is chosen instead of them. */
  also?: readonly Accept[];
  /** The order of words, best first, and the classes that are not as they are proposed. */
  orders?: readonly OrderedWords[];
  /** Title of the styrmodell; absent: named after the organisation. */
  title?: string;
}

export interface ProposeResult {
  proposal: Proposal;
  /** Of the accepted rows; of those that are proposed where none were asked for. */
  styrmodell: Styrmodell;
  /** The sheet that was written; absent where nothing was. */
  sheet?: string;
  /** Places, from 0, of the rows that were not accepted where some were. */
  left: number[];
  /** Absent: nothing is decided in the workbook. */
  decided?: Decided;
}

const NOTHING_TO_JUDGE =
  "Inga mål eller mått hittades, så det finns inget att bedöma. Läs av igen, och säg vad kolumnerna är.";

type Accepting = Pick<ProposeInput, "accept" | "also">;

/** The rows that are named, or what is chosen instead of them. */
const named = ({ accept, also = [] }: Accepting): readonly Accept[] =>
  accept === undefined || accept === "all" ? also : accept;

/** What a row is accepted as. */
function acceptedOf(row: ProposedRow, index: number, input: Accepting): Candidate | null {
  const given = named(input).find((one) => (typeof one === "number" ? one : one.row) === index);
  if (given === undefined) return (input.accept === undefined || input.accept === "all") && row.isProposed ? row : null;
  return typeof given === "number" ? row : (row.others[given.other] ?? null);
}

/** What is asked for and does not exist; null: all of it does. */
function unknownIn({ rows }: Proposal, input: Accepting): string | null {
  const wrong = named(input).find((one) =>
    typeof one === "number" ? rows[one] === undefined : rows[one.row]?.others[one.other] === undefined,
  );
  if (wrong === undefined) return null;
  const row = typeof wrong === "number" ? wrong : wrong.row;
  return rows[row] === undefined
    ? `Förslaget har ${rows.length} rader, och rad ${row + 1} finns inte.`
    : `Rad ${row + 1} har inget sådant annat val.`;
}

/** Whether a scale has an order that is given: it is the same in that order again. */
function hasOrder(scale: Scale, words: OrderedWords): boolean {
  const given = inGivenOrder(scale, words);
  const isSame = given?.steps.every(({ label }, at) => label === scale.steps[at]?.label) === true;
  return isSame && given.order === scale.order && given.steps.length === scale.steps.length;
}

/** An order that is given and that no scale has; null: each is some scale's. */
function unknownOrder({ scales }: Proposal, orders: ProposeInput["orders"] = []): string | null {
  const wrong = orders.find((words) => !scales.some((scale) => hasOrder(scale, words)));
  if (!wrong) return null;
  const known = scales
    .map((scale) => {
      const spare = ownStates(scale);
      const words = [...scale.steps, ...spare].map(({ label }) => label).join("; ");
      return spare.length > 0 ? `två till sex av ”${words}”` : `”${words}”`;
    })
    .join(" eller ");
  return `Ordningen ”${wrong.map(({ label }) => label).join("; ")}” har inte samma ord som någon skala. Skriv alla orden, det bästa först, med / mellan ord för samma steg: ${known}.`;
}

/** What is decided in a workbook already. */
function decidedIn(book: Book): Decided | undefined {
  const sheet = decidedSheetOf(book);
  const read = sheet && readStyrmodell(sheet);
  return sheet && { sheet: sheet.name, decision: (read?.ok && read.styrmodell.decision) || "" };
}

/** What her styrmodell is called, after the organisation where the workbook names one. */
const ownTitle = (organisation?: string): string =>
  organisation ? `${organisation}, egen styrmodell` : "Egen styrmodell";

/**
 * Så bedömer vi: proposes the workbook's own words as scales, whose grade counts, and the rules that would have given the
 * grades that are printed, with how many of them each explains. Accepted rows are written on the sheet Styrmodell, dated;
 * without any, nothing is.
 */
export const propose: Command<ProposeInput, ProposeResult> = {
  id: "propose",
  label: "Så bedömer vi",
  async perform({ map, accept, also, orders, title }, around) {
    const { workbook, now, progress, cancelled = () => false } = around;
    progress("Läser arbetsboken", 0);
    const book = anchored(await workbook.read());
    const recognised = recogniseIn(book, undecided, map, undefined, around);
    if (!recognised.ok) return recognised;
    progress("Prövar regler", 0.4);
    const proposal = proposeStyrmodell(recognised.value, wordSourcesOf(book, recognised.value, orders));
    if (proposal.rows.length === 0) return { ok: false, reason: NOTHING_TO_JUDGE };
    const unknown = unknownIn(proposal, { accept, also }) ?? unknownOrder(proposal, orders);
    if (unknown !== null) return { ok: false, reason: unknown };
    const { organisation } = recognised.value;
    const styrmodell = styrmodellOf(proposal, (row, index) => acceptedOf(row, index, { accept, also }), {
      name: "egen",
      title: title ?? ownTitle(organisation),
      decision: `${ACCEPTED}${wallClock(now).slice(0, 10)}`,
    });
    const decided = decidedIn(book);
    if (accept === undefined || accept.length === 0)
      return { ok: true, value: { proposal, styrmodell, left: [], ...(decided ? { decided } : {}) } };
    const standing = styrmodellSheetOf(book);
    if (standing && !isReplaceable(standing))
      return {
        ok: false,
        reason: `Bladet ”${standing.name}” gäller redan i arbetsboken. Ändra där, eller ta bort bladet för att använda förslaget.`,
      };
    if (cancelled()) return { ok: false, reason: CANCELLED };
    progress("Skriver styrmodellen", 0.8);
    const names = book.sheets.map(({ name }) => name);
    const sheet = styrmodellSheet(styrmodell, standing?.name ?? freeName(STYRMODELL_NAME, names));
    const { memory } = readMemory(book.memory);
    const sheets = { ...memory.sheets, [STYRMODELL_TAG]: { fingerprint: fingerprint(sheet), stamp: wallClock(now) } };
    await workbook.write([sheet], writeMemory({ ...memory, sheets }));
    progress("Klart", 1);
    const left = proposal.rows.flatMap((row, index) =>
      acceptedOf(row, index, { accept, also }) === null ? [index] : [],
    );
    return { ok: true, value: { proposal, styrmodell, sheet: sheet.name, left } };
  },
};
