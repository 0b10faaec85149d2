import { lettersIn } from "../../domain/shapes";
import { readUnit } from "../number/unit";
import type { NumberReading } from "../number/valueReading";
import { readTarget } from "../targets/target";
import { fact } from "../../lexicon/textFact";
import { clean } from "../text/text";

/** A longer text says more than two ends. */
const LONGEST = 40;

const BETWEEN = new Set(["mellan", "och", "till"]);

/** An outcome that lies between two values and says no more: "75–80 %", "mellan 7 och 10 dagar"; null: another text. */
export const valueSpan = fact((text): [low: NumberReading, high: NumberReading] | null => {
  const written = clean(text);
  const saysMore = (word: string): boolean => !BETWEEN.has(word.toLowerCase()) && readUnit(word) === null;
  if (written.length > LONGEST || written.includes("(") || lettersIn(written).some(saysMore)) return null;
  const { reading, problem } = readTarget({ text: written });
  if (problem || reading.kind !== "range" || reading.value >= reading.value2) return null;
  const { value, value2, unit } = reading;
  const end = (at: number): NumberReading => ({ kind: "number", value: at, decimals: 0, ...(unit ? { unit } : {}) });
  return [end(value), end(value2)];
});
