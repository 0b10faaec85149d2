import { segmentLook, type Chart, type ChartSeries } from "../../src/sheet/chart";
import type { Sheet } from "../../src/sheet/book";
import { columnsOf, rowsOf } from "./area";
import { part, sheet, within, type Axis, type Line, type Part } from "./chartPart";
import { reading } from "./cells";
import { colorOf } from "./color";
import { freeName, idOf, keptOf } from "./host";
import { collection, fail, kind, textOf, thing, wordOf } from "./kind";
import { withinLimits } from "./limits";
import { areaOf, referenceText, refersTo, regionAt, usedIn, type Region } from "./region";
import type { Host, Kind } from "./model";

/** The chart's type when the vocabulary has no word for it: it has bars only, and such a workbook is not saved. */
export const otherType = (host: Host, chart: Chart): string | undefined =>
  keptOf(host, chart).otherType as string | undefined;

function setType(host: Host, chart: Chart, type: unknown): void {
  const known = Object.values(host.api.ChartType as object).includes(type)
    ? textOf(type)
    : fail("InvalidArgument", `Not a type of chart: ${String(type)}`);
  keptOf(host, chart).otherType = known === "BarStacked" ? undefined : known;
}

/** Colours that Excel gives new series, in turn: the accents of the Office theme. */
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

const numbersIn = (host: Host, region: Region): (number | null)[] =>
  (reading.values(region, host) ?? []).flat().map((value) => (typeof value === "number" ? value : null));
const textsIn = (host: Host, region: Region): string[] => (reading.text(region, host) ?? []).flat();
const categoriesIn = (host: Host, region: Region): Chart["categories"] => ({
  range: referenceText(region),
  cached: textsIn(host, region),
});
const dataIn = (host: Host, region: Region): Pick<ChartSeries, "values" | "cached"> => ({
  values: referenceText(region),
  cached: numbersIn(host, region),
});

/** The charts' values, read again from their ranges; a range that is gone keeps its last values. */
export function redraw(host: Host): void {
  for (const chart of host.book.sheets.flatMap(({ charts }) => charts)) {
    const labels = refersTo(host, chart.categories.range);
    if (labels) chart.categories.cached = textsIn(host, labels);
    for (const series of chart.series) {
      const data = refersTo(host, series.values);
      if (data) series.cached = numbersIn(host, data);
    }
  }
}

function addSeries(chart: Chart, name: string): ChartSeries {
  withinLimits("ChartSeriesCollection.count", chart.series.length + 1);
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
  const part = (top: number, left: number, bottom: number, right: number): Region => ({
    sheet: source.sheet,
    areas: [{ top, left, bottom, right }],
  });
  const [top, left] = [area.top + head, area.left + side];
  chart.series = [];
  const count = byColumns ? area.right - left + 1 : area.bottom - top + 1;
  for (let i = 0; i < count; i++) {
    const cells = byColumns ? part(top, left + i, area.bottom, left + i) : part(top + i, left, top + i, area.right);
    const name = byColumns ? head && values[0]![side + i] : side && values[head + i]![0];
    Object.assign(addSeries(chart, name ? String(name) : `Series${i + 1}`), dataIn(host, cells));
  }
  const labels = byColumns
    ? side && part(top, area.left, area.bottom, area.left)
    : head && part(area.top, left, area.top, area.right);
  chart.categories = labels ? categoriesIn(host, labels) : { range: "", cached: [] };
}

/** Shown until they are hidden, as in Excel; the vocabulary's charts are without them. */
const TitleKind = part("ChartTitle", { visible: true });
const LegendKind = part("ChartLegend", { visible: true });
const GridlinesKind = part("ChartGridlines", { visible: true });
const AxisKind = part<Axis>(
  "ChartAxis",
  { maximum: 0, reversePlotOrder: false, visible: true },
  { majorGridlines: GridlinesKind },
);
const AxesKind = kind<Part>({
  name: "ChartAxes",
  to: Object.fromEntries(
    (["categoryAxis", "valueAxis"] as const).map((axis) => [
      axis,
      (one: Part) => thing(AxisKind, { ...within(one, axis), axis }),
    ]),
  ),
});

const SeriesFillKind = kind<Line>({
  name: "ChartFill",
  sheet,
  act: { setSolidColor: ({ series }, _host, color) => void (series.color = colorOf(color)) },
});
const FontKind = part("ChartFont", { size: 10, color: "#000000" });
const AreaFormatKind = part("ChartAreaFormat", {}, { font: FontKind });

