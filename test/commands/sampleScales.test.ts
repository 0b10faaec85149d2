import { readFileSync } from "node:fs";
import { propose } from "../../src/commands/propose";
import { presetNamed } from "../../src/domain/presets";
import { KNOWN_SCALES, stepNamed } from "../../src/domain/scales";
import { readBook } from "../../src/files/xlsx";
import { STYRMODELL_TAG } from "../../src/report/tags";
import type { Book } from "../../src/sheet/book";
import { around } from "./workbook";

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
