import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { templateFiles, templates as templatesCommand, type TemplatesResult } from "../../src/commands/templates";
import { periodText } from "../../src/interpret/time/period";
import { WRITING, asked, bookIn, clock, words, workbookOutput } from "./arguments";
import { BadUsage, makeFolder } from "./disk";
import { around, done } from "./surroundings";
import type { CliCommand } from "./terminal";
import { besideOthers, save } from "./writer";

/** The name of a file of another kind than a workbook's: no folder is meant by it, unless there is one. */
const FILE_NAME = /\.(?:xls|xlsb|xlt[xm]?|doc[xm]?|dot[xm]?|od[st]|csv|json|txt|ics|html?|pdf|zip)$/i;

export const templates: CliCommand = {
  usage:
    "templates BOK.xlsx -o MAPP|UT.xlsx [--period P] [--senast DAG] [--styrmodell NAMN] [--map FIL] [--now ISO] [--over]   en mall per nämnd",
  async run(args, terminal) {
    const { values, positionals } = words(args, { ...WRITING, senast: { type: "string" } });
    const path = bookIn("templates", positionals);
    if (!values.output || values.output === "-") throw new BadUsage("templates behöver -o MAPP eller -o UT.xlsx.");
    const now = clock(values.now);
    const input = { ...asked(values, terminal), ...(values.senast === undefined ? {} : { returnBy: values.senast }) };
    const { surroundings, workbook } = around(path, now, terminal);
    if (/\.xls[xm]$/i.test(values.output)) {
      const output = workbookOutput("templates", values.output, path);
      const made = done(path, await templatesCommand.perform(input, surroundings));
      save([{ path: output, content: workbook.bytes(), of: path }], terminal, values);
      terminal.out(
        summary(
          made,
          output,
          made.templates.map(({ sheet }) => `bladet ”${sheet}”`),
        ),
      );
      return 0;
    }
    const folder = values.output;
    if (FILE_NAME.test(folder) && !existsSync(folder))
      throw new BadUsage(
        `-o ${folder}: templates skriver arbetsböcker. Skriv en mapp, eller ett namn som slutar på .xlsx.`,
      );
    const made = done(path, await templateFiles.perform(input, surroundings));
    makeFolder(folder);
    const beside = (name: string): string => besideOthers(join(folder, name));
    const files = made.files.map(({ name, bytes }) => ({ path: beside(name), content: bytes }));
    const texts = made.enclosed.map(({ name, text }) => ({ path: beside(name), content: text }));
    save([...files, ...texts], terminal);
    terminal.out(
      summary(
        made,
        folder,
        files.map(({ path: file }) => basename(file)),
      ),
    );
    return 0;
  },
};

function summary(
  { period, templates: made, without, custody }: TemplatesResult,
  output: string,
  places: string[],
): string {
  const lines = [
    `Mallar för ${periodText(period)}:`,
    ...made.map(
      ({ committee, goals, indicators }, i) =>
        `  ${committee}: ${goals} mål, ${indicators} ${indicators === 1 ? "indikator" : "indikatorer"} → ${places[i]}`,
    ),
  ];
  lines.push(...without, ...(custody === undefined ? [] : [custody]));
  lines.push(`Skrivet: ${output}`);
  return `${lines.join("\n")}\n`;
}
