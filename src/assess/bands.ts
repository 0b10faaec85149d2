import type { GradingRule } from "../domain/styrmodell";
import { formatMeasure } from "../interpret/number";
import { readTarget } from "../interpret/target";
import { compare } from "./compare";

/** The printed band of a step: in percent of attainment, from its lower to its upper end; absent ends are open. */
interface Band {
  step: number;
  from?: number;
  to?: number;
}

/** Rules with lower bounds, or what must be asked: two steps that claim the same value, or a band that cannot be read. */
export type BandRules = { ok: true; rules: GradingRule[] } | { ok: false; asks: string };

/** "≥ 75 procent", "60–74 procent", "lägre än 80 procent", "100 procent" as a band. null: it is none. */
function bandOf(step: number, text: string): (Band & { below?: boolean }) | null {
  const { reading } = readTarget({ text, direction: "higher" });
  switch (reading.kind) {
    case "min":
      return reading.strict ? null : { step, from: reading.value };
    case "max":
      return { step, to: reading.value, ...(reading.strict ? { below: true } : {}) };
    case "range":
      return { step, from: reading.value, to: reading.value2 };
    default:
      return null;
  }
}

/**
 * The printed bands of a scale as grading rules, best step first (docs/regler.md §4): each band's lower end becomes a lower bound, the last
 * step takes the rest. A gap between two bands falls to the lower step. Bands that overlap are asked for, since either may be meant.
 */
export function rulesOfBands(texts: string[]): BandRules {
  const bands = texts.map((text, step) => bandOf(step, text));
  const unread = bands.findIndex((band) => band === null);
  if (unread >= 0) return { ok: false, asks: `Gränsen ”${texts[unread]}” gick inte att läsa. Skriv den som till exempel ”minst 75 procent” eller ”60–74 procent”.` };
  const rules: GradingRule[] = [];
  for (const [index, band] of (bands as (Band & { below?: boolean })[]).entries()) {
    const above = bands[index - 1];
    const reaches = above?.from !== undefined && band.to !== undefined ? compare(band.to, above.from) : -1;
    if (reaches > 0 || (reaches === 0 && !band.below)) {
      return { ok: false, asks: `Värdet ${formatMeasure(above!.from!, "%")} hör till två steg (”${texts[index - 1]}” och ”${texts[index]}”). Ange vilket av dem som gäller.` };
    }
    const gap = reaches < 0 && band.to !== undefined && !band.below && above?.from !== undefined ? { printedTo: band.to } : {};
    const last = index === bands.length - 1;
    if (!last && band.from === undefined) return { ok: false, asks: `Steget ”${texts[index]}” saknar en lägsta gräns.` };
    rules.push(last ? { rule: "annars", step: index, ...gap } : { rule: "måluppfyllnad", atLeast: band.from!, step: index, ...gap });
  }
  return { ok: true, rules };
}
