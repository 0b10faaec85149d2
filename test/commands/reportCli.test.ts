import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleBytes, SAMPLES } from "../../samples/samples";
import { readBook } from "../../src/files/xlsx";
import { setCell } from "../../src/sheet/book";
import { docxTables, htmlTables } from "../report/annual/kit";
import { maltavlan } from "../workbench/kit";
import { dear, inTurn } from "../whole";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-report-"));
afterAll(() => rmSync(folder, { recursive: true }));
const place = (name: string): string => join(folder, name);

const report = (...args: string[]) => maltavlan(["report", ...args]);

const book = place("lindesberg.xlsx");
beforeAll(() => writeFileSync(book, sampleBytes(SAMPLES["lindesberg.xlsx"]!())));
const asked = ["--kind", "arsredovisning", "--styrmodell", "lindesberg", "--now", "2022-02-11T14:05:00Z"];

inTurn(3)(["docx", "html", "xlsx"])("-o %s is written, and twice the same bytes by --now", async (format) => {
  const [one, two] = [place(`ett.${format}`), place(`två.${format}`)];
  for (const path of [one, two])
    expect(await report(book, ...asked, "-o", path)).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining(`Skrivet: ${path}`) as unknown as string,
    });
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  const heads = (tables: string[][][]): (string | undefined)[] => tables.map((rows) => rows[0]?.[0]);
  if (format === "docx") expect(heads(docxTables(readFileSync(one)))).toContain("Grunduppdrag");
  if (format === "html") expect(heads(htmlTables(readFileSync(one, "utf8")))).toContain("Grunduppdrag");
  if (format === "xlsx")
    expect(readBook(readFileSync(one))).toMatchObject({
      ok: true,
      book: { sheets: expect.arrayContaining([expect.objectContaining({ name: "Utfall per nivå" })]) as unknown },
    });
});

describe("the appendix for the auditors", () => {
  test.each(["docx", "html", "xlsx"])("-o %s is the same bytes whatever the clock says", async (format) => {
    const made = async (now: string): Promise<string> => {
      const path = place(`${now.slice(0, 4)}.${format}`);
      await report(book, "--kind", "revision", "--styrmodell", "lindesberg", "--now", now, "-o", path);
      return readFileSync(path).toString("base64");
    };
    expect(await made("2022-02-11T14:05:00Z")).toBe(await made("2031-12-01T09:00:00Z"));
  });
  it("is made where the browser has no digests of its own, as on a page fetched over http", async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, "crypto")!;
    Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true });
    try {
      const args = ["--kind", "revision", "--styrmodell", "lindesberg", "-o", place("utan-krypto.html")];
      expect(await report(book, ...args)).toMatchObject({ code: 0 });
    } finally {
      Object.defineProperty(globalThis, "crypto", own);
    }
  });
  dear("has the fingerprint of the file, and of each sheet one that follows what stands there", async () => {
    const prints = async (of: string): Promise<Record<string, string>> => {
      const path = place("avtryck.html");
      await report(of, "--kind", "revision", "--styrmodell", "lindesberg", "-o", path, "--over");
      const rows = htmlTables(readFileSync(path, "utf8")).find((one) => one[0]?.[1] === "Fingeravtryck (SHA-256)");
      return Object.fromEntries(rows ?? []) as Record<string, string>;
    };
    const bytes = readFileSync(book);
    const first = await prints(book);
    expect(first["Arbetsbokens fil"]).toBe(createHash("sha256").update(bytes).digest("hex"));
    const other = place("annan.xlsx");
    const sample = SAMPLES["lindesberg.xlsx"]!();
    setCell(sample[0]!, 40, 0, "En rad till");
    writeFileSync(other, sampleBytes(sample));
    const second = await prints(other);
    const differ = Object.keys(first).filter((what) => first[what] !== second[what]);
    expect(differ).toEqual(["Arbetsbokens fil", "Bladet ”Utfall 2021”", "Allt ovan"]);
  });
});

inTurn(3)(["docx", "html", "xlsx"])(
  "-o %s says in one line that nothing is decided, and nothing where it is",
  async (format) => {
    const without = place("utan.xlsx");
    writeFileSync(without, sampleBytes(SAMPLES["stratsys.xlsx"]!()));
    const said = async (from: string) =>
      (await report(from, "--kind", "arsredovisning", "-o", place(`beslut.${format}`), "--over")).out.match(
        /^Så bedömer vi är inte beslutat: .*maltavlan propose/gm,
      )?.length;
    expect([await said(without), await said(book)]).toEqual([1, undefined]);
  },
);

dear("-o may be the workbook itself", async () => {
  const own = place("egen.xlsx");
  writeFileSync(own, readFileSync(book));
  expect(await report(own, ...asked, "-o", own)).toMatchObject({ code: 0 });
  expect(readBook(readFileSync(own))).toMatchObject({
    ok: true,
    book: {
      sheets: [
        { name: "Utfall 2021" },
        { name: "Styrmodell" },
        { name: "Utfall per nivå" },
        { name: "Kontroller" },
        { name: "Måltavlans logg" },
      ],
    },
  });
});

test.each([
  [["--kind", "bokslut", "-o", "x.docx"], 2, /report behöver --kind: delar, arsredovisning, halvtid, mandatperiod/],
  [["--kind", "delar", "-o", "x.pdf"], 2, /-o UT\.xlsx, UT\.docx eller UT\.html/],
  [["--kind", "delar", "-o", "x.docx", "--period", "i fjol"], 1, /Perioden ”i fjol” gick inte att läsa/],
])("%j ends with %i and one clear line", async (args, code, stated) => {
  const ran = await report(book, ...args.map((one) => (one.startsWith("x.") ? place(one) : one)));
  expect(ran).toMatchObject({ code, err: expect.stringMatching(stated) as unknown as string });
});
