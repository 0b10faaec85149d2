import { strFromU8, unzipSync } from "fflate";
import { isInterim } from "../../src/assess/periods";
import { partOf } from "../../src/interpret/time/period";
import { assessIn } from "../../src/commands/assessed";
import type { Outcome } from "../../src/commands/command";
import { leave } from "../../src/commands/final";
import { intoWord } from "../../src/commands/intoWord";
import { propose } from "../../src/commands/propose";
import { report } from "../../src/commands/report";
import { reportFiles } from "../../src/commands/reportFile";
import { status } from "../../src/commands/status";
import { standard } from "../../src/domain/presets/standard";
import { documentDocx } from "../../src/files/word/report";
import { setDocument } from "../../src/report/annual/setDocument";
import { wordWidth } from "../../src/sheet/height";
import { LOOK, SIZES } from "../../src/report/look";
import { STYRMODELL_TAG } from "../../src/report/tags";
import type { Book, Sheet } from "../../src/sheet/book";
import { formatAt, isSource } from "../../src/sheet/book";
import { documentHtml } from "../../src/sheet/documentHtml";
import { bookHtml } from "../../src/sheet/html";
import type { Block, Content, ReportDocument } from "../../src/sheet/document";
import { sampleNamed, someBooks } from "../assess/proof/laws";
import { p, textsOf, wordFile } from "../files/wordKit";
import { textsIn, TO_THE_AUTHOR } from "../report/printedTexts";
import { dear, inTurn, step, whole } from "../whole";
import { around } from "./workbook";

/*
 * Till fullmäktige, over all samples and a share of the labelled workbooks: nothing on paper is for the author. What a
 * workbook prints itself stands as printed.
 */

const NOW = new Date("2025-02-11T14:05:00Z");

const FORBIDDEN: [what: string, is: RegExp, such: string][] = [
  ["a sentence for the author, or a cell", TO_THE_AUTHOR, "Skriv ”minst” före talet (Mål!H24)."],
  ["a draft", /utkast/iu, "Utkast · Årsredovisning"],
  [
    "housekeeping",
    /ingen ansvarig|finns luckor|inte kommenterad|inte prövade|säkert lästa|Inget mål saknar|har ingen ansvarig|Saknas: |Läst 20/u,
    "Inget mål saknar ansvarig.",
  ],
  [
    "a remark on the source",
    /underlagets|i underlaget|Kan inte beräknas|felvärde/iu,
    "Underlagets bedömning gäller: i underlaget står ”Ja”.",
  ],
  [
    "a proposal, or a grade that differs",
    /Beräknat förslag|ett förslag tills|skiljer sig åt|tryckt:/u,
    "tryckt: Pågår",
  ],
  [
    "a machine's sentence",
    /(?<!bedöms )av en person|en person avgör|vilket håll som än|mätta? i år|är satt\b|halvtid · helår|Det jämförbara|Den jämförbara|(?<!är (?:inte |delvis )?|\d (?:ej |delvis )?)uppnått(?= ·|$)/u,
    "Samlad bedömning, satt av en person",
  ],
  ["what is published, over what is not", /^Publicerad$/u, "Publicerad"],
  ["where a grade is from, row by row", /^(?:Underlaget|Beräkning)$/u, "Underlaget"],
  [
    "a legend of marks where there are none",
    /En bedömning utan märke[^”]*$/u,
    "En bedömning utan märke vilar på årets utfall.",
  ],
  ["a word twice", /(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})/iu, "Målet är är uppnått."],
  [
    "only those that are judged, beside all",
    /av \d+ bedömda (?:mått|indikatorer|nyckeltal)/u,
    "1 av 2 bedömda mått når sitt målvärde.",
  ],
  [
    "levels that are added",
    /tillsammans: antal|\d+ (?:resultat|nämnd)?mål och (?:uppdrag|aktiviteter) (?:som|på|till)/u,
    "Resultatmål och uppdrag tillsammans: antal per bedömning",
  ],
  [
    "activities that are reached",
    /aktivitet\p{L}*: [^;.]*uppnås|uppnås: [^;.]*\d (?:uppdrag|aktivitet)/iu,
    "Uppnås: 3 av 8 resultatmål och 11 av 26 uppdrag",
  ],
  ["two words for measures", /(?<!\p{L})indikator och mått(?!\p{L})/iu, "Mål, indikator och mått"],
  [
    "the plan as a machine has it, or whose grade would count",
    /finns i planen|redovisas där den finns/u,
    "Inget bolag finns i planen.",
  ],
  [
    "measures that are reached",
    /(?:nyckeltal|indikatorer|mått|styrtal|mätetal) som inte uppnås/u,
    "Åtgärder för 4 nyckeltal som inte uppnås, till exempel ”Sjukfrånvaro”.",
  ],
  [
    "what is not decided, or has nothing to be judged from",
    /bedöms är inte beslutat|inga indikatorer eller mål att bedöma/u,
    "Hur god ekonomisk hushållning bedöms är inte beslutat.",
  ],
  ["a question", /\?/u, "Vad är orsaken?"],
  ["an arrow", /[←-⇿▲►▼➔]/u, "Sämre (↘)"],
];

