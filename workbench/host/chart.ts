import type { Chart, ChartSeries } from "../../src/sheet/chart";
import type { Sheet } from "../../src/sheet/book";
import { columnsOf, rowsOf } from "./area";
import { reading } from "./cells";
import { colorOf } from "./color";
import { freeName, idOf, keptOf, keptRows, type Host } from "./host";
import { collection, fail, flagOf, kind, notServed, textOf, thing, wordOf, type Kind } from "./kind";
import { areaOf, referenceText, regionAt, usedIn, type Region } from "./region";
import { WorksheetKind } from "./worksheet";

interface Placed {
  sheet: Sheet;
  chart: Chart;
}
type Line = Placed & { series: ChartSeries };
type Axis = Placed & { axis: "categoryAxis" | "valueAxis" };

/** The two charts of the vocabulary, by Excel's names. */
const TYPES: Record<string, Chart["kind"]> = { BarStacked: "stackedBar", Line: "line", LineMarkers: "line" };
const NAMES: Record<Chart["kind"], string> = { stackedBar: "BarStacked", line: "LineMarkers" };
const typeOf = (type: unknown): Chart["kind"] => TYPES[textOf(type)] ?? notServed(`chart type ${String(type)}`);

/** Colours that Excel gives new series, in turn: the accents of the Office theme. */
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

const sheet = (placed: Placed): Sheet => placed.sheet;
const chartOf = ({ chart }: Placed): Chart => chart;

const numbersIn = (host: Host, region: Region): (number | null)[] => (reading.values(region, host) ?? []).flat().map((value) => (typeof value === "number" ? value : null));
const textsIn = (host: Host, region: Region): string[] => (reading.text(region, host) ?? []).flat();
const categoriesIn = (host: Host, region: Region): Chart["categories"] => ({ range: referenceText(region), cached: textsIn(host, region) });
const dataIn = (host: Host, region: Region): Pick<ChartSeries, "values" | "cached"> => ({ values: referenceText(region), cached: numbersIn(host, region) });

function addSeries(chart: Chart, name: string): ChartSeries {
  const series = { name, values: "", cached: [], color: ACCENTS[chart.series.length % ACCENTS.length]! };
  chart.series.push(series);
  return series;
}

/** Cuts the source as Excel does: a first row or column of texts names the series and the categories. */
function fillFrom(host: Host, chart: Chart, source: Region, by: unknown): void {
  const area = usedIn(source.sheet, true, areaOf(source)) ?? { ...areaOf(source), bottom: areaOf(source).top };
  const values = reading.values({ sheet: source.sheet, areas: [area] }, host) ?? [];
  const isText = (value: unknown): boolean => typeof value === "string";
  const head = rowsOf(area) > 1 && values[0]!.slice(columnsOf(area) > 1 ? 1 : 0).every(isText) ? 1 : 0;
  const side = columnsOf(area) > 1 && values.slice(head).every((row) => isText(row[0])) ? 1 : 0;
  const byColumns = wordOf({ Columns: true, Rows: false, Auto: rowsOf(area) >= columnsOf(area) }, by ?? "Auto");
  const part = (top: number, left: number, bottom: number, right: number): Region => ({ sheet: source.sheet, areas: [{ top, left, bottom, right }] });
  const [top, left] = [area.top + head, area.left + side];
  chart.series = [];
  const count = byColumns ? area.right - left + 1 : area.bottom - top + 1;
  for (let i = 0; i < count; i++) {
    const cells = byColumns ? part(top, left + i, area.bottom, left + i) : part(top + i, left, top + i, area.right);
    const name = byColumns ? head && values[0]![side + i] : side && values[head + i]![0];
    Object.assign(addSeries(chart, name ? String(name) : `Series${i + 1}`), dataIn(host, cells));
  }
  const labels = byColumns ? side && part(top, area.left, area.bottom, area.left) : head && part(area.top, left, area.top, area.right);
  chart.categories = labels ? categoriesIn(host, labels) : { range: "", cached: [] };
}

/** The rows of a yes or no of the chart. Labels are those of all its series: the vocabulary has them on or off. */
const flagRows = <T extends Placed>(name: string, key: "legend" | "labels"): Required<Pick<Kind<T>, "get" | "set">> => ({
  get: { [name]: ({ chart }) => chart[key] },
  set: { [name]: ({ chart }, value) => (chart[key] = flagOf(value)) },
});

const TitleKind = kind<Placed>({
  name: "ChartTitle",
  sheet,
  get: { text: ({ chart }) => chart.title ?? "", visible: ({ chart }) => chart.title !== undefined },
  set: {
    text: ({ chart }, value) => (chart.title = textOf(value)),
    visible: ({ chart }, value) => (chart.title = flagOf(value) ? (chart.title ?? "Chart Title") : undefined),
  },
});

const legendFlag = flagRows("visible", "legend");
const legendKept = keptRows(chartOf, { position: "Right", overlay: false }, "legend.");
const LegendKind = kind<Placed>({ name: "ChartLegend", sheet, get: { ...legendFlag.get, ...legendKept.get }, set: { ...legendFlag.set, ...legendKept.set } });
const LabelsKind = kind<Placed>({ name: "ChartDataLabels", sheet, ...flagRows("showValue", "labels") });
const GridlinesKind = kind<Axis>({ name: "ChartGridlines", sheet, ...keptRows(chartOf, { visible: true }, "gridlines.") });

