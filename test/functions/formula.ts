import { FUNCTIONS, type CustomFunction } from "../../src/functions/table";

/**
 * A call as typed in a Swedish Excel, "=MAL.BEDÖM(76;"minst 80 %";;{"a"\"b";"c"\"d"})": the function, and each argument
 * as Excel passes it.
 */
export function callOf(formula: string): { called: CustomFunction; args: unknown[] } {
  const [, name = "", inner = ""] = /^=MAL\.(\p{L}+)\((.*)\)$/su.exec(formula) ?? [];
  const called = FUNCTIONS.find((one) => one.name === name);
  if (!called) throw new Error(`No function in ${formula}`);
  return { called, args: split(inner, ";").map(argument) };
}

/** What Excel shows of an answer in Swedish: cells of a row parted by "; ", rows by " / ". */
export const shown = (rows: (string | number)[][]): string =>
  rows.map((row) => row.map((cell) => String(cell).replace(/^(-?\d+)\.(\d+)$/, "$1,$2")).join("; ")).join(" / ");

function argument(text: string): unknown {
  const wording = text.trim();
  if (wording === "") return undefined;
  const array = /^\{(.*)\}$/s.exec(wording);
  return array ? split(array[1]!, ";").map((row) => split(row, "\\").map(value)) : [[value(wording)]];
}

function value(text: string): string | number {
  const wording = text.trim();
  const quoted = /^"(.*)"$/s.exec(wording);
  if (quoted) return quoted[1]!.replaceAll('""', '"');
  const number = Number(wording.replace(",", "."));
  if (Number.isNaN(number)) throw new Error(`Neither text nor number: ${wording}`);
  return number;
}

/** The parts between a mark that stands outside quotation marks and braces. */
function split(text: string, mark: string): string[] {
  const parts = [""];
  let quoted = false;
  let depth = 0;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && letter === "{") depth++;
    if (!quoted && letter === "}") depth--;
    if (letter === mark && !quoted && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
