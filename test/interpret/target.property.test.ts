import fc from "fast-check";
import type { Reading } from "../../src/domain/reading";
import { readGrade, readTrend } from "../../src/interpret/choice/grade";
import { isPlainNumber, readValue } from "../../src/interpret/number/number";
import { readPeriod } from "../../src/interpret/time/period";
import { printReading } from "../../src/interpret/targets/readingText";
import { readTarget } from "../../src/interpret/targets/target";
import { readUnit } from "../../src/interpret/number/unit";
import { ENDLESS, processorTime } from "../processorTime";
import { runs } from "../whole";

const value = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 2 }))
  .map(([digits, decimals]) => Number((digits / 10 ** decimals).toFixed(2)));
const unit = fc.constantFrom(
  "%",
  "procentenheter",
  "dagar",
  "arbetsdagar",
  "minuter",
  "mnkr",
  "kr",
  "personer",
  "st",
  "index",
  "NKI",
  "kg",
  "µg/m3",
  "kr/elev",
  "poäng",
  "per 1 000 invånare",
);
const due = fc.constantFrom("2025", "2030", "2022-06-30", "2026-06");
const reference = fc.constantFrom("föregående år", "2019", "utgångsläget", "förra mätningen");
const others = fc.constantFrom("riket", "liknande kommuner", "genomsnittet i länet", "rikssnittet");
const maybe = <T>(key: string, of: fc.Arbitrary<T>): fc.Arbitrary<object> =>
  fc.option(of, { nil: undefined }).map((found) => (found === undefined ? {} : { [key]: found }));
const all = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<Reading> =>
  fc.tuple(...parts).map((found) => Object.assign({}, ...found) as Reading);
const is = (fixed: object): fc.Arbitrary<object> => fc.constant(fixed);
const field = (key: string, of: fc.Arbitrary<unknown>): fc.Arbitrary<object> => of.map((found) => ({ [key]: found }));
const strict = maybe("strict", fc.constant(true));
const assumed = maybe("assumed", fc.constant(true));
const per = maybe("per", fc.constantFrom("år", "månad"));

const bounds = fc.constantFrom({ kind: "min", direction: "higher" }, { kind: "max", direction: "lower" });
const single: fc.Arbitrary<Reading> = fc.oneof(
  all(bounds, field("value", value), maybe("unit", unit), strict, assumed, per, maybe("due", due)),
  all(
    fc
      .tuple(value, value)
      .filter(([a, b]) => a < b)
      .map(([a, b]) => ({ kind: "range", value: a, value2: b })),
    maybe("unit", unit),
    maybe("due", due),
  ),
  all(
    fc.constantFrom({ kind: "increase", direction: "higher" }, { kind: "decrease", direction: "lower" }),
    maybe("reference", reference),
    maybe("due", due),
  ),
  all(
    fc.constantFrom({ kind: "increase", direction: "higher" }, { kind: "decrease", direction: "lower" }),
    maybe("baseline", value),
    maybe("due", due),
  ),
  all(
    fc.constantFrom({ kind: "increaseBy", direction: "higher" }, { kind: "decreaseBy", direction: "lower" }),
    field("value", value),
    maybe("unit", unit),
    strict,
    per,
    maybe("reference", reference),
    maybe("due", due),
  ),
  all(
    fc.constantFrom({ kind: "increaseBy", direction: "higher" }, { kind: "decreaseBy", direction: "lower" }),
    is({ unit: "%", relative: true }),
    field("value", value),
    strict,
    per,
    maybe("due", due),
  ),
  fc
    .tuple(value, value)
    .filter(([a, b]) => a !== b)
    .chain(([a, b]) =>
      all(
        is({ kind: "fromTo", value: a, value2: b, direction: b > a ? "higher" : "lower" }),
        maybe("unit", unit),
        maybe("due", due),
      ),
    ),
  all(
    is({ kind: "unchanged" }),
    maybe("direction", fc.constantFrom("higher", "lower")),
    maybe("reference", reference),
    maybe("due", due),
  ),
  all(
    is({ kind: "rank", direction: "lower" }),
    field("value", fc.integer({ min: 1, max: 290 })),
    strict,
    maybe("due", due),
  ),
  all(
    is({ kind: "percentile", unit: "%", direction: "higher" }),
    field("value", fc.integer({ min: 1, max: 50 })),
    maybe("due", due),
  ),
  all(
    is({ kind: "comparison" }),
    field("reference", others),
    strict,
    maybe("direction", fc.constantFrom("higher", "lower")),
    maybe("due", due),
  ),
  all(is({ kind: "yesno" }), maybe("due", due)),
  all(fc.constantFrom({ kind: "text" }, { kind: "none" })),
);
const part = single
  .filter(
    (found) => found.kind === "min" || found.kind === "max" || found.kind === "increaseBy" || found.kind === "rank",
  )
  .map(({ assumed: _, ...found }) => found as Reading);
