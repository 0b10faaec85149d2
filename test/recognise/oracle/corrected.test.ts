import { sampled } from "../../whole";
import { labelledTables } from "../real/tables";
import { correct, factsAfter, sampleOf, wholly } from "./corrections";

const share = ({ found, n }: { found: number; n: number }): number => found / n;

const seeds = (count: number): (readonly [number])[] => Array.from({ length: count }, (_, i) => [i + 1] as const);

describe("labelled tables set right by a person who knows what is in them", () => {
  // Of all tables `npm run score -- --corrected` has 99 %; a part of sixteen has more chance in it.
  sampled(8, seeds(8))("with a whole map, part %i of 8", (seed) => {
    const tables = sampleOf(labelledTables(), 40, seed * 5);
    const scores = tables.map((table) => wholly(table).score);
    const [found, facts] = [
      scores.reduce((sum, one) => sum + one.found, 0),
      scores.reduce((sum, one) => sum + one.facts, 0),
    ];
    expect(found / facts).toBeGreaterThan(0.965);
  });

  sampled(4, seeds(4))("after three corrections, those with a header row, part %i of 4", (seed) => {
    const tables = sampleOf(labelledTables(), 96, seed * 11).filter(({ rows }) =>
      rows.some(({ kind }) => kind === "head"),
    );
    const all = tables.map(correct);
    expect(share(factsAfter(all, 3))).toBeGreaterThan(0.96);
    expect(share(factsAfter(all, 3))).toBeGreaterThanOrEqual(share(factsAfter(all, 0)));
  });
});
