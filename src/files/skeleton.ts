import type { Font } from "../sheet/format";
import { CORE, CORE_RELATIONSHIP, CORE_TYPE, coreXml, type CoreProperties } from "./coreProperties";
import { contentTypes, namespaces, PACKAGE_RELATIONSHIPS, XML_DECLARATION } from "./namespaces";
import { openPackage, type XlsxPackage } from "./package";
import { attributesText } from "./xml";
import { writeZip } from "./zipWriter";

const { main, relationships } = namespaces(false);

export const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship${attributesText({ Id: id, Type: `${relationships}/${kind}`, Target: target })}/>`;
export const related = (...content: string[]): string =>
  `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${content.join("")}</Relationships>`;

/** The styles part of a workbook where only the body font is decided. */
export const plainStyles = ({ name = "Calibri", size = 11, color }: Font, strict: boolean): string =>
  `${XML_DECLARATION}<styleSheet xmlns="${namespaces(strict).main}"><fonts count="1"><font><sz val="${size}"/>${color ? `<color rgb="FF${color.slice(1)}"/>` : ""}<name${attributesText({ val: name })}/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A package with a workbook that has no sheets yet. Without a title it says nothing of itself. */
export function emptyPackage(font: Font, now: Date, properties?: CoreProperties): XlsxPackage {
  const types =
    `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentTypes.workbook}"/><Override PartName="/xl/styles.xml" ContentType="${contentTypes.styles}"/>` +
    `${properties ? `<Override PartName="/${CORE}" ContentType="${CORE_TYPE}"/>` : ""}</Types>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": types,
    "_rels/.rels": related(
      relationship("rId1", "officeDocument", "xl/workbook.xml"),
      ...(properties ? [CORE_RELATIONSHIP] : []),
    ),
    "xl/workbook.xml": `${XML_DECLARATION}<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related(relationship("rId1", "styles", "styles.xml")),
    "xl/styles.xml": plainStyles(font, false),
    ...(properties ? { [CORE]: coreXml(properties, now) } : {}),
  };
  const items = Object.entries(parts).map(([name, text]) => ({ name, content: new TextEncoder().encode(text) }));
  const opened = openPackage(writeZip(null, items, now));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.data;
}
