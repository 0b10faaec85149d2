import { openWord, standing } from "../../src/files/word/document";
import { textPoints } from "../../src/sheet/textWidth";
import type { Block } from "../../src/sheet/document";
import type { WordChange, WordContent } from "../../src/sheet/wordText";
import { printOf } from "../../src/sheet/wordPrint";
import { misplaced } from "./wordSchema";
import { bodyOf, heading, NOW, opened, p, partOf, partsOf, rootOf, textsOf, wordFile } from "./wordKit";

const text = (wording: string): WordContent => ({ kind: "text", text: wording });
const table: WordContent = {
  kind: "blocks",
  blocks: [
    {
      kind: "table",
      name: "Mål",
      columns: [
        { header: "Mål", width: 20, side: "left" },
        { header: "Bedömning", width: 10, side: "left" },
      ],
      rows: [
        {
          kind: "row",
          cells: [
            { kind: "text", text: "Trygga & glada barn" },
            { kind: "grade", text: "● Uppnås", ink: "#1B5E20", fill: "#DDEFD9" },
          ],
        },
      ],
    },
  ],
};

/** The document with every marker filled by its place among them: "1", "2" … */
function numbered(bytes: Uint8Array): Uint8Array {
  const file = opened(bytes);
  const changes = file.text.markers.map((to, at): WordChange => ({
    to,
    key: `count:${to.text}`,
    name: to.text,
    content: text(String(at + 1)),
  }));
  return file.write(changes, NOW).bytes;
}

/** A body without the controls' elements, but with their contents. */
const unwrapped = (body: string): string =>
  body.replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, "").replace(/<\/?w:(?:sdt|sdtContent)>/g, "");

