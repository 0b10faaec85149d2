import { strToU8, unzipSync, zipSync } from "fflate";
import { columnName } from "../../src/sheet/address";
import { MEMORY_NAMESPACE } from "../../src/sheet/ownSheets";
import { archive, MAIN, REL, relationships, workbook, worksheet } from "./packages";

/** Numbers from 0 to 1, the same for the same seed. Park and Miller, "minimal standard". */
type Random = () => number;
function numbers(seed: number): Random {
  let state = (seed * 7919 + 17) % 2_147_483_647;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** `answer`: what the file must be answered with; "either" where a reader may be kind or strict. */
interface Kind {
  name: string;
  answer: "read" | "refused" | "either";
  make(random: Random): Uint8Array;
}
export interface HostileFile {
  name: string;
  answer: Kind["answer"];
  bytes: Uint8Array;
}

const SHEET = "xl/worksheets/sheet1.xml";
const text = (ref: string, wording: string): string => `<c r="${ref}" t="inlineStr"><is><t>${wording}</t></is></c>`;
const row = (number: number, texts: string[]): string =>
  `<row r="${number}">${texts.map((wording, c) => text(columnName(c) + number, wording)).join("")}</row>`;
const TABLE =
  row(1, ["Mål", "Indikator", "Målvärde 2024", "Utfall 2024"]) +
  row(2, ["Trygg", "Andel trygga", "minst 80 %", "82 %"]);
const sheet = (rest: string, after = ""): string => worksheet(`<sheetData>${TABLE}${rest}</sheetData>${after}`);
const book = (rest: string, after = "", drawn: Parameters<typeof workbook>[0] = {}): Uint8Array =>
  workbook({ sheets: { Mål: sheet(rest, after) }, ...drawn });
const parts = (bytes = book("")): Record<string, Uint8Array> => unzipSync(bytes);
const withPart = (name: string, content: string | Uint8Array): Uint8Array => archive({ ...parts(), [name]: content });
const withoutPart = (name: string): Uint8Array =>
  archive(Object.fromEntries(Object.entries(parts()).filter(([part]) => part !== name)));

const int = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
const pick = <T>(random: Random, list: readonly [T, ...T[]]): T => list[int(random, 0, list.length - 1)] ?? list[0];
const many = (count: number, one: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => one(i)).join("");
const noise = (random: Random, length: number): Uint8Array => Uint8Array.from({ length }, () => int(random, 0, 255));
const joined = (...pieces: Uint8Array[]): Uint8Array => Uint8Array.from(pieces.flatMap((piece) => [...piece]));
const utf16 = (wording: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${wording}`, "utf16le"));
const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** The archive with every occurrence of a name replaced by another of equal length: what no library writes. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.write(to, at, "latin1");
  return new Uint8Array(copy);
}

/** The archive with four bytes of each entry of its directory changed: sizes, checksums, places. */
function directory(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf("PK\x01\x02"); at >= 0; at = copy.indexOf("PK\x01\x02", at + 1))
    copy.writeUInt32LE(value, at + field);
  return new Uint8Array(copy);
}

const doctype = (inside: string, body: string): string =>
  `<!DOCTYPE worksheet [${inside}]><worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetData>${row(1, [body])}</sheetData></worksheet>`;
const LAUGHS = many(10, (i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
const ODD_REFS = ["XFE1", "A0", "A-1", "A1048577", "__proto__1", "1", "", "Å1", "A1:B2", "ZZZZZZ99999999"] as const;
const ODD_NAMES = [
  "__proto__",
  "constructor",
  "a".repeat(300),
  "'",
  "[1]",
  "",
  "Mål&#10;rad",
  "&lt;script&gt;",
] as const;
const ODD_NUMBERS = ["1e999", "-1e308", "NaN", "INF", "", " ", "1,5", "0x10", "--1", "99999999999999999999"] as const;
const ODD_AREAS = ["B2:A1", "A1:XFD1048576", "A:A", "1:1", "A1:", ":", "Z9:Å1", "A1:A1:A1"] as const;

/** Kinds of files that somebody may hand in, by mistake or not. */
const KINDS: Kind[] = [
  { name: "noise", answer: "refused", make: (r) => noise(r, int(r, 0, 5000)) },
  { name: "almost nothing", answer: "refused", make: (r) => noise(r, int(r, 0, 3)) },
  { name: "csv", answer: "refused", make: (r) => strToU8("Mål;Utfall\nTrygg;82\n".repeat(int(r, 1, 5000))) },
  { name: "csv in UTF-16", answer: "refused", make: (r) => utf16("Mål\tUtfall\n".repeat(int(r, 1, 500))) },
  { name: "html", answer: "refused", make: (r) => strToU8(`<html><script>alert(${r()})</script><table><tr><td>Mål`) },
  { name: "pdf", answer: "refused", make: (r) => joined(strToU8("%PDF-1.7\n"), noise(r, 900)) },
  { name: "an old workbook", answer: "refused", make: (r) => joined(OLE, noise(r, int(r, 8, 4000))) },
  {
    name: "a locked workbook",
    answer: "refused",
    make: (r) => joined(OLE, noise(r, int(r, 8, 900)), utf16("EncryptedPackage")),
  },
  {
    name: "a Word document",
    answer: "refused",
    make: (r) =>
      archive({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships(["rId1", "officeDocument", "word/document.xml"]),
        "word/document.xml": `<w:document>${"<w:p/>".repeat(int(r, 1, 900))}</w:document>`,
      }),
  },
  { name: "a zip of something else", answer: "refused", make: (r) => archive({ "läs mig.txt": noise(r, 400) }) },
  { name: "an empty zip", answer: "refused", make: (r) => joined(zipSync({}), noise(r, int(r, 0, 9))) },
  { name: "cut short", answer: "refused", make: (r) => book("").slice(0, -int(r, 23, 1200)) },
  {
    name: "bytes changed",
    answer: "either",
    make: (r) => {
      const copy = book("").slice();
      for (let i = int(r, 1, 30); i > 0; i--) copy[int(r, 4, copy.length - 1)] = int(r, 0, 255);
      return copy;
    },
  },
  { name: "something before the archive", answer: "either", make: (r) => joined(noise(r, int(r, 1, 3000)), book("")) },
  { name: "something after the archive", answer: "either", make: (r) => joined(book(""), noise(r, int(r, 1, 3000))) },
  {
    name: "a part twice",
    answer: "refused",
    make: () => renamed(withPart("xl/workbook.xmk", "<a/>"), "workbook.xmk", "workbook.xml"),
  },
  {
    name: "a part twice but for case",
    answer: "refused",
    make: (r) => withPart(pick(r, ["XL/workbook.xml", "xl/WORKBOOK.xml"]), "<a/>"),
  },
  { name: "a way out", answer: "refused", make: (r) => withPart(`${"../".repeat(int(r, 1, 9))}etc/passwd`, "x") },
  {
    name: "a way out of a drive",
    answer: "refused",
    make: (r) => withPart(`${pick(r, ["C", "z"])}:/autorun.inf`, "x"),
  },
  {
    name: "a part that swells",
    answer: "refused",
    make: (r) => withPart(SHEET, " ".repeat(int(r, 21, 40) * 1_000_000)),
  },
  {
    name: "parts without end",
    answer: "refused",
    make: (r) =>
      archive({ ...parts(), ...Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`x${r()}${i}`, ""])) }),
  },
  { name: "sizes that are not so", answer: "either", make: (r) => directory(book(""), 24, int(r, 0, 2_000_000_000)) },
  {
    name: "packed sizes that are not so",
    answer: "either",
    make: (r) => directory(book(""), 20, int(r, 0, 2_000_000_000)),
  },
  { name: "wrong checksums", answer: "either", make: (r) => directory(book(""), 16, int(r, 0, 2_000_000_000)) },
  {
    name: "places that are not so",
    answer: "refused",
    make: (r) => directory(book(""), 42, int(r, 60, 2_000_000_000)),
  },
  {
    name: "entities in entities",
    answer: "refused",
    make: (r) => withPart(SHEET, doctype(`<!ENTITY l0 "mål">${LAUGHS}`, `&l${int(r, 5, 10)};`)),
  },
  {
    name: "an entity of another file",
    answer: "refused",
    make: (r) =>
      withPart(
        SHEET,
        doctype(`<!ENTITY x SYSTEM "${pick(r, ["file:///etc/passwd", "http://127.0.0.1:9/", "expect://id"])}">`, "&x;"),
      ),
  },
  { name: "elements in elements", answer: "either", make: (r) => withPart(SHEET, "<a>".repeat(int(r, 1000, 200_000))) },
  {
    name: "attributes without end",
    answer: "either",
    make: (r) => withPart(SHEET, `<worksheet ${many(int(r, 1000, 60_000), (i) => `a${i}="1" `)}/>`),
  },
  {
    name: "elements of odd names",
    answer: "read",
    make: (r) =>
      book(
        "",
        many(9, () => `<${pick(r, ["__proto__", "constructor", "toString", "hasOwnProperty"])}/>`),
      ),
  },
  {
    name: "elements that do not close",
    answer: "either",
    make: (r) => withPart(SHEET, sheet("").slice(0, int(r, 20, 700))),
  },
  {
    name: "XML in another encoding",
    answer: "either",
    make: (r) =>
      withPart(
        SHEET,
        pick(r, [
          utf16(sheet("")),
          new Uint8Array(Buffer.from(sheet(""), "latin1")),
          strToU8(`\uFEFF${sheet("")}`),
          strToU8(sheet("").replaceAll("Mål", "M\0l")),
        ]),
      ),
  },
  {
    name: "a cell of megabytes",
    answer: "either",
    make: (r) => book(row(3, ["Mål ".repeat(int(r, 100_000, 700_000)), "1,".repeat(int(r, 9, 500_000))])),
  },
  {
    name: "as many columns as there are",
    answer: "either",
    make: (r) =>
      book(
        row(
          3,
          Array.from({ length: 16_384 }, (_, c) => `${r() < 0.5 ? "x" : "mål"} ${c}`),
        ),
      ),
  },
  {
    name: "cells where none can be",
    answer: "either",
    make: (r) =>
      book(`<row r="3">${many(20, () => text(pick(r, ODD_REFS), "x"))}</row><row r="${pick(r, ODD_REFS)}"/>`),
  },
  {
    name: "a cell many times",
    answer: "either",
    make: (r) => book(many(int(r, 2, 3000), (i) => row(3, [`titel ${i}`]))),
  },
  {
    name: "numbers that are none",
    answer: "either",
    make: (r) =>
      book(
        `<row r="3">${many(40, (i) => `<c r="${columnName(i)}3" t="${pick(r, ["n", "d", "s", "b", "e", "str", "?"])}"><v>${pick(r, ODD_NUMBERS)}</v></c>`)}</row>`,
      ),
  },
  {
    name: "strings that are not there",
    answer: "either",
    make: (r) =>
      book(`<row r="3"><c r="A3" t="s"><v>${int(r, 3, 2_000_000_000)}</v></c><c r="B3" t="s"><v>-1</v></c></row>`, "", {
        strings: ["<t>Mål</t>"],
      }),
  },
  {
    name: "looks that are not there",
    answer: "either",
    make: (r) =>
      book(`<row r="3" s="${int(r, 1, 9e9)}"><c r="A3" s="${int(r, 1, 9e9)}"><v>1</v></c></row>`, "", {
        styles: `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="${int(r, 0, 9e9)}" fontId="-1"/></cellXfs></styleSheet>`,
      }),
  },
  {
    name: "formulas in formulas",
    answer: "either",
    make: (r) =>
      book(
        `<row r="3"><c r="A3"><f>${"IF(".repeat(int(r, 100, 20_000))}1</f></c><c r="B3"><f t="shared" si="${int(r, 0, 9)}"/></c><c r="C3"><f>B3+C3+${"(".repeat(9000)}</f></c></row>`,
      ),
  },
  {
    name: "merges over each other",
    answer: "either",
    make: (r) =>
      book("", `<mergeCells>${many(int(r, 2, 2000), () => `<mergeCell ref="${pick(r, ODD_AREAS)}"/>`)}</mergeCells>`),
  },
  {
    name: "rules for odd areas",
    answer: "either",
    make: (r) =>
      book(
        "",
        `<conditionalFormatting sqref="${many(int(r, 1, 5000), () => `${pick(r, ODD_AREAS)} `)}"><cfRule type="expression" dxfId="${int(r, 0, 9e9)}"><formula>${"(".repeat(500)}</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" sqref="${pick(r, ODD_AREAS)}"><formula1>#REF!</formula1></dataValidation></dataValidations>`,
      ),
  },
  {
    name: "a relationship to nothing",
    answer: "either",
    make: (r) =>
      withPart(
        "xl/_rels/workbook.xml.rels",
        relationships([
          "rId1",
          pick(r, ["worksheet", "styles", "x"]),
          pick(r, ["worksheets/x.xml", "workbook.xml", "", "%", "/", "../../x"]),
        ]),
      ),
  },
  {
    name: "a relationship out of the file",
    answer: "either",
    make: (r) =>
      withPart(
        "xl/_rels/workbook.xml.rels",
        relationships([
          "rId1",
          "worksheet",
          pick(r, ["http://127.0.0.1:9/x.xml", "file:///etc/passwd", "\\\\\\\\127.0.0.1\\\\x"]),
        ]).replace("/></", ' TargetMode="External"/></'),
      ),
  },
  {
    name: "no such part",
    answer: "either",
    make: (r) =>
      withoutPart(
        pick(r, ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET]),
      ),
  },
  {
    name: "odd names of sheets",
    answer: "either",
    make: (r) =>
      withPart(
        "xl/workbook.xml",
        `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${many(9, (i) => `<sheet name="${pick(r, ODD_NAMES)}" sheetId="${int(r, -1, 3)}" r:id="rId${i < 3 ? 1 : i}"/>`)}</sheets></workbook>`,
      ),
  },
  {
    name: "names that mean nothing",
    answer: "either",
    make: (r) =>
      book("", "", {
        after: `<definedNames>${many(int(r, 1, 4000), (i) => `<definedName name="${pick(r, ODD_NAMES)}${i}">${pick(r, ["#REF!", "", "A1", "'[1]x'!$A$1", "INDIRECT(x)"])}</definedName>`)}</definedNames>`,
      }),
  },
  {
    name: "a memory of another program",
    answer: "either",
    make: (r) =>
      book("", "", {
        parts: {
          "customXml/item1.xml": `<maltavlan xmlns="${MEMORY_NAMESPACE}">${pick(r, ['{"__proto__":{"sheets":1}}', "{", "null", "[]", '{"writing":{"memory":"","sheets":{}}}', "[".repeat(50_000)])}</maltavlan>`,
          "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" ref="${pick(r, ODD_AREAS)}"/>`,
        },
        related: [["rId70", "customXml", "../customXml/item1.xml"]],
      }),
  },
];

/** The workbook that the others are made from. */
export const honestFile = (): Uint8Array => book("");

/** Each kind so many times, with other numbers: the same files for the same seed. */
export function* hostileFiles(times: number): Generator<HostileFile> {
  for (const [at, { name, answer, make }] of KINDS.entries())
    for (let i = 1; i <= times; i++) yield { name: `${name}, ${i}`, answer, bytes: make(numbers(at * 100 + i)) };
}
