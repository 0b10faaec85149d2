import { notJudged, only, type Answer, type Arguments } from "./cell";
import { gradesIn, scaleFor } from "./grades";

/** FÖRDELNING: a row for each step of the scale, then for each other answer that occurs: label, count, share of all. */
export function distribution([grades, scaleGrid]: Arguments): Answer {
  const scale = scaleFor(scaleGrid, grades);
  if (!scale.ok) return scale;
  const printed = gradesIn(grades, scale.value);
  if (!printed.ok) return only(notJudged(printed.reason));
  const counts = new Map(scale.value.steps.map(({ label }) => [label, 0]));
  for (const { label } of printed.value) counts.set(label, (counts.get(label) ?? 0) + 1);
  return {
    ok: true,
    rows: [...counts].map(([label, count]) => [
      label,
      count,
      printed.value.length === 0 ? 0 : count / printed.value.length,
    ]),
  };
}
