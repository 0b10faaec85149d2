import { grouped } from "../domain/grouped";
import {
  areDigits,
  beginsIn,
  byLetters,
  hasDigit,
  hasOnlyCapitals,
  isDashAlone,
  isDigit,
  isLetter,
  trimmedEnd,
} from "../domain/shapes";
import { fromAbove, saysNoLink, standsOver } from "../interpret/header/goalHeader";
import { levelWord, readHeader, strengthOf } from "../interpret/header/header";
import { titleParts } from "../interpret/header/title";
import { textKey } from "../interpret/text/text";
import { contains } from "../sheet/address";
import { namesNode, MEANINGS, type LabelledCell, type LabelledSheet, type Meaning } from "./labels/classes";

/*
 * Labelled cells as a tree of areas, goals and measures. Titles are taken in reading order: by row, areas before goals
 * before measures. What is open at a place of the sheet is the title placed there last and all that it stands under; the
 * table SIGNS says of each open node, the innermost first, whether the next title stands under it. Then each value goes to
 * the nearest open node that takes such values. Nothing here reads what a text means: that is in the labels, in the
 * parts of a title (its number, its level's word) and in the header over it.
 */

export type NodeKind = Meaning["names"][number];
export type ValueKind = Meaning["gives"][number];

/** A cell of a labelled sheet, with its looks where they are known. */
export type TreeCell = LabelledCell & { isBold?: boolean; isFilled?: boolean; indent?: number };
export type TreeSheet = Omit<LabelledSheet, "cells"> & { cells: readonly TreeCell[] };

/** An area, a goal or a measure. */
export interface TreeNode {
  kind: NodeKind;
  /** Where its title stands first. */
  sheet: TreeSheet;
  cell: TreeCell;
  /** Its words, without number and level. */
  title: string;
  /** "2.1", "M4": of its own text, or of a cell before it in its row. */
  number?: string;
  /** Its level's word, lower case: of its own text, of a cell before it in its row, or of the header over it. */
  level?: string;
  parent?: TreeNode;
  values: { of: ValueKind; cell: TreeCell }[];
}

/**
 * The nodes of a workbook's sheets, each after the one that it stands under. Areas and goals of the same words under the
 * same node are one, and so is a goal with the cells that only give its number.
 */
export function treeOf(sheets: readonly TreeSheet[]): TreeNode[] {
  const nodes: NestedTitle[] = [];
  const known = new Map<string, NestedTitle>();
  for (const sheet of sheets) new Nesting(sheet, nodes, known).run();
  return afterParents(nodes);
}

/** The nodes in their order, but each right after the one that it stands under and what that has before it. */
function afterParents(nodes: readonly NestedTitle[]): NestedTitle[] {
  const under = grouped(nodes, ({ parent }) => parent);
  const withBelow = (node: NestedTitle): NestedTitle[] => [node, ...(under.get(node) ?? []).flatMap(withBelow)];
  return (under.get(undefined) ?? []).flatMap(withBelow);
}

/** A value that a person has said is of a title in another cell. */
const isOfAnother = ({ label, said }: TreeCell): boolean => Boolean(said?.under) && !namesNode(label);

const isOver = (node: NestedTitle, other: NestedTitle): boolean =>
  node === other || (other.parent !== undefined && isOver(node, other.parent));

/** A title as its cell and its row tell it. */
interface Title extends Omit<TreeNode, "parent"> {
  /** The words of the header over it; "": none. */
  header: string;
  /** What tells titles of one level from those of another, as far as looks and places do. */
  look: string;
  /** In its row is nothing but its number and level, and grades. */
  isHeading: boolean;
  /** A measure stands in its row. */
  isMeasured: boolean;
  /** Its level is that of activities. */
  isActivity: boolean;
  /** The row of headers above its row; -1: none, or it is alone in its row and so heads others. */
  head: number;
}

/** A title with its place in the tree. */
interface NestedTitle extends Title {
  id: number;
  parent?: NestedTitle;
}

type Row = readonly TreeCell[];

/** For each look of goals, the looks of those that such goals stood under so far. */
type Seen = ReadonlyMap<string, ReadonlySet<string>>;

