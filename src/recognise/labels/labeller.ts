import { hasDigit, linesOf } from "../../domain/shapes";
import { aimWithin, withoutAim } from "../../interpret/outcome/aimWithin";
import type { Area } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { cellsOf, turned, type Facts, type SheetCells } from "./cells";
import { isMeasure, isValue, LEARNT, nameTheSame, type Label, type LabelledCell, type LabelledSheet } from "./classes";
import { decode, SUREST, weighed, type Decoded, type FixedLabels } from "./decode";
import { partsOf } from "./features";
import { Forward, SharedSums } from "./forward";
import { gateFeatures, sheetScore } from "./gate";
import { gateScore, type Model } from "./model";
import type { LabelReading } from "./reading";
import { beforeOf, readingOf, type Before } from "./sheetReading";

/** A label that a person has given a cell. Row and column from 0, as the sheet has them. */
export interface GivenLabel {
  row: number;
  column: number;
  label: Label;
  /** Only what it names is given: which values its text has besides is read. */
  isNameAlone?: true;
}

/** What is known of a cell besides itself: labels that it speaks for. Row and column from 0, as the sheet has them. */
export interface Hint {
  row: number;
  column: number;
  isFor(label: Label): boolean;
}

/** What is known of a sheet before its cells are labelled. */
export interface Known {
  hints?: readonly Hint[];
  /** How it is read; absent: as its cells say. */
  isSideways?: boolean;
}

/** What is said of a sheet that is not one of goals: whether so surely that no table in it is one. */
export interface NoGoals {
  isSure: boolean;
}

/** Whether a sheet is one of goals, and so labelled. */
export const isOfGoals = (read: LabelledSheet | NoGoals): read is LabelledSheet => "cells" in read;

/** What a hint adds to the score of each label that it is for; of hands left out 2 and 3 gave the same. */
const HINT = 3;

/** A larger sheet is not read on its side: no table that lies is as long. */
const MOST_TURNED = 3000;
/**
 * Cells that are this sure as they stand are not read on their side: of 1 525 labelled sheets 632 are surer, and the surest
 * of those that lie has 294. In 64ths, the mean of a sheet's cells.
 */
export const SURE_UPRIGHT = 340;
/** A sheet whose gate gives less is not one of goals: a share of 0.73. */
const LEAST = 1;
/** A sheet whose gate gives less is surely none, whatever its headers say: a share of 0.12. */
const SURELY_NONE = -2;
/** A sheet whose gate gives more is surely one: a share of 0.88. */
const SURELY_GOALS = 2;
/** Of fewer cells nothing is sure. */
const FEWEST = 40;

/** So many times as surely are the cells read on their side, where they give as many measures with values. */
const SURER = 1.8;
const CLASSES = LEARNT.length;

/** The scores of each class for each cell: what nets give, with the weights of the classes. `known`: sums of the same nets. */
export function scoresOf(reading: LabelReading, nets: Forward, known = new SharedSums(nets)): Float64Array {
  const n = reading.layout.cells.length;
  const scores = new Float64Array(n * CLASSES);
  const parts = partsOf(reading).map((part) => ({ part, room: new Float32Array(part.width) }));
  const sums = new Float64Array(nets.base.length);
  for (let cell = 0; cell < n; cell++) {
    sums.set(nets.base);
    let at = 0;
    for (const { part, room } of parts) {
      if ("write" in part) {
        room.fill(0);
        part.write(cell, room, 0);
        nets.add(room, at, sums);
      } else addTo(sums, part.shared(cell), known, at);
      at += part.width;
    }
    nets.outputsOf(sums, scores.subarray(cell * CLASSES, (cell + 1) * CLASSES));
  }
  return weighed(scores);
}

function addTo(sums: Float64Array, features: Float32Array | undefined, known: SharedSums, at: number): void {
  if (features === undefined) return;
  const shared = known.of(features, at);
  for (let h = 0; h < sums.length; h++) sums[h] = sums[h]! + shared[h]!;
}

/** One way to read a sheet. */
interface Way {
  sheet: SheetCells;
  reading: LabelReading;
  /** Of each class for each cell. */
  scores: Float64Array;
  fixed: FixedLabels;
  decoded: Decoded;
  /** How much the sheet is one of goals. */
  gate: number;
  /** Measures or values, whichever are fewer. */
  pairs: number;
  /** The mean of its cells' margins, none more than the surest. */
  sureness: number;
}

/** Labels the cells of sheets by a model. */
export class Labeller {
  private readonly before: Before;
  private readonly nets: Forward;

  constructor(
    private readonly model: Model,
    private readonly facts: Facts,
  ) {
    this.before = beforeOf(model);
    this.nets = new Forward(model.cells);
  }

  /** The labels of a sheet's cells, where it is one of goals or a label that is given says so. */
  label(sheet: Sheet, given: readonly GivenLabel[] = [], known: Known = {}): LabelledSheet | NoGoals {
    return this.labelCells(cellsOf(sheet, this.facts), given, known);
  }

