import { status } from "../../src/commands/status";
import { withLooks, type Looks } from "../../src/excel/writing";
import { sampled } from "../whole";
import { missing } from "./here";
import { fileWorkbook } from "./fileWorkbook";
import { excelWorkbook } from "../../workbench/cli/excelWorkbook";
import { BadInput } from "../../workbench/cli/disk";
import { bookOf, contents, NOW, sample, whole } from "./kit";

const run = async (workbook: ReturnType<typeof fileWorkbook>): Promise<Uint8Array> => {
  const done = await status.perform({}, { workbook, now: NOW, progress: () => undefined });
  if (!done.ok) throw new Error(done.reason);
  return workbook.bytes();
};

describe("status through office.js gives the workbook that status through files gives", () => {
  sampled(2, ["exempelkommun", "lindesberg"])("%s: first time and refreshed", async (name) => {
    const file = sample(name);
    const [throughFiles, throughExcel] = [
      await run(fileWorkbook(name, file, NOW)),
      await run(excelWorkbook(name, file, NOW)),
    ];
    const [one, other] = [bookOf(throughFiles), bookOf(throughExcel)];
    expect(other.sheets.map(whole)).toEqual(one.sheets.map(whole));
    expect(other.sheets.map((sheet) => contents(sheet))).toEqual(one.sheets.map((sheet) => contents(sheet)));
    // What the kind of Excel does not make of the looks of the sheets that are new is remembered besides.
    const before = bookOf(file).sheets.map(({ tag }) => tag);
    const tags = other.sheets.flatMap(({ tag }) =>
      before.includes(tag) || missing.length === 0 ? [] : [[tag, missing]],
    );
    const memory = withLooks(one.memory ?? "", Object.fromEntries(tags) as Looks);
    expect({ ...other, sheets: [] }).toEqual({ ...one, memory, sheets: [] });

    const [again, againThroughExcel] = [
      await run(fileWorkbook(name, throughFiles, NOW)),
      await run(excelWorkbook(name, throughExcel, NOW)),
    ];
    expect(bookOf(againThroughExcel).sheets.map(whole)).toEqual(bookOf(again).sheets.map(whole));
  });

  it("says which file is no workbook", async () => {
    await expect(excelWorkbook("brev.xlsx", new Uint8Array([1, 2, 3]), NOW).read()).rejects.toThrow(BadInput);
    await expect(excelWorkbook("brev.xlsx", new Uint8Array([1, 2, 3]), NOW).read()).rejects.toThrow(
      /^brev\.xlsx: \p{Lu}/u,
    );
  });
});
