import { parseArgs, type ParseArgsConfig } from "node:util";
import { mapInText } from "../../src/commands/statedMap";
import { PRESETS, presetNamed } from "../../src/domain/presets";
import { isDay } from "../../src/domain/shapes";
import type { StatedMap } from "../../src/domain/statedMap";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { decidedSheetOf, styrmodellFor } from "../../src/commands/styrmodell";
import { readBook } from "../../src/files/xlsx";
import type { AssessInput } from "../../src/commands/assessed";
import type { EditableWorkbook, Surroundings } from "../../src/commands/command";
import { leave } from "../../src/commands/final";
import { BadInput, BadUsage, load } from "./disk";
import type { Terminal } from "./terminal";

/** The words of a call, read against the command's own options. Anything else is a usage error. */
export function words<T extends NonNullable<ParseArgsConfig["options"]>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const text = /'([^']+)'/.exec((error as Error).message)?.[1] ?? args.join(" ");
    throw new BadUsage(
      (error as { code?: string }).code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE"
        ? `${text}: värdet saknas.`
        : `Alternativet ${text} finns inte.`,
    );
  }
}

/** The options of every command that writes. */
export const WRITING = {
  output: { type: "string", short: "o" },
  styrmodell: { type: "string" },
  period: { type: "string" },
  map: { type: "string" },
  now: { type: "string" },
  over: { type: "boolean" },
} as const;

/** The options of a command that also writes *Till fullmäktige*. */
export const FINAL = { final: { type: "boolean" }, left: { type: "string" } } as const;

/** What these options ask of a command. */
export const asked = (values: { styrmodell?: string; period?: string; map?: string }, terminal: Terminal) => ({
  styrmodell: styrmodellNamed(values.styrmodell, terminal),
  period: values.period,
  map: mapIn(values.map, terminal),
});

/**
 * What a final asks: `--final`, and before it `--left all|1,3`, the questions of its list that are left unassessed. Without
 * `--final` nothing may be left.
 */
export async function finalAsked(
  command: string,
  { final = false, left }: { final?: boolean; left?: string },
  input: AssessInput,
  surroundings: Surroundings<EditableWorkbook>,
): Promise<boolean> {
  if (left === undefined) return final;
  if (!final) throw new BadUsage(`${command} --left behöver --final.`);
  const numbers = left.split(",").map(Number);
  if (left !== "all" && numbers.some((one) => !Number.isInteger(one) || one < 1))
    throw new BadUsage(`--left ${left}: skriv all, eller frågornas nummer som 1,3.`);
  const done = await leave.perform({ ...input, leave: left === "all" ? "all" : numbers }, surroundings);
  if (!done.ok) throw new BadInput(done.reason);
  return final;
}

/** The one workbook that a command is called with. */
export function bookIn(command: string, [path, ...more]: string[]): string {
  if (!path) throw new BadUsage(`${command} behöver en arbetsbok.`);
  if (more.length > 0) throw new BadUsage(`${command} tar en arbetsbok, inte också ${more.join(", ")}.`);
  return path;
}

/** A preset's name, or a workbook with a Styrmodell sheet. */
export function styrmodellNamed(name: string | undefined, terminal: Terminal): Styrmodell | undefined {
  if (name === undefined) return undefined;
  const preset = presetNamed(name);
  if (preset) return preset;
  if (bookKindOf(name) === undefined)
    throw new BadInput(
      `Styrmodellen ”${name}” finns inte. Välj ${PRESETS.map((one) => one.name).join(", ")}, eller en arbetsbok med bladet Styrmodell.`,
    );
  const read = readBook(load(name, terminal));
  if (!read.ok) throw new BadInput(`${name}: ${read.reason}`);
  if (!decidedSheetOf(read.book))
    throw new BadInput(`${name}: arbetsboken har inget blad Styrmodell med en beslutad styrmodell.`);
  const styrmodell = styrmodellFor(read.book);
  if (!styrmodell.ok) throw new BadInput(`${name}: ${styrmodell.reason}`);
  return styrmodell.value;
}

/** What a file states of a workbook: what `read --json` wrote, corrected, or an assistant's answer. */
export function mapIn(path: string | undefined, terminal: Terminal): StatedMap | undefined {
  if (path === undefined) return undefined;
  const map = mapInText(new TextDecoder().decode(load(path, terminal)));
  if (!map.ok) throw new BadInput(`${path}: ${map.reason}`);
  for (const { cell, why } of map.value.unsure ?? []) terminal.err(`${path}: osäkert i ${cell}: ${why}\n`);
  return map.value;
}

/** ".xlsx" of a workbook or a template of one, ".xlsm" where it has macros, by its name; undefined for another name. */
function bookKindOf(name: string): string | undefined {
  const letter = /\.xl[st]([xm])$/i.exec(name)?.[1];
  return letter && `.xls${letter.toLowerCase()}`;
}

/**
 * Where a workbook is to be written: beside BOK in kind, since a file with macros is another kind of file than one
 * without, and what is made of a template is a workbook.
 */
export function workbookOutput(command: string, output: string | undefined, book: string): string {
  if (!output || output === "-") throw new BadUsage(`${command} behöver -o UT.xlsx.`);
  const kind = bookKindOf(book);
  const given = /(?<=[^\\/])\.[^.\\/]*$/.exec(output)?.[0].toLowerCase() ?? "";
  if (kind === undefined ? /^\.xls[xm]$/.test(given) : given === kind) return output;
  throw new BadUsage(`-o ${output}: ${command} skriver en arbetsbok. Skriv ett namn som slutar på ${kind ?? ".xlsx"}.`);
}

/** What may follow the day of a time: "T14:05", "T14:05:00.000Z", "T14:05+01:00". */
const TIME_OF_DAY = /^(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** The clock of the command: `--now`, an ISO date or date and time, else the real one. */
export function clock(text: string | undefined): Date {
  if (text === undefined) return new Date();
  const [day, rest] = [text.slice(0, 10), text.slice(10)];
  const now = isDay(day) && TIME_OF_DAY.test(rest) ? new Date(text) : undefined;
  if (!now || Number.isNaN(now.getTime()))
    throw new BadUsage(`--now ${text}: tidpunkten finns inte. Skriv en som 2022-02-11T14:05:00Z.`);
  return now;
}
