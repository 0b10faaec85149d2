import { countedNoun } from "../../src/report/measuresAlone";
import { goal, node, state } from "./plan";

const ofLevels = (...levels: string[]) =>
  levels.map((level, at) => goal(node(level, `Rad ${at}`), state("ej bedömd"), ""));

test.each<[levels: string[], noun: string]>([
  [["mål", "mål"], "mål"],
  [["nämndmål", "kf-mål"], "mål"],
  [["indikator", "indikator"], "indikatorer"],
  [["aktivitet", "aktivitet"], "aktiviteter"],
  [["åtgärd"], "åtgärder"],
  [["mål", "åtgärd"], "mål"],
  [[], "mål"],
])("%j are counted as %s", (levels, noun) => expect(countedNoun(ofLevels(...levels)).many).toBe(noun));
