import type { PlanNode, Role } from "../../domain/plan";
import { grouped } from "../../domain/grouped";
import { isOneOf, keysOf } from "../../domain/keys";
import { ROLE_WORDS } from "../../domain/roleWords";
import { bySpaces, isYear, splitLabel } from "../../domain/shapes";
import { goalRemarks } from "../grades/gradeCell";
import { readHeader } from "../../interpret/header/header";
import { hasOneValue, namedUnder } from "../../interpret/outcome/statedParts";
import { textKey } from "../../interpret/text/text";
import type { Column } from "../column";
import type { FoundTable } from "../foundTables";
import type { Grid } from "../grid/grid";
import {
  namesNode,
  isValue,
  MEANINGS,
  type LabelledCell,
  type LabelledSheet,
  type SaidOfCell,
} from "../labels/classes";
import { regionWith, type PagePart } from "../layout/tableRegion";
import type { FactStatement, NodeNumber, NodeStatement, PlanStatement, RowStatement } from "../plan/statement";
import { groupOfRow } from "../roles/qualifier";
import { treeOf, type TreeNode, type ValueKind } from "../tree";
import { LABELLED, type Block } from "./blocks";
import { doubtsIn } from "./doubts";
import { SURE } from "../labels/decode";

/*
 * A sheet whose cells are labelled, as statements: its nodes as the tree nests them, the figures of each row of a table
 * by the columns of the table, and every other value by its own cell.
 */

export const KINDS: Record<ValueKind, FactStatement["kind"]> = {
  ...{ target: "target", outcome: "outcome", forecast: "forecast" },
  ...{ grade: "grade", goalGrade: "grade" },
};

/** Roles of columns that no label speaks of, and that say something of the nodes in their rows. */
const BESIDE: Partial<Record<Role, FactStatement["kind"]>> = {
  ...{ owner: "owner", comment: "comment", unit: "unit", trend: "trend" },
};

/** Roles of figures that no label speaks of, which the columns of its table tell of a row. */
const FIGURES: Partial<Record<Role, FactStatement["kind"]>> = { baseline: "baseline", comparison: "comparison" };

/** What only a measure has. */
const OF_MEASURES: ReadonlySet<string> = new Set(["baseline", "comparison", "unit"]);

/** Which of a row's figures are read by the columns of its table. */
const BY_COLUMNS: ReadonlySet<string> = new Set(["target", "outcome", "forecast"]);

/** What a value's label may call it. */
const CALLED = ["target", "outcome", "forecast", "baseline", "comparison"] as const;
/** How strongly a label's words speak for what they call a value: somewhat, surely. */
const [NAMED, SURELY_NAMED] = [0.5, 0.8];
/** Letters. */
const LONGEST_LABEL = 40;
/** Cells that may be a label. */
const BARE: ReadonlySet<LabelledCell["label"]> = new Set(["none", "header"]);

type Placed = Pick<LabelledCell, "row" | "column">;
const keyOf = ({ row, column }: Placed): string => `${row} ${column}`;
const placeOf = ({ row, column }: Placed): Placed => ({ row, column });

const blockAt = (blocks: readonly Block[], row: number): Block | undefined =>
  blocks.find(({ region }) => row >= region.first && row <= region.last);
const columnAt = (blocks: readonly Block[], { row, column }: Placed): Column | undefined =>
  blockAt(blocks, row)?.columns.find((one) => one.column === column);

/**
 * The sheet in parts, from one row of headers to the next; the first has what stands above the first of them. None where
 * nothing in it is named. `isStated`: by labels that a person has given, of which nothing is told; `isTold`: of the others
 * what is doubtful.
 */
