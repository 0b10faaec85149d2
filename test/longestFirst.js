import Sequencer from "@jest/test-sequencer";

/** Suites that take longest when everything is run, longest first. */
const LONG = [
  "commands/simulationTogether",
  "commands/simulationFaults",
  "commands/simulationCalm",
  "judges/judges",
  "judges/foreign",
  "commands/owed",
  "excel/statusPeriod",
  "excel/untagged",
  "excel/faults",
  "page/",
  "oracles/",
  "taskpane/flow",
  "excel/statusFirst",
  "excel/statusAgain",
  "excel/memory",
  "excel/degraded",
  "commands/merge",
  "recognise/relaid",
  "recognise/fuzz",
  "recognise/real",
  "commands/storyCustody",
  "report/annual/compositions",
  "judges/broken",
  "functions/fuzz",
  "files/hostile",
  "submissions/roundTrip",
  "submissions/hostileFiles",
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
