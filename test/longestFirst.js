import Sequencer from "@jest/test-sequencer";

/** Suites that take longest when everything is run, longest first. */
const LONG = [
  "commands/simulationTogether",
  "commands/simulationFaults",
  "commands/simulationCalm",
  "judges/judges",
  "judges/broken",
  "excel/statusPeriod",
  "excel/statusFirst",
  "excel/statusAgain",
  "page/",
  "oracles/",
  "recognise/fuzz",
  "recognise/relaid",
  "taskpane/flow",
  "files/hostileFiles",
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
