import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { marked } from "../../src/files/outputMark";
import { readBook, writeBook } from "../../src/files/xlsx";
import { fileOf, NOW } from "../excel/kit";
import { sheet } from "../recognise/kit";

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
