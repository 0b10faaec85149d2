/**
 * Says, after the run, how many tests of each suite have passed in each kind of Excel: one line per suite, one column
 * per kind. Where one failed: passed and failed, "12 (1 fel)".
 */
export default class KindsTable {
  onRunComplete(_, { testResults }) {
    const kinds = new Map();
    for (const { displayName, testFilePath, numPassingTests, numFailingTests, testExecError } of testResults) {
      if (displayName === undefined) continue;
      const kind = displayName.name.replace(/^Excel: /, "");
      const suite = testFilePath.replace(/^.*\/test\/|\.test\.tsx?$/g, "");
      const failed = numFailingTests + (testExecError ? 1 : 0);
      const counts = kinds.get(kind) ?? kinds.set(kind, new Map()).get(kind);
      counts.set(suite, { passed: numPassingTests, failed });
    }
    if (kinds.size === 0) return;
    const names = [...kinds.keys()].sort();
    const suites = [...new Set([...kinds.values()].flatMap((counts) => [...counts.keys()]))].sort();
    const cell = ({ passed = 0, failed = 0 } = {}) => (failed > 0 ? `${passed} (${failed} fel)` : `${passed}`);
    const sum = (kind, what) => [...kinds.get(kind).values()].reduce((all, one) => all + one[what], 0);
    const rows = [
      ["suite", ...names],
      ...suites.map((suite) => [suite, ...names.map((kind) => cell(kinds.get(kind).get(suite)))]),
      ["all", ...names.map((kind) => cell({ passed: sum(kind, "passed"), failed: sum(kind, "failed") }))],
    ];
    const lines = rows.map((row) => `| ${row.join(" | ")} |`);
    process.stdout.write(`\nKinds of Excel (tests passed):\n${lines.join("\n")}\n`);
  }
}