const plain = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

const onPaper = ({ values, print }: Sheet): string[] => {
  const area = print?.area;
  return values.flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column) =>
      typeof value === "string" &&
      (!area || (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right))
        ? [plain(value)]
        : [],
    ),
  );
};

/** Headers of a report's sheet with a word that their column would break. */
const brokenIn = (sheet: Sheet): string[] =>
  sheet.values.flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column) => {
      const { font, wrap } = formatAt(sheet, row, column) ?? {};
      const isHeader = typeof value === "string" && wrap === true && font?.color === LOOK.header.font.color;
      const over = sheet.merges.find(({ top, left }) => top === row && left === column);
      const columns = Array.from({ length: (over?.right ?? column) - column + 1 }, (_, more) => column + more);
      const width = columns.reduce((sum, one) => sum + (sheet.columns.get(one)?.width ?? 0), 0);
      return isHeader && wordWidth([value], SIZES.text, true) > width ? [`${sheet.name}: ${value}`] : [];
    }),
  );

/** What an auditor's appendix has none of either: it asks, and names the cells that grades rest on. */
const IN_APPENDIX: typeof FORBIDDEN = FORBIDDEN.filter(([what]) =>
  ["a draft", "a word twice", "levels that are added", "activities that are reached", "an arrow"].includes(what),
);

/** Every sentence and word that is printed in a final and is not the workbook's own. */
const faultsIn = (texts: readonly string[], own: readonly string[], forbidden = FORBIDDEN): string[] =>
  [...new Set(texts)].flatMap((text) =>
    forbidden
      .filter(([, is]) => is.test(text))
      .flatMap(([what, is]) => {
        // Her word for a grade stands in small letters after a count.
        const small = text.toLowerCase();
        const isOwn = own.some((one) => (small.includes(one.toLowerCase()) || one.includes(text)) && is.test(one));
        return isOwn ? [] : [`${what}: ${text}`];
      }),
  );

/** A cell's text, its first line. */
const lineOf = (cell: Content | null | undefined): string =>
  cell && "text" in cell ? plain(cell.text.split("\n")[0] ?? "") : "";

/** A figure against its target, which the row below it has. */
const AGAINST = /\d[^.;()]* mot (?:minst|högst|målet|topp|plats|\d)/u;

/** What a row's reason repeats: a figure of the row, its own grade alone, of a goal the figures of the rows below it. */
function twice(block: Block): string[] {
  if (block.kind !== "table") return [];
  const [at = -1, grade = -1] = ["reason", "grade"].map((wanted) =>
    block.columns.findIndex(({ name }) => name === wanted),
  );
  const figures = block.columns.flatMap(({ name }, i) => (name === "target" || name === "outcome" ? [i] : []));
  if (at < 0) return [];
  return block.rows.flatMap(({ cells }) => {
    const reason = lineOf(cells[at]);
    const words = lineOf(cells[grade]).replace(/^\S+ /u, "");
    const isGoal = figures.every((i) => lineOf(cells[i]) === "") && reason !== "";
    return [
      ...figures.flatMap((i) => {
        const figure = lineOf(cells[i]);
        return /\d/u.test(figure) && (reason.includes(`${figure} mot `) || reason.includes(` mot ${figure}`))
          ? [`${figure} in: ${reason}`]
          : [];
      }),
      ...(words !== "" && (reason === `${words}.` || reason.endsWith(`. ${words}.`)) ? [`${words} in: ${reason}`] : []),
      ...(isGoal && figures.length > 0 && AGAINST.test(reason) ? [`of the rows below: ${reason}`] : []),
    ];
  });
}

/** Figures against their targets in running text over a table that has them. */
const inText = (block: Block): string[] =>
  (block.kind === "text" ? [block.text] : block.kind === "list" ? block.items : []).filter((text) =>
    AGAINST.test(text),
  );

/** Figures against their targets in sentences of a sheet that has a column of targets. */
function onSheet(sheet: Sheet, own: readonly string[]): string[] {
  const texts = onPaper(sheet);
  return texts.includes("Målvärde") ? texts.filter((text) => AGAINST.test(text) && !own.includes(text)) : [];
}

