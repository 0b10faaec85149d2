import { parseXml, type XmlElement } from "../xml";

/** A part of a Word document, with the prefix that it has for WordprocessingML ("w:"). */
export interface WordPart {
  name: string;
  text: string;
  root: XmlElement;
  prefix: string;
}

/** Transitional, and ISO 29500 Strict. */
const MAIN = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/** The part as elements with their offsets; null where it is not well-formed, or names WordprocessingML by no prefix. */
export function wordPart(name: string, text: string): WordPart | null {
  const root = parseXml(text, "both");
  const declared = Object.entries(root?.attributes ?? {}).find(([, value]) => MAIN.includes(value))?.[0];
  if (!root || !declared?.startsWith("xmlns:")) return null;
  return { name, text, root, prefix: `${declared.slice("xmlns:".length)}:` };
}

/** Whether an element is WordprocessingML's of that name, and not DrawingML's or a formula's. */
export const is = ({ prefix }: WordPart, element: XmlElement, ...names: string[]): boolean =>
  element.prefix === prefix && names.includes(element.name);

export const wordChild = (part: WordPart, element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => is(part, child, name));

/** The w:val of a child, "" where it has none; undefined where there is no such child. */
export function wordValue(part: WordPart, element: XmlElement | undefined, name: string): string | undefined {
  const child = wordChild(part, element, name);
  return child && (child.attributes[`${part.prefix}val`] ?? "");
}

export const source = ({ text }: WordPart, from: number, to: number): string => text.slice(from, to);

/** Every element within, itself first. */
export function* within(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* within(child);
}
