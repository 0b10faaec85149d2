import { chartXml } from "../../src/files/chartWriter";
import { namespaces } from "../../src/files/namespaces";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../../src/files/xml";
import { writeBook } from "../../src/files/xlsx";
import { newSheet } from "../../src/sheet/book";
import type { Chart } from "../../src/sheet/chart";
import { NOW, read } from "./packages";

const bars: Chart = {
  name: "Mål per område",
  place: { from: { row: 1, column: 0 }, to: { row: 9, column: 4 } },
  categories: { range: "'1 Välfärd'!$A$5:$A$6", cached: ["Skola & omsorg", "Miljö"] },
  series: [
    { name: "Uppnås", values: "'1 Välfärd'!$B$5:$B$6", cached: [3, null], color: "#2E7D32" },
    { name: "Uppnås delvis", values: "'1 Välfärd'!$C$5:$C$6", cached: [1, 0], color: "#E8A317" },
  ],
  description: "Tre av fyra",
};
const chart = (changes: Partial<Chart> = {}): XmlElement =>
  parseXml(chartXml({ ...bars, ...changes }, "Åsa Sans", namespaces(false)))!;
const path = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  names.reduce((at, name) => childNamed(at, name), element);
const plot = (root: XmlElement, kind: string) => path(root, "chart", "plotArea", kind);
const points = (cache: XmlElement | undefined) =>
  childrenNamed(cache, "pt").map((pt) => [pt.attributes["idx"], childNamed(pt, "v")!.text]);

test("a stacked bar: lying, stacked, in the order and colours given", () => {
  const bar = plot(chart(), "barChart");
  expect([
    path(bar, "barDir")!.attributes["val"],
    path(bar, "grouping")!.attributes["val"],
    path(bar, "overlap")!.attributes["val"],
  ]).toEqual(["bar", "stacked", "100"]);
  expect(
    childrenNamed(bar, "ser").map((ser) => [
      path(ser, "tx", "v")!.text,
      path(ser, "spPr", "solidFill", "srgbClr")!.attributes["val"],
    ]),
  ).toEqual([
    ["Uppnås", "2E7D32"],
    ["Uppnås delvis", "E8A317"],
  ]);
});

test("points to its cells and holds today's numbers, a gap as no point", () => {
  const [first] = childrenNamed(plot(chart(), "barChart"), "ser");
  expect([path(first, "cat", "strRef", "f")!.text, path(first, "val", "numRef", "f")!.text]).toEqual([
    "'1 Välfärd'!$A$5:$A$6",
    "'1 Välfärd'!$B$5:$B$6",
  ]);
  expect(points(path(first, "cat", "strRef", "strCache"))).toEqual([
    ["0", "Skola & omsorg"],
    ["1", "Miljö"],
  ]);
  expect(points(path(first, "val", "numRef", "numCache"))).toEqual([["0", "3"]]);
});

test("nothing but the bars: no gridlines, axes, legend or title, a number in each segment", () => {
  const root = chart();
  expect(chartXml(bars, "x", namespaces(false))).not.toContain("Gridlines");
  expect(["catAx", "valAx"].map((name) => path(plot(root, name), "delete")!.attributes["val"])).toEqual(["1", "1"]);
  expect([path(root, "chart", "legend"), path(root, "chart", "title")]).toEqual([undefined, undefined]);
  expect(path(plot(root, "barChart"), "ser", "dLbls", "showVal")!.attributes["val"]).toBe("1");
});

test("numbers in dark segments are white, in light ones ink", () => {
  const colors = childrenNamed(plot(chart(), "barChart"), "ser").map(
    (ser) => path(ser, "dLbls", "txPr", "p", "pPr", "defRPr", "solidFill", "srgbClr")!.attributes["val"],
  );
  expect(colors).toEqual(["FFFFFF", "1C2733"]);
});

test("the typeface is the body font's", () =>
  expect(path(chart(), "txPr", "p", "pPr", "defRPr", "latin")!.attributes["typeface"]).toBe("Åsa Sans"));

const reported = bars.series.map((one, at) => (at === 0 ? { ...one, words: "uppnås <helt>" } : one));

test("a segment says what its number counts, and a zero says nothing", () => {
  const formats = childrenNamed(plot(chart({ series: reported }), "barChart"), "ser").map(
    (one) => path(one, "dLbls", "numFmt")!.attributes["formatCode"],
  );
  expect(formats).toEqual(['0" uppnås <helt>";-0;;', "0;-0;;"]);
});

test.each<[string, Partial<Chart>]>([
  ["a stacked bar with gaps and zeros", {}],
  ["bars that say what they count", { series: reported }],
  ["no series", { series: [], categories: { range: "", cached: [] } }],
])("%s reads as it was written", (_, changes) => {
  const sheet = newSheet("1 Välfärd");
  sheet.tag = "area:1";
  sheet.charts = [
    { ...bars, ...changes },
    { ...bars, name: "Två" },
  ];
  const written = writeBook(null, { sheets: [sheet] }, NOW);
  if (!written.ok) throw new Error(written.reason);
  expect(read(written.bytes).book.sheets[0]!.charts).toEqual(sheet.charts);
});
