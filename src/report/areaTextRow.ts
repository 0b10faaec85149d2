import type { AssessedArea, AssessedGoal } from "../domain/assessment";
import { areaTextId, draftOnSheet } from "./annual/draft";
import { SAY } from "./sentences";
import { LOOK } from "./look";
import { previousCell, writeLines, writeRow } from "./rows";
import type { RowContext } from "./rows";
import { WHOLE } from "./statusWords";

/**
 * Writes the samlad bedömning of an area first on its sheet, in full width: the user's text in the open cell, else the
 * draft from the figures. Writes nothing and returns false for an area without either. `goals`: those that have a row;
 * an area that is one of them has its grade in a row called Samlad bedömning.
 */
export function areaTextRow(rows: RowContext, area: AssessedArea, goals: AssessedGoal[]): boolean {
  const draft = rows.isFinal ? "" : draftOnSheet(area, rows.assessed);
  const key = areaTextId(area.node.id);
  const own = rows.entriesOf(key).find(({ by }) => by === "overall")?.comment;
  if (draft === "" && own === undefined) return false;
  const isJudged = goals.some(({ node }) => node.id === area.node.id);
  rows.page.gap(5);
  writeRow(
    rows,
    key,
    {
      title: { value: isJudged ? "Sammanfattning" : WHOLE, look: LOOK.bold },
      comment: { value: own ?? null, look: LOOK.open },
      previous: previousCell(rows, key),
    },
    (look) => look,
  );
  writeLines(rows, own ?? SAY.draft(draft), 0);
  return true;
}
