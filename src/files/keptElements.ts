import { MAX_COLUMNS } from "../sheet/address";
import { cellRegion, withoutCells } from "./sheetReader";
import { childrenNamed, numberOf, parseXml, walkXml, type XmlElement } from "./xml";

/** The elements of a worksheet in the schema's order (CT_Worksheet, ECMA-376 part 1, 18.3.1.99). */
export const WORKSHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews " +
  "mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties " +
  "cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

/** Elements that a sheet's own types describe: written from them, never copied. */
const WRITTEN = new Set(
  (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations " +
    "pageMargins pageSetup headerFooter rowBreaks customProperties drawing tableParts extLst"
  ).split(" "),
);

/** Extensions with rules and validations ([MS-XLSX] 2.6), which are written from the sheet's own. */
const WRITTEN_EXTENSIONS = new Set([
  "{78C0D931-6437-407D-A8EE-F0AAD7539E65}",
  "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}",
]);

/** What an own sheet in a file holds that no type here describes, to be written again in the same words. */
export interface KeptElements {
  /** Names that the root declares, when something is kept that may use them. */
  declared: Record<string, string>;
  /** XML by the name of its place in the order. */
  elements: Map<string, string>;
  /** Extensions: sparklines, slicers … */
  extensions: string;
  /** Attributes of the sheet's properties (a macro's name for it) and of its first view (zoom). */
  properties: Record<string, string>;
  view: Record<string, string>;
  /** A filter with its criteria, and the area that it is for. */
  filter?: { area: string; xml: string };
  outline: KeptOutline;
  /** Attributes of the page set-up that no type here has: black and white, the first page's number, order, copies. */
  page: Record<string, string>;
  headers: KeptHeaders;
}

/** Rows and columns that are grouped: their levels, by row and column from 0, and on which side their sums stand. */
export interface KeptOutline {
  rows: Map<number, number>;
  columns: Map<number, number>;
  /** The element that says so; "" where the sums are below and to the right. */
  sums: string;
}

/** Headers and footers beside those that a sheet's own types describe. */
export interface KeptHeaders {
  attributes: Record<string, string>;
  /** The header of every page, where the add-in writes none. */
  header: string;
  /** Those of even pages and of the first one. */
  others: string;
}

/** Attributes of the page set-up that are written from the sheet. */
const WRITTEN_SETUP = new Set(["paperSize", "scale", "fitToWidth", "fitToHeight", "orientation", "r:id"]);
/** In the schema's order. */
const OTHER_HEADERS = ["evenHeader", "evenFooter", "firstHeader", "firstFooter"];

/**
 * What a person has put on a sheet with Excel beside cells, looks and rules: links, sparklines, pictures behind, slicers,
 * scenarios, buttons, groups of rows, a first page's header. Excel leaves it where it is when cells are written, and so
 * does a file. Nothing for a new sheet.
 * @param full the sheet's XML
 */
export function keptElements(full: string): KeptElements {
  const text = withoutCells(full);
  const root = parseXml(text, "both") ?? NO_SHEET;
  const written = ({ start, end }: XmlElement): string => text.slice(start, end);
  const named = (element: XmlElement | undefined, ...names: string[]): string =>
    names.flatMap((name) => childrenNamed(element, name).map(written)).join("");
  const elements = placed(
    root.children.filter((element) => !WRITTEN.has(placeName(element))),
    written,
  );
  const { extLst, sheetPr, sheetViews, autoFilter, cols, pageSetup, headerFooter } = byName(root);
  const extensions = extLst?.children.filter(isKept).map(written).join("") ?? "";
  const filter = autoFilter && { area: autoFilter.attributes["ref"] ?? "", xml: written(autoFilter) };
  const sums = named(sheetPr, "outlinePr");
  const headers = {
    attributes: { ...headerFooter?.attributes },
    header: named(headerFooter, "oddHeader"),
    others: named(headerFooter, ...OTHER_HEADERS),
  };
  const copied = [...elements.values(), extensions, filter?.xml, sums, headers.header, headers.others];
  return {
    declared: copied.some(Boolean) ? declaredBy(root) : {},
    elements,
    extensions,
    properties: { ...sheetPr?.attributes },
    view: { ...sheetViews?.children[0]?.attributes },
    ...(filter && { filter }),
    outline: { rows: rowLevels(full), columns: columnLevels(cols), sums },
    page: Object.fromEntries(
      Object.entries(pageSetup?.attributes ?? {}).filter(([name]) => !WRITTEN_SETUP.has(name) && !name.includes(":")),
    ),
    headers,
  };
}

/** Levels by row. */
function rowLevels(full: string): Map<number, number> {
  const levels = new Map<number, number>();
  const region = cellRegion(full);
  const open = (name: string, { r, outlineLevel }: Record<string, string>): void => {
    const [row, level] = [numberOf(r), numberOf(outlineLevel)];
    if (name === "row" && row && level) levels.set(row - 1, level);
  };
  if (region) walkXml(full.slice(region.start, region.end), { open, close: () => undefined });
  return levels;
}

function columnLevels(cols: XmlElement | undefined): Map<number, number> {
  const levels = new Map<number, number>();
  for (const { attributes } of childrenNamed(cols, "col")) {
    const [level = 0, from = 1] = [numberOf(attributes["outlineLevel"]), numberOf(attributes["min"])];
    const to = Math.min(numberOf(attributes["max"]) ?? from, MAX_COLUMNS);
    if (level > 0) for (let column = from - 1; column < to; column++) levels.set(column, level);
  }
  return levels;
}

/** Elements by the name of their place, as written; several of one name after each other. */
function placed(elements: XmlElement[], written: (element: XmlElement) => string): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of elements)
    found.set(placeName(element), (found.get(placeName(element)) ?? "") + written(element));
  return found;
}

const NO_SHEET: Pick<XmlElement, "children" | "attributes"> = { children: [], attributes: {} };

const byName = ({ children }: Pick<XmlElement, "children">): Record<string, XmlElement | undefined> =>
  Object.fromEntries(children.map((child) => [child.name, child]));

const isKept = ({ attributes }: XmlElement): boolean =>
  !WRITTEN_EXTENSIONS.has((attributes["uri"] ?? "").toUpperCase());

const declaredBy = ({ attributes }: Pick<XmlElement, "attributes">): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).filter(([name]) => name.startsWith("xmlns:") || name.endsWith(":Ignorable")),
  );

/** The name that an element has its place by; of alternatives for two versions of Excel, that of what they hold. */
const placeName = (element: XmlElement): string =>
  element.name === "AlternateContent" ? (element.children[0]?.children[0]?.name ?? "") : element.name;
