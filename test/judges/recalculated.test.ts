import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readBook } from "../../src/files/xlsx";
import { a1 } from "../../src/sheet/address";
import { callsCustomFunction } from "../../src/sheet/customFunction";
import { isError, keyColumn, keyRow, valueAt, type Book, type Value } from "../../src/sheet/book";
import { convert, libreOffice } from "../oracles/tools";
import { bytesOf, makeOutputs, type Output } from "./outputs";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-recalculated-"));
let outputs: Output[] = [];
let remove = (): void => undefined;
beforeAll(async () => {
  if (!libreOffice) return;
  const made = await makeOutputs();
  ({ remove } = made);
  outputs = made.outputs.filter(({ ending }) => ending === "xlsx");
  outputs.forEach((output, i) => writeFileSync(join(folder, `${i}.xlsx`), stripped(bytesOf(output))));
  convert(
    outputs.map((_, i) => join(folder, `${i}.xlsx`)),
    "xlsx",
    join(folder, "again"),
  );
});
afterAll(() => {
  remove();
  rmSync(folder, { recursive: true });
});

/** The file without the result of any formula: a cell with a formula keeps it and nothing else. */
function stripped(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = strFromU8(content).replace(
      /<c ([^>]*)>(<f[^>]*(?:\/>|>[^<]*<\/f>))<v[^>]*>[^<]*<\/v><\/c>/g,
      (_, attributes: string, formula: string) => `<c ${attributes.replace(/\bt="[^"]*"/, "").trim()}>${formula}</c>`,
    );
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

const opened = (bytes: Uint8Array): Book => {
  const read = readBook(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.book;
};

/** As two programs write the same: numbers to twelve figures, errors by their text, an empty text as nothing. */
const same = (value: Value): unknown =>
  typeof value === "number"
    ? Number(value.toPrecision(12))
    : isError(value)
      ? value.error
      : value === ""
        ? null
        : value;

test("results are taken out of what is handed to LibreOffice", () => {
  const left = outputs.flatMap((output) => {
    const book = opened(stripped(bytesOf(output)));
    return book.sheets.flatMap((sheet) =>
      [...sheet.formulas.keys()]
        .filter((key) => valueAt(sheet, keyRow(key), keyColumn(key)) !== null)
        .map((key) => `${output.name} ${sheet.name}!${a1(keyRow(key), keyColumn(key))} ${sheet.formulas.get(key)}`),
    );
  });
  expect(left).toEqual([]);
});

(libreOffice ? test : test.skip)(
  "LibreOffice gives every formula of every workbook the result that stands in it",
  () => {
    const differ: string[] = [];
    let formulas = 0;
    outputs.forEach((output, i) => {
      const [ours, again] = [
        opened(bytesOf(output)),
        opened(bytesOf({ ...output, path: join(folder, "again", `${i}.xlsx`) })),
      ];
      for (const sheet of ours.sheets) {
        const twin = again.sheets.find(({ name }) => name === sheet.name);
        for (const [key, formula] of sheet.formulas) {
          // A custom function is Excel's to call.
          if (callsCustomFunction(formula)) continue;
          formulas++;
          const [row, column] = [keyRow(key), keyColumn(key)];
          const [is, was] = [twin ? valueAt(twin, row, column) : "(no sheet)", valueAt(sheet, row, column)];
          if (same(is) !== same(was))
            differ.push(
              `${output.name} ${sheet.name}!${a1(row, column)} ${formula}: ${String(same(was))}, LibreOffice ${String(same(is))}`,
            );
        }
      }
    });
    expect(differ).toEqual([]);
    expect(formulas).toBeGreaterThan(1_000);
  },
);