/** From the top of the tree. */
const KINDS: readonly NodeKind[] = ["area", "goal", "measure"];
export const rank = ({ kind }: { kind: NodeKind }): number => KINDS.indexOf(kind);
const isNamed = ({ label }: TreeCell, kind: NodeKind): boolean => MEANINGS[label].names.includes(kind);

/** Which open node takes a value: the nearest of the first of these kinds that is open. */
const TAKERS: Readonly<Record<ValueKind, readonly NodeKind[]>> = {
  target: ["measure"],
  outcome: ["measure"],
  forecast: ["measure"],
  grade: ["measure", "goal", "area"],
  goalGrade: ["goal", "area", "measure"],
};

/** true: the title stands under the open node; false: beside it or over it; undefined: the sign does not say. */
type Says = boolean | undefined;

/**
 * What tells whether a title stands under a node that is open before it. In order: the first that says something decides;
 * where none does it stands beside it. The last two speak only of the first goal of its look: the others stand as it does.
 */
const SIGNS: readonly { by: string; says(over: NestedTitle, title: Title, seen: Seen): Says }[] = [
  {
    by: "an activity stands under a goal, and has no measures",
    says: (over, title) => {
      if (over.kind !== "goal" || over.isActivity === title.isActivity) return undefined;
      return title.isActivity ? true : title.kind === "measure" ? false : undefined;
    },
  },
  {
    by: "of two goals in a row, the right stands under the left, unless their headers say otherwise",
    says: ({ kind, cell, header }, title) =>
      kind === "goal" && title.kind === "goal" && cell.row === title.cell.row
        ? standsOver(header, title.header) || (cell.column < title.cell.column && !standsOver(title.header, header))
        : undefined,
  },
  {
    by: "a goal stands under such a goal as its like did",
    says: (over, title, seen) =>
      title.kind === "goal" && over.kind === "goal" && seen.get(title.look)?.has(over.look) ? true : undefined,
  },
  {
    by: "numbered goals stand beside one another: 3 after 2, as 2.1 has found 2 by its number",
    says: (over, title) => (over.kind === title.kind && over.number && title.number ? false : undefined),
  },
  {
    by: "a measure stands under a goal, both under an area, and areas side by side",
    says: (over, title) => (rank(over) < rank(title) ? true : title.kind === "area" ? false : undefined),
  },
  {
    by: "a goal alone in its row stands over goals that have measures in theirs",
    says: (over, title, seen) => (isBareHeading(over) && !seen.has(title.look) && title.isMeasured ? true : undefined),
  },
  {
    by: "and, with no area over it, over the goals of a table below it",
    says: (over, title, seen) =>
      isBareHeading(over) && !seen.has(title.look) && !over.parent && title.head > over.cell.row ? true : undefined,
  },
];

const isBareHeading = ({ isHeading, isMeasured }: Title): boolean => isHeading && !isMeasured;

/** Where titles side by side have each their own below: columns from one to the next, and the title placed last in them. */
interface Lane {
  from: number;
  last?: NestedTitle;
}

/** The word of a level, "" where a header has none, and whether it is that of activities. */
interface Level {
  word: string;
  isActivity: boolean;
}

/** What the words of a header say of what stands below it. */
interface Header extends Level {
  words: string;
}

/** One sheet's titles and values, in reading order. */
class Nesting {
  private readonly rows: readonly Row[];
  /** From left to right, all of the sheet together; the first begins at its edge. */
  private lanes: Lane[] = [{ from: 0 }];
  /** Of which kind the titles were that stand side by side. */
  private sideBySide: NodeKind = "area";
  private readonly byNumber = new Map<string, NestedTitle>();
  /** What is named in each cell, by its row and column. */
  private readonly placedAt = new Map<string, NestedTitle[]>();
  private readonly seen = new Map<string, Set<string>>();
  /** The measures in the last row with a title. */
  private beside: readonly NestedTitle[] = [];
  private readonly heads: ReadonlySet<number>;
  /** The last of the rows of goals below the lowest row of headers so far; -1: none. */
  private goalsTo = -1;
  /** The lowest row of headers so far, and the lowest header in each column. */
  private head = -1;
  private readonly headers = new Map<number, Header>();
  /** The row that is read. */
  private here: Row = [];

