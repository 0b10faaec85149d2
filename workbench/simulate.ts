import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

/**
 * `npm run simulate -- MODE FROM-TO`: years of use in the in-memory Excel, with the faults of the mode at every step, each
 * by its seed (`test/commands/simulation.ts`). Prints how many years, steps and texts there were, and how many of the
 * texts were found; exit 1 where one was lost. One worker, so that the machine can be used meanwhile.
 */
const MODES = { calm: "Calm", faults: "Faults", undo: "Undo", together: "Together" };

const [mode = "", seeds = "1-300"] = process.argv.slice(2);
const file = Object.entries(MODES).find(([name]) => name === mode)?.[1];
if (file === undefined || !/^\d+-\d+$/.test(seeds)) {
  process.stderr.write(`npm run simulate -- ${Object.keys(MODES).join("|")} 1-300\n`);
  process.exit(2);
}
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const { status } = spawnSync(
  process.execPath,
  [
    jest,
    "--config",
    "jest.whole.config.js",
    "--maxWorkers=1",
    "--verbose=false",
    "--testNamePattern=simulated years",
    `test/commands/simulation${file}.test.ts`,
  ],
  { stdio: "inherit", env: { ...process.env, SEEDS: seeds } },
);
process.exit(status ?? 1);
