import { grouped } from "../../domain/grouped";
import { hasDigit } from "../../domain/shapes";
import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { readHeader } from "../../interpret/header/header";
import { hasWord } from "../../lexicon/lexicon";
import type { Line, LineLabel } from "./line";
import { isHeading, LONGEST_TOLD_GOAL, saysToBe, tellsOutcome } from "./wording";
import { isVerdict } from "./verdict";

/*
 * Labels that come back line by line make records: "Vårt mål: …", "Så gick det: …". What such a label is, its words and
 * what the texts under it hold decide together.
 */

/** So many times a label comes back at least. */
const FEWEST = 2;

/** Of the texts under a label so many bear out what it is. */
const BORNE_OUT = 0.6;

/** A label's words may speak this weakly for what its texts show. */
const HINTED = 0.4;

/** A label that comes back, in one of its places. */
interface Use {
  at: number;
  label: LineLabel;
  /** What stands after it, in the line or below it. */
  texts: readonly string[];
}

/** The lines with what their returning labels are: those that begin a record become lines of what they say. */
export function fielded(lines: readonly Line[], scales: readonly Scale[]): Line[] {
  const fields = [...grouped(usesIn(lines), ({ label }) => label.name.toLowerCase()).values()].filter(
    (uses) => uses.length >= FEWEST,
  );
  const begun = new Set(fields.flatMap((uses) => (beginsRecords(lines, uses, scales) ? uses.map(({ at }) => at) : [])));
  const roles = new Map(
    fields.flatMap((uses) => {
      const role = roleOf(lines, uses, begun, scales);
      return role === null ? [] : uses.map(({ at }) => [at, role] as const);
    }),
  );
  return lines.map((line, i) => {
    const role = roles.get(i);
    if (begun.has(i)) return begins(line);
    return role && line.label ? { ...line, label: { ...line.label, role } } : line;
  });
}

/** The text that a label says begins a record, as a line of its own; a label alone only heads it. */
function begins({ label, ...line }: Line): Line {
  const { value } = label ?? {};
  return value ? { ...line, text: value.text, column: value.column, begins: true } : { ...line, titled: true };
}

function usesIn(lines: readonly Line[]): Use[] {
  return lines.flatMap((line, at): Use[] => {
    const { label, mark } = line;
    if (!label || label.number !== undefined || label.others || mark !== undefined) return [];
    return [{ at, label, texts: label.value ? [label.value.text] : textsUnder(lines, at) }];
  });
}

/** The texts below a label that stands alone, up to the next label or heading. */
function textsUnder(lines: readonly Line[], at: number): string[] {
  const texts: string[] = [];
  for (const line of lines.slice(at + 1)) {
    if (line.label || line.mark !== undefined || line.isFigure || isHeading(line)) break;
    texts.push(line.text);
  }
  return texts;
}

const shareOf = (uses: readonly Use[], holds: (text: string) => boolean): number =>
  uses.filter(({ texts: [first = ""] }) => holds(first)).length / uses.length;

/**
 * The label of a goal or a target, or one before what is told, over sentences that say what is to be begins each record, where the line above does
 * not: some have no heading of their own, or several such sentences below one label.
 */
function beginsRecords(lines: readonly Line[], uses: readonly Use[], scales: readonly Scale[]): boolean {
  const role = uses[0]?.label.role ?? null;
  if (!BEGIN.has(role) || shareOf(uses, isToBe) < BORNE_OUT) return false;
  if (role === null && !uses.every(({ at }) => isAnsweredIn(lines[at + 1], scales))) return false;
  if (uses.some(({ at }) => isNamedAbove(lines[at - 1]))) return false;
  return uses.some(
    ({ at, label, texts }) =>
      texts.filter(isToBe).length > 1 || (label.value !== undefined && !isPlainHeading(lines[at - 1], scales)),
  );
}

/** Roles of labels that may begin a record; one of no known meaning, where what is told stands right below each. */
const BEGIN: ReadonlySet<Role | null> = new Set<Role | null>(["goal", "target", null]);

const isAnsweredIn = (line: Line | undefined, scales: readonly Scale[]): boolean => {
  const text = line?.label?.value?.text;
  return text !== undefined && (tellsWhere(text) || isVerdict(text, scales));
};

const isToBe = (text: string): boolean => saysToBe(text, Infinity) && text.length <= LONGEST_TOLD_GOAL;

/** The line above is the goal itself, or a label that names it. */
const isNamedAbove = (above: Line | undefined): boolean =>
  above !== undefined && (NAMES.has(above.label?.role ?? null) || (!above.label && saysToBe(above.text)));
const NAMES: ReadonlySet<Role | null> = new Set<Role | null>(["goal", "indicator"]);

const isPlainHeading = (line: Line | undefined, scales: readonly Scale[]): boolean =>
  line !== undefined && !line.label && isHeading(line) && !isVerdict(line.text, scales);

const hintedAt = (uses: readonly Use[], ...roles: Role[]): boolean => {
  const { scores } = readHeader(uses[0]?.label.name ?? "");
  return roles.some((role) => (scores[role] ?? 0) >= HINTED);
};

/**
 * What a returning label of no known meaning says, by what its texts hold: judgements, or where it came. It stands right
 * below what begins a record, or its words hint at it.
 */
function roleOf(
  lines: readonly Line[],
  uses: readonly Use[],
  begun: ReadonlySet<number>,
  scales: readonly Scale[],
): Role | null {
  if (uses[0]?.label.role !== null || uses.some(({ at }) => begun.has(at))) return null;
  if (shareOf(uses, (text) => isVerdict(text, scales)) >= BORNE_OUT) return "grade";
  const below = uses.filter(({ at }) => begun.has(at - 1) || saysToBe(lines[at - 1]?.text ?? "")).length;
  const isPlaced = below >= uses.length * BORNE_OUT || hintedAt(uses, "outcome");
  return isPlaced && shareOf(uses, tellsWhere) >= BORNE_OUT ? "outcome" : null;
}

/** A figure, or a sentence about where it came, and nothing about what is to be. */
const tellsWhere = (text: string): boolean => (hasDigit(text) || tellsOutcome(text)) && !hasWord(text, "isTo");
