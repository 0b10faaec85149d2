import { words } from "./arguments";
import { interpretLines, print } from "./lines";
import { text, type CliCommand } from "./surroundings";

export const interpret: CliCommand = {
  usage: "interpret [FIL|-]                               en måltext per rad, tolkad som JSON",
  async run(args) {
    const { positionals } = words(args, {});
    return print(interpretLines(text(positionals)));
  },
};
