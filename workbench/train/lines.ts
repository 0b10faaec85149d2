import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { gridOf } from "../../src/recognise/grid/grid";
import { pageLines } from "../../src/recognise/page/page";
import { LINE_EVIDENCE } from "../../src/recognise/page/evidence";
import { linesSeen, shared } from "../../src/recognise/page/kinds";
import type { Line } from "../../src/recognise/page/line";
import type { LineKind } from "../../src/recognise/page/sequence";
import { paragraphMeasure } from "../../src/recognise/page/paragraph";
import type { RealTable } from "../../test/recognise/real/table";
import { tablesIn } from "../../test/recognise/real/tables";

/** A page whose lines a person has labelled: what each may be read as. */
export interface LabelledPage {
  hand: string;
  name: string;
  table: RealTable;
  lines: Line[];
  /** By line, how much each row of evidence is seen on it: 0 or 1, or shares where lines of one look speak together. */
  seen: number[][];
  may: ReadonlySet<LineKind>[];
}

/** Sets with pages that the weights of lines are held against. */
export const PAGE_SETS = [
  ...["carried", "pages", "pages2", "pages3"],
  ...["fresh1", "fresh2", "fresh3", "fresh4", "fresh5", "fresh6", "fresh7"],
];

/** Every labelled sheet of a folder without a row of headers whose rows are lines. */
export function labelledPages(set: string): LabelledPage[] {
  const scales = scalesFor(standard);
  return tablesIn(set)
    .filter(({ rows }) => rows.every(({ kind }) => kind !== "head"))
    .flatMap((table) =>
      table.sheets.flatMap((sheet): LabelledPage[] => {
        const lines = pageLines(gridOf(sheet), [], scales);
        if (!lines) return [];
        const seen = shared(
          lines,
          linesSeen(lines, scales).map((one) => LINE_EVIDENCE.map((evidence) => Number(evidence.holds(one)))),
        );
        const may = lines.map((line, i) => labelled(table, sheet.name, line, lines[i - 1], lines[i + 1]));
        return [{ hand: table.hand, name: table.name, table, lines, seen, may }];
      }),
    );
}

/** The possible readings of a line, by what a person found in its row. */
function labelled({ truth }: RealTable, sheet: string, line: Line, above?: Line, below?: Line): Set<LineKind> {
  const { row, column, label, text } = line;
  const isAt = (at: number, one: { row?: number; sheet?: string }): boolean =>
    one.row === at + 1 && (one.sheet ?? sheet) === sheet;
  const isHere = (one: { row?: number; sheet?: string }): boolean => isAt(row, one);
  const nodes = [...truth.areas, ...truth.goals, ...truth.indicators];
  const isIn = (at: number, cell: string | undefined): boolean =>
    cell !== undefined && Number(/[0-9]+$/.exec(cell)?.[0]) === at + 1;
  const targets = truth.indicators.map(({ targetCell }) => targetCell);
  const outcomes = truth.indicators.flatMap((one) => Object.keys(one.outcomes));
  const grades = nodes.map(({ gradeCell }) => gradeCell);
  const factIn = (at: number): boolean => [...targets, ...outcomes, ...grades].some((cell) => isIn(at, cell));
  const nodeIn = (at: number): boolean => nodes.some((one) => isAt(at, one));
  const kinds = new Set<LineKind>();
  const add = (...more: LineKind[]): void => more.forEach((kind) => kinds.add(kind));
  const goal = truth.goals.find(isHere);
  if (truth.areas.some(isHere)) add("area");
  if (goal) add("goal");
  if (truth.indicators.some((one) => isHere(one) && one.title !== goal?.title)) add("indicator");
  const isNamed = kinds.size > 0;
  const hasFact = factIn(row);
  const isBare = (one: Line | undefined): boolean => one?.label !== undefined && one.label.value === undefined;
  if (hasFact && isBare(above)) return new Set(["value"]);
  if (hasFact && !isNamed) {
    if (targets.some((cell) => isIn(row, cell))) add("target");
    if (outcomes.some((cell) => isIn(row, cell))) add("outcome");
    if (grades.some((cell) => isIn(row, cell))) add("grade", "outcome");
  }
  if (hasFact && isNamed && above?.row === row) add("outcome");
  if (isNamed && hasFact && paragraphMeasure({ row, column, text }, 0).length > 0) add("comment");
  if (label && !label.value && !isNamed && !hasFact && below && factIn(below.row)) return new Set(["label"]);
  if (!isNamed && !hasFact) add("title", "note", "comment");
  if (label && (label.value !== undefined || (!isNamed && !hasFact))) add("label");
  if (isBare(above) && (isNamed || nodeIn(row) || !hasFact)) add("value");
  return kinds;
}
