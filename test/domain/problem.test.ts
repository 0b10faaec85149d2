import { readFileSync } from "node:fs";
import { problem, PROBLEMS, type ProblemCode } from "../../src/domain/problem";
import { problemPage } from "../../workbench/problemPage";

const codes = Object.keys(PROBLEMS) as ProblemCode[];

test.each(codes)("%s says what is wrong and what to do, each in a sentence", (code) => {
  const { message, cell } = problem(code, "Mål!F5", "76 %");
  expect(cell).toBe("Mål!F5");
  expect(message).toMatch(/^[”\p{Lu}\d].*[.?] \p{Lu}.*\.$/u);
  expect(message).not.toMatch(/[{}!]/);
});

test("a long text is cut in the message", () => {
  expect(problem("mål-ej-läst", "Mål!F5", "x".repeat(500)).message.length).toBeLessThan(220);
});

test("what a cell says is in the message as it is, also when it looks like a place to fill in", () => {
  expect(problem("kolada-koppling", "Mål!A2", "$& {other} $1").message).toContain("måttet ”$& {other} $1” i Kolada");
});

test("docs/problem.md is the table (npm run docs)", () => {
  expect(readFileSync("docs/problem.md", "utf8")).toBe(problemPage());
  expect(problemPage()).not.toMatch(/[{}]|…\./);
});
