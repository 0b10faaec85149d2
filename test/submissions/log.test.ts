import { setCell, setFormula, valueAt, type Sheet } from "../../src/sheet/book";
import { isMark } from "../../src/sheet/ownSheets";
import { readSubmissionLog, SUBMISSION_LOG_NAME, submissionLogSheet, type LogRow } from "../../src/submissions/log";

const row = (title: string, more: Partial<LogRow> = {}): LogRow => ({
  stamp: "2025-02-14 09:30",
  committee: "Socialnämnden",
  period: "2024",
  decision: "beslutad § 14",
  title,
  field: "utfall",
  source: "sn.xlsx Mall!G17",
  cell: "Mål!G4",
  before: "41",
  after: "33 dagar",
  ...more,
});
const log = (standing: Sheet | undefined, ...rows: LogRow[]): Sheet =>
  submissionLogSheet(standing, rows, SUBMISSION_LOG_NAME);
const titles = (sheet: Sheet): string[] => readSubmissionLog(sheet)!.rows.map(({ title }) => title);

test("rows are read back as they were written, not yet in the table", () => {
  const first = row("Väntetid");
  const [read] = readSubmissionLog(log(undefined, first))!.rows;
  expect(read).toMatchObject({ ...first, done: "" });
});

test("rows are added below and none is taken away; where a value is in the table is reported in its own cell", () => {
  const one = log(undefined, row("Väntetid"));
  const { place } = readSubmissionLog(one)!.rows[0]!;
  setCell(one, place.row, place.column, "2025-02-14 09:31");
  const two = log(one, row("Andel nöjda"), row("Antal familjer"));
  expect(titles(two)).toEqual(["Väntetid", "Andel nöjda", "Antal familjer"]);
  expect(readSubmissionLog(two)!.rows.map(({ done }) => done)).toEqual(["2025-02-14 09:31", "", ""]);
});

test("what the user has written beside and below stays, formulas too, and sorted rows or moved columns are read", () => {
  const one = log(undefined, row("Väntetid"));
  const { header, columns } = readSubmissionLog(one)!;
  setCell(one, header + 3, 2, "kontrollerad av revisorn");
  setFormula(one, header + 1, 15, "=1+1", 2);
  setCell(one, header, columns.before, "Efter");
  setCell(one, header, columns.after, "Före");
  const two = log(one, row("Andel nöjda", { before: "a", after: "b" }));
  expect(titles(two)).toEqual(["Väntetid", "Andel nöjda"]);
  expect(readSubmissionLog(two)!.rows[1]).toMatchObject({ before: "a", after: "b" });
  expect([valueAt(two, header + 3, 2), [...two.formulas.values()]]).toEqual(["kontrollerad av revisorn", ["=1+1"]]);
});

test("the sheet says which it is once, outside what is printed, however often it is written", () => {
  const twice = log(log(undefined, row("Väntetid")), row("Andel nöjda"));
  const marks = twice.values.flatMap((cells) =>
    (cells ?? []).flatMap((value, column) => (isMark(value) ? [column] : [])),
  );
  expect(marks).toHaveLength(1);
  expect(twice.print.area!.right).toBeLessThan(marks[0]!);
  expect(twice.print.area!.bottom).toBe(readSubmissionLog(twice)!.rows[1]!.place.row);
});

test("a row is as high as its longest text in the width of its column", () => {
  const long = log(undefined, row("Väntetid"), row("Andel nöjda", { after: "kortare väntetid efter nyår ".repeat(6) }));
  const [first, second] = readSubmissionLog(long)!.rows.map(({ place }) => long.rows.get(place.row)!.height!);
  expect(second! / first!).toBeGreaterThan(2);
});

test("the header stays in sight, and on each printed page", () => {
  const sheet = log(undefined, row("Väntetid"));
  const { header } = readSubmissionLog(sheet)!;
  expect(sheet.values[header]).toContain("Före");
  expect(sheet.freeze).toEqual({ rows: header + 1, columns: 0 });
  expect(sheet.print.titleRows).toEqual({ top: header, bottom: header });
});

test("a sheet without its header, or none, is no log", () => {
  expect(readSubmissionLog(undefined)).toBeNull();
  const sheet = log(undefined, row("Väntetid"));
  setCell(sheet, readSubmissionLog(sheet)!.header, readSubmissionLog(sheet)!.columns.done, "Klart");
  expect(readSubmissionLog(sheet)).toBeNull();
});
