import type { Role } from "../../domain/plan";
import { ROLE_WORDS } from "../../domain/roleWords";
import { COLUMN_RULES, PAIR_RULES } from "./evidence";
import { ROLE_LABELS, type Label, type TableFeatures } from "./features";
import { weightOf } from "./weights";

/** A lead below this is small: the runner-up is named. */
const SMALL = 0.3;

/** Evidence weaker than this is not named. */
const LEAST = 0.25;

interface Spoken {
  words: string;
  weight: number;
}

/** What speaks for the column's label in a reading, the strongest first. */
function spoken(table: TableFeatures, labels: readonly Label[], at: number): Spoken[] {
  const one = table.columns[at]!;
  const alone = COLUMN_RULES.flatMap((rule) => {
    if (rule.label !== labels[at] || rule.reason === null) return [];
    return [{ words: rule.reason(one, table), weight: weightOf(rule) * Number(rule.when(one, table)) }];
  });
  const beside = labels.flatMap((_, other) => {
    if (other === at) return [];
    const [left, right] = other < at ? [other, at] : [at, other];
    return PAIR_RULES.flatMap((rule) => {
      const speaks =
        rule.reason !== null &&
        (rule.about === "left" ? left : right) === at &&
        rule.left === labels[left] &&
        rule.right === labels[right];
      return speaks
        ? [
            {
              words: rule.reason!,
              weight: weightOf(rule) * Number(rule.when(table.columns[left]!, table.columns[right]!, table)),
            },
          ]
        : [];
    });
  });
  return [...alone, ...beside].filter(({ weight }) => weight >= LEAST).sort((a, b) => b.weight - a.weight);
}

/** Evidence so strong needs no other beside it. */
const ENOUGH = 1.6;

/**
 * Why a column has its label, as Swedish sentences: the winning evidence, and the runner-up where the lead is small.
 */
export function reasonOf(
  table: TableFeatures,
  labels: readonly Label[],
  at: number,
  { label: runnerUp, lead }: { label: Label; lead: number },
): string {
  const label = labels[at]!;
  const one = table.columns[at]!;
  const found = spoken(table, labels, at);
  const headed = `rubriken ”${one.header}” betyder ${ROLE_WORDS[label as Role]}`;
  const header = found.find(({ words }) => words === headed);
  const [strongest, next] = found.filter((one) => one !== header);
  const other =
    lead < SMALL && label !== "other" && runnerUp !== "other" && ROLE_LABELS.has(runnerUp)
      ? ` Kan också vara ${ROLE_WORDS[runnerUp as Role]}.`
      : "";
  return `${sentence(header, strongest, next, one.header !== "" && ROLE_LABELS.has(label) && label !== "other")}${other}`;
}

function sentence(
  header: Spoken | undefined,
  strongest: Spoken | undefined,
  next: Spoken | undefined,
  hasHeader: boolean,
): string {
  if (strongest && strongest.weight >= ENOUGH) return capital(strongest.words);
  if (header) return capital(strongest ? `${header.words}, och ${strongest.words}` : header.words);
  if (!strongest) return "De andra kolumnerna i tabellen avgör.";
  const shown = next ? `${strongest.words}, och ${next.words}` : strongest.words;
  return capital(hasHeader ? `rubriken säger det inte, men ${shown}` : shown);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
