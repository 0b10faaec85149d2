import { isInterim } from "../../assess/choice";
import { isCompany, judgeHousekeeping } from "../../assess/geh";
import type { GehGroup } from "../../assess/geh";
import type { AssessedGoal, AssessedIndicator } from "../../domain/assessment";
import { words } from "../../sheet/document";
import type { Block } from "../../sheet/document";
import { countable, distinctGoals } from "../counted";
import { nameOf } from "../nodeName";
import { andList } from "../missing";
import { targetContent, valueContent } from "./content";
import type { ReportInput } from "./content";
import { goalTable, missingGoals } from "./goals";

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
const isGoal = (one: AssessedGoal | AssessedIndicator): one is AssessedGoal => "committee" in one;

/** "3 uppnås, 1 delvis, 2 uppnås inte, 1 ej bedömt". */
function countsInWords({ counts }: GehGroup): string {
  const { classes, notAssessed, total } = counts;
  const other = total - classes.reached - classes.partly - classes.notReached - notAssessed;
  return [
    `${classes.reached} av ${total} uppnås`,
    classes.partly > 0 && `${classes.partly} delvis`,
    classes.notReached > 0 && `${classes.notReached} uppnås inte`,
    notAssessed > 0 && `${notAssessed} ej ${notAssessed === 1 ? "bedömt" : "bedömda"}`,
    other > 0 && `${other} med annan bedömning`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** Names as many as a reader takes in, then how many more. */
const NAMED = 6;

function unmarked(goals: AssessedGoal[]): Block[] {
  if (goals.length === 0) return [];
  const rest = goals.length - NAMED;
  const names = goals.map(({ node }) => `”${nameOf(node)}”`);
  const said = rest > 1 ? `${names.slice(0, NAMED).join(", ")} och ${rest} till` : andList(names);
  return [{ kind: "text", look: "note", text: `Inte angivet om de hör till god ekonomisk hushållning: ${said}.` }];
}

/**
 * A deficit is to be made good within three years, unless the council finds reasons not to (kommunallagen 11 kap. 12
 * and 13 §§).
 */
const DEFICIT =
  "Ett negativt balanskravsresultat ska återställas inom tre år, om inte fullmäktige beslutar om synnerliga skäl (kommunallagen 11 kap. 12–13 §§).";

/** Balanskravsresultat in a line: the value and its target, how it is judged, and what the law asks after a deficit. */
function balanceSentence(input: ReportInput, balance: AssessedGoal | AssessedIndicator): string {
  const measured = isGoal(balance) ? balance.indicators[0] : balance;
  const value = measured && valueContent(input, measured, "")?.text;
  const target = measured && targetContent(input, measured)?.text;
  const negative = (measured?.outcome?.value ?? 0) < 0;
  const grade = balance.published.kind === "step" ? ` ${balance.published.label}.` : "";
  return `${value ?? "Uppgift saknas"}${target ? ` mot målet ${target}` : ""}.${grade} Det räknas inte bland målen för god ekonomisk hushållning.${negative ? ` ${DEFICIT}` : ""}`;
}

/**
 * The companies of the koncern, each with how its goals stand (LKBR 11 kap. 12 § asks for the whole koncern). Nothing
 * where no company answers for a goal.
 */
function companyBlocks(input: ReportInput): Block[] {
  const goals = distinctGoals(input.assessed).filter(countable(input.assessed));
  const companies = [...new Set(goals.flatMap(({ node }) => node.owners.filter(isCompany)))];
  if (companies.length === 0) return [];
  const tables = companies.map((company) => ({
    company,
    table: goalTable(
      "Bolagens och kommunalförbundens mål",
      goals.filter(({ node }) => node.owners.includes(company)),
      input,
    ),
  }));
  const rows = tables.flatMap(({ company, table }) => [
    { kind: "group" as const, cells: table.columns.map((_, at) => (at === 0 ? words(company, "bold") : null)) },
    ...table.rows,
  ]);
  return [
    { kind: "heading", level: 3, text: "Koncernen" },
    { ...tables[0]!.table, rows },
  ];
}

/**
 * God ekonomisk hushållning (docs/regler.md §10): the proposed conclusion, financial goals and verksamhetsmål apart,
 * riktlinjer, what is not known to count, the koncern with its companies, and balanskravsresultat on a line of its own.
 * At delår it is a judgement of the whole year. Where no goal is marked, only that is said.
 */
export function housekeepingBlocks(input: ReportInput): Block[] {
  const plan = input.assessed;
  const {
    financial,
    operational,
    guidelines,
    balance,
    asked,
    group: koncern,
    sentence,
    reason,
  } = judgeHousekeeping(plan);
  const note = (text: string): Block => ({ kind: "text", look: "note", text });
  const body = (text: string): Block => ({ kind: "text", look: "body", text });
  const group = (heading: string, goals: GehGroup, none: string): Block[] => [
    { kind: "heading", level: 3, text: heading },
    ...(goals.goals.length === 0
      ? [note(none)]
      : [
          body(`${countsInWords(goals)}. ${goals.reason}`),
          goalTable(`${heading} för god ekonomisk hushållning`, goals.goals, input),
        ]),
  ];
  const marked = financial.goals.length + operational.goals.length + guidelines.goals.length > 0;
  return [
    { kind: "heading", level: 2, text: "God ekonomisk hushållning" },
    {
      kind: "text",
      look: "lead",
      text: isInterim(plan.period) ? `Bedömning för helåret: ${lowered(sentence)}` : sentence,
    },
    ...(marked
      ? [
          body(reason),
          ...group("Finansiella mål", financial, "Inga mål är märkta som finansiella."),
          ...group(
            "Verksamhetsmål",
            operational,
            "Inga mål är märkta som verksamhetsmål av betydelse för god ekonomisk hushållning.",
          ),
        ]
      : []),
    ...(guidelines.goals.length > 0
      ? [
          { kind: "heading", level: 3, text: "Riktlinjer" } as const,
          body(
            `${guidelines.followed} av ${guidelines.goals.length} följs${guidelines.notAssessed > 0 ? `, ${guidelines.notAssessed} är inte bedömda` : ""}.`,
          ),
          goalTable("Riktlinjer för god ekonomisk hushållning", guidelines.goals, input),
        ]
      : []),
    ...missingGoals(input),
    ...(balance
      ? [{ kind: "heading", level: 3, text: "Balanskravsresultat" } as const, body(balanceSentence(input, balance))]
      : []),
    ...companyBlocks(input),
    ...(koncern ? [note(koncern)] : []),
    ...unmarked(asked),
    ...(input.decided ? [] : [note("Ingen beslutad plan är låst: målen står som i arbetsboken.")]),
  ];
}
