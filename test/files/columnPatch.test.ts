import { patchColumns, widthsChanged } from "../../src/files/columnPatch";
import { writeBook } from "../../src/files/xlsx";
import { newSheet } from "../../src/sheet/book";
import { NOW, read, workbook, worksheet } from "./packages";

const DATA = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const VIEW = '<sheetFormatPr defaultRowHeight="15"/>';

test.each<[what: string, cols: string, widths: [number, number][], after: string]>([
  ["none stands", "", [[7, 20]], '<cols><col width="20" customWidth="1" min="8" max="8"/></cols>'],
  [
    "a run keeps its look on both sides",
    '<cols><col min="2" max="5" width="9" style="3" hidden="1"/></cols>',
    [[2, 20]],
    '<cols><col min="2" max="2" width="9" style="3" hidden="1"/><col min="3" max="3" width="20" style="3" hidden="1" customWidth="1"/><col min="4" max="5" width="9" style="3" hidden="1"/></cols>',
  ],
  [
    "the last column of one, between others",
    '<cols><col min="1" max="2" width="9"/><col min="5" max="16384" width="8"/></cols>',
    [
      [3, 12.5],
      [1, 20],
    ],
    '<cols><col min="1" max="1" width="9"/><col min="2" max="2" width="20" customWidth="1"/><col width="12.5" customWidth="1" min="4" max="4"/><col min="5" max="16384" width="8"/></cols>',
  ],
  ["nothing", '<cols><col min="1" max="2" width="9"/></cols>', [], '<cols><col min="1" max="2" width="9"/></cols>'],
])("columns of a source sheet are made wider: %s", (_, cols, widths, after) => {
  const whole = (columns: string): string => worksheet(VIEW + columns + DATA);
  expect(patchColumns(whole(cols), new Map(widths))).toBe(whole(after));
});

test("a prefix is kept", () =>
  expect(patchColumns('<x:worksheet xmlns:x="urn:a"><x:sheetData/></x:worksheet>', new Map([[0, 9]]))).toBe(
    '<x:worksheet xmlns:x="urn:a"><x:cols><x:col width="9" customWidth="1" min="1" max="1"/></x:cols><x:sheetData/></x:worksheet>',
  ));

test("a width alone is written, and read again; the cells keep their characters", () => {
  const { book, package: pack } = read(workbook({ sheets: { Mål: worksheet(VIEW + DATA) } }));
  const [sheet] = book.sheets;
  sheet!.columns.set(1, { width: 31 });
  const written = writeBook(pack, { sheets: [], edited: [sheet!] }, NOW);
  if (!written.ok) throw new Error(written.reason);
  expect(read(written.bytes).book.sheets[0]!.columns.get(1)).toEqual({ width: 31 });
});

test("a width that is the same is no change", () => {
  const [before, after] = [newSheet("Mål"), newSheet("Mål")];
  before.columns.set(0, { width: 9 });
  after.columns.set(0, { width: 9 });
  after.columns.set(1, { hidden: true });
  expect(widthsChanged(before, after)).toEqual(new Map());
});
