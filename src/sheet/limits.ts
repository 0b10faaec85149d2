/** A limit of Excel's: the most characters of a text, or the bounds of a number. */
export type Limit =
  | { of: "text"; least?: number; most: number; source: string }
  | { of: "number"; least: number; most: number; whole?: true; source: string };

const SPECIFICATIONS = "Excel specifications and limits, support.microsoft.com";
const STRINGS = "[MS-XLS] 2.5.37 DValStrings";
const SDK = "checked by Microsoft's Open XML SDK";
const API = "Excel JavaScript API, its reference";
const CHARTS = "ECMA-376 part 1, 21.2.3, simple types of charts";
/** The source of limits that no public page states: how Excel is remembered to answer. */
const REMEMBERED = "remembered";

const text = (most: number, source: string, least?: number): Limit => ({
  of: "text",
  most,
  source,
  ...(least && { least }),
});
const between = (least: number, most: number, source: string): Limit => ({ of: "number", least, most, source });
const whole = (least: number, most: number, source: string): Limit => ({
  of: "number",
  least,
  most,
  whole: true,
  source,
});

/** A margin is less than 49 inches, and the API counts points. */
const MARGIN = between(0, 49 * 72 - 1, "[MS-OI29500] 2.1.637 pageMargins");

/**
 * Excel's limits on what is written, by the member of its API, or by one field of what the member takes. Used by the
 * writers (through `fit.ts`), by every setter of the in-memory Excel, and by the checker of files: the only place for
 * these numbers.
 */
export const LIMITS = {
  "Cell.text": text(32_767, SPECIFICATIONS),
  "Formula.length": text(8_192, SPECIFICATIONS),
  "Range.numberFormat": text(255, SPECIFICATIONS, 1),
  "Formula.text": text(255, SPECIFICATIONS),
  "Formula.arguments": whole(0, 255, SPECIFICATIONS),
  "Formula.nesting": whole(0, 64, SPECIFICATIONS),
  "Range.address": text(8_192, "measured with office.js: an address string of a range"),
  "RangeFont.name": text(31, SDK, 1),
  "RangeFont.size": between(1, 409, SPECIFICATIONS),
  "RangeFormat.indentLevel": whole(0, 250, API),
  "RangeFormat.rowHeight": between(0, 409, SPECIFICATIONS),
  "Column.characters": between(0, 255, SPECIFICATIONS),
  "Worksheet.name": text(31, SPECIFICATIONS, 1),
  "WorksheetCustomProperty.key": text(255, REMEMBERED, 1),
  "NamedItem.name": text(255, "Names in formulas, support.microsoft.com", 1),
  "NamedItem.formula": text(8_192, SPECIFICATIONS),
  "Table.name": text(255, REMEMBERED, 1),
  "TableColumn.name": text(255, REMEMBERED, 1),
  "DataValidation.prompt.title": text(32, STRINGS),
  "DataValidation.prompt.message": text(255, STRINGS),
  "DataValidation.errorAlert.title": text(32, STRINGS),
  "DataValidation.errorAlert.message": text(225, STRINGS),
  "DataValidation.list": text(255, REMEMBERED, 1),
  "ConditionalFormatRule.formula": text(8_192, SPECIFICATIONS, 1),
  "HeaderFooter.band": text(255, SPECIFICATIONS),
  "PageLayout.topMargin": MARGIN,
  "PageLayout.bottomMargin": MARGIN,
  "PageLayout.leftMargin": MARGIN,
  "PageLayout.rightMargin": MARGIN,
  "PageLayout.headerMargin": MARGIN,
  "PageLayout.footerMargin": MARGIN,
  "PageLayout.zoom.scale": whole(10, 400, API),
  "PageLayout.zoom.horizontalFitToPages": whole(0, 32_767, SDK),
  "PageLayout.zoom.verticalFitToPages": whole(0, 32_767, SDK),
  "PageBreakCollection.count": whole(0, 1_026, SPECIFICATIONS),
  "TopBottomConditionalFormat.rule.rank": whole(1, 1_000, API),
  "Chart.height": between(0, Infinity, API),
  "Chart.width": between(0, Infinity, API),
  "ChartSeries.gapWidth": whole(0, 500, CHARTS),
  "ChartSeries.overlap": whole(-100, 100, CHARTS),
  "ChartSeries.markerSize": whole(2, 72, CHARTS),
  "ChartSeries.doughnutHoleSize": whole(10, 90, CHARTS),
  "ChartSeriesCollection.count": whole(0, 255, SPECIFICATIONS),
  "ChartFont.size": between(1, 409, SPECIFICATIONS),
  "ChartTitle.textOrientation": whole(-90, 180, API),
  "ChartAxis.tickLabelSpacing": whole(1, 31_999, API),
  "ChartAxis.tickMarkSpacing": whole(1, 31_999, REMEMBERED),
  "ChartAxis.logBase": between(2, 1_000, CHARTS),
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

const BY_NAME: Readonly<Record<string, Limit | undefined>> = LIMITS;

/** The limit of a member, if it has one. */
export const limitOf = (member: string): Limit | undefined =>
  Object.hasOwn(LIMITS, member) ? BY_NAME[member] : undefined;

/** Why Excel does not take a value for something, in English; null when it does or the value is of another type. */
export function refusal(name: string, value: unknown): string | null {
  const limit = limitOf(name);
  if (limit?.of === "text" && typeof value === "string") {
    if (value.length > limit.most) return `${name} has at most ${limit.most} characters, not ${value.length}`;
    return value.length < (limit.least ?? 0) ? `${name} has at least ${limit.least} character` : null;
  }
  if (limit?.of === "number" && typeof value === "number") {
    if (!(value >= limit.least && value <= limit.most))
      return `${name} is between ${limit.least} and ${limit.most}, not ${value}`;
    return limit.whole && !Number.isInteger(value) ? `${name} is a whole number, not ${value}` : null;
  }
  return null;
}
