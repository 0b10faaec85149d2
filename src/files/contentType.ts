import { contentTypes } from "./namespaces";
import { partText, type XlsxPackage } from "./package";
import { childrenNamed, parseXml, type XmlElement } from "./xml";

/** The part that lists the content types of a package (ECMA-376 part 2, 7.2.3). */
export const CONTENT_TYPES = "[Content_Types].xml";

/** The row of the list of content types that is of one part alone. */
export const overrideOf = (root: XmlElement | null, part: string): XmlElement | undefined =>
  childrenNamed(root, "Override").find(
    ({ attributes }) => attributes["PartName"]?.toLowerCase() === `/${part}`.toLowerCase(),
  );

/** The content type of a part in lower case, its own or that of its ending; undefined where none is listed. */
export function contentTypeOf(pack: XlsxPackage, part: string): string | undefined {
  const root = parseXml(partText(pack, CONTENT_TYPES) ?? "");
  const end = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const listed =
    overrideOf(root, part) ??
    childrenNamed(root, "Default").find(({ attributes }) => attributes["Extension"]?.toLowerCase() === end);
  return listed?.attributes["ContentType"]?.toLowerCase();
}

/** What a template's workbook part is in the workbook that is made of it (MS-OFFMACRO2 2.2.1, ECMA-376 part 1, 12.2). */
const WORKBOOK_OF = new Map([
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", contentTypes.workbook],
  ["application/vnd.ms-excel.template.macroenabled.main+xml", contentTypes.macroWorkbook],
]);

/**
 * The content type that the workbook part is written with, where it is another than its own: Excel opens no template under
 * a workbook's name.
 */
export const writtenType = (pack: XlsxPackage): string | undefined =>
  WORKBOOK_OF.get(contentTypeOf(pack, pack.workbook) ?? "");
