import type { Measurement } from "../domain/plan";
import type { Evidence } from "../domain/proof";
import { factsOf } from "../interpret/facts";
import { textKey } from "../interpret/text/text";
import { wordsKey } from "./cellProof";
import { headerOver, type Heading } from "./heading";
import { isStop, problemAt, type Chosen, type Measured, type Stop } from "./measured";
import { isInterim, yearOf } from "./periods";
import { answeredOr } from "./settled";

/** What says that a value is, or may be, a forecast: the header over it, or a note to it or a comment. */
function foretoldIn({ marks = [] }: Measurement, heading: Heading | undefined) {
  const notes = marks.flatMap(({ note }) => (note && factsOf(note.text).isSaidForetold ? note : []));
  return heading && factsOf(heading.text).isForetoldUnder ? heading : notes[0];
}

/** What a measure, its goal, its target and its table are called. */
const namesOf = ({ indicator = "", goal = "", targetText = "", around, targetCell }: Measured): string[] =>
  [indicator, goal, targetText, headerOver(around, targetCell)].map(textKey);

/**
 * A header that says that its figures are planned, or that says neither what it is of nor what the measure is, heads outcomes
 * by an answer alone; null: it is another.
 */
function outcomeBy(of: Measured, heading: Heading | undefined): Evidence | Stop | null {
  if (!heading?.outcomesBy) return null;
  const { isPlannedUnder, openWords } = factsOf(heading.text);
  const names = namesOf(of);
  const isPlanned = isPlannedUnder && !names[0]!.includes(textKey(heading.text));
  const isOpen =
    heading.outcomesBy === "header" && openWords.some((word) => !names.some((name) => name.includes(word)));
  if (!isPlanned && !isOpen) return null;
  const asked = problemAt(heading, isPlanned ? "planerat-som-utfall" : "okänd-kolumn");
  const key = wordsKey(heading.cell, heading.text);
  return answeredOr(of.around, ["measured", key], `”${heading.text}”: värdet är ett utfall`, asked);
}

/**
 * Once the year is over a value that is called a forecast is an outcome by an answer alone (docs/regler.md §2); null: it is
 * not called so. At delår a forecast grades.
 */
function measuredBy(of: Measured, { measurement, by }: Chosen): Evidence | Stop | null {
  const { around, period } = of;
  const said =
    by === "forecast" || isInterim(period) ? undefined : foretoldIn(measurement, around?.headingOf(measurement.cell));
  if (!said) return by === "forecast" ? null : outcomeBy(of, around?.headingOf(measurement.cell));
  const asked = problemAt(said, "prognos-som-utfall");
  const key = wordsKey(said.cell, said.text);
  return answeredOr(around, ["measured", key], `”${said.text}”: värdet är ett utfall`, asked);
}

/**
 * What says that a value's table reports: it is no plan for a coming year, or its header names an outcome of the plan's
 * year; a stop: it is a plan that nobody has asked to be judged.
 */
export function followUpBy(of: Measured, graded: Chosen): Evidence | Stop {
  const { around } = of;
  const { measurement } = graded;
  const foretold = measuredBy(of, graded);
  if (foretold && isStop(foretold)) return foretold;
  const heading = around?.headingOf(measurement.cell);
  if (!heading) return foretold ?? { by: "cell", cell: measurement.cell, text: measurement.text };
  const { plan, sheet, cell, text } = heading;
  const isOfPlan = plan !== undefined && (yearOf(heading.period ?? "") ?? 0) >= plan.year;
  if (plan === undefined || isOfPlan) return foretold ?? { by: "cell", cell, text };
  const asked = problemAt({ text: plan.text, cell }, "plan-inte-uppföljning");
  return answeredOr(around, ["followUp", sheet], `”${plan.text}” bedöms`, asked);
}
