const font = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/>';
const style = (id: string, name: string, inside: string, more = ""): string =>
  `<w:style w:type="paragraph"${more} w:styleId="${id}"><w:name w:val="${name}"/>${id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>'}<w:qFormat/>${inside}</w:style>`;
const heading = (id: string, name: string, level: number, size: number, before: number): string =>
  style(
    id,
    name,
    `<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="80"/><w:outlineLvl w:val="${level}"/></w:pPr><w:rPr><w:b/><w:color w:val="1C2733"/><w:sz w:val="${size}"/></w:rPr>`,
  );
const line = (side: string, size: number, color: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;

/**
 * The styles of a report in Word: Word's own names (Normal, Title, heading 1–2, caption, footer), so that a
 * municipality's template takes over when the text is pasted into it, a few of ours for texts in tables, and one table
 * style.
 */
export const DOCUMENT_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:color w:val="1C2733"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
  style("Normal", "Normal", "", ' w:default="1"'),
  style(
    "Title",
    "Title",
    '<w:pPr><w:keepNext/><w:spacing w:before="0" w:after="160"/></w:pPr><w:rPr><w:b/><w:sz w:val="34"/></w:rPr>',
  ),
  heading("Heading1", "heading 1", 0, 26, 280),
  heading("Heading2", "heading 2", 1, 22, 180),
  style(
    "Caption",
    "caption",
    '<w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/></w:pPr><w:rPr><w:color w:val="5A6570"/><w:sz w:val="18"/></w:rPr>',
  ),
  style(
    "Footer",
    "footer",
    '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="5A6570"/><w:sz w:val="18"/></w:rPr>',
  ),
  style("ListNumber", "List Number", '<w:pPr><w:spacing w:after="40"/><w:ind w:left="284" w:hanging="284"/></w:pPr>'),
  style("Ingress", "Ingress", '<w:rPr><w:sz w:val="24"/></w:rPr>'),
  style(
    "Anmarkning",
    "Anmärkning",
    '<w:pPr><w:spacing w:after="80"/></w:pPr><w:rPr><w:color w:val="5A6570"/><w:sz w:val="18"/></w:rPr>',
  ),
  style(
    "Tabelltext",
    "Tabelltext",
    '<w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>',
  ),
  style(
    "Tabellrubrik",
    "Tabellrubrik",
    '<w:pPr><w:keepNext/><w:spacing w:before="30" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:b/><w:color w:val="1F4E79"/><w:sz w:val="18"/></w:rPr>',
  ),
].join(
  "",
)}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="MaltavlanTabell"><w:name w:val="Måltavlan tabell"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${line("bottom", 8, "1F4E79")}${line("insideH", 4, "C9D0D6")}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${line("bottom", 16, "1F4E79")}</w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>`;
