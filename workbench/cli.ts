import { basename } from "node:path";
import { read as readCommand } from "../src/commands/read";
import { status as statusCommand } from "../src/commands/status";
import type { Outcome, Surroundings } from "../src/commands/command";
import { standard } from "../src/domain/presets/standard";
import { bookHtml } from "../src/sheet/html";
import { clock, mapIn, styrmodellNamed, words } from "./cli/arguments";
import { BadInput, BadUsage, load, save } from "./cli/disk";
import { gradeLines, interpretLines, plain, type Answers } from "./cli/lines";
import { readSummary, statusSummary } from "./cli/summary";
import { excelWorkbook } from "./cli/excelWorkbook";

const USAGE = `maltavlan: Måltavlans kommandon utan Excel

  read BOK.xlsx… [--json] [--map FIL]             tabeller, mål, indikatorer, avvikelser och problem
  interpret [FIL|-]                               en måltext per rad, tolkad som JSON
  grade [FIL|-] [--styrmodell NAMN]               en rad JSON per bedömning
  status BOK.xlsx -o UT.xlsx [--styrmodell NAMN] [--period P] [--map FIL] [--now ISO] [--html FIL] [--json]

Kod 0: gjort. 1: indata går inte att använda. 2: fel anrop.`;

type Run = (args: string[]) => Promise<number>;

const COMMANDS: Record<string, Run> = { read, interpret, grade, status };

async function read(args: string[]): Promise<number> {
  const { values, positionals } = words(args, { json: { type: "boolean" }, map: { type: "string" } });
  if (positionals.length === 0) throw new BadUsage("read behöver minst en arbetsbok.");
  const map = mapIn(values.map);
  let bad = false;
  for (const path of positionals) {
    try {
      const result = done(path, await readCommand.perform({ map }, around(path, new Date(0)).surroundings));
      const book = basename(path);
      process.stdout.write(values.json ? `${JSON.stringify({ book, ...result, disagreements: result.disagreements.map((one) => ({ ...one, why: plain(one.why) })) })}\n` : readSummary(book, result));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      process.stderr.write(`${error.message}\n`);
      bad = true;
    }
  }
  return bad ? 1 : 0;
}

async function interpret(args: string[]): Promise<number> {
  const { positionals } = words(args, {});
  return print(interpretLines(text(positionals)));
}

async function grade(args: string[]): Promise<number> {
  const { values, positionals } = words(args, { styrmodell: { type: "string" } });
  const styrmodell = styrmodellNamed(values.styrmodell) ?? standard;
  return print(gradeLines(text(positionals), styrmodell));
}

async function status(args: string[]): Promise<number> {
  const { values, positionals } = words(args, {
    output: { type: "string", short: "o" },
    styrmodell: { type: "string" },
    period: { type: "string" },
    map: { type: "string" },
    now: { type: "string" },
    html: { type: "string" },
    json: { type: "boolean" },
  });
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new BadUsage("status behöver en arbetsbok.");
  if (!values.output || values.output === "-") throw new BadUsage("status behöver -o UT.xlsx.");
  if (values.html === values.output) throw new BadUsage("-o och --html är samma fil.");
  const now = clock(values.now);
  const { surroundings, workbook } = around(path, now);
  const input = { styrmodell: styrmodellNamed(values.styrmodell), period: values.period, map: mapIn(values.map) };
  const { assessed, sheets, font } = done(path, await statusCommand.perform(input, surroundings));
  const files: Parameters<typeof save>[0] = [{ path: values.output, content: workbook.bytes() }];
  if (values.html) files.push({ path: values.html, content: bookHtml(assessed.organisation ?? basename(path), sheets, { font }) });
  save(files);
  process.stdout.write(values.json ? `${JSON.stringify(statusJson(basename(path), { assessed, sheets, font }))}\n` : statusSummary({ assessed, sheets, font }, values.output, values.html));
  return 0;
}

const statusJson = (book: string, { assessed, sheets }: Parameters<typeof statusSummary>[0]) => ({
  book,
  period: assessed.period,
  styrmodell: assessed.styrmodell.name,
  sheets: sheets.map(({ name, tag }) => ({ name, tag })),
  goals: assessed.areas.flatMap(({ node, goals }) => goals.map((goal) => ({ area: node.id, id: goal.node.id, title: goal.node.title, grade: goal.published.label, reason: plain(goal.reason) }))),
  indicators: assessed.areas.flatMap(({ indicators, goals }) => [...indicators, ...goals.flatMap((goal) => goal.indicators)]).map(({ node, published, verdict }) => ({ id: node.id, title: node.title, grade: published.label, reason: plain(verdict.reason) })),
  disagreements: assessed.disagreements.map((one) => ({ ...one, why: plain(one.why) })),
  problems: assessed.problems,
  coverage: assessed.coverage,
});

/** What a command is handed when there is no Excel: the file behind office.js, the clock, and nobody to show progress to. */
function around(path: string, now: Date): { surroundings: Surroundings; workbook: ReturnType<typeof excelWorkbook> } {
  const workbook = excelWorkbook(path, load(path), now);
  return { workbook, surroundings: { workbook, now, progress: () => undefined } };
}

function done<T>(path: string, outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new BadInput(`${path}: ${outcome.reason}`);
}

function text(positionals: string[]): string {
  if (positionals.length > 1) throw new BadUsage("Ange en fil, eller - för standard in.");
  const path = positionals[0] ?? "-";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(load(path));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${path === "-" ? "standard in" : path}: texten är inte UTF-8. Spara den som UTF-8 och försök igen.`);
  }
}

function print({ lines, bad }: Answers): number {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  process.stderr.write(bad.map((line) => `${line}\n`).join(""));
  return bad.length > 0 ? 1 : 0;
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || args.includes("--help")) {
    (name === undefined ? process.stderr : process.stdout).write(`${USAGE}\n`);
    return name === undefined ? 2 : 0;
  }
  const run = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!run) throw new BadUsage(`Kommandot ${name} finns inte.`);
    return await run(args);
  } catch (error) {
    if (error instanceof BadInput) process.stderr.write(`${error.message}\n`);
    else if (error instanceof BadUsage) process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    else throw error;
    return error instanceof BadInput ? 1 : 2;
  }
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));
