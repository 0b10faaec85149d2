import { codeOf } from "../../src/excel/errors";
import { codesFor } from "./here";
import { restore } from "../../src/excel/restore";
import { excelWorkbook } from "../../src/excel/workbook";
import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { openHost, type Fault } from "../../workbench/host";
import { bookOf, fileOf } from "./kit";
import { dear, shareOf, whole } from "../whole";

const memory = (letter: string, length: number): string =>
  JSON.stringify({ version: 1, sheets: {}, long: letter.repeat(length) });
const ownSheet = (text: string): Sheet => {
  const sheet = Object.assign(newSheet("Status"), { tag: "status" });
  setCell(sheet, 0, 0, text);
  setCell(sheet, 1, 0, `${text} också`);
  return sheet;
};
const [OLD, NEW] = [memory("g", 410_000), memory("n", 810_000)];
const file = (): Uint8Array => fileOf([newSheet("Mål"), ownSheet("gammalt")], OLD);

/** Places from 1 to `last`: all of them when the whole matrix is run, a share in .ci/run, else so many, evenly spread. */
const some = (last: number, count: number): number[] =>
  whole
    ? shareOf(Array.from({ length: last }, (_, i) => i + 1))
    : Array.from({ length: count }, (_, i) => Math.round(1 + (i * (last - 1)) / (count - 1)));

/** How many custom XML parts the add-in has in the workbook. */
const parts = (Excel: typeof globalThis.Excel): Promise<number[]> =>
  Excel.run(async (context) => {
    const counts = ["urn:maltavlan:1", "urn:maltavlan:1:rest"].map((namespace) =>
      context.workbook.customXmlParts.getByNamespace(namespace).getCount(),
    );
    await context.sync();
    return counts.map(({ value }) => value);
  });

async function write(host: Awaited<ReturnType<typeof openHost>>): Promise<unknown> {
  const workbook = excelWorkbook(host.Excel);
  try {
    await workbook.read();
    await workbook.write([ownSheet("nytt")], NEW);
    return null;
  } catch (error) {
    return error;
  }
}

dear("a memory of any length is kept in requests that Excel on the web takes, and read again", async () => {
  const host = await openHost({ file: fileOf([newSheet("Mål")]) });
  const sent: number[] = [];
  const workbook = excelWorkbook(host.Excel, { progress: () => sent.push(host.requests.bytes) });
  const large = memory("å", 2_500_000);
  await workbook.read();
  await workbook.write([ownSheet("nytt")], large);
  expect(Math.max(...sent.slice(1).map((bytes, i) => bytes - sent[i]!))).toBeLessThan(4_100_000);
  expect((await excelWorkbook(host.Excel).read()).memory).toBe(large);
  expect(await parts(host.Excel)).toEqual([1, 6]);
});

dear("a memory in parts goes through a file, and a shorter one leaves none of them", async () => {
  const host = await openHost({ file: file() });
  expect((await excelWorkbook(host.Excel).read()).memory).toBe(OLD);
  expect(await write(host)).toBeNull();
  expect(bookOf(host.save()).memory).toBe(NEW);
  const workbook = excelWorkbook(host.Excel);
  await workbook.read();
  await workbook.write([ownSheet("kort")], "{}");
  expect(await parts(host.Excel)).toEqual([1, 0]);
  const saved = host.save();
  expect(bookOf(saved).memory).toBe("{}");
  expect(await parts((await openHost({ file: saved })).Excel)).toEqual([1, 0]);
});

it("Ångra gives the long memory back", async () => {
  const host = await openHost({ file: file() });
  const workbook = excelWorkbook(host.Excel);
  await workbook.read();
  await workbook.write([ownSheet("nytt")], NEW);
  expect(await restore(host.Excel, workbook.undo()!)).toEqual({ restored: 2, left: [] });
  expect((await excelWorkbook(host.Excel).read()).memory).toBe(OLD);
  expect(await parts(host.Excel)).toEqual([1, 1]);
});

dear(
  "a failure at any action leaves the memory old or new, and the next run mends sheet and memory and clears what was left",
  async () => {
    const trial = await openHost({ file: file() });
    expect(await write(trial)).toBeNull();
    const { actions } = trial.requests;
    for (const action of some(actions, 3)) {
      const fault: Fault = { action, code: "GeneralException" };
      const host = await openHost({ file: file(), faults: [fault] });
      // One failure after the contents is mended at once.
      const failed = await write(host);
      if (failed === null) expect([host.book.memory === NEW, await parts(host.Excel)]).toEqual([true, [1, 2]]);
      else expect(codesFor(fault.code)).toContain(codeOf(failed));
      host.faults.length = 0;
      const seen = await excelWorkbook(host.Excel).read();
      const text = seen.sheets.find(({ tag }) => tag === "status")!.values[1]![0];
      expect([
        [OLD, "gammalt också"],
        [NEW, "nytt också"],
      ]).toContainEqual([seen.memory, text]);
      expect(await write(host)).toBeNull();
      expect(host.book.memory).toBe(NEW);
      expect(await parts(host.Excel)).toEqual([1, 2]);
    }
  },
);
