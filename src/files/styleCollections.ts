import { builtinId, FIRST_CUSTOM_ID } from "./numberFormats";
import {
  appendChild,
  childNamed,
  childrenNamed,
  insertAfter,
  numberOf,
  parseXml,
  setAttribute,
  xmlAttribute,
  type Splice,
  type XmlElement,
} from "./xml";

/** The collections of a styles part, in the order that the schema wants them. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** One of the collections, with additions. */
interface Extended {
  name: string;
  /** The element in the part; undefined where the part has none. */
  element: XmlElement | undefined;
  added: string[];
  size(): number;
}

/** Elements that are known by their number, the first 0. */
export interface Collection extends Extended {
  /** The number of an equal element, which is added when there is none. */
  find(xml: string): number;
  add(xml: string): void;
}

export function openCollection(root: XmlElement, name: "fonts" | "fills" | "borders" | "cellXfs" | "dxfs"): Collection {
  const element = childNamed(root, name);
  const known = new Map<string, number>();
  let count = 0;
  for (const child of element?.children ?? []) {
    const key = canonical(child);
    if (!known.has(key)) known.set(key, count);
    count++;
  }
  const added: string[] = [];
  const add = (xml: string): number => {
    added.push(xml);
    return count++;
  };
  return {
    name,
    element,
    added,
    add,
    find(xml) {
      const parsed = parseXml(xml);
      const key = parsed ? canonical(parsed) : xml;
      const index = known.get(key) ?? add(xml);
      known.set(key, index);
      return index;
    },
    size: () => count,
  };
}

/** The content of an element, independent of prefix and of the order of attributes and children. */
function canonical(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort();
  return `<${element.name} ${attributes.join(" ")}>${element.children.map(canonical).sort().join("")}</>`;
}

/** Number formats, which have ids of their own. */
export interface NumberFormats extends Extended {
  /** The id of a format; General's where there is none. */
  find(code: string | undefined): number;
}

export function openNumbers(root: XmlElement): NumberFormats {
  const element = childNamed(root, "numFmts");
  const existing = childrenNamed(element, "numFmt").map(({ attributes }) => attributes);
  const ids = new Map(existing.map((attributes) => [attributes["formatCode"] ?? "", Number(attributes["numFmtId"])]));
  const added: string[] = [];
  let next = Math.max(FIRST_CUSTOM_ID - 1, ...existing.map((attributes) => numberOf(attributes["numFmtId"]) ?? 0)) + 1;
  return {
    name: "numFmts",
    element,
    added,
    size: () => existing.length + added.length,
    find(code) {
      if (code === undefined) return 0;
      const id = builtinId(code) ?? ids.get(code);
      if (id !== undefined) return id;
      added.push(`<${root.prefix}numFmt numFmtId="${next}" formatCode="${xmlAttribute(code)}"/>`);
      ids.set(code, next);
      return next++;
    },
  };
}

/** The changes of a styles part's text that put in what was added to its collections. */
export function additions(text: string, root: XmlElement, collections: readonly Extended[]): Splice[] {
  const extended = collections
    .filter(({ added }) => added.length > 0)
    .sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  const made = ({ name, added, size }: Extended): string =>
    `<${root.prefix}${name} count="${size()}">${added.join("")}</${root.prefix}${name}>`;
  // A part in one tag is opened once, for all of them.
  if (root.children.length === 0 && extended.length > 0)
    return [insertAfter(text, root, undefined, extended.map(made).join(""))];
  return extended.flatMap((one) => {
    const { name, element, added, size } = one;
    if (element)
      return [setAttribute(text, element, "count", String(size())), appendChild(text, element, added.join(""))];
    const before = root.children.filter((child) => ORDER.slice(0, ORDER.indexOf(name)).includes(child.name)).at(-1);
    return [insertAfter(text, root, before, made(one))];
  });
}
