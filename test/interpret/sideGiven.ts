import { readTarget } from "../../src/interpret/targets/target";

/** The side of a measure by its name and unit where its target is a bare figure: "higher", "lower", "ask", or another rule. */
export function sideGiven(indicator: string, unit: string): string {
  // 42 is neither most nor least of a share.
  const { reading } = readTarget({ text: "42", indicator, ...(unit === "" ? {} : { unit }) });
  if (reading.assumed === true) return "ask";
  return reading.kind === "rank" ? "lower" : "direction" in reading ? String(reading.direction) : "none";
}
