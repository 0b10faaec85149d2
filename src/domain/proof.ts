/** What must be established before a grade may be given (docs/nar-maltavlan-bedomer.md), in the order in which it is asked. */
export const PROOF_IDS = [
  "whole",
  "one",
  "period",
  "inForce",
  "followUp",
  "quantity",
  "side",
  "reference",
  "ownTarget",
  "words",
  "shown",
] as const;

export type ProofId = (typeof PROOF_IDS)[number];

/** What establishes something. */
export interface Evidence {
  /**
   * A cell; the titles, the sheet's name or another table of the document; an answer of the user's, or what is given to
   * a function or a line; a rule of docs/regler.md that needs no more than the reading.
   */
  by: "cell" | "document" | "answer" | "rule";
  /** `Sheet!A1`. */
  cell?: string;
  /** As written there, or as answered. */
  text?: string;
  /** Who answered, and when (ISO), where it is known. */
  who?: string;
  when?: string;
}

/** A row of a grade's proof: what is established, and by what. */
export interface Proof extends Evidence {
  id: ProofId;
  /** Of what is established for each of women and men apart: whose row it is. */
  group?: string;
}

/**
 * A mark beside a value (*, †, ¹, "(1)"), and the note that explains it; without a note: none was found. A comment that says
 * what the value is of has no sign: "".
 */
export interface Mark {
  sign: string;
  /** It stands in the measure's name, and so is said of all its values. */
  inName?: true;
  note?: {
    cell: string;
    text: string;
    /**
     * "time": a part of the period that no period has the name of ("avser hösten"). "unread": nobody knows the words of a
     * comment on the value's own cell.
     */
    about: "source" | "period" | "time" | "scope" | "certainty" | "doubt" | "unread";
    /** Of a note about the period: canonical. */
    period?: string;
  };
}

/** What the characters, runs, format and merge of a value's or a target's cell say beside the value. Absent: nothing. */
export interface CellFacts {
  marks?: Mark[];
  /** Those of its header or its measure's name that limit what it is of: told, and nothing is asked. */
  around?: Mark[];
  /** Characters that no reading accounts for. */
  rest?: string;
  /**
   * A part of the cell is struck through and no part of the value; `mixed`: which part is not known; `whole`: all of it is,
   * and there is no value.
   */
  struck?: "part" | "mixed" | "whole";
  /** The merged area, where the cell is merged over several measures. */
  spread?: string;
  /** What the cell shows, where its format hides the value. */
  hidden?: string;
  /** The cell's format shows the number 0 as a dash, which may also say that there is none. */
  zeroAsDash?: true;
  /** The answer by which the text is read, unless it is read by its own words. */
  readBy?: Evidence;
}

/** What a cell shows in the place of its number, in a sentence. */
export const insteadOfNumber = (shown: string): string => (shown === "" ? "ingenting" : `”${shown}”`);
/** The kinds of answers that are about what is established, and not about a text. */
export const SETTLED_KINDS = [
  "period",
  "inForce",
  "followUp",
  "reference",
  "mark",
  "scope",
  "spread",
  "together",
  "each",
  "done",
  "measured",
] as const;

/** What an answer of the user's settles for every row of its kind. */
export interface Settled {
  /**
   * `period`: what the values under a heading are of. `inForce`: what a target of another year or of several holds for.
   * `followUp`: a plan is judged all the same. `reference`: what a bare change is counted from. `mark`: a sign changes no
   * value. `scope`: a note limits outcome and target alike. `spread`: a merged outcome is each measure's. `together`: words
   * that take several years together. `each`: words that ask the same of each of several groups.
   * `done`: whether what is done was so in time. `measured`: whether figures that are called a forecast are outcomes.
   */
  what: (typeof SETTLED_KINDS)[number];
  /** The heading's key, the plan's sheet, the sign or the merged area with its sheet, the note's cell, the words with their sheet, the outcome's cell; "" for the whole workbook. */
  of: string;
  /** The reported period that it ends with, canonical; "" for one that stays, or where no year is known. */
  period: string;
  /** `period`: canonical, or "helår". `inForce`: "gäller" or "sista året". `followUp`, `mark`, `scope`, `spread`: "ja". `reference`: "föregående år" or "startvärdet". `together`: "utfallet avser alla åren", "målet gäller varje år" or "målet ska nås sista året". `each`: "utfallet är det sämsta av dem". `done`: "i tid" or "senare". `measured`: "utfall". */
  as: string;
  /** When it was answered (ISO), where that is known. */
  when?: string;
}
