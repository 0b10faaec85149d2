import { strFromU8, unzipSync } from "fflate";
import { gradeWord } from "../../src/assess/proposal/gradeWord";
import { afterCount, asPredicate } from "../../src/assess/wording";
import { factsOf } from "../../src/bound/facts";
import { assessIn } from "../../src/commands/assessed";
import { scaleLists, styrmodellSheet } from "../../src/report/styrmodell";
import { undecided } from "../../src/domain/presets/undecided";
import { documentDocx } from "../../src/files/word/report";
import { distinctGoals, distinctIndicators } from "../../src/report/counted";
import { annualReport } from "../../src/report/annual/report";
import { openData, openDataCsv } from "../../src/report/annual/openData";
import { setDocument } from "../../src/report/annual/setDocument";
import { statusSheets } from "../../src/report/status";
import { documentHtml } from "../../src/sheet/documentHtml";
import { formatAt } from "../../src/sheet/book";
import type { Book, Sheet } from "../../src/sheet/book";
import type { AssessedPlan } from "../../src/domain/assessment";
import { GRADE_COLORS } from "../../src/domain/colors";
import { bookOf } from "../commands/workbook";
import { sampleNamed, someBooks } from "../assess/proof/laws";
import { dear, step, whole } from "../whole";
import { reportInput } from "./plan";

/*
 * Where nobody has decided a styrmodell, nothing that is written claims a threshold or a roll-up: over every output of the
 * samples and of a share of the labelled workbooks and tables. What a workbook prints itself stands as printed.
 */

const NOW = new Date("2025-02-11T14:05:00Z");

const textsOf = (sheets: readonly Sheet[]): string[] =>
  sheets.flatMap(({ values, formulas }) => [
    ...values.flatMap((row) => (row ?? []).filter((value) => typeof value === "string")),
    ...formulas.values(),
  ]);

/** Every text that is made of an undecided plan, by the output, and what the workbook prints itself. */
interface Written {
  own: Own;
  outputs: [output: string, texts: string[]][];
}

/** What is written of a workbook; undefined where it has nothing to judge. */
async function writtenOf(book: Book): Promise<Written | undefined> {
  const made = assessIn(structuredClone(book), { styrmodell: undecided });
  if (!made.ok || made.value.assessed.areas.length === 0) return undefined;
  const { assessed } = made.value;
  const input = reportInput(assessed);
  const document = annualReport(input);
  const facts = factsOf(input, document);
  const docx = unzipSync(documentDocx(setDocument(document), NOW));
  const own = statusSheets(assessed, {
    now: "2025-02-11T14:05",
    version: "0.1.0",
    styrmodellSheet: "Styrmodell",
    taken: book.sheets.map(({ name }) => name),
    scaleLists: scaleLists(styrmodellSheet(undecided)),
  });
  const outputs: Written["outputs"] = [
    ["bladen", textsOf(own)],
    [
      "docx",
      [
        strFromU8(docx["word/document.xml"]!)
          .replace(/<\/w:p>/g, "\n")
          .replace(/<[^>]*>/g, ""),
      ],
    ],
    [
      "html",
      [
        documentHtml(setDocument(document))
          .replace(/<style.*?<\/style>/gs, "")
          .replace(/<[^>]*>/g, "\n"),
      ],
    ],
    ["csv", [openDataCsv(openData(input))]],
    ["json", [JSON.stringify(openData(input))]],
    [
      "Word-uppgifter",
      [...facts.counts, ...facts.named.flatMap((one) => [...one.facts.values()])].map(({ text }) => text),
    ],
  ];
  return { own: { labels: printedLabels(assessed), words: printedWords(assessed), text: plainTexts(book) }, outputs };
}

/** Words that only a threshold or a roll-up of ours would say, with the word before and after. */
const CLAIMS = /(?:\p{L}+ )?(?:delvis|uppnås|närmare målet|av målvärdet är nått|av vägen)(?: \p{L}+)?/giu;

