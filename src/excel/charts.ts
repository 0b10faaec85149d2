import { withoutFirst } from "../domain/shapes";
import { a1, areaText, parseRef } from "../sheet/address";
import { CHART_TEXT, longestBar, segmentFormat } from "../sheet/chart";
import type { Chart, ChartSeries } from "../sheet/chart";
import { inkOn } from "../sheet/svg";
import { wireBytes, type Step } from "./batch";
import { PROPERTY_BYTES, RANGE_BYTES, type Add, type Target } from "./target";

/** Removes the add-in's charts from a sheet. */
export const removeCharts = ({ charts, excel }: Target): Step[] =>
  charts.map((name) => ({
    bytes: 2 * PROPERTY_BYTES,
    queue: () => excel().charts.getItemOrNullObject(name).delete(),
  }));

/** The charts of a sheet, made anew. */
export function chartSteps({ sheet, excel }: Target, add: Add): void {
  for (const chart of sheet.charts) if (chart.series.length > 0) add(bytesOf(chart), () => draw(excel(), chart));
}

const bytesOf = (chart: Chart): number =>
  14 * PROPERTY_BYTES +
  chart.series.reduce((sum, series) => sum + 2 * RANGE_BYTES + 10 * PROPERTY_BYTES + wireBytes(series.name), 0);

/** Before ExcelApi 1.19 a chart has no alternative text: its name describes it instead. */
function draw(excel: Excel.Worksheet, chart: Chart): void {
  const [first, ...more] = chart.series;
  if (!first) return;
  const drawn = excel.charts.add("BarStacked", rangeOf(excel, first.values), seriesBy(first.values));
  drawn.name = chart.name;
  const { from, to } = chart.place;
  drawn.setPosition(
    a1(from.row, from.column),
    a1(Math.max(from.row, to.row - 1), Math.max(from.column, to.column - 1)),
  );
  drawn.title.visible = false;
  drawn.legend.visible = false;
  const only = drawn.series.getItemAt(0);
  only.name = first.name;
  setSeries(excel, chart, first, only);
  for (const series of more) setSeries(excel, chart, series, drawn.series.add(series.name));
  drawn.axes.valueAxis.majorGridlines.visible = false;
  // First category at the top, as in the sheet.
  drawn.axes.categoryAxis.reversePlotOrder = true;
  const longest = longestBar(chart);
  if (longest > 0) drawn.axes.valueAxis.maximum = longest;
  drawn.axes.categoryAxis.visible = false;
  drawn.axes.valueAxis.visible = false;
  // Last, so that it holds for every text of the chart: Excel's own are smaller than can be read on paper.
  drawn.format.font.size = CHART_TEXT;
}

/** Cells beside each other are one series, as cells below each other are. */
function seriesBy(values: string): "Rows" | "Columns" {
  const area = parseRef(values)?.area;
  return area && area.right > area.left ? "Rows" : "Columns";
}

function setSeries(excel: Excel.Worksheet, chart: Chart, series: ChartSeries, drawn: Excel.ChartSeries): void {
  drawn.setValues(rangeOf(excel, series.values));
  if (chart.categories.range !== "") drawn.setXAxisValues(rangeOf(excel, chart.categories.range));
  drawn.format.fill.setSolidColor(series.color);
  drawn.gapWidth = 40;
  drawn.overlap = 100;
  drawn.hasDataLabels = true;
  // A zero has no label: its segment cannot be seen.
  drawn.dataLabels.numberFormat = segmentFormat(series);
  drawn.dataLabels.format.font.color = inkOn(series.color);
  drawn.dataLabels.format.font.size = CHART_TEXT;
}

/** The range of a reference such as "'Välfärd'!$D$5:$D$8"; one without a sheet is on the chart's own. */
function rangeOf(excel: Excel.Worksheet, reference: string): Excel.Range {
  const plain = withoutFirst(reference, "=");
  const found = parseRef(plain);
  if (!found) return excel.getRange(plain);
  const { worksheets } = excel.context.workbook;
  return worksheets.getItem(found.sheet).getRange(areaText(found.area));
}
