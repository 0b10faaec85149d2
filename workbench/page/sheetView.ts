import { a1, areaText, MAX_COLUMNS, MAX_ROWS, parseArea, parseRef, type Area } from "../../src/sheet/address";
import { usedArea, type Sheet } from "../../src/sheet/book";
import { cellArea } from "../host/area";
import { resultAt } from "../host/results";
import { sheetNamed } from "../host/host";
import { nameAt, usedIn } from "../host/region";
import { openEditor, type CellEditor } from "./cellEditor";
import { choicesAt } from "./choices";
import { openDropdown, type Dropdown } from "./dropdown";
import { copied, editableAt, editing } from "./edits";
import { pasted } from "./entry";
import { mergedAt, type Cell } from "./geometry";
import { createGrid, linkAt, type GridElements } from "./grid";
import { moved, moveOf } from "./moves";
import { sumsOf } from "./sums";
import { drawTabs, tabbed } from "./tabs";
import type { Host } from "../host/model";

/** The elements of the workbook part of the page; see page.html. */
export interface SheetElements extends GridElements {
  place: HTMLInputElement;
  formula: HTMLInputElement;
  tabs: HTMLElement;
  sums: HTMLElement;
  /** Holds what floats over the cells while it is used: the cell that is typed in, a dropdown and its button. */
  float: HTMLElement;
}

/**
 * A workbook on the page: what a person sees of it and does to it. The selection is the workbook's own, so the pane and
 * the grid share it.
 */
export interface SheetView {
  /** Draws what the workbook holds now: something outside the grid has changed it, or its selection. */
  refresh(): void;
  close(): void;
}

