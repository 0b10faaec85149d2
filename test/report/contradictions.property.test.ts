import { strFromU8, unzipSync } from "fflate";
import { assessIn, type Assessed } from "../../src/commands/assessed";
import { checksOf } from "../../src/commands/check";
import { undecided } from "../../src/domain/presets/undecided";
import { documentDocx } from "../../src/files/word/report";
import { annualReport } from "../../src/report/annual/report";
import { openData, openDataCsv } from "../../src/report/annual/openData";
import { setDocument } from "../../src/report/annual/setDocument";
import { countable, distinctGoals, distinctIndicators } from "../../src/report/counted";
import { statusSheets } from "../../src/report/status";
import { unassessed } from "../../src/report/listings";
import { scaleLists, styrmodellSheet } from "../../src/report/styrmodell";
import { documentHtml } from "../../src/sheet/documentHtml";
import type { Book, Sheet } from "../../src/sheet/book";
import type { BarBlock, Block, CountsBlock, ReportDocument, TableBlock } from "../../src/sheet/document";
import { books } from "../assess/proof/laws";
import { dear, step } from "../whole";
import { reportInput } from "./plan";

/*
 * Nothing that is written speaks against itself: over every output of the samples and of a share of the labelled
 * workbooks and tables, with and without the workbook's own styrmodell, as a draft and as a final.
 */

/** Every so many of the samples and of the labelled workbooks, by their order. */
const EVERY = { sample: step(8, 1), labelled: step(300, 10) };
const NOW = new Date("2025-02-11T14:05:00Z");

/** A row of a table, a sheet or a file, by its cells. */
type Row = string[];

/** A grade as it is shown: a symbol that is not that of a state, and its label. */
const GRADE = /^[^\p{L}\p{N}\p{P}\s]\s\p{L}/u;

/** That there is no grade, of the row itself. */
const UNGRADED = /ingen bedömning görs|så utfallet bedöms inte|Kan inte bedömas:|utan bedömning|räknas inte/i;

/** Rows that show a grade, and say that there is none. */
const gradedAndNot = (rows: readonly Row[]): string[] =>
  rows
    .filter((cells) => cells.some((text) => GRADE.test(text)) && cells.some((text) => UNGRADED.test(text)))
    .map((cells) => cells.filter(Boolean).join(" | "));

/** The text of marked-up cells, row by row. */
const markedRows = (text: string, row: RegExp, cell: RegExp): Row[] =>
  [...text.matchAll(row)].map(([part]) => part.split(cell).map((one) => one.replace(/<[^>]*>/g, "").trim()));

const sheetRows = ({ values }: Sheet): Row[] =>
  values.map((cells) => Array.from(cells ?? [], (value) => (typeof value === "string" ? value : "")));

/** The published grade and the reason of each goal and measure of open data, as a row. */
const dataRows = ({ goals, indicators }: ReturnType<typeof openData>): Row[] =>
  [...goals, ...indicators].map(({ id, grade, reason }) => [
    id,
    grade?.step === undefined || grade.step === null ? "" : `● ${grade.label}`,
    reason,
  ]);

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** Counts that do not add up, of one table. */
function wrongSums({ name, rows, steps }: CountsBlock): string[] {
  const total = rows.find((row) => row.total);
  if (!total) return [];
  return steps.flatMap(({ label }, at) => {
    const parts = sum(rows.filter((row) => !row.total).map(({ counts }) => counts[at] ?? 0));
    return parts === total.counts[at] ? [] : [`${name}: ${label} ${total.counts[at]}, delarna ${parts}`];
  });
}

const isBar = (block: Block): block is BarBlock => block.kind === "bar";
const isTable = (block: Block): block is TableBlock => block.kind === "table";
const isCounts = (block: Block): block is CountsBlock => block.kind === "counts";

/** The rows of tables from the first after a bar to the next part. */
function tablesUnder(blocks: readonly Block[], bar: BarBlock): TableBlock[] {
  const after = blocks.slice(blocks.indexOf(bar));
  const end = after.findIndex((block) => block.kind === "heading" && block.level === 2);
  return after.slice(0, end < 0 ? undefined : end).filter(isTable);
}

/** How many goals a sentence under a bar says that the table leaves out (measures without a goal are in neither), or that the bar counts one level alone. */
const LEFT_OUT = /(\d+) (?!\S+ utan mål )[^.]* redovisas (?:under|för sig|var)/;
const ONE_LEVEL = "Stapeln visar ";

