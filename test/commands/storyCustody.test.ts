import { lock } from "../../src/commands/lock";
import { excelWorkbook } from "../../src/excel/workbook";
import type { Value } from "../../src/sheet/book";
import { desk, NOW, table, type Desk } from "./story";
import { dear, sampled, sampledDear } from "../whole";

const SOURCE = table("Mål", [
  ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall 2024"],
  ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "91 %"],
  ["Skola", "Alla klarar skolan", "Behöriga elever", "minst 85 %", "70 %"],
]);
const [SAFE, PASS] = ["mål:trygga barn", "mål:alla klarar skolan"];

/** Status sheets that have been written once. */
async function written(): Promise<Desk> {
  const day = await desk(structuredClone(SOURCE));
  await day.status({ period: "2024" });
  return day;
}
const insertRow = (day: Desk, sheet: string, row: number): Promise<void> =>
  day.host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(`${row}:${row}`).insert("Down");
    await context.sync();
  });
/** The cell in another column of the row that holds a text, or so many rows below it. */
function beside(day: Desk, text: Value, column: string, down = 0): string {
  const row = day.sheet("Skola").values.findIndex((cells) => cells?.includes(text));
  if (row < 0) throw new Error(`${String(text)} is not on the sheet.`);
  return `${column}${row + 1 + down}`;
}
const count = (day: Desk, text: string): number => day.texts("Skola").filter((one) => one === text).length;

describe("what looks like a part of an own sheet and stands elsewhere is the user's", () => {
  dear("a comment that is just the heading of the block ends nothing", async () => {
    const day = await written();
    await day.type("Skola", day.at("Skola", SAFE, "Kommentar"), "Kvarlämnat");
    await day.type("Skola", day.at("Skola", PASS, "Samlad"), "◐ Uppnås delvis");
    await day.status({ period: "2024" });
    await day.status({ period: "2024" });
    expect(day.shows("Skola", SAFE, "Kommentar")).toBe("Kvarlämnat");
    expect(day.shows("Skola", PASS, "Samlad")).toBe("◐ Uppnås delvis");
    expect(day.left("Skola")).toEqual([]);
  });

  dear("a key's header above the table takes no judgement away", async () => {
    const day = await written();
    await day.type("Skola", day.at("Skola", SAFE, "Samlad"), "◐ Uppnås delvis");
    await day.type("Skola", "T2", "Nyckel · 2024");
    await day.status({ period: "2024" });
    expect(day.shows("Skola", SAFE, "Samlad")).toBe("◐ Uppnås delvis");
    expect(day.left("Skola")).toEqual([["egen cell", "Nyckel · 2024"]]);
  });

  dear("a copy of the whole header above the table takes none either", async () => {
    const day = await written();
    await day.type("Skola", day.at("Skola", SAFE, "Samlad"), "◐ Uppnås delvis");
    const header = day.sheet("Skola").values.find((row) => row?.includes("Samlad"))!;
    await insertRow(day, "Skola", 2);
    for (const [column, text] of header.entries())
      if (typeof text === "string") await day.type("Skola", `${String.fromCharCode(65 + column)}2`, text);
    await day.status({ period: "2024" });
    expect(day.shows("Skola", SAFE, "Samlad")).toBe("◐ Uppnås delvis");
  });

  dear("a text in a row put in above is no area in the log", async () => {
    const day = await written();
    await day.type("Skola", day.at("Skola", SAFE, "Kommentar"), "Följs upp i mars");
    await insertRow(day, "Skola", 2);
    await day.type("Skola", "A2", "Till nämnden den 12 mars");
    await day.status({ period: "2025" });
    const log = day.sheet("Måltavlans logg").values;
    const header = log.findIndex((row) => row?.includes("Område"));
    const areas = log.slice(header + 1).map((row) => row?.[log[header]!.indexOf("Område")]);
    expect(new Set(areas)).toEqual(new Set(["Skola"]));
    expect(day.left("Skola")).toContainEqual(["egen cell", "Till nämnden den 12 mars"]);
  });

  dear("texts that begin as the mark of a sheet does", async () => {
    const day = await written();
    await day.type("Skola", "T1", "Måltavlan · ring Anna");
    await day.type("Skola", "T5", "Måltavlan · status:Skola");
    await day.status({ period: "2025" });
    await day.type("Måltavlans logg", "T1", "Måltavlan · granskad");
    await day.status({ period: "2026" });
    expect(day.left("Skola")).toEqual([
      ["egen cell", "Måltavlan · ring Anna"],
      ["egen cell", "Måltavlan · status:Skola"],
    ]);
    expect(day.texts("Måltavlans logg")).toContain("Måltavlan · granskad");
  });

  test("a source sheet whose first row begins as the mark does is read, not taken for an own sheet", async () => {
    const source = structuredClone(SOURCE);
    source.values[0]![6] = "Måltavlan · version 2";
    const day = await desk(source);
    expect((await day.status({ period: "2024" })).assessed.areas).toHaveLength(1);
    expect(day.sheet("Mål").tag).toBeUndefined();
  });

  dear("a formula of the user's that has lost its reference", async () => {
    const day = await written();
    await day.type("Skola", "T3", "=SUM(#REF!)+41");
    await day.status({ period: "2024" });
    expect(day.left("Skola")).toContainEqual(["formel", "=SUM(#REF!)+41"]);
  });
});

