import { keysOf } from "../domain/keys";
import type { Border, Font, Format, Line } from "../sheet/format";
import { formatKey } from "../sheet/format";
import { readColor, readPalette, type Palette } from "./colors";
import { builtinFormat } from "./numberFormats";
import { childNamed, childrenNamed, flag, numberOf, type XmlElement } from "./xml";

/** A workbook's styles part in the types of `sheet/`. */
export interface Styles {
  /** The body font: that of the style "Normal". */
  font: Font;
  /** By the style number of a cell; undefined is the workbook's default look. Cells of one look share one object. */
  formats: (Format | undefined)[];
  /** Looks of conditional formats. */
  differences: Format[];
}

const DEFAULT_FONT: Font = { name: "Calibri", size: 11 };

/** Reads the styles part with the theme's colours; without a part every cell has the default look. */
export function readStyles(root: XmlElement | null, theme: XmlElement | null): Styles {
  const palette = readPalette(theme, root);
  const fonts = childrenNamed(childNamed(root, "fonts"), "font").map((font) => readFont(font, palette));
  const fills = childrenNamed(childNamed(root, "fills"), "fill").map((fill) => readFill(fill, palette, "fgColor"));
  const borders = childrenNamed(childNamed(root, "borders"), "border").map((border) => readBorder(border, palette));
  const codes = readCodes(root);
  const normal = normalStyle(root);
  const fontOf = (xf: XmlElement | undefined) => fonts[numberOf(xf?.attributes["fontId"]) ?? 0] ?? fonts[0] ?? {};
  const body: Font = { ...DEFAULT_FONT, ...fontOf(normal) };
  // Black is what a body font has anyway, and what "automatic" shows.
  if (body.color === "#000000") delete body.color;

  const shared = new Map<string, Format>();
  const formats = childrenNamed(childNamed(root, "cellXfs"), "xf").map((xf) => {
    const format: Format = {};
    const code = codes(numberOf(xf.attributes["numFmtId"]) ?? 0);
    if (code !== undefined && code !== "General") format.numberFormat = code;
    const font = fontBeside(body, fontOf(xf));
    if (Object.keys(font).length > 0) format.font = font;
    const fill = fills[numberOf(xf.attributes["fillId"]) ?? 0];
    if (fill !== undefined) format.fill = fill;
    const border = borders[numberOf(xf.attributes["borderId"]) ?? 0];
    if (border && Object.keys(border).length > 0) format.border = border;
    readAlignment(childNamed(xf, "alignment"), format);
    if (!flag(childNamed(xf, "protection")?.attributes["locked"], true)) format.locked = false;
    if (Object.keys(format).length === 0) return undefined;
    const key = formatKey(format);
    const known = shared.get(key);
    if (!known) shared.set(key, format);
    return known ?? format;
  });

  const differences = childrenNamed(childNamed(root, "dxfs"), "dxf").map((dxf) => readDifference(dxf, palette, codes));
  return { font: body, formats, differences };
}

/** The cell style that "Normal" is built on; styles without that name use the first. */
export function normalStyle(root: XmlElement | null): XmlElement | undefined {
  const styles = childrenNamed(childNamed(root, "cellStyles"), "cellStyle");
  const normal = styles.find((style) => style.attributes["builtinId"] === "0");
  return childrenNamed(childNamed(root, "cellStyleXfs"), "xf")[numberOf(normal?.attributes["xfId"]) ?? 0];
}

/** Format codes by id: the file's own first, then those that every Excel knows. */
function readCodes(root: XmlElement | null): (id: number) => string | undefined {
  const own = new Map<number, string>();
  for (const { attributes } of childrenNamed(childNamed(root, "numFmts"), "numFmt"))
    own.set(numberOf(attributes["numFmtId"]) ?? -1, attributes["formatCode"] ?? "General");
  return (id) => own.get(id) ?? builtinFormat(id);
}

