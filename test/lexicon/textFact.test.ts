import { fact } from "../../src/lexicon/textFact";
import { tokensOf } from "../../src/interpret/text/tokens";
import { factsOf } from "../../src/interpret/facts";

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
