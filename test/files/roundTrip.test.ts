import fc from "fast-check";
import type { Area } from "../../src/sheet/address";
import { cellKey, newSheet, setCell, setFormula, type PrintSetup, type Sheet, type Value } from "../../src/sheet/book";
import { formatKey, type Format } from "../../src/sheet/format";
import { writeBook } from "../../src/files/xlsx";
import { inconsistencies } from "./consistency";
import { NOW, read } from "./packages";
import { runs } from "../whole";

const color = fc.constantFrom("#1C2733", "#DDEFD9", "#B3261E", "#FFFFFF");
const flag = fc.constant(true);
const line = fc.record(
  { style: fc.constantFrom("hair", "thin", "medium", "thick", "double", "dotted", "dashed"), color },
  { requiredKeys: ["style"] },
);
const part = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] });
const format = part({
  numberFormat: fc.constantFrom("0%", "#,##0.00", '# ##0,0" kr"', "yyyy-mm-dd", "@", '0;-0;;"<&>"'),
  font: part({
    name: fc.constantFrom("Arial", "Åsa & Co"),
    size: fc.constantFrom(8, 10.5, 16),
    bold: flag,
    italic: flag,
    underline: flag,
    strike: flag,
    color,
  }),
  fill: color,
  border: part({ top: line, right: line, bottom: line, left: line }),
  horizontal: fc.constantFrom("left", "center", "right", "justify"),
  vertical: fc.constantFrom("top", "center"),
  wrap: flag,
  indent: fc.integer({ min: 1, max: 5 }),
  locked: fc.constant(false),
}) as fc.Arbitrary<Format>;
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n + 0);
const value: fc.Arbitrary<Value> = fc.oneof(
  number,
  fc.boolean(),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("_x0041_", "  å\n\tä ", "\r\n", "]]>&<", { error: "#N/A" }, { error: "#DIV/0!" }),
);
const cell = fc.record({
  row: fc.nat(12),
  column: fc.nat(6),
  value: fc.option(value),
  format: fc.option(format),
  formula: fc.option(fc.constantFrom('=IF(A1="<&>",1,"")', "=SUM(B2#)", "=XLOOKUP(A1,B:B,C:C)")),
});
const area = fc
  .tuple(fc.nat(20), fc.nat(8), fc.nat(3), fc.nat(3))
  .map(([top, left, height, width]): Area => ({ top, left, bottom: top + height, right: left + width }));

/** What no cell can say: that it looks like every other. */
function plain(look: Format | null): Format | undefined {
  if (!look) return undefined;
  const kept = Object.fromEntries(
    Object.entries(look).filter(([, part]) => typeof part !== "object" || Object.keys(part).length > 0),
  );
  return Object.keys(kept).length === 0 ? undefined : kept;
}

const drawn = fc
  .record({
    cells: fc.array(cell, { maxLength: 14 }),
    merge: fc.option(area),
    columns: fc.uniqueArray(fc.tuple(fc.nat(9), fc.constantFrom({ width: 12.5 }, { width: 40 }, { hidden: true })), {
      selector: ([column]) => column,
      maxLength: 5,
    }),
    rows: fc.uniqueArray(
      fc.tuple(fc.nat(30), fc.constantFrom({ height: 30 }, { height: 15.75, hidden: true }, { hidden: true })),
      { selector: ([row]) => row, maxLength: 4 },
    ),
    validation: fc.option(area),
    visibility: fc.constantFrom("visible", "hidden", "veryHidden"),
    gridlines: fc.boolean(),
    freeze: fc.option(fc.constantFrom({ rows: 3, columns: 0 }, { rows: 0, columns: 2 }, { rows: 1, columns: 1 })),
    print: part({
      orientation: fc.constantFrom("portrait", "landscape"),
      paper: fc.constantFrom("A4", "A3"),
      fit: fc.constantFrom({ wide: 1, tall: 0 }, { wide: 2, tall: 3 }),
      area,
      titleRows: fc.constant({ top: 1, bottom: 2 }),
      rowBreaks: fc.constant([4, 9]),
      footer: fc.constantFrom({ left: "Å & B" }, { center: "&P av &N", right: "&&" }),
    }) as fc.Arbitrary<PrintSetup>,
    difference: format,
  })
  .map(({ cells, merge, columns, rows, validation, visibility, gridlines, freeze, print, difference }): Sheet => {
    const sheet = newSheet("Blad 'ett' & två");
    for (const { row, column, value: content, format: look, formula } of cells) {
      if (formula) setFormula(sheet, row, column, formula, content, plain(look));
      else setCell(sheet, row, column, content, plain(look));
    }
    if (merge) sheet.merges.push(merge);
    sheet.columns = new Map(columns.sort(([a], [b]) => a - b));
    sheet.rows = new Map(rows.sort(([a], [b]) => a - b));
    if (validation)
      sheet.validations.push({
        areas: [validation],
        source: "Styrmodell!$B$5:$B$8",
        kind: "list",
        strict: true,
        error: { title: "Fel", message: "Välj & välj rätt" },
      });
    const look = plain({
      ...difference,
      horizontal: undefined,
      vertical: undefined,
      wrap: undefined,
      indent: undefined,
      locked: undefined,
    });
    sheet.conditionalFormats.push({
      kind: "expression",
      areas: [{ top: 0, left: 0, bottom: 3, right: 0 }],
      formula: '$A1<>"&"',
      format: withoutAbsent(look ?? {}),
    });
    return { ...sheet, visibility, gridlines, ...(freeze && { freeze }), print };
  });

