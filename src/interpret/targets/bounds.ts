import type { BoundReading, Reading } from "../../domain/reading";
import { atLeast, atMost, range, type Remainder } from "./rule";
import { sentences } from "../../lexicon/sentences";
import { grammar, SHALL } from "../text/grammar";
import type { Match, Phrase } from "../text/phrase";
import type { Quantity, Sentence } from "./sentence";
import { convert, isLength, isTime } from "../number/unit";

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
export const BOUNDS: readonly {
  /** A target whose only bound is of this row. */
  example: string;
  read: typeof atLeast;
  strict: boolean;
  limit: boolean;
  is: Phrase;
}[] = [
  { example: "högst 5", read: atMost, strict: false, limit: false, is: grammar("{max} {fill} ¤") },
  { example: "minst 80 %", read: atLeast, strict: false, limit: false, is: grammar("{min} {fill} ¤") },
  { example: "över 50 %", read: atLeast, strict: true, limit: false, is: grammar("{over} {fill} ¤") },
  { example: "under 5 %", read: atMost, strict: true, limit: false, is: grammar("{under} {fill} ¤") },
  {
    example: "inom 30 dagar",
    read: atMost,
    strict: false,
    limit: true,
    is: grammar("{within} {about} [¤* (till | – | -)] ¤"),
  },
];

/**
 * Every bound of the sentence, in the order of the text; each number is taken by the first kind that has it. "under två
 * veckor" beside a bound of something else states during what.
 */
export function boundsIn(sentence: Sentence): Bound[] {
  if (!sentence.text.includes("¤")) return [];
  const found = new Map<number, Bound>();
  for (const { read, strict, limit, is } of BOUNDS)
    for (const { numbers, from, to } of is.all(sentence.text)) {
      const digit = numbers.at(-1) ?? -1;
      const quantity = sentence.quantities[digit];
      if (!quantity || found.has(digit) || (limit && !isTime(quantity.unit) && !isLength(quantity.unit))) continue;
      found.set(digit, {
        reading: read(quantity, strict) as BoundReading,
        quantity,
        at: from,
        end: to,
        limit,
      });
    }
  const bounds = [...found.values()].sort((a, b) => a.at - b.at);
  const isDuring = ({ at, quantity }: Bound): boolean =>
    isTime(quantity.unit) && sentence.text.startsWith("under ", at);
  const counted = bounds.filter((bound) => !isDuring(bound));
  return counted.some(({ limit, quantity }) => !limit && !isTime(quantity.unit)) ? counted : bounds;
}

/** A value and its year, in either order. */
const STEPS = [grammar("¤ …¤ §"), grammar("§ …¤ ¤")];
/** Between clauses, each with its own value and year: "30 % år 2030. Delmål för 2025 är 25 %". */
const CLAUSE_END = grammar(". | ; | , | och | samt");
const OF_CLAUSE = grammar("^ …¤ (¤ …¤ § | § …¤ ¤) …¤ $");

/** A clause with more words, or with a verb of its own, is another target. */
const LONGEST_CLAUSE = 7;

/** A value and the year that it is for. Of a span ("2005–2030") the year is its end. */
export interface DatedStep {
  quantity: Quantity;
  time: string;
}

/** The values and years that a phrase has found, each number with its time. */
const stepsFound = ({ quantities, times }: Sentence, found: readonly Match[]): DatedStep[] =>
  found.flatMap(({ numbers: [number = -1], times: [time = -1] }) => {
    const [quantity, year] = [quantities[number], times[time]];
    return quantity && year !== undefined ? [{ quantity, time: year }] : [];
  });

/** The value and the year of each clause that has numbers; none where a clause has another count of either. */
function stepsOfClauses(sentence: Sentence): DatedStep[] {
  const clauses = CLAUSE_END.split(sentence.text).filter((clause) => clause.includes("¤") || clause.includes("§"));
  if (clauses.slice(1).some((clause) => SHALL.test(clause) || clause.trim().split(" ").length > LONGEST_CLAUSE))
    return [];
  return stepsFound(
    sentence,
    clauses.flatMap((clause) => OF_CLAUSE.exec(clause) ?? []),
  );
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
  const inOrder = STEPS.map((step) => stepsFound(sentence, step.all(sentence.text)));
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
const JOINED = grammar(
  `^ [${"[, | ; | /] ".repeat(2)}] $ | ^ [,] …3!(¤* | §* | ◊) (och | samt | men | , | ;) [W] $ | ^ [,] …6!(¤* | §* | ◊) (och | samt) $`,
);
const GOES_ON = grammar("(och | samt | men | ,) …2!(¤* | §* | ◊) $");

/** "minst 95 % av hushållen": a share, and what it is of. */
export const isShareOf = ({ quantity, end }: Bound, { text }: Sentence): boolean =>
  quantity.unit === "%" && (text.startsWith(" av ", end) || text.startsWith(" utav ", end));

/** "minst 95 % av hushållen … minst 100 Mbit/s": the second bound defines the share's content, and is not a target. */
const isContent = (share: Bound, other: Bound, sentence: Sentence): boolean =>
  isShareOf(share, sentence) && other.quantity.unit !== "%" && !GOES_ON.test(sentence.text.slice(share.end, other.at));

/** Whether two bounds can be of one measure. */
const haveOneUnit = (a: Quantity, b: Quantity): boolean =>
  convert(1, a.unit ?? b.unit ?? "", b.unit ?? a.unit ?? "") !== null;

/** A least and a greatest value, neither strict, as a range; null for anything else. */
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
