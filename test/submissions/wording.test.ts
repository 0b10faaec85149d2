import { wordingKey } from "../../src/submissions/wording";

test.each([
  ["Sysselsatta 16–65 år", "Sysselsatta 16-65 år", true],
  ["Sysselsatta 16 – 65 år", "sysselsatta 16-65 år.", true],
  ["Sysselsatta 16—65 år", "Sysselsatta 16‑65 år", true],
  ["högst −5 %", "högst -5 %", true],
  ["−5 %", "5 %", false],
  ["Sysselsatta 16–65 år", "Sysselsatta 16–64 år", false],
  ["Nettokostnad (mnkr)", "Nettokostnad, mnkr", true],
  ["Nettokostnad (mnkr)", "Nettokostnad: mnkr", true],
  ["Frånvaro över 1,5 %", "Frånvaro över 15 %", false],
  ["Andel (>30 %)", "Andel (<30 %)", false],
  ["Nettokostnad (mnkr)", "Nettokostnad (tkr)", false],
  ["(1,2)", "1,2", false],
  ["Sysselsatta 16–65 år", "Sysselsatta 1665 år", false],
])("%s and %s are the same wording: %s", (a, b, same) => expect(wordingKey(a) === wordingKey(b)).toBe(same));
