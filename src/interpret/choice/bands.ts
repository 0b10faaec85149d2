import { areDigits } from "../../domain/shapes";
import { OWN_WORDS, STATES, stepsOf, type Scale, type StepClass } from "../../domain/scale";
import { factsOf } from "../facts";
import { clean, textKey } from "../text/text";

/** A step that is a band of per cent of fulfilment: "75–89 %", "under 75 %", "100 %". */
export interface Band {
  from: number;
  /** Where it ends as printed; absent: it has no upper end, or ends where the next better one begins. */
  to?: number;
  /** A share alone, which is a step only beside others that are bands. */
  isShare: boolean;
}

/** Of the target, in per cent. */
const WHOLE = 100;

/** Characters of the longest band: "mindre än 75 procent". */
const LONGEST = 30;

/** A text as a band of per cent; null: it is none. */
export function bandIn(text: string): Band | null {
  const reading = clean(text).length > LONGEST ? null : factsOf(text).target;
  if (reading?.kind === "range" && reading.unit === "%")
    return { from: reading.value, to: reading.value2, isShare: false };
  if (reading?.kind === "max" && reading.unit === "%")
    return { from: 0, ...(reading.strict ? {} : { to: reading.value }), isShare: false };
  if (reading?.kind !== "min" || reading.unit !== "%") return null;
  return { from: reading.value, isShare: isPercent(text) };
}

/** Whether a text is a figure with its unit and nothing else: "100 %". */
const isPercent = (text: string): boolean => {
  const [figure = "", ...unit] = clean(text).replace("%", " procent").split(" ").filter(Boolean);
  return areDigits(figure) && unit.join("") === "procent";
};

/** Whether a text may be a step in per cent: a band, or a share, which is one beside others. */
export const isBandStep = (text: string): boolean => bandIn(text) !== null;

/** A text and the band that it is. */
export interface BandStep {
  text: string;
  band: Band;
}

/**
 * Texts as the bands that they are, the best first, each step once; null where some text is none, all are shares alone,
 * or two begin at one place or overlap.
 */
export function bandsOf(texts: readonly string[]): BandStep[] | null {
  const distinct = [...new Map(texts.map((text) => [textKey(text), text])).values()];
  const found = distinct.flatMap((text) => {
    const band = bandIn(text);
    return band ? [{ text, band }] : [];
  });
  const ordered = found.sort((a, b) => b.band.from - a.band.from);
  const areApart = ordered.every(({ band: { from, to = from } }, at) => {
    const above = ordered[at - 1]?.band.from ?? Infinity;
    return from < above && to <= above;
  });
  const areBands = found.length === distinct.length && ordered.some(({ band }) => !band.isShare);
  return areBands && areApart ? ordered : null;
}

/**
 * Texts that are all shares alone, the greatest first, each once: steps of a scale, or how much of the target is reached.
 * Null where some text is none.
 */
export function sharesOf(texts: readonly string[]): BandStep[] | null {
  const distinct = [...new Map(texts.map((text) => [bandIn(text)?.from, text])).values()];
  const found = distinct.flatMap((text) => {
    const band = bandIn(text);
    return band?.isShare ? [{ text, band }] : [];
  });
  return found.length === distinct.length && found.length > 1 ? found.sort((a, b) => b.band.from - a.band.from) : null;
}

/** What each share means as a step: all of it is reached, nothing of it is not, and what is between is partly. */
export const shareClass = ({ band: { from } }: BandStep): StepClass =>
  from >= WHOLE ? "reached" : from <= 0 ? "notReached" : "partly";

/**
 * What each band means, the best first: what begins at 100 per cent is reached. Where no band does, the best one holds both
 * reached and missed targets, and nothing says what any of them means.
 */
export function bandClass(steps: readonly BandStep[], at: number): StepClass | null {
  if ((steps[0]?.band.from ?? 0) < WHOLE) return null;
  if ((steps[at]?.band.from ?? 0) >= WHOLE) return "reached";
  return at === steps.length - 1 ? "notReached" : "partly";
}

/** The scale of some texts that are bands of per cent; null: they are none. */
export function bandScale(texts: readonly string[]): Scale | null {
  const steps = bandsOf(texts);
  if (!steps) return null;
  const rows = steps.map(({ text }, at): [string, StepClass | null] => [clean(text), bandClass(steps, at)]);
  return { name: "Uppfyllelse i procent", steps: stepsOf(rows), states: STATES, order: "stated", source: OWN_WORDS };
}
