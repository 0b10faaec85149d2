import type { Border, Font, Format, Line } from "../../src/sheet/format";
import type { Book, Sheet } from "../../src/sheet/book";
import { displayWidth, fromPoints, toPoints, DEFAULT_HEIGHT, DEFAULT_WIDTH } from "./measure";
import { reading } from "./cells";
import { colorOf } from "./color";
import { touch, unprotected, type Host } from "./host";
import { collection, fail, flagOf, kind, notServed, numberOf, textOf, thing, wholeOf, wordFor, wordOf, type Kind } from "./kind";
import { MAX_HEIGHT, MAX_WIDTH } from "./limits";
import { setLines } from "./range";
import { areaOf, restyle, shared, usedIn, type Region } from "./region";

const HORIZONTAL: Record<string, Format["horizontal"]> = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const VERTICAL: Record<string, Format["vertical"]> = { Bottom: undefined, Top: "top", Center: "center", Justify: "justify", Distributed: "distributed" };
const UNDERLINE: Record<string, boolean> = { None: false, Single: true };

/** A property of the look that all cells of a range have in common (null when they differ), and how it is set. */
type LookRows = { [property: string]: { get(format: Format, book: Book): unknown; set(format: Format, value: unknown): Format } };

const fontRow = <K extends keyof Font>(key: K, fallback: (book: Book) => unknown, read: (value: unknown) => Font[K]): LookRows[string] => ({
  get: (format, book) => format.font?.[key] ?? fallback(book),
  set: (format, value) => ({ ...format, font: { ...format.font, [key]: read(value) } }),
});
const no = (): boolean => false;
const onlyIf = (value: unknown): true | undefined => (flagOf(value) ? true : undefined);

const FONT: LookRows = {
  name: fontRow("name", (book) => book.font.name, textOf),
  size: fontRow("size", (book) => book.font.size, (value) => (numberOf(value) >= 1 && numberOf(value) <= MAX_HEIGHT ? numberOf(value) : fail("InvalidArgument", "A font has 1–409 points."))),
  color: fontRow("color", () => "#000000", colorOf),
  bold: fontRow("bold", no, onlyIf),
  italic: fontRow("italic", no, onlyIf),
  strikethrough: fontRow("strike", no, onlyIf),
  underline: {
    get: (format) => (format.font?.underline ? "Single" : "None"),
    set: (format, value) => ({ ...format, font: { ...format.font, underline: wordOf(UNDERLINE, value) || undefined } }),
  },
};

const FILL: LookRows = { color: { get: (format) => format.fill ?? "#FFFFFF", set: (format, value) => ({ ...format, fill: colorOf(value) }) } };

const FORMAT: LookRows = {
  horizontalAlignment: { get: (format) => wordFor(HORIZONTAL, format.horizontal), set: (format, value) => ({ ...format, horizontal: wordOf(HORIZONTAL, value) }) },
  verticalAlignment: { get: (format) => wordFor(VERTICAL, format.vertical), set: (format, value) => ({ ...format, vertical: wordOf(VERTICAL, value) }) },
  wrapText: { get: (format) => format.wrap ?? false, set: (format, value) => ({ ...format, wrap: onlyIf(value) }) },
  indentLevel: { get: (format) => format.indent ?? 0, set: (format, value) => ({ ...format, indent: wholeOf(value) || undefined }) },
};

const PROTECTION: LookRows = { locked: { get: (format) => format.locked ?? true, set: (format, value) => ({ ...format, locked: flagOf(value) ? undefined : false }) } };

/** The getters and setters of a kind whose pieces are regions, from rows about one cell's look. */
function looks(rows: LookRows): Required<Pick<Kind<Region>, "get" | "set">> {
  const entries = Object.entries(rows);
  return {
    get: Object.fromEntries(entries.map(([name, row]) => [name, (region: Region, host: Host) => shared(region, (format) => row.get(format, host.book))])),
    set: Object.fromEntries(entries.map(([name, row]) => [name, (region: Region, value: unknown, host: Host) => restyle(host, region, (format) => row.set(format, value))])),
  };
}

const FontKind = kind<Region>({ name: "RangeFont", ...looks(FONT) });
const ProtectionKind = kind<Region>({ name: "FormatProtection", ...looks(PROTECTION) });
const FillKind = kind<Region>({
  name: "RangeFill",
  ...looks(FILL),
  call: { clear: (region, host) => restyle(host, region, (format) => ({ ...format, fill: undefined })) },
});

