import { hasKey } from "../domain/keys";
import { areaText, type Area } from "../sheet/address";
import type { Sheet } from "../sheet/book";
import type { Format, Line } from "../sheet/format";
import { wireBytes, type Step } from "./batch";
import { PROPERTY_BYTES, RANGE_BYTES, type Add, type Target } from "./target";
import { addresses, runs, spans } from "./runs";
import type { Entered } from "./typing";
import { pointsOf } from "./width";
import { extent, typedAt, WRITING } from "./writing";

/** Rows of cells written with one action are at most so many bytes. */
const SLICE_BYTES = 400_000;

/** The first cell states that the sheet is being written. */
export const beginSteps = ({ excel }: Target): Step[] => [
  {
    bytes: RANGE_BYTES + 300,
    queue: () => {
      excel().getRange("A1").formulas = [[WRITING]];
    },
  },
];

/** The first cell gets its own content, and no longer states that the sheet is being written. */
export const endSteps = ({ sheet, excel }: Target): Step[] => {
  const typed = typedAt(sheet, 0, 0);
  return [
    {
      bytes: RANGE_BYTES + wireBytes(String(typed)),
      queue: () => {
        excel().getRange("A1").formulas = [[typed]];
      },
    },
  ];
};

/** The contents of all cells but the first. */
export function cellSteps({ sheet, standing, reach: there, excel }: Target): Step[] {
  const here = extent(sheet);
  const right = Math.max(0, here.right, there.right);
  const steps: Step[] = [];
  const add: Add = (bytes, queue) => void steps.push({ bytes, queue });
  // A merged area swallows typed text.
  if (standing) add(RANGE_BYTES, () => excel().getRange().unmerge());
  for (const slice of slices(sheet, here.bottom, right)) {
    add(RANGE_BYTES + slice.bytes, () => {
      excel().getRangeByIndexes(slice.top, 0, slice.rows.length, right + 1).formulas = slice.rows;
    });
  }
  if (there.bottom > here.bottom) {
    const tail = areaText({ top: here.bottom + 1, left: 0, bottom: there.bottom, right });
    add(RANGE_BYTES + PROPERTY_BYTES, () => {
      // One text for all cells of the range; the types know only grids.
      excel().getRange(tail).formulas = "" as unknown as string[][];
    });
  }
  return steps;
}

/** Removes the looks of an existing sheet. */
export const clearLooks = ({ standing, excel }: Target): Step[] =>
  standing ? [{ bytes: RANGE_BYTES, queue: () => excel().getRange().clear("Formats") }] : [];

/** Rows of typed values, in slices of a limited number of bytes. null leaves the first cell as it is. */
function slices(
  sheet: Sheet,
  bottom: number,
  right: number,
): { top: number; rows: (Entered | null)[][]; bytes: number }[] {
  const found: { top: number; rows: (Entered | null)[][]; bytes: number }[] = [];
  for (let row = 0; row <= bottom; row++) {
    const cells = Array.from({ length: right + 1 }, (_, column) =>
      row === 0 && column === 0 ? null : typedAt(sheet, row, column),
    );
    const bytes = cells.reduce(
      (sum: number, typed) => sum + (typeof typed === "string" ? wireBytes(typed) : 20) + 1,
      4,
    );
    let last = found.at(-1);
    if (!last || last.bytes + bytes > SLICE_BYTES) found.push((last = { top: row, rows: [], bytes: 0 }));
    last.rows.push(cells);
    last.bytes += bytes;
  }
  return found;
}

/** The last row and column with a look. */
function lookExtent({ formats }: Sheet): { bottom: number; right: number } {
  return {
    bottom: formats.length - 1,
    right: formats.reduce((right, row) => Math.max(right, (row?.length ?? 0) - 1), -1),
  };
}

/** Number formats, by area; by a grid, where null leaves a cell alone, when the areas are many. */
export function numberFormatSteps({ sheet, excel }: Target, add: Add): void {
  const { bottom, right } = lookExtent(sheet);
  const codeAt = (row: number, column: number): string | undefined => sheet.formats[row]?.[column]?.numberFormat;
  const found = [...runs(bottom, right, codeAt)];
  const many = found.reduce((sum, [, areas]) => sum + areas.length, 0);
  if (many * RANGE_BYTES > (bottom + 1) * (right + 1) * GRID_CELL_BYTES) {
    const grid = between(0, bottom).map((row) => between(0, right).map((column) => codeAt(row, column) ?? null));
    const rows = Math.max(1, Math.floor(SLICE_BYTES / ((right + 1) * GRID_CELL_BYTES)));
    for (let top = 0; top <= bottom; top += rows) {
      const slice = grid.slice(top, top + rows);
      add(RANGE_BYTES + slice.length * (right + 1) * GRID_CELL_BYTES, () => {
        excel().getRangeByIndexes(top, 0, slice.length, right + 1).numberFormat = slice;
      });
    }
    return;
  }
  for (const [code, areas] of found) {
    for (const area of areas) {
      add(RANGE_BYTES + wireBytes(code), () => {
        // One text for all cells of the range; the types know only grids.
        excel().getRange(areaText(area)).numberFormat = code as unknown as string[][];
      });
    }
  }
}

/** Bytes of a number format, or of null, in a grid. */
const GRID_CELL_BYTES = 12;

type FormatPart = (format: Format) => string | number | boolean | undefined;
type Put = (areas: Excel.RangeAreas, value: never) => void;

const HORIZONTAL: Record<NonNullable<Format["horizontal"]>, string> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Record<NonNullable<Format["vertical"]>, string> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

