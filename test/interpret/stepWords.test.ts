import { existsSync, readFileSync } from "node:fs";
import { orderByWords } from "../../src/interpret/choice/stepWords";

const order = (...words: string[]): string[] | undefined => orderByWords(words)?.map(({ text }) => text);

test.each<[printed: string[], best: string[]]>([
  [
    ["Ej uppnått", "Delvis uppnått", "Uppnått"],
    ["Uppnått", "Delvis uppnått", "Ej uppnått"],
  ],
  [
    ["Ej på väg", "På god väg"],
    ["På god väg", "Ej på väg"],
  ],
  [
    ["Rött", "Gult", "Grönt"],
    ["Grönt", "Gult", "Rött"],
  ],
  // One thing, it denied, and between them what doubts either.
  [
    ["Vi klarar det inte", "Vi klarar det nog inte", "Vi klarar det"],
    ["Vi klarar det", "Vi klarar det nog inte", "Vi klarar det inte"],
  ],
  [
    ["Nås inte", "Nås troligen inte", "Nås", "Nås troligen"],
    ["Nås", "Nås troligen", "Nås troligen inte", "Nås inte"],
  ],
  // What nobody has taught: one of the two denies the other.
  [
    ["Inte tillfredsställande", "Tillfredsställande"],
    ["Tillfredsställande", "Inte tillfredsställande"],
  ],
])("%j are, best first, %j", (printed, best) => {
  expect(order(...printed)).toEqual(best);
});

test.each([
  ["Hög måluppfyllelse · reached, God måluppfyllelse · reached, Viss måluppfyllelse · partly"],
  ["I hög grad · reached, I viss grad · partly, I låg grad · notReached"],
  ["Mycket bra · reached, Bra · reached, Mindre bra · partly, Dåligt · notReached"],
  ["Helt · reached, Till stor del · partly, Till viss del · partly, Inte alls · notReached"],
  // Beside the thing itself every degree is less than all of it.
  ["Uppfyllt · reached, I hög grad · partly, Ej uppfyllt · notReached"],
])("degrees of one thing are, best first: %s", (best) => {
  const steps = best.split(", ").map((step) => step.split(" · ")[0] ?? "");
  const found = orderByWords([...steps].reverse())?.map((one) => `${one.text} · ${one.class}`);
  expect(found?.join(", ")).toBe(best);
});

test.each<[why: string, words: string[]]>([
  ["letters", ["A", "B", "C"]],
  ["words of no known meaning", ["Blå nivå", "Lila nivå"]],
  ["one of three is not known", ["Uppnått", "Lila nivå", "Ej uppnått"]],
  ["two say the same", ["Uppnått", "Uppnåtts", "Ej uppnått"]],
  ["two that say the same degree", ["Bra", "Gott", "Dåligt"]],
  ["steps that only figures part", ["Uppfyllelse 100 procent", "Uppfyllelse 75 procent eller lägre", "Ej uppfyllt"]],
  ["one word alone", ["Uppnått"]],
  ["another thing: which way the figure has gone", ["Upp", "Lika", "Ned"]],
])("nobody can know the order of %s: %j", (_, words) => {
  expect(order(...words)).toBeUndefined();
});

test("a step that is on its way is partly reached, and what denies it is not", () => {
  expect(orderByWords(["På god väg", "Ej på väg"])?.map((one) => one.class)).toEqual(["partly", "notReached"]);
});

/** Scales of public reports, best first, kept beside the project: run where they are. */
const KEPT = "../shared/practice/scales.json";
(existsSync(KEPT) ? test : test.skip)("printed scales of other municipalities are never put in another order", () => {
  const scales = JSON.parse(readFileSync(KEPT, "utf8")) as { levels: { label: string }[] }[];
  const read = scales
    .map(({ levels }) => levels.map(({ label }) => label))
    .flatMap((labels) => {
      const found = order(...[...labels].reverse());
      return found ? [{ labels, found }] : [];
    });
  expect(read.length).toBeGreaterThan(4);
  for (const { labels, found } of read) expect(found).toEqual(labels);
});
