import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { status } from "../../src/commands/status";
import { readBook } from "../../src/files/xlsx";
import { excelWorkbook } from "../../workbench/cli/excelWorkbook";
import { convert, libreOffice, python } from "./tools";

/**
 * A workbook of another program's making, with a goal table among everything that an office collects over the years.
 */
const MAKE = `
import sys, openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule, DataBarRule, FormulaRule, IconSetRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table

b = openpyxl.Workbook()
s = b.active
s.title = "Mål 2021"
for row in [["Mål", "Indikator", "Utfall 2021", "Målvärde 2021", "Bedömning"], ["Trygga barn", "Trygga elever", 0.796, "minst 80 %", "Uppnås"], ["Nöjda äldre", "Nöjda brukare", 0.88, "minst 85 %", "Uppnås"]]:
    s.append(row)
for cell in ("C2", "C3"):
    s[cell].number_format = "0.0%"
s["E2"].comment = Comment("Fråga nämnden", "Ekonomen")
s.add_table(Table(displayName="Malen", ref="A1:E3"))
s.conditional_formatting.add("C2:C3", ColorScaleRule(start_type="min", start_color="FFFFFF", end_type="max", end_color="63BE7B"))
s.conditional_formatting.add("C2:C3", DataBarRule("min", None, "max", None, "638EC6"))
s.conditional_formatting.add("C2:C3", IconSetRule("3TrafficLights1", "percent", [0, 33, 67]))
s.conditional_formatting.add("E2:E3", FormulaRule(formula=['$E2="Uppnås"'], fill=PatternFill("solid", bgColor="C6EFCE")))
v = DataValidation(type="list", formula1='"Uppnås,Uppnås inte"')
s.add_data_validation(v)
v.add("E2:E3")
c = BarChart()
c.add_data(Reference(s, min_col=3, min_row=1, max_row=3), titles_from_data=True)
s.add_chart(c, "H2")
s.print_area = "A1:E3"
s.row_breaks.append(Break(id=2))
s.print_title_rows = "1:1"
s.freeze_panes = "B2"
p = b.create_sheet("Skyddat")
p["A1"] = "=SUM('Mål 2021'!C2:C3)"
p.protection.sheet = True
p.protection.password = "x"
b.create_sheet("Dolt").sheet_state = "hidden"
b.create_sheet("Mycket dolt").sheet_state = "veryHidden"
names = [DefinedName("Utfallen", attr_text="'Mål 2021'!$C$2:$C$3"), DefinedName("Lokalt", attr_text="'Mål 2021'!$A$2", localSheetId=0)]
for n in names:
    if hasattr(b.defined_names, "append"):
        b.defined_names.append(n)
    else:
        (b if n.localSheetId is None else s).defined_names.add(n)
b.properties.creator = "Ekonomen"
b.save(sys.argv[1])
`;

const LOOK = `
import sys, json, openpyxl
b = openpyxl.load_workbook(sys.argv[1])
s = b["Mål 2021"]
print(json.dumps({"sheets": b.sheetnames, "states": [w.sheet_state for w in b], "charts": len(s._charts), "comment": s["E2"].comment.text, "rules": len(s.conditional_formatting), "validations": len(s.data_validations.dataValidation), "area": s.print_area, "breaks": len(s.row_breaks.brk), "protected": b["Skyddat"].protection.sheet, "creator": b.properties.creator, "tables": sorted(s.tables), "frozen": s.freeze_panes}))
`;

/** What status may change beside its own parts. */
const REGISTRATIONS = [
  "[Content_Types].xml",
  "docProps/app.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/workbook.xml",
];

const folder = mkdtempSync(join(tmpdir(), "maltavlan-rich-"));
afterAll(() => rmSync(folder, { recursive: true }));

const look = (file: string): Record<string, unknown> =>
  JSON.parse(execFileSync(python as string, ["-c", LOOK, file], { encoding: "utf8" })) as Record<string, unknown>;

(python ? test : test.skip)(
  "status keeps every part of a workbook that openpyxl made, and openpyxl and LibreOffice open the result",
  async () => {
    const [before, after] = [join(folder, "before.xlsx"), join(folder, "after.xlsx")];
    execFileSync(python as string, ["-c", MAKE, before]);
    const now = new Date(2022, 1, 11);
    const workbook = excelWorkbook("before.xlsx", readFileSync(before), now);
    const done = await status.perform({}, { workbook, now, progress: () => undefined });
    if (!done.ok) throw new Error(done.reason);
    writeFileSync(after, workbook.bytes());

    const [old, fresh] = [unzipSync(readFileSync(before)), unzipSync(readFileSync(after))];
    const changed = Object.keys(old).filter((name) => !Buffer.from(old[name]!).equals(Buffer.from(fresh[name] ?? [])));
    expect(changed.filter((name) => !REGISTRATIONS.includes(name))).toEqual([]);

    const [was, is] = [look(before), look(after)];
    const own = done.value.sheets.map(({ name }) => name);
    expect(is).toEqual({
      ...was,
      sheets: [...(was["sheets"] as string[]), ...own],
      states: [...(was["states"] as string[]), ...own.map(() => "visible")],
    });

    const names = (file: string) => {
      const read = readBook(readFileSync(file));
      return read.ok && read.book.names.filter(({ sheet }) => !own.includes(sheet ?? ""));
    };
    expect(names(after)).toEqual(names(before));

    if (!libreOffice) return;
    convert(after, "pdf", folder);
    expect(existsSync(join(folder, "after.pdf"))).toBe(true);
    mkdirSync(join(folder, "again"));
    convert(after, "xlsx", join(folder, "again"));
    const read = readBook(readFileSync(join(folder, "again", "after.xlsx")));
    expect(read.ok && read.book.sheets.map(({ name }) => name)).toEqual(is["sheets"]);
  },
);
