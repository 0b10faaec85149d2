import { writeFileSync } from "node:fs";

/** Writes how many tests have passed, failed and been left out, after each file of tests: a run that is stopped still has its totals. */
export default class Tally {
  onTestResult(_test, _result, all) {
    const failed = all.numFailedTests + all.numRuntimeErrorTestSuites;
    const skipped = all.numPendingTests + all.numTodoTests;
    writeFileSync(process.env.TALLY, `${all.numPassedTests} ${failed} ${skipped}\n`);
  }
}
