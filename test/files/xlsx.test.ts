import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readBook } from "../../src/files/xlsx";
import { archive, MAIN, read, refusal, relationships, workbook, worksheet } from "./packages";
import { dear, runs } from "../whole";

const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
const join = (...list: Uint8Array[]): Uint8Array => Uint8Array.from(list.flatMap((part) => [...part]));
const compound = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const wide = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
const sound = workbook({ sheets: { A: worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>') } });

/** Changes a field of the directory's record for one entry. */
function inDirectory(file: Uint8Array, name: string, field: number, value: number, width: 2 | 4 = 4): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  const wanted = strToU8(name);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50 || !wanted.every((byte, i) => copy[at + 46 + i] === byte)) continue;
    if (width === 4) view.setUint32(at + field, value, true);
    else view.setUint16(at + field, value, true);
    return copy;
  }
  throw new Error(`No entry ${name}`);
}

describe("a file that is no workbook is answered with what it is and what to do", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["an empty file", bytes(), /^Filen är tom\./],
    ["text", strToU8("Mål;Utfall\nA;3"), /^Filen är inte en Excel-arbetsbok/],
    ["a PDF", strToU8("%PDF-1.7\n1 0 obj"), /^En PDF kan inte läsas\. Be den som har skickat den .* mallen ifylld\.$/],
    ["a scanned page", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), /^En bild kan inte läsas\. Be den som/],
    ["the old format", join(compound, new Uint8Array(600)), /gamla Excel-formatet \(\.xls\)/],
    [
      "a password",
      join(compound, new Uint8Array(600), wide("EncryptedPackage"), new Uint8Array(100)),
      /skyddad med lösenord/,
    ],
    [
      "an xlsb",
      archive({ "_rels/.rels": relationships(["r", "officeDocument", "xl/workbook.bin"]), "xl/workbook.bin": "x" }),
      /\.xlsb/,
    ],
    [
      "a docx",
      archive({
        "_rels/.rels": relationships(["r", "officeDocument", "word/document.xml"]),
        "word/document.xml": "<d/>",
      }),
      /Word-dokument/,
    ],
    ["an ods", archive({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<c/>" }), /\.ods/],
    ["an archive of something else", archive({ "bild.png": "x" }), /utan arbetsbok i/],
    ["a truncated workbook", sound.slice(0, sound.length - 40), /avkortad/],
    ["the first half of a workbook", sound.slice(0, sound.length / 2), /avkortad/],
    [
      "a workbook part that is missing",
      archive({ "_rels/.rels": relationships(["r", "officeDocument", "xl/workbook.xml"]) }),
      /utan arbetsbok i/,
    ],
    ["a workbook part with nothing in it", workbook({ parts: { "xl/workbook.xml": " " } }), /skadad/],
    [
      "a workbook part that is another thing",
      workbook({ parts: { "xl/workbook.xml": "<html/>" } }),
      /inte en Excel-arbetsbok/,
    ],
    ["a workbook without sheets", workbook({ sheets: {} }), /skadad/],
    [
      "a sheet that breaks off",
      workbook({ sheets: { A: `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1">` } }),
      /skadad/,
    ],
    [
      "entities of its own",
      workbook({
        parts: {
          "xl/workbook.xml": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook/>',
        },
      }),
      /entiteter/,
    ],
    [
      "entities in a sheet",
      workbook({ sheets: { A: `<!DOCTYPE x [<!ENTITY a "a">]>${worksheet("<sheetData/>")}` } }),
      /entiteter/,
    ],
    [
      "a name that points out of the archive",
      archive({ "../../etc/passwd": "x", "_rels/.rels": "x" }),
      /pekar utanför/,
    ],
    ["a name on a drive", archive({ "C:/x.xml": "x" }), /pekar utanför/],
    ["a zip with a password", inDirectory(sound, "xl/workbook.xml", 8, 1, 2), /låst med lösenord/],
    ["a part of unknown packing", inDirectory(sound, "xl/workbook.xml", 10, 99, 2), /skadad/],
    ["a part with the wrong checksum", inDirectory(sound, "xl/worksheets/sheet1.xml", 16, 12345), /skadad/],
    ["a part that is larger than it says", inDirectory(sound, "xl/worksheets/sheet1.xml", 24, 20), /skadad/],
    [
      "a part said to be enormous",
      inDirectory(sound, "xl/worksheets/sheet1.xml", 24, 0x7fffffff),
      /orimligt mycket mer|för stor/,
    ],
    ["a bomb", archive({ "xl/workbook.xml": new Uint8Array(25_000_000) }), /orimligt mycket mer/],
    [
      "XML that nests without end",
      workbook({ parts: { "xl/workbook.xml": `<workbook xmlns="${MAIN}">${"<a>".repeat(100_000)}` } }),
      /skadad/,
    ],
  ])("%s", (_, file, reason) => {
    expect(refusal(file)).toMatch(reason);
    expect(refusal(file)).toMatch(/^[A-ZÅÄÖ][^!]*\.$/);
  });

  test("two parts of one name", () => {
    const twice = inDirectoryName(archive({ "xl/a.xml": "<a/>", "xl/b.xml": "<b/>" }), "xl/b.xml", "xl/A.xml");
    expect(refusal(twice)).toMatch(/två delar med samma namn/);
  });
});

