import type { Memory } from "../report/continuity/memory";
import type { Book, Sheet } from "../sheet/book";

/**
 * Names of source sheets that the user has marked as submissions: they are no part of the plan. Anything malformed in
 * the memory is skipped.
 */
export function handedInSheets({ handedIn }: Memory): string[] {
  return Array.isArray(handedIn) ? handedIn.filter((name): name is string => typeof name === "string") : [];
}

/** The memory with these sheets marked as submissions; the same memory when they already are. */
export function withHandedInSheets(memory: Memory, names: readonly string[]): Memory {
  return names.join("\n") === handedInSheets(memory).join("\n") ? memory : { ...memory, handedIn: [...names] };
}

/** The sheets of a workbook without those that hold submissions. */
export function withoutHandedIn(book: Book, memory: Memory): Sheet[] {
  const names = new Set(handedInSheets(memory));
  return names.size === 0 ? book.sheets : book.sheets.filter(({ name }) => !names.has(name));
}
