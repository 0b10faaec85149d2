import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MEMBERS } from "../excel/members";

const folder = join(__dirname, "../../workbench/host/beyond");

/** Classes that src/excel reaches; how a series is filled and lined stands with the series. */
const reached = new Set([...MEMBERS.matchAll(/^(\w+):/gm)].map(([, name]) => name));
for (const name of ["ChartFill", "ChartLineFormat"]) reached.delete(name);

it.each(readdirSync(folder))("no class in beyond/%s is one that the add-in reaches", (file) => {
  const made = readFileSync(join(folder, file), "utf8").matchAll(
    /\b(?:part|kind|collection|keyedKind)(?:<[^(]*>)?\(\s*(?:\{\s*name: )?"(\w+)"/g,
  );
  const names = [...made].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(1);
  expect(names.filter((name) => reached.has(name))).toEqual([]);
});
