import { readFileSync } from "node:fs";
import { sampleBytes, SAMPLES } from "../../samples/samples";
import { isError, keyColumn, keyRow, newBook, valueAt } from "../../src/sheet/book";
import { createCalculator } from "../../workbench/host/formulas";

test.each(Object.keys(SAMPLES))("%s is what its script makes, byte for byte", (file) => {
  const made = Buffer.from(sampleBytes(SAMPLES[file]!()));
  expect(made.equals(Buffer.from(sampleBytes(SAMPLES[file]!())))).toBe(true);
  expect(made.equals(readFileSync(`samples/${file}`))).toBe(true);
});

test("what is invented is reported as so, in every workbook with a municipality's model", () => {
  for (const file of ["motala", "vaggeryd", "katrineholm", "mariestad", "stratsys"]) {
    const texts = SAMPLES[`${file}.xlsx`]!().map(({ values }) =>
      values
        .flat()
        .filter((value) => typeof value === "string")
        .join(" "),
    );
    expect(texts.join(" ")).toMatch(/Exempelkommun enligt .+ modell/);
    expect(texts.join(" ")).toContain("exempelvärde");
  }
});

test.each(Object.keys(SAMPLES))("%s: its formulas give the values that are saved with them", (file) => {
  const sheets = SAMPLES[file]!();
  const saved = sheets.flatMap((sheet) =>
    [...sheet.formulas.keys()].map(
      (key) => [sheet.name, keyRow(key), keyColumn(key), valueAt(sheet, keyRow(key), keyColumn(key))] as const,
    ),
  );
  const calculator = createCalculator({ ...newBook(), sheets });
  for (const [sheet, row, column, value] of saved) {
    const given = calculator.value(sheet, row, column);
    if (isError(value)) expect(given).toEqual(value);
    else if (typeof value === "number") expect(given).toBeCloseTo(value, 9);
    else expect(given).toBe(value);
  }
});
