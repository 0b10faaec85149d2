/** Where a chart lies: from the top left corner of one cell to the top left corner of another. */
export interface ChartPlace {
  from: { row: number; column: number };
  to: { row: number; column: number };
}

export interface ChartSeries {
  name: string;
  /** Ranges with their sheet: "'Välfärd'!$D$5:$D$8". */
  values: string;
  /** Today's numbers, drawn where there is no Excel; null is a gap. */
  cached: (number | null)[];
  color: string;
  /** What is printed after each number of it: "2 uppnås"; absent: the number alone. */
  words?: string;
  /** A smaller number is not printed: its segment is narrower than its digits. Absent: all are. */
  least?: number;
}

/** Points of the text in a chart: as the sheets', which are nine or more on paper. */
export const CHART_TEXT = 10;

/**
 * The number format of a segment's label: with its words, and nothing for a zero, whose segment cannot be seen, or for
 * what is too small for its digits.
 */
export function segmentFormat({ words, least = 0 }: Pick<ChartSeries, "words" | "least"> = {}): string {
  if (words !== undefined) return `0" ${words.replaceAll('"', "")}";-0;;`;
  return least > 1 ? `[<${least}]"";0` : "0;-0;;";
}

/** What the number format of a segment's label says: see `segmentFormat`. */
export function segmentLook(format: string): Pick<ChartSeries, "words" | "least"> {
  if (format.startsWith("[<")) return { least: parseInt(format.slice(2), 10) };
  const words = format.split('"')[1]?.trim();
  return words === undefined ? {} : { words };
}

/** The chart of the house: stacked bars of a scale's steps, a number in each segment; no axes, no legend, no title. */
export interface Chart {
  name: string;
  place: ChartPlace;
  categories: { range: string; cached: string[] };
  series: ChartSeries[];
  /** What the picture shows, in words, for a screen reader. */
  description: string;
}

/** How much the longest bar of a chart holds: it is as long as the picture is wide. */
export function longestBar({ series }: Chart): number {
  const bars = Array.from({ length: Math.max(0, ...series.map(({ cached }) => cached.length)) }, (_, at) => at);
  return Math.max(0, ...bars.map((bar) => series.reduce((sum, { cached }) => sum + (cached[bar] ?? 0), 0)));
}
