import { assessIn } from "../../src/commands/assessed";
import { auditQuestionsOf, checksOf } from "../../src/commands/check";
import { propose } from "../../src/commands/propose";
import { factsOf } from "../../src/bound/facts";
import { answerOf } from "../../src/functions/runs";
import { annualReport } from "../../src/report/annual/report";
import { openData, openDataCsv } from "../../src/report/annual/openData";
import { setDocument } from "../../src/report/annual/setDocument";
import { statusSheets } from "../../src/report/status";
import { readStyrmodell, scaleLists } from "../../src/report/styrmodell";
import { STYRMODELL_TAG } from "../../src/report/tags";
import { documentHtml } from "../../src/sheet/documentHtml";
import type { Book } from "../../src/sheet/book";
import { reportInput } from "../report/plan";
import { sampled } from "../whole";
import { around, bookOf } from "./workbook";
import { report } from "../../src/commands/report";
import { status } from "../../src/commands/status";

/*
 * After *Så bedömer vi* everything that is told of her goals and measures is told in her words, and in none of ours: in
 * sheets, reports, open data, Word facts, Kontrollera, Revisorns frågor and the functions in cells.
 */

/** Words for grades, the best first; without a word between where there are two. */
const WORDS: [words: string[]][] = [[["På god väg", "Ej på väg"]], [["Grön", "Gul", "Röd"]], [["Ja", "Delvis", "Nej"]]];

/** Outcomes against "minst 100" that the rule of her words grades: met, nearly, far from it. */
const OUTCOMES = [104, 97, 60];

/** An office's own table: goals and measures, with her words on both. */
function table(words: string[]): (string | number | null)[][] {
  const last = words.length - 1;
  const wordOf = (at: number): string => words[Math.min(at % 3, last)]!;
  return [
    [
      "Område",
      "Mål",
      "Bedömning av målet 2024",
      "Indikator",
      "Målvärde 2024",
      "Utfall 2024",
      "Bedömning 2024",
      "Ansvarig",
    ],
    ...Array.from({ length: 24 }, (_, at) => [
      at === 0 ? "Hela kommunen" : null,
      at % 2 ? null : `Vi når löfte ${at / 2 + 1} till invånarna`,
      at % 2 ? null : wordOf(at / 2),
      `Besök i verksamhet ${at + 1}`,
      "minst 100",
      OUTCOMES[at % 3]! + (at % 3 === 0 ? at : 0),
      wordOf(at),
      at < 12 ? "Socialnämnden" : "Skolnämnden",
    ]),
    // What Kontrollera and the lists tell of: a grade that the figures speak against, what is missing, a word that is no grade.
    [null, null, null, "Öppettider som följs", "minst 100", 60, words[0]!, "Skolnämnden"],
    [null, null, null, "Svar inom en vecka", null, 55, words[last]!, "Skolnämnden"],
    [null, "Vi svarar i tid", null, "Svar inom en dag", "minst 100", null, null, "Skolnämnden"],
    [null, null, null, "Svar inom en timme", "minst 100", 99, null, "Skolnämnden"],
  ];
}

async function decided(words: string[]): Promise<Book> {
  const { surroundings, book } = around(bookOf({ Mål: table(words) }));
  // Of thresholds that explain the grades as well, one is chosen: the first.
  const offered = await propose.perform({}, surroundings);
  if (!offered.ok) throw new Error(offered.reason);
  const accept = offered.value.proposal.rows.map((_, row) => row);
  const made = await propose.perform({ accept }, surroundings);
  if (!made.ok) throw new Error(made.reason);
  return book();
}

/** Our words for grades, with some letters around. What the law and the auditors call it, and what a rule requires, is not a grade. */
const OURS = /.{0,40}(?:uppnå|delvis|målvärdet|målvärden\b).{0,40}/giu;
const NOT_GRADES = [
  /god ekonomisk hushållning[^.]*\./giu,
  /Längst från sitt målvärde/giu,
  /(?:när|eftersom) (?:(?:minst|mindre än) \d+\s% av )?målvärdet är nått/giu,
];

function oursIn(text: string, words: string[]): string[] {
  const hers = [...words].sort((a, b) => b.length - a.length);
  const own = hers.reduce((left, word) => left.replaceAll(new RegExp(word, "giu"), "–"), text);
  const left = NOT_GRADES.reduce((some, name) => some.replace(name, "–"), own);
  return [...left.matchAll(OURS)].map(([found]) => found);
}

/** Everything that is told of a workbook, by where. */
function toldOf(book: Book): [where: string, text: string][] {
  const made = assessIn(structuredClone(book), {});
  if (!made.ok) throw new Error(made.reason);
  const { assessed } = made.value;
  const model = book.sheets.find(({ tag }) => tag === STYRMODELL_TAG)!;
  const input = reportInput(assessed);
  const sheets = statusSheets(assessed, {
    now: "2025-02-11T14:05",
    version: "0.1.0",
    styrmodellSheet: model.name,
    taken: book.sheets.map(({ name }) => name),
    scaleLists: scaleLists(model),
  });
  const html = (isFinal: boolean): string =>
    documentHtml(setDocument(annualReport({ ...input, isFinal })))
      .replace(/<style.*?<\/style>/gs, "")
      .replace(/<[^>]*>/g, "\n");
  const facts = factsOf(input, annualReport(input));
  return [
    ["bladen", sheets.flatMap(({ values, formulas }) => [...values.flat(), ...formulas.values()]).join("\n")],
    ["utkast", html(false)],
    ["till fullmäktige", html(true)],
    ["csv", openDataCsv(openData(input))],
    [
      "Word",
      [...facts.counts, ...facts.named.flatMap((one) => [...one.facts.values()])].map(({ text }) => text).join("\n"),
    ],
    [
      "check",
      checksOf(book, made.value)
        .map(({ message }) => message)
        .join("\n"),
    ],
    [
      "frågor",
      auditQuestionsOf(book, made.value)
        .map((one) => JSON.stringify(one))
        .join("\n"),
    ],
  ];
}