describe("what somebody types as a marker", () => {
  test("is found however Word has split it into runs, with its looks kept", () => {
    const bytes = wordFile(
      p(
        "Av alla når {{må",
        "<w:r><w:rPr><w:b/></w:rPr><w:t>l</w:t></w:r>",
        '<w:proofErr w:type="spellStart"/>',
        "}} sitt mål, {{två}}, {{tre}}.",
      ),
    );
    expect(opened(bytes).text.markers.map(({ text: wording }) => wording)).toEqual(["mål", "två", "tre"]);
    const after = numbered(bytes);
    expect(textsOf(after)).toEqual(["Av alla når 1 sitt mål, 2, 3."]);
    expect(opened(after).text.places.map(({ key, state, text: wording }) => [key, state, wording])).toEqual([
      ["count:mål", "written", "1"],
      ["count:två", "written", "2"],
      ["count:tre", "written", "3"],
    ]);
    expect(bodyOf(after)).toContain("<w:proofErr");
  });

  test("the rest of the paragraph keeps its runs, character by character", () => {
    const before = p(
      '<w:r w:rsidR="00A1"><w:rPr><w:i/></w:rPr><w:t>Före </w:t><w:tab/><w:t xml:space="preserve">{{ett}} efter</w:t></w:r>',
      "<w:r><w:t>sist</w:t></w:r>",
    );
    expect(unwrapped(bodyOf(numbered(wordFile(before))))).toContain(
      [
        '<w:r w:rsidR="00A1"><w:rPr><w:i/></w:rPr><w:t>Före </w:t><w:tab/></w:r>',
        '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">1</w:t></w:r>',
        '<w:r w:rsidR="00A1"><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> efter</w:t></w:r>',
        "<w:r><w:t>sist</w:t></w:r>",
      ].join(""),
    );
  });

  test.each([
    [
      "in a tracked insertion stays an insertion",
      p("Ett ", '<w:ins w:id="9" w:author="A"><w:r><w:t>och {{ett}} till</w:t></w:r></w:ins>'),
      "Ett och 1 till",
      '<w:sdtContent><w:ins w:id="9" w:author="A"><w:r>',
    ],
    [
      "in a link stays in the link",
      p('<w:hyperlink w:anchor="x"><w:r><w:t>se {{ett}}</w:t></w:r></w:hyperlink>'),
      "se 1",
      '<w:hyperlink w:anchor="x"><w:r>',
    ],
    [
      "keeps deleted text and comments around it",
      p(
        '<w:commentRangeStart w:id="1"/>',
        "{{e",
        '<w:del w:id="2" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del>',
        "tt}}",
        '<w:commentRangeEnd w:id="1"/>',
      ),
      "1",
      '<w:del w:id="2" w:author="A">',
    ],
    ["in a cell of a table", `<w:tbl><w:tr><w:tc>${p("{{ett}}")}</w:tc></w:tr></w:tbl>`, "1", "<w:tc><w:p><w:sdt>"],
    [
      "in a rich-text control that the user made",
      p(
        '<w:sdt><w:sdtPr><w:alias w:val="Hennes"/></w:sdtPr><w:sdtContent><w:r><w:t>{{ett}}</w:t></w:r></w:sdtContent></w:sdt>',
      ),
      "1",
      '<w:alias w:val="Hennes"/>',
    ],
  ])("%s", (_, body, wording, kept) => {
    const after = numbered(wordFile(body));
    expect(textsOf(after)).toEqual([wording]);
    expect(bodyOf(after)).toContain(kept);
    expect(rootOf(bodyOf(after)).name).toBe("document");
  });

  test("in a text box is filled in what Word shows and in what older programs show", () => {
    const box = `<w:txbxContent>${p("{{ett}}")}</w:txbxContent>`;
    const body = p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      "Utanför",
    );
    const file = opened(wordFile(body));
    expect(file.text.markers).toMatchObject([{ where: "text box", text: "ett" }]);
    const after = numbered(wordFile(body));
    expect(bodyOf(after).match(/<w:t xml:space="preserve">1<\/w:t>/g)).toHaveLength(2);
    const [place] = opened(after).text.places;
    if (!place) throw new Error("no place");
    const again = opened(after).write([{ to: place, key: place.key, content: text("7") }], NOW).bytes;
    expect(bodyOf(again).match(/<w:t xml:space="preserve">7<\/w:t>/g)).toHaveLength(2);
    const ids = [...bodyOf(again).matchAll(/<w:id w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
  });

  test.each([
    ["half in a link", p("{{e", '<w:hyperlink w:anchor="x"><w:r><w:t>tt}}</w:t></w:r></w:hyperlink>'), /olika delar/],
    [
      "in a plain text control",
      p("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>{{ett}}</w:t></w:r></w:sdtContent></w:sdt>"),
      /oformaterad text/,
    ],
    [
      "in a control bound to data",
      p("<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent><w:r><w:t>{{ett}}</w:t></w:r></w:sdtContent></w:sdt>"),
      /hämtar sin text/,
    ],
    [
      "in a locked control",
      `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${p("{{ett}}")}</w:sdtContent></w:sdt>`,
      /låst/,
    ],
  ])("%s cannot be filled, and the reason is reported", (_, body, reason) => {
    expect(opened(wordFile(body)).text.markers).toMatchObject([
      { blocked: expect.stringMatching(reason) as unknown as string },
    ]);
  });

  test("in the result of a field, which Word makes again, is none", () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = p(
      field("begin"),
      "<w:r><w:instrText>TOC</w:instrText></w:r>",
      field("separate"),
      "{{ett}}",
      field("end"),
      "{{två}}",
    );
    const { markers, strays } = opened(wordFile(body)).text;
    expect(markers.map(({ text: wording }) => wording)).toEqual(["två"]);
    expect(strays.map(({ typed, place }) => [typed, place])).toEqual([["{{ett}}", "i ett fälts resultat"]]);
  });
});

