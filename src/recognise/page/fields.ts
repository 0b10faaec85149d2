import { grouped } from "../../domain/grouped";
import { hasDigit } from "../../domain/shapes";
import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { readHeader } from "../../interpret/header/header";
import { hasWord } from "../../lexicon/lexicon";
import type { Line, LineLabel } from "./line";
import { isFigureAlone, isHeading, LONGEST_TOLD_GOAL, saysToBe, tellsOutcome } from "./wording";
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
  /** The text in the line or in the row right below, a short one too. */
  under?: string;
}

/** The lines with what their returning labels are: those that begin a record become lines of what they say. */
export function fielded(lines: readonly Line[], scales: readonly Scale[]): readonly Line[] {
  const fields = [...grouped(usesIn(lines), ({ label }) => label.name.toLowerCase()).values()].filter(
    (uses) => uses.length >= FEWEST,
  );
  const begun = new Set(fields.flatMap((uses) => (beginsRecords(lines, uses, scales) ? uses.map(({ at }) => at) : [])));
  const above = new Set(fields.flatMap((uses) => (tellsOfAbove(lines, uses) ? uses.map(({ at }) => at - 1) : [])));
  const roles = new Map<number, Role>();
  const give = (uses: readonly Use[], role: Role | null): void => {
    if (role !== null) for (const { at } of uses) roles.set(at, role);
  };
  for (const uses of fields) give(uses, roleOf(lines, uses, begun, scales));
  const labels = lines.flatMap(({ label }, at) => (label ? [{ at, role: label.role }] : []));
  for (const role of ["indicator", "goal"] as const)
    for (const uses of fields) if (namesBefore(uses, role, labels, roles, begun)) give(uses, role);
  const known = lines.map((line, i): Line => {
    const role = roles.get(i);
    if (begun.has(i)) return begins(line);
    if (above.has(i)) return { ...line, begins: true };
    return role && line.label ? { ...line, label: { ...line.label, role } } : line;
  });
  const firsts = fields.map((uses) => uses.map(({ at }) => at)).filter((uses) => beginMeasured(known, uses));
  const records = firsts.reduce<readonly Line[]>(asRecords, known);
  return [...firsts, overMeasures(known)].reduce(withGoalsJudged, records);
}

/** The lines that stand right over the label of a measure without one of their own: goals begin so too. */
function overMeasures(lines: readonly Line[]): number[] {
  const isOver = (line: Line, at: number): boolean => !line.label && lines[at + 1]?.label?.role === "indicator";
  const over = lines.flatMap((line, at) => (isOver(line, at) ? [at] : []));
  return over.length >= FEWEST ? over : [];
}

/** The label of a goal, with the label of its measure as the next one, most times that it comes back. */
function beginMeasured(lines: readonly Line[], uses: readonly number[]): boolean {
  const isMeasured = (at: number): boolean =>
    lines.slice(at + 1).find(({ label }) => label)?.label?.role === "indicator";
  return (
    uses.every((at) => lines[at]?.label?.role === "goal") && uses.filter(isMeasured).length >= uses.length * BORNE_OUT
  );
}

/**
 * Lines with records that each begin with the label of a goal: a heading right above some of them is what the goals are
 * about, where others have none.
 */
function asRecords(lines: readonly Line[], firsts: readonly number[]): readonly Line[] {
  const isHead = (line: Line | undefined): boolean =>
    line !== undefined && !line.label && !line.titled && isHeading(line) && !line.isFigure;
  const heads = firsts
    .map((at) => at - 1)
    .filter((at) => isHead(lines[at]) && lines[at]!.row + 1 === lines[at + 1]!.row);
  const areAbout = new Set(heads.length >= FEWEST && heads.length < firsts.length ? heads : []);
  return lines.map((line, at): Line => {
    if (areAbout.has(at)) return { ...line, heads: true };
    return at === 0 && heads[0] === 0 && heads.length < firsts.length ? { ...line, titled: true } : line;
  });
}