export function labelledParts(
  grid: Grid,
  labelled: LabelledSheet,
  blocks: readonly Block[],
  { isStated = false, isTold = !isStated }: { isStated?: boolean; isTold?: boolean } = {},
): FoundTable[] {
  const headed = asGraded(labelled, blocks);
  const nodes = treeOf([headed]);
  if (!grid.used || nodes.length === 0) return [];
  const { top, left, bottom, right } = grid.used;
  const told = isTold ? toldOf(grid, nodes, headed, blocks) : undefined;
  const statements = new Sheet(nodes, blocks, headed, isStated).statements();
  const named = new Map<NodeNumber, PlanNode>();
  const begins = blocks.map(({ region }) => region.headerRows[0]!);
  const parts = Math.max(1, blocks.length);
  return Array.from({ length: parts }, (_, i): FoundTable => {
    const [from, to] = [i === 0 ? top : begins[i]!, (begins[i + 1] ?? bottom + 1) - 1];
    const { region, columns = [] } = blocks[i] ?? {};
    const { headerRows = [], first = from, headers = [], titleRows = [] } = region ?? {};
    const page: PagePart = {
      nodes: named,
      statements: statements.filter(({ row }) => row >= from && row <= to),
      ...(i === 0 && told ? { told } : {}),
    };
    const rows = { headerRows, first, last: to, titleRows };
    const whole = regionWith(grid, { left, right, cells: headers, ...rows });
    return {
      region: { ...whole, area: { top: from, left, bottom: to, right }, page },
      columns: columns.map((one) => ({ ...one, block: i })),
    };
  });
}

/** Words. */
const SENTENCE = 4;

/**
 * The same with the figures that stand under a header that surely says grades as grades, "5" under "Betyg mått" is no
 * outcome, and with those of a column that judges the goals, by its places among them, as theirs.
 */
function asGraded(labelled: LabelledSheet, blocks: readonly Block[]): LabelledSheet {
  const ofGoals = new Set(blocks.flatMap(({ region, columns }) => [...goalRemarks(region, columns, new Set())]));
  const isGraded = (cell: LabelledCell): boolean => {
    if (cell.said || !BY_COLUMNS.has(cell.label)) return false;
    const column = columnAt(blocks, cell);
    return column?.role === "grade" && (column.reading.scores.grade ?? 0) >= SURELY_NAMED;
  };
  const cells = labelled.cells.map((cell): LabelledCell => {
    const label = isGraded(cell) ? "grade" : cell.label;
    const column = cell.said || label !== "grade" ? undefined : columnAt(blocks, cell);
    return { ...cell, label: column && ofGoals.has(column) ? "goalGrade" : label };
  });
  return { ...labelled, cells };
}

/** Nodes with the goals that they are right under; what is done has owners of its own. */
function withGoals(nodes: readonly TreeNode[], areActivities: boolean): TreeNode[] {
  const goals = nodes.flatMap(({ parent }) => (parent?.kind === "goal" && !areActivities ? [parent] : []));
  const own = nodes.filter(({ kind }) => kind !== "area");
  return [...new Set([...(own.length > 0 ? own : nodes), ...goals])];
}

const tellsBoth = (cell: LabelledCell): boolean =>
  (["target", "outcome"] as const).every((of) => MEANINGS[cell.label].gives.includes(of)) && !isAimAlone(cell);

/** A name with one value is a measure with what it is to reach: what it came to would be another. */
const isAimAlone = ({ label, text }: LabelledCell): boolean => label === "measureOutcome" && hasOneValue(text);

/** What is told of a sheet that is read so: undefined where its headers say all, and its cells nothing else. */
function toldOf(
  grid: Grid,
  nodes: readonly TreeNode[],
  labelled: LabelledSheet,
  blocks: readonly Block[],
): PagePart["told"] {
  const doubts = doubtsIn(grid, labelled, blocks);
  const count = (kind: TreeNode["kind"]): number => nodes.filter((one) => one.kind === kind).length;
  const isGuessed =
    blocks.length === 0 && labelled.cells.some(({ label, said }) => namesNode(label) && !said?.isStated);
  return doubts.length > 0 || isGuessed ? { goals: count("goal"), measures: count("measure"), doubts } : undefined;
}

/** As a person has said, else as what stands over or before a value has it. */
function periodOf({ said }: LabelledCell, reading: Column["reading"] | undefined): Pick<FactStatement, "period"> {
  const period = said?.period ?? reading?.period;
  return period ? { period } : {};
}

/** Which of a row's figures a value is; "": none. */
const figureOfLabel = (label: LabelledCell["label"]): string =>
  MEANINGS[label].gives.map((of) => KINDS[of]).find((kind) => BY_COLUMNS.has(kind)) ?? "";