describe("a whole part", () => {
  const fill = (bytes: Uint8Array): Uint8Array => {
    const file = opened(bytes);
    return file.write(
      file.text.markers.map((to) => ({ to, key: "part:mål", name: "Mål", content: table })),
      NOW,
    ).bytes;
  };

  test("takes the place of its paragraph, in the user's styles by name, and reads back as it was written", () => {
    const after = fill(wordFile(heading("Skolan") + p("{{del}}") + p("Sist")));
    const body = bodyOf(after);
    expect(body).not.toContain("{{");
    expect(body).toContain('<w:tblStyle w:val="Tabellrutnt"/>');
    expect(opened(after).text.places).toMatchObject([
      { key: "part:mål", state: "written", block: true, heading: "Skolan", text: standing.textOf(table) },
    ]);
    expect(textsOf(after)).toEqual([
      "Skolan",
      "Mål",
      "Mål",
      "Bedömning",
      "Trygga & glada barn",
      "● Uppnås",
      "",
      "Sist",
    ]);
  });

  test("gives each column what its words need, of those with room to spare, on a page of any width", () => {
    const of = (blocks: Block[], page: number): number[] => {
      const file = opened(
        wordFile(`${p("{{del}}")}<w:sectPr><w:pgSz w:w="${page}"/><w:pgMar w:left="0" w:right="0"/></w:sectPr>`),
      );
      const [to] = file.text.markers;
      if (!to) throw new Error("no marker");
      const { bytes } = file.write([{ to, key: "part:mål", name: "Mål", content: { kind: "blocks", blocks } }], NOW);
      return [...bodyOf(bytes).matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    };
    const blocks: Block[] = [
      {
        kind: "table",
        name: "Mål",
        columns: [
          { header: "Mål", width: 40, side: "left" },
          { header: "Bedömning", width: 5, side: "left" },
        ],
        rows: [
          {
            kind: "row",
            cells: [
              { kind: "text", text: "Trygga barn i skolan" },
              { kind: "text", text: "Uppnås" },
            ],
          },
        ],
      },
    ];
    const [title = 0, grade = 0] = of(blocks, 8000);
    // The header in a wide typeface, in bold, and what a cell keeps free on both sides.
    const wide = textPoints("Bedömning", { size: 9, bold: true }).wide + 8;
    expect(grade).toBe(Math.floor(20 * wide));
    expect(8000 - title - grade).toBeLessThan(2);
    // Where there is room for all, the shares are as they were meant.
    expect(of(blocks, 16000)).toEqual([14222, 1777]);
  });

  test("keeps the end of a section and a bookmark that are in its paragraph", () => {
    const end = '<w:pPr><w:sectPr><w:pgSz w:w="16838"/></w:sectPr></w:pPr>';
    const after = bodyOf(
      fill(
        wordFile(
          `<w:p>${end}<w:bookmarkStart w:id="1" w:name="x"/><w:r><w:t>{{del}}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>`,
        ),
      ),
    );
    expect(after).toContain(`</w:sdt><w:p>${end}<w:bookmarkStart`);
    expect(after).not.toContain("{{");
  });

  test("last in a document is before the last section's properties", () => {
    const file = opened(wordFile(`${p("Text")}<w:sectPr><w:pgSz w:w="11906"/></w:sectPr>`));
    const { bytes } = file.write([{ to: "end", key: "part:mål", name: "Mål", heading: "Mål", content: table }], NOW);
    expect(bodyOf(bytes)).toMatch(
      /<w:pStyle w:val="Rubrik1"\/>.*<\/w:sdt><w:sectPr><w:pgSz w:w="11906"\/><\/w:sectPr><\/w:body>/s,
    );
  });
});

describe("what is in a control", () => {
  const filled = numbered(
    wordFile(p("Vi når {{ett}} mål."), { header: p("{{två}}"), footnotes: `<w:footnote>${p("{{tre}}")}</w:footnote>` }),
  );

  test("is found in headers and notes too", () => {
    expect(opened(filled).text.places.map(({ key, where }) => [key, where])).toEqual([
      ["count:ett", "body"],
      ["count:två", "header"],
      ["count:tre", "note"],
    ]);
  });

  test("is reported from what somebody has written over it, and from what has been emptied", () => {
    const body = bodyOf(filled);
    const typed = (now: string): Uint8Array =>
      wordFile(/<w:body>(.*)<\/w:body>/s.exec(body.replace('preserve">1<', `preserve">${now}<`))?.[1] ?? "");
    expect(opened(typed("1")).text.places).toMatchObject([{ state: "written" }]);
    expect(opened(typed("9")).text.places).toMatchObject([{ state: "overtyped", text: "9" }]);
    expect(opened(typed("")).text.places).toMatchObject([{ state: "emptied", text: "" }]);
  });

  test("changes alone: looks, marks and every other part keep their bytes", () => {
    const split = bodyOf(filled).replace(
      '<w:t xml:space="preserve">1</w:t></w:r>',
      '<w:t xml:space="preserve"></w:t></w:r><w:bookmarkStart w:id="4" w:name="x"/><w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r>',
    );
    const before = wordFile(/<w:body>(.*)<\/w:body>/s.exec(split)?.[1] ?? "");
    const [place] = opened(before).text.places;
    if (!place) throw new Error("no place");
    const after = opened(before).write([{ to: place, key: place.key, content: text("8") }], NOW).bytes;
    expect(textsOf(after)).toEqual(["Vi når 8 mål."]);
    expect(bodyOf(after)).toContain('<w:bookmarkStart w:id="4" w:name="x"/><w:r><w:rPr><w:b/></w:rPr><w:t>');
    const [old, now] = [partsOf(before), partsOf(after)];
    // The document has had no part that remembers, and has one from now on.
    const LISTS = ["word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"];
    expect(Object.keys(now).filter((one) => !one.startsWith("customXml/"))).toEqual(Object.keys(old));
    for (const name of Object.keys(old).filter((one) => !LISTS.includes(one)))
      expect([name, now[name]]).toEqual([name, old[name]]);
  });

  test.each([
    [
      "a cell",
      (sdt: (inside: string) => string) => `<w:tr>${sdt(`<w:tc>${p("1")}</w:tc>`)}<w:tc>${p("två")}</w:tc></w:tr>`,
    ],
    ["a row", (sdt: (inside: string) => string) => sdt(`<w:tr><w:tc>${p("1")}</w:tc></w:tr>`)],
    ["a paragraph", (sdt: (inside: string) => string) => sdt(p("1"))],
    [
      "one in another",
      (sdt: (inside: string) => string) => p(sdt(sdt("<w:r><w:t>1</w:t></w:r>").replace("ett#", "inre#"))),
    ],
  ])("is filled where Word has moved the control: around %s", (what, around) => {
    const sdt = (inside: string): string =>
      `<w:sdt><w:sdtPr><w:tag w:val="count:ett#${printOf("1")}"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const body = around(sdt);
    const before = wordFile(body.startsWith("<w:tr") || what === "a row" ? `<w:tbl>${body}</w:tbl>` : body);
    const file = opened(before);
    const places = file.text.places.filter(({ key }) => key === "count:ett");
    expect(places).toMatchObject([{ state: "written", text: "1" }]);
    const { bytes, refused } = file.write(
      places.map((to) => ({ to, key: to.key, content: text("8") })),
      NOW,
    );
    expect([refused, textsOf(bytes)[0]]).toEqual([[], "8"]);
    expect(
      bodyOf(bytes)
        .replace(/count:ett#\w+/, "")
        .replace(/>8</, ">1<")
        .replace(/ xml:space="preserve"/g, ""),
    ).toBe(
      bodyOf(before)
        .replace(/count:ett#\w+/, "")
        .replace(/ xml:space="preserve"/g, ""),
    );
  });

  test("that shows Word's own prompt is emptied", () => {
    const prompt = `<w:sdt><w:sdtPr><w:tag w:val="count:ett#${printOf("1")}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klicka här</w:t></w:r></w:sdtContent></w:sdt>`;
    expect(opened(wordFile(p(prompt))).text.places).toMatchObject([{ state: "emptied", text: "" }]);
  });

  test("nothing to change gives the very file", () => {
    expect(opened(filled).write([], NOW).bytes).toBe(filled);
  });
});

test.each([
  [new Uint8Array(), /är en tom fil/],
  [new TextEncoder().encode("%PDF-1.7"), /inte ett Word-dokument/],
  [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /lösenord/],
  [wordFile("<w:p><w:r>"), /skadat/],
])("a file that is something else is refused in a sentence (%#)", (bytes, reason) => {
  expect(openWord(bytes)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) as unknown as string });
});

