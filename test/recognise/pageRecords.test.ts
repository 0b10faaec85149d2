import { KNOWN_SCALES } from "../../src/domain/scales";
import { recognise } from "../../src/recognise/recognise";
import { newBook, newSheet } from "../../src/sheet/book";

/** A page with a line a row; null: a blank row. */
const read = (...texts: (string | null)[]) =>
  recognise(
    { ...newBook(), sheets: [{ ...newSheet("Sida"), values: texts.map((text) => [text]) }] },
    { scales: KNOWN_SCALES },
  ).plan;

const records = (label: string, verdicts: readonly string[]) =>
  read(
    "Bokslut 2023",
    "TEKNIK OCH MILJÖ",
    "Stadens mål 1: En grön stad",
    "Mätare: Träd i parkerna",
    "Målnivå: minst 24",
    `${label}: 31`,
    "Mätare: Nya bostäder",
    "Målnivå: minst 4 500",
    `${label}: 4 812`,
    verdicts[0] ?? null,
    null,
    "Stadens mål 2: En trygg stad",
    "Mätare: Lekplatser",
    "Målnivå: minst 12",
    `${label}: uppgift fås i mars`,
    verdicts[1] ?? null,
  );

test.each(["Utfall", "Utfall 31.12", "Utfall 31/12", "Utfall (31.12)", "Utfall 31 december"])(
  "%s: the day of a label is no part of what it says, and what no figure is makes no goal",
  (label) => {
    const { goals, indicators } = records(label, ["Förverkligat: delvis", "Förverkligat: nej"]);
    expect(goals).toHaveLength(2);
    expect(indicators.map(({ outcomes }) => outcomes.map(({ text }) => text))).toEqual([
      ["31"],
      ["4 812"],
      ["uppgift fås i mars"],
    ]);
  },
);

test("a judgement once for each goal, below all its measures, is the goal's", () => {
  const { goals, indicators } = records("Utfall", ["Förverkligat: delvis", "Förverkligat: nej"]);
  expect(goals.map(({ grades }) => grades.map(({ text }) => text))).toEqual([["delvis"], ["nej"]]);
  expect(indicators.flatMap(({ grades }) => grades)).toEqual([]);
});

test("one for each measure is the measure's", () => {
  const { goals, indicators } = read(
    "Stadens mål",
    "En grön stad",
    "Mätare: Träd i parkerna",
    "Utfall: 31",
    "Förverkligat: ja",
    "Mätare: Nya bostäder",
    "Utfall: 12",
    "Förverkligat: nej",
    null,
    "En trygg stad",
    "Mätare: Lekplatser",
    "Utfall: 9",
    "Förverkligat: ja",
  );
  expect(goals.flatMap(({ grades }) => grades)).toEqual([]);
  expect(indicators.map(({ grades }) => grades.map(({ text }) => text))).toEqual([["ja"], ["nej"], ["ja"]]);
});

test("one between a goal's measures is the measure's above it", () => {
  const { goals, indicators } = read(
    "Stadens mål",
    "En grön stad",
    "Mätare: Träd i parkerna",
    "Utfall: 31",
    "Förverkligat: ja",
    "Mätare: Nya bostäder",
    "Utfall: 12",
    null,
    "En trygg stad",
    "Mätare: Lekplatser",
    "Utfall: 9",
    "Förverkligat: nej",
  );
  expect(goals.flatMap(({ grades }) => grades)).toEqual([]);
  expect(indicators.map(({ grades }) => grades.map(({ text }) => text))).toEqual([["ja"], [], ["nej"]]);
});

test("sentences that name a measure of their own under a goal are measures, with what was aimed at or planned", () => {
  const { goals, indicators } = read(
    "Uppföljning",
    "Fullmäktige antog två mål.",
    null,
    "Mål 1. Staden ska ha en växande befolkning",
    "Folkmängden var vid årets slut 12 004 personer, målet var 12 200.",
    "Antalet sålda tomter blev 11 mot planerade 10.",
    null,
    "Mål 2. Unga ska klara sin utbildning",
    "Andelen niondeklassare som blev behöriga steg till 84,1 procent (81,7), målet var 83 procent.",
    "Läxhjälp har funnits på alla skolor.",
  );
  const [first, second] = goals.map(({ id }) => id);
  expect(
    indicators.map(({ title, parents, targets, outcomes }) => [title, parents, targets[0]?.text, outcomes[0]?.text]),
  ).toEqual([
    ["Folkmängden", [first], "12200 personer", "12004 personer"],
    ["Antalet sålda tomter", [first], "10", "11"],
    ["Andelen niondeklassare som blev behöriga", [second], "83 %", "84,1 %"],
  ]);
});

test("what was planned is a target only under a goal", () => {
  const { indicators } = read("Om året", "Antalet sålda tomter blev 11 mot planerade 10 i hela kommunen.");
  expect(indicators).toEqual([]);
});
