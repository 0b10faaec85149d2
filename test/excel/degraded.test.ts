import { excelWorkbook } from "../../src/excel/workbook";
import { lackingWords } from "../../src/sheet/looks";
import { newSheet, type Sheet } from "../../src/sheet/book";
import { openHost, type HostOptions, type OpenHost } from "../../workbench/host";
import { dear, sampled, whole as wholeRun } from "../whole";
import { lackingHere, missing } from "./here";
import { contents, expectOneOf, fileOf, some, whole } from "./kit";
import { all, MEMBERS, membersIn } from "./members";

const MEMORY = '{"version":1,"sheets":{"allt":"minns"}}';

/**
 * Members that contents, tag and memory depend on, and those called before anything is written. Any other member may
 * fail for ever at the cost of some looks.
 */
const CONTENT = `
Chart: name
ChartCollection: items load
CustomXmlPart: getXml id load setXml
CustomXmlPartCollection: add getByNamespace getItemOrNullObject
CustomXmlPartScopedCollection: getOnlyItem items load
Range: columnCount columnIndex formulas formulas= load rowCount rowIndex unmerge
Workbook: customXmlParts load readOnly worksheets
Worksheet: charts customProperties getRange getRangeByIndexes getUsedRangeOrNullObject load name protection
WorksheetCollection: add getItemOrNullObject items load
WorksheetCustomPropertyCollection: add
WorksheetProtection: protected
`;

const MEMBERS_USED = membersIn(MEMBERS);
const NEEDED = new Set([
  ...membersIn(CONTENT),
  // Where some looks are refused anyway, what stands is read again.
  ...(missing.length > 0
    ? membersIn(`
Range: values valueTypes
WorksheetCustomProperty: key value
WorksheetCustomPropertyCollection: items
`)
    : []),
]);
/** Members that make looks alone: of the page, of charts, of what stays on screen. */
const LOOKS = ["PageLayout.orientation=", "ChartSeries.setValues", "WorksheetFreezePanes.freezeAt"].slice(
  missing.includes("page") ? 1 : 0,
);
/** Every member when the whole matrix is run, else some, those of looks among them. */
const tried = [...new Set([...some(MEMBERS_USED.length, 4).map((place) => MEMBERS_USED[place - 1]!), ...LOOKS])];
/** What writes the contents, the tag and the memory. */
const WRITES = [
  "CustomXmlPart.setXml",
  "CustomXmlPartCollection.add",
  "Range.formulas=",
  "Range.unmerge",
  "Worksheet.customProperties",
  "WorksheetCollection.add",
  "WorksheetCustomPropertyCollection.add",
];

interface Start {
  name: string;
  file(): Promise<Uint8Array>;
}

const written = async (host: OpenHost, sheet: Sheet): Promise<ReturnType<typeof excelWorkbook>> => {
  const workbook = excelWorkbook(host.Excel);
  await workbook.read();
  await workbook.write([sheet], MEMORY);
  return workbook;
};

const STARTS: Start[] = [
  { name: "first run", file: () => Promise.resolve(fileOf([newSheet("Mål")])) },
  {
    name: "refresh",
    file: async () => {
      const host = await openHost();
      await written(host, all("förr"));
      return host.save();
    },
  },
];

const ownSheets = ({ book }: OpenHost): Sheet[] => book.sheets.filter(({ name }) => name === "Allt");

describe.each(STARTS)("a member that fails for ever in a $name", ({ file }) => {
  let bytes: Uint8Array;
  /** The sheet as it stands where nothing fails. */
  let unbroken: unknown;
  beforeAll(async () => {
    bytes = await file();
    const host = await openHost({ file: bytes });
    await written(host, all("nu"));
    unbroken = whole(ownSheets(host)[0]!);
  });

  /** Writes with one member out of order, and returns what became of the writing. */
  async function broken(
    member: string,
    code: string | undefined,
    options: HostOptions = {},
  ): Promise<"refused" | "lacking" | "whole"> {
    const host = await openHost({ ...options, file: bytes });
    const workbook = excelWorkbook(host.Excel);
    await workbook.read();
    host.faults.push({ member, ...(code && { code }) });
    try {
      await workbook.write([all("nu")], MEMORY);
    } catch {
      return "refused";
    }
    host.faults.length = 0;
    const [sheet, ...others] = ownSheets(host);
    expect(others).toEqual([]);
    expect(sheet!.tag).toBe("allt");
    expect(contents(sheet!)).toEqual(contents(all("nu")));
    const lacking = workbook.lacking();
    const seen = await excelWorkbook(host.Excel).read();
    expect(seen.memory).toBe(MEMORY);
    expect(seen.unfinished).toBeUndefined();
    expect(seen.lacking ?? []).toEqual(lacking);
    const isWhole = lacking.length === lackingHere("Allt").length && lacking.every(({ looks }) => looks.length === 1);
    if (isWhole) expect([lacking, whole(sheet!)]).toEqual([lackingHere("Allt"), unbroken]);
    else expect(lackingWords(lacking)).toMatch(/^Allt innehåll är skrivet, men det här kunde inte göras: .+ ”Allt”\.$/);
    expect((await written(host, all("nu"))).lacking()).toEqual(lackingHere("Allt"));
    expect(ownSheets(host).map(whole)).toEqual([unbroken]);
    expect((await excelWorkbook(host.Excel).read()).memory).toBe(MEMORY);
    return isWhole ? "whole" : "lacking";
  }

  const lacking: string[] = [];
  it.each(tried)("%s costs at most a part of the looks, and the next writing makes it", async (member) => {
    const became = await broken(member, "GeneralException");
    if (became === "lacking") lacking.push(member);
    expect(became === "refused" && !NEEDED.has(member)).toBe(false);
    expect(became === "lacking" && NEEDED.has(member)).toBe(false);
  });

  it("is one of the looks for some of them", () => {
    expect(lacking).toEqual(expect.arrayContaining(LOOKS));
    if (wholeRun) expect(lacking.length).toBeGreaterThan(LOOKS.length);
  });

  dear("costs no more in an Excel that takes a failed request back", async () => {
    for (const member of LOOKS) expect(await broken(member, "GeneralException", { rollsBack: true })).toBe("lacking");
  });
});

