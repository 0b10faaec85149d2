import { layOut } from "./layouts/layout";
import { whole } from "../whole";
import { emptyScore, scoreLayout, type Figure } from "./layouts/score";

/** Least shares in percent, over eighty workbooks of the generator; `npm run score` prints the figures themselves. */
const LEAST: [Figure, number][] = [
  ["roles recall", 97],
  ["roles precision", 98],
  ["indicators found", 97],
  ["indicators true", 99],
  ["goals found", 97],
  ["goals true", 97],
  ["goal of indicator", 97],
  ["area of goal", 97],
  ["outcomes", 98],
  ["outcomes true", 99],
  ["targets", 97],
  ["targets true", 96],
  ["grades", 96],
  ["decoys left", 92],
  ["cells accounted", 100],
];

/** `npm test` takes the last thirty-two of them. `FEWEST`: what a share is at least of. */
const [FIRST, FEWEST] = whole ? [500, 30] : [548, 20];

const score = emptyScore();
for (let seed = FIRST; seed < 580; seed++) scoreLayout(layOut(seed), score);

test.each(LEAST)("%s: at least %d of a hundred", (figure, least) => {
  const { right, n } = score[figure];
  expect(n).toBeGreaterThan(FEWEST);
  expect((100 * right) / n).toBeGreaterThanOrEqual(least);
});

test("the same seed gives the same workbook", () => {
  expect(layOut(7)).toEqual(layOut(7));
});
