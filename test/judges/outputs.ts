import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SAMPLES } from "../../samples/samples";
import { shareOf, whole } from "../whole";
import { maltavlan } from "../workbench/kit";

/** A file that a command has written, and its source. */
export interface Output {
  name: string;
  path: string;
  ending: "xlsx" | "docx";
}

const KINDS = ["delar", "arsredovisning", "halvtid", "mandatperiod"];
const NOW = ["--now", "2025-02-11T14:05:00Z"];

/** In the nightly run every sample, in .ci/run a share of them; else the one that has most kinds of columns. */
export const JUDGED = whole ? shareOf(Object.keys(SAMPLES)) : ["exempelkommun.xlsx"];

/** Every file that the commands write of a sample: status, status again, reports, templates, all handed in. */
async function outputsOf(sample: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const out = (name: string): string => join(folder, name);
  const book = join("samples", sample);
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
    ...(whole ? KINDS : ["arsredovisning"]).flatMap((kind) =>
      ["xlsx", "docx"].map((ending) => ["report", book, "--kind", kind, "-o", out(`${kind}.${ending}`)]),
    ),
  ];
  const into = ["report", book, "--kind", "arsredovisning", "-o", out("infört.docx"), "--into"];
  runs.push([...into, out("arsredovisning.docx")], [...into, out("infört.docx")]);
  for (const run of runs) await maltavlan([...run, ...NOW]);
  const handedIn = filesIn(out("mallar"), "xlsx");
  if (handedIn.length > 0)
    await maltavlan(["merge", book, ...handedIn, "-o", out("sammanställd.xlsx"), "--accept", "all", ...NOW]);
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
  const outputs = (["xlsx", "docx"] as const).flatMap((ending) =>
    filesIn(folder, ending).map((path) => ({ name: path.slice(folder.length + 1), path, ending })),
  );
  return { outputs, remove: () => rmSync(folder, { recursive: true }) };
}

export const bytesOf = ({ path }: Output): Uint8Array => new Uint8Array(readFileSync(path));
