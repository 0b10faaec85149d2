import { excelWorkbook } from "../../src/excel/workbook";
import { lackingWords } from "../../src/sheet/looks";
import { newSheet, type Sheet } from "../../src/sheet/book";
import { openHost, type HostOptions, type OpenHost } from "../../workbench/host";
import { contents, fileOf, some, whole } from "./kit";
import { all, MEMBERS, membersIn } from "./members";

const MEMORY = '{"version":1,"sheets":{"allt":"minns"}}';

/**
 * What the contents, the tag and the memory cannot do without, and what is asked before anything is written. All other
 * members may fail for ever and cost a part of the looks.
 */
const CONTENT = `
Chart: name
ChartCollection: items load
CustomXmlPart: getXml id setXml
CustomXmlPartCollection: add getByNamespace getItem
CustomXmlPartScopedCollection: items load
Range: columnCount columnIndex formulas formulas= load rowCount rowIndex unmerge
Workbook: customXmlParts load readOnly worksheets
Worksheet: charts customProperties getRange getRangeByIndexes getUsedRangeOrNullObject load name protection
WorksheetCollection: add getItemOrNullObject items load
WorksheetCustomPropertyCollection: add
WorksheetProtection: protected
`;

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

const ours = ({ book }: OpenHost): Sheet[] => book.sheets.filter(({ name }) => name === "Allt");

describe.each(STARTS)("a member that fails for ever in a $name", ({ file }) => {
  let bytes: Uint8Array;
  /** The sheet as it stands where nothing fails. */
  let unbroken: unknown;
  beforeAll(async () => {
    bytes = await file();
    const host = await openHost({ file: bytes });
    await written(host, all("nu"));
    unbroken = whole(ours(host)[0]!);
  });

  /** Writes with the member out of order, and tells what became of it. */
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
    const [sheet, ...others] = ours(host);
    expect(others).toEqual([]);
    expect(sheet!.tag).toBe("allt");
    expect(contents(sheet!)).toEqual(contents(all("nu")));
    const lacking = workbook.lacking();
    const seen = await excelWorkbook(host.Excel).read();
    expect(seen.memory).toBe(MEMORY);
    expect(seen.unfinished).toBeUndefined();
    expect(seen.lacking ?? []).toEqual(lacking);
    if (lacking.length === 0) expect(whole(sheet!)).toEqual(unbroken);
    else expect(lackingWords(lacking)).toMatch(/^Allt innehåll är skrivet, men det här kunde inte göras: .+ ”Allt”\.$/);
    expect((await written(host, all("nu"))).lacking()).toEqual([]);
    expect(ours(host).map(whole)).toEqual([unbroken]);
    expect(host.book.memory).toBe(MEMORY);
    return lacking.length === 0 ? "whole" : "lacking";
  }

  it("costs a part of the looks and nothing else, and the next writing makes it", async () => {
    const members = membersIn(MEMBERS);
    const needed = new Set(membersIn(CONTENT));
    const lacking: string[] = [];
    for (const place of some(members.length, 24)) {
      const member = members[place - 1]!;
      const became = await broken(member, "GeneralException");
      if (became === "lacking") lacking.push(member);
      expect([member, became === "refused" && !needed.has(member)]).toEqual([member, false]);
    }
    expect(lacking.length).toBeGreaterThan(5);
    expect(lacking.filter((member) => needed.has(member))).toEqual([]);
  });

  it("costs no more in an Excel that takes a failed request back", async () => {
    for (const member of ["PageLayout.orientation=", "ChartSeries.setValues", "WorksheetFreezePanes.freezeAt"])
      expect(await broken(member, "GeneralException", { rollsBack: true })).toBe("lacking");
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
  const [sheet] = ours(host);
  const first = sheet!.values[0]![0]!;
  sheet!.values[0]![0] = "rörd";
  await workbook.makeLooks();
  expect(workbook.lacking()).toEqual([]);
  expect(sheet!.values[0]![0]).toBe("rörd");
  const seen = await excelWorkbook(host.Excel).read();
  expect([seen.memory, seen.lacking ?? []]).toEqual([MEMORY, []]);
  sheet!.values[0]![0] = first;
  const unbroken = await openHost({ file: fileOf([newSheet("Mål")]) });
  await written(unbroken, all("nu"));
  expect(whole(sheet!)).toEqual(whole(ours(unbroken)[0]!));
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
