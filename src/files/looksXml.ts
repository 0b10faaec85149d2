import { keysOf } from "../domain/keys";
import type { Border, Font, Format, Line } from "../sheet/format";
import { attributesText, childNamed, numberOf, xmlAttribute, type XmlElement } from "./xml";

/** `p` in all of these: the prefix of the styles part's elements, with its colon; "" mostly. */

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

/** A cell's solid fill. */
export const fillXml = (p: string, color: string): string => solid(p, color, 'indexed="64"');

/** The solid fill of a conditional format: programs differ in which of the two colours they draw. */
export const conditionalFillXml = (p: string, color: string): string => solid(p, color, `rgb="${argb(color)}"`);

const solid = (p: string, color: string, background: string): string =>
  `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/><${p}bgColor ${background}/></${p}patternFill></${p}fill>`;

/** The properties of a font that change; one that the format no longer has becomes the body font's. */
export function newWords(before: Font = {}, after: Font = {}, body: XmlElement | undefined): Font {
  const plain: Required<Font> = {
    bold: false,
    italic: false,
    underline: false,
    strike: false,
    color: "#000000",
    size: numberOf(childNamed(body, "sz")?.attributes["val"]) ?? 11,
    name: childNamed(body, "name")?.attributes["val"] ?? "Calibri",
  };
  const words = keysOf(plain).filter((word) => before[word] !== after[word]);
  return Object.fromEntries(words.map((word) => [word, after[word] ?? plain[word]]));
}

/** The attribute of each of a font's elements, in the schema's order; undefined leaves the element out. */
const FONT_PARTS: [element: string, attribute: (font: Font) => string | undefined][] = [
  ["b", ({ bold }) => toggle(bold)],
  ["i", ({ italic }) => toggle(italic)],
  ["strike", ({ strike }) => toggle(strike)],
  ["u", ({ underline }) => toggle(underline, "none")],
  ["sz", ({ size }) => (size === undefined ? undefined : ` val="${size}"`)],
  ["color", ({ color }) => (color === undefined ? undefined : ` rgb="${argb(color)}"`)],
  ["name", ({ name }) => (name === undefined ? undefined : ` val="${xmlAttribute(name)}"`)],
];

const toggle = (on: boolean | undefined, off = "0"): string | undefined =>
  on === undefined ? undefined : on ? "" : ` val="${off}"`;

/** The elements for a font's own properties, by their names. */
function fontParts(p: string, font: Font): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [element, attribute] of FONT_PARTS) {
    const text = attribute(font);
    if (text !== undefined) parts.set(element, `<${p}${element}${text}/>`);
  }
  return parts;
}

/** Everything that may stand in a font, in the order that Excel writes it. */
const FONT_ELEMENTS = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** Elements that belong to the body font's name, and are dropped with it. */
const FOLLOW_THE_NAME = new Set(["family", "charset", "scheme"]);

/** A cell's font: its own properties over the body font's. */
export function fontXml(p: string, font: Font, body: XmlElement | undefined): string {
  const own = fontParts(p, font);
  const parts = FONT_ELEMENTS.map((name) => {
    const part = own.get(name);
    if (part !== undefined) return part;
    const element = childNamed(body, name);
    if (!element || (font.name !== undefined && FOLLOW_THE_NAME.has(name))) return "";
    return `<${p}${name}${attributesText(element.attributes)}/>`;
  });
  return `<${p}font>${parts.join("")}</${p}font>`;
}

/** A conditional format's font: its own properties alone; "" where it has none. */
export function conditionalFontXml(p: string, font: Font): string {
  const parts = [...fontParts(p, font).values()].join("");
  return parts && `<${p}font>${parts}</${p}font>`;
}

const SIDES = ["left", "right", "top", "bottom"] as const;

const sideXml = (p: string, name: string, { style, color }: Line): string =>
  `<${p}${name} style="${style}"><${p}color ${color === undefined ? 'auto="1"' : `rgb="${argb(color)}"`}/></${p}${name}>`;

/** A cell's border: every side has its element, drawn or not. */
export function borderXml(p: string, border: Border): string {
  const sides = SIDES.map((name) => (border[name] ? sideXml(p, name, border[name]) : `<${p}${name}/>`));
  return `<${p}border>${sides.join("")}<${p}diagonal/></${p}border>`;
}

/** A conditional format's border: only the sides that it changes. */
export function conditionalBorderXml(p: string, border: Border): string {
  const sides = SIDES.map((name) => (border[name] ? sideXml(p, name, border[name]) : ""));
  return `<${p}border>${sides.join("")}</${p}border>`;
}

/** The attributes of a cell's alignment; "" where it has the default. */
export const alignmentAttributes = ({ horizontal, vertical, wrap, indent }: Format): string =>
  attributesText({ horizontal, vertical, wrapText: wrap || undefined, indent: indent || undefined });
