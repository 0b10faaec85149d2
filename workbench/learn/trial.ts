import type { LabelledSheet } from "../../src/recognise/labels/classes";
import type { Facts } from "../../src/recognise/labels/cells";
import { classOf } from "../../src/recognise/labels/classes";
import { isOfGoals, Labeller, type NoGoals } from "../../src/recognise/labels/labeller";
import type { Model } from "../../src/recognise/labels/model";
import type { TableScore } from "../../test/recognise/real/score";
import { copiesOf } from "./augment";
import type { Sample, TableSamples } from "./samples";
import { trainModel, type Size } from "./training";
import { scoreTree } from "./treeScore";

/** What a model is tried on: a set by what was drawn before it, or the sets of a fold by all others. */
export type Out = { time: number } | { fold: number };

/** What was read of a table that the model had not seen. */
export interface Tried {
  set: string;
  name: string;
  hasHeader: boolean;
  isDecoy: boolean;
  score: Pick<TableScore, "found" | "facts" | "by" | "missed" | "false">;
  /** Cells by the step of their margin, and those of them that are right. */
  cells: number[];
  right: number[];
}

/** The least margin of each step, in 64ths. */
export const MARGINS = [0, 32, 64, 96, 128, 192, 256, 384] as const;

/** Sheets that a model may learn from, with copies of them. */
export function taughtOn(tables: readonly TableSamples[], facts: Facts): Sample[] {
  const samples = tables.flatMap((one) => one.samples);
  return [...samples, ...copiesOf(samples, facts, 1)];
}

/** Whether a table is left out. */
export const isOut = (out: Out, { time, samples }: TableSamples): boolean =>
  "time" in out ? time === out.time : samples.some(({ fold }) => fold === out.fold);

/** Whether a table may be learnt from: not left out, and not later than what is. */
const isKnown = (out: Out, table: TableSamples): boolean =>
  "time" in out ? table.time < out.time : !isOut(out, table);

/** Trains a model without what is left out. */
export const modelWithout = (out: Out, tables: readonly TableSamples[], facts: Facts, size: Size): Model =>
  trainModel(
    taughtOn(
      tables.filter((table) => isKnown(out, table)),
      facts,
    ),
    size,
    JSON.stringify(out),
  );

/** Reads the tables that are left out. */
export function tryModel(model: Model, tables: readonly TableSamples[], facts: Facts): Tried[] {
  const labeller = new Labeller(model, facts);
  return tables.map(({ table, set, samples }): Tried => {
    const read = samples.map(({ sheet }) => labeller.labelCells(sheet));
    const { found, facts: all, by, missed, false: extra } = scoreTree(table, read.filter(isOfGoals), true);
    return {
      ...{ set, name: table.name, isDecoy: table.decoy },
      hasHeader: samples.some(({ heads }) => heads.size > 0) || (set === "carried" && table.columns.length > 0),
      score: { found, facts: all, by, missed, false: extra },
      ...calibration(samples, read),
    };
  });
}

function calibration(
  samples: readonly Sample[],
  read: readonly (LabelledSheet | NoGoals)[],
): { cells: number[]; right: number[] } {
  const cells = MARGINS.map(() => 0);
  const right = MARGINS.map(() => 0);
  samples.forEach(({ classes, sheet, isLabelled }, i) => {
    const labelled = read[i]!;
    if (!isOfGoals(labelled) || !isLabelled) return;
    const known = new Map(sheet.cells.map(({ row, column }, j) => [`${row} ${column}`, classes[j]!]));
    for (const { row, column, label, margin = 0 } of labelled.cells) {
      const at = labelled.sideways ? `${column} ${row}` : `${row} ${column}`;
      const step = MARGINS.findLastIndex((least) => margin >= least);
      cells[step]!++;
      right[step]! += Number(Math.max(0, classOf(label)) === known.get(at));
    }
  });
  return { cells, right };
}
