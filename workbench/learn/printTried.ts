import type { Fact } from "../../test/recognise/real/score";
import { MARGINS, type Tried } from "./trial";

const KINDS: readonly Fact[] = ["node", "area", "target", "outcome", "grade", "parent"];

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : ((100 * part) / whole).toFixed(1));
const total = (tried: readonly Tried[], of: (one: Tried) => number): number =>
  tried.reduce((sum, one) => sum + of(one), 0);
const share = (tried: readonly Tried[]): string =>
  percent(
    total(tried, ({ score }) => score.found),
    total(tried, ({ score }) => score.facts),
  );

/** Prints what was found of tables that the model had not seen; with `isWhole` how sure it was as well. */
export function printTried(
  print: (line: string) => void,
  tried: readonly Tried[],
  name: string,
  isWhole = false,
): void {
  const kinds = KINDS.map((fact) => {
    const found = total(tried, ({ score }) => score.by[fact]?.found ?? 0);
    return `${fact} ${percent(
      found,
      total(tried, ({ score }) => score.by[fact]?.n ?? 0),
    )}`;
  });
  const decoys = tried.filter(({ isDecoy }) => isDecoy);
  const clean = decoys.filter(({ score }) => score.false.length === 0).length;
  print(
    [
      `${name}: header ${share(tried.filter(({ hasHeader }) => hasHeader))}`,
      `page ${share(tried.filter(({ hasHeader }) => !hasHeader))}`,
      `all ${share(tried)} (${total(tried, ({ score }) => score.found)} of ${total(tried, ({ score }) => score.facts)})`,
      `false ${total(tried, ({ score }) => score.false.length)}`,
      `decoys ${clean}/${decoys.length}`,
      ...kinds,
    ].join("  "),
  );
  if (isWhole)
    MARGINS.forEach((least, step) => {
      const sum = (of: (one: Tried) => number[]): number =>
        total(tried, (one) =>
          of(one)
            .slice(step)
            .reduce((a, b) => a + b, 0),
        );
      const [cells, right] = [sum((one) => one.cells), sum((one) => one.right)];
      print(`  margin from ${String(least).padStart(3)}/64: ${cells} cells, ${percent(right, cells)} % right`);
    });
}