/** Each part of a look, and how it is set on some areas at once. */
const PARTS: [FormatPart, Put][] = [
  [({ font }) => font?.name, ({ format }, name: string) => void (format.font.name = name)],
  [({ font }) => font?.size, ({ format }, size: number) => void (format.font.size = size)],
  [({ font }) => font?.color, ({ format }, color: string) => void (format.font.color = color)],
  [({ font }) => font?.bold, ({ format }, bold: boolean) => void (format.font.bold = bold)],
  [({ font }) => font?.italic, ({ format }, italic: boolean) => void (format.font.italic = italic)],
  [({ font }) => font?.underline, ({ format }, on: boolean) => void (format.font.underline = on ? "Single" : "None")],
  [({ font }) => font?.strike, ({ format }, on: boolean) => void (format.font.strikethrough = on)],
  [({ fill }) => fill, ({ format }, color: string) => void (format.fill.color = color)],
  [
    ({ horizontal }) => horizontal && HORIZONTAL[horizontal],
    ({ format }, word: Excel.HorizontalAlignment) => void (format.horizontalAlignment = word),
  ],
  [
    ({ vertical }) => vertical && VERTICAL[vertical],
    ({ format }, word: Excel.VerticalAlignment) => void (format.verticalAlignment = word),
  ],
  [({ wrap }) => wrap, ({ format }, on: boolean) => void (format.wrapText = on)],
  [({ indent }) => indent, ({ format }, levels: number) => void (format.indentLevel = levels)],
  [({ locked }) => locked, ({ format }, locked: boolean) => void (format.protection.locked = locked)],
];

/** The lines of a cell, by the edge of a run of cells along a row, or of a run down a column. */
const EDGES = [
  { side: "top", edge: "EdgeTop", down: false },
  { side: "bottom", edge: "EdgeBottom", down: false },
  { side: "left", edge: "EdgeLeft", down: true },
  { side: "right", edge: "EdgeRight", down: true },
] as const;

const LINES: Record<Line["style"], Pick<Excel.RangeBorder, "style" | "weight">> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
};

export function lookSteps({ sheet, excel }: Target, add: Add): void {
  const { bottom, right } = lookExtent(sheet);
  /** Properties of the same areas are set together. */
  const queued = new Map<string, ((areas: Excel.RangeAreas) => void)[]>();
  const on = (areas: Area[], set: (areas: Excel.RangeAreas) => void): void => {
    for (const address of addresses(areas)) queued.set(address, [...(queued.get(address) ?? []), set]);
  };
  for (const [part, put] of PARTS) {
    const found = runs(bottom, right, (row, column) => {
      const format = sheet.formats[row]?.[column];
      return format && part(format);
    });
    for (const [value, areas] of found) on(areas, (ranges) => put(ranges, value as never));
  }
  for (const { side, edge, down } of EDGES) {
    const lineAt = (row: number, column: number): string | undefined => {
      const line = sheet.formats[row]?.[column]?.border?.[side];
      return line && `${line.style} ${line.color ?? "#000000"}`;
    };
    const found = down
      ? runs(right, bottom, (column, row) => lineAt(row, column), false)
      : runs(bottom, right, lineAt, false);
    for (const [line, areas] of found) {
      const [style = "", color = ""] = line.split(" ");
      if (!hasKey(LINES, style)) continue;
      const turned = down
        ? areas.map(({ top, left, bottom: last, right: end }) => ({ top: left, left: top, bottom: end, right: last }))
        : areas;
      on(turned, ({ format }) => {
        const border = format.borders.getItem(edge);
        border.weight = LINES[style].weight;
        border.style = LINES[style].style;
        border.color = color;
      });
    }
  }
  for (const [address, sets] of queued) {
    add(RANGE_BYTES + address.length + sets.length * PROPERTY_BYTES, () => {
      const areas = excel().getRanges(address);
      for (const set of sets) set(areas);
    });
  }
}

/** Merges; rows below each other that are merged alike take one action. */
export function mergeSteps({ sheet, excel }: Target, add: Add): void {
  const groups: { area: Area; flat: boolean }[] = [];
  for (const area of [...sheet.merges].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top)) {
    const last = groups.at(-1);
    const flat = area.top === area.bottom;
    if (
      flat &&
      last?.flat &&
      last.area.left === area.left &&
      last.area.right === area.right &&
      last.area.bottom === area.top - 1
    )
      last.area.bottom = area.bottom;
    else groups.push({ area: { ...area }, flat });
  }
  for (const { area, flat } of groups)
    add(RANGE_BYTES + PROPERTY_BYTES, () => excel().getRange(areaText(area)).merge(flat));
}

/** Widths and heights, and what is hidden: lines that follow each other in one action. */
export function measureSteps({ sheet, excel }: Target, add: Add): void {
  for (const { first, last } of spans(sheet.columns.keys())) {
    const columns = between(first, last).map((column): Excel.SettableColumnProperties => {
      const { width, hidden } = sheet.columns.get(column) ?? {};
      return {
        ...(width !== undefined && {
          format: { columnWidth: pointsOf(width) },
        }),
        ...(hidden && { columnHidden: true }),
      };
    });
    add(RANGE_BYTES + LINE_BYTES * columns.length, () =>
      excel().getRangeByIndexes(0, first, 1, columns.length).setColumnProperties(columns),
    );
  }
  for (const { first, last } of spans(sheet.rows.keys())) {
    const rows = between(first, last).map((row): Excel.SettableRowProperties => {
      const { height, hidden } = sheet.rows.get(row) ?? {};
      return { ...(height !== undefined && { format: { rowHeight: height } }), ...(hidden && { rowHidden: true }) };
    });
    add(RANGE_BYTES + LINE_BYTES * rows.length, () =>
      excel().getRangeByIndexes(first, 0, rows.length, 1).setRowProperties(rows),
    );
  }
}

const LINE_BYTES = 60;
const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
