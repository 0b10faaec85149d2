import type { RecognisedTable, Role, TableColumn } from "./plan";

/** What a row of a table can be stated to be. */
export const ROW_KINDS = ["area", "goal", "indicator", "both", "value", "grade", "total", "skip"] as const;

export type StatedKind = (typeof ROW_KINDS)[number];

/**
 * What a person or an assistant states of a workbook (`--map`), as `read --json` writes its tables. What is stated
 * binds; what is not is read.
 */
export interface StatedMap {
  tables: StatedTable[];
  /** Words of grades, the best first; each list is a scale. */
  scale?: string[][];
  /** Where whoever made the map is not sure, and why. It changes nothing. */
  unsure?: { cell: string; why: string }[];
}

export interface StatedTable extends Omit<RecognisedTable, "columns"> {
  /** None: the columns are read. */
  columns: StatedColumn[];
  rows?: StatedRow[];
  of?: StatedGrade[];
  cells?: StatedCell[];
}

/** What a cell can be stated to be besides titles, targets, outcomes and grades: it says something of a title. */
export const BESIDE_KINDS = ["baseline", "comparison", "owner", "comment", "unit"] as const;

export type BesideKind = (typeof BESIDE_KINDS)[number];

/** What a cell can be stated to be: what it names, which value it has, or both. */
export const CELL_KINDS = [
  "none",
  "header",
  "area",
  "goal",
  "indicator",
  "both",
  "target",
  "outcome",
  "forecast",
  "grade",
  "goalGrade",
  "indicatorTarget",
  "indicatorOutcome",
  "bothTarget",
  "targetOutcome",
  "baseline",
  "comparison",
  "owner",
  "comment",
  "unit",
] as const;

export type CellKind = (typeof CELL_KINDS)[number];

/** What one cell ("B5"), or each filled cell of a range ("B5:B12"), is. A cell may be stated once for each `text` in it. */
export interface StatedCell {
  cells: string;
  is: CellKind;
  /** The part of the cell's text that is it. Absent: all of it. */
  text?: string;
  /** The word for its level. */
  level?: string;
  /** The cell of the heading that a title stands under, or of the title that a value is of: "A5". */
  under?: string;
  /** Of several titles in the cell `under`, the words of the one that a value is of. */
  underText?: string;
  /** What period a value is of. */
  period?: string;
}

/** A column of a stated table; `confidence` and what else `read` writes of it is not needed. */
export interface StatedColumn extends Omit<TableColumn, "confidence" | "header"> {
  /** As the sheet has it: nothing is read of it here. */
  header?: string;
  confidence?: number;
}

/** What is stated of one row (`row`) or several (`rows`: "7-12"), numbered as the sheet numbers them. */
export interface StatedRow {
  row?: number;
  rows?: string;
  /** What its title's cell says, of a `row`: where it has moved, it is found by this. */
  words?: string;
  kind?: StatedKind;
  /** The word for its level, as the sheet has it. */
  level?: string;
  /** The cell of the heading, a goal or an area, that it stands under: "A5". */
  under?: string;
  /** What of its cell is the title. */
  text?: string;
  /** The parts of its cell that are measures of their own. */
  split?: string[];
  /** It goes on from the row above. */
  join?: boolean;
}

/** The rows that the grade in a cell is of. */
export interface StatedGrade {
  cell: string;
  /** "7" or "7-12". */
  rows: string;
}

/** What each role of a column means: the sentence that the schema and the question to an assistant have for it. */
export const ROLE_SENTENCES: Record<Role, string> = {
  area: "Kolumnen namnger det område eller den nämnd som målen hör till.",
  goal: "Kolumnen namnger målet, det som ska uppnås.",
  indicator: "Kolumnen namnger måttet, det som mäts mot ett målvärde.",
  number: "Kolumnen numrerar målen eller måtten.",
  activity: "Kolumnen namnger aktiviteten, det som görs för målet.",
  owner: "Kolumnen säger vem som ansvarar.",
  unit: "Kolumnen säger måttets enhet.",
  baseline: "Kolumnen har startvärdet som en förändring räknas från.",
  target: "Kolumnen har målvärdet.",
  outcome: "Kolumnen har utfallet, det uppmätta värdet.",
  forecast: "Kolumnen har prognosen för periodens slut.",
  trend: "Kolumnen säger vart värdet är på väg.",
  grade: "Kolumnen har den tryckta bedömningen.",
  comment: "Kolumnen har kommentaren eller analysen.",
  period: "Kolumnen säger vilken period raden gäller.",
  comparison: "Kolumnen har andras värde, till exempel rikets.",
  source: "Kolumnen säger var värdet kommer ifrån.",
  weight: "Kolumnen säger hur mycket måttet väger.",
  sdg: "Kolumnen har numret på ett globalt mål.",
  level: "Kolumnen säger vad varje rad är: mål, delmål, mått.",
  other: "Kolumnen läses inte.",
};

/** What each kind of row means, likewise. */
export const KIND_SENTENCES: Record<StatedKind, string> = {
  area: "Raden är ett område eller en rubrik över målen nedanför.",
  goal: "Raden är ett mål.",
  indicator: "Raden är ett mått.",
  both: "Raden är ett mål som är sitt eget mått.",
  value: "Raden har värden till raden ovan.",
  grade: "Raden är en bedömning av det som står ovanför.",
  total: "Raden är en summa eller ett medelvärde och räknas inte.",
  skip: "Raden räknas inte.",
};

/** What each kind of cell means, likewise. */
export const CELL_SENTENCES: Record<CellKind, string> = {
  none: "Cellen läses inte.",
  header: "Cellen är en kolumns rubrik.",
  area: "Cellen namnger ett område eller en rubrik över målen.",
  goal: "Cellen namnger ett mål.",
  indicator: "Cellen namnger ett mått.",
  both: "Cellen namnger ett mål som är sitt eget mått.",
  target: "Cellen har målvärdet.",
  outcome: "Cellen har utfallet.",
  forecast: "Cellen har prognosen.",
  grade: "Cellen har den tryckta bedömningen av måttet.",
  goalGrade: "Cellen har den tryckta bedömningen av målet.",
  indicatorTarget: "Cellen namnger ett mått och säger dess målvärde.",
  indicatorOutcome: "Cellen namnger ett mått och säger dess målvärde och utfall.",
  bothTarget: "Cellen namnger ett mål som är sitt eget mått och säger målvärdet.",
  targetOutcome: "Cellen har både målvärdet och utfallet.",
  baseline: "Cellen har utgångsvärdet, startvärdet som en förändring räknas från.",
  comparison: "Cellen har andras värde, till exempel rikets.",
  owner: "Cellen säger vem som ansvarar.",
  comment: "Cellen har kommentaren eller analysen.",
  unit: "Cellen säger måttets enhet.",
};
