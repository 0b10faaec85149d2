import type { Evidence } from "../domain/proof";
import { isBound, type Reading } from "../domain/reading";
import { isCount } from "../interpret/number/unit";
import { factsOf } from "../interpret/facts";
import { countsAll, type Each } from "../interpret/targets/ofEach";
import { assessing } from "../lexicon/assessing";
import { hasWord } from "../lexicon/lexicon";
import { wordsKey } from "./cellProof";
import type { Evaluation } from "./judgement";
import { headerOver, withHeader } from "./heading";
import { problemAt, type Chosen, type Measured, type Stop } from "./measured";
import { isSummed } from "./overYears";
import { answered, settledAs } from "./settled";

/** Targets that a total of several groups can be held against. */
const LEVELS: ReadonlySet<Reading["kind"]> = new Set(["min", "max", "range", "comparison", "allOf"]);

/** Words that ask the same of each of several groups, where they stand. */
function saidOf({ targetText = "", targetCell, indicator = "", around, isOfPart }: Measured) {
  const texts = [...withHeader(around, { text: targetText, cell: targetCell }), { text: indicator, cell: targetCell }];
  return texts.find(({ text }) => {
    const each = factsOf(text).ofEach;
    // A name that is its own target names no others.
    const isAll = targetText !== indicator && countsAll(targetText, indicator);
    return each !== null && !(each === "parts" && (isOfPart || isAll));
  });
}

/** Whether each of women and men is to reach the target. */
export const asksOfGroups = (of: Measured): boolean => {
  const said = saidOf(of);
  return said !== undefined && factsOf(said.text).ofEach === "people";
};

/** What the whole says of each of its parts: where a mean misses, or a sum falls short, one of them does. */
function followsFromWhole(of: Measured, { met, value, unit }: Evaluation): boolean {
  const { reading } = of;
  if (!isBound(reading)) return false;
  if (!met) return reading.kind === "min" || !isSummed(reading, of);
  return reading.kind === "min" && unit === "%" && value === ALL;
}
const ALL = 100;

/** A total is no less than so many times what each is to have; a mean lies nearer. */
const TOTAL = 2;

/** Whether a value may be a mean of what is asked for each, and no total: by its size, or by what the measure is called. */
function mayBeMean({ reading, indicator = "", unit = "" }: Measured, { value, measurement }: Chosen): boolean {
  if (value === undefined || !isBound(reading) || !Number.isInteger(value)) return true;
  const isMeasured = [reading.unit, measurement.unit].some((one) => one !== undefined && !isCount(one));
  const isNamed = [indicator, unit, measurement.unit ?? ""].some(
    (text) => assessing.has(text, "forEach") || hasWord(text, "mean"),
  );
  return isNamed || isMeasured || value < TOTAL * reading.value;
}

const isShare = (reading: Reading): boolean => isBound(reading) && reading.unit === "%";

/** Whether a value is of one of those that are asked the same of, or a mean of so many for each; a share is no number for each. */
const isOfItself = (of: Measured, graded: Chosen, each: Each | null): boolean =>
  each === "people"
    ? graded.measurement.group !== undefined
    : each === "so many" && !isShare(of.reading) && mayBeMean(of, graded);

/** What says that a value is of each of those that the target asks the same of; null: it asks the whole alone. */
export function eachBy(of: Measured, graded: Chosen, evaluation: Evaluation): Evidence | Stop | null {
  const { measurement } = graded;
  const said = LEVELS.has(of.reading.kind) && evaluation.kind !== "yesno" ? saidOf(of) : undefined;
  if (!said || isOfItself(of, graded, factsOf(said.text).ofEach)) return null;
  const { text, cell } = measurement;
  if (factsOf(text).saysEach || factsOf(headerOver(of.around, cell)).headsEach) return { by: "cell", cell, text };
  const key = wordsKey(said.cell ?? cell, said.text);
  const answer = settledAs(of.around, "each", key);
  if (answer) return answered(`”${said.text}”: ${answer.as}`, answer);
  if (followsFromWhole(of, evaluation)) return { by: "rule" };
  return problemAt(said, "varje-grupp");
}
