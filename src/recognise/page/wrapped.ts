import { beginsSmall, endsIn } from "../../domain/shapes";
import { continued } from "../../interpret/header/title";
import type { Line } from "./line";

/** A line that a narrow page has cut has so many letters at least. */
const SHORTEST = 30;

/**
 * Sentences and names that a printed page has cut into rows, each as one line of its first row: the row below begins in
 * small letters, right under a row of some length that has not ended. Points and labels of their own are not joined.
 */
export function unwrapped(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const above = whole.at(-1);
    if (above && last && goesOnIn(last, line) && isOpen(above)) whole[whole.length - 1] = joined(above, line);
    else whole.push(line);
    last = line;
  }
  return whole;
}

/** Nothing but words; of a label the words after its colon. */
const isOpen = ({ label, figures, beside, isFigure }: Line): boolean =>
  !figures && !beside && !isFigure && (!label || label.value !== undefined) && !label?.others;

const goesOnIn = (above: Line, { row, column, text, columns, mark, label }: Line): boolean =>
  row === above.row + 1 &&
  column === above.column &&
  columns.length === 1 &&
  mark === undefined &&
  !label &&
  above.text.length >= SHORTEST &&
  !endsIn(above.text, ".!?:;") &&
  beginsSmall(text);

function joined(above: Line, { row, column, text }: Line): Line {
  const { label, more = [] } = above;
  const value = label?.value;
  return {
    ...above,
    text: continued(above.text, text),
    more: [...more, { row, column }],
    ...(value ? { label: { ...label, value: { ...value, text: continued(value.text, text) } } } : {}),
  };
}
