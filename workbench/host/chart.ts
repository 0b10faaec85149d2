import { parseCell } from "../../src/sheet/address";
import type { Chart, ChartSeries } from "../../src/sheet/chart";
import type { Sheet } from "../../src/sheet/book";
import { columnsOf, rowsOf } from "./area";
import { reading } from "./cells";
import { colorOf } from "./color";
import { freeName, idOf, keptOf, touch, unprotected, type Host } from "./host";
import { collection, fail, flagOf, kind, notServed, textOf, thing, wordOf, type Kind } from "./kind";
import { areaOf, referenceText, regionAt, type Region } from "./region";
import { WorksheetKind } from "./worksheet";

interface Placed {
  sheet: Sheet;
  chart: Chart;
}
interface Line extends Placed {
  series: ChartSeries;
}
type Axis = Placed & { axis: "categoryAxis" | "valueAxis" };

/** The two charts of the vocabulary, by Excel's names. */
const TYPES: Record<string, Chart["kind"]> = { BarStacked: "stackedBar", BarStacked100: "stackedBar", Line: "line", LineMarkers: "line" };
const NAMES: Record<Chart["kind"], string> = { stackedBar: "BarStacked", line: "LineMarkers" };
const typeOf = (type: unknown): Chart["kind"] => TYPES[textOf(type)] ?? notServed(`chart type ${String(type)}`);

/** Colours that Excel gives new series, in turn: the accents of the Office theme. */
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

const touched = (host: Host, { sheet }: Placed): void => touch(host, sheet, { top: 0, left: 0, bottom: 0, right: 0 });

const numbersIn = (host: Host, region: Region): (number | null)[] => (reading.values(region, host) ?? []).flat().map((value) => (typeof value === "number" ? value : null));
const textsIn = (host: Host, region: Region): string[] => (reading.text(region, host) ?? []).flat();

function newSeries(chart: Chart, name: string): ChartSeries {
  return { name, values: "", cached: [], color: ACCENTS[chart.series.length % ACCENTS.length]! };
}

/** Cuts the source as Excel does: a first row or column of texts names the series and the categories. */
function fillFrom(host: Host, chart: Chart, source: Region, by: unknown): void {
  const area = areaOf(source);
  const values = reading.values(source, host) ?? [];
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
    const named = byColumns ? head && values[0]![side + i] : side && values[head + i]![0];
    chart.series.push({ ...newSeries(chart, named ? String(named) : `Series${i + 1}`), values: referenceText(cells), cached: numbersIn(host, cells) });
  }
  const labels = byColumns ? side && part(top, area.left, area.bottom, area.left) : head && part(area.top, left, area.top, area.right);
  chart.categories = labels ? { range: referenceText(labels), cached: textsIn(host, labels) } : { range: "", cached: [] };
}

/** A property of a piece of a chart: how it is read and set in the vocabulary. */
const titleKind = kind<Placed>({
  name: "ChartTitle",
  get: { text: ({ chart }) => chart.title ?? "", visible: ({ chart }) => chart.title !== undefined },
  set: {
    text: (placed, value, host) => {
      placed.chart.title = textOf(value);
      touched(host, placed);
    },
    visible: (placed, value, host) => {
      placed.chart.title = flagOf(value) ? (placed.chart.title ?? "Chart Title") : undefined;
      touched(host, placed);
    },
  },
});

/** The rows of a yes or no of the chart. */
const flagRows = (name: string, key: "legend" | "labels" | "axes"): Pick<Kind<Placed>, "get" | "set"> => ({
  get: { [name]: ({ chart }) => chart[key] },
  set: {
    [name]: (placed, value, host) => {
      placed.chart[key] = flagOf(value);
      touched(host, placed);
    },
  },
});

