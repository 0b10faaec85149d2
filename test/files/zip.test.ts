import { unzipSync } from "fflate";
import { crc32 } from "../../src/files/crc32";
import { openZip, packedBytes, unpack, type Zip } from "../../src/files/zip";
import { writeZip } from "../../src/files/zipWriter";
import { archive } from "./packages";

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
