import { gradeAt, placeOn } from "../../src/assess/conversion";
import { stepsOf, type Scale, type StepRow } from "../../src/domain/scale";

const scale = (name: string, rows: StepRow[], order: Scale["order"] = "stated"): Scale => ({
  name,
  steps: stepsOf(rows),
  states: [],
  order,
});
const THREE = scale("Tre", [
  ["Nås", "reached"],
  ["Delvis", "partly"],
  ["Nås inte", "notReached"],
]);
const TWO = scale("Två", [
  ["Ja", "reached"],
  ["Nej", "notReached"],
]);
const FINE = scale("Fyra", [
  ["Helt", "reached"],
  ["I hög grad", "partly"],
  ["I viss mån", "partly"],
  ["Inte", "notReached"],
]);

test.each<[what: string, place: number | null, wanted: number | null]>([
  ["its own place on its own scale", placeOn(gradeAt(THREE, 1), THREE, []), 1],
  ["the step of its class on another", placeOn(gradeAt(TWO, 1), THREE, []), 2],
  ["none where no step has its class", placeOn(gradeAt(THREE, 1), TWO, []), null],
  ["none where two steps have it", placeOn(gradeAt(THREE, 1), FINE, []), null],
  ["none on a scale whose order is asked about", placeOn(gradeAt(TWO, 0), { ...THREE, order: "asked" }, []), null],
  ["none from a scale whose order is asked about", placeOn(gradeAt({ ...TWO, order: "asked" }, 0), THREE, []), null],
  ["none of a state", placeOn({ kind: "state", label: "Ej bedömd" }, THREE, []), null],
  [
    "the listed one, where the styrmodell converts",
    placeOn(gradeAt(THREE, 1), FINE, [{ from: "Tre", to: "Fyra", steps: [0, 2, 3] }]),
    2,
  ],
  [
    "none, where the list names a step that is not there",
    placeOn(gradeAt(THREE, 1), FINE, [{ from: "Tre", to: "Fyra", steps: [0, 9, 3] }]),
    null,
  ],
  [
    "by class, where the list is of other scales",
    placeOn(gradeAt(THREE, 2), FINE, [{ from: "Två", to: "Fyra", steps: [0, 2] }]),
    3,
  ],
])("a grade of one scale on another: %s", (_, place, wanted) => expect(place).toBe(wanted));
