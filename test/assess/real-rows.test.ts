import { gradeLine } from "../../src/assess/line";
import type { GradeLine } from "../../src/assess/line";
import { standard } from "../../src/domain/presets/standard";
import rows from "./real-rows.json";

/**
 * Rows as organisations print them, with the grade and the sentence that a careful person signs, worked out by hand.
 */
interface RealRow {
  org: string;
  source: string;
  year: string | null;
  line: GradeLine;
  label: string | null;
  why: string;
}

describe("real rows, graded with the standard", () => {
  test("at least forty of at least four organisations", () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(new Set(rows.map(({ org }) => org)).size).toBeGreaterThanOrEqual(4);
  });

  test.each(
    (rows as RealRow[]).map(
      (row) =>
        [
          `${row.org}: ${row.line.indicator ?? ""} | ${row.line.target ?? ""} | ${row.line.outcome ?? ""}`,
          row,
        ] as const,
    ),
  )("%s", (_, { line, label, why }) => {
    const given = gradeLine(line, standard);
    expect([given.label, given.why.replace(/\s/g, " ")]).toEqual([label, why]);
  });
});
