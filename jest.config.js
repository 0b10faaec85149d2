import { projectsOf } from "./test/excel/kinds.js";

/** How a suite is found and run: on the TypeScript as it stands; swc only takes the types away. */
const project = {
  rootDir: import.meta.dirname,
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: [
    "/node_modules/(?!(@noble/hashes|htmlparser2|domhandler|domutils|dom-serializer|domelementtype|entities|numfmt|fflate)/)",
  ],
  // Suites run in contexts of their own, where each use of a global name is a call out of the engine: code that counts by
  // Math was ten times as slow as in Node. These are handed to every file as parameters instead. Names that a test or a
  // package declares or replaces (Symbol, Date, timers) cannot be among them.
  sandboxInjectedGlobals: [
    ...["Array", "Boolean", "JSON", "Map", "Math", "Number", "Object", "Promise", "RegExp", "Set", "String", "WeakMap"],
    ...["Error", "TypeError", "ArrayBuffer", "DataView", "Uint8Array", "Uint16Array", "Uint32Array", "Int32Array"],
    ...["parseInt", "parseFloat"],
  ],
  // numfmt's package.json names a CommonJS file that is not in the package.
  moduleNameMapper: {
    "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js",
    "^@fluentui/react-icons$": "<rootDir>/test/warm/icons.cjs",
  },
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
  // Each suite has modules of its own; a worker compiles their code once.
  runtime: "<rootDir>/test/warm/scripts.cjs",
};

/** The code that is tested is loaded once in a worker, not once for each suite. */
const warm = {
  testEnvironment: "<rootDir>/test/warm/environment.cjs",
  runtime: "<rootDir>/test/warm/runtime.cjs",
};

// Workers take these over. Most of what a test makes is dead when it ends: with room for it the engine copies less of what
// lives, and collecting beside the program costs more of two cores than it saves. A tenth of a run.
// Most suites end before what the optimising compiler makes of them is paid: it begins later. A quarter of a run.
process.execArgv.push("--max-semi-space-size=64", "--single-threaded-gc", "--interrupt-budget=1000000");

// Workers take this over too. Where a suite or a room is named (`npx jest test/excel`), its dear tests are run (test/whole.ts).
if (process.argv.slice(2).every((word) => word.startsWith("-"))) process.env.MALTAVLAN_QUICK ??= "1";

/**
 * @param whole whether suites about a workbook in Excel are run in kinds of it too, and each suite with modules of its
 *   own (not where a share of the matrices is run)
 */
export const configOf = (whole) => ({
  projects: whole ? projectsOf(project, warm, process.env.MALTAVLAN_FULL === "share") : [{ ...project, ...warm }],
  reporters: ["default", "<rootDir>/test/notRun.js", "<rootDir>/test/excel/kindsTable.js"],
  testSequencer: "<rootDir>/test/longestFirst.js",
  // On two cores jest would leave one unused.
  maxWorkers: "100%",
  // Workbooks in memory leave large heaps behind: a worker that has grown so far is followed by a new one.
  workerIdleMemoryLimit: "1.5GB",
  // Machines are noisy: a time-out is for a test that hangs, never a measure of speed.
  testTimeout: 600_000,
});

export default configOf(false);
