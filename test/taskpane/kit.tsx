import { act, configure, fireEvent, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { readFileSync } from "node:fs";
import { readBook } from "../../src/files/xlsx";
import type { Book, Sheet } from "../../src/sheet/book";
import { App } from "../../src/taskpane/app";
import { waitingAsks } from "../../src/taskpane/asks";
import type { Marked, Own, OwnName, PaneHost } from "../../src/taskpane/host";
import { openSession, type SavedFile } from "../../src/taskpane/session/session";

export { bookOf } from "../commands/workbook";

configure({ asyncUtilTimeout: 60_000, getElementError: (message) => new Error(message?.split("\n")[0]) });

export const NOW = new Date(2025, 1, 11, 14, 5);

const books = new Map<string, Book>();

/** A sample's workbook as it is read from its file; no command changes it. */
export function sampleBook(name: string): Book {
  const known = books.get(name);
  if (known) return known;
  const read = readBook(new Uint8Array(readFileSync(`samples/${name}.xlsx`)));
  if (!read.ok) throw new Error(read.reason);
  books.set(name, read.book);
  return read.book;
}

export interface FakeHost extends PaneHost {
  /** Cells that were asked to be shown, in order. */
  selected: string[];
  /** Sheets of each writing, by name. */
  written: string[][];
  /** Files that were handed to the user. */
  saved: SavedFile[];
  /** What is selected in the workbook. */
  marked: Marked;
  book: Book;
}

/** A person's own settings on this machine, kept for as long as the test. */
export function ownOf(kept: Partial<Record<OwnName, string[]>> = {}): Own {
  const own = { ...kept };
  return { read: (name) => own[name] ?? [], keep: (name, texts) => void (own[name] = texts) };
}

/**
 * A host over a workbook in memory: written sheets replace those with the same tag. `refuse` names what rejects, with
 * its sentence.
 */
export function fakeHost(book: Book, refuse: { read?: string; write?: string; select?: string } = {}): FakeHost {
  const fail = async (sentence: string): Promise<never> => Promise.reject(new Error(sentence));
  const before: Book[] = [];
  const host: FakeHost = {
    book,
    selected: [],
    written: [],
    saved: [],
    marked: { sheet: book.sheets[0]!.name, range: "A1" },
    selection: async () => host.marked,
    own: ownOf({ introduced: ["yes"] }),
    save: (file) => void host.saved.push(file),
    session: openSession(),
    workbook: () => ({
      read: async () => (refuse.read ? fail(refuse.read) : host.book),
      write: async (sheets: Sheet[], memory: string) => {
        if (refuse.write) return fail(refuse.write);
        before.push(host.book);
        const tags = sheets.map(({ tag }) => tag);
        host.book = {
          ...host.book,
          memory,
          sheets: [...host.book.sheets.filter(({ tag }) => tag === undefined || !tags.includes(tag)), ...sheets],
        };
        host.written.push(sheets.map(({ name }) => name));
      },
      spills: async () => [],
      edit: async () => fail("No source cell is changed here."),
    }),
    takeBack: async () => {
      const after = host.book;
      host.book = before.pop()!;
      return { restored: after.sheets.length - host.book.sheets.length, left: [] };
    },
    select: async (cell) => (refuse.select ? fail(refuse.select) : void host.selected.push(cell)),
    now: () => NOW,
    explain: (error) => (error as Error).message,
  };
  return host;
}

/** Shows the pane; `asks` are requests from outside it. */
export function show(host: PaneHost, { dark = false, asks = waitingAsks() } = {}) {
  return render(<App host={host} dark={dark} asks={asks} />, {
    container: document.body.appendChild(document.createElement("main")),
  });
}

/** Until nothing more happens by itself. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Does something that is not a click, and waits until all that follows has happened. */
export const after = (happens: () => void): Promise<void> =>
  act(async () => {
    happens();
    await settled();
  });

/** Clicks a button by its name, and waits until everything that follows has happened. */
export async function press(name: string | RegExp, inside: HTMLElement = document.body): Promise<void> {
  const button = within(inside).getByRole("button", { name });
  await act(async () => {
    button.click();
    await settled();
  });
}

/** Writes the status sheets by way of the proof that the pane shows first. */
export async function writeStatus(): Promise<void> {
  await press(/^Granska .*statusblad/);
  await press(/^Skriv .*statusblad/);
}

/** Writes the report that is chosen, likewise. */
export async function writeReport(): Promise<void> {
  await press("Granska rapporten");
  await press(/^Skriv rapport/);
}

/** Opens or closes a step or a part by its title. */
export async function fold(title: string | RegExp, inside: HTMLElement = document.body): Promise<void> {
  const button = within(inside)
    .getAllByRole("button", { expanded: undefined })
    .find(
      (one) =>
        one.hasAttribute("aria-expanded") &&
        (typeof title === "string" ? textOf(one).startsWith(title) : title.test(textOf(one))),
    );
  if (!button) throw new Error(`Nothing to fold is called ${String(title)}.`);
  await act(async () => {
    button.click();
    await settled();
  });
}

/** Chooses in a list by its label, by the text of the option. */
export async function choose(
  label: string | RegExp,
  option: string,
  inside: HTMLElement = document.body,
): Promise<void> {
  const list = within(inside).getByRole("combobox", { name: label }) as HTMLSelectElement;
  const value = [...list.options].find((one) => one.text === option)!.value;
  await act(async () => {
    fireEvent.change(list, { target: { value } });
    await settled();
  });
}

/** Writes in a field by its label. */
export async function write(label: string | RegExp, text: string, inside: HTMLElement = document.body): Promise<void> {
  await act(async () => {
    fireEvent.input(within(inside).getByRole("textbox", { name: label }), { target: { value: text } });
    await settled();
  });
}

/** The browser's own field behind the button that chooses files. */
export const fileField = (inside: HTMLElement = document.body): HTMLInputElement =>
  inside.querySelector<HTMLInputElement>("input[type=file]")!;

export const section = (name: string | RegExp): HTMLElement => screen.getByRole("region", { name });

/** Text as it is read, element after element, spaces of every kind as one. */
export const textOf = (element: Element): string =>
  words(element)
    .join(" ")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,:)])|(?<=\() /g, "")
    .trim();

const words = (node: Node): string[] =>
  node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ""] : [...node.childNodes].flatMap(words);

/** The text announced to a screen reader. */
export const statusText = (): string => textOf(screen.getByRole("status"));

/** Rules of axe-core that are broken; colours are left out, since jsdom draws nothing. */
export async function broken(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false } },
    resultTypes: ["violations"],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
