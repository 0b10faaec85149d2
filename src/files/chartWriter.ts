import { PALETTE } from "../domain/colors";
import { CHART_TEXT, longestBar, segmentFormat } from "../sheet/chart";
import type { Chart, ChartSeries } from "../sheet/chart";
import { inkOn } from "../sheet/svg";
import { formulaToFile } from "./formula";
import { XML_DECLARATION, type Namespaces } from "./namespaces";
import { attributesText, xmlAttribute, xmlText } from "./xml";

/** Text in a chart, in the colour of muted text; titles 11 points. In hundredths of a point. */
const TEXT_SIZE = CHART_TEXT * 100;
const TITLE_SIZE = 1100;
const TEXT_COLOR = PALETTE.muted.slice(1);
const LINE_WIDTH = 22_225;

/**
 * The chart part of one of the two charts of the house (ECMA-376 part 1, 21.2), with today's numbers in it. `font` is
 * the body font's name.
 */
export function chartXml(
  chart: Chart,
  font: string,
  { chart: c, drawing: a, relationships: r, percent }: Namespaces,
): string {
  const plot = chart.kind === "stackedBar" ? stackedBar(chart, font, percent) : lines(chart, font, percent);
  return [
    XML_DECLARATION,
    `<c:chartSpace xmlns:c="${c}" xmlns:a="${a}" xmlns:r="${r}"><c:roundedCorners val="0"/><c:chart>`,
    chart.title === undefined
      ? ""
      : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${TITLE_SIZE}" b="1"/></a:pPr><a:r><a:rPr lang="sv-SE" sz="${TITLE_SIZE}" b="1"/><a:t>${xmlText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:autoTitleDeleted val="${chart.title === undefined ? 1 : 0}"/><c:plotArea>${fillsPicture(chart) ? WHOLE_WIDTH : "<c:layout/>"}${plot}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>`,
    chart.legend ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(font)}</c:legend>` : "",
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(font)}</c:chartSpace>`,
  ].join("");
}

/** A bar without axes, title and legend begins and ends with the cells that it lies over. */
const fillsPicture = ({ kind, axes: shown, legend, title }: Chart): boolean =>
  kind === "stackedBar" && !shown && !legend && title === undefined;
const WHOLE_WIDTH =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="1"/></c:manualLayout></c:layout>';

function stackedBar(chart: Chart, font: string, percent: string): string {
  const series = chart.series.map((one, i) =>
    seriesXml(
      chart,
      one,
      i,
      `<c:spPr>${fill(one.color)}</c:spPr><c:invertIfNegative val="0"/>`,
      labels(chart, font, "ctr", inkOn(one.color), one),
    ),
  );
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.join("")}` +
    `<c:gapWidth val="40${percent}"/><c:overlap val="100${percent}"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>` +
    // First category at the top, as in the sheet.
    axes(chart, font, { category: "l", value: "b", reversed: true, percent })
  );
}

function lines(chart: Chart, font: string, percent: string): string {
  const series = chart.series.map((one, i) =>
    seriesXml(
      chart,
      one,
      i,
      `<c:spPr><a:ln w="${LINE_WIDTH}" cap="rnd">${fill(one.color)}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill(one.color)}<a:ln>${fill(one.color)}</a:ln></c:spPr></c:marker>`,
      labels(chart, font, "t"),
      '<c:smooth val="0"/>',
    ),
  );
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/><c:axId val="1001"/><c:axId val="1002"/></c:lineChart>` +
    axes(chart, font, { category: "b", value: "l", reversed: false, percent })
  );
}

function seriesXml(
  chart: Chart,
  series: ChartSeries,
  index: number,
  look: string,
  labelled: string,
  last = "",
): string {
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xmlText(series.name)}</c:v></c:tx>${look}${labelled}` +
    `<c:cat><c:strRef><c:f>${reference(chart.categories.range)}</c:f>${cache("strCache", chart.categories.cached)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(series.values)}</c:f>${cache("numCache", series.cached)}</c:numRef></c:val>${last}</c:ser>`
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
function labels(chart: Chart, font: string, place: string, color = TEXT_COLOR, segment?: ChartSeries): string {
  const shown = (on: boolean) =>
    `<c:showLegendKey val="0"/><c:showVal val="${on ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  if (!chart.labels) return `<c:dLbls>${shown(false)}</c:dLbls>`;
  const format = chart.kind === "stackedBar" ? segmentFormat(segment) : "General";
  return `<c:dLbls><c:numFmt formatCode="${xmlAttribute(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(font, color, ON_ONE_LINE)}<c:dLblPos val="${place}"/>${shown(true)}</c:dLbls>`;
}

function axes(
  chart: Chart,
  font: string,
  place: { category: string; value: string; reversed: boolean; percent: string },
): string {
  const longest = chart.kind === "stackedBar" && !chart.axes ? longestBar(chart) : 0;
  const scaled = longest > 0 ? `<c:max val="${longest}"/><c:min val="0"/>` : "";
  const axis = (id: number, crosses: number, position: string, reversed: boolean, number: string) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/>${id === 1002 ? scaled : ""}</c:scaling><c:delete val="${chart.axes ? 0 : 1}"/><c:axPos val="${position}"/>${number}` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln w="6350">${fill(PALETTE.hairline)}</a:ln></c:spPr>${textProperties(font)}<c:crossAx val="${crosses}"/>`;
  const general = '<c:numFmt formatCode="General" sourceLinked="0"/>';
  return (
    `<c:catAx>${axis(1001, 1002, place.category, place.reversed, general)}<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100${place.percent}"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx>${axis(1002, 1001, place.value, false, general)}<c:crosses val="${place.reversed ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

const fill = (color: string): string => `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;

/** LibreOffice breaks a label inside its words where it is wider than its bar is high. */
const ON_ONE_LINE = '<a:bodyPr wrap="none"/>';

const textProperties = (font: string, color = TEXT_COLOR, body = "<a:bodyPr/>"): string =>
  `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="${TEXT_SIZE}">${fill(color)}<a:latin${attributesText({ typeface: font })}/></a:defRPr></a:pPr><a:endParaRPr lang="sv-SE"/></a:p></c:txPr>`;