/** Goals of the same words under several headings, where a person has said what one stands under, or what is under one. */
function apartIn(nodes: readonly TreeNode[], { cells }: LabelledSheet): ReadonlySet<TreeNode> {
  const placed = new Set(
    cells.flatMap((one) => (one.said?.isStated && one.said.under ? [one, one.said.under] : [])).map(keyOf),
  );
  const goals = grouped(
    nodes.filter(({ kind }) => kind === "goal"),
    ({ title }) => textKey(title),
  );
  const apart = [...goals.values()].filter(
    (same) => same.length > 1 && same.some(({ cell }) => placed.has(keyOf(cell))),
  );
  return new Set(apart.flat());
}

class Sheet {
  private readonly ids: ReadonlyMap<TreeNode, NodeNumber>;
  /** The measure of each row of a table that has one alone. */
  private readonly measures = new Map<number, TreeNode>();
  /** Each cell that names a node or has a value of it. */
  private readonly told: readonly { node: TreeNode; at: Placed }[];
  /** The rows with a cell that is several measures. */
  private readonly partedRows: ReadonlySet<number>;
  private readonly apart: ReadonlySet<TreeNode>;
  /** Of each cell that before it in its row. */
  private readonly before = new Map<LabelledCell, LabelledCell>();

  constructor(
    private readonly nodes: readonly TreeNode[],
    private readonly blocks: readonly Block[],
    private readonly labelled: LabelledSheet,
    private readonly isStated: boolean,
  ) {
    this.ids = new Map(nodes.map((node, i) => [node, i]));
    this.told = nodes.flatMap((node) =>
      [node.cell, ...node.values.map(({ cell }) => cell)].map((at) => ({ node, at })),
    );
    const isPart = ({ kind, cell }: TreeNode): boolean => kind === "measure" && (cell.said?.nth ?? 0) > 0;
    this.partedRows = new Set(nodes.filter(isPart).map(({ cell }) => cell.row));
    this.apart = apartIn(nodes, labelled);
    const several = new Set<number>();
    for (const node of nodes) {
      if (node.kind !== "measure") continue;
      if (this.measures.has(node.cell.row)) several.add(node.cell.row);
      this.measures.set(node.cell.row, node);
    }
    for (const row of this.measures.keys()) if (several.has(row) || !this.blockAt(row)) this.measures.delete(row);
    for (const cell of labelled.cells)
      if (this.isSaidOtherwise(cell) || this.isSaidOfPeriod(cell)) this.measures.delete(cell.row);
    labelled.cells.forEach((cell, i, all) => {
      const last = all[i - 1];
      // Several parts of one cell have the same before them.
      const before = last?.column === cell.column ? this.before.get(last) : last;
      if (before?.row === cell.row) this.before.set(cell, before);
    });
  }

  /** What a person has said of the cell is not what its column tells: its row is read cell by cell. */
  private isSaidOtherwise(cell: LabelledCell): boolean {
    const { said } = cell;
    if (!said || !this.measures.has(cell.row)) return false;
    return said.isStated && said.as ? this.columnOf(cell)?.role !== said.as : this.isOtherwise(cell, said);
  }

  private isOtherwise(cell: LabelledCell, said: SaidOfCell): boolean {
    const { label } = cell;
    const { gives } = MEANINGS[label];
    const isTitle = namesNode(label);
    const figure = isTitle ? "" : figureOfLabel(label);
    const isOfAnother = !isTitle && (said.under ?? cell).row !== cell.row;
    const isPart = said.part !== undefined;
    if (!said.isStated) return (figure !== "" && isOfAnother) || (isPart && (isTitle || figure !== ""));
    return isOfAnother || isPart || gives.length > 1 || this.toldOf(cell) !== figure;
  }

  /** Whether a value is said to be of another period than its column. */
  private isSaidOfPeriod(cell: LabelledCell): boolean {
    const period = cell.said?.period;
    return period !== undefined && period !== this.columnOf(cell)?.reading.period;
  }

  /** What the column of a cell tells of it, of what is read by columns. */
  private toldOf(cell: LabelledCell): string {
    const role = this.columnOf(cell)?.role ?? "";
    return BY_COLUMNS.has(role) || role in FIGURES ? role : "";
  }

