import type { Direction } from "../../domain/reading";
import type { Scale } from "../../domain/scale";
import type { KeyedNotes } from "./keyedNotes";

/** What surrounds a table and holds for all its rows. */
export interface Setting {
  /** Canonical; from a title, else the sheet's name, else "". */
  period: string;
  /** The area of the whole table; `isStated`: by a title, else only by the sheet's name. */
  area?: { title: string; cell: string; isStated: boolean };
  /** The committee that the whole table is of. */
  owner?: string;
  /** The unit whose figures the whole table holds, where its measures stand under areas that other units have too. */
  part?: string;
  /** Goals that each of several committees has as its own, by the keys of their titles. */
  ownGoals: readonly string[];
  /** The table's titles from the nearest, then the sheet's name. */
  headings: readonly string[];
  /** The notes of the other sheets. */
  notes: KeyedNotes;
  /** The municipality whose table it is; "" where no title names it. */
  municipality: string;
  scales: readonly Scale[];
  /** Which side of an indicator a person has chosen as better, by the key of its title. */
  directions: ReadonlyMap<string, Direction>;
}
