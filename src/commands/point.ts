import { grouped } from "../domain/grouped";
import { isSentence, lettersIn, linesOf, oneLine } from "../domain/shapes";
import {
  cellsOfNode,
  type Indicator,
  nodesOf,
  type PlanNode,
  type Recognition,
  type TableColumn,
} from "../domain/plan";
import { ROLE_WORDS } from "../domain/roleWords";
import type { BesideKind, CellKind, StatedCell } from "../domain/statedMap";
import { saidAlone, saidOf } from "../recognise/corrections/cellCorrection";
import { readCorrections } from "../recognise/corrections/correction";
import { isBlank, textOf } from "../recognise/grid/grid";
import { dividedBy, filledIn, isOfRole, KIND_OF, LABEL_OF, lowerOf } from "../recognise/labelled/given";
import { labelsRead } from "../recognise/labelled/labelsRead";
import { isMeasure, namesNode, isValue, MEANINGS, type Label } from "../recognise/labels/classes";
import {
  a1,
  areaText,
  cellRef,
  columnIndex,
  columnName,
  parseArea,
  parseRef,
  within,
  type Area,
} from "../sheet/address";
import { displayText } from "../sheet/display";
import { formatAt, isSource, usedArea, valueAt, type Book, type Sheet } from "../sheet/book";
import { capital, shortened, textKey } from "../interpret/text/text";
import { titleKey } from "../recognise/workbook/tableSetting";
import { readMemory } from "../report/continuity/memory";
import { columnsInWords } from "./columnNames";
import type { Outcome } from "./command";
import { cellsNow } from "./correct";
import { cellsPress, ofAlike, type Press, type PressGroup } from "./press";
import { columnAt, tableAt, tablePresses } from "./tablePresses";
import { valuePresses } from "./valuePresses";
import { valuesInText } from "./valuesInText";

/** What is selected, and which of the workbook's readings it is asked about in. */
export interface PointInput {
  sheet: string;
  range: string;
}

/** What a selection is taken for and why, and what it could be. */
export interface Pointed {
  sheet: string;
  range: string;
  /** "Kolumn B ”Indikator”", "Cellen B7 ”Nöjda elever”". */
  title: string;
  /** "Läses som mått, under ”Trygg skola”." */
  taken: string;
  /** What tells it; "" where nothing does. */
  why: string;
  /** Cells of the same column that look the same: "B8:B9, B11"; absent: none. */
  alike?: string;
  presses: Press[];
  /** The same for the selection and all that is like it; absent: nothing is. */
  alikePresses?: Press[];
  /** What can be said of its column and its table. */
  around: PressGroup[];
}

const WORDS: Record<Label, string> = {
  none: "inget som räknas",
  header: "rubrik över en kolumn",
  outcome: "utfall",
  target: "målvärde",
  forecast: "prognos",
  grade: "bedömning av måttet",
  goalGrade: "bedömning av målet",
  measure: "mått",
  measureTarget: "mått med målvärde",
  measureOutcome: "mått med målvärde och utfall",
  goal: "mål",
  area: "område",
  goalMeasure: "mål och mått",
  goalMeasureTarget: "mål och mått med målvärde",
  targetOutcome: "målvärde och utfall",
};

const BESIDE_WORDS: Record<BesideKind, string> = {
  ...{ baseline: "utgångsvärde", comparison: "andras värde", owner: "ansvarig", comment: "kommentar", unit: "enhet" },
};

/** What a text can be, and what a figure can be besides nothing. */
const TITLES: readonly [CellKind, string][] = [
  ["area", "Område eller rubrik över mål"],
  ["goal", "Mål"],
  ["indicator", "Mått"],
  ["both", "Mål och mått i ett"],
  ["indicatorTarget", "Mått, med målvärdet i texten"],
  ["indicatorOutcome", "Mått, med målvärdet och utfallet i texten"],
  ["bothTarget", "Mål och mått, med målvärdet i texten"],
];
const VALUES: readonly [CellKind, string][] = [
  ["target", "Målvärde"],
  ["outcome", "Utfall"],
  ["forecast", "Prognos"],
  ["grade", "Bedömning av måttet"],
  ["goalGrade", "Bedömning av målet"],
  ["targetOutcome", "Målvärde och utfall i samma text"],
];
const FIGURES: readonly [CellKind, string][] = [
  ["baseline", "Utgångsvärde"],
  ["comparison", "Andras värde, till jämförelse"],
];
const WORDS_BESIDE: readonly [CellKind, string][] = [
  ["owner", "Ansvarig"],
  ["comment", "Kommentar"],
  ["unit", "Enhet"],
];