  statements(): PlanStatement[] {
    const { cells } = this.labelled;
    const named = this.nodes.map((node) => this.named(node));
    const rows = [...this.measures].map(([row, node]) => this.row(row, node));
    const facts = this.nodes.flatMap((node) => this.factsOf(node));
    const known = new Set([...named, ...facts].map(keyOf));
    const others = cells.filter((cell) => !known.has(keyOf(cell)) && !this.isByColumns(cell));
    const beside = others.flatMap((cell) => this.beside(cell));
    const inOrder = [...rows, ...facts, ...beside].sort((a, b) => a.row - b.row || a.column - b.column);
    // What a target counts in is known before it is read.
    const isUnit = ({ kind }: PlanStatement): boolean => kind === "unit";
    return [...named, ...inOrder.filter(isUnit), ...inOrder.filter((one) => !isUnit(one))];
  }

  private named(node: TreeNode): NodeStatement {
    const { cell, parent, number } = node;
    const { title } = this.nameOf(node);
    const kind = node.kind === "measure" ? "indicator" : node.kind;
    const level = node.level ?? ROLE_WORDS[kind];
    const isOwn = kind === "goal" && this.nodes.some((one) => one.kind === "measure" && one.cell === cell);
    return {
      ...placeOf(cell),
      ...{ kind, node: this.ids.get(node)!, title, level },
      under: parent ? this.ids.get(parent)! : null,
      ...(number ? { number } : {}),
      ...(isOwn ? { own: true } : {}),
      ...(this.apart.has(node) ? { apart: true } : {}),
    };
  }

  private row(row: number, node: TreeNode): RowStatement {
    const block = this.blocks.indexOf(this.blockAt(row)!);
    const { parent } = node;
    const goal = parent?.kind === "goal" ? this.ids.get(parent)! : null;
    const stated = node.values.flatMap(({ of, cell }) =>
      cell.said?.isStated && cell.row === row && cell !== node.cell ? [this.fact(KINDS[of], node, cell)] : [],
    );
    const { aim: text } = this.nameOf(node);
    const period = this.columnOf(node.cell)?.reading.period;
    const aim = text === undefined ? {} : { aim: { column: node.cell.column, text, period } };
    return { kind: "row", ...placeOf(node.cell), of: this.ids.get(node)!, goal, block, ...aim, stated };
  }

  /** What a node's cell names under the header of its column, and the target that it has beside. */
  private nameOf({ cell, title }: TreeNode): ReturnType<typeof namedUnder> {
    return namedUnder(this.columnOf(cell)?.reading ?? {}, title);
  }

  private factsOf(node: TreeNode): FactStatement[] {
    const isRow = this.measures.get(node.cell.row) === node;
    const isOfRow = (cell: LabelledCell): boolean =>
      isRow && cell.row === node.cell.row && ((cell === node.cell && !cell.said?.isStated) || this.isByColumns(cell));
    return node.values.flatMap(({ of, cell }) => {
      if (isOfRow(cell) || this.isAgainst(cell) || this.isCalledOther(of, cell)) return [];
      if (of === "outcome" && cell === node.cell && isAimAlone(cell)) return [];
      return [this.fact(of === "target" && this.isOfYearBefore(node, cell) ? "outcome" : KINDS[of], node, cell)];
    });
  }

  /** A year alone calls it ("2023: 81,4"), where another value of the measure is called the target: it is what came of that year. */
  private isOfYearBefore({ values }: TreeNode, cell: LabelledCell): boolean {
    if (cell.said?.isStated || this.columnOf(cell) || !isYear(splitLabel(cell.text, 2, LONGEST_LABEL)?.[0] ?? ""))
      return false;
    return values.some(
      ({ of, cell: other }) =>
        of === "target" && other !== cell && (this.calledBy(other)?.reading.scores.target ?? 0) >= NAMED,
    );
  }

  /** Its column is of something else than its label says: of that of most of its cells, or of its own, which is a guess. */
  private isAgainst(cell: LabelledCell): boolean {
    if (cell.said?.isStated) return false;
    const role = this.columnOf(cell)?.role;
    const isGuess = role !== undefined && !LABELLED.has(role) && (cell.margin ?? SURE) < SURE;
    return isGuess || this.blockAt(cell.row)?.against.has(cell.column) === true;
  }

