import { inTime, samePeriod } from "../assess/periods";
import { periodText } from "../interpret/time/period";
import { formatMeasure } from "../interpret/number/number";
import { readFigure, yardstickOf, type Figured } from "./figure";
import { isIndicator, type Match, type Matched } from "./matching";
import { FIELD_WORDS, type Field } from "./submission";

/**
 * A value this many times the measure's largest so far, or this small a fraction of its smallest, needs a choice. Set
 * by judgement, not fitted.
 */
const JUMP = 3;
/** A smaller change than this in the measure's own unit is never a jump: 1 → 4 cases, 2 → 7 %. */
const STEP = { "%": 10, other: 3 };

/** A value that a measure has had before. */
interface Earlier {
  value: number;
  period: string;
}

/**
 * Values of a measure for other periods than the one that is collected, oldest first; groups and other bodies' figures
 * left out.
 */
function earlierOf(node: Matched, period: string): Earlier[] {
  if (!isIndicator(node)) return [];
  return inTime(node.outcomes).flatMap(({ value, group, source, period: of }) =>
    value === null || group || source !== undefined || samePeriod(of, period) ? [] : [{ value, period: of }],
  );
}

/** Whether a value has another sign than all earlier ones. */
const turns = (value: number, low: number, high: number): boolean => (low > 0 && value < 0) || (high < 0 && value > 0);

/** Whether a value is several times above or below all earlier ones; more is needed where they themselves vary more. */
function multiplies(value: number, low: number, high: number): boolean {
  if (low <= 0 || value < 0) return false;
  const limit = Math.max(JUMP, high / low);
  return value > high * limit || value * limit < low;
}

/**
 * Why a submitted value is asked about, set against the measure's own history: several times larger or smaller than it
 * has ever been, of another sign, or a share above 100 % where it never was. Undefined where it is plausible or nothing
 * is known.
 */
export function jumpOf(node: Matched, value: number, unit: string | undefined, period: string): string | undefined {
  const earlier = earlierOf(node, period);
  const last = earlier.at(-1);
  if (!last) return undefined;
  const values = earlier.map((one) => one.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const nearest = Math.max(low, Math.min(high, value));
  const far = Math.abs(value - nearest) > (unit === "%" ? STEP["%"] : STEP.other);
  const above = unit === "%" && low >= 0 && high <= 100 && value > 100;
  if (!above && !(far && (turns(value, low, high) || multiplies(value, low, high)))) return undefined;
  const shown = (of: number): string => formatMeasure(of, unit).replaceAll("\u00a0", " ");
  const when = last.period === "" ? "senast" : periodText(last.period);
  return `Värdet ${shown(value)} avviker mycket från tidigare utfall (${shown(last.value)} ${when}). Kontrollera att det står på rätt rad och i rätt enhet.`;
}

/**
 * The misfit of a value on the row of a goal, or with another sign than its measure. A natural logarithm: 3 is twenty
 * times too large or too small.
 */
const WORST = 3;
/** The misfit of a value on a row of which nothing is known, or beyond the last row. */
const UNKNOWN = 1;
/**
 * Most values must fit better, so that one slip does not put right ones in question; half of the misfit must go, and the mean value be twice too large or too small as it stands, before a column is held
 * to have slid.
 */
const BETTER = 0.5;
const POOR = Math.log(2);
const SLIDES = [-2, -1, 1, 2];

/**
 * How badly a figure, read as one of a node's, fits the node: the distance from its latest value as a ratio's logarithm,
 * at most `WORST`.
 */
function misfit(figure: Figured, node: Matched | undefined, period: string): number {
  if (!node) return UNKNOWN;
  if (!isIndicator(node)) return WORST;
  const last = earlierOf(node, period).at(-1)?.value;
  const read = readFigure(figure, yardstickOf(node));
  if (last === undefined || last === 0 || read.kind !== "number") return UNKNOWN;
  const value = read.meant ?? read.value;
  return value / last > 0 ? Math.min(WORST, Math.abs(Math.log(value / last))) : WORST;
}

/**
 * Whether a whole column of a submission fits the rows above or below better than those that it stands on, as when
 * cells were pasted one row off. `matches`: in the order of the submission's rows. Answers with a sentence, or
 * undefined.
 */
export function slideOf(
  matches: readonly Match[],
  field: Extract<Field, "outcome" | "forecast">,
  period: string,
): string | undefined {
  const values = matches.flatMap(({ row, node }, at) => {
    const figure = row.fields[field];
    if (figure === undefined) return [];
    return readFigure(figure, isIndicator(node) ? yardstickOf(node) : {}).kind === "number" ? [{ at, figure }] : [];
  });
  if (values.length < 2) return undefined;
  const total = (by: number): number =>
    values.reduce((sum, { at, figure }) => sum + misfit(figure, matches[at + by]?.node, period), 0);
  const standing = total(0);
  if (standing / values.length < POOR) return undefined;
  /** How many values fit the row so far away better than their own. */
  const better = (by: number): number =>
    values.filter(
      ({ at, figure }) => misfit(figure, matches[at + by]?.node, period) < misfit(figure, matches[at]?.node, period),
    ).length;
  const [best] = SLIDES.map((by) => ({ by, misfit: total(by) })).sort((a, b) => a.misfit - b.misfit);
  if (!best || best.misfit > standing * BETTER || better(best.by) * 2 <= values.length) return undefined;
  const rows = Math.abs(best.by) === 1 ? "en rad" : `${Math.abs(best.by)} rader`;
  return `Kolumnen ${FIELD_WORDS[field]} passar bättre ${rows} längre ${best.by > 0 ? "ned" : "upp"}. Kontrollera att värdena inte har förskjutits.`;
}
