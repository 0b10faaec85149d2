import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { faultsBySchema, type Schema } from "./schemas";

/**
 * Where the schemas of ISO/IEC 29500-4 (transitional) lie, under the names that the standard gives them (`sml.xsd`,
 * `wml.xsd`, `dml-main.xsd` …): nobody passes them on under terms of their own, so they are not carried here.
 */
const FOLDER = process.env["MALTAVLAN_SCHEMAS"] ?? join(__dirname, "../../../shared/schemas");

/** Whether they are at hand. */
export const iso = existsSync(join(FOLDER, "sml.xsd"));

/** What they take from the schema of XML, which lies elsewhere. */
const XML = {
  fileName: "xml.xsd",
  contents:
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="lang" type="xs:string"/><xs:attribute name="space" type="xs:string"/></xs:schema>',
};
const OF_XML = /(<\w+:import namespace="http:\/\/www\.w3\.org\/XML\/1998\/namespace")\s*\/>/;

const all = (iso ? readdirSync(FOLDER) : [])
  .filter((name) => name.endsWith(".xsd") && name !== XML.fileName)
  .map((fileName) => ({
    fileName,
    contents: readFileSync(join(FOLDER, fileName), "utf8").replace(OF_XML, '$1 schemaLocation="xml.xsd"/>'),
  }));

const preload = [...all, XML];
const schema = (fileName: string): Schema | undefined => {
  const found = all.find((one) => one.fileName === fileName);
  return found && { ...found, preload };
};

/** By the namespace of a part's first element, as it ends. */
const DESCRIBED: Record<string, Schema | undefined> = {
  "/spreadsheetml/2006/main": schema("sml.xsd"),
  "/wordprocessingml/2006/main": schema("wml.xsd"),
  "/drawingml/2006/chart": schema("dml-chart.xsd"),
  "/drawingml/2006/main": schema("dml-main.xsd"),
  "/drawingml/2006/spreadsheetDrawing": schema("dml-spreadsheetDrawing.xsd"),
  "/officeDocument/2006/extended-properties": schema("shared-documentPropertiesExtended.xsd"),
  "/officeDocument/2006/custom-properties": schema("shared-documentPropertiesCustom.xsd"),
  "/officeDocument/2006/customXml": schema("shared-customXmlDataProperties.xsd"),
};

/** The namespace of the first element, without what all of the standard's begin with; "": none of them. */
function namespaceOf(xml: string): string {
  const [, prefix = "", attributes = ""] =
    /<(?:([\w.-]+):)?[\w.-]+((?:\s[^>]*)?)>/.exec(xml.replace(/<[?!][^>]*>/g, "")) ?? [];
  const declared = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  const [, , name = ""] =
    new RegExp(`\\s${declared}\\s*=\\s*(["'])http://schemas\\.openxmlformats\\.org(.*?)\\1`).exec(attributes) ?? [];
  return name;
}

/**
 * What the schemas of ISO/IEC 29500-4 say against files, and how many parts they describe. Markup of later editions
 * (`mc:Ignorable`, `mc:AlternateContent`) is not taken away before: our own has none.
 */
export const isoFaultsOfEach = (files: readonly Uint8Array[]): Promise<{ faults: string[][]; parts: number }> =>
  faultsBySchema(files, (_, xml) => DESCRIBED[namespaceOf(xml)]);
