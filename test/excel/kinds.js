/**
 * The kinds of Excel (workbench/host/personalities.ts) under which suites are run again, each as a project of jest: the
 * two that differ most from the plain one. Only the whole run does this, and matrices are sampled in each. What all five
 * kinds go through, in `npm test` too, is in test/excel/personalities.test.ts and trial.test.ts.
 */
const KINDS = ["Windows utan skrivare", "Webben"];

/** The suites that write and read a workbook in Excel. */
const SUITES = [
  "excel/{degraded,edit,faults,limits,memory,read,rules,statusAgain,statusFirst,statusPeriod,together,trial,undo,write}.test.ts",
];

/** @param project how jest reads and runs a suite */
export const projectsOf = (project) => [
  project,
  ...KINDS.map((kind) => ({
    ...project,
    displayName: `Excel: ${kind}`,
    globals: { EXCEL: kind },
    setupFiles: ["<rootDir>/test/excel/kindSetup.ts"],
    testMatch: SUITES.map((suite) => `<rootDir>/test/${suite}`),
  })),
];
