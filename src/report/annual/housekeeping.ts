import { judgeHousekeeping } from "../../assess/geh";
import type { GehGroup } from "../../assess/geh";
import type { AssessedGoal, AssessedIndicator, AssessedPlan } from "../../domain/assessment";
import type { Block } from "../../sheet/document";
import { nameOf, valueContent } from "./content";
import { goalTable } from "./goals";

const isGoal = (one: AssessedGoal | AssessedIndicator): one is AssessedGoal => "committee" in one;

/** "3 uppnås, 1 delvis, 2 uppnås inte, 1 ej bedömt". */
function countsInWords({ counts }: GehGroup): string {
  const { classes, notAssessed, total } = counts;
  const other = total - classes.reached - classes.partly - classes.notReached - notAssessed;
  return [
    `${classes.reached} av ${total} uppnås`,
    classes.partly > 0 && `${classes.partly} delvis`,
    classes.notReached > 0 && `${classes.notReached} uppnås inte`,
    notAssessed > 0 && `${notAssessed} ej bedömda`,
    other > 0 && `${other} med annan bedömning`,
  ].filter(Boolean).join(", ");
}

/**
 * God ekonomisk hushållning (docs/regler.md §10): the proposed conclusion, financial goals and verksamhetsmål apart, riktlinjer, what is not
 * known to count, the koncern, and balanskravsresultat on a line of its own.
 */
export function housekeepingBlocks(plan: AssessedPlan): Block[] {
  const geh = judgeHousekeeping(plan);
  const group = (heading: string, goals: GehGroup, none: string): Block[] => [
    { kind: "heading", level: 3, text: heading },
    ...(goals.goals.length === 0
      ? [{ kind: "text", look: "note", text: none } as const]
      : [{ kind: "text", look: "body", text: `${countsInWords(goals)}. ${goals.reason}` } as const, goalTable(`${heading} för god ekonomisk hushållning`, goals.goals, plan)]),
  ];
  const { guidelines, balance, asked } = geh;
  return [
    { kind: "heading", level: 2, text: "God ekonomisk hushållning" },
    { kind: "text", look: "lead", text: geh.sentence },
    { kind: "text", look: "body", text: geh.reason },
    ...group("Finansiella mål", geh.financial, "Inga mål är märkta som finansiella."),
    ...group("Verksamhetsmål", geh.operational, "Inga mål är märkta som verksamhetsmål av betydelse för god ekonomisk hushållning."),
    ...(guidelines.goals.length > 0
      ? ([
          { kind: "heading", level: 3, text: "Riktlinjer" },
          { kind: "text", look: "body", text: `${guidelines.followed} av ${guidelines.goals.length} följs${guidelines.notAssessed > 0 ? `, ${guidelines.notAssessed} är inte bedömda` : ""}.` },
          goalTable("Riktlinjer för god ekonomisk hushållning", guidelines.goals, plan),
        ] as const)
      : []),
    ...(balance ? [{ kind: "text", look: "body", text: `Balanskravsresultat: ${(isGoal(balance) ? balance.published.label : valueContent(balance, plan.period)?.text) ?? "uppgift saknas"}. Det räknas inte bland målen.` } as const] : []),
    ...(asked.length > 0 ? [{ kind: "text", look: "note", text: `Inte angivet om de hör till god ekonomisk hushållning: ${asked.map(({ node }) => nameOf(node)).join("; ")}.` } as const] : []),
    ...(geh.group ? [{ kind: "text", look: "note", text: geh.group } as const] : []),
  ];
}
