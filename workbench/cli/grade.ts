import { undecided } from "../../src/domain/presets/undecided";
import { styrmodellNamed, words } from "./arguments";
import { gradeLines, print, text } from "./lines";
import type { CliCommand } from "./terminal";

export const grade: CliCommand = {
  usage: "grade [FIL|-] [--styrmodell NAMN]               en rad JSON per bedömning",
  async run(args, terminal) {
    const { values, positionals } = words(args, { styrmodell: { type: "string" } });
    const styrmodell = styrmodellNamed(values.styrmodell, terminal) ?? undecided;
    return print(gradeLines(text(positionals, terminal), styrmodell), terminal);
  },
};
