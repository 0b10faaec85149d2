import { keptOf } from "../host";
import {
  AreaFormatKind,
  AxisKind,
  categoriesIn,
  ChartKind,
  FontKind,
  GridlinesKind,
  LegendKind,
  SeriesKind,
  TitleKind,
} from "../chart";
import { part, partRows, within, type Line, type Part } from "../chartPart";
import { colorOf } from "../color";
import { collection, more, numberOf, pair, thing, wholeOf } from "../kind";
import type { Host, Kind } from "../model";
import { regionAt } from "../region";

/* Looks of charts that the add-in does not set. They are remembered and returned, and neither drawn nor saved. */

const remember = (key: string, read: (value: unknown) => unknown) => (one: Part, host: Host, value: unknown) =>
  void (keptOf(host, one.owner)[one.path + key] = read(value));

more(FontKind, partRows({ bold: false, italic: false, name: "Calibri", underline: "None" }));
const font = FontKind;
const fill = part("ChartFill", {}, {}, { act: { setSolidColor: remember("color", colorOf) } });
const border = part("ChartBorder", { color: "#000000", lineStyle: "Automatic" });

const BORDERS = {
  visible: true,
  showHorizontalBorder: true,
  showVerticalBorder: true,
  showOutlineBorder: true,
  showLegendKey: true,
};
const DataTableKind = part("ChartDataTable", BORDERS, { format: part("ChartDataTableFormat", {}, { font, border }) });

const LabelsKind = part(
  "ChartDataLabels",
  { showPercentage: false },
  { format: part("ChartDataLabelFormat", {}, { font }) },
);

more(
  ChartKind,
  partRows(
    // The position of the chart is given in cells.
    { height: undefined, left: undefined, top: undefined, width: undefined },
    { dataLabels: LabelsKind },
    { call: pair("getDataTable", (one) => thing(DataTableKind, within(one, "dataTable"))) },
  ),
);

more(AreaFormatKind, partRows({}, { fill }));

const SubstringKind = part("ChartFormatString", {}, { font });
more(
  TitleKind,
  partRows(
    { textOrientation: 0, showShadow: false },
    { format: part("ChartTitleFormat", {}, { fill, font, border }) },
    {
      call: {
        getSubstring: (one, _host, start, length) =>
          thing(SubstringKind, within(one, `${wholeOf(start)}-${wholeOf(length)}`)),
      },
    },
  ),
);

more(LegendKind, partRows({}, { format: part("ChartLegendFormat", {}, { fill, font }) }));

const AXIS = {
  displayUnit: "None",
  showDisplayUnitLabel: true,
  scaleType: "Linear",
  logBase: 10,
  majorTickMark: "Outside",
  tickLabelPosition: "NextToAxis",
  tickLabelSpacing: 1,
  tickMarkSpacing: 1,
  isBetweenCategories: true,
  position: "Automatic",
};
more(
  AxisKind,
  partRows(
    AXIS,
    { title: part("ChartAxisTitle", { text: "Axis Title" }), minorGridlines: GridlinesKind },
    {
      act: {
        setPositionAt: remember("positionAt", numberOf),
        setCategoryNames: ({ chart, sheet: on }, host, source) =>
          void (chart.categories = categoriesIn(host, regionAt(host, source, on))),
      },
    },
  ),
);

const PointKind: Kind<Line> = part<Line>("ChartPoint", {}, { format: part("ChartPointFormat", {}, { fill }) });
const PointsKind = collection<Line, Line>({
  name: "ChartPointsCollection",
  sheet: ({ sheet }) => sheet,
  of: () => PointKind,
  list: (one) => one.series.cached.map((_, index) => within(one, String(index))),
  keys: () => [],
});
more(
  SeriesKind,
  partRows<Line>(
    { markerStyle: "Automatic", markerSize: 5, plotOrder: 0, doughnutHoleSize: 50 },
    { points: PointsKind },
    { act: { delete: ({ chart, series }) => void (chart.series = chart.series.filter((one) => one !== series)) } },
  ),
);