/** What functions in cells answer with the sheet Styrmodell as their scale. */
function answersOf(book: Book, words: string[]): [where: string, text: string][] {
  const model = book.sheets.find(({ tag }) => tag === STYRMODELL_TAG)!;
  const whole = Array.from(model.values, (cells) => Array.from(cells ?? [], (value) => value ?? null));
  const read = readStyrmodell(model);
  if (!read.ok) throw new Error("The sheet Styrmodell is not read.");
  const outcomes = OUTCOMES.map((value) => [value]);
  const targets = OUTCOMES.map(() => ["minst 100"]);
  const grades = OUTCOMES.map((_, at) => [words[Math.min(at, words.length - 1)]!]);
  const calls = {
    BEDÖM: answerOf("BEDOM", [outcomes, targets, "", "", whole]),
    FÖRKLARA: answerOf("FORKLARA", [outcomes, targets, "", "", whole]),
    SAMLA: answerOf("SAMLA", [grades, "", whole]),
    "SAMLA med regel": answerOf("SAMLA", [grades, "majoritet, sämst", whole]),
    FÖRDELNING: answerOf("FORDELNING", [grades, whole]),
    GEH: answerOf("GEH", [grades, grades, "majoritet"]),
    UPPFYLLNAD: answerOf("UPPFYLLNAD", [outcomes, targets]),
    TOLKA: answerOf("TOLKA", [targets]),
    UTVECKLING: answerOf("UTVECKLING", [[OUTCOMES], "högre"]),
    OMSKALA: answerOf("OMSKALA", ["Grön", "Trafikljus", whole]),
  };
  return Object.entries(calls).map(([name, answer]) => [
    name,
    answer.ok ? answer.rows.flat().join("\n") : answer.reason,
  ]);
}

sampled(3, WORDS)("everything is told in her words %j, and in none of ours", async (words) => {
  const book = await decided(words);
  const told = [...toldOf(book), ...answersOf(book, words)];
  expect(told.filter(([, text]) => text === "")).toEqual([]);
  const ours = told.flatMap(([where, text]) => oursIn(text, words).map((found) => `${where}: ${found}`));
  expect(ours).toEqual([]);
  for (const where of ["bladen", "till fullmäktige", "csv", "BEDÖM", "FÖRDELNING"])
    expect(told.find(([one]) => one === where)![1]).toContain(words[0]!);
});

test("words of ours are found where they are told", () => {
  expect(oursIn("3 av 4 mål uppnås delvis.", ["Grön"])).toHaveLength(1);
  expect(oursIn("3 av 4 mål har bedömningen ”Delvis”.", ["Ja", "Delvis"])).toEqual([]);
  expect(oursIn("God ekonomisk hushållning uppnås inte: x.", ["Grön"])).toEqual([]);
});

/*
 * Until a styrmodell is decided every printed grade keeps the word that its cell has, in sheets and in reports.
 */

const GOALS = ["Trygg skola", "Rent vatten", "Nöjda invånare"];

/** What `status` and `report` write of goals with these printed grades, cell by cell; the sheet Styrmodell is ours. */
async function writtenOf(words: string[]): Promise<string[]> {
  const table = [["Mål", "Bedömning 2024"], ...words.map((word, at) => [GOALS[at]!, word])];
  const drafts = around(bookOf({ Mål: table })).surroundings;
  const sheets = await status.perform({}, drafts);
  const draft = await report.perform({ kind: "arsredovisning", into: "document" }, drafts);
  if (!sheets.ok || !draft.ok) throw new Error("Nothing is written.");
  const html = documentHtml(draft.value.document).replace(/<style.*?<\/style>/gs, "");
  return [
    ...sheets.value.sheets
      .filter(({ tag }) => tag !== STYRMODELL_TAG)
      .flatMap(({ values }) => values.flatMap((cells) => (cells ?? []).map(String))),
    ...html.replace(/<[^>]*>/g, "\n").split("\n"),
  ];
}

test.each<[printed: string[], shown: string[], ours: RegExp]>([
  [["Uppnått", "Ej uppnått", "Uppnått"], ["● Uppnått", "○ Ej uppnått"], /uppnås/i],
  [
    ["Uppnås/överträffas", "Uppnås delvis", "Uppnås inte"],
    ["● Uppnås/överträffas", "◐ Uppnås delvis", "○ Uppnås inte"],
    /uppnås(?!\/| inte| delvis)/i,
  ],
  [
    ["Målet är uppnått", "Målet ej uppnått", "Delvis"],
    ["● Målet är uppnått", "○ Målet ej uppnått", "◐ Delvis"],
    /uppnås/i,
  ],
])("%j are told as they are printed, and in none of our words", async (printed, shown, ours) => {
  const written = await writtenOf(printed);
  expect(written).toEqual(expect.arrayContaining(shown));
  expect(written.filter((text) => ours.test(text))).toEqual([]);
});

test("of two words for one step each goal keeps its own, and they are counted together", async () => {
  const written = await writtenOf(["Uppnått", "Uppnås", "Uppnått"]);
  expect(written).toEqual(expect.arrayContaining(["● Uppnått", "● Uppnås", "Alla tre målen är uppnådda."]));
});
