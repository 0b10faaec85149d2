import { writeFileSync } from "node:fs";
import { PROBLEMS } from "../src/domain/problem";

/** A sentence with gaps where a workbook's own words go; a gap that ends it is its stop. */
export const withGaps = (sentence: string): string => sentence.replace(/\{\w+\}/g, "…").replace(/…\.$/, "…");

/** docs/problem.md: every problem code with its meaning and remedy, from the table. */
export function problemPage(): string {
  const rows = Object.entries(PROBLEMS).map(
    ([code, { sentence, todo }]) => `| \`${code}\` | ${withGaps(sentence)} | ${todo} |`,
  );
  return [
    "# Problem som Måltavlan rapporterar",
    "",
    "Sidan skapas ur `src/domain/problem.ts` med `npm run docs`. Varje problem står med sin cell, och inget bedöms ur en cell med ett problem.",
    "",
    "| kod | vad det betyder | vad ni kan göra |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

if (process.argv[1]?.endsWith("problemPage.ts")) writeFileSync("docs/problem.md", problemPage());
