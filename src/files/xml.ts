import { withoutForbidden } from "../domain/shapes";
import { Parser } from "htmlparser2";

/** An element of a part with its offsets in the part's text, so that a part can be patched and the rest of it kept. */
export interface XmlElement {
  /** The name without its prefix. */
  name: string;
  /** The prefix with its colon ("x:"), or "". */
  prefix: string;
  /** By name as written, prefix included ("r:id"). */
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The text directly in the element, joined. */
  text: string;
  /** From the "<" of the element … */
  start: number;
  /** … past its open tag … */
  inner: number;
  /** … to its close tag (for <a/>: the end) … */
  close: number;
  /** … and past it. */
  end: number;
}

/**
 * Receives the elements and texts of a part in order. `start` and `end`: where the tag is in the text; an element that
 * is one tag closes with it.
 */
export interface XmlSink {
  open(name: string, attributes: Record<string, string>, start: number, end: number): void;
  text?(text: string): void;
  close(name: string, start: number, end: number): void;
}

/** The first two bytes of UTF-16: its mark, or "<" written in two bytes. */
const utf16: Record<number, string> = {
  0xfffe: "utf-16le",
  0x3c00: "utf-16le",
  0xfeff: "utf-16be",
  0x003c: "utf-16be",
};

/** The text of a part: UTF-8, UTF-16 by its first bytes, or the encoding that its declaration names. */
export function decodeXml(bytes: Uint8Array): string {
  const wide = utf16[(bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)];
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(
    String.fromCharCode(...bytes.subarray(0, 200)),
  )?.[1];
  try {
    return new TextDecoder(/^utf-?(8|16)$/i.test(declared ?? "utf-8") ? "utf-8" : declared, { ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  }
}

/** The bytes of a part that was changed; a declaration that named another character set names UTF-8. */
export const encodeXml = (text: string): Uint8Array =>
  new TextEncoder().encode(
    text.replace(/^(\uFEFF?<\?xml[^>]*?encoding\s*=\s*)(["'])(?!utf-8)[\w.-]+\2/i, "$1$2UTF-8$2"),
  );

/** Parts of a workbook have no document type; one that declares entities is refused before any of it is read. */
export const hasDoctype = (text: string): boolean => /<!DOCTYPE|<!ENTITY/i.test(text.slice(0, 4096));

/** "w:p" → "p". */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** No part of a workbook nests as deep as this; a file that does is built to exhaust its reader. */
const MAX_DEPTH = 256;

/**
 * Reads a part from start to end; names come without prefix. False when it nests too deep; other bad XML is passed on
 * as it is.
 */
export function walkXml(text: string, sink: XmlSink): boolean {
  let depth = 0;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAX_DEPTH) return parser.pause();
        sink.open(localName(name), attributes, parser.startIndex, parser.endIndex + 1);
      },
      ontext: (data) => sink.text?.(data),
      onclosetag(name) {
        depth--;
        sink.close(localName(name), parser.startIndex, parser.endIndex + 1);
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  if (depth > MAX_DEPTH) return false;
  parser.end();
  return true;
}

/**
 * The root element of a part; where newer content has a fallback (mc:AlternateContent), the fallback is read or both
 * are kept. Null when there is no root, an element is not closed, an attribute has no quotes, the part declares
 * entities, or it nests too deep.
 */
export function parseXml(text: string, alternatives: "fallback" | "both" = "fallback"): XmlElement | null {
  if (hasDoctype(text)) return null;
  let root: XmlElement | null = null;
  let broken = false;
  const open: XmlElement[] = [];
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const colon = name.indexOf(":");
        const element: XmlElement = {
          name: name.slice(colon + 1),
          prefix: name.slice(0, colon + 1),
          attributes,
          children: [],
          text: "",
          start: parser.startIndex,
          inner: parser.endIndex + 1,
          close: parser.endIndex + 1,
          end: parser.endIndex + 1,
        };
        const parent = open.at(-1);
        if (parent) parent.children.push(element);
        else root ??= element;
        if (open.push(element) > MAX_DEPTH) parser.pause();
      },
      onattribute(_name, _value, quote) {
        if (!quote) broken = true;
      },
      ontext(data) {
        const parent = open.at(-1);
        if (parent) parent.text += data;
      },
      onclosetag(_, implied) {
        const element = open.pop();
        if (!element || text[element.inner - 2] === "/") return;
        if (implied) broken = true;
        element.close = parser.startIndex;
        element.end = parser.endIndex + 1;
        const fallback =
          element.name === "AlternateContent" && alternatives === "fallback"
            ? childNamed(element, "Fallback")
            : undefined;
        if (fallback && fallback.children.length > 0) open.at(-1)?.children.splice(-1, 1, ...fallback.children);
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  if (open.length > MAX_DEPTH) return null;
  parser.end();
  return broken ? null : root;
}

export const childrenNamed = (element: XmlElement | undefined | null, name: string): XmlElement[] =>
  element ? element.children.filter((child) => child.name === name) : [];

export const childNamed = (element: XmlElement | undefined | null, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** All text in an element, its descendants included, in order of the document's elements. */
export const allText = (element: XmlElement): string => element.text + element.children.map(allText).join("");

/** The relationship that an element points to: its attribute "id", whatever the prefix. */
export function relationshipId(attributes: Record<string, string>): string | undefined {
  for (const name in attributes) if (localName(name) === "id" && name !== "id") return attributes[name];
  return undefined;
}

/** An XML boolean; absent gives `otherwise`. */
export const flag = (text: string | undefined, otherwise = false): boolean =>
  text === undefined ? otherwise : text === "1" || text === "true" || text === "on";

/** A number attribute, or undefined when it is absent or not a number. */
export function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** Text as it stands between tags. Characters that XML cannot hold are left out; see `encodeText` for cell text. */
export const xmlText = (text: string): string => withoutForbidden(text).replace(/[&<>\r]/g, (c) => escapes[c] ?? c);

/** Escapes a text for an attribute. */
export const xmlAttribute = (text: string): string =>
  withoutForbidden(text).replace(/[&<>"\n\r\t]/g, (c) => escapes[c] ?? c);

/** `a="1" b="2"` with a leading space; undefined values are left out. */
export function attributesText(attributes: Record<string, string | number | boolean | undefined>): string {
  let text = "";
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined)
      text += ` ${name}="${typeof value === "boolean" ? (value ? 1 : 0) : xmlAttribute(String(value))}"`;
  }
  return text;
}

/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Makes the changes, which do not overlap; several at the same place stand in the order given. */
export function splice(text: string, changes: Splice[]): string {
  const ordered = changes
    .map((change, order) => ({ ...change, order }))
    .sort((a, b) => a.start - b.start || a.order - b.order);
  let result = "";
  let at = 0;
  for (const change of ordered) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}

/** The change that sets an attribute of an element, or takes it away (undefined). `name` is as written. */
export function setAttribute(
  text: string,
  element: Pick<XmlElement, "start" | "inner">,
  name: string,
  value: string | undefined,
): Splice {
  const tag = text.slice(element.start, element.inner);
  const match = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  const written = value === undefined ? "" : ` ${name}="${xmlAttribute(value)}"`;
  if (match)
    return { start: element.start + match.index, end: element.start + match.index + match[0].length, text: written };
  const at = element.inner - (tag.endsWith("/>") ? 2 : 1);
  return { start: at, end: at, text: written };
}

/** The change that puts `content` last in an element, opening it if it is written as <a/>. */
export function appendChild(text: string, element: XmlElement, content: string): Splice {
  if (text[element.inner - 2] !== "/") return { start: element.close, end: element.close, text: content };
  const tagName = element.prefix + element.name;
  return { start: element.inner - 2, end: element.inner, text: `>${content}</${tagName}>` };
}

/** The change that puts `content` in an element after one of its children, first where there is none before it. */
export const insertAfter = (
  text: string,
  parent: XmlElement,
  before: XmlElement | undefined,
  content: string,
): Splice =>
  before || text[parent.inner - 2] !== "/"
    ? { start: before?.end ?? parent.inner, end: before?.end ?? parent.inner, text: content }
    : appendChild(text, parent, content);

export const removal = (element: XmlElement): Splice => ({ start: element.start, end: element.end, text: "" });
