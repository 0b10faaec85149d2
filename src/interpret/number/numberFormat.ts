import { endsIn } from "../../domain/shapes";
import { clean } from "../text/text";
import { twoPartsText } from "./clock";
import { decimalsOf, formatNumber } from "./formatNumber";
import { unitAt } from "./unit";
import type { NumberReading, ValueReading } from "./valueReading";

/** A number format's code without quoted text, escapes, fill marks and brackets; the quoted text apart. */
function formatParts(format: string): { bare: string; quoted: string } {
  const positive = format.split(";")[0]!;
  const quoted = [...positive.matchAll(/"([^"]*)"|\[\$([^\]-]+)/g)]
    .map((part) => part[1] ?? part[2])
    .join(" ")
    .trim();
  return { bare: positive.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, ""), quoted };
}

/** Formats of how long something takes, with the unit of the shown number and how many of it there are in a day. */
const SPANS: readonly { formats: readonly string[]; unit: string; inDay: number }[] = [
  { formats: ["mm:ss", "m:ss", "[mm]:ss", "[m]:ss", "mm:ss.0"], unit: "min:sek", inDay: 1440 },
  { formats: ["[h]:mm", "[hh]:mm", "[h]:mm:ss", "[hh]:mm:ss"], unit: "tim:min", inDay: 24 },
];
const spanOf = (format: string): { unit: string; inDay: number } | undefined =>
  SPANS.find(({ formats }) => formats.includes((format.split(";")[0] ?? "").toLowerCase()));

/** "7:45", for a cell of a time of day. */
const timeOfDay = (value: number): string => twoPartsText(Number(((value % 1) * 24).toPrecision(12)));

/** Whether a number format (en-US code) shows a date or a time of day. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || format === "@" || format.toLowerCase() === "general" || spanOf(format)) return false;
  return /[ymdhs]/i.test(formatParts(format).bare.replace(/general|e[+-]/gi, ""));
}

/** An Excel serial number as "2015-10-15"; whole days, epoch 1900 (or 1904). Null outside 1900–9999. */
export function dateOfSerial(serial: number, date1904 = false): string | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (!(days >= 1 && days <= 2_958_465)) return null;
  return new Date((days - (days > 59 ? 25_569 : 25_568)) * 86_400_000).toISOString().slice(0, 10);
}

/** What a number format states of the numbers that it shows. `decimals` absent: as many as the number has. */
interface NumberFormat {
  /** What it writes in words after its number; "": nothing. */
  words: string;
  date: boolean;
  percent: boolean;
  /** The factor between a cell's value and the shown number: 100 for "0%", 0.001 for "#,##0,". */
  factor: number;
  /** The dash that the format shows for nought. */
  zeroAsDash?: string;
  decimals?: number;
  /** Decimals that are shown also where they are 0. */
  leastDecimals: number;
  /** Thousands are shown apart. */
  grouped: boolean;
  /** What is above zero is shown with a plus. */
  plus: boolean;
  unit?: string;
  /** Of how long something takes: how many of the unit there are in a day. */
  inDay?: number;
}

