import { keysOf } from "../../domain/keys";
import type { Measure } from "../../domain/plan";
import { textKey } from "../text/text";

const WORDS: Record<Measure, string[]> = {
  point: ["point", "ögonblick", "ögonblicksvärde", "ögonblicksmått"],
  rolling: ["rolling", "rullande", "rullande tolv månader", "rullande 12 månader", "r12"],
  annual: ["annual", "årsmätning", "årlig", "årlig mätning", "årligen", "mäts årligen"],
  cumulative: ["cumulative", "ackumulerad", "ackumulerat", "ackumulerande"],
  lagging: ["lagging", "eftersläpande", "släpar", "eftersläpning"],
};

/**
 * How a measure grows over a year (docs/regler.md §2), by its name in Swedish or in the contract; undefined: the text
 * names none.
 */
export function measureNamed(text: string): Measure | undefined {
  const key = textKey(text);
  return keysOf(WORDS).find((measure) => WORDS[measure].includes(key));
}
