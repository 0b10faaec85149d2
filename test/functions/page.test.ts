import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answerOf } from "../../src/functions/runs";
import { FUNCTIONS } from "../../src/functions/table";
import { functionPage } from "../../workbench/functionPage";
import { callOf, shown } from "./formula";

const page = readFileSync(join(__dirname, "../../docs/funktioner.md"), "utf8");
const examples = [...page.matchAll(/^\| `(=MAL\..*?)` \| ?(.*?) ?\|$/gm)].map(
  ([, formula, gives]) => [formula!, gives!] as const,
);

test("the reference part is written from the table of functions (npm run docs)", () => {
  expect(functionPage(page)).toBe(page);
});

test("every function has an example, and every formula in a table is one", () => {
  expect(FUNCTIONS.filter(({ name }) => !examples.some(([formula]) => formula.startsWith(`=MAL.${name}(`)))).toEqual(
    [],
  );
  expect([...page.matchAll(/^\| `=/gm)]).toHaveLength(examples.length);
});

test.each(examples)("%s", (formula, gives) => {
  const { called, args } = callOf(formula);
  const answer = answerOf(called.id, args);
  expect(answer.ok ? shown(answer.rows).trim() : answer.reason).toBe(gives.trim());
});
