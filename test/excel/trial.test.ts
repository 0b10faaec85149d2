import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { weakLooks, trialLines, tryExcel, type Trial } from "../../src/excel/trial";
import { tryHere } from "../../src/excel/tryHere";
import { excelWorkbook } from "../../src/excel/workbook";
import { newSheet, setCell } from "../../src/sheet/book";
import { openHost, PERSONALITIES, type HostOptions, type OpenHost } from "../../workbench/host";
import { fileOf } from "./kit";
import { all, MEMBERS, membersIn } from "./members";
import { noted } from "./noted";
import { dear } from "../whole";

const ABOUT = { platform: "PC", version: "16.0" };

/** A clock that goes ten milliseconds at a look. */
const clock = (): (() => number) => {
  let now = 0;
  return () => (now += 10);
};

async function trial(options: HostOptions = {}): Promise<{ host: OpenHost; made: Trial }> {
  const host = await openHost({ personality: undefined, ...options });
  return { host, made: await tryExcel(host.Excel, ABOUT, clock()) };
}

dear("in an Excel where nothing differs every step goes, and nothing is left in the workbook", async () => {
  const { host, made } = await trial();
  expect(made.steps.filter(({ outcome }) => outcome !== "går")).toEqual([]);
  expect(made.steps.length).toBeGreaterThanOrEqual(20);
  expect(made.steps.map(({ milliseconds }) => milliseconds)).toEqual(made.steps.map(() => 10));
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
  expect(host.book.memory).toBeUndefined();
});

dear("its JSON says all that it found, and its lines say it in words", async () => {
  const { made } = await trial();
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  expect(made).toMatchObject({ version: 1, excel: ABOUT });
  expect(trialLines(made)).toHaveLength(made.steps.length);
  expect(trialLines(made)[0]).toEqual({ name: "Läsa arbetsboken", text: "går (10 ms)" });
});

/** Members used only in a workbook with more contents than the trial's, or for undoing and mending. */
const BESIDE = new Set([
  "Chart.delete",
  "ConditionalFormatCollection.clearAll",
  "DataValidation.clear",
  "NamedItem.delete",
]);

dear("every member that writes is tried", async () => {
  const host = await openHost();
  const used = noted(host.Excel);
  await tryExcel(host.Excel, ABOUT, clock());
  const written = membersIn(MEMBERS).filter(
    (member) =>
      (/=$/.test(member) ||
        /\.(add|set[A-Z]\w+|merge|unmerge|clear\w*|delete|freeze\w+|select|activate)$/.test(member)) &&
      !BESIDE.has(member),
  );
  expect(written.length).toBeGreaterThan(60);
  expect(written.filter((member) => !used.has(member))).toEqual([]);
});

test("a workbook with anything in it is left alone", async () => {
  const sheet = newSheet("Mål");
  setCell(sheet, 4, 4, "text");
  const host = await openHost({ file: fileOf([sheet]) });
  await expect(tryExcel(host.Excel, ABOUT, clock())).rejects.toThrow("Öppna en ny, tom arbetsbok");
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Mål"]);
});

describe.each([
  "PageLayout.orientation=",
  "Range.merge",
  "DataValidation.rule=",
  "ChartCollection.add",
  "Range.formulas=",
])("%s", (member) => {
  test.each(["GeneralException", undefined])(
    "refused by %s: told of, the rest is tried, the sheet is taken away",
    async (code) => {
      const { host, made } = await trial({ faults: [{ member, ...(code && { code }) }] });
      const wrong = made.steps.filter(({ outcome }) => outcome !== "går");
      expect(wrong.length).toBeGreaterThan(0);
      expect(wrong.length).toBeLessThan(made.steps.length / 2);
      if (code) expect(wrong.some(({ outcome, said: text }) => outcome === "vägras" && text === code)).toBe(true);
      expect(host.book.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
    },
  );
});

const valid = new Ajv({ allowUnionTypes: true })
  .addSchema(JSON.parse(readFileSync("docs/contracts.schema.json", "utf8")) as object, "contracts")
  .compile({ $ref: "contracts#/properties/trial" });

test("the schema of what is sent takes no other JSON", async () => {
  const { made } = await trial();
  expect(valid(made)).toBe(true);
  expect(valid({ ...made, version: 2 })).toBe(false);
  expect(valid({ ...made, steps: [{ name: "Läsa", outcome: "kanske", milliseconds: 1 }] })).toBe(false);
});

describe.each(PERSONALITIES)("in $name", (personality) => {
  test("its JSON is what the schema says, and what docs/excel-provning.json shows", async () => {
    const host = await openHost({ personality });
    const { json } = await tryHere(host.Excel, host.Office, clock());
    const made: unknown = JSON.parse(json);
    valid(made);
    expect(valid.errors).toBeNull();
    const shown = JSON.parse(readFileSync("docs/excel-provning.json", "utf8")) as Record<string, unknown>;
    expect(shown[personality.name]).toEqual(made);
  });

  test("the trial finds what differs, and a writing that knows it is refused nothing more than that", async () => {
    const { made } = await trial({ personality });
    const weak = weakLooks(made);
    const page = personality.deviations.some(({ faults = [] }) => faults.length > 0);
    expect(weak).toEqual(page ? ["page"] : []);
    const host = await openHost({ personality });
    const workbook = excelWorkbook(host.Excel, { weak });
    await workbook.write([all("text")], "{}");
    expect(workbook.lacking().flatMap(({ looks }) => looks)).toEqual(weak);
  });
});

dear("what is known not to go is left out of the one request, so that the rest goes in it", async () => {
  const faults = [{ member: "PageLayout.orientation=", code: "GeneralException" }];
  const counts: number[] = [];
  for (const weak of [[], ["page"]] as const) {
    const host = await openHost({ faults: [...faults] });
    const workbook = excelWorkbook(host.Excel, { weak });
    await workbook.read();
    const before = host.requests.count;
    await workbook.write([all("text")], "{}");
    counts.push(host.requests.count - before);
    expect(workbook.lacking().flatMap(({ looks }) => looks)).toEqual(["page"]);
    expect(host.book.sheets.find(({ tag }) => tag !== undefined)?.charts).toHaveLength(1);
  }
  const [unknown = 0, known = 0] = counts;
  expect(known).toBeLessThan(unknown);
});
