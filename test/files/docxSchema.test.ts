import { strFromU8, unzipSync } from "fflate";
import { goldenYear } from "../../samples/golden";
import { documentDocx } from "../../src/files/word/report";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../../src/files/xml";
import { misplaced, within } from "./wordSchema";
import { dear } from "../whole";

const YEAR = goldenYear();
type When = "delår" | "helår";
async function partsOf(when: When): Promise<Record<string, string>> {
  const bytes = documentDocx((await YEAR)[when].document, new Date("2025-02-11T14:05:00Z"));
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
/** The parts of each document, made once. */
const made = { delår: partsOf("delår"), helår: partsOf("helår") };
const parts = (when: When): Promise<Record<string, string>> => made[when];
const rootOf = (xml: string): XmlElement => {
  const root = parseXml(xml);
  if (!root) throw new Error("not well-formed");
  return root;
};

dear("an element out of order is reported", () => {
  expect(misplaced(rootOf("<w:p><w:pPr><w:keepNext/><w:pStyle/></w:pPr></w:p>"))).toEqual(["pPr: keepNext pStyle"]);
  expect(misplaced(rootOf("<w:tcPr><w:tcW/><w:color/></w:tcPr>"))).toEqual(["tcPr: tcW color"]);
});

describe.each(["delår", "helår"] as const)("the Word report of the invented municipality, %s", (when) => {
  test("every part is well-formed, and its elements are in the schema's order", async () => {
    for (const [name, xml] of Object.entries(await parts(when)).filter(([one]) => !one.startsWith("word/media/")))
      expect([name, misplaced(rootOf(xml))]).toEqual([name, []]);
  });

  test("every part has a content type, and every relationship a part", async () => {
    const all = await parts(when);
    const types = rootOf(all["[Content_Types].xml"]!);
    const extensions = childrenNamed(types, "Default").map(({ attributes }) => attributes["Extension"]);
    const overrides = childrenNamed(types, "Override").map(({ attributes }) => attributes["PartName"]!.slice(1));
    for (const name of overrides) expect(Object.keys(all)).toContain(name);
    for (const name of Object.keys(all))
      expect(overrides.includes(name) || extensions.includes(name.split(".").at(-1))).toBe(true);
    for (const [name, xml] of Object.entries(all).filter(([one]) => one.endsWith(".rels"))) {
      const home = name.replace(/_rels\/[^/]+$/, "");
      for (const { attributes } of childrenNamed(rootOf(xml), "Relationship"))
        if (attributes["TargetMode"] !== "External")
          expect(Object.keys(all)).toContain(
            attributes["Target"]!.startsWith("/") ? attributes["Target"]!.slice(1) : home + attributes["Target"]!,
          );
    }
  });

  test("every style is defined once, every style that is used is defined, and headings do not skip a level", async () => {
    const all = await parts(when);
    const defined = childrenNamed(rootOf(all["word/styles.xml"]!), "style").map(
      ({ attributes }) => attributes["w:styleId"]!,
    );
    expect(new Set(defined).size).toBe(defined.length);
    const used = [...within(rootOf(all["word/document.xml"]!))]
      .filter(({ name }) => name === "pStyle" || name === "tblStyle")
      .map(({ attributes }) => attributes["w:val"]!);
    for (const style of new Set(used)) expect(defined).toContain(style);
    const levels = used
      .filter((style) => /^(Title|Heading\d)$/.test(style))
      .map((style) => (style === "Title" ? 0 : Number(style.at(-1))));
    expect(levels[0]).toBe(0);
    levels.slice(1).forEach((level, at) => expect(level - levels[at]!).toBeLessThanOrEqual(1));
  });

  test("every row of a table fills its grid, which is as wide as the page, and its header is the table's look", async () => {
    const tables = [...within(rootOf((await parts(when))["word/document.xml"]!))].filter(({ name }) => name === "tbl");
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      const widths = childrenNamed(childNamed(table, "tblGrid"), "gridCol").map(({ attributes }) =>
        Number(attributes["w:w"]),
      );
      const width = widths.reduce((sum, one) => sum + one, 0);
      expect(width).toBeLessThanOrEqual(15_138);
      expect(width).toBeGreaterThan(15_000);
      for (const row of childrenNamed(table, "tr")) {
        const spans = childrenNamed(row, "tc").map((cell) =>
          Number(childNamed(childNamed(cell, "tcPr"), "gridSpan")?.attributes["w:val"] ?? 1),
        );
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(widths.length);
      }
      const [first] = childrenNamed(table, "tr");
      const headed = childNamed(childNamed(first, "trPr"), "tblHeader") !== undefined;
      // Without a header it is a bar, of one row.
      expect(headed || childrenNamed(table, "tr").length === 1).toBe(true);
      expect(childNamed(childNamed(table, "tblPr"), "tblLook")!.attributes["w:firstRow"]).toBe(headed ? "1" : "0");
    }
  });

  test("the language is Swedish in the styles and in the properties", async () => {
    const all = await parts(when);
    expect(all["word/styles.xml"]).toContain('<w:lang w:val="sv-SE"');
    expect(all["docProps/core.xml"]).toContain("<dc:language>sv-SE</dc:language>");
    expect(all["docProps/core.xml"]).not.toContain("Un-named");
  });
});
