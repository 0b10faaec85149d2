import { status, type StatusInput } from "../../src/commands/status";
import { setCell, type Book, type Sheet } from "../../src/sheet/book";
import { book, sheet } from "../recognise/kit";

const NOW = new Date(2025, 1, 11, 14, 5);

/** A workbook in memory that commands read and write; her sheets can be changed between. */
function workbook(...sheets: Sheet[]): Book {
  return book(...sheets);
}

async function write(held: Book, input: StatusInput = {}): Promise<string | null> {
  const done = await status.perform(input, {
    now: NOW,
    progress: () => undefined,
    workbook: {
      read: async () => held,
      write: async (sheets, memory) => {
        const tags = new Set(sheets.map(({ tag }) => tag));
        held.sheets = [...held.sheets.filter(({ tag }) => tag === undefined || !tags.has(tag)), ...sheets];
        held.memory = memory;
      },
    },
  });
  return done.ok ? null : done.reason;
}

const tagged = (held: Book, tag: string): Sheet => held.sheets.find((one) => one.tag === tag)!;

/** Writes into the open cell of a goal on a status sheet of ours. */
function say(page: Sheet, goal: string, header: "Nämndens" | "Samlad" | "Kommentar", text: string): void {
  const [row, column] = place(page, goal, header);
  setCell(page, row, column, text, page.formats[row]![column]);
}

function place(page: Sheet, goal: string, header: string): [number, number] {
  const top = page.values.findIndex((row) => row?.includes("Samlad"));
  return [page.values.findIndex((row, at) => at > top && row?.includes(goal)), page.values[top]!.indexOf(header)];
}

const said = (page: Sheet, goal: string, header: string): unknown => {
  const [row, column] = place(page, goal, header);
  return page.values[row]?.[column] ?? null;
};

/** Every text of our sheets, for asking whether a word of hers is anywhere. */
const texts = (held: Book): string[] => held.sheets.filter(({ tag }) => tag !== undefined).flatMap(({ values }) => values.flatMap((row) => (row ?? []).filter((value) => typeof value === "string")));

const table = (year: number, goal = "Trygga barn"): Sheet => sheet("Mål", `
  Område | Mål         | Indikator     | Utfall ${year} | Mål ${year}
  Skola  | ${goal}     | Trygga elever | 91 %           | minst 90 %
  Omsorg | Nöjda äldre | Nöjda brukare | 88 %           | minst 90 %
`);

test("at a new period her open cells start empty, and what she wrote stands under Kvarlämnat until it has its place again", async () => {
  const held = workbook(table(2024));
  expect(await write(held)).toBeNull();
  say(tagged(held, "status:område:skola"), "mål:trygga barn", "Samlad", "● Uppnås");
  say(tagged(held, "status:område:skola"), "mål:trygga barn", "Kommentar", "Vi fortsätter så");
  held.sheets[0] = table(2025);
  expect(await write(held)).toBeNull();
  expect(said(tagged(held, "status:område:skola"), "mål:trygga barn", "Samlad")).toBeNull();
  const overview = tagged(held, "overview").values;
  const at = overview.findIndex((row) => row?.[0] === "Mål" && row[1] === "Text");
  const left = overview.slice(at + 1).filter((row) => row?.[0] === "mål:trygga barn").map((row) => row!.slice(0, 4));
  expect(left).toEqual([
    ["mål:trygga barn", "Uppnås", "2024", "samlad bedömning"],
    ["mål:trygga barn", "Vi fortsätter så", "2024", "kommentar"],
  ]);
  expect(await write(held)).toBeNull();
  expect(texts(held).filter((text) => text === "Vi fortsätter så")).toHaveLength(1);
  held.sheets[0] = table(2024);
  expect(await write(held)).toBeNull();
  expect(said(tagged(held, "status:område:skola"), "mål:trygga barn", "Kommentar")).toBe("Vi fortsätter så");
  expect(texts(held)).not.toContain("samlad bedömning");
});

test("a goal that is reworded or gone leaves its grade and comment under Kvarlämnat", async () => {
  const held = workbook(table(2024));
  await write(held);
  say(tagged(held, "status:område:skola"), "mål:trygga barn", "Nämndens", "◐ Uppnås delvis");
  say(tagged(held, "status:område:skola"), "mål:trygga barn", "Kommentar", "Läs protokollet");
  held.sheets[0] = table(2024, "Helt nytt mål");
  expect(await write(held)).toBeNull();
  expect(texts(held)).toEqual(expect.arrayContaining(["Läs protokollet", "nämndens bedömning", "Helt nytt mål"]));
});

test("a renamed area takes her words along once; later her newer words count, and the old ones are kept", async () => {
  const held = workbook(table(2024));
  await write(held);
  say(tagged(held, "status:område:omsorg"), "mål:nöjda äldre", "Kommentar", "Gammal text");
  setCell(held.sheets[0]!, 2, 0, "Äldreomsorg");
  expect(await write(held)).toBeNull();
  expect(said(tagged(held, "status:område:äldreomsorg"), "mål:nöjda äldre", "Kommentar")).toBe("Gammal text");
  say(tagged(held, "status:område:äldreomsorg"), "mål:nöjda äldre", "Kommentar", "Ny text");
  expect(await write(held)).toBeNull();
  expect(said(tagged(held, "status:område:äldreomsorg"), "mål:nöjda äldre", "Kommentar")).toBe("Ny text");
  expect(texts(held)).toContain("Gammal text");
});

test("a status sheet that she has renamed is refreshed under her name, though Excel has changed our formulas", async () => {
  const held = workbook(table(2024));
  await write(held);
  const page = tagged(held, "status:område:skola");
  page.name = "Mitt skolblad";
  for (const { formulas } of held.sheets) for (const [key, formula] of formulas) formulas.set(key, formula.replaceAll("Skola!", "'Mitt skolblad'!"));
  expect(await write(held)).toBeNull();
  expect(tagged(held, "status:område:skola").name).toBe("Mitt skolblad");
});

test("two sheets with one key stop the command and are named", async () => {
  const held = workbook(table(2024));
  await write(held);
  held.sheets.push({ ...tagged(held, "status:område:skola"), name: "Skola igen" });
  expect(await write(held)).toMatch(/^Bladen ”Skola” och ”Skola igen” är samma statusblad\./);
});
