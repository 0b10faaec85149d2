import { bound } from "../../src/interpret/number/unit";

test("a number and its short unit stay on one line; a long one, and what is no unit, may be on the next", () => {
  expect(bound("minst 2 % av 40 dagar")).toBe("minst 2\u00a0% av 40\u00a0dagar");
  expect(bound("14 procentenheter, 1 av 2 mål")).toBe("14 procentenheter, 1 av 2 mål");
});

test("the thousands of a number stay on its line", () => {
  expect(bound("21 300 kr, 1 234 567 i 2023")).toBe("21\u00a0300\u00a0kr, 1\u00a0234\u00a0567 i 2023");
});
