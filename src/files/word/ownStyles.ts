import { PALETTE } from "../../domain/colors";
import { LIST_INDENT, TEXTS } from "../../sheet/documentLooks";
import type { TextStyle } from "../../sheet/documentLooks";
import { twentieths } from "./draw";

const font = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/>';
const style = (id: string, name: string, inside: string, more = ""): string =>
  `<w:style w:type="paragraph"${more} w:styleId="${id}"><w:name w:val="${name}"/>${id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>'}<w:qFormat/>${inside}</w:style>`;
/** 240ths of single spacing. */
const SINGLE = 240;

/** Spacing and size of a style as it is measured. */
function set(name: TextStyle): { spacing: string; size: string } {
  const { size, before, after, line } = TEXTS[name];
  return {
    spacing: `<w:spacing w:before="${twentieths(before)}" w:after="${twentieths(after)}" w:line="${Math.round(SINGLE * line)}" w:lineRule="auto"/>`,
    size: `<w:sz w:val="${Math.round(size * 2)}"/>`,
  };
}

/** A style of paragraphs; `look` of its run before the size, in the order of the schema. */
function text(
  id: TextStyle,
  name: string,
  { keep = "", look = "", more = "" }: { keep?: string; look?: string; more?: string } = {},
): string {
  const { spacing, size } = set(id);
  return style(id, name, `<w:pPr>${keep}${spacing}${more}</w:pPr><w:rPr>${look}${size}</w:rPr>`);
}
const KEPT = "<w:keepNext/>";
/** A colour of the palette as Word writes it. */
const word = (color: keyof typeof PALETTE): string => PALETTE[color].slice(1);
const MUTED = `<w:color w:val="${word("muted")}"/>`;
const heading = (id: TextStyle, name: string, level: number): string =>
  text(id, name, {
    keep: `${KEPT}<w:keepLines/>`,
    look: `<w:b/><w:color w:val="${word("ink")}"/>`,
    more: `<w:outlineLvl w:val="${level}"/>`,
  });
/** Of the points of a list, whose numbers are text: Word's own style for lists would number them again. */
const INDENT = twentieths(LIST_INDENT);
const line = (side: string, size: number, color: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;

/**
 * The styles of a report in Word: Word's own names (Normal, Title, heading 1–2, caption, footer), so that a
 * municipality's template takes over when the text is pasted into it, a few more for texts in tables, and one table
 * style.
 */
export const DOCUMENT_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:color w:val="${word("ink")}"/>${set("Normal").size}<w:szCs w:val="21"/><w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${set("Normal").spacing}</w:pPr></w:pPrDefault></w:docDefaults>${[
  style("Normal", "Normal", "", ' w:default="1"'),
  text("Title", "Title", { keep: KEPT, look: "<w:b/>" }),
  heading("Heading1", "heading 1", 0),
  heading("Heading2", "heading 2", 1),
  text("Caption", "caption", { keep: KEPT, look: MUTED }),
  text("Footer", "footer", { look: MUTED }),
  text("Punkt", "Numrerad punkt", { more: `<w:ind w:left="${INDENT}" w:hanging="${INDENT}"/>` }),
  text("Ingress", "Ingress"),
  text("Anmarkning", "Anmärkning", { look: MUTED }),
  text("Tabelltext", "Tabelltext"),
  text("TabelltextTat", "Tabelltext tät"),
  text("Tabellrubrik", "Tabellrubrik", { keep: KEPT, look: `<w:b/><w:color w:val="${word("accent")}"/>` }),
].join(
  "",
)}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="MaltavlanTabell"><w:name w:val="Måltavlan tabell"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${line("bottom", 8, word("accent"))}${line("insideH", 4, word("hairline"))}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${line("bottom", 16, word("accent"))}</w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>`;
