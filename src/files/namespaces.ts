/**
 * The namespaces and relationship types of the parts that are written, in Excel's usual dialect and in ISO 29500
 * Strict.
 */
export interface Namespaces {
  main: string;
  relationships: string;
  drawing: string;
  spreadsheetDrawing: string;
  chart: string;
  /** What follows a percentage in a chart. */
  percent: "" | "%";
}

const TRANSITIONAL: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  percent: "",
};

const STRICT: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
  spreadsheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  percent: "%",
};

export const namespaces = (strict: boolean): Namespaces => (strict ? STRICT : TRANSITIONAL);

export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** Content types of the parts that are written. */
export const contentTypes = {
  workbook: `${SPREADSHEET}sheet.main+xml`,
  macroWorkbook: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  worksheet: `${SPREADSHEET}worksheet+xml`,
  styles: `${SPREADSHEET}styles+xml`,
  table: `${SPREADSHEET}table+xml`,
  customProperty: `${SPREADSHEET}customProperty`,
  metadata: `${SPREADSHEET}sheetMetadata+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  customXml: "application/xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;
