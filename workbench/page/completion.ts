import { FUNCTIONS, NAMESPACE } from "../../src/functions/table";
import { SWEDISH } from "./formulaWords";

/** A function that can stand where one is being typed. */
export interface Suggestion {
  /** As it is written: "MAL.BEDÖM". */
  name: string;
  /** What it does, in a sentence; "" for Excel's own. */
  help: string;
}

const KNOWN: Suggestion[] = [
  ...FUNCTIONS.map(({ name, description }) => ({ name: `${NAMESPACE}.${name}`, help: description })),
  ...[...SWEDISH.values()].map((name) => ({ name, help: "" })),
].sort((a, b) => a.name.localeCompare(b.name, "sv"));

/** The word of a formula that ends at the caret, where a function is possible. */
const WORD = /^=(?:.*[=(;+\-*/&<> ])?([\p{L}][\p{L}\p{N}.]*)$/su;

const typedWord = (before: string): string => {
  // Inside a text nothing is completed.
  const quotes = before.split('"').length - 1;
  return quotes % 2 === 1 ? "" : (WORD.exec(before)?.[1] ?? "");
};

/** The functions that begin as the word before the caret does, as Excel's formula box lists them. */
export function suggested(before: string): Suggestion[] {
  const word = typedWord(before).toLocaleUpperCase("sv");
  return word === "" ? [] : KNOWN.filter(({ name }) => name.startsWith(word));
}

/** The text before the caret after a function has been accepted: its name and an open bracket. */
export const completed = (before: string, { name }: Suggestion): string =>
  `${before.slice(0, before.length - typedWord(before).length)}${name}(`;

/** The list of functions under the cell that is typed in. */
export interface SuggestionList {
  /** Updates the list for the text before the caret. */
  look(before: string): void;
  /** Handles a key; false when the list does not use it. */
  key(key: string): boolean;
  close(): void;
}

/**
 * @param field the field being typed in; it keeps the focus, and announces the chosen function
 * @param take called with the function that is accepted, by Tab or a click
 */
export function suggestionList(field: HTMLTextAreaElement, take: (one: Suggestion) => void): SuggestionList {
  const list = document.createElement("ul");
  list.role = "listbox";
  list.id = "functions";
  list.setAttribute("aria-label", "Funktioner");
  let found: Suggestion[] = [];
  let chosen = 0;
  const close = (): void => {
    found = [];
    list.remove();
    field.removeAttribute("aria-activedescendant");
  };
  const mark = (): void => {
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", `function-${chosen}`);
  };
  const itemOf = (one: Suggestion, i: number): HTMLElement => {
    const item = document.createElement("li");
    item.role = "option";
    item.id = `function-${i}`;
    item.textContent = one.help === "" ? one.name : `${one.name}  ${one.help}`;
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      take(one);
    });
    return item;
  };
  const step = (by: number): void => {
    chosen = Math.max(0, Math.min(found.length - 1, chosen + by));
    mark();
  };
  const KEYS: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: close,
    Tab: () => {
      const one = found[chosen];
      if (one) take(one);
    },
  };
  return {
    look(before) {
      const next = suggested(before);
      close();
      if (next.length === 0) return;
      [found, chosen] = [next, 0];
      list.replaceChildren(...next.map(itemOf));
      list.style.left = field.style.left;
      list.style.top = `${field.offsetTop + field.offsetHeight}px`;
      list.style.maxWidth = `${Math.max(120, (field.parentElement?.clientWidth ?? 0) - field.offsetLeft - 4)}px`;
      field.after(list);
      mark();
    },
    key(key) {
      const act = found.length > 0 ? KEYS[key] : undefined;
      act?.();
      return act !== undefined;
    },
    close,
  };
}
