import { sampledDear } from "../../whole";
import type { Fact } from "../real/score";
import { labelledTables } from "../real/tables";
import { correct, factsAfter, sampleOf, type Corrected } from "./corrections";

/** Per cent of facts that are right after one correction, after three, and with the whole map. */
type Shares = readonly [one: number, three: number, whole: number];

/** Of the tables with a header row, of all tables, or of the facts of a kind in all of them. */
type Line = "headed" | "all" | Fact;

interface Printed {
  every: number;
  shares: Partial<Record<Line, Shares>>;
  /** Tables whose whole map is refused: they have figures alone, and nothing that names them. */
  refused: string[];
}

/** What `npm run -s score -- --corrected --every 96` and `--every 24` print. */
const PRINTED: readonly Printed[] = [
  {
    every: 96,
    shares: {
      headed: [100, 100, 100],
      all: [99.5, 99.5, 99.5],
      node: [100, 100, 100],
      target: [100, 100, 100],
      outcome: [100, 100, 100],
      grade: [100, 100, 100],
      parent: [100, 100, 100],
    },
    refused: [],
  },
  {
    every: 24,
    shares: {
      headed: [100, 100, 100],
      all: [98.8, 99.8, 99.8],
      node: [100, 100, 100],
      target: [100, 100, 100],
      outcome: [99.1, 100, 100],
      grade: [98.8, 98.8, 98.8],
      parent: [95.8, 100, 100],
    },
    refused: [],
  },
];

/** So much less, in points, is one fact of several hundred that is read otherwise without a correction. */
const SLACK = 0.5;

const STEPS = [1, 3, -1] as const;

function sharesOf(all: readonly Corrected[], line: Line): Shares {
  const isHeaded = ({ table }: Corrected): boolean => table.rows.some(({ kind }) => kind === "head");
  const some = line === "headed" ? all.filter(isHeaded) : all;
  const fact = line === "headed" || line === "all" ? undefined : line;
  const [one, three, whole] = STEPS.map((step) => {
    const { found, n } = factsAfter(some, step, fact);
    return (100 * found) / n;
  });
  return [one!, three!, whole!];
}

sampledDear(
  2,
  PRINTED.map((one) => [one.every, one] as const),
)("every %ith labelled table, set right by a person who knows what is in it, by kind of fact", (every, printed) => {
  const all = sampleOf(labelledTables(), every, 1).map(correct);
  const lines = Object.entries(printed.shares) as [Line, Shares][];
  const worse = lines.flatMap(([line, floors]) =>
    sharesOf(all, line).flatMap((share, i) =>
      share < floors[i]! - SLACK ? `${line}, after ${STEPS[i]}: ${share.toFixed(1)}, printed ${floors[i]}` : [],
    ),
  );
  expect(worse).toEqual([]);
  expect(all.flatMap(({ table, refused }) => (refused ? table.name : []))).toEqual(printed.refused);
});
