import { formsOf } from "./notation";
import { FIELD_STEMS } from "./words/papers";

const stems = formsOf(FIELD_STEMS);

/** Whether a text has any word of goals, measures and grades: in doubt yes. */
export function hasFieldStem(text: string): boolean {
  const small = text.toLowerCase();
  return stems.some((stem) => small.includes(stem));
}
