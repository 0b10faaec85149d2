import { inOrder, type CellFact, type Facts, type PlacedCell, type SheetCells } from "../../src/recognise/labels/cells";
import { classOf } from "../../src/recognise/labels/classes";
import type { Area } from "../../src/sheet/address";
import { Chance } from "./chance";
import type { Sample } from "./samples";

/*
 * Copies of labelled sheets, made harder: beside another sheet, with other or unknown header words, without headers,
 * with a column more; some of them with looks put on, since drawings have none.
 */

/** Each way to copy a sheet, how often it is chosen, and the share of sheets chosen for it that are copied. */
const WAYS = ["side", "swap", "swap", "headless", "column"] as const;
type Way = (typeof WAYS)[number];
const SHARE: Record<Way, number> = { side: 0.5, swap: 1, headless: 0.5, column: 0.8 };
const LOOKED = 0.4;

/** Sheets with more cells are not copied; the sheet beside another has at most so many. */
const MOST = 140;
const MOST_BESIDE = 100;

const SYLLABLES = "ra ko ste lin gar ut mo fa bel sku ner vi tra pel om hag sor dy kla fre".split(" ");
const OWNERS = ["Kommunstyrelsen", "Barn- och utbildningsnämnden", "VD", "Ekonomichef", "Socialnämnden"];
const COMMENTS = ["Utvecklingen följs vidare under året.", "Arbetet pågår enligt plan.", "Mäts vartannat år."];

/** A cell with its class. */
interface Classed {
  cell: PlacedCell;
  label: number;
}

const classed = ({ sheet, classes }: Sample): Classed[] => sheet.cells.map((cell, i) => ({ cell, label: classes[i]! }));

function copyOf(sample: Sample, cells: Classed[], heads: ReadonlySet<number>, merges: readonly Area[]): Sample {
  const sorted = inOrder(cells.map(({ cell, label }) => ({ ...cell, label })));
  return {
    ...sample,
    sheet: { name: sample.sheet.name, cells: sorted, merges },
    classes: Uint8Array.from(sorted, ({ label }) => label),
    heads,
    isCopy: true,
  };
}

/** Copies of labelled sheets; of those that are not later than `before` in time. The same for the same seed. */
export function copiesOf(samples: readonly Sample[], facts: Facts, seed: number): Sample[] {
  return new Copier(samples, facts, seed).all();
}

class Copier {
  private readonly chance: Chance;
  private readonly base: Sample[];
  private readonly goals: Sample[];
  /** Header texts by the class of most cells below them. */
  private readonly headers = new Map<number, CellFact[]>();

  constructor(
    samples: readonly Sample[],
    private readonly facts: Facts,
    seed: number,
  ) {
    this.chance = new Chance(seed);
    this.base = samples.filter(({ isLabelled, isCopy, sheet }) => isLabelled && !isCopy && sheet.cells.length <= MOST);
    this.goals = this.base.filter(({ classes }) => classes.some((label) => label > 0));
    for (const sample of this.base)
      for (const [cell, label] of headedClasses(sample)) {
        const known = this.headers.get(label) ?? [];
        this.headers.set(label, known);
        if (!cell.fact.isTyped) known.push(cell.fact);
      }
  }

  all(): Sample[] {
    return this.base.flatMap((sample) => {
      const way = this.chance.one(WAYS);
      if (this.chance.next() > SHARE[way]) return [];
      const copy = this.copy(sample, way);
      if (!copy) return [];
      return [this.chance.next() < LOOKED ? this.looked(copy) : copy];
    });
  }

  private copy(sample: Sample, way: Way): Sample | null {
    if (way === "side") return this.beside(sample);
    if (way === "column") return this.withColumn(sample);
    const headed = headedClasses(sample);
    if (headed.size === 0) return null;
    return way === "swap" ? this.swapped(sample, headed) : withoutHeaders(sample);
  }

  /** Other tables' header words of the same meaning, or words that nobody knows. */
  private swapped(sample: Sample, headed: ReadonlyMap<PlacedCell, number>): Sample {
    const isUnknown = this.chance.next() < 0.4;
    const cells = classed(sample).map(({ cell, label }) => {
      const below = headed.get(cell);
      if (below === undefined || cell.fact.isTyped) return { cell, label };
      const known = this.headers.get(below) ?? [];
      if (isUnknown && this.chance.next() < 0.5) return { cell: { ...cell, fact: this.unknownWord() }, label };
      if (isUnknown || known.length === 0 || this.chance.next() > 0.6) return { cell, label };
      return { cell: { ...cell, fact: this.chance.one(known) }, label };
    });
    return copyOf(sample, cells, sample.heads, sample.sheet.merges);
  }