/** Peka och rätta: what the selected cells are taken for, and what they can be set to. */
export function pointAt(
  book: Book,
  recognition: Recognition,
  { sheet: name, range }: PointInput,
  now: Date,
): Outcome<Pointed> {
  const sheet = book.sheets.find((one) => one.name === name);
  const used = sheet && usedArea(sheet);
  const selected = parseArea(range);
  const area = used && selected ? within(selected, used) : null;
  if (!sheet || !area || filledIn(sheet, area).length === 0)
    return { ok: false, reason: `Markeringen ${range} på bladet ”${name}” är tom. Markera en cell med något i.` };
  if (!isSource(sheet))
    return { ok: false, reason: `Bladet ”${name}” är skrivet av Måltavlan. Markera en cell på ett av dina egna blad.` };
  return { ok: true, value: new Pointer(book, sheet, recognition, area).pointed(now) };
}

interface SelectedCell {
  row: number;
  column: number;
}

class Pointer {
  private readonly labels: ReadonlyMap<string, Label>;
  /** By cell what it says of a title that no label speaks of. */
  private readonly beside: ReadonlyMap<string, BesideKind>;
  private readonly nodes: PlanNode[];
  private readonly places: readonly SelectedCell[];
  private readonly first: SelectedCell;
  /** By cell what stands alone in its row, in as many words as elsewhere in its column: "Status" over each of six texts. */
  private readonly captions: ReadonlyMap<string, string>;
  /** Cells of which it is said what each is by itself: what is said of those like another leaves them as they are. */
  private readonly said: ReadonlySet<string>;
  /** Cells of which something is said at all. */
  private readonly given: ReadonlySet<string>;

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
    private readonly recognition: Recognition,
    private readonly area: Area,
  ) {
    const heads = new Set(
      this.tables().flatMap(({ headerRows, orientation }) => (orientation === "rows" ? headerRows : [])),
    );
    const labels = labelsRead(recognition.plan, sheet);
    this.beside = new Map(labels.flatMap(({ row, column, as }) => (as ? [[a1(row, column), as] as const] : [])));
    // Of a cell that is several things the first.
    const read = labels.map((one) => [a1(one.row, one.column), one.label] as const).reverse();
    this.nodes = nodesOf(recognition.plan);
    const filled = filledIn(sheet, area);
    // Of a column or rows that begin with a header, what is below it.
    const below = filled.filter(({ row }) => !heads.has(row + 1));
    this.places = below.length > 0 ? below : filled;
    this.first = this.places[0]!;
    this.labels = new Map([
      ...filledIn(sheet, null)
        .filter(({ row }) => heads.has(row + 1))
        .map((at) => [a1(at.row, at.column), "header"] as const),
      ...read,
    ]);
    this.captions = captionsOf(sheet);
    const known = readCorrections(readMemory(book.memory).memory.corrections);
    const cells = cellsNow(known, book);
    this.said = saidAlone(sheet, cells);
    this.given = saidOf(sheet, cells);
  }

  pointed(now: Date): Pointed {
    const { sheet, area } = this;
    const alike = this.alike();
    const all = [...this.places, ...alike].sort((a, b) => a.row - b.row || a.column - b.column);
    const own = this.presses(this.places);
    // What is of the selection alone says nothing of what is like it.
    const isOwn = (press: Press): boolean => own.some((one) => JSON.stringify(one) === JSON.stringify(press));
    const forAll = this.presses(all).map((press) => (isOwn(press) ? press : ofAlike(press)));
    return {
      ...{ sheet: sheet.name, range: areaText(area), title: this.title(), taken: this.taken(), why: this.why() },
      presses: own,
      ...(alike.length > 0 ? { alike: rangesOf(alike).join(", "), alikePresses: forAll } : {}),
      around: [
        ...this.inText(),
        ...this.ofValue(now),
        ...tablePresses({
          ...{ book: this.book, sheet, recognition: this.recognition, area, now },
          isRead: (row, column) => this.labelAt({ row, column }) !== "none",
          isGrades: this.places.every((at) => ["grade", "goalGrade"].includes(this.labelAt(at))),
        }),
      ],
    };
  }

  /** Of a single text: what its figures are. */
  private inText(): PressGroup[] {
    const [only, ...more] = this.places;
    if (!only || more.length > 0 || this.labelAt(only) === "header") return [];
    const ref = cellRef(this.sheet.name, only.row, only.column);
    const named = this.namedAt(only);
    return valuesInText({
      ...{ sheet: this.sheet.name, cells: a1(only.row, only.column), ref, text: this.textAt(only), named },
      isValue: named.length === 0 && isValue(this.labelAt(only)),
      of: named.length > 0 ? undefined : this.measureBefore(only),
    });
  }

  /** The measure that has a value in a cell, else the one that is named last before it, in its row or above. */
  private measureBefore({ row, column }: SelectedCell): Indicator | undefined {
    const ref = cellRef(this.sheet.name, row, column);
    const measures = this.nodes.flatMap((node) => (node.kind === "indicator" ? [node] : []));
    const before = measures.flatMap((node) => {
      const at = parseRef(node.cell)!;
      const { top, left } = at.area;
      const isBefore = top < row || (top === row && left < column);
      return at.sheet === this.sheet.name && isBefore ? [{ node, top, left }] : [];
    });
    const last = before.sort((a, b) => a.top - b.top || a.left - b.left).at(-1)?.node;
    return measures.find((node) => cellsOfNode(node).includes(ref)) ?? last;
  }

  /**
   * Värdet: of which of several measures in a cell of its row a value is; and of which period, where no column says it.
   */
  private ofValue(now: Date): PressGroup[] {
    const [only, ...more] = this.places;
    if (!only || more.length > 0) return [];
    return valuePresses({
      ...{ sheet: this.sheet.name, at: only, now, recognition: this.recognition, nodes: this.nodes },
      label: this.labelAt(only),
      column: this.tableAt(only)?.columns.find((one) => one.column === columnName(only.column)),
    });
  }

  private tables(): Recognition["tables"] {
    return this.recognition.tables.filter(({ sheet }) => sheet === this.sheet.name);
  }

  private tableAt(at: SelectedCell): Recognition["tables"][number] | undefined {
    return tableAt(this.recognition, this.sheet, at);
  }

  private textAt({ row, column }: SelectedCell): string {
    return oneLine(textOf(valueAt(this.sheet, row, column)));
  }

  private labelAt({ row, column }: SelectedCell): Label {
    return this.labels.get(a1(row, column)) ?? "none";
  }

  /** The nodes that a cell names: where their titles stand again, those of the same words above it in its column. */
  private namedAt(at: SelectedCell): PlanNode[] {
    const ref = cellRef(this.sheet.name, at.row, at.column);
    const own = this.nodes.filter(({ cell }) => cell === ref);
    if (own.length > 0 || !namesNode(this.labelAt(at))) return own;
    const words = titleKey(this.textAt(at));
    return this.nodes.filter(({ title, cell }) => {
      const place = parseRef(cell)!;
      return place.sheet === this.sheet.name && place.area.left === at.column && titleKey(title) === words;
    });
  }

  private title(): string {
    const { area, first } = this;
    const { numberFormat } = formatAt(this.sheet, first.row, first.column) ?? {};
    const shown = displayText(valueAt(this.sheet, first.row, first.column), numberFormat);
    const words = `”${shortened(oneLine(shown))}”`;
    if (this.places.length === 1) return `Cellen ${a1(first.row, first.column)} ${words}`;
    const cells = `${this.places.length} celler`;
    const table = area.left < area.right ? undefined : this.tableAt({ row: area.top, column: area.left });
    const at = table?.columns.indexOf(columnAt(table, area)!) ?? -1;
    if (table && at >= 0) return `${capital(columnsInWords(this.book, table)[at]!)}, ${cells}`;
    const one = area.left === area.right ? `Kolumn ${columnName(area.left)}` : areaText(area);
    return `${one}, ${cells} från ${words}`;
  }

  private taken(): string {
    const kinds = [...new Set(this.places.map((at) => this.wordsAt(at)))];
    const [node] = this.namedAt(this.first);
    const over = this.nodes.filter(({ id, cell }) => node?.parents.includes(id) && cell !== node.cell);
    const under = over.length > 0 ? `, under ${over.map(({ title }) => `”${shortened(title)}”`).join(" och ")}` : "";
    return kinds.join() === WORDS.none ? "Läses inte." : `Läses som ${kinds.slice(0, MOST_KINDS).join(", ")}${under}.`;
  }

  private wordsAt(at: SelectedCell): string {
    const label = this.labelAt(at);
    const as = label === "none" ? this.besideAt(at) : undefined;
    return as ? BESIDE_WORDS[as] : WORDS[label];
  }

  /** Of owners and units the plan has the words, not the cells. */
  private besideAt(at: SelectedCell): BesideKind | undefined {
    const text = textKey(this.textAt(at));
    const isIt = (words: string | undefined): boolean => words !== undefined && textKey(words) === text;
    const ofWords = this.nodes.some(({ owners }) => owners.some(isIt))
      ? "owner"
      : this.nodes.some((node) => node.kind === "indicator" && isIt(node.unit))
        ? "unit"
        : undefined;
    return this.beside.get(a1(at.row, at.column)) ?? ofWords;
  }

  private why(): string {
    const { first } = this;
    const table = this.tableAt(first);
    if (this.given.has(a1(first.row, first.column))) return "Så är den angiven under Peka och rätta.";
    if (!table) return "Cellen ligger utanför de tabeller som hittades.";
    const label = this.labelAt(first);
    const told = table.columns.find((one) => one.column !== undefined && columnIndex(one.column) === first.column);
    const isTold = label === "none" || label === "header" || (told && isOfRole(label, told.role));
    if (told && isTold) return whyOfColumn(told);
    return told && namesNode(label) && this.isAlone(first) ? WHY_HEADING : WHY_BY_ITSELF;
  }

  private isAlone({ row }: SelectedCell): boolean {
    return (this.sheet.values[row] ?? []).filter((one) => !isBlank(one)).length === 1;
  }

  /** Of a single cell: those in its column that look the same. */
  private alike(): SelectedCell[] {
    const [only, ...more] = this.places;
    if (!only || more.length > 0) return [];
    if (this.isTextApart(only)) return [];
    const look = this.lookOf(only);
    const used = usedArea(this.sheet)!;
    return filledIn(this.sheet, { ...used, left: only.column, right: only.column }).filter(
      (at) => at.row !== only.row && !this.isSaid(at) && this.lookOf(at) === look,
    );
  }

  private isSaid({ row, column }: SelectedCell): boolean {
    return this.said.has(a1(row, column));
  }

  /** A sentence of which nothing is read, under no caption, is of its own: in a page each says something else. */
  private isTextApart(at: SelectedCell): boolean {
    return this.labelAt(at) === "none" && this.captionOver(at) === "" && isSentence(this.textAt(at));
  }

  /** The caption right above a cell in its column; "": none. */
  private captionOver({ row, column }: SelectedCell): string {
    for (let above = row - 1; above >= 0; above--)
      if (!isBlank(valueAt(this.sheet, above, column))) return this.captions.get(a1(above, column)) ?? "";
    return "";
  }

  private lookOf(at: SelectedCell): string {
    const { row, column } = at;
    const { font, fill, indent } = formatAt(this.sheet, row, column) ?? {};
    const value = valueAt(this.sheet, row, column);
    const isAlone = this.isAlone(at);
    const lines = this.linesAt(at).length > 1;
    const first = textOf(value).charAt(0);
    const bullet = BULLETS.includes(first) ? first : "";
    return JSON.stringify([
      this.labelAt(at) === "header",
      typeof value,
      isAlone,
      lines,
      bullet,
      font?.bold === true,
      fill,
      indent,
      this.captions.get(a1(row, column)),
      this.captionOver(at),
      isAlone && this.captionOver(at) === "" && isSentence(this.textAt(at)) && (this.labelAt(at) === "none" ? 1 : 2),
    ]);
  }

  private presses(places: readonly SelectedCell[]): Press[] {
    const isFigure = places.every(({ row, column }) => typeof valueAt(this.sheet, row, column) === "number");
    // Of rows with their titles no value is meant.
    const areRows = this.areRows(places);
    const values = areRows && places.some((at) => namesNode(this.labelAt(at))) ? [] : [...VALUES, ...FIGURES];
    const titles = isFigure ? [] : TITLES.map(([is, label]) => this.set(label, this.titlesIn(places, is), () => is));
    const ofFigures: readonly CellKind[] = ["target", "outcome", "forecast", "baseline", "comparison"];
    const others = isFigure ? values.filter(([is]) => ofFigures.includes(is)) : [...values, ...WORDS_BESIDE];
    const special = isFigure ? [] : [...this.split(places), ...this.join(), ...this.under(places)];
    return [
      ...special,
      ...titles,
      ...others.map(([is, label]) => this.set(label, places, () => is)),
      this.set("Räknas inte", this.wholeRows(places), () => "none"),
    ];
  }

  /** With all that is read in rows of which every title is meant: what stands beside no title would be of the row above. */
  private wholeRows(places: readonly SelectedCell[]): readonly SelectedCell[] {
    const rows = grouped(places, ({ row }) => row);
    const more = [...rows].flatMap(([row, here]) => {
      const isSelected = this.places.some((at) => at.row === row);
      const read = this.readIn(row).filter(
        (at) => !here.some(({ column }) => column === at.column) && (isSelected || !this.isSaid(at)),
      );
      return here.some((at) => namesNode(this.labelAt(at))) && !read.some((at) => namesNode(this.labelAt(at)))
        ? read
        : [];
    });
    return [...places, ...more];
  }

  /** A press that states what places are, each what it is to be and under which cell. */
  private set(
    label: string,
    places: readonly SelectedCell[],
    isOf: (at: SelectedCell) => CellKind,
    under?: string,
  ): Press {
    const cells = [...grouped(places, isOf)].flatMap(([is, some]) =>
      rangesOf(some).map((range): StatedCell => ({ cells: range, is, ...(under === undefined ? {} : { under }) })),
    );
    return cellsPress(this.sheet.name, label, cells);
  }

  /** Whether several cells of a row are selected. */
  private areRows(places: readonly SelectedCell[]): boolean {
    return places.some(({ column }) => column !== places[0]!.column);
  }

  /** Of each row the cell that a name is of: its title of such a kind, else its first title, else its first words. */
  private titlesIn(places: readonly SelectedCell[], is: CellKind): readonly SelectedCell[] {
    if (!this.areRows(places)) return places;
    const wanted = MEANINGS[LABEL_OF[is]].names;
    return [...grouped(places, ({ row }) => row).values()].flatMap((row) => {
      const titles = row.filter((at) => namesNode(this.labelAt(at)));
      const named = titles.find((at) => MEANINGS[this.labelAt(at)].names.some((kind) => wanted.includes(kind)));
      return named ?? titles[0] ?? row.find((at) => this.isWords(at)) ?? [];
    });
  }

  /** Whether a cell could be a title: a text that is read as no value. */
  private isWords(at: SelectedCell): boolean {
    return lettersIn(this.textAt(at)).length > 0 && MEANINGS[this.labelAt(at)].gives.length === 0;
  }

  /**
   * Dela: each line of a cell, or what stands between its signs, as a thing of its own, by what the cell is; of
   * several cells of a row those of the measures, which the values of the row follow.
   */
  private split(places: readonly SelectedCell[]): Press[] {
    const areRows = this.areRows(places);
    const parted = places
      .map((at) => ({ at, lines: this.linesAt(at) }))
      .filter(({ at, lines }) => lines.length > 1 && (!areRows || this.isMeasure(at)));
    if (parted.length === 0) return [];
    const most = Math.max(...parted.map(({ lines }) => lines.length));
    const isOf = (at: SelectedCell): CellKind => {
      const label = this.labelAt(at);
      return ["none", "measureTarget"].includes(label) ? "indicator" : KIND_OF[label];
    };
    const [named] = parted.flatMap(({ at }) => MEANINGS[LABEL_OF[isOf(at)]].names);
    const what = named ? NAMED[named] : "värde";
    const cells = parted.flatMap(({ at, lines }) =>
      lines.map((text) => ({ cells: a1(at.row, at.column), is: isOf(at), text })),
    );
    return [cellsPress(this.sheet.name, `Dela i ${most}: varje del av cellen är ett ${what}`, cells)];
  }

  /** The cells of a row that something is read of. */
  private readIn(row: number): SelectedCell[] {
    return filledIn(this.sheet, { top: row, bottom: row, left: 0, right: usedArea(this.sheet)!.right }).filter(
      (at) => !["none", "header"].includes(this.labelAt(at)),
    );
  }

  private isMeasure(at: SelectedCell): boolean {
    return isMeasure(this.labelAt(at));
  }

  /**
   * The lines of a text; of a single line its parts between semicolons, else, of one that is no value, between other signs
   * or words, where a value of its row has as many parts.
   */
  private linesAt(at: SelectedCell): string[] {
    const value = valueAt(this.sheet, at.row, at.column);
    const lines = typeof value === "string" ? filledOf(linesOf(value)) : [];
    if (lines.length !== 1) return lines;
    const [line] = lines as [string];
    const parts = filledOf(line.split(";"));
    if (parts.length > 1 || isValue(this.labelAt(at))) return parts;
    return PART_SIGNS.map((sign) => filledOf(line.split(sign))).find((some) => this.isDividedSo(at, some)) ?? parts;
  }

  /** Whether a value in the row of a text has as many parts as that. */
  private isDividedSo({ row, column }: SelectedCell, parts: readonly string[]): boolean {
    if (parts.length < 2) return false;
    return (this.sheet.values[row] ?? []).some(
      (value, other) =>
        other !== column &&
        isValue(this.labelAt({ row, column: other })) &&
        dividedBy(value, "", parts.length, false) !== null,
    );
  }

  /** Hör till raden ovan: the text goes on from the title above it, also past what stands where pages end. */
  private join(): Press[] {
    const [only, ...more] = this.places;
    if (!only || more.length > 0) return [];
    const begun = this.begunAbove(only);
    if (!begun) return [];
    const { title, parts } = begun;
    const is = KIND_OF[lowerOf(this.labelAt(title), this.labelAt(only))];
    const text = [title, ...parts, only].map((at) => this.textAt(at)).join(" ");
    return [
      cellsPress(this.sheet.name, `Hör ihop med raden ovan: ”${shortened(text)}”`, [
        { cells: a1(title.row, title.column), is, text },
        { cells: a1(only.row, only.column), is: "none" },
      ]),
    ];
  }

  /** The title right above a cell in its column, and the cells between in which it goes on; undefined: none is. */
  private begunAbove({ row, column }: SelectedCell): { title: SelectedCell; parts: SelectedCell[] } | undefined {
    const above = filledIn(this.sheet, { top: 0, bottom: row - 1, left: column, right: column }).reverse();
    const title = above.find((at) => !["none", "header"].includes(this.labelAt(at)));
    if (!title || !namesNode(this.labelAt(title))) return undefined;
    const ref = cellRef(this.sheet.name, title.row, column);
    const whole = this.nodes.filter(({ cell }) => cell === ref).map((node) => textKey(node.title));
    const between = above.slice(0, above.indexOf(title));
    const parts = between.filter((at) => whole.some((words) => words.includes(textKey(this.textAt(at)))));
    const heads = above.filter((at) => this.labelAt(at) === "header").map((at) => textKey(this.textAt(at)));
    const isBroken = between.some((at) => heads.includes(textKey(this.textAt(at))));
    return isBroken || parts.length === between.length ? { title, parts: parts.reverse() } : undefined;
  }

  /** Hör till: the nearest headings above, and for a value the titles in its row. */
  private under(places: readonly SelectedCell[]): Press[] {
    const { first } = this;
    const label = this.labelAt(first);
    if (label === "none" || label === "header") return [];
    // Values alike are each of its own title.
    const own = namesNode(label) ? this.titlesIn(places, KIND_OF[label]) : this.places;
    const isGrade = ["grade", "goalGrade"].includes(label);
    const over = [...this.labels]
      .flatMap(([at, one]) => {
        const { top: row, left: column } = parseArea(at)!;
        const isOver = row < first.row || (row === first.row && column !== first.column);
        const { names } = MEANINGS[one];
        const may = namesNode(label)
          ? names.some((kind) => kind !== "measure")
          : isGrade
            ? namesNode(one)
            : isMeasure(one);
        return isOver && may ? [{ row, column }] : [];
      })
      .sort((a, b) => b.row - a.row || b.column - a.column)
      .filter((at) => !own.every((one) => this.standsUnder(one, at)))
      .slice(0, MOST_HEADINGS);
    // Of all that is alike what comes after the heading, not the heading itself.
    const after = (at: SelectedCell): SelectedCell[] =>
      places.filter(({ row, column }) => row > at.row || (row === at.row && column !== at.column));
    const isLike = (at: SelectedCell): boolean =>
      namesNode(this.labelAt(at)) === namesNode(label) && this.labelAt(at) !== "none";
    // A grade is of what it is put under.
    const kindUnder = (over: SelectedCell, kind: CellKind): CellKind =>
      kind === "grade" || kind === "goalGrade" ? (isMeasure(this.labelAt(over)) ? "grade" : "goalGrade") : kind;
    const areSame = (at: SelectedCell): boolean =>
      over.some((other) => other !== at && this.textAt(other) === this.textAt(at));
    return over.map((at) =>
      this.set(
        `Hör till ”${shortened(this.textAt(at))}”${areSame(at) ? ` (${a1(at.row, at.column)})` : ""}`,
        after(at).filter((one) => own.includes(one) && (!this.areRows(places) || isLike(one))),
        (one) => kindUnder(at, this.areRows(places) ? KIND_OF[this.labelAt(one)] : KIND_OF[label]),
        a1(at.row, at.column),
      ),
    );
  }

  /**
   * Whether what a cell names stands under a heading already, and nothing else does of the same words, or its value is of
   * what that names.
   */
  private standsUnder(at: SelectedCell, heading: SelectedCell): boolean {
    const cell = cellRef(this.sheet.name, at.row, at.column);
    const [named] = this.namedAt(at);
    if (named && (named.parents.length > 1 || this.isRepeated(at, named))) return false;
    return this.namedAt(heading).some((node) =>
      named ? named.parents.includes(node.id) : cellsOfNode(node).includes(cell),
    );
  }

  /** Whether another cell of its column names the same as a title does. */
  private isRepeated({ row, column }: SelectedCell, named: PlanNode): boolean {
    const used = usedArea(this.sheet)!;
    return filledIn(this.sheet, { ...used, left: column, right: column }).some(
      (other) => other.row !== row && this.namedAt(other).includes(named),
    );
  }
}

