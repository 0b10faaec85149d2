import type { BoundReading, Reading } from "../domain/reading";
import { atLeast, atMost, range } from "./rule";
import { sentences } from "../lexicon/sentences";
import { grammar, type Pattern } from "./grammar";
import { isDigit } from "./letters";
import type { Remainder } from "./beside";
import type { Quantity, Sentence } from "./sentence";
import { convert, isLength, isTime } from "./unit";

/** A bound that was found with its number: "minst 80 %". */
export interface Bound {
  reading: BoundReading;
  quantity: Quantity;
  at: number;
  end: number;
  /**
   * "inom 30 dagar", "inom 500 meter": a limit of time or distance, which may belong to the measure rather than be the
   * target.
   */
  limit: boolean;
}

/** Negated bounds are among `MAX` and `MIN`, so they stand first: "får inte vara högre än 5" is no "högre än 5". */
const BOUNDS: readonly { read: typeof atLeast; strict: boolean; limit: boolean; is: Pattern }[] = [
  { read: atMost, strict: false, limit: false, is: grammar("{MAX} ?{FILL}{Q}", "g") },
  { read: atLeast, strict: false, limit: false, is: grammar("{MIN} ?{FILL}{Q}", "g") },
  { read: atLeast, strict: true, limit: false, is: grammar("{OVER} {FILL}{Q}", "g") },
  { read: atMost, strict: true, limit: false, is: grammar("{UNDER} {FILL}{Q}", "g") },
  {
    read: atMost,
    strict: false,
    limit: true,
    is: grammar("(?:inom|senast|innen|inden|efter högst) {ABOUT}(?:{Q} ?(?:till|–|-) ?)?{Q}", "g"),
  },
];

/**
 * Every bound of the sentence, in the order of the text; each number is taken by the first kind that has it. "under två
 * veckor" beside a bound of something else tells during what.
 */
export function boundsIn(sentence: Sentence): Bound[] {
  if (!sentence.text.includes("¤")) return [];
  const found = new Map<number, Bound>();
  for (const { read, strict, limit, is } of BOUNDS)
    for (const match of is.matchAll(sentence.text)) {
      const digit = Number(match.slice(1).findLast((group) => isDigit(group ?? "")));
      const quantity = sentence.quantities[digit]!;
      if (found.has(digit) || (limit && !isTime(quantity.unit) && !isLength(quantity.unit))) continue;
      found.set(digit, {
        reading: read(quantity, strict) as BoundReading,
        quantity,
        at: match.index,
        end: match.index + match[0].length,
        limit,
      });
    }
  const bounds = [...found.values()].sort((a, b) => a.at - b.at);
  const isDuring = ({ at, quantity }: Bound): boolean =>
    isTime(quantity.unit) && sentence.text.startsWith("under ", at);
  const counted = bounds.filter((bound) => !isDuring(bound));
  return counted.some(({ limit, quantity }) => !limit && !isTime(quantity.unit)) ? counted : bounds;
}

const STEPS: readonly { is: RegExp; quantity: number; time: number }[] = [
  { is: /¤(\d)[^¤§]{0,120}?§(\d)/g, quantity: 1, time: 2 },
  { is: /§(\d)[^¤§]{0,160}?¤(\d)/g, quantity: 2, time: 1 },
];

/** Clauses, each with its own value and year in either order: "30 % år 2030. Delmål för 2025 är 25 %". */
const CLAUSES = /[.;,] |(?<![A-Za-zµÀ-ω])(?:och|samt)(?![A-Za-zµÀ-ω])/;
const OF_CLAUSE = /^[^¤§]*(?:¤(\d)[^¤§]*§(\d)|§(\d)[^¤§]*¤(\d))[^¤§]*$/;

/** More words, or a verb of its own, make a clause another target. */
const LONGEST_CLAUSE = 7;
const SHALL = grammar("{SHALL}");

/** The value and the year of each clause that has numbers; none where a clause has another count of either. */
function stepsOfClauses({ text, quantities, times }: Sentence): DatedStep[] {
  const clauses = text.split(CLAUSES).filter((clause) => clause.includes("¤") || clause.includes("§"));
  if (clauses.slice(1).some((clause) => SHALL.test(clause) || clause.trim().split(" ").length > LONGEST_CLAUSE))
    return [];
  return clauses.flatMap((clause) => {
    const match = OF_CLAUSE.exec(clause);
    return match
      ? [{ quantity: quantities[Number(match[1] ?? match[4])]!, time: times[Number(match[2] ?? match[3])]! }]
      : [];
  });
}

/** A value and the year that it is for. Of a span ("2005–2030") the year is its end. */
export interface DatedStep {
  quantity: Quantity;
  time: string;
}

