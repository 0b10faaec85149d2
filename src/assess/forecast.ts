import { formatMeasure } from "../interpret/number";

/** A value of a year. */
export interface Point {
  year: number;
  value: number;
}

/** A forecast with the interval that the real value lies in four times of five, if the development goes on as before. */
export interface Forecast {
  value: number;
  low: number;
  high: number;
  method: ForecastMethod;
  /** In Swedish, with the method and what it was made from. */
  reason: string;
}

export type ForecastMethod = "linear" | "level";

/** Student's t at 90 % (one side), by degrees of freedom from 1; beyond the table the normal distribution's. */
const T90 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345, 1.341];
const t90 = (degrees: number): number => T90[degrees - 1] ?? 1.282;

const METHODS: Record<ForecastMethod, string> = { linear: "rak linje genom", level: "medelvärdet av" };

/**
 * A forecast for a year by a plain, stated method, with an 80 % prediction interval of ordinary least squares: `linear`, a straight
 * line through the points, or `level`, their mean. null with fewer than three points of different years, or for a year that is not
 * after them. `within`: the values that the measure can have (0–100 for a share).
 */
export function forecastOf(points: Point[], year: number, method: ForecastMethod = "linear", options: { unit?: string; within?: [number, number] } = {}): Forecast | null {
  const byYear = [...new Map(points.map((point) => [point.year, point])).values()].sort((a, b) => a.year - b.year);
  const n = byYear.length;
  if (n < 3 || year <= byYear[n - 1]!.year) return null;
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / n;
  const years = mean(byYear.map((point) => point.year));
  const values = mean(byYear.map((point) => point.value));
  const spread = byYear.reduce((sum, point) => sum + (point.year - years) ** 2, 0);
  const slope = method === "linear" ? byYear.reduce((sum, point) => sum + (point.year - years) * (point.value - values), 0) / spread : 0;
  const at = (when: number): number => values + slope * (when - years);

  const degrees = method === "linear" ? n - 2 : n - 1;
  const error = Math.sqrt(byYear.reduce((sum, point) => sum + (point.value - at(point.year)) ** 2, 0) / degrees);
  const half = t90(degrees) * error * Math.sqrt(1 + 1 / n + (method === "linear" ? (year - years) ** 2 / spread : 0));
  const [least, most] = options.within ?? [-Infinity, Infinity];
  const clamp = (value: number): number => Number(Math.min(most, Math.max(least, value)).toPrecision(12));
  const [value, low, high] = [clamp(at(year)), clamp(at(year) - half), clamp(at(year) + half)];
  const told = (one: number): string => formatMeasure(Math.round(one * 10) / 10, options.unit);
  return {
    value,
    low,
    high,
    method,
    reason: `Prognos ${told(value)} för ${year}, troligen mellan ${told(low)} och ${told(high)}: ${METHODS[method]} ${n} värden från ${byYear[0]!.year}–${byYear[n - 1]!.year}.`,
  };
}
