import { dateFromSerial } from "numfmt";
import { isError, type Value } from "../../src/sheet/book";
import { displayText } from "../../src/sheet/display";
import { typed } from "../host/typing";
import { ENGLISH, SWEDISH } from "./formulaWords";

/**
 * Texts, names of sheets in quotes, numbers, words (functions and names, with dots), and any other character of a
 * formula.
 */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_$.])\d+(?:[.,]\d+)?|[\p{L}_$][\p{L}\p{N}_.$]*(?=\s*\()|[\p{L}_$][\p{L}\p{N}_.$]*|./gsu;

/** Rewrites the pieces of a formula that are written otherwise in another language; texts and names of sheets stand. */
function rewritten(
  formula: string,
  words: Map<string, string>,
  point: [from: string, to: string],
  list: [from: string, to: string],
): string {
  let depth = 0;
  return formula.replace(PIECES, (piece, at: number) => {
    if (piece === "{" || piece === "[") depth++;
    if (piece === "}" || piece === "]") depth--;
    if (depth > 0 || /^["']/.test(piece)) return piece;
    if (/^\d/.test(piece)) return piece.replace(point[0], point[1]);
    if (piece === list[0]) return list[1];
    const called = /^\s*\(/.test(formula.slice(at + piece.length));
    const word = called || /^(TRUE|FALSE|SANT|FALSKT)$/i.test(piece) ? words.get(piece.toUpperCase()) : undefined;
    return word ?? piece;
  });
}

/** A formula as it is written in a Swedish Excel: "=SUMMA(A1;1,5)". @param formula with its "=", in en-US */
export const swedishFormula = (formula: string): string => rewritten(formula, SWEDISH, [".", ","], [",", ";"]);

/** A formula typed in a Swedish Excel, in en-US. English names of functions are taken too. */
export const englishFormula = (formula: string): string => rewritten(formula, ENGLISH, [",", "."], [";", ","]);

/** 4,2 · 1 234,5 · −3 · 76 % */
const NUMBER = /^[-+−]?(\d{1,3}([ \u00a0\u202f]\d{3})+|\d+)(,\d+)?\s*%?$/;
const WORDS: Record<string, string> = {
  SANT: "TRUE",
  FALSKT: "FALSE",
  "#SAKNAS!": "#N/A",
  "#DIVISION/0!": "#DIV/0!",
  "#REFERENS!": "#REF!",
  "#NAMN?": "#NAME?",
  "#VÄRDEFEL!": "#VALUE!",
};

/**
 * Translates what is typed in a Swedish Excel to what the in-memory workbook takes, which is English: "4,2" → "4.2", "1
 * 234" → "1,234", "=SUMMA(A1;B1)" → "=SUM(A1,B1)". A number with a point is no number in Swedish, and stays text.
 */
export function entered(text: string): string {
  const plain = text.trim();
  if (text.startsWith("=") && text.length > 1) return englishFormula(text);
  if (NUMBER.test(plain))
    return plain
      .replace("−", "-")
      .replace(",", ".")
      .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3})/g, ",")
      .replace(/\s+%$/, "%");
  if (/^[-+]?\d+[.,][\d.,]*%?$/.test(plain)) return `'${text}`;
  return WORDS[plain.toUpperCase()] ?? text;
}

const twoDigits = (n: number): string => String(n).padStart(2, "0");

/**
 * The text of a cell in the formula line, and for editing: typed again, it gives the same cell.
 * @param formula the cell's own, with its "=", in en-US
 */
export function editable(
  value: Value,
  formula: string | undefined,
  numberFormat = "General",
  now = new Date(0),
): string {
  if (formula !== undefined) return swedishFormula(formula);
  if (value === null) return "";
  if (typeof value === "string") {
    const again = typed(entered(value), numberFormat, now);
    return "value" in again && again.value === value ? value : `'${value}`;
  }
  if (typeof value !== "number" || isError(value)) return displayText(value);
  if (/[ymdh]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|General/g, "")) && value >= 0) return dateText(value);
  if (numberFormat.includes("%")) return `${decimals(Number((value * 100).toPrecision(15)))}%`;
  return decimals(value);
}

const decimals = (value: number): string => String(value).replace(".", ",");

function dateText(serial: number): string {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = dateFromSerial(serial) as number[];
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return serial % 1 === 0 ? date : `${date} ${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/**
 * A pasted text as rows of cells; quoted cells may hold line breaks, as Excel writes them. Rows are filled to the
 * longest.
 */
export function pasted(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", stop] of text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (stop === "\n") rows.push([]);
    if (stop === "") break;
  }
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}
