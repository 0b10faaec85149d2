import { basename } from "node:path";
import { proposalInWords } from "../../src/commands/proposalInWords";
import { propose as proposeCommand, type ProposeInput } from "../../src/commands/propose";
import { periodText } from "../../src/interpret/time/period";
import { bookIn, clock, mapIn, words, workbookOutput } from "./arguments";
import { BadUsage } from "./disk";
import { around, done } from "./surroundings";
import type { CliCommand } from "./terminal";
import { save } from "./writer";

export const propose: CliCommand = {
  usage: "propose BOK.xlsx [--accept all|1,3,4 -o UT.xlsx] [--map FIL] [--now ISO] [--over] [--json]",
  async run(args, terminal) {
    const { values, positionals } = words(args, {
      output: { type: "string", short: "o" },
      accept: { type: "string" },
      map: { type: "string" },
      now: { type: "string" },
      over: { type: "boolean" },
      json: { type: "boolean" },
    });
    const path = bookIn("propose", positionals);
    const accept = accepted(values.accept);
    const output = accept === undefined ? undefined : workbookOutput("propose", values.output, path);
    const { surroundings, workbook } = around(path, clock(values.now), terminal);
    const input = { map: mapIn(values.map, terminal), ...(accept === undefined ? {} : { accept }) };
    const { proposal, styrmodell, sheet } = done(path, await proposeCommand.perform(input, surroundings));
    if (output !== undefined) save([{ path: output, content: workbook.bytes(), of: path }], terminal, values);
    if (values.json) terminal.out(`${JSON.stringify({ book: basename(path), ...proposal, styrmodell })}\n`);
    else
      terminal.out(
        [
          `${basename(path)}: styrmodell ur de tryckta bedömningarna för ${periodText(proposal.period)}`,
          ...proposalInWords(proposal.rows).map(({ text, explained }, i) => `  ${i + 1}. ${text} (${explained})`),
          sheet === undefined ? "Inget är skrivet." : `Bladet ”${sheet}” är skrivet: ${output}`,
          "",
        ].join("\n"),
      );
    return 0;
  },
};

function accepted(text: string | undefined): ProposeInput["accept"] {
  if (text === undefined || text === "all") return text;
  const rows = text.split(",").map((one) => Number(one) - 1);
  if (rows.some((row) => !Number.isInteger(row) || row < 0))
    throw new BadUsage(`--accept ${text}: skriv all, eller radernas nummer som 1,3,4.`);
  return rows;
}
