import { logRows, logSheet } from "../../../src/report/continuity/log";
import { FIELDS, readLog, type LogRow } from "../../../src/report/continuity/logReader";
import { LONGEST_TEXT, newSheet, setCell } from "../../../src/sheet/book";
import { markOf } from "../../../src/sheet/ownSheets";
import { statusSheets } from "../../../src/report/status";
import { assessed } from "../plan";

const row = (more: Partial<LogRow>): LogRow => ({
  ...(Object.fromEntries(FIELDS.map((field) => [field, ""])) as LogRow),
  period: "2024",
  key: "mål:1",
  published: "● Uppnås",
  ...more,
});

describe("the log", () => {
  test("is read as it was written, oldest first, and written on below what stands", () => {
    const first = logSheet(undefined, [row({ comment: "Följs upp" })], "Måltavlans logg");
    const second = logSheet(first, [row({ period: "2025" })], "Måltavlans logg");
    expect(readLog(second)).toEqual([row({ comment: "Följs upp" }), row({ period: "2025" })]);
  });

  test("begins below what stands, with a row between, and is read from there", () => {
    const standing = newSheet("Måltavlans logg");
    setCell(standing, 3, 1, "Anteckning");
    const sheet = logSheet(standing, [row({})], "Måltavlans logg");
    const starts = Array.from(sheet.values, (cells) => cells?.find((value) => value !== null && value !== undefined));
    expect(starts.slice(3, 7)).toEqual([
      "Anteckning",
      undefined,
      expect.stringMatching(/^Måltavlans logg: /),
      "Loggat",
    ]);
    expect(readLog(sheet)).toEqual([row({})]);
  });

  test("a text longer than Excel's 32 767 characters is in several cells, and is read whole", () => {
    const comment = Array.from({ length: 7000 }, (_, i) => `mening ${i}.`).join(" ");
    expect(comment.length).toBeGreaterThan(2 * LONGEST_TEXT);
    const rows = [row({ comment, reason: "76 % mot minst 80 %" }), row({ key: "mål:2" })];
    const sheet = logSheet(undefined, rows, "Måltavlans logg");
    const texts = sheet.values.flat().filter((value) => typeof value === "string");
    expect(Math.max(...texts.map((text) => text.length))).toBe(LONGEST_TEXT);
    expect(readLog(sheet)).toEqual(rows);
  });

  test("a goal's reason, which is on lines under its row, is one text of its row", () => {
    const sheets = statusSheets(assessed, {
      now: "2022-02-11T14:05",
      version: "0.1.0",
      styrmodellSheet: "Styrmodell",
      taken: [],
    });
    const rows = logRows(sheets[2]!, { area: "2 Välfärd och service", stamp: "2022-02-11 14:05", styrmodell: "" });
    expect(rows.filter(({ key }) => key.includes("motivering"))).toEqual([]);
    const [reason] = rows.flatMap((one) => (one.key === "mål:3" ? [one.reason] : []));
    expect(reason).toBe(
      "0 av 2 indikatorer uppnås. Samlad bedömning av kommunstyrelsen. Bedömningarna skiljer sig (beräknad: Uppnås inte; tryckt: Uppnås delvis). Skillnaden är inte kommenterad.",
    );
  });

  test("keeps what the user has written in it, also what begins as a sheet's mark does, and has one mark", () => {
    const standing = newSheet("Måltavlans logg");
    setCell(standing, 0, 2, "Måltavlan · granskad");
    setCell(standing, 1, 0, "Anteckning");
    const texts = logSheet(standing, [row({})], "Måltavlans logg").values.flat();
    expect(texts).toEqual(expect.arrayContaining(["Måltavlan · granskad", "Anteckning"]));
    expect(texts.filter((text) => text === markOf("log"))).toHaveLength(1);
  });
});
