import { isDigit } from "../../domain/shapes";
import { isTwoParts, twoPartsText } from "./clock";
import { isUnitless, unitText } from "./unit";

/** Intl takes no more than a hundred, and a cell shows no more than thirty. */
const MOST_DECIMALS = 20;

const digitFormats = new Map<number | undefined, Intl.NumberFormat>();

/**
 * Plain digits with so many decimals, or as many as there are; one format for each is kept, since making one is slow.
 */
function digits(asked: number | undefined): Intl.NumberFormat {
  const decimals = asked === undefined ? undefined : Math.min(asked, MOST_DECIMALS);
  let format = digitFormats.get(decimals);
  if (!format)
    digitFormats.set(
      decimals,
      (format = new Intl.NumberFormat("en-US", {
        useGrouping: false,
        minimumFractionDigits: decimals ?? 0,
        maximumFractionDigits: decimals ?? MOST_DECIMALS,
      })),
    );
  return format;
}

/**
 * Swedish text of a number: "1 234,5" with no-break spaces, decimal comma and a true minus. Without `decimals`: as many
 * as it has, to 15 significant digits.
 */
export function formatNumber(value: number, decimals?: number): string {
  const rounded = decimals === undefined ? Number(value.toPrecision(15)) : value;
  const plain = plainDigits(Math.abs(rounded), decimals);
  const point = plain.indexOf(".");
  const whole = point < 0 ? plain : plain.slice(0, point);
  const sign = rounded < 0 && Number(plain) !== 0 ? "−" : "";
  return `${sign}${inThousands(whole)}${point < 0 ? "" : `,${plain.slice(point + 1)}`}`;
}

/** Digits with a decimal point. Of a number without an exponent they are rounded by its own digits, half upwards. */
function plainDigits(value: number, decimals: number | undefined): string {
  const written = String(value);
  const isPlain = written.length <= SAFE_DIGITS && !written.includes("e") && Number.isFinite(value);
  if (decimals === undefined)
    return written.includes("e") || !Number.isFinite(value) ? digits(decimals).format(value) : written;
  if (!isPlain || decimals > MOST_PADDED) return digits(decimals).format(value);
  const [whole = "0", fraction = ""] = written.split(".");
  if (fraction.length > decimals)
    return plainDigits(Number(`${Math.round(Number(`${written}e${decimals}`))}e-${decimals}`), decimals);
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, "0")}`;
}
/** With so many, a number and ten times it are exact enough to be rounded by their digits. */
const SAFE_DIGITS = 12;
const MOST_PADDED = 3;

/** "1 234 567", with no-break spaces. */
function inThousands(whole: string): string {
  let out = whole;
  for (let at = isDigit(whole.charAt(0)) ? whole.length - 3 : 0; at > 0; at -= 3)
    out = `${out.slice(0, at)}\u00a0${out.slice(at)}`;
  return out;
}

/**
 * A value with its unit as Swedes write it: "76 %", "30 dagar", "1 dag", "plats 190", "22:63" (kr:öre). No unit: the
 * number alone.
 */
export function formatMeasure(value: number, unit?: string, decimals?: number): string {
  if (unit === "kr:öre") return formatNumber(value, 2).replace(",", ":");
  if (isTwoParts(unit)) return twoPartsText(value);
  const number = formatNumber(value, decimals);
  if (!unit || isUnitless(unit)) return number;
  const { before, after } = unitText(unit, value);
  return before ? `${before} ${number}` : `${number}\u00a0${after}`;
}

/** Decimals of a number as it is computed with: at most 15 significant digits. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  for (const decimals of [1, 2]) if (Number(value.toFixed(decimals)) === value) return decimals;
  const [digits = "", exponent = "0"] = String(Number(value.toPrecision(15))).split("e-");
  return (digits.split(".")[1]?.length ?? 0) + Number(exponent);
}

/** What a figure is rounded to, by its noughts: 100 for 400, 10 for 450, 0.1 for 4.5. */
export function roundedTo(value: number): number {
  let unit = 10 ** -decimalsOf(value);
  while (value !== 0 && Number.isInteger(value / (10 * unit))) unit *= 10;
  return unit;
}
