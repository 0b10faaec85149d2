import { isBoundedShare } from "../assess/bounded";
import { inTime } from "../assess/periods";
import { scaling } from "../assess/unit";
import type { Indicator } from "../domain/plan";
import type { Reading } from "../domain/reading";
import { rowUnit } from "../domain/rowUnit";
import { dateOfSerial, formatMeasure, isDateFormat, readValue } from "../interpret/number/number";
import { clean, textKey } from "../interpret/text/text";
import { printed } from "../recognise/grid/grid";
import { isError, type Value } from "../sheet/book";
import { plainText } from "../sheet/plain";

/** A cell with a figure. */
export interface Figured {
  value: Value;
  /** en-US; absent: General. */
  format?: string;
}

/**
 * The value of a cell with a figure, on its indicator's own scale (80 for 80 %). `ask`: what a person must settle
 * before it counts; `confirm`: what a person must agree to of how it was read; `meant`: what was probably meant.
 */
export type Figure =
  | { kind: "blank" }
  | {
      kind: "number";
      value: number;
      unit?: string;
      decimals: number;
      note?: string;
      ask?: string;
      confirm?: string;
      meant?: number;
    }
  | { kind: "text"; text: string; ask?: string }
  | { kind: "error"; text: string };

/** What is known of the indicator that a figure belongs to. */
export interface Yardstick {
  unit?: string;
  /** A value of the same kind: the target's, else the latest outcome's. */
  reference?: number;
  /** A share of a whole, never above 100 %. */
  bounded?: true;
}

/** Targets that are levels of the measure itself, in its own unit; "minska med 10 %" is not. */
const LEVELS: Reading["kind"][] = ["min", "max", "range", "fromTo"];

const levelOf = ({ target, targets }: Indicator): Reading | undefined => {
  const reading = (target ?? inTime(targets).at(-1))?.reading;
  return reading && LEVELS.includes(reading.kind) ? reading : undefined;
};

/** The unit of an indicator: its own, else its target's. */
export function unitOf(indicator: Indicator): string | undefined {
  const reading = levelOf(indicator);
  return (
    rowUnit(indicator) ?? (reading && "unit" in reading && typeof reading.unit === "string" ? reading.unit : undefined)
  );
}

/** The unit and a comparable value of an indicator; its target's before its latest outcome's. */
export function yardstickOf(indicator: Indicator): Yardstick {
  const [unit, reading] = [unitOf(indicator), levelOf(indicator)];
  const aimed = reading && "value" in reading && typeof reading.value === "number" ? reading.value : undefined;
  const known = indicator.outcomes.filter(({ value, group }) => value !== null && !group);
  const latest = inTime(known).at(-1)?.value ?? undefined;
  return {
    ...(unit ? { unit } : {}),
    ...((aimed ?? latest) === undefined ? {} : { reference: aimed ?? latest }),
    ...(isBoundedShare({ indicator: indicator.title }) ? { bounded: true } : {}),
  };
}

/** A value as it is shown: percent with its sign, a date as a date. */
export function shown({ value, format }: Figured): string {
  if (isError(value)) return plainText(value);
  if (typeof value === "number" && isDateFormat(format)) return dateOfSerial(value) ?? plainText(value);
  return value === null ? "" : printed(value, format);
}

const UNSURE = (text: string, unit: string): string =>
  `Det framgår inte om ”${text}” är ${unit}. Jämför med målet och godkänn raden om det stämmer.`;

/**
 * A percent cell that is this many times its reference, and plausible as a hundredth of itself, was typed as 80 where
 * 80 % was meant.
 */
const MUCH = 20;
const NEAR = 10;
/** Percent. */
const WHOLE = 100;

/** A figure that is a number. */
type NumberFigure = Extract<Figure, { kind: "number" }>;
type ReadNumber = Extract<ReturnType<typeof readValue>, { kind: "number" }>;

/**
 * Reads a figure against what its indicator is measured in. 0,8 where 80 % is the only plausible reading is 80, and
 * `note` states so.
 */
export function readFigure(cell: Figured, yardstick: Yardstick): Figure {
  const { value, format } = cell;
  if (value === null || (typeof value === "string" && clean(value) === "")) return { kind: "blank" };
  if (isError(value)) return { kind: "error", text: plainText(value) };
  const read = readValue(value, format);
  const text = shown(cell);
  if (read.kind === "problem") return { kind: "text", text, ask: `”${text}” kan inte läsas säkert som ett värde.` };
  if (read.kind === "number") return numberFigure(read, text, yardstick);
  const aside = read.kind === "word" && yardstick.reference !== undefined ? { ask: `”${text}” är inget tal.` } : {};
  return { kind: "text", text, ...aside };
}

