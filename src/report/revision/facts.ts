import { isBalance, isCompany, tellsOfGroup } from "../../assess/geh";
import type { AssessedGoal, AssessedIndicator, AssessedPlan } from "../../domain/assessment";
import type { LeftSheet, PlanNode, RecognisedTable, Role } from "../../domain/plan";
import { withoutLast } from "../../domain/shapes";
import { yearOf } from "../../interpret/time/period";
import { assessing } from "../../lexicon/assessing";
import { parseRef } from "../../sheet/address";
import { formatAt, isSource, valueAt, type Sheet } from "../../sheet/book";
import { displayText } from "../../sheet/display";
import type { Balance } from "../annual/finances";
import type { LogRow } from "../continuity/logReader";
import { distinctGoals, distinctIndicators, isCounted } from "../counted";
import type { Decided } from "../decided";
import { nameOf } from "../nodeName";

/** What *Revisorns frågor* are asked of. */
export interface AuditFacts {
  assessed: AssessedPlan;
  /** The same workbook, assessed for another year. */
  ofYear: (year: string) => AssessedPlan;
  /** Every sheet of the workbook. */
  sheets: Sheet[];
  /** The workbook's balanskravsutredning for the year; null without one. */
  balance: Balance | null;
  /** The rows of earlier periods. */
  log: LogRow[];
  /** The decided plan, and the name of its sheet; absent: none is locked. */
  decided?: { sheet: string; rows: Decided[] };
  /** Goals and measures with a comment or a reason in an open cell, or a text beside the grade on a page of text, by id. */
  commented: ReadonlySet<string>;
  /** As they were recognised, also those of sheets that are left out. */
  tables: readonly RecognisedTable[];
  /** Sheets that are no part of the plan: archives of earlier years, and others. */
  left: readonly LeftSheet[];
}

/** One thing that a rule asks about. */
export interface Finding {
  /** What makes it the same question in every reading: a node's id, or "". */
  about: string;
  /** `Sheet!A1`. */
  cell?: string;
  /** The other cells, where it is about several. */
  also?: string[];
  /** Cells of grades and values that the question tells of, or asks the cause of. */
  tells?: string[];
  /** A grade says the contrary: among several it is named first. */
  isAgainst?: boolean;
  /** Who is to answer: the owners as written. */
  owners: string[];
  /** For the braces of the rule's sentence. */
  words: Record<string, string>;
}

/** As many names as a question about several has; one more is named rather than counted. */
const NAMED = 3;

/** The first of some names, and how many others there are. */
export const firstOf = (names: readonly string[]): { named: readonly string[]; others: number } =>
  names.length > NAMED + 1
    ? { named: names.slice(0, NAMED), others: names.length - NAMED }
    : { named: names, others: 0 };

/** "”Matsvinn”, ”Bostäder”, ”Resultat” och 4 till". */
export function someOf(names: readonly string[]): string {
  const { named, others } = firstOf(names);
  return named.join(", ") + (others > 0 ? ` och ${others} till` : "");
}

/** Whether a text has one of some words, as parts of words. */
export const hasAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.toLowerCase().includes(word));

/** The texts of the source sheets, each with the name of its sheet. */
export const textsOf = ({ sheets }: Pick<AuditFacts, "sheets">): { text: string; sheet: string }[] =>
  sheets
    .filter(isSource)
    .flatMap(({ name, values }) =>
      values.flatMap((row) =>
        (row ?? []).flatMap((value) => (typeof value === "string" ? [{ text: value, sheet: name }] : [])),
      ),
    );

/** Whether any text of the source sheets has one of some words. */
const saysAny = (facts: Pick<AuditFacts, "sheets">, words: readonly string[]): boolean =>
  textsOf(facts).some(({ text }) => hasAny(text, words));

/** A finding about a node, at a cell of it. */
export const at = (node: PlanNode, words: Record<string, string>, cell = node.cell, owners = node.owners): Finding => ({
  about: node.id,
  cell,
  owners,
  words: { title: nameOf(node), ...words },
});

/** Measures that are judged: not withdrawn, not the balanskravsresultat. */
export const measuresOf = (plan: AssessedPlan): AssessedIndicator[] =>
  distinctIndicators(plan).filter(({ node, withdrawn }) => withdrawn === undefined && !isBalance(node));

export const goalsOf = (plan: AssessedPlan): AssessedGoal[] => distinctGoals(plan).filter(isCounted);

/** Whether a grade is printed for a measure, or stands on its row for the goal that it measures. */
export function judgedOnRow(plan: AssessedPlan): (one: AssessedIndicator) => boolean {
  const goals = new Map(distinctGoals(plan).map((goal) => [goal.node.id, goal]));
  const isGraded = ({ printed, committee, overall }: AssessedGoal): boolean =>
    printed !== undefined || committee.length > 0 || overall !== undefined;
  return ({ node, printed }) =>
    printed !== undefined ||
    node.parents.some((id) => {
      const goal = goals.get(id);
      return goal?.node.cell === node.cell && isGraded(goal);
    });
}

/** Judged measures that stand under no goal. */
export function looseMeasures(plan: AssessedPlan): AssessedIndicator[] {
  const goals = new Set(distinctGoals(plan).map(({ node }) => node.id));
  return measuresOf(plan).filter(({ node }) => !node.parents.some((id) => goals.has(id)));
}

/** Words of who is under kommunallagen, and of who is a company among them. */
const UNDER_LAW = [
  "god ekonomisk hushållning",
  "balanskrav",
  "kommun",
  "fullmäktige",
  "region ",
  "götalandsregionen",
  "nämnd",
];
const COMPANY = ["bolaget"];
const GOVERNED = ["god ekonomisk hushållning", "balanskrav", "fullmäktige", "kommunstyrelse", "nämnd", "förbund"];

