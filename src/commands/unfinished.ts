import { samePeriod, yearOf } from "../assess/periods";
import { withdrawnIn } from "../assess/withdrawn";
import type { Indicator, RecognisedTable, Recognition } from "../domain/plan";
import { isAwaited } from "../interpret/number/missing";
import type { Book } from "../sheet/book";
import { copyOfSheet } from "../report/copyOfSheet";
import { latestPlaces, type LatestPlaces } from "../report/latestPlace";
import { cellRef } from "../sheet/address";
import { isAimedOtherwise } from "../submissions/committees";
import { placesIn } from "../submissions/place";
import type { Turn } from "./nextColumns";
import { proposedIn } from "./preliminary";

/** What a workbook lacks where a period ends and another begins. Nothing is held up by it. */
export interface Unfinished {
  /** How many measures count. */
  measures: number;
  /** The cells of those that have no outcome of the period that ends. */
  withoutOutcome: string[];
  /** How many values of that period in the table are proposals that the committee has not decided, by the log. */
  undecided: { committee: string; values: number }[];
  /** How many measures have targets of other years alone than the one that begins. */
  withoutTarget: number;
  /** How the sheets of the period that ends get one for the next, where each year has a sheet of its own: a sentence each. */
  copies: string[];
}

const hasOutcome = ({ outcomes }: Indicator, period: string): boolean =>
  outcomes.some((one) => (one.period === "" || samePeriod(one.period, period)) && !isAwaited(one.text));

/** What each sheet of the year that ends becomes, in a workbook where years before have sheets of their own, and the next has none. */
function copiesIn(tables: readonly RecognisedTable[], { yearOn }: LatestPlaces, { from, to }: Turn): string[] {
  const [ending, coming] = [yearOf(from) ?? 0, String(yearOf(to) ?? "")];
  const dated = tables.flatMap((table) => {
    const year = yearOn(table.sheet);
    const copy = year === undefined ? undefined : copyOfSheet({ ...table, year }, to);
    return year === undefined || copy === undefined ? [] : [{ year, copy }];
  });
  const isThere = tables.some(({ sheet }) => sheet.includes(coming));
  return isThere || dated.every(({ year }) => year >= ending)
    ? []
    : [...new Set(dated.flatMap(({ year, copy }) => (year === ending ? [copy] : [])))];
}

export function unfinishedIn(book: Book, recognition: Recognition, turn: Turn): Unfinished {
  const { from, to } = turn;
  const { indicators } = recognition.plan;
  const measures = indicators.filter((one) => withdrawnIn(one, from) === undefined);
  const latest = latestPlaces({ indicators }, recognition.tables);
  const placeOf = placesIn(recognition, book, from);
  const counts = new Map<string, number>();
  for (const { committee } of proposedIn(book, from)) counts.set(committee, (counts.get(committee) ?? 0) + 1);
  const cellFor = (one: Indicator): string => {
    const placed = placeOf(one, "outcome", undefined);
    return placed.ok ? cellRef(placed.spot.sheet, placed.spot.row, placed.spot.column) : latest.cellOf(one);
  };
  return {
    measures: measures.length,
    withoutOutcome: measures.filter((one) => !hasOutcome(one, from)).map(cellFor),
    undecided: [...counts].map(([committee, values]) => ({ committee, values })),
    withoutTarget: measures.filter((one) => isAimedOtherwise(one, to)).length,
    copies: copiesIn(recognition.tables, latest, turn),
  };
}
