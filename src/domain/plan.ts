import type { Problem, ProblemCode } from "./problem";
import type { CellFacts, Evidence, Mark, Proof, Settled } from "./proof";
import type { Reading } from "./reading";
import type { Scale } from "./scale";

/** Who judged. `printed`: in the source table, without a name. */
export type Judge = "printed" | "computed" | "committee" | "overall";

/** A grade as written in the workbook. */
export interface GradeNote {
  by: Judge;
  /** Canonical; absent: the period that is reported. */
  period?: string;
  /** As printed; for a grade that is only a colour, the colour's word. */
  text: string;
  /** Name of the scale that it was recognised on. */
  scale?: string;
  /** Place on the scale from 0 = best; absent for a state (svårbedömt …) and where the order is not known. */
  step?: number;
  /** What it means is asked about: its text is no grade until that is answered. */
  unread?: true;
  /** Its header says that it is a measure's, and not the goal's of the row. */
  ofMeasure?: true;
  cell?: string;
  /** The committee that judged, for `committee`. */
  who?: string;
  /** What establishes it, for `computed`. */
  proof?: Proof[];
}

/**
 * Whether a goal counts in the test of god ekonomisk hushållning, and how (docs/regler.md §10); `belongs`: it does, and whether
 * it is a financial one is not said.
 */
export type Geh = "financial" | "operational" | "guideline" | "belongs" | "no";

export interface Comment {
  period?: string;
  text: string;
  cell: string;
}

/** Tags of a goal besides its place in the tree: whom it is for (målgrupp), and its field (fokusområde). */
export type TagKind = "targetGroup" | "focusArea";

/** What areas, goals and indicators have in common. */
interface Common {
  /** `level:number`, else `level:normalised title`, with the parent's id on collision; never from an address. */
  id: string;
  /** The printed word, lower case: "mål", "resultatmål", "kvalitetsfaktor", "område", "indikator". */
  level: string;
  number?: string;
  title: string;
  owners: string[];
  /** Of the owners and areas whose own rows the styrmodell has, the one that it is of (assess/bodies.ts); absent: none. */
  body?: string;
  /** Ids of the nodes above; several when a goal serves several. */
  parents: string[];
  cell: string;
  grades: GradeNote[];
  comments: Comment[];
  /** Global goals, "1"–"17". */
  sdg?: string[];
  geh?: Geh;
  /** For a weighted mean; absent: 1. */
  weight?: number;
  /** Struck through or marked as gone, in the words of the sheet ("utgår", "överstruken"): shown, and not graded. */
  withdrawn?: string;
  /** When it is to be done or was done, as its cell shows it: "2019-03-06", "hösten 2019". */
  when?: { text: string; cell: string };
  /** As written, by kind. */
  tags?: Partial<Record<TagKind, string[]>>;
}

/** An area, or anything judged like a goal: goal, uppdrag, grunduppdrag, kvalitetsfaktor, aktivitet. */
export interface GoalNode extends Common {
  kind: "area" | "goal";
}

export interface Target extends CellFacts {
  /** Canonical; absent: the period that is reported. */
  period?: string;
  /** "kvinnor", "män" …, whose values alone it is for; absent: everybody's. */
  group?: string;
  /** As printed. */
  text: string;
  cell: string;
  reading: Reading;
  /** How it was read, in one Swedish sentence. */
  why: string;
  /** What a person must settle before it counts. */
  problem?: ProblemCode;
  /** Where its period is stated, unless its column's header or its own cell is where. */
  periodBy?: Evidence;
  /** What states which side is better, unless its own words do. */
  sideBy?: Evidence;
  /** It has no year, and its column's header says that it is of another time than the reported: "Långsiktigt mål". */
  isOfOtherTime?: true;
}

/** The targets that are not of a group beside everybody's: where only groups have targets, theirs. */
export function commonTargets({ targets }: Pick<Indicator, "targets">): readonly Target[] {
  const common = targets.filter(({ group }) => group === undefined);
  return common.length > 0 ? common : targets;
}

/** A measured or forecast value. */
export interface Measurement extends CellFacts {
  /** Canonical; "" when neither header, cell nor sheet gives one. */
  period: string;
  /** "kvinnor", "män" …; absent: all. */
  group?: string;
  /** As printed. */
  text: string;
  /** In the unit's own scale (76 for 76 %); null: missing as written, a word, or a problem. */
  value: number | null;
  unit?: string;
  /** The cell of its unit, where that says otherwise than the target's: "% av inköpt vikt" beside "% av inköpt värde". */
  otherUnit?: { text: string; cell: string };
  cell: string;
  /** Whose figure it is, where it is not the table's own: "Kolada". */
  source?: string;
  /** An older value printed with this one ("68 (74)"). */
  previous?: number;
  /** Of a place, among how many: "plats 34 av 290". */
  of?: number;
  /** The period of its header, where its cell or a remark states an earlier one: "8,4 % (2023)" under 2024. */
  headed?: string;
  /** The cell of another value of the same period and group, which differs: nobody says which counts, neither is graded. */
  rival?: string;
  /** Excel's decimals or the text's: how many the value was given with. */
  decimals?: number;
  /** Where its period is stated, unless its column's header or its own cell is where. */
  periodBy?: Evidence;
}

