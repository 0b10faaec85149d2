import { andMore } from "../domain/listed";
import type { AssessedPlan, Entry } from "../domain/assessment";
import type { Coverage } from "../domain/plan";
import type { Sheet } from "../sheet/book";
import { blockSheet } from "./blockSheet";
import type { ReportContext } from "./context";
import { openWords } from "./openWords";
import { disagreements, draftList, listBlocks, problemList, toComment } from "./listings";
import { periodTitle } from "./periodTitle";

/** How many addresses outside the tables are named. */
const NAMED = 10;

/** The cells beyond the tables that have words of goals or grades, the first by address; "" where none have. */
export const beyondTables = ({ suspicious }: Coverage["outside"]): string => andMore(suspicious, NAMED);

/** "212 av 240 celler i tabellerna är lästa; 28 används inte eller behöver rättas. …" */
function coverageText({ coverage: { mapped, nonEmpty, reported, outside } }: AssessedPlan): string {
  return [
    reported === 0
      ? `Alla ${mapped} celler i tabellerna är lästa.`
      : `${mapped} av ${nonEmpty} celler i tabellerna är lästa; ${reported} används inte eller behöver rättas.`,
    outside.nonEmpty > 0 ? `Utanför tabellerna finns ${outside.nonEmpty} ifyllda celler.` : "",
    outside.suspicious.length > 0 ? `Ord för mål eller bedömningar står även i ${beyondTables(outside)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * What the author of the workbook has to do and to know: disagreements of printed grades and figures, what could not be
 * read, and what was. For internal use, not published.
 */
export function correctionsSheet(assessed: AssessedPlan, name: string, tag: string, context: ReportContext): Sheet {
  const entriesOf = (id: string): Entry[] =>
    (context.entries ?? []).filter((entry) => entry.goal === id && entry.period === assessed.period);
  const lists = [disagreements(assessed), toComment(assessed, entriesOf), problemList(assessed), draftList(assessed)];
  const { organisation } = context;
  const { words } = openWords(assessed);
  const period = periodTitle(assessed.period);
  return blockSheet({
    ...{ name, tag, organisation, period, standing: context.standing?.get(tag) },
    above: [organisation, "För den som för arbetsboken", period],
    title: "Att rätta och se över",
    blocks: [
      ...(words ? [{ kind: "text", look: "body", text: words.message } as const] : []),
      ...lists.flatMap(listBlocks),
      { kind: "heading", level: 2, text: "Vad som är läst" },
      { kind: "text", look: "body", text: coverageText(assessed) },
    ],
  }).sheet;
}
