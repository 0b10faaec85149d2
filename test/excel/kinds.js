/**
 * The kinds of Excel (workbench/host/personalities.ts), each a project of jest: every suite of test/excel is run again in
 * it but one, and what a person does. Only the whole run does this, and matrices are sampled in each.
 */
const KINDS = ["Windows 365", "Windows utan skrivare", "LTSC 2021", "Mac", "Webben"];
/** The suite that opens every kind itself, in `npm test` too: no kind is anything to it. */
export const OF_ALL = "personalities";
const SUITES = [
  `excel/!(${OF_ALL}).test.ts`,
  "commands/{freeze,insert,merge,owed,storyCustody,storyReport}.test.ts",
  "functions/host.test.ts",
  "taskpane/{excel,states}.test.tsx",
];

/**
 * @param project how jest reads and runs a suite
 * @param warm how it keeps the code that is tested between suites: those of a kind are many and short
 */
export const projectsOf = (project, warm) => [
  project,
  ...KINDS.map((kind) => ({
    ...project,
    ...warm,
    displayName: `Excel: ${kind}`,
    globals: { EXCEL: kind },
    setupFiles: ["<rootDir>/test/excel/kindSetup.ts"],
    testMatch: SUITES.map((suite) => `<rootDir>/test/${suite}`),
  })),
];
