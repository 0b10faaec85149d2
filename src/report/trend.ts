import type { AssessedIndicator } from "../domain/assessment";

const WORDS = { better: "Bättre", worse: "Sämre", same: "Oförändrat" } as const;

/** How a measure has developed, by its numbers: one word, or "". */
export const trendText = ({ trend }: Pick<AssessedIndicator, "trend">): string => (trend ? WORDS[trend] : "");

/** Signs of a source for a number that has gone up, down, or nowhere. */
const SIGNS = { up: "↗", down: "↘", same: "→" } as const;

/** Whether the source prints a trend that is another than which way the number has gone. */
export const printsOtherTrend = ({
  trend,
  moved,
  node,
}: Pick<AssessedIndicator, "trend" | "moved" | "node">): boolean =>
  node.trend !== undefined && !(trend !== null && moved !== null && node.trend.text.trim() === SIGNS[moved]);
