import { strToU8, zipSync, type Zippable } from "fflate";
import { readBook, type XlsxPackage } from "../../src/files/xlsx";
import type { Book, Sheet } from "../../src/sheet/book";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const NOW = new Date(Date.UTC(2026, 10, 20, 8, 30, 0));

/** Parts by name, zipped; text as UTF-8. */
export const archive = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]): [string, Zippable[string]] => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );

export const relationships = (...list: [id: string, kind: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="${kind.includes(":") ? kind : `${REL}/${kind}`}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

export const worksheet = (inside: string): string =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${inside}</worksheet>`;

export interface Drawn {
  /** The sheets' XML, by name. */
  sheets?: Record<string, string>;
  styles?: string;
  strings?: string[];
  /** The workbook part's XML before and after <sheets>. */
  before?: string;
  after?: string;
  /** More parts, and more relationships of the workbook. */
  parts?: Record<string, string | Uint8Array>;
  related?: [string, string, string][];
  /** More content types. */
  types?: string;
}

/** A small workbook as Excel lays it out. */
export function workbook({
  sheets = { Blad1: worksheet("<sheetData/>") },
  styles,
  strings,
  before = "",
  after = "",
  parts = {},
  related = [],
  types = "",
}: Drawn = {}): Uint8Array {
  const names = Object.keys(sheets);
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  return archive({
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}${names.map((_, i) => override(`worksheets/sheet${i + 1}.xml`, "worksheet")).join("")}${styles === undefined ? "" : override("styles.xml", "styles")}${strings ? override("sharedStrings.xml", "sharedStrings") : ""}${types}</Types>`,
    "_rels/.rels": relationships(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ...(parts["docProps/app.xml"]
        ? [["rId2", "extended-properties", "docProps/app.xml"] as [string, string, string]]
        : []),
    ),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}">${before}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets>${after}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ...names.map((_, i): [string, string, string] => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`]),
      ...(styles === undefined ? [] : [["rId90", "styles", "styles.xml"] as [string, string, string]]),
      ...(strings ? [["rId91", "sharedStrings", "sharedStrings.xml"] as [string, string, string]] : []),
      ...related,
    ),
    ...(styles === undefined ? {} : { "xl/styles.xml": styles }),
    ...(strings
      ? {
          "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings.map((inside) => `<si>${inside}</si>`).join("")}</sst>`,
        }
      : {}),
    ...Object.fromEntries(Object.values(sheets).map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
    ...parts,
  });
}

export function read(bytes: Uint8Array): { book: Book; package: XlsxPackage } {
  const result = readBook(bytes);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

/** The first sheet of a workbook whose only sheet has this XML inside. */
export const sheetOf = (inside: string, drawn: Drawn = {}): Sheet =>
  read(workbook({ ...drawn, sheets: { Blad1: worksheet(inside) } })).book.sheets[0]!;

export function refusal(bytes: Uint8Array): string {
  const result = readBook(bytes);
  return result.ok ? "(read)" : result.reason;
}
