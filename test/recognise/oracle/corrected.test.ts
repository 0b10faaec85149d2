import { labelledTables } from "../real/tables";
import { correct, factsAfter, sampleOf, wholly } from "./corrections";

const share = ({ found, n }: { found: number; n: number }): number => found / n;

describe("labelled tables set right by a person who knows what is in them", () => {
  // Of all tables `npm run score -- --corrected` has 99 %; every fortieth has more chance in it.
  test("with a whole map, every fortieth", () => {
    const tables = sampleOf(labelledTables(), 40, 5);
    const scores = tables.map((table) => wholly(table).score);
    const [found, facts] = [
      scores.reduce((sum, one) => sum + one.found, 0),
      scores.reduce((sum, one) => sum + one.facts, 0),
    ];
    expect(found / facts).toBeGreaterThan(0.965);
  });

  test("after three corrections, those with a header row, every ninety-sixth", () => {
    const tables = sampleOf(labelledTables(), 96, 11).filter(({ rows }) => rows.some(({ kind }) => kind === "head"));
    const all = tables.map(correct);
    expect(share(factsAfter(all, 3))).toBeGreaterThan(0.96);
    expect(share(factsAfter(all, 3))).toBeGreaterThanOrEqual(share(factsAfter(all, 0)));
  });
});
