import { grouped } from "../../domain/grouped";
import { nodesOf, type Plan, type PlanNode } from "../../domain/plan";
import { titleParts } from "../../interpret/header/title";
import { textKey } from "../../interpret/text/text";
import { parseRef } from "../../sheet/address";
import { valueAt, type Sheet } from "../../sheet/book";
import { textOf } from "../grid/grid";
import { namesNode, MEANINGS, type Label } from "../labels/classes";
import type { BesideKind } from "../../domain/statedMap";
import { filledIn, keyOf, LABEL_OF, type GivenCell, type Place } from "./given";

/**
 * What a plan has of the cells of a sheet, as labels: what is read now. A cell that is something to several nodes is so
 * once for each; what no label speaks of, such as a comment, is none, of the node that it is of. Where a title stands again
 * below in its column it names the same.
 */
export function labelsRead(plan: Plan, sheet: Sheet): GivenCell[] {
  const nodes = nodesOf(plan);
  const cells = new CellsRead(sheet, nodes);
  for (const node of nodes) cells.name(node);
  cells.titlesAgain(nodes);
  for (const node of nodes) cells.values(node);
  return cells.all();
}

const besideOf = ({ kind, cell }: PlanNode): string => `${kind} ${cell}`;

type Of = Pick<GivenCell, "text" | "under" | "nth" | "as">;

class CellsRead {
  private readonly cells = new Map<string, GivenCell[]>();
  /** By row and node where its title stands again. */
  private readonly again = new Map<string, Place>();
  private readonly byId: ReadonlyMap<string | undefined, PlanNode>;
  /** The nodes of a kind whose titles stand in one cell. */
  private readonly together: ReadonlyMap<string, readonly PlanNode[]>;

  constructor(
    private readonly sheet: Sheet,
    nodes: readonly PlanNode[],
  ) {
    this.byId = new Map(nodes.map((node) => [node.id, node]));
    this.together = grouped(nodes, besideOf);
  }

  all(): GivenCell[] {
    return [...this.cells.values()].flat();
  }

  name(node: PlanNode): void {
    const parent = this.byId.get(node.parents[0]);
    const isOwn = parent !== undefined && parent.cell === node.cell;
    const under = parent && !isOwn ? this.placeOf(parent.cell) : null;
    const at = this.placeOf(node.cell);
    const isOneOfSeveral = this.together.get(besideOf(node))!.length > 1;
    if (at)
      this.add(at, LABEL_OF[node.kind], {
        ...(isOneOfSeveral ? { text: node.title } : {}),
        ...(isOwn ? {} : { under }),
      });
  }

  /** The cells with a title's words further down in its column, which name the same. */
  titlesAgain(nodes: readonly PlanNode[]): void {
    const titles = new Map<string, { node: PlanNode; at: Place }>();
    for (const node of nodes) {
      const at = this.placeOf(node.cell);
      if (at) titles.set(`${at.column} ${textKey(node.title)}`, { node, at });
    }
    const columns = new Set([...titles.values()].map(({ at }) => at.column));
    for (const at of filledIn(this.sheet, null)) {
      if (!columns.has(at.column) || this.cells.has(keyOf(at))) continue;
      const words = titleParts(textOf(valueAt(this.sheet, at.row, at.column))).title;
      const first = titles.get(`${at.column} ${textKey(words)}`);
      if (!first || first.at.row > at.row) continue;
      this.add(at, LABEL_OF[first.node.kind], {});
      this.again.set(`${at.row} ${besideOf(first.node)}`, at);
    }
  }

  values(node: PlanNode): void {
    const grade = node.kind === "indicator" ? "grade" : "goalGrade";
    for (const { cell, text } of node.grades) this.value(node, grade, cell, text);
    for (const { cell } of node.comments) this.beside(node, "comment", cell);
    if (node.kind !== "indicator") return;
    for (const { cell, text } of node.targets) this.value(node, "target", cell, text);
    for (const { cell, text } of node.outcomes) this.value(node, "outcome", cell, text);
    for (const { cell, text } of node.forecasts) this.value(node, "forecast", cell, text);
    if (node.trend) this.value(node, "none", node.trend.cell);
    if (node.baseline) this.beside(node, "baseline", node.baseline.cell);
    for (const { cell } of node.comparisons) this.beside(node, "comparison", cell);
  }

  /** What no label speaks of, in a cell that is nothing else. */
  private beside(node: PlanNode, as: BesideKind, cell: string): void {
    const at = this.placeOf(cell);
    const here = (at && this.cells.get(keyOf(at))) ?? [];
    if (here.every((one) => one.as === as)) this.value(node, "none", cell, undefined, as);
  }

  /** A value of a node; of a title in a cell with several it may be a part of its own cell's text. */
  private value(node: PlanNode, label: Label, cell: string | undefined, text?: string, as?: BesideKind): void {
    const at = this.placeOf(cell);
    if (!at) return;
    const under = this.again.get(`${at.row} ${besideOf(node)}`) ?? this.placeOf(node.cell);
    const beside = this.together.get(besideOf(node))!;
    const isOneOfSeveral = beside.length > 1 && under !== null;
    const isPart = isOneOfSeveral && text !== undefined && text !== textOf(valueAt(this.sheet, at.row, at.column));
    this.add(at, label, {
      ...(under ? { under } : {}),
      ...(isOneOfSeveral ? { nth: beside.indexOf(node) } : {}),
      ...(isPart ? { text } : {}),
      ...(as ? { as } : {}),
    });
  }

  private placeOf(cell: string | undefined): Place | null {
    const at = cell === undefined ? null : parseRef(cell);
    return at?.sheet === this.sheet.name ? { row: at.area.top, column: at.area.left } : null;
  }

  private add(at: Place, label: Label, of: Of): void {
    const here = this.cells.get(keyOf(at)) ?? [];
    const same = here.find((one) => isSame(one, label, of));
    const made: GivenCell = {
      ...{ ...at, label: same ? joined(same.label, label) : label },
      ...(same ? ofBoth(same, of) : of),
      isStated: false,
    };
    this.cells.set(keyOf(at), same ? here.map((one) => (one === same ? made : one)) : [...here, made]);
  }
}

/** What is both the title of a node and a value of it stands where the title does. */
const ofBoth = ({ text, under, nth }: GivenCell, of: Of): Of => ({
  ...of,
  ...(text === undefined ? {} : { text }),
  ...(under === undefined ? {} : { under }),
  ...(nth === undefined ? {} : { nth }),
});

/** Whether a cell is this as what it is already: titles of the same words, a title and its value, values of one node. */
function isSame(one: GivenCell, label: Label, { text, under, nth }: Of): boolean {
  if (namesNode(one.label)) return one.text === text;
  if (namesNode(label) || one.text !== text || one.nth !== nth) return false;
  return one.under?.row === under?.row && one.under?.column === under?.column;
}

/** The label of a cell that is two things. */
function joined(one: Label, other: Label): Label {
  const [a, b] = [MEANINGS[one], MEANINGS[other]];
  const names = new Set([...a.names, ...b.names]);
  const gives = new Set([...a.gives, ...b.gives]);
  const isMeasure = names.has("measure");
  if (isMeasure && names.has("goal")) return gives.size > 0 ? "goalMeasureTarget" : "goalMeasure";
  if (isMeasure) return gives.has("outcome") ? "measureOutcome" : gives.size > 0 ? "measureTarget" : "measure";
  if (names.size > 0) return one;
  return gives.has("target") && gives.has("outcome") ? "targetOutcome" : one === "none" ? other : one;
}