function inDirectoryName(file: Uint8Array, from: string, to: string): Uint8Array {
  return Uint8Array.from(Buffer.from(Buffer.from(file).toString("latin1").replaceAll(from, to), "latin1"));
}

describe("archives that other programs make", () => {
  test("stored without packing", () => {
    const stored = zipSync(
      Object.fromEntries(Object.entries(unzipSync(sound)).map(([name, content]) => [name, [content, { level: 0 }]])),
    );
    expect(read(stored).book.sheets[0]!.values).toEqual([[1]]);
  });

  test("with bytes before the archive and a comment after it", () => {
    const commented = sound.slice();
    new DataView(commented.buffer).setUint16(commented.length - 2, 5, true);
    expect(read(join(strToU8("MZ stub"), commented, strToU8("hello"))).book.sheets).toHaveLength(1);
  });

  test("with backslashes in the names, a leading slash, and other cases", () => {
    const renamed = zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(sound)).map(([name, content]) => [
          name === "_rels/.rels" ? "/_rels/.rels" : name.replaceAll("/", "\\").replace("sheet1", "Sheet1"),
          content,
        ]),
      ),
    );
    expect(read(renamed).book.sheets[0]!.values).toEqual([[1]]);
  });

  test("with a zip64 directory", () => {
    expect(read(asZip64(sound)).book.sheets[0]!.values).toEqual([[1]]);
  });

  dear("with parts in UTF-16 and in Latin-1", () => {
    const wideSheet = join(
      bytes(0xff, 0xfe),
      wide(worksheet('<sheetData><row r="1"><c r="A1" t="str"><v>Malta</v></c></row></sheetData>')),
    );
    const latin = Uint8Array.from(
      Buffer.from(
        `<?xml version="1.0" encoding="ISO-8859-1"?><sst xmlns="${MAIN}"><si><t>Mål</t></si></sst>`,
        "latin1",
      ),
    );
    const file = workbook({
      sheets: { A: "", B: worksheet('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>') },
      strings: [""],
      parts: { "xl/worksheets/sheet1.xml": wideSheet, "xl/sharedStrings.xml": latin },
    });
    expect(read(file).book.sheets.map(({ values }) => values[0]![0])).toEqual(["Malta", "Mål"]);
  });
});

/** The same archive with its directory in 64 bits. */
function asZip64(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset);
  const end = file.length - 22;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const end64 = new DataView(new ArrayBuffer(56));
  end64.setUint32(0, 0x06064b50, true);
  end64.setUint32(4, 44, true);
  end64.setUint32(24, count, true);
  end64.setUint32(32, count, true);
  end64.setUint32(40, size, true);
  end64.setUint32(48, start, true);
  const locator = new DataView(new ArrayBuffer(20));
  locator.setUint32(0, 0x07064b50, true);
  locator.setUint32(8, end, true);
  locator.setUint32(16, 1, true);
  const last = file.slice(end);
  const lastView = new DataView(last.buffer);
  lastView.setUint16(10, 0xffff, true);
  lastView.setUint32(12, 0xffffffff, true);
  lastView.setUint32(16, 0xffffffff, true);
  return join(file.slice(0, end), new Uint8Array(end64.buffer), new Uint8Array(locator.buffer), last);
}

describe("whatever happens to a file, it is read or refused", () => {
  test("bytes changed, cut off, or thrown in", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat(sound.length)),
        (changes, cut) => {
          const file = sound.slice(0, cut ?? undefined);
          for (const [at, byte] of changes) if (at < file.length) file[at] = byte;
          const result = readBook(file);
          if (result.ok) expect(result.book.sheets.length).toBeGreaterThan(0);
          else expect(result.reason).toMatch(/\.$/);
        },
      ),
      { numRuns: runs(400, 400), seed: 20 },
    );
  });

  test("any sheet XML at all", () => {
    const piece = fc.constantFrom(
      "<row>",
      "</row>",
      "<c r='A1'>",
      "</c>",
      "<v>",
      "</v>",
      "1",
      "<f t='shared' si='0'>",
      "</f>",
      "<is>",
      "<t>",
      "&",
      "&#0;",
      "<",
      ">",
      "<c",
      ' r="',
      "<sheetData>",
      "</sheetData>",
      "<!--",
      "]]>",
      "<![CDATA[",
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const result = readBook(workbook({ sheets: { A: worksheet(`<sheetData>${pieces.join("")}</sheetData>`) } }));
        expect(result.ok ? result.book.sheets[0]!.name : result.reason).toMatch(/^(A$|Filen)/);
      }),
      { numRuns: runs(300, 300), seed: 20 },
    );
  });
});