/** A comma between two places of a whole number. */
const GROUPING_COMMA = /[0#?],[0#?]/;
/** A plus before the places, alone, escaped or quoted. */
const PLUS_FIRST = ["+", "\\+", '"+'];
/** Commas after the last place of a whole number divide by a thousand each; a comma between places groups them. */
const SCALING_COMMAS = /[0#?](,+)(?![0#?,])/;

/** What the last place of a format's number may be. */
const LAST_PLACES = "0#?%";

/** Quoted words after the last place of a format's number, without the unit that they begin with; "": none. */
function wordsIn(format: string): string {
  const [number = "", quoted = "", end] = (format.split(";")[0] ?? "").trimEnd().split('"').slice(-3);
  const isLast = end === "" && endsIn(number.trimEnd(), LAST_PLACES);
  const written = clean(isLast ? quoted : "");
  return written.slice(unitAt(written, 0)?.end ?? 0).trim();
}

/** The unit that a format's quoted text names, or the parts of the time that it shows. */
function unitOf(format: string, quoted: string): { unit: string; inDay?: number } | null {
  const span = spanOf(format);
  if (span) return { unit: span.unit, inDay: span.inDay };
  const found = quoted === "" ? null : unitAt(clean(quoted), 0);
  return found && { unit: found.unit };
}

/** Excel's accounting formats fill the cell, or keep places for the digits: the dash in them is nought (ECMA-376 part 1, 18.8.30). */
const isAccounting = (zero: string): boolean => zero.includes("*") || zero.includes("?");

/** The dash that a format's third part writes for nought. */
const zeroOf = (zero: string | undefined): Pick<NumberFormat, "zeroAsDash"> =>
  zero !== undefined && /["\\][-–]|^ *[-–] *$/.test(zero) && !isAccounting(zero)
    ? { zeroAsDash: zero.includes("–") ? "–" : "-" }
    : {};

/** What a fraction ("# ?/?") and a power of ten ("0.0E+00") are written with: their places are no decimals. */
const OTHERWISE = ["/", "E+", "E-"];

function readFormat(format: string): NumberFormat {
  const { bare, quoted } = formatParts(format);
  const zero = format.split(";")[2];
  const unit = unitOf(format, quoted);
  const fraction = /\.([0#?]+)/.exec(bare)?.[1];
  const hasPlaces =
    !OTHERWISE.some((sign) => bare.toUpperCase().includes(sign)) && [..."0#?"].some((place) => bare.includes(place));
  const decimals = hasPlaces ? (fraction?.length ?? 0) : undefined;
  const thousands = SCALING_COMMAS.exec(bare)?.[1]?.length ?? 0;
  const percent = bare.includes("%");
  return {
    date: isDateFormat(format),
    words: wordsIn(format),
    percent,
    factor: (percent ? 100 : 1) / 1000 ** thousands,
    leastDecimals: hasPlaces ? (fraction?.replaceAll("#", "").length ?? 0) : 0,
    grouped: GROUPING_COMMA.test(bare),
    plus: PLUS_FIRST.some((plus) => format.startsWith(plus)),
    ...zeroOf(zero),
    ...(decimals === undefined ? {} : { decimals }),
    ...unit,
  };
}

/** A workbook has few formats and many cells. */
const formats = new Map<string, NumberFormat>();

/** Null for a format that shows numbers as they are. */
function formatNamed(format: string | undefined): NumberFormat | null {
  if (!format || format === "@" || format === "General") return null;
  let known = formats.get(format);
  if (!known) formats.set(format, (known = readFormat(format)));
  return known;
}

/** The words that a number format writes after its number: "(2021)" of '0 %" (2021)"'; "": none. */
export const wordsAfter = (format: string | undefined): string => formatNamed(format)?.words ?? "";

/** What a cell's value is multiplied by to give the number that the cell shows. */
export const formatFactor = (format: string | undefined): number => formatNamed(format)?.factor ?? 1;

const scaled = (value: number, { factor }: NumberFormat): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(15));

/**
 * The digits that a cell shows for a number, with its thousands apart where its format states it, a plus that the format
 * writes and a percent's sign; null where all of its digits show.
 */
export function shownDigits(value: number, format: string | undefined): string | null {
  const known = formatNamed(format);
  if (known?.inDay !== undefined) return twoPartsText(spanIn(value, known.inDay));
  if (!known || known.date || known.decimals === undefined) return null;
  const shown = scaled(value, known);
  const rounded = decimalsOf(Number(shown.toFixed(Math.min(known.decimals, MOST_DECIMALS))));
  const decimals = Math.min(Math.max(rounded, known.leastDecimals), MOST_DECIMALS);
  const plain = shown.toFixed(decimals).replace(".", ",");
  const digits = known.grouped ? formatNumber(shown, decimals).replace("−", "-") : plain;
  const text = known.plus && value > 0 ? `+${digits}` : digits;
  return known.percent ? `${text} %` : text;
}
/** Excel shows at most thirty; no number has more than fifteen that state anything. */
const MOST_DECIMALS = 15;

/** A part of a day in the unit that its format shows, to whole seconds. */
const spanIn = (value: number, inDay: number): number => Math.round(value * 86_400) / (86_400 / inDay);

/** The shown number of a cell, by its format: "0%" shows a percent, a date is no number. */
export function readNumericCell(value: number, format: string | undefined): ValueReading {
  if (!Number.isFinite(value)) return { kind: "problem", code: "fel-i-cell", text: String(value) };
  const known = formatNamed(format);
  if (!known) return { kind: "number", value, decimals: decimalsOf(value) };
  if (known.date) return { kind: "problem", code: "datum-i-talkolumn", text: dateOfSerial(value) ?? timeOfDay(value) };
  if (known.inDay !== undefined)
    return {
      kind: "number",
      value: spanIn(value, known.inDay),
      decimals: 2,
      ...(known.unit ? { unit: known.unit } : {}),
    };
  if (value === 0 && known.zeroAsDash) return { kind: "problem", code: "noll-som-streck", text: known.zeroAsDash };
  const shown = scaled(value, known);
  const reading: NumberReading = { kind: "number", value: shown, decimals: known.decimals ?? decimalsOf(shown) };
  const unit = known.percent ? "%" : known.unit;
  if (unit !== undefined) reading.unit = unit;
  return reading;
}
