import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENDLESS, processorTime } from "../processorTime";
import { maltavlan } from "../workbench/kit";
import { honestFile, hostileFiles } from "./hostileFiles";
import { runs, sampled } from "../whole";

/** Files of each kind: four in the nightly run, one else. */
const TIMES = runs(1, 4);
const folder = mkdtempSync(join(tmpdir(), "maltavlan-"));
afterAll(() => rmSync(folder, { recursive: true }));

const tally = { read: 0, refused: 0, slowest: 0 };
afterAll(
  () =>
    void process.stdout.write(
      `hostile files: ${tally.read} read, ${tally.refused} refused, the slowest ${tally.slowest.toFixed(1)} s of processor time\n`,
    ),
);

/** One line of plain words that ends as a sentence: no name of a class, no place in code. */
const LINE = /^[A-ZÅÄÖ][^\n]*[.!?)]\n$/u;
const CODE = /Error\b|\bat \S+:\d+|\.ts\b|\.js\b|undefined|NaN|\[object/u;

/** What a program costs the first time that it runs is not the file's. */
beforeAll(async () => {
  const path = join(folder, "hel.xlsx");
  writeFileSync(path, honestFile());
  expect((await maltavlan(["read", path, "--json"])).code).toBe(0);
});

sampled(
  2,
  [...hostileFiles(TIMES)].map((file) => [file.name, file] as const),
)("%s", async (_, { answer, bytes }) => {
  const path = join(folder, "bok.xlsx");
  writeFileSync(path, bytes);
  const seconds = processorTime();
  const { code, out, err } = await maltavlan(["read", path, "--json"]);
  const used = seconds();
  tally[code === 0 ? "read" : "refused"]++;
  tally.slowest = Math.max(tally.slowest, used);
  if (answer !== "either") expect(code).toBe(answer === "read" ? 0 : 1);
  if (code === 0) {
    const { coverage } = JSON.parse(out) as { coverage: { nonEmpty: number; mapped: number; reported: number } };
    expect(coverage.mapped + coverage.reported).toBe(coverage.nonEmpty);
    expect(err).toBe("");
    expect(out).not.toContain("root:");
  } else {
    expect(code).toBe(1);
    expect(err.startsWith(`${path}: `)).toBe(true);
    expect(err.slice(path.length + 2)).toMatch(LINE);
    expect(err.slice(path.length)).not.toMatch(CODE);
  }
  expect(used).toBeLessThan(ENDLESS);
});
