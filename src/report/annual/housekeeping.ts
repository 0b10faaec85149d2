import { judgeHousekeeping } from "../../assess/geh";
import type { GehGroup } from "../../assess/geh";
import type { AssessedGoal, AssessedIndicator } from "../../domain/assessment";
import type { Block } from "../../sheet/document";
import { nameOf } from "../listings";
import { andList } from "../missing";
import { valueContent } from "./content";
import type { ReportInput } from "./content";
import { goalTable, missingGoals } from "./goals";

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
  ].filter(Boolean).join(", ");
}

/** Names as many as a reader takes in, then how many more. */
const NAMED = 6;

function unmarked(goals: AssessedGoal[]): Block[] {
  if (goals.length === 0) return [];
  const rest = goals.length - NAMED;
  const names = goals.map(({ node }) => `”${nameOf(node)}”`);
  const said = rest > 1 ? `${names.slice(0, NAMED).join(", ")} och ${rest} till` : andList(names);
  return [{ kind: "text", look: "note", text: `Inte angivet om de hör till god ekonomisk hushållning: ${said}. Skriv finansiellt, verksamhet, riktlinje eller nej i en kolumn med rubriken ”God ekonomisk hushållning”.` }];
}

/**
 * God ekonomisk hushållning (docs/regler.md §10): the proposed conclusion, financial goals and verksamhetsmål apart, riktlinjer, what is not
 * known to count, the koncern, and balanskravsresultat on a line of its own. Where no goal is marked, only that is said.
 */
export function housekeepingBlocks(input: ReportInput): Block[] {
  const plan = input.assessed;
  const { financial, operational, guidelines, balance, asked, group: koncern, sentence, reason } = judgeHousekeeping(plan);
  const note = (text: string): Block => ({ kind: "text", look: "note", text });
  const body = (text: string): Block => ({ kind: "text", look: "body", text });
  const group = (heading: string, goals: GehGroup, none: string): Block[] => [
    { kind: "heading", level: 3, text: heading },
    ...(goals.goals.length === 0 ? [note(none)] : [body(`${countsInWords(goals)}. ${goals.reason}`), goalTable(`${heading} för god ekonomisk hushållning`, goals.goals, input)]),
  ];
  const value = balance && (isGoal(balance) ? (balance.indicators[0] && valueContent(input, balance.indicators[0])?.text) ?? balance.published.label : valueContent(input, balance)?.text);
  const marked = financial.goals.length + operational.goals.length + guidelines.goals.length > 0;
  return [
    { kind: "heading", level: 2, text: "God ekonomisk hushållning" },
    { kind: "text", look: "lead", text: sentence },
    ...(marked
      ? [
          body(reason),
          ...group("Finansiella mål", financial, "Inga mål är märkta som finansiella."),
          ...group("Verksamhetsmål", operational, "Inga mål är märkta som verksamhetsmål av betydelse för god ekonomisk hushållning."),
        ]
      : []),
    ...(guidelines.goals.length > 0
      ? [
          { kind: "heading", level: 3, text: "Riktlinjer" } as const,
          body(`${guidelines.followed} av ${guidelines.goals.length} följs${guidelines.notAssessed > 0 ? `, ${guidelines.notAssessed} är inte bedömda` : ""}.`),
          goalTable("Riktlinjer för god ekonomisk hushållning", guidelines.goals, input),
        ]
      : []),
    ...missingGoals(input),
    ...(balance ? [body(`Balanskravsresultat: ${value ?? "uppgift saknas"}. Det räknas inte bland målen för god ekonomisk hushållning.`)] : []),
    ...unmarked(asked),
    ...(koncern ? [note(koncern)] : []),
    ...(input.decided ? [] : [note("Ingen beslutad plan är låst: målen står som i arbetsboken.")]),
  ];
}
