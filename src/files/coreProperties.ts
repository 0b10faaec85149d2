import { XML_DECLARATION } from "./namespaces";
import { attributesText, xmlText } from "./xml";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** What a file that is made says of itself, as programs and libraries of files show it. */
export interface CoreProperties {
  title: string;
  /** The municipality; absent: its name is not known. */
  author?: string | undefined;
  description?: string;
}

/** The part, and its content type. */
export const CORE = "docProps/core.xml";
export const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";

/** What leads to it from the package. */
export const CORE_RELATIONSHIP = `<Relationship${attributesText({ Id: "core", Type: `${PACKAGE}/relationships/metadata/core-properties`, Target: CORE })}/>`;

/** Title, author and time; without a time none is stated. */
export function coreXml({ title, author = "", description }: CoreProperties, now: Date | null): string {
  const name = xmlText(author);
  const time = (of: string): string =>
    now === null ? "" : `<dcterms:${of} xsi:type="dcterms:W3CDTF">${now.toISOString().slice(0, 19)}Z</dcterms:${of}>`;
  const more = description === undefined ? "" : `<dc:description>${xmlText(description)}</dc:description>`;
  return `${XML_DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${name}</dc:creator>${more}<cp:lastModifiedBy>${name}</cp:lastModifiedBy>${time("created")}${time("modified")}<dc:language>sv-SE</dc:language></cp:coreProperties>`;
}
