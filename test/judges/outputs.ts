import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

export type Ending = "xlsx" | WordKind;

const KINDS = ["delar", "arsredovisning", "halvtid", "mandatperiod", "revision"];
const NOW = ["--now", "2025-02-11T14:05:00Z"];

/** In the nightly run every sample, in .ci/run a share of them; else the one that has most kinds of columns. */
export const JUDGED = whole ? shareOf(Object.keys(SAMPLES)) : ["exempelkommun.xlsx"];

/**
 * Every file that the commands write of a sample: status, status again, decided rules, the next period, reports, a report
 * put into a document of each of Word's kinds, templates, all handed in.
 */
async function outputsOf(sample: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const out = (name: string): string => join(folder, name);
  const book = join("samples", sample);
  // Where a model is decided already, nothing is proposed.
  const undecided = out("obeslutad.xlsx");
  writeFileSync(undecided, sampleBytes(SAMPLES[sample]!().filter(({ tag }) => tag === undefined)));
  const preset = ["--styrmodell", sample.replace(/(?:-kolada)?\.xlsx$/, "")];
  const runs = [
    ["status", book, "-o", out("status.xlsx")],
    ...(whole
      ? [
          ["status", out("status.xlsx"), "-o", out("igen.xlsx")],
          ["status", book, "-o", out("styrmodell.xlsx"), ...preset],
        ]
      : []),
    ["templates", book, "-o", out("mallar")],
    ["templates", book, "-o", out("mallblad.xlsx")],
    ["propose", undecided, "--accept", "all", "-o", out("beslutad.xlsx")],
    ["next", out("beslutad.xlsx"), "--ja", "kolumner", "-o", out("kolumner.xlsx")],
    ["next", out("status.xlsx"), "--ja", "regler,blad,mallar,kolumner", "-o", out("ny period.xlsx")],
    ...(whole ? KINDS : ["arsredovisning", "revision"]).flatMap((kind) =>
      ["xlsx", "docx"].map((ending) => ["report", book, "--kind", kind, "-o", out(`${kind}.${ending}`)]),
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
  ];
  runs.push(into("arsredovisning.docx", "docx"), into("infört.docx", "docx"));
  for (const run of runs) await maltavlan([...run, ...NOW]);
  rmSync(undecided);
  await intoEachKind(into, out);
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
  const outputs = (["xlsx", ...WORD_KINDS] as const).flatMap((ending) =>
    filesIn(folder, ending).map((path) => ({ name: path.slice(folder.length + 1), path, ending })),
  );
  return { outputs, remove: () => rmSync(folder, { recursive: true }) };
}

export const bytesOf = ({ path }: Output): Uint8Array => new Uint8Array(readFileSync(path));
