import { boot } from "../../src/excel/boot";
import { spillsOf } from "../../src/excel/edit";
import { restore } from "../../src/excel/restore";
import { before } from "../../src/excel/undo";
import { tryExcel } from "../../src/excel/trial";
import { selectCell, selectedArea } from "../../src/excel/view";
import { excelWorkbook } from "../../src/excel/workbook";
import { newSheet, setCell, setFormula } from "../../src/sheet/book";
import { openHost } from "../../workbench/host";
import { OWN_MEMBERS } from "../../workbench/host/beyond/own";
import { commentsOf } from "../../workbench/host/comment";
import { requirementOf, withinCap } from "../../workbench/host/requirements";
import { all, MEMBERS } from "./members";
import { noted } from "./noted";

it("what src/excel uses of the API is this, and all of it is in ExcelApi 1.14", async () => {
  // In an Excel where nothing fails: what a failure makes it ask besides is ordered below.
  const host = await openHost({ personality: undefined });
  await host.Excel.run(async (context) => {
    const rule = context.workbook.worksheets.getItem("Blad1").getRange("A1").conditionalFormats.add("ContainsText");
    rule.textComparison.rule = { operator: "Contains", text: "Uppnås" };
    await context.sync();
  });
  const used = noted(host.Excel);
  expect(await boot(host.Office)).toEqual({ ok: true });
  const sheet = host.book.sheets[0]!;
  setCell(sheet, 0, 0, "Mål");
  setFormula(sheet, 1, 0, "=1/0", { error: "#DIV/0!" });
  sheet.rows.set(1, { hidden: true });
  setCell(sheet, 0, 1, "x");
  sheet.columns.set(1, { hidden: true });
  sheet.tables.push({
    name: "Tabell",
    area: { top: 0, left: 0, bottom: 1, right: 0 },
    headerRow: true,
    totalsRow: false,
    columns: ["Mål"],
  });
  const [areas, format] = [[{ top: 0, left: 0, bottom: 1, right: 0 }], { fill: "#FF0000" }];
  sheet.conditionalFormats.push(
    { kind: "expression", areas, formula: "A1=1", format },
    { kind: "cellValue", areas, operator: "lessThan", formulas: ["1"], format },
    {
      kind: "iconSet",
      areas,
      set: "3TrafficLights1",
      from: [
        { kind: "percent", value: 33 },
        { kind: "percent", value: 67 },
      ],
    },
  );
  sheet.pictures = [{ top: 3, left: 3, bottom: 4, right: 4 }];
  sheet.filter = { top: 0, left: 0, bottom: 1, right: 0 };
  host.book.names.push({ name: "Lokalt", refersTo: "Blad1!$A$1", sheet: "Blad1" }, { name: "Namn", refersTo: "1" });
  const workbook = excelWorkbook(host.Excel);
  await workbook.write(
    [all("ett"), Object.assign(newSheet("Rader"), { tag: "r", freeze: { rows: 1, columns: 0 } })],
    "{}",
  );
  await restore(host.Excel, workbook.undo()!);
  await workbook.fillings([{ sheet: "Allt", row: 1, column: 1 }]);
  await workbook.write(
    [all("två"), Object.assign(newSheet("Rader"), { tag: "r", freeze: { rows: 0, columns: 1 } })],
    "{}",
  );
  const commented = host.book.sheets.find(({ tag }) => tag === "r")!;
  commented.notes.set(0, "en kommentar");
  commentsOf(host.host, commented).set(0, { replies: ["ett svar"] });
  await workbook.write([Object.assign(newSheet("Rader"), { tag: "r" })], "{}");
  await restore(host.Excel, workbook.undo()!);

  // A sheet that was never finished is given up by the next writing.
  host.faults.push({ member: "Range.formulas=", code: "GeneralException" });
  const half = Object.assign(newSheet("Halvt"), { tag: "h" });
  setCell(half, 0, 0, "Mål");
  await expect(workbook.write([half], "{}")).rejects.toMatchObject({ code: "GeneralException" });
  host.faults.length = 0;
  await workbook.write([Object.assign(newSheet("Rader"), { tag: "r" })], "{}");
  await selectCell(host.Excel, "Blad1!A1");
  await selectedArea(host.Excel);
  await before(host.Excel, [{ sheet: "Blad1", row: 0, column: 0, after: 1 }]);

  // A name stands when something after it is refused, and is given anew.
  host.faults.push({ member: "PageLayout.orientation=", code: "GeneralException" });
  const named = { name: "Maltavlan_prov", area: { top: 0, left: 0, bottom: 0, right: 0 } };
  const print = { orientation: "landscape" as const };
  await workbook.write([Object.assign(newSheet("Namngivet"), { tag: "n", names: [named], print })], "{}");
  host.faults.length = 0;
  await spillsOf(host.Excel, [{ sheet: "Blad1", row: 0, column: 0 }]);
  const clearUndo = ["delete", "copy", "name=", "position=", "visibility="].map((member) => `Worksheet.${member}`);
  expect(clearUndo.filter((member) => used.has(member))).toEqual([]);

  const scratch = await openHost({ personality: undefined });
  const tried = noted(scratch.Excel);
  await tryExcel(scratch.Excel, {}, () => 0);
  for (const member of tried) used.add(member);
  const classes = [...new Set([...used].map((member) => member.split(".")[0]!))].sort();
  const listed = classes.map(
    (name) =>
      `${name}: ${[...used]
        .filter((member) => member.startsWith(`${name}.`))
        .map((member) => member.slice(name.length + 1))
        .sort()
        .join(" ")}`,
  );
  expect(listed.join("\n")).toBe(MEMBERS.trim());
  const above = [...used].filter(
    (member) =>
      !withinCap(
        requirementOf(
          host.Excel as unknown as Record<string, unknown>,
          ...(member.replace("=", "").split(".") as [string, string]),
        ) ?? "1.1",
        "1.14",
      ),
  );
  expect(above).toEqual([]);

  // Members that the host serves for others are in workbench/host/beyond. A property that the add-in sets may be read,
  // too.
  const reached = new Set([...host.used, ...scratch.used]);
  expect(OWN_MEMBERS.filter((member) => !reached.has(member) && !reached.has(`${member}=`))).toEqual([]);
});
