import type { Reservation } from "../domain/assessment";
import type { Measurement, Target } from "../domain/plan";
import type { CellFacts, Mark } from "../domain/proof";
import { withoutLast } from "../domain/shapes";
import { SENTENCES } from "./sentences";

/** Which of a measure's values its row shows. */
interface Shown {
  target?: Target | undefined;
  outcome?: Measurement | undefined;
  forecast?: Measurement | undefined;
}

/** Notes that a reader is not told: where a figure is from, and a comment of the office's own that nobody can read. */
const UNTOLD: ReadonlySet<NonNullable<Mark["note"]>["about"]> = new Set(["source", "unread"]);

/** What the notes of a value say of its time, its extent and how sure it is. */
export const notedOn = (of: Reservation["of"], { marks = [], around = [] }: CellFacts = {}): Reservation[] =>
  [...marks, ...around].flatMap(({ note, inName }) =>
    note && !UNTOLD.has(note.about)
      ? { of: inName ? "measure" : of, cell: note.cell, text: withoutLast(note.text.trim(), ".") }
      : [],
  );

/** A target is shown in its own words: what they say is not told again. */
const onTarget = (target: Target | undefined): Reservation[] =>
  notedOn("target", target).filter(({ text }) => !target?.text.includes(text));

const isSame = (a: Reservation, b: Reservation): boolean => a.of === b.of && a.cell === b.cell && a.text === b.text;

/** What notes say of the values that a measure's row shows, each once for each value. */
export const reservationsOn = ({ target, outcome, forecast }: Shown): Reservation[] =>
  [...notedOn("outcome", outcome), ...notedOn("forecast", forecast), ...onTarget(target)].filter(
    (one, at, all) => all.findIndex((other) => isSame(one, other)) === at,
  );

/**
 * A value in running text, in a line or alone, with what else is told of it and what notes say: "41 dagar (2023, not:
 * Preliminär uppgift)".
 */
export const noted = (value: string, reservations: readonly Reservation[], ...more: string[]): string => {
  const beside = [...more, ...(reservations.length > 0 ? [SENTENCES.notes(notesOf(reservations))] : [])];
  return beside.length === 0 ? value : `${value} (${beside.join(", ")})`;
};

/** The words of notes, each once: "Preliminär uppgift; Omfattar enbart grundskolan"; "" of none. */
export const notesOf = (reservations: readonly Reservation[]): string =>
  [...new Set(reservations.map(({ text }) => text))].join("; ");

const NOTED: Record<Reservation["of"], string> = {
  measure: "måttet",
  target: "målvärdet",
  outcome: "utfallet",
  forecast: "prognosen",
};

/** Reservations as sentences: "Not till utfallet: Preliminär uppgift." */
export const reserved = (reservations: readonly Reservation[]): string[] =>
  reservations.map(({ of, text }) => SENTENCES.noteSays(NOTED[of], text));
