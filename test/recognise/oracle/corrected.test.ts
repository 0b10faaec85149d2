import { labelledTables } from "../real/tables";
import { sampled } from "../../whole";
import { correct, factsAfter, sampleOf, type Corrected } from "./corrections";
import type { Fact } from "../real/score";

/** Facts right without a correction, after one, after three, and with the whole map: in per cent of all. */
type Shares = Record<0 | 1 | 3 | "whole", number>;

/** Of which tables, or of which facts of all of them. */
type Line = "with a header row" | "all" | Fact;

/*
 * What `npm run score -- --corrected --every 24` prints, and of each fourth of these tables `--every 96`. A point less than
 * it found is a table that is set right no longer.
 */
const SETS: readonly [every: number, floors: Partial<Record<Line, Shares>>][] = [];

const STEPS = [0, 1, 3, "whole"] as const;

const shareOf = (some: readonly Corrected[], step: (typeof STEPS)[number], fact?: Fact): number => {
  const { found, n } = factsAfter(some, step === "whole" ? -1 : step, fact);
  return Math.round((found / n) * 1000) / 10;
};

function sharesOf(all: readonly Corrected[], line: Line): Shares {
  const some =
    line === "with a header row" ? all.filter(({ table }) => table.rows.some(({ kind }) => kind === "head")) : all;
  const fact = line === "with a header row" || line === "all" ? undefined : line;
  return Object.fromEntries(STEPS.map((step) => [step, shareOf(some, step, fact)])) as Shares;
}

sampled(2, SETS)(
  "every %ith labelled table, set right by a person who knows what is in it, by kind of fact",
  (every, floors) => {
    const all = sampleOf(labelledTables(), every, 1).map(correct);
    const lines = Object.keys(floors) as Line[];
    const found = Object.fromEntries(lines.map((line) => [line, sharesOf(all, line)])) as Record<Line, Shares>;
    const below = lines.flatMap((line) =>
      STEPS.filter((step) => found[line][step] < floors[line]![step]).map(
        (step) => `${line}, ${step}: ${found[line][step]} of ${floors[line]![step]}`,
      ),
    );
    expect(below).toEqual([]);
    // No correction that is true makes it worse.
    expect(all.flatMap(({ table, after }) => (after.at(-1)!.found < after[0]!.found ? table.name : []))).toEqual([]);
    expect(all.flatMap(({ refused }) => refused ?? [])).toEqual([]);
  },
);
