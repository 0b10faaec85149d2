import type { GradeLine } from "../../../src/assess/line";
import { readTarget } from "../../../src/interpret/targets/target";

/** A number as it is written: "1 200,5". */
const NUMBER = String.raw`\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
/** Units that stand beside a number; a text with any other word is not reworded. */
const UNITS =
  "%|procent|procentenheter|kr|tkr|mkr|mnkr|mdkr|st|stycken|dagar|dgr|veckor|månader|år|timmar|tim|h|minuter|min|sekunder|sek|poäng|ggr|gånger|ton|kg|km|m|ha|personer|platser|bostäder|besök|kWh/kvm|kr/kvm|MWh|GWh";

/** The side that a number bounds: at least, at most, above, below. */
export type Side = "min" | "max" | "over" | "under";

/** The ways a bound may be written in the lines; each side is said by words of the same meaning. */
const WORDS: Record<Side, string> = {
  min: "minst|lägst|≥|>=",
  max: "högst|max|maximalt|≤|<=",
  over: "över|mer än|fler än|>",
  under: "under|mindre än|färre än|<",
};

const PLAIN = new RegExp(`^(?:(${Object.values(WORDS).join("|")}) ?)?(${NUMBER})(?: ?(${UNITS}))?$`, "i");
/** "85-90 %". */
const RANGE = new RegExp(`^(${NUMBER}) ?[-–] ?(${NUMBER})(?: ?(${UNITS}))?$`, "i");
const VALUE = new RegExp(`^([-−–]?(?:${NUMBER}))(?: ?(${UNITS}))?$`, "i");

/** A number with its unit. */
export interface Figure {
  /** As written, and its value. */
  number: string;
  value: number;
  /** As written; "": none. */
  unit: string;
}

/** A line whose target is one bound, or a bare number that the row gives a side. */
export interface BoundLine extends Figure {
  side: Side;
  isBare: boolean;
  /** What precedes the number: "minst ". */
  before: string;
  /** The outcome likewise; undefined where it is more than a number with a unit. */
  outcome?: Figure;
}

const valueOf = (number: string): number =>
  Number(
    number
      .replace(/[ \u00a0]/g, "")
      .replace(",", ".")
      .replace(/^[−–]/, "-"),
  );

function outcomeOf({ outcome }: GradeLine): BoundLine["outcome"] {
  const [, number, unit = ""] = VALUE.exec(String(outcome ?? "").trim()) ?? [];
  return number === undefined ? undefined : { number, value: valueOf(number), unit };
}

/** The line as one bound; undefined: its target is something else. */
export function boundLine(line: GradeLine): BoundLine | undefined {
  const target = String(line.target ?? "").trim();
  const [, word, number, unit = ""] = PLAIN.exec(target) ?? [];
  if (number === undefined) return undefined;
  const named = (Object.keys(WORDS) as Side[]).find(
    (side) => word !== undefined && WORDS[side].split("|").includes(word.toLowerCase()),
  );
  const { reading } = readTarget({ text: target, indicator: line.indicator, goal: line.goal, unit: line.unit });
  if (!named && ((reading.kind !== "min" && reading.kind !== "max") || reading.strict)) return undefined;
  const outcome = outcomeOf(line);
  return {
    before: target.slice(0, target.indexOf(number)),
    side: named ?? (reading.kind as "min" | "max"),
    isBare: word === undefined,
    number,
    value: valueOf(number),
    unit,
    ...(outcome ? { outcome } : {}),
  };
}

/** The two values of a range and their unit, as written; undefined: the target is no range. */
export function rangeLine({ target }: GradeLine): [low: string, high: string, unit: string] | undefined {
  const [, low, high, unit = ""] = RANGE.exec(String(target ?? "").trim()) ?? [];
  return low === undefined || high === undefined ? undefined : [low, high, unit];
}

/** A number with its unit as they are written beside each other. */
export const figure = ({ number, unit }: Pick<Figure, "number" | "unit">): string =>
  unit === "" ? number : `${number} ${unit}`;
