import { labelledTables } from "../real/tables";
import { plainly, sampleOf } from "./corrections";
import { dear } from "../../whole";

/** Of the facts of every 24th labelled table with columns and rows, in per cent. */
const FLOOR = 99;

dear("a true map of columns and rows alone is followed", () => {
  const held = sampleOf(labelledTables(), 24, 1).flatMap((table) => plainly(table) ?? []);
  const sum = (of: "found" | "facts"): number => held.reduce((all, { score }) => all + score[of], 0);
  expect(held.length).toBeGreaterThan(10);
  expect(held.flatMap(({ refused, score }) => (refused ? [`${score.name}: ${refused}`] : []))).toEqual([]);
  expect((100 * sum("found")) / sum("facts")).toBeGreaterThanOrEqual(FLOOR);
});
