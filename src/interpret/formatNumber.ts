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
  const written = String(Math.abs(rounded));
  const plain = decimals === undefined && !written.includes("e") ? written : digits(decimals).format(Math.abs(rounded));
  const [whole = "0", fraction] = plain.split(".");
  const zero = !/[1-9]/.test(plain);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");
  return `${rounded < 0 && !zero ? "−" : ""}${grouped}${fraction ? `,${fraction}` : ""}`;
}

/**
 * A value with its unit as Swedes write it: "76 %", "30 dagar", "1 dag", "plats 190", "22:63" (kr:öre). No unit: the
 * number alone.
 */
export function formatMeasure(value: number, unit?: string, decimals?: number): string {
  if (unit === "kr:öre") return formatNumber(value, 2).replace(",", ":");
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