  constructor(
    private readonly sheet: TreeSheet,
    private readonly nodes: NestedTitle[],
    private readonly known: Map<string, NestedTitle>,
  ) {
    this.rows = rowsOf(sheet.cells);
    this.heads = new Set(sheet.headerRows);
  }

  run(): void {
    this.rows.forEach((row, i) => {
      this.here = row;
      if (row[0]!.row > this.goalsTo) this.close();
      if (this.heads.has(row[0]!.row)) this.readHeaders(row, i);
      this.divide("area", row, i);
      this.divide("goal", row, i);
      const placed = KINDS.flatMap((kind) =>
        this.titlesIn(row, kind).map((cell) => this.place(this.title(kind, cell, row))),
      );
      if (placed.length > 0) this.beside = placed.filter(({ kind }) => kind === "measure");
      for (const cell of row)
        if (!isOfAnother(cell)) {
          const area = areaJudged(cell, placed, row);
          if (area) area.values.push({ of: "goalGrade", cell });
          else this.give(cell);
        }
    });
    for (const cell of this.sheet.cells) if (isOfAnother(cell)) this.giveTo(cell, cell.said!.under!);
    this.placeLate();
  }

  /** What a person has put under a title that stands after it. */
  private placeLate(): void {
    for (const node of this.nodes) {
      const under = node.sheet === this.sheet ? node.cell.said?.under : undefined;
      if (!under || (node.kind === "measure" && isNamed(node.cell, "goal"))) continue;
      const said = this.headingAt(under);
      if (said && said !== node.parent && !isOver(node, said)) node.parent = said;
    }
  }

  /** Of several goals in a table's rows none is open below it, but the goal that they stand under, above it. */
  private close(): void {
    for (const lane of this.lanes) {
      const { row } = lane.last?.cell ?? { row: -1 };
      const over = row > this.head && row <= this.goalsTo ? lane.last!.parent : undefined;
      if (over?.kind === "goal" && over.cell.row < this.head) lane.last = over;
    }
  }

  /**
   * The last of several rows of goals, without measures, below a row of headers; -1: none. What is right above the next row
   * of headers heads it.
   */
  private lastOfGoals(heads: Row, i: number): number {
    const isHeaded = (cell: TreeCell): boolean =>
      isNamed(cell, "goal") && heads.some(({ column }) => column === cell.column);
    const isHead = (row: Row | undefined): boolean => row !== undefined && this.heads.has(row[0]!.row);
    const goals: number[] = [];
    for (let r = i + 1; r < this.rows.length && !isHead(this.rows[r]); r++) {
      const row = this.rows[r]!;
      if (row.some((cell) => isNamed(cell, "measure"))) return -1;
      if (row.some(isHeaded) && !isHead(this.rows[r + 1])) goals.push(row[0]!.row);
    }
    return goals.length > 1 ? goals.at(-1)! : -1;
  }

  private headingAt({ row, column }: { row: number; column: number }): NestedTitle | undefined {
    return this.placedAt.get(`${row} ${column}`)?.findLast(({ kind }) => kind !== "measure");
  }

  private readHeaders(row: Row, i: number): void {
    this.head = row[0]!.row;
    this.goalsTo = this.lastOfGoals(row, i);
    for (const { column, text } of row)
      this.headers.set(column, {
        word: levelWord(text, "").toLowerCase(),
        isActivity: isActivity(text),
        words: readHeader(text).words,
      });
  }

  private readonly headerOver = ({ column }: TreeCell): string => this.headers.get(column)?.words ?? "";

  /** The titles of a kind in a row, those that others stand under first; what says that there is no goal is none. */
  private titlesIn(row: Row, kind: NodeKind): readonly TreeCell[] {
    const titles = row.filter((cell) => isNamed(cell, kind) && (kind === "measure" || !isNone(cell)));
    return kind === "goal" ? fromAbove(titles, this.headerOver) : titles;
  }

