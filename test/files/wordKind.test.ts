import { openWord } from "../../src/files/word/document";
import { whyNotAs, wordKindOf, type WordKind } from "../../src/sheet/wordKind";
import { MACROS, MAIN, NOW, ofKind, opened, p, partOf, partsOf, withParts, wordFile } from "./wordKit";

const TYPES = "[Content_Types].xml";
const file = (kind: WordKind): Uint8Array => ofKind(wordFile(p("Av alla når {{ett}} målet.")), kind);

function filled(bytes: Uint8Array, as?: WordKind): Uint8Array {
  const read = opened(bytes);
  const [to] = read.text.markers;
  if (!to) throw new Error("no marker");
  return read.write([{ to, key: "count:ett", name: "Ett", content: { kind: "text", text: "7" } }], NOW, as).bytes;
}

test.each([
  ["docx", "docx"],
  ["docm", "docm"],
  ["dotx", "dotx"],
  ["dotx", "docx"],
  ["dotm", "dotm"],
  ["dotm", "docm"],
] as const)("a .%s written as .%s has that content type, its macros, and the other parts of before", (kind, as) => {
  expect(whyNotAs(kind, as)).toBeUndefined();
  const bytes = filled(file(kind), as);
  expect(partOf(bytes, TYPES)).toContain(`ContentType="${MAIN[as]}"`);
  expect(partOf(bytes, TYPES).match(/PartName="\/word\/document\.xml"/g)).toHaveLength(1);
  expect(partsOf(bytes)["word/vbaProject.bin"]).toEqual(kind.endsWith("m") ? MACROS : undefined);
  expect(openWord(bytes)).toMatchObject({ ok: true, data: { kind: as } });
});

test("a kind stays where no other is asked for, and a template without changes becomes a document all the same", () => {
  expect(opened(filled(file("dotm"))).kind).toBe("dotm");
  const { bytes } = opened(file("dotx")).write([], NOW, "docx");
  expect(opened(bytes).kind).toBe("docx");
  expect(partOf(bytes, "word/document.xml")).toBe(partOf(file("dotx"), "word/document.xml"));
});

test("the kind is read from the content and not from a name, also where the type is given by the ending alone", () => {
  const plain = wordFile(p("Text"));
  const types = `<ct:Types xmlns:ct="http://schemas.openxmlformats.org/package/2006/content-types"><ct:Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><ct:Default Extension="XML" ContentType="${MAIN.dotx}"/></ct:Types>`;
  const template = opened(withParts(plain, { [TYPES]: types }));
  expect(template.kind).toBe("dotx");
  const document = template.write([], NOW, "docx").bytes;
  expect(partOf(document, TYPES)).toContain(`<ct:Override PartName="/word/document.xml" ContentType="${MAIN.docx}"/>`);
  expect(opened(document).kind).toBe("docx");
});

test.each([
  ["docm", "docx", "ett dokument med makron", ".docm."],
  ["dotm", "dotx", "en mall med makron", ".docm eller .dotm."],
  ["docx", "docm", "ett dokument utan makron", ".docx."],
  ["docx", "dotx", "ett dokument utan makron", ".docx."],
  ["dotx", "docm", "en mall utan makron", ".docx eller .dotx."],
] as const)("a .%s is not written as .%s, and the sentence gives the ending", (kind, to, called, endings) => {
  expect(whyNotAs(kind, to)).toBe(
    `Dokumentet är ${called} och kan inte sparas som .${to}. Skriv ett namn som slutar på ${endings}`,
  );
});

test("a file's name tells the kind in any case", () => {
  expect(["Mall.DOTX", "a.b/Rapport.docm", "bok.xlsx", "docx", "Rapport.doc"].map(wordKindOf)).toEqual([
    "dotx",
    "docm",
    undefined,
    undefined,
    undefined,
  ]);
});
