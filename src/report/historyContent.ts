import { colorsOf } from "../domain/colors";
import type { AssessedIndicator, Grade } from "../domain/assessment";
import { rowUnit } from "../domain/rowUnit";
import type { Content } from "../sheet/document";
import type { History } from "./board/measure";
import { historyText } from "./board/measure";
import { gradeColors } from "./gradeText";
import { decimalsOf, shownNumber, unitFormat } from "./statusColumns";

/** A history as a small line, and in words "2022 84,0 %, 2023 83,5 %"; null for fewer than two values. */
export function historyContent(
  indicator: AssessedIndicator,
  { names, values }: History,
  grade: Grade | null,
): Content | null {
  if (historyText(values) === "") return null;
  const format = unitFormat(indicator.outcome?.unit ?? rowUnit(indicator.node), decimalsOf(indicator));
  const texts = values.flatMap((value, at) => (value === null ? [] : `${names[at]} ${shownNumber(value, format)}`));
  const { bar } = grade ? gradeColors(grade) : colorsOf();
  return { kind: "history", text: texts.join(", "), values, color: bar };
}