type Side = keyof Border;
/** Which cells of an area an edge of it touches, and which of their sides. */
const EDGES: Record<string, { side: Side; touches(area: { top: number; left: number; bottom: number; right: number }, row: number, column: number): boolean }[]> = {
  EdgeTop: [{ side: "top", touches: (area, row) => row === area.top }],
  EdgeBottom: [{ side: "bottom", touches: (area, row) => row === area.bottom }],
  EdgeLeft: [{ side: "left", touches: (area, _, column) => column === area.left }],
  EdgeRight: [{ side: "right", touches: (area, _, column) => column === area.right }],
  InsideHorizontal: [
    { side: "bottom", touches: (area, row) => row < area.bottom },
    { side: "top", touches: (area, row) => row > area.top },
  ],
  InsideVertical: [
    { side: "right", touches: (area, _, column) => column < area.right },
    { side: "left", touches: (area, _, column) => column > area.left },
  ],
};

/** Excel's style and weight of a line, and the one word that the vocabulary has for both. */
const LINES: { style: string; weight: string; line: Line["style"] }[] = [
  { style: "Continuous", weight: "Hairline", line: "hair" },
  { style: "Continuous", weight: "Thin", line: "thin" },
  { style: "Continuous", weight: "Medium", line: "medium" },
  { style: "Continuous", weight: "Thick", line: "thick" },
  { style: "Double", weight: "Thick", line: "double" },
  { style: "Dot", weight: "Thin", line: "dotted" },
  { style: "Dash", weight: "Thin", line: "dashed" },
];
const STYLES = new Set([...LINES.map((one) => one.style), "None", "DashDot", "DashDotDot", "SlantDashDot"]);

interface Edge {
  region: Region;
  edge: string;
}

/** The lines on an edge, one per cell that it touches. */
function linesOn({ region, edge }: Edge): (Line | undefined)[] {
  const lines: (Line | undefined)[] = [];
  for (const area of region.areas) {
    const sides = EDGES[edge]!;
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        for (const { side, touches } of sides) if (touches(area, row, column)) lines.push(region.sheet.formats[row]?.[column]?.border?.[side]);
  }
  return lines;
}

function commonLine<V>(edge: Edge, pick: (line: Line | undefined) => V): V | null {
  const found = new Set(linesOn(edge).map(pick));
  return found.size > 1 ? null : found.size === 1 ? [...found][0]! : pick(undefined);
}

function setLine(host: Host, { region, edge }: Edge, change: (line: Line | undefined) => Line | undefined): void {
  const sides = EDGES[edge]!;
  for (const area of region.areas)
    restyle(
      host,
      { sheet: region.sheet, areas: [area] },
      (format, row, column) => {
        const border = { ...format.border };
        for (const { side, touches } of sides) if (touches(area, row, column)) border[side] = change(border[side]);
        return { ...format, border };
      },
      true,
    );
}

const lineOf = (style: string, weight: string): Line["style"] =>
  (LINES.find((one) => one.style === style && one.weight === weight) ?? LINES.find((one) => one.style === style))?.line ?? notServed(`RangeBorder.style ${style}`);
const drawn = (line: Line | undefined): (typeof LINES)[number] | undefined => line && LINES.find((one) => one.line === line.style);

export const BorderKind = kind<Edge>({
  name: "RangeBorder",
  get: {
    sideIndex: ({ edge }) => edge,
    style: (edge) => commonLine(edge, (line) => drawn(line)?.style ?? "None"),
    weight: (edge) => commonLine(edge, (line) => drawn(line)?.weight ?? "Thin"),
    color: (edge) => commonLine(edge, (line) => line?.color ?? "#000000"),
  },
  set: {
    style: (edge, value, host) => {
      const style = STYLES.has(String(value)) ? String(value) : fail("InvalidArgument", `Not a line: ${String(value)}`);
      setLine(host, edge, (line) => (style === "None" ? undefined : { ...line, style: lineOf(style, drawn(line)?.weight ?? "Thin") }));
    },
    weight: (edge, value, host) => {
      const weight = wordOf({ Hairline: "Hairline", Thin: "Thin", Medium: "Medium", Thick: "Thick" }, value);
      setLine(host, edge, (line) => ({ ...line, style: lineOf("Continuous", weight) }));
    },
    color: (edge, value, host) => setLine(host, edge, (line) => ({ style: line?.style ?? "thin", color: colorOf(value) })),
  },
});

const BordersKind: Kind<Region> = collection<Region, Edge>({
  name: "RangeBorderCollection",
  of: () => BorderKind,
  list: (region) => Object.keys(EDGES).map((edge) => ({ region, edge })),
  keys: ({ edge }) => [edge],
});

