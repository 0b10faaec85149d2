import { sumOf } from "../../domain/sum";
import { isBound } from "../../domain/reading";
import { matchesIn, readGrade } from "../../interpret/choice/grade";
import { CLASS_OF_LIGHT } from "../../interpret/choice/colour";
import { wishedSide } from "../../interpret/side/wishedSide";
import { decimalsOf, readValue } from "../../interpret/number/number";
import { readTarget } from "../../interpret/targets/target";
import { formatOf, textOf, writtenValue } from "../grid/grid";
import { statedGrade } from "../grades/joinedGrade";
import { lightAt } from "../grades/signal";
import { sampleOf } from "../layout/tableRegion";
import type { ColumnFeatures } from "./columnFeatures";
import type { TableFeatures } from "./features";

/*
 * What the figures of two columns say of each other, whatever stands above them: whether one of them is what the other
 * was to reach.
 */

/** Of so many rows with a verdict, so many are what the figures of two columns give. */
interface Share {
  agreed: number;
  rows: number;
}

/** Rows that are said to have reached what they were to, and the others. */
export interface Agreement {
  reached: Share;
  missed: Share;
}

/** By place among the rows that are compared, whether the grade that is printed on it says that it reached what it was to; the rest say no or nothing. */
type Verdicts = ReadonlyMap<number, boolean>;

/** Places below the header of the rows that are compared. */
const placesOf = (table: TableFeatures): readonly number[] =>
  table.once("places", () => sampleOf(table.region).map((row) => row - table.region.first));

/** A figure of each row, as a number in the scale of its unit; undefined where it has none. */
const figuresOf = (table: TableFeatures, { column }: ColumnFeatures): readonly (number | undefined)[] =>
  table.once(`figures ${column}`, () => {
    const { grid, first } = table.region;
    return placesOf(table).map((i) => {
      const value = grid.sheet.values[first + i]?.[column] ?? null;
      const read = readValue(
        value === null ? null : writtenValue(value),
        formatOf(grid, first + i, column)?.numberFormat,
      );
      return read.kind === "number" ? read.value : undefined;
    });
  });

/** What reaching each row's target takes, if its cell were one. */
interface Bound {
  value: number;
  isMost: boolean;
  /** Its side is stated, or known by what is measured. */
  isSure: boolean;
}

const boundsOf = (table: TableFeatures, { column }: ColumnFeatures): readonly (Bound | undefined)[] =>
  table.once(`bounds ${column}`, () => {
    const { grid, first } = table.region;
    const names = namesOf(table);
    return placesOf(table).map((i): Bound | undefined => {
      const value = grid.sheet.values[first + i]?.[column] ?? null;
      if (value === null || textOf(value).length > LONGEST) return undefined;
      const format = formatOf(grid, first + i, column)?.numberFormat;
      const { reading } = readTarget({ text: writtenValue(value), format, indicator: names[i] });
      return isBound(reading)
        ? { value: reading.value, isMost: reading.kind === "max", isSure: !reading.assumed }
        : undefined;
    });
  });

/** In characters. */
const LONGEST = 60;

/** What each row is about, in the column that names most. */
const namesOf = (table: TableFeatures): readonly string[] =>
  table.once("names", () => {
    const named = (role: "indicator" | "goal"): ColumnFeatures | undefined =>
      table.columns.find(({ reading, cells }) => reading.scores[role] !== undefined && cells.texts > 0.5);
    const words = table.columns.find(({ cells }) => cells.texts > 0.5 && cells.length >= 8 && cells.number < 0.3);
    return (named("indicator") ?? named("goal") ?? words)?.texts ?? [];
  });

/** On how many rows the side that a column wishes is the one that the row's bound is known to have. */
export const sidesAgreed = (table: TableFeatures, one: ColumnFeatures, target: ColumnFeatures): Share =>
  table.once(`sides ${one.column} ${target.column}`, () =>
    shareOf(
      boundsOf(table, target).flatMap((bound, i) =>
        bound?.isSure ? [[wishedSide(one.texts[i] ?? ""), bound.isMost ? "lower" : "higher"] as const] : [],
      ),
    ),
  );

/** On how many rows a column's arrow points the way that the figures of two columns went. */
export const changesAgreed = (
  table: TableFeatures,
  one: ColumnFeatures,
  before: ColumnFeatures,
  after: ColumnFeatures,
): Share =>
  table.once(`changes ${one.column} ${before.column} ${after.column}`, () => {
    const from = figuresOf(table, before);
    return shareOf(
      figuresOf(table, after).flatMap((to, i) => {
        const start = from[i];
        if (to === undefined || start === undefined) return [];
        return [[wishedSide(one.texts[i] ?? ""), to > start ? "higher" : to < start ? "lower" : "same"] as const];
      }),
    );
  });

