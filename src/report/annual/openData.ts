import { beginsIn } from "../../domain/shapes";
import { notedOn, notesOf } from "../../assess/reservations";
import type { AssessedGoal, AssessedIndicator } from "../../domain/assessment";
import { BASIS_WORDS } from "../../domain/basis";
import type { Grade } from "../../domain/assessment";
import type { Measurement } from "../../domain/plan";
import type { DocumentKind } from "../../domain/reportParts";
import { rowUnit } from "../../domain/rowUnit";
import { askedBasis } from "../basisSentence";
import { distinctGoals, distinctIndicators } from "../counted";
import { countedText, publishedText } from "../figure";
import { goalReasonAlone, measureReasonAlone } from "../goalReason";
import { isPreliminary, type ReportInput } from "./content";

/** The version of the form; it changes when a field is taken away or means something else. */
export const OPEN_DATA_FORM = "maltavlan-oppna-data-1";

/** A published grade. `class`: null when the scale gives none, or for a state. */
export interface OpenGrade {
  /** As it is published: "Uppnås delvis", "Bedömning saknas". */
  label: string;
  scale: string | null;
  /** From 0 = best; null where no step is given, or the scale has no order. */
  step: number | null;
  class: "reached" | "partly" | "notReached" | null;
}

export interface OpenGoal {
  /** Stable: `level:number`, else `level:title`. */
  id: string;
  /** The printed word, lower case. */
  level: string;
  number: string | null;
  title: string;
  /** Ids of the areas and goals above. */
  parents: string[];
  /** Null: the level is not judged and only groups its children. */
  grade: OpenGrade | null;
  /** "mätt i år", "äldre värde": what the published grade rests on; null without one. */
  basis: string | null;
  reason: string;
  /** A nämnd has proposed a grade of it and not decided. */
  preliminary: boolean;
  /** "utgår", "överstruken"; null: it holds. */
  withdrawn: string | null;
}

/** A value of one period. */
export interface OpenValue {
  /** Canonical: "2024", "2024-08", "2024 T2"; "" where the table states none. */
  period: string;
  /** "kvinnor", "män"; null: all. */
  group: string | null;
  /** As it is printed. */
  text: string;
  /** In the unit's own scale, 76 for 76 %; null for other values. */
  value: number | null;
  unit: string | null;
  /** Whose figure it is; null: the municipality's own. */
  source: string | null;
  /** It came from a nämnd that has not decided it. */
  preliminary: boolean;
  /** What notes in the workbook say of its time, its extent and how sure it is; null: nothing. */
  note: string | null;
}

export interface OpenIndicator extends Omit<OpenGoal, "grade" | "preliminary"> {
  grade: OpenGrade;
  unit: string | null;
  /** The target of the period as written; null without one. */
  target: string | null;
  outcomes: OpenValue[];
  forecasts: OpenValue[];
}

/** A report as data for other programs: what is published, under stable ids, without cells and notes to the author. */
export interface OpenData {
  form: typeof OPEN_DATA_FORM;
  organisation: string | null;
  /** Canonical. */
  period: string;
  kind: DocumentKind;
  /** The title of the styrmodell that graded. */
  styrmodell: string;
  areas: { id: string; number: string | null; title: string }[];
  goals: OpenGoal[];
  indicators: OpenIndicator[];
}

const gradeOf = (grade: Grade): OpenGrade =>
  grade.kind === "step"
    ? { label: grade.label, scale: grade.scale, step: grade.index ?? null, class: grade.step.class ?? null }
    : { label: grade.label, scale: grade.scale ?? null, step: null, class: null };

/** What a grade rests on, as far as a reader asks: an activity is done, which nobody measures. */
const basisOf = (one: AssessedGoal | AssessedIndicator): string | null => {
  const basis = one.published.kind === "step" ? askedBasis(one) : undefined;
  return basis ? BASIS_WORDS[basis].label : null;
};

type Node = AssessedGoal["node"] | AssessedIndicator["node"];

const nodeOf = ({ id, level, number, title, parents, withdrawn }: Node) => ({
  id,
  level,
  number: number ?? null,
  title,
  parents,
  withdrawn: withdrawn ?? null,
});

