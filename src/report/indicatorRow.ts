import { bound, wholeOf } from "../interpret/number/unit";
import { publishedAs } from "../domain/assessment";
import type { AssessedGoal, AssessedIndicator, AssessedPlan, Grade } from "../domain/assessment";
import { isUndecided } from "../domain/styrmodell";
import { forecastFor, shownForecast } from "../assess/choice";
import { GRADE_COLORS } from "../domain/colors";
import type { Measurement } from "../domain/plan";
import type { Format } from "../sheet/format";
import { reasonsIn } from "./goalReason";
import { isShare, namesUnit, tellingDecimals, targetText } from "./figure";
import { wrapped } from "../sheet/height";
import { indented, inkOf, lined, LOOK, numbered, SIZES } from "./look";
import type { Cell } from "./page";
import {
  closeTo,
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
import type { Row, RowContext } from "./rows";
import { earlierReserved } from "./reservations";
import { standingLines } from "./standing";
import { attainmentOf, decimalsOf, groupText, outcomesOf, unitFormat, valueFormat } from "./statusColumns";
import type { StatusColumn } from "./statusWidths";
import { trendText } from "./trend";

/** An outcome in a column of so many characters. */
function outcomeCell(
  indicator: AssessedIndicator,
  { period = "", width }: StatusColumn,
  graded: Measurement | undefined,
): Cell | undefined {
  const outcomes = outcomesOf(indicator, period);
  const [first] = outcomes;
  if (!first) return undefined;
  if (outcomes.length === 1 && first.value !== null) {
    const look = first.cell === graded?.cell ? LOOK.latest : LOOK.number;
    return {
      value: first.value,
      look: numbered(look, valueFormat(indicator, first, decimalsOf(indicator))),
    };
  }
  const value = outcomes.map((outcome) => groupText(indicator, outcome)).join("\n");
  // Words of several lines are read from the left.
  const isProse = outcomes.length === 1 && wrapped(value, { size: SIZES.text }, width).length > 1;
  return { value, look: isProse ? LOOK.muted : LOOK.stated };
}

/** The forecast that decides, else the year's last one. */
function forecastCell(indicator: AssessedIndicator, period: string): Cell | undefined {
  const { node } = indicator;
  const forecast = shownForecast(node.forecasts, period);
  if (!forecast) return undefined;
  if (forecast.value === null) return { value: forecast.text, look: LOOK.stated };
  return {
    value: forecast.value,
    look: numbered(
      forecastFor(node.forecasts, period) ? LOOK.latest : LOOK.number,
      valueFormat(
        indicator,
        forecast,
        tellingDecimals(indicator, forecast.value, forecast.decimals ?? decimalsOf(indicator)),
      ),
    ),
  };
}

/** A trend in the colour of its meaning, where a styrmodell is decided. */
function trendLook({ trend }: AssessedIndicator, { styrmodell }: AssessedPlan): Format {
  if (isUndecided(styrmodell)) return LOOK.arrow;
  if (trend === "better") return inkOf(LOOK.arrow, GRADE_COLORS.reached);
  return trend === "worse" ? inkOf(LOOK.arrow, GRADE_COLORS.notReached) : LOOK.arrow;
}

const trendCell = ({ assessed }: RowContext, indicator: AssessedIndicator): Cell => ({
  value: trendText(indicator) || null,
  look: trendLook(indicator, assessed),
});

function attainmentCell(indicator: AssessedIndicator, { assessed }: RowContext): Cell | undefined {
  const ratio = attainmentOf(indicator, assessed.styrmodell, assessed.period);
  if (ratio === null) return undefined;
  // An unmet target is never shown as 100 %.
  const decimals = [0, 1, 2].find((count) => (ratio * 100).toFixed(count) !== (100).toFixed(count)) ?? 3;
  return { value: ratio * 100, look: numbered(LOOK.arrow, unitFormat("%", decimals)) };
}

/** The indicator's text, with its unit where neither the number nor the text shows it. */
export const titleOf = ({ node: { unit, title } }: AssessedIndicator): string =>
  unit === undefined || isShare(unit) || wholeOf(unit) !== null || namesUnit(title, unit) ? title : `${title}, ${unit}`;

/** What notes say of the outcomes in the columns of other periods. */
export const earlierIn = ({ columns }: RowContext, indicator: AssessedIndicator): string =>
  earlierReserved(
    indicator,
    columns.flatMap(({ period }) => period ?? []),
  );

/** Cells of an indicator: outcomes, forecast, target, trend and attainment. */
export function measuredCells(rows: RowContext, indicator: AssessedIndicator): Row {
  const outcomes = new Map<string, Cell>();
  const decides = forecastFor(indicator.node.forecasts, rows.assessed.period);
  for (const column of rows.columns) {
    if (column.period === undefined) continue;
    const cell = outcomeCell(indicator, column, decides ?? indicator.outcome);
    if (cell) outcomes.set(column.period, cell);
  }
  return {
    outcomes,
    forecast: forecastCell(indicator, rows.assessed.period),
    target: { value: bound(targetText(indicator)) || null, look: LOOK.target },
    attainment: attainmentCell(indicator, rows),
    others: { value: standingLines(indicator).join("\n") || null, look: indented(LOOK.muted, 1) },
    trend: trendCell(rows, indicator),
  };
}

/** One row of an indicator, under its goal or straight under the area. `first`: without a hairline above. */
export function indicatorRow(
  rows: RowContext,
  indicator: AssessedIndicator,
  goal: AssessedGoal | null,
  first: boolean,
): void {
  const { node } = indicator;
  // Where the area has no goals, the grades of its measures are what is counted.
  const alone = rows.columns.some(({ name, beside }) => name === "computed" && beside === false);
  const owners = node.owners.join(", ");
  const depth = goal ? goal.depth + 1 : 0;
  const reason = bound(joined([reasonsIn(rows).measure(indicator), earlierIn(rows, indicator)], " "));
  const why = whyBelow(rows, reason);
  writeRow(
    rows,
    node.id,
    {
      ...measuredCells(rows, indicator),
      number: { value: node.number ?? null, look: LOOK.muted },
      title: { value: titleOf(indicator), look: indented(LOOK.text, depth) },
      owner: { value: owners === goal?.node.owners.join(", ") ? null : owners || null, look: indented(LOOK.muted, 1) },
      measured:
        indicator.withdrawn === undefined ? gradeCell(publishedAs(indicator), indented(LOOK.text, 1)) : undefined,
      printed: printedCell(indicator.printed),
      computed: alone
        ? gradeCell(indicator.withdrawn ? undefined : publishedAs(indicator), LOOK.grade)
        : gradeCell(computedGrade(indicator)),
      reason: { value: reason || null, look: indented(LOOK.muted, 1) },
      comment: {
        value: rows.entriesOf(node.id).find((entry) => entry.by === "overall")?.comment ?? null,
        look: goal && rows.elsewhere.has(goal.node.id) ? LOOK.muted : LOOK.open,
      },
      previous: previousCell(rows, node.id),
      source: sourceCell(node.cell),
    },
    first ? (look) => look : lined,
    closeTo(why, rows.page),
  );
  writeBelow(rows, node.id, { why, written: writtenOn(rows, node.id, [node]), depth });
}

/** The grade that a measure's figures give, in the words that are shown; null, undefined: none. */
const computedGrade = ({ verdict: { grade }, basis }: AssessedIndicator): Grade | null | undefined =>
  grade && publishedAs({ published: grade, basis });