const shareOf = (rows: readonly (readonly [string | null, string])[]): Share => {
  const said = rows.filter(([side]) => side !== null);
  return { agreed: said.filter(([side, other]) => side === other).length, rows: said.length };
};

/** The verdicts that a table prints: in words of a scale, by marks or by colours. */
const verdictsOf = (table: TableFeatures): Verdicts =>
  table.once("verdicts", () => {
    const found = new Map<number, boolean>();
    for (const column of table.columns) {
      const { grade, colour } = column.cells;
      if (grade <= 0.5 && colour <= 0.5 && column.ticked === undefined) continue;
      for (const [at, i] of placesOf(table).entries()) {
        const verdict = found.has(at) ? undefined : verdictAt(table, column, i);
        if (verdict !== undefined) found.set(at, verdict);
      }
    }
    return found;
  });

function verdictAt(
  { region: { grid, first }, scales }: TableFeatures,
  one: ColumnFeatures,
  i: number,
): boolean | undefined {
  const text = one.texts[i] ?? "";
  const said = one.ticked !== undefined && text !== "" ? one.ticked : text;
  const matches = said === "" ? [] : matchesIn(readGrade(statedGrade(said), scales));
  if (matches.length > 0) {
    const steps = matches.flatMap((match) => ("step" in match ? [match.step.class] : []));
    const reached = new Set(steps.map((step) => step === "reached"));
    return steps.length === 0 || steps.includes(null) || reached.size > 1 ? undefined : steps[0] === "reached";
  }
  const own = CLASS_OF_LIGHT.get(lightAt(grid, first + i, one.column)?.word ?? "");
  return own === undefined ? undefined : own === "reached";
}

/** On how many rows the figures of two columns give the verdict that is printed. */
export const agreementOf = (table: TableFeatures, target: ColumnFeatures, outcome: ColumnFeatures): Agreement =>
  table.once(`agreement ${target.column} ${outcome.column}`, () => {
    const bounds = boundsOf(table, target);
    const figures = figuresOf(table, outcome);
    const counted: Agreement = { reached: { agreed: 0, rows: 0 }, missed: { agreed: 0, rows: 0 } };
    for (const [i, isReached] of verdictsOf(table)) {
      const [bound, figure] = [bounds[i], figures[i]];
      if (bound === undefined || figure === undefined) continue;
      const share = isReached ? counted.reached : counted.missed;
      const value = inScaleOf(figure, bound.value);
      share.rows++;
      if ((bound.isMost ? value <= bound.value : value >= bound.value) === isReached) share.agreed++;
    }
    return counted;
  });

/**
 * Of a row that is said to have reached its target and of one that is said not to have: the logarithm of how many times
 * as often a target's figure gives that verdict, or another, as any other figure does (of 308 rows of the labelled
 * tables 82 and 97 % agree, of 657 rows of other figures 57 and 54 %).
 */
const VERDICTS = { reached: { agreed: 0.3, denied: -0.8 }, missed: { agreed: 0.6, denied: -2 } };

/** Rows depend on each other: together they say no more. */
const MOST = 3;

/** The logarithm of how many times as likely a column is the outcomes' target after so many rows. */
export function verdictOdds(agreement: Agreement): number {
  const sum = (["reached", "missed"] as const).reduce((all, said) => {
    const { agreed, rows } = agreement[said];
    return all + agreed * VERDICTS[said].agreed + (rows - agreed) * VERDICTS[said].denied;
  }, 0);
  return Math.max(-MOST, Math.min(MOST, sum));
}

/** From the logarithm of odds, 0 to 1. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** 0.9 beside 90 is the same share. */
const inScaleOf = (figure: number, other: number): number =>
  Math.abs(figure) <= 1.5 && Math.abs(other) > 5
    ? figure * 100
    : Math.abs(other) <= 1.5 && Math.abs(figure) > 5
      ? figure / 100
      : figure;

/** Digits that a figure needs: 1 of 200, 2 of 95, 3 of 76,3. */
const digitsOf = (figure: number): number => {
  const [digits = ""] = Math.abs(Number(figure.toPrecision(5)))
    .toExponential()
    .split("e");
  return digits.replace(".", "").length;
};

