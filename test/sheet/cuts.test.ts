import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { cutWords } from "../../src/sheet/cuts";

const LONG = "m".repeat(400);
const sheet = (more: Partial<Sheet> = {}, name = "Vård"): Sheet => Object.assign(newSheet(name), more);
const list = { areas: [], source: "Blad1!$A$1:$A$3", kind: "list" as const, strict: true };
const stated = (title: string, message: string) => ({ title, message });

test("nothing is reported for sheets that Excel takes as they are", () => {
  const whole = sheet({
    print: {
      header: { left: "Kommunen" },
      footer: { right: "&P" },
      margins: { top: 1.5, right: 1.5, bottom: 1.5, left: 1.5, header: 0.7, footer: 0.7 },
      fit: { wide: 1, tall: 0 },
      rowBreaks: [10],
    },
    validations: [{ ...list, prompt: stated("Välj", "Välj ett steg."), error: stated("Fel", "Välj i listan.") }],
  });
  setCell(whole, 0, 0, "x".repeat(32_767));
  expect(cutWords([whole])).toBe("");
});

const PAGE = "Kortat, eftersom Excel inte rymmer mer: ";

test.each<[kind: string, more: Partial<Sheet>, words: string]>([
  ["a header", { print: { header: { left: LONG } } }, `${PAGE}sidhuvudet på bladet ”Vård”.`],
  ["a footer", { print: { footer: { center: LONG } } }, `${PAGE}sidfoten på bladet ”Vård”.`],
  [
    "margins",
    { print: { margins: { top: 500, right: 1, bottom: 1, left: 1, header: 1, footer: 1 } } },
    `${PAGE}sidmarginalerna på bladet ”Vård”.`,
  ],
  [
    "page breaks",
    { print: { rowBreaks: Array.from({ length: 1_100 }, (_, i) => i + 1) } },
    `${PAGE}sidbrytningarna på bladet ”Vård”.`,
  ],
  [
    "pages on a width",
    { print: { fit: { wide: 40_000, tall: 0 } } },
    `${PAGE}antalet sidor på bredden och höjden på bladet ”Vård”.`,
  ],
  [
    "the title of a prompt",
    { validations: [{ ...list, prompt: stated(LONG, "Välj.") }] },
    `${PAGE}ledtexten i rullistorna på bladet ”Vård”.`,
  ],
  [
    "a prompt",
    { validations: [{ ...list, prompt: stated("Välj", LONG) }] },
    `${PAGE}ledtexten i rullistorna på bladet ”Vård”.`,
  ],
  [
    "a warning",
    { validations: [{ ...list, error: stated("Fel", LONG) }] },
    `${PAGE}ledtexten i rullistorna på bladet ”Vård”.`,
  ],
  ["a cell", { values: [[], [null, "x".repeat(32_768)]] }, `${PAGE}texten i Vård!B2.`],
  [
    "a name",
    { cutFrom: "Vård, omsorg och allt annat som nämnden gör" },
    "Bladnamnet ”Vård” är kortat till de 31 tecken som Excel rymmer; hela namnet står överst på bladet.",
  ],
])("%s that is cut is listed", (_, more, words) => {
  expect(cutWords([sheet(more)])).toBe(words);
});

test("many that are cut are listed in two sentences", () => {
  const many = Array.from({ length: 8 }, (_, i) =>
    sheet({ cutFrom: "Lång", print: { footer: { left: LONG } } }, `B${i}`),
  );
  expect(cutWords(many)).toBe(
    "Bladnamnen ”B0”, ”B1”, ”B2”, ”B3”, ”B4” och 3 till är kortade till de 31 tecken som Excel rymmer; hela namnen står överst på bladen. " +
      `${PAGE}sidfoten på bladet ”B0”, sidfoten på bladet ”B1”, sidfoten på bladet ”B2”, sidfoten på bladet ”B3”, sidfoten på bladet ”B4” och 3 till.`,
  );
});
