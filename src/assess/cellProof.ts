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

/** What an answer about words is about: the words, on their sheet. */
export const wordsKey = (cell: string, text: string): string => `${sheetOf(cell)} ${text}`;

const limitingMark = ({ marks }: CellFacts): Mark | undefined => marks?.find(({ note }) => note?.about === "scope");

/** The note that limits what a value is of. */
export const limitingNote = (one: CellFacts): Mark["note"] => limitingMark(one)?.note;

const settledIn = ({ around }: Measured, what: Settled["what"], of: string): Settled | undefined =>
  around?.settled.find((one) => one.what === what && one.of === of);

/** Whether the target, or the measure's name, says the same limit in the same words. */
const saysAlike = (text: string | undefined, limit: string): boolean =>
  text !== undefined && textKey(text).includes(textKey(limit));

/** A sign that nobody knows what it says is settled by an answer; null: the cell has none. */
function signRead(of: Measured, one: Measurement | Target): Evidence | Stop | null {
  const unknown = unknownMark(one);
  if (!unknown) return null;
  const about = settledIn(of, "mark", markKey(one.cell, unknown.sign));
  return about
    ? answered(`Märket ”${unknown.sign}” ändrar inte värdet`, about)
    : { stop: "problem", code: "okänd-not", text: unknown.sign, cell: one.cell };
}

/** A limit is of both sides where the other, or the measure's name, says it too, or by an answer; null: there is none. */
function limitShared(of: Measured, one: Measurement | Target, other: string | undefined): Evidence | Stop | null {
  const { note, sign } = limitingMark(one) ?? {};
  if (!note || [other, of.indicator].some((text) => saysAlike(text, note.text))) return null;
  const alike = settledIn(of, "scope", note.cell);
  if (alike) return answered(`Noten ”${note.text}” gäller både utfall och mål`, alike);
  // What a comment says is asked about at the comment.
  return { stop: "problem", code: "avgränsat-värde", text: note.text, cell: sign === "" ? note.cell : one.cell };
}

/** What establishes that a cell is read whole: an answer; null: the cell itself; a stop: nothing does. */
function wholeIn(of: Measured, one: Measurement | Target, other: string | undefined): Evidence | Stop | null {
  if (one.readBy) return one.readBy;
  if (one.struck === "mixed") return { stop: "problem", code: "delvis-struket", text: one.text, cell: one.cell };
  const sign = signRead(of, one);
  return sign && isStop(sign) ? sign : (limitShared(of, one, other) ?? sign);
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
