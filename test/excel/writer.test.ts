import { excelWorkbook } from "../../src/excel/workbook";
import type { LookName } from "../../src/sheet/looks";
import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { openHost, type Fault, type OpenHost } from "../../workbench/host";

/* A writing request by request, in an Excel where nothing fails but what is ordered. */

const REFUSED = "GeneralException";
const ABORTED = "RequestAborted";
const open = (): Promise<OpenHost> => openHost({ personality: undefined });

function own(name: string, text = "text"): Sheet {
  const sheet = Object.assign(newSheet(name), { tag: name.toLowerCase() });
  setCell(sheet, 0, 0, name);
  setCell(sheet, 2, 1, text, { font: { bold: true } });
  sheet.print = { orientation: "landscape", fit: { wide: 1, tall: 0 }, rowBreaks: [] };
  return sheet;
}

/** Writes over what was read, and returns the number of requests and the looks that the sheets lack. */
async function written(host: OpenHost, sheets: Sheet[], weak: LookName[] = []) {
  const workbook = excelWorkbook(host.Excel, { weak });
  await workbook.read();
  const before = host.requests.count;
  await workbook.write(sheets, "{}");
  return { requests: host.requests.count - before, lacking: workbook.lacking() };
}

test("how far a writing has come never goes back, and ends at the whole", async () => {
  const host = await open();
  await written(host, [own("Ett")]);
  const shares: number[] = [];
  const workbook = excelWorkbook(host.Excel, { progress: (share) => shares.push(share) });
  await workbook.read();
  shares.length = 0;
  await workbook.write([own("Ett", "ny")], "{}");
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test("what a sheet lacks is remembered until that sheet is written again", async () => {
  const host = await open();
  host.faults.push({ member: "PageLayout.orientation=", code: REFUSED });
  await written(host, [own("Ett"), own("Två")]);
  const lacking = async (): Promise<unknown> => (await excelWorkbook(host.Excel).read()).lacking;
  const [one, two] = ["Ett", "Två"].map((sheet) => ({ sheet, looks: ["page"] }));
  expect(await lacking()).toEqual([one, two]);
  host.faults.length = 0;
  await written(host, [own("Ett")]);
  expect(await lacking()).toEqual([two]);
});

describe("requests", () => {
  /** Those of a writing of one sheet, and of two, where this goes wrong. */
  const taken = async (fault?: Fault, weak?: LookName[]): Promise<number[]> => {
    const counts: number[] = [];
    for (const names of [["Ett"], ["Ett", "Två"]]) {
      const host = await open();
      if (fault) host.faults.push(fault);
      const { requests } = await written(
        host,
        names.map((name) => own(name)),
        weak,
      );
      counts.push(requests);
    }
    return counts;
  };

  test("a page that is left unfitted without an error costs one more a sheet, and three for the memory", async () => {
    const [one = 0, two = 0] = await taken();
    expect(two).toBe(one);
    expect(await taken({ member: "PageLayout.zoom=" })).toEqual([one + 4, two + 5]);
  });

  test("where nothing of the page goes, as without a printer, the next sheet does not try it in parts", async () => {
    const [one = 0, two = 0] = await taken({ member: "Worksheet.pageLayout", code: REFUSED });
    expect(one).toBeGreaterThan(8);
    expect(two - one).toBeLessThanOrEqual(4);
  });

  test("looks that are known not to go cost no more than their own", async () => {
    const [one = 0, two = 0] = await taken();
    expect(await taken(undefined, ["view"])).toEqual([one + 4, two + 5]);
  });
});

test("a request that fails among the cells is not sent again over what it has left", async () => {
  const [whole, broken] = [await open(), await open()];
  for (const host of [whole, broken]) await written(host, [own("Ett")]);
  const { actions } = whole.requests;
  await written(whole, [own("Ett", "ny")]);
  const cells = whole.requests.log.findIndex(({ member }, at) => at >= actions && member === "formulas");
  expect(cells).toBeGreaterThan(actions);
  broken.faults.push({ action: cells + 1, code: REFUSED });
  await expect(written(broken, [own("Ett", "ny")])).rejects.toMatchObject({ code: REFUSED });
});

describe("the memory alone", () => {
  test.each([REFUSED, ABORTED])("%s is answered, and it is not sent again", async (code) => {
    const host = await open();
    const workbook = excelWorkbook(host.Excel);
    await workbook.read();
    host.faults.push({ request: host.requests.count + 1, code });
    await expect(workbook.write([], '{"a":1}')).rejects.toMatchObject({ code });
    expect(host.book.memory).toBeUndefined();
  });
});

test("a request that never arrived is answered, and not sent again", async () => {
  const host = await open();
  const workbook = excelWorkbook(host.Excel);
  await workbook.read();
  const before = host.requests.count;
  const clean = await open();
  const { requests } = await written(clean, [own("Ett")]);
  host.faults.push({ request: before + requests, code: ABORTED });
  await expect(workbook.write([own("Ett")], "{}")).rejects.toMatchObject({ code: ABORTED });
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
});

test("a sheet without a tag is not written", async () => {
  const { Excel } = await open();
  await expect(excelWorkbook(Excel).write([newSheet("Löst")], "{}")).rejects.toThrow("The sheet Löst has no tag.");
});
