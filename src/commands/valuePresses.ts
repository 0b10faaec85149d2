import { yearOf } from "../assess/periods";
import { cellsOfNode, type Indicator, type PlanNode, type Recognition, type TableColumn } from "../domain/plan";
import type { CellKind } from "../domain/statedMap";
import { shortened } from "../interpret/text/text";
import { periodText } from "../interpret/time/period";
import { KIND_OF } from "../recognise/labelled/given";
import { namesNode, isValue, type Label } from "../recognise/labels/classes";
import { a1, cellRef, parseRef } from "../sheet/address";
import { grouped } from "../domain/grouped";
import { cellsPress, type Press, type PressGroup } from "./press";

/** A single selected cell, and what it is read as. */
interface ValueCell {
  sheet: string;
  at: { row: number; column: number };
  label: Label;
  /** The column of its table; absent: none is read. */
  column: TableColumn | undefined;
  nodes: readonly PlanNode[];
  recognition: Recognition;
  now: Date;
}

/** What a value can be by its column. */
const KINDS: readonly [CellKind, string][] = [
  ["outcome", "Utfall"],
  ["target", "Målvärde"],
  ["forecast", "Prognos"],
  ["grade", "Bedömning"],
];

/**
 * Of a value: which of several measures in a cell of its row it is of; and which period, where no column says one.
 */
export function valuePresses(cell: ValueCell): PressGroup[] {
  if (namesNode(cell.label) || cell.label === "header") return [];
  const groups = [ofOneOfSeveral(cell), ofPeriod(cell)];
  return groups.filter(({ presses }) => presses.length > 0);
}

/** The measures in a cell of the row that names several. */
function severalBeside({ sheet, at, nodes }: ValueCell): readonly Indicator[] {
  const measures = nodes.flatMap((node) => (node.kind === "indicator" ? [node] : []));
  return (
    [...grouped(measures, ({ cell }) => cell)].find(([ref, here]) => {
      const place = parseRef(ref)!;
      return here.length > 1 && place.sheet === sheet && place.area.top === at.row && place.area.left !== at.column;
    })?.[1] ?? []
  );
}

function ofOneOfSeveral(cell: ValueCell): PressGroup {
  const measures = severalBeside(cell);
  const { label, column } = cell;
  const known = isValue(label) ? [KIND_OF[label]] : KINDS.filter(([is]) => is === column?.role).map(([is]) => is);
  const kinds = KINDS.filter(([is]) => known.length === 0 || known.includes(is));
  const ref = cellRef(cell.sheet, cell.at.row, cell.at.column);
  const presses = measures
    .filter((node) => !cellsOfNode(node).includes(ref))
    .flatMap((node) =>
      kinds.map(([is, words]) => {
        const { top, left } = parseRef(node.cell)!.area;
        return cellsPress(cell.sheet, `${words} för ”${shortened(node.title)}”`, [
          { cells: a1(cell.at.row, cell.at.column), is, under: a1(top, left), underText: node.title },
        ]);
      }),
    );
  return { title: "Värdet är:", presses };
}

/** The values that periods are of, in a node with a value in the cell. */
function periodIn(node: PlanNode, ref: string): string | undefined {
  const values = [
    ...node.grades,
    ...(node.kind === "indicator" ? [...node.targets, ...node.outcomes, ...node.forecasts] : []),
  ];
  return values.find(({ cell }) => cell === ref)?.period;
}

function ofPeriod({ sheet, at, label, column, nodes, recognition, now }: ValueCell): PressGroup {
  const ref = cellRef(sheet, at.row, at.column);
  const holders = nodes.filter((node) => node.cell !== ref && cellsOfNode(node).includes(ref));
  const [node] = holders;
  const isOfColumn = column !== undefined && column.role !== "other";
  const areParts = holders.every(({ kind, cell }) => kind === "indicator" && cell === node?.cell);
  if (!node || (holders.length > 1 && !areParts) || !isValue(label) || isOfColumn) return { title: "", presses: [] };
  const was = periodIn(node, ref);
  const year = yearOf(recognition.period) ?? now.getFullYear() - 1;
  const offered = [...new Set([recognition.period, ...[year, year - 1, year - 2, year + 1].map(String)])];
  const { top, left } = parseRef(node.cell)!.area;
  const areSeveral = nodes.filter(({ kind, cell }) => kind === node.kind && cell === node.cell).length > 1;
  // A value whose parts are each of one of several measures is of all of them.
  const of = holders.length > 1 ? {} : { under: a1(top, left), ...(areSeveral ? { underText: node.title } : {}) };
  return {
    title: `Värdet gäller ${was ? periodText(was) : "ingen angiven period"}:`,
    presses: offered
      .filter((period) => period !== "" && period !== was)
      .map((period): Press =>
        cellsPress(sheet, `Värdet gäller ${periodText(period)}`, [
          { cells: a1(at.row, at.column), is: KIND_OF[label], ...of, period },
        ]),
      ),
  };
}
