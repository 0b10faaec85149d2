import { excelWorkbook } from "../../src/excel/workbook";
import { WRITING } from "../../src/excel/writing";
import type { Chart } from "../../src/sheet/chart";
import type { LookName } from "../../src/sheet/looks";
import { markOf } from "../../src/sheet/ownSheets";
import { newSheet, setCell, valueAt, type Sheet } from "../../src/sheet/book";
import { openHost, type Fault, type OpenHost } from "../../workbench/host";
import { dear } from "../whole";

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

test("what Ångra takes back is every cell that a writing has changed, to the last row and column, and no other", async () => {
  const host = await open();
  const changed = async (sheet: Sheet): Promise<unknown> => {
    const workbook = excelWorkbook(host.Excel);
    await workbook.read();
    await workbook.write([sheet], "{}");
    return workbook.undo()!.cells.map(({ row, column, before, after }) => [row, column, before, after]);
  };
  const titled = Object.assign(newSheet("Ett"), { tag: "ett" });
  setCell(titled, 0, 0, "Titel");
  expect(await changed(own("Ett"))).toEqual([
    [0, 0, "", "Ett"],
    [2, 1, "", "text"],
  ]);
  expect(await changed(own("Ett", "ny"))).toEqual([[2, 1, "text", "ny"]]);
  expect(await changed(titled)).toEqual([
    [0, 0, "Ett", "Titel"],
    [2, 1, "ny", ""],
  ]);
});

describe("looks that are tried again", () => {
  const REFUSED_PAGE: Fault = { member: "PageLayout.orientation=", code: REFUSED };
  const orientations = (host: OpenHost): unknown[] => host.book.sheets.slice(1).map(({ print }) => print.orientation);

  /** Ett and Två in a workbook where the page of both was refused. */
  const lackingPages = async () => {
    const host = await open();
    const workbook = excelWorkbook(host.Excel);
    await workbook.read();
    host.faults.push(REFUSED_PAGE);
    await workbook.write([own("Ett"), own("Två")], "{}");
    host.faults.length = 0;
    return { host, workbook };
  };

  dear("are those of the sheets that lack them: another keeps what the user has made of it since", async () => {
    const { host, workbook } = await lackingPages();
    host.faults.push({ ...REFUSED_PAGE, from: 2 });
    await workbook.makeLooks();
    expect(workbook.lacking()).toEqual([{ sheet: "Två", looks: ["page"] }]);
    host.faults.length = 0;
    host.book.sheets[1]!.print.orientation = "portrait";
    await workbook.makeLooks();
    expect(workbook.lacking()).toEqual([]);
    expect(orientations(host)).toEqual(["portrait", "landscape"]);
  });

  test("are left alone when somebody has written since", async () => {
    const { host, workbook } = await lackingPages();
    await excelWorkbook(host.Excel).write([], '{"version":1}');
    await expect(workbook.makeLooks()).rejects.toThrow("Arbetsboken har ändrats sedan bladen skrevs");
    expect(orientations(host)).not.toContain("landscape");
  });
});

describe("an Excel that takes a refused request back whole", () => {
  test("has the contents sent alone, and lacks the look that it refuses", async () => {
    const host = await openHost({ personality: undefined, rollsBack: true });
    host.faults.push({ member: "PageLayout.orientation=", code: REFUSED });
    expect((await written(host, [own("Ett")])).lacking).toEqual([{ sheet: "Ett", looks: ["page"] }]);
    expect(valueAt(host.book.sheets[1]!, 2, 1)).toBe("text");
  });

  test("is not asked twice where only the memory was to be written", async () => {
    const clean = await open();
    await written(clean, []);
    const puts = clean.requests.log.flatMap(({ member }, at) => (member === "add" ? [at + 1] : []));
    expect(puts).not.toEqual([]);
    for (const action of puts) {
      const host = await openHost({ personality: undefined, rollsBack: true, faults: [{ action, code: REFUSED }] });
      await expect(written(host, [])).rejects.toMatchObject({ code: REFUSED });
      expect(host.book.memory).toBeUndefined();
    }
  });
});

