/**
 * The kinds of Excel (workbench/host/personalities.ts) under which suites are run again, each as a project of jest: what
 * writes and reads a workbook in the two that differ most from the plain one, and what a person does. storyReport is left
 * out where looks are lacking for good: it expects the report after a failed one to be as the first, and there it tells
 * of them. Only the whole run does this, and matrices are sampled in each. What all five kinds go through, in `npm test`
 * too, is in test/excel/personalities.test.ts and trial.test.ts.
 */
const EXCEL =
  "excel/{degraded,edit,faults,limits,memory,read,rules,statusAgain,statusFirst,statusPeriod,together,trial,undo,write}.test.ts";
const KINDS = {
  "Windows utan skrivare": [EXCEL, "commands/{merge,owed}.test.ts"],
  "LTSC 2021": ["commands/{merge,owed}.test.ts"],
  Mac: ["commands/{merge,owed,storyReport,storyCustody}.test.ts", "taskpane/{excel,states}.test.tsx"],
  Webben: [EXCEL, "commands/{merge,owed,storyReport}.test.ts"],
};

/**
 * @param project how jest reads and runs a suite
 * @param warm how it keeps the code that is tested between suites: those of a kind are many and short
 */
export const projectsOf = (project, warm) => [
  project,
  ...Object.entries(KINDS).map(([kind, suites]) => ({
    ...project,
    ...warm,
    displayName: `Excel: ${kind}`,
    globals: { EXCEL: kind },
    setupFiles: ["<rootDir>/test/excel/kindSetup.ts"],
    testMatch: suites.map((suite) => `<rootDir>/test/${suite}`),
  })),
];
