import fc from "fast-check";
import { HIGHEST, pieces, rowHeight, wrapped } from "../../src/sheet/height";
import { textWidth } from "../../src/sheet/textWidth";

const ten = { size: 10 };

test("a digit of Calibri 11 is seven pixels and a half, as Excel's column width counts on", () => {
  expect(textWidth("0", { size: 11 })).toBeCloseTo(7.44, 2);
});

test("bold and larger text is wider, and an unknown character counts as a wide one", () => {
  expect(textWidth("Uppnås", { size: 10, bold: true })).toBeGreaterThan(textWidth("Uppnås", ten));
  expect(textWidth("Uppnås", { size: 12 })).toBeCloseTo(1.2 * textWidth("Uppnås", ten));
  expect(textWidth("◐", ten)).toBe(textWidth("M", { size: 10 }));
});

const breaks: [string, number, string[]][] = [
  ["Uppnås delvis", 20, ["Uppnås delvis"]],
  ["Uppnås delvis", 8, ["Uppnås ", "delvis"]],
  ["Barn- och utbildningsnämnden", 17, ["Barn- och ", "utbildningsnämnden"]],
  ["52\u00a0% avser", 7, ["52\u00a0% ", "avser"]],
  ["rad 1\nrad 2", 30, ["rad 1", "rad 2"]],
  ["", 10, [""]],
];

test.each(breaks)("%j in %d characters begins with the lines %j", (text, width, lines) => {
  expect(wrapped(text, ten, width).slice(0, lines.length)).toEqual(lines);
});

test("a compound longer than its column goes on in the next line", () => {
  const lines = wrapped("Arbetsmarknadsförvaltningens", ten, 12);
  expect(lines.length).toBe(3);
  expect(lines.join("")).toBe("Arbetsmarknadsförvaltningens");
});

test("a row is as high as its highest cell: 12.75 points a line and a little air", () => {
  expect(rowHeight([{ text: "en rad", look: ten, characters: 20 }])).toBe(15.75);
  expect(
    rowHeight([
      { text: "en rad", look: ten, characters: 20 },
      { text: "a\nb\nc", look: ten, characters: 20 },
    ]),
  ).toBe(41.25);
  expect(rowHeight([])).toBe(15.75);
  expect(rowHeight([{ text: "x\n".repeat(200), look: ten, characters: 20 }])).toBe(HIGHEST);
});

test("a text in pieces is the text, and each piece fits a row", () => {
  const text = fc
    .array(fc.constantFrom("ord", "kompetensförsörjning", "-", "\n", "  ", "å", "1 000 kr"), { maxLength: 400 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 40 }), (wording, width) => {
      const parts = pieces(wording, ten, width);
      expect(parts.join("")).toBe(wording);
      for (const part of parts)
        expect(wrapped(part.replace(/\n$/, ""), ten, width).length * 12.75 + 4).toBeLessThanOrEqual(HIGHEST);
    }),
    { numRuns: 100, seed: 3 },
  );
});
