import type { Assessment } from "../domain/assessment";
import { clean } from "../interpret/text/text";
import { areaText, parseRef } from "../sheet/address";
import { labelOf } from "./gradeText";

/** A judgement in the words of its cell, without its sign. */
export const wordsIn = ({ grade, text }: Pick<Assessment, "grade" | "text">): string =>
  (text ? labelOf(clean(text)).trim() : "") || grade.label;

/** A cell within a sentence about another: "J14", with its sheet where that is another one. */
export function placeBeside(cell: string, other: string): string {
  const [own, beside] = [parseRef(cell), parseRef(other)];
  return own && own.sheet === beside?.sheet ? areaText(own.area) : cell;
}