/** The report as data. A goal or indicator in several areas is listed once. */
export function openData(input: ReportInput): OpenData {
  const { assessed, kind, preliminary } = input;
  const value = (one: Measurement, unit: string | undefined): OpenValue => ({
    period: one.period,
    group: one.group ?? null,
    text: publishedText(one),
    value: one.value,
    unit: one.unit ?? unit ?? null,
    source: one.source ?? null,
    preliminary: preliminary.has(one.cell),
    note: notesOf(notedOn("outcome", one)) || null,
  });
  const indicators = distinctIndicators(assessed);
  return {
    form: OPEN_DATA_FORM,
    organisation: assessed.organisation ?? null,
    period: assessed.period,
    kind,
    styrmodell: assessed.styrmodell.title,
    areas: assessed.areas.map(({ node: { id, number, title } }) => ({ id, number: number ?? null, title })),
    goals: distinctGoals(assessed).map((goal) => ({
      ...nodeOf(goal.node),
      grade: goal.unjudged ? null : gradeOf(goal.published),
      basis: goal.unjudged ? null : basisOf(goal),
      reason: goalReasonAlone(goal),
      preliminary: isPreliminary(input, goal),
    })),
    indicators: indicators.map((indicator) => {
      const { node, target, published } = indicator;
      return {
        ...nodeOf(node),
        grade: gradeOf(published),
        basis: basisOf(indicator),
        reason: measureReasonAlone(indicator),
        unit: rowUnit(node) ?? null,
        target: target ? countedText(target) : null,
        outcomes: node.outcomes.map((one) => value(one, rowUnit(node))),
        forecasts: node.forecasts.map((one) => value(one, rowUnit(node))),
      };
    }),
  };
}

/** The columns of the CSV: a row for each value, and one for a goal or an indicator that has none. */
export const CSV_COLUMNS = [
  "id",
  "nivå",
  "nummer",
  "titel",
  "ingår i",
  "målvärde",
  "slag",
  "period",
  "grupp",
  "värde som tryckt",
  "värde",
  "enhet",
  "preliminärt",
  "not",
  "bedömning",
  "motivering",
  "källa",
  "vilar på",
] as const;

/** A text that a spreadsheet program would take for a formula is prefixed with an apostrophe. */
const inert = (text: string): string => (beginsIn(text, "=+-@\t\r") ? `'${text}` : text);

const field = (value: string | number | null): string => {
  const text = typeof value === "number" ? String(value) : inert(value ?? "");
  return ['"', ",", "\r", "\n"].some((mark) => text.includes(mark)) ? `"${text.replaceAll('"', '""')}"` : text;
};

type CsvRow = (string | number | null)[];

const NO_VALUE: CsvRow = [null, null, null, null, null, null, null, null];

function valueRow(kind: "utfall" | "prognos", one: OpenValue): CsvRow {
  return [kind, one.period, one.group, one.text, one.value, one.unit, one.preliminary ? "ja" : "nej", one.note];
}

/** The data as CSV (RFC 4180, UTF-8 with a mark of order, so that Excel reads å, ä and ö). */
export function openDataCsv({ goals, indicators }: OpenData): string {
  const before = (one: OpenGoal | OpenIndicator, target: string | null): CsvRow => [
    one.id,
    one.level,
    one.number,
    one.title,
    one.parents.join(" "),
    target,
  ];
  const after = (one: OpenGoal | OpenIndicator, source: string | null): CsvRow => [
    one.grade?.label ?? null,
    one.reason,
    source,
    one.basis,
  ];
  const rows: CsvRow[] = [
    [...CSV_COLUMNS],
    ...goals.map((goal) => [...before(goal, null), ...NO_VALUE, ...after(goal, null)]),
    ...indicators.flatMap((one) => {
      const values: [CsvRow, string | null][] = [
        ...one.outcomes.map((value): [CsvRow, string | null] => [valueRow("utfall", value), value.source]),
        ...one.forecasts.map((value): [CsvRow, string | null] => [valueRow("prognos", value), value.source]),
      ];
      const shown: typeof values = values.length > 0 ? values : [[NO_VALUE, null]];
      return shown.map(([value, source]) => [...before(one, one.target), ...value, ...after(one, source)]);
    }),
  ];
  return `\ufeff${rows.map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}