/** Whether a cell holds more than a number: a previous value, a note, a year, "ca", a place among others. */
const hasContext = ({ previous, note, year, footnote, approximate, of }: ReadNumber): boolean =>
  approximate !== undefined || [previous, note, year, footnote, of].some((one) => one !== undefined);

/**
 * Whether a bare number is percent and no fraction, as far as the number says: 8,2 of a share is 8,2 %, since a hundred
 * times as much is no share.
 */
const isPercent = (value: number, { reference, bounded }: Yardstick): boolean =>
  reference === undefined ? Math.abs(value) > 1 || value === 0 : bounded === true && value > 1;

/** A number on its indicator's scale. */
function numberFigure(read: ReadNumber, text: string, yardstick: Yardstick): NumberFigure {
  const figure: NumberFigure = {
    kind: "number",
    value: read.value,
    unit: read.unit ?? yardstick.unit,
    decimals: read.decimals,
    ...(hasContext(read)
      ? { note: `Bara talet ur ”${text}” läses.`, ask: `I cellen står mer än ett tal: ”${text}”.` }
      : {}),
  };
  const { unit, reference } = yardstick;
  if (isHundredfold(read, yardstick)) return { ...figure, ask: UNSURE(text, "rätt"), meant: read.value / 100 };
  if (read.unit === unit || (read.unit === undefined && unit !== "%") || unit === undefined) return figure;
  if (read.unit === undefined && isPercent(read.value, yardstick)) return figure;
  if (read.unit === undefined && reference === undefined)
    return { ...figure, ask: UNSURE(text, "procent eller en andel") };
  return inUnit(figure, read, text, unit, reference);
}

/**
 * Whether a figure of a measure in percent was typed a hundred times too large, as 80 in a percent cell where 80 % was
 * meant: much too large as it is, plausible as a hundredth. Of a bare number (8900) only what is more than the whole is.
 */
function isHundredfold(read: ReadNumber, { unit, reference }: Yardstick): boolean {
  const isOfPercent = unit === "%" && (read.unit === "%" || (read.unit === undefined && Math.abs(read.value) > WHOLE));
  if (!isOfPercent || !reference || hasContext(read)) return false;
  const times = Math.abs(read.value / reference);
  return times > MUCH && times / 100 <= NEAR;
}

/** A figure with the value that was meant (89 of 8900 %) in the place of its own, for a person to agree to. */
export function asMeant(figure: Figure, text: string): Figure {
  if (figure.kind !== "number" || figure.meant === undefined) return figure;
  const { meant, ask: _, ...rest } = figure;
  const value = Number(meant.toPrecision(15));
  const becomes = formatMeasure(value, figure.unit);
  const confirm = `Nämnden har skrivit ”${text}” och menar troligen ${becomes}, som förs in. Är ”${text}” rätt, skriv det själv i tabellen.`;
  return { ...rest, value, confirm };
}

/**
 * A figure converted from the unit that it is written in to the indicator's, or a question where that cannot be
 * decided.
 */
function inUnit(
  figure: NumberFigure,
  { value, unit: writtenUnit, decimals: written }: ReadNumber,
  text: string,
  unit: string,
  reference: number | undefined,
): NumberFigure {
  const scaled = scaling(value, writtenUnit, reference ?? value, unit);
  if ("problem" in scaled) {
    const incompatible = scaled.problem === "oförenliga-enheter";
    return {
      ...figure,
      ask: incompatible
        ? `”${text}” och ${unit} är olika enheter som inte går att räkna om.`
        : UNSURE(text, "procent eller en andel"),
    };
  }
  if (scaled.factor === 1) return figure;
  const moved = Number((value * scaled.factor).toPrecision(15));
  const decimals = Math.max(0, written - Math.round(Math.log10(scaled.factor)));
  const converted = { ...figure, value: moved, unit, decimals };
  const becomes = formatMeasure(moved, unit);
  return writtenUnit === undefined
    ? { ...converted, note: `”${text}” läst som ${becomes}.` }
    : { ...converted, confirm: `Nämnden har skrivit ”${text}”, som förs in som ${becomes}.` };
}

/** Whether two figures are equal: numbers in 15 digits, texts but for case, spaces and closing marks. */
export function sameFigure(a: Figure, b: Figure): boolean {
  if (a.kind === "number" && b.kind === "number")
    return Number(a.value.toPrecision(15)) === Number(b.value.toPrecision(15));
  if (a.kind === "text" && b.kind === "text") return textKey(a.text) === textKey(b.text);
  return a.kind === "blank" && b.kind === "blank";
}
