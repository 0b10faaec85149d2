import { checkWord } from "../../src/commands/checkWord";
import { intoWord, type IntoWordResult } from "../../src/commands/intoWord";
import {
  bodyOf,
  edited,
  heading,
  ofKind,
  p,
  partsOf,
  textsOf,
  withParts,
  withSettings,
  wordFile,
} from "../files/wordKit";
import { around, bookOf } from "./workbook";

const book = (outcome = "91 %") =>
  bookOf({
    Mål: [
      ["Nr", "Mål", "Indikator", "Målvärde", "Utfall 2023", "Utfall 2024"],
      ["1", "Trygga barn", "Trygga elever, andel", "minst 90 %", "88 %", outcome],
    ],
  });
const HER = wordFile(heading("Skolan") + p("Andelen är {{utfall: Trygga elever, andel}} i år."));

const asked = (document: Uint8Array, of = book(), more: { append?: boolean } = {}) =>
  intoWord.perform({ kind: "arsredovisning", document, ...more }, around(of).surroundings);

async function into(document: Uint8Array, of = book(), more: { append?: boolean } = {}): Promise<IntoWordResult> {
  const done = await asked(document, of, more);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

const FINAL = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="_MarkAsFinal"><vt:bool>true</vt:bool></property></Properties>`;
const final = (bytes: Uint8Array, properties = FINAL): Uint8Array =>
  withParts(bytes, {
    "_rels/.rels": new TextDecoder()
      .decode(partsOf(bytes)["_rels/.rels"])
      .replace(
        "</Relationships>",
        '<Relationship Id="custom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
      ),
    "docProps/custom.xml": properties,
  });

const protection = (attributes: string): Uint8Array => withSettings(HER, `<w:documentProtection ${attributes}/>`);

describe("a document that is not to be changed is not, and the sentence says how to lift it", () => {
  test.each([
    ["read-only", protection('w:edit="readOnly" w:enforcement="1"'), /skyddat mot ändringar.*Begränsa redigering/],
    ["comments only", protection('w:edit="comments" w:enforcement="true"'), /bara kommentarer/],
    ["forms only", protection('w:enforcement="on" w:edit="forms"'), /bara formulär/],
    [
      "a password for changes",
      withSettings(HER, '<w:writeProtection w:cryptAlgorithmSid="4" w:hash="abc=" w:salt="def="/>'),
      /lösenord för ändringar/,
    ],
    [
      "a password for changes, in the newer form",
      withSettings(HER, '<w:writeProtection w:algorithmName="SHA-512" w:hashValue="abc=" w:recommended="1"/>'),
      /lösenord för ändringar/,
    ],
    ["read-only recommended", withSettings(HER, '<w:writeProtection w:recommended="1"/>'), /öppnas skrivskyddat/],
    ["tracked changes only", protection('w:edit="trackedChanges" w:enforcement="1"'), /alla ändringar spåras/],
    ["changes that are tracked", withSettings(HER, "<w:trackRevisions/>"), /Stäng av.*Spåra ändringar/],
    ["marked as final", final(HER), /slutgiltigt.*Redigera ändå/],
    [
      "a template with macros, whose changes are always tracked",
      ofKind(protection('w:edit="trackedChanges" w:enforcement="1" w:formatting="1"'), "dotm"),
      /alla ändringar spåras/,
    ],
    ["a template for forms", ofKind(protection('w:edit="forms" w:enforcement="1"'), "dotx"), /bara formulär/],
    ["a document with macros that tracks", ofKind(withSettings(HER, "<w:trackRevisions/>"), "docm"), /Stäng av/],
  ])("%s", async (_, document, reason) => {
    expect(await asked(document)).toEqual({ ok: false, reason: expect.stringMatching(reason) as unknown as string });
    const compared = await checkWord.perform({ kind: "arsredovisning", document }, around(book()).surroundings);
    expect(compared).toMatchObject({
      ok: true,
      value: expect.arrayContaining([
        expect.objectContaining({ code: "skyddat-dokument", message: expect.stringMatching(reason) as unknown }),
        expect.objectContaining({ code: "märke-kvar" }),
      ]) as unknown,
    });
  });

  test.each([
    ["protection that is not enforced", protection('w:edit="readOnly" w:enforcement="0"')],
    ["protection that has been lifted", protection('w:edit="readOnly"')],
    ["tracking that is turned off", withSettings(HER, '<w:trackRevisions w:val="false"/>')],
    ["no recommendation", withSettings(HER, '<w:writeProtection w:recommended="0"/>')],
    ["a final mark that has been taken away", final(HER, FINAL.replace("true", "false"))],
    ["formatting alone that is limited", protection('w:edit="none" w:enforcement="1" w:formatting="1"')],
    ["a template with macros that was protected once", ofKind(protection('w:edit="forms" w:enforcement="0"'), "dotm")],
    ["a property with another name", final(HER, FINAL.replace("_MarkAsFinal", "Diarienummer"))],
  ])("%s hinders nothing", async (_, document) => {
    expect((await into(document)).placed).toHaveLength(1);
  });
});

describe("a control that the user has locked or bound keeps its text, and the reason is reported", () => {
  const locked = (bytes: Uint8Array, by: string): Uint8Array =>
    edited(bytes, (body) => body.replace("<w:text/>", `${by}<w:text/>`));

  test.each([
    ["its content", '<w:lock w:val="contentLocked"/>', /är låst.*Utvecklare/],
    ["content and control", '<w:lock w:val="sdtContentLocked"/>', /är låst/],
    ["data of the document", '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>', /bunden till data/],
    [
      "data, in the form of 2013",
      '<w15:dataBinding xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" w:xpath="/a"/>',
      /bunden till data/,
    ],
  ])("%s", async (_, by, reason) => {
    const document = locked((await into(HER)).bytes, by);
    const again = await into(document, book("85 %"));
    expect(again.kept).toMatchObject([
      { before: "91 %", after: "85 %", reason: expect.stringMatching(reason) as unknown },
    ]);
    expect(again.bytes).toBe(document);
    expect((await into(document)).kept).toEqual([]);
  });

  test("a control that may not be removed is followed", async () => {
    const document = locked((await into(HER)).bytes, '<w:lock w:val="sdtLocked"/>');
    expect(textsOf((await into(document, book("85 %"))).bytes)[1]).toBe("Andelen är 85 % i år.");
  });

  test("a locked control of the user's around hers locks it too", async () => {
    const { bytes } = await into(HER);
    const around = edited(bytes, (body) =>
      body.replace(
        /(<w:p><w:r>.*?<\/w:p>)/s,
        '<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>$1</w:sdtContent></w:sdt>',
      ),
    );
    expect((await into(around, book("85 %"))).kept).toMatchObject([
      { reason: expect.stringMatching(/låst/) as unknown },
    ]);
  });

  test.each(["docm", "dotx", "dotm"] as const)("around a cell of a table in a .%s", async (kind) => {
    const row = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p("{{utfall: Trygga elever, andel}}")}</w:tc></w:tr></w:tbl>`;
    const { bytes } = await into(ofKind(wordFile(row + p("Slut")), kind));
    const document = edited(bytes, (body) =>
      body.replace(
        /<w:tc>.*?<\/w:tc>/s,
        (cell) =>
          `<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>${cell}</w:sdtContent></w:sdt>`,
      ),
    );
    const again = await into(document, book("85 %"));
    expect(again.kept).toMatchObject([
      { before: "91 %", after: "85 %", reason: expect.stringMatching(/låst/) as unknown },
    ]);
    expect(again.bytes).toBe(document);
  });

  test("a whole part that is locked stays, table and all", async () => {
    const { bytes } = await into(wordFile(p("{{Mål och bedömningar}}")));
    const document = edited(bytes, (body) =>
      body.replace(/(<w:id w:val="\d+"\/>)/, '$1<w:lock w:val="contentLocked"/>'),
    );
    const again = await into(document, book("85 %"));
    expect(again.kept).toMatchObject([
      { name: "Mål och bedömningar", reason: expect.stringMatching(/låst/) as unknown },
    ]);
    expect(again.bytes).toBe(document);
  });
});

