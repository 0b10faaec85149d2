import { words } from "./arguments";
import { interpretLines, print, text } from "./lines";
import type { CliCommand } from "./terminal";

export const interpret: CliCommand = {
  usage: "interpret [FIL|-]                               en måltext per rad, tolkad som JSON",
  async run(args, terminal) {
    const { positionals } = words(args, {});
    return print(interpretLines(text(positionals, terminal)), terminal);
  },
};
