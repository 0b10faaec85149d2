import { ask, leftOutInWords, type AskInput, type QuestionText } from "../../src/commands/ask";
import { withoutPrivate } from "../../src/commands/privateParts";
import { ROLES } from "../../src/domain/plan";
import { CELL_KINDS, ROLE_SENTENCES, ROW_KINDS } from "../../src/domain/statedMap";
import { book, sheet } from "../recognise/kit";
import { Desk } from "./pointing";

const drawn = book(
  sheet(
    "Mål",
    `
Frågor: anna.berg@kommunen.se, 0581-810 00
Mål|Indikator|Målvärde 2024|Utfall 2024|Ansvarig|Kommentar
Trygg skola|Trygga elever, andel|minst 90 %|91 %|Anna Berg|Anna har ringt alla
Ren stad|Nöjda med städningen, andel|minst 70 %|75 %|Bo Ek|Bo är sjuk`,
  ),
  // No goal table: nothing is read here.
  sheet("Kontakter", "Ansvarig|Datum|Belopp\nCia Dal|2024-05-06|1 250 000\nDan Eng (800512-1234)|2024-05-07|0,75"),
);

async function asked(input: AskInput = {}, of = drawn): Promise<QuestionText> {
  const workbook = { read: () => Promise.resolve(of), write: () => Promise.resolve() };
  const outcome = await ask.perform(input, { workbook, now: new Date(0), progress: () => undefined });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const cellsOf = ({ text }: QuestionText): string[] =>
  text
    .slice(text.indexOf("\nBlad: ") + 1)
    .trimEnd()
    .split("\n");

test("the sheets stand as lines, without what is about persons", async () => {
  const question = await asked();
  expect(cellsOf(question)).toEqual([
    "Blad: Mål",
    "A1: Frågor: [e-postadress], [telefonnummer]",
    ..."A2: Mål|B2: Indikator|C2: Målvärde 2024|D2: Utfall 2024|E2: Ansvarig|F2: Kommentar".split("|"),
    ..."A3: Trygg skola|B3: Trygga elever, andel|C3: minst 90 %|D3: 91%".split("|"),
    ..."A4: Ren stad|B4: Nöjda med städningen, andel|C4: minst 70 %|D4: 75%".split("|"),
    "",
    "Blad: Kontakter",
    ..."A1: Ansvarig|B1: Datum|C1: Belopp|B2: 2024-05-06|C2: 1 250 000|B3: 2024-05-07|C3: 0,75".split("|"),
  ]);
  expect(leftOutInWords(question)).toBe(
    "Utelämnat: 4 celler om ansvariga, 2 kommentarer, 2 e-postadresser, telefonnummer eller personnummer.",
  );
});

test.each<[keyof AskInput, string, string]>([
  ["owners", "E3: Anna Berg", "F3: Anna har ringt alla"],
  ["comments", "F3: Anna har ringt alla", "E3: Anna Berg"],
  ["contacts", "A1: Frågor: anna.berg@kommunen.se, 0581-810 00", "E3: Anna Berg"],
])("%s are there when they are asked for, and nothing else is", async (field, there, missing) => {
  const { text } = await asked({ [field]: true });
  expect(text).toContain(`\n${there}\n`);
  expect(text).not.toContain(missing);
});

test("a cell that a person has said is of an owner or a comment is left out too", async () => {
  const desk = new Desk(book(sheet("Kort", "Trygg skola\nMått|Trygga elever, andel\nLäge 2024|84 %\nHåller i|Siv Ek")));
  const cells = [
    { cells: "A1", is: "goal" as const },
    { cells: "B4", is: "owner" as const, under: "A1" },
  ];
  expect(await desk.set({ kind: "cells", sheet: "Kort", cells })).toBe("");
  const question = await asked({}, desk.now);
  expect(question.leftOut.owners).toBe(1);
  expect(question.text).not.toContain("Siv Ek");
});

test("one sheet may be asked about, and one that is not there is refused", async () => {
  expect((await asked({ sheet: "Mål" })).text).not.toContain("Blad: Kontakter");
  await expect(asked({ sheet: "Mal" })).rejects.toThrow("Bladet ”Mal” finns inte bland arbetsbokens synliga blad.");
});

test("it has nine lines of instruction, and a sentence for each role", async () => {
  const { text } = await asked();
  expect(text.split("\n").filter((line) => /^[0-9]\. /.test(line))).toHaveLength(9);
  for (const role of ROLES) expect(text).toContain(`  ${role}: ${ROLE_SENTENCES[role]}`);
});

test.each<[string, string, number]>([
  ["Ring 08-123 45 67 eller +46 70 123 45 67", "Ring [telefonnummer] eller [telefonnummer]", 2],
  ["070-123 45 67", "[telefonnummer]", 1],
  ["0581-81 000", "[telefonnummer]", 1],
  ["19800512-1234, 8005121234 och 800512+1234", "[personnummer], [personnummer] och [personnummer]", 3],
  ["kommun@ort.se.", "[e-postadress].", 1],
  ...[
    "1 250 000 kr",
    "0,75",
    "2023-2026",
    "2024-05-06",
    "20240101-20241231",
    "0–100 %",
    "12 345 678",
    "Dnr KS 2024/00123",
    "§ 167",
    "5:1 @ skolan",
  ].map((text) => [text, text, 0] as [string, string, number]),
])("%s → %s", (text, left, count) => expect(withoutPrivate(text)).toEqual({ text: left, count }));

test("it tells of single cells, and of each kind of row and of cell", async () => {
  const { text } = await asked();
  expect(text).toContain('"cells": [{"cells": "B7');
  const told = (from: string, to: string): string[] =>
    text
      .slice(text.indexOf(from) + from.length, text.indexOf(to))
      .split("\n")
      .map((line) => line.split(":")[0]!.trim());
  expect(told("\nkind:\n", "\nis:\n")).toEqual(ROW_KINDS);
  expect(told("\nis:\n", "\n\nBlad: ")).toEqual(CELL_KINDS);
});

test.each(["Handläggare", "Kontaktperson", "Samordnare", "Chef", "Kontakt", "Vet mer"])(
  "names under %s are left out, and it is said that they are of owners",
  async (header) => {
    const of = book(
      sheet(
        "Mål",
        `Mål|Mått|Målvärde 2024|Utfall 2024|${header}
Trygg skola|Trygga elever, andel|90 %|91 %|Anna Berg
Ren stad|Nöjda, andel|70 %|75 %|Bo Ek`,
      ),
    );
    const question = await asked({}, of);
    expect(question.text).not.toMatch(/Anna Berg|Bo Ek/u);
    expect(question.leftOut.owners).toBe(2);
  },
);
