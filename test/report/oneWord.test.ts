import { readFileSync } from "node:fs";
import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import { statusSheets } from "../../src/report/status";
import { newBook, type Book } from "../../src/sheet/book";
import { read, sheet } from "../recognise/kit";
import { tableOf } from "../recognise/real/drawing";
import { reportOf } from "./annual/kit";

/** A styrkort whose goals are prioriterade mål, and whose measures stand under "Så mäts målet": both are mål in it. */
const { sheets } = tableOf("alingsas", readFileSync("test/recognise/real/fresh9/alingsas-styrkort-2023.txt", "utf8"));
const blocksOf = async (book: Book) => (await reportOf(book, { kind: "arsredovisning" })).document.blocks;

test("a report whose goals and measures are both called mål has no header that says it twice", async () => {
  const headers = (await blocksOf({ ...newBook(), sheets })).flatMap((block) =>
    block.kind === "table" ? block.columns.map(({ header }) => header) : [],
  );
  expect(headers).toContain("Mål");
  expect(headers).not.toContain("Mål och mål");
});

test("nor have its måltavla and its status sheets", () => {
  const texts = statusSheets(assess(read(...sheets), standard), {
    now: "2025-02-11T14:05",
    version: "0.0.0",
    styrmodellSheet: "Styrmodell",
    taken: [],
  }).flatMap(({ values }) => values.flat());
  expect(texts).toContain("Det som mäts, och varför");
  expect(texts).not.toContain("Mål, och varför");
  expect(texts).not.toContain("Mål och mål");
});

test("the one table of a part's goals has no caption that repeats the heading above it", async () => {
  const book = {
    ...newBook(),
    sheets: [
      sheet(
        "KF",
        `
        Mål                   | Indikator                      | Målvärde   | Utfall 2024
        Unga är väl rustade   | Behöriga till gymnasiet, andel | minst 85 % | 88 %
        Det är lätt att bygga | Färdigställda bostäder, antal  | minst 150  | 92
        `,
      ),
    ],
  };
  const tables = (await blocksOf(book)).filter((block) => block.kind === "table");
  expect(tables.find(({ name }) => name === "Mål, utfall och bedömning")).toMatchObject({ headed: true });
});
