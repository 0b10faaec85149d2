import { compile } from "../../src/lexicon/compile";
import { hitsIn } from "../../src/lexicon/matcher";

/** The words of a concept in a text, as written. */
const found = (rows: Record<string, string>, text: string, concept = Object.keys(rows).at(-1)!): string[] =>
  hitsIn(text, compile(rows)).flatMap((hit) => (hit.concept === concept ? [text.slice(hit.from, hit.to)] : []));

test.each([
  ["a word as it stands", "öka", "Öka, ökar och ÖKA", ["Öka", "ÖKA"]],
  ["with an ending", "mål~", "Mål, målen, målet och målning", ["Mål", "målen", "målet"]],
  ["last in a compound", "*mål", "Nämndmål, mål och målbild", ["Nämndmål", "mål"]],
  ["first in a compound", "mål*", "Nämndmål, mål och målbild", ["mål", "målbild"]],
  ["anywhere in a word", "*frånvar*", "Sjukfrånvaron; frånvaro", ["Sjukfrånvaron", "frånvaro"]],
  ["several words", "på plats", "Finns på plats, på platsen", ["på plats"]],
  [
    "up to four words between",
    "ska … öka",
    "ska på tre år inte öka; ska en två tre fyra fem öka",
    ["ska på tre år inte öka"],
  ],
  [
    "as many words between as is said",
    "i …1 skola",
    "i skola, i vår skola, i vår egen skola",
    ["i skola", "i vår skola"],
  ],
  ["parts of words among several", "rätt *avfall* i", "Rätt matavfallet i påsen, rätt mat i", ["Rätt matavfallet i"]],
  ["first in the text", "^ antal*", "Antalet besök", ["Antalet"]],
  ["not later", "^ antal*", "Andel och antal", []],
  ["last in the text", "över … $", "Över en gräns, över 5 som mest", ["över 5 som mest"]],
  ["a number of a sentence", "från ¤* till ¤*", "från ¤0 till ¤1", ["från ¤0 till ¤1"]],
  ["no number in a gap", "ska … öka", "ska ¤0 öka, ska co2-snålt öka", ["ska co2-snålt öka"]],
  ["a sign", "≥", "≥ 30", ["≥"]],
  ["an abbreviation", "min.", "min. 4 och min 4", ["min."]],
])("%s", (_, form, text, words) => {
  expect(found({ it: `sv · ${form}` }, text)).toEqual(words);
});

test("where an exception stands, the concept does not", () => {
  const rows = { leftOver: "sv · *resultat*\nsv · !resultatenhet*" };
  expect(found(rows, "Resultatenheter med årets resultat")).toEqual(["resultat"]);
});

test("a form may name a concept above it", () => {
  const rows = { aim: "sv · mål\nnb · mål", aimed: "sv · {aim} nivå, önskad {aim}" };
  expect(found(rows, "Mål nivå 2024, önskad mål")).toEqual(["Mål nivå", "önskad mål"]);
  expect(() => compile({ aimed: "sv · {aim} nivå", aim: "sv · mål" })).toThrow(
    "aimed: no concept aim stands before it",
  );
});

test("a concept may be made of others", () => {
  expect(found({ change: "sv · *ökning", negative: "sv · {change}" }, "Befolkningsökning")).toEqual([
    "Befolkningsökning",
  ]);
});

test("a first or last part turns only what is known", () => {
  const rows = { good: "sv · *behörig*, *bränsle*", turns: "sv · o-, -fri~, -fritt" };
  expect(found(rows, "obehöriga, område, fossilbränslefria, friskvård, bränslefritt")).toEqual([
    "obehöriga",
    "fossilbränslefria",
    "bränslefritt",
  ]);
});

test("the known part of a compound has its own place", () => {
  const [hit] = hitsIn("Andel SJUKFRÅNVARO", compile({ absence: "sv · *frånvar*" }));
  expect(hit).toEqual({ concept: "absence", from: 6, to: 18, stemFrom: 10, stemTo: 17 });
});

test("of two forms of one concept the longer is reported", () => {
  expect(found({ atMost: "sv · högst, som högst" }, "som högst 5")).toEqual(["som högst"]);
});

test("a row without forms is refused", () => {
  expect(() => compile({ it: "öka, minska" })).toThrow('A row needs "language · forms"');
});

test("a long text of one word takes no time worth telling", () => {
  const rows = { it: "sv · *aa*, *aaa*, a … b" };
  expect(hitsIn("a".repeat(32_000), compile(rows)).length).toBeGreaterThan(0);
});