describe("a document that has lost all that was bound does not get the report a second time", () => {
  const unbound = (bytes: Uint8Array): Uint8Array =>
    edited(bytes, (body) => body.replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, "").replace(/<\/?w:sdt(?:Content)?>/g, ""));
  const blank = (bytes: Uint8Array): Uint8Array =>
    edited(bytes, (body) => body.replace(/<w:body>.*<\/w:body>/s, "<w:body><w:p/></w:body>"));
  const deleted = (bytes: Uint8Array): Uint8Array => edited(bytes, (body) => body.replace(/<w:sdt>.*?<\/w:sdt>/gs, ""));

  test.each([
    ["the report that was appended, its controls removed", wordFile(heading("Text")), unbound],
    ["the report that was appended, deleted", wordFile(heading("Text")), deleted],
    ["a part, its control removed", wordFile(p("{{Mål och bedömningar}}")), unbound],
    ["a figure in a sentence, its control removed", HER, unbound],
    ["a figure in a sentence, deleted", HER, deleted],
    ["a document with macros, all its text deleted", ofKind(HER, "docm"), blank],
    ["a template, all its text deleted", ofKind(HER, "dotx"), blank],
    ["a template with macros, the report deleted", ofKind(wordFile(heading("Text")), "dotm"), blank],
  ])("%s", async (_, document, lose) => {
    const lost = lose((await into(document)).bytes);
    const again = await into(lost, book("85 %"));
    expect(again).toMatchObject({ placed: [], changed: [], emptied: true });
    expect(again.unplaced).toMatchObject([{ reason: expect.stringMatching(/borttagna.*skriv märken/s) as unknown }]);
    expect(again.bytes).toBe(lost);
    const wanted = await into(lost, book("85 %"), { append: true });
    expect(wanted.placed.map(({ name }) => name)).toContain("Mål och bedömningar");
    expect(wanted.unplaced).toEqual([]);
  });

  test.each([
    ["a part", p("{{Mål och bedömningar}}")],
    ["figures in sentences", p("{{antal mål}} mål, varav {{uppnås av mål}} uppnås.")],
  ])(
    "where %s of the running text is deleted, that is told, though a control is left in the header",
    async (_, body) => {
      const document = wordFile(body, { header: p("{{antal mål}}") });
      const lost = blank((await into(document)).bytes);
      expect((await into(lost, book("85 %"))).unplaced).toMatchObject([
        { reason: expect.stringMatching(/löpande texten.*borttagna.*Skriv märken/s) as unknown },
      ]);
      const never = await into((await into(wordFile(p("Hej"), { header: p("{{antal mål}}") }))).bytes);
      expect(never.unplaced).toEqual([]);
    },
  );

  test("a marker that is typed into it is filled as before", async () => {
    const lost = edited(unbound((await into(HER)).bytes), (body) =>
      body.replace("</w:body>", `${p("{{antal mål}}")}</w:body>`),
    );
    expect(textsOf((await into(lost)).bytes).at(-1)).toBe("1");
  });

  test("a document of somebody else's gets the report, as before", async () => {
    const first = await into(wordFile(p("Hej")));
    expect(first.placed.length).toBeGreaterThan(2);
    expect(bodyOf(first.bytes)).toContain("Hej");
  });
});