/** The vocabulary shows both axes or none: they are hidden as soon as one is, and shown when both are. */
const AxisKind = kind<Axis>({
  name: "ChartAxis",
  sheet,
  get: { visible: ({ chart, axis }, host) => keptOf(host, chart)[axis] ?? chart.axes },
  set: {
    visible: ({ chart, axis }, value, host) => {
      const kept = keptOf(host, chart);
      kept[axis] = flagOf(value);
      chart.axes = kept.categoryAxis !== false && kept.valueAxis !== false;
    },
  },
  to: { majorGridlines: (axis) => thing(GridlinesKind, axis) },
});
const AxesKind = kind<Placed>({
  name: "ChartAxes",
  to: { categoryAxis: (placed) => thing(AxisKind, { ...placed, axis: "categoryAxis" }), valueAxis: (placed) => thing(AxisKind, { ...placed, axis: "valueAxis" }) },
});

const SeriesFillKind = kind<Line>({ name: "ChartFill", sheet, act: { setSolidColor: ({ series }, _host, color) => void (series.color = colorOf(color)) } });
const SeriesLineKind = kind<Line>({ name: "ChartLineFormat", sheet, get: { color: ({ series }) => series.color }, set: { color: ({ series }, value) => (series.color = colorOf(value)) } });
const SeriesFormatKind = kind<Line>({ name: "ChartSeriesFormat", to: { fill: (line) => thing(SeriesFillKind, line), line: (line) => thing(SeriesLineKind, line) } });

const seriesFlag = flagRows<Line>("hasDataLabels", "labels");
const seriesKept = keptRows<Line>(({ series }) => series, { gapWidth: 150, overlap: 100, markerStyle: "Automatic", markerSize: 5, markerBackgroundColor: "", markerForegroundColor: "", smooth: false });
const SeriesKind: Kind<Line> = kind<Line>({
  name: "ChartSeries",
  sheet,
  get: { ...seriesKept.get, ...seriesFlag.get, name: ({ series }) => series.name, chartType: ({ chart }) => NAMES[chart.kind] },
  set: { ...seriesKept.set, ...seriesFlag.set, name: ({ series }, value) => (series.name = textOf(value)) },
  to: { format: (line) => thing(SeriesFormatKind, line), dataLabels: (line) => thing(LabelsKind, line) },
  act: {
    setValues: ({ series, sheet: on }, host, source) => void Object.assign(series, dataIn(host, regionAt(host, source, on))),
    setXAxisValues: ({ chart, sheet: on }, host, source) => void (chart.categories = categoriesIn(host, regionAt(host, source, on))),
    delete: ({ chart, series }) => void (chart.series = chart.series.filter((one) => one !== series)),
  },
});

const SeriesCollectionKind: Kind<Placed> = collection<Placed, Line>({
  name: "ChartSeriesCollection",
  sheet,
  of: () => SeriesKind,
  list: (placed) => placed.chart.series.map((series) => ({ ...placed, series })),
  keys: ({ series }) => [series.name],
  act: { add: (placed, _host, name) => thing(SeriesKind, { ...placed, series: addSeries(placed.chart, typeof name === "string" ? name : `Series${placed.chart.series.length + 1}`) }) },
});

const ChartKind: Kind<Placed> = kind<Placed>({
  name: "Chart",
  sheet,
  identity: ({ chart }, host) => ({ Id: idOf(host, chart) }),
  get: { id: ({ chart }, host) => idOf(host, chart), name: ({ chart }) => chart.name, chartType: ({ chart }) => NAMES[chart.kind] },
  set: { name: ({ chart }, value) => (chart.name = textOf(value)), chartType: ({ chart }, value) => (chart.kind = typeOf(value)) },
  to: {
    worksheet: (placed) => thing(WorksheetKind, placed.sheet),
    title: (placed) => thing(TitleKind, placed),
    legend: (placed) => thing(LegendKind, placed),
    axes: (placed) => thing(AxesKind, placed),
    dataLabels: (placed) => thing(LabelsKind, placed),
    series: (placed) => thing(SeriesCollectionKind, placed),
  },
  act: {
    setPosition: ({ chart, sheet: on }, host, start, end) => {
      const [from, to] = [start, end ?? start].map((cell) => areaOf(regionAt(host, cell, on))) as [ReturnType<typeof areaOf>, ReturnType<typeof areaOf>];
      chart.place = { from: { row: from.top, column: from.left }, to: { row: to.bottom + 1, column: to.right + 1 } };
    },
    setData: ({ chart, sheet: on }, host, source, by) => fillFrom(host, chart, regionAt(host, source, on), by),
    delete: (placed) => void (placed.sheet.charts = placed.sheet.charts.filter((one) => one !== placed.chart)),
  },
});

/** The charts of a sheet. Hers in a file that was opened are not among them: files/ reads only ours. */
export const ChartsKind: Kind<Sheet> = collection<Sheet, Placed>({
  name: "ChartCollection",
  sheet: (on) => on,
  of: () => ChartKind,
  list: (on) => on.charts.map((chart) => ({ sheet: on, chart })),
  keys: ({ chart }, host) => [idOf(host, chart), chart.name],
  act: {
    add: (on, host, type, source, by) => {
      const chart: Chart = {
        kind: typeOf(type),
        name: freeName("Diagram ", (name) => on.charts.some((one) => one.name === name)),
        place: { from: { row: 1, column: 1 }, to: { row: 16, column: 8 } },
        categories: { range: "", cached: [] },
        series: [],
        labels: false,
        legend: true,
        axes: true,
        description: "",
      };
      fillFrom(host, chart, regionAt(host, source, on), by);
      if (chart.series.length === 0) fail("EmptyChartSeries", "The source has no series.");
      on.charts.push(chart);
      return thing(ChartKind, { sheet: on, chart });
    },
  },
});