/** What may stand between the measures that a cell names. */
const PART_SIGNS = ["/", "|", " samt ", " respektive ", " resp. ", " och "];

const filledOf = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter((line) => line !== "");

/** What each part of a divided title is, in the press that divides it. */
const NAMED = { area: "område", goal: "mål", measure: "mått" } as const;

const whyOfColumn = ({ role, why = "" }: TableColumn): string =>
  `${role === "other" ? "Kolumnen läses inte" : `Kolumnen läses som ${ROLE_WORDS[role]}`}. ${why}`.trim();
const WHY_HEADING = "Cellen står ensam på sin rad, över rader som hör till den.";
const WHY_BY_ITSELF =
  "Ingen kolumnrubrik säger det: cellen läses efter sina ord, sitt utseende och vad som står omkring.";

const BULLETS = "•-–*·▪";
const MOST_KINDS = 3;
const MOST_HEADINGS = 3;
const MOST_WORDS_OF_CAPTION = 3;

/** By cell the short texts that stand alone in their rows, and in several rows of their column, in lower case. */
function captionsOf(sheet: Sheet): Map<string, string> {
  const alone = filledIn(sheet, null).flatMap(({ row, column }) => {
    const text = textOf(valueAt(sheet, row, column));
    const isAlone = (sheet.values[row] ?? []).filter((one) => !isBlank(one)).length === 1;
    const isShort = lettersIn(text).length > 0 && text.trim().split(" ").length <= MOST_WORDS_OF_CAPTION;
    return isAlone && isShort ? [{ at: a1(row, column), key: `${column} ${textKey(text)}` }] : [];
  });
  return new Map(
    [...grouped(alone, ({ key }) => key).values()]
      .filter((same) => same.length > 1)
      .flatMap((same) => same.map(({ at, key }) => [at, key] as const)),
  );
}

/** Cells as ranges down each column: "B7:B9". */
function rangesOf(places: readonly SelectedCell[]): string[] {
  const areas: Area[] = [];
  for (const { row, column } of [...places].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = areas.at(-1);
    if (last && last.left === column && last.bottom === row - 1) last.bottom = row;
    else areas.push({ top: row, bottom: row, left: column, right: column });
  }
  return areas.map(areaText);
}