/** @param say shows a sentence, or takes the last one away with "" */
export function sheetView(elements: SheetElements, host: Host, say: (sentence: string) => void): SheetView {
  const { scroller, grid: cells, float, formula, tabs, sums } = elements;
  const gone = new AbortController();
  const edits = editing(host);
  /** The cell that is typed in, and the corner opposite to which the selection grows. */
  let active: Cell = { row: 0, column: 0 };
  let reach: Cell = active;
  let editor: { box: CellEditor; sheet: Sheet; cell: Cell } | null = null;
  let list: Dropdown | null = null;
  /** The selection that the cell and the corner belong to: another one was made by somebody else. */
  let shown: Area | null = null;

  function areaNow(): Area {
    if (!host.selection.get(host.active)?.length) host.selection.set(host.active, [cellArea(0, 0)]);
    return host.selection.get(host.active)![0]!;
  }
  const grid = createGrid(elements, host, () => ({ active, area: areaNow() }));
  const on = <K extends keyof HTMLElementEventMap>(
    element: HTMLElement,
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void => element.addEventListener(type, listener, { signal: gone.signal });

  /** Takes the selection from the workbook, which the pane may have moved. */
  function follow(): void {
    const area = areaNow();
    if (area === shown) return;
    shown = area;
    active = { row: area.top, column: area.left };
    reach = { row: area.bottom, column: area.right };
    grid.draw(true);
    grid.reveal(active);
  }

  function select(from: Cell, to: Cell = from): void {
    [active, reach] = [from, to];
    const ends = [mergedAt(host.active, from), mergedAt(host.active, to)];
    show({
      top: Math.min(...ends.map(({ top }) => top)),
      left: Math.min(...ends.map(({ left }) => left)),
      bottom: Math.max(...ends.map(({ bottom }) => bottom)),
      right: Math.max(...ends.map(({ right }) => right)),
    });
    if (!within(to)) grid.draw(true);
    grid.reveal(to);
    draw(false);
  }

  function show(area: Area): void {
    shown = area;
    host.selection.set(host.active, [area]);
    closeList();
  }

  const within = ({ row, column }: Cell): boolean =>
    row < grid.geometry().rows.length - 12 && column < grid.geometry().columns.length - 2;

  function activate(sheet: Sheet): void {
    if (sheet === host.active) return;
    host.active = sheet;
    closeList();
    scroller.scrollTo(0, 0);
    follow();
    draw(true);
  }

  function goTo(reference: string): boolean {
    const placed = parseRef(reference);
    const plain = placed ? null : parseArea(reference.trim());
    const named = placed || plain ? null : nameAt(host, host.active, reference.trim());
    const sheet = placed ? sheetNamed(host, placed.sheet) : (named?.sheet ?? host.active);
    const area = placed?.area ?? plain ?? named?.areas[0];
    if (!sheet || !area || sheet.visibility !== "visible") return false;
    activate(sheet);
    select({ row: area.top, column: area.left }, { row: area.bottom, column: area.right });
    return true;
  }

  function draw(changed: boolean): void {
    grid.draw(changed);
    const area = areaNow();
    if (document.activeElement !== elements.place) elements.place.value = areaText(mergedArea(area));
    if (document.activeElement !== formula && !editor)
      formula.value = editableAt(host, host.active, active.row, active.column);
    sums.textContent = sumsOf(host, host.active, area);
    drawButton();
    if (changed) drawTabs(tabs, host.book, host.active, activate);
  }

  const mergedArea = (area: Area): Area => {
    const whole = mergedAt(host.active, active);
    return areaText(whole) === areaText(area) ? cellArea(active.row, active.column) : area;
  };

  function turnSheet(step: 1 | -1): void {
    const sheets = tabbed(host.book);
    const next = sheets[sheets.indexOf(host.active) + step];
    if (next) activate(next);
  }

  function type(area: Area, texts: string[][], sheet = host.active): boolean {
    const refused = edits.type(sheet, area, texts);
    say(refused ?? "");
    draw(true);
    return refused === null;
  }

  function startEditing(text: string): void {
    closeList();
    grid.reveal(active);
    grid.draw(false);
    const box = openEditor(float, grid.boxOf(active), `Ändra ${a1(active.row, active.column)}`, text, {
      typed: (now) => (formula.value = now),
      entered: (now, key) => {
        if (stopEditing(now)) go(key);
      },
      left: () => void stopEditing(null),
      blurred: (now) => void stopEditing(now, false),
    });
    editor = { box, sheet: host.active, cell: active };
  }

  /** Puts what was typed into the cell, or with null lets it be; whether it went in. */
  function stopEditing(text: string | null, focus = true): boolean {
    if (!editor) return false;
    const { box, sheet, cell } = editor;
    box.close();
    editor = null;
    if (focus) cells.focus({ preventScroll: true });
    if (text === null || text === editableAt(host, sheet, cell.row, cell.column)) {
      draw(false);
      return text !== null;
    }
    // The pane may have selected another cell meanwhile.
    const taken = type(cellArea(cell.row, cell.column), [[text]], sheet);
    // What is refused can be mended; who has clicked elsewhere has left it.
    if (!taken && focus && cell === active) startEditing(text);
    return taken;
  }

  function go(event: KeyboardEvent): boolean {
    const move = moveOf(event);
    if (!move) return false;
    const used = usedArea(host.active) ?? cellArea(0, 0);
    const grows = event.shiftKey && event.key !== "Enter" && event.key !== "Tab";
    const to = moved(host.active, grid.geometry(), grows ? reach : active, move, grid.page(), {
      row: used.bottom,
      column: used.right,
    });
    select(grows ? active : to, to);
    return true;
  }

  function blank(): void {
    const area = usedIn(host.active, true, areaNow());
    if (area)
      type(
        area,
        Array.from({ length: area.bottom - area.top + 1 }, () => Array<string>(area.right - area.left + 1).fill("")),
      );
  }

  function follows(cell: Cell): boolean {
    const link = linkAt(host.active, cell);
    return link !== null && resultAt(host, host.active, cell.row, cell.column) !== null && goTo(link);
  }

  /** Until the button is let go. */
  function dragged(drag: (move: MouseEvent) => void): void {
    const dragging = new AbortController();
    window.addEventListener("mousemove", drag, { signal: dragging.signal });
    window.addEventListener("mouseup", () => dragging.abort(), { signal: dragging.signal });
  }

  /** A press on a header: draws a column wider by its edge, else selects rows, columns, or all. */
  function takeHead(
    { row, column, edge }: NonNullable<ReturnType<typeof grid.headAt>>,
    { clientX, shiftKey }: MouseEvent,
  ): void {
    if (edge !== undefined) {
      const { columns: starts } = grid.geometry();
      const width = starts[edge + 1]! - starts[edge]!;
      return dragged((move) => {
        grid.widen(edge, width + move.clientX - clientX);
        draw(true);
      });
    }
    selectLines(row, column, shiftKey);
    dragged((move) => {
      const at = grid.headAt(move.clientX, move.clientY) ?? grid.cellAt(move.clientX, move.clientY);
      if (at)
        selectLines(
          row === undefined ? undefined : (at.row ?? row),
          column === undefined ? undefined : (at.column ?? column),
          true,
        );
    });
  }

  /** Whole rows, or whole columns, or the whole sheet; `grows`: from those that are selected. */
  function selectLines(row: number | undefined, column: number | undefined, grows: boolean): void {
    active = {
      row: row === undefined ? 0 : grows ? active.row : row,
      column: column === undefined ? 0 : grows ? active.column : column,
    };
    reach = { row: row ?? MAX_ROWS - 1, column: column ?? MAX_COLUMNS - 1 };
    show({
      top: row === undefined ? 0 : Math.min(active.row, row),
      left: column === undefined ? 0 : Math.min(active.column, column),
      bottom: row === undefined ? reach.row : Math.max(active.row, row),
      right: column === undefined ? reach.column : Math.max(active.column, column),
    });
    draw(true);
  }

  /** Keys in the grid that move nothing. */
  const KEYS: Record<string, (event: KeyboardEvent) => void> = {
    F2: () => startEditing(editableAt(host, host.active, active.row, active.column)),
    Delete: blank,
    Backspace: () => startEditing(""),
    Escape: () => {
      closeList();
      say("");
    },
    "control+PageDown": () => turnSheet(1),
    "control+PageUp": () => turnSheet(-1),
    "control+z": () => {
      if (!edits.undo()) return;
      follow();
      draw(true);
    },
    "control+a": () => {
      const used = usedArea(host.active) ?? cellArea(0, 0);
      select({ row: used.top, column: used.left }, { row: used.bottom, column: used.right });
    },
    "control+ ": () => selectLines(undefined, active.column, false),
    "shift+ ": () => selectLines(active.row, undefined, false),
    "control+Enter": () => void follows(active),
    "alt+ArrowDown": () => openList(),
    F6: () => tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    "shift+F6": () => formula.focus(),
  };

  function drawButton(): void {
    float.querySelector("button")?.remove();
    if (!choicesAt(host, host.active, active.row, active.column)) return;
    const { x, y, width, height } = grid.boxOf(active);
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.textContent = "▾";
    button.setAttribute("aria-label", "Visa listan");
    button.style.cssText = `left:${x + width}px;top:${y + Math.max(0, height - 20)}px;height:20px`;
    button.addEventListener("mousedown", (event) => {
      event.preventDefault();
      if (!closeList()) openList();
    });
    float.append(button);
  }

  function closeList(): boolean {
    const open = list;
    list = null;
    open?.close();
    return open !== null;
  }

  function openList(): void {
    const choices = choicesAt(host, host.active, active.row, active.column);
    if (!choices || choices.length === 0) return;
    closeList();
    list = openDropdown(
      float,
      grid.boxOf(active),
      choices,
      editableAt(host, host.active, active.row, active.column),
      `Värden för ${a1(active.row, active.column)}`,
      (taken) => {
        list = null;
        cells.focus({ preventScroll: true });
        if (taken !== null) type(cellArea(active.row, active.column), [[taken]]);
      },
    );
  }

  on(cells, "keydown", (event) => {
    if (event.isComposing) return;
    const control = event.ctrlKey || event.metaKey;
    const name = `${control ? "control+" : ""}${event.altKey ? "alt+" : ""}${event.shiftKey && (event.key === "F6" || event.key === " ") ? "shift+" : ""}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
    const known = KEYS[name];
    if (known) known(event);
    else if (!go(event)) {
      if (control || event.altKey || event.key.length !== 1) return;
      startEditing(event.key);
    }
    event.preventDefault();
  });

  on(cells, "mousedown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    if (editor && !stopEditing(editor.box.text())) return;
    cells.focus({ preventScroll: true });
    const head = grid.headAt(event.clientX, event.clientY);
    if (head) return takeHead(head, event);
    const cell = grid.cellAt(event.clientX, event.clientY);
    if (!cell) return;
    const link = event.detail === 1 && !event.shiftKey && (event.target as Element).closest(".link") !== null;
    if (link && follows(cell)) return;
    select(event.shiftKey ? active : cell, cell);
    dragged((move) => {
      const to = grid.cellAt(move.clientX, move.clientY);
      if (to && (to.row !== reach.row || to.column !== reach.column)) select(active, to);
    });
  });
  on(cells, "dblclick", (event) => {
    const edge = grid.headAt(event.clientX, event.clientY)?.edge;
    if (edge !== undefined) {
      grid.widen(edge, "text");
      draw(true);
    }
    if (grid.cellAt(event.clientX, event.clientY))
      startEditing(editableAt(host, host.active, active.row, active.column));
  });
  on(cells, "copy", (event) => {
    const area = areaNow();
    const used = usedArea(host.active) ?? area;
    event.clipboardData?.setData(
      "text/plain",
      copied(host, host.active, {
        ...area,
        bottom: Math.min(area.bottom, Math.max(area.top, used.bottom)),
        right: Math.min(area.right, Math.max(area.left, used.right)),
      }),
    );
    event.preventDefault();
  });
  on(cells, "paste", (event) => {
    const rows = pasted(event.clipboardData?.getData("text/plain") ?? "");
    event.preventDefault();
    const area = {
      top: active.row,
      left: active.column,
      bottom: active.row + rows.length - 1,
      right: active.column + rows[0]!.length - 1,
    };
    if (type(area, rows)) select(active, { row: area.bottom, column: area.right });
  });
  on(elements.place, "keydown", (event) => {
    if (event.key === "Escape") cells.focus();
    if (event.key !== "Enter") return;
    if (goTo(elements.place.value)) {
      say("");
      cells.focus();
    } else
      say(`”${elements.place.value}” är ingen cell och inget namn i arbetsboken. Skriv till exempel B5 eller B5:C9.`);
  });
  on(formula, "keydown", (event) => {
    if (event.key === "Escape") formula.value = editableAt(host, host.active, active.row, active.column);
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    const done =
      event.key === "Escape" ||
      formula.value === editableAt(host, host.active, active.row, active.column) ||
      type(cellArea(active.row, active.column), [[formula.value]]);
    if (done) cells.focus();
  });
  on(tabs, "keydown", (event) => {
    if (event.key === "ArrowRight") turnSheet(1);
    else if (event.key === "ArrowLeft") turnSheet(-1);
    else if (event.key === "F6" && event.shiftKey) cells.focus();
    else return;
    event.preventDefault();
  });

  let waiting = false;
  on(scroller, "scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (gone.signal.aborted) return;
      grid.draw(false);
      closeList();
      drawButton();
      editor?.box.at(grid.boxOf(editor.cell));
    });
  });
  const sized = new ResizeObserver(() => draw(false));
  sized.observe(scroller);

  float.replaceChildren();
  scroller.scrollTo(0, 0);
  follow();
  draw(true);
  return {
    refresh() {
      follow();
      draw(true);
    },
    close() {
      gone.abort();
      sized.disconnect();
    },
  };
}
