import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  Textbox,
  TextRun,
  WidthType,
} from "docx";

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

const CHANGE = { author: "Kollega", date: "2025-01-20T09:00:00Z" };

/** What a chapter shows of the workbook, by its heading. */
const BOUND: Record<string, Paragraph[]> = {
  "Barn och unga": [
    new Paragraph("Andelen trygga elever {ökade|minskade|var oförändrad} till {{utfall: Trygga elever, andel}}."),
  ],
  Måluppfyllelse: [new Paragraph("{{Mål och bedömningar}}")],
};

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });

function chapter(title: string, at: number): (Paragraph | Table | Textbox)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, text: title }),
    ...(BOUND[title] ?? []),
    new Paragraph({ spacing: { after: 160 }, children: [new TextRun(prose(at, 9))] }),
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: "Arbetet under året" }),
    new Paragraph({
      spacing: { after: 160 },
      children: [
        new TextRun(`${prose(at + 1, 7)} `),
        new InsertedTextRun({ ...CHANGE, id: at * 3 + 1, text: "Arbetet fortsätter nästa år. " }),
        new DeletedTextRun({ ...CHANGE, id: at * 3 + 2, text: "Det är ännu inte klart." }),
        ...(title === "Finansiella mål" ? [new FootnoteReferenceRun(1)] : []),
        ...(title === "Befolkning"
          ? [
              new CommentRangeStart(0),
              new TextRun("Befolkningen växte med 112 personer."),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
            ]
          : []),
      ],
    }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({
          children: [cell("Antal mål i kommunens plan"), cell(title === "Året i korthet" ? "{{antal mål}}" : "–")],
        }),
        new TableRow({ children: [cell("Medarbetare"), cell(String(40 + ((at * 37) % 90)))] }),
      ],
    }),
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: "Vad vi har lärt oss" }),
    new Paragraph(prose(at + 2, 8)),
    ...(title === "Kultur och fritid"
      ? [
          new Textbox({
            style: { width: "220pt", height: "60pt" },
            children: [new Paragraph("Nöjda med biblioteket: {{utfall: Nöjda besökare, andel}}.")],
          }),
        ]
      : []),
  ];
}

/**
 * An invented årsredovisning of forty pages, as it lies at a colleague's: contents, tracked changes, a comment, a
 * footnote, a text box, tables, header and footer; with markers where the workbook's figures are to stand.
 */
export async function longWord(): Promise<Uint8Array> {
  const made = new Document({
    features: { updateFields: false },
    comments: {
      children: [{ id: 0, author: "Kollega", date: new Date(0), children: [new Paragraph("Stämmer det?")] }],
    },
    footnotes: { 1: { children: [new Paragraph("Enligt {{utfall: Årets resultat, andel}} av nettokostnaden.")] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph("{{uppnås av mål}}")] }) },
        footers: { default: new Footer({ children: [new Paragraph("Exempelkommun, årsredovisning 2024")] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: "Årsredovisning 2024" }),
          new TableOfContents("Innehåll", { hyperlink: true, headingStyleRange: "1-2" }),
          ...CHAPTERS.flatMap(chapter),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(made));
}

/** The workbook that it follows. `trygga`: what is corrected in March. */
export const WORD_ROWS = (trygga: string): string[][] => [
  ["Nr", "Mål", "Indikator", "Målvärde", "Utfall 2023", "Utfall 2024"],
  ["1", "Trygga barn", "Trygga elever, andel", "minst 90 %", "88 %", trygga],
  ["2", "Ekonomi i balans", "Årets resultat, andel", "minst 2 %", "2,1 %", "2,5 %"],
  ["3", "Kultur för alla", "Nöjda besökare, andel", "minst 80 %", "83 %", "82 %"],
];
