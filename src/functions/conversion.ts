import { placeOn } from "../assess/conversion";
import { PRESETS } from "../domain/presets";
import { broadcast } from "./broadcast";
import { notJudged, type Answer, type Arguments } from "./cell";
import { gradeText, notOnScale, readOn, scaleFor } from "./grades";
import { readModel } from "./model";

/** Conversions that the presets' municipalities have decided. */
const CONVERSIONS = PRESETS.flatMap(({ conversions }) => conversions);

/**
 * OMSKALA: each grade on another scale, by the table of a styrmodell or by class; an answer that is no step stays as it
 * is.
 */
export function convertRows([grades, from, to]: Arguments): Answer {
  const source = scaleFor(from, grades);
  if (!source.ok) return source;
  const goal = scaleFor(to, [[null]]);
  if (!goal.ok) return goal;
  // Two ranges are two scales, though neither has a name.
  const target =
    source.value !== goal.value && source.value.name === goal.value.name
      ? { ...goal.value, name: "i argumentet till" }
      : goal.value;
  const own = [readModel(from), readModel(to)].flatMap((model) =>
    model.ok && model.value && "styrmodell" in model.value ? model.value.styrmodell.conversions : [],
  );
  return broadcast([{ name: "bedömning", grid: grades }], ([cell]) => {
    const text = gradeText(cell);
    if (text === undefined) return "";
    const grade = readOn(text, source.value);
    if (!grade) return notJudged(notOnScale(text, source.value));
    if (grade.kind === "state") return grade.label;
    const place = placeOn(grade, target, [...own, ...CONVERSIONS]);
    const step = place === null ? undefined : target.steps[place];
    if (!step)
      return notJudged(
        `”${grade.label}” har ingen given plats på skalan ${target.name}. Lägg till den under Omräkning mellan skalor på bladet Styrmodell.`,
      );
    return step.label;
  });
}
