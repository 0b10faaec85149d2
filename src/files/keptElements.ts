import { parseXml, type XmlElement } from "./xml";

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
}

/**
 * What a person has put on a sheet with Excel beside cells, looks and rules: links, sparklines, pictures behind, slicers,
 * scenarios, buttons. Excel leaves it where it is when cells are written, and so does a file. Nothing for a new sheet.
 * @param text the sheet's XML without its cells
 */
export function keptElements(text: string): KeptElements {
  const root = parseXml(text, "both") ?? NO_SHEET;
  const written = ({ start, end }: XmlElement): string => text.slice(start, end);
  const elements = placed(
    root.children.filter((element) => !WRITTEN.has(placeName(element))),
    written,
  );
  const { extLst, sheetPr, sheetViews, autoFilter } = byName(root);
  const extensions = extLst?.children.filter(isKept).map(written).join("") ?? "";
  const filter = autoFilter && { area: autoFilter.attributes["ref"] ?? "", xml: written(autoFilter) };
  return {
    declared: elements.size > 0 || extensions !== "" || filter ? declaredBy(root) : {},
    elements,
    extensions,
    properties: { ...sheetPr?.attributes },
    view: { ...sheetViews?.children[0]?.attributes },
    ...(filter && { filter }),
  };
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
