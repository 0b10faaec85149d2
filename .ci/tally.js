import { writeFileSync } from "node:fs";

/**
 * Writes how many tests have passed, failed and been left out, after each file of tests: a run that is stopped still has
 * its totals. What is run again in a kind of Excel is a sample each time: the rest of it is run in the plain one.
 */
export default class Tally {
  #sampled = 0;

  onTestResult(_test, result, all) {
    if (result.displayName !== undefined) this.#sampled += result.numPendingTests;
    const failed = all.numFailedTests + all.numRuntimeErrorTestSuites;
    const skipped = all.numPendingTests + all.numTodoTests - this.#sampled;
    writeFileSync(process.env.TALLY, `${all.numPassedTests} ${failed} ${skipped}\n`);
  }
}
