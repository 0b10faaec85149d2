import { segmentLook, type Chart, type ChartSeries } from "../sheet/chart";
import { anchors, type Anchor } from "./drawingWriter";
import { formulaFromFile } from "./formula";
import { partXml, relationships, type XlsxPackage } from "./package";
import { childNamed, childrenNamed, numberOf, type XmlElement } from "./xml";

/**
 * The add-in's charts in a drawing, so that an own sheet that is read and written keeps them. The user's charts are not
 * read.
 */
export function readCharts(pack: XlsxPackage, drawing: string): Chart[] {
  const related = relationships(pack, drawing);
  return anchors(partXml(pack, drawing), new Set()).flatMap((anchor) => {
    const target = anchor.own ? related.find(({ id }) => id === anchor.chart)?.target : undefined;
    const root = target === undefined ? null : partXml(pack, target);
    return (root && readChart(childNamed(root, "chart"), anchor)) ?? [];
  });
}

/** Null for any chart but bars. */
function readChart(chart: XmlElement | undefined, { element, name, description }: Anchor): Chart | null {
  const area = childNamed(chart, "plotArea");
  const plot = childNamed(area, "barChart");
  const from = corner(childNamed(element, "from"));
  const to = corner(childNamed(element, "to"));
  if (!plot || !from || !to) return null;
  const series = childrenNamed(plot, "ser");
  const categories = at(series[0], "cat", "strRef");
  return {
    name,
    place: { from, to },
    categories: {
      range: formulaFromFile(childNamed(categories, "f")?.text ?? ""),
      cached: points(childNamed(categories, "strCache")).map((text) => text ?? ""),
    },
    series: series.map(readSeries),
    description,
  };
}

function readSeries(series: XmlElement): ChartSeries {
  const values = at(series, "val", "numRef");
  const color = at(series, "spPr", "solidFill", "srgbClr")?.attributes["val"] ?? "000000";
  return {
    name: at(series, "tx", "v")?.text ?? "",
    values: formulaFromFile(childNamed(values, "f")?.text ?? ""),
    cached: points(childNamed(values, "numCache")).map((text) => numberOf(text) ?? null),
    color: `#${color}`,
    ...segmentLook(at(series, "dLbls", "numFmt")?.attributes["formatCode"] ?? ""),
  };
}

/** A chart has no more points than a column has rows; a file with a larger number gives none. */
const MAX_POINTS = 1_048_576;

/** The points of a cache by index; undefined where one is missing. */
function points(cache: XmlElement | undefined): (string | undefined)[] {
  const count = numberOf(childNamed(cache, "ptCount")?.attributes["val"]) ?? 0;
  const byNumber = new Map(
    childrenNamed(cache, "pt").map((pt) => [numberOf(pt.attributes["idx"]), childNamed(pt, "v")?.text]),
  );
  return count <= MAX_POINTS ? Array.from({ length: Math.max(0, count) }, (_, i) => byNumber.get(i)) : [];
}

function corner(element: XmlElement | undefined): { row: number; column: number } | null {
  const row = numberOf(childNamed(element, "row")?.text);
  const column = numberOf(childNamed(element, "col")?.text);
  return row === undefined || column === undefined ? null : { row, column };
}

const at = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce((found, name) => childNamed(found, name), element);