/** That nothing is measured is said of the whole once, not of each area again. */
const unmeasured = (document: ReportDocument): string[] =>
  textsIn(document)
    .filter((text) => /vilar inget på/u.test(text))
    .slice(1);

const KINDS = ["arsredovisning", "delar", "halvtid", "mandatperiod"] as const;

interface Final {
  own: string[];
  sheets: Sheet[];
  /** Those of them that are the report's. */
  report: Sheet[];
  documents: ReportDocument[];
  appendix: ReportDocument[];
}

/** The texts of the workbook itself. */
const ownTexts = ({ sheets }: Book): string[] =>
  sheets
    .filter(isSource)
    .flatMap(({ values }) =>
      values.flatMap((row) => (row ?? []).flatMap((value) => (typeof value === "string" ? [plain(value)] : []))),
    );

/** The parts of years that a workbook has values of, and delår of its year. */
function interimsIn(book: Book): string[] {
  const made = assessIn(book, {});
  if (!made.ok) return [];
  const { plan, period } = made.value.recognition;
  const told = plan.indicators.flatMap(({ outcomes, forecasts }) =>
    [...outcomes, ...forecasts].map((one) => one.period),
  );
  const year = Number(period.slice(0, 4));
  const dated = told.map((one) => partOf(year, one)?.canonical ?? one);
  return [...new Set([...dated.filter(isInterim), ...(period === "" ? [] : [`${period} delår`])])];
}

/** Everything that is written Till fullmäktige of a workbook: with its styrmodell, else what is proposed, else the standard. */
async function finalOf(book: Book): Promise<Final | null> {
  const desk = around(book);
  if (!book.sheets.some(({ tag }) => tag === STYRMODELL_TAG))
    await propose.perform({ accept: "all" }, desk.surroundings);
  const hasOwn = desk.book().sheets.some(({ tag }) => tag === STYRMODELL_TAG);
  const input = { isFinal: true as const, ...(hasOwn ? {} : { styrmodell: standard }) };
  // What is left is left for its period: a delår asks anew.
  for (const period of [undefined, ...interimsIn(book)])
    await leave.perform({ ...input, leave: "all", ...(period === undefined ? {} : { period }) }, desk.surroundings);
  const made = await status.perform(input, desk.surroundings);
  const documents = await Promise.all(
    KINDS.map((kind) => report.perform({ ...input, kind, into: "document" }, desk.surroundings)),
  );
  const appendix = await report.perform({ ...input, kind: "revision", into: "document" }, desk.surroundings);
  const drawn = await report.perform({ ...input, kind: "arsredovisning", into: "sheets" }, desk.surroundings);
  if (!made.ok) return null;
  return {
    own: ownTexts(book),
    sheets: [...made.value.sheets, ...(drawn.ok ? drawn.value.sheets : [])].filter(({ tag }) => tag !== STYRMODELL_TAG),
    report: drawn.ok ? drawn.value.sheets : [],
    documents: documents.flatMap((one) => (one.ok ? [one.value.document] : [])),
    appendix: appendix.ok ? [appendix.value.document] : [],
  };
}

/** One that takes little time first. */
const tried = someBooks({ sample: whole ? step(3, 1) : 3, from: 0, labelled: whole ? step(240, 1) : 240 }).sort(
  (a, b) => Number(b.name === "lindesberg.xlsx") - Number(a.name === "lindesberg.xlsx"),
);

type Desk = ReturnType<typeof around>["surroundings"];

/** Each way to write a report, or the status sheets. */
const WAYS: [way: string, write: (isFinal: boolean, desk: Desk) => Promise<Outcome<unknown>>][] = [
  ["status sheets", (isFinal, desk) => status.perform({ isFinal }, desk)],
  ["sheets of a report", (isFinal, desk) => report.perform({ kind: "arsredovisning", isFinal, into: "sheets" }, desk)],
  ["files", (isFinal, desk) => reportFiles.perform({ kind: "arsredovisning", isFinal, formats: ["docx"] }, desk)],
  ["a document of hers", (isFinal, desk) => intoWord.perform({ ...HER, isFinal }, desk)],
];

const HER = { kind: "arsredovisning", document: wordFile(p("Vår årsredovisning")) } as const;

test.each(WAYS)("%s: no final while something is open, with the list", async (_, write) => {
  const { surroundings } = around(sampleNamed("exempelkommun.xlsx"));
  expect(await write(false, surroundings)).toMatchObject({ ok: true });
  expect(await write(true, surroundings)).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^Till fullmäktige skrivs när detta är avgjort, eller lämnas obedömt:\n {2}1\. /u),
  });
});

