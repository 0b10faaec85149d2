/**
 * What a row below the header is. `group`: a heading over the rows below it, an area or a goal; `about`: a sentence
 * about what stands above it; `label`: a label and what it states of the goal that it stands at.
 */
export type RowKind = "blank" | "header" | "group" | "about" | "label" | "data" | "derived" | "note";

/** Where a row stands in a list whose levels share one column, from 0 = the top, and what it is. */
export interface OutlinePlace {
  depth: number;
  kind: "area" | "goal" | "indicator";
  /** Its words begin with a number that states it. */
  numbered?: true;
  /** Its level's word, and its number, as columns of their own state. */
  level?: string;
  number?: string;
}
