import type { KoladaView } from "../../commands/kolada";
import type { AuditQuestion, Check } from "../../commands/check";
import type { DiffInWords } from "../../commands/diffInWords";
import type { WordLines } from "../../commands/intoWordInWords";
import type { LevelInWords } from "../../commands/rulesInWords";
import type { NewPeriodInWords } from "../../commands/newPeriodInWords";
import type { MapAnswer } from "../../commands/mapAnswer";
import type { ProposedInWords } from "../../commands/proposalInWords";
import type { Pointed } from "../../commands/point";
import type { OpenForFinal } from "../../commands/final";
import type { Question } from "../../commands/question";
import type { DocumentKind } from "../../commands/reportNames";
import type { Assessment, Grade } from "../../domain/assessment";
import type { Coverage, LeftSheet, RecognisedTable } from "../../domain/plan";
import type { Problem } from "../../domain/problem";
import type { Proof as Proofed } from "../../commands/proof";
import type { SubmissionsView } from "../../commands/submissions";
import type { Unsure } from "../../commands/unsure";

/** What the status sheets, or a report, will be when they are written. */
export interface Proof extends Proofed {
  of: "status" | DocumentKind;
  isFinal: boolean;
}

/** The result of bringing a Word document of the user's up to date, or of comparing it. */
export interface WordView {
  name: string;
  groups: WordLines[];
}

/** How many hold a grade. */
export interface Share {
  grade: Grade;
  count: number;
}

/** A printed grade and the numbers differ. */
export interface Differing {
  title: string;
  printed: Grade;
  computed: Grade;
  why: string;
  cell: string;
}

export interface IndicatorView {
  id: string;
  title: string;
  owners: string[];
  published: Grade;
  reason: string;
  cell: string;
}

export interface GoalView {
  id: string;
  title: string;
  owners: string[];
  /** 0 is right below its area. */
  depth: number;
  /** A step of a process: it is shown with the others, and is no goal to judge in turn. */
  step?: true;
  cell: string;
  published: Grade;
  reason: string;
  /** Its judgements, as they stand. */
  judged: Assessment[];
  /** One sentence on how the judgements differ. */
  disagreement?: string;
  /** What may be set: the labels of its scale, best first, then answers that are no step. */
  labels: string[];
  /** What has been set in the pane or in the open cell, by whom. */
  set: { committee?: Setting; overall?: Setting };
  indicators: IndicatorView[];
}

export interface Setting {
  grade?: string;
  comment?: string;
}

export interface AreaView {
  id: string;
  title: string;
  shares: Share[];
  goals: GoalView[];
  /** Right below the area. */
  indicators: IndicatorView[];
}

/** An own sheet: one that is in the workbook, emptied by *Ångra* or not, or one that will be added, by a draft alone too. */
export interface SheetView {
  name: string;
  standing: boolean;
  emptied: boolean;
  ofDraft?: true;
}

export interface StyrmodellView {
  /** A preset's name; "" for the user's own styrmodell. */
  name: string;
  title: string;
  source?: string;
  levels: LevelInWords[];
  /** Who has decided it and when, as its sheet says. */
  decision?: string;
  /** Nobody has decided or chosen one. */
  undecided: boolean;
  /** Whether the workbook has printed grades, or a legend with the words for them, which one may be proposed from. */
  printed: boolean;
  /** Its sheet, where the workbook has one: then it holds, and is changed there. */
  sheet?: string;
}

/** All that the pane shows of a workbook: plain data, small beside the plan it was made from. */
export interface View {
  at: Date;
  /** `goals`: without steps of processes. */
  counts: { areas: number; goals: number; indicators: number };
  coverage: Coverage;
  /** Whether no sheet of the user's has anything in it. */
  blank: boolean;
  tables: RecognisedTable[];
  /** What the columns of each table are called. */
  names: string[][];
  unsure: Unsure[];
  /** Sheets that were left, which the user may take; each is told by the problem in its cell. */
  left: LeftSheet[];
  problems: Problem[];
  disagreements: Differing[];
  /** How many printed grades could be compared with the numbers. */
  compared: number;
  questions: Question[];
  /** What is open before anything can be written Till fullmäktige. */
  open: OpenForFinal[];
  areas: AreaView[];
  /** Canonical, and in words. */
  period: string;
  periods: { canonical: string; words: string }[];
  /** What to do where most measures have their latest outcome in another year than the period's; "" else. */
  otherYears: string;
  styrmodell: StyrmodellView;
  presets: { name: string; title: string }[];
  sheets: SheetView[];
  /** Number of empty own sheets of all kinds: what *Ångra* leaves of those that were new. */
  empty: number;
  /** The report that the period asks for, and the sheets of each that stand in the workbook with something in them. */
  report: { kind: DocumentKind; standing: Record<DocumentKind, string[]> };
  /** Whether something has been set, answered or corrected in the pane since the sheets were written. */
  behind: boolean;
  /** Templates, and sheets that may hold what the nämnder hand in. */
  submissions: SubmissionsView;
  /** Other municipalities' values in the workbook; absent: there are none. */
  kolada?: KoladaView;
  /** What *Kontrollera* found just now; absent: it has not been asked since anything changed. */
  checks?: Check[];
  /** Revisorns frågor, asked at the same time. */
  audit?: AuditQuestion[];
  /** What was just proofed; absent: nothing has, or something has changed since. */
  proof?: Proof;
  /** What the nämnder have handed in, as it was just compared; absent: it has not been asked since anything changed. */
  handedIn?: DiffInWords;
  /** A document that was just brought up to date or compared; absent: none has been since anything changed. */
  word?: WordView;
  /** Rows of a styrmodell that would have given the printed grades; absent: none have been asked for. */
  proposal?: ProposedInWords[];
  /** The question for an assistant, with what is not in it in a sentence; absent until it is asked for. */
  question?: { text: string; leftOut: string };
  /** What an assistant's answer changes; absent until it is handed over. */
  answered?: Omit<MapAnswer, "kept">;
  /** What the selected cells are taken for, and what they can be set to; absent: it has not been asked. */
  pointed?: Pointed;
  /** What was just set changed this of the plan, in words; absent: nothing has been set. */
  changed?: { gone: string[]; added: string[] };
  /** What the next year would do, or has left to do; absent: it has not been asked for. */
  newPeriod?: NewPeriodInWords;
}
