import { readTarget } from "../../src/interpret/targets/target";
import practice from "./practice-targets.json";
import pages from "./page-targets.json";

/** A target as an organisation prints it, with a careful person's reading. */
export interface KnownTarget {
  text: string;
  indicator?: string;
  goal?: string;
  org: string;
  source: string;
  /**
   * Which set of organisations it belongs to. practice-1 and practice-2: organisations in turn, both read while the
   * grammar was written; pages: public pages read while it was written; first-look: labelled before they were read by
   * machine (at that first look 56 of 72 right, 7 wrong), then mended for.
   */
  half: string;
  expect: { kind: string; value?: number; value2?: number; unit?: string; strict?: boolean; direction?: string };
}

/** How the targets of a set were read. `leftAsText`: left to a person although a person could read a rule. */
export interface TargetScore {
  half: string;
  n: number;
  right: number;
  wrong: KnownTarget[];
  leftAsText: KnownTarget[];
}

export const knownTargets: KnownTarget[] = [...practice, ...pages] as KnownTarget[];

/**
 * Right: kind, values, strictness, percent and direction are as expected. A direction that was assumed counts as read.
 */
export function judged(known: KnownTarget): "right" | "wrong" | "leftAsText" {
  const got = readTarget({ text: known.text, indicator: known.indicator, goal: known.goal }).reading;
  const { expect } = known;
  const right =
    got.kind === expect.kind &&
    (expect.value === undefined || ("value" in got && Math.abs(got.value - expect.value) < 1e-9)) &&
    (expect.value2 === undefined || ("value2" in got && got.value2 === expect.value2)) &&
    (expect.unit === undefined || got.unit === undefined || got.unit === expect.unit) &&
    (expect.direction === undefined ||
      !("direction" in got) ||
      got.direction === undefined ||
      got.direction === expect.direction) &&
    ("strict" in got && got.strict === true) === (expect.strict === true);
  return right ? "right" : got.kind === "text" ? "leftAsText" : "wrong";
}

/** The scores of each set of organisations. */
export function targetScores(): TargetScore[] {
  return [...new Set(knownTargets.map((known) => known.half))].map((half) => {
    const rows = knownTargets.filter((known) => known.half === half);
    const as = (outcome: string): KnownTarget[] => rows.filter((known) => judged(known) === outcome);
    return { half, n: rows.length, right: as("right").length, wrong: as("wrong"), leftAsText: as("leftAsText") };
  });
}
