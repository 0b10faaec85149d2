import fc from "fast-check";
import { bandLength, fittedBand, fittedPrint, fittedText, fittedValidation } from "../../src/sheet/fit";
import { LIMITS, refusal, type LimitName } from "../../src/sheet/limits";

test("what is at a limit is taken, and what is one beyond it is not", () => {
  for (const [name, limit] of Object.entries(LIMITS)) {
    const [at, beyond] =
      limit.of === "text"
        ? [["x".repeat(limit.most)], ["x".repeat(limit.most + 1)]]
        : [
            // A limit without an end has nothing beyond it.
            [limit.least, limit.most].filter(Number.isFinite),
            [limit.least - 1, limit.most + 1].filter(Number.isFinite),
          ];
    expect(beyond.length).toBeGreaterThan(0);
    for (const value of at) expect([name, value, refusal(name, value)]).toEqual([name, value, null]);
    for (const value of beyond) expect([name, value, typeof refusal(name, value)]).toEqual([name, value, "string"]);
  }
});

test("a text is cut to its limit, and says so at its end", () => {
  const name: LimitName = "DataValidation.prompt.title";
  expect(fittedText(name, "Välj steg")).toBe("Välj steg");
  expect(fittedText(name, "x".repeat(33))).toBe(`${"x".repeat(31)}…`);
});

test("a list keeps its source, and its texts are what Excel takes", () => {
  const long = { title: "t".repeat(50), message: "m".repeat(300) };
  const rule = { areas: [], source: "Blad1!$A$1:$A$3", kind: "list" as const, strict: true, prompt: long, error: long };
  const fitted = fittedValidation(rule);
  expect(fitted).toMatchObject({ source: rule.source, strict: true });
  expect([fitted.prompt?.title.length, fitted.prompt?.message.length]).toEqual([32, 255]);
  expect([fitted.error?.title.length, fitted.error?.message.length]).toEqual([32, 225]);
});

test("a footer is within its limit whatever it holds, and ends in no half code", () => {
  const part = fc.array(fc.constantFrom("&&", "&P", "&N", "text ", "å"), { maxLength: 120 }).map((all) => all.join(""));
  fc.assert(
    fc.property(part, part, part, (left, center, right) => {
      const fitted = fittedBand({ left, center, right });
      expect(bandLength(fitted)).toBeLessThanOrEqual(255);
      for (const text of Object.values(fitted)) expect(text.replaceAll("&&", "")).not.toMatch(/&(?:…|$)/);
      if (bandLength({ left, center, right }) <= 255) expect(fitted).toEqual({ left, center, right });
    }),
  );
});

test("a page's margins and breaks are those that Excel takes", () => {
  const margins = { top: 500, right: 1.5, bottom: -1, left: 1.5, header: 0.7, footer: 0.7 };
  const print = fittedPrint({ margins, rowBreaks: Array.from({ length: 2_000 }, (_, i) => i + 1) });
  expect(print.margins).toMatchObject({ ...margins, top: expect.closeTo(49 * 2.54, 1), bottom: 0 });
  expect(print.rowBreaks).toHaveLength(1_026);
});
