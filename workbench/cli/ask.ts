import { ask as askCommand, leftOutInWords } from "../../src/commands/ask";
import { bookIn, words } from "./arguments";
import { around, done } from "./surroundings";
import type { CliCommand } from "./terminal";

export const ask: CliCommand = {
  usage:
    "ask BOK.xlsx [--sheet BLAD] [--owners] [--comments] [--contacts]   frågan till en assistent; svaret är en --map",
  async run(args, terminal) {
    const { values, positionals } = words(args, {
      sheet: { type: "string" },
      owners: { type: "boolean" },
      comments: { type: "boolean" },
      contacts: { type: "boolean" },
    });
    const path = bookIn("ask", positionals);
    const asked = done(path, await askCommand.perform(values, around(path, new Date(0), terminal).surroundings));
    terminal.out(asked.text);
    const leftOut = leftOutInWords(asked);
    if (leftOut !== "") terminal.err(`${path}: ${leftOut}\n`);
    return 0;
  },
};
