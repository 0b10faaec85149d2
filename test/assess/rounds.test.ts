import { gradeLine } from "../../src/assess/line";
import { presetNamed } from "../../src/domain/presets";
import { roundVerdicts } from "../interpret/rounds";

/** Asked for: noll of something bad is not said to be a greatest value. */
const NOT_GIVEN = ["Antal allvarliga händelser: 0 mot 0"];

test("each row of the rounds is met or not as a comparison says", () => {
  const odd = roundVerdicts.flatMap(({ met, ...row }) => (met.includes(gradeLine(row, presetNamed("standard")!).met) ? [] : [`${(row as { indicator?: string }).indicator}: ${row.outcome} mot ${row.target}`]));
  expect(odd).toEqual(NOT_GIVEN);
});