  /**
   * What says what a value is where no column does: the words before the colon in its own cell, else the cell before it and
   * the values that follow that.
   */
  private calledBy(cell: LabelledCell): Pick<Column, "header" | "reading"> | undefined {
    if (namesNode(cell.label)) return undefined;
    let before = this.before.get(cell);
    while (before && isValue(before.label)) before = this.before.get(before);
    const header =
      splitLabel(cell.text, 2, LONGEST_LABEL)?.[0] ?? (before && BARE.has(before.label) ? before.text : undefined);
    return header === undefined ? undefined : { header, reading: readHeader(header) };
  }

  /** Its label says that it is something else: "Basår 2015: 0 %" is no target, nor "Mål" with a figure under each year an outcome. */
  private isCalledOther(of: ValueKind, cell: LabelledCell): boolean {
    if (cell.said?.isStated || !isOneOf(CALLED, of) || this.columnOf(cell)?.reading.words) return false;
    const { scores = {} } = this.calledBy(cell)?.reading ?? {};
    const others = CALLED.filter((role) => role !== of).map((role) => scores[role] ?? 0);
    return (scores[of] ?? 0) < NAMED && Math.max(...others) >= SURELY_NAMED;
  }

  private fact(kind: FactStatement["kind"], node: TreeNode, cell: LabelledCell): FactStatement {
    const called = this.calledBy(cell);
    const { header, reading } = this.columnOf(cell) ?? called ?? {};
    const group = reading?.group ?? (called && groupOfRow(called.header)?.group);
    return {
      ...{ kind, of: this.ids.get(node)!, ...placeOf(cell), text: cell.text },
      ...periodOf(cell, reading),
      ...(group ? { group } : {}),
      ...(header && !node.values.some((one) => one.cell === cell && cell === node.cell) ? { header } : {}),
      ...(tellsBoth(cell) ? { isOfBoth: true } : {}),
      ...(cell.said?.isStated ? { isStated: true } : {}),
    };
  }

  /**
   * What no label speaks of: by the role of its column, of the node that it was of, else of the lowest node in its row; an
   * owner of all that its row names, and of the goal of what that is. Of a card, by the label before it, of what is named
   * or told last above it; so is what a person has said of a cell in whose row nothing is named.
   */
  private beside(cell: LabelledCell): PlanStatement[] {
    const kind = this.besideAs(cell);
    const of = kind ? this.besideOf(cell, kind) : [];
    if (kind && of.length > 0) return of.map((node) => this.fact(kind, node, cell));
    return this.isLeftValue(cell) ? [] : [{ kind: "furniture", ...placeOf(cell) }];
  }

  /** The nodes that a cell says something of; none where the columns of its row tell it. */
  private besideOf(cell: LabelledCell, kind: FactStatement["kind"]): TreeNode[] {
    if (this.isOfRow(cell, kind) || this.isOfSeveral(cell, kind)) return [];
    const isTaker = (node: TreeNode): boolean => !OF_MEASURES.has(kind) || node.kind === "measure";
    const said = this.knownOf(cell, isTaker);
    const isSaid = cell.said?.as !== undefined;
    if (said && isSaid) return [said];
    const here = this.nodes.filter((one) => one.cell.row === cell.row && isTaker(one));
    const inCard = this.kindInCard(cell) !== undefined || (cell.said?.isStated && here.length === 0);
    if (kind === "owner" && !inCard) return withGoals(here, this.hasActivities(cell));
    const isOfLast = inCard || here.filter((one) => one.kind === "measure").length > 1;
    const known = said ?? (isOfLast ? this.cardOf(cell, isTaker) : here.at(-1));
    return known ? [known] : [];
  }

  /** Beside a cell with several measures a figure, or a unit that is said, does not say of which of them it is. */
  private isOfSeveral(cell: LabelledCell, kind: string): boolean {
    const { under, nth, as } = cell.said ?? {};
    if (nth !== undefined || !OF_MEASURES.has(kind) || !(as || kind in FIGURES)) return false;
    const isThere = (one: Placed): boolean => (under ? keyOf(one) === keyOf(under) : one.row === cell.row);
    const isPart = (node: TreeNode): boolean => node.kind === "measure" && (node.cell.said?.nth ?? 0) > 0;
    return this.nodes.some((node) => isPart(node) && isThere(node.cell));
  }

