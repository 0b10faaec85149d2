import {
  format,
  tokenize,
  TOKEN_BREAK,
  TOKEN_CONDITION,
  TOKEN_DATETIME,
  TOKEN_DURATION,
  TOKEN_GENERAL,
  TOKEN_HASH,
  TOKEN_QMARK,
  TOKEN_ZERO,
} from "numfmt";
import type { Value } from "./book";
import { isError } from "./book";
import { plainText } from "./plain";

/** Excel's own dates follow the language of the computer, whatever their code says. */
const SWEDISH: Record<string, string> = { "m/d/yyyy": "yyyy-mm-dd", "m/d/yyyy h:mm": "yyyy-mm-dd h:mm" };

/**
 * The text that Excel shows for a value, in Swedish: decimal comma, spaced thousands, Swedish errors and months.
 * Blank gives "". A format that cannot be understood, or a date that Excel cannot show, falls back to General.
 */
export function displayText(value: Value | undefined, numberFormat = "General"): string {
  if (value === null || value === undefined || typeof value === "boolean" || isError(value)) return plainText(value);
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return value;
  try {
    const text = format(SWEDISH[numberFormat] ?? numberFormat, value, { locale: "sv" });
    return text !== "" && text.replaceAll("#", "") === "" ? format("General", value, { locale: "sv" }) : text;
  } catch {
    return typeof value === "string" ? value : format("General", value, { locale: "sv" });
  }
}

type Token = ReturnType<typeof tokenize>[number];

/** Parts of a format that write the cell's number, or the day that it is. */
const WRITES: ReadonlySet<string> = new Set([
  TOKEN_ZERO,
  TOKEN_HASH,
  TOKEN_QMARK,
  TOKEN_GENERAL,
  TOKEN_DATETIME,
  TOKEN_DURATION,
]);

const OPERATORS: Record<string, (value: number, than: number) => boolean> = {
  "<": (value, than) => value < than,
  ">": (value, than) => value > than,
  "<=": (value, than) => value <= than,
  ">=": (value, than) => value >= than,
  "=": (value, than) => value === than,
  "<>": (value, than) => value !== than,
};

/** Whether a section's own condition ("[<5]") holds for a value; null: it has none. */
function isFor(section: readonly Token[], value: number): boolean | null {
  const condition = section.find(({ type }) => type === TOKEN_CONDITION)?.raw.slice(1, -1);
  if (condition === undefined) return null;
  const operator = Object.keys(OPERATORS).findLast((one) => condition.startsWith(one)) ?? "=";
  return OPERATORS[operator]!(value, Number(condition.slice(operator.length)));
}

/** The section of a format that is for a value (ECMA-376 part 1, 18.8.31): by its condition, else by the value's sign. */
function sectionFor(sections: readonly (readonly Token[])[], value: number): readonly Token[] {
  const [positive = [], negative = positive, zero = positive] = sections;
  if (sections.some((section) => isFor(section, value) !== null))
    return sections.find((section) => isFor(section, value) ?? true) ?? positive;
  return value > 0 ? positive : value < 0 ? negative : zero;
}

function sectionsOf(numberFormat: string): Token[][] {
  const sections: Token[][] = [[]];
  for (const token of tokenize(numberFormat))
    if (token.type === TOKEN_BREAK) sections.push([]);
    else sections.at(-1)!.push(token);
  return sections;
}

/** Excel's accounting formats fill the cell: what they show for nought, a dash, is nought (ECMA-376 part 1, 18.8.30). */
const isAccounting = (section: readonly Token[]): boolean => section.some(({ raw }) => raw.startsWith("*"));

/**
 * What a cell shows in the place of its number, where its format writes none ("" for ";;;", "<5" for `[<5]"<5";0`);
 * undefined: the number shows, rounded perhaps, or the format cannot be understood.
 */
export function shownInstead(value: number, numberFormat: string | undefined): string | undefined {
  if (!numberFormat || numberFormat === "General" || numberFormat === "@") return undefined;
  try {
    const section = sectionFor(sectionsOf(numberFormat), value);
    if (section.some(({ type }) => WRITES.has(type)) || (value === 0 && isAccounting(section))) return undefined;
    const shown = format(numberFormat, value, { locale: "sv" }).trim();
    return shown === String(value) ? undefined : shown;
  } catch {
    return undefined;
  }
}
