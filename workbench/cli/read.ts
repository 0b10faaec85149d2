import { basename } from "node:path";
import { read as readCommand } from "../../src/commands/read";
import { mapIn, words } from "./arguments";
import type { Read } from "./contracts";
import { BadInput, BadUsage } from "./disk";
import { plain } from "./lines";
import { readSummary } from "./summary";
import { around, done } from "./surroundings";
import type { CliCommand } from "./terminal";

export const read: CliCommand = {
  usage: "read BOK.xlsx… [--json] [--map FIL]             tabeller, mål, indikatorer, avvikelser och problem",
  async run(args, terminal) {
    const { values, positionals } = words(args, { json: { type: "boolean" }, map: { type: "string" } });
    if (positionals.length === 0) throw new BadUsage("read behöver minst en arbetsbok.");
    const map = mapIn(values.map, terminal);
    let bad = false;
    for (const path of positionals) {
      try {
        const result = done(path, await readCommand.perform({ map }, around(path, new Date(0), terminal).surroundings));
        const book = basename(path);
        const line: Read = {
          book,
          ...result,
          disagreements: result.disagreements.map((one) => ({ ...one, why: plain(one.why) })),
        };
        terminal.out(values.json ? `${JSON.stringify(line)}\n` : readSummary(book, result));
      } catch (error) {
        if (!(error instanceof BadInput)) throw error;
        terminal.err(`${error.message}\n`);
        bad = true;
      }
    }
    return bad ? 1 : 0;
  },
};
