/**
 * The kind of a row below the header. `group`: a heading over the rows below it, an area or a goal; `about`: a sentence
 * about the row above; `label`: a label and its value for the current goal; `skipped`: stated not to count, or a list of the words of grades.
 */
export type RowKind = "blank" | "header" | "group" | "about" | "label" | "data" | "derived" | "note" | "skipped";

/** A row's place in a list whose levels share one column, from 0 = the top, and its kind. */
export interface OutlinePlace {
  depth: number;
  kind: "area" | "goal" | "indicator";
  /** Its words begin with a number that states it. */
  numbered?: true;
  /** Its level's word and number, from columns of their own. */
  level?: string;
  number?: string;
}