/** The figures of two columns, or the bounds of the first, on rows that have both. */
const pairsOf = (table: TableFeatures, one: ColumnFeatures, other: ColumnFeatures): readonly [number, number][] =>
  table.once(`pairs ${one.column} ${other.column}`, () => {
    const beside = figuresOf(table, other);
    const bounds = boundsOf(table, one);
    return figuresOf(table, one).flatMap((figure, i): [number, number][] => {
      const a = figure ?? bounds[i]?.value;
      const b = beside[i];
      return a === undefined || b === undefined ? [] : [[a, b]];
    });
  });

/**
 * The two columns whose figures a column's are the difference between, on every row that has all three: "Avvikelse" beside
 * "Budget" and "Bokslut". Undefined where none are, or too few rows tell.
 */
export const differenceOf = (
  table: TableFeatures,
  one: ColumnFeatures,
): readonly [ColumnFeatures, ColumnFeatures] | undefined =>
  table.once(`difference ${one.column}`, () => {
    const own = figuresOf(table, one);
    if (new Set(own.filter((figure) => figure !== undefined && figure !== 0)).size < FEWEST) return undefined;
    const others = table.columns.filter((other) => other !== one && other.cells.number > 0.5).slice(-MOST_COMPARED);
    for (const left of others)
      for (const right of others.slice(others.indexOf(left) + 1))
        if (isBetween(own, figuresOf(table, left), figuresOf(table, right))) return [left, right];
    return undefined;
  });

/** Columns whose pairs are tried. */
const MOST_COMPARED = 12;

/**
 * The share of rows where a column's figure is the sum or the mean of those of several others, the share where it is less
 * than each of them, which neither a sum nor a weighed mean is, the share where it may be a weighed mean of them, and how
 * many rows tell; of rows where half of the others are filled.
 */
export function wholeIn(
  table: TableFeatures,
  one: ColumnFeatures,
  parts: readonly ColumnFeatures[],
): { rows: number; share: number; less: number; between: number } {
  const figures = parts.map((part) => figuresOf(table, part));
  const told = figuresOf(table, one).flatMap((own, i): { isWhole: boolean; isLess: boolean; isBetween: boolean }[] => {
    const filled = figures.flatMap((of) => of[i] ?? []);
    if (own === undefined || own === 0 || filled.length * 2 < parts.length || filled.length < 2) return [];
    const sum = sumOf(filled);
    const isWhole = isRounded(own, sum) || isRounded(own, sum / filled.length);
    const isLess = !isWhole && own < Math.min(...filled);
    return [{ isWhole, isLess, isBetween: isWhole || (!isLess && own <= Math.max(...filled)) }];
  });
  const shareOfTold = (count: number): number => (told.length === 0 ? 0 : count / told.length);
  return {
    rows: told.length,
    share: shareOfTold(told.filter(({ isWhole }) => isWhole).length),
    less: shareOfTold(told.filter(({ isLess }) => isLess).length),
    between: shareOfTold(told.filter((row) => row.isBetween).length),
  };
}

type Figures = readonly (number | undefined)[];

function isBetween(own: Figures, left: Figures, right: Figures): boolean {
  const rows = own.flatMap((figure, i): [number, number][] => {
    const [a, b] = [left[i], right[i]];
    return figure === undefined || a === undefined || b === undefined ? [] : [[figure, a - b]];
  });
  return (
    rows.length >= FEWEST &&
    [1, -1].some((sign) => rows.every(([figure, difference]) => isRounded(figure, sign * difference)))
  );
}

/** The same but for the last digit, which three figures have been rounded to. */
const isRounded = (figure: number, exact: number): boolean =>
  Math.abs(figure - exact) <= 1.5 * 10 ** -decimalsOf(figure) + 1e-9;

/** The share of rows where one column's figure is rounder than the other's, less the share where it is less round. */
export function rounderThan(table: TableFeatures, one: ColumnFeatures, other: ColumnFeatures): number {
  const signs = pairsOf(table, one, other).map(([a, b]) => Math.sign(digitsOf(b) - digitsOf(a)));
  return signs.length < FEWEST ? 0 : sumOf(signs) / signs.length;
}

const FEWEST = 3;

/** The share of rows whose figures are of one size: between a third and three times each other. */
export function alikeIn(
  table: TableFeatures,
  one: ColumnFeatures,
  other: ColumnFeatures,
): { rows: number; share: number } {
  const pairs = pairsOf(table, one, other).filter(([a, b]) => a !== 0 && b !== 0);
  const near = pairs.map(([a, b]) => inScaleOf(a, b) / b).filter((ratio) => ratio > 1 / 3 && ratio < 3);
  return { rows: pairs.length, share: pairs.length === 0 ? 0 : near.length / pairs.length };
}
