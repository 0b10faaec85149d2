import type { AssessedIndicator } from "../domain/assessment";

const MEANINGS = { better: " bättre", same: "", worse: " sämre" } as const;

const ARROWS = { up: "↗", down: "↘", same: "→" } as const;

/** The measure's development, by its numbers and as the source has it. */
type Developed = Pick<AssessedIndicator, "trend" | "moved" | "node">;

/**
 * The trend that the source prints, in brackets: "(→)"; "" without one, and where the number's own arrow is the same
 * mark.
 */
export function printedTrend({ trend, moved, node }: Developed): string {
  if (!node.trend) return "";
  const isShown = trend !== null && moved !== null && node.trend.text.trim() === ARROWS[moved];
  return isShown ? "" : `(${node.trend.text.trim()})`;
}

/** Which way the number has gone and what that means, then the source's own trend: "↘ sämre (→)"; "" for neither. */
export function trendText(one: Developed): string {
  const { trend, moved } = one;
  const own = trend ? `${moved ? ARROWS[moved] : ""}${MEANINGS[trend]}`.trim() : "";
  return [own, printedTrend(one)].filter(Boolean).join(" ");
}
