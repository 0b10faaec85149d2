import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sampleBytes, SAMPLES } from "../../samples/samples";
import { WORD_KINDS, type WordKind } from "../../src/sheet/wordKind";
import { ofKind } from "../files/wordKit";
import { shareOf, whole } from "../whole";
import { maltavlan } from "../workbench/kit";

/** A file that a command has written, and its source. */
export interface Output {
  name: string;
  path: string;
  ending: Ending;
}

/** Files that are packages of parts, and those that are texts. */
const BOOKS = ["xlsx", "xlsm"] as const;
export const PACKAGES = [...BOOKS, ...WORD_KINDS] as const;
const TEXTS = ["html", "json", "csv", "ics", "txt"] as const;

export type Ending = (typeof PACKAGES)[number] | (typeof TEXTS)[number];

export const isBook = ({ ending }: Output): boolean => BOOKS.some((one) => one === ending);
export const isPackage = ({ ending }: Output): boolean => PACKAGES.some((one) => one === ending);

const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** The workbook as one with macros (none stand in it), or as a template, by what its content types name. */
function bookOfKind(bytes: Uint8Array, kind: "xlsm" | "xltx"): Uint8Array {
  const types = {
    xlsm: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    xltx: "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  };
  const parts = unzipSync(bytes);
  const name = "[Content_Types].xml";
  return zipSync({ ...parts, [name]: strToU8(strFromU8(parts[name]!).replace(MAIN, types[kind])) });
}

const KINDS = ["delar", "arsredovisning", "halvtid", "mandatperiod", "revision"];
const NOW = ["--now", "2025-02-11T14:05:00Z"];
const PLAN = ["--beslut", "2024-11-25", "--paragraf", "§ 112", "--from", "2025-01-01"];

/** In the nightly run every sample, in .ci/run a share of them; else the one that has most kinds of columns. */
export const JUDGED = whole ? shareOf(Object.keys(SAMPLES)) : ["exempelkommun.xlsx"];

/**
 * Every file that the commands write of a sample: status, status again, its page, decided rules, a decided plan, the next
 * period, what goes to the council, reports as sheets, documents and pages with their data, a report put into a document
 * of each of Word's kinds, templates with their mails and calendar, all handed in; and of a workbook with macros and a
 * template of one.
 */
async function outputsOf(sample: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const out = (name: string): string => join(folder, name);
  const book = join("samples", sample);
  // Where a model is decided already, nothing is proposed.
  const undecided = out("obeslutad.xlsx");
  writeFileSync(undecided, sampleBytes(SAMPLES[sample]!().filter(({ tag }) => tag === undefined)));
  const preset = ["--styrmodell", sample.replace(/(?:-kolada)?\.xlsx$/, "")];
  const decided = out("beslutad.xlsx");
  const FINAL = ["--final", "--left", "all"];
  const runs = [
    ["status", book, "-o", out("status.xlsx"), "--html", out("status.html")],
    ...(whole
      ? [
          ["status", out("status.xlsx"), "-o", out("igen.xlsx")],
          ["status", book, "-o", out("styrmodell.xlsx"), ...preset],
        ]
      : []),
    ["templates", book, "-o", out("mallar"), "--senast", "2025-03-14"],
    ["templates", book, "-o", out("mallblad.xlsx")],
    ["propose", undecided, "--accept", "all", "-o", decided],
    ["next", decided, "--ja", "kolumner", "-o", out("kolumner.xlsx")],
    ["next", decided, ...PLAN, "-o", out("plan.xlsx")],
    ["status", decided, ...FINAL, "-o", out("fullmäktige.xlsx")],
    ["report", decided, "--kind", "arsredovisning", ...FINAL, "-o", out("fullmäktige.docx")],
    ["next", out("status.xlsx"), "--ja", "regler,blad,mallar,kolumner", "-o", out("ny period.xlsx")],
    ...(whole ? KINDS : ["arsredovisning", "revision"]).flatMap((kind) =>
      ["xlsx", "docx", "html"].map((ending) => ["report", book, "--kind", kind, "-o", out(`${kind}.${ending}`)]),
    ),
  ];
  const into = (document: string, kind: WordKind): string[] => [
    "report",
    book,
    "--kind",
    "arsredovisning",
    "--into",
    out(document),
    "-o",
    out(`infört.${kind}`),
    "--append",
  ];
  runs.push(into("arsredovisning.docx", "docx"), into("infört.docx", "docx"));
  for (const run of runs) await maltavlan([...run, ...NOW]);
  rmSync(undecided);
  await intoEachKind(into, out);
  await ofOtherBooks(book, out);
  const handedIn = filesIn(out("mallar"), "xlsx");
  if (handedIn.length > 0)
    await maltavlan(["merge", book, ...handedIn, "-o", out("sammanställd.xlsx"), "--accept", "all", ...NOW]);
}

/** A report put into a document of each of Word's other kinds, the document itself left out of what is judged. */
async function intoEachKind(
  into: (document: string, kind: WordKind) => string[],
  out: (name: string) => string,
): Promise<void> {
  const document = out("arsredovisning.docx");
  if (!existsSync(document)) return;
  for (const kind of WORD_KINDS.filter((one) => one !== "docx")) {
    const hers = `hennes.${kind}`;
    writeFileSync(out(hers), ofKind(new Uint8Array(readFileSync(document)), kind));
    await maltavlan([...into(hers, kind), ...NOW]);
    rmSync(out(hers));
  }
}

/** What is written of a workbook with macros, and of a template, the source left out of what is judged. */
async function ofOtherBooks(book: string, out: (name: string) => string): Promise<void> {
  for (const [kind, written] of [
    ["xlsm", "makron.xlsm"],
    ["xltx", "av mall.xlsx"],
  ] as const) {
    const hers = out(`hennes.${kind}`);
    writeFileSync(hers, bookOfKind(new Uint8Array(readFileSync(book)), kind));
    await maltavlan(["status", hers, "-o", out(written), ...NOW]);
    rmSync(hers);
  }
}

function filesIn(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(`.${ending}`))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort();
  } catch {
    return [];
  }
}

/** Every output of every sample, made anew. A command that has nothing to write for a sample leaves no file. */
export async function makeOutputs(): Promise<{ outputs: Output[]; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-outputs-"));
  for (const sample of JUDGED) await outputsOf(sample, join(folder, sample));
  const outputs = [...PACKAGES, ...TEXTS].flatMap((ending) =>
    filesIn(folder, ending).map((path): Output => ({ name: path.slice(folder.length + 1), path, ending })),
  );
  return { outputs, remove: () => rmSync(folder, { recursive: true }) };
}

export const bytesOf = ({ path }: Output): Uint8Array => new Uint8Array(readFileSync(path));
