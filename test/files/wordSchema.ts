import type { XmlElement } from "../../src/files/xml";

/**
 * The order of the children that WordprocessingML asks for (ECMA-376 part 1, the schema wml.xsd): Word calls a file
 * with another order damaged.
 */
const ORDER: Record<string, string> = {
  document: "background body",
  pPr: "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  rPr: "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
  sdt: "sdtPr sdtEndPr sdtContent",
  sdtPr:
    "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation comboBox date docPartObj docPartList dropDownList picture richText text citation group bibliography",
  tbl: "tblPr tblGrid tr",
  tblPr:
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
  tblBorders: "top left start bottom right end insideH insideV",
  tr: "tblPrEx trPr tc",
  tcPr: "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
  sectPr:
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
  styles: "docDefaults latentStyles style",
  style:
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
  tblStylePr: "pPr rPr tblPr trPr tcPr",
};

export function* within(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* within(child);
}

/** Elements whose children are in another order than the schema's, or not allowed by it. */
export function misplaced(root: XmlElement): string[] {
  return [...within(root)].flatMap((element) => {
    const order = ORDER[element.name]?.split(" ");
    if (!order) return [];
    const places = element.children.map(({ name }) => order.indexOf(name));
    const wrong = places.findIndex((place, at) => place < 0 || place < (places[at - 1] ?? 0));
    return wrong < 0 ? [] : [`${element.name}: ${element.children.map(({ name }) => name).join(" ")}`];
  });
}