/** What is counted by a marker of a document, and what a goal is, in the question what a column holds. */
const NAMES = ["som uppnås", "ett mål ska uppnås"];

const plainTexts = (book: Book): string =>
  book.sheets
    .flatMap(({ values }) => values.flatMap((row) => (row ?? []).map((value) => String(value ?? ""))))
    .join("\n")
    .toLowerCase();

/** The steps that the workbook's own grades are read as, and as they are told: printed, a committee's, a person's. */
const printedLabels = ({ areas }: AssessedPlan): string[] =>
  areas
    .flatMap(({ goals, indicators }) => [
      ...goals.flatMap(({ printed, committee, overall }) => [printed, ...committee, overall]),
      ...[...indicators, ...goals.flatMap((goal) => goal.indicators)].map(({ printed }) => printed),
    ])
    .flatMap((judged) => (judged ? [judged.grade.label.toLowerCase()] : []))
    // Of "Uppnås inte" it is told that none is: "inget av målen uppnås".
    .flatMap((label) => [label, label.replace(/ (?:inte|ej)$/u, "")])
    .flatMap((label) => [label, ...[asPredicate(label)].flat(), afterCount(label, 1), afterCount(label, 2)]);

/** The words that the workbook prints as grades of the period. */
const printedWords = (plan: AssessedPlan): string[] => [
  ...new Set(
    [...distinctGoals(plan), ...distinctIndicators(plan)].flatMap(({ printed, withdrawn }) =>
      withdrawn === undefined ? (gradeWord(printed?.text ?? "")?.toLowerCase() ?? []) : [],
    ),
  ),
];

/** What a workbook says itself: the steps of its grades, its words for them, and all its text. */
interface Own {
  labels: string[];
  words: string[];
  text: string;
}

/** Claims of a text that are not the workbook's own: no step of its grades, nor the same words in the same order. */
function claimsIn(text: string, own: Own): string[] {
  const byLength = [...own.labels, ...NAMES].sort((a, b) => b.length - a.length);
  const left = byLength.reduce((some, label) => some.replaceAll(label, "–"), text.toLowerCase());
  return [...left.matchAll(CLAIMS)].flatMap(({ 0: found, index }) => {
    const words = found.split(" ");
    const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
    const isOwn = (pairs.length > 0 ? pairs : words).some((some) => own.text.includes(some));
    return isOwn ? [] : [left.slice(Math.max(0, index - 60), index + 60)];
  });
}

/** Outputs in which every grade is shown. */
const SHOWING = ["bladen", "docx", "html"];

const isBroken = (text: string): boolean => text.startsWith("=") && (text.length > 8192 || text.endsWith("!"));
/** Two nämnder, each with its own words for its grades; a line explains those of the one. */
const TWO_NAMNDER = bookOf({
  Barn: [
    ["Nämndens mål", "Mätetal", "Målvärde 2025", "Utfall 2025", "Status"],
    ["Alla elever lyckas", "Behöriga elever, %", "minst 85", 83, "I gång, men släpar"],
    ["Alla elever lyckas", "Legitimerade lärare, %", "minst 78", 79, "I hamn"],
    ["Trygg förskola", "Nöjda vårdnadshavare, %", "minst 80", null, "Går ej att säga än"],
    ["Budget i balans", "Avvikelse mot budget, tkr", "minst 0", -1350, "Missas"],
    [],
    ["Status: I hamn = målet nås vid årets slut; I gång, men släpar = osäkert; Missas = målet nås inte"],
  ],
  Social: [
    ["Mål", "Indikator", "Mål 2025", "Utfall 2025", "Bedömning"],
    ["Trygghet", "Nöjda med hemtjänsten, %", "minst 90", 87, "Inte klart"],
    ["Trygghet", "Brukare som har kontaktman, %", "minst 95", 96, "Klart"],
    ["Försörjning", "Avslutade till arbete, %", "minst 40", 38, "Nästan"],
    ["Ekonomi", "Nettokostnad mot budget, %", "högst 100", 104, "Inte klart"],
  ],
});

