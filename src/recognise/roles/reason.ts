import type { Role } from "../../domain/plan";
import { ROLE_WORDS } from "../../domain/roleWords";
import type { ColumnFeatures } from "./columnFeatures";
import { ROLE_LABELS, type Label, type TableFeatures } from "./features";
import type { SpokenOf } from "./spoken";

/** A lead below this is small: the runner-up is named. */
const SMALL = 0.3;

/** Evidence weaker than this is not named. */
const LEAST = 0.25;

interface SaidOfColumn {
  words: string;
  value: number;
}

/** What speaks for a column's label in a reading, the strongest first. */
function saidOf({ own, pairs }: SpokenOf, one: ColumnFeatures, table: TableFeatures): SaidOfColumn[] {
  const alone = own.map(({ rule, value }) => ({ words: rule.reason?.(one, table), value }));
  const beside = pairs.map(({ rule, value }) => ({ words: rule.reason, value }));
  return [...alone, ...beside]
    .flatMap(({ words, value }) => (words && value >= LEAST ? [{ words, value }] : []))
    .sort((a, b) => b.value - a.value);
}

/** Evidence so strong needs no other beside it. */
const ENOUGH = 1.6;

/** What the labels of a column's cells say, where nothing else does. */
const LIKE_OTHERS = "cellerna är som i andra tabellers kolumner av det slaget";

/**
 * Why a column has its label, as Swedish sentences: the winning evidence, and the runner-up where the lead is small.
 * `vote`: how much its cells' labels speak for it.
 */
export function reasonOf(
  one: ColumnFeatures,
  table: TableFeatures,
  spoken: SpokenOf,
  label: Label,
  { label: runnerUp, lead }: { label: Label; lead: number },
  vote = 0,
): string {
  const said = saidOf(spoken, one, table);
  const found = said.length === 0 && vote >= LEAST ? [{ words: LIKE_OTHERS, value: LEAST }] : said;
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
  header: SaidOfColumn | undefined,
  strongest: SaidOfColumn | undefined,
  next: SaidOfColumn | undefined,
  hasHeader: boolean,
): string {
  if (strongest && strongest.value >= ENOUGH) return capital(strongest.words);
  if (header) return capital(strongest ? `${header.words}, och ${strongest.words}` : header.words);
  if (!strongest) return "De andra kolumnerna i tabellen avgör.";
  const shown = next ? `${strongest.words}, och ${next.words}` : strongest.words;
  return capital(hasHeader ? `rubriken säger det inte, men ${shown}` : shown);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