  /** Whether the columns of its row tell a figure. */
  private isOfRow(cell: LabelledCell, kind: string): boolean {
    return kind in FIGURES && this.measures.has(cell.row) && this.columnOf(cell)?.role === kind;
  }

  /** As a person has said or it was read, else as the label beside it or its column tells. */
  private besideAs(cell: LabelledCell): FactStatement["kind"] | undefined {
    const role = this.columnOf(cell)?.role;
    if (cell.said?.isNothing) return undefined;
    const ofColumn = role && (BESIDE[role] ?? (this.isStated ? FIGURES[role] : undefined));
    return cell.said?.as ?? this.kindInCard(cell) ?? ofColumn;
  }

  /** What the label beside a cell that no column is over surely calls it; a sentence beside any other label is a comment. */
  private kindInCard(cell: LabelledCell): FactStatement["kind"] | undefined {
    if (cell.label !== "none" || this.columnOf(cell)) return undefined;
    const called = this.calledBy(cell);
    const scores = called?.reading.scores ?? this.headOf(cell);
    const [role] = keysOf(BESIDE).filter((one) => (scores[one] ?? 0) >= SURELY_NAMED);
    const isTold = called !== undefined && called.header.endsWith(":") && bySpaces(cell.text).length >= SENTENCE;
    return (role && BESIDE[role]) ?? (isTold ? "comment" : undefined);
  }

  /** What the first words over a cell in its column say, where neither a column nor a label before it does: of comments alone. */
  private headOf({ row, column }: Placed): Column["reading"]["scores"] {
    const over = this.labelled.cells.find((one) => one.column === column && one.row < row && BARE.has(one.label));
    const { comment } = over ? readHeader(over.text).scores : {};
    return comment === undefined ? {} : { comment };
  }

  /** The node that is named, or told of, last before a cell in its row, else above it in its column. */
  private cardOf({ row, column }: Placed, isTaker: (node: TreeNode) => boolean): TreeNode | undefined {
    const lastOf = (isHere: (at: Placed) => boolean, by: "row" | "column"): TreeNode | undefined => {
      const here = this.told.filter(({ node, at }) => isTaker(node) && isHere(at));
      const last = Math.max(...here.map(({ at }) => at[by]));
      return here.findLast(({ at }) => at[by] === last)?.node;
    };
    return (
      lastOf((at) => at.row === row && at.column < column, "column") ??
      lastOf((at) => at.column === column && at.row < row, "row")
    );
  }

  /** A value of a sheet of which something is stated, that no node has: it is reported when the account closes. */
  private isLeftValue(cell: LabelledCell): boolean {
    if (!this.isStated || namesNode(cell.label) || cell.label === "header" || this.isHeaderAgain(cell)) return false;
    return cell.said?.isStated || this.partedRows.has(cell.row)
      ? MEANINGS[cell.label].gives.length > 0 || cell.said?.as !== undefined
      : this.toldOf(cell) !== "";
  }

  /** The header of its column, which comes again over a later block. */
  private isHeaderAgain(cell: LabelledCell): boolean {
    return !cell.said?.isStated && textKey(this.columnOf(cell)?.header ?? "") === textKey(cell.text);
  }

  /** The node that a cell of no label was of, or is said to be of. */
  private knownOf({ said }: LabelledCell, isTaker: (node: TreeNode) => boolean): TreeNode | undefined {
    const { under, nth = 0 } = said ?? {};
    const named = under ? this.nodes.filter((one) => keyOf(one.cell) === keyOf(under) && isTaker(one)) : [];
    return named[nth] ?? named[0];
  }

  private hasActivities({ row }: Placed): boolean {
    return this.blockAt(row)?.columns.some(({ role }) => role === "activity") ?? false;
  }

  private isByColumns(cell: LabelledCell): boolean {
    return this.measures.has(cell.row) && BY_COLUMNS.has(this.columnOf(cell)?.role ?? "");
  }

  private blockAt(row: number): Block | undefined {
    return blockAt(this.blocks, row);
  }

  private columnOf(cell: Placed): Column | undefined {
    return columnAt(this.blocks, cell);
  }
}
