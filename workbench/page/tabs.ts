import type { Book, Sheet } from "../../src/sheet/book";

/** The sheets that have a tab, in its order. */
export const tabbed = (book: Book): Sheet[] => book.sheets.filter(({ visibility }) => visibility === "visible");

/** Draws the tabs of a workbook; the chosen one is seen, and keeps the focus where a tab had it. */
export function drawTabs(list: HTMLElement, book: Book, active: Sheet, activate: (sheet: Sheet) => void): void {
  const focused = list.contains(document.activeElement);
  list.replaceChildren(
    ...tabbed(book).map((sheet) => {
      const tab = document.createElement("button");
      tab.type = "button";
      tab.role = "tab";
      tab.textContent = sheet.name;
      tab.ariaSelected = String(sheet === active);
      tab.tabIndex = sheet === active ? 0 : -1;
      tab.setAttribute("aria-controls", "grid");
      if (sheet.tabColor) tab.style.setProperty("--tab", sheet.tabColor);
      tab.addEventListener("click", () => activate(sheet));
      return tab;
    }),
  );
  const chosen = list.querySelector<HTMLElement>('[aria-selected="true"]');
  chosen?.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (focused) chosen?.focus();
}
