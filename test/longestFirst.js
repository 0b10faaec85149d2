import Sequencer from "@jest/test-sequencer";

/** Suites that take longest when everything is run, longest first. */
const LONG = [
  // Builds what the other suites of the page wait for.
  "page/access",
  "site/site",
  "judges/",
  "taskpane/flow",
  "docs/contributing",
  "commands/finalOutputs",
  "page/",
  "oracles/",
  "assess/proof/",
  "recognise/real",
  "commands/propose",
  "commands/printedScales",
  "workbench/overwriting",
  "files/wholeSheet",
  "commands/storyCustody",
  "recognise/redrawn",
  "report/undecided",
  "report/contradictions",
  "recognise/fuzz",
  "taskpane/submissions",
  "commands/simulation",
  "commands/owed",
  "commands/orders",
  "recognise/oracle/",
  "assess/reworded",
  "assess/proposal",
  "assess/rounds",
  "taskpane/proposed",
  "excel/undo",
  "excel/statusPeriod",
  "excel/untagged",
  "excel/faults",
  "excel/degraded",
  "excel/memory",
  "files/hostile",
  "submissions/hostileFiles",
  "functions/fuzz",
].map((name) => `/test/${name}`);

const rank = ({ path }) => LONG.findIndex((name) => path.includes(name)) + 1 || LONG.length + 1;

/**
 * The longest suites first, so that none is alone at the end. Where jest has no times of an earlier run, as after a
 * fresh checkout, it goes by the size of the files: a year's use of a workbook stands in three lines.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
