import { colorOf } from "../color";
import { part, remember, within, type Line, type Part } from "../chartPart";
import { collection } from "../kind";
import type { Kind } from "../model";

/*
 * What the host serves of charts for Microsoft's samples alone: the add-in sets none of it, and no class here is one that
 * it reaches (test/host/beyond.test.ts).
 */

export const font = part("ChartFont", {
  bold: false,
  color: "#000000",
  italic: false,
  name: "Calibri",
  size: 10,
  underline: "None",
});
export const fill = part(
  "ChartFill",
  {},
  {},
  { act: { setSolidColor: remember("color", colorOf), clear: remember("color", () => undefined) } },
);
export const LINE = { color: "#000000", lineStyle: "Automatic", weight: 0.75 };
export const [line, border] = [part("ChartLineFormat", LINE), part("ChartBorder", LINE)];
export const look = (name: string): { format: Kind<Part> } => ({ format: part(name, {}, { fill, font, border }) });

export const SubstringKind: Kind<Part> = part("ChartFormatString", {}, { font });

const BORDERS = {
  visible: true,
  showHorizontalBorder: true,
  showVerticalBorder: true,
  showOutlineBorder: true,
  showLegendKey: true,
};
export const DataTableKind = part("ChartDataTable", BORDERS, look("ChartDataTableFormat"));
export const PlotAreaKind = part("ChartPlotArea", {
  height: undefined,
  left: undefined,
  top: undefined,
  width: undefined,
  position: "Automatic",
});

export const AxisTitleKind = part(
  "ChartAxisTitle",
  { text: "Axis Title", visible: false, textOrientation: 0 },
  look("ChartAxisTitleFormat"),
);

export const MARKERS = {
  markerStyle: "Automatic",
  markerSize: 5,
  markerBackgroundColor: "#FFFFFF",
  markerForegroundColor: "#000000",
};
const PointKind: Kind<Line> = part<Line>(
  "ChartPoint",
  { ...MARKERS, hasDataLabel: false },
  { format: part("ChartPointFormat", {}, { fill, border }) },
);
export const PointsKind = collection<Line, Line>({
  name: "ChartPointsCollection",
  sheet: ({ sheet }) => sheet,
  of: () => PointKind,
  list: (one) => one.series.cached.map((_, index) => within(one, String(index))),
  keys: () => [],
});
