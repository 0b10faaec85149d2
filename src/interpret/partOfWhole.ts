import { NUMBER_WORDS } from "./numeral";
import { clean } from "./text";
import type { NumberReading } from "./valueReading";

/** "7/10": so many of so many, where it is no date. */
const PART = /^(\d{1,3}) ?\/ ?(\d{1,3})$/;

/** The wholes that a target counts in: 10 of "åtta av tio (8/10)". */
const wholesIn = (target: string): number[] =>
  [
    ...clean(target)
      .toLowerCase()
      .matchAll(/(?: av |\/ ?)(\d{1,3}|\p{L}+)/gu),
  ].flatMap(([, whole = ""]) => NUMBER_WORDS.get(whole) ?? (Number(whole) || []));

/** An outcome of so many of so many as a share, where its target counts in the same whole; null: another text. */
export function partOfWhole(outcome: string, target: string): NumberReading | null {
  const [part, whole] = PART.exec(clean(outcome))?.slice(1).map(Number) ?? [];
  if (part === undefined || whole === undefined || part > whole || !wholesIn(target).includes(whole)) return null;
  return { kind: "number", value: Number(((100 * part) / whole).toPrecision(15)), unit: "%", decimals: 0 };
}