/** Words that stand after each number are in the vocabulary, as the number format that a workbook file keeps them in. */
const SeriesLabelsKind = part<Line>(
  "ChartDataLabels",
  { numberFormat: "General" },
  { format: part<Line>("ChartDataLabelFormat", {}, { font: FontKind }) },
  {
    set: {
      numberFormat: (one, value, host) => {
        const format = textOf(value);
        keptOf(host, one.owner)[`${one.path}numberFormat`] = format;
        delete one.series.words;
        delete one.series.least;
        Object.assign(one.series, segmentLook(format));
      },
    },
  },
);

const SeriesKind: Kind<Line> = part<Line>(
  "ChartSeries",
  { gapWidth: 150, overlap: 100, hasDataLabels: false },
  {
    format: part<Line>("ChartSeriesFormat", {}, { fill: SeriesFillKind }),
    dataLabels: SeriesLabelsKind,
  },
  {
    get: { name: ({ series }) => series.name },
    set: { name: ({ series }, value) => (series.name = textOf(value)) },
    act: {
      setValues: ({ series, sheet: on }, host, source) =>
        void Object.assign(series, dataIn(host, regionAt(host, source, on))),
      setXAxisValues: ({ chart, sheet: on }, host, source) =>
        void (chart.categories = categoriesIn(host, regionAt(host, source, on))),
    },
  },
);

const lineOf = (one: Part, series: ChartSeries): Line => ({ ...one, series, owner: series, path: "" });
const SeriesCollectionKind: Kind<Part> = collection<Part, Line>({
  name: "ChartSeriesCollection",
  sheet,
  of: () => SeriesKind,
  list: (one) => one.chart.series.map((series) => lineOf(one, series)),
  keys: ({ series }) => [series.name],
  act: {
    add: (one, _host, name) =>
      thing(
        SeriesKind,
        lineOf(one, addSeries(one.chart, typeof name === "string" ? name : `Series${one.chart.series.length + 1}`)),
      ),
  },
});

const chartPart = (on: Sheet, chart: Chart): Part => ({ sheet: on, chart, owner: chart, path: "" });
const ChartKind: Kind<Part> = part<Part>(
  "Chart",
  {},
  { title: TitleKind, legend: LegendKind, axes: AxesKind, series: SeriesCollectionKind, format: AreaFormatKind },
  {
    identity: ({ chart }, host) => ({ Id: idOf(host, chart) }),
    get: { name: ({ chart }) => chart.name },
    set: { name: ({ chart }, value) => (chart.name = textOf(value)) },
    act: {
      setPosition: ({ chart, sheet: on }, host, start, end) => {
        const [from, to] = [start, end ?? start].map((cell) => areaOf(regionAt(host, cell, on))) as [
          ReturnType<typeof areaOf>,
          ReturnType<typeof areaOf>,
        ];
        chart.place = { from: { row: from.top, column: from.left }, to: { row: to.bottom + 1, column: to.right + 1 } };
      },
      delete: (placed) => void (placed.sheet.charts = placed.sheet.charts.filter((one) => one !== placed.chart)),
    },
  },
);

/**
 * The charts of a sheet. The user's charts in a file that was opened are not among them: files/ reads only the
 * add-in's.
 */
export const ChartsKind: Kind<Sheet> = collection<Sheet, Part>({
  name: "ChartCollection",
  sheet: (on) => on,
  of: () => ChartKind,
  list: (on) => on.charts.map((chart) => chartPart(on, chart)),
  keys: ({ chart }, host) => [idOf(host, chart), chart.name],
  act: {
    add: (on, host, type, source, by) => {
      const chart: Chart = {
        name: freeName("Diagram ", (name) => on.charts.some((one) => one.name === name)),
        place: { from: { row: 1, column: 1 }, to: { row: 16, column: 8 } },
        categories: { range: "", cached: [] },
        series: [],
        description: "",
      };
      setType(host, chart, type);
      fillFrom(host, chart, regionAt(host, source, on), by);
      if (chart.series.length === 0) fail("EmptyChartSeries", "The source has no series.");
      on.charts.push(chart);
      return thing(ChartKind, chartPart(on, chart));
    },
  },
});
