import { typed } from "../../../samples/draw";
import { cellRef, columnName, parseArea } from "../../../src/sheet/address";
import { newSheet, setCell, type Sheet } from "../../../src/sheet/book";
import {
  plainTitle,
  type CellLabel,
  type ColumnLabel,
  type Measure,
  type Node,
  type RealTable,
  type RowLabel,
  type TableVerdict,
} from "./table";

/*
 * A labelled table as text. The first lines say what it is ("hand: …", "source: …", "note: …"); then, for each sheet, a
 * line per row:
 *
 *     sheet: Mål
 *     columns: A goal | B indicator | C target 2024 | D outcome 2024 | E grade
 *     head | Mål | Indikator | Målvärde | Utfall | Bedömning
 *     row  | Trygg kommun | Andel som … | 85 % | 82 % | Delvis uppfyllt
 *     merge: A3:A5
 *
 * The word before the first "|" is the row's label, made by a person before any machine read the table:
 *   row              data, by the roles of the columns
 *   area, goal, ind  the first text of the row names an area, a goal or a measure; other cells by the roles of the columns
 *   more             a further line of the measure above
 *   head, title, note, sum, -   nothing of what we look for
 * A mark in braces last in a cell goes before the column's role, for cards and pages: {area} {goal} {ind} {both}
 * {target} {outcome} {grade} {none}; a cell may have several, and {ind=Soliditeten} says what its text calls the thing.
 * {both} is a sentence that is the goal and, with its outcome beside it, what is
 * measured: the same words are two nodes, one under the other. "grade area" and "grade goal" tell whose grade a column
 * or a cell has; {grade delvis} what a mark such as X means. A column of "subgoal" names goals below those of "goal",
 * over the measures. "\n" is a line break within a cell. `columns` may come again, where the roles change further down.
 * "D other grade" and {none outcome} are values that no fact asks for: a committee's grade beside the goal's own, next
 * year's target, the outcome of women. They are no faults where they are read.
 * Where measures are named side by side in a row, a value there or below belongs to the nearest of them, in its column or
 * left of it. Otherwise "of" and a column say to what a cell belongs: {target of B} or {target 2025 of B} to the measure
 * named last in column B, {ind of B} under the goal or the area named last there.
 */

/** Reads a drawing into its sheets and its truth. Throws where a line cannot be understood. */
export function tableOf(name: string, drawing: string): RealTable {
  const reader = new DrawingReader(name);
  drawing
    .split("\n")
    .filter((line) => line.trim() !== "")
    .forEach((line) => reader.line(line));
  return reader.table();
}

const KINDS = new Set(["row", "area", "goal", "ind", "more", "head", "title", "note", "sum", "-"]);
/** Kinds of rows whose cells are what the labels of their columns say. */
const SAYING = new Set(["row", "area", "goal", "ind", "more"]);
/** Values that a cell may have though no fact asks for it, with these roles: {none outcome}, "C other target". */
const VALUES = new Set(["target", "outcome", "forecast", "grade", "direction"]);
const UNASKED = new Set(["other", "none"]);
const ABOUT = new Set(["hand", "source", "note", "steps"]);

class DrawingReader {
  private readonly about: Record<string, string> = {};
  private readonly sheets: Sheet[] = [];
  private readonly columns: ColumnLabel[] = [];
  private readonly rows: RowLabel[] = [];
  private readonly labels = new Map<string, CellLabel[]>();
  private readonly areas: Node[] = [];
  private readonly goals: Node[] = [];
  private readonly indicators: Measure[] = [];
  private readonly verdicts: TableVerdict[] = [];
  private roles = new Map<number, string>();
  /** What the rows read so far are about. */
  private area?: Node;
  private goal?: Node;
  /** The goal of the first level, where the goal is below it. */
  private top?: Node;
  private indicator?: Measure;
  /** The goal or area, and the measure, named last in each column of the sheet. */
  private above = new Map<number, Node>();
  private measures = new Map<number, Measure>();
  /** Those named in the last row that names any, from the left. */
  private beside: Beside[] = [];
  private next = 0;

