import { gradeLine, type GradeLine } from "../../src/assess/line";
import { presetNamed } from "../../src/domain/presets";

/** A row: measure, unit, target, outcome, whether the target is met (null: it is asked about); more of the line. */
export type ClassedRow = [
  indicator: string,
  unit: string,
  target: string,
  outcome: string,
  met: boolean | null,
  more?: Partial<GradeLine>,
];

/** A test for each row, by its class, of the year 2025. */
export const testClasses = (classes: Record<string, ClassedRow[]>): void =>
  describe.each(Object.entries(classes))("%s", (_, rows) => {
    test.each(rows)("%s (%s): %s, and %s: met is %s", (indicator, unit, target, outcome, met, ...[more]) => {
      const line = { indicator, target, outcome, period: "2025", ...(unit ? { unit } : {}), ...more };
      expect(gradeLine(line, presetNamed("standard")!).met).toBe(met);
    });
  });
