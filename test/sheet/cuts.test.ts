import fc from "fast-check";
import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { cutWords } from "../../src/sheet/cuts";
import { bandLength, fittedBand, fittedPrint, fittedText, fittedValidation } from "../../src/sheet/fit";
import { LIMITS, refusal, type LimitName } from "../../src/sheet/limits";
import { memoryParts, memoryText } from "../../src/sheet/memoryParts";

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

test("what is at a limit is taken, and what is one beyond it is not", () => {
  for (const [name, limit] of Object.entries(LIMITS)) {
    const [at, beyond] =
      limit.of === "text"
        ? [["x".repeat(limit.most)], ["x".repeat(limit.most + 1)]]
        : [
            // A limit without an end has nothing beyond it.
            [limit.least, limit.most].filter(Number.isFinite),
            [limit.least - 1, limit.most + 1].filter(Number.isFinite),
          ];
    expect(beyond.length).toBeGreaterThan(0);
    for (const value of at) expect([name, value, refusal(name, value)]).toEqual([name, value, null]);
    for (const value of beyond) expect([name, value, typeof refusal(name, value)]).toEqual([name, value, "string"]);
  }
});

test("a text is cut to its limit, and says so at its end", () => {
  const name: LimitName = "DataValidation.prompt.title";
  expect(fittedText(name, "Välj steg")).toBe("Välj steg");
  expect(fittedText(name, "x".repeat(33))).toBe(`${"x".repeat(31)}…`);
});

test("a list keeps its source, and its texts are what Excel takes", () => {
  const long = { title: "t".repeat(50), message: "m".repeat(300) };
  const rule = { areas: [], source: "Blad1!$A$1:$A$3", kind: "list" as const, strict: true, prompt: long, error: long };
  const fitted = fittedValidation(rule);
  expect(fitted).toMatchObject({ source: rule.source, strict: true });
  expect([fitted.prompt?.title.length, fitted.prompt?.message.length]).toEqual([32, 255]);
  expect([fitted.error?.title.length, fitted.error?.message.length]).toEqual([32, 225]);
});

test("a footer is within its limit whatever it holds, and ends in no half code", () => {
  const part = fc.array(fc.constantFrom("&&", "&P", "&N", "text ", "å"), { maxLength: 120 }).map((all) => all.join(""));
  fc.assert(
    fc.property(part, part, part, (left, center, right) => {
      const fitted = fittedBand({ left, center, right });
      expect(bandLength(fitted)).toBeLessThanOrEqual(255);
      for (const text of Object.values(fitted)) expect(text.replaceAll("&&", "")).not.toMatch(/&(?:…|$)/);
      if (bandLength({ left, center, right }) <= 255) expect(fitted).toEqual({ left, center, right });
    }),
  );
});

test("a page's margins and breaks are those that Excel takes", () => {
  const margins = { top: 500, right: 1.5, bottom: -1, left: 1.5, header: 0.7, footer: 0.7 };
  const print = fittedPrint({ margins, rowBreaks: Array.from({ length: 2_000 }, (_, i) => i + 1) });
  expect(print.margins).toMatchObject({ ...margins, top: expect.closeTo(49 * 2.54, 1), bottom: 0 });
  expect(print.rowBreaks).toHaveLength(1_026);
});

describe("a memory that is longer than one part may be", () => {
  const long = (letter: string, count: number): string => letter.repeat(count);

  test.each([
    ["nothing", "", 0],
    ["what XML would take for its own", '{"a":"<b> & ]]> å"}', 0],
    ["a part to its last character", long("x", 400_000), 0],
    ["one character more", long("x", 400_001), 1],
    ["a character of two units on the edge", long("x", 399_999) + "😀" + long("y", 10), 1],
    ["three parts", long("&", 1_000_000), 2],
  ])("%s is read as it was", (_, text, others) => {
    const { main, rest } = memoryParts(text);
    expect(rest).toHaveLength(others);
    expect(memoryText(main, rest)).toBe(text);
    expect(memoryText(main, [...rest].reverse())).toBe(text);
  });

  test("a short memory is one part, as it has always been", () =>
    expect(memoryParts('{"version":1}')).toEqual({
      main: '<maltavlan xmlns="urn:maltavlan:1">{"version":1}</maltavlan>',
      rest: [],
    }));

  test("what another text has left is not taken for its own, and a missing part is noticed", () => {
    const [one, two] = [long("a", 900_000), long("b", 900_000)].map(memoryParts) as [
      ReturnType<typeof memoryParts>,
      ReturnType<typeof memoryParts>,
    ];
    expect(memoryText(one.main, [...two.rest, ...one.rest])).toBe(long("a", 900_000));
    expect(memoryText(one.main, [one.rest[0]!])).toHaveLength(800_000);
  });

  test.each([
    [
      "as Excel may write it",
      '<?xml version="1.0" encoding="utf-8"?>\n<m:maltavlan xmlns:m=\'urn:maltavlan:1\'>{&quot;a&quot;:&#229;}</m:maltavlan>\n',
      '{"a":å}',
    ],
    ["as a section", '<maltavlan xmlns="urn:maltavlan:1"><![CDATA[a<b]]>&amp;c</maltavlan>', "a<b&c"],
    ["without content", '<maltavlan xmlns="urn:maltavlan:1"/>', ""],
    ["of another", '<maltavlan xmlns="urn:other">x</maltavlan>', undefined],
    ["of another name", '<a xmlns="urn:maltavlan:1">x</a>', undefined],
  ])("a part %s", (_, xml, text) => expect(memoryText(xml)).toBe(text));
});