/** A judgement that each record of a goal has once, though it may have several measures, and below them, is of the goal. */
function withGoalsJudged(lines: readonly Line[], firsts: readonly number[]): readonly Line[] {
  const spans = firsts.map((from, i) => {
    const roles = lines.slice(from, firsts[i + 1]).map(({ label }) => label?.role);
    const [grade, measure] = [roles.indexOf("grade"), roles.indexOf("indicator")];
    const [lastGrade, lastMeasure] = [roles.lastIndexOf("grade"), roles.lastIndexOf("indicator")];
    const isOne = grade === lastGrade && !(grade > measure && grade < lastMeasure);
    return { isOne, isOfSeveral: grade >= 0 && measure < lastMeasure };
  });
  if (!spans.every(({ isOne }) => isOne) || !spans.some((span) => span.isOfSeveral)) return lines;
  return lines.map((line): Line =>
    line.label?.role === "grade" ? { ...line, label: { ...line.label, ofGoal: true } } : line,
  );
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
    if (label.value) return [{ at, label, texts: [label.value.text], under: label.value.text }];
    const below = lines[at + 1];
    const isUnder = below?.row === lines[at]!.row + 1 && !below.label;
    return [{ at, label, texts: textsUnder(lines, at), ...(isUnder ? { under: below.text } : {}) }];
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

/** The same, of what stands right below each. */
const shareUnder = (uses: readonly Use[], holds: (text: string) => boolean): number =>
  uses.filter(({ under }) => under !== undefined && holds(under)).length / uses.length;

/**
 * The label of a goal or a target, or one before what is told, over sentences that say what is to be begins each record, where the line above does
 * not: some have no heading of their own, or several such sentences below one label.
 */
function beginsRecords(lines: readonly Line[], uses: readonly Use[], scales: readonly Scale[]): boolean {
  const role = uses[0]?.label.role ?? null;
  if (role === "goal" && uses.every(({ at }) => beginsBlock(lines, at))) return true;
  if (!BEGIN.has(role) || shareOf(uses, isToBe) < BORNE_OUT) return false;
  if (role === null && !uses.every(({ at }) => isAnsweredIn(lines[at + 1], scales))) return false;
  if (uses.some(({ at }) => isNamedAbove(lines[at - 1]))) return false;
  return uses.some(
    ({ at, label, texts }) =>
      texts.filter(isToBe).length > 1 || (label.value !== undefined && !isPlainHeading(lines[at - 1], scales)),
  );
}

/** A label of figures that stands each time right below a sentence on what is to be: the sentence begins the record. */
function tellsOfAbove(lines: readonly Line[], uses: readonly Use[]): boolean {
  const isAim = (line: Line | undefined): boolean =>
    line !== undefined && !line.label && line.mark === undefined && isToBe(line.text);
  return (
    TOLD.has(uses[0]?.label.role ?? null) &&
    uses.every(({ at }) => isAim(lines[at - 1]) && !(isOfSeveral(lines[at - 2]) && isNamedAbove(lines[at - 2]))) &&
    uses.some(({ at }) => lines[at - 2]?.label !== undefined)
  );
}
/** With a number of its own, or come back: no title. */
const isOfSeveral = (line: Line | undefined): boolean => line?.returns === true || line?.label?.number !== undefined;
const TOLD: ReadonlySet<Role | null> = new Set<Role | null>(["target", "outcome"]);

/** A label with a name after it, below a blank row and right above what is told: "Mål: Matsvinn". */
function beginsBlock(lines: readonly Line[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at]!, lines[at + 1]];
  const name = line.label?.value?.text ?? "";
  const isName = name !== "" && !hasDigit(name) && !isToBe(name);
  return isName && above !== undefined && above.row < line.row - 1 && below?.row === line.row + 1;
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
  if (hintedAt(uses, "target") && shareUnder(uses, isFigureAlone) >= BORNE_OUT) return "target";
  const below = uses.filter(({ at }) => begun.has(at - 1) || saysToBe(lines[at - 1]?.text ?? "")).length;
  const isPlaced = below >= uses.length * BORNE_OUT || hintedAt(uses, "outcome");
  const told = Math.max(shareOf(uses, tellsWhere), shareUnder(uses, tellsWhere));
  return isPlaced && told >= BORNE_OUT ? "outcome" : null;
}

/** A figure, or a sentence about where it came, and nothing about what is to be. */
const tellsWhere = (text: string): boolean => (hasDigit(text) || tellsOutcome(text)) && !hasWord(text, "isTo");

/** What may stand below the name of a goal or of a measure in a record. */
const AFTER: Readonly<Record<"goal" | "indicator", ReadonlySet<Role | null>>> = {
  indicator: new Set<Role | null>(["target", "outcome", "baseline"]),
  goal: new Set<Role | null>(["indicator"]),
};

/**
 * A returning label of no known meaning over words without a figure is the name of what the next label tells of: of a
 * measure before its target or outcome ("Vi mäter"), of a goal before its measure ("Vi vill").
 */
function namesBefore(
  uses: readonly Use[],
  role: "goal" | "indicator",
  labels: readonly { at: number; role: Role | null }[],
  roles: ReadonlyMap<number, Role>,
  begun: ReadonlySet<number>,
): boolean {
  if (uses[0]?.label.role !== null || uses.some(({ at }) => begun.has(at) || roles.has(at))) return false;
  const isBefore = ({ at }: Use): boolean => {
    const next = labels[labels.findIndex((one) => one.at === at) + 1];
    return next !== undefined && AFTER[role].has(roles.get(next.at) ?? next.role);
  };
  const isName = (text: string): boolean =>
    text.length <= LONGEST_TOLD_GOAL && !tellsOutcome(text) && !isFigureAlone(text);
  return uses.filter(isBefore).length >= uses.length * BORNE_OUT && shareUnder(uses, isName) >= BORNE_OUT;
}
