import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readBook } from "../../src/files/xlsx";
import { a1 } from "../../src/sheet/address";
import { callsCustomFunction } from "../../src/sheet/customFunction";
import { isError, keyColumn, keyRow, valueAt, type Book, type Value } from "../../src/sheet/book";
import { convert } from "../oracles/tools";
import { bytesOf, type Output } from "./outputs";

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

/** The formulas of a workbook whose results still stand after they have been taken out. */
export function resultsLeft(output: Output): string[] {
  return opened(stripped(bytesOf(output))).sheets.flatMap((sheet) =>
    [...sheet.formulas.keys()]
      .filter((key) => valueAt(sheet, keyRow(key), keyColumn(key)) !== null)
      .map((key) => `${sheet.name}!${a1(keyRow(key), keyColumn(key))} ${sheet.formulas.get(key)}`),
  );
}

/** Where LibreOffice's results differ from the workbook's. A custom function is Excel's to call. */
function differences(own: Book, again: Book): { formulas: number; differ: string[] } {
  const differ: string[] = [];
  let formulas = 0;
  for (const sheet of own.sheets) {
    const twin = again.sheets.find(({ name }) => name === sheet.name);
    for (const [key, formula] of sheet.formulas) {
      if (callsCustomFunction(formula)) continue;
      formulas++;
      const [row, column] = [keyRow(key), keyColumn(key)];
      const [is, was] = [twin ? valueAt(twin, row, column) : "(no sheet)", valueAt(sheet, row, column)];
      if (same(is) !== same(was))
        differ.push(
          `${sheet.name}!${a1(row, column)} ${formula}: ${String(same(was))}, LibreOffice ${String(same(is))}`,
        );
    }
  }
  return { formulas, differ };
}

/** Every formula of the workbooks, its result taken out, calculated again by LibreOffice in one start. */
export function recalculated(outputs: Output[]): { formulas: number; differ: Record<string, string[]> } {
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-recalculated-"));
  try {
    outputs.forEach((output, i) => writeFileSync(join(folder, `${i}.xlsx`), stripped(bytesOf(output))));
    convert(
      outputs.map((_, i) => join(folder, `${i}.xlsx`)),
      "xlsx",
      join(folder, "again"),
    );
    const found = outputs.map((output, i) => ({
      name: output.name,
      ...differences(opened(bytesOf(output)), opened(bytesOf({ ...output, path: join(folder, "again", `${i}.xlsx`) }))),
    }));
    return {
      formulas: found.reduce((sum, { formulas }) => sum + formulas, 0),
      differ: Object.fromEntries(found.filter(({ differ }) => differ.length > 0).map((one) => [one.name, one.differ])),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
