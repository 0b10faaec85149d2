import { keptScales, labelledWords, triedScales } from "../../workbench/train/stepWords";

/*
 * Scales that municipalities print, by their words alone: no counts, no colours, no figures. What is proposed is right or
 * asked about. Floors are what is reached; `npm run train -- --steps` prints each.
 */

type Held = "right" | "asked" | "wrong";
const countsOf = (all: readonly Held[]): Record<Held, number> => ({
  right: all.filter((one) => one === "right").length,
  asked: all.filter((one) => one === "asked").length,
  wrong: all.filter((one) => one === "wrong").length,
});

test("labelled scales of hands left out: the order and the classes that are proposed", () => {
  const tried = triedScales(labelledWords(), 1, 4);
  expect(tried.length).toBeGreaterThanOrEqual(40);
  for (const found of [countsOf(tried.map(({ order }) => order)), countsOf(tried.map(({ classes }) => classes))]) {
    expect(found.wrong).toBeLessThanOrEqual(1);
    expect(found.right / tried.length).toBeGreaterThanOrEqual(0.85);
  }
});

const kept = keptScales();
(kept ? test : test.skip)("printed scales of public reports: their order, or a question", () => {
  const { right, wrong } = countsOf((kept ?? []).map(({ how }) => how));
  expect(kept).toHaveLength(22);
  expect(wrong).toBe(0);
  expect(right).toBeGreaterThanOrEqual(14);
});