/**
 * Values by year in one text: "minst 70 % år 2022 och 80 % år 2024", "2024: 75 %, 2025: 80 %", earliest first; none:
 * the text has no such.
 */
export function stepsIn(sentence: Sentence): DatedStep[] {
  const count = sentence.text.split("¤").length - 1;
  if (
    count < 2 ||
    sentence.text.includes("ytterligare") ||
    new Set(boundsIn(sentence).flatMap(({ limit, reading }) => (limit ? [] : [reading.kind]))).size > 1
  )
    return [];
  const inOrder = STEPS.map(({ is, quantity, time }) =>
    [...sentence.text.matchAll(is)].map((match) => ({
      quantity: sentence.quantities[Number(match[quantity])]!,
      time: sentence.times[Number(match[time])]!,
    })),
  );
  for (const steps of [...inOrder, stepsOfClauses(sentence)]) {
    const unlike = steps.some(({ quantity: { unit, value } }) => value === 0 && unit !== steps[0]!.quantity.unit);
    if (steps.length === count && !unlike && new Set(steps.map((step) => step.time)).size === count)
      return steps
        .map(({ quantity, time }) => ({ quantity, time: time.split("–").at(-1)! }))
        .sort((a, b) => (a.time < b.time ? -1 : 1));
  }
  return [];
}

/** The last of the values by year, or null. */
export const lastStep = (sentence: Sentence): DatedStep | null => stepsIn(sentence).at(-1) ?? null;

/** Between two bounds that hold together: little more than "och". */
const JOINED =
  /^[ ,;/]*$|^[ ,]*(?:[A-Za-zµÀ-ω-]+ ){0,3}?(?:och|samt|men|,|;) *(?:[A-Za-zµÀ-ω-]+ )?$|^[ ,]*(?:[A-Za-zµÀ-ω/-]+ ){0,6}?(?:och|samt) $/;

/** "minst 95 % av hushållen": a share, and what it is of. */
export const isShareOf = ({ quantity, end }: Bound, { text }: Sentence): boolean =>
  quantity.unit === "%" && (text.startsWith(" av ", end) || text.startsWith(" utav ", end));

/**
 * "minst 95 % av hushållen … minst 100 Mbit/s": the second bound is what the share has, or what it is of, not a target
 * beside it.
 */
const isContent = (share: Bound, other: Bound, sentence: Sentence): boolean =>
  isShareOf(share, sentence) &&
  other.quantity.unit !== "%" &&
  !/(?:och|samt|men|,) (?:[A-Za-zµÀ-ω-]+ ){0,2}$/.test(sentence.text.slice(share.end, other.at));

/** Whether two bounds can be of one measure. */
const haveOneUnit = (a: Quantity, b: Quantity): boolean =>
  convert(1, a.unit ?? b.unit ?? "", b.unit ?? a.unit ?? "") !== null;

/** A least and a greatest value, neither strict, as a range; null where they are none. */
function inside(a: Bound, b: Bound): Reading | null {
  if (a.reading.kind === b.reading.kind || a.reading.strict || b.reading.strict) return null;
  const [low, high] = a.reading.kind === "min" ? [a, b] : [b, a];
  const unit = a.quantity.unit ?? b.quantity.unit;
  return range([low.quantity, { ...high.quantity, ...(unit ? { unit } : {}) }]);
}

/**
 * The bounds of a sentence as one reading: a range, several parts, or the one that counts. Time limits count only where
 * nothing else does. `remainder`: the text has other values of the same kind ("inom 30 minuter i centralorten och inom
 * 60 minuter på landsbygden").
 */
export function ofBounds(bounds: Bound[], sentence: Sentence): { reading: Reading; remainder?: Remainder } {
  const firm = bounds.filter((bound) => !bound.limit);
  const [a, ...others] = firm.length > 0 ? firm : bounds;
  const [b, ...more] = a ? others.filter((other) => !isContent(a, other, sentence)) : [];
  if (!a) throw new Error("No bound to read");
  if (!b || lastStep(sentence)) return { reading: a.reading };
  const sameUnit = haveOneUnit(a.quantity, b.quantity);
  const ranged = sameUnit && more.length === 0 ? inside(a, b) : null;
  if (ranged) return { reading: ranged };
  const isSame = sameUnit && a.reading.kind === b.reading.kind;
  const between = sentence.text.slice(a.end, b.at);
  if (!isSame && JOINED.test(between))
    return { reading: { kind: "allOf", parts: [a, b, ...more].map((bound) => bound.reading) } };
  const isRepeated = isSame && a.quantity.value === b.quantity.value && !sentences.has(between, "and");
  return isRepeated ? { reading: a.reading } : { reading: a.reading, remainder: "flera värden" };
}