  private unknownWord(): CellFact {
    const count = 2 + this.chance.below(3);
    const word = Array.from({ length: count }, () => this.chance.one(SYLLABLES)).join("");
    return this.facts.of(word.charAt(0).toUpperCase() + word.slice(1), undefined);
  }

  /** A column more, empty or with something that is not looked for. */
  private withColumn(sample: Sample): Sample | null {
    const { sheet, heads } = sample;
    const sizes = new Map<number, number>();
    for (const { row } of sheet.cells) sizes.set(row, (sizes.get(row) ?? 0) + 1);
    const rows = [...sizes].filter(([row, size]) => size > 1 && !heads.has(row)).map(([row]) => row);
    if (rows.length === 0 || sheet.merges.length > 0) return null;
    const at = this.chance.below(widthOf(sheet) + 1);
    const cells = classed(sample).map(({ cell, label }) => ({
      cell: { ...cell, column: cell.column + Number(cell.column >= at) },
      label,
    }));
    const what = this.chance.one(["", "Nr", "Ansvarig", "Kommentar"]);
    const put = (row: number, text: string): void => {
      const fact = this.facts.of(text, undefined);
      cells.push({ cell: { row, column: at, fact, isBold: false, isFilled: false, indent: 0 }, label: 0 });
    };
    if (what !== "") {
      if (heads.size > 0) put(Math.max(...heads), what);
      rows.forEach((row, i) =>
        put(row, what === "Nr" ? `${i + 1}.` : this.chance.one(what === "Ansvarig" ? OWNERS : COMMENTS)),
      );
    }
    return copyOf(sample, cells, heads, []);
  }

  /** Two sheets of goals of the same fold, the second no later than the first, a column or two apart. */
  private beside(sample: Sample): Sample | null {
    if (!sample.classes.some((label) => label > 0)) return null;
    const others = Array.from({ length: 30 }, () => this.chance.one(this.goals)).filter(
      ({ fold, time, sheet }) => fold === sample.fold && time <= sample.time && sheet.cells.length <= MOST_BESIDE,
    );
    const other = others[0];
    if (!other) return null;
    const by = widthOf(sample.sheet) + 1 + this.chance.below(2);
    const moved = classed(other).map(({ cell, label }) => ({ cell: { ...cell, column: cell.column + by }, label }));
    const merges = other.sheet.merges.map(({ top, left, bottom, right }) => ({
      ...{ top, bottom, left: left + by, right: right + by },
    }));
    const heads = new Set([...sample.heads, ...other.heads]);
    return copyOf(sample, [...classed(sample), ...moved], heads, [...sample.sheet.merges, ...merges]);
  }

  /** With bold or filled headers and headings, and what stands lower indented. */
  private looked(sample: Sample): Sample {
    const [bold, filled, indented] = [0.8, 0.6, 0.3].map((share) => this.chance.next() < share);
    const isHeading = new Set(["goal", "area", "goalMeasure"] as const);
    const headings = new Set([...isHeading].map(classOf));
    const cells = sample.sheet.cells.map((cell, i): PlacedCell => {
      const isHigh = sample.heads.has(cell.row) || headings.has(sample.classes[i]!);
      const isLow = sample.classes[i] === classOf("measure");
      return {
        ...cell,
        isBold: bold! && isHigh,
        isFilled: filled! && sample.heads.has(cell.row),
        indent: indented! && isLow ? 1 : 0,
      };
    });
    return { ...sample, sheet: { ...sample.sheet, cells } };
  }
}

const widthOf = ({ cells }: SheetCells): number => 1 + Math.max(...cells.map(({ column }) => column));

function withoutHeaders(sample: Sample): Sample | null {
  const cells = classed(sample).filter(({ cell }) => !sample.heads.has(cell.row));
  if (cells.length < 4) return null;
  const merges = sample.sheet.merges.filter(
    ({ top, bottom }) => ![...sample.heads].some((row) => row >= top && row <= bottom),
  );
  return copyOf(sample, cells, new Set(), merges);
}

/** The cells of the lowest row of each block of headers, with the class that most cells below them have. */
function headedClasses({ sheet, heads, classes }: Sample): Map<PlacedCell, number> {
  const rows = [...heads].sort((a, b) => a - b);
  const found = new Map<PlacedCell, number>();
  rows.forEach((row, i) => {
    const next = rows[i + 1] ?? Infinity;
    if (next === row + 1) return;
    for (const head of sheet.cells.filter((cell) => cell.row === row)) {
      const counts = new Map<number, number>();
      sheet.cells.forEach((cell, j) => {
        if (cell.column !== head.column || cell.row <= row || cell.row >= next) return;
        counts.set(classes[j]!, (counts.get(classes[j]!) ?? 0) + 1);
      });
      const most = [...counts].sort((a, b) => b[1] - a[1])[0];
      if (most) found.set(head, most[0]);
    }
  });
  return found;
}
