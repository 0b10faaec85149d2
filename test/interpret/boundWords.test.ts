import { plainWords, type Concept } from "../../src/lexicon/lexicon";
import { readTarget, type TargetInput } from "../../src/interpret/targets/target";

/** What a target with a word of each kind of bound is read as, wherever in its sentence the word stands. */
const PLACES: readonly [place: string, input: (word: string) => TargetInput][] = [
  ["before the number", (word) => ({ text: `${word} 5 %` })],
  ["in a change", (word) => ({ text: `öka med ${word} 5 %` })],
  ["in a comparison with a year", (word) => ({ text: `${word} 5 % fler än 2019` })],
  ["in brackets after the number", (word) => ({ text: `5 % (${word})` })],
  ["in the measure's name", (word) => ({ text: "5", indicator: `Andel brev, ${word} %` })],
  ["beside another organisation", (word) => ({ text: `${word} rikets genomsnitt` })],
];

const READINGS: readonly [Concept, (object | null)[]][] = [
  [
    "atMost",
    [
      { kind: "max", value: 5 },
      { kind: "increaseBy", cap: true },
      { kind: "increaseBy", cap: true },
      { kind: "max", value: 5 },
      { kind: "max", value: 5 },
      { kind: "comparison", direction: "lower" },
    ],
  ],
  [
    "atLeast",
    [
      { kind: "min", value: 5 },
      { kind: "increaseBy", direction: "higher" },
      { kind: "increaseBy", direction: "higher" },
      { kind: "min", value: 5 },
      { kind: "min", value: 5 },
      { kind: "comparison", direction: "higher" },
    ],
  ],
  [
    "over",
    [
      { kind: "min", value: 5, strict: true },
      { kind: "increaseBy", strict: true },
      null,
      null,
      null,
      { kind: "comparison", strict: true },
    ],
  ],
  [
    "under",
    [
      { kind: "max", value: 5, strict: true },
      { kind: "increaseBy", cap: true, strict: true },
      { kind: "increaseBy", cap: true, strict: true },
      null,
      null,
      { kind: "comparison", strict: true, direction: "lower" },
    ],
  ],
];

// A word that a person adds to a row of src/lexicon/words/bounds.ts is tested here by that alone (docs/ord.md).
describe.each(READINGS)("%s", (concept, expected) => {
  test.each(PLACES.filter((_, i) => expected[i]))("each of its words %s", (place, input) => {
    const reading = expected[PLACES.findIndex(([name]) => name === place)];
    const found = plainWords(concept).map((word) => ({ word, reading: readTarget(input(word)).reading }));
    expect(found).toMatchObject(found.map(({ word }) => ({ word, reading })));
    if (concept === "atLeast") for (const one of found) expect(one.reading).not.toHaveProperty("cap");
  });
});
