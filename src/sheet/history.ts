import { PALETTE } from "../domain/colors";
import type { Content } from "./document";
import { escapeText } from "./svg";

/** A small history as a picture, in pixels, and in points on paper. */
export const HISTORY_SIZE = { width: 88, height: 20, margin: 4, points: { width: 52.8, height: 12 } } as const;

/**
 * Where each value lies in the picture; null for a gap. One value alone, or values that are all alike, lie in the
 * middle.
 */
export function historyPoints(values: (number | null)[]): ({ x: number; y: number } | null)[] {
  const { width, height, margin } = HISTORY_SIZE;
  const numbers = values.filter((value) => value !== null);
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  const step = values.length > 1 ? (width - 2 * margin) / (values.length - 1) : 0;
  const up = (value: number): number => (greatest === least ? 0.5 : (value - least) / (greatest - least));
  const round = (value: number): number => Math.round(value * 10) / 10;
  return values.map((value, at) =>
    value === null
      ? null
      : { x: round(margin + at * step), y: round(height - margin - up(value) * (height - 2 * margin)) },
  );
}

/** A line over the periods with its last value as a dot; its values are in the title for screen readers. */
export function historySvg({ text, values, color }: Extract<Content, { kind: "history" }>): string {
  const points = historyPoints(values).filter((point) => point !== null);
  const last = points.at(-1);
  if (!last || points.length < 2) return "";
  const { width, height } = HISTORY_SIZE;
  return `<svg class="history" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(text)}"><polyline points="${points.map(({ x, y }) => `${x},${y}`).join(" ")}" fill="none" stroke="${PALETTE.line}" stroke-width="1.6" stroke-linejoin="round"/><circle cx="${last.x}" cy="${last.y}" r="3" fill="${color}"/></svg>`;
}
