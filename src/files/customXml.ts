import { addRelationship, freePart, putPart, type Draft } from "./draft";
import { contentTypes, XML_DECLARATION } from "./namespaces";

const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/customXml";

/**
 * Puts a custom XML part of the add-in's: into the part that is there, else into a new one that the package's main part
 * points to, with the properties that Office wants beside it. `id`: a GUID in braces, one for each part of a package.
 */
export function putCustomXml(
  draft: Draft,
  there: string | undefined,
  xml: string,
  { id, namespace }: { id: string; namespace: string },
): void {
  const part = there ?? freePart(draft, (n) => `customXml/item${n}.xml`);
  putPart(draft, part, XML_DECLARATION + xml, contentTypes.customXml);
  if (there !== undefined) return;
  const properties = freePart(draft, (n) => `customXml/itemProps${n}.xml`);
  putPart(
    draft,
    properties,
    `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${draft.pack.strict ? STRICT : TRANSITIONAL}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    contentTypes.customXmlProperties,
  );
  addRelationship(draft, part, "customXmlProps", properties);
  addRelationship(draft, draft.pack.workbook, "customXml", part);
}
