import { basename } from "node:path";
import { auditBook } from "../../src/commands/check";
import { checkWord } from "../../src/commands/checkWord";
import { FINDING_HEADINGS } from "../../src/commands/checkWordInWords";
import { besideQuestions, type AuditQuestion } from "../../src/report/revision/questions";
import { listedChecks } from "../../src/report/checkCodes";
import { wordKindOf } from "../../src/sheet/wordKind";
import { KINDS, type ReportKind } from "../../src/domain/reportParts";
import { asked, words } from "./arguments";
import type { Checked, CheckedDocument } from "./contracts";
import { BadUsage, load } from "./disk";
import { around, done } from "./surroundings";
import type { CliCommand, Terminal } from "./terminal";

type Severity = keyof typeof FINDING_HEADINGS;

const OPTIONS = {
  json: { type: "boolean" },
  map: { type: "string" },
  kind: { type: "string" },
  period: { type: "string" },
  styrmodell: { type: "string" },
  final: { type: "boolean" },
} as const;
type Values = ReturnType<typeof words<typeof OPTIONS>>["values"];

/** What was found, the gravest first, under headings with their numbers; `more`: what follows. */
function listed(name: string, found: { severity: Severity; line: string }[], more = ""): string {
  const parts = (["error", "warning", "note"] as const).flatMap((severity) => {
    const of = found.filter((one) => one.severity === severity);
    return of.length > 0
      ? [`${FINDING_HEADINGS[severity]} (${of.length})\n${of.map(({ line }) => `  ${line}`).join("\n")}`]
      : [];
  });
  const nothing = more === "" ? ["Inget att anmärka på.\n"] : [];
  return `${name}\n\n${[...(parts.length > 0 ? [`${parts.join("\n\n")}\n`] : nothing), ...(more === "" ? [] : [more])].join("\n")}`;
}

async function checkOfBook(path: string, values: Values, terminal: Terminal): Promise<void> {
  const { surroundings } = around(path, new Date(0), terminal);
  const { checks, questions } = done(path, await auditBook.perform(asked(values, terminal), surroundings));
  const found: Checked = { book: basename(path), checks, questions };
  if (values.json) return terminal.out(`${JSON.stringify(found)}\n`);
  const together = listedChecks(besideQuestions(checks, questions));
  const lines = together.map(({ severity, cell, also, message }) => ({
    severity,
    line: cell ? `${[cell, ...also].join(", ")}: ${message}` : message,
  }));
  terminal.out(listed(basename(path), lines, asking(questions)));
}

/** Revisorns frågor, each with its cells and its answer. */
function asking(questions: readonly AuditQuestion[]): string {
  if (questions.length === 0) return "";
  const lines = questions.map(({ cell, also, message, answer }) => {
    const cells = [...(cell ? [cell] : []), ...also].join(", ");
    const said = answer?.text ? `\n    Svar: ${answer.text} (${answer.who}, ${answer.day})` : "";
    return `  ${cells ? `${cells}: ` : ""}${message}${said}`;
  });
  return `Revisorns frågor (${questions.length})\n${lines.join("\n")}\n`;
}

/** Her document against the workbook. */
async function checkOfDocument(file: string, path: string, values: Values, terminal: Terminal): Promise<void> {
  const kind: ReportKind | undefined =
    values.kind === undefined ? "arsredovisning" : KINDS.find((one) => one === values.kind);
  if (!kind) throw new BadUsage(`check: --kind är ${KINDS.join(", ")}.`);
  const document = load(file, terminal);
  const { surroundings } = around(path, new Date(0), terminal);
  const isFinal = values.final === true;
  const answer = await checkWord.perform({ kind, isFinal, document, ...asked(values, terminal) }, surroundings);
  const findings = done(/dokument/i.test(answer.ok ? "" : answer.reason) ? file : path, answer);
  const found: CheckedDocument = { document: basename(file), book: basename(path), findings };
  terminal.out(
    values.json
      ? `${JSON.stringify(found)}\n`
      : listed(
          basename(file),
          findings.map(({ severity, heading, message, cell }) => ({
            severity,
            line: `${heading ? `${heading}: ` : ""}${message}${cell ? ` (${cell})` : ""}`,
          })),
        ),
  );
}

export const check: CliCommand = {
  usage: `check [DOKUMENT.docx] BOK.xlsx [--json] [--styrmodell NAMN] [--period P] [--map FIL] vad som är inaktuellt, saknas eller behöver en förklaring; med ett dokument [--kind ${KINDS.join("|")}]: vad det säger annorlunda än arbetsboken, --final där det är Till fullmäktige`,
  async run(args, terminal) {
    const { values, positionals } = words(args, OPTIONS);
    const documents = positionals.filter((one) => wordKindOf(one));
    const [path, ...more] = positionals.filter((one) => !documents.includes(one));
    const [document, ...others] = documents;
    if (!path || more.length > 0 || others.length > 0)
      throw new BadUsage("check behöver en arbetsbok, och kan få ett Word-dokument.");
    if (document === undefined && values.final) throw new BadUsage("check --final behöver ett Word-dokument.");
    if (document === undefined) await checkOfBook(path, values, terminal);
    else await checkOfDocument(document, path, values, terminal);
    return 0;
  },
};
