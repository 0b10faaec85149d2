import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { marked } from "../../src/files/outputMark";
import { readBook, writeBook } from "../../src/files/xlsx";
import { fileOf, NOW } from "../excel/kit";
import { sheet } from "../recognise/kit";
import { crc32 } from "../../src/files/crc32";
import { openZip, packedBytes, unpack, type Zip } from "../../src/files/zip";
import { writeZip } from "../../src/files/zipWriter";
import { archive } from "./packages";

/*
 * A workbook that is made of a template: Excel opens no file whose name says workbook and whose content says template.
 */

const TYPES = "[Content_Types].xml";
const MAIN = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  xltx: "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  xltm: "application/vnd.ms-excel.template.macroEnabled.main+xml",
};
type Kind = keyof typeof MAIN;

const MACROS = new Uint8Array([1, 2, 3]);
const GOALS = sheet("Mål", "Mål | Indikator | Målvärde 2024 | Utfall 2024\nTrygga barn | Klagomål | högst 5 | 4");

const typesOf = (file: Uint8Array): string => strFromU8(unzipSync(file)[TYPES]!);

/** A workbook file of a kind; `listed`: how its list of content types is written. */
function ofKind(kind: Kind, listed = (types: string): string => types): Uint8Array {
  const parts = unzipSync(fileOf([GOALS]));
  const types = listed(strFromU8(parts[TYPES]!).replace(MAIN.xlsx, MAIN[kind]));
  const macros: Record<string, Uint8Array> = kind.endsWith("m") ? { "xl/vbaProject.bin": MACROS } : {};
  return zipSync({ ...parts, ...macros, [TYPES]: strToU8(types) });
}

function written(file: Uint8Array): Uint8Array {
  const read = readBook(file);
  if (!read.ok) throw new Error(read.reason);
  const made = writeBook(read.package, { sheets: [sheet("Ny", "Not | Text\na | b")] }, NOW);
  if (!made.ok) throw new Error(made.reason);
  return made.bytes;
}

const copied = (file: Uint8Array): Uint8Array => marked([{ name: "ut.xlsx", bytes: file }])[0]!.bytes;

describe.each([
  ["written", written],
  ["copied", copied],
])("%s", (_, by) => {
  test.each<[Kind, Kind]>([
    ["xlsx", "xlsx"],
    ["xlsm", "xlsm"],
    ["xltx", "xlsx"],
    ["xltm", "xlsm"],
  ])("a .%s is a .%s, and keeps its macros", (kind, becomes) => {
    const file = by(ofKind(kind));
    expect(typesOf(file).match(/[^"]*main\+xml/g)).toEqual([MAIN[becomes]]);
    expect(unzipSync(file)["xl/vbaProject.bin"]).toEqual(kind.endsWith("m") ? MACROS : undefined);
    expect(readBook(file)).toMatchObject({ ok: true });
  });

  test("a template whose type is listed by its ending, or in capitals, is a workbook too", () => {
    const byEnding = ofKind("xltx", (types) =>
      types
        .replace(/<Override PartName="\/xl\/workbook.xml"[^>]*>/, "")
        .replace('Extension="xml" ContentType="application/xml"', `Extension="xml" ContentType="${MAIN.xltx}"`),
    );
    const own = `<Override PartName="/xl/workbook.xml" ContentType="${MAIN.xlsx}"/>`;
    expect(typesOf(by(byEnding))).toContain(own);
    const shouting = ofKind("xltx", (types) => types.replace(MAIN.xltx, MAIN.xltx.toUpperCase()));
    expect(typesOf(by(shouting))).toContain(own);
  });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const now = new Date(Date.UTC(2026, 10, 20, 8, 30, 7));

function open(file: Uint8Array): Zip {
  const zip = openZip(file);
  if (!zip.ok) throw new Error(zip.reason);
  return zip.data;
}

test.each([
  // The check value of CRC-32/ISO-HDLC, and lengths that are no multiple of four.
  ["123456789", 0xcbf43926],
  ["", 0],
  ["a", 0xe8b7be43],
  ["abcdefgh", 0xaeef2a50],
])("the checksum of %p", (text, sum) => expect(crc32(bytes(text))).toBe(sum));

test("what is kept is copied packed, what is new is packed, in the order given", () => {
  const zip = open(archive({ "a.xml": "<a>åäö</a>".repeat(50), "mapp/b.bin": Uint8Array.from([1, 2, 3]) }));
  const file = writeZip(
    zip,
    [{ keep: zip.entries[1]! }, { name: "ny/å.xml", content: bytes("<ny/>") }, { keep: zip.entries[0]! }],
    now,
  );
  expect(Object.entries(unzipSync(file)).map(([name, content]) => [name, content.length])).toEqual([
    ["mapp/b.bin", 3],
    ["ny/å.xml", 5],
    ["a.xml", 650],
  ]);
  const copied = open(file);
  expect(packedBytes(copied, copied.entries[2]!)).toEqual(packedBytes(zip, zip.entries[0]!));
  expect(copied.entries[2]!.modified).toBe(zip.entries[0]!.modified);
});

test("new entries carry the time given, in UTC, whatever the machine's zone", () => {
  const { entries } = open(writeZip(null, [{ name: "a", content: bytes("x") }], now));
  const [date, time] = [entries[0]!.modified >>> 16, entries[0]!.modified & 0xffff];
  expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([
    2026, 11, 20, 8, 30, 6,
  ]);
});

test("an entry that was cut out of the archive is not read", () => {
  const zip = open(archive({ "a.xml": "<a/>" }));
  expect(unpack(zip, zip.entries[0]!)).toEqual(bytes("<a/>"));
  expect(unpack(zip, { ...zip.entries[0]!, header: 5 })).toBeNull();
  expect(unpack(zip, { ...zip.entries[0]!, compressedSize: 100_000 })).toBeNull();
});
