import { extname } from "node:path";
import { intoWord } from "../../src/commands/intoWord";
import { intoWordInWords } from "../../src/commands/intoWordInWords";
import { report as reportCommand, type ReportInput } from "../../src/commands/report";
import { reportFiles, type ReportFormat } from "../../src/commands/reportFile";
import { DOCUMENT_KINDS } from "../../src/domain/reportParts";
import { NO_TIME } from "../../src/files/zipWriter";
import { isUndecided } from "../../src/domain/styrmodell";
import { wordKindOf } from "../../src/sheet/wordKind";
import { FINAL, WRITING, asked, bookIn, clock, finalAsked, words, workbookOutput } from "./arguments";
import { BadUsage, load } from "./disk";
import { undecidedLine } from "./summary";
import { around, done } from "./surroundings";
import type { CliCommand, Terminal } from "./terminal";
import { save } from "./writer";

const FORMATS = ["xlsx", "docx", "html"] as const;

/** Options of a report, and its destination. */
interface Asked {
  path: string;
  output: string;
  input: Omit<ReportInput, "into" | "isFinal">;
  final: { final?: boolean; left?: string };
  now: Date;
  terminal: Terminal;
  over: boolean;
}

async function intoSheets({ path, output, input, final, now, terminal, over }: Asked): Promise<void> {
  const { surroundings, workbook } = around(path, now, terminal);
  const isFinal = await finalAsked("report", final, input, surroundings);
  const written = done(path, await reportCommand.perform({ ...input, isFinal, into: "sheets" }, surroundings));
  const { document, sheets, custody, facts } = written;
  save([{ path: output, content: workbook.bytes(), of: path }], terminal, { over });
  terminal.out(
    `${document.title}, ${document.eyebrow}\nSkrivet: ${output} (${sheets.map(({ name }) => name).join(", ")})\n${custody === undefined ? "" : `${custody}\n`}${undecidedLine(isUndecided(facts.assessed.styrmodell))}`,
  );
}

/** A page for the web has its data beside it. */
async function intoFile(
  { path, output, input, final, now, terminal, over }: Asked,
  format: ReportFormat,
): Promise<void> {
  const { surroundings } = around(path, now, terminal);
  const formats: ReportFormat[] = format === "html" && input.kind !== "revision" ? ["html", "json", "csv"] : [format];
  const isFinal = await finalAsked("report", final, input, surroundings);
  const made = done(path, await reportFiles.perform({ ...input, isFinal, formats }, surroundings));
  const stem = output.slice(0, -extname(output).length);
  const files = made.map(({ bytes }, i) => ({
    path: i === 0 ? output : `${stem}.${formats[i]}`,
    content: bytes,
    beside: output,
  }));
  save(files, terminal, { over });
  const [{ name, isUndecided: nothingIsDecided } = { name: "", isUndecided: false }] = made;
  const written = files.map(({ path: to }) => to).join(", ");
  terminal.out(`${name.slice(0, -extname(name).length)}\nSkrivet: ${written}\n${undecidedLine(nothingIsDecided)}`);
}

/** Into a document of the user's, which may be the output too. `append`: the report again, where all of it is gone. */
async function intoDocument(
  { path, output, input, final, now, terminal, over }: Asked,
  { into, append }: { into: string; append: boolean | undefined },
): Promise<void> {
  const document = load(into, terminal);
  const { surroundings } = around(path, now, terminal);
  const isFinal = await finalAsked("report", final, input, surroundings);
  // A sentence about the document and not about the workbook names the document.
  const answer = await intoWord.perform({ ...input, isFinal, document, as: wordKindOf(output), append }, surroundings);
  const result = done(/dokument/i.test(answer.ok ? "" : answer.reason) ? into : path, answer);
  save([{ path: output, content: result.bytes, of: into }], terminal, { over });
  const texts = intoWordInWords(result).map(({ heading, lines }) =>
    [
      `${heading}${lines.length > 0 ? ":" : "."}`,
      ...lines.map(({ message, cell }) => `  ${message}${cell ? `, ${cell}` : ""}`),
    ].join("\n"),
  );
  const again = result.emptied ? "Ska hela rapporten läggas sist på nytt: kör igen med --append.\n" : "";
  terminal.out(`${texts.join("\n")}\n${again}Skrivet: ${output}\n${undecidedLine(result.isUndecided)}`);
}

export const report: CliCommand = {
  usage: `report BOK.xlsx --kind ${DOCUMENT_KINDS.join("|")} -o UT.xlsx|.docx|.html [--into DOKUMENT.docx [--append]] [--styrmodell NAMN] [--period P] [--map FIL] [--now ISO] [--final [--left all|1,3]] [--over]`,
  async run(args, terminal) {
    const { values, positionals } = words(args, {
      ...WRITING,
      ...FINAL,
      kind: { type: "string" },
      into: { type: "string" },
      append: { type: "boolean" },
    });
    const path = bookIn("report", positionals);
    const kind = DOCUMENT_KINDS.find((one) => one === values.kind);
    const { output, into, append } = values;
    if (!kind) throw new BadUsage(`report behöver --kind: ${DOCUMENT_KINDS.join(", ")}.`);
    const end = extname(output ?? "").toLowerCase();
    if (into !== undefined && !wordKindOf(end)) throw new BadUsage("report --into behöver -o UT.docx.");
    const format = end === ".xlsm" ? "xlsx" : into === undefined ? FORMATS.find((one) => `.${one}` === end) : "docx";
    if (!output || !format) throw new BadUsage("report behöver -o UT.xlsx, UT.docx eller UT.html.");
    if (append && into === undefined) throw new BadUsage("report --append behöver --into DOKUMENT.docx.");
    if (format === "xlsx") workbookOutput("report", output, path);
    const { over = false } = values;
    const given = clock(values.now);
    // Nothing of the appendix for the auditors is of a time.
    const now = kind === "revision" ? NO_TIME : given;
    const all: Asked = {
      path,
      output,
      input: { kind, ...asked(values, terminal) },
      final: values,
      now,
      terminal,
      over,
    };
    if (into !== undefined) await intoDocument(all, { into, append });
    else if (format === "xlsx") await intoSheets(all);
    else await intoFile(all, format);
    return 0;
  },
};
