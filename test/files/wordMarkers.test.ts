import { bracedIn } from "../../src/files/word/braces";
import type { WordStray } from "../../src/sheet/wordText";
import { heading, opened, p, partOf, related, withParts, wordFile } from "./wordKit";

const strays = (bytes: Uint8Array): WordStray[] => opened(bytes).text.strays;
/** What is reported, with its place and heading. */
const listed = (bytes: Uint8Array): string[][] =>
  strays(bytes).map(({ typed, place, heading: above }) => [typed, place, above]);
const markers = (bytes: Uint8Array): string[] => opened(bytes).text.markers.map(({ text }) => text);

const C =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe("what stands in braces", () => {
  test.each([
    ["{{antal mål}}", ["{{antal mål}}"]],
    ["a {ökade|minskade} till {{x}}.", ["{ökade|minskade}", "{{x}}"]],
    ["{{ett}}{{två}}", ["{{ett}}", "{{två}}"]],
    ["{{{ett}}}", ["{{ett}}"]],
  ])("%s is a marker", (text, typed) => {
    expect(bracedIn(text).map(({ typed: one, fault }) => [one, fault])).toEqual(typed.map((one) => [one, undefined]));
  });

  test.each([
    ["{{antal mål", "{{antal mål", /slutar inte/],
    ["{{antal mål} av", "{{antal mål}", /två klamrar/],
    ["{antal mål}}", "{antal mål}}", /två klamrar/],
    ["antal mål}} av", "}}", /börjar inte/],
    ["{{}}", "{{}}", /tomt/],
    ["{{ a {{x}}", "{{ a", /slutar inte/],
    ["{a|b|c|d}", "{a|b|c|d}", /två eller tre ord/],
    [`{{${"x".repeat(301)}}}`, `{{${"x".repeat(301)}}}`, /för långt/],
  ])("%s is none, and the sentence says why", (text, typed, fault) => {
    const [first] = bracedIn(text).filter((one) => one.fault !== undefined);
    expect(first).toMatchObject({ typed, fault: expect.stringMatching(fault) as unknown });
  });

  test("single braces may be the user's own, and other signs are nothing", () => {
    expect(bracedIn("mängden {1, 2}")).toMatchObject([{ typed: "{1, 2}", loose: true }]);
    expect(bracedIn("1 { 2 } 3 och } samt [[x]]").map(({ loose }) => loose)).toEqual([true]);
    expect(bracedIn("100 % (2024)")).toEqual([]);
  });
});

describe("markers that are not whole", () => {
  test("over two paragraphs is one line, and the next marker is filled", () => {
    const bytes = wordFile(heading("Skolan") + p("{{utfall: Elever som") + p("är trygga}} i år, {{antal mål}}."));
    expect(strays(bytes)).toMatchObject([
      {
        typed: "{{utfall: Elever som",
        place: "",
        heading: "Skolan",
        reason: expect.stringMatching(/två stycken/) as unknown,
      },
    ]);
    expect(markers(bytes)).toEqual(["antal mål"]);
  });

  test("half in a cell, a footer and a text box, each with its place", () => {
    const box = `<w:txbxContent>${p("{{ruta")}</w:txbxContent>`;
    const body = `<w:tbl><w:tr><w:tc>${p("{{cell}")}</w:tc></w:tr></w:tbl>${p(`<w:r><w:pict>${box}</w:pict></w:r>`)}`;
    expect(listed(wordFile(body, { footer: p("fot}}") }))).toEqual([
      ["{{cell}", "i en tabell", ""],
      ["{{ruta", "i en textruta", ""],
      ["}}", "i sidfoten", ""],
    ]);
  });

  test("with a field inside is listed, and cannot be filled", () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = p("{{utfall: ", field("begin"), field("separate"), "Skolan", field("end"), "}}");
    expect(opened(wordFile(body)).text.markers).toMatchObject([
      { blocked: expect.stringMatching(/ett fält/) as unknown },
    ]);
  });

  test("braces in what the workbook says are not the user's", () => {
    const control =
      '<w:sdt><w:sdtPr><w:alias w:val="{{titel}}"/><w:tag w:val="count:x#1"/></w:sdtPr><w:sdtContent><w:r><w:t>{{mål}} {</w:t></w:r></w:sdtContent></w:sdt>';
    const bytes = wordFile(p("Se ", control, " här"));
    expect([markers(bytes), strays(bytes)]).toEqual([[], []]);
  });
});

