import { zipSync } from "fflate";

/** Chapters of an invented årsredovisning; each begins on a page of its own. */
const CHAPTERS = [
  ..."Ordföranden har ordet|Året i korthet|Barn och unga|Omsorg och hälsa|Näringsliv och arbete|Kultur och fritid".split(
    "|",
  ),
  ..."Samhällsbyggnad|Miljö och klimat|Mål för god ekonomisk hushållning|Finansiella mål|Befolkning|Arbetsmarknad".split(
    "|",
  ),
  ..."Bostäder|Medarbetare|Sjukfrånvaro|Kompetensförsörjning|Internkontroll|Väsentliga händelser|Framtiden".split("|"),
  ..."Måluppfyllelse|Balanskrav|Resultaträkning|Balansräkning|Kassaflöde|Noter|Redovisningsprinciper|Investeringar".split(
    "|",
  ),
  ..."Kommunstyrelsen|Barn- och utbildningsnämnden|Socialnämnden|Tekniska nämnden|Miljönämnden|Kulturnämnden".split(
    "|",
  ),
  ..."Valnämnden|Överförmyndaren|Bostadsbolaget|Energibolaget|Räddningstjänsten|Ordlista|Revisionsberättelse".split(
    "|",
  ),
];

const SENTENCES = [
  "Nämnden har under året arbetat med målen tillsammans med verksamheterna och följt upp dem i dialog med medarbetarna.",
  "Arbetet började i februari, när förvaltningen gick igenom förra årets resultat tillsammans med enheternas chefer.",
  "Under hösten har flera av insatserna tidigarelagts, eftersom uppföljningen efter sommaren visade att det behövdes.",
  "Kostnaderna har hållits inom den ram som fullmäktige beslutade, med undantag för de skyfall som drabbade kommunen i augusti.",
  "Samverkan med grannkommunerna har fortsatt, framför allt om gymnasieskolan, räddningstjänsten och upphandlingen.",
  "Invånarna har kunnat lämna synpunkter på kommunens webbplats, i medborgarkontoret och vid sex öppna möten.",
  "Personalen har under våren utbildats i det nya verksamhetssystemet, och driftsättningen gick utan längre avbrott.",
  "Nästa år väntar ett omfattande arbete med lokaler, eftersom två skolor når slutet av sin tekniska livslängd.",
];

/** Some of the sentences in an order of the chapter's own. */
const prose = (chapter: number, count: number): string =>
  Array.from({ length: count }, (_, at) => SENTENCES[(chapter * 3 + at * 5) % SENTENCES.length]).join(" ");

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const ROOT = `xmlns:w="${WORD}" xmlns:r="${RELATED}" xmlns:v="urn:schemas-microsoft-com:vml"`;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CHANGE = 'w:author="Kollega" w:date="2025-01-20T09:00:00Z"';

const run = (text: string, element = "t"): string =>
  `<w:r><w:${element} xml:space="preserve">${text}</w:${element}></w:r>`;
/** A paragraph; `inside`: its runs, or a text. */
const paragraph = (inside: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith("<") ? inside : run(inside)}</w:p>`;
const styled = (style: string, text: string, more = ""): string =>
  paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
const AFTER = '<w:spacing w:after="160"/>';

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run(instruction, "instrText")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** What a chapter shows of the workbook, by its heading. */
const BOUND: Record<string, string> = {
  "Barn och unga": paragraph(
    "Andelen trygga elever {ökade|minskade|var oförändrad} till {{utfall: Trygga elever, andel}}.",
  ),
  Måluppfyllelse: paragraph("{{Mål och bedömningar}}"),
};

/** What else the paragraph of a chapter holds. */
const HELD: Record<string, string> = {
  "Finansiella mål": '<w:r><w:footnoteReference w:id="1"/></w:r>',
  Befolkning: `<w:commentRangeStart w:id="0"/>${run("Befolkningen växte med 112 personer.")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
};

const TEXT_BOX = `<w:r><w:pict><v:shape id="ruta" type="#_x0000_t202" style="width:220pt;height:60pt"><v:textbox><w:txbxContent>${paragraph("Nöjda med biblioteket: {{utfall: Nöjda besökare, andel}}.")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((text) => `<w:tc><w:tcPr><w:tcW w:w="4513" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`).join("")}</w:tr>`;

function chapter(title: string, at: number): string {
  const bookmarked = `<w:bookmarkStart w:id="${at}" w:name="_Toc${at}"/>${run(title)}<w:bookmarkEnd w:id="${at}"/>`;
  const changes = `<w:ins w:id="${1000 + 2 * at}" ${CHANGE}>${run("Arbetet fortsätter nästa år. ")}</w:ins><w:del w:id="${1001 + 2 * at}" ${CHANGE}>${run("Det är ännu inte klart.", "delText")}</w:del>`;
  const count = title === "Året i korthet" ? "{{antal mål}}" : "–";
  return [
    styled("Rubrik1", bookmarked, "<w:pageBreakBefore/>"),
    BOUND[title] ?? "",
    paragraph(prose(at, 9), AFTER),
    styled("Rubrik2", "Arbetet under året"),
    paragraph(run(`${prose(at + 1, 7)} `) + changes + (HELD[title] ?? ""), AFTER),
    `<w:tbl><w:tblPr><w:tblStyle w:val="Tabellrutnt"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="4513"/><w:gridCol w:w="4513"/></w:tblGrid>${row("Antal mål i kommunens plan", count)}${row("Medarbetare", String(40 + ((at * 37) % 90)))}</w:tbl>`,
    styled("Rubrik2", "Vad vi har lärt oss"),
    paragraph(prose(at + 2, 8)),
    title === "Kultur och fritid" ? paragraph(TEXT_BOX) : "",
  ].join("");
}

