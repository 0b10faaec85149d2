import { fold } from "../../src/lexicon/fold";
import { dear } from "../whole";

const of = (text: string): string => fold(text).text;

test.each([
  ["12 ΜG/M3", "12 µg/m3"],
  ["Å", "A\u030a"],
  ["STRASSE", "straße"],
  ["2019—2021", "2019−2021"],
  ["”mål”", '"MÅL"'],
  ["mål\u00advärde", "målvärde"],
  ["a\u00a0b", "a b"],
])("%j and %j are the same", (a, b) => {
  expect(of(a)).toBe(of(b));
});

dear(
  "each code point with a case folds as its capital and its small letter do, and folding again changes nothing",
  () => {
    const odd: string[] = [];
    for (let code = 0; code < 0x110000; code++) {
      const letter = String.fromCodePoint(code);
      if (letter.toLowerCase() === letter && letter.toUpperCase() === letter) continue;
      const folded = of(letter);
      if (of(letter.toUpperCase()) !== folded || of(letter.toLowerCase()) !== folded || of(folded) !== folded)
        odd.push(code.toString(16));
    }
    expect(odd).toEqual([]);
  },
);

test("places lead back to the text as written", () => {
  const text = "Kva\u00adlitet: Straße, A\u030alder";
  const { text: folded, places } = fold(text);
  expect(folded).toBe("kvalitet: strasse, ålder");
  expect(places).toHaveLength(folded.length + 1);
  const at = folded.indexOf("ålder");
  expect(text.slice(places![at]!, places![at + 5]!)).toBe("A\u030alder");
});

test("a text that folds letter by letter has the places of the text as written", () => {
  expect(fold("Andel ÅTERVUNNET – 2024")).toEqual({ text: "andel återvunnet – 2024" });
});

test("a lone surrogate is kept", () => {
  expect(of("\ud800x")).toBe("\ud800x");
});