  constructor(private readonly name: string) {}

  line(line: string): void {
    const directive = /^([a-z]+): ?(.*)$/.exec(line);
    if (directive) return this.directive(directive[1]!, directive[2]!);
    const [kind, ...cells] = line.split("|").map((cell) => cell.trim());
    if (!KINDS.has(kind!)) throw new Error(`${this.name}: no kind of row: ${line}`);
    this.row(kind!, cells);
  }

  table(): RealTable {
    const { areas, goals, indicators, about } = this;
    return {
      name: this.name,
      hand: about.hand ?? this.name,
      source: about.source ?? "",
      ...(about.note ? { note: about.note } : {}),
      sheets: this.sheets,
      truth: { areas, goals, indicators },
      columns: this.columns,
      rows: this.rows,
      cells: this.labels,
      decoy: areas.length + goals.length + indicators.length === 0,
      verdicts: this.verdicts,
    };
  }

  private directive(word: string, rest: string): void {
    if (ABOUT.has(word)) this.about[word] = rest;
    else if (word === "sheet") this.startSheet(rest);
    else if (word === "columns") this.startColumns(rest);
    else if (word === "verdict") this.verdicts.push(this.verdict(rest));
    else if (word === "merge") for (const range of rest.split(/[ ,]+/)) this.sheet.merges.push(parseArea(range)!);
    else throw new Error(`${this.name}: no line of that kind: ${word}`);
  }

  private startSheet(name: string): void {
    this.sheets.push(newSheet(name));
    this.roles = new Map();
    this.area = this.goal = this.top = this.indicator = undefined;
    this.above = new Map();
    this.measures = new Map();
    this.beside = [];
    this.next = 0;
  }

  private startColumns(labels: string): void {
    this.roles = new Map();
    for (const label of labels.split("|")) {
      const [column, role, ...period] = label.trim().split(" ");
      this.roles.set(parseArea(`${column}1`)!.left, [this.known(role), ...period].join(" "));
      this.columns.push({
        sheet: this.sheet.name,
        fromRow: this.next + 1,
        column: column!,
        role: role!,
        ...(period.length > 0 ? { period: period.join(" ") } : {}),
      });
    }
  }

  private verdict(line: string): TableVerdict {
    const [at = "", target = "", outcome = "", met = "", why = ""] = line.split("|").map((part) => part.trim());
    const place = parseArea(at) ?? fail(`${this.name}: no cell: ${line}`);
    const cell = cellRef(this.sheet.name, place.top, place.left);
    if (!MET.has(met)) fail(`${this.name}: no verdict: ${line}`);
    return { cell, target: stated(target), outcome: stated(outcome), met: MET.get(met) ?? null, why };
  }

  private known(role = ""): string {
    return ROLES.has(role) ? role : fail(`${this.name}: no role of that name: ${role}`);
  }

  private get sheet(): Sheet {
    return this.sheets.at(-1) ?? fail(`${this.name}: a row before its sheet`);
  }

  private row(kind: string, texts: string[]): void {
    const row = this.next++;
    this.rows.push({ sheet: this.sheet.name, row: row + 1, kind });
    const cells = texts.flatMap((text, column) => this.cells(row, column, text)).filter(({ text }) => text !== "");
    if (kind === "area" || kind === "goal" || kind === "ind") {
      const title = this.heading(kind, cells);
      this.label(kind, cells, title);
      return this.marked(cells.filter((cell) => cell !== title));
    }
    this.label(kind, cells);
    if (kind !== "row" && kind !== "more") return this.marked(cells);
    for (const role of ORDER) for (const cell of cells) if (rolesOf(cell.role).includes(role)) this.say(role, cell);
    for (const cell of cells) this.value(cell);
    this.level(cells, cells.find(({ role }) => role === "indicator") ? this.indicator : this.goal);
  }

