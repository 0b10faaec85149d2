import type { Surroundings } from "../../src/commands/command";
import { read } from "../../src/commands/read";
import { status } from "../../src/commands/status";
import { columnName } from "../../src/sheet/address";
import { excelWorkbook } from "../../workbench/cli/excelWorkbook";
import { ENDLESS, processorTime } from "../processorTime";
import { inTurn, inWhole, shareOf } from "../whole";
import { workbook, worksheet } from "./packages";

const now = new Date(Date.UTC(2026, 0, 2));

const text = (ref: string, wording: string): string => `<c r="${ref}" t="inlineStr"><is><t>${wording}</t></is></c>`;
const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join("")}</row>`;
const written = (number: number, ...texts: string[]): string[] =>
  texts.map((wording, c) => text(columnName(c) + number, wording));
const HEADERS = written(1, "Mål", "Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning");
const FIRST = written(2, "Trygg kommun", "Andel trygga", "minst 80 %", "82 %", "Uppnås");
const data = (...rows: string[]): string => `<sheetData>${rows.join("")}</sheetData>`;
const TABLE = row(1, ...HEADERS) + row(2, ...FIRST);
const many = <T>(count: number, one: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => one(i));

/**
 * Sheets (some of them, but for the whole matrix) that are small in a file and large in a program that is not careful;
 * how many indicators stand in each.
 */
const SHEETS: [string, string, number][] = [
  [
    "two cells, in the first corner and the last",
    data(row(1, text("A1", "Mål")), row(1_048_576, text("XFD1048576", "slut"))),
    0,
  ],
  ["a table, and a forgotten cell in the last row", data(TABLE, row(1_048_576, text("A1048576", "slut"))), 1],
  [
    "a table, and a forgotten cell in the last column",
    data(row(1, ...HEADERS, text("XFD1", "slut")), row(2, ...FIRST)),
    1,
  ],
  ["a table, and a forgotten cell in the last corner", data(TABLE, row(1_048_576, text("XFD1048576", "slut"))), 1],
  [
    "a table, and a cell in every hundred thousandth row",
    data(TABLE, ...many(10, (i) => row((i + 1) * 100_000, text(`D${(i + 1) * 100_000}`, "x")))),
    1,
  ],
  ["16 384 columns of one row", data(row(1, ...many(16_384, (c) => text(`${columnName(c)}1`, `rubrik ${c}`)))), 0],
  ["a table, and a million rows without cells", data(TABLE, many(1_000_000, (i) => `<row r="${i + 3}"/>`).join("")), 1],
  [
    "a table of 16 384 columns",
    data(
      row(1, ...HEADERS, ...many(16_379, (c) => text(`${columnName(c + 5)}1`, `rubrik ${c}`))),
      row(2, ...FIRST, ...many(16_379, (c) => text(`${columnName(c + 5)}2`, `värde ${c}`))),
    ),
    1,
  ],
  [
    "a table, and a merge of all the rest",
    `${data(TABLE)}<mergeCells count="1"><mergeCell ref="A4:XFD1048576"/></mergeCells>`,
    1,
  ],
  [
    "a table, and ten thousand merges",
    `${data(TABLE)}<mergeCells>${many(10_000, (i) => `<mergeCell ref="A${i + 5}:B${i + 5}"/>`).join("")}</mergeCells>`,
    1,
  ],
  [
    "a table, and a look for every column",
    `<cols><col min="1" max="16384" width="9" customWidth="1"/></cols>${data(TABLE)}`,
    1,
  ],
  [
    "a table, and a list of choices for every cell",
    `${data(TABLE)}<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
    1,
  ],
  [
    "a table, and formulas over whole columns, in a circle",
    data(TABLE, row(9, '<c r="G9"><f>COUNTA(A:XFD)+G9</f></c>')),
    1,
  ],
  [
    "a table, and a formula for a million cells",
    data(TABLE, row(9, '<c r="G9"><f t="shared" ref="G9:XFD1048576" si="0">A1</f><v>1</v></c>')),
    1,
  ],
  [
    "a table, and titles as long as a cell can hold",
    data(
      TABLE,
      row(
        3,
        ...written(3, "Mål ".repeat(8000), "1,".repeat(16_000), "minst 80 % och ".repeat(2000), "(".repeat(30_000)),
      ),
    ),
    // "1,1,1,…" names nothing: it is told.
    1,
  ],
  [
    "a table, and a title of ten thousand parts",
    data(TABLE, row(3, ...written(3, "1; ".repeat(10_000), "Andel", "minst 5", "6"))),
    2,
  ],
];

describe("a file that is small and reaches far is answered in seconds", () => {
  // Every eighth in each run.
  const [some, rest] = [true, false].map((each) => SHEETS.filter((_, at) => (at % 8 === 0) === each));
  const answered = async (_: string, xml: string, indicators: number): Promise<void> => {
    const bytes = workbook({ sheets: { Blad1: worksheet(xml) } });
    const surroundings = (): Surroundings => ({
      workbook: excelWorkbook("bok.xlsx", bytes, now),
      now,
      progress: () => undefined,
    });
    const seconds = processorTime();
    const found = await read.perform({}, surroundings());
    if (!found.ok) throw new Error(found.reason);
    expect(found.value.plan.indicators).toHaveLength(indicators);
    expect(found.value.coverage.mapped + found.value.coverage.reported).toBe(found.value.coverage.nonEmpty);
    const made = await status.perform({}, surroundings());
    expect(made.ok).toBe(indicators > 0);
    expect(seconds()).toBeLessThan(ENDLESS);
  };
  inTurn(2)(some!.reverse())("%s", answered);
  inWhole.each(shareOf(rest!))("%s", answered);
});
