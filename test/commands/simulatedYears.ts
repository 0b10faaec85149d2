import { live, shrink, yearOf, type Mode, type Step } from "./simulation";
import { runs } from "../whole";

/**
 * Years in each mode, of four: twenty-five in the nightly run, a share of them in .ci/run; else one, where the years of a mode are not left to it.
 * `SEEDS=from-to` lives through those alone.
 */
const [FIRST, LAST] = (process.env["SEEDS"] ?? `1-${runs(1, 25)}`).split("-").map(Number);
const seeds = Array.from({ length: (LAST ?? 0) - (FIRST ?? 0) + 1 }, (_, i) => (FIRST ?? 0) + i);

const reported = (steps: Step[]): string =>
  steps.map(({ does, choice }) => `${does} ${choice.map((one) => one.toFixed(4)).join(" ")}`).join("\n");

/** The years of a mode: one describe, which a file of its own calls so that the modes run side by side. */
export function simulatedYears(mode: Mode, each = test.each): void {
  describe(`simulated years, ${mode}`, () => {
    const sum = { years: 0, steps: 0, written: 0, found: 0 };
    afterAll(
      () =>
        void process.stdout.write(
          `${mode}: ${sum.years} years, ${sum.steps} steps, ${sum.written} texts written, ${sum.found} found\n`,
        ),
    );

    const year = async (seed: number): Promise<void> => {
      const steps = yearOf(seed, mode);
      const { written, found, lost } = await live(steps);
      sum.years++;
      sum.steps += steps.length;
      sum.written += written;
      sum.found += found;
      if (lost !== null) throw new Error(`${lost}\n${reported(await shrink(steps))}`);
    };

    each(seeds)("every text stands somewhere at every moment of year %i", year);
  });
}
