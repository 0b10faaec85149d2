import type { GradeNote } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { factsOf } from "../../interpret/facts";
import { wordOf } from "./gradeWord";
import { isNoStep } from "./states";

/**
 * The word of a printed grade that has no place on any of some scales, and does not say that nothing is judged; null: it has
 * one, or there is no word. A scale whose order is asked about gives no word a place.
 */
export function unreadOn(scales: readonly Scale[]): (note: GradeNote) => string | null {
  const stated = new Set(scales.flatMap(({ name, order }) => (order === "stated" ? [name] : [])));
  return (note) => {
    const word = wordOf(note);
    const isRead = note.by === "computed" || stated.has(note.scale ?? "");
    return word === null || isRead || isNoStep(word) || factsOf(word).isWithdrawn ? null : word;
  };
}
