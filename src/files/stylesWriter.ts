import type { Border, Font, Format, Line } from "../sheet/format";
import { formatKey } from "../sheet/format";
import { builtinId, FIRST_CUSTOM_ID } from "./numberFormats";
import { Refused } from "./package";
import { normalStyle } from "./styles";
import {
  appendChild,
  attributesText,
  childNamed,
  childrenNamed,
  numberOf,
  parseXml,
  setAttribute,
  splice,
  xmlAttribute,
  type Splice,
  type XmlElement,
} from "./xml";
import { DAMAGED } from "./zip";

/** A styles part that looks are looked up in, and added to when they are missing. */
export interface StyleBook {
  /** The style number of a cell; 0 for the workbook's default look. */
  cell(format: Format | undefined): number;
  /**
   * The style number of a cell that had style `base`, read as `before`, and is to look as `after`: what the format does
   * not speak of stays.
   */
  restyled(base: number, before: Format | undefined, after: Format | undefined): number;
  /** The number of a look for conditional formats. */
  difference(format: Format): number;
  /** The part's text with what was added; the same text when nothing was. */
  text(): string;
}

/** The collections of a styles part, in the order that the schema wants them. */
const order = [
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

type CollectionName = "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** Refuses a text that is not a styles part. */
export function openStyles(text: string): StyleBook {
  const root = parseXml(text);
  if (root?.name !== "styleSheet") throw new Refused(DAMAGED);
  const p = root.prefix;
  const collections = Object.fromEntries(
    (["fonts", "fills", "borders", "cellXfs", "dxfs"] as const).map((name) => [name, openCollection(root, name)]),
  ) as Record<CollectionName, Collection>;
  const numbers = openNumbers(root);
  const normalFont = numberOf(normalStyle(root)?.attributes["fontId"]) ?? 0;
  const fonts = childrenNamed(childNamed(root, "fonts"), "font");
  const bodyFont = fonts[normalFont] ?? fonts[0];
  const cells = new Map<string, number>();
  const seen = new Map<Format, number>();

  // A solid fill is the third at the earliest: Excel keeps the first two for itself.
  if (collections.fills.size() === 0)
    collections.fills.find(`<${p}fill><${p}patternFill patternType="none"/></${p}fill>`);
  if (collections.fills.size() === 1)
    collections.fills.find(`<${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`);
  if (collections.fonts.size() === 0) collections.fonts.find(fontXml(p, { name: "Calibri", size: 11 }, undefined));
  // Where "Normal" names a font that is not there, the first font is shown; a font that is added must not take that
  // number.
  while (fonts[0] && collections.fonts.size() <= normalFont)
    collections.fonts.add(text.slice(fonts[0].start, fonts[0].end));
  if (collections.borders.size() === 0) collections.borders.find(borderXml(p, {}));
  if (collections.cellXfs.size() === 0)
    collections.cellXfs.find(`<${p}xf numFmtId="0" fontId="${normalFont}" fillId="0" borderId="0"/>`);

  /** Cells of one look mostly share one object, which is quicker to know again than what it says. */
  function cell(format: Format | undefined): number {
    if (!format) return 0;
    let index = seen.get(format);
    if (index === undefined) seen.set(format, (index = look(format)));
    return index;
  }

  function look(format: Format): number {
    if (Object.keys(format).length === 0) return 0;
    const key = formatKey(format);
    const known = cells.get(key);
    if (known !== undefined) return known;
    const font =
      format.font && Object.keys(format.font).length > 0
        ? collections.fonts.find(fontXml(p, format.font, bodyFont))
        : normalFont;
    const fill = format.fill === undefined ? 0 : collections.fills.find(fillXml(p, format.fill));
    const border = format.border ? collections.borders.find(borderXml(p, format.border)) : 0;
    const number = numbers.find(format.numberFormat);
    const alignment = attributesText({
      horizontal: format.horizontal,
      vertical: format.vertical,
      wrapText: format.wrap || undefined,
      indent: format.indent || undefined,
    });
    const children =
      (alignment && `<${p}alignment${alignment}/>`) + (format.locked === false ? `<${p}protection locked="0"/>` : "");
    const attributes = attributesText({
      numFmtId: number,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: 0,
      applyNumberFormat: number !== 0 || undefined,
      applyFont: font !== normalFont || undefined,
      applyFill: fill !== 0 || undefined,
      applyBorder: border !== 0 || undefined,
      applyAlignment: alignment !== "" || undefined,
      applyProtection: format.locked === false || undefined,
    });
    const index = collections.cellXfs.find(
      children ? `<${p}xf${attributes}>${children}</${p}xf>` : `<${p}xf${attributes}/>`,
    );
    cells.set(key, index);
    return index;
  }

  function restyled(base: number, before: Format = {}, after: Format = {}): number {
    const key = `${base} ${formatKey(before)} ${formatKey(after)}`;
    let index = cells.get(key);
    if (index === undefined) cells.set(key, (index = changedLook(base, before, after)));
    return index;
  }

  function changedLook(base: number, before: Format, after: Format): number {
    const xf = childrenNamed(childNamed(root, "cellXfs"), "xf")[base];
    if (!xf) return cell(after);
    const changed = (key: keyof Format) => formatKey({ [key]: before[key] }) !== formatKey({ [key]: after[key] });
    const attributes: Record<string, string | undefined> = { ...xf.attributes };
    const pieces: [key: keyof Format, id: string, apply: string, find: () => number][] = [
      ["numberFormat", "numFmtId", "applyNumberFormat", () => numbers.find(after.numberFormat)],
      [
        "font",
        "fontId",
        "applyFont",
        () =>
          collections.fonts.find(
            fontXml(p, newWords(before.font, after.font, bodyFont), fonts[numberOf(xf.attributes["fontId"]) ?? 0]),
          ),
      ],
      [
        "fill",
        "fillId",
        "applyFill",
        () => (after.fill === undefined ? 0 : collections.fills.find(fillXml(p, after.fill))),
      ],
      ["border", "borderId", "applyBorder", () => collections.borders.find(borderXml(p, after.border ?? {}))],
    ];
    for (const [key, id, apply, find] of pieces)
      if (changed(key)) Object.assign(attributes, { [id]: String(find()), [apply]: "1" });

    const inside: [
      child: string,
      apply: string,
      said: [key: keyof Format, name: string, value: string | undefined][],
    ][] = [
      [
        "alignment",
        "applyAlignment",
        [
          ["horizontal", "horizontal", after.horizontal],
          ["vertical", "vertical", after.vertical],
          ["wrap", "wrapText", after.wrap ? "1" : undefined],
          ["indent", "indent", after.indent ? String(after.indent) : undefined],
        ],
      ],
      ["protection", "applyProtection", [["locked", "locked", after.locked === false ? "0" : undefined]]],
    ];
    const children = inside.map(([child, apply, said]) => {
      const news = said.filter(([key]) => changed(key));
      if (news.length > 0) attributes[apply] = "1";
      const text = attributesText({
        ...childNamed(xf, child)?.attributes,
        ...Object.fromEntries(news.map(([, name, value]) => [name, value])),
      });
      return text && `<${p}${child}${text}/>`;
    });
    return collections.cellXfs.find(`<${p}xf${attributesText(attributes)}>${children.join("")}</${p}xf>`);
  }

  function difference(format: Format): number {
    const font = format.font ? fontParts(p, format.font).join("") : "";
    const number =
      format.numberFormat === undefined
        ? ""
        : `<${p}numFmt${attributesText({ numFmtId: numbers.find(format.numberFormat), formatCode: format.numberFormat })}/>`;
    const fill =
      format.fill === undefined
        ? ""
        : `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(format.fill)}"/><${p}bgColor rgb="${argb(format.fill)}"/></${p}patternFill></${p}fill>`;
    return collections.dxfs.find(
      `<${p}dxf>${font && `<${p}font>${font}</${p}font>`}${number}${fill}${format.border ? borderXml(p, format.border, true) : ""}</${p}dxf>`,
    );
  }

  function write(): string {
    const changes: Splice[] = [];
    const missing: { name: string; xml: string }[] = [];
    const all: { name: string; added: string[]; element: XmlElement | undefined; size: number }[] = [
      { name: "numFmts", added: numbers.added, element: childNamed(root, "numFmts"), size: numbers.size() },
      ...Object.entries(collections).map(([name, { added, element, size }]) => ({
        name,
        added,
        element,
        size: size(),
      })),
    ];
    for (const { name, added, element, size } of all) {
      if (added.length === 0) continue;
      if (element)
        changes.push(setAttribute(text, element, "count", String(size)), appendChild(text, element, added.join("")));
      else missing.push({ name, xml: `<${p}${name} count="${size}">${added.join("")}</${p}${name}>` });
    }
    missing.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    for (const { name, xml } of missing) {
      const before = root!.children
        .filter((child) => order.includes(child.name) && order.indexOf(child.name) < order.indexOf(name))
        .at(-1);
      changes.push(
        before
          ? { start: before.end, end: before.end, text: xml }
          : { start: root!.inner, end: root!.inner, text: xml },
      );
    }
    return splice(text, changes);
  }

  return { cell, restyled, difference, text: write };
}

interface Collection {
  element: XmlElement | undefined;
  added: string[];
  /** The number of an element that says the same; it is added when there is none. */
  find(xml: string): number;
  add(xml: string): void;
  size(): number;
}

function openCollection(root: XmlElement, name: CollectionName): Collection {
  const element = childNamed(root, name);
  const known = new Map<string, number>();
  let count = 0;
  for (const child of element?.children ?? []) {
    const key = canonical(child);
    if (!known.has(key)) known.set(key, count);
    count++;
  }
  const added: string[] = [];
  const add = (xml: string) => {
    added.push(xml);
    return count++;
  };
  return {
    element,
    added,
    add,
    find(xml) {
      const key = canonical(parseXml(xml)!);
      const index = known.get(key) ?? add(xml);
      known.set(key, index);
      return index;
    },
    size: () => count,
  };
}

/** What an element says, whatever the order of its attributes and children and whatever its prefix. */
function canonical(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort();
  return `<${element.name} ${attributes.join(" ")}>${element.children.map(canonical).sort().join("")}</>`;
}

function openNumbers(root: XmlElement) {
  const element = childNamed(root, "numFmts");
  const existing = childrenNamed(element, "numFmt");
  const ids = new Map(
    existing.map(({ attributes }): [string, number] => [
      attributes["formatCode"] ?? "",
      Number(attributes["numFmtId"]),
    ]),
  );
  const added: string[] = [];
  let next =
    Math.max(FIRST_CUSTOM_ID - 1, ...existing.map(({ attributes }) => numberOf(attributes["numFmtId"]) ?? 0)) + 1;
  return {
    added,
    size: () => existing.length + added.length,
    find(code: string | undefined): number {
      const id = code === undefined ? 0 : (builtinId(code) ?? ids.get(code));
      if (id !== undefined) return id;
      added.push(`<${root.prefix}numFmt numFmtId="${next}" formatCode="${xmlAttribute(code!)}"/>`);
      ids.set(code!, next);
      return next++;
    },
  };
}

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const fillXml = (p: string, color: string): string =>
  `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;

/** The words of a font that are to be others; one that is not said any more becomes the body font's. */
function newWords(before: Font = {}, after: Font = {}, body: XmlElement | undefined): Font {
  const size = numberOf(childNamed(body, "sz")?.attributes["val"]) ?? 11;
  const plain: Required<Font> = {
    bold: false,
    italic: false,
    underline: false,
    strike: false,
    color: "#000000",
    size,
    name: childNamed(body, "name")?.attributes["val"] ?? "Calibri",
  };
  const words = (Object.keys(plain) as (keyof Font)[]).filter((word) => before[word] !== after[word]);
  return Object.fromEntries(words.map((word) => [word, after[word] ?? plain[word]]));
}

/** The words of a font, in the schema's order. */
function fontParts(p: string, font: Font): string[] {
  const toggle = (name: string, on: boolean | undefined) =>
    on === undefined ? "" : on ? `<${p}${name}/>` : `<${p}${name} val="0"/>`;
  return [
    toggle("b", font.bold),
    toggle("i", font.italic),
    toggle("strike", font.strike),
    font.underline === undefined ? "" : font.underline ? `<${p}u/>` : `<${p}u val="none"/>`,
    font.size === undefined ? "" : `<${p}sz val="${font.size}"/>`,
    font.color === undefined ? "" : `<${p}color rgb="${argb(font.color)}"/>`,
    font.name === undefined ? "" : `<${p}name val="${xmlAttribute(font.name)}"/>`,
  ].filter((part) => part !== "");
}

/** A cell's font: its own words over the body font's. The body font's family and scheme follow only its name. */
function fontXml(p: string, font: Font, body: XmlElement | undefined): string {
  const own = new Map(fontParts(p, font).map((part) => [parseXml(part)!.name, part]));
  const names = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];
  const inherited = names.map((name) => {
    const part = own.get(name);
    if (part !== undefined) return part;
    const element = childNamed(body, name);
    if (!element || (font.name !== undefined && ["family", "charset", "scheme"].includes(name))) return "";
    return `<${p}${name}${attributesText(element.attributes)}/>`;
  });
  return `<${p}font>${inherited.join("")}</${p}font>`;
}

/** `different`: for a conditional format, where only the sides that are said may stand. */
function borderXml(p: string, border: Border, different = false): string {
  const side = (name: string, line: Line | undefined) => {
    if (!line) return different ? "" : `<${p}${name}/>`;
    const color = line.color === undefined ? `<${p}color auto="1"/>` : `<${p}color rgb="${argb(line.color)}"/>`;
    return `<${p}${name} style="${line.style}">${color}</${p}${name}>`;
  };
  return `<${p}border>${side("left", border.left)}${side("right", border.right)}${side("top", border.top)}${side("bottom", border.bottom)}${different ? "" : `<${p}diagonal/>`}</${p}border>`;
}
