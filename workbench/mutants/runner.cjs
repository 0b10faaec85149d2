const { appendFileSync, readFileSync } = require("node:fs");
const { basename } = require("node:path");
const { default: TestRunner } = require("jest-runner");
const { state, loadAgain, limitOf } = require("./switch.cjs");

const plan = JSON.parse(readFileSync(process.env.MUTANTS, "utf8"));
const answer = (line) => appendFileSync(process.env.MUTANTS_ANSWERS, `${JSON.stringify(line)}\n`);

/**
 * Tries every change of the plan in one process with the code loaded once. Each suite is first run without any change:
 * the places that it comes by are those that it can notice, and its time decides when its turn comes.
 */
module.exports = class MutantRunner extends TestRunner {
  constructor(globalConfig, context) {
    super(globalConfig, context);
    this.fails = (test) =>
      new Promise((resolve) => {
        const one = new TestRunner(globalConfig, context);
        one.on("test-file-success", ([, result]) =>
          resolve(result.numFailingTests > 0 || Boolean(result.testExecError)),
        );
        one.on("test-file-failure", () => resolve(true));
        one.runTests([test], this.watcher, { serial: true }).catch(() => resolve(true));
      });
  }

  /** A suite under a change; -1: under none. */
  async failsUnder(now, { test, limit }) {
    Object.assign(state, { now, calls: 0, limit, loading: 0 });
    state.reached.clear();
    const fails = await this.fails(test);
    Object.assign(state, { now: -1, limit: Infinity });
    return fails;
  }

  /** What each suite comes by, without any change; a suite that fails then ends everything. */
  async known(tests) {
    const suites = [];
    for (const test of tests) {
      const started = performance.now();
      const fails = await this.failsUnder(-1, { test, limit: Infinity });
      if (fails) throw new Error(`${test.path} fails without any change`);
      const took = performance.now() - started;
      suites.push({ test, took, reached: new Set(state.reached), limit: limitOf(state.calls) });
    }
    // The first suites loaded the code: what they took is measured again.
    for (const suite of suites.slice(0, 3)) {
      const started = performance.now();
      await this.failsUnder(-1, suite);
      suite.took = performance.now() - started;
    }
    return suites;
  }

  /** Whether a suite notices a change, by itself and not by what an earlier change has left in the modules. */
  async notices(id, suite) {
    if (!(await this.failsUnder(id, suite))) return false;
    if (!(await this.failsUnder(-1, suite))) return true;
    loadAgain();
    return this.failsUnder(id, suite);
  }

  /** The file of the suite that notices; undefined: none does. The suite named as the file first, then the shortest. */
  async noticedBy({ id, name }, suites, isLoaded) {
    const isNearest = ({ test }) => Number(basename(test.path).startsWith(`${name}.`));
    const asked = suites
      .filter(({ reached }) => isLoaded || reached.has(id))
      .sort((a, b) => isNearest(b) - isNearest(a) || a.took - b.took);
    for (const suite of asked)
      if (isLoaded ? await this.failsUnder(id, suite) : await this.notices(id, suite)) return suite.test.path;
    return undefined;
  }

  async runTests(tests, watcher) {
    this.watcher = watcher;
    const suites = await this.known(tests);
    const loaded = new Set(state.loaded);
    answer({ reached: [...new Set([...loaded, ...suites.flatMap(({ reached }) => [...reached])])] });
    for (const change of plan.changes) {
      // What is computed while a file is loaded is only seen to change when it is loaded again.
      const isLoaded = loaded.has(change.id);
      answer({ begun: change.id });
      if (isLoaded) loadAgain();
      const by = await this.noticedBy(change, suites, isLoaded);
      if (isLoaded) loadAgain();
      answer({ id: change.id, by });
    }
  }
};
