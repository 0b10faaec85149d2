import type { Reading } from "../domain/reading";
import { decimalsOf, formatMeasure, formatNumber } from "./number";
import { FRACTIONS } from "./numeral";

const due = (reading: Reading): string => (reading.due ? ` senast ${reading.due}` : "");
const per = (reading: Reading): string => (reading.per ? ` per ${reading.per}` : "");
const against = (reference: string | undefined): string => (reference ? ` jämfört med ${reference}` : "");
const from = (baseline: number | undefined, unit?: string): string =>
  baseline === undefined ? "" : ` från ${formatMeasure(baseline, unit)}`;

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** A share that is no round percent as the whole parts that it was read from: "två tredjedelar", "43 av 89"; null: it has no such. */
function inParts(share: number): string | null {
  const fraction = [...FRACTIONS].find(([, value]) => near(value, share))?.[0];
  if (fraction) return fraction;
  for (let whole = 10; whole <= 100; whole++) {
    const part = Math.round((share * whole) / 100);
    if (near((100 * part) / whole, share)) return `${part} av ${whole}`;
  }
  return null;
}

function body(reading: Reading): string {
  const measure = (value: number): string =>
    (reading.unit === "%" && decimalsOf(value) > 4 ? inParts(value) : null) ?? formatMeasure(value, reading.unit);
  switch (reading.kind) {
    case "min":
      return `${reading.strict ? "över" : "minst"} ${measure(reading.value)}${per(reading)}`;
    case "max":
      return `${reading.strict ? "under" : "högst"} ${measure(reading.value)}${per(reading)}`;
    case "range":
      return `mellan ${formatNumber(reading.value)} och ${measure(reading.value2)}${per(reading)}`;
    case "increase":
    case "decrease":
      return `ska ${reading.kind === "increase" ? "öka" : "minska"}${from(reading.baseline, reading.unit)}${against(reading.reference)}${per(reading)}`;
    case "increaseBy":
    case "decreaseBy":
      return `${reading.kind === "increaseBy" ? "öka" : "minska"} med ${reading.strict ? "mer än" : "minst"} ${measure(reading.value)}${reading.relative ? " av startvärdet" : ""}${per(reading)}${from(reading.baseline)}${against(reading.reference)}`;
    case "fromTo":
      return `från ${formatNumber(reading.value)} till ${measure(reading.value2)}`;
    case "unchanged":
      return `${reading.direction === "lower" ? "ska inte öka" : reading.direction === "higher" ? "ska inte minska" : "oförändrat"}${from(reading.baseline, reading.unit)}${against(reading.reference)}`;
    case "rank":
      return `${reading.strict ? "bättre än " : ""}plats ${formatNumber(reading.value)}${reading.reference ? ` bland ${reading.reference}` : ""}`;
    case "percentile":
      return `bland de ${formatMeasure(reading.value, "%")} bästa${reading.reference ? ` av ${reading.reference}` : ""}`;
    case "comparison":
      if (reading.strict)
        return `${reading.direction === "higher" ? "högre" : reading.direction === "lower" ? "lägre" : "bättre"} än ${reading.reference}`;
      return `${reading.direction === "higher" ? "lägst " : reading.direction === "lower" ? "högst " : ""}i nivå med ${reading.reference}`;
    case "yesno":
      return reading.due ? "klart" : "ja";
    case "allOf":
      return reading.parts.map((part) => `dels ${printReading(part)}`).join(", ");
    case "text":
      return "bedöms av en person";
    case "none":
      return "inget mål";
  }
}

/**
 * A reading as a Swedish text that reads back as the same reading: "minst 80 %", "högst 5 dagar per år senast 2030", "öka med minst 2 % per år".
 * A direction that was assumed is marked "antas vara".
 */
export const printReading = (reading: Reading): string =>
  `${reading.assumed ? "antas vara " : ""}${body(reading)}${reading.kind === "none" || reading.kind === "text" ? "" : due(reading)}`;
