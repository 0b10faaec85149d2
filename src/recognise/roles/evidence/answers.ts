import { textKey } from "../../../interpret/text/text";
import { readTarget } from "../../../interpret/targets/target";
import { readValue } from "../../../interpret/number/number";
import { isTime } from "../../../interpret/number/unit";
import type { NumberReading } from "../../../interpret/number/valueReading";
import { Lexicon } from "../../../lexicon/lexicon";
import { DONE } from "../../../lexicon/words/done";
import { valueAt } from "../../../sheet/book";
import { sampleOf } from "../../layout/tableRegion";
import { formatOf, textOf, writtenValue } from "../../grid/grid";
import type { ColumnFeatures } from "../columnFeatures";
import type { TableFeatures } from "../features";
import { column, type ColumnRule } from "./rule";
import { holdsYears, named, score } from "./signs";

/*
 * Row by row, what answers a target: a figure in its unit where it sets one, "11 av 13" where it asks for all, "genomfört" or "nej"
 * where something is to be done. A column that does is its outcome, whatever the word above it.
 */

/** So many answers tell, in the target's own unit or in words. */
const FEWEST = 3;
/** Of the rows with a target and a cell, so many may be no answer. */
const MOST_OTHERS = 0.25;
/** In characters. */
const LONGEST = 60;

const done = new Lexicon(DONE);

type Answer = "sure" | "maybe" | "no";

/** How a cell answers its row's target; null: one of them is empty or says nothing. */
function answerAt({ region: { grid } }: TableFeatures, row: number, target: number, one: number): Answer | null {
  const at = (column: number): { value: ReturnType<typeof writtenValue>; text: string; format: string | undefined } => {
    const value = valueAt(grid.sheet, row, column) ?? null;
    return { value: writtenValue(value), text: textOf(value), format: formatOf(grid, row, column)?.numberFormat };
  };
  const [asked, cell] = [at(target), at(one)];
  if ([asked, cell].some(({ text }) => text === "" || text.length > LONGEST)) return null;
  const { reading } = readTarget({ text: asked.value, format: asked.format });
  const read = readValue(cell.value, cell.format);
  if (read.kind === "missing" || reading.kind === "none" || reading.kind === "text") return null;
  if (reading.kind === "yesno") return read.kind !== "number" && saysDone(cell.text) ? "sure" : "no";
  return read.kind === "number" ? answerInUnits(read, reading.unit) : "no";
}

/** A figure against the unit of a target; times are told in several, and "11 av 13" is a share too. */
function answerInUnits({ unit, of }: NumberReading, asked: string | undefined): Answer {
  if (of !== undefined) return "sure";
  if (unit === undefined || asked === undefined) return "maybe";
  return unit === asked || (isTime(unit) && isTime(asked)) ? "sure" : "no";
}

const saysDone = (text: string): boolean =>
  done.has(textKey(text), "done", "notDone") || readTarget({ text }).reading.kind === "yesno";

/** Whether a column answers another's targets row by row. */
const answers = (table: TableFeatures, one: ColumnFeatures, target: ColumnFeatures): boolean =>
  table.once(`answers ${target.column} ${one.column}`, () => {
    const found = sampleOf(table.region).map((row) => answerAt(table, row, target.column, one.column));
    const count = (kind: Answer): number => found.filter((answer) => answer === kind).length;
    const rows = count("sure") + count("maybe") + count("no");
    return count("sure") >= FEWEST && count("no") <= MOST_OTHERS * rows;
  });

const isTarget = (one: ColumnFeatures): boolean =>
  score(one, "target") >= 0.5 && one.cells.target + one.cells.number > 0.5;

/** Headed as what came of it, or by its year alone. */
const saysWhatCame = (one: ColumnFeatures): boolean =>
  named(one, "outcome") || named(one, "forecast") || (one.reading.period !== undefined && one.cells.measured > 0.5);

/** No word says that it is anything else. */
const isOpen = (one: ColumnFeatures): boolean =>
  (one.unknown || (score(one, "outcome") > 0 && score(one, "outcome") <= WEAK)) &&
  !one.leads &&
  !one.impossible.has("outcome") &&
  !holdsYears(one) &&
  one.cells.measured + one.cells.bound > 0.5;
/** A word that names an outcome so weakly is outdone by its cells. */
const WEAK = 0.6;

/** The one column that answers the targets, where nothing else is said to be what came. */
function isAnswer(one: ColumnFeatures, table: TableFeatures): boolean {
  const others = table.columns.filter((other) => other !== one);
  return (
    isOpen(one) &&
    !others.some(saysWhatCame) &&
    others.some(
      (target) =>
        isTarget(target) &&
        answers(table, one, target) &&
        !others.some((other) => other !== target && isOpen(other) && answers(table, other, target)),
    )
  );
}

export const ANSWERS: ColumnRule[] = [
  column(
    "outcome",
    "svarar rad för rad på målen bredvid",
    1.2,
    "cellerna svarar rad för rad på målen bredvid",
    isAnswer,
  ),
];
