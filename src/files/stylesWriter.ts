import type { Format } from "../sheet/format";
import { formatKey } from "../sheet/format";
import {
  alignmentAttributes,
  borderXml,
  conditionalBorderXml,
  conditionalFillXml,
  conditionalFontXml,
  fillXml,
  fontXml,
  newWords,
} from "./looksXml";
import { Refused } from "./package";
import { additions, openCollection, openNumbers, type Collection, type NumberFormats } from "./styleCollections";
import { normalStyle } from "./styles";
import { attributesText, childNamed, childrenNamed, numberOf, parseXml, splice, type XmlElement } from "./xml";
import { DAMAGED } from "./zip";

/** A styles part that looks are looked up in, and added to when they are missing. */
export interface StyleBook {
  /** The style number of a cell; 0 for the workbook's default look. */
  cell(format: Format | undefined): number;
  /**
   * The style number of a cell that had style `base`, read as `before`, and is to look as `after`: what a format does
   * not describe stays.
   */
  restyled(base: number, before: Format | undefined, after: Format | undefined): number;
  /** The number of a look for conditional formats. */
  difference(format: Format): number;
  /** The part's text with the additions; the same text without any. */
  text(): string;
}

/** A styles part taken apart. */
interface Parts {
  root: XmlElement;
  /** The prefix of its elements, with its colon; "" mostly. */
  p: string;
  numbers: NumberFormats;
  fonts: Collection;
  fills: Collection;
  borders: Collection;
  cellXfs: Collection;
  dxfs: Collection;
  /** The fonts as they stand in the part, and the number of the style Normal's. */
  fontElements: XmlElement[];
  normalFont: number;
  /** Normal's font, the first where Normal names one that is not there. */
  bodyFont: XmlElement | undefined;
  /** The look that others name as the one that they are based on, where there is one. */
  base: number | undefined;
}

/** Refuses a text that is not a styles part. */
export function openStyles(text: string): StyleBook {
  const parts = partsOf(text);
  complete(parts, text);
  /** Cells of one look mostly share one object, and comparing the object is quicker than comparing its content. */
  const byObject = new Map<Format, number>();
  const byKey = new Map<string, number>();

  const cell = (format: Format | undefined): number =>
    format ? remembered(byObject, format, () => remembered(byKey, formatKey(format), () => look(parts, format))) : 0;

  return {
    cell,
    restyled: (base, before = {}, after = {}) =>
      remembered(
        byKey,
        `${base} ${formatKey(before)} ${formatKey(after)}`,
        () => changedLook(parts, base, before, after) ?? cell(after),
      ),
    difference: (format) => differenceLook(parts, format),
    text: () => {
      const { root, numbers, fonts, fills, borders, cellXfs, dxfs } = parts;
      return splice(text, additions(text, root, [numbers, fonts, fills, borders, cellXfs, dxfs]));
    },
  };
}