  /** The same of a sheet whose cells are read. */
  labelCells(sheet: SheetCells, given: readonly GivenLabel[] = [], known: Known = {}): LabelledSheet | NoGoals {
    if (sheet.cells.length === 0) return { isSure: false };
    const { hints = [] } = known;
    const sums = new SharedSums(this.nets);
    const upright = this.read(sheet, given, sums);
    const side = (known.isSideways ?? mayLie(upright)) ? this.read(turned(sheet), given.map(onItsSide), sums) : null;
    const isSideways =
      side !== null &&
      (known.isSideways === true ||
        (side.pairs >= upright.pairs && side.sureness > (side.pairs > upright.pairs ? 1 : SURER) * upright.sureness));
    const way = isSideways ? side : upright;
    const none = noGoals(way, given);
    if (none) return none;
    const told = isSideways ? hints.map(onItsSide) : hints;
    return labelled(told.length > 0 ? hinted(way, told) : way, isSideways);
  }

  private read(sheet: SheetCells, given: readonly GivenLabel[], sums: SharedSums): Way {
    const reading = readingOf(sheet, this.before, givenHead(given));
    const scores = scoresOf(reading, this.nets, sums);
    const words = sheetScore(this.model.sheetWords, sheet, reading);
    const gate = gateScore(this.model.gate, gateFeatures(scores, words));
    const fixed = fixedIn(sheet, given);
    const decoded = decodedOf(reading, scores, fixed);
    const number = (is: (label: Label) => boolean): number => decoded.labels.filter(is).length;
    return {
      ...{ sheet, reading, scores, fixed, decoded, gate },
      pairs: Math.min(number(isMeasure), number(isValue)),
      sureness: decoded.margins.reduce((sum, margin) => sum + Math.min(margin, SUREST), 0) / decoded.margins.length,
    };
  }
}

/** A sheet of one column is a page, and lies on no side. */
const mayLie = ({ sheet: { cells }, sureness }: Way): boolean =>
  cells.length <= MOST_TURNED && sureness < SURE_UPRIGHT && cells.some(({ column }) => column !== cells[0]!.column);

/** Null: the sheet is one of goals, or a label that is given says so. */
const noGoals = ({ gate, sheet }: Way, given: readonly GivenLabel[]): NoGoals | null =>
  gate <= LEAST && given.every(({ label }) => label === "none")
    ? { isSure: gate <= SURELY_NONE && sheet.cells.length >= FEWEST }
    : null;

const onItsSide = <T extends { row: number; column: number }>(one: T): T => ({
  ...one,
  row: one.column,
  column: one.row,
});

const decodedOf = ({ layout, heads }: LabelReading, scores: Float64Array, fixed: FixedLabels): Decoded =>
  decode(layout, scores, (row) => heads[row]! > 0.5, fixed);

/** The sheet read the same way, with what is known of its cells: how it is read is what they say themselves. */
function hinted(way: Way, hints: readonly Hint[]): Way {
  const scores = way.scores.slice();
  const at = numbered(way.sheet.cells);
  for (const hint of hints) {
    const cell = at.get(`${hint.row} ${hint.column}`);
    if (cell === undefined) continue;
    for (const [c, label] of LEARNT.entries()) if (hint.isFor(label)) scores[cell * CLASSES + c]! += HINT;
  }
  return { ...way, scores, decoded: decodedOf(way.reading, scores, way.fixed) };
}

/** The numbers of cells by their places. */
const numbered = (cells: SheetCells["cells"]): Map<string, number> =>
  new Map(cells.map(({ row, column }, i) => [`${row} ${column}`, i]));

/** A row with a header that is given is one of headers; one with another given label is none. */
const givenHead =
  (given: readonly GivenLabel[]) =>
  (row: number): boolean | undefined => {
    const here = given.filter((one) => one.row === row && one.label !== "none");
    return here.length === 0 ? undefined : here.some(({ label }) => label === "header");
  };

function fixedIn({ cells }: SheetCells, given: readonly GivenLabel[]): FixedLabels {
  if (given.length === 0) return new Map();
  const at = numbered(cells);
  return new Map(
    given.flatMap(({ row, column, label, isNameAlone }): [number, Label[]][] => {
      const cell = at.get(`${row} ${column}`);
      return cell === undefined ? [] : [[cell, isNameAlone ? naming(label) : [label]]];
    }),
  );
}

/** The labels that name the same. */
const naming = (label: Label): Label[] => LEARNT.filter((one) => nameTheSame(one, label));

/** Letters of a figure with its target; a longer text is an account. */
const LONGEST_FIGURE = 60;

/** A figure beside one that its line calls the target, "79,4 % (mål 78 %)", is both. */
function ofBoth(label: Label, text: string): Label {
  const isFigure =
    (label === "outcome" || label === "target") && text.length <= LONGEST_FIGURE && linesOf(text).length === 1;
  return isFigure && aimWithin(text) !== undefined && hasDigit(withoutAim(text)) ? "targetOutcome" : label;
}

function labelled({ sheet, reading, decoded, gate }: Way, sideways: boolean): LabelledSheet {
  const { layout, heads } = reading;
  return {
    name: sheet.name,
    cells: sheet.cells.map(({ row, column, fact }, i): LabelledCell => ({
      ...{ row, column, text: fact.text, number: fact.number },
      ...{ label: ofBoth(decoded.labels[i]!, fact.text), margin: decoded.margins[i]!, next: decoded.next[i]! },
    })),
    headerRows: Array.from(layout.rows).filter((_, row) => heads[row]! > 0.5),
    merges: sheet.merges as readonly Area[],
    sideways,
    ...(gate >= SURELY_GOALS ? { isSure: true } : {}),
  };
}
