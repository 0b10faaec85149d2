import { status } from "../../src/commands/status";
import { excelWorkbook } from "../../src/excel/workbook";
import type { Lacking } from "../../src/sheet/looks";
import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { openHost, PERSONALITIES, type OpenHost } from "../../workbench/host";
import { sampledSets } from "../whole";
import { contents, fileOf, NOW, sample, whole } from "./kit";
import { all } from "./members";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What cannot be made in a kind of Excel; nothing in the others. */
const LACKING: Record<string, string[]> = {
  "Windows 365": ["page"],
  "Windows utan skrivare": ["page"],
  "LTSC 2021": ["page"],
};

const B1 = { sheet: "Mål", row: 0, column: 1 };
const ownSheets = ({ book }: OpenHost): Sheet[] => book.sheets.filter(({ tag }) => tag !== undefined);
const looksOf = (lacking: Lacking[]): string[] => [...new Set(lacking.flatMap(({ looks }) => looks))];

test("each kind of Excel says where its differences are known from", () => {
  for (const { name, deviations } of PERSONALITIES)
    for (const { source } of deviations) expect([name, source]).toEqual([name, expect.stringMatching(/\w{3}/)]);
  expect(new Set(PERSONALITIES.map(({ blank }) => blank)).size).toBe(3);
});

sampledSets(
  3,
  PERSONALITIES.map((personality) => [personality.name, personality] as const),
)("Excel: %s", (_, personality) => {
  const expected = LACKING[personality.name] ?? [];

  test("status sheets are written, written again, and read back; what Excel refuses of their looks is reported", async () => {
    const host = await openHost({ personality, file: sample("exempelkommun") });
    for (const run of ["first", "again"]) {
      const workbook = excelWorkbook(host.Excel);
      const done = await status.perform({}, { workbook, now: NOW, progress: () => undefined });
      if (!done.ok) throw new Error(done.reason);
      for (const sheet of done.value.sheets) {
        const standing = ownSheets(host).find(({ tag }) => tag === sheet.tag);
        expect([run, standing && contents(standing, false)]).toEqual([run, contents(sheet, false)]);
      }
      expect([run, looksOf(workbook.lacking())]).toEqual([run, expected]);
    }
    const back = (await excelWorkbook(host.Excel).read()).sheets.filter(({ tag }) => tag !== undefined);
    expect(back.map((sheet) => contents(sheet, false))).toEqual(ownSheets(host).map((sheet) => contents(sheet, false)));
  });

  test("all else of a sheet stands as it does where nothing differs", async () => {
    const [here, elsewhere] = [await openHost({ personality }), await openHost({ personality: undefined })];
    for (const host of [here, elsewhere]) await excelWorkbook(host.Excel).write([all("text")], "{}");
    const [is, was] = [here, elsewhere].map(
      (host) => whole(ownSheets(host)[0] ?? newSheet("")) as Record<string, unknown>,
    );
    for (const part of Object.keys(was ?? {}).filter((one) => one !== "print" || expected.length === 0))
      expect([part, is?.[part]]).toEqual([part, was?.[part]]);
  });

  test("Ångra takes a writing back", async () => {
    const host = await openHost({ personality });
    const first = all("före");
    await excelWorkbook(host.Excel).write([first], '{"a":1}');
    const workbook = excelWorkbook(host.Excel);
    await workbook.write([all("efter")], '{"a":2}');
    const undo = workbook.undo();
    if (!undo) throw new Error("nothing to take back");
    const { left } = await workbook.restore(undo);
    expect(left).toEqual([]);
    expect(contents(ownSheets(host)[0] ?? newSheet(""), false)).toEqual(contents(first, false));
  });

  test("an own cell is changed, and a protected sheet is listed in words", async () => {
    const sheet = newSheet("Mål");
    setCell(sheet, 0, 0, "Mål");
    const host = await openHost({ personality, file: fileOf([sheet]) });
    const standing = host.book.sheets[0];
    await excelWorkbook(host.Excel).edit([{ ...B1, was: { value: null }, becomes: { value: "76 %" } }]);
    expect(standing?.values[0]?.[1]).toBe("76 %");
    if (standing) standing.protected = true;
    const refused = excelWorkbook(host.Excel).edit([{ ...B1, was: { value: "76 %" }, becomes: { value: "80 %" } }]);
    await expect(refused).rejects.toThrow();
    expect(standing?.values[0]?.[1]).toBe("76 %");
  });
});

interface Kinds {
  OF_ALL: string;
  projectsOf(project: object, warm: object): { globals?: { EXCEL: string } }[];
}
const { OF_ALL, projectsOf } = jest.requireActual<Kinds>("./kinds.js");

test("every kind of Excel has a project of its own", () => {
  const names = projectsOf({}, {}).flatMap(({ globals }) => (globals ? [globals.EXCEL] : []));
  expect(names).toEqual(PERSONALITIES.map(({ name }) => name));
});

test("the one suite that is not run again in each opens no workbook without naming its kind", () => {
  const text = readFileSync(join(__dirname, `${OF_ALL}.test.ts`), "utf8");
  const opened = text.match(/openHost\([^)]*\)/g) ?? [];
  expect(opened.length).toBeGreaterThan(3);
  expect(opened.filter((call) => !call.includes("personality"))).toEqual([]);
});
