import { scoreTable, sum, type TableScore } from "./real/score";
import { relaid } from "./relaid/layouts";
import { runs, whole } from "../whole";

/*
 * One plan in many layouts: the same plan comes back, or a question is asked. The floors are the current results; the
 * aim is every fact in the common forms and nothing silent in any.
 */
const LAYOUTS = whole ? runs(20, 600) : 20;
const FLOORS = whole ? { share: 0.96, silent: 26, falseNodes: 46 } : { share: 0.985, silent: 0, falseNodes: 3 };

describe(`${LAYOUTS} layouts of five municipalities' plans`, () => {
  const scores: TableScore[] = [];
  beforeAll(() => {
    for (let seed = 0; seed < LAYOUTS; seed++) scores.push(scoreTable(relaid(seed).table));
  });

  it("give back the share of the plan's facts that has been reached", () => {
    const { found, facts } = sum(scores);
    expect(found / facts).toBeGreaterThanOrEqual(FLOORS.share);
  });
  it("are wrong without a word no more often than has been reached", () =>
    expect(sum(scores).silent.length).toBeLessThanOrEqual(FLOORS.silent));
  it("give no more goals and measures that nobody has", () =>
    expect(sum(scores).false).toBeLessThanOrEqual(FLOORS.falseNodes));
});

it("lays a plan out the same way each time", () => {
  expect(relaid(7).table.sheets[0]!.values).toEqual(relaid(7).table.sheets[0]!.values);
});
