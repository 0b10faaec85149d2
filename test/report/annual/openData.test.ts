import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import { openData, openDataCsv, CSV_COLUMNS, type OpenData } from "../../../src/report/annual/openData";
import { report } from "../../../src/commands/report";
import { book, sheet } from "../../recognise/kit";
import { around } from "../../commands/workbook";
import { maltavlan } from "../../workbench/kit";
import { fileOf } from "../../excel/kit";
import { dear } from "../../whole";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-open-"));
afterAll(() => rmSync(folder, { recursive: true }));

const GOALS = `
  Område | Mål              | Indikator           | Målvärde   | Utfall 2023 | Utfall 2024 | Prognos 2025
  Skola  | Trygga barn      | Trygga elever       | minst 90 % | 88 %        | 91 %        | 93 %
  Skola  | Trygga barn      | =HYPERLINK("x","y") | minst 90 % | 88 %        | 70 %        |
  Omsorg | "Nöjda", enligt dem | Nöjda brukare    | minst 90 % | 86 %        | saknas      |
`;

async function dataOf(table = GOALS): Promise<OpenData> {
  const { surroundings } = around(book(sheet("Mål", table)));
  const made = await report.perform({ kind: "arsredovisning", into: "document" }, surroundings);
  if (!made.ok) throw new Error(made.reason);
  return openData(made.value.facts);
}

const ajv = new Ajv({ allowUnionTypes: true });
ajv.addSchema(JSON.parse(readFileSync("docs/contracts.schema.json", "utf8")) as object, "contracts");
const valid = ajv.compile({ $ref: "contracts#/properties/openData" });

test("what each grade rests on, in words; nothing where none is given", async () => {
  const [table, judged] = await Promise.all([dataOf(), dataOf("Mål | Bedömning 2024\nTrygg skola | Uppnås")]);
  expect(table.indicators.map(({ basis }) => basis)).toEqual(["mätt i år", "mätt i år", null]);
  expect(judged.goals.map(({ basis }) => basis)).toEqual(["utan underlag"]);
  expect(openDataCsv(judged).trim()).toMatch(/,utan underlag$/);
});

test("goals and indicators with their grades, reasons and values by year, under the ids of the plan", async () => {
  const data = await dataOf();
  expect(valid(data) || valid.errors).toBe(true);
  expect(data.goals.map(({ id, grade }) => [id, grade?.label, grade?.step])).toEqual([
    // No styrmodell is decided, so nothing is weighed together: a count stands in the grade's place.
    ["mål:trygga barn", "1 av 2 når målvärdet", null],
    // The cell of the year says that there is no value, so that of the year before does not stand in for it.
    ['mål:"nöjda", enligt dem', "Ej bedömd", null],
  ]);
  expect(data.indicators.map(({ grade }) => grade.label)).toEqual(["Når målvärdet", "Når inte målvärdet", "Ej bedömd"]);
  const [first] = data.indicators;
  expect(first).toMatchObject({ id: "indikator:trygga elever", target: "minst 90 %", unit: "%" });
  expect(first?.outcomes.map(({ period, text, value }) => [period, text, value])).toEqual([
    ["2023", "88 %", 88],
    ["2024", "91 %", 91],
  ]);
  expect(first?.forecasts.map(({ period, value }) => [period, value])).toEqual([["2025", 93]]);
});

test("no cell and no instruction to the author leaves the house", async () => {
  const text = JSON.stringify(await dataOf());
  expect(text).not.toMatch(/Mål!|Rätta|Skriv /u);
});

/** The fields of a CSV by RFC 4180. */
const fieldsOf = (csv: string): string[][] =>
  csv
    .replace("\ufeff", "")
    .split("\r\n")
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
      ),
    );

test("the CSV holds the same: a row for each value, as many fields in each, and no formula", async () => {
  const data = await dataOf();
  const [header, ...rows] = fieldsOf(openDataCsv(data));
  expect(header).toEqual([...CSV_COLUMNS]);
  expect(rows.every((row) => row.length === CSV_COLUMNS.length)).toBe(true);
  const values = data.indicators.flatMap(({ outcomes, forecasts }) => [...outcomes, ...forecasts]);
  expect(rows).toHaveLength(data.goals.length + values.length);
  expect(rows.flat().filter((text) => /^[=+@-]/u.test(text))).toEqual([]);
  expect(rows.map((row) => row[3])).toContain('"Nöjda", enligt dem');
});

dear("report -o rapport.html writes both beside the page, the same twice, by the schema", async () => {
  const path = join(folder, "bok.xlsx");
  writeFileSync(path, fileOf(book(sheet("Mål", GOALS)).sheets));
  const written = async (name: string): Promise<string[]> => {
    const to = join(folder, `${name}.html`);
    const ran = await maltavlan([
      "report",
      path,
      "--kind",
      "arsredovisning",
      "-o",
      to,
      "--now",
      "2025-02-11T14:05:00Z",
    ]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain(`${name}.json`);
    return ["html", "json", "csv"].map((kind) => readFileSync(join(folder, `${name}.${kind}`), "utf8"));
  };
  const one = await written("ett");
  expect(await written("två")).toEqual(one);
  expect(valid(JSON.parse(one[1] ?? "")) || valid.errors).toBe(true);
});