test("a final in a document of hers has nothing for the author", async () => {
  const book = sampleNamed("exempelkommun.xlsx");
  const { surroundings } = around(book);
  await leave.perform({ leave: "all" }, surroundings);
  const texts = async (isFinal: boolean): Promise<string[]> => {
    const made = await intoWord.perform({ ...HER, isFinal }, surroundings);
    if (!made.ok) throw new Error(made.reason);
    return textsOf(made.value.bytes).map(plain);
  };
  expect(faultsIn(await texts(true), ownTexts(book))).toEqual([]);
  expect(faultsIn(await texts(false), ownTexts(book))).not.toEqual([]);
});

test.each(FORBIDDEN)("%s is found", (what, _is, such) => {
  expect(faultsIn([such], []).some((fault) => fault.startsWith(`${what}: `))).toBe(true);
  expect(faultsIn([such], [such])).toEqual([]);
});

test("a figure that its row has already is found in a reason, and in text over a table", () => {
  const cell = (text: string): Content => ({ kind: "text", text, look: "body" }) as unknown as Content;
  const table = (reason: string) =>
    ({
      kind: "table",
      name: "Mål",
      columns: ["target", "outcome", "grade", "reason"].map((name) => ({ name })),
      rows: [{ kind: "row", id: "a", cells: ["minst 80 %", "76 %", "○ Uppnås inte", reason].map(cell) }],
    }) as unknown as Block;
  expect(twice(table("76 % mot minst 80 %: under målet."))).toHaveLength(2);
  expect(twice(table("4 procentenheter under målet. Uppnås inte."))).toHaveLength(1);
  expect(twice(table("4 procentenheter under målet."))).toEqual([]);
  expect(inText({ kind: "text", look: "body", text: "Läsare: 76 % mot minst 80 %." })).toHaveLength(1);
});

test("the samples and a share of the labelled workbooks are tried", () => {
  expect(tried.length).toBeGreaterThan(6);
});

inTurn(tried.length)(tried)("$name: a final has nothing for the author", async ({ isSample, read }) => {
  const final = await finalOf(read());
  // A labelled table or workbook may have no goals that are read; a sample has.
  expect(final !== null || !isSample).toBe(true);
  if (!final) return;
  expect(final.documents).toHaveLength(KINDS.length);
  const { own, sheets, documents, appendix, report: drawn } = final;
  expect(drawn.flatMap(brokenIn)).toEqual([]);
  expect(faultsIn(sheets.flatMap(onPaper), own)).toEqual([]);
  expect(faultsIn(documents.flatMap(textsIn).map(plain), own)).toEqual([]);
  expect(appendix).toHaveLength(1);
  expect(faultsIn(appendix.flatMap(textsIn).map(plain), own, IN_APPENDIX)).toEqual([]);
  expect([...documents, ...appendix].flatMap(({ blocks }) => blocks.flatMap(twice))).toEqual([]);
  expect(
    documents.flatMap(({ blocks }) => blocks.flatMap(inText)).filter((text) => !own.includes(plain(text))),
  ).toEqual([]);
  expect(sheets.flatMap((sheet) => onSheet(sheet, own))).toEqual([]);
  expect(documents.flatMap(unmeasured)).toEqual([]);
  // What a reader gets in Word and on the web is the same, and the pages fetch nothing.
  const pages = documents.map((document) => documentHtml(setDocument(document)));
  const words = documents.map((document) =>
    strFromU8(unzipSync(documentDocx(setDocument(document), NOW))["word/document.xml"]!),
  );
  pages.push(bookHtml("Måluppfyllelse", sheets, { font: {} }));
  for (const text of [...pages.map((page) => page.replace(/<style.*?<\/style>/gsu, "")), ...words])
    expect(
      faultsIn(
        text.split(/<\/(?:title|p|w:p|td|th|li|h\d)>/u).map((one) => plain(one.replace(/<[^>]*>/gu, ""))),
        own,
      ),
    ).toEqual([]);
  for (const page of pages) expect(page).toContain("default-src 'none'");
});

dear("drafts for Word and the web say that they are drafts, finals do not", async () => {
  const { surroundings } = around(sampleNamed("exempelkommun.xlsx"));
  await leave.perform({ leave: "all" }, surroundings);
  const html = async (isFinal: boolean): Promise<string> => {
    const made = await reportFiles.perform({ kind: "arsredovisning", formats: ["html"], isFinal }, surroundings);
    if (!made.ok) throw new Error(made.reason);
    return new TextDecoder().decode(made.value[0]!.bytes);
  };
  expect(await html(false)).toMatch(/class="eyebrow">Utkast · /);
  expect(await html(true)).not.toMatch(/Utkast/);
});
