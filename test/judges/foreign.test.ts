import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { SAMPLES } from "../../samples/samples";
import { trialSheet } from "../../src/excel/trialSheet";
import { readBook, writeBook } from "../../src/files/xlsx";
import { convert, libreOffice, python } from "../oracles/tools";
import { shareOf, whole } from "../whole";
import { maltavlan } from "../workbench/kit";
import { iso, isoFaultsOfEach } from "./iso";
import { opcFaultsOfEach } from "./opc";
import { repairs } from "./repairs";
import { sdk, sdkFaults } from "./sdk";

const FILES = 30;
/** Workbooks of other programs' own tests, where they are at hand beside the code. */
const CORPUS = join(__dirname, "../../../shared/corpus/xlsx");
const names = existsSync(CORPUS) ? readdirSync(CORPUS).sort() : [];
/** One of each stretch of the list, or a share of them. */
const chosen = shareOf(
  Array.from({ length: Math.min(FILES, names.length) }, (_, at) => {
    const long = names.length / FILES;
    return names[Math.floor((at + 0.5) * long)]!;
  }),
);

/** What a judge has against each of some files. */
type Judge = (files: Uint8Array[]) => Promise<string[][]>;
const one =
  (judge: (bytes: Uint8Array) => Promise<string[]> | string[]): Judge =>
  (files) =>
    Promise.all(files.map(async (bytes) => judge(bytes)));
const JUDGES: Record<string, Judge> = {
  opc: opcFaultsOfEach,
  repairs: one(repairs),
  ...(iso ? { iso: async (files: Uint8Array[]) => (await isoFaultsOfEach(files)).faults } : {}),
  ...(sdk === null ? {} : { sdk: one((bytes) => sdkFaults(bytes, "xlsx")) }),
};

/** Faults without the numbers of cells, parts and styles in them, which move when a sheet is added. */
const kinds = (faults: string[]): Set<string> => new Set(faults.map((fault) => fault.replace(/\d+/g, "#")));

/** The kinds of faults of a file before and after; that a judge cannot read a file is a fault. */
async function asked(judge: Judge, before: Uint8Array, after: Uint8Array): Promise<[Set<string>, Set<string>]> {
  const alone = (bytes: Uint8Array): Promise<string[]> =>
    judge([bytes]).then(
      ([faults = []]) => faults,
      (error: unknown) => [`cannot be read: ${String(error)}`],
    );
  const [was, is] = await judge([before, after]).catch(async () => [await alone(before), await alone(after)]);
  return [kinds(was ?? []), kinds(is ?? [])];
}

const tally = { written: 0, refused: 0, faultless: 0 };
afterAll(() => {
  if (tally.written > 0)
    process.stdout.write(
      `foreign workbooks: one of each of our things written into ${tally.written}, ${tally.faultless} of them without a fault of any judge, ${tally.refused} refused in a sentence\n`,
    );
});

/** Writes one of each of our things into a workbook: no judge may have more against it than it had. */
async function judged(path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
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
    const [before, after] = await asked(ask, bytes, written.bytes);
    faults += after.size;
    expect({ judge, against: [...after].filter((fault) => !before.has(fault)) }).toEqual({ judge, against: [] });
  }
  if (faults === 0) tally.faultless++;
}

describe("what we write into a workbook that another program has saved gives no judge anything more against it", () => {
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-foreign-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const samples = Object.keys(SAMPLES);
  /** The samples, and the status sheets of six of them, or a share: thirty workbooks when two programs have saved each. */
  const books = shareOf([...samples, ...samples.slice(0, 6).map((name) => `status-${name}`)]);
  const RESAVE =
    "import sys, openpyxl\nfor f in sys.argv[2:]:\n  openpyxl.load_workbook(f).save(sys.argv[1] + '/' + f.split('/')[-1])";

  beforeAll(async () => {
    if (!libreOffice && !python) return;
    const given = join(folder, "given");
    mkdirSync(given);
    const files = books.map((name) => (name.startsWith("status-") ? join(given, name) : join("samples", name)));
    for (const path of files.filter((one) => one.startsWith(given)))
      await maltavlan(["status", join("samples", basename(path).slice("status-".length)), "-o", path]);
    if (libreOffice) convert(files, "xlsx", join(folder, "LibreOffice"));
    mkdirSync(join(folder, "openpyxl"));
    if (python) execFileSync(python, ["-c", RESAVE, join(folder, "openpyxl"), ...files], { stdio: "ignore" });
  });

  (libreOffice ? test : test.skip).each(books)("LibreOffice: %s", (name) => judged(join(folder, "LibreOffice", name)));
  (python ? test : test.skip).each(books)("openpyxl: %s", (name) => judged(join(folder, "openpyxl", name)));

  const here = whole && chosen.length > 0 ? test.each(chosen) : test.skip.each(["workbooks of other programs"]);
  here("of their own tests: %s", (name) => judged(join(CORPUS, name)));
});
