import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sampleBytes } from "../../samples/samples";
import { marked, standingOf, type OutputFile, type OutputState } from "../../src/files/outputMark";
import { readBook, writeBook } from "../../src/files/xlsx";
import { faultIn } from "../../src/files/written";
import { MEMORY_NAMESPACE, markOf } from "../../src/sheet/ownSheets";
import { newSheet, setCell } from "../../src/sheet/book";
import { sheet } from "../recognise/kit";
import { inTurn } from "../whole";

const BOOK = sampleBytes([sheet("Mål", "\nMål | Utfall\nTrygga barn | 79,6 %\n")]);
const DOCUMENT = zipSync({
  "[Content_Types].xml": strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  "_rels/.rels": strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document.xml"/></Relationships>',
  ),
  "word/document.xml": strToU8(
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>',
  ),
});
const PAGE = strToU8("<!doctype html>\n<html>\n<head>\n<title>Mål</title></head><body></body></html>");
const CSV = strToU8("mål;bedömning\nTrygga barn;Uppnås\n");

const only = (name: string, bytes: Uint8Array): OutputFile => marked([{ name, bytes }])[0]!;

/** A zip whose parts are changed, packed anew: other sizes, other order, other times. */
function repacked(bytes: Uint8Array, change: (name: string, text: string) => string | null): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).reverse();
  return zipSync(
    Object.fromEntries(
      parts.flatMap(([name, content]) => {
        const text = change(name, strFromU8(content, true));
        return text === null ? [] : [[name, strToU8(text, true)]];
      }),
    ),
    { level: 0 },
  );
}

describe.each([
  ["a workbook", "ut.xlsx", BOOK],
  ["a document", "ut.docx", DOCUMENT],
])("%s", (_, name, bytes) => {
  const file = only(name, bytes);

  it("is nobody's before it is marked, and the add-in's after", () => {
    expect(standingOf({ name, bytes })).toBe("other");
    expect(standingOf(file)).toBe("untouched");
  });

  it("keeps all that it had, and has well-formed parts", () => {
    const [before, after] = [unzipSync(bytes), unzipSync(file.bytes)];
    const kept = Object.keys(before).filter((part) => !/Content_Types|(document|workbook)\.xml\.rels/.test(part));
    expect(kept.length).toBeGreaterThan(1);
    for (const part of kept) expect(after[part]).toEqual(before[part]);
    expect(faultIn(file.bytes, [])).toBeUndefined();
  });

  it("is the same bytes when it is marked again", () => expect(only(name, file.bytes).bytes).toEqual(file.bytes));

  it("is known in another packing, and not when a letter differs", () => {
    expect(standingOf({ name, bytes: repacked(file.bytes, (_name, text) => text) })).toBe("untouched");
    const changed = repacked(file.bytes, (part, text) =>
      /sheet1|document\.xml$/.test(part) ? text.replace(/Trygga|<w:p\/>/, "<!-- -->") : text,
    );
    expect(standingOf({ name, bytes: changed })).toBe("worked");
  });

  it("is not known when a part is gone, or has come", () => {
    const rest = repacked(file.bytes, (part, text) => (part === "_rels/.rels" ? null : text));
    expect(standingOf({ name, bytes: rest })).toBe("other");
    const more = zipSync({ ...unzipSync(file.bytes), "customXml/item9.xml": strToU8("<anteckning/>") });
    expect(standingOf({ name, bytes: more })).toBe("worked");
  });
});

describe("a page", () => {
  const [page, csv] = marked([
    { name: "ut.html", bytes: PAGE },
    { name: "ut.csv", bytes: CSV },
  ]) as [OutputFile, OutputFile];

  it("states the program that made it, once", () => {
    expect(strFromU8(page.bytes).match(/<meta name="generator"/g)).toHaveLength(1);
    expect(only("ut.html", only("ut.html", PAGE).bytes)).toEqual(only("ut.html", PAGE));
  });

  it.each<[string, Uint8Array, string]>([
    ["as it was written", page.bytes, "untouched"],
    ["without its mark", PAGE, "other"],
    ["with a word of somebody's", strToU8(strFromU8(page.bytes).replace("Mål</title>", "Måla</title>")), "worked"],
    ["with other line ends", strToU8(strFromU8(page.bytes).replaceAll("\n", "\r\n")), "worked"],
    ["another page", strToU8('<!doctype html><head><meta name="generator" content="Word">'), "other"],
    ["no page", strToU8("hej"), "other"],
    ["nothing", new Uint8Array(), "other"],
  ])("%s", (_, bytes, standing) => expect(standingOf({ name: "ut.html", bytes })).toBe(standing));

  it("speaks for the data beside it, and only while nobody has written in either", () => {
    expect(csv.bytes).toEqual(CSV);
    expect(standingOf(csv, { page })).toBe("untouched");
    expect(standingOf(csv)).toBe("other");
    expect(standingOf({ ...csv, bytes: strToU8("mål;bedömning\n") }, { page })).toBe("worked");
    expect(standingOf(csv, { page: { ...page, bytes: strToU8(`${strFromU8(page.bytes)}\n`) } })).toBe("worked");
    expect(standingOf(csv, { page: only("ut.html", PAGE) })).toBe("other");
    expect(standingOf(csv, { page: { name: "ut.html", bytes: PAGE } })).toBe("other");
  });
});

