import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { built } from "./built";
import { GROWN } from "./growing";

/**
 * `tsx bench/growth.ts [--runs N] [THING…]`: how the processor time of each part of the product grows when one thing in a
 * workbook is doubled three times: the exponent (1: twice as much takes twice as long), fitted over the four sizes, each
 * the least of so many runs, three unless said. Things: `growing.ts`; parts: `growthRun.ts`. Parts that take no tenth of a second at the largest
 * size are left out: what they take once is most of it.
 */
const AIM = 1.2;
const LEAST_SECONDS = 0.1;

const folder = mkdtempSync(join(tmpdir(), "maltavlan-growth-"));

/** The slope of the line of least squares through the logarithms of sizes and seconds. */
function exponentOf(seconds: Record<string, number>): number {
  const points = Object.entries(seconds).map(([size, time]) => [Math.log(Number(size)), Math.log(time)] as const);
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const along = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / along;
}

try {
  const script = built(folder, `import "ROOT/bench/growthRun";`, ".", "growth");
  const { values, positionals: asked } = parseArgs({
    options: { runs: { type: "string", default: "3" } },
    allowPositionals: true,
  });
  let most = 0;
  for (const thing of Object.keys(GROWN).filter((name) => asked.length === 0 || asked.includes(name))) {
    const printed = execFileSync(process.execPath, [script, thing, values.runs], { encoding: "utf8" });
    const parts = JSON.parse(printed) as Record<string, Record<string, number>>;
    process.stdout.write(`${thing}, ${Object.keys(Object.values(parts)[0] ?? {}).join(", ")}\n`);
    for (const [part, seconds] of Object.entries(parts)) {
      const times = Object.values(seconds);
      if (times.at(-1)! < LEAST_SECONDS) continue;
      const exponent = exponentOf(seconds);
      most = Math.max(most, exponent);
      process.stdout.write(
        `  ${part.padEnd(20)}${exponent.toFixed(2)}${exponent > AIM ? " *" : "  "} ${times.map((time) => time.toFixed(2).padStart(8)).join("")} s\n`,
      );
    }
  }
  process.stdout.write(`Greatest exponent: ${most.toFixed(2)} (aim ≤ ${AIM})\n`);
} finally {
  rmSync(folder, { recursive: true });
}