/** The contents, as Word has counted the pages. */
function contents(): string {
  const lines = CHAPTERS.map((title, at) =>
    styled(
      "Innehll1",
      `<w:hyperlink w:anchor="_Toc${at}" w:history="1">${run(title)}<w:r><w:tab/></w:r>${field(` PAGEREF _Toc${at} \\h `, run(String(at + 2)))}</w:hyperlink>`,
    ),
  );
  const [begins, ends] = [
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run(' TOC \\o "1-1" \\h ', "instrText")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>`,
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ];
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph(begins)}${lines.join("")}${paragraph(ends)}</w:sdtContent></w:sdt>`;
}

const style = (id: string, name: string, inside = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${inside}</w:style>`;
const heading = (level: number, size: number): string =>
  style(
    `Rubrik${level}`,
    `heading ${level}`,
    `<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:color w:val="2E74B5"/><w:sz w:val="${size}"/></w:rPr>`,
  );

const STYLES = `<w:styles ${ROOT}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${heading(1, 32)}${heading(2, 26)}${style("Rubrik", "Title", '<w:rPr><w:sz w:val="56"/></w:rPr>')}${style("Innehll1", "toc 1", '<w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9026"/></w:tabs></w:pPr>')}<w:style w:type="table" w:default="1" w:styleId="Normaltabell"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Tabellrutnt"><w:name w:val="Table Grid"/><w:basedOn w:val="Normaltabell"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join("")}</w:tblBorders></w:tblPr></w:style></w:styles>`;

const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

const separator = (id: number, kind: string): string =>
  `<w:footnote w:type="${kind}" w:id="${id}">${paragraph(`<w:r><w:${kind}/></w:r>`)}</w:footnote>`;

/** The parts beside the document's own, by the relationship that leads to each. */
const BESIDE: Record<string, string> = {
  styles: STYLES,
  settings: `<w:settings ${ROOT}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
  comments: `<w:comments ${ROOT}><w:comment w:id="0" w:author="Kollega" w:date="2025-01-20T09:00:00Z">${paragraph("Stämmer det?")}</w:comment></w:comments>`,
  footnotes: `<w:footnotes ${ROOT}>${separator(-1, "separator")}${separator(0, "continuationSeparator")}<w:footnote w:id="1">${paragraph("Enligt {{utfall: Årets resultat, andel}} av nettokostnaden.")}</w:footnote></w:footnotes>`,
  header: `<w:hdr ${ROOT}>${paragraph("{{uppnås av mål}}")}</w:hdr>`,
  footer: `<w:ftr ${ROOT}>${paragraph("Exempelkommun, årsredovisning 2024")}</w:ftr>`,
};

const link = (kind: string, target: string): string =>
  `<Relationship Id="${kind}" Type="${RELATED}/${kind}" Target="${target}"/>`;
const links = (all: string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;

/**
 * An invented årsredovisning of forty pages, as it lies at a colleague's: contents, tracked changes, a comment, a
 * footnote, a text box, tables, header and footer; with markers where the workbook's figures are to stand.
 */
export function longWord(): Uint8Array {
  const kinds = Object.keys(BESIDE);
  const type = (part: string, kind: string): string =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  const types = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("document", "document.main")}${kinds.map((kind) => type(kind, kind)).join("")}</Types>`;
  const body = styled("Rubrik", "Årsredovisning 2024") + contents() + CHAPTERS.map(chapter).join("");
  const parts: Record<string, string> = {
    "[Content_Types].xml": types,
    "_rels/.rels": links([link("officeDocument", "word/document.xml")]),
    "word/document.xml": `<w:document ${ROOT}><w:body>${body}${SECTION}</w:body></w:document>`,
    "word/_rels/document.xml.rels": links(kinds.map((kind) => link(kind, `${kind}.xml`))),
    ...Object.fromEntries(Object.entries(BESIDE).map(([kind, xml]) => [`word/${kind}.xml`, xml])),
  };
  const files = Object.entries(parts).map(
    ([name, xml]) => [name, new TextEncoder().encode(DECLARATION + xml)] as const,
  );
  return zipSync(Object.fromEntries(files), { mtime: new Date("2025-01-20T09:00:00Z") });
}

/** The workbook that it follows. `trygga`: what is corrected in March. */
export const WORD_ROWS = (trygga: string): string[][] => [
  ["Nr", "Mål", "Indikator", "Målvärde", "Utfall 2023", "Utfall 2024"],
  ["1", "Trygga barn", "Trygga elever, andel", "minst 90 %", "88 %", trygga],
  ["2", "Ekonomi i balans", "Årets resultat, andel", "minst 2 %", "2,1 %", "2,5 %"],
  ["3", "Kultur för alla", "Nöjda besökare, andel", "minst 80 %", "83 %", "82 %"],
];
