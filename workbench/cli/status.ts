import { basename } from "node:path";
import { status as statusCommand } from "../../src/commands/status";
import { indicatorsIn } from "../../src/domain/assessment";
import { reportTitle } from "../../src/report/periodTitle";
import { STYRMODELL_TAG } from "../../src/report/tags";
import { bookHtml } from "../../src/sheet/html";
import { FINAL, WRITING, asked, bookIn, clock, finalAsked, words, workbookOutput } from "./arguments";
import type { Status } from "./contracts";
import { plain } from "./lines";
import { statusSummary } from "./summary";
import { BadUsage } from "./disk";
import { around, done } from "./surroundings";
import type { CliCommand } from "./terminal";
import { save, type Output } from "./writer";

export const status: CliCommand = {
  usage:
    "status BOK.xlsx -o UT.xlsx [--styrmodell NAMN] [--period P] [--map FIL] [--now ISO] [--html FIL] [--final [--left all|1,3]] [--over] [--json]",
  async run(args, terminal) {
    const { values, positionals } = words(args, {
      ...WRITING,
      ...FINAL,
      html: { type: "string" },
      json: { type: "boolean" },
    });
    const path = bookIn("status", positionals);
    const output = workbookOutput("status", values.output, path);
    if (values.html === "" || values.html === "-") throw new BadUsage("status --html behöver ett namn på sidan.");
    const now = clock(values.now);
    const { surroundings, workbook } = around(path, now, terminal);
    const input = asked(values, terminal);
    const isFinal = await finalAsked("status", values, input, surroundings);
    const result = done(path, await statusCommand.perform({ ...input, isFinal }, surroundings));
    const { assessed, sheets, font } = result;
    const files: Output[] = [{ path: output, content: workbook.bytes(), of: path }];
    if (values.html !== undefined) {
      const { organisation, period } = assessed;
      const title = `${reportTitle(period)} – ${organisation ?? basename(path)}`;
      const look = { font, ...(organisation === undefined ? {} : { author: organisation }) };
      // Styrmodell tells the author what to change: no page of a final has it.
      const shown = sheets.filter(({ tag }) => !isFinal || tag !== STYRMODELL_TAG);
      files.push({ path: values.html, content: bookHtml(title, shown, look) });
    }
    save(files, terminal, values);
    terminal.out(
      values.json
        ? `${JSON.stringify(statusJson(basename(path), result))}\n`
        : statusSummary(result, output, values.html),
    );
    return 0;
  },
};

const statusJson = (book: string, { assessed, sheets, account }: Parameters<typeof statusSummary>[0]): Status => ({
  book,
  period: assessed.period,
  styrmodell: assessed.styrmodell.name,
  sheets: sheets.map(({ name, tag }) => ({ name, tag })),
  goals: assessed.areas.flatMap(({ node, goals }) =>
    goals.map((goal) => ({
      area: node.id,
      id: goal.node.id,
      title: goal.node.title,
      grade: goal.published.label,
      reason: plain(goal.reason),
    })),
  ),
  indicators: assessed.areas.flatMap(indicatorsIn).map(({ node, published, verdict }) => ({
    id: node.id,
    title: node.title,
    grade: published.label,
    reason: plain(verdict.reason),
  })),
  disagreements: assessed.disagreements.map((one) => ({ ...one, why: plain(one.why) })),
  problems: assessed.problems,
  coverage: assessed.coverage,
  custody: { before: account.before, ...account.found, missing: account.missing.map(({ cell }) => cell) },
});
