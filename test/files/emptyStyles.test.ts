import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sampleBytes } from "../../samples/samples";
import { brokenAt } from "../../src/files/wellFormed";
import { faultIn } from "../../src/files/written";
import { readBook, writeBook } from "../../src/files/xlsx";
import { formatAt, newSheet, setCell } from "../../src/sheet/book";
import { sheet } from "../recognise/kit";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const BOOK = unzipSync(sampleBytes([sheet("Mål", "\nMål | Utfall\nTrygga barn | 79,6 %\n")]));
const STYLES = "xl/styles.xml";

/** Its cells have no styles, so that the part may be empty. */
const SHEET = strToU8(strFromU8(BOOK["xl/worksheets/sheet1.xml"]!).replace(/ s="\d+"/g, ""));

/** Styles parts that state nothing, or next to nothing, as libraries write them. */
test.each([
  ["one tag", `<styleSheet xmlns="${MAIN}"/>`],
  ["one tag with a prefix", `<x:styleSheet xmlns:x="${MAIN}" />`],
  ["one tag with a long prefix", `<spread-sheet.1:styleSheet xmlns:spread-sheet.1='${MAIN}'/>`],
  ["no content", `<x:styleSheet xmlns:x="${MAIN}"></x:styleSheet>`],
  ["only a comment", `<x:styleSheet xmlns:x="${MAIN}"><!-- inget --></x:styleSheet>`],
  ["an empty collection in one tag", `<x:styleSheet xmlns:x="${MAIN}"><x:fonts/><x:cellXfs count="0"/></x:styleSheet>`],
  ["only what comes last", `<x:styleSheet xmlns:x="${MAIN}"><x:dxfs count="0"/><x:extLst/></x:styleSheet>`],
])("a sheet is written beside a styles part with %s", (_, root) => {
  const bytes = zipSync({
    ...BOOK,
    "xl/worksheets/sheet1.xml": SHEET,
    [STYLES]: strToU8(`<?xml version="1.0" encoding="utf-8"?>${root}`),
  });
  const read = readBook(bytes);
  if (!read.ok) throw new Error(read.reason);
  const own = newSheet("Status");
  own.tag = "status:a";
  const looks = { font: { bold: true }, fill: "#C6E0B4", numberFormat: "0.00" };
  setCell(own, 0, 0, 1, looks);
  const written = writeBook(read.package, { sheets: [own] }, new Date(0));
  if (!written.ok) throw new Error(written.reason);
  expect(faultIn(written.bytes, [bytes])).toBeUndefined();
  expect(brokenAt(strFromU8(unzipSync(written.bytes)[STYLES]!))).toBeUndefined();
  const again = readBook(written.bytes);
  if (!again.ok) throw new Error(again.reason);
  const found = again.book.sheets.find(({ tag }) => tag === own.tag)!;
  expect(formatAt(found, 0, 0)).toMatchObject(looks);
  const styles = strFromU8(unzipSync(written.bytes)[STYLES]!);
  // A look may name only a style that is there, and a font without a name is none that Excel knows.
  expect(styles).toMatch(/xf numFmtId/);
  expect(styles).not.toContain("xfId=");
  const fonts = styles.match(/:?font>.*?<\/[^>]*font>/g) ?? [];
  expect(fonts.length).toBeGreaterThan(1);
  for (const font of fonts) expect(font).toContain('name val="Calibri"');
});

test("a text that a formula gives stands in its cell without an attribute that the schema has not", () => {
  const own = newSheet("Status");
  own.tag = "status:a";
  setCell(own, 0, 0, "  två  blanka\nrader ");
  own.formulas.set(0, '="  två  blanka"&CHAR(10)&"rader "');
  const written = writeBook(null, { sheets: [own] }, new Date(0));
  if (!written.ok) throw new Error(written.reason);
  expect(strFromU8(unzipSync(written.bytes)["xl/worksheets/sheet1.xml"]!)).toContain("<v>  två  blanka\nrader </v>");
  const again = readBook(written.bytes);
  expect(again.ok && again.book.sheets[0]!.values[0]).toEqual(["  två  blanka\nrader "]);
});