/** A bar whose counts are neither those of the grades in the tables under it, nor told to be of something else. */
function wrongBars({ blocks }: ReportDocument): string[] {
  return blocks.filter(isBar).flatMap((bar) => {
    const grades = tablesUnder(blocks, bar).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.kind === "grade" ? [cell.text] : []))),
    );
    const after = blocks[blocks.indexOf(bar) + 1];
    const note = after?.kind === "text" ? after.text : "";
    const counted = sum(bar.segments.map(({ count }) => count));
    const shown = grades.length + Number(LEFT_OUT.exec(note)?.[1] ?? 0);
    return grades.length === 0 || shown === counted || note.includes(ONE_LEVEL)
      ? []
      : [`stapeln räknar ${counted}, tabellen under den har ${shown}`];
  });
}

/** A bar that adds the goals of several levels, which are counted apart; measures are a level of their own. */
function addedLevels({ blocks }: ReportDocument, { assessed }: Assessed): string[] {
  const levels = new Map<string, number>();
  for (const goal of distinctGoals(assessed).filter(countable(assessed)))
    levels.set(goal.node.level, (levels.get(goal.node.level) ?? 0) + 1);
  return blocks.filter(isBar).flatMap((bar) => {
    const counted = sum(bar.segments.map(({ count }) => count));
    return levels.size < 2 || [...levels.values(), distinctIndicators(assessed).length].includes(counted)
      ? []
      : [`stapeln räknar ${counted} av nivåerna ${[...levels].join("; ")}`];
  });
}

/** What the text calls unfounded, and the table of the conclusion counts all the same. */
function unfoundedCounted({ blocks }: ReportDocument): string[] {
  const at = blocks.findIndex((block) => block.kind === "text" && block.id === "slutsats");
  const table = blocks.slice(at).find(isTable);
  const told = blocks
    .slice(Math.max(0, at), at + 3)
    .flatMap((block) => (block.kind === "text" ? [block.text] : []))
    .join(" ");
  if (at < 0 || !table || !told.includes("utan underlag")) return [];
  const counts = table.rows.map(({ cells }) => cells.map((cell) => (cell && "text" in cell ? cell.text : "")));
  return counts.some((cells) => cells.join(" ").includes("utan underlag")) ? [] : [`${told} – ${counts.join(" / ")}`];
}

/** Of the goals that are not judged and of those that the overview lists: as many. */
function unlisted({ assessed }: Assessed): string[] {
  const listing = unassessed(assessed);
  // The lines over the parts of a list lead to no cell.
  const listed = listing.rows.flatMap(({ cells: [first] }) =>
    first?.kind === "text" && first.ref ? [first.text] : [],
  );
  const stated = /\((\d+)\)$/.exec(listing.title)?.[1];
  const goals = distinctGoals(assessed).filter(countable(assessed));
  const missing = goals.filter(
    ({ node, published }) => published.kind === "state" && !listed.some((name) => name.endsWith(node.title)),
  );
  return [
    ...(stated !== undefined && Number(stated) !== listed.length ? [`${listing.title}: ${listed.length} rader`] : []),
    ...missing.map(({ node }) => `räknas som inte bedömt och står inte i listan: ${node.title}`),
  ];
}

/** Findings that a grade is missing or not counted, of a goal or measure that has one from that cell, or another that the finding does not name. */
function deniedInCheck(book: Book, made: Assessed): string[] {
  const { assessed } = made;
  const graded = new Map(
    [...distinctGoals(assessed), ...distinctIndicators(assessed)].flatMap(({ published, printed }) =>
      published.kind === "step" && printed?.cell !== undefined ? [[printed.cell, published.label] as const] : [],
    ),
  );
  const published = new Set(
    distinctIndicators(assessed).flatMap((one) => (one.published.kind === "step" ? (one.outcome?.cell ?? []) : [])),
  );
  return checksOf(book, made).flatMap(({ code, cell = "", message }) =>
    (code === "okänd-bedömning" && graded.has(cell) && !message.includes(`i stället visas ”${graded.get(cell)}”`)) ||
    (code === "utfall-utan-bedömning" && published.has(cell))
      ? [`${cell} ${graded.get(cell) ?? ""}: ${message}`]
      : [],
  );
}

/** The documents of a plan: as a draft, and as it is handed over. */
const documentsOf = ({ assessed }: Assessed): [kind: string, document: ReportDocument, isFinal: boolean][] =>
  [false, true].map((isFinal) => [
    isFinal ? "till fullmäktige" : "utkast",
    setDocument(annualReport({ ...reportInput(assessed), isFinal })),
    isFinal,
  ]);

