import { merge } from "../../src/commands/merge";
import type { Diff } from "../../src/submissions/diff";
import { setCell, type Book, type Sheet } from "../../src/sheet/book";
import { excelWorkbook } from "../../src/excel/workbook";
import { openHost } from "../../workbench/host";
import { fileOf } from "../excel/kit";
import { cellFor, headerOf } from "./mess";
import { columnAt, sent } from "./repaste";
import type { Row } from "./town";
import { dear } from "../whole";

const NAMND = "Socialnämnden";
const onDay = (day: string): Date => new Date(`${day}T09:00:00Z`);

interface Office {
  book: Book;
  template: () => Sheet;
  rows: Row[];
  /** The cell of the first measure's outcome. */
  outcome: (sheet: Sheet) => [row: number, column: number];
}

async function office(): Promise<Office> {
  const { book, template, rows } = await sent();
  const own = rows.filter(({ committee }) => committee === NAMND);
  const measure = own.find(({ kind }) => kind !== "goal")!;
  return {
    book: book(),
    template: () => structuredClone(template(NAMND)),
    rows: own,
    outcome: (sheet) => cellFor(sheet, measure.title, "outcome"),
  };
}

async function read(book: Book, ...files: [name: string, sheets: Sheet[]][]): Promise<Diff> {
  const workbook = { read: async () => book, write: async () => undefined, edit: async () => undefined };
  const answer = await merge.perform(
    { files: files.map(([name, sheets]) => ({ name, bytes: fileOf(sheets) })), accept: "none" },
    { workbook: workbook as never, now: onDay("2025-02-11"), progress: () => undefined },
  );
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.diff;
}

const asked = (diff: Diff): [after: string, ask: string[]][] =>
  diff.changes.filter(({ field }) => field === "outcome").map(({ after, ask }) => [after, ask]);

