import type { Box } from "./cell";

/** A dropdown under a cell, while it is open. */
export interface Dropdown {
  /** Takes it away; nothing is taken. */
  close(): void;
}

/**
 * Opens a dropdown at a cell, with the focus in it: arrows choose, Enter or a click takes, Escape and Tab leave.
 * @param over the element it lies in, as large as the cells' room
 * @param done receives the text that was taken, or null when it was left or lost the focus; once
 */
export function openDropdown(
  over: HTMLElement,
  at: Box,
  choices: string[],
  current: string,
  label: string,
  done: (taken: string | null) => void,
): Dropdown {
  const list = document.createElement("ul");
  list.role = "listbox";
  list.tabIndex = 0;
  list.setAttribute("aria-label", label);
  list.style.minWidth = `${at.width + 20}px`;
  let chosen = Math.max(0, choices.indexOf(current));
  let open = true;
  const mark = (): void => {
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
    list.setAttribute("aria-activedescendant", `choice-${chosen}`);
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
  };
  /** Removing the list blurs it, which would end it once more. */
  const end = (taken: string | null, tell = true): void => {
    if (!open) return;
    open = false;
    list.remove();
    if (tell) done(taken);
  };
  choices.forEach((text, i) => {
    const item = document.createElement("li");
    item.role = "option";
    item.id = `choice-${i}`;
    item.textContent = text;
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      end(text);
    });
    list.append(item);
  });
  const KEYS: Record<string, () => void> = {
    ArrowDown: () => (chosen = Math.min(choices.length - 1, chosen + 1)),
    ArrowUp: () => (chosen = Math.max(0, chosen - 1)),
    Enter: () => end(choices[chosen]!),
    Escape: () => end(null),
    Tab: () => end(null),
  };
  list.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
    mark();
  });
  list.addEventListener("blur", () => end(null));
  over.append(list);
  // Below the cell, or above it where there is no room; and not outside to the right.
  const below = at.y + at.height + list.offsetHeight < over.clientHeight || at.y < list.offsetHeight;
  list.style.top = `${below ? at.y + at.height : at.y - list.offsetHeight}px`;
  list.style.left = `${Math.max(0, Math.min(at.x - 1, over.clientWidth - list.offsetWidth - 4))}px`;
  mark();
  list.focus({ preventScroll: true });
  return { close: () => end(null, false) };
}