describe("markers where nothing can be filled are listed with their place and heading", () => {
  const inText: [string, string, string][] = [
    [
      "a picture's alternative text",
      p('<w:r><w:drawing><wp:docPr xmlns:wp="x" id="1" name="a" descr="Bild av {{antal mål}}"/></w:drawing></w:r>'),
      "i en bilds alternativa text",
    ],
    [
      "a table's alternative text",
      `<w:tbl><w:tblPr><w:tblCaption w:val="{{antal mål}}"/></w:tblPr><w:tr><w:tc>${p("a")}</w:tc></w:tr></w:tbl>`,
      "i en tabells alternativa text",
    ],
    [
      "a field's code",
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE "{{antal mål}}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      "i ett fälts kod",
    ],
    [
      "a simple field's code",
      p('<w:fldSimple w:instr="QUOTE {{antal mål}}"><w:r><w:t>x</w:t></w:r></w:fldSimple>'),
      "i ett fälts kod",
    ],
    [
      "a field's result",
      p('<w:fldSimple w:instr="TITLE"><w:r><w:t>{{antal mål}}</w:t></w:r></w:fldSimple>'),
      "i ett fälts resultat",
    ],
    [
      "deleted text",
      p(
        '<w:del w:id="1" w:author="A"><w:r><w:delText>{{antal </w:delText></w:r><w:r><w:delText>mål}}</w:delText></w:r></w:del>',
      ),
      "i spårad borttagen text",
    ],
    [
      "an equation",
      p(
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>{{antal mål}}</m:t></m:r></m:oMath>',
      ),
      "i en formel",
    ],
    [
      "a watermark",
      p('<w:r><w:pict><v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="{{antal mål}}"/></w:pict></w:r>'),
      "i en vattenstämpel eller WordArt",
    ],
    [
      "a link's tip",
      p('<w:hyperlink w:tooltip="{{antal mål}}"><w:r><w:t>x</w:t></w:r></w:hyperlink>'),
      "i en länks skärmtips",
    ],
    [
      "a control's title",
      p(
        '<w:sdt><w:sdtPr><w:alias w:val="{{antal mål}}"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>',
      ),
      "i en innehållskontrolls titel",
    ],
  ];
  test.each(inText)("%s", (_, body, place) => {
    const bytes = wordFile(heading("Skolan") + body);
    expect(listed(bytes)).toEqual([["{{antal mål}}", place, "Skolan"]]);
    expect(markers(bytes)).toEqual([]);
  });

  test("a tracked insertion is text, and is filled", () => {
    const bytes = wordFile(p('<w:ins w:id="1" w:author="A"><w:r><w:t>{{antal mål}}</w:t></w:r></w:ins>'));
    expect([markers(bytes), strays(bytes)]).toEqual([["antal mål"], []]);
  });

  const anchored = (id: string): Uint8Array =>
    wordFile(
      `${heading("Skolan")}${p("a")}${heading("Ekonomi")}${p(`<w:r><w:drawing><c:chart ${C} ${R} r:id="${id}"/></w:drawing></w:r>`)}${heading("Slut")}`,
    );
  const rich = (text: string): string =>
    `<c:tx><c:rich><a:p><a:r><a:t>${text.slice(0, 5)}</a:t></a:r><a:r><a:t>${text.slice(5)}</a:t></a:r></a:p></c:rich></c:tx>`;

  test("a chart: its title, an axis and a series, under the heading that the chart stands under", () => {
    const chart = `<c:chartSpace ${C}><c:chart><c:title>${rich("{{antal mål}}")}</c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>{{serie}}</c:v></c:pt></c:strCache></c:strRef></c:tx></c:ser></c:barChart><c:valAx><c:title>${rich("{{axeln}")}</c:title></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
    expect(listed(related(anchored("chart1.xml"), "chart", "chart1.xml", chart))).toEqual([
      ["{{antal mål}}", "i ett diagrams rubrik", "Ekonomi"],
      ["{{serie}}", "i en serie i ett diagram", "Ekonomi"],
      ["{{axeln}", "i en axelrubrik i ett diagram", "Ekonomi"],
    ]);
  });

  test("a comment, under the heading of the text that it is about", () => {
    const body =
      heading("Skolan") + p('<w:commentRangeStart w:id="4"/>', "a", '<w:commentRangeEnd w:id="4"/>') + heading("Slut");
    const comments = `<w:comments ${W}><w:comment w:id="4" w:author="A">${p("Skriv {{antal mål}} här")}</w:comment></w:comments>`;
    expect(listed(related(wordFile(body), "comments", "comments.xml", comments))).toEqual([
      ["{{antal mål}}", "i en kommentar", "Skolan"],
    ]);
  });

  test("SmartArt: once, though Word keeps its text twice", () => {
    const text =
      '<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>{{antal mål}}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>';
    const body =
      heading("Skolan") + p(`<w:r><w:drawing><dgm:relIds xmlns:dgm="d" ${R} r:dm="data1.xml"/></w:drawing></w:r>`);
    const bytes = related(
      related(wordFile(body), "diagramData", "data1.xml", text),
      "diagramDrawing",
      "drawing1.xml",
      text,
    );
    expect(listed(bytes)).toEqual([["{{antal mål}}", "i en SmartArt-bild", "Skolan"]]);
  });

  test("the document's properties", () => {
    const bytes = wordFile(p("a"));
    const link =
      '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>';
    const titled = withParts(bytes, {
      "_rels/.rels": partOf(bytes, "_rels/.rels").replace("</Relationships>", link),
      "docProps/core.xml":
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Rapport {{antal mål}}</dc:title></cp:coreProperties>',
    });
    expect(listed(titled)).toEqual([["{{antal mål}}", "i dokumentets egenskaper (Arkiv – Info)", ""]]);
  });

  test("a link's address, escaped as Word escapes it", () => {
    const bytes = wordFile(
      heading("Skolan") + p(`<w:hyperlink ${R} r:id="rId9"><w:r><w:t>x</w:t></w:r></w:hyperlink>`),
    );
    const links = "word/_rels/document.xml.rels";
    const link =
      '<Relationship Id="rId9" Type="http://x/hyperlink" Target="https://kommunen.se/%7B%7Bantal%7D%7D" TargetMode="External"/></Relationships>';
    const linked = withParts(bytes, { [links]: partOf(bytes, links).replace("</Relationships>", link) });
    expect(listed(linked)).toEqual([["{{antal}}", "i en länks adress", "Skolan"]]);
  });

  test("a part that is damaged or not known hinders nothing", () => {
    expect(listed(related(anchored("chart1.xml"), "chart", "chart1.xml", "<c:chart"))).toEqual([]);
    expect(listed(related(anchored("x.bin"), "vbaProject", "x.bin", "{{antal mål}}"))).toEqual([]);
  });
});
