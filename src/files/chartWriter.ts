import { PALETTE } from "../domain/colors";
import { CHART_TEXT, longestBar, segmentFormat } from "../sheet/chart";
import type { Chart, ChartSeries } from "../sheet/chart";
import { inkOn } from "../sheet/svg";
import { formulaToFile } from "./formula";
import { XML_DECLARATION, type Namespaces } from "./namespaces";
import { attributesText, xmlAttribute, xmlText } from "./xml";

/** Text in a chart, in the colour of muted text. In hundredths of a point. */
const TEXT_SIZE = CHART_TEXT * 100;
const TEXT_COLOR = PALETTE.muted.slice(1);

/**
 * The chart part of the chart of the house (ECMA-376 part 1, 21.2), with today's numbers in it. `font` is
 * the body font's name.
 */
export function chartXml(
  chart: Chart,
  font: string,
  { chart: c, drawing: a, relationships: r, percent }: Namespaces,
): string {
  return [
    XML_DECLARATION,
    `<c:chartSpace xmlns:c="${c}" xmlns:a="${a}" xmlns:r="${r}"><c:roundedCorners val="0"/><c:chart>`,
    `<c:autoTitleDeleted val="1"/><c:plotArea>${WHOLE_WIDTH}${stackedBar(chart, font, percent)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>`,
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(font)}</c:chartSpace>`,
  ].join("");
}

/** A bar begins and ends with the cells that it lies over. */
const WHOLE_WIDTH =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="1"/></c:manualLayout></c:layout>';

function stackedBar(chart: Chart, font: string, percent: string): string {
  const series = chart.series.map((one, i) =>
    seriesXml(chart, one, i, `<c:spPr>${fill(one.color)}</c:spPr><c:invertIfNegative val="0"/>`, labels(one, font)),
  );
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.join("")}` +
    `<c:gapWidth val="40${percent}"/><c:overlap val="100${percent}"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>` +
    // First category at the top, as in the sheet.
    axes(chart, font, percent)
  );
}

function seriesXml(chart: Chart, series: ChartSeries, index: number, look: string, labelled: string): string {
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xmlText(series.name)}</c:v></c:tx>${look}${labelled}` +
    `<c:cat><c:strRef><c:f>${reference(chart.categories.range)}</c:f>${cache("strCache", chart.categories.cached)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(series.values)}</c:f>${cache("numCache", series.cached)}</c:numRef></c:val></c:ser>`
  );
}

const reference = (range: string): string => xmlText(formulaToFile(range));

function cache(name: "strCache" | "numCache", points: (string | number | null)[]): string {
  const written = points.map((point, i) =>
    point === null ? "" : `<c:pt idx="${i}"><c:v>${xmlText(String(point))}</c:v></c:pt>`,
  );
  return `<c:${name}>${name === "numCache" ? "<c:formatCode>General</c:formatCode>" : ""}<c:ptCount val="${points.length}"/>${written.join("")}</c:${name}>`;
}

/** A zero has no label: its segment cannot be seen. */
const labels = (series: ChartSeries, font: string): string =>
  `<c:dLbls><c:numFmt formatCode="${xmlAttribute(segmentFormat(series))}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(font, inkOn(series.color), ON_ONE_LINE)}<c:dLblPos val="ctr"/>` +
  `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;

/** Axes that are not shown: the file format has no bars without them. */
function axes(chart: Chart, font: string, percent: string): string {
  const longest = longestBar(chart);
  const scaled = longest > 0 ? `<c:max val="${longest}"/><c:min val="0"/>` : "";
  const axis = (id: number, crosses: number, position: string, scaling: string) =>
    `<c:axId val="${id}"/><c:scaling>${scaling}</c:scaling><c:delete val="1"/><c:axPos val="${position}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln w="6350">${fill(PALETTE.hairline)}</a:ln></c:spPr>${textProperties(font)}<c:crossAx val="${crosses}"/>`;
  return (
    `<c:catAx>${axis(1001, 1002, "l", '<c:orientation val="maxMin"/>')}<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100${percent}"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx>${axis(1002, 1001, "b", `<c:orientation val="minMax"/>${scaled}`)}<c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`
  );
}

const fill = (color: string): string => `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;

/** LibreOffice breaks a label inside its words where it is wider than its bar is high. */
const ON_ONE_LINE = '<a:bodyPr wrap="none"/>';

const textProperties = (font: string, color = TEXT_COLOR, body = "<a:bodyPr/>"): string =>
  `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="${TEXT_SIZE}">${fill(color)}<a:latin${attributesText({ typeface: font })}/></a:defRPr></a:pPr><a:endParaRPr lang="sv-SE"/></a:p></c:txPr>`;
