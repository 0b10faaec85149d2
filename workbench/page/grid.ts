import { a1, columnName, contains, overlaps, type Area } from "../../src/sheet/address";
import { cellKey, formatAt, formulaAt, valueAt, type Sheet } from "../../src/sheet/book";
import type { Chart } from "../../src/sheet/chart";
import { safeName } from "../../src/sheet/html";
import { chartSvg, escapeText } from "../../src/sheet/svg";
import { textWidth } from "../../src/sheet/textWidth";
import { cellArea } from "../host/area";
import { reading } from "../host/cells";
import { resultAt } from "../host/results";
import { redraw } from "../host/chart";
import { evaluator } from "../host/formulas/evaluate";
import { cellHtml, fitted, linkOf, place, type Box } from "./cell";
import { conditions, type Condition } from "./conditional";
import { geometry, lineAt, mergedAt, sizeOf, type Cell, type Geometry, type Starts } from "./geometry";
import type { Host } from "../host/model";

/** The elements that the grid is drawn in; see page.html. */
export interface GridElements {
  scroller: HTMLElement;
  sizer: HTMLElement;
  stage: HTMLElement;
  grid: HTMLElement;
  charts: HTMLElement;
  marks: HTMLElement;
}

/** The sheet that is in front, drawn as far as it is seen. */
export interface Grid {
  /** Draws. `changed`: what the workbook holds, or which sheet is in front, may be another than the last time. */
  draw(changed: boolean): void;
  /** Scrolls until a cell is seen. */
  reveal(cell: Cell): void;
  /** The cell at a point of the window, a merged one by its first; null on a header. */
  cellAt(x: number, y: number): Cell | null;
  /** The box on the stage of a cell, or of its merged area. */
  boxOf(cell: Cell): Box;
  geometry(): Geometry;
  /** Rows that a page down moves. */
  page(): number;
  /**
   * The header at a point of the window: of a row or of a column, or the corner between them; null on a cell. `edge`:
   * the column whose right edge is drawn there.
   */
  headAt(x: number, y: number): { row?: number; column?: number; edge?: number } | null;
  /**
   * Draws a column so wide, in pixels, or as its widest text asks for. The view alone: the workbook keeps its widths.
   */
  widen(column: number, to: number | "text"): void;
}

/** The selection: the active cell, and the area around it. */
export interface Selected {
  active: Cell;
  area: Area;
}

const HEAD = { width: 46, height: 22 };
const LOOK_LEFT = 30;
/**
 * How near its edge a column is taken hold of, the least that is left of it, and how many rows are looked at for the
 * widest text. Pixels, pixels, rows.
 */
const EDGE = 4;
const LEAST_WIDTH = 12;
const MEASURED_ROWS = 2000;
/** Class of a cell outside the frozen panes, in one of them, in both. */
const LAYERS = ["", "fixed", "fixed corner"] as const;

const isBlank = (sheet: Sheet, row: number, column: number): boolean =>
  valueAt(sheet, row, column) === null && formulaAt(sheet, row, column) === undefined;