  /** Remembers what each cell of a row is, whether or not a fact asks for it. `title`: the cell that names a heading row. */
  private label(kind: string, cells: Cell[], title?: Cell): void {
    for (const cell of cells) {
      const { row, column, role, of = "", marked } = cell;
      const said = cell === title ? kind : UNASKED.has(role) && VALUES.has(of) ? of : role;
      const roles: readonly string[] = marked || SAYING.has(kind) ? rolesOf(said) : [""];
      const period = !marked && /[0-9]/.test(of) ? { period: of } : {};
      const key = cellRef(this.sheet.name, row, column);
      this.labels.set(key, [...(this.labels.get(key) ?? []), ...roles.map((role) => ({ role, ...period }))]);
    }
  }

  /** Writes a cell as an office types it, and gives it with its role; with each of them, where it has several marks. */
  private cells(row: number, column: number, marked: string): Cell[] {
    const [, written = "", marks = ""] = /^(.*?)\s*((?:\{[^}]*\}\s*)*)$/s.exec(marked) ?? [];
    const text = written.replaceAll("\\n", "\n");
    const { value, format } = typed(text);
    if (value !== "") setCell(this.sheet, row, column, value, format ? { numberFormat: format } : undefined);
    const cell = (mark: string, isMarked: boolean): Cell => {
      const [label, title = text] = mark.split("=");
      const [role = "other", ...said] = (label ?? "").split(" ");
      const of = said[0];
      const beside = said.includes("of") ? said[said.indexOf("of") + 1] : undefined;
      const at = beside === undefined ? undefined : parseArea(`${beside}1`)!.left;
      return { row, column, text: title, value, role: this.known(role), of, at, marked: isMarked };
    };
    const found = [...marks.matchAll(/\{([^}]*)\}/g)].map(([, mark = ""]) => cell(mark, true));
    return found.length > 0 ? found : [cell(this.roles.get(column) ?? "other", false)];
  }

  /** The row's first text is its title, unless a column of that role has it; the other cells are its own values. */
  private heading(kind: "area" | "goal" | "ind", cells: Cell[]): Cell {
    const title =
      cells.find(({ marked, role }) => marked && role === kind) ??
      cells.find(({ role }) => role !== "number") ??
      cells[0] ??
      fail(`${this.name}: a heading without a text`);
    this.say(SAYS[kind], title);
    for (const cell of cells) if (cell !== title) this.value(cell, kind);
    this.level(cells, kind === "area" ? this.area : kind === "goal" ? this.goal : this.indicator);
    return title;
  }

  private level(cells: Cell[], node: Node | undefined): void {
    const level = cells.find(({ role }) => role === "level");
    if (level && node) node.level = level.text;
  }

  private marked(cells: Cell[]): void {
    for (const cell of cells) if (cell.marked) for (const role of SAYS_OF[cell.role] ?? []) this.say(role, cell);
    for (const cell of cells) if (cell.marked) this.value(cell);
  }

  private say(role: (typeof ORDER)[number], cell: Cell): void {
    const { row, column, text, at } = cell;
    const title = text.replaceAll("\n", " ").replace(LABEL, "");
    const node: Node = { title, row: row + 1, sheet: this.sheet.name };
    const known = (nodes: Node[], parent?: string): Node | undefined =>
      nodes.find((one) => plainTitle(one.title) === plainTitle(node.title) && one.parent === parent);
    if (role === "area") {
      this.area = known(this.areas) ?? added(this.areas, node);
      this.above.set(column, this.area);
      this.goal = this.top = this.indicator = undefined;
    } else if (role === "goal" || role === "subgoal" || role === "activity") {
      const over = { goal: undefined, subgoal: this.top, activity: this.goal }[role];
      const above = over ?? this.area;
      if (above) node.parent = above.title;
      const said = known(this.goals, above?.title) ?? added(this.goals, node);
      this.above.set(column, said);
      if (role !== "activity") this.goal = said;
      if (role === "goal") this.top = said;
      this.indicator = undefined;
    } else {
      const above = at === undefined ? (this.goal ?? this.area) : this.above.get(at);
      this.indicator = added(this.indicators, { ...node, ...(above ? { parent: above.title } : {}), outcomes: {} });
      this.measures.set(column, this.indicator);
      this.beside = withBeside(this.beside, { row, column, measure: this.indicator });
    }
  }

  /** A target, an outcome or a grade goes to the measure of the row, a grade else to its goal or area. */
  private value({ row, column, text, value, role, of, at }: Cell, heading?: string): void {
    const cell = `${columnName(column)}${row + 1}`;
    const whose = heading ?? of;
    const said = whose === "area" ? this.area : whose === "goal" ? this.goal : undefined;
    const beside = this.indicator && nearest(this.beside, column);
    const measure = at === undefined ? (beside ?? this.indicator) : this.measures.get(at);
    if (role === "target" && measure) measure.targetCell ??= cell;
    if (role === "outcome" && measure) measure.outcomes[cell] = typeof value === "number" ? value : text;
    const graded = said ?? measure ?? this.goal ?? this.area;
    if (role !== "grade" || !graded) return;
    graded.grade = of && MEANINGS.has(of) ? of : this.step(text);
    graded.gradeCell = cell;
  }

  /** "steps: Uppfyllt = uppnått, På väg = delvis" gives the meaning of the printed words. */
  private step(text: string): string {
    const steps = (this.about.steps ?? "").split(",").map((one) => one.split("=").map((part) => part.trim()));
    return steps.find(([printed]) => printed === text)?.[1] ?? text;
  }
}

