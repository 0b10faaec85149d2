import { andList } from "../../src/domain/listed";
import { didWords, takenBackWords } from "../../src/taskpane/sentence";
import type { RecognisedTable, Role } from "../../src/domain/plan";
import type { Task } from "../../src/taskpane/session/session";
import type { View } from "../../src/taskpane/session/view";
import { clockWords, counted, numberWords } from "../../src/taskpane/words";
import { readFileSync } from "node:fs";
import { NOT_FETCHED } from "../../src/domain/fetched";
import { EXPLANATIONS, explain } from "../../src/excel/errors";

const view = {
  period: "2024",
  periods: [{ canonical: "2024", words: "2024" }],
  questions: [],
  styrmodell: { title: "Måltavlans standard" },
} as unknown as View;
const table = (role: Role): RecognisedTable => ({
  sheet: "Mål",
  range: "A1:B9",
  headerRows: [1],
  orientation: "rows",
  columns: [
    { column: "A", header: "Mål", role: "goal", confidence: 1 },
    { column: "B", header: "Läge", role, confidence: 0.6 },
  ],
});
const correct = (before: RecognisedTable, after: RecognisedTable | null): Task => ({
  do: "correct",
  correction: { kind: "table", tables: [before], before, after },
});
const unanswered = { ...view, questions: [{}, {}] } as unknown as View;

it.each<[Task, View, string, boolean]>([
  [correct(table("comment"), table("grade")), view, "”Läge” läses nu som bedömning, i den här arbetsboken.", true],
  [correct(table("comment"), table("other")), view, "”Läge” läses inte längre, i den här arbetsboken.", true],
  [correct(table("comment"), null), view, "Tabellen Mål A1:B9 läses inte längre som en måltabell.", true],
  [
    { do: "reply", reply: { keep: "direction", directions: [{ indicator: "Kostnad", direction: "lower" }] } },
    view,
    "Svaret är sparat i arbetsboken. Inga frågor är kvar.",
    true,
  ],
  [
    { do: "reply", reply: { keep: "direction", directions: [{ indicator: "Kostnad", direction: "lower" }] } },
    unanswered,
    "Svaret är sparat i arbetsboken. 2 frågor kvar.",
    true,
  ],
  [{ do: "choose", styrmodell: "standard" }, view, "Bedömningarna följer nu Måltavlans standard.", true],
  [{ do: "choose", period: "2024" }, view, "Bedömningarna gäller nu 2024.", true],
  [{ do: "check" }, { ...view, checks: [] }, "Kontrollen är klar. Inget att se över.", false],
])("%j is reported as it is, and whether it can be taken back", (task, shown, text, undo) =>
  expect(didWords(task, { view: shown, written: [] })).toEqual({ text, sheets: [], undo }),
);

it("the sheets that were written are reported with their period as the user reads it", () => {
  const written = ["Översikt", "1 Skola"];
  expect(
    didWords(
      { do: "write" },
      { view: { ...view, period: "2024-08", periods: [{ canonical: "2024-08", words: "augusti 2024" }] }, written },
    ),
  ).toEqual({ text: "Statusbladen för augusti 2024 är skrivna", sheets: written, undo: true });
});

it.each([
  [
    { restored: 412, left: [] },
    6,
    "Ångrat: 412 celler har fått tillbaka det som stod där. 6 blad står tomma: de fylls när de skrivs igen, och kan annars tas bort.",
  ],
  [
    { restored: 9, left: [] },
    1,
    "Ångrat: 9 celler har fått tillbaka det som stod där. 1 blad står tomt: det fylls när det skrivs igen, och kan annars tas bort.",
  ],
  [{ restored: 0, left: [] }, 0, "Ångrat."],
  [{ restored: 1, left: [] }, 0, "Ångrat: 1 cell har fått tillbaka det som stod där."],
  [
    { restored: 40, left: ["Skola!F9", "Skola!F10"] },
    0,
    "Ångrat: 40 celler har fått tillbaka det som stod där. Skola!F9 och Skola!F10 har ändrats efteråt och är kvar som de står.",
  ],
  [
    { restored: 0, left: ["A!A1", "A!A2", "A!A3", "A!A4", "A!A5", "A!A6", "A!A7"] },
    0,
    "Ångrat. A!A1, A!A2, A!A3, A!A4, A!A5 och 2 till har ändrats efteråt och är kvar som de står.",
  ],
])("%j after Ångra, %i sheets empty", (taken, empty, text) => expect(takenBackWords(taken, { empty }).text).toBe(text));

it.each([
  [counted(1, "område", "områden"), "1 område"],
  [counted(0, "område", "områden"), "0 områden"],
  [counted(12345, "cell", "celler"), "12\u00a0345 celler"],
  [numberWords(1000), "1\u00a0000"],
  [clockWords(new Date(2025, 1, 11, 4, 5)), "04:05"],
  [andList([]), ""],
  [andList(["Översikt"]), "Översikt"],
  [andList(["a", "b", "c"]), "a, b och c"],
])("%s", (words, expected) => {
  expect(words).toBe(expected);
});

/** Every code that Office.js for Excel can give, as Microsoft's typings list them. */
const CODES = [
  ...readFileSync("node_modules/@types/office-js/index.d.ts", "utf8")
    .split("declare namespace Excel")
    .slice(1)
    .join("")
    .matchAll(/enum ErrorCodes \{([\s\S]*?)\n\s*\}/g),
].flatMap(([, body]) => [...body!.matchAll(/"(\w+)"/g)].map(([, code]) => code!));

/** The user's next step: every sentence must have one of these. */
const NEXT =
  /Tryck|Markera|Ta bort|Vänta|Flytta|Läs av|Uppdatera|Klicka|Skriv|Kontrollera|Öppna|öppna|Visa|visa|Rätta|rätta|Välj|välj|Lägg|lägg|Ange|ange|Dela|Sätt|Se |Använd|Byt|Fyll|fyll|Stäng|Spara|Låt|Gör/;

test("the typings list the codes", () =>
  expect(CODES).toEqual(expect.arrayContaining(["AccessDenied", "InvalidOperationInCellEditMode", "ItemNotFound"])));

test.each([...new Set([...CODES, ...EXPLANATIONS.flatMap(({ codes }) => codes), "NobodyKnowsThis"])])(
  "%s is a Swedish sentence that says what to do",
  (code) => {
    const sentence = explain(Object.assign(new Error("In English."), { code }));
    expect(sentence).toMatch(/^[A-ZÅÄÖ][^!]*[.)]$/);
    expect(sentence).toMatch(NEXT);
    expect(sentence).not.toContain("In English");
  },
);

test("a part that could not be fetched", () => expect(NOT_FETCHED).toMatch(NEXT));