  /**
   * Whether a goal tells nothing of this one: it stands beside one of its row that stands under it, and so is of no other
   * row, or in this row its column says that there is none.
   */
  private isBeside(over: NestedTitle, { kind, cell, header }: Title): boolean {
    const { column } = over.cell;
    if (kind !== "goal" || over.kind !== "goal" || column === cell.column) return false;
    if (this.here.some((one) => one.column === column && isNone(one))) return true;
    if (column < cell.column || !standsOver(over.header, header)) return false;
    const merge = this.sheet.merges.find((area) => contains(area, cell.row, column));
    return !this.placedAt.get(`${merge?.top ?? cell.row} ${column}`)?.includes(over);
  }

  private title(kind: NodeKind, cell: TreeCell, row: Row): Title {
    const { title, number, level: own } = partsOf(cell);
    const before = row.filter(({ label, column }) => label === "none" && column < cell.column);
    const isAlone = row.length === 1;
    const isHeading = isAlone && cell.row > this.goalsTo;
    const level = this.levelOf(own, before) ?? (isHeading ? undefined : this.headers.get(cell.column));
    const code = number ?? before.findLast(({ text }) => isCode(text))?.text;
    const isMeasured = row.some((one) => isNamed(one, "measure"));
    return {
      ...{ kind, sheet: this.sheet, cell, title, values: [], isMeasured },
      header: isHeading ? "" : this.headerOver(cell),
      ...(code ? { number: code } : {}),
      ...(level?.word ? { level: level.word } : {}),
      look: [...looksOf(cell), isAlone, isMeasured, level?.word, code?.split(".").length].join(" "),
      isHeading: row.every((one) => one === cell || before.includes(one) || isGradeAlone(one)),
      isActivity: kind === "goal" && level?.isActivity === true,
      head: isHeading ? -1 : this.head,
    };
  }

  /** The level that a title states itself, or that a cell before it does. */
  private levelOf(own: string | undefined, before: Row): Level | undefined {
    const word = own ?? before.map(({ text }) => withoutNumber(text)).find(isLevelHeader);
    return word === undefined ? undefined : { word: word.toLowerCase(), isActivity: isActivity(word) };
  }

  private laneAt(column: number): Lane {
    return this.lanes.findLast(({ from }) => from <= column) ?? this.lanes[0]!;
  }

  /** Lanes begin where titles stand side by side, and end where a title of no lower kind is alone in its row. */
  private divide(kind: NodeKind, row: Row, i: number): void {
    const titles = this.titlesIn(row, kind).filter(
      (one, n, all) => !all.slice(n).some(({ column }) => column < one.column),
    );
    if (row.length === 1 && titles.length === 1 && KINDS.indexOf(kind) <= KINDS.indexOf(this.sideBySide))
      this.lanes = [{ ...this.laneAt(titles[0]!.column), from: 0 }];
    const heads = titles.filter((one, n) => n === 0 || kind !== "goal" || this.hasMeasures(titles[n - 1]!, one, i));
    if (heads.length === new Set(heads.map(({ column }) => this.laneAt(column))).size) return;
    this.lanes = heads.map(({ column }, n) => ({ ...this.laneAt(column), from: n === 0 ? 0 : column }));
    this.sideBySide = kind;
  }

  /** Whether the left of two goals in a row has measures in its own columns, there or below, before the next heading. */
  private hasMeasures(left: TreeCell, right: TreeCell, i: number): boolean {
    for (let r = i; r < this.rows.length; r++) {
      const row = this.rows[r]!;
      if (r > i && row.some((cell) => isNamed(cell, "goal") || isNamed(cell, "area"))) return false;
      const isOwn = ({ column }: TreeCell): boolean => left.column <= column && column < right.column;
      if (row.some((cell) => isNamed(cell, "measure") && isOwn(cell))) return true;
    }
    return false;
  }

  private place(title: Title): NestedTitle {
    const lane = this.laneAt(title.cell.column);
    const parent = this.parentOf(title, lane.last);
    const key = [title.kind, parent?.id, textKey(title.title)].join("\n");
    const same = title.kind === "measure" ? undefined : (this.referred(title) ?? this.known.get(key));
    const placed = same ?? { ...title, id: this.nodes.length, ...(parent ? { parent } : {}) };
    lane.last = placed;
    const at = `${title.cell.row} ${title.cell.column}`;
    this.placedAt.set(at, [...(this.placedAt.get(at) ?? []), placed]);
    if (!same) this.nodes.push(placed);
    if (title.kind === "measure") return placed;
    if (!same) this.known.set(key, placed);
    if (title.number) this.byNumber.set(title.number, placed);
    if (title.kind === "goal") this.notice(title, parent);
    return placed;
  }