describe.each(STARTS)("contents, tags and memory in a $name are one: all of them stand, or none", ({ file }) => {
  /** The own sheets as the next reading gives them, and the source sheets. */
  const seenIn = async (host: OpenHost): Promise<{ own: unknown; sourceSheets: unknown }> => {
    const { sheets, memory } = await excelWorkbook(host.Excel).read();
    const [own, sourceSheets] = [sheets.filter(({ tag }) => tag), sheets.filter(({ tag }) => !tag)];
    return {
      own: { memory, sheets: own.map((sheet) => [sheet.name, sheet.tag, contents(sheet, false)]) },
      sourceSheets: sourceSheets.map((sheet) => contents(sheet)),
    };
  };

  sampled(3, WRITES)("%s fails for ever from any of its uses on", async (member) => {
    const bytes = await file();
    const [before, clean] = [await openHost({ file: bytes }), await openHost({ file: bytes })];
    await written(clean, all("nu"));
    const [was, becomes] = [await seenIn(before), await seenIn(clean)];
    expect(becomes.own).not.toEqual(was.own);
    // The next use each time until all of them have been: then nothing is refused.
    let refused = true;
    for (let from = 1; refused; from++) {
      const host = await openHost({ file: bytes });
      const workbook = excelWorkbook(host.Excel);
      await workbook.read();
      host.faults.push({ member, from, code: "GeneralException" });
      refused = await workbook.write([all("nu")], MEMORY).then(
        () => false,
        () => true,
      );
      host.faults.length = 0;
      const seen = await seenIn(host);
      expect({ from, sourceSheets: seen.sourceSheets }).toEqual({ from, sourceSheets: was.sourceSheets });
      if (refused) expectOneOf(seen.own, was.own, becomes.own);
      else expect({ from, own: seen.own }).toEqual({ from, own: becomes.own });
      await written(host, all("nu"));
      expect(ownSheets(host).map(whole)).toEqual(ownSheets(clean).map(whole));
      expect((await seenIn(host)).own).toEqual(becomes.own);
    }
  });
});

it("a page that Excel leaves unfitted without an error is tried again, and told", async () => {
  const host = await openHost({ file: fileOf([newSheet("Mål")]), faults: [{ member: "PageLayout.zoom=" }] });
  expect((await written(host, all("nu"))).lacking()).toEqual([{ sheet: "Allt", looks: ["page"] }]);
});

it("what was refused is made when it is tried again, with nothing written anew, and Ångra takes the writing back still", async () => {
  const host = await openHost({ file: fileOf([newSheet("Mål")]) });
  const workbook = excelWorkbook(host.Excel);
  await workbook.read();
  host.faults.push({ member: "PageLayout.orientation=", code: "GeneralException" });
  await workbook.write([all("nu")], MEMORY);
  expect(workbook.lacking()).toHaveLength(1);
  await workbook.makeLooks();
  expect(workbook.lacking()).toHaveLength(1);
  host.faults.length = 0;
  const [sheet] = ownSheets(host);
  const first = sheet!.values[0]![0]!;
  sheet!.values[0]![0] = "rörd";
  await workbook.makeLooks();
  expect(workbook.lacking()).toEqual(lackingHere("Allt"));
  expect(sheet!.values[0]![0]).toBe("rörd");
  const seen = await excelWorkbook(host.Excel).read();
  expect([seen.memory, seen.lacking ?? []]).toEqual([MEMORY, lackingHere("Allt")]);
  sheet!.values[0]![0] = first;
  const unbroken = await openHost({ file: fileOf([newSheet("Mål")]) });
  await written(unbroken, all("nu"));
  expect(whole(sheet!)).toEqual(whole(ownSheets(unbroken)[0]!));
  await workbook.restore(workbook.undo()!);
  expect(host.book.memory).toBeUndefined();
});

it("looks are not tried again over a memory that somebody else has changed", async () => {
  const host = await openHost({ file: fileOf([newSheet("Mål")]) });
  const workbook = excelWorkbook(host.Excel);
  await workbook.read();
  host.faults.push({ member: "PageLayout.orientation=", code: "GeneralException" });
  await workbook.write([all("nu")], MEMORY);
  host.faults.length = 0;
  const other = excelWorkbook(host.Excel);
  await other.read();
  await other.write([], '{"version":1,"sheets":{"allt":"annat"}}');
  await expect(workbook.makeLooks()).rejects.toThrow("Arbetsboken har ändrats sedan bladen skrevs");
  expect((await excelWorkbook(host.Excel).read()).memory).toBe('{"version":1,"sheets":{"allt":"annat"}}');
});