/** A font; properties that the element lacks are absent. */
function readFont(element: XmlElement, palette: Palette): Font {
  const font: Font = {};
  for (const child of element.children) {
    const value = child.attributes["val"];
    if (child.name === "name" && value) font.name = value;
    else if (child.name === "sz") font.size = numberOf(value);
    else if (child.name === "b") font.bold = flag(value, true);
    else if (child.name === "i") font.italic = flag(value, true);
    else if (child.name === "strike") font.strike = flag(value, true);
    else if (child.name === "u") font.underline = value !== "none";
    else if (child.name === "color") font.color = readColor(child, palette);
  }
  for (const key of keysOf(font)) if (font[key] === undefined) delete font[key];
  return font;
}

/** The properties of a cell's font that differ from the body font. */
function fontBeside(body: Font, font: Font): Font {
  const others: Font = {};
  const color = font.color === "#000000" ? undefined : font.color;
  if (font.name !== undefined && font.name !== body.name) others.name = font.name;
  if (font.size !== undefined && font.size !== body.size) others.size = font.size;
  if (color !== body.color) others.color = color ?? "#000000";
  for (const key of ["bold", "italic", "underline", "strike"] as const)
    if ((font[key] ?? false) !== (body[key] ?? false)) others[key] = font[key] ?? false;
  return others;
}

/** The colour of a solid fill; other patterns do not count as a fill. */
function readFill(element: XmlElement, palette: Palette, solid: "fgColor" | "bgColor"): string | undefined {
  const pattern = childNamed(element, "patternFill");
  const type = pattern?.attributes["patternType"] ?? (solid === "bgColor" ? "solid" : "none");
  return type === "solid" ? readColor(childNamed(pattern, solid), palette) : undefined;
}

/** Excel's thirteen kinds of lines as the seven of `sheet/`. */
const lines: Record<string, Line["style"]> = {
  hair: "hair",
  thin: "thin",
  medium: "medium",
  thick: "thick",
  double: "double",
  dotted: "dotted",
  dashed: "dashed",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashDotDot: "dotted",
  slantDashDot: "dashed",
};

function readBorder(element: XmlElement, palette: Palette): Border {
  const border: Border = {};
  for (const [side, name] of [
    ["top", "top"],
    ["right", "right"],
    ["bottom", "bottom"],
    ["left", "left"],
    ["right", "end"],
    ["left", "start"],
  ] as const) {
    const line = childNamed(element, name);
    const style = lines[line?.attributes["style"] ?? "none"];
    if (!style || border[side]) continue;
    const color = readColor(childNamed(line, "color"), palette);
    border[side] = color === undefined || color === "#000000" ? { style } : { style, color };
  }
  return border;
}

const horizontals = ["left", "center", "right", "fill", "justify", "centerContinuous", "distributed"] as const;
const verticals = ["top", "center", "justify", "distributed"] as const;

function readAlignment(alignment: XmlElement | undefined, format: Format): void {
  if (!alignment) return;
  const horizontal = horizontals.find((name) => name === alignment.attributes["horizontal"]);
  const vertical = verticals.find((name) => name === alignment.attributes["vertical"]);
  const indent = numberOf(alignment.attributes["indent"]);
  if (horizontal) format.horizontal = horizontal;
  if (vertical) format.vertical = vertical;
  if (flag(alignment.attributes["wrapText"])) format.wrap = true;
  if (indent) format.indent = indent;
}

/** The look of a conditional format: only what it sets. */
export function readDifference(
  dxf: XmlElement,
  palette: Palette,
  codes: (id: number) => string | undefined = builtinFormat,
): Format {
  const format: Format = {};
  const font = childNamed(dxf, "font");
  const fill = childNamed(dxf, "fill");
  const border = childNamed(dxf, "border");
  const number = childNamed(dxf, "numFmt")?.attributes;
  if (font) format.font = readFont(font, palette);
  if (fill) format.fill = readFill(fill, palette, "bgColor") ?? readFill(fill, palette, "fgColor");
  if (border) format.border = readBorder(border, palette);
  if (number) format.numberFormat = number["formatCode"] ?? codes(numberOf(number["numFmtId"]) ?? 0);
  for (const key of keysOf(format))
    if (format[key] === undefined || (typeof format[key] === "object" && Object.keys(format[key]).length === 0))
      delete format[key];
  return format;
}
