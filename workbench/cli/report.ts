import { extname } from "node:path";
import { report as reportCommand } from "../../src/commands/report";
import { reportFile } from "../../src/commands/reportFile";
import { KINDS } from "../../src/domain/reportParts";
import { asked, clock, words, WRITING } from "./arguments";
import { BadUsage, save } from "./disk";
import { around, done } from "./surroundings";
import type { CliCommand } from "./terminal";

const FORMATS = ["xlsx", "docx", "html"] as const;

export const report: CliCommand = {
  usage: `report BOK.xlsx --kind ${KINDS.join("|")} -o UT.xlsx|.docx|.html [--styrmodell NAMN] [--period P] [--map FIL] [--now ISO]`,
  async run(args, terminal) {
    const { values, positionals } = words(args, { ...WRITING, kind: { type: "string" } });
    const [path, ...more] = positionals;
    const kind = KINDS.find((one) => one === values.kind);
    const output = values.output;
    if (!path || more.length > 0) throw new BadUsage("report behöver en arbetsbok.");
    if (!kind) throw new BadUsage(`report behöver --kind: ${KINDS.join(", ")}.`);
    const format = FORMATS.find((one) => `.${one}` === extname(output ?? "").toLowerCase());
    if (!output || !format) throw new BadUsage("report behöver -o UT.xlsx, UT.docx eller UT.html.");
    const { surroundings, workbook } = around(path, clock(values.now), terminal);
    const input = { kind, ...asked(values, terminal) };
    if (format === "xlsx") {
      const { document, sheets } = done(path, await reportCommand.perform({ ...input, into: "sheets" }, surroundings));
      save([{ path: output, content: workbook.bytes() }]);
      terminal.out(
        `${document.title}, ${document.eyebrow}\nSkrivet: ${output} (${sheets.map(({ name }) => name).join(", ")})\n`,
      );
    } else {
      const { name, bytes } = done(path, await reportFile.perform({ ...input, format }, surroundings));
      save([{ path: output, content: bytes }]);
      terminal.out(`${name.slice(0, -extname(name).length)}\nSkrivet: ${output}\n`);
    }
    return 0;
  },
};
