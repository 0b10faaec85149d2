import { bound } from "../interpret/number/unit";
import { withInitials } from "../interpret/text/text";
import type { AssessedGoal } from "../domain/assessment";
import type { Scale } from "../domain/scale";
import { a1 } from "../sheet/address";
import type { Format } from "../sheet/format";
import { onSheet } from "./gradeCells";
import { gradeColors, gradeText, isCount, stateText, stepText } from "./gradeText";
import { measuredByItself, reasonsIn } from "./goalReason";
import { INDENT, rowHeight } from "../sheet/height";
import { earlierIn, indicatorRow, measuredCells } from "./indicatorRow";
import { agreed, committeeRow, committeesOf, entryOf, judgeCell, publishedFormula, shownFrom } from "./judges";
import { filled, indented, lined, LOOK, ruled, SIZES } from "./look";
import type { Cell } from "./page";
import {
  closeTo,
  isCommented,
  gradeCell,
  joined,
  previousCell,
  printedCell,
  sourceCell,
  whyBelow,
  writeBelow,
  writeRow,
  writtenOn,
} from "./rows";
import { WHOLE } from "./statusWords";
import type { GoalCells, Row, RowContext } from "./rows";

/** A row that has room for any grade of the scale, so that one chosen later is not cut. */
const highestGrade = (rows: RowContext, scale: Scale, why: string): number =>
  rowHeight(
    [...scale.steps.map(stepText), ...scale.states.map(stateText)].map((text) => ({
      text,
      look: { size: SIZES.text, bold: true },
      characters: (rows.columns[rows.place("published")]?.width ?? 0) - INDENT,
    })),
    closeTo(why, rows.page).padding,
  );

/** The user's comment on the goal for the period. */
function commentOf(rows: RowContext, goal: AssessedGoal): string {
  const [overall, committee] = (["overall", "committee"] as const).map((by) => entryOf(rows, goal, by)?.comment);
  return joined([overall, committee === overall ? undefined : committee], "\n");
}

/** The texts next to a goal's grades: the reason, disagreements, and its own measure. */
function goalReason(rows: RowContext, goal: AssessedGoal): string {
  const itself = measuredByItself(goal);
  const nodes = [goal.node, ...(itself ? [itself.node] : [])];
  const reasons = reasonsIn(rows);
  const why = joined(
    [
      reasons.goal(goal),
      reasons.computed(goal),
      reasons.differ(goal, isCommented(rows, nodes)),
      itself && reasons.own(goal, itself),
      itself && earlierIn(rows, itself),
    ],
    " ",
  );
  return why;
}

/** The cells that judge a goal: here, or by reference to the earlier sheet of the same goal. */
function judgements(rows: RowContext, goal: AssessedGoal, several: boolean): Row {
  const home = rows.elsewhere.get(goal.node.id);
  // How its measures are graded is no grade of its own.
  const look = isCount(goal.published) ? LOOK.grade : filled(LOOK.grade, gradeColors(goal.published));
  const published = { value: gradeText(goal.published), look };
  const comment = commentOf(rows, goal);
  if (goal.unjudged) return { comment: { value: comment || null, look: home ? LOOK.muted : LOOK.open } };
  if (!home) {
    return {
      committee: several ? undefined : judgeCell(rows, goal, "committee", goal.committee[0]),
      overall: judgeCell(rows, goal, "overall", goal.overall),
      published: { ...published, formula: publishedFormula(rows, goal) },
      comment: { value: comment || null, look: LOOK.open },
    };
  }
  const shown = shownFrom(rows, goal, comment);
  const reference = (name: keyof typeof shown): Cell => {
    const cell = onSheet(home.sheet, home[name]);
    return { value: shown[name], formula: `=IF(${cell}="","",${cell})`, look: LOOK.muted };
  };
  return {
    committee: reference("committee"),
    overall: reference("overall"),
    comment: reference("comment"),
    published: { ...published, formula: `=${onSheet(home.sheet, home.published)}` },
  };
}

/** A rule across the sheet, and air, before a goal right under the area. */
function startOfGoal(rows: RowContext, withRule: boolean): void {
  if (withRule)
    for (let column = 0; column < rows.place("source"); column++)
      rows.page.put(rows.page.row, column, { value: null, look: ruled({}) });
  rows.page.gap(4);
}

/** Number and title of a goal, in bold where its level's goals stand as headings. */
function headingCells(rows: RowContext, { node, depth }: AssessedGoal): Row {
  const heading = rows.headings.has(node.level);
  return {
    number: { value: node.number ?? null, look: heading ? LOOK.bold : LOOK.muted },
    title: {
      value: node.id === rows.area ? WHOLE : node.title,
      look: indented(heading ? LOOK.bold : LOOK.text, depth),
    },
  };
}

/** A goal's reason next to its figures; in a row without figures it gets the whole width. */
function reasonOf(rows: RowContext, goal: AssessedGoal): { beside: Cell; below: string } {
  const reason = bound(goalReason(rows, goal));
  const isMeasured = rows.columns.some(({ name }) => name === "outcome" || name === "target");
  const under = measuredByItself(goal) ? whyBelow(rows, reason) : reason;
  const below = isMeasured ? under : "";
  return { beside: { value: (below === "" && reason) || null, look: indented(LOOK.text, 1) }, below };
}

/**
 * A goal: a heading with a rule above, its committees where they are several, and its indicators. `first`: right under
 * the table's header. Returns the cells of the heading's row.
 */
export function goalRows(rows: RowContext, goal: AssessedGoal, first: boolean): GoalCells {
  const { node, depth } = goal;
  const top = depth === 0;
  if (top) startOfGoal(rows, !first);
  const itself = measuredByItself(goal);
  const committees = rows.elsewhere.has(node.id) ? [] : committeesOf(rows, goal);
  const scale = rows.scaleOf(goal);
  const border = (look: Format): Format => (top ? look : lined(look));
  const reason = reasonOf(rows, goal);
  const row = writeRow(
    rows,
    node.id,
    {
      ...(itself ? measuredCells(rows, itself) : {}),
      ...headingCells(rows, goal),
      level: { value: withInitials(node.level), look: indented(LOOK.muted, 1) },
      owner: { value: node.owners.join(", ") || null, look: indented(LOOK.text, 1) },
      when: { value: node.when?.text ?? null, look: indented(LOOK.text, 1) },
      printed: printedCell(goal.printed),
      computed: gradeCell(goal.computed?.grade),
      reason: reason.beside,
      previous: previousCell(rows, node.id),
      source: sourceCell(node.cell),
      ...judgements(rows, goal, committees.length > 0),
    },
    border,
    { least: scale ? highestGrade(rows, scale, reason.below) : 0, ...closeTo(reason.below, rows.page) },
  );
  const cell = (column: "committee" | "overall" | "published" | "comment"): string => a1(row, rows.place(column));
  const written = writtenOn(rows, node.id, itself ? [node, itself.node] : [node]);
  writeBelow(rows, node.id, { why: reason.below, written, depth });
  const judged = committees.map((one) => a1(committeeRow(rows, goal, one), rows.place("committee")));
  if (judged.length > 0) rows.page.put(row, rows.place("committee"), agreed(rows, goal, judged, border(LOOK.text)));
  if (!itself)
    goal.indicators.forEach((indicator, index) => {
      if (index > 0) rows.begun.push(rows.page.row);
      indicatorRow(rows, indicator, goal, index === 0 && committees.length === 0);
    });
  return {
    sheet: rows.page.sheet.name,
    committee: cell("committee"),
    overall: cell("overall"),
    published: cell("published"),
    comment: cell("comment"),
  };
}
