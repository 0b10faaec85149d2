import type { Border, Font, Format, Line } from "../../src/sheet/format";
import { type Area } from "../../src/sheet/address";
import { keyColumn, keyRow, type Book, type RunLook, type Sheet } from "../../src/sheet/book";
import { areaWithin, cellArea } from "./area";
import { columnPoints, fromPoints, rowPoints } from "./measure";
import { colorOf } from "./color";
import { collection, fail, flagOf, kind, notServed, numberOf, textOf, thing, wholeOf, wordFor, wordOf } from "./kind";
import { withinLimits } from "./limits";
import { looksIn, restyle, shared, type Region, setLines } from "./region";
import type { Host, Kind } from "./model";

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
const VERTICAL: Record<string, Format["vertical"]> = {
  Bottom: undefined,
  Top: "top",
  Center: "center",
  Justify: "justify",
  Distributed: "distributed",
};
const UNDERLINE: Record<string, boolean> = { None: false, Single: true };

/** A property of the look that all cells of a range have in common (null when they differ), and how it is set. */
type LookRows = {
  [property: string]: { get(format: Format, book: Book): unknown; set(format: Format, value: unknown): Format };
};

const fontRow = <K extends keyof Font>(
  key: K,
  fallback: (book: Book) => unknown,
  read: (value: unknown) => Font[K],
): LookRows[string] => ({
  get: (format, book) => format.font?.[key] ?? fallback(book),
  set: (format, value) => ({ ...format, font: { ...format.font, [key]: read(value) } }),
});
const no = (): boolean => false;
const onlyIf = (value: unknown): true | undefined => (flagOf(value) ? true : undefined);

/** What a conditional format can give of a font. */
const FONT_OF_RULE: LookRows = {
  color: fontRow("color", () => "#000000", colorOf),
  bold: fontRow("bold", no, onlyIf),
  italic: fontRow("italic", no, onlyIf),
};
const FONT: LookRows = {
  ...FONT_OF_RULE,
  name: fontRow("name", (book) => book.font.name, textOf),
  size: fontRow("size", (book) => book.font.size, numberOf),
  strikethrough: fontRow("strike", no, onlyIf),
  underline: {
    get: (format) => (format.font?.underline ? "Single" : "None"),
    set: (format, value) => ({ ...format, font: { ...format.font, underline: wordOf(UNDERLINE, value) || undefined } }),
  },
};

const FILL: LookRows = {
  color: { get: (format) => format.fill ?? "#FFFFFF", set: (format, value) => ({ ...format, fill: colorOf(value) }) },
};

const FORMAT: LookRows = {
  horizontalAlignment: {
    get: (format) => wordFor(HORIZONTAL, format.horizontal),
    set: (format, value) => ({ ...format, horizontal: wordOf(HORIZONTAL, value) }),
  },
  verticalAlignment: {
    get: (format) => wordFor(VERTICAL, format.vertical),
    set: (format, value) => ({ ...format, vertical: wordOf(VERTICAL, value) }),
  },
  wrapText: { get: (format) => format.wrap ?? false, set: (format, value) => ({ ...format, wrap: onlyIf(value) }) },
  indentLevel: {
    get: (format) => format.indent ?? 0,
    set: (format, value) => ({ ...format, indent: wholeOf(value) || undefined }),
  },
};

const PROTECTION: LookRows = {
  locked: {
    get: (format) => format.locked ?? true,
    set: (format, value) => ({ ...format, locked: flagOf(value) ? undefined : false }),
  },
};

/** The getters and setters of a kind whose pieces are regions, from rows about one cell's look. */
function looks(rows: LookRows): Required<Pick<Kind<Region>, "get" | "set" | "sheet">> {
  const entries = Object.entries(rows);
  return {
    sheet: ({ sheet }) => sheet,
    get: Object.fromEntries(
      entries.map(([name, row]) => [
        name,
        (region: Region, host: Host) => shared(region, (format) => row.get(format, host.book)),
      ]),
    ),
    set: Object.fromEntries(
      entries.map(([name, row]) => [
        name,
        (region: Region, value: unknown) => restyle(region, (format) => row.set(format, value)),
      ]),
    ),
  };
}

/** Whether a part of the text of any of the region's cells looks so: Excel then gives null of the cell. */
const isInPart = (region: Region, look: RunLook): boolean =>
  [...(region.sheet.runs ?? [])].some(
    ([key, runs]) =>
      runs.some((run) => run.look === look) && region.areas.some((area) => isWithin(area, keyRow(key), keyColumn(key))),
  );

const isWithin = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const fontLooks = looks(FONT);
const FontKind = kind<Region>({
  name: "RangeFont",
  ...fontLooks,
  get: {
    ...fontLooks.get,
    strikethrough: (region, host) =>
      isInPart(region, "struck") ? null : fontLooks.get["strikethrough"]!(region, host),
    superscript: (region) => (isInPart(region, "raised") ? null : false),
  },
});
const ProtectionKind = kind<Region>({ name: "FormatProtection", ...looks(PROTECTION) });
const FillKind = kind<Region>({
  name: "RangeFill",
  ...looks(FILL),
});

