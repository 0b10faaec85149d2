import { place, type Box } from "./cell";
import { completed, suggestionList } from "./completion";

/** The cell that is typed in, while it is. */
export interface CellEditor {
  /** Its current text. */
  text(): string;
  /** Moves it with its cell. */
  at(box: Box): void;
  /** Removes the editor without an event. */
  close(): void;
}

/** The user's actions in the cell. */
export interface EditorEvents {
  typed(text: string): void;
  /** Enter or Tab: the text is to go into the cell; the key decides where to go next. */
  entered(text: string, key: KeyboardEvent): void;
  /** Escape: the cell is to stay as it was. */
  left(): void;
  /** The focus went elsewhere. */
  blurred(text: string): void;
}

/**
 * Opens a cell for typing, with the focus in it; it grows with its text.
 * @param over the element it lies in, as large as the cells' room
 */
export function openEditor(over: HTMLElement, box: Box, label: string, text: string, events: EditorEvents): CellEditor {
  const area = document.createElement("textarea");
  area.setAttribute("aria-label", label);
  area.spellcheck = false;
  area.value = text;
  let [x, open] = [box.x, true];
  area.style.cssText = place({
    x: x - 1,
    y: box.y - 1,
    width: Math.max(box.width + 2, 80),
    height: Math.max(box.height + 2, 24),
  });
  const grow = (): void => {
    area.style.width = `${Math.min(Math.max(area.scrollWidth + 6, box.width + 2, 80), over.clientWidth - x)}px`;
    area.style.height = `${Math.max(area.scrollHeight + 4, box.height + 2)}px`;
    events.typed(area.value);
  };
  const before = (): string => area.value.slice(0, area.selectionStart);
  const functions = suggestionList(area, (one) => {
    area.setRangeText(completed(before(), one), 0, area.selectionStart, "end");
    grow();
    functions.close();
  });
  area.addEventListener("input", () => {
    grow();
    functions.look(before());
  });
  area.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    event.stopPropagation();
    if (functions.key(event.key)) return event.preventDefault();
    if (event.key === "Escape") events.left();
    else if (event.key === "Enter" && event.altKey) {
      area.setRangeText("\n", area.selectionStart, area.selectionEnd, "end");
      grow();
    } else if (event.key === "Enter" || event.key === "Tab") events.entered(area.value, event);
    else return;
    event.preventDefault();
  });
  area.addEventListener("blur", () => {
    if (open) events.blurred(area.value);
  });
  over.append(area);
  area.focus();
  grow();
  functions.look(before());
  return {
    text: () => area.value,
    at(moved) {
      x = moved.x;
      Object.assign(area.style, { left: `${moved.x - 1}px`, top: `${moved.y - 1}px` });
    },
    close() {
      open = false;
      functions.close();
      area.remove();
    },
  };
}
