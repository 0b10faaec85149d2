import { Refused } from "./package";
import { XML_DECLARATION } from "./namespaces";
import {
  appendChild,
  attributesText,
  childNamed,
  childrenNamed,
  insertAfter,
  parseXml,
  setAttribute,
  splice,
  type XmlElement,
} from "./xml";
import { DAMAGED } from "./zip";

const NAME = "XLDAPR";
const FLAGS =
  "copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce cellMeta".split(" ");
const TYPE = `metadataType${attributesText({ name: NAME, minSupportedVersion: 120000, ...Object.fromEntries(FLAGS.map((flag) => [flag, 1])) })}/`;
const PROPERTIES = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

/** The elements of a metadata part, in the schema's order (CT_Metadata, ECMA-376 part 1, 18.9.10). */
const order = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

/**
 * The metadata part with the mark of dynamic arrays in it ([MS-XLSX] 2.3.6.1.3), and the number (from 1) by which a
 * cell points to it. `before` is the workbook's own part, whose other metadata stays with its numbers; null when it has
 * none.
 */
export function withDynamicArrays(before: string | null, main: string): { text: string; index: number } {
  const text = before ?? `${XML_DECLARATION}<metadata xmlns="${main}"></metadata>`;
  const root = parseXml(text);
  if (root?.name !== "metadata") throw new Refused(DAMAGED);
  const types = childrenNamed(childNamed(root, "metadataTypes"), "metadataType");
  const type = types.findIndex(({ attributes }) => attributes["name"] === NAME);
  const future = childrenNamed(root, "futureMetadata").find(({ attributes }) => attributes["name"] === NAME);
  const properties = childrenNamed(future, "bk").findIndex((bk) => isDynamic(bk));
  const cells = childrenNamed(childNamed(root, "cellMetadata"), "bk");
  const index = cells.findIndex((bk) =>
    bk.children.some(
      ({ attributes }) => attributes["t"] === String(type + 1) && attributes["v"] === String(properties),
    ),
  );
  if (type >= 0 && properties >= 0 && index >= 0) return { text, index: index + 1 };

  const p = root.prefix;
  const t = type >= 0 ? type + 1 : types.length + 1;
  const v = properties >= 0 ? properties : childrenNamed(future, "bk").length;
  let result = text;
  if (type < 0) result = addTo(result, "metadataTypes", `<${p}${TYPE}>`);
  if (properties < 0)
    result = addTo(
      result,
      "futureMetadata",
      `<${p}bk><${p}extLst><${p}ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="${PROPERTIES}" fDynamic="1" fCollapsed="0"/></${p}ext></${p}extLst></${p}bk>`,
      NAME,
    );
  result = addTo(result, "cellMetadata", `<${p}bk><${p}rc t="${t}" v="${v}"/></${p}bk>`);
  return { text: result, index: cells.length + 1 };
}

const isDynamic = (element: XmlElement): boolean =>
  (element.name === "dynamicArrayProperties" && element.attributes["fDynamic"] === "1") ||
  element.children.some(isDynamic);

/**
 * Puts an element last in a collection and counts it; the collection is made where the schema wants it when it is
 * missing.
 */
function addTo(text: string, collection: string, xml: string, name?: string): string {
  const root = parseXml(text)!;
  const element = childrenNamed(root, collection).find(
    ({ attributes }) => name === undefined || attributes["name"] === name,
  );
  if (element)
    return splice(text, [
      setAttribute(text, element, "count", String(element.children.length + 1)),
      appendChild(text, element, xml),
    ]);
  const previous = root.children.filter((child) => order.indexOf(child.name) <= order.indexOf(collection)).at(-1);
  const tag = root.prefix + collection;
  const made = `<${tag}${attributesText({ name, count: 1 })}>${xml}</${tag}>`;
  return splice(text, [insertAfter(text, root, previous, made)]);
}