/** The sides of cells that each edge of an area is made of. */
const EDGES: Record<string, (area: Area) => { side: keyof Border; area: Area }[]> = {
  EdgeTop: (area) => [{ side: "top", area: { ...area, bottom: area.top } }],
  EdgeBottom: (area) => [{ side: "bottom", area: { ...area, top: area.bottom } }],
  EdgeLeft: (area) => [{ side: "left", area: { ...area, right: area.left } }],
  EdgeRight: (area) => [{ side: "right", area: { ...area, left: area.right } }],
  InsideHorizontal: (area) => [
    { side: "bottom", area: { ...area, bottom: area.bottom - 1 } },
    { side: "top", area: { ...area, top: area.top + 1 } },
  ],
  InsideVertical: (area) => [
    { side: "right", area: { ...area, right: area.right - 1 } },
    { side: "left", area: { ...area, left: area.left + 1 } },
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

const sidesOf = ({ region, edge }: Edge) =>
  region.areas.flatMap((area) => EDGES[edge]!(area)).filter(({ area }) => areaWithin(area));

/** What the lines on an edge have in common, or null when they differ. */
function commonLine<V>(edge: Edge, pick: (line: Line | undefined) => V): V | null {
  const found = new Set(
    sidesOf(edge).flatMap(({ side, area }) =>
      [...looksIn({ sheet: edge.region.sheet, areas: [area] })].map((format) => pick(format?.border?.[side])),
    ),
  );
  return found.size > 1 ? null : found.size === 1 ? [...found][0]! : pick(undefined);
}

function setLine(edge: Edge, change: (line: Line | undefined) => Line | undefined): void {
  for (const { side, area } of sidesOf(edge))
    restyle({ sheet: edge.region.sheet, areas: [area] }, (format) => ({
      ...format,
      border: { ...format.border, [side]: change(format.border?.[side]) },
    }));
}

const lineOf = (style: string, weight: string): Line["style"] =>
  (LINES.find((one) => one.style === style && one.weight === weight) ?? LINES.find((one) => one.style === style))
    ?.line ?? notServed(`RangeBorder.style ${style}`);
const drawn = (line: Line | undefined): (typeof LINES)[number] | undefined =>
  line && LINES.find((one) => one.line === line.style);

export const BorderKind = kind<Edge>({
  name: "RangeBorder",
  sheet: ({ region }) => region.sheet,
  get: {
    style: (edge) => commonLine(edge, (line) => drawn(line)?.style ?? "None"),
    weight: (edge) => commonLine(edge, (line) => drawn(line)?.weight ?? "Thin"),
    color: (edge) => commonLine(edge, (line) => line?.color ?? "#000000"),
  },
  set: {
    style: (edge, value) => {
      const style = STYLES.has(String(value)) ? String(value) : fail("InvalidArgument", `Not a line: ${String(value)}`);
      setLine(edge, (line) =>
        style === "None" ? undefined : { ...line, style: lineOf(style, drawn(line)?.weight ?? "Thin") },
      );
    },
    weight: (edge, value) => {
      const weight = wordOf({ Hairline: "Hairline", Thin: "Thin", Medium: "Medium", Thick: "Thick" }, value);
      setLine(edge, (line) => ({ ...line, style: lineOf("Continuous", weight) }));
    },
    color: (edge, value) => setLine(edge, (line) => ({ style: line?.style ?? "thin", color: colorOf(value) })),
  },
});

const BordersKind: Kind<Region> = collection<Region, Edge>({
  name: "RangeBorderCollection",
  of: () => BorderKind,
  list: (region) => Object.keys(EDGES).map((edge) => ({ region, edge })),
  keys: ({ edge }) => [edge],
});

/** What all the lines (rows or columns) of a region have in common: a measure, or null when they differ. */
function commonMeasure<L>(
  lines: Map<number, L>,
  spans: [number, number][],
  pick: (line: L | undefined) => number,
): number | null {
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

const setWidth = (region: Region, width: number | undefined): void =>
  setLines(region.sheet.columns, columnSpans(region), { width });
const setHeight = (region: Region, height: number | undefined): void =>
  setLines(region.sheet.rows, rowSpans(region), { height });
function characters(width: number): number {
  withinLimits("Column.characters", width);
  return width;
}

const { get, set, sheet } = looks(FORMAT);

export const RangeFormatKind: Kind<Region> = kind<Region>({
  name: "RangeFormat",
  sheet,
  get: {
    ...get,
    columnWidth: (region) => commonMeasure(region.sheet.columns, columnSpans(region), columnPoints),
    rowHeight: (region) => commonMeasure(region.sheet.rows, rowSpans(region), rowPoints),
  },
  set: {
    ...set,
    columnWidth: (region, value) => setWidth(region, characters(fromPoints(numberOf(value)))),
    rowHeight: (region, value) => setHeight(region, numberOf(value)),
  },
  to: {
    fill: (region) => thing(FillKind, region),
    font: (region) => thing(FontKind, region),
    borders: (region) => thing(BordersKind, region),
    protection: (region) => thing(ProtectionKind, region),
  },
});

/** The looks that a conditional format can give: the same words, on one Format instead of many cells. */
export const LOOKS = { FONT, FONT_OF_RULE, FILL };
export type { LookRows };

/** The line of a sheet's cell on one edge of a range of one cell, as the API words it. */
export const cellEdges = (sheet: Sheet, row: number, column: number): Record<string, Edge> => {
  const region = { sheet, areas: [cellArea(row, column)] };
  return {
    top: { region, edge: "EdgeTop" },
    bottom: { region, edge: "EdgeBottom" },
    left: { region, edge: "EdgeLeft" },
    right: { region, edge: "EdgeRight" },
  };
};
