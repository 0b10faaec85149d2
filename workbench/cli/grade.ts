import { standard } from "../../src/domain/presets/standard";
import { styrmodellNamed, words } from "./arguments";
import { gradeLines, print } from "./lines";
import { text, type CliCommand } from "./surroundings";

export const grade: CliCommand = {
  usage: "grade [FIL|-] [--styrmodell NAMN]               en rad JSON per bedömning",
  async run(args) {
    const { values, positionals } = words(args, { styrmodell: { type: "string" } });
    const styrmodell = styrmodellNamed(values.styrmodell) ?? standard;
    return print(gradeLines(text(positionals), styrmodell));
  },
};