  /** As a person has said; else by its number, else by what is open. */
  private parentOf(title: Title, last: NestedTitle | undefined): NestedTitle | undefined {
    const { kind, cell } = title;
    const under = isNamed(cell, "goal") && kind === "measure" ? undefined : cell.said?.under;
    if (under === null) return undefined;
    return (under && this.headingAt(under)) ?? this.numbered(title) ?? this.over(title, last);
  }

  private notice({ look }: Title, parent: NestedTitle | undefined): void {
    const over = this.seen.get(look) ?? new Set();
    this.seen.set(look, parent?.kind === "goal" ? over.add(parent.look) : over);
  }

  /** The node of which a goal's cell gives only the number: of "M4, M3" the first. */
  private referred({ kind, cell }: Title): NestedTitle | undefined {
    const codes = byLetters(cell.text, BETWEEN).map((code) => code.trim());
    const named = codes.every(isCode) ? this.byNumber.get(codes[0]!) : undefined;
    return named?.kind === kind ? named : undefined;
  }

  /** The node with the longest beginning of a title's number, open or not; with the whole of it, of a higher kind. */
  private numbered(title: Title): NestedTitle | undefined {
    const layers = title.number?.split(".") ?? [];
    for (let n = layers.length; n > 0 && layers.length > 1; n--) {
      const found = this.byNumber.get(layers.slice(0, n).join("."));
      if (found && (n < layers.length ? rank(found) <= rank(title) : rank(found) < rank(title))) return found;
    }
    return undefined;
  }

  /** The innermost of the open nodes that a title stands under. */
  private over(title: Title, last: NestedTitle | undefined): NestedTitle | undefined {
    for (let open = last; open; open = open.parent)
      if (!this.isBeside(open, title) && this.isUnder(open, title)) return open;
    return undefined;
  }

  private isUnder(open: NestedTitle, title: Title): boolean {
    for (const { says } of SIGNS) {
      const said = says(open, title, this.seen);
      if (said !== undefined) return said;
    }
    return false;
  }

  /**
   * What is open for a value below: of goals in one row after another that have nothing of their own none, but what they
   * stand under. What is right below a goal is its own.
   */
  private judged({ row, column }: TreeCell): NestedTitle | undefined {
    const { last } = this.laneAt(column);
    const before = last && this.nodes[last.id - 1];
    if (!before || before.parent !== last.parent || before.cell.row !== last.cell.row - 1 || last.cell.row >= row - 1)
      return last;
    return [before, last].every((one) => one.kind === "goal" && one.values.length === 0) ? last.parent : last;
  }

  /** Gives a value to what stands where a person has said. */
  private giveTo(cell: TreeCell, under: { row: number; column: number }): void {
    const named = this.placedAt.get(`${under.row} ${under.column}`) ?? [];
    for (const of of MEANINGS[cell.label].gives) {
      const several = TAKERS[of]
        .map((kind) => named.filter((one) => one.kind === kind))
        .find(({ length }) => length > 0);
      // A value of another cell that is said to be of several titles in one is of none of them.
      const nth = cell.said?.nth ?? (several?.length === 1 ? 0 : undefined);
      if (several && nth !== undefined) several[Math.min(nth, several.length - 1)]!.values.push({ of, cell });
    }
  }

  /** Gives a value to the nearest measure before it of those beside it or above it in a row, else to what is open in its lane. */
  private give(cell: TreeCell): void {
    const [first] = this.beside;
    const beside = this.beside.length > 1 || first?.cell.row === cell.row ? this.beside : [];
    const left = beside.findLast((one) => one.cell.column <= cell.column) ?? beside[0];
    const part = left && partFor(left, beside, cell);
    const open = part ?? left ?? this.judged(cell);
    for (const of of MEANINGS[cell.label].gives)
      (left && !part && TAKERS[of][0] === "measure" ? [] : TAKERS[of])
        .map((kind) => upTo(kind, open))
        .find((node) => node !== undefined)
        ?.values.push({ of, cell });
  }
}

