import { factsOf } from "../interpret/facts";
import { isChange, type ChangeByReading, type Direction, type Reading } from "../domain/reading";
import type { ReportedChange } from "../interpret/outcome/reportedChange";
import { isCount } from "../interpret/number/unit";
import { asChange } from "./change";
import type { Evaluated } from "./judgement";
import type { Chosen } from "./measured";
import type { Better } from "./others";

/** Unchanged or better, or changed to the side that the target allows. */
function kept({ moved }: ReportedChange, allowed: Direction | undefined): boolean | null {
  if (moved === "same" || moved === "better" || moved === allowed) return true;
  return moved === "worse" || allowed !== undefined ? false : null;
}

/** Whether the stated change has the unit and the starting year of the target. */
function isOfSameKind(reading: ChangeByReading, { unit, since }: ReportedChange): boolean {
  const sameUnit = unit === reading.unit || ((unit === undefined || isCount(unit)) && isCountOrNone(reading.unit));
  const sameStart = since === undefined || (reading.per !== "år" && (reading.reference?.includes(since) ?? true));
  return sameUnit && sameStart;
}

const isCountOrNone = (unit: string | undefined): boolean => unit === undefined || isCount(unit);

/** Compares a stated change with the required one. */
function byHowMuch(
  reading: ChangeByReading,
  reported: ReportedChange,
  graded: Chosen,
  better: Better,
): Evaluated | null {
  const asked = reading.kind === "increaseBy" ? "higher" : "lower";
  const isAsked = reported.moved === asked || (reported.moved === "better" && !reading.cap);
  if (reported.value === undefined)
    return isAsked || reported.moved === "better" ? null : [{ met: reading.cap === true, kind: reading.kind }];
  if (!isOfSameKind(reading, reported)) return { stop: "level or change" };
  const sign = (asked === "higher") === isAsked ? 1 : -1;
  const value = sign * reported.value;
  const unit = reported.unit ?? reading.unit;
  return asChange(reading, { ...graded, value, measurement: { ...graded.measurement, value, unit } }, unit, better);
}

/**
 * Compares an outcome that states a change in words ("ökat med 184", "7 % ökning", "oförändrat") with a target that
 * requires a change; null when it states none, or one of another kind. A number in the same text is the level after the
 * change. `measure`: the name of the measure.
 */
export function movedInWords(reading: Reading, graded: Chosen, better: Better, measure?: string): Evaluated | null {
  const reported = isChange(reading) ? factsOf(graded.text).changeOf(measure) : null;
  if (!reported || !isChange(reading)) return null;
  if (graded.value !== undefined && reported.to?.value !== graded.value) return null;
  if (reading.kind === "increaseBy" || reading.kind === "decreaseBy")
    return byHowMuch(reading, reported, graded, better);
  if (reading.kind !== "unchanged")
    return [{ met: reported.moved === reading.direction || reported.moved === "better", kind: reading.kind }];
  const met = kept(reported, reading.direction);
  return met === null ? null : [{ met, kind: reading.kind }];
}
