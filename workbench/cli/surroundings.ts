import type { Outcome, Surroundings } from "../../src/commands/command";
import { BadInput, BadUsage, load } from "./disk";
import { excelWorkbook } from "./excelWorkbook";

/** One command of the command line: how it is called, and what it does with the words after its name. Answers the exit code. */
export interface CliCommand {
  usage: string;
  run(args: string[]): Promise<number>;
}

/** What a command is handed when there is no Excel: the file behind office.js, the clock, and nobody to show progress to. */
export function around(path: string, now: Date): { surroundings: Surroundings; workbook: ReturnType<typeof excelWorkbook> } {
  const workbook = excelWorkbook(path, load(path), now);
  return { workbook, surroundings: { workbook, now, progress: () => undefined } };
}

/** What a command answered, or its reason as bad input with the file's name. */
export function done<T>(path: string, outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new BadInput(`${path}: ${outcome.reason}`);
}

/** A command's text: a file's, or standard input's for "-" or nothing. Throws `BadInput` when it is not UTF-8. */
export function text(positionals: string[]): string {
  if (positionals.length > 1) throw new BadUsage("Ange en fil, eller - för standard in.");
  const path = positionals[0] ?? "-";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(load(path));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${path === "-" ? "standard in" : path}: texten är inte UTF-8. Spara den som UTF-8 och försök igen.`);
  }
}
