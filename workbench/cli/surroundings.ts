import type { EditableWorkbook, Outcome, Surroundings } from "../../src/commands/command";
import { BadInput, load } from "./disk";
import { excelWorkbook } from "./excelWorkbook";
import type { Terminal } from "./terminal";

/** The surroundings of a command without Excel: the file behind office.js, the clock, and no display of progress; what it tells goes where errors do, once. */
export function around(
  path: string,
  now: Date,
  terminal: Terminal,
): { surroundings: Surroundings<EditableWorkbook>; workbook: ReturnType<typeof excelWorkbook> } {
  const workbook = excelWorkbook(path, load(path, terminal), now);
  const told = new Set<string>();
  const tell = (sentence: string): void => {
    if (!told.has(sentence)) terminal.err(`${path}: ${sentence}\n`);
    told.add(sentence);
  };
  return { workbook, surroundings: { workbook, now, progress: () => undefined, tell } };
}

/** What a command answered, or its reason as bad input with the file's name. */
export function done<T>(path: string, outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new BadInput(`${path}: ${outcome.reason}`);
}
