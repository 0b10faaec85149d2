import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { trialSheet } from "../../src/excel/trialSheet";
import { readBook, writeBook } from "../../src/files/xlsx";
import { whole } from "../whole";
import { opcFaults } from "./opc";
import { repairs } from "./repairs";
import { sdk, sdkFaults } from "./sdk";

/** Workbooks of other programs' own tests, where they are at hand beside the code. */
const CORPUS = join(__dirname, "../../../shared/corpus/xlsx");
const FILES = 30;

const names = existsSync(CORPUS) ? readdirSync(CORPUS).sort() : [];
/** One of each stretch of the list. */
const chosen = Array.from({ length: Math.min(FILES, names.length) }, (_, at) => {
  const long = names.length / FILES;
  return names[Math.floor((at + 0.5) * long)]!;
});

type Judge = (bytes: Uint8Array) => Promise<string[]> | string[];
const JUDGES: Record<string, Judge> = {
  opc: opcFaults,
  repairs,
  ...(sdk === null ? {} : { sdk: (bytes: Uint8Array) => sdkFaults(bytes, "xlsx") }),
};

/** Faults without the numbers of cells, parts and styles in them, which move when a sheet is added. */
async function kinds(judge: Judge, bytes: Uint8Array): Promise<Set<string>> {
  const faults = await Promise.resolve()
    .then(() => judge(bytes))
    .catch((error: unknown) => [`cannot be read: ${String(error)}`]);
  return new Set(faults.map((fault) => fault.replace(/\d+/g, "#")));
}

const tally = { written: 0, refused: 0, faultless: 0 };
afterAll(() => {
  if (tally.written > 0)
    process.stdout.write(
      `foreign workbooks: one of each of our things written into ${tally.written}, ${tally.faultless} of them without a fault of any judge, ${tally.refused} refused in a sentence\n`,
    );
});

const here = whole && chosen.length > 0 ? test.each(chosen) : test.skip.each(["workbooks of other programs"]);
here("%s: what we write into it gives no judge anything against it that the file itself does not", async (name) => {
  const bytes = new Uint8Array(readFileSync(join(CORPUS, name)));
  const read = readBook(bytes);
  const written = read.ok ? writeBook(read.package, { sheets: [trialSheet()] }, new Date(0)) : read;
  if (!written.ok) {
    tally.refused++;
    expect(written.reason).toMatch(/^\p{Lu}[^\n]*\.$/u);
    return;
  }
  tally.written++;
  let faults = 0;
  for (const [judge, ask] of Object.entries(JUDGES)) {
    const [before, after] = [await kinds(ask, bytes), await kinds(ask, written.bytes)];
    faults += after.size;
    expect({ judge, against: [...after].filter((fault) => !before.has(fault)) }).toEqual({ judge, against: [] });
  }
  if (faults === 0) tally.faultless++;
});
