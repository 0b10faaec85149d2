import { samePeriod } from "../assess/periods";
import { oneLine } from "../domain/shapes";
import { remarkOn } from "../interpret/text/remark";
import { mayLimit } from "../interpret/text/remarkWords";
import { textKey } from "../interpret/text/text";
import { readPeriod } from "../interpret/time/period";
import { parseRef } from "../sheet/address";
import { shown } from "./figure";
import type { LogRow } from "./log";
import { isIndicator, type Match, type Matching } from "./matching";
import { FIELD_WORDS, type Field, type SubmissionStanding, type Submitted } from "./submission";

/** A row of the log whose value is or has been in the table, or in the committee's open cell. */
export type Arrived = Pick<
  LogRow,
  "stamp" | "committee" | "period" | "decision" | "title" | "field" | "source" | "cell" | "after"
>;

/** The value of a change, where it goes, and how decided it is. */
interface Coming {
  committee: string;
  title: string;
  field: Field;
  /** The cell of the table; "" for an open cell. */
  cell: string;
  after: string;
  standing?: SubmissionStanding;
}

const dayOf = ({ stamp }: Arrived): string => stamp.slice(0, 10);

/**
 * Why a value that differs from the one in the table may be older than it: it was taken in before and has been replaced
 * since, or the nämnd has decided the value that stands there and this one is not decided. `logged`: oldest first.
 */
export function olderThanTable(coming: Coming, logged: readonly Arrived[], period: string): string[] {
  const here = logged.filter(
    (one) =>
      one.field === FIELD_WORDS[coming.field] &&
      textKey(one.title) === textKey(coming.title) &&
      samePeriod(readPeriod(one.period)?.canonical ?? "", period) &&
      (one.cell === coming.cell || textKey(one.committee) === textKey(coming.committee)),
  );
  const last = here.at(-1);
  if (!last) return [];
  const again = here.findLast(({ after }) => textKey(after) === textKey(coming.after));
  if (again)
    return [
      `”${coming.after}” fördes in ${dayOf(again)} (${again.source}) och har ersatts sedan dess. Inlämningen kan vara äldre än tabellen.`,
    ];
  const decided = last.decision.startsWith("beslutad") && coming.standing !== "beslutad";
  return decided && textKey(last.committee) === textKey(coming.committee)
    ? [`Nämnden har beslutat ”${last.after}” (infört ${dayOf(last)}), och den här inlämningen är inte beslutad.`]
    : [];
}

/** Whether a comment on a figure may say of what it is: it does not follow the figure into the table. */
const limits = (note: string): boolean => remarkOn(note, "") !== undefined || mayLimit(note, "");

/** Why a cell may not be what the nämnd means for the row: it is struck through, said to be of something else, or stands for several rows. */
export function doubtsOfCell(stated: Submitted, field: Field, { node, row }: Match, { matches }: Matching): string[] {
  const until = stated.until;
  const shared =
    until === undefined || field === "comment"
      ? []
      : matches.filter(
          (other) =>
            other.row !== row &&
            isIndicator(other.node) === isIndicator(node) &&
            isWithin(other.row.cell, stated.cell, until),
        );
  return [
    ...(stated.note !== undefined && field !== "comment" && limits(stated.note)
      ? [`Kommentaren på ${stated.cell} säger ”${oneLine(stated.note)}”, och den följer inte med värdet.`]
      : []),
    ...(stated.struck ? [`Texten i ${stated.cell} är överstruken.`] : []),
    ...(shared.length > 0
      ? [
          `${stated.cell} är sammanslagen med cellerna under, och värdet kan gälla även ${shared.map((other) => `”${other.node.title}”`).join(", ")}.`,
        ]
      : []),
  ];
}

/** Whether a cell is in the rows from that of another on the same sheet down to `until`, from 0. */
function isWithin(cell: string, first: string, until: number): boolean {
  const [one, from] = [parseRef(cell), parseRef(first)];
  return (
    one !== null && from !== null && one.sheet === from.sheet && one.area.top > from.area.top && one.area.top <= until
  );
}

/** Other values of the same field on rows of the submission that are about the same goal or indicator. */
export const otherValues = (stated: Submitted, field: Field, { node }: Match, { unknown }: Matching): string[] =>
  unknown.flatMap(({ row, twin }) => {
    const other = twin === node ? row.fields[field] : undefined;
    return other && textKey(shown(other)) !== textKey(shown(stated))
      ? [`Raden står flera gånger i inlämningen: i ${other.cell} står ”${shown(other)}”.`]
      : [];
  });
