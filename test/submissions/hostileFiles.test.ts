import { merge } from "../../src/commands/merge";
import { newBook } from "../../src/sheet/book";
import { around } from "../commands/workbook";
import { honestFile, hostileFiles } from "../files/hostileFiles";
import { ENDLESS, processorTime } from "../processorTime";
import { dear, step } from "../whole";
import { town } from "./town";

/** One sentence of plain words, without a name of a class or a place in code. */
const SENTENCE = /^[\p{Lu}”"'(][^\n]*[.!?)”]$/u;
const CODE = /Error\b|\bat \S+:\d+|\.ts\b|\.js\b|undefined|NaN|\[object/u;

dear(
  "every hostile file that is handed in is read or named in one sentence, alone and among others, and nothing is written",
  async () => {
    const { surroundings, writes } = around({ ...newBook(), sheets: [town().sheet] });
    const edit = () => Promise.reject(new Error("The table is not touched."));
    const workbook = { ...surroundings.workbook, spills: async () => [], edit };
    const tally = { read: 0, named: 0, slowest: 0 };
    // What a program costs the first time that it runs is not the file's.
    await merge.perform(
      { files: [{ name: "hel.xlsx", bytes: honestFile() }], accept: "none" },
      { ...surroundings, workbook },
    );
    // Each of them is read alone in test/files/hostileFiles.test.ts, the even ones in each run: of the odd ones every
    // eighth file is handed in, in the nightly run all.
    const nth = step(8, 1);
    for (const { name, bytes } of [...hostileFiles(1)].filter((_, at) => at % nth === 1 % nth)) {
      const used = processorTime();
      const done = await merge.perform(
        { files: [{ name: `${name}.xlsx`, bytes }], accept: "none" },
        { ...surroundings, workbook },
      );
      if (!done.ok) throw new Error(`${name}: ${done.reason}`);
      const { skipped, diff } = done.value;
      const texts = [
        ...skipped.map(({ why }) => why),
        ...diff.unread.map(({ why }) => why),
        ...diff.unknown.map(({ why }) => why),
      ];
      expect(skipped.length + diff.handings.length + diff.beside.length).toBeGreaterThan(0);
      expect(skipped.filter(({ why }) => !SENTENCE.test(why)).map(({ why }) => `${name}: ${why}`)).toEqual([]);
      expect(texts.filter((why) => CODE.test(why))).toEqual([]);
      expect(JSON.stringify(diff)).not.toContain("root:");
      tally[skipped.length > 0 ? "named" : "read"]++;
      const seconds = used();
      tally.slowest = Math.max(tally.slowest, seconds);
      expect(seconds).toBeLessThan(ENDLESS);
    }
    expect(writes()).toBe(0);
    expect(tally.named).toBeGreaterThan(0);
    process.stdout.write(
      `hostile files handed in: ${tally.read} read, ${tally.named} named, the slowest ${tally.slowest.toFixed(1)} s of processor time\n`,
    );
  },
);