describe("what is in and beside the block Kvarlämnat", () => {
  /** A status sheet with a block, which holds one text. */
  async function withBlock(text = "Ring Anna"): Promise<Desk> {
    const day = await written();
    await day.type("Skola", "T3", text);
    await day.status({ period: "2024" });
    expect(count(day, "Kvarlämnat")).toBe(1);
    return day;
  }

  sampledDear(5, [
    ["beside the heading", "Kvarlämnat", 0],
    ["beside the introduction", "Kvarlämnat", 1],
    ["beside the headers", "Vad", 0],
    ["beside a row", "Ring Anna", 0],
    ["below all rows", "Ring Anna", 3],
  ] as const)("%s is kept, time after time", async (_, anchor, down) => {
    const day = await withBlock();
    await day.type("Skola", beside(day, anchor, "U", down), "Min anteckning");
    for (let time = 0; time < 3; time++) await day.status({ period: "2024" });
    expect(count(day, "Min anteckning")).toBe(1);
    expect(count(day, "Ring Anna")).toBe(1);
    expect(count(day, "Kvarlämnat")).toBe(1);
  });

  dear("beside a text that goes on in the next row", async () => {
    const long = "Det här behöver nämnden veta. ".repeat(200).trim();
    const day = await withBlock(long);
    const headers = (): Value[] => day.sheet("Skola").values.find((row) => row?.includes("Stod i"))!;
    const who = headers().indexOf("Vem");
    await day.type("Skola", beside(day, "forts.", String.fromCharCode(65 + who)), "Eva");
    await day.status({ period: "2024" });
    await day.status({ period: "2024" });
    expect(count(day, "Eva")).toBe(1);
    const text = headers().indexOf("Text");
    const texts = day.sheet("Skola").values.map((row) => String(row?.[text] ?? ""));
    expect(texts.join("").includes(long)).toBe(true);
  });
});

describe("a writing that fails, and then two at once", () => {
  const TEXTS = ["Följs upp i mars", "Ring Anna", "=SUM(1,41)"];

  /** A sheet with texts in an open cell, beside the table and in a formula, and a source that has changed since. */
  async function ready(): Promise<Desk> {
    const day = await written();
    await day.type("Skola", day.at("Skola", SAFE, "Kommentar"), TEXTS[0]!);
    await day.type("Skola", "T3", TEXTS[1]!);
    await day.type("Skola", "U5", TEXTS[2]!);
    await day.type("Mål", "E2", "70 %");
    return day;
  }
  const standing = (day: Desk): string[] => [
    ...day.texts(),
    ...day.host.book.sheets.flatMap(({ formulas }) => [...formulas.values()]),
  ];
  const attempt = (day: Desk): Promise<unknown> => day.status({ period: "2024" }).catch((error: unknown) => error);

  sampled(6, [0.98, 0.02, 0.1, 0.2, 0.4, 0.7])(
    "at %f of its actions: no text is lost, and the next one is whole",
    async (share) => {
      const [day, probe] = [await ready(), await ready()];
      const before = probe.host.requests.actions;
      await probe.status({ period: "2024" });
      const action = before + Math.ceil(share * (probe.host.requests.actions - before));
      day.host.faults.push({ action, code: "GeneralException" });
      await attempt(day);
      day.host.faults.length = 0;
      await Promise.all([attempt(day), attempt(day)]);
      expect(standing(day)).toEqual(expect.arrayContaining(TEXTS));
      await day.status({ period: "2024" });
      expect(day.shows("Skola", SAFE, "Kommentar")).toBe(TEXTS[0]);
      const left = day.left("Skola").map(([, text]) => text);
      // A formula's result is calculated anew only where the formula still is.
      expect(left.filter((text) => text !== 42)).toEqual(TEXTS.slice(1));
    },
  );
});

dear(
  "what somebody writes over the title of the decided plan is under Kvarlämnat when the plan is locked again",
  async () => {
    const day = await written();
    const locked = (): ReturnType<typeof lock.perform> =>
      lock.perform(
        { decided: "2023-11-27", paragraph: "112", from: "2024-01-01" },
        { workbook: excelWorkbook(day.host.Excel), now: NOW, progress: () => undefined },
      );
    expect(await locked()).toMatchObject({ ok: true });
    await day.type("Beslutad plan", "A1", "Gäller till valet");
    expect(await locked()).toMatchObject({ ok: true });
    expect(await locked()).toMatchObject({ ok: true });
    expect(day.left("Beslutad plan")).toEqual([["egen cell", "Gäller till valet"]]);
    expect(day.texts("Beslutad plan").filter((text) => text === "Gäller till valet")).toHaveLength(1);
  },
);

dear("the writing states what has become of the user's cells", async () => {
  const day = await written();
  await day.type("Skola", day.at("Skola", SAFE, "Samlad"), "◐ Uppnås delvis");
  await day.type("Skola", day.at("Skola", PASS, "Kommentar"), "Följs upp i mars");
  await day.type("Skola", "T3", "Ring Anna");
  const { custody } = await day.status({ period: "2024" });
  expect(custody).toBe("3 av 3 egna celler finns kvar: 2 på sin plats, 1 under Kvarlämnat.");
  const later = await day.status({ period: "2025" });
  expect(later.custody).toBe("3 av 3 egna celler finns kvar: 1 under Kvarlämnat, 2 i loggen.");
});
