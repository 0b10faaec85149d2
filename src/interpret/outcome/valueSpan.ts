import { lettersIn } from "../../domain/shapes";
import type { Reading } from "../../domain/reading";
import { readValue } from "../number/number";
import { readUnit } from "../number/unit";
import type { NumberReading } from "../number/valueReading";
import { readTarget } from "../targets/target";
import { fact } from "../../lexicon/textFact";
import { clean } from "../text/text";

/** A longer text says more than two ends. */
const LONGEST = 40;

const BETWEEN = new Set(["mellan", "och", "till"]);

type Span = [low: NumberReading, high: NumberReading];

const spanOf = (low: number, high: number, unit: string | undefined): Span => {
  const end = (value: number): NumberReading => ({ kind: "number", value, decimals: 0, ...(unit ? { unit } : {}) });
  return [end(low), end(high)];
};

/** An outcome that lies between two values and says no more: "75–80 %", "mellan 7 och 10 dagar"; a bound, to its open end. */
export const valueSpan = fact((text): Span | null => {
  const written = clean(text);
  const { reading, problem } = readTarget({ text: written });
  if (problem || written.length > LONGEST || written.includes("(")) return null;
  if (isBoundAlone(written)) return openSpan(reading);
  const saysMore = (word: string): boolean => !BETWEEN.has(word.toLowerCase()) && readUnit(word) === null;
  if (reading.kind !== "range" || reading.value >= reading.value2 || lettersIn(written).some(saysMore)) return null;
  return spanOf(reading.value, reading.value2, reading.unit);
});

/** Whether an outcome is stated as a bound, and no more: "<20", "mer än 85 %", "färre än fem". */
const isBoundAlone = (written: string): boolean => {
  const read = readValue(written);
  return read.kind === "problem" && read.code === "gräns-som-utfall";
};

/** So many times a lower bound: nothing that is stated so is more. */
const FAR = 1000;

/** A bound above nought as a span: down to nought, up to all of a share, else to what nothing reaches. */
function openSpan(reading: Reading): Span | null {
  if ((reading.kind !== "max" && reading.kind !== "min") || reading.value <= 0) return null;
  const { kind, value, unit } = reading;
  if (kind === "max") return spanOf(0, value, unit);
  const most = unit === "%" ? 100 : value * FAR;
  return value < most ? spanOf(value, most, unit) : null;
}
