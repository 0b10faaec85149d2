import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { openHost } from "../../workbench/host";
import { convert, libreOffice, python } from "./tools";

/** What openpyxl finds in the first sheet: contents, looks, and the results that are saved. */
const LOOK = `
import sys, json, openpyxl
s = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
v = openpyxl.load_workbook(sys.argv[1], data_only=True).worksheets[0]
print(json.dumps([s["B3"].value, s["B4"].value, s["B4"].number_format, s["C5"].value, v["C5"].value, s["B6"].value, s["C3"].fill.fgColor.rgb, s["Z40"].value, [str(m) for m in s.merged_cells.ranges], s.freeze_panes]))
`;

const folder = mkdtempSync(join(tmpdir(), "edited-"));
afterAll(() => rmSync(folder, { recursive: true }));

const seen = (file: string): unknown =>
  JSON.parse(execFileSync(String(python), ["-c", LOOK, file], { encoding: "utf8" }));
const EDITED = ["Ändrad & <ny>", 0.12, "0%", "=SUM(A1:B4)+1", 1.12, null, "FFFFF0CC", 5];

(python ? describe : describe.skip)("a source sheet with edited cells, read by openpyxl", () => {
  for (const sample of ["katrineholm", "motala", "vaggeryd"]) {
    const file = join(folder, `${sample}.xlsx`);

    test(`${sample}: what was typed, and all else as it was`, async () => {
      const original = readFileSync(`samples/${sample}.xlsx`);
      writeFileSync(file, original);
      const [merges, freeze] = (seen(file) as unknown[]).slice(-2);
      const host = await openHost({ file: new Uint8Array(original) });
      await host.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange("B3:B4").values = [["Ändrad & <ny>"], ["12 %"]];
        sheet.getRange("C5").formulas = [["=SUM(A1:B4)+1"]];
        sheet.getRange("B6").clear("Contents");
        sheet.getRange("C3").format.fill.color = "#FFF0CC";
        sheet.getRange("Z40").values = [[5]];
        await context.sync();
      });
      const saved = host.save();
      writeFileSync(file, saved);
      expect(seen(file)).toEqual([...EDITED, merges, freeze]);
      const [before, after] = [unzipSync(new Uint8Array(original)), unzipSync(saved)];
      const changed = Object.keys(before).filter(
        (name) => Buffer.compare(Buffer.from(before[name]!), Buffer.from(after[name] ?? [])) !== 0,
      );
      expect(
        changed.filter(
          (name) => !/^(xl\/worksheets\/sheet1\.xml|xl\/workbook\.xml|xl\/styles\.xml|docProps\/app\.xml)$/.test(name),
        ),
      ).toEqual([]);
    });

    (libreOffice ? test : test.skip)(`${sample}: LibreOffice opens it and calculates the same`, () => {
      const out = mkdtempSync(join(folder, "out-"));
      convert(file, "xlsx", out);
      expect((seen(join(out, `${sample}.xlsx`)) as unknown[]).slice(0, 8)).toEqual(EDITED);
    });
  }
});
