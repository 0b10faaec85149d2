import { wordingKey } from "../../src/submissions/wording";

test.each([
  ["Sysselsatta 16–65 år", "Sysselsatta 16-65 år", true],
  ["Sysselsatta 16 – 65 år", "sysselsatta 16-65 år.", true],
  ["Sysselsatta 16—65 år", "Sysselsatta 16‑65 år", true],
  ["högst −5 %", "högst -5 %", true],
  ["−5 %", "5 %", false],
  ["Sysselsatta 16–65 år", "Sysselsatta 16–64 år", false],
  ["Sysselsatta 16–65 år", "Sysselsatta 1665 år", false],
])("%s and %s are the same wording: %s", (a, b, same) => expect(wordingKey(a) === wordingKey(b)).toBe(same));
