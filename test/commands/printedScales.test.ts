import { keptScales, labelledWords, triedScales } from "../../workbench/train/stepWords";
import { readFileSync } from "node:fs";
import { propose } from "../../src/commands/propose";
import { presetNamed } from "../../src/domain/presets";
import { KNOWN_SCALES, stepNamed } from "../../src/domain/scales";
import { readBook } from "../../src/files/xlsx";
import { STYRMODELL_TAG } from "../../src/report/tags";
import type { Book } from "../../src/sheet/book";
import { around } from "./workbook";

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

const SAMPLES = ["katrineholm", "lindesberg", "mariestad", "motala", "stratsys", "vaggeryd"];

/** A sample without its styrmodell, as one who has never used the add-in has it. */
function undecidedSample(name: string): Book {
  const read = readBook(readFileSync(`samples/${name}.xlsx`));
  if (!read.ok) throw new Error(name);
  const sheets = read.book.sheets.filter(({ tag, name: own }) => tag !== STYRMODELL_TAG && own !== "Styrmodell");
  return { ...read.book, sheets, memory: undefined };
}

test.each(SAMPLES)(
  "%s: what is proposed has the words, the order and the classes of its known styrmodell",
  async (name) => {
    const done = await propose.perform({}, around(undecidedSample(name)).surroundings);
    if (!done.ok) throw new Error(done.reason);
    const { scales, rows } = done.value.proposal;
    const known = [...(presetNamed(name)?.scales ?? []), ...KNOWN_SCALES];
    for (const row of rows.filter(({ part }) => part === "skala")) {
      const printed = (row.steps ?? []).filter(({ words }) => words.length > 0);
      // Of the known scales one has all the printed words, in this order and with these classes.
      const fitting = known.filter((scale) => {
        const places = printed.map(({ words }) => stepNamed(scale, words[0]?.text ?? "") ?? -1);
        const areInOrder = places.every((at, i) => at >= 0 && (i === 0 || at > places[i - 1]!));
        return areInOrder && printed.every((step, i) => step.class === (scale.steps[places[i]!]?.class ?? null));
      });
      expect({ level: row.level, steps: printed.map(({ label }) => label), isKnown: fitting.length > 0 }).toMatchObject(
        {
          isKnown: true,
        },
      );
      expect(scales.map((one) => one.name)).toContain(row.sets.scale);
    }
  },
);
