import { status, type StatusInput } from "../../src/commands/status";
import { standard } from "../../src/domain/presets/standard";
import { setCell, type Book, type Sheet } from "../../src/sheet/book";
import { book, sheet } from "../recognise/kit";
import { dear } from "../whole";

const NOW = new Date(2025, 1, 11, 14, 5);

/** A workbook in memory that commands read and write; source sheets can be changed in between. */
function workbook(...sheets: Sheet[]): Book {
  return book(...sheets);
}

const tagged = (held: Book, tag: string): Sheet => held.sheets.find((one) => one.tag === tag)!;

/** Writes by the workbook's own styrmodell, else by the standard. */
async function write(held: Book, input: StatusInput = {}): Promise<string | null> {
  const done = await status.perform(tagged(held, "styrmodell") ? input : { styrmodell: standard, ...input }, {
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

/** Writes into the open cell of a goal on a status sheet. */
function say(page: Sheet, goal: string, header: "Nämndens" | "Samlad" | "Kommentar", text: string): void {
  const [row, column] = place(page, goal, header);
  setCell(page, row, column, text, page.formats[row]![column]);
}

function place(page: Sheet, goal: string, header: string): [number, number] {
  const top = page.values.findIndex((row) => row?.includes("Samlad"));
  return [page.values.findIndex((row, at) => at > top && row?.includes(goal)), page.values[top]!.indexOf(header)];
}

const shownBeside = (page: Sheet, goal: string, header: string): unknown => {
  const [row, column] = place(page, goal, header);
  return page.values[row]?.[column] ?? null;
};

/** Every text of the own sheets, for asking whether a word of the user's is anywhere. */
const texts = (held: Book): string[] =>
  held.sheets
    .filter(({ tag }) => tag !== undefined)
    .flatMap(({ values }) => values.flatMap((row) => (row ?? []).filter((value) => typeof value === "string")));

const table = (year: number, goal = "Trygga barn"): Sheet =>
  sheet(
    "Mål",
    `
  Område | Mål         | Indikator     | Utfall ${year} | Mål ${year}
  Skola  | ${goal}     | Trygga elever | 91 %           | minst 90 %
  Omsorg | Nöjda äldre | Nöjda brukare | 88 %           | minst 90 %
`,
  );

const LEFT = ["Vad", "Text", "Period", "Gäller"];

/** The block "Kvarlämnat" of a sheet, row by row: what, text, period, goal. */
function left(page: Sheet): unknown[][] {
  const top = page.values.findIndex((row) => row?.includes("Kvarlämnat"));
  const header = page.values.findIndex((row, at) => at > top && LEFT.every((word) => row?.includes(word)));
  return header < 0
    ? []
    : page.values.slice(header + 1).map((row) => LEFT.map((word) => row?.[page.values[header]!.indexOf(word)] ?? null));
}

dear(
  "at a new period open cells start empty, what the user wrote is under Föregående and in the log, and is there again when the user goes back",
  async () => {
    const held = workbook(table(2024));
    expect(await write(held)).toBeNull();
    say(tagged(held, "status:område:skola"), "mål:trygga barn", "Samlad", "● Uppnås");
    say(tagged(held, "status:område:skola"), "mål:trygga barn", "Kommentar", "Vi fortsätter så");
    held.sheets[0] = table(2025);
    expect(await write(held)).toBeNull();
    const page = tagged(held, "status:område:skola");
    expect(shownBeside(page, "mål:trygga barn", "Samlad")).toBeNull();
    expect(shownBeside(page, "mål:trygga barn", "Föregående")).toBe("2024: ● Uppnås. Vi fortsätter så");
    expect(left(page)).toEqual([]);
    const logged = tagged(held, "log").values.filter((row) => row?.includes("Vi fortsätter så"));
    expect(logged).toHaveLength(1);
    expect(logged[0]).toEqual(
      expect.arrayContaining(["2024", "mål:trygga barn", "Trygga barn", "● Uppnås", "samlad: på bladet"]),
    );
    expect(await write(held)).toBeNull();
    expect(texts(held).filter((text) => text === "Vi fortsätter så")).toHaveLength(1);
    held.sheets[0] = table(2024);
    expect(await write(held)).toBeNull();
    expect(shownBeside(tagged(held, "status:område:skola"), "mål:trygga barn", "Kommentar")).toBe("Vi fortsätter så");
    expect(shownBeside(tagged(held, "status:område:skola"), "mål:trygga barn", "Samlad")).toBe("● Uppnås");
  },
);

dear(
  "a goal that is reworded or gone leaves its grade and comment under Kvarlämnat on its own sheet, until it is there again",
  async () => {
    const held = workbook(table(2024));
    await write(held);
    say(tagged(held, "status:område:skola"), "mål:trygga barn", "Nämndens", "◐ Uppnås delvis");
    say(tagged(held, "status:område:skola"), "mål:trygga barn", "Kommentar", "Läs protokollet");
    held.sheets[0] = table(2024, "Helt nytt mål");
    expect(await write(held)).toBeNull();
    expect(left(tagged(held, "status:område:skola"))).toEqual([
      ["nämndens bedömning", "Uppnås delvis", "2024", "mål:trygga barn"],
      ["kommentar", "Läs protokollet", "2024", "mål:trygga barn"],
    ]);
    held.sheets[0] = table(2024);
    expect(await write(held)).toBeNull();
    expect(left(tagged(held, "status:område:skola"))).toEqual([]);
    expect(shownBeside(tagged(held, "status:område:skola"), "mål:trygga barn", "Kommentar")).toBe("Läs protokollet");
  },
);

dear(
  "what the user has changed or added outside the open cells is under Kvarlämnat, once, and a very long text whole",
  async () => {
    const held = workbook(table(2024));
    await write(held);
    const long = "Ett långt stycke som någon har skrivit. ".repeat(400).trim();
    setCell(tagged(held, "status:område:skola"), 3, 30, long);
    setCell(tagged(held, "overview"), 60, 1, 0);
    for (let again = 0; again < 3; again++) {
      expect(await write(held)).toBeNull();
      const pieces = left(tagged(held, "status:område:skola"));
      expect(pieces[0]![0]).toBe("egen cell");
      expect(pieces.map(([, text]) => text).join("")).toBe(long);
      expect(left(tagged(held, "overview"))).toEqual([["egen cell", 0, null, null]]);
    }
  },
);

test("an indicator has a comment of the user's; a grade on its row, and words on a row without a key, are under Kvarlämnat once", async () => {
  const held = workbook(table(2024));
  await write(held);
  const page = tagged(held, "status:område:skola");
  say(page, "indikator:trygga elever", "Kommentar", "Preliminärt");
  say(page, "indikator:trygga elever", "Samlad", "● Uppnås");
  const [row] = place(page, "indikator:trygga elever", "Samlad");
  // Its reason is right below it.
  setCell(page, row + 2, 1, "Ett eget mål");
  for (let again = 0; again < 2; again++) {
    expect(await write(held)).toBeNull();
    const now = tagged(held, "status:område:skola");
    expect(shownBeside(now, "indikator:trygga elever", "Kommentar")).toBe("Preliminärt");
    expect(left(now)).toEqual([
      ["egen cell i kolumnen ”Samlad”", "● Uppnås", null, "indikator:trygga elever"],
      ["egen cell i kolumnen ”Mål och indikatorer”", "Ett eget mål", null, null],
    ]);
  }
});

test("where two rows have one key nothing is attached to either: both comments are under Kvarlämnat", async () => {
  const held = workbook(table(2024));
  await write(held);
  const page = tagged(held, "status:område:skola");
  say(page, "mål:trygga barn", "Kommentar", "Det ena");
  const [row, column] = place(page, "mål:trygga barn", "Kommentar");
  const end = page.values.length + 2;
  page.values[end] = [...page.values[row]!];
  setCell(page, end, column, "Det andra");
  expect(await write(held)).toBeNull();
  const now = tagged(held, "status:område:skola");
  expect(shownBeside(now, "mål:trygga barn", "Kommentar")).toBeNull();
  expect(left(now).map(([, text]) => text)).toEqual(expect.arrayContaining(["Det ena", "Det andra"]));
});

test("a memory that is gone costs nothing: what differs from what would be written is kept", async () => {
  const held = workbook(table(2024));
  await write(held);
  say(tagged(held, "status:område:skola"), "mål:trygga barn", "Kommentar", "Vi fortsätter så");
  setCell(tagged(held, "status:område:skola"), 3, 30, "En lapp");
  delete held.memory;
  expect(await write(held)).toBeNull();
  const now = tagged(held, "status:område:skola");
  expect(shownBeside(now, "mål:trygga barn", "Kommentar")).toBe("Vi fortsätter så");
  expect(left(now)).toEqual([["egen cell", "En lapp", null, null]]);
});

test("a styrmodell that the user has changed grades anew, and the user's words stay", async () => {
  const held = workbook(table(2024));
  await write(held);
  say(tagged(held, "status:område:omsorg"), "mål:nöjda äldre", "Kommentar", "Nästan där");
  const model = tagged(held, "styrmodell");
  const row = model.values.findIndex((cells) => cells?.includes("måluppfyllnad ≥ 90 %"));
  setCell(model, row, model.values[row]!.indexOf("måluppfyllnad ≥ 90 %"), "måluppfyllnad ≥ 99 %");
  expect(shownBeside(tagged(held, "status:område:omsorg"), "mål:nöjda äldre", "Publicerad")).toBe("◐ Uppnås delvis");
  expect(await write(held)).toBeNull();
  expect(shownBeside(tagged(held, "status:område:omsorg"), "mål:nöjda äldre", "Publicerad")).toBe("○ Uppnås inte");
  expect(shownBeside(tagged(held, "status:område:omsorg"), "mål:nöjda äldre", "Kommentar")).toBe("Nästan där");
});

test("a renamed area takes the user's words along once; later the user's newer words count, and the old ones are kept", async () => {
  const held = workbook(table(2024));
  await write(held);
  say(tagged(held, "status:område:omsorg"), "mål:nöjda äldre", "Kommentar", "Gammal text");
  setCell(held.sheets[0]!, 2, 0, "Äldreomsorg");
  expect(await write(held)).toBeNull();
  expect(shownBeside(tagged(held, "status:område:äldreomsorg"), "mål:nöjda äldre", "Kommentar")).toBe("Gammal text");
  say(tagged(held, "status:område:äldreomsorg"), "mål:nöjda äldre", "Kommentar", "Ny text");
  expect(await write(held)).toBeNull();
  expect(shownBeside(tagged(held, "status:område:äldreomsorg"), "mål:nöjda äldre", "Kommentar")).toBe("Ny text");
  expect(texts(held)).toContain("Gammal text");
});

test("a status sheet that the user has renamed is refreshed under the user's name, though Excel has changed the add-in's formulas", async () => {
  const held = workbook(table(2024));
  await write(held);
  const page = tagged(held, "status:område:skola");
  page.name = "Mitt skolblad";
  for (const { formulas } of held.sheets)
    for (const [key, formula] of formulas) formulas.set(key, formula.replaceAll("Skola!", "'Mitt skolblad'!"));
  expect(await write(held)).toBeNull();
  expect(tagged(held, "status:område:skola").name).toBe("Mitt skolblad");
});

test("two sheets with one key stop the command and are named", async () => {
  const held = workbook(table(2024));
  await write(held);
  held.sheets.push({ ...tagged(held, "status:område:skola"), name: "Skola igen" });
  expect(await write(held)).toMatch(/^Bladen ”Skola” och ”Skola igen” är samma statusblad\./);
});

test("goals in running text that no table holds are named where nothing is read", async () => {
  const prose =
    "Målet är att alla elever ska vara behöriga till gymnasiet och att fler ska trivas i skolan än året före.";
  expect(await write(workbook(sheet("Text", prose)))).toContain("står i Text!A1:");
  const notes = await write(workbook(sheet("Text", "Inköp | Pris")));
  expect(notes).toMatch(/^Ingen måltabell hittades\./);
  expect(notes).not.toContain("står i");
});
