import { readTarget } from "../../src/interpret/targets/target";
import file from "./rounds.json";

/** How a round was read at first look, before the grammar was mended for what it showed. */
export interface FirstLook {
  /**
   * `pages`: real sentences of public pages. `others'`: texts of one who does not mend the grammar, several of their
   * rounds together. Only the counts of both are kept.
   */
  of: "targets" | "pages" | "directions" | "verdicts" | "others' targets" | "others' verdicts";
  round: number;
  n: number;
  right: number;
  wrong: number;
  /**
   * Shown and asked about (`assumed`), where the reading or its side differs from the label; for texts by others also
   * the remainder.
   */
  asked: number;
  /** Left as text, or as no verdict, where a person could say. */
  left: number;
}

interface Details {
  value?: number;
  value2?: number;
  unit?: string;
  direction?: string;
  strict?: boolean;
  due?: string;
  per?: string;
  baseline?: number;
}

export interface RoundTarget {
  round: number;
  text: string;
  indicator?: string;
  goal?: string;
  /**
   * `kinds`: what a careful person could say; the rest holds for whichever is read, text apart. `unclear`: a careful
   * person would ask.
   */
  /** `cap`: a change of that kind is to be no larger. */
  expect: { kinds: string[]; unclear?: true; cap?: true; parts?: { kind: string; value?: number }[] } & Details;
}

export const firstLooks = file.firstLook as FirstLook[];
export const roundTargets = file.targets as RoundTarget[];
export const roundDirections = file.directions as {
  round: number;
  indicator: string;
  better: "higher" | "lower" | "unclear";
}[];
export const roundVerdicts = file.verdicts as {
  round: number;
  target: string;
  outcome: string;
  met: (boolean | null)[];
}[];

export type Outcome = "right" | "wrong" | "asked" | "left";

/** How a target of a round is read today. An assumed reading is right when it agrees with the label. */
export function readRound({ text, indicator, goal, expect }: RoundTarget): Outcome {
  const { reading } = readTarget({ text, indicator, goal });
  if (reading.kind === "text") return expect.unclear || expect.kinds.includes("text") ? "right" : "left";
  if (expect.unclear && reading.assumed) return "right";
  // What a label says of a bound that may also be one of two demands is said of that demand.
  const isOneOfTwo = reading.kind === "allOf" && expect.value !== undefined;
  const got = (isOneOfTwo ? Object.assign({}, ...reading.parts) : reading) as Details;
  const same = (a: number | undefined, b: number | undefined): boolean =>
    a === undefined || (b !== undefined && Math.abs(a - b) < 1e-6);
  const parts = reading.kind === "allOf" ? reading.parts : [];
  const right =
    expect.kinds.includes(reading.kind) &&
    same(expect.value, got.value) &&
    same(expect.value2, got.value2) &&
    (expect.unit === undefined || expect.unit === got.unit) &&
    (expect.direction === undefined || expect.direction === got.direction) &&
    (expect.strict === true) === (got.strict === true) &&
    (!("value" in reading) || !reading.kind.endsWith("By") || (expect.cap === true) === "cap" in reading) &&
    (expect.due === undefined || expect.due === got.due) &&
    (expect.per === undefined || expect.per === got.per) &&
    same(expect.baseline, got.baseline) &&
    (reading.kind !== "allOf" ||
      (expect.parts ?? []).every(
        (part, i) => parts[i]?.kind === part.kind && same(part.value, (parts[i] as Details).value),
      ));
  return right ? "right" : reading.assumed ? "asked" : "wrong";
}

/**
 * The side of a bare number with its indicator: right when it agrees with the label, or when it is unclear and asked
 * about.
 */
export function readSide({ indicator, better }: { indicator: string; better: string }): Outcome {
  const { reading } = readTarget({ text: "12", indicator });
  if (reading.assumed) return better === "unclear" ? "right" : "asked";
  return "direction" in reading && reading.direction === better ? "right" : "wrong";
}
