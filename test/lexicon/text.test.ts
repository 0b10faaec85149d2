import { fold } from "../../src/lexicon/fold";
import { fact } from "../../src/lexicon/textFact";
import { tokensOf } from "../../src/interpret/text/tokens";
import { factsOf } from "../../src/interpret/facts";
import { dear } from "../whole";

describe("a text that is folded", () => {
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
});

describe("what is known of a text", () => {
  test("a text is read once, however many ask, and texts in between", () => {
    const read: string[] = [];
    const length = fact((text) => {
      read.push(text);
      return text.length;
    });
    const texts = ["minst 80 %", "högst 5", "minst 80 %", "minst 80 %", "högst 5"];
    expect(texts.map(length)).toEqual([10, 7, 10, 10, 7]);
    expect(read).toEqual(["minst 80 %", "högst 5"]);
  });

  test("readers do not see each other's answers, nor null as an answer that is missing", () => {
    let asked = 0;
    const [none, itself] = [fact(() => (asked++, null)), fact((text) => text)];
    expect([none("a"), itself("a"), none("a"), none("a")]).toEqual([null, "a", null, null]);
    expect(asked).toBe(1);
  });

  test("a reader may ask for other texts while it reads", () => {
    const size = fact((text): number => (text === "" ? 0 : 1 + size(text.slice(1))));
    expect([size("mål"), size("ål"), size("mål")]).toEqual([3, 2, 3]);
  });

  test("a text that has not been asked about for long is read again: the store does not grow", () => {
    let reads = 0;
    const reader = fact((text) => (reads++, text));
    reader("först");
    for (let i = 0; i < 25_000; i++) reader(`text ${i}`);
    expect(reads).toBe(25_001);
    reader("först");
    expect(reads).toBe(25_002);
  });

  test("a text is divided into tokens once, and has one fact", () => {
    expect(tokensOf("minst 80 %")).toBe(tokensOf(["minst", "80 %"].join(" ")));
    expect(factsOf("minst 80 %")).toBe(factsOf(["minst", "80 %"].join(" ")));
    expect(factsOf("minst 80 %").value).toBe(factsOf("minst 80 %").value);
  });
});