/** Properties that are remembered and answered, but have no word in the vocabulary: what files/ draws is its own choice. */
const keptRows = <T extends Placed>(part: string, defaults: Record<string, unknown>): Required<Pick<Kind<T>, "get" | "set">> => ({
  get: Object.fromEntries(Object.entries(defaults).map(([name, first]) => [name, ({ chart }: T, host: Host) => keptOf(host, chart)[`${part}.${name}`] ?? first])),
  set: Object.fromEntries(
    Object.keys(defaults).map((name) => [
      name,
      (placed: T, value: unknown, host: Host) => {
        keptOf(host, placed.chart)[`${part}.${name}`] = value;
        touched(host, placed);
      },
    ]),
  ),
});

const legendFlag = flagRows("visible", "legend");
const legendKept = keptRows<Placed>("legend", { position: "Right", overlay: false });
const LegendKind = kind<Placed>({ name: "ChartLegend", get: { ...legendFlag.get, ...legendKept.get }, set: { ...legendFlag.set, ...legendKept.set } });
const LabelsKind = kind<Placed>({ name: "ChartDataLabels", ...flagRows("showValue", "labels") });
const GridlinesKind = kind<Axis>({
  name: "ChartGridlines",
  get: { visible: ({ chart, axis }, host) => keptOf(host, chart)[`${axis}.gridlines`] ?? axis === "valueAxis" },
  set: {
    visible: (placed, value, host) => {
      keptOf(host, placed.chart)[`${placed.axis}.gridlines`] = flagOf(value);
      touched(host, placed);
    },
  },
});
/** The vocabulary shows both axes or none: they are hidden as soon as one is, and shown when both are. */
const AxisKind = kind<Axis>({
  name: "ChartAxis",
  get: { visible: ({ chart, axis }, host) => keptOf(host, chart)[axis] ?? chart.axes },
  set: {
    visible: (placed, value, host) => {
      const kept = keptOf(host, placed.chart);
      kept[placed.axis] = flagOf(value);
      placed.chart.axes = (kept.categoryAxis ?? true) === true && (kept.valueAxis ?? true) === true;
      touched(host, placed);
    },
  },
  to: { majorGridlines: (axis) => thing(GridlinesKind, axis) },
});
const AxesKind = kind<Placed>({
  name: "ChartAxes",
  to: { categoryAxis: (placed) => thing(AxisKind, { ...placed, axis: "categoryAxis" }), valueAxis: (placed) => thing(AxisKind, { ...placed, axis: "valueAxis" }) },
});

const setColor = (line: Line, host: Host, color: unknown): void => {
  line.series.color = colorOf(color);
  touched(host, line);
};
const SeriesFillKind = kind<Line>({ name: "ChartFill", call: { setSolidColor: setColor } });
const SeriesLineKind = kind<Line>({ name: "ChartLineFormat", get: { color: ({ series }) => series.color }, set: { color: (line, value, host) => setColor(line, host, value) } });
const SeriesFormatKind = kind<Line>({ name: "ChartSeriesFormat", to: { fill: (line) => thing(SeriesFillKind, line), line: (line) => thing(SeriesLineKind, line) } });

const seriesFlag = flagRows("hasDataLabels", "labels");
const seriesKept = keptRows<Line>("series", { gapWidth: 150, overlap: 100, markerStyle: "Automatic", markerSize: 5, smooth: false });
const SeriesKind: Kind<Line> = kind<Line>({
  name: "ChartSeries",
  get: { ...seriesKept.get, ...seriesFlag.get, name: ({ series }) => series.name, chartType: ({ chart }) => NAMES[chart.kind] },
  set: {
    ...seriesKept.set,
    ...seriesFlag.set,
    name: (line, value, host) => {
      line.series.name = textOf(value);
      touched(host, line);
    },
  },
  to: { format: (line) => thing(SeriesFormatKind, line), dataLabels: (line) => thing(LabelsKind, line) },
  call: {
    setValues: (line, host, source) => {
      const region = regionAt(host, source, line.sheet);
      Object.assign(line.series, { values: referenceText(region), cached: numbersIn(host, region) });
      touched(host, line);
    },
    setXAxisValues: (line, host, source) => {
      const region = regionAt(host, source, line.sheet);
      line.chart.categories = { range: referenceText(region), cached: textsIn(host, region) };
      touched(host, line);
    },
    delete: (line, host) => {
      line.chart.series = line.chart.series.filter((one) => one !== line.series);
      touched(host, line);
    },
  },
});

