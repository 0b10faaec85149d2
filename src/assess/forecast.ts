import { formatMeasure } from "../interpret/number/number";
import { SENTENCES } from "./sentences";

/** A value of a year. */
export interface Point {
  year: number;
  value: number;
}

/**
 * The projection of earlier values, with the interval that the real value falls in four times out of five if the
 * development continues.
 */
export interface Projection {
  value: number;
  low: number;
  high: number;
  /** `linear`: a straight line; `level`: the mean, where the line's slope does not differ significantly from zero. */
  method: "linear" | "level";
  /** In Swedish, with the method and its input. */
  reason: string;
}

/** Student's t at 90 % (one side), by degrees of freedom from 1; beyond the table the normal distribution's. */
const T90 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345, 1.341];
const t90 = (degrees: number): number => T90[degrees - 1] ?? 1.282;

const METHODS: Record<Projection["method"], string> = { linear: "rak linje genom", level: "medelvärdet av" };

/**
 * The projection of yearly values: ordinary least squares through them, or their mean where the slope is not
 * distinguishable from none, with an 80 % prediction interval. It informs and never grades. null with fewer than three
 * points of different years, or for a year that is not after them. `within`: the values that the measure can have
 * (0–100 for a share).
 */
export function projectionOf(
  points: Point[],
  year: number,
  { unit, within = [-Infinity, Infinity] }: { unit?: string; within?: [number, number] } = {},
): Projection | null {
  const byYear = [...new Map(points.map((point) => [point.year, point])).values()].sort((a, b) => a.year - b.year);
  const n = byYear.length;
  const [first, last] = [byYear.at(0), byYear.at(-1)];
  if (!first || !last || n < 3 || year <= last.year) return null;
  const sum = (of: (point: Point) => number): number => byYear.reduce((total, point) => total + of(point), 0);
  const [years, values] = [sum((point) => point.year) / n, sum((point) => point.value) / n];
  const spread = sum((point) => (point.year - years) ** 2);
  const slope = sum((point) => (point.year - years) * point.value) / spread;
  const line = (when: number): number => values + slope * (when - years);
  const error = Math.sqrt(sum((point) => (point.value - line(point.year)) ** 2) / (n - 2));
  // Up or down: the slope differs from zero by more than its own uncertainty.
  const hasTrend = Math.abs(slope) * Math.sqrt(spread) > t90(n - 2) * error;
  const deviation = Math.sqrt(sum((point) => (point.value - values) ** 2) / (n - 1));
  const half = hasTrend
    ? t90(n - 2) * error * Math.sqrt(1 + 1 / n + (year - years) ** 2 / spread)
    : t90(n - 1) * deviation * Math.sqrt(1 + 1 / n);
  const middle = hasTrend ? line(year) : values;
  const clamp = (value: number): number => Number(Math.min(within[1], Math.max(within[0], value)).toPrecision(12));
  const [value, low, high] = [clamp(middle), clamp(middle - half), clamp(middle + half)];
  const method = hasTrend ? "linear" : "level";
  const shown = (one: number): string => formatMeasure(Math.round(one * 10) / 10, unit);
  const interval = low === high ? "" : `, troligen mellan ${shown(low)} och ${shown(high)}`;
  return {
    value,
    low,
    high,
    method,
    reason: SENTENCES.projection(year, shown(value), interval, METHODS[method], n, `${first.year}–${last.year}`),
  };
}
