import { extname } from "node:path";
import { report as reportCommand } from "../../src/commands/report";
import { KINDS, type ReportKind } from "../../src/report/annual/report";
import { documentDocx } from "../../src/files/docx";
import { documentHtml } from "../../src/sheet/documentHtml";
import { clock, mapIn, styrmodellNamed, words } from "./arguments";
import { BadUsage, save } from "./disk";
import { around, done, type CliCommand } from "./surroundings";

const FORMATS = [".xlsx", ".docx", ".html"];

export const report: CliCommand = {
  usage: `report BOK.xlsx --kind ${KINDS.join("|")} -o UT.xlsx|.docx|.html [--styrmodell NAMN] [--period P] [--map FIL] [--now ISO]`,
  async run(args) {
    const { values, positionals } = words(args, {
      kind: { type: "string" },
      output: { type: "string", short: "o" },
      styrmodell: { type: "string" },
      period: { type: "string" },
      map: { type: "string" },
      now: { type: "string" },
    });
    const [path, ...more] = positionals;
    const kind = KINDS.find((one) => one === values.kind);
    const output = values.output;
    if (!path || more.length > 0) throw new BadUsage("report behöver en arbetsbok.");
    if (!kind) throw new BadUsage(`report behöver --kind: ${KINDS.join(", ")}.`);
    const format = FORMATS.find((one) => one === extname(output ?? "").toLowerCase());
    if (!output || !format) throw new BadUsage("report behöver -o UT.xlsx, UT.docx eller UT.html.");
    const now = clock(values.now);
    const { surroundings, workbook } = around(path, now);
    const into = format === ".xlsx" ? "sheets" : "document";
    const { document, sheets } = done(path, await reportCommand.perform({ kind: kind satisfies ReportKind, into, styrmodell: styrmodellNamed(values.styrmodell), period: values.period, map: mapIn(values.map) }, surroundings));
    const content = format === ".xlsx" ? workbook.bytes() : format === ".docx" ? await documentDocx(document, now) : documentHtml(document);
    save([{ path: output, content }]);
    process.stdout.write(`${document.title}, ${document.eyebrow}\nSkrivet: ${output}${sheets.length > 0 ? ` (${sheets.map(({ name }) => name).join(", ")})` : ""}\n`);
    return 0;
  },
};