test("headings are known by their style's name in any language, and by their own level", () => {
  const own = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Egen</w:t></w:r></w:p>';
  expect(opened(wordFile(heading("Ett") + p("a") + own + p("b"))).text.paragraphs).toMatchObject([
    { text: "Ett", level: 1, heading: "" },
    { text: "a", heading: "Ett" },
    { text: "Egen", level: 2, heading: "Ett" },
    { text: "b", heading: "Egen" },
  ]);
});

test("the header is a part of its own and is written where its marker stood", () => {
  const after = numbered(wordFile(p("Text"), { header: p("Antal: {{ett}}") }));
  expect(partOf(after, "word/header.xml")).toContain('<w:tag w:val="count:ett#');
});

test("what is put in is in the order that the schema asks for", () => {
  const file = opened(wordFile(p("Av alla når {{ett}} målet") + p("{{två}}") + heading("Sist")));
  const [number, part] = file.text.markers;
  if (!number || !part) throw new Error("two markers stand in the document");
  const { bytes } = file.write(
    [
      { to: number, key: "count:reached", name: "Antal", content: text("7") },
      { to: part, key: "part:goals", name: "Mål", content: table },
    ],
    NOW,
  );
  const body = rootOf(bodyOf(bytes));
  expect(bodyOf(bytes)).toContain("Trygga &amp; glada barn");
  expect(bodyOf(bytes).match(/<w:sdtPr>/g)).toHaveLength(2);
  expect(misplaced(body)).toEqual([]);
});