const SeriesCollectionKind: Kind<Placed> = collection<Placed, Line>({
  name: "ChartSeriesCollection",
  of: () => SeriesKind,
  list: (placed) => placed.chart.series.map((series) => ({ ...placed, series })),
  keys: ({ series }) => [series.name],
  call: {
    add: (placed, host, name) => {
      const series = newSeries(placed.chart, name === null || name === undefined ? `Series${placed.chart.series.length + 1}` : textOf(name));
      placed.chart.series.push(series);
      touched(host, placed);
      return thing(SeriesKind, { ...placed, series });
    },
  },
});

const cornerOf = (host: Host, sheet: Sheet, cell: unknown): { top: number; left: number; bottom: number; right: number } => {
  const one = typeof cell === "string" && parseCell(cell);
  return one ? { top: one.row, left: one.column, bottom: one.row, right: one.column } : areaOf(regionAt(host, cell, sheet));
};

export const ChartKind: Kind<Placed> = kind<Placed>({
  name: "Chart",
  identity: ({ chart }, host) => ({ Id: idOf(host, chart) }),
  get: { id: ({ chart }, host) => idOf(host, chart), name: ({ chart }) => chart.name, chartType: ({ chart }) => NAMES[chart.kind] },
  set: {
    name: (placed, value, host) => {
      placed.chart.name = textOf(value);
      touched(host, placed);
    },
    chartType: (placed, value, host) => {
      placed.chart.kind = typeOf(value);
      touched(host, placed);
    },
  },
  to: {
    worksheet: ({ sheet }) => thing(WorksheetKind, sheet),
    title: (placed) => thing(titleKind, placed),
    legend: (placed) => thing(LegendKind, placed),
    axes: (placed) => thing(AxesKind, placed),
    dataLabels: (placed) => thing(LabelsKind, placed),
    series: (placed) => thing(SeriesCollectionKind, placed),
  },
  call: {
    setPosition: (placed, host, start, end) => {
      const from = cornerOf(host, placed.sheet, start);
      const to = end === null || end === undefined ? from : cornerOf(host, placed.sheet, end);
      placed.chart.place = { from: { row: from.top, column: from.left }, to: { row: to.bottom + 1, column: to.right + 1 } };
      touched(host, placed);
    },
    setData: (placed, host, source, by) => {
      fillFrom(host, placed.chart, regionAt(host, source, placed.sheet), by);
      touched(host, placed);
    },
    delete: (placed, host) => {
      unprotected(placed.sheet);
      placed.sheet.charts = placed.sheet.charts.filter((one) => one !== placed.chart);
      touched(host, placed);
    },
  },
});

/** The charts of a sheet. Charts that stood in a file when it was opened are not among them: files/ does not read them. */
export const ChartsKind: Kind<Sheet> = collection<Sheet, Placed>({
  name: "ChartCollection",
  of: () => ChartKind,
  list: (sheet) => sheet.charts.map((chart) => ({ sheet, chart })),
  keys: ({ chart }, host) => [idOf(host, chart), chart.name],
  call: {
    add: (sheet, host, type, source, by) => {
      unprotected(sheet);
      const region = regionAt(host, source, sheet);
      const chart: Chart = {
        kind: typeOf(type),
        name: freeName("Diagram ", (name) => sheet.charts.some((one) => one.name === name)),
        place: { from: { row: 1, column: 1 }, to: { row: 16, column: 8 } },
        categories: { range: "", cached: [] },
        series: [],
        labels: false,
        legend: true,
        axes: true,
        description: "",
      };
      fillFrom(host, chart, region, by);
      if (chart.series.length === 0) fail("EmptyChartSeries", "The source has no series.");
      sheet.charts.push(chart);
      touched(host, { sheet, chart });
      return thing(ChartKind, { sheet, chart });
    },
  },
});
