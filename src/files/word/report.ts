import type { ReportDocument } from "../../sheet/document";
import { DOCUMENT_PAGE } from "../../sheet/documentLooks";
import { CORE, CORE_RELATIONSHIP, CORE_TYPE, coreXml } from "../coreProperties";
import { namespaces, XML_DECLARATION } from "../namespaces";
import { related, relationship } from "../skeleton";
import { attributesText, xmlText } from "../xml";
import { NO_TIME, writeZip } from "../zipWriter";
import { blocksXml, paragraphXml, twentieths } from "./draw";
import { DOCUMENT_STYLES } from "./ownStyles";
import { newPictures } from "./pictures";
import type { Pictures } from "./pictures";
import type { Setting } from "./pieces";
import { stylesOf } from "./styles";

/** A4 in landscape, in twentieths of a point. */
const PAGE = { width: 16_838, height: 11_906, margin: twentieths(DOCUMENT_PAGE.margin), band: 400 };
const ROOM = PAGE.width - 2 * PAGE.margin;

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const ROOT = `xmlns:w="${WORD}" xmlns:r="${namespaces(false).relationships}"`;
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Parts of the document, with their content types. */
const TYPES: Record<string, string> = {
  "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  "word/styles.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
  "word/settings.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
  "word/footer1.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
  [CORE]: CORE_TYPE,
};

const ENDINGS: Record<string, string> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  png: "image/png",
  svg: "image/svg+xml",
};

function contentTypesXml(): string {
  const endings = Object.entries(ENDINGS).map(
    ([Extension, ContentType]) => `<Default${attributesText({ Extension, ContentType })}/>`,
  );
  const parts = Object.entries(TYPES).map(
    ([part, ContentType]) => `<Override${attributesText({ PartName: `/${part}`, ContentType })}/>`,
  );
  return `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types">${endings.join("")}${parts.join("")}</Types>`;
}

/** What the document's main part leads to. */
const linksXml = ({ media }: Pictures): string =>
  related(
    ...["styles", "settings", "footer"].map((kind) =>
      relationship(kind, kind, kind === "footer" ? "footer1.xml" : `${kind}.xml`),
    ),
    ...media.map(({ id, name }) => relationship(id, "image", name)),
  );

/** Without the version of its layout Word opens a document as an old one. */
const SETTINGS = `${XML_DECLARATION}<w:settings ${ROOT}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** A number that Word counts; until it has, "1". */
const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
const run = (inside: string): string => `<w:r>${inside}</w:r>`;
const textXml = (text: string): string => run(`<w:t xml:space="preserve">${xmlText(text)}</w:t>`);

/** At the foot of every page: what the report is, and page of pages to the right. */
const footerXml = (footer: string): string =>
  `${XML_DECLARATION}<w:ftr ${ROOT}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="${ROOM}"/></w:tabs></w:pPr>${textXml(footer)}${run("<w:tab/>")}${field("PAGE")}${textXml(" (")}${field("NUMPAGES")}${textXml(")")}</w:p></w:ftr>`;

function bodyXml({ title, eyebrow, blocks }: ReportDocument, setting: Setting): string {
  const { width, height, margin, band } = PAGE;
  const margins = ["top", "right", "bottom", "left"].map((side) => ` w:${side}="${margin}"`).join("");
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="${width}" w:h="${height}" w:orient="landscape"/><w:pgMar${margins} w:header="${band}" w:footer="${band}" w:gutter="0"/></w:sectPr>`;
  const head = [
    paragraphXml({ role: "note", text: eyebrow }, setting),
    paragraphXml({ role: "title", text: title }, setting),
  ].join("");
  return `${XML_DECLARATION}<w:document ${ROOT}><w:body>${head}${blocksXml(blocks, setting)}${section}</w:body></w:document>`;
}

const OWN_STYLES = stylesOf(DOCUMENT_STYLES);

/**
 * A report as a Word document: A4 landscape, Swedish, Word's own heading, caption and table styles so that a template
 * takes over, header rows that are repeated, rows that are not split. `now` is the only time in it, null for a document
 * that has none: the same report gives the same bytes.
 */
export function documentDocx(document: ReportDocument, now: Date | null): Uint8Array {
  const pictures = newPictures();
  const { draw: picture } = pictures;
  const body = bodyXml(document, { prefix: "w:", styles: OWN_STYLES, width: ROOM, level: 1, picture });
  const parts: [string, string][] = [
    ["[Content_Types].xml", contentTypesXml()],
    ["_rels/.rels", related(relationship("document", "officeDocument", "word/document.xml"), CORE_RELATIONSHIP)],
    ["word/document.xml", body],
    ["word/_rels/document.xml.rels", linksXml(pictures)],
    ["word/styles.xml", DOCUMENT_STYLES],
    ["word/settings.xml", SETTINGS],
    ["word/footer1.xml", footerXml(document.footer)],
    [CORE, coreXml({ ...document, description: document.eyebrow }, now)],
  ];
  const texts = parts.map(([name, text]) => ({ name, content: new TextEncoder().encode(text) }));
  const media = pictures.media.map(({ name, content }) => ({ name: `word/${name}`, content }));
  return writeZip(null, [...texts, ...media], now ?? NO_TIME);
}