/**
 * Of several measures in one cell the one before the value in it, or, of several values in another cell, each its own; a
 * single value in another cell does not say of which it is.
 */
function partFor(
  left: NestedTitle,
  beside: readonly NestedTitle[],
  { row, column, said }: TreeCell,
): NestedTitle | undefined {
  const parts = beside.filter(({ cell }) => cell.row === left.cell.row && cell.column === left.cell.column);
  if (parts.length < 2) return left;
  const isWithin = left.cell.row === row && left.cell.column === column;
  if (!isWithin) return said?.nth === undefined ? undefined : (parts[said.nth] ?? left);
  return parts.findLast(({ cell }) => (cell.said?.part ?? 0) <= (said?.part ?? 0)) ?? left;
}

/** The parts of a title, as a person has said them or as its text has them. */
function partsOf({ text, said = {} }: TreeCell): ReturnType<typeof titleParts> {
  const parts = titleParts(said.title ?? text);
  return said.level === undefined ? parts : { ...parts, level: said.level };
}

/** A node, or the nearest that it stands under, of a kind. */
function upTo(kind: NodeKind, from: NestedTitle | undefined): NestedTitle | undefined {
  let node = from;
  while (node && node.kind !== kind) node = node.parent;
  return node;
}

function rowsOf(cells: readonly TreeCell[]): Row[] {
  const rows = new Map<number, TreeCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.values()];
}

/** Whether a cell says that there is no goal, and no person has said what it is. */
const isNone = ({ text, said }: TreeCell): boolean => said === undefined && (isDashAlone(text) || saysNoLink(text));

const isGradeAlone = ({ label }: TreeCell): boolean => label === "grade" || label === "goalGrade";

/** The area of a row that a grade judges: it stands between that and a goal, which has a grade of its own. */
function areaJudged(cell: TreeCell, placed: readonly NestedTitle[], row: readonly TreeCell[]): NestedTitle | undefined {
  const goal = placed.find(({ kind, cell: { column } }) => kind === "goal" && column > cell.column);
  const hasOwn = goal && row.some((other) => isGradeAlone(other) && other.column > goal.cell.column);
  return isGradeAlone(cell) && hasOwn
    ? placed.findLast(({ kind, cell: { column } }) => kind === "area" && column < cell.column)
    : undefined;
}

/** A number of a plan: "2", "2.1", "M4". */
function isCode(text: string): boolean {
  const letters = text.slice(0, Math.max(0, [...text].findIndex(isDigit)));
  const isMark = letters.length <= MOST_LETTERS && [...letters].every((one) => isLetter(one) && hasOnlyCapitals(one));
  const layers = text.slice(letters.length).split(".");
  return isMark && layers.every((layer) => layer.length <= MOST_DIGITS && areDigits(layer));
}

const MOST_LETTERS = 3;
const MOST_DIGITS = 3;
/** What stands between several. */
const BETWEEN = ",+;/";

/** "Mål 2" names the level alone. */
const withoutNumber = (text: string): string => trimmedEnd(text, "0123456789. ");
const LONGEST_LEVEL = 30;

/** How strongly a word must speak for a role to be a level's. */
const CLEAR = 0.5;

const isLevelHeader = (text: string): boolean =>
  text.length <= LONGEST_LEVEL &&
  !hasDigit(text) &&
  strengthOf(readHeader(text), "activity", "goal", "indicator", "area") > CLEAR;

function isActivity(level: string): boolean {
  const header = readHeader(level);
  return strengthOf(header, "activity") > Math.max(CLEAR, strengthOf(header, "goal", "indicator", "area"));
}

const BULLETS = "•-–*·▪";

function looksOf({ text, column, isBold, isFilled, indent }: TreeCell): unknown[] {
  const bullet = beginsIn(text, BULLETS) ? text.charAt(0) : "";
  return [column, bullet, hasOnlyCapitals(text), isBold, isFilled, indent];
}