describe("a sheet whose writing was broken off", () => {
  /** A workbook in which a writing of these sheets was refused when Excel came to one of its actions. */
  const brokenAt = async (host: OpenHost, sheets: Sheet[], wanted: (member: string, sheet: string) => boolean) => {
    const same = await openHost({ personality: undefined, file: host.save() });
    await written(same, sheets);
    const again = await openHost({ personality: undefined, file: host.save() });
    const at = same.requests.log.findLastIndex(({ member, sheet }) => wanted(member, sheet));
    expect(at).toBeGreaterThan(0);
    again.faults.push({ action: at + 1, code: REFUSED });
    await expect(written(again, sheets)).rejects.toMatchObject({ code: REFUSED });
    again.faults.length = 0;
    return again;
  };
  /** Its last change of cells: the one that would have made it whole. */
  const last = (member: string): boolean => member === "formulas";
  const names = async (host: OpenHost): Promise<string[]> =>
    (await excelWorkbook(host.Excel).read()).sheets.map(({ name }) => name);

  dear("is no sheet of the workbook yet, also when the writing after it is broken off", async () => {
    const once = await brokenAt(await open(), [own("Ett")], last);
    expect(once.book.sheets.map((sheet) => valueAt(sheet, 0, 0))).toEqual([null, WRITING]);
    expect(await names(once)).toEqual(["Blad1"]);
    const twice = await brokenAt(once, [own("Ett", "ny")], last);
    expect(await names(twice)).toEqual(["Blad1"]);
    await written(twice, [own("Ett")]);
    expect(await names(twice)).toEqual(["Blad1", "Ett"]);
    expect(twice.book.sheets).toHaveLength(2);
  });

  test("is left for the user to delete where the next writing has no use for it", async () => {
    const host = await brokenAt(await open(), [own("Ett"), own("Två")], last);
    await written(host, [own("Ett", "ny")]);
    const [, one, two] = host.book.sheets;
    expect([one!.tag, valueAt(one!, 0, 0), valueAt(one!, 2, 1)]).toEqual(["ett", "Ett", "ny"]);
    expect([two!.tag, valueAt(two!, 0, 0)]).toEqual([
      undefined,
      "Det här bladet blev aldrig färdigt och kan tas bort.",
    ]);
  });

  test("keeps no tag when Excel refuses to take it away: the writing is refused, though all else stands", async () => {
    // The writing that was broken off had come to the second sheet: the first has all that it is to have.
    const host = await brokenAt(await open(), [own("Ett"), own("Två")], last);
    host.faults.push({ member: "WorksheetCustomProperty.delete", code: REFUSED });
    await expect(written(host, [own("Ett")])).rejects.toMatchObject({ code: REFUSED });
    host.faults.length = 0;
    await written(host, [own("Ett")]);
    expect(host.book.sheets.map(({ tag }) => tag)).toEqual([undefined, "ett", undefined]);
  });

  test("gets the tag that it never got; one that has its tag is not tagged again", async () => {
    const isTag = (member: string, sheet: string): boolean => member === "add" && sheet === "Ett";
    const host = await brokenAt(await open(), [own("Ett")], isTag);
    expect(host.book.sheets.map(({ name, tag }) => [name, tag])).toEqual([
      ["Blad1", undefined],
      ["Ett", undefined],
    ]);
    await written(host, [own("Ett")]);
    expect(host.book.sheets.map(({ tag }) => tag)).toEqual([undefined, "ett"]);
    const { actions } = host.requests;
    await written(host, [own("Ett", "ny")]);
    expect(host.requests.log.slice(actions).filter(({ member }) => member === "add")).toEqual([]);
  });
});

describe("sheets whose tags another program has dropped", () => {
  const marked = (name: string): Sheet => {
    const sheet = own(name);
    setCell(sheet, 0, 4, markOf(sheet.tag!));
    return sheet;
  };
  const tags = ({ book }: OpenHost): unknown[] => book.sheets.slice(1).map(({ name, tag }) => [name, tag]);
  const dropped = async (...sheets: Sheet[]): Promise<OpenHost> => {
    const host = await open();
    await written(host, sheets);
    for (const sheet of host.book.sheets) delete sheet.tag;
    return host;
  };

  test("have them all back when one of them is written", async () => {
    const host = await dropped(marked("Ett"), marked("Två"));
    await written(host, [marked("Ett")]);
    expect(tags(host)).toEqual([
      ["Ett", "ett"],
      ["Två", "två"],
    ]);
  });

  test("have none back while two of them state the same one, until a person has chosen", async () => {
    const host = await dropped(marked("Ett"), marked("Två"));
    setCell(host.book.sheets[2]!, 0, 4, markOf("ett"));
    await written(host, []);
    expect(tags(host)).toEqual([
      ["Ett", undefined],
      ["Två", undefined],
    ]);
  });
});

describe("charts on an own sheet that is written again", () => {
  const chart = (name: string): Chart => ({
    name,
    place: { from: { row: 4, column: 0 }, to: { row: 12, column: 6 } },
    categories: { range: "Ett!$A$1:$B$1", cached: [] },
    series: [{ name: "Serie", values: "Ett!$A$3:$B$3", cached: [], color: "#2E7D32" }],
    description: "",
  });
  const drawn = (): Sheet => {
    const sheet = own("Ett");
    setCell(sheet, 0, 4, markOf("ett"));
    sheet.charts.push(chart("Fördelning"));
    return sheet;
  };

  test.each<[what: string, there: string[], isTagged: boolean, then: string[]]>([
    ["the add-in's are made anew", ["Fördelning"], true, ["Fördelning"]],
    ["the user's stay", ["Löner", "Fördelning"], true, ["Fördelning", "Löner"]],
    ["a numbered one is the user's where the add-in's was deleted", ["Diagram 1"], true, ["Diagram 1", "Fördelning"]],
    [
      "where a program has dropped the tag and numbered the charts, the first numbered one is the add-in's",
      ["Löner", "Diagram 1", "Diagram 2"],
      false,
      ["Diagram 2", "Fördelning", "Löner"],
    ],
    [
      "where a program has dropped the tag alone, every numbered one is the user's",
      ["Diagram 1", "Fördelning"],
      false,
      ["Diagram 1", "Fördelning"],
    ],
  ])("%s", async (_, there, isTagged, then) => {
    const host = await open();
    await written(host, [drawn()]);
    const sheet = host.book.sheets[1]!;
    sheet.charts = there.map(chart);
    if (!isTagged) delete sheet.tag;
    await written(host, [drawn()]);
    expect(sheet.charts.map(({ name }) => name).sort()).toEqual(then);
  });
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