const tried = [
  ...someBooks({ sample: step(3, 1), from: whole ? 0 : 2, labelled: step(240, 1) }),
  { name: "två nämnder.xlsx", isSample: false, read: () => TWO_NAMNDER },
];
let outputs = 0;

test.each(tried)("$name: no output of an undecided plan claims a threshold or a roll-up", async ({ read }) => {
  const written = await writtenOf(read());
  for (const [output, texts] of written?.outputs ?? []) {
    outputs++;
    expect({ output, claims: texts.flatMap((text) => claimsIn(text, written!.own)).slice(0, 5) }).toEqual({
      output,
      claims: [],
    });
    expect(texts.filter(isBroken)).toEqual([]);
  }
});

test.each(tried)("$name: each word that is printed as a grade is in the sheets and the documents", async ({ read }) => {
  const written = await writtenOf(read());
  for (const [output, texts] of written?.outputs.filter(([name]) => SHOWING.includes(name)) ?? []) {
    const text = texts.join("\n").toLowerCase();
    expect({ output, lost: written!.own.words.filter((word) => !text.includes(word)) }).toEqual({ output, lost: [] });
  }
});

test("two nämnder: each measure has its own printed word, never a line's explanation of it", async () => {
  const written = await writtenOf(structuredClone(TWO_NAMNDER));
  const [, html = []] = written?.outputs.find(([name]) => name === "html") ?? [];
  const text = html.join("\n").replaceAll("\u00a0", " ");
  for (const word of [
    "◐ I gång, men släpar",
    "● I hamn",
    "– Går ej att säga än",
    "○ Missas",
    "○ Inte klart",
    "◐ Nästan",
  ])
    expect(text).toContain(word);
  for (const word of ["Når målvärdet", "Når inte målvärdet"])
    expect(text).not.toMatch(new RegExp(`^[●○◐] ${word}`, "m"));
  expect(text.split("osäkert")).toHaveLength(1);
});

test("most of the workbooks have something to write", () => expect(outputs).toBeGreaterThan(2 * tried.length));

test("a claim is found where one is made, unless the workbook makes it", () => {
  const claims = (text: string, labels: string[]): number => claimsIn(text, { labels, words: [], text: "" }).length;
  expect(claims("Uppnås delvis, eftersom minst 90 % av målvärdet är nått.", ["uppfyllt"])).toBe(2);
  expect(claims("1 av 2 mål uppnås delvis.", ["uppnås"])).toBe(1);
  expect(claims("2 av 4 mål har bedömningen ”Delvis uppfyllt”.", ["delvis uppfyllt"])).toBe(0);
  expect(claims("2 av 4 mål uppnås och 1 uppnås delvis.", ["uppnås", "uppnås delvis"])).toBe(0);
});

dear("no trend of an undecided plan is red or green", () => {
  const book = sampleNamed("stratsys.xlsx");
  const made = assessIn(structuredClone(book), { styrmodell: undecided });
  if (!made.ok) throw new Error(made.reason);
  const sheets = statusSheets(made.value.assessed, {
    now: "2025-02-11T14:05",
    version: "0.1.0",
    styrmodellSheet: "Styrmodell",
    taken: [],
  });
  const inks = sheets.flatMap((sheet) =>
    sheet.values.flatMap((row, r) =>
      (row ?? []).flatMap((value, c) =>
        typeof value === "string" && /^(Bättre|Sämre)$/.test(value) ? [formatAt(sheet, r, c)?.font?.color] : [],
      ),
    ),
  );
  expect(inks.length).toBeGreaterThan(5);
  expect(inks).not.toContain(GRADE_COLORS.reached.ink);
  expect(inks).not.toContain(GRADE_COLORS.notReached.ink);
});
