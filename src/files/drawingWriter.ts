import type { Chart } from "../sheet/chart";
import { Refused } from "./package";
import { XML_DECLARATION, type Namespaces } from "./namespaces";
import {
  appendChild,
  attributesText,
  childNamed,
  parseXml,
  relationshipId,
  splice,
  type Splice,
  type XmlElement,
} from "./xml";
import { DAMAGED } from "./zip";

/**
 * The title in the alternative text of the add-in's charts, which tells them from charts that the user put on the
 * sheet.
 */
const MARK = "Måltavlan";

/** A thing that a drawing shows. */
export interface Anchor {
  element: XmlElement;
  name: string;
  description: string;
  /** A chart of the add-in: it carries `MARK`, or one of the names given. */
  own: boolean;
  /** The relationship to the chart's part. */
  chart: string | undefined;
}

/**
 * The drawing part with the charts in it, each by the relationship of the same number. What the user has drawn there
 * before stays.
 */
export function drawingXml(charts: Chart[], ids: string[], before: string | null, namespaces: Namespaces): string {
  const text =
    before ??
    `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${namespaces.spreadsheetDrawing}" xmlns:a="${namespaces.drawing}"></xdr:wsDr>`;
  const root = parseXml(text);
  if (!root) throw new Refused(DAMAGED);
  const old = anchors(root, new Set(charts.map(({ name }) => name)));
  const taken = Math.max(1, ...old.filter(({ own }) => !own).flatMap(({ element }) => shapeIds(element)));
  const added = charts.map((chart, i) => anchorXml(chart, ids[i] ?? "", taken + 1 + i, namespaces)).join("");
  const changes: Splice[] = old
    .filter(({ own }) => own)
    .map(({ element }) => ({ start: element.start, end: element.end, text: "" }));
  return splice(text, [...changes, appendChild(text, root, added)]);
}

/** The anchors of a drawing, in its order; charts by `names` are the add-in's too, with or without `MARK`. */
export function anchors(root: XmlElement | null, names: Set<string>): Anchor[] {
  return (root?.children ?? []).map((element) => {
    const frame = childNamed(element, "graphicFrame");
    const properties = childNamed(childNamed(frame, "nvGraphicFramePr"), "cNvPr")?.attributes;
    const name = properties?.["name"] ?? "";
    const description = properties?.["descr"] ?? "";
    const chart = childNamed(childNamed(childNamed(frame, "graphic"), "graphicData"), "chart");
    return {
      element,
      name,
      description,
      own: frame !== undefined && (properties?.["title"] === MARK || names.has(name)),
      chart: chart && relationshipId(chart.attributes),
    };
  });
}

const shapeIds = (element: XmlElement): number[] => [
  ...(element.name === "cNvPr" ? [Number(element.attributes["id"]) || 0] : []),
  ...element.children.flatMap(shapeIds),
];

function anchorXml(
  chart: Chart,
  id: string,
  number: number,
  { spreadsheetDrawing, drawing, chart: c, relationships }: Namespaces,
): string {
  const corner = (name: string, { row, column }: { row: number; column: number }) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${spreadsheetDrawing}" xmlns:a="${drawing}">${corner("from", chart.place.from)}${corner("to", chart.place.to)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${attributesText({ id: number, name: chart.name, descr: chart.description, title: MARK })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${c}"><c:chart xmlns:c="${c}" xmlns:r="${relationships}" r:id="${id}"/></a:graphicData></a:graphic>` +
    `</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