const reading: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 9, arbitrary: single },
  {
    weight: 1,
    arbitrary: fc.array(part, { minLength: 2, maxLength: 3 }).map((parts): Reading => ({ kind: "allOf", parts })),
  },
);

test("a reading that is printed reads as itself", () => {
  fc.assert(
    fc.property(reading, (found) => expect(readTarget({ text: printReading(found) }).reading).toEqual(found)),
    { numRuns: runs(300, 1500) },
  );
});

const WORDS = [
  "constructor",
  "__proto__",
  "valueOf",
  "antal",
  "andel",
  "personer",
  "minst",
  "högst",
  "ska",
  "inte",
  "öka",
  "minska",
  "med",
  "till",
  "från",
  "80 %",
  "2030",
  "riket",
  "bättre än",
  "inom",
  "dagar",
  "och",
  "(",
  ")",
  "5",
  "–",
  "plats",
  "alla",
  "av",
  "per år",
  "än",
  "senast",
  "två",
  "§",
  "¤",
];
const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(" ")),
);

test("a change of place reads as itself", () => {
  const found: Reading = { kind: "fromTo", value: 221, value2: 190, unit: "plats", direction: "lower" };
  expect(readTarget({ text: printReading(found) }).reading).toEqual(found);
});

test("no text makes the readers throw, and every reading has a why", () => {
  fc.assert(
    fc.property(texts, texts, texts, (text, indicator, goal) => {
      const { why } = readTarget({ text, indicator, goal });
      expect(why.length).toBeGreaterThan(10);
      readGrade(text, []);
      readTrend(text);
      readUnit(text);
    }),
    { numRuns: runs(250, 1000) },
  );
});

test.each([
  "minst ",
  "5 % ",
  "(",
  "öka med ",
  "1 234 ",
  "¤0 ",
  "från 5 till ",
  "2030 ",
  "a",
  "- ",
  "1.",
  "ska inte ",
  "bättre än riket ",
  "sjukfrånvaro ",
  "andel inom 5 dagar ",
  ": jag svarar bra ",
  "under 5 minuter, andel ",
  "%",
  "\u00a0",
  "é",
])("100 000 characters of %p take no time", (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  const seconds = processorTime();
  readTarget({ text, indicator: text, goal: text, header: text, unit: text });
  readValue(text);
  readPeriod(text);
  readUnit(text);
  readGrade(text, []);
  readTrend(text);
  for (const length of [100, 300, 590]) readTarget({ text: text.slice(0, length), indicator: text.slice(0, 400) });
  expect(seconds()).toBeLessThan(ENDLESS);
});

test("a plain number, which no year begins, is a target", () => {
  const plain = fc
    .tuple(
      fc.oneof(fc.nat({ max: 3000 }), fc.nat()),
      fc.constantFrom("", ",5", ",25", ",125"),
      fc.constantFrom("", "%", " %"),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(plain, (text) => {
      if (!isPlainNumber(text)) return;
      expect(["min", "max"]).toContain(readTarget({ text }).reading.kind);
    }),
    { numRuns: runs(400, 2000) },
  );
});
