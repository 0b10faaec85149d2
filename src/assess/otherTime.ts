import type { Recognition, Target } from "../domain/plan";
import { factsOf } from "../interpret/facts";
import { headingOf } from "./heading";
import { withMeasures } from "./values";

/**
 * The recognition with the targets marked that stand without a year under a header that says that they are of another time
 * than the reported: "Långsiktigt mål", "Förslag till mål". Unchanged where there is no such header.
 */
export function withOtherTimes(recognition: Recognition): Recognition {
  const { tables } = recognition;
  const isOther = (header: string): boolean => factsOf(header).isOfOtherTime;
  const hasOther = tables.some(({ columns }) =>
    columns.some(({ role, header }) => role === "target" && isOther(header)),
  );
  if (!hasOther) return recognition;
  const marked = (target: Target): Target =>
    target.period === undefined && isOther(headingOf(tables, target.cell)?.text ?? "")
      ? { ...target, isOfOtherTime: true }
      : target;
  return withMeasures(recognition, (node) => ({ ...node, targets: node.targets.map(marked) }));
}
