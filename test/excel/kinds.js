import { readdirSync } from "node:fs";

/**
 * The kinds of Excel (workbench/host/personalities.ts), each a project of jest: every suite of test/excel is run again in
 * it but one, and what a person does. Only the whole run does this, and matrices are sampled in each. In `.ci/run` each
 * suite is run again in one kind, by turns; in the nightly run in all.
 */
const KINDS = ["Windows 365", "Windows utan skrivare", "LTSC 2021", "Mac", "Webben"];
/** The suite that opens every kind itself, in `npm test` too: no kind is anything to it. */
export const OF_ALL = "personalities";
const SUITES = [
  ...readdirSync(new URL(".", import.meta.url))
    .filter((name) => name.endsWith(".test.ts") && name !== `${OF_ALL}.test.ts`)
    .sort()
    .map((name) => `excel/${name}`),
  ...["freeze", "insert", "merge", "owed", "storyCustody", "storyReport"].map((name) => `commands/${name}.test.ts`),
  "functions/host.test.ts",
  ...["excel", "states"].map((name) => `taskpane/${name}.test.tsx`),
];

/**
 * @param project how jest reads and runs a suite
 * @param isShare whether each suite is run again in one kind, and all keep the code that is tested between suites
 * @param warm how it is kept: the suites of a kind are many and short, and always keep it
 */
export const projectsOf = (project, warm, isShare) => [
  isShare ? { ...project, ...warm } : project,
  ...KINDS.map((kind, nth) => ({
    ...project,
    ...warm,
    displayName: `Excel: ${kind}`,
    globals: { EXCEL: kind },
    setupFiles: ["<rootDir>/test/excel/kindSetup.ts"],
    testMatch: SUITES.filter((_, at) => !isShare || at % KINDS.length === nth).map(
      (suite) => `<rootDir>/test/${suite}`,
    ),
  })),
];