/** A measure, and where it is named. */
interface Beside {
  row: number;
  column: number;
  measure: Measure;
}

/** With one more of the same row; a row below begins anew. */
const withBeside = (known: readonly Beside[], more: Beside): Beside[] =>
  known[0]?.row === more.row ? [...known, more] : [more];

/** Of several in a row the last that begins at a column or left of it, else the first; undefined: not several. */
const nearest = (known: readonly Beside[], column: number): Measure | undefined =>
  known.length > 1 ? (known.findLast((one) => one.column <= column) ?? known[0])?.measure : undefined;

interface Cell {
  row: number;
  column: number;
  text: string;
  value: unknown;
  role: string;
  /** The text after the role: a period, whose grade it is, or a meaning. */
  of?: string;
  /** The column, from 0, whose measure, goal or area the cell belongs to. */
  at?: number;
  marked: boolean;
}

/** A label before a colon is not part of the title. */
const LABEL = /^(?:Mål|Nyckeltal|Indikator)(?: [0-9.]+)?: /;

const MET: ReadonlyMap<string, boolean | null> = new Map([
  ["nås", true],
  ["missas", false],
  ["ingen", null],
]);
/** "–": none. */
const stated = (words: string): string | null => (words === "–" || words === "" ? null : words);

const MEANINGS = new Set(["uppnått", "delvis", "ej", "state"]);

/** The roles that name something, from the top of the tree. */
const ORDER = ["area", "goal", "subgoal", "activity", "indicator"] as const;
const SAYS = { area: "area", goal: "goal", ind: "indicator" } as const;
const SAYS_OF: Record<string, readonly (typeof ORDER)[number][]> = {
  area: ["area"],
  goal: ["goal"],
  ind: ["indicator"],
  both: ["goal", "indicator"],
};

/** What a label says that a cell is: of "both", two things. */
const rolesOf = (role: string): readonly string[] => SAYS_OF[role] ?? [role];

/** What columns and cells may be labelled. */
const ROLES: ReadonlySet<string> = new Set([
  ...[...ORDER, ...Object.keys(SAYS_OF), ...VALUES, ...UNASKED],
  ...["number", "level", "unit", "period", "owner", "source", "comment", "baseline", "comparison", "trend", "mixed"],
]);

function added<T>(list: T[], one: T): T {
  list.push(one);
  return one;
}

function fail(message: string): never {
  throw new Error(message);
}