/**
 * Whether kommunallagen's rules of god ekonomisk hushållning and the balanskrav are for whose plan it is: a
 * municipality, a region or a kommunalförbund, and no agency or company with "Verksamhetsmål".
 */
export function isUnderLaw(facts: Pick<AuditFacts, "assessed" | "sheets">): boolean {
  const says = (words: readonly string[]): boolean =>
    hasAny(facts.assessed.organisation ?? "", words) || saysAny(facts, words);
  return says(UNDER_LAW) && (says(GOVERNED) || !says(COMPANY));
}

/** Whether a text is, or names, who decides for the whole municipality or region: "KF", "Kommunfullmäktiges mål". */
export const namesCouncil = (text: string): boolean =>
  assessing.has(text, "council", "board") || hasAny(text, ["fullmäktige", "kommunstyrelse", "regionstyrelse"]);

/**
 * Whether the goals are those of a municipality, a region or a federation of them: fullmäktige or the styrelse has some, some
 * are marked for god ekonomisk hushållning, or no nämnd is spoken of. Those of a nämnd, a company or an agency are not.
 */
export function isOfCouncil(facts: Pick<AuditFacts, "assessed" | "sheets">): boolean {
  const { organisation = "" } = facts.assessed;
  const isFederation = assessing.has(organisation, "federation");
  if ((isCompany(organisation) && !isFederation) || !isUnderLaw(facts)) return false;
  const nodes = distinctGoals(facts.assessed).map(({ node }) => node);
  const isCouncils = ({ level, title, owners, geh }: PlanNode): boolean =>
    (geh !== undefined && geh !== "no") || [level, title, ...owners].some(namesCouncil);
  return isFederation || nodes.some(isCouncils) || !saysAny(facts, ["nämnd"]);
}

/** Words of a kommunalförbund's own plan, where none is of a municipality's. */
const FEDERATION = ["kommunalförbund", "förbundet", "direktionen"];
const MUNICIPAL = ["kommunfullmäktige", "kommunstyrelse"];

/** What tells of the koncern's evaluation outside the plan, with the word for it. */
const EVALUATED = ["utvärder", "bedöm", "uppfölj", "följs upp", "måluppfyll"];

/**
 * Whether the koncern, which the law asks for, is evaluated neither in the plan nor by a text beside it. A
 * kommunalförbund has none.
 */
export function isGroupLeftOut(facts: Pick<AuditFacts, "assessed" | "sheets">): boolean {
  const isTold = (): boolean => textsOf(facts).some(({ text }) => hasAny(text, ["koncern"]) && hasAny(text, EVALUATED));
  const isFederation = (): boolean => saysAny(facts, FEDERATION) && !saysAny(facts, MUNICIPAL);
  return !tellsOfGroup(facts.assessed) && isUnderLaw(facts) && !isTold() && !isFederation();
}

/** The first goal that is marked for god ekonomisk hushållning, where the law asks for that. */
export const markedGoal = (facts: AuditFacts): PlanNode | undefined =>
  isUnderLaw(facts)
    ? distinctGoals(facts.assessed).find(({ node }) => node.geh !== undefined && node.geh !== "no")?.node
    : undefined;

/** A finding about the whole, at a cell where there is one. */
export const whole = (words: Record<string, string>, cell?: string): Finding => ({
  about: "",
  ...(cell ? { cell } : {}),
  owners: [],
  words,
});

/** What a cell shows, a share with a space before its sign. */
export function shownIn(sheets: readonly Sheet[], cell: string): string {
  const ref = parseRef(cell);
  const sheet = sheets.find(({ name }) => name === ref?.sheet);
  if (!ref || !sheet) return "";
  const { top, left } = ref.area;
  const text = displayText(valueAt(sheet, top, left), formatAt(sheet, top, left)?.numberFormat).trim();
  return text.endsWith("%") ? `${withoutLast(text, "%").trim()} %` : text;
}

/** Whether the name of a table's sheet, or a text over the table, says that it is of a year. */
export const isTitledOf = ({ tables }: Pick<AuditFacts, "tables">, year: number): boolean =>
  tables.some(({ titledYears = [] }) => titledYears.includes(year));

type OfTables = Pick<AuditFacts, "tables" | "left">;

/** The tables that the plan is read from. */
const inPlan = ({ tables, left }: OfTables): RecognisedTable[] =>
  tables.filter(({ sheet }) => !left.some((one) => one.sheet === sheet));

const yearsOf = ({ columns }: RecognisedTable, roles: readonly Role[]): number[] =>
  columns.flatMap(({ role, period }) => (roles.includes(role) ? (yearOf(period) ?? []) : []));

/**
 * The year that the titles of a table with outcomes or grades of the reported one say instead, where no table's say that:
 * last year's left standing, or one that the table has outcomes of too.
 */
export function titledOtherwise(facts: OfTables, year: number): number | undefined {
  if (isTitledOf(facts, year)) return undefined;
  return inPlan(facts)
    .flatMap((table) => {
      const came = yearsOf(table, ["outcome", "grade"]);
      const said = (table.titledYears ?? []).filter((own) => own + 1 === year || came.includes(own));
      return came.includes(year) ? said : [];
    })
    .at(0);
}

/** Whether every target column, or every grade column, that states a year states this one, and one does. */
export const isDatedBy = (facts: OfTables, year: number): boolean =>
  (["target", "grade"] as const).some((role) => {
    const years = inPlan(facts).flatMap((table) => yearsOf(table, [role]));
    return years.length > 0 && years.every((one) => one === year);
  });
