import { setCell, type Book } from "../../src/sheet/book";
import { desk, table, type Desk } from "./story";
import { dear, sampled, sampledSets } from "../whole";

const YEAR = table("Mål", [
  ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall aug 2024", "Prognos 2024", "Utfall 2024"],
  ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "89 %", "91 %", "87 %"],
  ["Omsorg", "Nöjda äldre", "Nöjda brukare", "minst 90 %", "88 %", "88 %", "91 %"],
]);

const barn = "mål:trygga barn";

/**
 * Another program saves the workbook: without the sheets' tags, and some without the add-in's memory and the charts'
 * names too.
 */
const LOST: [program: string, save: (book: Book) => void][] = [
  ["without the tags", ({ sheets }) => sheets.forEach((sheet) => delete sheet.tag)],
  [
    "without the tags, the memory and the names of the charts",
    (book) => {
      delete book.memory;
      book.sheets.forEach((sheet) => {
        delete sheet.tag;
        sheet.charts = sheet.charts.map((chart, at) => ({ ...chart, name: `Chart ${at + 1}` }));
      });
    },
  ],
];

sampledSets(2, LOST)("a colleague saves the workbook in a program that writes it %s", (_, save) => {
  let day: Desk;
  const tags = (): [string, string | undefined][] => day.host.book.sheets.map(({ name, tag }) => [name, tag]);
  let before: [string, string | undefined][];

  beforeAll(async () => {
    day = await desk(YEAR);
    await day.status({ period: "delår 2024" });
    await day.type("Skola", day.at("Skola", barn, "Samlad"), "◐ Uppnås delvis");
    await day.type("Skola", day.at("Skola", barn, "Kommentar"), "Enkäten görs om i november");
    await day.type("Omsorg", "T20", "Ring Anna om detta");
    await day.status({ period: "delår 2024" });
    before = tags();
    await day.mail(save);
  });

  test("the sheets are own sheets again with the next writing, and the user's words are where they stood", async () => {
    expect(tags().every(([, tag]) => tag === undefined)).toBe(true);
    const { assessed } = await day.status({ period: "delår 2024" });
    expect(tags()).toEqual(before);
    expect(assessed.problems).toEqual([]);
    expect([
      day.shows("Skola", barn, "Samlad"),
      day.shows("Skola", barn, "Kommentar"),
      day.shows("Skola", barn, "Publicerad"),
    ]).toEqual(["◐ Uppnås delvis", "Enkäten görs om i november", "◐ Uppnås delvis"]);
    expect(day.texts("Omsorg")).toContain("Ring Anna om detta");
  });

  test("each sheet has its chart once", () => {
    expect(day.host.book.sheets.flatMap(({ name, charts }) => charts.map((chart) => [name, chart.name]))).toEqual([
      ["Måltavla", "Måltavla"],
      ["Översikt", "Mål per område och bedömning"],
      ["Skola", "Mål per bedömning"],
      ["Omsorg", "Mål per bedömning"],
    ]);
  });

  dear("at the bokslut delår's rows are in the log, and nothing of delår is published", async () => {
    await day.mail(save);
    await day.status({ period: "2024" });
    expect([day.shows("Skola", barn, "Samlad"), day.shows("Skola", barn, "Föregående")]).toEqual([
      null,
      "delår 2024: ◐ Uppnås delvis. Enkäten görs om i november",
    ]);
    expect(day.texts("Måltavlans logg")).toContain("Enkäten görs om i november");
  });

  dear("the log goes on where it was, and the styrmodell is still the workbook's own", async () => {
    await day.mail(save);
    await day.status({ period: "2024" });
    expect(day.texts("Måltavlans logg").filter((text) => text === "Enkäten görs om i november")).toHaveLength(1);
    expect(day.host.book.sheets.map(({ name }) => name)).toEqual([
      "Mål",
      "Måltavla",
      "Översikt",
      "Skola",
      "Omsorg",
      "Att rätta",
      "Styrmodell",
      "Måltavlans logg",
    ]);
  });
});

sampled(4, ["Skola (2)", "Skola_2", "Skola Copy", "Kopia av Skola"])(
  "a copy made before, %s, is the user's and keeps its words; the sheet itself is an own sheet again",
  async (name) => {
    const day = await desk(YEAR);
    await day.status();
    await day.mail(({ sheets }) => {
      sheets.forEach((sheet) => delete sheet.tag);
      const copy = structuredClone(sheets.find(({ name }) => name === "Skola")!);
      const row = copy.values.findIndex((cells) => cells?.includes(barn));
      setCell(copy, row, copy.values.find((cells) => cells?.includes("Kommentar"))!.indexOf("Kommentar"), "I kopian");
      sheets.push({ ...copy, name });
    });
    await day.status();
    expect([day.sheet("Skola").tag, day.sheet(name).tag]).toEqual(["status:område:skola", undefined]);
    expect(day.shows(name, barn, "Kommentar")).toBe("I kopian");
  },
);

dear("two sheets that say the same and have other names: nothing is written until the user has chosen", async () => {
  const day = await desk(YEAR);
  await day.status();
  await day.mail(({ sheets }) => {
    sheets.forEach((sheet) => delete sheet.tag);
    sheets.push({ ...structuredClone(sheets.find(({ name }) => name === "Skola")!), name: "Skola i mars" });
  });
  expect(await day.refused()).toBe(
    "Bladen ”Skola” och ”Skola i mars” är samma statusblad. Ta bort det ena, eller flytta det till en egen arbetsbok.",
  );
  expect(day.host.book.sheets.every(({ tag }) => tag === undefined)).toBe(true);
});