/** Everything that speaks against itself in what is written of a workbook, by output. */
async function contradictionsIn(book: Book, made: Assessed, withFiles: boolean): Promise<[string, string[]][]> {
  const { assessed, styrmodell } = made;
  const found: [string, string[]][] = [
    ["listan över inte bedömda", unlisted(made)],
    ["check", deniedInCheck(book, made)],
  ];
  for (const [kind, document, isFinal] of documentsOf(made)) {
    found.push(
      [`${kind}, html`, gradedAndNot(markedRows(documentHtml(document), /<tr[ >].*?<\/tr>/gs, /<t[dh][ >]/))],
      [`${kind}, summor`, document.blocks.filter(isCounts).flatMap(wrongSums)],
      [`${kind}, stapel`, [...wrongBars(document), ...addedLevels(document, made)]],
      [`${kind}, slutsats`, unfoundedCounted(document)],
    );
    const sheets = statusSheets(assessed, {
      now: "2025-02-11T14:05",
      version: "0.1.0",
      styrmodellSheet: "Styrmodell",
      taken: book.sheets.map(({ name }) => name),
      scaleLists: scaleLists(styrmodellSheet(styrmodell)),
      isFinal,
    });
    found.push([`${kind}, bladen`, gradedAndNot(sheets.flatMap(sheetRows))]);
    if (withFiles) {
      const docx = strFromU8(unzipSync(documentDocx(document, NOW))["word/document.xml"]!);
      found.push([`${kind}, docx`, gradedAndNot(markedRows(docx, /<w:tr[ >].*?<\/w:tr>/gs, /<w:tc[ >]/))]);
    }
  }
  const data = openData(reportInput(assessed));
  found.push(["json", gradedAndNot(dataRows(data))]);
  const graded = new Set(dataRows(data).flatMap(([id = "", grade]) => (grade ? [id] : [])));
  const lines = openDataCsv(data).split("\r\n");
  const denied = lines.filter((line) => graded.has(line.split(",")[0]!) && UNGRADED.test(line));
  found.push(["csv", denied]);
  return found.filter(([, faults]) => faults.length > 0);
}

dear("no output speaks against itself", async () => {
  const tried = books().filter(({ isSample }, at) => at % (isSample ? EVERY.sample : EVERY.labelled) === 0);
  const faults: unknown[] = [];
  let written = 0;
  for (const { name, isSample, read } of tried) {
    const book = read();
    const styrmodeller = isSample ? [{}, { styrmodell: undecided }] : [{ styrmodell: undecided }];
    for (const input of styrmodeller) {
      const made = assessIn(structuredClone(book), input);
      if (!made.ok || made.value.assessed.areas.length === 0) continue;
      written++;
      const found = await contradictionsIn(book, made.value, isSample);
      faults.push(...found.map(([output, some]) => ({ name, output, some: some.slice(0, 3) })));
    }
  }
  expect(faults).toEqual([]);
  expect(written).toBeGreaterThan(tried.length / 2);
});

describe("what speaks against itself is found", () => {
  test("a row with a grade and that there is none", () => {
    expect(gradedAndNot([["Mål", "● Uppnås", "Utfall saknas, så ingen bedömning görs."]])).toHaveLength(1);
    expect(gradedAndNot([["Mål", "– Ej bedömd", "Utfall saknas, så ingen bedömning görs."]])).toEqual([]);
    expect(gradedAndNot([["Mål", "● Uppnås", "2 av 3 mått når sina målvärden, 1 kan inte bedömas."]])).toEqual([]);
  });

  test("counts that do not add up", () => {
    const counts = (total: number): CountsBlock => ({
      kind: "counts",
      name: "Mål",
      of: "Område",
      steps: [{ label: "● Uppnås", bar: "#000000", texts: ["● Uppnås"] }],
      rows: [
        { label: "Skola", counts: [2], where: {} },
        { label: "Vård", counts: [1], where: {} },
        { label: "Alla", counts: [total], total: true, where: {} },
      ],
    });
    expect([3, 4].map((total) => wrongSums(counts(total)).length)).toEqual([0, 1]);
  });

  test("a bar that counts more than the table under it", () => {
    const grade = (text: string) => ({
      kind: "row" as const,
      cells: [{ kind: "grade" as const, text, ink: "#000000" }],
    });
    const document = (count: number): ReportDocument => ({
      title: "",
      eyebrow: "",
      footer: "",
      blocks: [
        { kind: "bar", name: "", segments: [{ label: "Uppnås", count, color: "#000000" }] },
        { kind: "table", name: "", columns: [], rows: [grade("● Uppnås"), grade("● Uppnås")] },
      ],
    });
    expect([2, 5].map((count) => wrongBars(document(count)).length)).toEqual([0, 1]);
  });
});
