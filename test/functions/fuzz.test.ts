import fc from "fast-check";
import { answerOf } from "../../src/functions/runs";
import { FUNCTION_IDS } from "../../src/functions/ids";
import { ENDLESS, processorTime } from "../processorTime";
import { call, down } from "./call";
import { dear, inWhole, runs, sampled } from "../whole";

const words = fc.constantFrom(
  "76 %",
  "minst 80 %",
  "ska öka",
  "högst 5",
  "Uppnås",
  "Gul",
  "ej bedömd: x",
  "enhet",
  "indikator",
  "regler",
  "period",
  "2024 T2",
  "prognos",
  "nivå",
  "standard",
  "Trafikljus",
  "Nivåer",
  "Skala: X",
  "uppnått",
  "majoritet",
  "högre",
  "Ingen mätning",
  "1.233",
  "#SAKNAS!",
  "{}",
  "=1+1",
  "__proto__",
  "constructor",
  "viktat medel ≥ 0,5; 0,2",
  "\u0000",
  "😐",
);
const value = fc.oneof(
  words,
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, undefined, "", 0, NaN, Infinity),
  fc.record({ error: fc.constantFrom("#N/A", "#VALUE!") }),
  fc.record({ code: fc.string() }),
  fc.object(),
);
/** Ranges as Excel gives them, and as nobody should: rows of different lengths, no rows, no cells. */
const range = fc.oneof(
  value,
  fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 5 }),
  fc.array(value, { maxLength: 3 }),
);

test.each(FUNCTION_IDS)("%s never throws, and answers with texts and numbers or one sentence", (id) => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 7 }), (args) => {
      const answer = answerOf(id, args);
      if (!answer.ok) return answer.reason.length > 10 && answer.reason.length < 1000;
      const width = answer.rows[0]!.length;
      return answer.rows.every(
        (row) =>
          row.length === width &&
          row.every((one) =>
            typeof one === "number" ? Number.isFinite(one) : typeof one === "string" && one.length <= 32_767,
          ),
      );
    }),
    { numRuns: runs(80, 20_000), seed: 8 },
  );
});

sampled(8, FUNCTION_IDS)("%s answers texts of 100 000 characters: 48 calls come to an end", (id) => {
  const long = ["a", "1 ", "minst ", "Uppnås ", "((((", "–", "\n", "över 5 % "].map((part) =>
    part.repeat(Math.ceil(100_000 / part.length)).slice(0, 100_000),
  );
  const seconds = processorTime();
  for (const text of long) {
    for (let at = 0; at < 6; at++) {
      const answer = answerOf(
        id,
        Array.from({ length: 6 }, (_, i) => (i === at ? text : i < 2 ? "minst 5" : undefined)),
      );
      if (answer.ok) for (const one of answer.rows.flat()) expect(String(one).length).toBeLessThanOrEqual(32_767);
    }
  }
  expect(seconds()).toBeLessThan(ENDLESS);
});

inWhole("a whole column of blanks, 1 048 576 cells, is answered with blanks", () => {
  const column = Array.from({ length: 1_048_576 }, () => [""]);
  const answer = answerOf("BEDOM", [column]);
  if (!answer.ok) throw new Error(answer.reason);
  expect(answer.rows).toHaveLength(1_048_576);
  expect(answer.rows.every(([one]) => one === "")).toBe(true);
  expect(call("SAMLA", column)).toEqual([["ej bedömd: det finns inga bedömningar att väga samman."]]);
});

test("rows that are shorter than others end in blanks", () => {
  expect(call("UTVECKLING", [[71, 76], [71]], "högre")).toEqual([
    ["bättre"],
    ["ej bedömd: det behövs minst två värden för en utveckling."],
  ]);
  expect(call("FÖRDELNING", [["Uppnås", "Uppnås"], ["Uppnås"], []])).toEqual([
    ["Uppnås", 3, 1],
    ["Uppnås delvis", 0, 0],
    ["Uppnås inte", 0, 0],
  ]);
});

dear("one call over many rows gives what single calls of them give", () => {
  const count = runs(10_000, 100_000);
  const outcomes = down(...Array.from({ length: count }, (_, i) => `${(i * 7) % 101} %`));
  const targets = down(...Array.from({ length: count }, (_, i) => `minst ${(i * 13) % 100} %`));
  const rows = call("BEDÖM", outcomes, targets) as string[][];
  for (let i = 0; i < count; i += 100)
    expect(rows[i]).toEqual((call("BEDÖM", outcomes[i]![0], targets[i]![0]) as string[][])[0]);
});
