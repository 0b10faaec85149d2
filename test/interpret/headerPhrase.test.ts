import type { Role } from "../../src/domain/plan";
import { isPast, phraseScores } from "../../src/interpret/header/headerPhrase";
import { compound } from "../../src/interpret/text/wordIndex";

test.each<[string, Partial<Record<Role, number>>, Role[]]>([
  ["önskad nivå", { target: 1.1 }, ["outcome", "grade", "goal", "baseline"]],
  ["förväntat utfall", {}, []],
  ["förväntat utfallet", {}, []],
  ["nämndmålsvärde", { target: 1.1 }, ["outcome", "goal"]],
  ["mål-nivå", { target: 1.1 }, ["outcome", "goal"]],
  ["tröskelvärden", { target: 1 }, ["outcome"]],
  ["målindex", { target: 0.6, goal: 0.6 }, []],
  ["målområde", {}, []],
  ["måloppnåelse", {}, []],
  ["hur ska det vara", { target: 0.6, goal: 0.6 }, ["owner", "period"]],
  ["när ska det vara", {}, []],
  ["hur ska det följas", {}, []],
  ["så gick det", { outcome: 0.6, grade: 0.6 }, []],
  ["mätbara mål", { goal: 0.75, indicator: 0.75 }, ["target"]],
  ["senast uppmätta värde", { outcome: 1.1 }, ["indicator", "grade", "target"]],
  ["startår", { baseline: 1.1 }, ["outcome", "target", "period", "indicator"]],
  ["procent av uppsatt mål", { other: 1.3 }, ["target", "comparison", "goal", "outcome", "grade"]],
  ["framgångskriterier", { indicator: 1 }, ["comment", "goal", "target", "area"]],
  ["ansvarig nämnd", { owner: 1 }, []],
  ["ansvarig: nämnden", {}, []],
  ["läget vid årets slut", { outcome: 0.8 }, ["period"]],
])("what the words of a header state together: %s", (words, scores, not) => {
  const read = phraseScores(words);
  expect(read.scores).toEqual(scores);
  expect([...read.not].sort()).toEqual([...not].sort());
});

test.each(["utfall i fjol", "f.g.år", "föregående års utfall", "förra mätningen", "motsv. period"])(
  "of an earlier year: %s",
  (words) => expect(isPast(words)).toBe(true),
);
test.each(["utfall i år", "årets utfall"])("of its own year: %s", (words) => expect(isPast(words)).toBe(false));

test.each<[string, string[], string[]]>([
  ["bas/start+år/nivå", ["basår", "startnivå"], ["bas", "år", "basåret", "basstartår"]],
  ["/mät+frekvens", ["frekvens", "mätfrekvens"], ["smätfrekvens"]],
  ["värde/tal~", ["värde", "värdet", "talen"], ["värdera", "mätvärde"]],
  ["*perspektiv/fält~", ["perspektiv", "målperspektivet", "kraftfält"], ["perspektivlös"]],
])("a word of parts: %s", (form, words, others) => {
  const isOne = compound(form);
  expect(words.filter((word) => !isOne?.(word))).toEqual([]);
  expect(others.filter((word) => isOne?.(word))).toEqual([]);
});

test.each(["+", "/", "+/–", "mål*", "…4", "~"])("no parts in %s", (form) => expect(compound(form)).toBeNull());