/** What all the lines (rows or columns) of a region have in common: a measure, or null when they differ. */
function commonMeasure<L>(lines: Map<number, L>, spans: [number, number][], pick: (line: L | undefined) => number): number | null {
  const found = new Set<number>();
  for (const [first, last] of spans) {
    let known = 0;
    for (const [index, line] of lines) if (index >= first && index <= last) (found.add(pick(line)), known++);
    if (known < last - first + 1) found.add(pick(undefined));
  }
  return found.size === 1 ? [...found][0]! : null;
}

const columnSpans = ({ areas }: Region): [number, number][] => areas.map((area) => [area.left, area.right]);
const rowSpans = ({ areas }: Region): [number, number][] => areas.map((area) => [area.top, area.bottom]);

function autofitColumns(region: Region, host: Host): void {
  unprotected(region.sheet);
  for (const area of region.areas) {
    const used = usedIn(region.sheet, true, { ...area, top: 0, bottom: 1_048_575 });
    if (!used) continue;
    const texts = reading.text({ sheet: region.sheet, areas: [used] }, host) ?? [];
    for (let column = used.left; column <= used.right; column++) {
      const longest = Math.max(...texts.map((cells) => displayWidth(cells[column - used.left] ?? "")));
      if (longest > 0) setLines(region.sheet.columns, column, column, { width: Math.min(longest, MAX_WIDTH) });
    }
  }
  touch(host, region.sheet, areaOf(region));
}

/** Rows without a height of their own are as high as their text. */
function autofitRows(region: Region, host: Host): void {
  unprotected(region.sheet);
  for (const [index, row] of region.sheet.rows) if (rowSpans(region).some(([first, last]) => index >= first && index <= last)) region.sheet.rows.set(index, { ...row, height: undefined });
  touch(host, region.sheet, areaOf(region));
}

const setWidth = (host: Host, region: Region, width: number | undefined): void => {
  unprotected(region.sheet);
  for (const [first, last] of columnSpans(region)) setLines(region.sheet.columns, first, last, { width });
  touch(host, region.sheet, areaOf(region));
};

const setHeight = (host: Host, region: Region, height: number | undefined): void => {
  unprotected(region.sheet);
  for (const [first, last] of rowSpans(region)) setLines(region.sheet.rows, first, last, { height });
  touch(host, region.sheet, areaOf(region));
};

const { get, set } = looks(FORMAT);

export const RangeFormatKind: Kind<Region> = kind<Region>({
  name: "RangeFormat",
  get: {
    ...get,
    columnWidth: (region) => commonMeasure(region.sheet.columns, columnSpans(region), (column) => toPoints(column?.width ?? DEFAULT_WIDTH)),
    rowHeight: (region) => commonMeasure(region.sheet.rows, rowSpans(region), (row) => row?.height ?? DEFAULT_HEIGHT),
  },
  set: {
    ...set,
    columnWidth: (region, value, host) => {
      const width = fromPoints(numberOf(value));
      setWidth(host, region, width >= 0 && width <= MAX_WIDTH ? width : fail("InvalidArgument", "A column is at most 255 characters wide."));
    },
    rowHeight: (region, value, host) => setHeight(host, region, numberOf(value) >= 0 && numberOf(value) <= MAX_HEIGHT ? numberOf(value) : fail("InvalidArgument", "A row is at most 409 points high.")),
    useStandardWidth: (region, value, host) => (flagOf(value) ? setWidth(host, region, undefined) : undefined),
    useStandardHeight: (region, value, host) => (flagOf(value) ? setHeight(host, region, undefined) : undefined),
  },
  to: {
    fill: (region) => thing(FillKind, region),
    font: (region) => thing(FontKind, region),
    borders: (region) => thing(BordersKind, region),
    protection: (region) => thing(ProtectionKind, region),
  },
  call: { autofitColumns, autofitRows },
});

/** The looks that a conditional format can give: the same words, on one Format instead of many cells. */
export const LOOKS = { FONT, FILL };
export type { LookRows };

/** The line of a sheet's cell on one edge of a range of one cell, as the API words it. */
export const cellEdges = (sheet: Sheet, row: number, column: number): Record<string, Edge> => {
  const region = { sheet, areas: [{ top: row, bottom: row, left: column, right: column }] };
  return { top: { region, edge: "EdgeTop" }, bottom: { region, edge: "EdgeBottom" }, left: { region, edge: "EdgeLeft" }, right: { region, edge: "EdgeRight" } };
};