/** Another organisation's value in the row: riket, medel, bäst, sämst, a named municipality. */
export interface Comparison extends Measurement {
  reference: string;
}

/** Other municipalities' values of a measure for a period, the own one left out. */
export interface Others {
  /** Canonical; "" where it is not known. */
  period: string;
  values: number[];
  /** How many municipalities there are whose value is missing. */
  missing?: number;
  unit?: string;
  /** "Kolada". */
  source?: string;
  /** "kvinnor", "män"; absent: all. */
  group?: string;
}

export interface Indicator extends Common {
  kind: "indicator";
  /** The part of the organisation whose figures they are, where a table has them for each part; its title ends with it. */
  part?: string;
  unit?: string;
  /** One of its figures alone states the unit, and no name, header or column does (rowUnit.ts). */
  unitBy?: "figure";
  targets: Target[];
  /** The one that applies to the reported period, added by `read` from the assessment; absent without one. */
  target?: Target;
  baseline?: Measurement;
  outcomes: Measurement[];
  forecasts: Measurement[];
  comparisons: Comparison[];
  /** Whole fields of other municipalities' values. */
  others?: Others[];
  /** The development as printed ("↗", "rätt håll"). */
  trend?: { period?: string; text: string; cell: string };
  /** How it grows over a year, where the table states it (docs/regler.md §2). */
  measure?: Measure;
  /** Words of its row in columns that nothing else is read of: no comments, though they may limit its figures. */
  beside?: BesideRow[];
}

/** Words beside a row. `said`: what they are known to say of its figures by where they stand, in a heading or a name. */
export interface BesideRow extends Comment {
  said?: Pick<NonNullable<Mark["note"]>, "about" | "period">;
}

const BEFORE_PART = " – ";

/** The title of a measure of one part of the organisation: "Sjukfrånvaro, % – Björkskolan". */
export const titleOfPart = (words: string, part: string): string => `${words}${BEFORE_PART}${part}`;

/** What an indicator measures, without whose figures they are: a school's name states no unit and no direction. */
export const wordsOf = ({ title, part }: Pick<Indicator, "title" | "part">): string =>
  part === undefined ? title : title.slice(0, -(part.length + BEFORE_PART.length));

/** A node with a row of its own in a goal table. */
export type PlanNode = GoalNode | Indicator;

/**
 * ögonblick, rullande, årsmätning, ackumulerad, eftersläpande (known long after its period: graded by its latest
 * value).
 */
export type Measure = "point" | "rolling" | "annual" | "cumulative" | "lagging";

/** What a workbook contains: every value with its cell. */
export interface Plan {
  areas: GoalNode[];
  goals: GoalNode[];
  indicators: Indicator[];
}

/** All nodes of a plan: areas, goals, measures. */
export const nodesOf = ({ areas, goals, indicators }: Plan): PlanNode[] => [...areas, ...goals, ...indicators];

/** All cells that a node has something of. */
export function cellsOfNode(node: PlanNode): string[] {
  const { cell, grades, comments, when } = node;
  const own = [cell, ...grades.flatMap((grade) => grade.cell ?? []), ...comments.map((one) => one.cell)];
  if (when) own.push(when.cell);
  if (node.kind !== "indicator") return own;
  const { targets, outcomes, forecasts, comparisons, baseline, trend } = node;
  const values = [...targets, ...outcomes, ...forecasts, ...comparisons, baseline, trend];
  return [...own, ...values.flatMap((value) => value?.cell ?? [])];
}

/** The cells of a node that its grade is of: its title, printed grades, targets, outcomes and forecasts. */
export const gradedCells = (node: PlanNode): string[] => [
  node.cell,
  ...node.grades.flatMap(({ cell }) => cell ?? []),
  ...(node.kind === "indicator" ? [...node.targets, ...node.outcomes, ...node.forecasts].map(({ cell }) => cell) : []),
];

/** The roles of columns. */
export const ROLES = [
  "area",
  "goal",
  "indicator",
  "number",
  "activity",
  "owner",
  "unit",
  "baseline",
  "target",
  "outcome",
  "forecast",
  "trend",
  "grade",
  "comment",
  "period",
  "comparison",
  "source",
  "weight",
  "sdg",
  "level",
  "other",
] as const;

export type Role = (typeof ROLES)[number];

export interface TableColumn {
  /** Absent for a transposed table, which has `row` instead. */
  column?: string;
  row?: number;
  header: string;
  role: Role;
  period?: string;
  owner?: string;
  confidence: number;
  /** Why it was taken for that, as one Swedish sentence; absent in a map that a person has written. */
  why?: string;
  /** The role of the second-best reading, where that is nearly as good. */
  orElse?: Role;
  /** Its cells are read without a role: how a goal counts in god ekonomisk hushållning, which side of a measure is better. */
  isRead?: true;
  /** The user has said what it is. */
  isSaid?: true;
}

