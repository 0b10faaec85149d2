import { strToU8, zipSync } from "fflate";
import { auditBook } from "../src/commands/check";
import type { EditableWorkbook, Outcome, Surroundings } from "../src/commands/command";
import { intoWord } from "../src/commands/intoWord";
import { recogniseIn } from "../src/commands/map";
import { merge } from "../src/commands/merge";
import { keepRecognition } from "../src/commands/recognised";
import { report } from "../src/commands/report";
import { reportFiles } from "../src/commands/reportFile";
import { status } from "../src/commands/status";
import { templateFiles } from "../src/commands/templates";
import { standard } from "../src/domain/presets/standard";
import type { Recognition } from "../src/domain/plan";
import { readBook, writeBook } from "../src/files/xlsx";
import { setCell, type Book, type Sheet } from "../src/sheet/book";
import { GROWN } from "./growing";

/**
 * Measured by `growth.ts` in a process of its own: `THING REPETITIONS`. Prints, for each part of the product, the least
 * processor seconds at each size, as JSON. Each book has texts of its own, since texts that have been read are
 * remembered. All parts are rehearsed before: what the engine does once for the code is of no size.
 */
const NOW = new Date("2025-02-11T14:05:00Z");
const KIND = "arsredovisning";

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
};

function bytesOf(sheets: Sheet[]): Uint8Array {
  const written = writeBook(null, { sheets }, NOW);
  if (!written.ok) throw new Error(written.reason);
  return written.bytes;
}

function bookIn(bytes: Uint8Array): Book {
  const read = readBook(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.book;
}

/** A book as a command sees it, without Excel; `wrote` is handed what is written. */
function around(
  book: Book,
  wrote: (sheets: Sheet[], memory: string) => void = () => undefined,
): Surroundings<EditableWorkbook> {
  return {
    workbook: {
      read: async () => book,
      write: async (sheets, memory) => wrote(sheets, memory),
      spills: async () => [],
      edit: async () => undefined,
    },
    now: NOW,
    progress: () => undefined,
  };
}

/** Fills in the column under a header of a sheet, on its rows with a text in the first column. */
function fillIn(sheet: Sheet, header: string, of: (row: number) => string | number): void {
  const top = sheet.values.findIndex((cells) => cells?.includes(header));
  if (top < 0) return;
  const column = sheet.values[top]!.indexOf(header);
  for (let row = top + 1; row < sheet.values.length; row++)
    if (typeof sheet.values[row]?.[0] === "string") setCell(sheet, row, column, of(row));
}

/** A Word document with a marker for each of so many goals or measures. */
function documentWith(titles: readonly string[]): Uint8Array {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const R = "http://schemas.openxmlformats.org/package/2006/relationships";
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const rows = titles.map(
    (title) => `<w:p><w:r><w:t xml:space="preserve">Utfall: {{${title}: utfall}}</w:t></w:r></w:p>`,
  );
  const files = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${R}"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${rows.join("")}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

type Parts = Record<string, () => Promise<unknown>>;

/** The parts of the product over one book, in order: each is given what the earlier ones made. */
function partsOf(bytes: Uint8Array, size: number): Parts {
  let book: Book;
  let recognition: Recognition;
  let again: Book;
  let files: { name: string; bytes: Uint8Array }[] = [];
  return {
    "read the file": async () => (book = bookIn(bytes)),
    recognise: async () => (recognition = must(recogniseIn(book, standard))),
    status: async () => {
      const kept = { memory: "" };
      const { sheets } = must(
        await status.perform(
          { recognised: keepRecognition(book, recognition) },
          around(book, (_, memory) => (kept.memory = memory)),
        ),
      );
      again = { ...book, sheets: [...book.sheets, ...sheets], memory: kept.memory };
    },
    "entries filled in": async () => {
      for (const sheet of again.sheets)
        if (sheet.tag !== undefined) fillIn(sheet, "Kommentar", (row) => `Egen kommentar ${row}`);
    },
    "status again": async () => status.perform({ recognised: keepRecognition(again, recognition) }, around(again)),
    check: async () => auditBook.perform({ recognition }, around(again)),
    "report, sheets": async () => report.perform({ kind: KIND, into: "sheets", recognition }, around(again)),
    "report, web": async () =>
      reportFiles.perform({ kind: KIND, formats: ["html", "csv", "json"], recognition }, around(again)),
    "report, Word": async () => reportFiles.perform({ kind: KIND, formats: ["docx"], recognition }, around(again)),
    markers: async () => {
      const titles = recognition.plan.indicators.slice(0, size).map(({ title }) => title);
      return intoWord.perform({ kind: KIND, document: documentWith(titles), recognition }, around(book));
    },
    templates: async () => {
      const made = await templateFiles.perform({}, around(book));
      if (made.ok) files = made.value.files;
    },
    "templates filled in": async () => {
      files = files.map(({ name, bytes: sent }) => {
        const { sheets } = bookIn(sent);
        fillIn(sheets[0]!, "Utfall 2024", (row) => 40 + (row % 50));
        return { name, bytes: bytesOf(sheets.map(({ tag: _, ...sheet }) => sheet)) };
      });
    },
    submissions: async () => merge.perform({ files, accept: "all" }, around(book)),
  };
}

/** What a person does between the parts. */
const PREPARING = new Set(["entries filled in", "templates filled in"]);

const [thing = "", repetitions = "2"] = process.argv.slice(2);
const { from, make } = GROWN[thing]!;
const least: Record<string, Record<number, number>> = {};
let salt = 0;
const made = (size: number): [string, () => Promise<unknown>][] =>
  Object.entries(partsOf(bytesOf(make(size, ++salt)), size));
for (const [, rehearse] of made(from)) await rehearse();
for (let turn = 0; turn < Number(repetitions); turn++)
  for (const size of [1, 2, 4, 8].map((times) => times * from)) {
    for (const [name, run] of made(size)) {
      const before = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(before);
      if (PREPARING.has(name)) continue;
      const sizes = (least[name] ??= {});
      sizes[size] = Math.min(sizes[size] ?? Infinity, (user + system) / 1e6);
    }
  }
process.stdout.write(JSON.stringify(least));
