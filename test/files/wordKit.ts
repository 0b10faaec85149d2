import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWord, type WordFile } from "../../src/files/word/document";
import type { WordKind } from "../../src/sheet/wordKind";
import { parseXml, type XmlElement } from "../../src/files/xml";

export const NOW = new Date("2025-03-11T14:05:00Z");

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STYLES = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/></w:style><w:style w:type="table" w:styleId="Tabellrutnt"><w:name w:val="Table Grid"/></w:style></w:styles>`;

/** A Word file of a body, with further parts by kind: `{ header: "<w:p>…</w:p>" }`. */
export function wordFile(
  body: string,
  others: Partial<Record<"header" | "footer" | "footnotes", string>> = {},
): Uint8Array {
  const ROOTS = { header: "hdr", footer: "ftr", footnotes: "footnotes" } as const;
  const kinds = Object.keys(others) as (keyof typeof ROOTS)[];
  const relationship = (kind: string, target: string): string =>
    `<Relationship Id="${kind}" Type="${REL}/${kind}" Target="${target}"/>`;
  const files: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("officeDocument", "word/document.xml")}</Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("styles", "styles.xml")}${kinds.map((kind) => relationship(kind, `${kind}.xml`)).join("")}</Relationships>`,
    "word/styles.xml": STYLES,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      kinds.map((kind) => [`word/${kind}.xml`, `<w:${ROOTS[kind]} ${W}>${others[kind]}</w:${ROOTS[kind]}>`]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: NOW,
  });
}

/** The file with further parts, or others in their place. */
export const withParts = (bytes: Uint8Array, parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    {
      ...partsOf(bytes),
      ...Object.fromEntries(
        Object.entries(parts).map(([name, content]) => [
          name,
          typeof content === "string" ? strToU8(content) : content,
        ]),
      ),
    },
    { mtime: NOW },
  );

/** The file with one more part that its main part leads to, by a relationship of this kind with the part's name as id. */
export function related(bytes: Uint8Array, kind: string, name: string, content: string | Uint8Array): Uint8Array {
  const links = "word/_rels/document.xml.rels";
  const link = `<Relationship Id="${name}" Type="${REL}/${kind}" Target="${name}"/></Relationships>`;
  return withParts(bytes, {
    [links]: partOf(bytes, links).replace("</Relationships>", link),
    [`word/${name}`]: content,
  });
}

/** The file with settings. */
export const withSettings = (bytes: Uint8Array, settings: string): Uint8Array =>
  related(bytes, "settings", "settings.xml", `<w:settings ${W}>${settings}</w:settings>`);

const TYPES = "[Content_Types].xml";
const DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
/** The content types of main parts, as Word writes them. */
export const MAIN: Record<WordKind, string> = {
  docx: DOCUMENT,
  docm: "application/vnd.ms-word.document.macroEnabled.main+xml",
  dotx: "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
  dotm: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
};
const MICROSOFT = "http://schemas.microsoft.com/office/2006";
export const MACROS = Uint8Array.from({ length: 300 }, (_, at) => (at * 37) % 256);

/** The document as a file of a kind, with macros where the kind has them. */
export function ofKind(bytes: Uint8Array, kind: WordKind): Uint8Array {
  const types = partOf(bytes, TYPES).replace(DOCUMENT, MAIN[kind]);
  if (!kind.endsWith("m")) return withParts(bytes, { [TYPES]: types });
  const links = "word/_rels/document.xml.rels";
  const link = `<Relationship Id="macros" Type="${MICROSOFT}/relationships/vbaProject" Target="vbaProject.bin"/>`;
  const type = '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>';
  return withParts(bytes, {
    [TYPES]: types.replace("</Types>", `${type}</Types>`),
    [links]: partOf(bytes, links).replace("</Relationships>", `${link}</Relationships>`),
    "word/vbaProject.bin": MACROS,
  });
}

/** A paragraph of runs; a text is a run of its own, and a string that begins with "<" is taken as XML. */
export const p = (...parts: string[]): string =>
  `<w:p>${parts.map((part) => (part.startsWith("<") ? part : `<w:r><w:t xml:space="preserve">${part}</w:t></w:r>`)).join("")}</w:p>`;

export const heading = (text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="Rubrik1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

export function opened(bytes: Uint8Array): WordFile {
  const read = openWord(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.data;
}

export const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);
export const partOf = (bytes: Uint8Array, name: string): string => strFromU8(partsOf(bytes)[name] ?? new Uint8Array());
export const bodyOf = (bytes: Uint8Array): string => partOf(bytes, "word/document.xml");

/** The document after the user has changed its text, with every other part as it was. */
export const edited = (bytes: Uint8Array, change: (body: string) => string): Uint8Array =>
  zipSync({ ...partsOf(bytes), "word/document.xml": strToU8(change(bodyOf(bytes))) }, { mtime: NOW });

/** The text of the paragraphs, in order, with one kind of space. */
export const textsOf = (bytes: Uint8Array): string[] =>
  opened(bytes).text.paragraphs.map(({ text }) => text.replace(/\u00a0/g, " "));

/** A part as elements. @throws when it is not well-formed. */
export function rootOf(xml: string): XmlElement {
  const root = parseXml(xml, "both");
  if (!root) throw new Error("not well-formed");
  return root;
}
