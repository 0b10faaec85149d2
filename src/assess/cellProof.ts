import type { CellFacts, Evidence, Mark, Settled } from "../domain/proof";
import type { Measurement, Target } from "../domain/plan";
import { textKey } from "../interpret/text/text";
import type { Chosen, Measured, Stop } from "./measured";
import { isStop } from "./measured";
import { answered } from "./settled";

const sheetOf = (cell: string): string => cell.slice(0, cell.lastIndexOf("!"));

/** What an answer about a mark is about: the sign, wherever it stands on its sheet. */
export const markKey = (cell: string, sign: string): string => `${sheetOf(cell)} ${sign}`;

/** What an answer about a merged outcome is about: the merged area. */
export const spreadKey = (cell: string, spread: string): string => `${sheetOf(cell)} ${spread}`;

/** The mark that nobody knows what it says: without a note, or with one about a part of the year that it does not name. */
export const unknownMark = ({ marks }: CellFacts): Mark | undefined =>
  marks?.find(({ note }) => note === undefined || (note.about === "period" && !note.period));

/** The note that limits what a value is of. */
export const limitingNote = ({ marks }: CellFacts): Mark["note"] =>
  marks?.find(({ note }) => note?.about === "scope")?.note;

const settledIn = ({ around }: Measured, what: Settled["what"], of: string): Settled | undefined =>
  around?.settled.find((one) => one.what === what && one.of === of);

/** Whether the target, or the measure's name, says the same limit in the same words. */
const saysAlike = (text: string | undefined, limit: string): boolean =>
  text !== undefined && textKey(text).includes(textKey(limit));

/** What establishes that a cell is read whole: an answer; null: the cell itself; a stop: nothing does. */
function wholeIn(of: Measured, one: Measurement | Target, other: string | undefined): Evidence | Stop | null {
  const at = { stop: "problem", cell: one.cell } as const;
  if (one.readBy) return one.readBy;
  if (one.struck === "mixed") return { ...at, code: "delvis-struket", text: one.text };
  const unknown = unknownMark(one);
  const about = unknown && settledIn(of, "mark", markKey(one.cell, unknown.sign));
  if (unknown && !about) return { ...at, code: "okänd-not", text: unknown.sign };
  const own = limitingNote(one);
  const limited = own && [other, of.indicator].some((text) => saysAlike(text, own.text)) ? undefined : own;
  const alike = limited && settledIn(of, "scope", limited.cell);
  if (limited && !alike) return { ...at, code: "avgränsat-värde", text: limited.text };
  if (alike) return answered(`Noten ”${limited.text}” gäller både utfall och mål`, alike);
  return about && unknown ? answered(`Märket ”${unknown.sign}” ändrar inte värdet`, about) : null;
}

/** What establishes that the cells of outcome and target are read whole, besides themselves; null: they do. */
export function wholeBy(of: Measured, { measurement }: Chosen): Evidence | Stop | null {
  const found = [
    wholeIn(of, measurement, of.target?.text),
    ...(of.target ? [wholeIn(of, of.target, measurement.text)] : []),
  ];
  return found.find((one) => one !== null && isStop(one)) ?? found.find((one) => one !== null) ?? null;
}

/** An outcome that is merged over several measures is none of theirs, unless an answer says so; null: it is not merged. */
export function spreadBy(of: Measured, { measurement }: Chosen): Evidence | Stop | null {
  const { spread, text, cell } = measurement;
  if (spread === undefined) return null;
  const answer = settledIn(of, "spread", spreadKey(cell, spread));
  return answer
    ? answered(`Utfallet ”${text}” gäller vart och ett av måtten`, answer)
    : { stop: "problem", code: "delat-utfall", text, cell };
}
