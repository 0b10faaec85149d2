import { basename } from "node:path";
import { read as readCommand } from "../../src/commands/read";
import { mapIn, words } from "./arguments";
import { BadInput, BadUsage } from "./disk";
import { plain } from "./lines";
import { readSummary } from "./summary";
import { around, done, type CliCommand } from "./surroundings";

export const read: CliCommand = {
  usage: "read BOK.xlsx… [--json] [--map FIL]             tabeller, mål, indikatorer, avvikelser och problem",
  async run(args) {
    const { values, positionals } = words(args, { json: { type: "boolean" }, map: { type: "string" } });
    if (positionals.length === 0) throw new BadUsage("read behöver minst en arbetsbok.");
    const map = mapIn(values.map);
    let bad = false;
    for (const path of positionals) {
      try {
        const result = done(path, await readCommand.perform({ map }, around(path, new Date(0)).surroundings));
        const book = basename(path);
        process.stdout.write(values.json ? `${JSON.stringify({ book, ...result, disagreements: result.disagreements.map((one) => ({ ...one, why: plain(one.why) })) })}\n` : readSummary(book, result));
      } catch (error) {
        if (!(error instanceof BadInput)) throw error;
        process.stderr.write(`${error.message}\n`);
        bad = true;
      }
    }
    return bad ? 1 : 0;
  },
};
