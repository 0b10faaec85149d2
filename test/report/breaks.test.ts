import { paginate } from "../../src/report/breaks";
import { newSheet, type Sheet } from "../../src/sheet/book";

/** A narrow sheet of so many rows of ten points: fifty of them are a page, all but. */
function ofRows(count: number): Sheet {
  const sheet = newSheet("Blad");
  for (let row = 0; row < count; row++) sheet.rows.set(row, { height: 10 });
  sheet.columns.set(0, { width: 40 });
  sheet.print.area = { top: 0, left: 0, bottom: count - 1, right: 0 };
  return sheet;
}

/** The rows that pages begin with. */
function breaks(rows: number, starts: number[], more: Parameters<typeof paginate>[2] = {}): number[] {
  const sheet = ofRows(rows);
  paginate(sheet, starts, more);
  return sheet.print.rowBreaks ?? [];
}

describe("the last page", () => {
  test("of a few lines has the block before them for company", () => {
    // Titles, a table of 23 rows, one of 20, and a foot of 8 that the first page has no room for.
    expect(breaks(56, [5, 28, 48])).toEqual([28]);
  });
  test("has the last rows of a list for company, where that is before it", () =>
    expect(breaks(56, [5, 28, 48], { parted: [28] })).toEqual([40]));
  test("of more than a few lines stands alone", () => expect(breaks(63, [5, 28, 48])).toEqual([48]));
  test("stands alone where the page before would be left all but empty", () =>
    expect(breaks(56, [5, 8, 48])).toEqual([48]));
  test("stands alone where a page is to begin with it", () =>
    expect(breaks(56, [5, 28, 48], { turned: [48] })).toEqual([48]));
  test("stands alone where the two have no room together", () => expect(breaks(58, [5, 9, 49])).toEqual([49]));
});

describe("a sheet that smaller text saves a page", () => {
  const widthOf = ({ columns }: Sheet): number => columns.get(0)!.width!;
  const laid = (rows: number, starts: number[]): Sheet => {
    const sheet = ofRows(rows);
    // As wide as the page.
    sheet.columns.set(0, { width: 143.4 });
    paginate(sheet, starts);
    return sheet;
  };
  test("of one page is fitted to it", () => {
    const sheet = laid(53, [5, 20, 40]);
    expect(sheet.print).toMatchObject({ fit: { wide: 1, tall: 1 }, rowBreaks: [] });
    expect(widthOf(sheet)).toBe(143.4);
  });
  // Excel disregards where pages begin on a sheet that is fitted to a number of them.
  test("of more is made wider, so that its pages begin where they should", () => {
    // A page has room for 49 rows, and of text a tenth smaller for 54.
    const sheet = laid(103, [5, 25, 49, 98]);
    expect(sheet.print.rowBreaks).toEqual([49]);
    expect(sheet.print.fit?.tall ?? 0).toBe(0);
    expect(widthOf(sheet) / 143.4).toBeCloseTo(1.1, 2);
  });
  test("is as wide as it was where no page is saved", () => expect(widthOf(laid(130, [5, 25, 49, 98]))).toBe(143.4));
});

describe("a block higher than a page", () => {
  test("is left to the printer where nothing in it may begin a page", () => expect(breaks(120, [5, 20])).toEqual([]));
  test("is parted between its rows, at the last one that its page has room for", () =>
    expect(breaks(120, [5, 20], { inner: [30, 41, 47, 60, 88, 95, 110] })).toEqual([47, 95]));
  test("a block that a page holds is never parted", () =>
    expect(breaks(80, [5, 45], { inner: [48, 60] })).toEqual([45]));
});

describe("a list that may be parted", () => {
  test("goes on on the next page", () => expect(breaks(68, [5, 20], { parted: [20] })).toEqual([]));
  // Fifteen hundredths of a page are eight rows.
  test("takes more rows with it where only a row or two would go on", () =>
    expect(breaks(56, [5, 20], { parted: [20] })).toEqual([48]));
  test("and one that is longer than a page", () => expect(breaks(56, [2, 5], { parted: [5] })).toEqual([48]));
  test("is whole on the next page where its head alone would stay", () => {
    const sheet = ofRows(35);
    sheet.rows.set(34, { height: 220 });
    paginate(sheet, [5, 30], { parted: [30] });
    expect(sheet.print.rowBreaks).toEqual([30]);
  });
});
