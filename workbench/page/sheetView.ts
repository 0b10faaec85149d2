import { areaText, columnName, contains, parseArea, parseRef, type Area } from "../../src/sheet/address";
import { usedArea, type Sheet } from "../../src/sheet/book";
import { cellArea } from "../host/area";
import { reading, resultAt } from "../host/cells";
import type { Host } from "../host/host";
import { sheetNamed } from "../host/host";
import { nameAt, usedIn } from "../host/region";
import { displayText } from "../../src/sheet/display";
import { choicesAt } from "./choices";
import { place } from "./cell";
import { copied, editableAt, editing, pasted } from "./edits";
import { createGrid, linkAt, mergedAt, type Cell, type GridElements } from "./grid";
import { moved, moveOf } from "./moves";

/** The elements of the workbook part of the page; see page.html. */
export interface SheetElements extends GridElements {
  place: HTMLInputElement;
  formula: HTMLInputElement;
  tabs: HTMLElement;
  sums: HTMLElement;
}

/** A workbook on the page: what a person sees of it and does to it. The selection is the workbook's own, so the pane and the grid share it. */
export interface SheetView {
  /** Draws what the workbook holds now: something outside the grid has changed it, or its selection. */
  refresh(): void;
  close(): void;
}

/** @param say shows a sentence, or takes the last one away with "" */
export function sheetView(elements: SheetElements, host: Host, say: (sentence: string) => void): SheetView {
  const { scroller, grid: cells, marks, formula, tabs, sums } = elements;
  const gone = new AbortController();
  const edits = editing(host);
  /** The cell that is typed in, and the corner opposite to which the selection grows. */
  let active: Cell = { row: 0, column: 0 };
  let reach: Cell = active;
  let editor: HTMLTextAreaElement | null = null;
  let shownSheet: Sheet = host.active;

  const areaNow = (): Area => host.selection.get(host.active)?.[0] ?? cellArea(0, 0);
  const grid = createGrid(elements, host, () => ({ active, area: areaNow() }));
  const on = <K extends keyof HTMLElementEventMap>(element: HTMLElement, type: K, listener: (event: HTMLElementEventMap[K]) => void): void =>
    element.addEventListener(type, listener, { signal: gone.signal });

  /** Takes the selection from the workbook, which somebody else may have moved. */
  function follow(): void {
    const area = areaNow();
    if (contains(area, active.row, active.column) && host.active === shownSheet) return;
    shownSheet = host.active;
    active = { row: area.top, column: area.left };
    reach = { row: area.bottom, column: area.right };
    grid.draw(true);
    grid.reveal(active);
  }

  function select(from: Cell, to: Cell = from): void {
    [active, reach] = [from, to];
    const ends = [mergedAt(host.active, from), mergedAt(host.active, to)];
    host.selection.set(host.active, [
      { top: Math.min(...ends.map(({ top }) => top)), left: Math.min(...ends.map(({ left }) => left)), bottom: Math.max(...ends.map(({ bottom }) => bottom)), right: Math.max(...ends.map(({ right }) => right)) },
    ]);
    closeList();
    grid.draw(!within(to));
    grid.reveal(to);
    draw(false);
  }

  const within = ({ row, column }: Cell): boolean => row < grid.geometry().rows.length - 12 && column < grid.geometry().columns.length - 2;

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
    if (document.activeElement !== formula && !editor) formula.value = editableAt(host, host.active, active.row, active.column);
    sums.textContent = sumsOf(area);
    drawButton();
    if (changed) drawTabs();
  }

  const mergedArea = (area: Area): Area => {
    const whole = mergedAt(host.active, active);
    return areaText(whole) === areaText(area) ? cellArea(active.row, active.column) : area;
  };

  /** What Excel tells in its foot about several cells: mean, count, sum. */
  function sumsOf(area: Area): string {
    const used = usedIn(host.active, true, area);
    if (!used || (area.top === area.bottom && area.left === area.right) || (used.bottom - used.top + 1) * (used.right - used.left + 1) > 200_000) return "";
    const values = (reading.values({ sheet: host.active, areas: [used] }, host) ?? []).flat().filter((value) => value !== "");
    const numbers = values.filter((value) => typeof value === "number");
    const sum = numbers.reduce((total, value) => total + value, 0);
    const text = (value: number): string => displayText(Number(value.toPrecision(12)), "#,##0.##").replace(/,$/, "");
    return values.length < 2 ? "" : [numbers.length > 0 ? `Medel: ${text(sum / numbers.length)}` : "", `Antal: ${values.length}`, numbers.length > 0 ? `Summa: ${text(sum)}` : ""].filter(Boolean).join("   ");
  }

  function drawTabs(): void {
    const focused = tabs.contains(document.activeElement);
    tabs.replaceChildren(
      ...host.book.sheets
        .filter(({ visibility }) => visibility === "visible")
        .map((sheet) => {
          const tab = document.createElement("button");
          tab.type = "button";
          tab.role = "tab";
          tab.textContent = sheet.name;
          tab.ariaSelected = String(sheet === host.active);
          tab.tabIndex = sheet === host.active ? 0 : -1;
          tab.setAttribute("aria-controls", "grid");
          if (sheet.tabColor) tab.style.setProperty("--tab", sheet.tabColor);
          tab.addEventListener("click", () => activate(sheet));
          return tab;
        }),
    );
    const chosen = tabs.querySelector<HTMLElement>('[aria-selected="true"]');
    chosen?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (focused) chosen?.focus();
  }

  function turnSheet(step: 1 | -1): void {
    const sheets = host.book.sheets.filter(({ visibility }) => visibility === "visible");
    const next = sheets[sheets.indexOf(host.active) + step];
    if (next) activate(next);
  }

  function type(area: Area, texts: string[][]): boolean {
    const refused = edits.type(host.active, area, texts);
    say(refused ?? "");
    draw(true);
    return refused === null;
  }

  function startEditing(text: string): void {
    closeList();
    grid.reveal(active);
    grid.draw(false);
    const { x, y, width, height } = grid.boxOf(active);
    const box = document.createElement("textarea");
    box.setAttribute("aria-label", `Ändra ${columnName(active.column)}${active.row + 1}`);
    box.spellcheck = false;
    box.value = text;
    box.style.cssText = place({ x: x - 1, y: y - 1, width: Math.max(width + 2, 80), height: Math.max(height + 2, 24) });
    const grow = (): void => {
      box.style.width = `${Math.min(Math.max(box.scrollWidth + 6, width + 2, 80), scroller.clientWidth - x)}px`;
      box.style.height = `${Math.max(box.scrollHeight + 4, height + 2)}px`;
      formula.value = box.value;
    };
    box.addEventListener("input", grow);
    box.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      event.stopPropagation();
      if (event.key === "Escape") stopEditing(null);
      else if (event.key === "Enter" && event.altKey) {
        box.setRangeText("\n", box.selectionStart, box.selectionEnd, "end");
        grow();
      } else if (event.key === "Enter" || event.key === "Tab") {
        if (stopEditing(box.value)) go(event);
      } else return;
      event.preventDefault();
    });
    box.addEventListener("blur", () => {
      if (editor === box) stopEditing(box.value, false);
    });
    editor = box;
    marks.append(box);
    box.focus();
    grow();
  }

  /** Puts what was typed into the cell, or with null lets it be; whether it went in. */
  function stopEditing(text: string | null, focus = true): boolean {
    const box = editor;
    if (!box) return false;
    editor = null;
    box.remove();
    if (focus) cells.focus({ preventScroll: true });
    if (text === null || text === editableAt(host, host.active, active.row, active.column)) {
      draw(false);
      return text !== null;
    }
    return type(cellArea(active.row, active.column), [[text]]);
  }

  function go(event: KeyboardEvent): boolean {
    const move = moveOf(event);
    if (!move) return false;
    const used = usedArea(host.active) ?? cellArea(0, 0);
    const grows = event.shiftKey && event.key !== "Enter" && event.key !== "Tab";
    const to = moved(host.active, grid.geometry(), grows ? reach : active, move, grid.page(), { row: used.bottom, column: used.right });
    select(grows ? active : to, to);
    return true;
  }

  function blank(): void {
    const area = usedIn(host.active, true, areaNow());
    if (area) type(area, Array.from({ length: area.bottom - area.top + 1 }, () => Array<string>(area.right - area.left + 1).fill("")));
  }

  function follows(cell: Cell): boolean {
    const link = linkAt(host.active, cell);
    return link !== null && resultAt(host, host.active, cell.row, cell.column) !== null && goTo(link);
  }

  /** Keys in the grid that move nothing; true for those that the browser is not to have. */
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
      const area = edits.undo();
      if (!area) return;
      follow();
      draw(true);
    },
    "control+a": () => {
      const used = usedArea(host.active) ?? cellArea(0, 0);
      select({ row: used.top, column: used.left }, { row: used.bottom, column: used.right });
    },
    "control+Enter": () => void follows(active),
    "alt+ArrowDown": () => openList(),
    F6: () => tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    "shift+F6": () => formula.focus(),
  };

  function drawButton(): void {
    marks.querySelector("button")?.remove();
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
    marks.append(button);
  }

  const closeList = (): boolean => {
    const list = marks.querySelector("ul");
    list?.remove();
    return list !== null;
  };

  function openList(): void {
    const choices = choicesAt(host, host.active, active.row, active.column);
    if (!choices || choices.length === 0) return;
    closeList();
    const { x, y, width, height } = grid.boxOf(active);
    const list = document.createElement("ul");
    list.role = "listbox";
    list.tabIndex = 0;
    list.setAttribute("aria-label", `Värden för ${columnName(active.column)}${active.row + 1}`);
    list.style.cssText = `left:${x - 1}px;top:${y + height}px;min-width:${width + 20}px`;
    const current = editableAt(host, host.active, active.row, active.column);
    let chosen = Math.max(0, choices.indexOf(current));
    const mark = (): void => {
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
      list.setAttribute("aria-activedescendant", `choice-${chosen}`);
      list.children[chosen]?.scrollIntoView({ block: "nearest" });
    };
    const take = (text: string): void => {
      closeList();
      cells.focus({ preventScroll: true });
      type(cellArea(active.row, active.column), [[text]]);
    };
    choices.forEach((text, i) => {
      const item = document.createElement("li");
      item.role = "option";
      item.id = `choice-${i}`;
      item.textContent = text;
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(text);
      });
      list.append(item);
    });
    list.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "ArrowDown") chosen = Math.min(choices.length - 1, chosen + 1);
      else if (event.key === "ArrowUp") chosen = Math.max(0, chosen - 1);
      else if (event.key === "Enter") return take(choices[chosen]!);
      else if (event.key === "Escape" || event.key === "Tab") {
        closeList();
        cells.focus({ preventScroll: true });
      } else return;
      event.preventDefault();
      mark();
    });
    list.addEventListener("blur", closeList);
    marks.append(list);
    mark();
    list.focus({ preventScroll: true });
  }

  on(cells, "keydown", (event) => {
    if (event.isComposing) return;
    const control = event.ctrlKey || event.metaKey;
    const name = `${control ? "control+" : ""}${event.altKey ? "alt+" : ""}${event.shiftKey && event.key === "F6" ? "shift+" : ""}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
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
    if (editor) stopEditing(editor.value);
    cells.focus({ preventScroll: true });
    const cell = grid.cellAt(event.clientX, event.clientY);
    if (!cell) return;
    const link = event.detail === 1 && !event.shiftKey && (event.target as Element).closest(".link") !== null;
    if (link && follows(cell)) return;
    select(event.shiftKey ? active : cell, cell);
    const dragging = new AbortController();
    const drag = (move: MouseEvent): void => {
      const to = grid.cellAt(move.clientX, move.clientY);
      if (to && (to.row !== reach.row || to.column !== reach.column)) select(active, to);
    };
    window.addEventListener("mousemove", drag, { signal: dragging.signal });
    window.addEventListener("mouseup", () => dragging.abort(), { signal: dragging.signal });
  });
  on(cells, "dblclick", (event) => {
    if (grid.cellAt(event.clientX, event.clientY)) startEditing(editableAt(host, host.active, active.row, active.column));
  });
  on(cells, "copy", (event) => {
    event.clipboardData?.setData("text/plain", copied(host, host.active, areaNow()));
    event.preventDefault();
  });
  on(cells, "paste", (event) => {
    const rows = pasted(event.clipboardData?.getData("text/plain") ?? "");
    event.preventDefault();
    const area = { top: active.row, left: active.column, bottom: active.row + rows.length - 1, right: active.column + rows[0]!.length - 1 };
    if (type(area, rows)) select(active, { row: area.bottom, column: area.right });
  });
  on(elements.place, "keydown", (event) => {
    if (event.key === "Escape") cells.focus();
    if (event.key !== "Enter") return;
    if (goTo(elements.place.value)) {
      say("");
      cells.focus();
    } else say(`”${elements.place.value}” är ingen cell och inget namn i arbetsboken. Skriv till exempel B5 eller B5:C9.`);
  });
  on(formula, "keydown", (event) => {
    if (event.key === "Escape") formula.value = editableAt(host, host.active, active.row, active.column);
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    const done = event.key === "Escape" || formula.value === editableAt(host, host.active, active.row, active.column) || type(cellArea(active.row, active.column), [[formula.value]]);
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
      drawButton();
    });
  });
  const sized = new ResizeObserver(() => draw(false));
  sized.observe(scroller);

  marks.replaceChildren();
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
