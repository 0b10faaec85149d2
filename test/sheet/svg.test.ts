import { segmentFormat, segmentLook, type Chart } from "../../src/sheet/chart";
import { chartSvg, escapeText, inkOn } from "../../src/sheet/svg";
import { parsed } from "./markup";

const bar = (counts: number[][], more: Partial<Chart> = {}): Chart => ({
  name: "Mål per bedömning",
  place: { from: { row: 0, column: 0 }, to: { row: 2, column: 3 } },
  categories: { range: "Blad!$A$1", cached: counts[0]!.map((_, index) => `Område ${index + 1}`) },
  series: counts.map((cached, index) => ({
    name: `Steg ${index + 1}`,
    values: "",
    cached,
    color: ["#2E7D32", "#E8A317", "#B3261E"][index]!,
  })),
  description: "Hur många mål som uppnås",
  ...more,
});

const attribute = (svg: string, element: string, name: string): string[] =>
  [...svg.matchAll(new RegExp(`<${element}[^>]* ${name}="([^"]*)"`, "g"))].map((match) => match[1]!);
const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1]!);

test("a number that is too small for its segment is not printed", () => {
  const drawn = bar([[90], [27], [2]]);
  const series = drawn.series.map((one) => ({ ...one, least: 5 }));
  expect(texts(chartSvg({ ...drawn, series }, { width: 310, height: 40 }))).toEqual(["90", "27"]);
});

test.each([{ words: "uppnås" }, { least: 5 }, {}])("what a label says is read back from its format: %j", (look) =>
  expect(segmentLook(segmentFormat(look))).toEqual(look),
);

test("a stacked bar has a segment as wide as its share, the number in it, and none for zero", () => {
  const svg = chartSvg(bar([[2], [1], [0]]), { width: 310, height: 40 });
  expect(attribute(svg, "rect", "width")).toEqual(["198.5", "98.5"]);
  expect(texts(svg)).toEqual(["2", "1"]);
});

test("several bars share one scale: the longest fills the width, but for a little air", () => {
  const svg = chartSvg(bar([[4, 1]]), { width: 410, height: 60 });
  expect(attribute(svg, "rect", "width")).toEqual(["398.5", "98.5"]);
});

test("nothing to draw gives an empty picture with its title", () => {
  const svg = chartSvg(bar([[0], [0]]), { width: 100, height: 20 });
  expect(svg).not.toContain("<rect");
  expect(svg).toContain("<title>Mål per bedömning</title><desc>Hur många mål som uppnås</desc>");
});

test("it is a picture to a screen reader, and well-formed whatever the names hold", () => {
  const svg = chartSvg(bar([[1], [2]], { name: 'A & "B" <c>', description: "1 < 2" }), {
    width: 200,
    height: 90,
  });
  expect(svg).toContain('role="img"');
  expect(parsed(svg).problems).toEqual([]);
});

test("text on a segment is white or ink, whichever is read", () => {
  expect([inkOn("#2E7D32"), inkOn("#B3261E"), inkOn("#E8A317"), inkOn("#8A939B")]).toEqual([
    "#FFFFFF",
    "#FFFFFF",
    "#1C2733",
    "#1C2733",
  ]);
});

test("what XML forbids is left out", () => {
  expect(escapeText('a\u0000b\u000b<"&>')).toBe("ab&lt;&quot;&amp;&gt;");
});
