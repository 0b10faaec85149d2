import { readFileSync } from "node:fs";
import { NOT_FETCHED } from "../../src/domain/fetched";
import { EXPLANATIONS, explain } from "../../src/excel/errors";

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