describe("a file without a mark that holds work done in sheets of the add-in's", () => {
  const template = (() => {
    const own = newSheet("Mall Socialnämnden");
    own.tag = "mall:socialnämnden";
    setCell(own, 0, 5, markOf(own.tag));
    setCell(own, 3, 1, "83 %");
    const written = writeBook(null, { sheets: [own] }, new Date(0));
    if (!written.ok) throw new Error(written.reason);
    return written.bytes;
  })();

  it("is known by a sheet's tag", () => expect(standingOf({ name: "mall.xlsx", bytes: template })).toBe("worked"));

  it("is known by the words in a sheet's first row, which every program keeps", () => {
    const dropped = repacked(template, (part, text) =>
      part.includes("customProperty") ? null : text.replace(/<customProperties>.*<\/customProperties>/, ""),
    );
    const read = readBook(dropped);
    expect(read.ok && read.book.sheets.map(({ tag }) => tag)).toEqual([undefined]);
    expect(standingOf({ name: "mall.xlsx", bytes: dropped })).toBe("worked");
  });

  it("is known by its words, where the caller knows them", () => {
    const known = { isOwn: ({ name }: { name: string }) => name === "Mål" };
    expect(standingOf({ name: "mall.xlsx", bytes: BOOK }, known)).toBe("worked");
    expect(standingOf({ name: "mall.xlsx", bytes: BOOK }, { isOwn: () => false })).toBe("other");
  });

  it("is known by the add-in's memory", () => {
    const read = readBook(BOOK);
    if (!read.ok) throw new Error(read.reason);
    const written = writeBook(read.package, { sheets: [], memory: "{}" }, new Date(0));
    if (!written.ok) throw new Error(written.reason);
    expect(strFromU8(unzipSync(written.bytes)["customXml/item1.xml"]!)).toContain(MEMORY_NAMESPACE);
    expect(standingOf({ name: "bok.xlsx", bytes: written.bytes })).toBe("worked");
  });
});

it.each([
  ["a workbook behind a password", strToU8("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", true)],
  ["half a workbook", readFileSync("samples/exempelkommun.xlsx").subarray(0, 3000)],
  ["an archive of something else", zipSync({ "a.txt": strToU8("a") })],
])("%s is another's, and is not marked", (_, bytes) => {
  expect(standingOf({ name: "ut.xlsx", bytes })).toBe("other");
  expect(only("ut.xlsx", bytes).bytes).toEqual(bytes);
});

describe("what was written is looked through", () => {
  const read = readBook(BOOK);
  const broken = repacked(BOOK, (part, text) => (part.endsWith("workbook.xml") ? `${text}<sheets/>` : text));

  it.each<[string, Uint8Array, readonly Uint8Array[], string | undefined]>([
    ["a whole workbook", BOOK, [], undefined],
    ["one with an element after the root", broken, [], "xl/workbook.xml"],
    ["the same, as the user had it", broken, [broken], undefined],
    ["half of one", BOOK.subarray(0, 1000), [], "zip"],
  ])("%s", (_, bytes, sources, fault) => {
    expect(read.ok).toBe(true);
    expect(faultIn(bytes, sources)).toBe(fault);
  });
});

describe("a package whose lists are damaged gets no other mark, and is told by the one that it has where that is found", () => {
  const [file] = marked([{ name: "ut.xlsx", bytes: BOOK }]);

  it.each<[string, OutputState, (part: string, text: string) => string]>([
    ["no list of content types", "untouched", (part, text) => (part === "[Content_Types].xml" ? "<Sorter/>" : text)],
    [
      "its list of content types is cut",
      "untouched",
      (part, text) => (part === "[Content_Types].xml" ? text.slice(0, 40) : text),
    ],
    [
      "what its workbook leads to is no list",
      "other",
      (part, text) => (part.endsWith("workbook.xml.rels") ? "<Rel/>" : text),
    ],
  ])("%s: %s", (_, standing, damaged) => {
    const bytes = repacked(file!.bytes, damaged);
    expect(marked([{ name: "ut.xlsx", bytes }])[0]!.bytes).toEqual(bytes);
    expect(standingOf({ name: "ut.xlsx", bytes })).toBe(standing);
  });
});

describe("what the pane hands the user as files has the marks that the command line looks for", () => {
  const surroundings = { now: new Date(0), progress: () => undefined };

  inTurn(2)(["docx", "html"] as const)("a report as %s", async (format) => {
    const { reportFiles } = await import("../../src/commands/reportFile");
    const { around } = await import("../../workbench/cli/surroundings");
    const terminal = { input: () => new Uint8Array(), out: () => undefined, err: () => undefined, inputs: [] };
    const { workbook } = around("samples/exempelkommun.xlsx", surroundings.now, terminal);
    const made = await reportFiles.perform(
      { kind: "arsredovisning", formats: [format] },
      { ...surroundings, workbook },
    );
    if (!made.ok) throw new Error(made.reason);
    expect(made.value.map((file) => standingOf(file))).toEqual(["untouched"]);
    expect(marked(made.value)).toEqual(made.value);
  });

  it("a template", async () => {
    const { templateFiles } = await import("../../src/commands/templates");
    const { around } = await import("../../workbench/cli/surroundings");
    const terminal = { input: () => new Uint8Array(), out: () => undefined, err: () => undefined, inputs: [] };
    const { workbook } = around("samples/exempelkommun.xlsx", surroundings.now, terminal);
    const made = await templateFiles.perform({}, { ...surroundings, workbook });
    if (!made.ok) throw new Error(made.reason);
    expect(new Set(made.value.files.map((file) => standingOf(file)))).toEqual(new Set(["untouched"]));
  });
});