describe("what an office does to a template", () => {
  dear("a value struck through is asked about", async () => {
    const { book, template, outcome } = await office();
    const sheet = template();
    setCell(sheet, ...outcome(sheet), "81 %", { font: { strike: true } });
    expect(asked(await read(book, ["sn.xlsx", [sheet]]))).toEqual([
      ["81 %", [expect.stringMatching(/^Texten i .+ är överstruken\.$/)]],
    ]);
  });

  test("one outcome in a cell merged over two measures is asked about; a comment over both is taken for the first", async () => {
    const { book, template, rows, outcome } = await office();
    const sheet = template();
    const [row, column] = outcome(sheet);
    const comment = columnAt(sheet, "Kommentar");
    setCell(sheet, row, column, "81 %");
    setCell(sheet, row, comment, "Gäller båda");
    for (const at of [column, comment]) sheet.merges.push({ top: row, bottom: row + 1, left: at, right: at });
    const diff = await read(book, ["sn.xlsx", [sheet]]);
    const second = rows.filter(({ kind }) => kind !== "goal")[1]!.title;
    expect(diff.changes.map(({ field, ask }) => [field, ask])).toEqual([
      [
        "outcome",
        [expect.stringContaining(`är sammanslagen med cellerna under, och värdet kan gälla även ”${second}”.`)],
      ],
      ["comment", []],
    ]);
  });

  test("a measure on two rows with different values is asked about, and the other row is listed", async () => {
    const { book, template, rows, outcome } = await office();
    const sheet = template();
    const [row, column] = outcome(sheet);
    setCell(sheet, row, column, "81 %");
    const below = headerOf(sheet) + rows.length + 20;
    setCell(sheet, below, columnAt(sheet, "Mål och indikator"), sheet.values[row]![columnAt(sheet, "Mål och")]!);
    setCell(sheet, below, column, "83 %");
    const diff = await read(book, ["sn.xlsx", [sheet]]);
    expect(asked(diff)).toEqual([
      ["81 %", [expect.stringMatching(/^Raden står flera gånger i inlämningen: i .+ står ”83 %”\.$/)]],
    ]);
    expect(diff.unknown.map(({ said }) => said)).toEqual(["utfall: 83 %"]);
  });

  dear("an answer below the table, where its own row is blank, is asked about", async () => {
    const { book, template, rows, outcome } = await office();
    const sheet = template();
    const [row, column] = outcome(sheet);
    const below = headerOf(sheet) + rows.length + 20;
    setCell(sheet, below, columnAt(sheet, "Mål och indikator"), sheet.values[row]![columnAt(sheet, "Mål och")]!);
    setCell(sheet, below, column, "83 %");
    const diff = await read(book, ["sn.xlsx", [sheet]]);
    expect(asked(diff)).toEqual([["83 %", ["Raden står flera gånger i inlämningen, och bara den här är ifylld."]]]);
    expect(diff.unknown).toEqual([]);
  });

  test.each(["2024", "Värde", "Svar", ""])("the outcomes' header has become ”%s”: asked about", async (header) => {
    const { book, template, outcome } = await office();
    const sheet = template();
    const [row, column] = outcome(sheet);
    setCell(sheet, row, column, "81 %");
    setCell(sheet, headerOf(sheet), column, header === "" ? null : header);
    expect(asked(await read(book, ["sn.xlsx", [sheet]]))).toEqual([
      ["81 %", [expect.stringContaining("är läst som utfall, eftersom den står på dess plats.")]],
    ]);
  });

  dear("a header that is worded otherwise is told, with all that it says", async () => {
    const { book, template, outcome } = await office();
    const sheet = template();
    const [row, column] = outcome(sheet);
    setCell(sheet, row, column, "81 %");
    setCell(sheet, headerOf(sheet), column, "Utfall 2024 (preliminärt)");
    const diff = await read(book, ["sn.xlsx", [sheet]]);
    expect(asked(diff)).toEqual([["81 %", []]]);
    expect(diff.handings[0]!.notes).toEqual([
      expect.stringMatching(/^Kolumn \w heter ”Utfall 2024 \(preliminärt\)” och är läst som utfall\.$/),
    ]);
  });

  test("what is written in the columns of earlier outcomes and comments is listed, what stood there is not", async () => {
    const { book, template, outcome } = await office();
    const sheet = template();
    const [row] = outcome(sheet);
    const latest = columnAt(sheet, "Tidigare utfall");
    const stood = String(sheet.values[row]![latest]).replaceAll("\u00a0", " ");
    expect(stood).toMatch(/\d/);
    setCell(sheet, row, latest, `${stood} · 81 % (2024)`);
    setCell(sheet, row + 1, latest, "se bilaga");
    const diff = await read(book, ["sn.xlsx", [sheet]]);
    expect(diff.reworded.map(({ what, after }) => [what, after])).toEqual([
      ["tidigare utfall", `${stood} · 81 % (2024)`],
      ["tidigare utfall", "se bilaga"],
    ]);
  });

  test("notes with dashes below the table and a changed line at the top are listed; the lists are not", async () => {
    const { book, template, rows } = await office();
    const sheet = template();
    const below = sheet.values.length + 2;
    setCell(sheet, 0, 0, `${String(sheet.values[0]![0])}, andra versionen`);
    setCell(sheet, below, 0, "– Vi återkommer om resten");
    expect(rows.length).toBeGreaterThan(0);
    const diff = await read(book, ["sn.xlsx", [sheet]]);
    expect(diff.beside.map(({ value }) => value)).toEqual([
      expect.stringContaining("andra versionen"),
      "– Vi återkommer om resten",
    ]);
  });

  test.each([
    ["Beslutat av nämnden", "beslutad", "Statusen ”Beslutat av nämnden” är läst som beslutad."],
    ["beslutas i mars", undefined, "Statusen ”beslutas i mars” är varken förslag eller beslutad."],
    ["Beslutsunderlag", undefined, "Statusen ”Beslutsunderlag” är varken förslag eller beslutad."],
    ["förslag", "förslag", undefined],
  ])("the status ”%s” is %s", async (text, standing, note) => {
    const { book, template, outcome } = await office();
    const sheet = template();
    setCell(sheet, ...outcome(sheet), "81 %");
    const row = sheet.values.findIndex((cells) => cells?.[0] === "Status");
    setCell(sheet, row, 2, text);
    const { handings } = await read(book, ["sn.xlsx", [sheet]]);
    expect([handings[0]!.standing, handings[0]!.notes]).toEqual([standing, note === undefined ? [] : [note]]);
  });

  dear("digits that the cell does not show are told", async () => {
    const { book, template, rows } = await office();
    const sheet = template();
    const days = rows.filter(({ kind }) => kind !== "goal")[1]!;
    setCell(sheet, ...cellFor(sheet, days.title, "outcome"), 38.6, { numberFormat: "0" });
    const { changes } = await read(book, ["sn.xlsx", [sheet]]);
    expect(changes.map(({ notes, write }) => [notes, write?.becomes])).toEqual([
      [["Cellen visar ”39” men innehåller 38,6, som förs in."], 38.6],
    ]);
  });
});