const withoutAbsent = (look: Format): Format =>
  Object.fromEntries(Object.entries(look).filter(([, part]) => part !== undefined));

/** A sheet's contents, independent of how its arrays were made. */
function stated(sheet: Sheet) {
  const cells: [number, Value, string | undefined][] = [];
  sheet.values.forEach((row, r) =>
    row?.forEach((content, c) => content !== null && cells.push([cellKey(r, c), content, undefined])),
  );
  const looks: [number, string][] = [];
  sheet.formats.forEach((row, r) => row?.forEach((look, c) => look && looks.push([cellKey(r, c), formatKey(look)])));
  const { margins: _, ...print } = sheet.print;
  return { ...sheet, values: cells, formats: looks, formulas: [...sheet.formulas].sort(([a], [b]) => a - b), print };
}

test("a sheet that is written reads as it was", () => {
  fc.assert(
    fc.property(drawn, (sheet) => {
      const written = writeBook(null, { sheets: [newSheet("Styrmodell"), sheet] }, NOW);
      if (!written.ok) throw new Error(written.reason);
      expect(inconsistencies(written.bytes)).toEqual([]);
      expect(stated(read(written.bytes).book.sheets[1]!)).toEqual(stated(sheet));
    }),
    { numRuns: runs(20, 80), seed: 20 },
  );
});

test("what was read is written as it was read", () => {
  fc.assert(
    fc.property(drawn, (sheet) => {
      const first = writeBook(null, { sheets: [newSheet("Styrmodell"), sheet] }, NOW);
      if (!first.ok) throw new Error(first.reason);
      const second = writeBook(
        null,
        {
          sheets: read(first.bytes).book.sheets.map((one) => ({ ...one, print: { ...one.print, margins: undefined } })),
        },
        NOW,
      );
      expect(second.ok && stated(read(second.bytes).book.sheets[1]!)).toEqual(stated(sheet));
    }),
    { numRuns: runs(8, 25), seed: 20 },
  );
});

test("and written into what it was read from, it adds no look and no part", () => {
  fc.assert(
    fc.property(drawn, (sheet) => {
      const own = { ...sheet, tag: "area:1" };
      const first = writeBook(null, { sheets: [newSheet("Styrmodell"), own] }, NOW);
      if (!first.ok) throw new Error(first.reason);
      const again = read(first.bytes);
      const second = writeBook(again.package, { sheets: [{ ...again.book.sheets[1]!, charts: [] }] }, NOW);
      if (!second.ok) throw new Error(second.reason);
      const third = writeBook(read(second.bytes).package, { sheets: [own] }, NOW);
      expect(third.ok && Buffer.compare(third.bytes, first.bytes)).toBe(0);
    }),
    { numRuns: runs(8, 25), seed: 20 },
  );
});
