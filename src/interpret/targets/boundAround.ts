import { bySpaces } from "../../domain/shapes";
import { isMeasuredUnit } from "../number/unit";
import { grammar } from "../text/grammar";
import { clean } from "../text/text";
import { boundsIn } from "./bounds";
import { readSentence } from "./sentence";
import { readTarget } from "./target";

/** A number is bound by so many words before it at most, or after it: "inte fler än 10", "5 veckor". */
const MOST_WORDS = 3;

const CLAUSE_END = /[.,:;–()|\n]/;

/** What binds a number right before it, and what does after it. */
const BEFORE = grammar("({atLeast} | {atMost} | {over} | {under}) : $");
const AFTER = grammar(
  "^ ([W] {or} ({up} | {down} | mera | längre | över | under | uppåt | nedåt | däröver | därunder) | [W] [som] ({atLeast} | {atMost}) $)",
);

/** What begins with a bound of its own, and the signs between parts of a value: nothing binds a number over them. */
const BOUND = grammar("^ ({atLeast} | {atMost} | {over} | {under})");
const PART_SIGNS: ReadonlySet<string> = new Set(";/|\n");

/** Where parts of a text begin that have a bound of their own. */
const boundPartsIn = (text: string): number[] =>
  [...text].flatMap((sign, at) =>
    PART_SIGNS.has(sign) && BOUND.exec(clean(text.slice(at + 1)).toLowerCase()) ? [at + 1] : [],
  );

/** What a text states of its number, whatever its other words say of which side is better. */
function stated(text: string): string {
  const { reading } = readTarget({ text });
  if (reading.kind === "text") return "";
  const isSided = reading.kind === "min" || reading.kind === "max";
  const value = "value" in reading ? reading.value : null;
  const unit = reading.unit !== undefined && isMeasuredUnit(reading.unit) ? reading.unit : null;
  const bounds = boundsIn(readSentence(clean(text))).map((one) => [one.reading.kind, one.reading.strict]);
  const about = isSided ? reading.about : undefined;
  return JSON.stringify([isSided ? "bound" : reading.kind, value, unit, bounds, about]);
}

/**
 * A target's part of a text with the words before or after it that change what it says: "högst 10" of "10", "5 veckor" of
 * "5"; null: it says the same without them. `before` and `after`: what stands around it in the text.
 */
export function withBoundWords(before: string, part: string, after: string): string | null {
  const begins = boundPartsIn(before + part).findLast((at) => at <= before.length) ?? 0;
  const ends = (boundPartsIn(after)[0] ?? after.length + 1) - 1;
  return withWordsAround(before.slice(begins), part, after.slice(0, ends));
}

function withWordsAround(before: string, part: string, after: string): string | null {
  const own = stated(part);
  if (own === "") return null;
  const [left, right] = [clean(before), clean(after).toLowerCase()];
  const headed = BEFORE.exec(left.toLowerCase());
  if (headed) return `${left.slice(headed.from)} ${part}`;
  const bound = AFTER.exec(right);
  if (bound) return `${part} ${clean(after).slice(0, bound.to)}`;
  const words = bySpaces(left.split(CLAUSE_END).at(-1)!);
  const next = bySpaces(clean(after).split(CLAUSE_END)[0]!);
  for (let n = 1; n <= MOST_WORDS; n++) {
    const wider = [
      ...(n > words.length ? [] : [`${words.slice(-n).join(" ")} ${part}`]),
      ...(n > next.length ? [] : [`${part} ${next.slice(0, n).join(" ")}`]),
    ].find((text) => !["", own].includes(stated(text)));
    if (wider === undefined) continue;
    // "fler än 10" of "inte fler än 10" is bound itself.
    return wider.endsWith(part) ? (withWordsAround(words.slice(0, -n).join(" "), wider, after) ?? wider) : wider;
  }
  return null;
}
