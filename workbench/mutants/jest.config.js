import { join } from "node:path";
import { configOf } from "../../jest.config.js";

const [project] = configOf(false).projects;
const here = (name) => join(import.meta.dirname, name);

/** The suites as `npm test` runs them, by a runner that tries changes (runner.cjs). */
export default {
  ...project,
  testEnvironment: here("switch.cjs"),
  runner: here("runner.cjs"),
  // A machine that is busy is no test that notices: what hangs is ended by mutants.ts.
  testTimeout: 600_000,
  transform: Object.fromEntries(
    Object.entries(project.transform).map(([files, [, options]]) => [files, [here("transform.cjs"), options]]),
  ),
  sandboxInjectedGlobals: [...project.sandboxInjectedGlobals, "__m"],
};