/** What is kept under a key, made when it is first asked for. */
function remembered<K>(known: Map<K, number>, key: K, make: () => number): number {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

function partsOf(text: string): Parts {
  const root = parseXml(text);
  if (root?.name !== "styleSheet") throw new Refused(DAMAGED);
  const fontElements = childrenNamed(childNamed(root, "fonts"), "font");
  const normalFont = numberOf(normalStyle(root)?.attributes["fontId"]) ?? 0;
  return {
    root,
    p: root.prefix,
    numbers: openNumbers(root),
    fonts: openCollection(root, "fonts"),
    fills: openCollection(root, "fills"),
    borders: openCollection(root, "borders"),
    cellXfs: openCollection(root, "cellXfs"),
    dxfs: openCollection(root, "dxfs"),
    fontElements,
    normalFont,
    bodyFont: fontElements[normalFont] ?? fontElements[0],
    base: childrenNamed(childNamed(root, "cellStyleXfs"), "xf").length > 0 ? 0 : undefined,
  };
}

/** The font of a part that has none. */
const FIRST_FONT = { name: "Calibri", size: 11 };

/** Adds what Excel takes for granted and a part may lack: a first look, and pieces under the numbers it keeps. */
function complete({ p, fonts, fills, borders, cellXfs, fontElements, normalFont }: Parts, text: string): void {
  // A solid fill is the third at the earliest: Excel keeps the first two for itself.
  if (fills.size() === 0) fills.find(`<${p}fill><${p}patternFill patternType="none"/></${p}fill>`);
  if (fills.size() === 1) fills.find(`<${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`);
  if (fonts.size() === 0) fonts.find(fontXml(p, FIRST_FONT, undefined));
  // Where "Normal" names a font that is not there, the first font is shown; a font that is added must not take that
  // number.
  const [first] = fontElements;
  while (first && fonts.size() <= normalFont) fonts.add(text.slice(first.start, first.end));
  if (borders.size() === 0) borders.find(borderXml(p, {}));
  if (cellXfs.size() === 0) cellXfs.find(`<${p}xf numFmtId="0" fontId="${normalFont}" fillId="0" borderId="0"/>`);
}

const isEmpty = (words: object | undefined): boolean => words === undefined || Object.keys(words).length === 0;

/** The number of a look, made of pieces that are there and new ones. */
function look(
  { p, numbers, fonts, fills, borders, cellXfs, normalFont, bodyFont, base }: Parts,
  format: Format,
): number {
  if (isEmpty(format)) return 0;
  const number = numbers.find(format.numberFormat);
  const fontOf = (words: NonNullable<Format["font"]>): string =>
    fontXml(p, bodyFont ? words : { ...FIRST_FONT, ...words }, bodyFont);
  const font = format.font && !isEmpty(format.font) ? fonts.find(fontOf(format.font)) : normalFont;
  const fill = format.fill === undefined ? 0 : fills.find(fillXml(p, format.fill));
  const border = format.border ? borders.find(borderXml(p, format.border)) : 0;
  const alignment = alignmentAttributes(format);
  const isOpen = format.locked === false;
  const attributes = attributesText({
    numFmtId: number,
    fontId: font,
    fillId: fill,
    borderId: border,
    xfId: base,
    applyNumberFormat: number !== 0 || undefined,
    applyFont: font !== normalFont || undefined,
    applyFill: fill !== 0 || undefined,
    applyBorder: border !== 0 || undefined,
    applyAlignment: alignment !== "" || undefined,
    applyProtection: isOpen || undefined,
  });
  const children = (alignment && `<${p}alignment${alignment}/>`) + (isOpen ? `<${p}protection locked="0"/>` : "");
  return cellXfs.find(children ? `<${p}xf${attributes}>${children}</${p}xf>` : `<${p}xf${attributes}/>`);
}

/** Properties of a format that are attributes of a child of the look: their names there, and their values. */
const INSIDE: {
  child: string;
  apply: string;
  words: { key: keyof Format; name: string; value: (format: Format) => string | undefined }[];
}[] = [
  {
    child: "alignment",
    apply: "applyAlignment",
    words: [
      { key: "horizontal", name: "horizontal", value: ({ horizontal }) => horizontal },
      { key: "vertical", name: "vertical", value: ({ vertical }) => vertical },
      { key: "wrap", name: "wrapText", value: ({ wrap }) => (wrap ? "1" : undefined) },
      { key: "indent", name: "indent", value: ({ indent }) => (indent ? String(indent) : undefined) },
    ],
  },
  {
    child: "protection",
    apply: "applyProtection",
    words: [{ key: "locked", name: "locked", value: ({ locked }) => (locked === false ? "0" : undefined) }],
  },
];

/** The number of look `base` with what differs between two formats; undefined where the part has no such look. */
function changedLook(parts: Parts, base: number, before: Format, after: Format): number | undefined {
  const { root, p, cellXfs } = parts;
  const xf = childrenNamed(childNamed(root, "cellXfs"), "xf")[base];
  if (!xf) return undefined;
  const isChanged = (key: keyof Format): boolean =>
    formatKey({ [key]: before[key] }) !== formatKey({ [key]: after[key] });
  const attributes = { ...xf.attributes };
  for (const { key, id, apply, find } of piecesOf(parts, xf, before, after))
    if (isChanged(key)) Object.assign(attributes, { [id]: String(find()), [apply]: "1" });
  const children = INSIDE.map(({ child, apply, words }) => {
    const changed = words.filter(({ key }) => isChanged(key));
    if (changed.length > 0) attributes[apply] = "1";
    const text = attributesText({
      ...childNamed(xf, child)?.attributes,
      ...Object.fromEntries(changed.map(({ name, value }) => [name, value(after)])),
    });
    return text && `<${p}${child}${text}/>`;
  });
  return cellXfs.find(`<${p}xf${attributesText(attributes)}>${children.join("")}</${p}xf>`);
}

/** The properties of a format that a look refers to by number, and how the number of the new one is found. */
const piecesOf = (
  { p, numbers, fonts, fills, borders, fontElements, bodyFont }: Parts,
  { attributes }: XmlElement,
  before: Format,
  after: Format,
): { key: keyof Format; id: string; apply: string; find: () => number }[] => [
  {
    key: "numberFormat",
    id: "numFmtId",
    apply: "applyNumberFormat",
    find: () => numbers.find(after.numberFormat),
  },
  {
    key: "font",
    id: "fontId",
    apply: "applyFont",
    find: () =>
      fonts.find(
        fontXml(p, newWords(before.font, after.font, bodyFont), fontElements[numberOf(attributes["fontId"]) ?? 0]),
      ),
  },
  {
    key: "fill",
    id: "fillId",
    apply: "applyFill",
    find: () => (after.fill === undefined ? 0 : fills.find(fillXml(p, after.fill))),
  },
  {
    key: "border",
    id: "borderId",
    apply: "applyBorder",
    find: () => borders.find(borderXml(p, after.border ?? {})),
  },
];

/** The number of a look for conditional formats, which names only what it changes. */
function differenceLook({ p, numbers, dxfs }: Parts, { font, numberFormat, fill, border }: Format): number {
  const numberXml = (code: string): string =>
    `<${p}numFmt${attributesText({ numFmtId: numbers.find(code), formatCode: code })}/>`;
  const children = [
    font ? conditionalFontXml(p, font) : "",
    numberFormat === undefined ? "" : numberXml(numberFormat),
    fill === undefined ? "" : conditionalFillXml(p, fill),
    border ? conditionalBorderXml(p, border) : "",
  ];
  return dxfs.find(`<${p}dxf>${children.join("")}</${p}dxf>`);
}
