import { reworded, REWORDINGS, sureLines } from "./reworded/lines";
import { whole } from "../whole";

/*
 * The same target and outcome in other words give the same grade. The lines are those of public rows and labelled tables
 * whose grade is said surely, each also with the contrary bound, so that only the bound's words can give the side; the
 * rewordings were written before they were run. No label is needed: a line is held against its own first verdict.
 */

/** Every so many of the lines are taken in each run, all of them in the whole run. */
const PART = 32;

/**
 * How many lines are asked about in other words, of all lines, as far as has been reached; none of the other
 * rewordings. None at all may get another grade: that is wrong without a word.
 */
const ASKED: Record<string, number> = {
  "max: (högst N)": 8,
  "range: A--B U": 19,
  // A sign alone may be a level: the change is shown and asked about.
  "up: +M": 6,
  "up: + M": 6,
  "down: -M": 6,
  "down: −M": 6,
  "down: – M": 6,
  "name: X, minst (%) | 80": 9,
  "name: X (minst, %) | 80": 9,
  "name: X, minst | 80 %": 1,
  "name: X (min) | 80 %": 8,
  "name: X ska vara minst 80 % |": 37,
  // After a comma a bound may as well be part of what is measured ("frånvaro, minst 20 %").
  "name: X, minst 80 % |": 1577,
  "title: gemener": 1,
  "title: Indikator: X": 1,
  "title: Mått: X": 1,
  "title: X:": 1,
  "title: X 1)": 2,
  "title: X¹": 1,
  "title: R, andel": 2,
  "title: R, andel i %": 2,
  "title: R (andel)": 2,
  "title: Andel (%) R": 2,
  "unit: in the target alone": 9,
  "unit: in a column of its own": 10,
  "unit: in the name": 3,
  // In thousandths a share may pass for a rate.
  "unit: % → promille, target": 13,
  "unit: % → promille, both": 13,
  "unit: % → ‰, target": 13,
  "unit: % → ‰, both": 13,
  "unit: dagar → d, outcome": 3,
  "unit: dagar → d, both": 3,
  "time: W varje år": 1,
};

describe("a line in other words", () => {
  const lines = sureLines().filter((_, at) => whole || at % PART === 0);

  test("many lines are said surely", () => expect(lines.length).toBeGreaterThan(1_400 / (whole ? 1 : PART)));

  test.each(Object.entries(REWORDINGS))("%s", (id, of) => {
    const { asked, other } = reworded(lines, of);
    expect(other).toEqual([]);
    expect(asked.slice(ASKED[id] ?? 0)).toEqual([]);
  });

  if (whole)
    test("each rewording applies to a line", () =>
      expect(
        Object.entries(REWORDINGS).filter(([, of]) => {
          const { same, asked } = reworded(lines, of);
          return same + asked.length === 0;
        }),
      ).toEqual([]));
});