describe("one answer after another", () => {
  interface Answer {
    file: string;
    value: string;
    status?: string;
  }

  /** Takes in the first answers in turn, and reads the last against the table. */
  async function inTurn(answers: Answer[]): Promise<[after: string, ask: string[]][]> {
    const { book, template, outcome } = await office();
    const host = await openHost({ file: fileOf(book.sheets), now: onDay("2025-01-10") });
    const workbook = excelWorkbook(host.Excel);
    let diff: Diff | undefined;
    for (const [i, { file, value, status }] of answers.entries()) {
      const sheet = template();
      setCell(sheet, ...outcome(sheet), value);
      const row = sheet.values.findIndex((cells) => cells?.[0] === "Status");
      if (status !== undefined) setCell(sheet, row, 2, status);
      const last = i === answers.length - 1;
      const answer = await merge.perform(
        { files: [{ name: file, bytes: fileOf([sheet]) }], accept: last ? "none" : "all" },
        { workbook, now: onDay(`2025-0${i + 1}-10`), progress: () => undefined },
      );
      if (!answer.ok) throw new Error(answer.reason);
      diff = answer.value.diff;
    }
    return asked(diff!);
  }

  dear("a corrected answer needs no choice", async () =>
    expect(
      await inTurn([
        { file: "januari.xlsx", value: "81 %" },
        { file: "februari.xlsx", value: "82 %" },
      ]),
    ).toEqual([["82 %", []]]),
  );

  dear("the old file after the corrected one is asked about", async () =>
    expect(
      await inTurn([
        { file: "januari.xlsx", value: "81 %" },
        { file: "februari.xlsx", value: "82 %" },
        { file: "januari.xlsx", value: "81 %" },
      ]),
    ).toEqual([
      [
        "81 %",
        [
          expect.stringMatching(
            /^”81 %” fördes in 2025-01-10 \(januari\.xlsx .+\) och har ersatts sedan dess\. Inlämningen kan vara äldre än tabellen\.$/,
          ),
        ],
      ],
    ]),
  );

  dear("a proposal after a decision is asked about", async () =>
    expect(
      await inTurn([
        { file: "beslut.xlsx", value: "81 %", status: "beslutad" },
        { file: "förslag.xlsx", value: "82 %" },
      ]),
    ).toEqual([
      ["82 %", ["Nämnden har beslutat ”81 %” (infört 2025-01-10), och den här inlämningen är inte beslutad."]],
    ]),
  );

  dear("a word without a value over a figure is asked about", async () =>
    expect(
      await inTurn([
        { file: "januari.xlsx", value: "81 %" },
        { file: "februari.xlsx", value: "saknas" },
      ]),
    ).toEqual([["saknas", ["Tabellen har ”81,0 %”, som ersätts av ”saknas”."]]]),
  );
});
