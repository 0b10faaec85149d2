import type { Indicator, RecognisedTable, Recognition, Target } from "../domain/plan";
import { type BoundReading, type Direction, isBound } from "../domain/reading";
import { columnHeads } from "../lexicon/columnHeads";
import { wishedSide, saidSide } from "../interpret/side/wishedSide";
import { textKey } from "../interpret/text/text";
import { cellOf, headingOf, holds } from "./heading";
import { withMeasures } from "./values";

/** Which side is better, and the cell that says so. */
interface SideInWords {
  side: Direction;
  cell: string;
  text: string;
}

/** Whether a column stands before all targets and outcomes: what tells how a measure went stands after them. */
function standsFirst(tables: readonly RecognisedTable[], cell: string): boolean {
  const at = cellOf(cell);
  const table = tables.find((one) => holds(one, at));
  const figures = table?.columns.filter(({ role }) => role === "target" || role === "outcome") ?? [];
  return (
    at !== null &&
    table?.orientation === "rows" &&
    figures.every(({ column }) => column !== undefined && column.padStart(3) > at.place.column)
  );
}

/** The side that a cell of a column for directions says: "Högre är bättre" anywhere, "↑" under "Riktning" before the figures. */
function ofColumn({ trend }: Indicator, tables: readonly RecognisedTable[]): SideInWords | null {
  if (!trend) return null;
  const { text, cell } = trend;
  const said = saidSide(text);
  if (said) return { side: said, cell, text };
  const heading = headingOf(tables, cell);
  const isOfSides = heading !== undefined && columnHeads.has(textKey(heading.text), "anySide");
  const wished = isOfSides && standsFirst(tables, cell) ? wishedSide(text) : null;
  return wished === "higher" || wished === "lower" ? { side: wished, cell, text } : null;
}

/** The side that the header over a cell says: "Mål (lägre värde är bättre)". */
function ofHeader(tables: readonly RecognisedTable[], cell: string): SideInWords | null {
  const heading = headingOf(tables, cell);
  const side = heading ? saidSide(heading.text) : null;
  return heading && side ? { side, cell: heading.cell, text: heading.text } : null;
}

const isOpen = ({ reading, problem }: Target): boolean =>
  isBound(reading) && reading.assumed === true && (problem ?? "osäker-riktning") === "osäker-riktning";

function sided(target: Target, { side, cell, text }: SideInWords): Target {
  const { assumed: _, ...reading } = target.reading as BoundReading;
  const { problem: __, ...kept } = target;
  return {
    ...kept,
    reading: { ...reading, kind: side === "higher" ? "min" : "max", direction: side },
    sideBy: { by: "cell", cell, text },
  };
}

/**
 * The recognition with the sides of bare targets that a column of directions or a header states (`side` of the proof).
 * Signs that say the side are no trend.
 */
export function withStatedSides(recognition: Recognition): Recognition {
  const { tables } = recognition;
  return withMeasures(recognition, (node) => {
    const own = ofColumn(node, tables);
    const { trend: _, ...withoutTrend } = node;
    return {
      ...(own ? withoutTrend : node),
      targets: node.targets.map((target) => {
        const stated = isOpen(target) ? (own ?? ofHeader(tables, target.cell) ?? ofHeader(tables, node.cell)) : null;
        return stated ? sided(target, stated) : target;
      }),
    };
  });
}