/** @param selected asked each time the grid is drawn */
export function createGrid(elements: GridElements, host: Host, selected: () => Selected): Grid {
  const { scroller, sizer, stage, grid, charts, marks } = elements;
  let lines: Geometry = { rows: new Float64Array(1), columns: new Float64Array(1) };
  let condition: (row: number, column: number) => Condition | null = () => null;
  let covers = new Map<number, Area>();
  let pictures = new Map<Chart, string>();
  let known = new Map<number, Condition | null>();
  const widths = new WeakMap<Sheet, Map<number, number>>();

  const frozen = (): { rows: number; columns: number } => host.active.freeze ?? { rows: 0, columns: 0 };
  const end = (list: Starts, index: number): number => list[Math.min(index, list.length - 1)]!;
  /** Where a column or a row begins on the stage. */
  const left = (column: number): number =>
    HEAD.width + end(lines.columns, column) - (column < frozen().columns ? 0 : scroller.scrollLeft);
  const top = (row: number): number =>
    HEAD.height + end(lines.rows, row) - (row < frozen().rows ? 0 : scroller.scrollTop);

  function look(): void {
    if (host.recalculated) {
      host.calculator.recalculate();
      redraw(host);
    }
    const sheet = host.active;
    const { area, active } = selected();
    lines = geometry(
      sheet,
      host.book.font,
      {
        row: Math.max(active.row, Math.min(area.bottom, active.row + 200)),
        column: Math.max(active.column, Math.min(area.right, active.column + 20)),
      },
      widths.get(sheet),
    );
    condition = conditions(sheet, evaluator(host.book, host.now));
    known = new Map();
    covers = new Map();
    for (const merge of sheet.merges)
      if (merge.bottom - merge.top < 5000)
        for (let row = merge.top; row <= merge.bottom; row++)
          for (let column = merge.left; column <= Math.min(merge.right, merge.left + 500); column++)
            covers.set(cellKey(row, column), merge);
    pictures = new Map();
    sizer.style.width = `${HEAD.width + lines.columns.at(-1)!}px`;
    sizer.style.height = `${HEAD.height + lines.rows.at(-1)!}px`;
    const { name = "Calibri", size = 11 } = host.book.font;
    grid.style.font = `${size}pt/1.24 "${safeName(name)}", Calibri, Carlito, Arial, sans-serif`;
    grid.setAttribute("aria-label", `Bladet ${sheet.name}`);
    grid.setAttribute("aria-rowcount", String(lines.rows.length));
    grid.setAttribute("aria-colcount", String(lines.columns.length));
  }

  /** The lines that are seen: frozen ones, and from the scroll's place to the edge. */
  function seen(list: Starts, fixed: number, scroll: number, room: number): number[] {
    const first = Math.max(fixed, lineAt(list, scroll + end(list, fixed)));
    const last = lineAt(list, scroll + room);
    const found: number[] = [];
    for (let index = 0; index < Math.min(fixed, list.length - 1); index++)
      if (sizeOf(list, index) > 0) found.push(index);
    for (let index = first; index <= last; index++) if (sizeOf(list, index) > 0) found.push(index);
    return found;
  }

  function boxOfArea(area: Area): Box {
    const [x, y] = [left(area.left), top(area.top)];
    // An area that begins among the frozen lines and ends below them ends where its last line is seen.
    const right = Math.max(x, left(area.right) + sizeOf(lines.columns, area.right));
    const bottom = Math.max(y, top(area.bottom) + sizeOf(lines.rows, area.bottom));
    return { x, y, width: right - x, height: bottom - y };
  }

  function conditionAt(row: number, column: number): Condition | null {
    const key = cellKey(row, column);
    if (!known.has(key)) known.set(key, condition(row, column));
    return known.get(key)!;
  }

  /** How far a text runs over blank cells beside its own. */
  function overflow(
    sheet: Sheet,
    row: number,
    column: number,
    text: string,
    width: number,
  ): { left: number; right: number } {
    const none = { left: 0, right: 0 };
    const format = formatAt(sheet, row, column) ?? {};
    const value = resultAt(host, sheet, row, column);
    if (
      format.wrap ||
      typeof value !== "string" ||
      covers.has(cellKey(row, column)) ||
      ["fill", "justify", "distributed"].includes(format.horizontal ?? "")
    )
      return none;
    const wanted =
      textWidth(text, { size: format.font?.size ?? host.book.font.size ?? 11, bold: format.font?.bold }) +
      8 +
      (format.indent ?? 0) * 9 -
      width;
    if (wanted <= 0) return none;
    const run = (step: 1 | -1, most: number): number => {
      let room = 0;
      const fixed = frozen().columns;
      for (let next = column + step; room < most && next >= 0 && next < lines.columns.length - 1; next += step) {
        if (!isBlank(sheet, row, next) || covers.has(cellKey(row, next)) || next < fixed !== column < fixed) break;
        room += sizeOf(lines.columns, next);
      }
      return Math.min(room, most);
    };
    if (format.horizontal === "right") return { left: run(-1, wanted), right: 0 };
    if (format.horizontal === "center" || format.horizontal === "centerContinuous")
      return { left: run(-1, wanted / 2), right: run(1, wanted / 2) };
    return { left: 0, right: run(1, wanted) };
  }

  /** What the widest text of a column asks for, of the rows that are at hand; wrapped and merged cells do not count. */
  function widestText(sheet: Sheet, column: number): number {
    let most = LEAST_WIDTH;
    for (let row = 0; row < Math.min(lines.rows.length - 1, MEASURED_ROWS); row++) {
      const value = resultAt(host, sheet, row, column);
      const format = formatAt(sheet, row, column) ?? {};
      if (value === null || format.wrap || covers.has(cellKey(row, column))) continue;
      const text = reading.text({ sheet, areas: [cellArea(row, column)] }, host)?.[0]?.[0] ?? "";
      most = Math.max(
        most,
        textWidth(text, { size: format.font?.size ?? host.book.font.size ?? 11, bold: format.font?.bold }) + 8,
      );
    }
    return most;
  }

  function drawCell(sheet: Sheet, row: number, column: number, now: Selected): string {
    const merge = covers.get(cellKey(row, column));
    if (merge && (merge.top !== row || merge.left !== column)) return "";
    const format = formatAt(sheet, row, column) ?? {};
    const value = resultAt(host, sheet, row, column);
    const active = now.active.row === row && now.active.column === column;
    const shownCondition = conditionAt(row, column);
    if (
      value === null &&
      !active &&
      !format.fill &&
      !format.border &&
      !shownCondition &&
      !merge &&
      !sheet.notes.has(cellKey(row, column))
    )
      return "";
    const area = merge ?? cellArea(row, column);
    const { x, y, width, height } = boxOfArea(area);
    const text = fitted(
      value,
      reading.text({ sheet, areas: [cellArea(row, column)] }, host)?.[0]?.[0] ?? "",
      format,
      width,
    );
    const fixed = [row < frozen().rows, column < frozen().columns].filter(Boolean).length;
    return cellHtml({
      ...{ id: `cell-${a1(row, column)}`, sheet, row, column, value, text, format, condition: shownCondition },
      // One pixel to the left and above: a fill covers the lines around the cell.
      box: { x: x - 1, y: y - 1, width: width + 1, height: height + 1 },
      over: overflow(sheet, row, column, text, width),
      layer: LAYERS[fixed]!,
      selected: active || contains(now.area, row, column),
    });
  }

  function drawCells(sheet: Sheet, rows: number[], columns: number[], now: Selected): string {
    const wanted = new Map<number, Set<number>>(rows.map((row) => [row, new Set(columns)]));
    const also = (row: number, column: number): void =>
      void (wanted.get(row) ?? wanted.set(row, new Set()).get(row)!).add(column);
    also(now.active.row, now.active.column);
    const screen = { top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0, left: columns[0] ?? 0, right: columns.at(-1) ?? 0 };
    for (const merge of sheet.merges) if (overlaps(merge, screen)) also(merge.top, merge.left);
    // A text that begins outside to the left may run into what is seen.
    const edge = columns.find((column) => column >= frozen().columns) ?? 0;
    for (const row of rows)
      for (let column = edge; column > Math.max(frozen().columns - 1, edge - LOOK_LEFT); column--)
        if (!isBlank(sheet, row, column)) {
          also(row, column);
          break;
        }
    const shown = new Set(rows);
    return [...wanted]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => {
        const drawn = [...cells]
          .sort((a, b) => a - b)
          .map((column) => drawCell(sheet, row, column, now))
          .join("");
        return `<div role="row" aria-rowindex="${row + 2}">${shown.has(row) ? rowHeader(row, now) : ""}${drawn}</div>`;
      })
      .join("");
  }

  const on = (now: Selected, row: number, column: number): string =>
    contains({ ...now.area, ...(row < 0 ? { top: -1 } : { left: -1 }) }, row, column) ? "on " : "";
  const rowHeader = (row: number, now: Selected): string =>
    `<div role="rowheader" class="${on(now, row, -1)}${row < frozen().rows ? "frozen" : ""}" style="${place({ x: 0, y: top(row), width: HEAD.width, height: sizeOf(lines.rows, row) })}">${row + 1}</div>`;
  const columnHeader = (column: number, now: Selected): string =>
    `<div role="columnheader" aria-colindex="${column + 2}" class="${on(now, -1, column)}${column < frozen().columns ? "frozen" : ""}" style="${place({ x: left(column), y: 0, width: sizeOf(lines.columns, column), height: HEAD.height })}">${columnName(column)}<i></i></div>`;

  /** The lines between cells, beneath everything; frozen panes have theirs above the scrolled cells. */
  function rulesBetween(rows: number[], columns: number[], room: { width: number; height: number }): string {
    const edge = {
      x: HEAD.width + end(lines.columns, frozen().columns),
      y: HEAD.height + end(lines.rows, frozen().rows),
    };
    const rule = (box: Box, layer: string): string =>
      box.width > 0 && box.height > 0 ? `<div class="rule ${layer}" style="${place(box)}"></div>` : "";
    if (!host.active.gridlines) return "";
    return [
      ...columns.map((column) => {
        const x = left(column) + sizeOf(lines.columns, column) - 1;
        const own = column < frozen().columns;
        if (!own && x < edge.x) return "";
        const make = (y: number, height: number): Box => ({ x, y, width: 1, height });
        return (
          rule(make(HEAD.height, edge.y - HEAD.height), own ? "fixed corner" : "fixed") +
          rule(make(edge.y, room.height - edge.y), own ? "fixed" : "")
        );
      }),
      ...rows.map((row) => {
        const y = top(row) + sizeOf(lines.rows, row) - 1;
        const own = row < frozen().rows;
        if (!own && y < edge.y) return "";
        const make = (x: number, width: number): Box => ({ x, y, width, height: 1 });
        return (
          rule(make(HEAD.width, edge.x - HEAD.width), own ? "fixed corner" : "fixed") +
          rule(make(edge.x, room.width - edge.x), own ? "fixed" : "")
        );
      }),
    ].join("");
  }

  /** White behind the frozen panes, so that what is scrolled under them is not seen. */
  function shades(room: { width: number; height: number }): string {
    const { rows, columns } = frozen();
    const [width, height] = [HEAD.width + end(lines.columns, columns), HEAD.height + end(lines.rows, rows)];
    const shade = (box: Box, layer: string): string => `<div class="shade ${layer}" style="${place(box)}"></div>`;
    return (
      (rows > 0 ? shade({ x: 0, y: 0, width: room.width, height }, "") : "") +
      (columns > 0 ? shade({ x: 0, y: 0, width, height: room.height }, "") : "") +
      (rows > 0 && columns > 0 ? shade({ x: 0, y: 0, width, height }, "corner") : "")
    );
  }

  function drawCharts(sheet: Sheet): void {
    charts.innerHTML = sheet.charts
      .map((chart) => {
        const { from, to } = chart.place;
        const [x, y] = [left(from.column), top(from.row)];
        const size = {
          width: end(lines.columns, to.column) - end(lines.columns, from.column),
          height: end(lines.rows, to.row) - end(lines.rows, from.row),
        };
        if (!pictures.has(chart)) pictures.set(chart, chartSvg(chart, size));
        const fixed = [from.row < frozen().rows, from.column < frozen().columns].filter(Boolean).length;
        return `<div class="${LAYERS[fixed]}" style="${place({ x, y, ...size })}">${pictures.get(chart)!}</div>`;
      })
      .join("");
  }

  /** A box as far as it is not under the headers or frozen panes of other cells. */
  function clipped(area: Area): Box | null {
    const box = boxOfArea(area);
    const x = Math.max(
      box.x,
      area.left < frozen().columns ? HEAD.width : HEAD.width + end(lines.columns, frozen().columns),
    );
    const y = Math.max(box.y, area.top < frozen().rows ? HEAD.height : HEAD.height + end(lines.rows, frozen().rows));
    const [width, height] = [box.x + box.width - x, box.y + box.height - y];
    return width > 0 && height > 0 ? { x, y, width, height } : null;
  }

  function drawMarks(sheet: Sheet, now: Selected, room: { width: number; height: number }): void {
    const { rows, columns } = frozen();
    const mark = (name: string, box: Box | null, inside = ""): string =>
      box ? `<div class="${name}" aria-hidden="true" style="${place(box)}">${inside}</div>` : "";
    const grown = (box: Box | null): Box | null =>
      box && { x: box.x - 2, y: box.y - 2, width: box.width + 3, height: box.height + 3 };
    const cell = mergedAt(sheet, now.active);
    const single =
      now.area.top >= cell.top &&
      now.area.bottom <= cell.bottom &&
      now.area.left >= cell.left &&
      now.area.right <= cell.right;
    const note = sheet.notes.get(cellKey(now.active.row, now.active.column));
    const beside = clipped(cell);
    const height =
      note === undefined
        ? 0
        : 14 + 16 * note.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 38)), 0);
    marks.innerHTML = [
      single ? "" : mark("range", grown(clipped(now.area))),
      mark("cell", grown(beside)),
      rows > 0
        ? mark("freeze", { x: 0, y: HEAD.height + end(lines.rows, rows) - 1, width: room.width, height: 1 })
        : "",
      columns > 0
        ? mark("freeze", { x: HEAD.width + end(lines.columns, columns) - 1, y: 0, width: 1, height: room.height })
        : "",
      note !== undefined && beside
        ? mark(
            "note",
            {
              x: Math.min(beside.x + beside.width + 10, room.width - 270),
              y: Math.max(HEAD.height, Math.min(beside.y, room.height - height - 8)),
              width: 260,
              height,
            },
            escapeText(note),
          )
        : "",
    ].join("");
  }

  const room = (): { width: number; height: number } => ({
    width: scroller.clientWidth,
    height: scroller.clientHeight,
  });

  return {
    draw(changed) {
      if (changed) look();
      const sheet = host.active;
      const size = room();
      stage.style.width = `${size.width}px`;
      stage.style.height = `${size.height}px`;
      const now = selected();
      const columns = seen(lines.columns, frozen().columns, scroller.scrollLeft, size.width - HEAD.width);
      const rows = seen(lines.rows, frozen().rows, scroller.scrollTop, size.height - HEAD.height);
      grid.innerHTML =
        `<div role="row" aria-rowindex="1"><div role="columnheader" aria-colindex="1" class="all" style="${place({ x: 0, y: 0, ...HEAD })}"><span class="unseen">Rad</span></div>${columns.map((column) => columnHeader(column, now)).join("")}</div>` +
        drawCells(sheet, rows, columns, now) +
        `<div role="presentation">${rulesBetween(rows, columns, size)}${shades(size)}</div>`;
      grid.setAttribute("aria-activedescendant", `cell-${a1(now.active.row, now.active.column)}`);
      drawCharts(sheet);
      drawMarks(sheet, now, size);
    },
    reveal({ row, column }) {
      const size = room();
      const cell = mergedAt(host.active, { row, column });
      const into = (
        list: Starts,
        first: number,
        last: number,
        fixed: number,
        scroll: number,
        space: number,
      ): number => {
        if (first < fixed) return scroll;
        const far = end(list, Math.max(first, last) + 1) - space;
        return Math.min(Math.max(scroll, far), Math.max(0, end(list, first) - end(list, fixed)));
      };
      scroller.scrollLeft = into(
        lines.columns,
        cell.left,
        Math.min(cell.right, cell.left + 3),
        frozen().columns,
        scroller.scrollLeft,
        size.width - HEAD.width,
      );
      scroller.scrollTop = into(
        lines.rows,
        cell.top,
        Math.min(cell.bottom, cell.top + 3),
        frozen().rows,
        scroller.scrollTop,
        size.height - HEAD.height,
      );
    },
    cellAt(x, y) {
      const corner = stage.getBoundingClientRect();
      const [inX, inY] = [x - corner.left - HEAD.width, y - corner.top - HEAD.height];
      if (inX < 0 || inY < 0) return null;
      const column = lineAt(
        lines.columns,
        inX < end(lines.columns, frozen().columns) ? inX : inX + scroller.scrollLeft,
      );
      const row = lineAt(lines.rows, inY < end(lines.rows, frozen().rows) ? inY : inY + scroller.scrollTop);
      const cell = mergedAt(host.active, { row, column });
      return { row: cell.top, column: cell.left };
    },
    headAt(x, y) {
      const corner = stage.getBoundingClientRect();
      const [inX, inY] = [x - corner.left - HEAD.width, y - corner.top - HEAD.height];
      if (inX >= 0 && inY >= 0) return null;
      if (inX < 0 && inY < 0) return {};
      if (inX < 0)
        return { row: lineAt(lines.rows, inY < end(lines.rows, frozen().rows) ? inY : inY + scroller.scrollTop) };
      const scrolled = inX < end(lines.columns, frozen().columns) ? 0 : scroller.scrollLeft;
      const column = lineAt(lines.columns, inX + scrolled);
      const near = [column - 1, column].find(
        (one) =>
          one >= 0 && sizeOf(lines.columns, one) > 0 && Math.abs(end(lines.columns, one + 1) - scrolled - inX) <= EDGE,
      );
      return { column, ...(near === undefined ? {} : { edge: near }) };
    },
    widen(column, to) {
      const sheet = host.active;
      const drawn = widths.get(sheet) ?? new Map<number, number>();
      widths.set(sheet, drawn.set(column, Math.max(LEAST_WIDTH, to === "text" ? widestText(sheet, column) : to)));
    },
    boxOf: (cell) => boxOfArea(mergedAt(host.active, cell)),
    geometry: () => lines,
    page: () => Math.max(1, Math.floor((room().height - HEAD.height - end(lines.rows, frozen().rows)) / 20) - 1),
  };
}

/** Where a link in a cell leads, as a reference with its sheet; null where there is none. */
export const linkAt = (sheet: Sheet, { row, column }: Cell): string | null => linkOf(formulaAt(sheet, row, column));
