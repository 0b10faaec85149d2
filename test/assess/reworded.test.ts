import { reworded, REWORDINGS, sureLines } from "./reworded/lines";
import { inWhole, step } from "../whole";

/*
 * The same target and outcome in other words give the same grade. The lines are those of public rows and labelled tables
 * whose grade is said surely, each also with the contrary bound, so that only the bound's words can give the side; the
 * rewordings were written before they were run. No label is needed: a line is held against its own first verdict.
 */

/** One of so many lines is taken. */
const PART = step(144, 6);

/**
 * How many lines are asked about in other words, of those of the whole run, as far as has been reached; none of the other
 * rewordings. None at all may get another grade: that is wrong without a word.
 */
const ASKED: Record<string, number> = {
  "max: (högst N)": 3,
  "range: A--B U": 3,
  // A sign alone may be a level: the change is shown and asked about.
  "down: -M": 2,
  "down: −M": 2,
  "down: – M": 2,
  "name: X, minst (%) | 80": 3,
  "name: X (minst, %) | 80": 3,
  "name: X (min) | 80 %": 4,
  "name: X ska vara minst 80 % |": 4,
  // After a comma a bound may as well be part of what is measured ("frånvaro, minst 20 %").
  "name: X, minst 80 % |": 280,
  "unit: in the target alone": 2,
  "unit: in a column of its own": 3,
  // In thousandths a share may pass for a rate.
  "unit: % → promille, target": 4,
  "unit: % → promille, both": 4,
  "unit: % → ‰, target": 4,
  "unit: % → ‰, both": 4,
  "unit: dagar → d, outcome": 1,
  "unit: dagar → d, both": 1,
};

describe("a line in other words", () => {
  const lines = sureLines(PART);

  test("many lines are said surely", () => expect(lines.length).toBeGreaterThan(1_000 / PART));

  // A mark that nobody explains is asked about, in a line as in a sheet: these are the same words no longer.
  const isMarked = (id: string): boolean => id.endsWith("*") && !id.startsWith("title:");
  const entries = Object.entries(REWORDINGS);

  test.each(entries.filter(([id]) => isMarked(id)))("%s: asked about", (_, of) => {
    const { same, asked, other } = reworded(lines, of);
    expect({ same, other }).toEqual({ same: 0, other: [] });
    expect(asked.length).toBeGreaterThan(0);
  });

  test.each(entries.filter(([id]) => !isMarked(id)))("%s", (id, of) => {
    const { asked, other } = reworded(lines, of);
    expect(other).toEqual([]);
    expect(asked.slice(ASKED[id] ?? 0)).toEqual([]);
  });

  inWhole("each rewording applies to a line", () => {
    const sure = sureLines(1);
    const applies = (of: (typeof REWORDINGS)[string]): boolean =>
      sure.some((line) => {
        const { same, asked } = reworded([line], of);
        return same + asked.length > 0;
      });
    expect(Object.keys(REWORDINGS).filter((id) => !applies(REWORDINGS[id]!))).toEqual([]);
  });
});