/** "kolumn C", "rad 4" of a table whose headers stand down the side. */
export const columnInWords = ({ column, row }: Pick<TableColumn, "column" | "row">): string =>
  column === undefined ? `rad ${row}` : `kolumn ${column}`;

/** The first and the last year of a plan, as its title names them. `isName`: no title does, but the name of the sheet. */
export interface PlanYears {
  first: number;
  last: number;
  isName?: true;
}

export interface RecognisedTable {
  sheet: string;
  /** Without the sheet's name. */
  range: string;
  /** Rows of the sheet, from 1; for a transposed table its columns, from 1. */
  headerRows: number[];
  orientation: "rows" | "columns";
  columns: TableColumn[];
  /** Its titles or its sheet's name say that it is a plan, a budget or a proposal for a year. */
  plan?: { text: string; year: number };
  /** The year that its titles or its sheet's name say, where all its outcomes are headed with one earlier and nothing is of it. */
  saidYear?: number;
  /** The whole years that its titles and its sheet's name say that it follows up. */
  titledYears?: number[];
  /** The title over it that says that it is of a part of a year, and not of which: "Tertialuppföljning 2024". */
  somePart?: string;
  /**
   * A title over it or a line under it that says that its targets are for several years together. `plan`: it names the first
   * and the last year of the plan that they are in ("Styrkort 2023–2025"), which those of a year of their own are not for.
   */
  together?: { text: string; cell: string; plan?: PlanYears };
  /** The line under it, or the title over targets without a year, that says when they hold. */
  aimTime?: AimSaid & { cell: string };
  /** The line over or under it that says that its changes are counted from the year before. */
  changesFrom?: { text: string; cell: string };
  /** The line over or under it that limits all its figures or its targets: "Redovisningen omfattar inte Söderskolan". */
  limited?: { text: string; cell: string; about: "scope" | "above" | "time" | "doubt" | "unread" };
  /** A page of text has lines instead of columns. */
  lines?: ReadLine[];
}

/**
 * What words beside a target say of it: it holds from a year, it is that of a year, or nobody has decided it or it is there no
 * longer ("open").
 */
export interface AimSaid {
  /** The sentence. */
  text: string;
  says: "from" | "of" | "open";
  /** Of "open" the year that it is said of, where there is one. */
  year?: number;
}

/** What a table's titles, lines and name say of all of it, besides its columns: read of the sheet alone, whatever a map states. */
export const SAID_OF_TABLE = [
  "plan",
  "saidYear",
  "titledYears",
  "somePart",
  "together",
  "aimTime",
  "changesFrom",
  "limited",
] as const satisfies readonly (keyof RecognisedTable)[];

/** The reading of a line on a page of text. */
export interface ReadLine {
  /** Of the sheet, from 1. */
  row: number;
  /** In Swedish: "mål", "område", "rubrik", "läses inte". */
  as: string;
  /** The evidence that spoke most for it, as one Swedish sentence. */
  why: string;
}

/**
 * Cells accounted for. In recognised tables, titles and headers included: `mapped + reported = nonEmpty`. Cells with a
 * value, each merged area once; a formula giving "" is blank; own sheets are left out.
 */
export interface Coverage {
  nonEmpty: number;
  mapped: number;
  reported: number;
  /** `suspicious`: cells beyond the tables with the words of goals, targets or grades. */
  outside: { nonEmpty: number; suspicious: string[] };
}

/** A scale found in the workbook only; `cells` are where it is explained, none when the user has stated it. */
export interface ProposedScale {
  scale: Scale;
  cells: string[];
}

/** A sheet with tables that are left, where they lie in it (without the sheet's name), and the problem that tells it. */
export interface LeftSheet extends Pick<Problem, "code" | "cell"> {
  sheet: string;
  range: string;
  /** What only an archive or a later year's sheet names, and so is left out with it. */
  nodes?: readonly PlanNode[];
}

/** What recognise/ makes of a workbook. */
export interface Recognition {
  tables: RecognisedTable[];
  plan: Plan;
  problems: Problem[];
  coverage: Coverage;
  /** The workbook's default period: the latest year in use, else the latest with any outcome or grade, else "". */
  period: string;
  /** Scales found in the workbook, by a legend or by an order that the user has given, besides the known ones. */
  scales?: ProposedScale[];
  /** Sheets that were left as no part of the plan, which a person may take. */
  left?: LeftSheet[];
  /** The user's answers about what is established, which assess/ applies for the period that it is given. */
  settled?: Settled[];
  /** Cells of texts that stand by the grades of a page of text and are no comments of a table, by the node's id. */
  motives?: Readonly<Record<string, readonly string[]>>;
  /** Readable name of the organisation where a title has it; absent: unknown. */
  organisation?: string;
  /** What a map states that the reading does not hold to, in one Swedish sentence: such a reading is not used. */
  refused?: string;
}
