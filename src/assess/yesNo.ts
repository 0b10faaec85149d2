import { factsOf } from "../interpret/facts";
import type { Reading } from "../domain/reading";
import { type Done, isDoubted } from "../interpret/outcome/done";
import { withYear } from "../interpret/time/date";
import { endOf, parsePeriod } from "../interpret/time/period";
import { isCount } from "../interpret/number/unit";
import { textKey } from "../interpret/text/text";
import { trimmed, yearsIn } from "../domain/shapes";
import { yearOf } from "./periods";
import { isAfter, isLate } from "./done";
import type { Evaluated, Evaluation } from "./judgement";
import { problemIn } from "./measured";
import type { Chosen, Measured } from "./measured";
import { answered as answeredBy, settledAs } from "./settled";
import { assessing } from "../lexicon/assessing";

type YesNo = Extract<Reading, { kind: "yesno" }>;

/**
 * The month where the target names a part of the year ("senast kv 2 2023"), for which the due year alone is too coarse.
 */
function exactly(due: string, targetText = ""): string {
  const part = due.length === 4 ? factsOf(targetText).period : null;
  return part && part.kind !== "year" && String(part.year) === due ? endOf(part) : due;
}

/** Whether target and outcome name different decision-makers: "Beslutad i KF" and "Beslutad i KS". */
function otherDecider(targetText = "", text: string): boolean {
  const [asked, answered] = [factsOf(targetText).deciders, factsOf(text).deciders];
  return asked.length > 0 && answered.length > 0 && !answered.some((one) => asked.includes(one));
}

/** "Genomförs 2026", of 2025: it is not done yet. */
function notYet({ period }: Measured, text: string): { done: false; on?: string } | null {
  const reported = yearOf(period) ?? Infinity;
  return factsOf(text).saysWhen && yearsIn(text).some((year) => Number(year) > reported) ? { done: false } : null;
}

/** When the target is due; a day without its year ("senast 30 juni") is of the reported one. */
function dueOf({ targetText = "", period }: Measured, reading: YesNo): string | undefined {
  if (reading.due) return exactly(reading.due, targetText);
  const year = yearOf(period);
  return year === undefined ? undefined : factsOf(targetText).dueIn(String(year));
}

/** What an outcome in words answers; null: nothing. */
const answerIn = (of: Measured, text: string): Done | null => {
  const [target, outcome] = [factsOf(of.targetText ?? ""), factsOf(text)];
  return (target.asksToBegin ? outcome.begun : outcome.done) ?? notYet(of, text) ?? outcome.echoOf(target.text);
};

/** Whether an outcome says that something is there, of what shall not be; null: it does not say. */
function isThere({ value, measurement, text }: Chosen): boolean | null {
  if (value !== undefined) return measurement.unit === undefined || isCount(measurement.unit) ? value > 0 : null;
  const key = textKey(text);
  const [no] = assessing.hits(key, "saysNo");
  if (no) return isDoubted(key.slice(no.to)) ? null : false;
  const [yes] = assessing.hits(key, "saysYes");
  return yes && !isDoubted(key.slice(yes.to)) ? true : null;
}

/** Evaluates a target that is met by a no. */
function answeredNo(graded: Chosen): Evaluated {
  const there = isThere(graded);
  return there === null ? problemIn(graded, "utfall-ej-läst") : [{ met: !there, kind: "yesno" }];
}

/** Evaluates a time of day against one that the target bounds; null: one of them is none. */
function byTheClock({ targetText = "" }: Measured, { text }: Chosen): Evaluation[] | null {
  const [at, meets] = [factsOf(text).timeOfDay, factsOf(targetText).dayBound];
  return at === null || meets === null ? null : [{ met: meets(at), kind: "yesno" }];
}

/** Evaluates a yes/no target, and one of being done in time; what has several years and is not done yet may be done in time. */
export function yesNo(of: Measured, reading: YesNo, graded: Chosen): Evaluated {
  return reading.negated ? answeredNo(graded) : (byTheClock(of, graded) ?? answered(of, reading, graded));
}

/** "Klar i februari 2025", of 2024: when that ended it was not done. A forecast tells of what is to come. */
const isYetToCome = ({ period }: Measured, { by }: Chosen, on: string | undefined): boolean =>
  by !== "forecast" && on !== undefined && isAfter(on, period);

/**
 * What an outcome states. Where neither it nor the target names a year both are of the reported one. "December" beside a
 * dated target may be of the year before: then it states that much only where it is in time in either year.
 */
function statedBy(of: Measured, reading: YesNo, text: string, due: string | undefined): Done | null {
  if (due === undefined) return answerIn(of, text);
  const dated = withYear(text, due.slice(0, 4));
  const stated = answerIn(of, reading.due ? text : dated);
  if (stated !== null || dated === text) return stated;
  const inYear = answerIn(of, dated);
  return inYear?.done && inYear.on !== undefined && isLate(inYear.on, due) === false ? inYear : null;
}

/** Words, also where a number among them was taken for the value: "Inte avslutad, överprövad i två instanser". */
const isInWords = ({ value, text }: Chosen): boolean => value === undefined || factsOf(text).value.kind === "word";

/**
 * "Klart" or "Ja", of what was to be ready by a time before the period's end, and no more: when it was, nobody says. "Ja" to
 * a target that is a yes answers its question, the day included.
 */
function isUndated(of: Measured, { text, by }: Chosen, due: string | undefined, on: string | undefined): boolean {
  const period = parsePeriod(of.period);
  const word = trimmed(textKey(text), " .!");
  if (!period || by === "forecast" || due === undefined || on !== undefined || !isOneWord(word)) return false;
  if (word === "ja" && textKey(of.target?.text ?? of.targetText ?? "").startsWith("ja")) return false;
  return due.length === YEAR ? Number(due) < period.year : due.slice(0, 7) < endOf(period);
}
/** How long a due date is that names no more than its year. */
const YEAR = 4;

const isOneWord = (text: string): boolean => !text.includes(" ");

/** What is done at a time that nobody says, as it has been answered; a stop: it is asked. */
function inTimeOrNot({ around }: Measured, graded: Chosen, due: string | undefined): Evaluated {
  const { cell } = graded.measurement;
  const answer = settledAs(around, "done", cell);
  if (!answer) return problemIn(graded, "okänd-tidpunkt");
  const isInTime = answer.as === "i tid";
  const doneBy = answeredBy(isInTime ? "Det blev klart i tid" : "Det blev klart senare än målet", answer);
  return [{ met: isInTime, kind: "yesno", due, doneBy }];
}

function answered(of: Measured, reading: YesNo, graded: Chosen): Evaluated {
  const due = dueOf(of, reading);
  const stated = isInWords(graded) ? statedBy(of, reading, graded.text, due) : null;
  if (!stated) return problemIn(graded, "utfall-ej-läst");
  if (stated.done) {
    const late = due === undefined || stated.on === undefined ? false : isLate(stated.on, due);
    if (late === null || otherDecider(of.targetText, graded.text)) return problemIn(graded, "utfall-ej-läst");
    if (isUndated(of, graded, due, stated.on)) return inTimeOrNot(of, graded, due);
    if (!late && isYetToCome(of, graded, stated.on)) return [{ met: false, kind: "yesno", due }];
    return [{ met: !late, kind: "yesno", due, on: stated.on }];
  }
  if (due === undefined && assessing.has(of.targetText ?? "", "overYears"))
    return { stop: "assumed", text: of.targetText ?? "", code: "okänt-måldatum", cell: of.targetCell };
  return [{ met: false, kind: "yesno", due }];
}
