import { readFileSync } from "node:fs";
import { readTarget } from "../../src/interpret/targets/target";
import { dear } from "../whole";
import names from "./fieldNames.json";

type Name = [side: string, unit: string, name: string];

/** The side of a measure by its name and unit where its target is a bare figure: "higher", "lower", "ask", or another rule. */
function sideGiven([, unit, indicator]: Name): string {
  // 42 is neither most nor least of a share.
  const { reading } = readTarget({ text: "42", indicator, ...(unit === "" ? {} : { unit }) });
  if (reading.assumed === true) return "ask";
  return reading.kind === "rank" ? "lower" : "direction" in reading ? String(reading.direction) : "none";
}

/** The names with a side that they have not. */
const oddOf = (rows: readonly Name[]): string[] =>
  rows.filter((row) => !["ask", ...row[0].split(" or ")].includes(sideGiven(row))).map(([, , name]) => name);

/** Of the names with a side: how many they are, and the share of them that is asked about. */
function askedOf(rows: readonly Name[]): { count: number; share: number } {
  const plain = rows.filter(([side]) => side === "higher" || side === "lower");
  return { count: plain.length, share: plain.filter((row) => sideGiven(row) === "ask").length / plain.length };
}

/**
 * Names of measures of every corner of what municipalities, their companies and regions do, written as they are printed,
 * with their unit, before they were read. Each has the side that any controller gives, or is one that a controller asks
 * about; "or ask": either. At first look, before words were added for two thirds of them, 922 of 1 430 were right and 24
 * given a side that they have not; of the last third, held aside while the words were added, 315 of 476 had been right
 * and 405 were. Of the last 154, of many corners and written after that, 67 had been right and 81 were. Then words were
 * added for what these showed. The names that one asks about were written last: 19 were given a side by then, and rows
 * were made to ask. A few labels were opened ("or ask") by what strangers have noted of the same measures in
 * test/assess/office-rows.json.
 */
describe("of the names of every corner", () => {
  const rows = Object.values(names as unknown as Record<string, Name[]>).flat();

  /** Sure although one would ask. */
  const TOO_SURE = [
    "Kvinnor med heltidskontrakt i nämnd",
    "Uthyrda hjälpmedel",
    "Andel med bil",
    "Fast anställda",
    "Biljetter utan avgift",
  ];

  dear("none has a side that it has not, but for five", () => expect(oddOf(rows)).toEqual(TOO_SURE));

  test("more than fourteen of fifteen with a side are not asked about", () => {
    const { count, share } = askedOf(rows);
    expect(count).toBeGreaterThan(1_300);
    expect(share).toBeLessThan(1 / 15);
  });
});

/**
 * Names of measures by two controllers who had read nothing of the code, each with the side that it has when a bare figure is
 * its target, or "ask". At first look 566 of the 672 with a side had it, 6 had the other, 100 were asked about; of the 228
 * that they would ask about 57 were given a side. The lexicon was mended for these since, reported harm is asked about,
 * and the sides that are given all the same were opened ("lower or ask") where other labellers give them too.
 */
describe("of the names that strangers wrote", () => {
  const rows = readFileSync(new URL("strangersNames.tsv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t") as Name);

  test("none has a side that it has not", () => expect(oddOf(rows)).toEqual([]));

  test("more than nineteen of twenty with a side are not asked about", () => {
    const { count, share } = askedOf(rows);
    expect(count).toBe(672);
    expect(share).toBeLessThan(1 / 20);
  });
});
