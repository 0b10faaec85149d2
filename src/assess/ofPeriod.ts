import type { Measurement } from "../domain/plan";
import type { Evidence } from "../domain/proof";
import { headingKey, type Heading } from "./heading";
import type { Chosen, Measured, Stop } from "./measured";
import { samePeriod, yearOf } from "./periods";
import { answered } from "./settled";

/**
 * What says that a value is of the period that it is judged for: the header, the cell or the titles, the year of the other
 * tables, an answer; a stop: nothing does.
 */
export function periodBy({ around, period }: Measured, { measurement }: Chosen): Evidence | Stop {
  const { cell, text, period: own, periodBy: by } = measurement;
  const heading = around?.headingOf(cell);
  if (by) return by;
  if (heading?.saidYear !== undefined && heading.plan === undefined) return saidOtherwise(heading, around);
  if (own !== "") return dated(measurement, heading);
  if (around?.year !== undefined && around.year === yearOf(period))
    return { by: "document", text: String(around.year) };
  return { stop: "problem", code: "okänd-period", text: heading?.text ?? text, cell: heading?.cell ?? cell };
}

/** Header and title name different years: an answer says that the header's is reported, else it is asked for the column. */
function saidOtherwise(heading: Heading, around: Measured["around"]): Evidence | Stop {
  const answer = around?.settled.find(({ what, of }) => what === "period" && of === headingKey(heading));
  return answer
    ? answered(`Det är ${answer.as} som redovisas`, answer)
    : { stop: "problem", code: "okänd-period", text: heading.text, cell: heading.cell };
}

/** Where the period of a value is stated: in the header, in the cell itself, else by the titles or the row. */
function dated({ cell, text, period }: Measurement, heading: Heading | undefined): Evidence {
  if (heading?.period !== undefined && samePeriod(heading.period, period))
    return { by: "cell", cell: heading.cell, text: heading.text };
  const isOwn = !heading || text.includes(period.slice(0, 4));
  return isOwn ? { by: "cell", cell, text } : { by: "document", text: heading.sheet };
}
