import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleBytes, SAMPLES } from "../../samples/samples";
import { readBook } from "../../src/files/xlsx";
import { docxTables, htmlTables } from "../report/annual/kit";
import { maltavlan } from "../workbench/kit";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-report-"));
afterAll(() => rmSync(folder, { recursive: true }));
const place = (name: string): string => join(folder, name);

const report = (...args: string[]) => maltavlan(["report", ...args]);

const book = place("lindesberg.xlsx");
beforeAll(() => writeFileSync(book, sampleBytes(SAMPLES["lindesberg.xlsx"]!())));
const asked = ["--kind", "arsredovisning", "--styrmodell", "lindesberg", "--now", "2022-02-11T14:05:00Z"];

test.each(["docx", "html", "xlsx"])("-o %s is written, and twice the same bytes by --now", async (format) => {
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

test.each(["docx", "html", "xlsx"])(
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

test("-o may be the workbook itself", async () => {
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
