import { openHost } from "../../workbench/host";
import { excelWorkbook } from "../../src/excel/workbook";
import { status } from "../../src/commands/status";
import type { Sheet } from "../../src/sheet/book";
import { NOW, sample, whole } from "./kit";

const SAMPLES = ["exempelkommun", "lindesberg", "verkliga-rader"];

describe("what a command writes through office.js", () => {
  it.each(SAMPLES)("%s: stands in Excel as report/ described it", async (name) => {
    const host = await openHost({ file: sample(name) });
    const workbook = excelWorkbook(host.Excel);
    const done = await status.perform({}, { workbook, now: NOW, progress: () => undefined });
    if (!done.ok) throw new Error(done.reason);
    const ours = host.book.sheets.filter(({ tag }) => tag !== undefined);
    expect(ours.map(({ name: one }) => one)).toEqual(done.value.sheets.map(({ name: one }) => one));
    ours.forEach((sheet: Sheet, i) => expect(whole(sheet)).toEqual(whole(done.value.sheets[i]!)));
  });
});
